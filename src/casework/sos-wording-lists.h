/* sos-wording-lists.h - lists of words kept as words of the office are: what is asked of one, and what follows from it. Inside casework. */
#pragma once

#include "sos-letter-telling.h"
#include "sos-listed-words.h"
#include "sos-wordings.h"

G_BEGIN_DECLS

/* May it be kept? What is no list passes. */
gboolean sos_wording_lists_check (SosTransaction *transaction, const SosKeepWording *keep, GError **error);
/* Before a list of words that tell is another: what it finds. NULL where @kind is no such list. */
gboolean sos_wording_lists_note (SosTransaction *transaction, const char *kind, SosTelling **before, GError **error);
/* After: letters it holds are taken back. Nothing where @before is NULL. */
gboolean sos_wording_lists_take_back (SosTransaction *transaction, const SosTelling *before, int *n_back, GError **error);

G_END_DECLS
