/* sos-search-private.h - what the files of search agree on: which parts of numbers the index has, and answers kept in memory. */
#pragma once

#include "sos-transaction-private.h"

G_BEGIN_DECLS

/* Digits. Of a phone number the index has the whole of it and these endings. */
#define SOS_SEARCH_SHORTEST_ENDING 3
#define SOS_SEARCH_LONGEST_ENDING 6
#define SOS_SEARCH_WHOLE_NUMBER 10

/* One piece instead of the many that filling an office leaves: a third of the size, answers several times as fast. */
void sos_search_put_in_order (SosSqlite *sqlite);

/* sos-search-words.c: the words of names that begin with @typed but for one slip, nearest in length first (transfer full), NULL with @error; and whether
 * any name here was ever made of each of the folded @words (ended by NULL). */
GPtrArray *sos_search_words_find_near (SosTransaction *transaction, const char *typed, GError **error);
gboolean sos_search_words_know (SosTransaction *transaction, const char *const *words, gboolean *known, GError **error);

/* What begins with one or two letters is a large part of a large office, and takes the index long to say: such answers are kept.
 * One a store; any thread. */
typedef struct _SosShortAnswers SosShortAnswers;

SosShortAnswers *sos_short_answers_new (void);
void sos_short_answers_free (SosShortAnswers *self);

/* Writer: @person's words are about to change; the write has come to its end, whatever that was. */
void sos_short_answers_touch (SosShortAnswers *self, gint64 person);
void sos_short_answers_end_write (SosShortAnswers *self);
/* Reader: before its snapshot is taken. An answer is only kept for, and given to, those who began in the same age. */
guint sos_short_answers_get_age (SosShortAnswers *self);
/* The ids (gint64, ascending) kept for @beginning, NULL where none are; @touched: those to be asked anew. (transfer full) */
GArray *sos_short_answers_find (SosShortAnswers *self, guint age, const char *beginning, GArray **touched);
/* Keeps @ids if they are many. */
void sos_short_answers_keep (SosShortAnswers *self, guint age, const char *beginning, GArray *ids);

G_END_DECLS
