/* sos-letters.c - the course of a letter, and the gates it passes at draft, approval, print and post (domain 6.1; N2, V23, S8). */
#include "config.h"
#include "sos-letters.h"

#include "sos-address-deeds.h"
#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-letter-approval.h"
#include "sos-letter-days.h"
#include "sos-letter-gate.h"
#include "sos-letter-named.h"
#include "sos-letter-prison.h"
#include "sos-letter-states.h"
#include "sos-letter-telling.h"
#include "sos-letter-venue.h"
#include "sos-plan-rules.h"
#include "sos-pull-back.h"
#include "sos-rights.h"
#include "sos-wordings.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_at (SosRecord *letter, const char *state)
{
  return sos_record_has_text (letter, SOS_LETTER_STATE, state);
}

static gboolean
is_by_post (SosRecord *letter)
{
  return sos_delivery_is_posted (sos_record_find_text (letter, SOS_LETTER_DELIVERY));
}

static gboolean
is_by_email (SosRecord *letter)
{
  return sos_record_has_text (letter, SOS_LETTER_DELIVERY, SOS_DELIVERY_SECURE_EMAIL);
}

/* What was wanted and refused stands in the history of the person (S8). FALSE, to be returned. */
static gboolean
note_refusal (SosTransaction *transaction, SosRecord *letter, const char *deed)
{
  sos_transaction_note_refusal (transaction, deed, SOS_TYPE_LETTER, sos_record_get_id (letter),
                                sos_record_get_number (letter, SOS_LETTER_PERSON));
  return FALSE;
}

/* Takes the @verdict of the gate, asked anew each time; NULL with @error. */
static gboolean
obey_gate (SosTransaction *transaction, SosRecord *letter, SosVerdict *verdict, GError **error)
{
  return verdict != NULL && (sos_casework_obey (verdict, error) || note_refusal (transaction, letter, "send"));
}

/* May this letter go out this way, as things are now? */
static gboolean
pass_gate (SosTransaction *transaction, SosRecord *letter, const char *delivery, gint64 address, GError **error)
{
  return obey_gate (transaction, letter, sos_letter_gate_ask (transaction, letter, delivery, address, error), error);
}

static gboolean
pass_own_gate (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  return obey_gate (transaction, letter, sos_letter_gate_ask_now (transaction, letter, error), error);
}

/* The letter, where whoever is at the desk may do that with it. (transfer full) */
static SosRecord *
load_letter (SosTransaction *transaction, gint64 id, SosMay may, GError **error)
{
  g_autoptr (SosRecord) letter = sos_transaction_load (transaction, SOS_TYPE_LETTER, id, error);

  if (letter == NULL
      || !sos_rights_ask (transaction, sos_record_get_number (letter, SOS_LETTER_PERSON), SOS_GROUP_LETTERS, may, SOS_TYPE_LETTER, id,
                          error))
    return NULL;
  return g_steal_pointer (&letter);
}

/* ---- its way ---- */

gboolean
sos_casework_choose_delivery (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) letter = load_letter (transaction, deed->id, SOS_MAY_CHANGE, error);
  const gboolean by_post = sos_delivery_is_posted (deed->code);

  if (letter == NULL)
    return FALSE;
  if (!is_at (letter, SOS_LETTER_DRAFT) && !is_at (letter, SOS_LETTER_CHECK))
    return sos_casework_refuse ("6.1", _("This letter was approved as it is. To send it another way, take it back to draft."), error);
  if (!pass_gate (transaction, letter, deed->code, deed->other, error))
    return FALSE;
  sos_record_set_text (letter, SOS_LETTER_DELIVERY, deed->code);
  /* What is not posted has no address, so that none can get onto its paper. */
  sos_record_set_number (letter, SOS_LETTER_ADDRESS, by_post ? deed->other : 0);
  return sos_transaction_save (transaction, letter, error);
}

/* ---- check ---- */

