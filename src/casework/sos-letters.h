/* sos-letters.h - letters from draft to given or posted (domain 6.1), and the gates asked at draft, approve and print (N2, V23). */
#pragma once

#include "sos-casework.h"
#include "sos-letter-make.h"
#include "sos-merge.h"
#include "sos-person-case.h"
#include "sos-posting-rules.h"

G_BEGIN_DECLS

/* Everything the preview and the checks need about one letter, from one snapshot. */
#define SOS_TYPE_LETTER_CASE (sos_letter_case_get_type ())
G_DECLARE_FINAL_TYPE (SosLetterCase, sos_letter_case, SOS, LETTER_CASE, GObject)

void sos_letter_case_open_async (SosStore *store, gint64 letter, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
SosLetterCase *sos_letter_case_finish (GAsyncResult *result, GError **error);
SosLetterCase *sos_letter_case_load (SosTransaction *transaction, gint64 letter, GError **error);

SosLetter *sos_letter_case_get_letter (SosLetterCase *self);
SosPersonCase *sos_letter_case_get_person_case (SosLetterCase *self);
SosMerge *sos_letter_case_get_merge (SosLetterCase *self); /* words of the letter; the address block only where posting is allowed */
/* May it be posted, in one verdict with its reason in words; and what would have to change. */
const SosVerdict *sos_letter_case_get_posting_verdict (SosLetterCase *self);
/* May it go the way it is to go; its agreement asked as well (N4). */
const SosVerdict *sos_letter_case_get_own_verdict (SosLetterCase *self);
/* Whether a day its plan names is still to come: asked at approval and of pages; a remark in words where a reason lets it go all the same (V23). */
const SosVerdict *sos_letter_case_get_days_verdict (SosLetterCase *self);
const char *sos_letter_case_get_days_reason (SosLetterCase *self); /* NULL where none is written down */
/* What stands in its words, as it is written there, that may name somebody else or say where one lives; element type utf8, borrowed. Whether it may stay,
 * and why a lead said so (NULL: none did); whether whoever is at the desk may say so. */
GPtrArray *sos_letter_case_get_named (SosLetterCase *self);
const SosVerdict *sos_letter_case_get_named_verdict (SosLetterCase *self);
const char *sos_letter_case_get_named_reason (SosLetterCase *self);
gboolean sos_letter_case_may_let_named (SosLetterCase *self);
/* The name of whoever wrote it down, which is not always whom it comes from; NULL where that was no member of the office. */
const char *sos_letter_case_get_drafted_by (SosLetterCase *self);
/* A parent who reads it; NULL where it is the person, or somebody at work. */
SosPerson *sos_letter_case_get_reader (SosLetterCase *self);
/* The addresses of whoever reads it. Element type SosAddress. */
GPtrArray *sos_letter_case_get_addresses (SosLetterCase *self);
/* The same of any of their addresses: what may be offered, in the words of the gate. (transfer full) */
SosVerdict *sos_letter_case_ask_posting (SosLetterCase *self, gint64 address);
/* Whether paper of any delivery must carry "Hand delivery only" and no address. */
gboolean sos_letter_case_is_hand_only (SosLetterCase *self);
/* The frozen pages of the approved version; NULL before approval. */
SosLetterPaper *sos_letter_case_get_paper (SosLetterCase *self);

/* Of which versions it is made (borrowed; NULL: what the program brings; English alone), and whether a letter begun today had others. */
SosRecord *sos_letter_case_get_wording (SosLetterCase *self);
SosRecord *sos_letter_case_get_translation (SosLetterCase *self);
gboolean sos_letter_case_has_moved (SosLetterCase *self);
/* The template of that version; NULL: what the program brings. (transfer full) */
GBytes *sos_letter_case_dup_template (SosLetterCase *self);
/* The translated template and that of the shared words, as one text of type (ss); NULL: English alone. (transfer full) */
GBytes *sos_letter_case_dup_translated (SosLetterCase *self);

/* Words the office spells as it does. Element type SosSpellingWord. (transfer none) */
GPtrArray *sos_letter_case_get_spelling (SosLetterCase *self);
/* words: one more of them; what is there already stays once. */
gboolean sos_casework_know_word (SosTransaction *transaction, SosDeed *deed, GError **error);

/* Whether its words may still change: a draft, or one that is to be checked. */
gboolean sos_letter_is_being_written (SosRecord *letter);
/* Whether it has reached them, or was on its way: it cannot be taken back any more, and what comes out now is a copy. */
gboolean sos_letter_is_gone (SosLetter *letter);

/* id: person; other: plan (0: the agreed one, else the draft); code: format; result: the letter, DRAFT. The address rule is asked here first. */
gboolean sos_casework_draft_letter (SosTransaction *transaction, SosDeed *deed, GError **error);
/* The same, but where a letter about that plan is on its way, result is that one: pressed again and again, one is made. */
gboolean sos_casework_take_up_letter (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: letter; code: delivery HAND, POST, SECURE_EMAIL or SITE_MAIL; other: address. Refused in words where the rule says no. */
gboolean sos_casework_choose_delivery (SosTransaction *transaction, SosDeed *deed, GError **error);
/* code: CHECK (or NULL) sends a draft to be checked; DRAFT takes it back, from CHECK, APPROVED or PRINTED. */
gboolean sos_casework_check_letter (SosTransaction *transaction, SosDeed *deed, GError **error);
/* Freezes @pdf, which was drawn from @letter_case, with its hash and what it was made of: @template, the words of the case. What
 * changed in between, in the letter or in what it says, is a CONFLICT. Rules asked again. */
typedef struct
{
  gint64 letter;
  gint64 revision;
  GBytes *template;
  GBytes *translated; /* as sos_letter_case_dup_translated() says */
  GBytes *merge;
  GBytes *pdf;
  char *said, *above; /* in English, all of it and above the first fold: kept with the words, for those that tell are looked for there (6.4) */
} SosApproveLetter;
SosApproveLetter *sos_approve_letter_new (SosLetterCase *letter_case, GBytes *template, GBytes *pdf);
void sos_approve_letter_free (SosApproveLetter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosApproveLetter, sos_approve_letter_free)
gboolean sos_casework_approve_letter (SosTransaction *transaction, SosApproveLetter *approve, GError **error);
/* The gate before paper comes out, by whatever way: first print, print again, saving the PDF, the command line. id: letter;
 * code: delivery wanted (NULL: the letter's own); words: the verb a refusal is noted under, "print" (NULL) or "export". Refuses posting where the rule of today says no;
 * made: the SosLetterPaper that may come out; of what was posted, for the hand, a copy without pages or address, to be made from its
 * words (S8.2). A refusal is noted: here, and wherever a gate says no to sending. That it came out
 * is noted by the two deeds below, once it has: what the history says of paper is true. */
gboolean sos_casework_release_letter (SosTransaction *transaction, SosDeed *deed, GError **error);
/* After the printer has it, a copy as well: noted, and an approved letter is PRINTED; lasting. other: the version that came out
 * (0: the approved one); words: the verb, "print" (NULL) or "export". Of a letter taken back meanwhile the pages are to destroy. */
gboolean sos_casework_mark_printed (SosTransaction *transaction, SosDeed *deed, GError **error);
/* After the file is there: noted; lasting. */
gboolean sos_casework_mark_exported (SosTransaction *transaction, SosDeed *deed, GError **error);
/* code: HANDED, POSTED, EMAILED_SECURE, COLLECTED, READ_ALOUD, then RETURNED or CONFIRMED_RECEIVED; date; words: into whose hand, of what is given. POSTED asks the rule again; RETURNED
 * stops post to the address until it is checked (count: letters taken back). */
gboolean sos_casework_mark_delivered (SosTransaction *transaction, SosDeed *deed, GError **error);
gboolean sos_casework_void_letter (SosTransaction *transaction, SosDeed *deed, GError **error);

/* The consequence every change of an address, an agreement or a hidden-from makes (N2, S8): letters by post that may not go
 * out any more go back to DRAFT as the next version; of printed and not posted ones the pages become a task to destroy. Returns
 * how many were taken back, -1 on error. */
int sos_letters_pull_back (SosTransaction *transaction, gint64 person, const char *reason, GError **error);

G_END_DECLS
