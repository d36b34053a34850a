/* sos-letter-telling.c - words that tell what a letter is about (6.4, N3), as this office lists them: asked of letters, and of what was approved when
 * the list was another. Draws no page. */
#include "config.h"
#include "sos-letter-telling.h"

#include "sos-letter-rules.h"
#include "sos-listed-words.h"
#include "sos-pass-error.h"
#include "sos-pull-back.h"
#include "sos-wordings.h"

#include <glib/gi18n.h>

/* ---- the lists ---- */

/* NULL: what the program brings. FALSE with @error. */
static gboolean
load_list (SosTransaction *transaction, SosListed list, char **text, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) kept = sos_wordings_find (transaction, sos_listed_get_code (list), SOS_LANGUAGE_ENGLISH, &local);

  *text = kept != NULL ? g_strdup (sos_record_find_text (kept, SOS_WORDING_TEMPLATE)) : NULL;
  return sos_pass_error (&local, error);
}

SosTelling *
sos_letter_telling_load (SosTransaction *transaction, GError **error)
{
  g_autofree char *telling = NULL, *everyday = NULL;

  if (!load_list (transaction, SOS_LISTED_TELLING, &telling, error) || !load_list (transaction, SOS_LISTED_EVERYDAY, &everyday, error))
    return NULL;
  return sos_telling_new (telling, everyday);
}

gboolean
sos_letter_telling_add (SosTransaction *transaction, SosMerge *words, GError **error)
{
  for (SosListed list = 0; list < SOS_N_LISTED; list++)
    {
      g_autofree char *text = NULL;

      if (!load_list (transaction, list, &text, error))
        return FALSE;
      if (text != NULL)
        sos_merge_set_text (words, sos_listed_get_code (list), text);
    }
  return TRUE;
}

/* ---- asked ---- */

static guint
count (const SosTelling *telling, const char *text)
{
  return text != NULL ? sos_telling_count (telling, text, FALSE) : 0;
}

SosVerdict *
sos_letter_telling_ask (const SosTelling *telling, SosRecord *letter, const char *said, const char *above)
{
  const SosLetterRule *rule = sos_letter_rule_find (sos_record_get_text (letter, SOS_LETTER_KIND));

  if (count (telling, above) > 0)
    return sos_verdict_new_refused ("N3", _("A word above the first fold would tell what this letter is about."), _("Take the letter back to draft, and say it lower down or another way."));
  return sos_letter_check_words (rule, count (telling, said), sos_record_find_text (letter, SOS_LETTER_KEPT_WORDS_REASON));
}

gboolean
sos_letter_telling_read_kept (SosTransaction *transaction, SosRecord *letter, SosMerge **words, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) paper = sos_transaction_find (transaction, SOS_TYPE_LETTER_PAPER, "letter = $1 AND version = $2 ORDER BY id DESC", &local, "ii",
                                                      sos_record_get_id (letter), sos_record_get_number (letter, SOS_LETTER_VERSION));
  GBytes *kept = paper != NULL ? sos_record_get_bytes (paper, SOS_LETTER_PAPER_MERGE) : NULL;
  g_autofree char *text = kept != NULL ? g_strndup (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept)) : NULL;

  *words = text != NULL ? sos_merge_new_parsed (text) : NULL;
  return sos_pass_error (&local, error);
}

static SosVerdict *
ask (const SosTelling *telling, SosRecord *letter, SosMerge *words)
{
  return sos_letter_telling_ask (telling, letter, words != NULL ? sos_merge_get_text (words, SOS_LETTER_SAID_FIELD) : NULL,
                                 words != NULL ? sos_merge_get_text (words, SOS_LETTER_ABOVE_FIELD) : NULL);
}

SosVerdict *
sos_letter_telling_ask_pages (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  g_autoptr (SosTelling) telling = sos_letter_telling_load (transaction, error);
  g_autoptr (SosMerge) words = NULL;

  return telling != NULL && sos_letter_telling_read_kept (transaction, letter, &words, error) ? ask (telling, letter, words) : NULL;
}

/* ---- taken back ---- */

/* A reason was given for the words that were found then, and not for others. What was approved before the program kept what pages say is looked at
 * again as well. */
static gboolean
must_come_back (const SosTelling *before, const SosTelling *now, SosRecord *letter, SosMerge *words)
{
  g_autoptr (SosVerdict) verdict = ask (now, letter, words);
  const char *said = words != NULL ? sos_merge_get_text (words, SOS_LETTER_SAID_FIELD) : NULL;

  return said == NULL || !verdict->allowed || (sos_record_is_set (letter, SOS_LETTER_KEPT_WORDS_REASON) && count (now, said) > count (before, said));
}

static gboolean
take_back (SosTransaction *transaction, const SosTelling *before, const SosTelling *now, SosRecord *letter, int *n_back, GError **error)
{
  g_autoptr (SosMerge) words = NULL;

  if (!sos_letter_telling_read_kept (transaction, letter, &words, error))
    return FALSE;
  if (!must_come_back (before, now, letter, words))
    return TRUE;
  *n_back += 1;
  return sos_letters_take_back (transaction, letter, _("The list of words that tell what a letter is about was changed. Look at this letter again."), error);
}

gboolean
sos_letter_telling_take_back (SosTransaction *transaction, const SosTelling *before, int *n_back, GError **error)
{
  g_autoptr (SosTelling) now = sos_letter_telling_load (transaction, error);
  g_autoptr (GPtrArray) letters = now != NULL ? sos_transaction_query (transaction, SOS_TYPE_LETTER, "state IN ('APPROVED', 'PRINTED') ORDER BY id", error, "") : NULL;

  *n_back = 0;
  for (guint i = 0; letters != NULL && i < letters->len; i++)
    if (!take_back (transaction, before, now, letters->pdata[i], n_back, error))
      return FALSE;
  return letters != NULL;
}