static gboolean
send_to_check (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  if (!is_at (letter, SOS_LETTER_DRAFT))
    return sos_casework_refuse ("6.1", _("Only a draft can be checked."), error);
  sos_record_set_text (letter, SOS_LETTER_STATE, SOS_LETTER_CHECK); /* asked as no draft any more: whom it is for must be said by now */
  return pass_own_gate (transaction, letter, error) && sos_letter_venue_ask (transaction, letter, error)
         && sos_transaction_save (transaction, letter, error);
}

/* An approved version is given up by this; the next approval freezes another. */
static gboolean
send_to_draft (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  const gboolean printed = is_at (letter, SOS_LETTER_PRINTED);

  if (!is_at (letter, SOS_LETTER_CHECK) && !is_at (letter, SOS_LETTER_APPROVED) && !printed)
    return sos_casework_refuse ("6.1", _("This letter cannot go back to draft any more. Draft a new one."), error);
  if (!is_at (letter, SOS_LETTER_CHECK))
    sos_record_set_number (letter, SOS_LETTER_VERSION, MAX (sos_record_get_number (letter, SOS_LETTER_VERSION), 0) + 1);
  sos_record_set_text (letter, SOS_LETTER_STATE, SOS_LETTER_DRAFT);
  return sos_transaction_save (transaction, letter, error)
         && (!printed || sos_letters_ask_to_destroy (transaction, letter, error));
}

gboolean
sos_casework_check_letter (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) letter = load_letter (transaction, deed->id, SOS_MAY_CHANGE, error);

  if (letter == NULL)
    return FALSE;
  return g_strcmp0 (deed->code, SOS_LETTER_DRAFT) == 0 ? send_to_draft (transaction, letter, error)
                                                       : send_to_check (transaction, letter, error);
}

/* ---- approve ---- */

static GBytes *
merge_to_bytes (SosMerge *merge)
{
  char *text = sos_merge_dup_text (merge);

  return g_bytes_new_take (text, strlen (text));
}

SosApproveLetter *
sos_approve_letter_new (SosLetterCase *letter_case, GBytes *template, GBytes *pdf)
{
  SosApproveLetter *self = g_new0 (SosApproveLetter, 1);
  SosRecord *letter = SOS_RECORD (sos_letter_case_get_letter (letter_case));

  self->letter = sos_record_get_id (letter);
  self->revision = sos_record_get_revision (letter);
  self->template = sos_letter_case_dup_template (letter_case);
  if (self->template == NULL && template != NULL)
    self->template = g_bytes_ref (template);
  self->translated = sos_letter_case_dup_translated (letter_case);
  self->merge = merge_to_bytes (sos_letter_case_get_merge (letter_case));
  self->pdf = pdf != NULL ? g_bytes_ref (pdf) : NULL;
  return self;
}

void
sos_approve_letter_free (SosApproveLetter *self)
{
  g_clear_pointer (&self->template, g_bytes_unref);
  g_clear_pointer (&self->translated, g_bytes_unref);
  g_clear_pointer (&self->merge, g_bytes_unref);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_free (self->said);
  g_free (self->above);
  g_free (self);
}

/* The letter says "what we agreed": there has to be such a plan. */
static gboolean
check_plan (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  const SosLetterRule *rule = sos_letter_rule_find (sos_record_get_text (letter, SOS_LETTER_KIND));
  g_autoptr (SosRecord) plan = NULL;

  if (!rule->of_plan)
    return TRUE;
  plan = sos_transaction_load (transaction, SOS_TYPE_PLAN, sos_record_get_number (letter, SOS_LETTER_PLAN), error);
  if (plan == NULL)
    return FALSE;
  if (sos_record_has_text (plan, SOS_PLAN_STATE, SOS_PLAN_AGREED))
    return TRUE;
  return sos_casework_refuse ("V23", sos_record_has_text (plan, SOS_PLAN_STATE, SOS_PLAN_DRAFT)
                                       ? _("The plan is not agreed yet. Agree it with them first.")
                                       : _("A newer plan was agreed since. Draft a letter about that one."),
                              error);
}

/* Nor is it given under today's date when all it says was for days that are past. */
static gboolean
check_days (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  SosVerdict *verdict = sos_letter_days_ask (transaction, letter, error);

  return verdict != NULL && sos_casework_obey (verdict, error);
}

