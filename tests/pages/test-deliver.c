/* test-deliver.c - the pages of people who deliver and of the duty board, as a person uses them. */
#include "config.h"
#include "desk.h"

#include "sos-apart.h"
#include "sos-clock.h"
#include "sos-deliver-dialogs.h"
#include "sos-deliver.h"
#include "sos-deliverer-page.h"
#include "sos-deliverers-page.h"
#include "sos-duty-page.h"
#include "sos-duty.h"
#include "sos-people-choice.h"

#define TODAY "2026-11-23"

static gint64 marcia;

static gint64
at (int hour, int minute)
{
  return sos_clock_from_london (TODAY, hour * 60 + minute);
}

static void
set_up (Desk *self, gconstpointer data)
{
  static const char *const kinds[] = { "SAFEGUARDING", "IDENTITY", "REFERENCE" };

  sos_clock_set (at (9, 0));
  self->office = office_new_with_people (1);
  sos_store_set_actor (self->office->store, self->office->lead);
  marcia = office_must (self->office, (SosTransactionFunc) sos_casework_add_deliverer, office_deed (0, 0, "VOLUNTEER", "Marcia Dunne", NULL));
  office_set (self->office, SOS_TYPE_DELIVERER, office_count (self->office, "SELECT id FROM deliverer WHERE staff = $1", marcia), "stage", "ACTIVE");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    office_add (self->office, SOS_TYPE_CLEARANCE, "staff", marcia, "kind", kinds[i], "issued-on", "2024-01-01", "last-day", "2030-01-01", NULL);
}

static gboolean
is_filled (gpointer dialog)
{
  return sos_deed_dialog_get_choice (dialog, "worker") != 0;
}

typedef struct
{
  GtkWidget *dialog;
  const char *words;
} Said;

static gboolean
is_said (gpointer data)
{
  const Said *said = data;

  return desk_find_words (said->dialog, said->words) != NULL;
}

static void
wait_to_say (gpointer dialog, const char *words)
{
  office_wait (is_said, &(Said){ dialog, words }, words);
}

static void
wait_for_words (Desk *self, const char *words)
{
  desk_wait_words (self, words);
}

/* --- the list --- */

static void
test_list (Desk *self, gconstpointer data)
{
  desk_show (self, sos_deliverers_page_new (self->office->store));
  wait_for_words (self, "Marcia Dunne");
  wait_for_words (self, "Lacks: DBS certificate");
  /* A filter with nobody says so, and the way back. */
  sos_filter_button_set_value (desk_find_id (self->page, SOS_TYPE_FILTER_BUTTON, "filter"), "away");
  wait_for_words (self, "Nobody here");
  desk_act (self->page, "page.clear", NULL);
  wait_for_words (self, "Marcia Dunne");
  desk_act (self->page, "page.lapsing", NULL);
  wait_for_words (self, "Marcia Dunne");
}

static void
test_not_theirs (Desk *self, gconstpointer data)
{
  sos_store_set_actor (self->office->store, self->office->worker);
  desk_show (self, sos_deliverers_page_new (self->office->store));
  wait_for_words (self, "This is not part of your work");
  g_assert_null (desk_find_words (self->page, "Marcia"));
}

/* --- one of them --- */

static void
test_add_check (Desk *self, gconstpointer data)
{
  SosDeedDialog *dialog;

  desk_show (self, sos_deliverer_page_new (self->office->store, marcia));
  wait_for_words (self, "Stops them");
  desk_act (self->page, "page.add-check", NULL);
  office_wait (desk_has_dialog, NULL, "the window for a check");
  dialog = desk_find_dialog ();
  /* The site is asked of what is for a place; the last day that the office counts stands there. */
  g_assert_false (gtk_widget_get_visible (sos_deed_dialog_get (dialog, "clearance.site")));
  adw_combo_row_set_selected (sos_deed_dialog_get (dialog, "clearance.kind"), 1);
  g_assert_true (gtk_widget_get_visible (sos_deed_dialog_get (dialog, "dbs")));
  adw_combo_row_set_selected (sos_deed_dialog_get (dialog, "clearance.workforce"), 1);
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "clearance.issued-on"), "19 Jan 2024");
  desk_press (GTK_WIDGET (dialog), "Add");
  office_wait (desk_has_no_dialog, NULL, "the check to be added");
  wait_for_words (self, "last valid day 18 January 2027");
  wait_for_words (self, "Cleared today");
  office_undo (self->office);
  wait_for_words (self, "Stops them");
}

