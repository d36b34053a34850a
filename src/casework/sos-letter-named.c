/* sos-letter-named.c - a letter that may name somebody else: what is found, the reason a lead gave, and what the rule says to both. */
#include "config.h"
#include "sos-letter-named.h"

#include "sos-letter-free-words.h"
#include "sos-letter-others.h"
#include "sos-letter-rules.h"
#include "sos-letter-telling.h"
#include "sos-named-words.h"
#include "sos-pass-error.h"

/* The streets of the office itself: that somebody lives there too says nothing. */
static GPtrArray *
list_office (SosMerge *words)
{
  GPtrArray *keys = sos_street_dup_keys (sos_merge_get_text (words, "office_address"));
  g_autoptr (GArray) cut = sos_named_words_cut (sos_merge_get_text (words, "office_address") != NULL ? sos_merge_get_text (words, "office_address") : "");

  for (guint i = 0; i < cut->len; i++)
    {
      guint n;
      char *postcode = sos_postcode_dup_at (cut, i, &n);

      if (postcode != NULL)
        g_ptr_array_add (keys, postcode);
    }
  return keys;
}

GPtrArray *
sos_letter_named_find (SosTransaction *transaction, SosRecord *letter, SosMerge *words, GError **error)
{
  g_autofree char *text = sos_letter_free_words_dup (words);
  g_autoptr (GPtrArray) office = list_office (words);

  return sos_letter_others_find (transaction, letter, text, office, error);
}

char *
sos_letter_named_dup_sum (SosMerge *words)
{
  g_autofree char *text = sos_letter_free_words_dup (words);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static char *
find_word (SosTransaction *transaction, SosRecord *letter, const char *field, GError **error)
{
  g_autoptr (SosRecord) word
    = sos_transaction_find (transaction, SOS_TYPE_LETTER_WORD, "letter = $1 AND field = $2", error, "is", sos_record_get_id (letter), field);

  return word != NULL ? g_strdup (sos_record_find_text (word, SOS_LETTER_WORD_WORDS)) : NULL;
}

char *
sos_letter_named_dup_reason (SosTransaction *transaction, SosRecord *letter, SosMerge *words, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *reason = find_word (transaction, letter, SOS_LETTER_NAMED_FIELD, &local);
  g_autofree char *of = reason != NULL && local == NULL ? find_word (transaction, letter, SOS_LETTER_NAMED_OF_FIELD, &local) : NULL;
  g_autofree char *sum = of != NULL ? sos_letter_named_dup_sum (words) : NULL;

  if (!sos_pass_error (&local, error))
    return NULL;
  return of != NULL && g_str_equal (of, sum) ? g_steal_pointer (&reason) : NULL;
}

SosVerdict *
sos_letter_named_ask_words (SosTransaction *transaction, SosRecord *letter, SosMerge *words, GError **error)
{
  g_autoptr (GPtrArray) found = sos_letter_named_find (transaction, letter, words, error);
  g_autoptr (GError) local = NULL;
  g_autofree char *reason = NULL;

  if (found == NULL)
    return NULL;
  reason = found->len > 0 ? sos_letter_named_dup_reason (transaction, letter, words, &local) : NULL;
  return sos_pass_error (&local, error) ? sos_letter_check_named (found->len, reason) : NULL;
}

SosVerdict *
sos_letter_named_ask_pages (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  g_autoptr (SosMerge) words = NULL;

  if (!sos_letter_telling_read_kept (transaction, letter, &words, error))
    return NULL;
  return words != NULL ? sos_letter_named_ask_words (transaction, letter, words, error) : sos_verdict_new_allowed ("V23", NULL);
}