static gboolean
check_language (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  SosVerdict *verdict = sos_wordings_ask (transaction, letter, error);

  return verdict != NULL && sos_casework_obey (verdict, error);
}

/* Whether the letter still says what stands on the pages that were looked at. */
static gboolean
check_words (SosTransaction *transaction, SosRecord *letter, SosApproveLetter *approve, GError **error)
{
  g_autoptr (SosLetterCase) now = sos_letter_case_load (transaction, approve->letter, error);
  g_autoptr (GBytes) merge = now != NULL ? merge_to_bytes (sos_letter_case_get_merge (now)) : NULL;

  if (now == NULL)
    return FALSE;
  if (sos_record_get_revision (letter) == approve->revision && g_bytes_equal (merge, approve->merge))
    return TRUE;
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT,
                       _("The letter was changed since these pages were made. Look at them again."));
  return FALSE;
}

static gboolean
check_sensitive (SosTransaction *transaction, SosRecord *letter, const SosApproveLetter *approve, GError **error)
{
  g_autoptr (SosTelling) telling = sos_letter_telling_load (transaction, error);

  return telling != NULL && sos_casework_obey (sos_letter_telling_ask (telling, letter, approve->said, approve->above), error);
}

static SosMerge *
parse_words (const SosApproveLetter *approve)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (approve->merge, NULL), g_bytes_get_size (approve->merge));

  return sos_merge_new_parsed (text);
}

/* What may name somebody else is a lead's to let stay, and to approve: both, and the second by whoever approves it now. */
static gboolean
check_approver (SosTransaction *transaction, SosRecord *letter, const SosApproveLetter *approve, GError **error)
{
  g_autoptr (SosTelling) telling = sos_letter_telling_load (transaction, error);
  g_autoptr (SosMerge) words = parse_words (approve);
  g_autoptr (GPtrArray) named = telling != NULL ? sos_letter_named_find (transaction, letter, words, error) : NULL;

  return named != NULL && sos_letter_approval_ask (transaction, letter, sos_telling_count (telling, approve->said, FALSE), named->len > 0, error);
}

static gboolean
check_named (SosTransaction *transaction, SosRecord *letter, const SosApproveLetter *approve, GError **error)
{
  g_autoptr (SosMerge) words = parse_words (approve);
  SosVerdict *verdict = sos_letter_named_ask_words (transaction, letter, words, error);

  return verdict != NULL && sos_casework_obey (verdict, error);
}

/* 6.3: what goes into a prison is read there. */
static gboolean
check_prison (SosTransaction *transaction, SosRecord *letter, const SosApproveLetter *approve, GError **error)
{
  g_autoptr (SosMerge) words = parse_words (approve);
  SosVerdict *verdict = sos_letter_prison_ask_words (transaction, letter, words, error);

  return verdict != NULL && sos_casework_obey (verdict, error);
}

static gboolean
check_approval (SosTransaction *transaction, SosRecord *letter, SosApproveLetter *approve, GError **error)
{
  if (!check_words (transaction, letter, approve, error))
    return FALSE;
  if (!is_at (letter, SOS_LETTER_CHECK))
    return sos_casework_refuse ("6.1", _("Only a letter that was sent to be checked can be approved."), error);
  if (approve->pdf == NULL || g_bytes_get_size (approve->pdf) == 0)
    return sos_casework_refuse ("V23", _("There are no pages to approve; something the letter must say is missing."), error);
  g_return_val_if_fail (approve->said != NULL && approve->above != NULL, FALSE);
  return check_plan (transaction, letter, error) && check_days (transaction, letter, error) && sos_letter_venue_ask (transaction, letter, error)
         && check_sensitive (transaction, letter, approve, error) && check_prison (transaction, letter, approve, error)
         && check_named (transaction, letter, approve, error) && check_language (transaction, letter, error) && pass_own_gate (transaction, letter, error) && check_approver (transaction, letter, approve, error);
}

static char *
dup_hash (GBytes *pdf)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pdf);
}

