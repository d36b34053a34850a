/* test-record-dialog.c - the window of one record closes on what was typed: stored, or said and kept; names stay whole (V4, N4). */
#include "config.h"
#include "desk.h"

#include "sos-list-beside.h"
#include "sos-person-safety.h"
#include "sos-place-alike.h"
#include "sos-record-dialog.h"
#include "sos-record-saver.h"
#include "sos-posting-rules.h"

#include <adwaita.h>
#include <string.h>

typedef struct
{
  Desk *desk;
  gint64 record;
  GtkWidget *dialog; /* NULL once it is gone */
} Room;

static gboolean
has_record (gpointer data)
{
  Room *room = data;
  SosPersonCase *person_case = sos_person_tab_get_case (SOS_PERSON_TAB (desk_get_tab (room->desk, SOS_TYPE_PERSON_SAFETY)));

  return person_case != NULL && sos_person_case_find (person_case, SOS_TYPE_CONSENT, room->record) != NULL;
}

static void
open_dialog (Room *room, GType type, gint64 id)
{
  SosPersonTab *tab = SOS_PERSON_TAB (desk_get_tab (room->desk, SOS_TYPE_PERSON_SAFETY));

  room->dialog = GTK_WIDGET (sos_record_dialog_edit (tab, sos_person_case_find (sos_person_tab_get_case (tab), type, id)));
  g_object_add_weak_pointer (G_OBJECT (room->dialog), (gpointer *) &room->dialog);
  desk_settle (room->desk);
}

/* Somebody with an agreement, which is open. */
static Room *
room_new (void)
{
  Room *room = g_new0 (Room, 1);
  Office *office = office_new ();
  gint64 address, person = office_add_client (office, "Zoë O’Neill-Brennan", &address);

  room->record = office_add (office, SOS_TYPE_CONSENT, "person", person, "type", "STORE", "status", "ASKED", "dated", "2026-06-01", NULL);
  room->desk = desk_new (office, person, address, "safety");
  office_wait (has_record, room, "the agreement");
  return room;
}

static void
room_free (Room *room)
{
  if (room->dialog != NULL)
    {
      g_object_remove_weak_pointer (G_OBJECT (room->dialog), (gpointer *) &room->dialog);
      gtk_window_destroy (GTK_WINDOW (room->dialog));
    }
  desk_settle (room->desk);
  desk_free (room->desk);
  g_free (room);
}

static void
type_into (Room *room, const char *id, const char *words)
{
  GtkWidget *row = desk_find_id (room->dialog, GTK_TYPE_WIDGET, id);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), words);
}

static void
assert_row (Room *room, const char *id, const char *words)
{
  GtkWidget *row = desk_find_id (room->dialog, GTK_TYPE_WIDGET, id);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, words);
}

static gboolean
is_closed (gpointer data)
{
  return ((Room *) data)->dialog == NULL;
}

static void
close_and_wait (Room *room)
{
  gtk_window_close (GTK_WINDOW (room->dialog));
  office_wait (is_closed, room, "the window to close");
  desk_settle (room->desk);
}

/* What the window says is wrong. */
static const char *
get_problem (Room *room)
{
  GtkWidget *found = NULL;
  GQueue queue = G_QUEUE_INIT;

  g_queue_push_tail (&queue, room->dialog);
  while (found == NULL && !g_queue_is_empty (&queue))
    {
      GtkWidget *widget = g_queue_pop_head (&queue);

      if (gtk_widget_has_css_class (widget, "dialog-problem") && gtk_widget_get_visible (widget))
        found = widget;
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
        g_queue_push_tail (&queue, child);
    }
  g_queue_clear (&queue);
  return found != NULL ? gtk_label_get_label (GTK_LABEL (found)) : "";
}

static gboolean
says_kept (gpointer data)
{
  return strstr (get_problem (data), "kept as a draft") != NULL;
}

static gint64
count_drafts (Room *room)
{
  return office_count (room->desk->office, "SELECT count (*) FROM draft WHERE record = $1", room->record);
}

