/* sos-duty-page.h - the duty board: who is out, who is looked for, and what is done about it. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_DUTY_PAGE (sos_duty_page_get_type ())
G_DECLARE_FINAL_TYPE (SosDutyPage, sos_duty_page, SOS, DUTY_PAGE, SosPage)

GtkWidget *sos_duty_page_new (SosStore *store);

G_END_DECLS