/* The words the pages are made of, with what they say: looked through when the words change that must not stand in a letter. */
static GBytes *
dup_kept_merge (const SosApproveLetter *approve)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (approve->merge, NULL), g_bytes_get_size (approve->merge));
  g_autoptr (SosMerge) words = sos_merge_new_parsed (text);

  g_return_val_if_fail (words != NULL, g_bytes_ref (approve->merge));
  sos_merge_set_text (words, SOS_LETTER_SAID_FIELD, approve->said);
  sos_merge_set_text (words, SOS_LETTER_ABOVE_FIELD, approve->above);
  return merge_to_bytes (words);
}

static gboolean
freeze_pages (SosTransaction *transaction, SosRecord *letter, SosApproveLetter *approve, GError **error)
{
  g_autoptr (SosRecord) paper = g_object_new (SOS_TYPE_LETTER_PAPER, NULL);
  g_autofree char *hash = dup_hash (approve->pdf);
  g_autoptr (GBytes) merge = dup_kept_merge (approve);

  sos_record_set_number (paper, SOS_LETTER_PAPER_LETTER, sos_record_get_id (letter));
  sos_record_set_number (paper, SOS_LETTER_PAPER_VERSION, sos_record_get_number (letter, SOS_LETTER_VERSION));
  sos_record_set_text (paper, SOS_LETTER_PAPER_DELIVERY, sos_record_get_text (letter, SOS_LETTER_DELIVERY));
  sos_record_set_bytes (paper, SOS_LETTER_PAPER_PDF, approve->pdf);
  sos_record_set_text (paper, SOS_LETTER_PAPER_HASH, hash);
  sos_record_set_bytes (paper, SOS_LETTER_PAPER_TEMPLATE, approve->template);
  sos_record_set_bytes (paper, SOS_LETTER_PAPER_MERGE, merge);
  sos_record_set_bytes (paper, SOS_LETTER_PAPER_TRANSLATED, approve->translated);
  sos_record_set_number (paper, SOS_LETTER_PAPER_WORDING, MAX (sos_record_get_number (letter, SOS_LETTER_WORDING), 0));
  sos_record_set_number (paper, SOS_LETTER_PAPER_TRANSLATION, MAX (sos_record_get_number (letter, SOS_LETTER_TRANSLATION), 0));
  return sos_transaction_save (transaction, paper, error);
}

gboolean
sos_casework_approve_letter (SosTransaction *transaction, SosApproveLetter *approve, GError **error)
{
  g_autoptr (SosRecord) letter = load_letter (transaction, approve->letter, SOS_MAY_CHANGE, error);

  if (letter == NULL || !check_approval (transaction, letter, approve, error)
      || !freeze_pages (transaction, letter, approve, error))
    return FALSE;
  sos_record_set_text (letter, SOS_LETTER_STATE, SOS_LETTER_APPROVED);
  sos_record_set_number (letter, SOS_LETTER_APPROVED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_number (letter, SOS_LETTER_APPROVED_AT, sos_transaction_get_now (transaction));
  sos_record_set_text (letter, SOS_LETTER_PULLED_BACK_REASON, NULL);
  return sos_transaction_save (transaction, letter, error);
}

gboolean
sos_letter_is_being_written (SosRecord *letter)
{
  return sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_DRAFT) || sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_CHECK);
}

/* ---- paper comes out ---- */

gboolean
sos_letter_is_gone (SosLetter *letter)
{
  static const char *const states[] = { SOS_LETTER_HANDED,     SOS_LETTER_POSTED,   SOS_LETTER_EMAILED_SECURE,     SOS_LETTER_COLLECTED,
                                        SOS_LETTER_READ_ALOUD, SOS_LETTER_RETURNED, SOS_LETTER_CONFIRMED_RECEIVED, NULL };

  return sos_record_is_set (SOS_RECORD (letter), SOS_LETTER_STATE)
         && g_strv_contains (states, sos_record_get_text (SOS_RECORD (letter), SOS_LETTER_STATE));
}

static gboolean
has_pages (SosRecord *letter)
{
  return is_at (letter, SOS_LETTER_APPROVED) || is_at (letter, SOS_LETTER_PRINTED)
         || (sos_letter_is_gone (SOS_LETTER (letter)) && !is_at (letter, SOS_LETTER_RETURNED));
}

