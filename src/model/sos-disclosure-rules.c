/* sos-disclosure-rules.c - what somebody may see of one member of a family (N4; domain 0.4, 3.4). Knows no record. What is not known
 * opens no door. */
#include "config.h"
#include "sos-disclosure-rules.h"

#include "sos-clock.h"

#include <glib/gi18n.h>
#include <string.h>

/* Why: the sentences of the verdicts. */
typedef enum
{
  MAY,              /* nothing to say */
  MAY_AS_LEAD,      /* they did not allow it to be told, and a lead sees it all the same */
  MAY_AS_LEAD_HIDDEN,
  NOT_SEALED,
  NOT_ROLE,
  NOT_NEAR,
  NOT_TOLD,
  NOT_AGREED,
  NOT_HIDDEN,
  NOT_KNOWN,
  NOT_CONTACT,
  NOT_MEMBER,
  NOT_SHARED,
} Reason;

static const struct
{
  gboolean allowed;
  const char *words;
} reasons[] = {
  [MAY] = { TRUE, NULL },
  [MAY_AS_LEAD] = { TRUE, N_("They have not allowed the family to be told this.") },
  [MAY_AS_LEAD_HIDDEN] = { TRUE, N_("Somebody must not learn this address.") },
  [NOT_SEALED] = { FALSE, N_("This record is sealed.") },
  [NOT_ROLE] = { FALSE, N_("This is not part of your work.") },
  [NOT_NEAR] = { FALSE, N_("You do not work with this person.") },
  [NOT_TOLD] = { FALSE, N_("They have not allowed this to be told.") },
  [NOT_AGREED] = { FALSE, N_("Has not agreed, so nothing is recorded.") },
  [NOT_HIDDEN] = { FALSE, N_("Somebody must not learn this address.") },
  [NOT_KNOWN] = { FALSE, N_("Not known.") },
  [NOT_CONTACT] = { FALSE, N_("The two must not be in contact.") },
  [NOT_MEMBER] = { FALSE, N_("They do not belong to this household any more.") },
  [NOT_SHARED] = { FALSE, N_("This is shared with others of the family.") },
};

/* ---- a worker ---- */

static gboolean
is_role (const SosDisclosureCase *asked, const char *role)
{
  return g_strcmp0 (asked->role, role) == 0;
}

static gboolean
is_lead (const SosDisclosureCase *asked)
{
  return sos_rights_is_lead (asked->role, asked->leads);
}

/* 0.4: who has no notes has some facts all the same, in a family as on a record. Whose relatives pupils are is no part of schools. */
static Reason
decide_by_role (const SosDisclosureCase *asked, SosFact fact)
{
  static const SosGroup groups[SOS_N_FACTS] = {
    [SOS_FACT_NAME] = SOS_GROUP_NAME,         [SOS_FACT_ADDRESS] = SOS_GROUP_CONTACT, [SOS_FACT_SERVICE] = SOS_GROUP_WORK,
    [SOS_FACT_SHARED_GOALS] = SOS_GROUP_PLAN, [SOS_FACT_GOALS] = SOS_GROUP_PLAN,      [SOS_FACT_ISSUES] = SOS_GROUP_FAMILY,
    [SOS_FACT_CONTACT] = SOS_GROUP_CONTACT,   [SOS_FACT_ALERTS] = SOS_GROUP_BANNER,   [SOS_FACT_AGREEMENT] = SOS_GROUP_AGREEMENT,
  };
  const SosRightsCase rights = { .role = asked->role };

  return !is_role (asked, SOS_ROLE_SCHOOLS_COORDINATOR) && sos_rights_allows (&rights, groups[fact], SOS_MAY_SEE) ? MAY : NOT_ROLE;
}

static gboolean
discloses (const SosDisclosureCase *asked, SosFact fact)
{
  switch (fact)
    {
    case SOS_FACT_SERVICE:
      return asked->discloses_service;
    case SOS_FACT_ADDRESS:
      return asked->discloses_address;
    case SOS_FACT_GOALS:
      return asked->discloses_goals;
    case SOS_FACT_ISSUES:
      return asked->discloses_issues;
    case SOS_FACT_NAME:
    case SOS_FACT_SHARED_GOALS:
    case SOS_FACT_CONTACT:
    case SOS_FACT_ALERTS:
    case SOS_FACT_AGREEMENT:
    case SOS_N_FACTS:
    default:
      return FALSE;
    }
}

