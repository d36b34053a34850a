/* sos-commands-private.h - what the commands share. */
#pragma once

#include "sos-commands.h"

#include "sos-store.h"

G_BEGIN_DECLS

/* Says @error on stderr and gives the exit code it means. */
int sos_command_fail (GError *error);
int sos_command_fail_usage (const char *words);

/* Opens the office of --office. Whoever --as says is at the desk; without, nobody, which is for reading: a command that writes
 * asks for --as first. */
SosStore *sos_command_open_office (GVariantDict *options, GError **error);
/* The whole of @pdf or no file, for its owner's eyes alone. */
gboolean sos_command_write_paper (const char *file, GBytes *pdf, GError **error);

/* sos-commands-office.c: offices and their files. */
int sos_command_new_demo (GVariantDict *options);
int sos_command_check (GVariantDict *options);
int sos_command_backup (GVariantDict *options);
int sos_command_search (GVariantDict *options);

/* sos-commands-paper.c: a letter into a file. */
int sos_command_paper (GVariantDict *options);

/* sos-commands-family.c: a paper of a family into a file. */
gboolean sos_command_is_family_paper (GVariantDict *options);
int sos_command_family_paper (GVariantDict *options);

/* sos-commands-contacts.c: the contact history of somebody into a file. */
gboolean sos_command_is_contact_paper (GVariantDict *options);
int sos_command_contact_paper (GVariantDict *options);
gboolean sos_command_is_school_letter (GVariantDict *options);
int sos_command_school_letter (GVariantDict *options);

G_END_DECLS
