/* sos-access-rules.c - the course of a request to see a record, its clock, and who may do what. Knows no store, no record and no page. */
#include "config.h"
#include "sos-access-rules.h"

#include "sos-clock.h"
#include "sos-consent-rules.h"
#include "sos-reason-rules.h"
#include "sos-rights-rules.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#define RULE "V26"
#define MOST_MONTHS 2

static const char *const states[] = {
  SOS_ACCESS_RECEIVED, SOS_ACCESS_ID,            SOS_ACCESS_SCOPED, SOS_ACCESS_COLLECTED,    SOS_ACCESS_FIRST_REVIEW,
  SOS_ACCESS_REDACTED, SOS_ACCESS_SECOND_REVIEW, SOS_ACCESS_SENT,   SOS_ACCESS_REFUSED_PART, SOS_ACCESS_CLOSED,
};

/* From which state to which each may be done, and where it stands then (NULL: where it stood). */
static const struct
{
  const char *deed, *from, *to, *next;
  gboolean lead;  /* of the safeguarding lead alone */
  gboolean words; /* asks for a reason */
} deeds[] = {
  { SOS_ACCESS_DO_KNOW, SOS_ACCESS_RECEIVED, SOS_ACCESS_RECEIVED, SOS_ACCESS_ID, FALSE, FALSE },
  { SOS_ACCESS_DO_ASK, SOS_ACCESS_RECEIVED, SOS_ACCESS_ID, NULL, FALSE, FALSE },
  { SOS_ACCESS_DO_SCOPE, SOS_ACCESS_ID, SOS_ACCESS_ID, SOS_ACCESS_SCOPED, FALSE, TRUE },
  { SOS_ACCESS_DO_EXTEND, SOS_ACCESS_RECEIVED, SOS_ACCESS_SECOND_REVIEW, NULL, FALSE, TRUE },
  { SOS_ACCESS_DO_COLLECT, SOS_ACCESS_SCOPED, SOS_ACCESS_SCOPED, SOS_ACCESS_COLLECTED, FALSE, FALSE },
  { SOS_ACCESS_DO_MARK, SOS_ACCESS_COLLECTED, SOS_ACCESS_COLLECTED, NULL, FALSE, FALSE },
  { SOS_ACCESS_DO_FIRST, SOS_ACCESS_COLLECTED, SOS_ACCESS_COLLECTED, SOS_ACCESS_FIRST_REVIEW, FALSE, FALSE },
  { SOS_ACCESS_DO_REDACT, SOS_ACCESS_FIRST_REVIEW, SOS_ACCESS_FIRST_REVIEW, SOS_ACCESS_REDACTED, FALSE, FALSE },
  { SOS_ACCESS_DO_SECOND, SOS_ACCESS_REDACTED, SOS_ACCESS_REDACTED, SOS_ACCESS_SECOND_REVIEW, TRUE, FALSE },
  { SOS_ACCESS_DO_BACK, SOS_ACCESS_FIRST_REVIEW, SOS_ACCESS_SECOND_REVIEW, SOS_ACCESS_COLLECTED, FALSE, TRUE },
  { SOS_ACCESS_DO_RELEASE, SOS_ACCESS_SECOND_REVIEW, SOS_ACCESS_REFUSED_PART, NULL, FALSE, FALSE },
  { SOS_ACCESS_DO_SEND, SOS_ACCESS_SECOND_REVIEW, SOS_ACCESS_SECOND_REVIEW, SOS_ACCESS_SENT, FALSE, FALSE },
  { SOS_ACCESS_DO_REFUSE, SOS_ACCESS_RECEIVED, SOS_ACCESS_SECOND_REVIEW, SOS_ACCESS_CLOSED, FALSE, TRUE },
  { SOS_ACCESS_DO_COMPLAIN, SOS_ACCESS_RECEIVED, SOS_ACCESS_CLOSED, NULL, FALSE, TRUE },
  { SOS_ACCESS_DO_CLOSE, SOS_ACCESS_SENT, SOS_ACCESS_REFUSED_PART, SOS_ACCESS_CLOSED, FALSE, FALSE },
};

static SosVerdict *
refuse (const char *words, const char *remedy)
{
  return sos_verdict_new_refused (RULE, words, remedy);
}

