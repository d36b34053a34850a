/* sos-wordings.c - the words of letters drafted, kept and ended, and what letters are made with. Reads no template. */
#include "config.h"
#include "sos-wordings.h"

#include "sos-casework-private.h"
#include "sos-letter-gate.h"
#include "sos-letter-states.h"
#include "sos-letters.h"
#include "sos-office-rights.h"
#include "sos-pass-error.h"
#include "sos-pull-back.h"
#include "sos-rights.h"
#include "sos-typed.h"
#include "sos-wording-english.h"
#include "sos-wording-kinds.h"
#include "sos-wording-lists.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_BYTES 200000 /* of a template: forty times the longest */

SosKeepWording *
sos_keep_wording_new (const char *kind, const char *language, const char *template, const char *english)
{
  SosKeepWording *self = g_new0 (SosKeepWording, 1);

  self->kind = g_strdup (kind);
  self->language = g_strdup (language);
  self->template = g_strdup (template);
  self->english = g_strdup (english);
  return self;
}

void
sos_keep_wording_free (SosKeepWording *self)
{
  g_free (self->kind);
  g_free (self->language);
  g_free (self->template);
  g_free (self->english);
  g_free (self->note);
  g_free (self->translator);
  g_free (self->read_back_by);
  g_free (self);
}

/* ---- found ---- */

static SosRecord *
find (SosTransaction *transaction, const char *tail, const char *kind, const char *language, GError **error)
{
  return sos_transaction_find (transaction, SOS_TYPE_WORDING, tail, error, "ss", kind, language);
}

SosRecord *
sos_wordings_find (SosTransaction *transaction, const char *kind, const char *language, GError **error)
{
  return find (transaction, "kind = $1 AND language = $2 AND state = 'KEPT' AND ended_at IS NULL ORDER BY version DESC", kind, language, error);
}

static SosRecord *
find_draft (SosTransaction *transaction, const char *kind, const char *language, GError **error)
{
  return find (transaction, "kind = $1 AND language = $2 AND state = 'DRAFT' ORDER BY id DESC", kind, language, error);
}

/* The same with what went wrong apart from what is not there. */
static gboolean
look (SosTransaction *transaction, const char *kind, const char *language, SosRecord **found, GError **error)
{
  g_autoptr (GError) local = NULL;

  *found = sos_wordings_find (transaction, kind, language, &local);
  return sos_pass_error (&local, error);
}

gboolean
sos_wordings_load_template (SosTransaction *transaction, const char *kind, GBytes **template, GError **error)
{
  g_autoptr (SosRecord) english = NULL;
  const char *xml;

  g_clear_pointer (template, g_bytes_unref);
  if (!look (transaction, kind, SOS_LANGUAGE_ENGLISH, &english, error))
    return FALSE;
  xml = english != NULL ? sos_record_find_text (english, SOS_WORDING_TEMPLATE) : NULL;
  if (xml != NULL)
    *template = g_bytes_new (xml, strlen (xml));
  return TRUE;
}

/* ---- kept ---- */

static gboolean
is_english (const SosKeepWording *keep)
{
  return g_strcmp0 (keep->language, SOS_LANGUAGE_ENGLISH) == 0;
}

static gboolean
check_words (SosTransaction *transaction, const SosKeepWording *keep, GError **error)
{
  const SosWordingKind *kind = sos_wording_kind_find (keep->kind);

  if (!sos_office_ask (transaction, SOS_OFFICE_LETTERS, error))
    return FALSE;
  if (kind == NULL)
    return sos_casework_refuse ("6.5", _("That is no paper of this office."), error);
  if (keep->template == NULL || strlen (keep->template) > MOST_BYTES || !g_utf8_validate (keep->template, -1, NULL))
    return sos_casework_refuse ("6.5", _("These are no words for a letter."), error);
  if (sos_codes_find (sos_transaction_get_codes (transaction), "language", keep->language) == NULL)
    return sos_casework_refuse ("6.2", _("That is none of the languages of letters."), error);
  if (sos_listed_find (keep->kind) < SOS_N_LISTED)
    return is_english (keep) || sos_casework_refuse ("6.2", _("This list comes in English alone."), error);
  if (!is_english (keep) && !sos_wording_kind_is_translated (kind))
    return sos_casework_refuse ("6.2", _("This paper comes in English alone."), error);
  return is_english (keep) || keep->english != NULL || sos_casework_refuse ("6.2", _("A translation says which English it translates."), error);
}