static void
assert_field (Room *room, const char *field, const char *words)
{
  g_autofree char *held = office_dup_text (room->desk->office, SOS_TYPE_CONSENT, room->record, field);

  g_assert_cmpstr (held, ==, words);
}

/* ---- a place that may be one the office holds ---- */

static gboolean
was_told (gpointer data)
{
  return office_count (((Room *) data)->desk->office, "SELECT count (*) FROM code WHERE list = 'place' AND $1 = 0", 0) > 0;
}

static void
test_place_alike (void)
{
  Room *room = room_new ();
  GtkWidget *row;

  office_add (room->desk->office, SOS_TYPE_AREA_TO_AVOID, "person", room->desk->person, "label", "Side Gate", "severity", "RISKY", "source", "YP", NULL);
  desk_settle (room->desk);
  room->dialog = GTK_WIDGET (sos_record_dialog_add (SOS_PERSON_TAB (desk_get_tab (room->desk, SOS_TYPE_PERSON_SAFETY)), "restriction"));
  g_object_add_weak_pointer (G_OBJECT (room->dialog), (gpointer *) &room->dialog);
  row = desk_find (room->dialog, SOS_TYPE_PLACE_ALIKE);
  g_assert_false (gtk_widget_get_visible (row));
  type_into (room, "restriction.place", "side gate, by the railings");
  desk_wait_seen (row, TRUE, "the question");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "The same place as “Side Gate”?");
  /* Typed on, it is another question. */
  type_into (room, "restriction.place", "Harbour steps");
  desk_wait_seen (row, FALSE, "no question");
  type_into (room, "restriction.place", "Side gate by the railings");
  desk_wait_seen (row, TRUE, "the question again");
  desk_press (row, "The same");
  office_wait (was_told, room, "the answer");
  desk_wait_seen (row, FALSE, "the question to go");
  g_assert_cmpint (office_count (room->desk->office, "SELECT count (*) FROM code WHERE list = 'place' AND label = 'Side Gate' AND $1 = 0", 0), ==, 2);
  room_free (room);
}

static void
test_stored (void)
{
  Room *room = room_new ();
  Hold *hold;

  open_dialog (room, SOS_TYPE_CONSENT, room->record);
  type_into (room, "consent.scope", "School only");
  hold = desk_hold (room->desk, FALSE, TRUE);
  gtk_window_close (GTK_WINDOW (room->dialog));
  gtk_window_close (GTK_WINDOW (room->dialog));
  g_assert_nonnull (room->dialog); /* there is no answer yet */
  for (guint i = 0; i < 2; i++)
    desk_settle (room->desk); /* longer than until a draft is kept: none may come after what is on its way */
  desk_let_go (room->desk, hold);
  office_wait (is_closed, room, "the window to close");
  assert_field (room, "scope", "School only");
  desk_settle (room->desk);
  g_assert_cmpint (count_drafts (room), ==, 0);
  room_free (room);
}

/* V4 says no after Done: the window is still there to say so; closed again, the words are kept and come back. */
static void
test_refused (void)
{
  Room *room = room_new ();

  open_dialog (room, SOS_TYPE_CONSENT, room->record);
  type_into (room, "consent.expires-on", "1 May 2020");
  gtk_window_close (GTK_WINDOW (room->dialog));
  office_wait (says_kept, room, "the refusal");
  g_assert_nonnull (room->dialog);
  g_assert_nonnull (strstr (get_problem (room), "is before"));
  assert_field (room, "expires-on", NULL);
  close_and_wait (room);
  g_assert_cmpint (count_drafts (room), ==, 1);
  open_dialog (room, SOS_TYPE_CONSENT, room->record);
  assert_row (room, "consent.expires-on", "1 May 2020");

  /* Put right, it is stored, and nothing is left behind. */
  type_into (room, "consent.expires-on", "1 November 2026");
  close_and_wait (room);
  assert_field (room, "expires-on", "2026-11-01");
  g_assert_cmpint (count_drafts (room), ==, 0);
  room_free (room);
}

