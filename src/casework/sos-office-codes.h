/* sos-office-codes.h - words of code lists as this office has them: its own, and the program's reworded or retired. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* What @list calls @code from now on, whether it is offered for new entries, and what it notes beside it (NULL: nothing). A code the list
 * does not know comes at its end. Asks no right; for deeds. */
gboolean sos_office_codes_keep (SosTransaction *transaction, const char *list, const char *code, const char *label, const char *note, gboolean active,
                                GError **error);
/* "Music studio" gives "MUSIC_STUDIO", or the next like it that the list does not have. (transfer full), NULL with @error. */
char *sos_office_codes_make (SosTransaction *transaction, const char *list, const char *label, GError **error);

/* The table of codes follows the record, by whatever it changed: a deed, an undo. */
gboolean sos_office_codes_reach (SosTransaction *transaction, SosRecord *record, GError **error);

/* A deed of the office: code the list; words what it is called; why the code, NULL for a new one; count 1 where it is offered, else 0;
 * date what is noted beside it. result: the record. */
gboolean sos_casework_keep_office_code (SosTransaction *transaction, SosDeed *deed, GError **error);

G_END_DECLS