/* A refusal stands in the window, and what was typed stays. */
static void
test_refused (Desk *self, gconstpointer data)
{
  SosDeedDialog *dialog;

  desk_show (self, sos_deliverer_page_new (self->office->store, marcia));
  wait_for_words (self, "Stops them");
  desk_act (self->page, "page.add-hours", NULL);
  office_wait (desk_has_dialog, NULL, "the window for hours");
  dialog = desk_find_dialog ();
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "availability.from-hour"), "13:00");
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "availability.to-hour"), "09:00");
  desk_press (GTK_WIDGET (dialog), "Add");
  wait_to_say (dialog, "earlier hour");
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "availability.to-hour"), "15:00");
  desk_press (GTK_WIDGET (dialog), "Add");
  office_wait (desk_has_no_dialog, NULL, "the hours to be added");
  wait_for_words (self, "Monday, 13:00–15:00");
}

/* --- the board --- */

static gint64
plan (Desk *self)
{
  g_autoptr (SosVisitPlan) visit
    = g_object_new (SOS_TYPE_VISIT_PLAN, "worker", self->office->worker, "buddy", self->office->colleague, "place-kind", "PUBLIC", "place", "The library",
                    "purpose", "MEETING", "starts-at", at (10, 0), "ends-at", at (11, 0), "risk", "LOW", NULL);
  g_autoptr (SosPlanVisit) deed = sos_plan_visit_new (visit);

  g_assert_true (sos_store_write (self->office->store, "Visit planned", (SosTransactionFunc) sos_casework_plan_visit, deed, NULL));
  return sos_record_get_id (SOS_RECORD (visit));
}

static void
test_board (Desk *self, gconstpointer data)
{
  gint64 visit;

  desk_show (self, sos_duty_page_new (self->office->store));
  wait_for_words (self, "Nobody is out, and nobody goes");
  visit = plan (self);
  wait_for_words (self, "The library");
  desk_act (self->page, "page.out", "x", visit);
  wait_for_words (self, "1 out · nobody is looked for");
  wait_for_words (self, "back by 11:00");
  sos_clock_set (at (11, 5));
  desk_act (self->page, "page.heard", "x", visit);
  wait_for_words (self, "1 out · 1 due back · nobody is looked for");
  sos_clock_set (at (11, 46));
  desk_act (self->page, "page.heard", "x", visit);
  /* Heard of, and still not back: they are looked for by the clock all the same. */
  wait_for_words (self, "46 minutes late");
  wait_for_words (self, "The team lead decides: the police?");
  wait_for_words (self, "07700 900123");
  desk_act (self->page, "page.back", "x", visit);
  wait_for_words (self, "back at 11:46");
  office_undo (self->office);
  wait_for_words (self, "46 minutes late");
}

/* Somebody who is kept from whoever goes since it was planned. */
static gint64
plan_clashing (Desk *self)
{
  const gint64 person = g_array_index (self->office->people, gint64, 0);
  const gint64 visit = office_put (self->office, g_object_new (SOS_TYPE_VISIT_PLAN, "person", person, "worker", self->office->worker, "buddy", self->office->colleague,
                                                               "place-kind", "PUBLIC", "place", "The library", "purpose", "MEETING", "starts-at", at (10, 0), "ends-at",
                                                               at (11, 0), "risk", "LOW", "state", "PLANNED", NULL));
  g_autoptr (SosKeepApart) keep = sos_keep_apart_new ();

  keep->kind = g_strdup (SOS_CONFLICT_PERSON_VS_STAFF);
  keep->level = g_strdup ("3");
  keep->reason_code = g_strdup ("STAFF_CONFLICT");
  keep->reported_on = g_strdup ("2026-11-20");
  keep->review_by = g_strdup ("2027-03-01");
  g_array_append_val (keep->people[0], person);
  g_array_append_val (keep->staff, self->office->worker);
  office_attempt (self->office, (SosTransactionFunc) sos_casework_keep_apart, keep, NULL);
  return visit;
}

