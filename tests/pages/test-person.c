/* test-person.c - one person over a real office: the tabs fill, a field saves itself, two versions meet, drafts come back. */
#include "config.h"
#include "desk.h"

#include "sos-person-overview.h"
#include "sos-record-dialog.h"
#include "sos-record-saver.h"

#include <adwaita.h>

static void
set_up (Desk *desk, gconstpointer data)
{
  desk->office = office_new_with_people (3);
  desk_show_person (desk, g_array_index (desk->office->people, gint64, 0), "overview");
  desk_wait_words (desk, "Person 1 Tester");
}

static void
show_tab (Desk *desk, const char *tab)
{
  g_assert_true (gtk_widget_activate_action (desk->page, "page.tab", "s", tab));
}

static SosRecord *
dup_person (Desk *desk)
{
  return office_load (desk->office, SOS_TYPE_PERSON, desk->person);
}

static void
wait_known_as (Desk *desk, const char *name)
{
  desk_wait_text (desk, SOS_TYPE_PERSON, desk->person, "known-as", name);
}

static void
test_tabs (Desk *desk, gconstpointer data)
{
  static const struct
  {
    const char *tab;
    const char *words;
  } tabs[] = {
    { "overview", "Episodes" }, { "safety", "No address yet" }, { "details", "Other names" }, { "history", "Looked at the record" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      show_tab (desk, tabs[i].tab);
      desk_wait_words (desk, tabs[i].words);
    }
  for (guint step = SOS_WIDTH_WIDE; step <= SOS_WIDTH_SMALL; step++)
    sos_page_set_width_step (SOS_PAGE (desk->page), step);
  g_assert_cmpstr (sos_page_get_title (SOS_PAGE (desk->page)), ==, "People");
}

static void
test_autosave (Desk *desk, gconstpointer data)
{
  show_tab (desk, "details");
  desk_write (desk->page, "person.known-as", "O’Neill “Zo” <b>");
  sos_page_flush (SOS_PAGE (desk->page));
  wait_known_as (desk, "O’Neill “Zo” <b>");
  desk_wait_words (desk, "known as O’Neill “Zo” <b>");
  show_tab (desk, "history");
  desk_wait_words (desk, "Known as");
}

static void
add_task (Desk *desk, const char *kind, const char *words, gint64 staff)
{
  office_add (desk->office, SOS_TYPE_TASK, "person", desk->person, "kind", kind, "words", words, "staff", staff, "due-on", "2026-11-23", NULL);
}

/* What goes by a deed has the button of the page of the day, and none for whose it is not; what is ticked off is. */
static void
test_steps (Desk *desk, gconstpointer data)
{
  GtkWidget *overview = desk_get_tab (desk, SOS_TYPE_PERSON_OVERVIEW), *button;

  add_task (desk, "CONCERN_TRIAGE", "Look at concern G-1", desk->office->lead);
  desk_wait_words (desk, "Look at concern G-1");
  g_assert_null (desk_find_label (overview, "Done"));
  g_assert_null (desk_find_button (overview, "overview.deal"));
  add_task (desk, "CLASH", "Better not", desk->office->worker);
  desk_wait_words (desk, "Better not");
  g_assert_null (desk_find_label (overview, "Done"));
  button = desk_find_button (overview, "overview.deal");
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Decide");
  desk_press (overview, "Decide");
  desk_wait_words (desk, "No address yet");
  show_tab (desk, "overview");
  add_task (desk, "OTHER", "Ring the college", desk->office->worker);
  desk_wait_words (desk, "Ring the college");
  desk_press (overview, "Done");
  desk_settle (desk);
  g_assert_null (desk_find_words (overview, "Ring the college"));
}

/* A form of one row, as another window would have it. */
static GtkWidget *
make_form (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (
      "<interface><object class='GtkBox' id='form'>"
      "<child><object class='GtkEntry' id='person.known-as'/></child>"
      "<child><object class='GtkEntry' id='person.pronouns'/></child>"
      "<child><object class='GtkEntry' id='person.birth-date'/></child></object></interface>",
      -1);

  return g_object_ref_sink (GTK_WIDGET (gtk_builder_get_object (builder, "form")));
}

static SosRecordSaver *
make_saver (Desk *desk, GtkWidget *form)
{
  g_autoptr (SosRecord) person = dup_person (desk);
  SosRecordSaver *saver = sos_record_saver_new (desk->office->store, form, SOS_TYPE_PERSON);

  sos_record_saver_set_base (saver, person);
  return saver;
}

static gboolean
has_conflict (gpointer data)
{
  return sos_record_saver_get_n_conflicts (data) == 1;
}

/* X9: both write "known as"; only the second writes the pronouns. Nothing is lost, the free field goes its way. */
static void
test_two_versions (Desk *desk, gconstpointer data)
{
  g_autoptr (GtkWidget) first_form = make_form ();
  g_autoptr (GtkWidget) second_form = make_form ();
  g_autoptr (SosRecordSaver) first = make_saver (desk, first_form);
  g_autoptr (SosRecordSaver) second = make_saver (desk, second_form);
  g_autoptr (SosRecord) person = NULL;

  desk_write (second_form, "person.known-as", "Mine");
  desk_write (second_form, "person.pronouns", "they, them");
  desk_write (first_form, "person.known-as", "Theirs");
  sos_record_saver_flush (first);
  wait_known_as (desk, "Theirs");
  sos_record_saver_flush (second);
  office_wait (has_conflict, second, "both versions");
  g_assert_true (gtk_widget_get_visible (sos_record_saver_get_panel (second)));
  g_assert_nonnull (desk_find_words (sos_record_saver_get_panel (second), "Theirs"));
  wait_known_as (desk, "Theirs");
  desk_press (sos_record_saver_get_panel (second), "Keep mine");
  wait_known_as (desk, "Mine");
  person = dup_person (desk);
  g_assert_cmpstr (sos_record_get_text (person, SOS_PERSON_PRONOUNS), ==, "they, them");
  g_assert_cmpuint (sos_record_saver_get_n_conflicts (second), ==, 0);
}

static gboolean
is_draft (gpointer data)
{
  return desk_has_words (data, "person.known-as", "Half a na");
}

static gint64
count_drafts (Desk *desk)
{
  return office_count (desk->office, "SELECT count (*) FROM draft WHERE kind = 'person' AND record = $1", desk->person);
}

static gboolean
has_draft (gpointer data)
{
  return count_drafts (data) == 1;
}

static gboolean
has_no_draft (gpointer data)
{
  return count_drafts (data) == 0;
}

/* The power goes while a name is being typed: the words stand there again, marked, and are gone once saved. */
static void
test_draft (Desk *desk, gconstpointer data)
{
  g_autoptr (GtkWidget) before_form = make_form ();
  g_autoptr (GtkWidget) after_form = make_form ();
  g_autoptr (SosRecordSaver) before = make_saver (desk, before_form);
  g_autoptr (SosRecordSaver) after = NULL;

  desk_write (before_form, "person.known-as", "Half a na");
  office_wait (has_draft, desk, "the draft to be kept");
  g_clear_object (&before);
  after = make_saver (desk, after_form);
  office_wait (is_draft, after_form, "the draft to come back");
  g_assert_nonnull (desk_find_words (sos_record_saver_get_panel (after), "Draft kept at 14:02"));
  sos_record_saver_flush (after);
  wait_known_as (desk, "Half a na");
  office_wait (has_no_draft, desk, "the draft to go");
}

/* A date typed again as it was, in other words: nothing is stored, and nothing waits to be. */
static void
test_typed_again (Desk *desk, gconstpointer data)
{
  g_autoptr (GtkWidget) form = make_form ();
  g_autoptr (GtkWidget) later_form = make_form ();
  g_autoptr (SosRecordSaver) saver = make_saver (desk, form);
  g_autoptr (SosRecordSaver) later = NULL;
  g_autoptr (SosRecord) person = dup_person (desk);
  const gint64 revision = sos_record_get_revision (person);

  desk_write (form, "person.birth-date", "4/3/201");
  office_wait (has_draft, desk, "the draft to be kept");
  desk_write (form, "person.birth-date", "4/3/2010");
  sos_record_saver_flush (saver);
  g_assert_cmpint (sos_record_saver_get_saving (saver), ==, SOS_SAVING_DONE);
  office_wait (has_no_draft, desk, "the draft to go");
  g_clear_object (&person);
  person = dup_person (desk);
  g_assert_cmpint (sos_record_get_revision (person), ==, revision);

  /* As it is shown it is no draft either, however long somebody stays there. */
  desk_write (form, "person.birth-date", "4 March 201");
  office_wait (has_draft, desk, "the draft to be kept");
  desk_write (form, "person.birth-date", "4 March 2010");
  office_wait (has_no_draft, desk, "the draft to go");
  later = make_saver (desk, later_form);
  g_assert_false (gtk_widget_get_visible (sos_record_saver_get_panel (later)));
}

static gboolean
has_advice (gpointer data)
{
  return desk_find_words (data, "outside 5 to 30") != NULL;
}

/* V2: an age that looks odd is said once it is stored, by whatever form it is typed into. */
static void
test_advice (Desk *desk, gconstpointer data)
{
  g_autoptr (GtkWidget) form = make_form ();
  g_autoptr (SosRecordSaver) saver = make_saver (desk, form);

  desk_write (form, "person.birth-date", "4 March 1971");
  sos_record_saver_flush (saver);
  office_wait (has_advice, sos_record_saver_get_panel (saver), "the advice");
  g_assert_true (gtk_widget_get_visible (sos_record_saver_get_panel (saver)));
  g_assert_cmpint (sos_record_saver_get_saving (saver), ==, SOS_SAVING_DONE);
}

static gboolean
is_closed (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static SosPersonTab *
get_tab (Desk *desk)
{
  return SOS_PERSON_TAB (gtk_stack_get_visible_child (desk_find_id (desk->page, GTK_TYPE_STACK, "stack")));
}

/* The lines of a row that is a text view. */
static void
write_lines (GtkWidget *form, const char *id, const char *lines)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (desk_find_id (form, GTK_TYPE_WIDGET, id))), lines, -1);
}

