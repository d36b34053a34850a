/* sos-person-papers-deed.c - the one thing that may be done with a letter now. The gates themselves are in casework. */
#include "config.h"
#include "sos-person-papers-deed.h"

#include "sos-letter-rules.h"
#include "sos-letter-states.h"
#include "sos-plan-rules.h"

#include <glib/gi18n.h>

static const struct
{
  const char *state;
  SosPapersDeedKind kind;
  const char *label;
} deeds[] = {
  { SOS_LETTER_DRAFT, SOS_PAPERS_CHECK, N_("Check") },
  { SOS_LETTER_CHECK, SOS_PAPERS_APPROVE, N_("Approve") },
  { SOS_LETTER_APPROVED, SOS_PAPERS_PRINT, N_("Print…") },
  { SOS_LETTER_PRINTED, SOS_PAPERS_DELIVER, N_("Given by hand…") },
  { SOS_LETTER_HANDED, SOS_PAPERS_AGAIN, N_("Print again…") },
  { SOS_LETTER_POSTED, SOS_PAPERS_AGAIN, N_("Print again…") },
  { SOS_LETTER_EMAILED_SECURE, SOS_PAPERS_AGAIN, N_("Print again…") },
  { SOS_LETTER_COLLECTED, SOS_PAPERS_AGAIN, N_("Print again…") },
  { SOS_LETTER_READ_ALOUD, SOS_PAPERS_AGAIN, N_("Print again…") },
  { SOS_LETTER_CONFIRMED_RECEIVED, SOS_PAPERS_AGAIN, N_("Print again…") },
};

static SosRecord *
letter_of (SosLetterCase *letter_case)
{
  return SOS_RECORD (sos_letter_case_get_letter (letter_case));
}

static gboolean
is_by_post (SosLetterCase *letter_case)
{
  return sos_delivery_is_posted (sos_record_find_text (letter_of (letter_case), SOS_LETTER_DELIVERY));
}

static gboolean
is_by_site_mail (SosLetterCase *letter_case)
{
  return sos_record_has_text (letter_of (letter_case), SOS_LETTER_DELIVERY, SOS_DELIVERY_SITE_MAIL);
}

static gboolean
is_by_email (SosLetterCase *letter_case)
{
  return sos_record_has_text (letter_of (letter_case), SOS_LETTER_DELIVERY, SOS_DELIVERY_SECURE_EMAIL);
}

/* What the pages themselves still lack. */
static char *
dup_paper_reason (SosPaper *paper)
{
  g_autoptr (GError) error = NULL;
  guint missing = sos_paper_get_missing (paper)->len;

  if (missing > 0)
    return g_strdup_printf (g_dngettext (NULL, "%u answer is missing.", "%u answers are missing.", missing), missing);
  if (!sos_paper_check_ready (paper, &error))
    return g_strdup (error->message);
  return NULL;
}

static char *
dup_plan_reason (SosLetterCase *letter_case)
{
  const SosLetterRule *rule = sos_letter_rule_find (sos_record_get_text (letter_of (letter_case), SOS_LETTER_KIND));
  SosPersonCase *person_case = sos_letter_case_get_person_case (letter_case);
  SosRecord *plan = sos_person_case_find (person_case, SOS_TYPE_PLAN, sos_record_get_number (letter_of (letter_case), SOS_LETTER_PLAN));

  if (!rule->of_plan)
    return NULL;
  if (!plan || sos_record_has_text (plan, SOS_PLAN_STATE, SOS_PLAN_DRAFT))
    return g_strdup (_("The plan is not agreed yet. Agree it with them first."));
  if (!sos_record_has_text (plan, SOS_PLAN_STATE, SOS_PLAN_AGREED))
    return g_strdup (_("A newer plan was agreed since. Draft a letter about that one."));
  return NULL;
}

static char *
dup_language_reason (SosLetterCase *letter_case)
{
  const SosLetterRule *rule = sos_letter_rule_find (sos_record_get_text (letter_of (letter_case), SOS_LETTER_KIND));
  SosPerson *reader = rule->reader == SOS_READER_PERSON ? sos_person_case_get_person (sos_letter_case_get_person_case (letter_case))
                                                        : sos_letter_case_get_reader (letter_case);
  SosRecord *person = reader ? SOS_RECORD (reader) : NULL;
  SosRecord *translation = sos_letter_case_get_translation (letter_case);
  const char *language = person ? sos_record_find_text (person, SOS_PERSON_LETTER_LANGUAGE) : NULL;
  /* What has become of the translation is asked where it is approved, by the deed. */
  g_autoptr (SosVerdict) verdict
    = sos_letter_check_translation (language, translation ? sos_record_get_text (translation, SOS_WORDING_LANGUAGE) : SOS_LANGUAGE_ENGLISH, TRUE,
                                    FALSE);

  return verdict->allowed ? NULL : sos_verdict_dup_text (verdict);
}

