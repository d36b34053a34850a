/* sos-letter-rules.c - rules about a letter as such. Knows no record, no store, no page. */
#include "config.h"
#include "sos-letter-rules.h"

#include "sos-clock.h"
#include "sos-consent-rules.h"
#include "sos-posting-rules.h"

#include <glib/gi18n.h>

/* 6.5 and 6.1, a row a letter. L5 and L12 are papers of a school's run, about nobody by name. */
static const SosLetterRule rules[] = {
  { "L1", SOS_READER_PERSON, SOS_APPROVER_WORKER, .of_plan = TRUE },
  { "L2", SOS_READER_PARENT, SOS_APPROVER_WORKER, SOS_CONSENT_PARENT, .or_ground = TRUE },
  { "L3", SOS_READER_OFFICE, SOS_APPROVER_LEAD },
  { "L4", SOS_READER_PERSON, SOS_APPROVER_WORKER },
  { "L6", SOS_READER_PERSON, SOS_APPROVER_WORKER },
  { "L7", SOS_READER_PERSON, SOS_APPROVER_WORKER },
  { "L8", SOS_READER_OFFICE, SOS_APPROVER_LEAD, SOS_CONSENT_SHARE, .or_ground = TRUE },
  { "L9", SOS_READER_OFFICE, SOS_APPROVER_LEAD, SOS_CONSENT_SHARE, .or_ground = TRUE },
  { "L10", SOS_READER_OFFICE, SOS_APPROVER_SAFEGUARDING, .secure_only = TRUE },
  { "L11", SOS_READER_OFFICE, SOS_APPROVER_WORKER, SOS_CONSENT_SHARE },
  { "L13", SOS_READER_PERSON, SOS_APPROVER_DATA_PROTECTION },
  { "L14", SOS_READER_PERSON, SOS_APPROVER_WORKER, .post_only = TRUE },
};

static const SosLetterRule strictest = { NULL, SOS_READER_PERSON, SOS_APPROVER_LEAD, SOS_CONSENT_SHARE };

const SosLetterRule *
sos_letter_rule_find (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (rules[i].kind, kind) == 0)
      return &rules[i];
  return &strictest;
}

SosLetterApprover
sos_letter_find_approver (const char *kind, gboolean has_ground)
{
  const SosLetterRule *rule = sos_letter_rule_find (kind);

  return rule->approver == SOS_APPROVER_WORKER && rule->agreement != NULL && has_ground ? SOS_APPROVER_LEAD : rule->approver;
}

const SosLetterRule *
sos_letter_rules_get (guint *n)
{
  *n = G_N_ELEMENTS (rules);
  return rules;
}

SosVerdict *
sos_letter_check_way (const SosLetterRule *rule, const char *delivery)
{
  const gboolean secure = g_strcmp0 (delivery, SOS_DELIVERY_SECURE_EMAIL) == 0;

  if (secure && rule->reader != SOS_READER_OFFICE)
    return sos_verdict_new_refused ("N2", _("Letters to people at home do not go by email from here."), _("It can be given by hand."));
  if (rule->secure_only && !secure)
    return sos_verdict_new_refused ("N2", _("This letter goes by secure email alone."), _("Choose secure email."));
  if (rule->post_only && !sos_delivery_is_posted (delivery))
    return sos_verdict_new_refused ("N2", _("This note is for the post alone."), _("To give something by hand, write another letter."));
  return sos_verdict_new_allowed ("N2", NULL);
}

SosVerdict *
sos_letter_check_agreement (const SosLetterRule *rule, const char *status, const char *agency, const char *ground)
{
  g_autofree char *words = NULL;

  if (rule->agreement == NULL || sos_consent_is_yes (status))
    return sos_verdict_new_allowed ("N4", NULL);
  if (rule->or_ground && ground != NULL && *ground != '\0')
    return sos_verdict_new_allowed ("N4", _("Goes without their agreement, for the reason written down; a team lead approves it."));
  if (g_str_equal (rule->agreement, SOS_CONSENT_PARENT))
    return sos_verdict_new_refused ("N4", _("They have not agreed that we write to a parent."),
                                    _("Ask them, or write down the reason of safety for which it goes all the same."));
  /* Translators: %s is the agency a letter is for */
  words = agency != NULL ? g_strdup_printf (_("They have not agreed that we share anything with %s."), agency) : NULL;
  return sos_verdict_new_refused ("N4", words != NULL ? words : _("They have not agreed that we share anything with an agency."),
                                  rule->or_ground ? _("Ask them, or write down the reason for which it goes all the same.")
                                                  : _("Ask them first."));
}