/* Whoever decides is asked in a window as they leave, which then notes it. */
static void
test_let_out (Desk *self, gconstpointer data)
{
  const gint64 visit = plan_clashing (self);
  SosDeedDialog *dialog;

  desk_show (self, sos_duty_page_new (self->office->store));
  wait_for_words (self, "The library");
  desk_act (self->page, "page.out", "x", visit);
  office_wait (desk_has_dialog, NULL, "the window that asks");
  dialog = desk_find_dialog ();
  wait_to_say (dialog, "You may allow it, with a reason and a plan");
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "let-reason"), "They made it up last week");
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "let-plan"), "Sheila rings before the door");
  desk_press (GTK_WIDGET (dialog), "Note it");
  office_wait (desk_has_no_dialog, NULL, "the window to close");
  wait_for_words (self, "back by 11:00");
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM clash WHERE gone_on IS NULL AND overridden_by = $1", self->office->lead), ==, 1);
}

static void
test_plan_in_window (Desk *self, gconstpointer data)
{
  SosDeedDialog *dialog;

  desk_show (self, sos_duty_page_new (self->office->store));
  wait_for_words (self, "Nobody is out, and nobody goes");
  desk_act (self->page, "page.plan", NULL);
  office_wait (desk_has_dialog, NULL, "the window for a visit");
  dialog = desk_find_dialog ();
  office_wait (is_filled, dialog, "the colleagues to choose from");
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "from"), "10.30");
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "to"), "half past");
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "visit_plan.place"), "The library");
  desk_press (GTK_WIDGET (dialog), "Plan it");
  wait_to_say (dialog, "Write hours as 09:30");
  g_assert_true (gtk_widget_has_css_class (sos_deed_dialog_get (dialog, "to"), "error"));
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "to"), "11.30am");
  g_assert_false (gtk_widget_has_css_class (sos_deed_dialog_get (dialog, "to"), "error"));
  g_assert_null (desk_find_words (GTK_WIDGET (dialog), "Write hours as 09:30"));
  desk_press (GTK_WIDGET (dialog), "Plan it");
  wait_to_say (dialog, "no buddy");
  g_assert_true (gtk_widget_has_css_class (sos_deed_dialog_get (dialog, "buddy"), "error"));
  sos_deed_dialog_set_choice (dialog, "buddy", self->office->colleague);
  desk_press (GTK_WIDGET (dialog), "Plan it");
  office_wait (desk_has_no_dialog, NULL, "the visit to be planned");
  wait_for_words (self, "10:30–11:30");
}

static gboolean
says_two (gpointer dialog)
{
  return gtk_widget_get_visible (sos_deed_dialog_get (dialog, "against"))
         && g_strcmp0 (adw_preferences_row_get_title (sos_deed_dialog_get (dialog, "against")), "Two workers must go there.") == 0;
}

static gboolean
is_silent (gpointer dialog)
{
  return !gtk_widget_get_visible (sos_deed_dialog_get (dialog, "against"));
}

static gboolean
marks_second (gpointer dialog)
{
  return gtk_widget_has_css_class (sos_deed_dialog_get (dialog, "second"), "error");
}