/* A translation is of what is said in English today, and somebody who can be named made it (6.2). */
static gboolean
check_translation (SosTransaction *transaction, const SosKeepWording *keep, gint64 *source, GError **error)
{
  g_autoptr (SosRecord) english = NULL;

  *source = 0;
  if (is_english (keep))
    return TRUE;
  if (sos_typed_is_blank (keep->translator))
    return sos_casework_refuse ("6.2", _("Say who translated it: a translation is approved by name."), error);
  if (!look (transaction, keep->kind, SOS_LANGUAGE_ENGLISH, &english, error))
    return FALSE;
  *source = english != NULL ? sos_record_get_id (english) : 0;
  if (english == NULL || g_strcmp0 (sos_record_find_text (english, SOS_WORDING_TEMPLATE), keep->english) == 0)
    return TRUE;
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT, _("The English words have changed meanwhile. Look at them again."));
  return FALSE;
}

static gboolean
end (SosTransaction *transaction, SosRecord *wording, GError **error)
{
  sos_record_set_number (wording, SOS_WORDING_ENDED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_number (wording, SOS_WORDING_ENDED_AT, sos_transaction_get_now (transaction));
  return sos_transaction_save (transaction, wording, error);
}

static void
fill (SosTransaction *transaction, SosRecord *wording, const SosKeepWording *keep)
{
  sos_record_set_text (wording, SOS_WORDING_KIND, keep->kind);
  sos_record_set_text (wording, SOS_WORDING_LANGUAGE, keep->language);
  sos_record_set_text (wording, SOS_WORDING_TEMPLATE, keep->template);
  sos_record_set_text (wording, SOS_WORDING_ENGLISH, keep->english);
  sos_record_set_text (wording, SOS_WORDING_NOTE, sos_typed_is_blank (keep->note) ? NULL : keep->note);
  sos_record_set_text (wording, SOS_WORDING_TRANSLATOR, sos_typed_is_blank (keep->translator) ? NULL : keep->translator);
  sos_record_set_text (wording, SOS_WORDING_READ_BACK_BY, sos_typed_is_blank (keep->read_back_by) ? NULL : keep->read_back_by);
  sos_record_set_number (wording, SOS_WORDING_MADE_BY, sos_transaction_get_actor (transaction));
  sos_record_set_number (wording, SOS_WORDING_MADE_AT, sos_transaction_get_now (transaction));
}

/* The draft there is, or a new record. (transfer full) */
static SosRecord *
load_draft (SosTransaction *transaction, const SosKeepWording *keep, GError **error)
{
  g_autoptr (GError) local = NULL;
  SosRecord *draft = find_draft (transaction, keep->kind, keep->language, &local);

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (draft == NULL)
    draft = g_object_new (SOS_TYPE_WORDING, NULL);
  return draft;
}

gboolean
sos_casework_draft_wording (SosTransaction *transaction, SosKeepWording *keep, GError **error)
{
  g_autoptr (SosRecord) draft = check_words (transaction, keep, error) ? load_draft (transaction, keep, error) : NULL;

  if (draft == NULL)
    return FALSE;
  fill (transaction, draft, keep);
  sos_record_set_text (draft, SOS_WORDING_STATE, SOS_WORDING_DRAFT);
  if (!sos_transaction_save (transaction, draft, error))
    return FALSE;
  keep->result = sos_record_get_id (draft);
  return TRUE;
}

static gboolean
find_next_version (SosTransaction *transaction, const SosKeepWording *keep, gint64 *version, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT COALESCE (max (version), 0) + 1 FROM wording WHERE kind = $1 AND language = $2",
                                                     error, "ss", keep->kind, keep->language);

  if (rows == NULL || !sos_rows_next (rows, error))
    return FALSE;
  *version = sos_rows_get_number (rows, 0);
  return TRUE;
}