/* The picture of a family stands on a screen others see: an address that anybody must not learn is not in it (S2). */
static Reason
decide_address (const SosDisclosureCase *asked)
{
  if (!asked->has_address)
    return NOT_KNOWN;
  if (!asked->hidden_from_some && !asked->hidden_from_viewer)
    return MAY;
  return is_lead (asked) ? MAY_AS_LEAD_HIDDEN : NOT_HIDDEN;
}

/* How near a worker must be, and whether what the member said can stand for it. */
static const struct
{
  SosNear nearest;
  gboolean agreed; /* only with an agreement, unless it is their own worker */
} needs[SOS_N_FACTS] = {
  [SOS_FACT_NAME] = { SOS_NEAR_TEAM, FALSE },
  [SOS_FACT_ADDRESS] = { SOS_NEAR_RELATIVE, FALSE },
  [SOS_FACT_SERVICE] = { SOS_NEAR_OWN, FALSE },
  [SOS_FACT_SHARED_GOALS] = { SOS_NEAR_RELATIVE, FALSE },
  [SOS_FACT_GOALS] = { SOS_NEAR_HOUSEHOLD, TRUE },
  [SOS_FACT_ISSUES] = { SOS_NEAR_HOUSEHOLD, TRUE },
  [SOS_FACT_CONTACT] = { SOS_NEAR_HOUSEHOLD, TRUE },
  [SOS_FACT_ALERTS] = { SOS_NEAR_OWN, FALSE },
  [SOS_FACT_AGREEMENT] = { SOS_NEAR_HOUSEHOLD, FALSE },
};

static Reason
decide_as_lead (const SosDisclosureCase *asked, SosFact fact)
{
  if (fact == SOS_FACT_ISSUES && !asked->agreed)
    return NOT_AGREED;
  return (fact == SOS_FACT_SERVICE || fact == SOS_FACT_GOALS) && !discloses (asked, fact) && !asked->own_service ? MAY_AS_LEAD : MAY;
}

/* What was disclosed reaches those who work with somebody of the family, no further. */
static Reason
decide_as_near (const SosDisclosureCase *asked, SosFact fact)
{
  const gboolean told = asked->near >= SOS_NEAR_RELATIVE && discloses (asked, fact);

  if (fact == SOS_FACT_SERVICE && asked->own_service && asked->near >= SOS_NEAR_HOUSEHOLD)
    return MAY;
  /* What is shared with some is shared with their workers, and with who works with all of them. */
  if (fact == SOS_FACT_SHARED_GOALS && asked->near < SOS_NEAR_HOUSEHOLD && asked->shared_with_some && !asked->shared_with_viewer)
    return NOT_SHARED;
  if (asked->near < needs[fact].nearest && !told)
    return asked->near >= SOS_NEAR_RELATIVE ? NOT_TOLD : NOT_NEAR;
  if ((needs[fact].agreed || fact == SOS_FACT_ISSUES) && !asked->agreed && asked->near < SOS_NEAR_OWN)
    return NOT_AGREED;
  return fact == SOS_FACT_ISSUES && !asked->agreed ? NOT_AGREED : MAY;
}

static Reason
decide_for_worker (const SosDisclosureCase *asked, SosFact fact)
{
  if (!is_lead (asked) && !sos_rights_is_worker (asked->role))
    return asked->sealed ? NOT_SEALED : decide_by_role (asked, fact) != MAY ? NOT_ROLE
           : fact == SOS_FACT_ADDRESS                                       ? decide_address (asked)
                                                                            : MAY;
  if (asked->sealed && !sos_rights_sees_sealed (asked->role, asked->near, asked->leads))
    return NOT_SEALED;
  if (fact == SOS_FACT_ADDRESS && (is_lead (asked) || asked->near >= needs[fact].nearest))
    return decide_address (asked);
  return is_lead (asked) ? decide_as_lead (asked, fact) : decide_as_near (asked, fact);
}