/* Whoever plans a visit hears what stands against the place as soon as it is chosen, long before the button. */
static void
test_plan_two_workers (Desk *self, gconstpointer data)
{
  gint64 address;
  const gint64 person = office_add_client (self->office, "Zo", &address);
  SosDeedDialog *dialog;

  office_set (self->office, SOS_TYPE_ADDRESS, address, "visiting-rule", "TWO_WORKERS");
  desk_show (self, sos_duty_page_new (self->office->store));
  wait_for_words (self, "Nobody is out, and nobody goes");
  desk_act (self->page, "page.plan", NULL);
  office_wait (desk_has_dialog, NULL, "the window for a visit");
  dialog = desk_find_dialog ();
  office_wait (is_filled, dialog, "the colleagues to choose from");
  g_assert_true (is_silent (dialog));
  sos_people_choice_add (sos_deed_dialog_get (dialog, "person"), person, "Zo");
  office_wait (says_two, dialog, "the window to say that two go there");
  sos_deed_dialog_set_choice (dialog, "second", self->office->colleague);
  office_wait (is_silent, dialog, "the window to be content with two");
  sos_deed_dialog_set_choice (dialog, "second", 0);
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "from"), "10:30");
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "to"), "11:30");
  sos_deed_dialog_set_choice (dialog, "buddy", self->office->colleague);
  desk_press (GTK_WIDGET (dialog), "Plan it");
  office_wait (marks_second, dialog, "the row of the second worker to be marked");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
choose (AdwComboRow *row, const char *words)
{
  GListModel *model = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (model), i), words) == 0)
      {
        adw_combo_row_set_selected (row, i);
        return;
      }
  g_error ("no “%s” to choose", words);
}

/* A prison is chosen of those the office holds, and stands in the plan by its code. */
static gboolean
offers_prisons (gpointer dialog)
{
  return g_list_model_get_n_items (adw_combo_row_get_model (sos_deed_dialog_get (dialog, "site"))) > 10;
}

static void
test_plan_prison (Desk *self, gconstpointer data)
{
  const gint64 isis = office_count (self->office, "SELECT id FROM site WHERE code = 'ISIS' AND $1 = 0", 0);
  SosDeedDialog *dialog;
  SosRecord *visit;

  desk_show (self, sos_duty_page_new (self->office->store));
  wait_for_words (self, "Nobody is out, and nobody goes");
  desk_act (self->page, "page.plan", NULL);
  office_wait (desk_has_dialog, NULL, "the window for a visit");
  dialog = desk_find_dialog ();
  office_wait (is_filled, dialog, "the colleagues to choose from");
  g_assert_false (gtk_widget_get_visible (sos_deed_dialog_get (dialog, "site")));
  choose (sos_deed_dialog_get (dialog, "visit_plan.place-kind"), "In a prison");
  office_wait (offers_prisons, dialog, "the prisons");
  g_assert_true (gtk_widget_get_visible (sos_deed_dialog_get (dialog, "site")));
  sos_deed_dialog_set_choice (dialog, "site", isis);
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "from"), "10:30");
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "to"), "11:30");
  sos_deed_dialog_set_choice (dialog, "buddy", self->office->colleague);
  desk_press (GTK_WIDGET (dialog), "Plan it");
  office_wait (desk_has_no_dialog, NULL, "the visit to be planned");
  visit = office_load (self->office, SOS_TYPE_VISIT_PLAN, office_count (self->office, "SELECT id FROM visit_plan WHERE $1 = 0", 0));
  g_assert_cmpstr (sos_record_get_text (visit, SOS_VISIT_PLAN_SITE), ==, "ISIS");
  g_assert_cmpstr (sos_record_get_text (visit, SOS_VISIT_PLAN_PLACE), ==, "HMP/YOI Isis");
  g_object_unref (visit);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
#define ADD(name, func) g_test_add ("/pages/deliver/" name, Desk, NULL, set_up, func, desk_tear_down)
  ADD ("list", test_list);
  ADD ("not-theirs", test_not_theirs);
  ADD ("add-check", test_add_check);
  ADD ("refused", test_refused);
  ADD ("board", test_board);
  ADD ("let-out", test_let_out);
  ADD ("plan-in-window", test_plan_in_window);
  ADD ("plan-prison", test_plan_prison);
  ADD ("plan-two-workers", test_plan_two_workers);
#undef ADD
  return g_test_run ();
}
