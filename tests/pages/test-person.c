/* test-person.c - one person over a real office: the tabs fill, a field saves itself, two versions meet, drafts come back. */
#include "config.h"

#include "sos-office.h"
#include "sos-person-page.h"
#include "sos-record-dialog.h"
#include "sos-record-saver.h"

#include <adwaita.h>

typedef struct
{
  SosOffice *office;
  GtkWindow *window;
  SosPage *page;
  gint64 person;
} Desk;

static GtkWidget *
find_id (GtkWidget *widget, const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_id (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A label that says @words, anywhere below. */
static GtkWidget *
find_words (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_words (child, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

typedef struct
{
  Desk *desk;
  const char *words;
} Words;

static gboolean
are_shown (gpointer data)
{
  Words *words = data;

  return find_words (GTK_WIDGET (words->desk->page), words->words) != NULL;
}

static void
wait_words (Desk *desk, const char *said)
{
  Words words = { desk, said };

  sos_office_wait (are_shown, &words, said);
}

static void
set_up (Desk *desk, gconstpointer data)
{
  desk->office = sos_office_new (3);
  desk->person = g_array_index (desk->office->people, gint64, 0);
  desk->page = SOS_PAGE (sos_person_page_new (desk->office->store, desk->person));
  desk->window = g_object_new (ADW_TYPE_WINDOW, "default-width", 1280, "default-height", 800, "content", desk->page, NULL);
  gtk_window_present (desk->window);
  wait_words (desk, "Person 1 Tester");
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  gpointer page = desk->page;

  g_object_add_weak_pointer (page, &page);
  gtk_window_destroy (desk->window);
  sos_office_wait (is_gone, &page, "the page to be freed");
  sos_office_free (desk->office);
}

static void
show_tab (Desk *desk, const char *tab)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.tab", "s", tab));
}

typedef struct
{
  gint64 id;
  SosRecord *record;
} Load;

static gboolean
load_person (SosTransaction *transaction, gpointer data, GError **error)
{
  Load *load = data;

  load->record = sos_transaction_load (transaction, SOS_TYPE_PERSON, load->id, error);
  return load->record != NULL;
}

static SosRecord *
dup_person (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  Load load = { desk->person, NULL };

  sos_store_read (desk->office->store, load_person, &load, &error);
  g_assert_no_error (error);
  return load.record;
}

static gboolean
is_known_as (gpointer data)
{
  Words *words = data;
  g_autoptr (SosRecord) person = dup_person (words->desk);

  return g_strcmp0 (sos_record_get_text (person, SOS_PERSON_KNOWN_AS), words->words) == 0;
}

static void
wait_known_as (Desk *desk, const char *name)
{
  Words words = { desk, name };

  sos_office_wait (is_known_as, &words, name);
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
      wait_words (desk, tabs[i].words);
    }
  for (guint step = SOS_WIDTH_WIDE; step <= SOS_WIDTH_SMALL; step++)
    sos_page_set_width_step (desk->page, step);
  g_assert_cmpstr (sos_page_get_title (desk->page), ==, "People");
}

static void
test_autosave (Desk *desk, gconstpointer data)
{
  GtkWidget *row;

  show_tab (desk, "details");
  row = find_id (GTK_WIDGET (desk->page), "person.known-as");
  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "O’Neill “Zo” <b>");
  sos_page_flush (desk->page);
  wait_known_as (desk, "O’Neill “Zo” <b>");
  wait_words (desk, "known as O’Neill “Zo” <b>");
  show_tab (desk, "history");
  wait_words (desk, "Known as");
}

/* A form of one row, as another window would have it. */
static GtkWidget *
make_form (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (
      "<interface><object class='GtkBox' id='form'>"
      "<child><object class='GtkEntry' id='person.known-as'/></child>"
      "<child><object class='GtkEntry' id='person.pronouns'/></child></object></interface>",
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

static void
type_into (GtkWidget *form, const char *id, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (find_id (form, id)), words);
}

static gboolean
has_conflict (gpointer data)
{
  return sos_record_saver_get_n_conflicts (data) == 1;
}

static GtkWidget *
find_button (GtkWidget *panel, const char *words)
{
  GtkWidget *label = find_words (panel, words);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
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

  type_into (second_form, "person.known-as", "Mine");
  type_into (second_form, "person.pronouns", "they, them");
  type_into (first_form, "person.known-as", "Theirs");
  sos_record_saver_flush (first);
  wait_known_as (desk, "Theirs");
  sos_record_saver_flush (second);
  sos_office_wait (has_conflict, second, "both versions");
  g_assert_true (gtk_widget_get_visible (sos_record_saver_get_panel (second)));
  g_assert_nonnull (find_words (sos_record_saver_get_panel (second), "Theirs"));
  wait_known_as (desk, "Theirs");
  gtk_widget_activate (find_button (sos_record_saver_get_panel (second), "Keep mine"));
  g_signal_emit_by_name (find_button (sos_record_saver_get_panel (second), "Keep mine"), "clicked");
  wait_known_as (desk, "Mine");
  person = dup_person (desk);
  g_assert_cmpstr (sos_record_get_text (person, SOS_PERSON_PRONOUNS), ==, "they, them");
  g_assert_cmpuint (sos_record_saver_get_n_conflicts (second), ==, 0);
}

static gboolean
is_draft (gpointer data)
{
  return g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (find_id (data, "person.known-as"))), "Half a na") == 0;
}