/* ---- a person of the family ---- */

static Reason
decide_home_for_person (const SosDisclosureCase *asked)
{
  if (!asked->has_address)
    return NOT_KNOWN;
  if (asked->hidden_from_viewer)
    return NOT_HIDDEN;
  if (asked->knows_home)
    return MAY;
  if (asked->hidden_from_some)
    return NOT_HIDDEN;
  if (asked->restriction != NULL && g_strcmp0 (asked->restriction, SOS_CONTACT_NONE) != 0)
    return NOT_CONTACT;
  return asked->discloses_address ? MAY : NOT_TOLD;
}

/* Who they are is no secret in a family; all else is theirs to tell. */
static Reason
decide_for_person (const SosDisclosureCase *asked, SosFact fact)
{
  if (fact == SOS_FACT_ADDRESS)
    return asked->sealed && !asked->is_self ? NOT_SEALED : decide_home_for_person (asked);
  if (asked->is_self)
    return fact == SOS_FACT_ISSUES && !asked->agreed ? NOT_AGREED : MAY;
  if (asked->sealed)
    return NOT_SEALED;
  if (fact == SOS_FACT_NAME)
    return MAY;
  if (!asked->belongs)
    return NOT_MEMBER;
  if (sos_contact_restriction_forbids (asked->restriction))
    return NOT_CONTACT;
  if (fact == SOS_FACT_SHARED_GOALS)
    return asked->shared_with_some && !asked->shared_with_viewer ? NOT_SHARED : MAY;
  if (!discloses (asked, fact))
    return NOT_TOLD;
  return fact == SOS_FACT_ISSUES && !asked->agreed ? NOT_AGREED : MAY;
}

static Reason
decide (const SosDisclosureCase *asked, SosFact fact)
{
  return asked->for_person ? decide_for_person (asked, fact) : decide_for_worker (asked, fact);
}

SosVerdict *
sos_disclosure_decide (const SosDisclosureCase *asked, SosFact fact)
{
  Reason reason;

  g_return_val_if_fail (asked != NULL && fact < SOS_N_FACTS, NULL);

  reason = decide (asked, fact);
  return reasons[reason].allowed ? sos_verdict_new_allowed ("N4", reasons[reason].words != NULL ? _(reasons[reason].words) : NULL)
                                 : sos_verdict_new_refused ("N4", _(reasons[reason].words), NULL);
}

gboolean
sos_disclosure_allows (const SosDisclosureCase *asked, SosFact fact)
{
  g_return_val_if_fail (asked != NULL && fact < SOS_N_FACTS, FALSE);

  return reasons[decide (asked, fact)].allowed;
}

gboolean
sos_disclosure_shows_plain (const SosDisclosureCase *asked)
{
  return !asked->for_person;
}

gboolean
sos_disclosure_is_in_force (const char *dated, const char *ended_on, const char *day)
{
  return sos_date_is_valid (dated) && sos_date_is_valid (day) && strcmp (dated, day) <= 0
         && (ended_on == NULL || (sos_date_is_valid (ended_on) && strcmp (ended_on, day) > 0));
}

/* ---- contact restrictions ---- */

/* A code nobody knows counts as the strictest. */
static guint
get_strictness (const char *restriction)
{
  static const char *const order[] = { SOS_CONTACT_NONE, SOS_CONTACT_SUPERVISED, SOS_CONTACT_BAIL_NO_CONTACT, SOS_CONTACT_NO_CONTACT_ORDER };
  guint i = 0;

  if (restriction == NULL)
    return 0;
  while (i < G_N_ELEMENTS (order) && !g_str_equal (order[i], restriction))
    i++;
  return i;
}

const char *
sos_contact_restriction_stricter (const char *one, const char *other)
{
  return get_strictness (other) > get_strictness (one) ? other : one;
}

gboolean
sos_contact_restriction_forbids (const char *restriction)
{
  return get_strictness (restriction) > get_strictness (SOS_CONTACT_SUPERVISED);
}
