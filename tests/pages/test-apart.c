/* test-apart.c - "Keep apart" at the desk: a rule entered through its window, refused in place, looked at again, ended, overridden; and what
 * a colleague sees of it. */
#include "config.h"
#include "desk.h"

#include "sos-apart.h"
#include "sos-deed-dialog.h"
#include "sos-people-choice.h"
#include "sos-person-safety.h"

#include <string.h>

static gint64
get_person (Desk *desk, guint n)
{
  return g_array_index (desk->office->people, gint64, n);
}

static void
set_up (Desk *desk, gconstpointer data)
{
  desk->office = office_new_with_people (3);
  desk_show_person (desk, get_person (desk, 0), "safety");
  desk_wait_words (desk, "Nobody. Ask who would be a danger to meet.");
}

/* ---- the window ---- */

static GtkWidget *
open_dialog (Desk *desk, const char *action, const char *format, gint64 id)
{
  GtkWidget *tab = desk_get_tab (desk, SOS_TYPE_PERSON_SAFETY);

  desk_act (tab, action, format, id);
  g_assert_nonnull (desk_find_dialog ());
  return desk_find_dialog ();
}

static void
choose (GtkWidget *dialog, const char *id, guint n)
{
  adw_combo_row_set_selected (desk_find_id (dialog, GTK_TYPE_WIDGET, id), n);
}

typedef struct
{
  GtkWidget *group;
  const char *name;
} Wanted;

static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  GtkWidget *found = ADW_IS_ACTION_ROW (root) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0 ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);
  return found;
}

static gboolean
has_row (gpointer data)
{
  return find_row (((Wanted *) data)->group, ((Wanted *) data)->name) != NULL;
}

static void
choose_person (Desk *desk, GtkWidget *dialog, const char *id, const char *name)
{
  Wanted wanted = { desk_find_id (dialog, SOS_TYPE_PEOPLE_CHOICE, id), name };

  gtk_editable_set_text (desk_find (wanted.group, ADW_TYPE_ENTRY_ROW), name);
  office_wait (has_row, &wanted, "somebody to be found");
  g_signal_emit_by_name (find_row (wanted.group, name), "activated");
  g_assert_cmpstr (gtk_editable_get_text (desk_find (wanted.group, ADW_TYPE_ENTRY_ROW)), ==, "");
}

static void
press_and_close (Desk *desk, GtkWidget *dialog, const char *verb)
{
  desk_press (dialog, verb);
  office_wait (desk_has_no_dialog, NULL, "the window to close");
}

static gboolean
says (gpointer data)
{
  GtkWidget *dialog = desk_find_dialog ();

  return dialog != NULL && desk_find_words (dialog, data) != NULL;
}

static gint64
get_conflict (Desk *desk)
{
  return office_count (desk->office, "SELECT id FROM conflict WHERE $1 = 0 ORDER BY id DESC", 0);
}

/* ---- what is done in it ---- */

static void
test_entered (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (desk, "apart.add", NULL, 0);

  desk_press (dialog, "Keep apart");
  g_assert_nonnull (desk_find_words (dialog, "“How strictly” is still empty."));
  choose (dialog, "conflict.level", 4);
  choose (dialog, "conflict.reason-code", 2);
  desk_write (dialog, "conflict.reason-text", "At the gate");
  desk_press (dialog, "Keep apart");
  office_wait (says, (gpointer) "A pair is two people", "the refusal");
  choose_person (desk, dialog, "others", "Person 1 Tester"); /* whose page it is */
  desk_press (dialog, "Keep apart");
  office_wait (says, (gpointer) "from themselves", "the refusal");
  g_signal_emit_by_name (desk_find (find_row (dialog, "Person 1 Tester"), GTK_TYPE_BUTTON), "clicked");
  choose_person (desk, dialog, "others", "Person 2 Tester");
  desk_write (dialog, "conflict.review-by", "1 May 2029");
  desk_press (dialog, "Keep apart");
  office_wait (says, (gpointer) "by 23 November 2027", "the refusal");
  desk_write (dialog, "conflict.review-by", "1 May 2027");
  press_and_close (desk, dialog, "Keep apart");
  desk_wait_words (desk, "Person 2 Tester");
  desk_wait_words (desk, "Never together");
  desk_wait_words (desk, "Look again by 1 May 2027.");
  desk_wait_words (desk, "Not approved yet; it holds already.");
  desk_wait_words (desk, "Keep apart");
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM conflict_member WHERE conflict = $1", get_conflict (desk)), ==, 2);
}

/* Each kind shows what it asks for. */
static void
test_kinds (Desk *desk, gconstpointer data)
{
  static const struct
  {
    const char *id;
    gboolean seen[5];
  } rows[] = {
    { "others", { TRUE, TRUE, TRUE, FALSE, FALSE } },
    { "beside", { FALSE, TRUE, FALSE, FALSE, FALSE } },
    { "colleague-group", { FALSE, FALSE, FALSE, TRUE, FALSE } },
    { "place-group", { FALSE, FALSE, FALSE, FALSE, TRUE } },
  };
  GtkWidget *dialog = open_dialog (desk, "apart.add", NULL, 0);

  for (guint kind = 0; kind < 5; kind++)
    {
      choose (dialog, "conflict.kind", kind + 1);
      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        g_assert_cmpint (gtk_widget_get_visible (desk_find_id (dialog, GTK_TYPE_WIDGET, rows[i].id)), ==, rows[i].seen[kind]);
    }
  choose (dialog, "conflict.level", 3);
  choose (dialog, "conflict.reason-code", 2);
  desk_write (dialog, "conflict.place", "Rye Lane");
  press_and_close (desk, dialog, "Keep apart");
  desk_wait_words (desk, "Rye Lane");
  desk_settle (desk);
}