/* Byte for byte what was approved. */
static gboolean
check_hash (SosRecord *paper, GError **error)
{
  GBytes *pdf = sos_record_get_bytes (paper, SOS_LETTER_PAPER_PDF);
  g_autofree char *hash = pdf != NULL ? dup_hash (pdf) : NULL;

  return (hash != NULL && sos_record_has_text (paper, SOS_LETTER_PAPER_HASH, hash))
         || sos_casework_refuse ("V23", _("The kept pages are not those that were approved. Take the letter back to draft."), error);
}

/* Of what was posted, for the hand: its words without the address, and not its pages, on which the address stands (S8.2). */
static SosRecord *
copy_for_hand (SosRecord *paper, GError **error)
{
  GBytes *kept = sos_record_get_bytes (paper, SOS_LETTER_PAPER_MERGE);
  g_autofree char *text = kept != NULL ? g_strndup (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept)) : NULL;
  g_autoptr (SosMerge) words = text != NULL ? sos_merge_new_parsed (text) : NULL;
  g_autoptr (SosRecord) copy = sos_record_copy (paper);
  g_autoptr (GBytes) merge = NULL;

  if (words == NULL)
    {
      sos_casework_refuse ("N2", _("Only the pages with the address were kept of this letter, and they may not be posted."), error);
      return NULL;
    }
  sos_merge_set_text (words, "recipient_address_block", NULL);
  sos_merge_set_text (words, SOS_LETTER_SAID_FIELD, NULL);
  sos_merge_set_text (words, SOS_LETTER_ABOVE_FIELD, NULL);
  merge = merge_to_bytes (words);
  sos_record_set_bytes (copy, SOS_LETTER_PAPER_MERGE, merge);
  sos_record_set_bytes (copy, SOS_LETTER_PAPER_PDF, NULL);
  sos_record_set_text (copy, SOS_LETTER_PAPER_DELIVERY, SOS_DELIVERY_HAND);
  return g_steal_pointer (&copy);
}

/* What of @paper may go this way; NULL with a refusal. */
static SosRecord *
choose_pages (SosRecord *letter, SosRecord *paper, const char *delivery, GError **error)
{
  if (!check_hash (paper, error))
    return NULL;
  if (sos_record_has_text (paper, SOS_LETTER_PAPER_DELIVERY, delivery))
    return g_object_ref (paper);
  if (g_strcmp0 (delivery, SOS_DELIVERY_HAND) == 0 && sos_letter_is_gone (SOS_LETTER (letter)))
    return copy_for_hand (paper, error);
  sos_casework_refuse ("N2", _("These pages were approved to go another way. Take the letter back to draft and choose again."), error);
  return NULL;
}

static SosRecord *
find_pages (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  g_autoptr (GError) local = NULL;
  SosRecord *paper = sos_transaction_find (transaction, SOS_TYPE_LETTER_PAPER, "letter = $1 AND version = $2 ORDER BY id DESC", &local,
                                           "ii", sos_record_get_id (letter), sos_record_get_number (letter, SOS_LETTER_VERSION));

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (paper == NULL)
    sos_casework_refuse ("V23", _("This letter has no approved pages."), error);
  return paper;
}

/* The pages that may come out this way today; NULL with a refusal. */
static SosRecord *
find_releasable (SosTransaction *transaction, SosRecord *letter, const char *delivery, GError **error)
{
  g_autoptr (SosRecord) paper = NULL;

  if (!obey_gate (transaction, letter, sos_letter_gate_ask_pages (transaction, letter, delivery, sos_record_get_number (letter, SOS_LETTER_ADDRESS), error), error))
    return NULL;
  if (!has_pages (letter))
    {
      sos_casework_refuse ("V23", _("This letter is not approved. Check and approve it first."), error);
      return NULL;
    }
  paper = find_pages (transaction, letter, error);
  return paper != NULL ? choose_pages (letter, paper, delivery, error) : NULL;
}

