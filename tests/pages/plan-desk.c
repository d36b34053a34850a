/* plan-desk.c - one person's plan in its page. */
#include "config.h"
#include "plan-desk.h"

#include "sos-person-plan-sheet.h"
#include "sos-person-plan.h"

Desk *
plan_desk_new (gint64 *plan)
{
  Office *office = office_new ();
  gint64 person = office_add_person (office, "Zoë O’Neill-Brennan");

  *plan = office_add_plan (office, person);
  return desk_new (office, person, 0, "plan");
}

GtkWidget *
plan_desk_tab (Desk *self)
{
  return desk_get_tab (self, SOS_TYPE_PERSON_PLAN);
}

static gboolean
is_kept (gpointer data)
{
  return sos_person_plan_sheet_get_saving (desk_find (plan_desk_tab (data), SOS_TYPE_PERSON_PLAN_SHEET)) == SOS_SAVING_DONE;
}

void
plan_desk_keep (Desk *self)
{
  sos_person_tab_flush (SOS_PERSON_TAB (plan_desk_tab (self)));
  office_wait (is_kept, self, "the words to be stored");
  desk_settle (self);
}

gint64
plan_desk_first (Desk *self, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT min (id) FROM %s WHERE removed IS NULL AND id > $1", table);

  return office_count (self->office, sql, 0);
}