/* What cannot be read is no reason to lose it; and a choice has a draft as words do. */
static void
test_unreadable (void)
{
  Room *room = room_new ();

  open_dialog (room, SOS_TYPE_CONSENT, room->record);
  type_into (room, "consent.expires-on", "some Tuesday or so");
  gtk_window_close (GTK_WINDOW (room->dialog));
  g_assert_true (says_kept (room));
  /* Typing again means it is not given up. */
  type_into (room, "consent.expires-on", "some Tuesday");
  gtk_window_close (GTK_WINDOW (room->dialog));
  g_assert_nonnull (room->dialog);
  close_and_wait (room);
  open_dialog (room, SOS_TYPE_CONSENT, room->record);
  assert_row (room, "consent.expires-on", "some Tuesday");
  room_free (room);
}

/* Without any asking, as the lock does it: what is typed is stored, what is refused is kept. */
static void
test_taken_away (void)
{
  Room *room = room_new ();

  open_dialog (room, SOS_TYPE_CONSENT, room->record);
  type_into (room, "consent.scope", "School only");
  type_into (room, "consent.expires-on", "1 May 2020");
  gtk_window_destroy (GTK_WINDOW (room->dialog));
  desk_wait_text (room->desk, SOS_TYPE_CONSENT, room->record, "scope", "School only");
  open_dialog (room, SOS_TYPE_CONSENT, room->record);
  assert_row (room, "consent.expires-on", "1 May 2020");
  room_free (room);
}

static gboolean
has_choice (gpointer data)
{
  return desk_find_label (((Room *) data)->dialog, "Keep mine: School only") != NULL;
}

/* X9: somebody else was quicker. The window does not go before it is chosen. */
static void
test_conflict (void)
{
  Room *room = room_new ();
  g_autoptr (SosRecord) theirs = office_load (room->desk->office, SOS_TYPE_CONSENT, room->record);
  SosSaveRecord *save;
  Hold *hold;
  GtkWidget *choice;

  open_dialog (room, SOS_TYPE_CONSENT, room->record);
  type_into (room, "consent.scope", "School only");
  hold = desk_hold (room->desk, FALSE, TRUE);
  sos_record_set_text (theirs, SOS_CONSENT_SCOPE, "Everything");
  save = sos_save_record_new (theirs, NULL);
  sos_store_write_async (room->desk->office->store, NULL, (SosTransactionFunc) sos_casework_save_record, save,
                         (GDestroyNotify) sos_save_record_free, NULL, NULL, NULL);
  gtk_window_close (GTK_WINDOW (room->dialog));
  desk_let_go (room->desk, hold);
  office_wait (has_choice, room, "both versions");
  desk_settle (room->desk);
  g_assert_nonnull (room->dialog);
  assert_field (room, "scope", "Everything");
  choice = gtk_widget_get_ancestor (desk_find_label (room->dialog, "Keep mine: School only"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (choice, "clicked");
  close_and_wait (room);
  assert_field (room, "scope", "School only");
  g_assert_cmpint (count_drafts (room), ==, 0);
  room_free (room);
}

/* ---- names ---- */

static void
leave_row (Room *room, const char *id)
{
  GtkWidget *row = desk_find_id (room->dialog, GTK_TYPE_TEXT_VIEW, id);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_FOCUS (one))
        g_signal_emit_by_name (one, "leave");
    }
}

static char *
dup_names (Room *room)
{
  SosPersonTab *tab = SOS_PERSON_TAB (desk_get_tab (room->desk, SOS_TYPE_PERSON_SAFETY));

  return sos_list_beside_dup_text (sos_person_tab_get_case (tab), SOS_BESIDE_HIDDEN, room->desk->address);
}

static gint64
first_name (Room *room)
{
  return office_count (room->desk->office, "SELECT min (id) FROM address_person WHERE address = $1 AND removed IS NULL", room->desk->address);
}