/* Changes nothing and says nothing: what came of it is noted once it has come out. */
gboolean
sos_casework_release_letter (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) letter = load_letter (transaction, deed->id, SOS_MAY_SEND, error);
  const char *delivery = deed->code != NULL || letter == NULL ? deed->code : sos_record_get_text (letter, SOS_LETTER_DELIVERY);
  const char *verb = deed->words != NULL ? deed->words : "print";
  g_autoptr (SosRecord) paper = letter != NULL ? find_releasable (transaction, letter, delivery, error) : NULL;

  if (letter == NULL)
    return FALSE;
  if (paper == NULL)
    return note_refusal (transaction, letter, verb);
  g_set_object (&deed->made, G_OBJECT (paper));
  return TRUE;
}

/* Nothing is undone once there is paper. */
static gboolean
note_way_out (SosTransaction *transaction, SosRecord *letter, const char *verb, GError **error)
{
  sos_transaction_set_lasting (transaction);
  return sos_transaction_note (transaction, verb, SOS_TYPE_LETTER, sos_record_get_id (letter),
                               sos_record_get_number (letter, SOS_LETTER_PERSON), NULL, error);
}

gboolean
sos_casework_mark_exported (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) letter = load_letter (transaction, deed->id, SOS_MAY_SEND, error);

  return letter != NULL && note_way_out (transaction, letter, "export", error);
}

/* Whether the pages that came out are still those of @letter: it was neither taken back nor approved anew meanwhile. */
static gboolean
is_of_version (SosRecord *letter, gint64 version)
{
  return has_pages (letter) && (version == 0 || sos_record_get_number (letter, SOS_LETTER_VERSION) == version);
}

/* Taken back or put aside while the printer ran: the pages are there all the same, and have to be destroyed. */
gboolean
sos_casework_mark_printed (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) letter = load_letter (transaction, deed->id, SOS_MAY_SEND, error);

  if (letter == NULL || !note_way_out (transaction, letter, deed->words != NULL ? deed->words : "print", error))
    return FALSE;
  if (!is_of_version (letter, deed->other))
    return sos_letters_ask_to_destroy (transaction, letter, error);
  if (!is_at (letter, SOS_LETTER_APPROVED))
    return TRUE;
  sos_record_set_text (letter, SOS_LETTER_STATE, SOS_LETTER_PRINTED);
  sos_record_set_number (letter, SOS_LETTER_PRINTED_AT, sos_transaction_get_now (transaction));
  return sos_transaction_save (transaction, letter, error);
}

/* ---- on its way ---- */

/* How a letter ends, from which states, and what that says about the copy of the plan. */
static const struct
{
  const char *code;
  const char *from[3];
  const char *copy;
} ends[] = {
  { SOS_LETTER_HANDED, { SOS_LETTER_PRINTED }, SOS_COPY_HANDED },
  { SOS_LETTER_POSTED, { SOS_LETTER_PRINTED }, SOS_COPY_POSTED },
  { SOS_LETTER_EMAILED_SECURE, { SOS_LETTER_PRINTED, SOS_LETTER_APPROVED }, NULL },
  { SOS_LETTER_COLLECTED, { SOS_LETTER_PRINTED }, SOS_COPY_HANDED },
  { SOS_LETTER_READ_ALOUD, { SOS_LETTER_PRINTED, SOS_LETTER_APPROVED }, SOS_COPY_READ_ALOUD },
  { SOS_LETTER_RETURNED, { SOS_LETTER_POSTED }, NULL },
  { SOS_LETTER_CONFIRMED_RECEIVED, { SOS_LETTER_POSTED, SOS_LETTER_EMAILED_SECURE }, NULL },
};

static gboolean
is_from_hand_to_hand (const char *code)
{
  return g_strcmp0 (code, SOS_LETTER_HANDED) == 0 || g_strcmp0 (code, SOS_LETTER_COLLECTED) == 0;
}

static int
find_end (SosRecord *letter, const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ends[i].from); j++)
      if (g_strcmp0 (ends[i].code, code) == 0 && ends[i].from[j] != NULL && is_at (letter, ends[i].from[j]))
        return (int) i;
  return -1;
}