static SosKeepApart *
draft_rule (gint64 one, gint64 other, const char *level, const char *review)
{
  SosKeepApart *keep = sos_keep_apart_new ();

  keep->kind = g_strdup (SOS_CONFLICT_PAIR);
  keep->level = g_strdup (level);
  keep->reason_code = g_strdup ("EX_PARTNER");
  keep->reported_on = g_strdup ("2026-10-01");
  keep->review_by = g_strdup (review);
  g_array_append_val (keep->people[0], one);
  g_array_append_val (keep->people[1], other);
  return keep;
}

/* The other one entered it, so that this person stands on the second side. */
static gint64
add_rule (Desk *desk, const char *level)
{
  g_autoptr (SosKeepApart) keep = draft_rule (get_person (desk, 1), get_person (desk, 0), level, "2027-03-01");
  g_autoptr (GError) error = NULL;

  office_do (desk->office, (SosTransactionFunc) sos_casework_keep_apart, keep, &error);
  g_assert_no_error (error);
  desk_wait_words (desk, "Person 2 Tester");
  return keep->result;
}

static void
test_changed (Desk *desk, gconstpointer data)
{
  gint64 conflict = add_rule (desk, "3");
  GtkWidget *dialog = open_dialog (desk, "apart.change", "x", conflict);

  choose (dialog, "conflict.level", 2);
  desk_write (dialog, "why", "They made it up");
  desk_press (dialog, "Change");
  office_wait (says, (gpointer) "A team lead or the safeguarding lead", "the refusal");
  choose (dialog, "conflict.level", 4);
  press_and_close (desk, dialog, "Change");
  desk_wait_words (desk, "Never together");
  /* On the same sides as before. */
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM conflict_member WHERE conflict = $1", conflict), ==, 2);

  dialog = open_dialog (desk, "apart.review", "x", conflict);
  desk_write (dialog, "reason", "Asked both");
  desk_write (dialog, "conflict.review-by", "1 October 2027");
  press_and_close (desk, dialog, "It still holds");
  desk_wait_words (desk, "Look again by 1 Oct 2027.");
}

static void
test_ended (Desk *desk, gconstpointer data)
{
  gint64 conflict = add_rule (desk, "3");
  GtkWidget *dialog;

  sos_store_set_actor (desk->office->store, desk->office->lead);
  dialog = open_dialog (desk, "apart.end", "x", conflict);
  desk_press (dialog, "End it");
  office_wait (says, (gpointer) "ten characters", "the refusal");
  desk_write (dialog, "reason", "They made it up last week");
  press_and_close (desk, dialog, "End it");
  desk_wait_words (desk, "Nobody. Ask who would be a danger to meet.");
  office_undo (desk->office);
  desk_wait_words (desk, "Person 2 Tester");
}

static void
test_overridden (Desk *desk, gconstpointer data)
{
  const gint64 household = office_add (desk->office, SOS_TYPE_HOUSEHOLD, "label", "Household", NULL);
  GtkWidget *dialog;

  for (guint i = 0; i < 2; i++)
    office_add (desk->office, SOS_TYPE_MEMBERSHIP, "person", get_person (desk, i), "household", household, "role", "SIBLING", NULL);
  office_add (desk->office, SOS_TYPE_FAMILY_MEETING, "household", household, "day", "2026-11-01", "next-on", "2026-12-03", NULL);
  sos_store_set_actor (desk->office->store, desk->office->lead);
  add_rule (desk, "3");
  desk_wait_words (desk, "Bookings clash");
  desk_wait_words (desk, "Family meeting, 3 Dec, in the same session");
  desk_wait_words (desk, "Open the family");
  dialog = open_dialog (desk, "apart.override", "x", office_count (desk->office, "SELECT id FROM clash WHERE $1 = 0", 0));
  desk_write (dialog, "reason", "Both want to be there");
  desk_press (dialog, "Override");
  office_wait (says, (gpointer) "about the risk", "the refusal");
  desk_write (dialog, "plan", "Two workers, two doors");
  press_and_close (desk, dialog, "Override");
  desk_wait_words (desk, "Clash, overridden");
  desk_wait_words (desk, "Both want to be there");
}

/* 0.4: to whom the safety of a person is closed, nothing of a rule is shown, and nobody is named. */
static void
test_closed (Desk *desk, gconstpointer data)
{
  add_rule (desk, "4");
  sos_store_set_actor (desk->office->store, desk->office->lead);
  office_set (desk->office, SOS_TYPE_PERSON, desk->person, "known-as", "Annie");
  sos_store_set_actor (desk->office->store, desk->office->administrator);
  desk_settle (desk);
  g_assert_null (desk_find_words (desk->page, "Person 2 Tester"));
  g_assert_null (desk_find_words (desk->page, "Ex-partner"));
  g_assert_null (desk_find_button (desk->page, "apart.change"));
}

#define ADD(name, func) g_test_add ("/apart/desk/" name, Desk, NULL, set_up, func, desk_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  ADD ("entered", test_entered);
  ADD ("kinds", test_kinds);
  ADD ("changed", test_changed);
  ADD ("ended", test_ended);
  ADD ("overridden", test_overridden);
  ADD ("closed", test_closed);
  return g_test_run ();
}