static gboolean
query_names (SosTransaction *transaction, gpointer data, GError **error)
{
  *(GPtrArray **) data = sos_transaction_query (transaction, SOS_TYPE_ADDRESS_PERSON, "id > 0 ORDER BY name", error, "");
  return *(GPtrArray **) data != NULL;
}

/* Whom addresses are hidden from, each once. */
static void
assert_names (Desk *desk, const char *first, ...)
{
  g_autoptr (GPtrArray) held = NULL;
  guint n = 0;
  va_list names;

  sos_store_read (desk->office->store, query_names, &held, NULL);
  va_start (names, first);
  for (const char *name = first; name != NULL; name = va_arg (names, const char *), n++)
    {
      g_assert_cmpuint (held->len, >, n);
      g_assert_cmpstr (sos_record_get_text (held->pdata[n], SOS_ADDRESS_PERSON_NAME), ==, name);
    }
  va_end (names);
  g_assert_cmpuint (held->len, ==, n);
}

static void
test_add_address (Desk *desk, gconstpointer data)
{
  SosRecordDialog *dialog;
  gpointer open;

  show_tab (desk, "safety");
  dialog = sos_record_dialog_add (get_tab (desk), "address");
  open = dialog;
  g_object_add_weak_pointer (open, &open);
  desk_write (GTK_WIDGET (dialog), "address.label", "Aunt <i>");
  desk_write (GTK_WIDGET (dialog), "address.postcode", "SE15 9CK");
  write_lines (GTK_WIDGET (dialog), "hidden", "Okafor, Mrs\n\n Uncle; \n");
  desk_press (GTK_WIDGET (dialog), "Add");
  g_assert_nonnull (desk_find_words (GTK_WIDGET (dialog), "is still empty"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (desk_find_id (GTK_WIDGET (dialog), GTK_TYPE_WIDGET, "address.visiting-rule")), 2);
  desk_press (GTK_WIDGET (dialog), "Add");
  office_wait (is_closed, &open, "the address to be added");
  desk_wait_words (desk, "Aunt <i>");
  desk_wait_words (desk, "Do not post");
  desk_wait_words (desk, "Two workers");
  desk_wait_words (desk, "Okafor, Mrs, Uncle;");
  assert_names (desk, "Okafor, Mrs", "Uncle;", NULL);
}

static void
test_forms (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) faults = sos_record_dialog_dup_faults (sos_store_get_codes (desk->office->store));

  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* Every field of the person that a desk may fill in has its row. */
static void
test_every_field (Desk *desk, gconstpointer data)
{
  SosRecordClass *klass = sos_records_get_class (SOS_TYPE_PERSON);
  guint n = 0;

  show_tab (desk, "details");
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *id = g_strdup_printf ("person.%s", klass->fields[i].name);

      if (klass->fields[i].flags & SOS_FIELD_ISSUED)
        continue;
      if (desk_find_id (desk->page, GTK_TYPE_WIDGET, id) == NULL)
        g_error ("no row for %s", id);
      n++;
    }
  g_test_message ("%u fields have a row", n);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
#define ADD(name, test) g_test_add ("/person/" name, Desk, NULL, set_up, test, desk_tear_down)
  ADD ("tabs", test_tabs);
  ADD ("steps", test_steps);
  ADD ("autosave", test_autosave);
  ADD ("two-versions", test_two_versions);
  ADD ("draft", test_draft);
  ADD ("typed-again", test_typed_again);
  ADD ("advice", test_advice);
  ADD ("add-address", test_add_address);
  ADD ("forms", test_forms);
  ADD ("every-field", test_every_field);
  return g_test_run ();
}
