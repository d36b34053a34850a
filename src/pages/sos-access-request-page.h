/* sos-access-request-page.h - one request to see a record: its steps, and what was collected, looked through a thing at a time. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_ACCESS_REQUEST_PAGE (sos_access_request_page_get_type ())
G_DECLARE_FINAL_TYPE (SosAccessRequestPage, sos_access_request_page, SOS, ACCESS_REQUEST_PAGE, SosPage)

GtkWidget *sos_access_request_page_new (SosStore *store, gint64 request);

G_END_DECLS
