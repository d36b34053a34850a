/* sos-schools-switch.h - Term, Week, Run, Calendar: linked buttons that lead from one page of schools work to another. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_SCHOOLS_TERM,
  SOS_SCHOOLS_WEEK,
  SOS_SCHOOLS_RUN,
  SOS_SCHOOLS_CALENDAR,
} SosSchoolsView;

/* @here: the page it stands on. It opens the others by app.show-term, app.show-week (x, a day; 0: today), app.show-run (x, the run) and
 * app.show-calendar (x, a school; 0: any). */
GtkWidget *sos_schools_switch_new (SosSchoolsView here);
/* Where the others lead; @run 0: none is chosen, and that button is off. */
void sos_schools_switch_set (GtkWidget *self, int day, gint64 run, gint64 school);

G_END_DECLS