gboolean
sos_casework_keep_wording (SosTransaction *transaction, SosKeepWording *keep, GError **error)
{
  g_autoptr (SosRecord) before = NULL, wording = NULL;
  g_autoptr (SosTelling) telling = NULL;
  gint64 source, version;

  if (!check_words (transaction, keep, error) || !check_translation (transaction, keep, &source, error)
      || !sos_wording_lists_check (transaction, keep, error) || !sos_wording_lists_note (transaction, keep->kind, &telling, error)
      || !find_next_version (transaction, keep, &version, error) || !look (transaction, keep->kind, keep->language, &before, error)
      || (wording = load_draft (transaction, keep, error)) == NULL)
    return FALSE;
  fill (transaction, wording, keep);
  sos_record_set_text (wording, SOS_WORDING_STATE, SOS_WORDING_KEPT);
  sos_record_set_number (wording, SOS_WORDING_VERSION, version);
  sos_record_set_number (wording, SOS_WORDING_SOURCE, source);
  sos_record_set_number (wording, SOS_WORDING_APPROVED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_number (wording, SOS_WORDING_APPROVED_AT, sos_transaction_get_now (transaction));
  if ((before != NULL && !end (transaction, before, error)) || !sos_transaction_save (transaction, wording, error))
    return FALSE;
  keep->result = sos_record_get_id (wording);
  return sos_wording_lists_take_back (transaction, telling, &keep->n_back, error);
}

/* A translation that is not approved any more is on no paper that still may go out; what is printed has to be destroyed (6.1, 6.2). Words all
 * letters share stand in each letter of their language. Whoever wrote in English keeps what was approved. */
static gboolean
take_back (SosTransaction *transaction, SosRecord *wording, SosDeed *deed, GError **error)
{
  g_autoptr (GPtrArray) letters = NULL;

  if (sos_record_has_text (wording, SOS_WORDING_LANGUAGE, SOS_LANGUAGE_ENGLISH))
    return TRUE;
  letters = sos_transaction_query (transaction, SOS_TYPE_LETTER,
                                   "state IN ('CHECK', 'APPROVED', 'PRINTED') AND translation IN (SELECT w.id FROM wording AS w WHERE w.language = $1"
                                   " AND (w.id = $2 OR $3 = 1)) ORDER BY id",
                                   error, "sii", sos_record_get_text (wording, SOS_WORDING_LANGUAGE), sos_record_get_id (wording),
                                   (gint64) sos_record_has_text (wording, SOS_WORDING_KIND, SOS_WORDING_COMMON));
  for (guint i = 0; letters != NULL && i < letters->len; i++)
    if (!sos_letters_take_back (transaction, letters->pdata[i], _("Its translation was taken out of use."), error))
      return FALSE;
  deed->count = letters != NULL ? (int) letters->len : 0;
  return letters != NULL;
}

gboolean
sos_casework_end_wording (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) wording = sos_office_ask (transaction, SOS_OFFICE_LETTERS, error) ? sos_transaction_load (transaction, SOS_TYPE_WORDING, deed->id, error) : NULL;
  g_autoptr (SosTelling) telling = NULL;

  if (wording == NULL || !sos_wording_lists_note (transaction, sos_record_get_text (wording, SOS_WORDING_KIND), &telling, error))
    return FALSE;
  if (!sos_record_has_text (wording, SOS_WORDING_STATE, SOS_WORDING_KEPT) || sos_record_is_set (wording, SOS_WORDING_ENDED_AT))
    return sos_casework_refuse ("6.5", _("These words are not in use."), error);
  sos_record_set_text (wording, SOS_WORDING_STATE, SOS_WORDING_WITHDRAWN);
  if (!end (transaction, wording, error))
    return FALSE;
  return telling != NULL ? sos_wording_lists_take_back (transaction, telling, &deed->count, error) : take_back (transaction, wording, deed, error);
}

/* ---- what a letter is made with ---- */

/* The language its reader has letters in; English where nobody is known. FALSE with @error. */
static gboolean
read_language (SosTransaction *transaction, SosRecord *letter, const char **language, GError **error)
{
  const gint64 reader = sos_letter_get_reader (letter);
  g_autoptr (SosRecord) person = reader != 0 ? sos_transaction_load (transaction, SOS_TYPE_PERSON, reader, error) : NULL;
  const char *code = person != NULL ? sos_record_find_text (person, SOS_PERSON_LETTER_LANGUAGE) : NULL;

  *language = g_intern_string (code != NULL ? code : SOS_LANGUAGE_ENGLISH);
  return reader == 0 || person != NULL;
}