static gboolean
count_drafts (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT count (*) FROM draft", error, "");

  *(gint64 *) data = rows != NULL && sos_rows_next (rows, error) ? sos_rows_get_number (rows, 0) : -1;
  return TRUE;
}

static gboolean
has_drafts (gpointer data)
{
  gint64 n = 0;

  sos_store_read (data, count_drafts, &n, NULL);
  return n == 1;
}

static gboolean
has_no_draft (gpointer data)
{
  gint64 n = -1;

  sos_store_read (data, count_drafts, &n, NULL);
  return n == 0;
}

/* The power goes while a name is being typed: the words stand there again, marked, and are gone once saved. */
static void
test_draft (Desk *desk, gconstpointer data)
{
  g_autoptr (GtkWidget) before_form = make_form ();
  g_autoptr (GtkWidget) after_form = make_form ();
  g_autoptr (SosRecordSaver) before = make_saver (desk, before_form);
  g_autoptr (SosRecordSaver) after = NULL;

  type_into (before_form, "person.known-as", "Half a na");
  sos_office_wait (has_drafts, desk->office->store, "the draft to be kept");
  g_clear_object (&before);
  after = make_saver (desk, after_form);
  sos_office_wait (is_draft, after_form, "the draft to come back");
  g_assert_nonnull (find_words (sos_record_saver_get_panel (after), "Draft kept at 14:02"));
  sos_record_saver_flush (after);
  wait_known_as (desk, "Half a na");
  sos_office_wait (has_no_draft, desk->office->store, "the draft to go");
}

static gboolean
is_closed (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static SosPersonTab *
get_tab (Desk *desk)
{
  GtkWidget *stack = find_id (GTK_WIDGET (desk->page), "stack");

  return SOS_PERSON_TAB (gtk_stack_get_visible_child (GTK_STACK (stack)));
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
  gtk_editable_set_text (GTK_EDITABLE (find_id (GTK_WIDGET (dialog), "address.label")), "Aunt <i>");
  gtk_editable_set_text (GTK_EDITABLE (find_id (GTK_WIDGET (dialog), "address.postcode")), "SE15 9CK");
  gtk_editable_set_text (GTK_EDITABLE (find_id (GTK_WIDGET (dialog), "hidden")), "Father, Uncle; ");
  g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), "Add"), "clicked");
  g_assert_nonnull (find_words (GTK_WIDGET (dialog), "is still empty"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_id (GTK_WIDGET (dialog), "address.visiting-rule")), 2);
  g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), "Add"), "clicked");
  sos_office_wait (is_closed, &open, "the address to be added");
  wait_words (desk, "Aunt <i>");
  wait_words (desk, "Do not post");
  wait_words (desk, "Two workers");
  wait_words (desk, "Father, Uncle;");
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
      if (find_id (GTK_WIDGET (desk->page), id) == NULL)
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
  sos_casework_init ();
#define ADD(name, test) g_test_add ("/person/" name, Desk, NULL, set_up, test, tear_down)
  ADD ("tabs", test_tabs);
  ADD ("autosave", test_autosave);
  ADD ("two-versions", test_two_versions);
  ADD ("draft", test_draft);
  ADD ("add-address", test_add_address);
  ADD ("forms", test_forms);
  ADD ("every-field", test_every_field);
  return g_test_run ();
}
