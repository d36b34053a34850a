/* sos-commands-office.c - commands about a whole office: demo, search, check, backup. */
#include "config.h"
#include "sos-commands-private.h"

#include "sos-clock.h"
#include "sos-demo.h"
#include "sos-demo-translations.h"
#include "sos-people.h"
#include "sos-records.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define DEMO_PREFIX "sos-demo-"
#define DEMO_FILE "demo.sos" /* as sos_opening_begin_demo() calls it */
#define LEFT_OVER_SECONDS 60

/* The folder of --demo, for as long as the program runs. */
static char *demo_folder;

/* ---- demo ---- */

static void
report_cb (guint done, guint of, gpointer data)
{
  g_printerr ("\r%u / %u", done, of);
  if (done >= of)
    g_printerr ("\n");
}

/* A demo office stands at its own day, unless the clock was set. */
static gboolean
make_demo (const char *path, guint scale, GError **error)
{
  g_autoptr (SosStore) store = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (SOS_DEMO_NOW, NULL);

  if (g_getenv ("SOS_NOW") == NULL)
    sos_clock_set (g_date_time_to_unix (now));
  store = sos_store_open (path, SOS_STORE_CREATE, error);
  if (store == NULL || !sos_demo_fill (store, SOS_DEMO_SEED, scale, isatty (STDERR_FILENO) && scale > 1 ? report_cb : NULL, NULL, error)
      || !sos_demo_translations_keep (store, error))
    return FALSE;
  sos_store_close (store);
  return TRUE;
}

int
sos_command_new_demo (GVariantDict *options)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  gint32 scale = 1;

  g_variant_dict_lookup (options, "new-demo", "^ay", &path);
  g_variant_dict_lookup (options, "scale", "i", &scale);
  if (scale < 1 || scale > 20000)
    return sos_command_fail_usage (_("The scale is a number from 1 to 20000."));
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return sos_command_fail_usage (_("There is a file of that name already; a demo office is made in a new one."));
  return make_demo (path, (guint) scale, &error) ? SOS_EXIT_DONE : sos_command_fail (error);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

/* What a program that was killed could not take away: not of this minute, and nobody holds the lock of the office in it. */
static void
remove_left_over (const char *path)
{
  g_autofree char *office = g_build_filename (path, DEMO_FILE, NULL);
  g_autoptr (SosStore) store = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  if (g_stat (office, &status) != 0 || status.st_ctime > time (NULL) - LEFT_OVER_SECONDS)
    return;
  store = sos_store_open (office, SOS_STORE_OPEN, &error);
  if (g_error_matches (error, SOS_STORE_ERROR, SOS_STORE_ERROR_LOCKED))
    return;
  if (store != NULL)
    sos_store_close (store);
  remove_folder (path);
}

static void
sweep (const char *place)
{
  g_autoptr (GDir) folder = g_dir_open (place, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_prefix (name, DEMO_PREFIX))
      {
        g_autofree char *path = g_build_filename (place, name, NULL);

        remove_left_over (path);
      }
}

char *
sos_commands_dup_demo_folder (void)
{
  const char *places[] = { g_get_user_runtime_dir (), g_get_tmp_dir () };

  sos_commands_finish ();
  for (guint i = 0; i < G_N_ELEMENTS (places) && demo_folder == NULL; i++)
    {
      g_autofree char *template = g_build_filename (places[i], DEMO_PREFIX "XXXXXX", NULL);

      sweep (places[i]);
      if (g_mkdtemp_full (template, 0700) != NULL)
        demo_folder = g_steal_pointer (&template);
    }
  return g_strdup (demo_folder);
}

void
sos_commands_finish (void)
{
  if (demo_folder != NULL)
    remove_folder (demo_folder);
  g_clear_pointer (&demo_folder, g_free);
}

/* ---- check and backup ---- */

int
sos_command_check (GVariantDict *options)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_dict_lookup (options, "check", "^ay", &path);
  if (!sos_store_check (path, &findings, &error))
    return sos_command_fail (error);
  for (guint i = 0; i < findings->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (findings, i));
  if (findings->len > 0)
    return SOS_EXIT_FINDINGS;
  g_print ("%s\n", _("Nothing found: the office is sound."));
  return SOS_EXIT_DONE;
}

int
sos_command_backup (GVariantDict *options)
{
  g_autofree char *path = NULL;
  g_autoptr (SosStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_variant_dict_contains (options, "office"))
    return sos_command_fail_usage (_("Say which office to copy, with --office FILE."));
  g_variant_dict_lookup (options, "backup", "^ay", &path);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return sos_command_fail_usage (_("There is a file of that name already; a backup is made in a new one."));
  store = sos_command_open_office (options, &error);
  return store != NULL && sos_store_backup (store, path, &error) ? SOS_EXIT_DONE : sos_command_fail (error);
}

/* ---- search ---- */

typedef struct
{
  const char *words;
  GString *line;
} Finding;

/* References of everybody found, in the order of the list of people. */
static gboolean
find_people (SosTransaction *transaction, gpointer data, GError **error)
{
  Finding *finding = data;
  SosPeopleQuery query = { .scope = SOS_PEOPLE_ALL, .words = (char *) finding->words };
  g_autoptr (GArray) ids = sos_people_query_run (transaction, &query, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, g_array_index (ids, gint64, i), error);

      if (person == NULL)
        return FALSE;
      g_string_append_printf (finding->line, "%s%s", i > 0 ? "\t" : "", sos_record_get_text (person, SOS_PERSON_REF));
    }
  return ids != NULL;
}

static gboolean
answer (SosStore *store, const char *words, GError **error)
{
  g_autoptr (GString) line = g_string_new (NULL);
  Finding finding = { words, line };

  if (*words != '\0' && !sos_store_read (store, find_people, &finding, error))
    return FALSE;
  g_print ("%s\n", line->str);
  return TRUE;
}

/* What somebody looks for stays off the command line, where everybody on the machine can read it. */
int
sos_command_search (GVariantDict *options)
{
  g_autofree char *from = NULL, *words = NULL;
  g_autoptr (SosStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gsize size = 0;
  ssize_t length;

  g_variant_dict_lookup (options, "search", "s", &from);
  if (g_strcmp0 (from, "-") != 0)
    return sos_command_fail_usage (_("Words to look for come on standard input: --search -"));
  if (!g_variant_dict_contains (options, "office"))
    return sos_command_fail_usage (_("Say where to look, with --office FILE."));
  store = sos_command_open_office (options, &error);
  while (store != NULL && error == NULL && (length = getline (&words, &size, stdin)) >= 0)
    if (!g_utf8_validate (words, length, NULL))
      return sos_command_fail_usage (_("The words are not in UTF-8."));
    else
      answer (store, g_strstrip (words), &error);
  return error == NULL ? SOS_EXIT_DONE : sos_command_fail (error);
}