static void
assert_names (Room *room, const char *names, gint64 n)
{
  g_autofree char *held = NULL;

  desk_settle (room->desk);
  held = dup_names (room);
  g_assert_cmpstr (held, ==, names);
  g_assert_cmpint (office_count (room->desk->office, "SELECT count (*) FROM address_person WHERE address = $1 AND removed IS NULL",
                                 room->desk->address), ==, n);
}

/* A name with a comma is one name. Left and closed at once it is written once; looked at, it stays the record it was. */
static void
test_names (void)
{
  Room *room = room_new ();
  Hold *hold;
  gint64 first;

  open_dialog (room, SOS_TYPE_ADDRESS, room->desk->address);
  desk_write (room->dialog, "hidden", "Okafor, Mrs\n\n");
  hold = desk_hold (room->desk, FALSE, TRUE);
  leave_row (room, "hidden");
  leave_row (room, "hidden");
  desk_write (room->dialog, "hidden", "Okafor, Mrs\nUncle;");
  leave_row (room, "hidden");
  gtk_window_close (GTK_WINDOW (room->dialog));
  desk_let_go (room->desk, hold);
  office_wait (is_closed, room, "the window to close");
  assert_names (room, "Okafor, Mrs\nUncle;", 2);
  first = first_name (room);

  open_dialog (room, SOS_TYPE_ADDRESS, room->desk->address);
  desk_assert_words (room->dialog, "hidden", "Okafor, Mrs\nUncle;");
  leave_row (room, "hidden");
  close_and_wait (room);
  g_assert_cmpint (first_name (room), ==, first);

  /* One is taken out; the one another desk put in meanwhile stays. */
  open_dialog (room, SOS_TYPE_ADDRESS, room->desk->address);
  office_add (room->desk->office, SOS_TYPE_ADDRESS_PERSON, "address", room->desk->address, "rule", SOS_ADDRESS_RULE_HIDDEN_FROM, "name",
              "Her brother", NULL);
  desk_write (room->dialog, "hidden", "Okafor, Mrs");
  close_and_wait (room);
  assert_names (room, "Okafor, Mrs\nHer brother", 2);
  g_assert_cmpint (first_name (room), ==, first);
  room_free (room);
}

/* ---- what looks odd ---- */

static gboolean
has_advice (gpointer data)
{
  return strstr (gtk_label_get_label (data), "does not look like a postcode") != NULL;
}

static gboolean
has_no_advice (gpointer data)
{
  return !gtk_widget_get_visible (data);
}

static GtkWidget *
find_note (GtkWidget *root, guint *skip)
{
  if (GTK_IS_LABEL (root) && gtk_widget_has_css_class (root, "note-text") && (*skip)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_note (child, skip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* V6 advises and stops nothing. */
static void
test_advice (void)
{
  Room *room = room_new ();
  guint second = 1;
  GtkWidget *advice;

  open_dialog (room, SOS_TYPE_ADDRESS, room->desk->address);
  advice = find_note (room->dialog, &second);
  g_assert_false (gtk_widget_get_visible (advice));
  type_into (room, "address.postcode", "SE15");
  office_wait (has_advice, advice, "the advice");
  desk_wait_text (room->desk, SOS_TYPE_ADDRESS, room->desk->address, "postcode", "SE15");
  type_into (room, "address.postcode", "SE15 9CK");
  office_wait (has_no_advice, advice, "the advice to go");
  close_and_wait (room);
  room_free (room);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  sos_casework_init ();
  g_test_add_func ("/record-dialog/place-alike", test_place_alike);
  g_test_add_func ("/record-dialog/stored", test_stored);
  g_test_add_func ("/record-dialog/refused", test_refused);
  g_test_add_func ("/record-dialog/unreadable", test_unreadable);
  g_test_add_func ("/record-dialog/taken-away", test_taken_away);
  g_test_add_func ("/record-dialog/conflict", test_conflict);
  g_test_add_func ("/record-dialog/names", test_names);
  g_test_add_func ("/record-dialog/advice", test_advice);
  return g_test_run ();
}
