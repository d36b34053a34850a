/* sos-consent-rules.c - who may agree to what. Knows no store, no record and no page. */
#include "config.h"
#include "sos-consent-rules.h"

#include "sos-clock.h"
#include "sos-posting-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#define RULE "V15"
#define LEAST_REASON 20

static SosVerdict *
refuse (const char *words, const char *remedy)
{
  return sos_verdict_new_refused (RULE, words, remedy);
}

static SosVerdict *
remark (const char *words)
{
  return sos_verdict_new_allowed (RULE, words);
}

static gboolean
is_text (const char *text, const char *code)
{
  return g_strcmp0 (text, code) == 0;
}

gboolean
sos_consent_is_yes (const char *status)
{
  return is_text (status, SOS_CONSENT_GIVEN) || is_text (status, SOS_CONSENT_PARTLY);
}

/* ---- until when ---- */

static char *
dup_months_later (const char *date, guint months)
{
  GDate day;

  if (!sos_date_parse (date, &day))
    return NULL;
  g_date_add_months (&day, months);
  return sos_date_dup_from (&day);
}

/* The day before a birthday, where it lies after @dated. */
static char *
dup_eve (const char *birth_date, guint age, const char *dated)
{
  g_autofree char *birthday = dup_months_later (birth_date, age * 12);
  char *eve = birthday != NULL ? sos_date_dup_add (birthday, -1) : NULL;

  if (eve != NULL && strcmp (eve, dated) < 0)
    g_clear_pointer (&eve, g_free);
  return eve;
}

char *
sos_consent_dup_last_day (const char *dated, const char *birth_date)
{
  static const guint ages[] = { SOS_AGE_ALONE, SOS_AGE_ADULT };
  char *last = dup_months_later (dated, SOS_CONSENT_MOST_MONTHS);

  for (guint i = 0; last != NULL && i < G_N_ELEMENTS (ages); i++)
    {
      g_autofree char *eve = dup_eve (birth_date, ages[i], dated);

      if (eve == NULL || strcmp (eve, last) >= 0)
        continue;
      g_free (last);
      last = g_steal_pointer (&eve);
    }
  return last;
}

static SosVerdict *
check_end (const SosConsentCase *asked)
{
  g_autofree char *last = dup_months_later (asked->dated, SOS_CONSENT_MOST_MONTHS);

  if (asked->expires_on == NULL || last == NULL || strcmp (asked->expires_on, last) <= 0)
    return NULL;
  return refuse (_("An agreement holds for twelve months at most."), _("Ask again before it ends."));
}

/* ---- by whom: the table of ages ---- */

typedef enum
{
  NOBODY_KNOWS,
  CHILD,    /* below 13 */
  TEENAGER, /* 13 to 15 */
  YOUTH,    /* 16 and 17 */
  ADULT,
  N_AGES,
} Age;

static Age
find_age (const char *birth_date, const char *today)
{
  static const int begins[N_AGES] = { [TEENAGER] = SOS_AGE_ASK_BOTH, [YOUTH] = SOS_AGE_ALONE, [ADULT] = SOS_AGE_ADULT };
  const int age = sos_date_age (birth_date, today);

  for (Age band = ADULT; age >= 0 && band > CHILD; band--)
    if (age >= begins[band])
      return band;
  return age >= 0 ? CHILD : NOBODY_KNOWS;
}

/* On the day they were asked: what was right then stays so. */
static Age
find_age_then (const SosConsentCase *asked)
{
  return find_age (asked->birth_date, sos_date_is_valid (asked->dated) ? asked->dated : asked->today);
}

typedef enum
{
  YES,
  NO,
  WITH_NOTE,       /* where a note of this decision says that they can */
  UNLESS_ABLE,     /* where a note of this decision says that they cannot */
  ASK_THEM,        /* yes, and their own view is still to be asked */
  SAY_WHY,         /* yes, and why they could decide is still to be written down */
} Answer;