static int
get_order (const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i], state) == 0)
      return (int) i;
  return 0;
}

static int
find_deed (const char *deed)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_strcmp0 (deeds[i].deed, deed) == 0)
      return (int) i;
  return -1;
}

gboolean
sos_access_is_open (const char *state)
{
  return get_order (state) < get_order (SOS_ACCESS_SENT);
}

gboolean
sos_access_may_see (const char *role)
{
  return g_strcmp0 (role, SOS_ROLE_DATA_PROTECTION_LEAD) == 0 || g_strcmp0 (role, SOS_ROLE_DSL) == 0;
}

/* ---- the clock ---- */

static gboolean
stands (const SosAccessCase *asked)
{
  return asked->asked_on != NULL && asked->cleared_on == NULL;
}

static const char *
find_start (const SosAccessCase *asked)
{
  return g_strcmp0 (asked->identity_on, asked->received_on) > 0 ? asked->identity_on : asked->received_on;
}

char *
sos_access_dup_due (const SosAccessCase *asked)
{
  g_autofree char *month = NULL;
  int days = 0;

  if (stands (asked) || asked->received_on == NULL)
    return NULL;
  month = sos_date_dup_add_months (find_start (asked), 1 + asked->extended);
  if (asked->asked_on != NULL)
    days = sos_date_days_between (strcmp (asked->asked_on, find_start (asked)) > 0 ? asked->asked_on : find_start (asked), asked->cleared_on);
  return sos_date_dup_add (month, MAX (days, 0));
}

/* ---- what each asks for ---- */

static gboolean
is_day (const char *day, const SosAccessCase *asked, const char *today)
{
  return day != NULL && sos_date_is_valid (day) && strcmp (day, today) <= 0 && strcmp (day, asked->received_on) >= 0;
}

static SosVerdict *
check_known (const SosAccessCase *asked, const char *words, const char *day, const char *today)
{
  if (!is_day (day, asked, today))
    return refuse (_("Say on which day it was seen who they are: not before they asked, and not to come."), NULL);
  if (!asked->by_subject && !sos_reason_is_enough (words))
    return refuse (_("Say by what right they ask, and whether the young person agrees who can decide that for themselves."), NULL);
  return NULL;
}

/* The notice goes out within the first month. */
static SosVerdict *
check_extension (const SosAccessCase *asked, const char *months, const char *today)
{
  g_autofree char *month = sos_date_dup_add_months (find_start (asked), 1);
  const int more = months != NULL ? atoi (months) : 0;

  if (more < 1 || asked->extended + more > MOST_MONTHS)
    return refuse (_("It takes two months longer at most."), NULL);
  if (strcmp (today, month) > 0)
    return refuse (_("They have to be told within the first month that it takes longer."), _("Answer with what there is."));
  return NULL;
}

static SosVerdict *
check_looked_through (const SosAccessCase *asked)
{
  if (asked->n_parts == 0)
    return refuse (_("Nothing is collected yet."), NULL);
  if (asked->n_open > 0)
    return refuse (_("Some words are still to be decided: are they taken out, or left?"), _("The button “Next” leads to each."));
  return NULL;
}

/* V26. */
static SosVerdict *
check_second (const SosAccessCase *asked)
{
  return asked->actor == asked->first_reviewer ? refuse (_("Somebody else looks through it the second time."), _("Ask another safeguarding lead, or let the data protection lead be the first."))
                                               : NULL;
}

static SosVerdict *
check_send (const SosAccessCase *asked)
{
  if (asked->first_reviewer == 0 || asked->second_reviewer == 0 || asked->first_reviewer == asked->second_reviewer)
    return refuse (_("Two people look through it before it is sent."), NULL);
  return check_looked_through (asked);
}