SosVerdict *
sos_letter_check_words (const SosLetterRule *rule, guint n, const char *reason)
{
  if (n == 0 || rule->reader == SOS_READER_OFFICE || (reason != NULL && *reason != '\0'))
    return sos_verdict_new_allowed ("N3", NULL);
  return sos_verdict_new_refused ("N3", _("Words in this letter tell what it is about to whoever finds it."),
                                  _("Say it another way, or write down why they stay."));
}

/* One sentence for everybody who may be meant: it tells of nobody. */
SosVerdict *
sos_letter_check_named (guint n, const char *reason)
{
  if (n == 0 || (reason != NULL && *reason != '\0'))
    return sos_verdict_new_allowed ("V23", NULL);
  return sos_verdict_new_refused ("V23", _("Words in this letter may name somebody else, or say where somebody lives."),
                                  _("Say it another way; or a team lead writes down why they stay, and approves it."));
}

void
sos_letter_days_add_step (SosLetterDays *self, const char *by_when)
{
  self->is_open |= by_when == NULL || g_strcmp0 (by_when, self->today) >= 0;
  if (by_when != NULL && (self->first == NULL || g_strcmp0 (by_when, self->first) < 0))
    self->first = by_when;
  if (by_when != NULL && (self->last == NULL || g_strcmp0 (by_when, self->last) > 0))
    self->last = by_when;
}

gboolean
sos_letter_days_are_past (const SosLetterDays *self)
{
  return !self->is_open && self->last != NULL && self->review != NULL && g_strcmp0 (self->review, self->today) < 0;
}

SosVerdict *
sos_letter_check_days (const SosLetterDays *days, const char *reason)
{
  g_autofree char *review = sos_date_dup_short (days->review), *first = sos_date_dup_short (days->first), *last = sos_date_dup_short (days->last),
                  *words = NULL;

  if (!sos_letter_days_are_past (days))
    return sos_verdict_new_allowed ("V23", NULL);
  /* Translators: three days: when the plan was to be looked at, the first of its steps, the last of them */
  words = g_strdup_printf (_("Every day in this plan is past: it was to be looked at on %s, and its steps were for %s to %s."), review, first, last);
  if (reason != NULL && *reason != '\0')
    return sos_verdict_new_allowed ("V23", words);
  return sos_verdict_new_refused ("V23", words, _("Look at the plan with them, or write down why it goes as it is."));
}

/* What comes in English goes to whoever has letters in English. */
static SosVerdict *
check_english (const char *language)
{
  if (language == NULL || *language == '\0' || g_str_equal (language, SOS_LANGUAGE_ENGLISH))
    return sos_verdict_new_allowed ("V23", NULL);
  return sos_verdict_new_refused ("V23", _("This letter is in English, and they have their letters in another language."),
                                  _("Ask them whether English will do, and change “Letters in” under Details."));
}

SosVerdict *
sos_letter_check_translation (const char *language, const char *own, gboolean approved, gboolean stale)
{
  if (g_strcmp0 (own, SOS_LANGUAGE_ENGLISH) == 0)
    return check_english (language);
  if (g_strcmp0 (own, language) != 0)
    return sos_verdict_new_refused ("V23", _("This letter is in another language than they have their letters in."),
                                    _("Take the words that hold today: then it comes in theirs."));
  if (!approved)
    return sos_verdict_new_refused ("V23", _("Its translation is not approved any more."), _("Take the words that hold today."));
  if (stale)
    return sos_verdict_new_refused ("V23", _("The English words have changed since they were translated."),
                                    _("Have the translation looked at and approved again, or ask them whether English will do."));
  return sos_verdict_new_allowed ("V23", NULL);
}