static char *
dup_words_reason (SosLetterCase *letter_case, SosPaper *paper)
{
  SosRecord *letter = letter_of (letter_case);
  g_autoptr (SosVerdict) verdict
    = sos_letter_check_words (sos_letter_rule_find (sos_record_get_text (letter, SOS_LETTER_KIND)), sos_paper_count_sensitive (paper),
                              sos_record_find_text (letter, SOS_LETTER_KEPT_WORDS_REASON));

  return verdict->allowed ? NULL : sos_verdict_dup_text (verdict);
}

/* With a reason written down it is still a lead who approves it. */
static char *
dup_named_reason (SosLetterCase *letter_case)
{
  const SosVerdict *named = sos_letter_case_get_named_verdict (letter_case);

  if (!named->allowed)
    return sos_verdict_dup_text (named);
  return sos_letter_case_get_named (letter_case)->len > 0 && !sos_letter_case_may_let_named (letter_case)
           ? g_strdup (_("Words in this letter may name somebody else. A team lead has to approve it."))
           : NULL;
}

/* Of what is with them: the post may be closed to it and a copy for the hand still come out (S8), but not where its very words stop it. */
static gboolean
is_stopped_by_words (const SosVerdict *own)
{
  return !own->allowed && (g_strcmp0 (own->rule, "N3") == 0 || g_strcmp0 (own->rule, "V23") == 0);
}

static void
find_reason (SosPapersDeed *self, SosLetterCase *letter_case, SosPaper *paper)
{
  const SosVerdict *own = sos_letter_case_get_own_verdict (letter_case), *days = sos_letter_case_get_days_verdict (letter_case);

  if (self->kind == SOS_PAPERS_NOTHING)
    self->reason = g_strdup (sos_letter_is_gone (sos_letter_case_get_letter (letter_case)) ? _("This letter came back.")
                                                                                           : _("This letter is not used."));
  else if (self->kind == SOS_PAPERS_AGAIN && is_stopped_by_words (own))
    self->reason = sos_verdict_dup_text (own);
  else if (self->kind != SOS_PAPERS_AGAIN && !own->allowed)
    {
      self->reason = g_strdup (own->words);
      self->for_hand = (self->kind == SOS_PAPERS_CHECK || self->kind == SOS_PAPERS_APPROVE) && is_by_post (letter_case)
                       && g_strcmp0 (own->rule, "N2") == 0;
    }
  else if (self->kind == SOS_PAPERS_CHECK || self->kind == SOS_PAPERS_APPROVE)
    self->reason = dup_paper_reason (paper);
  if (!self->reason && (self->kind == SOS_PAPERS_CHECK || self->kind == SOS_PAPERS_APPROVE))
    self->reason = dup_language_reason (letter_case);
  if (!self->reason && self->kind == SOS_PAPERS_APPROVE)
    self->reason = dup_plan_reason (letter_case);
  if (!self->reason && self->kind == SOS_PAPERS_APPROVE && !days->allowed)
    self->reason = sos_verdict_dup_text (days);
  if (!self->reason && self->kind == SOS_PAPERS_APPROVE)
    self->reason = dup_words_reason (letter_case, paper);
  if (!self->reason && self->kind == SOS_PAPERS_APPROVE)
    self->reason = dup_named_reason (letter_case);
}

SosPapersDeed *
sos_person_papers_deed_find (SosLetterCase *letter_case, SosPaper *paper)
{
  SosPapersDeed *self = g_new0 (SosPapersDeed, 1);

  self->kind = SOS_PAPERS_NOTHING;
  self->label = _("Print…");
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (sos_record_has_text (letter_of (letter_case), SOS_LETTER_STATE, deeds[i].state))
      {
        self->kind = deeds[i].kind;
        self->label = _(deeds[i].label);
      }
  if (self->kind == SOS_PAPERS_DELIVER && is_by_post (letter_case))
    self->label = is_by_site_mail (letter_case) ? _("Sent as prison mail") : _("Posted");
  if (self->kind == SOS_PAPERS_DELIVER && is_by_email (letter_case))
    self->label = _("Sent by secure email");
  find_reason (self, letter_case, paper);
  return self;
}

void
sos_person_papers_deed_free (SosPapersDeed *self)
{
  g_free (self->reason);
  g_free (self);
}