/* What is approved of a paper in a language, and of the words all papers share in it; each NULL where nothing is. *@stale: the English of one of them
 * has changed since (6.2). FALSE with @error. */
static gboolean
look_at_both (SosTransaction *transaction, const char *kind, const char *language, SosRecord **found, SosRecord **common, gboolean *stale, GError **error)
{
  SosRecord **both[] = { found, common };

  *stale = FALSE;
  if (!look (transaction, kind, language, found, error) || !look (transaction, SOS_WORDING_COMMON, language, common, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (both) && !*stale; i++)
    if (*both[i] != NULL && !sos_wording_english_has_moved (transaction, *both[i], stale, error))
      return FALSE;
  return TRUE;
}

/* An approved one that says what is said in English today, with the words all letters share; else NULL. FALSE with @error. */
static gboolean
find_translation (SosTransaction *transaction, const char *kind, const char *language, SosRecord **translation, GError **error)
{
  g_autoptr (SosRecord) found = NULL, common = NULL;
  gboolean stale;

  *translation = NULL;
  if (g_str_equal (language, SOS_LANGUAGE_ENGLISH))
    return TRUE;
  if (!look_at_both (transaction, kind, language, &found, &common, &stale, error))
    return FALSE;
  if (found != NULL && common != NULL && !stale)
    *translation = g_steal_pointer (&found);
  return TRUE;
}

static void
take_template (SosRecord *wording, GBytes **template)
{
  const char *xml = sos_record_get_text (wording, SOS_WORDING_TEMPLATE);

  *template = g_bytes_new (xml, strlen (xml));
}

/* Why there is none: taken for English, or for a translation of what is not said any more. */
static SosVerdict *
ask_without (SosTransaction *transaction, const char *kind, const char *language, GError **error)
{
  g_autoptr (SosRecord) found = NULL, common = NULL;
  gboolean stale;

  if (!look_at_both (transaction, kind, language, &found, &common, &stale, error))
    return NULL;
  stale = stale && found != NULL && common != NULL;
  return sos_letter_check_translation (language, stale ? language : SOS_LANGUAGE_ENGLISH, TRUE, stale);
}

SosVerdict *
sos_wordings_load_translation (SosTransaction *transaction, const char *kind, const char *language, GBytes **translated, GBytes **common, GError **error)
{
  g_autoptr (SosRecord) translation = NULL, shared = NULL;

  g_clear_pointer (translated, g_bytes_unref);
  g_clear_pointer (common, g_bytes_unref);
  if (language == NULL || *language == '\0' || g_str_equal (language, SOS_LANGUAGE_ENGLISH))
    return sos_verdict_new_allowed ("V23", NULL);
  if (!find_translation (transaction, kind, language, &translation, error) || !look (transaction, SOS_WORDING_COMMON, language, &shared, error))
    return NULL;
  if (translation == NULL || shared == NULL)
    return ask_without (transaction, kind, language, error);
  take_template (translation, translated);
  take_template (shared, common);
  return sos_verdict_new_allowed ("V23", NULL);
}

gboolean
sos_wordings_give (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  const char *kind = sos_record_get_text (letter, SOS_LETTER_KIND), *language;
  g_autoptr (SosRecord) english = NULL, translation = NULL;

  if (!look (transaction, kind, SOS_LANGUAGE_ENGLISH, &english, error) || !read_language (transaction, letter, &language, error)
      || !find_translation (transaction, kind, language, &translation, error))
    return FALSE;
  sos_record_set_number (letter, SOS_LETTER_WORDING, english != NULL ? sos_record_get_id (english) : 0);
  sos_record_set_number (letter, SOS_LETTER_TRANSLATION, translation != NULL ? sos_record_get_id (translation) : 0);
  if (translation == NULL)
    sos_record_set_text (letter, SOS_LETTER_LANGUAGES, NULL);
  else if (!sos_record_is_set (letter, SOS_LETTER_LANGUAGES))
    sos_record_set_text (letter, SOS_LETTER_LANGUAGES, "PAGES");
  return TRUE;
}

/* The letter, where its words may still be changed by whoever is at the desk. (transfer full) */
static SosRecord *
load_letter (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) letter = sos_transaction_load (transaction, SOS_TYPE_LETTER, id, error);

  if (letter == NULL || !sos_rights_ask_change (transaction, sos_record_get_number (letter, SOS_LETTER_PERSON), SOS_TYPE_LETTER, id, error))
    return NULL;
  if (sos_letter_is_being_written (letter))
    return g_steal_pointer (&letter);
  sos_casework_refuse ("6.1", _("This letter was approved as it is. To change its words, take it back to draft."), error);
  return NULL;
}