/* Read across: who agrees; down: how old they are. */
static const struct
{
  const char *giver;
  Answer answers[N_AGES];
} table[] = {
  /*                    not known   below 13   13 to 15    16, 17      18 on */
  { SOS_GIVER_SELF,    { SAY_WHY,   NO,        WITH_NOTE,  YES,        YES } },
  { SOS_GIVER_PARENT,  { ASK_THEM,  ASK_THEM,  ASK_THEM,   UNLESS_ABLE, NO } },
  { SOS_GIVER_COUNCIL, { ASK_THEM,  ASK_THEM,  ASK_THEM,   UNLESS_ABLE, NO } },
  { SOS_GIVER_BOTH,    { YES,       YES,       YES,        YES,        YES } },
  { SOS_GIVER_CARER,   { NO,        NO,        NO,         NO,         NO } },
};

static Answer
find_answer (const SosConsentCase *asked)
{
  const Age age = find_age_then (asked);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (is_text (asked->given_by, table[i].giver))
      return table[i].answers[age];
  return NO;
}

static SosVerdict *
say_no (const SosConsentCase *asked)
{
  if (is_text (asked->given_by, SOS_GIVER_CARER))
    return refuse (_("A carer without parental responsibility cannot agree for them."),
                   _("Ask a parent who has it, or the council; from 16 on ask themselves."));
  if (is_text (asked->given_by, SOS_GIVER_SELF))
    return refuse (_("Below 13 a parent with responsibility agrees; what they say themselves is written down beside it."),
                   _("Ask the parent, or the council where it holds an order."));
  return refuse (_("From 18 on nobody agrees for them."), _("Ask themselves."));
}

/* Only voluntary work asks for the note; for the rest it is a remark. */
static gboolean
is_voluntary (const char *type)
{
  static const char *const types[] = { SOS_CONSENT_WORK, SOS_CONSENT_GROUP, SOS_CONSENT_VISIT, NULL };

  return type != NULL && g_strv_contains (types, type);
}

static SosVerdict *
check_giver (const SosConsentCase *asked)
{
  const gboolean able = is_text (asked->competence, SOS_COMPETENCE_CAN), unable = is_text (asked->competence, SOS_COMPETENCE_CANNOT);

  switch (find_answer (asked))
    {
    case NO:
      return say_no (asked);
    case WITH_NOTE:
      if (able)
        return NULL;
      if (!is_voluntary (asked->type))
        return remark (_("Write down whether they could decide this themselves: a note on their competence is still to come."));
      return refuse (_("Below 16 they agree alone only where a note says that they can decide this very thing."),
                     _("Write the note on their competence first, or ask a parent as well."));
    case UNLESS_ABLE:
      return unable ? NULL : refuse (_("From 16 on they agree themselves."), _("Ask them. Where they cannot decide this, write the note first."));
    case SAY_WHY:
      return able ? NULL : remark (_("Their age is not known. Write down why they could decide this."));
    case ASK_THEM:
      return remark (_("Their own view is still to be asked and written down."));
    case YES:
    default:
      return NULL;
    }
}

static SosVerdict *
check_parental (const SosConsentCase *asked)
{
  if (!is_text (asked->given_by, SOS_GIVER_PARENT) && !is_text (asked->given_by, SOS_GIVER_BOTH))
    return NULL;
  if (find_age_then (asked) == ADULT)
    return NULL;
  switch (asked->parental)
    {
    case SOS_PARENTAL_YES:
      return NULL;
    case SOS_PARENTAL_NO:
      return refuse (_("Whoever gave this has no parental responsibility."), _("Ask somebody who has it, or the council."));
    case SOS_PARENTAL_NOT_KNOWN:
      return refuse (_("It is not written down that whoever gave this has parental responsibility."),
                     _("Write it down under “Key people”, with how you know it."));
    case SOS_PARENTAL_NOT_NAMED:
    default:
      return refuse (_("Say which parent gave this."), _("Somebody with parental responsibility, from their key people."));
    }
}

