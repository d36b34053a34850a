/* sos-letter-telling.h - words that tell what a letter is about (6.4, N3), as this office lists them: asked of letters, and of what was approved when
 * the list was another. Inside casework. */
#pragma once

#include "sos-merge.h"
#include "sos-records.h"
#include "sos-telling.h"
#include "sos-transaction.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* Among the words that are kept with approved pages: what these say in English, all of it and above the first fold. */
#define SOS_LETTER_SAID_FIELD "said"
#define SOS_LETTER_ABOVE_FIELD "said_above"

/* As the office lists them now. (transfer full), NULL with @error. */
SosTelling *sos_letter_telling_load (SosTransaction *transaction, GError **error);
/* The lists of the office stand among the words of what it prints, so that pages are made by them. */
gboolean sos_letter_telling_add (SosTransaction *transaction, SosMerge *words, GError **error);

/* May @letter, which says @said, and @above the first fold that (both NULL: nothing is known), go out? (transfer full) */
SosVerdict *sos_letter_telling_ask (const SosTelling *telling, SosRecord *letter, const char *said, const char *above);
/* The same of the approved pages of @letter, as the lists are now. (transfer full), NULL with @error. */
SosVerdict *sos_letter_telling_ask_pages (SosTransaction *transaction, SosRecord *letter, GError **error);
/* What was kept with the approved pages of @letter; @words NULL where nothing was. FALSE with @error. */
gboolean sos_letter_telling_read_kept (SosTransaction *transaction, SosRecord *letter, SosMerge **words, GError **error);
/* What was approved or printed when the lists were as in @before and may not go out now is taken back. */
gboolean sos_letter_telling_take_back (SosTransaction *transaction, const SosTelling *before, int *n_back, GError **error);

G_END_DECLS
