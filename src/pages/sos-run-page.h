/* sos-run-page.h - one run in a school: register, group, sessions, measures; what comes next and what is not yet right. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_RUN_PAGE (sos_run_page_get_type ())
G_DECLARE_FINAL_TYPE (SosRunPage, sos_run_page, SOS, RUN_PAGE, SosPage)

GtkWidget *sos_run_page_new (SosStore *store, gint64 run);

G_END_DECLS