static SosVerdict *
check_agency (const SosConsentCase *asked)
{
  if (!is_text (asked->type, SOS_CONSENT_SHARE) || (asked->to_agency != NULL && asked->to_agency[0] != '\0'))
    return NULL;
  return refuse (_("Say with which agency; one agreement an agency."), _("An agency that is not named was not agreed to."));
}

/* Not known who said so: somebody has to find out, and until then it says so. */
SosVerdict *
sos_consent_check (const SosConsentCase *asked)
{
  SosVerdict *verdict;

  if (!sos_consent_is_yes (asked->status))
    return sos_verdict_new_allowed (RULE, NULL);
  verdict = check_end (asked);
  if (verdict == NULL)
    verdict = check_agency (asked);
  if (verdict != NULL)
    return verdict;
  if (asked->given_by == NULL)
    return remark (_("Who gave this is not written down yet."));
  verdict = check_parental (asked);
  if (verdict == NULL)
    verdict = check_giver (asked);
  return verdict != NULL ? verdict : sos_verdict_new_allowed (RULE, NULL);
}

SosVerdict *
sos_consent_may_take_back (const SosConsentCase *asked)
{
  const Age age = find_age (asked->birth_date, asked->today);
  SosVerdict *verdict = NULL;

  if (asked->given_by == NULL)
    return refuse (_("Say who takes it back."), NULL);
  if (is_text (asked->given_by, SOS_GIVER_SELF))
    return sos_verdict_new_allowed (RULE, NULL);
  if (is_text (asked->given_by, SOS_GIVER_CARER))
    return refuse (_("A carer without parental responsibility cannot take it back for them."),
                   _("Ask a parent who has it, or the council; from 16 on ask themselves."));
  if (age == ADULT || (age == YOUTH && !is_text (asked->competence, SOS_COMPETENCE_CANNOT)))
    return refuse (_("From 16 on they take it back themselves."), _("Ask them what they want."));
  if (is_text (asked->given_by, SOS_GIVER_PARENT))
    verdict = check_parental (asked);
  return verdict != NULL ? verdict : sos_verdict_new_allowed (RULE, NULL);
}

const char *
sos_consent_get_who (const char *birth_date, const char *today)
{
  static const char *const words[N_AGES] = {
    [NOBODY_KNOWS] = N_("Their age is not known: ask them and a parent, and write down why they could decide."),
    [CHILD] = N_("Below 13 a parent with responsibility agrees. Write down what they say themselves."),
    [TEENAGER] = N_("From 13 to 15 ask both. They agree alone where a note says that they can decide this."),
    [YOUTH] = N_("At 16 and 17 they agree themselves. Parents are told where they agree to it, or for safety."),
    [ADULT] = N_("From 18 on they agree, and nobody for them."),
  };

  return _(words[find_age (birth_date, today)]);
}

/* ---- competence ---- */

SosVerdict *
sos_competence_check (const char *const answers[4], const char *view, const char *reasons)
{
  g_autofree char *why = g_strstrip (g_strdup (reasons != NULL ? reasons : ""));
  gboolean all = TRUE;

  for (guint i = 0; i < 4; i++)
    all = all && is_text (answers[i], "YES");
  if (is_text (view, SOS_COMPETENCE_CAN) && !all)
    return sos_verdict_new_refused ("4.2.3", _("Somebody can decide who understands it, keeps it in mind, weighs it and can say what they choose."),
                                    _("Where one of the four is no or not known, they cannot decide this yet, or you are not sure."));
  if (is_text (view, SOS_COMPETENCE_CANNOT) && all)
    return sos_verdict_new_refused ("4.2.3", _("All four answers say that they can decide."), _("Look at the answers again, or at the view."));
  if (g_utf8_strlen (why, -1) < LEAST_REASON)
    return sos_verdict_new_refused ("4.2.3", _("Say why in twenty characters or more: what you asked and what they said."), NULL);
  return sos_verdict_new_allowed ("4.2.3", NULL);
}
