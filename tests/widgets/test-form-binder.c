/* test-form-binder.c - every record's fields can be bound by name; typing reaches the record, and comes back as understood. */
#include "config.h"

#include "sos-records.h"
#include "sos-widgets.h"

#include <adwaita.h>

static SosCodes *
make_codes (void)
{
  SosCodes *codes = sos_codes_new ();

  sos_codes_add (codes, "sex", "F", "Female", NULL, TRUE);
  sos_codes_add (codes, "sex", "M", "Male", NULL, TRUE);
  sos_codes_add (codes, "sex", "OLD", "An old word", NULL, FALSE);
  return codes;
}

static GtkWidget *
build (const char *rows, GtkBuilder **builder)
{
  g_autofree char *xml = g_strdup_printf ("<interface><object class='GtkBox' id='form'>%s</object></interface>", rows);

  *builder = gtk_builder_new_from_string (xml, -1);
  return GTK_WIDGET (gtk_builder_get_object (*builder, "form"));
}

#define ROW(klass, id) "<child><object class='" klass "' id='" id "'/></child>"

static const char *
class_for (const SosField *field)
{
  if (field->flags & SOS_FIELD_ISSUED)
    return "GtkLabel";
  switch (field->kind)
    {
    case SOS_KIND_CODE:
      return "GtkDropDown";
    case SOS_KIND_FLAG:
      return "GtkSwitch";
    case SOS_KIND_LONG_TEXT:
      return "GtkTextView";
    case SOS_KIND_TIME:
    case SOS_KIND_REFERENCE:
      return "GtkLabel";
    case SOS_KIND_TEXT:
    case SOS_KIND_DATE:
    case SOS_KIND_NUMBER:
    case SOS_KIND_BYTES:
    default:
      return "AdwEntryRow";
    }
}

static void
test_every_record (void)
{
  guint n_types, n_rows = 0;
  const GType *types = sos_records_get_types (&n_types);
  g_autoptr (SosCodes) codes = make_codes ();

  for (guint i = 0; i < n_types; i++)
    {
      SosRecordClass *klass = sos_records_get_class (types[i]);
      g_autoptr (GString) rows = g_string_new (NULL);
      g_autoptr (GtkBuilder) builder = NULL;
      g_autoptr (SosRecord) record = g_object_new (types[i], NULL);
      SosFormBinder *binder;
      guint expected = 0;

      for (guint j = 0; j < klass->n_fields; j++)
        if (klass->fields[j].kind != SOS_KIND_BYTES)
          {
            g_string_append_printf (rows, "<child><object class='%s' id='%s.%s'/></child>", class_for (&klass->fields[j]),
                                    klass->name, klass->fields[j].name);
            expected++;
          }
      binder = sos_form_binder_new (build (rows->str, &builder), types[i], codes);
      for (guint j = 0; j < sos_form_binder_get_faults (binder)->len; j++)
        g_test_message ("%s", (char *) g_ptr_array_index (sos_form_binder_get_faults (binder), j));
      g_assert_cmpuint (sos_form_binder_get_faults (binder)->len, ==, 0);
      g_assert_cmpuint (sos_form_binder_get_n_rows (binder), ==, expected);
      sos_form_binder_set_record (binder, record);
      g_assert_cmpuint (sos_record_get_changed (record), ==, 0);
      g_assert_finalize_object (binder);
      n_rows += expected;
    }
  g_test_message ("%u records, %u rows", n_types, n_rows);
}

static void
test_faults (void)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWidget *form = build (ROW ("AdwEntryRow", "person.ful-name") ROW ("GtkSwitch", "person.full-name")
                               ROW ("AdwEntryRow", "person.ref") ROW ("AdwEntryRow", "address.line-1"), &builder);
  g_autoptr (SosFormBinder) binder = sos_form_binder_new (form, SOS_TYPE_PERSON, NULL);

  g_assert_cmpuint (sos_form_binder_get_faults (binder)->len, ==, 3); /* another record's row is not ours */
  g_assert_cmpuint (sos_form_binder_get_n_rows (binder), ==, 0);
}

static void
commit_cb (SosFormBinder *binder, const char *field, GString *log)
{
  g_string_append_printf (log, "%s;", field);
}

