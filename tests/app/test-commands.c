/* test-commands.c - the program as a script uses it: what goes in, what comes out, how it ends. Needs no display. */
#include "config.h"

#include "sos-casework.h"
#include "sos-commands.h"
#include "sos-demo.h"
#include "sos-records.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static const char *program;
static char *folder;
static char *office;   /* a demo office, changed by the tests that make letters */
static char *zoe;      /* references, as the office gave them */
static char *beatriz;
static char *worker;
static char *lead;
static char *colleague;  /* of the same team; works with neither of the two */
static char *administrator;
static char *gone;     /* somebody who left */
static char *family;   /* the household of the handbook */
static char *mother;   /* in it */
static char *partner;  /* in it, and has not agreed */

typedef struct
{
  int code;
  char *out, *err;
} Run;

static void
run_clear (Run *run)
{
  g_free (run->out);
  g_free (run->err);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* Runs the program with @arguments (words parted by spaces; %O is the office, %F the folder) and @input. */
static Run
run (const char *arguments, const char *input)
{
  g_autoptr (GString) line = g_string_new (arguments);
  g_auto (GStrv) words = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  Run result = { 0 };

  g_string_replace (line, "%O", office, 0);
  g_string_replace (line, "%F", folder, 0);
  words = g_strsplit (line->str, " ", -1);
  g_strv_builder_add (builder, program);
  g_strv_builder_addv (builder, (const char **) words);
  argv = g_strv_builder_end (builder);
  process = g_subprocess_newv ((const char *const *) argv,
                               G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input != NULL ? input : "", NULL, &result.out, &result.err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  result.code = g_subprocess_get_exit_status (process);
  return result;
}

static void
assert_code (const char *arguments, int code)
{
  g_auto (Run) result = run (arguments, NULL);

  if (result.code != code)
    g_error ("“%s” ended with %d, not %d: %s", arguments, result.code, code, result.err);
  /* Whoever is refused is told why. */
  if (code != SOS_EXIT_DONE && code != SOS_EXIT_FINDINGS)
    g_assert_cmpuint (strlen (result.err), >, 10);
}

static char *
dup_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

/* ---- ends ---- */

static void
test_exit_codes (void)
{
  g_autofree char *plain = dup_path ("plain.txt");
  g_autoptr (GError) error = NULL;

  g_file_set_contents (plain, "not an office, only words", -1, &error);
  g_assert_no_error (error);
  assert_code ("--version", SOS_EXIT_DONE);
  assert_code ("--help", SOS_EXIT_DONE);
  assert_code ("--no-such-option", SOS_EXIT_OPTION);
  assert_code ("--new-demo %O", SOS_EXIT_USAGE);
  assert_code ("--new-demo %F/other.sos --scale 20001", SOS_EXIT_USAGE);
  assert_code ("--check %F/plain.txt", SOS_EXIT_FILE);
  assert_code ("--office %F/plain.txt --backup %F/copy.sos", SOS_EXIT_FILE);
  assert_code ("--backup %F/copy.sos", SOS_EXIT_USAGE);
  assert_code ("--search -", SOS_EXIT_USAGE);
  assert_code ("--office %O --as S-999999-A --backup %F/copy.sos", SOS_EXIT_NOT_FOUND);
  assert_code ("--check %O", SOS_EXIT_DONE);
}

/* The table of codes is what --help says. */
static void
test_help (void)
{
  g_auto (Run) result = run ("--help", NULL);
  const GOptionEntry *entries = sos_commands_get_entries ();

  for (guint i = 0; entries[i].long_name != NULL; i++)
    {
      g_autofree char *option = g_strconcat ("--", entries[i].long_name, NULL);

      g_assert_nonnull (strstr (result.out, option));
    }
  for (int code = SOS_EXIT_DONE; code <= SOS_EXIT_DISK; code++)
    {
      g_autofree char *line = g_strdup_printf ("\n  %d  ", code);

      g_assert_nonnull (strstr (result.out, line));
    }
}

static void
test_locked (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) store = sos_store_open (office, SOS_STORE_OPEN, &error);

  g_assert_no_error (error);
  assert_code ("--office %O --backup %F/copy.sos", SOS_EXIT_LOCKED);
  sos_store_close (store);
}

/* Looked into as a file dialog does to know what a file is; the system then takes the locks the engine holds on it. */
static GBytes *
look_into (const char *end)
{
  g_autofree char *path = g_strconcat (office, end, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

static gboolean
put_draft (SosTransaction *transaction, gpointer words, GError **error)
{
  return sos_transaction_put_draft (transaction, SOS_TYPE_PERSON, 1, "full-name", words, 1, error);
}

/* Whoever examines an office that is open elsewhere takes nothing from under it, its locks gone or not. */
static void
test_checked_beside (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) store = sos_store_open (office, SOS_STORE_OPEN, &error);
  g_autoptr (GBytes) file = NULL, before = NULL, after = NULL;

  g_assert_no_error (error);
  g_assert_true (sos_store_write (store, NULL, put_draft, (gpointer) "before", &error));
  file = look_into ("");
  before = look_into ("-shm");
  assert_code ("--check %O", SOS_EXIT_DONE);
  after = look_into ("-shm");
  g_assert_true (g_bytes_equal (before, after)); /* set up anew it is short for a moment, and whoever has it in their memory then falls */
  g_assert_true (sos_store_write (store, NULL, put_draft, (gpointer) "after", &error));
  g_assert_no_error (error);
  sos_store_close (store);
  assert_code ("--check %O", SOS_EXIT_DONE);
}

static void
test_backup (void)
{
  assert_code ("--office %O --backup %F/copy.sos", SOS_EXIT_DONE);
  assert_code ("--check %F/copy.sos", SOS_EXIT_DONE);
  assert_code ("--office %O --backup %F/copy.sos", SOS_EXIT_USAGE);
}

/* ---- search ---- */

static void
test_search (void)
{
  g_auto (Run) result = run ("--office %O --search -", "oneill\n\nzzzzqqqq\nmensah\n");
  g_auto (GStrv) lines = g_strsplit (result.out, "\n", -1);
  g_auto (GStrv) mensahs = NULL;

  g_assert_cmpint (result.code, ==, SOS_EXIT_DONE);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_nonnull (strstr (lines[0], zoe));
  g_assert_cmpstr (lines[1], ==, "");
  g_assert_cmpstr (lines[2], ==, "");
  mensahs = g_strsplit (lines[3], "\t", -1);
  g_assert_cmpuint (g_strv_length (mensahs), >=, 2);
  for (guint i = 0; mensahs[i] != NULL; i++)
    g_assert_true (g_regex_match_simple ("^P-[0-9]{6,}-[A-Z]$", mensahs[i], 0, 0));
}

/* Arguments are read by everybody on the machine: no option takes a name, and nothing that comes out holds one. */
static void
test_no_name (void)
{
  static const char *const outputs[] = { "--help", "--version", "--check %O", "--office %O --search -" };

  assert_code ("--office %O --search Brennan", SOS_EXIT_USAGE);
  for (guint i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      g_auto (Run) result = run (outputs[i], "brennan\nokonkwo\n");

      g_assert_null (strstr (result.out, "Brennan"));
      g_assert_null (strstr (result.err, "Brennan"));
      g_assert_null (strstr (result.out, "Okonkwo"));
      g_assert_null (strstr (result.err, "Okonkwo"));
    }
}

/* ---- paper ---- */

static void
assert_letter_as (const char *as, const char *ref, const char *more, int code)
{
  g_autofree char *arguments = g_strdup_printf ("--office %%O --as %s --paper L1 --for %s %s", as, ref, more);

  assert_code (arguments, code);
}

static void
assert_letter (const char *ref, const char *more, int code)
{
  assert_letter_as (worker, ref, more, code);
}

static void
test_paper (void)
{
  g_autofree char *path = dup_path ("plan.pdf");
  g_autofree char *pdf = NULL;
  gsize length = 0;
  GStatBuf status;

  assert_letter (zoe, "--format large-print --output %F/plan.pdf", SOS_EXIT_DONE);
  g_assert_true (g_file_get_contents (path, &pdf, &length, NULL));
  g_assert_cmpuint (length, >, 10000);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  /* Not over a file that is there. */
  assert_letter (zoe, "--output %F/plan.pdf", SOS_EXIT_USAGE);
}

static void
test_paper_refused (void)
{
  g_autofree char *path = dup_path ("refused.pdf");

  /* Her aunt was asked too long ago, her home is by hand only. */
  assert_letter (zoe, "--delivery post --output %F/refused.pdf", SOS_EXIT_REFUSED);
  assert_letter (beatriz, "--output %F/refused.pdf", SOS_EXIT_REFUSED);
  assert_letter ("P-999999-A", "--output %F/refused.pdf", SOS_EXIT_NOT_FOUND);
  assert_letter (zoe, "--output %F/refused.pdf --format shouting", SOS_EXIT_USAGE);
  assert_letter (zoe, "--output %F/refused.pdf --delivery pigeon", SOS_EXIT_USAGE);
  assert_letter (zoe, "", SOS_EXIT_USAGE);
  assert_code ("--office %O --as S-000001-C --paper L9 --for P-000001-A --output %F/refused.pdf", SOS_EXIT_USAGE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  /* A team lead may approve what a worker wrote. */
  assert_letter_as (lead, zoe, "--output %F/refused.pdf", SOS_EXIT_DONE);
}

static gboolean
count_papers (SosTransaction *transaction, gpointer n, GError **error)
{
  g_autoptr (GPtrArray) letters = sos_transaction_query (transaction, SOS_TYPE_LETTER, "id > 0", error, "");

  *(gint64 *) n = letters != NULL ? (gint64) letters->len : -1;
  return letters != NULL;
}

static gint64
count_letters (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) store = sos_store_open (office, SOS_STORE_OPEN, &error);
  gint64 n = 0;

  g_assert_no_error (error);
  sos_store_read (store, count_papers, &n, &error);
  g_assert_no_error (error);
  sos_store_close (store);
  return n;
}

/* Nobody is guessed: without a name under it, or with that of somebody who left, there is no letter. */
static void
test_paper_whose (void)
{
  g_autofree char *unsaid = g_strdup_printf ("--office %%O --paper L1 --for %s --output %%F/whose.pdf", zoe);
  g_autofree char *path = dup_path ("whose.pdf");
  const gint64 before = count_letters ();

  assert_code (unsaid, SOS_EXIT_USAGE);
  assert_letter_as (gone, zoe, "--output %F/whose.pdf", SOS_EXIT_REFUSED);
  assert_letter_as ("S-999999-A", zoe, "--output %F/whose.pdf", SOS_EXIT_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count_letters (), ==, before);
}

/* ---- rights ---- */

static gboolean
set_sealed (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_find (transaction, SOS_TYPE_PERSON, "ref = $1", error, "s", zoe);

  sos_record_set_flag (person, SOS_PERSON_SEALED, GPOINTER_TO_INT (data));
  return sos_transaction_save (transaction, person, error);
}

static void
seal_zoe (gboolean sealed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) store = sos_store_open (office, SOS_STORE_OPEN, &error);

  g_assert_no_error (error);
  sos_store_write (store, NULL, set_sealed, GINT_TO_POINTER (sealed), &error);
  g_assert_no_error (error);
  sos_store_close (store);
}

static gboolean
finds_zoe (const char *as)
{
  g_autofree char *arguments = as != NULL ? g_strdup_printf ("--office %%O --as %s --search -", as) : g_strdup ("--office %O --search -");
  g_autofree char *input = g_strdup_printf ("oneill\nzo\n%s\n", zoe);
  g_auto (Run) result = run (arguments, input);

  g_assert_cmpint (result.code, ==, SOS_EXIT_DONE);
  return strstr (result.out, zoe) != NULL;
}

/* What is said of @ref, with the reference itself taken out. (transfer full) */
static char *
dup_said (const char *ref)
{
  g_autofree char *arguments = g_strdup_printf ("--office %%O --as %s --paper L1 --for %s --output %%F/sealed.pdf", colleague, ref);
  g_auto (Run) result = run (arguments, NULL);
  g_autoptr (GString) said = g_string_new (result.err);

  g_assert_cmpint (result.code, ==, SOS_EXIT_NOT_FOUND);
  g_assert_cmpstr (result.out, ==, "");
  g_string_replace (said, ref, "REF", 0);
  return g_strdup (said->str);
}

/* Whoever must not know of somebody is told, word for word, what is told of a reference nobody has. */
static void
test_sealed (void)
{
  const gint64 before = count_letters ();
  g_autofree char *nobody = NULL;
  g_autofree char *hers = NULL;

  assert_letter_as (colleague, zoe, "--output %F/sealed.pdf", SOS_EXIT_REFUSED);
  g_assert_true (finds_zoe (NULL) && finds_zoe (colleague) && finds_zoe (administrator));
  seal_zoe (TRUE);
  nobody = dup_said ("P-999999-A");
  hers = dup_said (zoe);
  g_assert_cmpstr (hers, ==, nobody);
  g_assert_false (finds_zoe (NULL) || finds_zoe (colleague) || finds_zoe (administrator));
  g_assert_true (finds_zoe (worker) && finds_zoe (lead));
  g_assert_cmpint (count_letters (), ==, before);
  seal_zoe (FALSE);
  g_assert_true (finds_zoe (colleague));
}

typedef struct
{
  GType type;
  const char *where;
  const char *key;
  guint field;
  const char *text;
} Change;

static gboolean
change (SosTransaction *transaction, gpointer data, GError **error)
{
  const Change *wanted = data;
  g_autoptr (SosRecord) record = sos_transaction_find (transaction, wanted->type, wanted->where, error, "s", wanted->key);

  g_assert_nonnull (record);
  sos_record_set_text (record, wanted->field, wanted->text);
  return sos_transaction_save (transaction, record, error);
}

/* Behind the program's back, between two calls of it. */
static void
set_text (GType type, const char *where, const char *key, guint field, const char *text)
{
  Change wanted = { type, where, key, field, text };
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) store = sos_store_open (office, SOS_STORE_OPEN, &error);

  g_assert_no_error (error);
  sos_store_write (store, NULL, change, &wanted, &error);
  g_assert_no_error (error);
  sos_store_close (store);
}

