/* sos-commands.c - the options of the program, what each does, how each ends. Names are never options: only references are. */
#include "config.h"
#include "sos-commands-private.h"

#include "sos-casework.h"
#include "sos-paper.h"
#include "sos-seats.h"

#include <glib/gi18n.h>

static const GOptionEntry entries[] = {
  { "office", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Open this office"), N_("FILE") },
  { "as", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Who sits at the desk; what writes in an office asks for it"), N_("REFERENCE") },
  { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open an office of people who do not exist, gone afterwards"), NULL },
  { "new-demo", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Make such an office in a new file"), N_("FILE") },
  { "scale", 0, 0, G_OPTION_ARG_INT, NULL, N_("with --new-demo: how many times 900 people"), N_("NUMBER") },
  { "paper", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Make a paper: L1 (the support plan), family-plan, genogram, household-sheet, meeting-sheet"), N_("PAPER") },
  { "for", 0, 0, G_OPTION_ARG_STRING, NULL, N_("with --paper: the person a letter is for; the household of the others"), N_("REFERENCE") },
  { "whom", 0, 0, G_OPTION_ARG_STRING, NULL, N_("with family-plan, genogram: the member it is made for; with contact-history: worker or them"), N_("REFERENCE") },
  { "size", 0, 0, G_OPTION_ARG_STRING, NULL, N_("with genogram: A4 or A3"), N_("SIZE") },
  { "redacted", 0, 0, G_OPTION_ARG_NONE, NULL, N_("with genogram: without names, ages and addresses; with contact-history: without the names of others"), NULL },
  { "format", 0, 0, G_OPTION_ARG_STRING, NULL, N_("with --paper: clear-print, large-print or giant"), N_("FORMAT") },
  { "delivery", 0, 0, G_OPTION_ARG_STRING, NULL, N_("with L1: hand or post"), N_("WAY") },
  { "output", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("with --paper: the new PDF file"), N_("FILE") },
  { "search", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Find people: words a line on standard input, references out"), "-" },
  { "check", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Hold an office file against all that is promised of it"), N_("FILE") },
  { "backup", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Copy the office to a new file"), N_("FILE") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Say the version"), NULL },
  { NULL },
};

static const struct
{
  SosExit code;
  const char *words;
} exits[] = {
  { SOS_EXIT_DONE, N_("done") },
  { SOS_EXIT_OPTION, N_("there is no such option") },
  { SOS_EXIT_USAGE, N_("the command was not understood") },
  { SOS_EXIT_REFUSED, N_("a rule of the office says no, or something is missing; the sentence says which") },
  { SOS_EXIT_FILE, N_("the file is no office, is damaged, or comes from a later version") },
  { SOS_EXIT_LOCKED, N_("another program holds the office") },
  { SOS_EXIT_NOT_FOUND, N_("there is nothing with that reference") },
  { SOS_EXIT_FINDINGS, N_("the check found something") },
  { SOS_EXIT_DISK, N_("a file could not be read or written") },
};

static int
say_version (GVariantDict *options)
{
  g_print ("SOS %s\n", SOS_VERSION);
  return SOS_EXIT_DONE;
}

/* The first named option decides; -1 goes on to the window. */
static const struct
{
  const char *option;
  int (*run) (GVariantDict *options);
} commands[] = {
  { "version", say_version },       { "check", sos_command_check },   { "new-demo", sos_command_new_demo },
  { "search", sos_command_search }, { "backup", sos_command_backup }, { "paper", sos_command_paper },
};

int
sos_command_fail (GError *error)
{
  static const struct
  {
    SosStoreError error;
    SosExit code;
  } codes[] = {
    { SOS_STORE_ERROR_CONFLICT, SOS_EXIT_REFUSED },     { SOS_STORE_ERROR_MISSING, SOS_EXIT_REFUSED },
    { SOS_STORE_ERROR_REFUSED, SOS_EXIT_REFUSED },      { SOS_STORE_ERROR_NOT_FOUND, SOS_EXIT_NOT_FOUND },
    { SOS_STORE_ERROR_LOCKED, SOS_EXIT_LOCKED },        { SOS_STORE_ERROR_NOT_OURS, SOS_EXIT_FILE },
    { SOS_STORE_ERROR_TOO_NEW, SOS_EXIT_FILE },         { SOS_STORE_ERROR_FAILED, SOS_EXIT_DISK },
  };

  g_printerr ("%s\n", error->message);
  if (error->domain == SOS_PAPER_ERROR)
    return error->code == SOS_PAPER_ERROR_FILE ? SOS_EXIT_DISK : SOS_EXIT_REFUSED;
  for (guint i = 0; error->domain == SOS_STORE_ERROR && i < G_N_ELEMENTS (codes); i++)
    if (error->code == (int) codes[i].error)
      return codes[i].code;
  return SOS_EXIT_DISK;
}

int
sos_command_fail_usage (const char *words)
{
  g_printerr ("%s\n", words);
  return SOS_EXIT_USAGE;
}

gboolean
sos_command_write_paper (const char *file, GBytes *pdf, GError **error)
{
  return g_file_set_contents_full (file, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf),
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

typedef struct
{
  const char *as;
  gint64 id;
} Desk;

static gboolean
sit_down (SosTransaction *transaction, gpointer data, GError **error)
{
  Desk *desk = data;
  g_autoptr (SosStaff) staff = sos_seats_load (transaction, desk->as, error);

  if (staff != NULL)
    desk->id = sos_record_get_id (SOS_RECORD (staff));
  return staff != NULL;
}

SosStore *
sos_command_open_office (GVariantDict *options, GError **error)
{
  g_autofree char *path = NULL, *as = NULL;
  g_autoptr (SosStore) store = NULL;
  Desk desk = { NULL, 0 };

  g_variant_dict_lookup (options, "office", "^ay", &path);
  g_variant_dict_lookup (options, "as", "s", &as);
  store = sos_store_open (path, SOS_STORE_OPEN, error);
  desk.as = as;
  if (store == NULL || (as != NULL && !sos_store_read (store, sit_down, &desk, error)))
    return NULL;
  sos_store_set_actor (store, desk.id);
  return g_steal_pointer (&store);
}

const GOptionEntry *
sos_commands_get_entries (void)
{
  return entries;
}

char *
sos_commands_dup_description (void)
{
  GString *words = g_string_new (_("Exit codes:"));

  g_string_append_c (words, '\n');
  for (guint i = 0; i < G_N_ELEMENTS (exits); i++)
    g_string_append_printf (words, "  %d  %s\n", exits[i].code, _(exits[i].words));
  return g_string_free (words, FALSE);
}

int
sos_commands_handle_local_options (GVariantDict *options)
{
  sos_casework_init ();
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_variant_dict_contains (options, commands[i].option))
      return commands[i].run (options);
  return -1;
}
