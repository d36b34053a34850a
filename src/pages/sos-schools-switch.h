/* sos-schools-switch.h - Term, Week, Run: three linked buttons that lead from one page of schools work to another. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_SCHOOLS_TERM,
  SOS_SCHOOLS_WEEK,
  SOS_SCHOOLS_RUN,
} SosSchoolsView;

/* @here: the page it stands on. It opens the others by app.show-term, app.show-week (x, a day; 0: today) and app.show-run (x, the run). */
GtkWidget *sos_schools_switch_new (SosSchoolsView here);
/* Where the other two lead; @run 0: none is chosen, and that button is off. */
void sos_schools_switch_set (GtkWidget *self, int day, gint64 run);

G_END_DECLS