/* N3: what the window would not let be approved is not approved here either. */
static void
test_paper_telling (void)
{
  g_autofree char *path = dup_path ("telling.pdf");
  g_autofree char *more = g_strconcat ("--output %F/telling.pdf --as ", lead, NULL);

  set_text (SOS_TYPE_SETTING, "name = $1", "office.name", SOS_SETTING_VALUE, "Prison Leavers");
  assert_letter (zoe, more, SOS_EXIT_REFUSED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  set_text (SOS_TYPE_SETTING, "name = $1", "office.name", SOS_SETTING_VALUE, "SOS");
  assert_letter (zoe, more, SOS_EXIT_DONE);
}

/* V23: an English letter is no letter for whoever has them in Somali. */
static void
test_paper_language (void)
{
  g_autofree char *path = dup_path ("somali.pdf");
  g_autofree char *more = g_strconcat ("--output %F/somali.pdf --as ", lead, NULL);

  set_text (SOS_TYPE_PERSON, "ref = $1", zoe, SOS_PERSON_LETTER_LANGUAGE, "so");
  assert_letter (zoe, more, SOS_EXIT_REFUSED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  set_text (SOS_TYPE_PERSON, "ref = $1", zoe, SOS_PERSON_LETTER_LANGUAGE, "en");
  assert_letter (zoe, more, SOS_EXIT_DONE);
}

/* ---- the papers of a family ---- */

static void
assert_family (const char *more, int code)
{
  g_autofree char *arguments = g_strdup_printf ("--office %%O --as %s --for %s %s", worker, family, more);

  assert_code (arguments, code);
}

static char *
dup_text_of (const char *name)
{
  g_autofree char *path = dup_path (name), *quoted = g_shell_quote (path), *line = g_strdup_printf ("pdftotext %s -", quoted);
  char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_command_line_sync (line, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_family_papers (void)
{
  g_autofree char *plan = g_strdup_printf ("--paper family-plan --whom %s --format large-print+high-contrast --output %%F/family.pdf", mother);
  g_autofree char *text = NULL;
  g_autofree char *path = dup_path ("family.pdf");
  GStatBuf status;

  assert_family (plan, SOS_EXIT_DONE);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  text = dup_text_of ("family.pdf");
  g_assert_nonnull (strstr (text, "Hello Denise,"));
  g_assert_null (strstr (text, "only mine"));
  /* Not over a file that is there. */
  assert_family (plan, SOS_EXIT_USAGE);
  assert_family ("--paper genogram --size A3 --output %F/drawing.pdf", SOS_EXIT_DONE);
  assert_family ("--paper genogram --redacted --output %F/redacted.pdf", SOS_EXIT_DONE);
  assert_family ("--paper household-sheet --output %F/front.pdf", SOS_EXIT_DONE);
  assert_family ("--paper meeting-sheet --output %F/meeting.pdf", SOS_EXIT_DONE);
}

typedef struct
{
  const char *verb;
  gint64 n;
} Noted;

static gboolean
count_notes (SosTransaction *transaction, gpointer data, GError **error)
{
  Noted *noted = data;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT count (*) FROM audit WHERE kind = 'household' AND verb = $1 AND person IN (SELECT id FROM person WHERE ref = $2)",
    error, "ss", noted->verb, partner);

  if (rows == NULL || !sos_rows_next (rows, error))
    return FALSE;
  noted->n = sos_rows_get_number (rows, 0);
  return TRUE;
}

static gint64
count_noted (const char *verb)
{
  Noted noted = { verb, -1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) store = sos_store_open (office, SOS_STORE_OPEN, &error);

  g_assert_no_error (error);
  sos_store_read (store, count_notes, &noted, &error);
  g_assert_no_error (error);
  sos_store_close (store);
  return noted.n;
}

/* A rule that says no leaves a line in the history; what was not understood leaves none; neither leaves a file. */
static void
test_family_papers_refused (void)
{
  g_autofree char *path = dup_path ("no.pdf");
  g_autofree char *plan = g_strdup_printf ("--paper family-plan --whom %s --output %%F/no.pdf", partner);
  const gint64 before = count_noted ("fail"), out = count_noted ("export");

  assert_family (plan, SOS_EXIT_REFUSED);
  g_assert_cmpint (count_noted ("fail"), ==, before + 1);
  assert_family ("--paper family-plan --output %F/no.pdf", SOS_EXIT_REFUSED);
  assert_family ("--paper family-plan --whom P-999999-A --output %F/no.pdf", SOS_EXIT_NOT_FOUND);
  assert_family ("--paper family-plan --size A3 --output %F/no.pdf", SOS_EXIT_USAGE);
  assert_family ("--paper household-sheet --redacted --output %F/no.pdf", SOS_EXIT_USAGE);
  assert_family ("--paper genogram --size A5 --output %F/no.pdf", SOS_EXIT_USAGE);
  assert_family ("--paper family-tree --output %F/no.pdf", SOS_EXIT_USAGE);
  assert_code ("--office %O --paper genogram --for H-000417-A --output %F/no.pdf", SOS_EXIT_USAGE);
  assert_code ("--office %O --as S-000001-C --paper genogram --for H-999999-A --output %F/no.pdf", SOS_EXIT_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count_noted ("export"), ==, out);
}

/* ---- the office of these tests ---- */

typedef struct
{
  const char *name;
  char **ref;
} Wanted;

static char *
dup_staff (SosTransaction *transaction, const char *which, GError **error)
{
  g_autoptr (SosRecord) staff = sos_transaction_find (transaction, SOS_TYPE_STAFF, which, error, "");

  g_assert_nonnull (staff);
  return g_strdup (sos_record_get_text (staff, SOS_STAFF_REF));
}

static gboolean
find_references (SosTransaction *transaction, gpointer data, GError **error)
{
  static const Wanted people[] = { { "Zoë O’Neill-Brennan", &zoe }, { "Beatriz Carvalho Nunes", &beatriz },
                                    { "Denise Bennett", &mother }, { "Marlon Reid", &partner } };
  g_autoptr (SosRecord) household = sos_transaction_find (transaction, SOS_TYPE_HOUSEHOLD, "ref LIKE 'H-000417-%'", error, "");
  g_autoptr (SosStaff) left = g_object_new (SOS_TYPE_STAFF, "name", "Somebody Who Left", "role", "TEAM_LEAD", "active", FALSE, NULL);

  g_autoptr (SosSaveRecord) save = sos_save_record_new (left, NULL);

  if (!sos_casework_save_record (transaction, save, error))
    return FALSE;
  gone = g_strdup (sos_record_get_text (SOS_RECORD (left), SOS_STAFF_REF));
  g_assert_nonnull (household);
  family = g_strdup (sos_record_get_text (household, SOS_HOUSEHOLD_REF));
  worker = dup_staff (transaction, "role = 'CASEWORKER' ORDER BY id", error);
  lead = dup_staff (transaction, "role = 'TEAM_LEAD' AND active = 1 ORDER BY id", error);
  colleague = dup_staff (transaction, "name = 'Kofi Asante-Reid'", error);
  administrator = dup_staff (transaction, "role = 'ADMINISTRATOR' ORDER BY id", error);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (SosRecord) person = sos_transaction_find (transaction, SOS_TYPE_PERSON, "full_name = $1", error, "s", people[i].name);

      g_assert_nonnull (person);
      *people[i].ref = g_strdup (sos_record_get_text (person, SOS_PERSON_REF));
    }
  return TRUE;
}

static void
make_office (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) store = NULL;
  g_auto (Run) made = { 0 };

  folder = g_dir_make_tmp ("sos-commands-XXXXXX", &error);
  g_assert_no_error (error);
  office = dup_path ("office.sos");
  made = run ("--new-demo %O", NULL);
  g_assert_cmpint (made.code, ==, SOS_EXIT_DONE);
  store = sos_store_open (office, SOS_STORE_OPEN, &error);
  g_assert_no_error (error);
  sos_store_write (store, NULL, find_references, NULL, &error);
  g_assert_no_error (error);
  sos_store_close (store);
}

static void
remove_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = dup_path (name);

      g_unlink (path);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  int failures;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = argv[1];
  sos_casework_init ();
  make_office ();
  g_test_add_func ("/commands/exit-codes", test_exit_codes);
  g_test_add_func ("/commands/family-papers", test_family_papers);
  g_test_add_func ("/commands/family-papers-refused", test_family_papers_refused);
  g_test_add_func ("/commands/help", test_help);
  g_test_add_func ("/commands/locked", test_locked);
  g_test_add_func ("/commands/checked-beside", test_checked_beside);
  g_test_add_func ("/commands/backup", test_backup);
  g_test_add_func ("/commands/search", test_search);
  g_test_add_func ("/commands/no-name", test_no_name);
  g_test_add_func ("/commands/paper", test_paper);
  g_test_add_func ("/commands/paper-refused", test_paper_refused);
  g_test_add_func ("/commands/paper-telling", test_paper_telling);
  g_test_add_func ("/commands/paper-language", test_paper_language);
  g_test_add_func ("/commands/paper-whose", test_paper_whose);
  g_test_add_func ("/commands/sealed", test_sealed);
  failures = g_test_run ();
  remove_folder ();
  return failures;
}