static SosVerdict *
check_deed (const SosAccessCase *asked, const char *deed, const char *words, const char *day, const char *today)
{
  if (g_str_equal (deed, SOS_ACCESS_DO_KNOW))
    return check_known (asked, words, day, today);
  if (g_str_equal (deed, SOS_ACCESS_DO_ASK))
    return !is_day (day, asked, today)    ? refuse (_("Say on which day they were asked."), NULL)
           : asked->asked_on != NULL      ? refuse (_("They were asked already."), NULL)
                                          : NULL;
  if (g_str_equal (deed, SOS_ACCESS_DO_SCOPE) && stands (asked) && (!is_day (day, asked, today) || strcmp (day, asked->asked_on) < 0))
    return refuse (_("Say on which day they told what they mean."), NULL);
  if (g_str_equal (deed, SOS_ACCESS_DO_EXTEND))
    return check_extension (asked, day, today);
  if (g_str_equal (deed, SOS_ACCESS_DO_FIRST) || g_str_equal (deed, SOS_ACCESS_DO_REDACT))
    return check_looked_through (asked);
  if (g_str_equal (deed, SOS_ACCESS_DO_SECOND))
    return check_second (asked);
  return g_str_equal (deed, SOS_ACCESS_DO_SEND) || g_str_equal (deed, SOS_ACCESS_DO_RELEASE) ? check_send (asked) : NULL;
}

static SosVerdict *
check_place (const SosAccessCase *asked, int which)
{
  const int order = get_order (asked->state);

  if (order < get_order (deeds[which].from))
    return g_str_equal (deeds[which].deed, SOS_ACCESS_DO_RELEASE) || g_str_equal (deeds[which].deed, SOS_ACCESS_DO_SEND)
             ? refuse (_("Two people look through it before it is given to anybody."), NULL)
             : refuse (_("Something comes before that."), NULL);
  return order > get_order (deeds[which].to) ? refuse (_("This is done already, and stays as it is."), NULL) : NULL;
}

SosVerdict *
sos_access_may (const SosAccessCase *asked, const char *deed, const char *role, const char *words, const char *day, const char *today)
{
  const int which = find_deed (deed);
  SosVerdict *verdict = NULL;

  if (which < 0)
    return refuse (_("This is nothing that is done with such a request."), NULL);
  if (!sos_access_may_see (role))
    return refuse (_("The data protection lead and the safeguarding lead answer this."), _("Ask one of them."));
  if (deeds[which].lead && g_strcmp0 (role, SOS_ROLE_DSL) != 0)
    return refuse (_("The safeguarding lead does this."), _("Ask the safeguarding lead."));
  verdict = check_place (asked, which);
  if (verdict == NULL && deeds[which].words && !sos_reason_is_enough (words))
    verdict = sos_verdict_new_refused ("V28", _("Say it in ten characters or more."), NULL);
  if (verdict == NULL)
    verdict = check_deed (asked, deed, words, day, today);
  return verdict != NULL ? verdict : sos_verdict_new_allowed (RULE, NULL);
}

SosVerdict *
sos_access_may_mark (const SosAccessCase *asked, const char *reason, const char *role, const char *today)
{
  if (g_strcmp0 (reason, SOS_ACCESS_HARM) == 0 && g_strcmp0 (role, SOS_ROLE_DSL) != 0)
    return refuse (_("Whether it could do serious harm is decided by the safeguarding lead."), _("Ask the safeguarding lead."));
  return sos_access_may (asked, SOS_ACCESS_DO_MARK, role, NULL, NULL, today);
}

char *
sos_access_dup_competence (const char *birth_date, const char *today, const char *noted)
{
  const int age = birth_date != NULL ? sos_date_age (birth_date, today) : -1;

  if (age >= SOS_AGE_ALONE)
    return g_strdup_printf (_("They are %d: nobody is given it without their own agreement."), age);
  if (age >= 0 && age < SOS_AGE_ASK_BOTH)
    return g_strdup_printf (_("They are %d: somebody with parental responsibility asks for them. Write down what they say of it themselves."), age);
  if (noted != NULL)
    /* Translators: what was noted last of what somebody can decide: "3 Nov, home visits: can decide this" */
    return g_strdup_printf (_("Noted last, %s. Whoever can decide agrees to it themselves."), noted);
  return g_strdup (_("Nothing is noted of whether they can decide this themselves. Ask them, and write a note under Safety."));
}

const char *
sos_access_get_next (const char *state, const char *deed, gboolean withheld)
{
  const int which = find_deed (deed);

  if (which < 0 || deeds[which].next == NULL)
    return states[get_order (state)];
  return withheld && g_str_equal (deed, SOS_ACCESS_DO_SEND) ? SOS_ACCESS_REFUSED_PART : deeds[which].next;
}
