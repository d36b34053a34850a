/* sos-commands.h - what the program does from a terminal, without a window: demo offices, search, check, backup, paper. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How a command ended; what scripts may rely on. */
typedef enum
{
  SOS_EXIT_DONE = 0,
  SOS_EXIT_OPTION = 1,    /* an option that there is not; GApplication's own */
  SOS_EXIT_USAGE = 2,     /* not understood */
  SOS_EXIT_REFUSED = 3,   /* a rule says no, or something needed is missing */
  SOS_EXIT_FILE = 4,      /* not an office, damaged, or of a later version */
  SOS_EXIT_LOCKED = 5,    /* another program holds the office */
  SOS_EXIT_NOT_FOUND = 6, /* no such reference */
  SOS_EXIT_FINDINGS = 7,  /* the check found something */
  SOS_EXIT_DISK = 8,      /* could not be read or written */
} SosExit;

/* Options of all commands, and of the window ("office", "as"); static. */
const GOptionEntry *sos_commands_get_entries (void);
/* The exit codes in words, for --help. (transfer full) */
char *sos_commands_dup_description (void);

/* For GApplication.handle_local_options: the exit code of a command that ran, or -1 where the window is to open. Blocks; before
 * anything else of the program runs. */
int sos_commands_handle_local_options (GVariantDict *options);

/* A new folder for the demo office that nobody else may look into; falls back to the folder for passing files. (transfer full) */
char *sos_commands_dup_demo_folder (void);
/* After the last window: takes that folder away again, with the office in it. */
void sos_commands_finish (void);

G_END_DECLS
