/* sos-fold.h - text as it is searched: no case, no marks, no punctuation. What is indexed and what is asked
 * meet here. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Folding (domain 0.6 "Search"): compatibility decomposition, case folding, every mark gone; letters with a
 * stroke or a hook become plain ones (ł l, ø o, ß ss, æ ae, đ d, ı i, ɛ e); Arabic without tatweel and
 * harakat, alef, yeh and heh in one form; digits of any script as 0-9. All that is neither letter nor digit
 * parts words, so apostrophe, hyphen and space are alike. */

/* Words of @text, folded, in order: "Zoë O'Neill" gives "zoe" "o" "neill". Never NULL. Any thread. (transfer
 * full) */
char **sos_fold_words (const char *text);

/* What the index keeps of @text, as words parted by spaces, each once: every word; every two neighbours
 * written as one
 * ("oneill" for O'Neill, O Neill and O-Neill); all parts of one written word as one ("oneillbrennan"); an
 * Arabic word also without its article. So whoever types any of these shapes, begins or whole, finds it. ""
 * for nothing. (transfer full) */
char *sos_fold_index_text (const char *text);

/* A phone number for the index: its national digits and every ending of them of three digits and more, since
 * people remember endings. "" for nothing. (transfer full) */
char *sos_fold_index_phone (const char *number);

/* Words to look for; a record is found when for each of them the index has a word that begins so. Never NULL.
 * (transfer full) */
char **sos_fold_query_words (const char *typed);

G_END_DECLS
