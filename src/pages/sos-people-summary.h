/* sos-people-summary.h - one person in one look, beside the list. */
#pragma once

#include "sos-person-case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOS_TYPE_PEOPLE_SUMMARY (sos_people_summary_get_type ())
G_DECLARE_FINAL_TYPE (SosPeopleSummary, sos_people_summary, SOS, PEOPLE_SUMMARY, GtkBox)

void sos_people_summary_show (SosPeopleSummary *self, SosPersonCase *person_case);

G_END_DECLS