typedef struct
{
  GtkBuilder *builder;
  SosRecord *person;
  SosCodes *codes;
  SosFormBinder *binder;
  GString *log;
} Form;

static void
set_up (Form *form, gconstpointer data)
{
  GtkWidget *root = build (ROW ("AdwEntryRow", "person.full-name") ROW ("AdwEntryRow", "person.birth-date")
                               ROW ("GtkDropDown", "person.sex") ROW ("GtkSwitch", "person.interpreter-needed")
                                   ROW ("AdwEntryRow", "person.deceased-on"), &form->builder);

  form->person = g_object_new (SOS_TYPE_PERSON, "full-name", "Zoë O’Neill-Brennan", "birth-date", "2010-03-04", NULL);
  form->codes = make_codes ();
  form->binder = sos_form_binder_new (root, SOS_TYPE_PERSON, form->codes);
  form->log = g_string_new (NULL);
  g_signal_connect (form->binder, "commit", G_CALLBACK (commit_cb), form->log);
  sos_form_binder_set_record (form->binder, form->person);
}

static void
tear_down (Form *form, gconstpointer data)
{
  g_assert_finalize_object (form->binder);
  g_assert_finalize_object (form->builder);
  g_assert_finalize_object (form->person);
  g_object_unref (form->codes);
  g_string_free (form->log, TRUE);
}

static void
type (Form *form, const char *field, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (sos_form_binder_find_row (form->binder, field)), words);
}

static void
assert_shown (Form *form, const char *field, const char *words)
{
  g_autofree char *shown = sos_form_binder_dup_words (form->binder, field);

  g_assert_cmpstr (shown, ==, words);
}

static void
test_show (Form *form, gconstpointer data)
{
  GtkWidget *row = sos_form_binder_find_row (form->binder, "full-name");

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Full name");
  assert_shown (form, "full-name", "Zoë O’Neill-Brennan");
  assert_shown (form, "birth-date", "4 March 2010");
  assert_shown (form, "sex", "");
  g_object_set (form->person, "full-name", "Zoë Brennan", "sex", "F", NULL);
  assert_shown (form, "full-name", "Zoë Brennan");
  assert_shown (form, "sex", "F");
  g_assert_cmpstr (form->log->str, ==, "");
}

/* Names of domain 9 stay exactly as typed. */
static void
test_type (Form *form, gconstpointer data)
{
  static const char *const names[] = { "Null", "’t Hart", "محمد الأحمد", "Nguyễn Thị Thanh Hà", "Robert'); DROP TABLE",
                                       "<b>Bo</b>", "O’Neill  Brennan" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_string_set_size (form->log, 0);
      type (form, "full-name", names[i]);
      sos_form_binder_flush (form->binder);
      g_assert_cmpstr (sos_record_get_text (form->person, SOS_PERSON_FULL_NAME), ==, names[i]);
      g_assert_cmpstr (form->log->str, ==, "full-name;");
      sos_form_binder_flush (form->binder);
      g_assert_cmpstr (form->log->str, ==, "full-name;");
    }
}

static void
test_dates (Form *form, gconstpointer data)
{
  static const struct
  {
    const char *typed;
    const char *kept;
    const char *shown;
  } cases[] = {
    { "03/11/2009", "2009-11-03", "3 November 2009" },
    { "Nov 2009", "2009-11", "November 2009" },
    { "2009", "2009", "2009" },
    { "", NULL, "" },
  };
  GtkWidget *row = sos_form_binder_find_row (form->binder, "birth-date");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (form, "birth-date", cases[i].typed);
      sos_form_binder_flush (form->binder);
      g_assert_cmpstr (sos_record_get_text (form->person, SOS_PERSON_BIRTH_DATE), ==, cases[i].kept);
      assert_shown (form, "birth-date", cases[i].shown);
    }
  g_string_set_size (form->log, 0);
  type (form, "birth-date", "31/02/2009");
  sos_form_binder_flush (form->binder);
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpstr (form->log->str, ==, "");
  assert_shown (form, "birth-date", "31/02/2009");
  type (form, "birth-date", "3 Nov 2009");
  sos_form_binder_flush (form->binder);
  g_assert_false (gtk_widget_has_css_class (row, "error"));
}