static gboolean
check_way (SosTransaction *transaction, SosRecord *letter, const char *code, GError **error)
{
  if (g_strcmp0 (code, SOS_LETTER_EMAILED_SECURE) == 0)
    return is_by_email (letter) ? pass_own_gate (transaction, letter, error)
                                : sos_casework_refuse ("N2", _("This letter was not made to go by secure email."), error);
  if (g_strcmp0 (code, SOS_LETTER_POSTED) != 0)
    return TRUE;
  if (!is_by_post (letter))
    return sos_casework_refuse ("N2", _("This letter was made to be given by hand; it has no address to be posted to."), error)
           || note_refusal (transaction, letter, "send");
  return pass_own_gate (transaction, letter, error);
}

static gboolean
check_delivery_day (SosTransaction *transaction, const char *date, GError **error)
{
  if (!sos_date_is_valid (date))
    return sos_casework_refuse ("V4", _("That is not a day there ever was."), error);
  return g_strcmp0 (date, sos_transaction_get_today (transaction)) <= 0
         || sos_casework_refuse ("V4", _("That day is still to come."), error);
}

/* The plan knows that its copy was given, where nobody has said so already. */
static gboolean
note_copy (SosTransaction *transaction, SosRecord *letter, const char *copy, GError **error)
{
  const gint64 id = sos_record_get_number (letter, SOS_LETTER_PLAN);
  g_autoptr (SosRecord) plan = NULL;

  if (copy == NULL || id == 0)
    return TRUE;
  plan = sos_transaction_load (transaction, SOS_TYPE_PLAN, id, error);
  if (plan == NULL)
    return FALSE;
  if (sos_record_is_set (plan, SOS_PLAN_COPY_GIVEN))
    return TRUE;
  sos_record_set_text (plan, SOS_PLAN_COPY_GIVEN, copy);
  return sos_transaction_save (transaction, plan, error);
}

gboolean
sos_casework_mark_delivered (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) letter = load_letter (transaction, deed->id, SOS_MAY_SEND, error);
  const char *date = deed->date != NULL ? deed->date : sos_transaction_get_today (transaction);
  int end;

  if (letter == NULL)
    return FALSE;
  if (!check_way (transaction, letter, deed->code, error) || !check_delivery_day (transaction, date, error))
    return FALSE;
  end = find_end (letter, deed->code);
  if (end < 0)
    return sos_casework_refuse ("6.1", _("This letter is not at that point; print it first."), error);
  sos_record_set_text (letter, SOS_LETTER_STATE, deed->code);
  if (ends[end].copy != NULL || g_str_equal (deed->code, SOS_LETTER_EMAILED_SECURE))
    sos_record_set_text (letter, SOS_LETTER_DELIVERED_ON, date);
  if (is_from_hand_to_hand (deed->code))
    sos_record_set_text (letter, SOS_LETTER_HANDED_TO, deed->words);
  if (!sos_transaction_save (transaction, letter, error) || !note_copy (transaction, letter, ends[end].copy, error))
    return FALSE;
  return g_strcmp0 (deed->code, SOS_LETTER_RETURNED) != 0
         || sos_address_mark_returned (transaction, sos_record_get_number (letter, SOS_LETTER_ADDRESS), deed, error);
}

gboolean
sos_casework_void_letter (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) letter = load_letter (transaction, deed->id, SOS_MAY_CHANGE, error);
  const gboolean printed = letter != NULL && is_at (letter, SOS_LETTER_PRINTED);
  g_autofree char *reason = g_strstrip (g_strdup (deed->words != NULL ? deed->words : ""));

  if (letter == NULL)
    return FALSE;
  if (sos_record_is_set (letter, SOS_LETTER_DELIVERED_ON))
    return sos_casework_refuse ("6.1", _("They have this letter already; it cannot be called back by a mark."), error);
  if (*reason == '\0')
    return sos_casework_refuse ("6.1", _("Say why it is not used; a few words are enough."), error);
  sos_record_set_text (letter, SOS_LETTER_STATE, SOS_LETTER_VOID);
  sos_record_set_text (letter, SOS_LETTER_VOID_REASON, reason);
  return sos_transaction_save (transaction, letter, error)
         && (!printed || sos_letters_ask_to_destroy (transaction, letter, error));
}
