/* test-codes.c - code lists answer; the office's lists hold every code a field or a rule names. */
#include "config.h"

#include "sos-codes.h"
#include "sos-look.h"
#include "sos-records.h"
#include "sos-stage-rules.h"

#include <gio/gio.h>
#include <string.h>

static void
test_answers (void)
{
  g_autoptr (SosCodes) codes = sos_codes_new ();

  sos_codes_add (codes, "service", "SOS", "SOS core casework", NULL, TRUE);
  sos_codes_add (codes, "service", "EXR", "Expect Respect", "run", FALSE);
  g_assert_cmpuint (sos_codes_get_list (codes, "service")->len, ==, 2);
  g_assert_null (sos_codes_get_list (codes, "nothing"));
  g_assert_null (sos_codes_get_list (codes, NULL));
  g_assert_cmpstr (sos_codes_find (codes, "service", "EXR")->note, ==, "run");
  g_assert_null (sos_codes_find (codes, "service", NULL));
  g_assert_cmpstr (sos_codes_get_label (codes, "service", "SOS"), ==, "SOS core casework");
  g_assert_cmpstr (sos_codes_get_label (codes, "service", "OLD"), ==, "OLD");
  g_assert_cmpstr (sos_codes_get_label (codes, "service", NULL), ==, "");
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* All migrations in their order, as one script. */
static char *
read_migrations (void)
{
  const char *source = g_getenv ("G_TEST_SRCDIR");
  g_autofree char *folder = g_build_filename (source, "..", "data", "sql", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GString *script = g_string_new (NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".sql"))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (g_ptr_array_index (names, i), &text, NULL, NULL));
      g_string_append (script, text);
    }
  return g_string_free (script, FALSE);
}

/* The lists as the database program reads them; NULL where there is none. */
static SosCodes *
load_office (void)
{
  g_autofree char *program = g_find_program_in_path ("sqlite3");
  g_autofree char *script = read_migrations ();
  g_autofree char *out = NULL;
  g_autofree char *query = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GSubprocess) process = NULL;
  SosCodes *codes;

  if (program == NULL)
    return NULL;
  query = g_strconcat (script, "SELECT list || '|' || code || '|' || label || '|' || active FROM code ORDER BY list, position;", NULL);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, program,
                              ":memory:", NULL);
  g_assert_true (g_subprocess_communicate_utf8 (process, query, NULL, &out, NULL, NULL));
  g_assert_true (g_subprocess_get_successful (process));
  codes = sos_codes_new ();
  lines = g_strsplit (out, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "|", 4);

      sos_codes_add (codes, cells[0], cells[1], cells[2], NULL, cells[3][0] == '1');
    }
  return codes;
}

static void
test_every_list (void)
{
  g_autoptr (SosCodes) codes = load_office ();
  static const char *const beside[] = { "access-need", "disability" };
  guint n_types, n = 0;
  const GType *types = sos_records_get_types (&n_types);

  if (codes == NULL)
    {
      g_test_skip ("sqlite3 is not installed");
      return;
    }
  for (guint i = 0; i < n_types; i++)
    {
      SosRecordClass *klass = sos_records_get_class (types[i]);

      for (guint j = 0; j < klass->n_fields; j++)
        if (klass->fields[j].kind == SOS_KIND_CODE)
          {
            g_test_message ("%s.%s of %s", klass->name, klass->fields[j].name, klass->fields[j].of);
            g_assert_nonnull (sos_codes_get_list (codes, klass->fields[j].of));
            n++;
          }
    }
  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    g_assert_nonnull (sos_codes_get_list (codes, beside[i]));
  g_assert_cmpuint (sos_codes_get_list (codes, "borough")->len, ==, 36);
  g_assert_cmpuint (sos_codes_get_list (codes, "ethnicity")->len, ==, 22);
  g_assert_cmpuint (sos_codes_get_list (codes, "alert-kind")->len, ==, 12);
  g_assert_cmpuint (sos_codes_get_list (codes, "letter-kind")->len, ==, 14);
  g_assert_cmpuint (sos_codes_get_list (codes, "issue")->len, ==, 18);
  g_assert_cmpuint (sos_codes_get_list (codes, "issue-level")->len, ==, 6);
  g_assert_cmpuint (sos_codes_get_list (codes, "household-role")->len, ==, 17);
  g_test_message ("%u code fields have their list", n);
}

/* No code of the lists that lead to a deed is without a look or without a place in the course. */
static void
test_rules_know_them (void)
{
  static const char *const looked_at[]
    = { "posting-rule",   "visiting-rule", "goal-status", "action-status", "alert-kind", "area-severity",
        "consent-status", "plan-state",    "delivery",    "yes-no",        "may-ring" };
  g_autoptr (SosCodes) codes = load_office ();

  if (codes == NULL)
    {
      g_test_skip ("sqlite3 is not installed");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (looked_at); i++)
    {
      GPtrArray *list = sos_codes_get_list (codes, looked_at[i]);

      for (guint j = 0; j < list->len; j++)
        g_assert_cmpstr (sos_look_find (looked_at[i], ((SosCode *) list->pdata[j])->code)->list, ==,
                         looked_at[i]);
    }
  for (guint i = 0; i < sos_codes_get_list (codes, "stage")->len; i++)
    g_assert_cmpint (
      sos_stage_get_position (((SosCode *) sos_codes_get_list (codes, "stage")->pdata[i])->code), ==,
      (int) i);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/codes/answers", test_answers);
  g_test_add_func ("/codes/every-list", test_every_list);
  g_test_add_func ("/codes/rules-know-them", test_rules_know_them);
  return g_test_run ();
}