/* A choice commits at once; a code no longer offered stays while somebody has it. */
static void
test_choices (Form *form, gconstpointer data)
{
  GtkWidget *row = sos_form_binder_find_row (form->binder, "sex");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (row), 2);
  g_assert_true (sos_record_has_text (form->person, SOS_PERSON_SEX, "M"));
  g_assert_cmpstr (form->log->str, ==, "sex;");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (row), 0);
  g_assert_false (sos_record_is_set (form->person, SOS_PERSON_SEX));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (row))), ==, 3);
  g_object_set (form->person, "sex", "OLD", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (row))), ==, 4);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (row), 1);
  g_assert_true (sos_record_has_text (form->person, SOS_PERSON_SEX, "F"));
  gtk_switch_set_active (GTK_SWITCH (sos_form_binder_find_row (form->binder, "interpreter-needed")), TRUE);
  g_assert_true (sos_record_get_flag (form->person, SOS_PERSON_INTERPRETER_NEEDED));
}

/* E-02: two seconds of rest are enough. */
static void
test_rest (Form *form, gconstpointer data)
{
  const gint64 end = g_get_monotonic_time () + 6 * G_USEC_PER_SEC;

  type (form, "full-name", "Zoë B");
  g_assert_cmpstr (form->log->str, ==, "");
  while (form->log->len == 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (form->log->str, ==, "full-name;");
}

static void
test_draft (Form *form, gconstpointer data)
{
  sos_form_binder_put_words (form->binder, "full-name", "Zoë, half typ");
  g_assert_true (sos_record_has_text (form->person, SOS_PERSON_FULL_NAME, "Zoë O’Neill-Brennan"));
  sos_form_binder_flush (form->binder);
  g_assert_true (sos_record_has_text (form->person, SOS_PERSON_FULL_NAME, "Zoë, half typ"));
}

/* Somebody else's change does not take away what is being typed. */
static void
test_other_hand (Form *form, gconstpointer data)
{
  type (form, "full-name", "Mine");
  g_object_set (form->person, "full-name", "Theirs", "birth-date", "2010-03-05", NULL);
  assert_shown (form, "full-name", "Mine");
  assert_shown (form, "birth-date", "5 March 2010");
}

/* Saved in the middle of a sentence: the blank before the next word stays where it was typed, though it is no part of the field. */
static void
test_blanks (Form *form, gconstpointer data)
{
  g_assert_false (sos_form_binder_is_typed (form->binder, "full-name"));
  type (form, "full-name", "Zoë ");
  g_assert_true (sos_form_binder_is_typed (form->binder, "full-name"));
  sos_form_binder_flush (form->binder);
  g_assert_false (sos_form_binder_is_typed (form->binder, "full-name"));
  g_assert_true (sos_record_has_text (form->person, SOS_PERSON_FULL_NAME, "Zoë"));
  assert_shown (form, "full-name", "Zoë ");
  g_object_set (form->person, "full-name", "Theirs", NULL);
  assert_shown (form, "full-name", "Theirs");
}

/* Ctrl+Z in a row that nobody typed in is of the last deed: it must not empty the row. What was typed it takes back. */
static void
test_undo (Form *form, gconstpointer data)
{
  GtkWidget *row = sos_form_binder_find_row (form->binder, "full-name");
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
  const guint64 changed = sos_record_get_changed (form->person);

  gtk_widget_activate_action (text, "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Zoë O’Neill-Brennan");
  g_assert_true (sos_record_get_changed (form->person) == changed);
  g_signal_emit_by_name (text, "insert-at-cursor", "Miss ");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), !=, "Zoë O’Neill-Brennan");
  gtk_widget_activate_action (text, "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Zoë O’Neill-Brennan");
}

#define ADD(name) g_test_add ("/form-binder/" #name, Form, NULL, set_up, test_##name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  g_test_add_func ("/form-binder/every-record", test_every_record);
  g_test_add_func ("/form-binder/faults", test_faults);
  ADD (show);
  ADD (type);
  ADD (dates);
  ADD (choices);
  ADD (rest);
  ADD (draft);
  ADD (other_hand);
  ADD (blanks);
  ADD (undo);
  return g_test_run ();
}