gboolean
sos_casework_renew_letter_words (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) letter = load_letter (transaction, deed->id, error);

  return letter != NULL && sos_wordings_give (transaction, letter, error) && sos_transaction_save (transaction, letter, error);
}

gboolean
sos_casework_choose_letter_languages (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) letter = load_letter (transaction, deed->id, error);

  if (letter == NULL)
    return FALSE;
  if (sos_record_get_number (letter, SOS_LETTER_TRANSLATION) <= 0)
    return sos_casework_refuse ("6.2", _("This letter is in English alone."), error);
  sos_record_set_text (letter, SOS_LETTER_LANGUAGES, deed->code);
  return sos_transaction_save (transaction, letter, error);
}

/* ---- may it go in the language it is in (V23) ---- */

static gboolean
load_translation (SosTransaction *transaction, SosRecord *letter, SosRecord **translation, GError **error)
{
  const gint64 id = MAX (sos_record_get_number (letter, SOS_LETTER_TRANSLATION), 0);

  *translation = id > 0 ? sos_transaction_load (transaction, SOS_TYPE_WORDING, id, error) : NULL;
  return id == 0 || *translation != NULL;
}

SosVerdict *
sos_wordings_ask (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  g_autoptr (SosRecord) translation = NULL, common = NULL;
  const char *language, *own;
  gboolean stale = FALSE, shared = FALSE;

  if (!read_language (transaction, letter, &language, error) || !load_translation (transaction, letter, &translation, error)
      || (translation != NULL && !sos_wording_english_has_moved (transaction, translation, &stale, error))
      || !look (transaction, SOS_WORDING_COMMON, language, &common, error)
      || (common != NULL && !sos_wording_english_has_moved (transaction, common, &shared, error)))
    return NULL;
  own = translation != NULL ? sos_record_get_text (translation, SOS_WORDING_LANGUAGE) : SOS_LANGUAGE_ENGLISH;
  return sos_letter_check_translation (language, own, translation == NULL || (common != NULL && !sos_record_is_set (translation, SOS_WORDING_ENDED_AT)),
                                       stale || shared);
}

SosVerdict *
sos_wordings_ask_pages (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  g_autoptr (SosRecord) translation = NULL, common = NULL;
  const char *language, *own;
  gboolean holds;

  if (!read_language (transaction, letter, &language, error) || !load_translation (transaction, letter, &translation, error)
      || !look (transaction, SOS_WORDING_COMMON, language, &common, error))
    return NULL;
  own = translation != NULL ? sos_record_get_text (translation, SOS_WORDING_LANGUAGE) : SOS_LANGUAGE_ENGLISH;
  holds = translation == NULL || (common != NULL && !sos_record_has_text (translation, SOS_WORDING_STATE, SOS_WORDING_WITHDRAWN));
  return sos_letter_check_translation (language, own, holds, FALSE);
}

gboolean
sos_wording_may_remove (SosTransaction *transaction, SosRecord *wording, GError **error)
{
  return sos_casework_refuse ("6.5", _("A version of a letter’s words stays as it is. Keep a new one, or end it."), error);
}

gboolean
sos_wording_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *wording, GError **error)
{
  return sos_wording_may_remove (transaction, wording, error);
}

/* Whoever writes letters teaches the office its words; names of people are not among them, for they are never doubted. */
gboolean
sos_casework_know_word (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) word = sos_typed_is_blank (deed->words) ? NULL : sos_transaction_find (transaction, SOS_TYPE_SPELLING_WORD, "word = $1", &local, "s", deed->words);

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (sos_typed_is_blank (deed->words) || word != NULL)
    return TRUE;
  word = g_object_new (SOS_TYPE_SPELLING_WORD, NULL);
  sos_record_set_text (word, SOS_SPELLING_WORD_WORD, deed->words);
  sos_record_set_number (word, SOS_SPELLING_WORD_ADDED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (word, SOS_SPELLING_WORD_ADDED_ON, sos_transaction_get_today (transaction));
  return sos_transaction_save (transaction, word, error);
}
