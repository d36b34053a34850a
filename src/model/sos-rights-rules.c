/* sos-rights-rules.c - what a member of staff may see of a person, and what they may do (domain 0.4). Knows no record. What is not
 * known opens no door. */
#include "config.h"
#include "sos-reason-rules.h"
#include "sos-rights-rules.h"

#include <glib/gi18n.h>


/* As what somebody stands before a record; a worker may stand there as several. */
typedef enum
{
  KEEPER,   /* their own record */
  OPENED,   /* opened with a reason, for some hours */
  LEAD,
  FAMILY,   /* works with the household, or with another member of it */
  TEAM,     /* their team works with them */
  WORKER,   /* works with others */
  ADMINISTRATOR,
  DATA_PROTECTION,
  COORDINATOR,
  N_STANDINGS,
} Standing;

/* 0.4, one line a standing, one letter a group: - not there, s seen, p seen and sent out, c seen and changed. */
static const char table[N_STANDINGS][SOS_N_GROUPS + 1] = {
  /*   name, banner, work, family, plan, contact, safety, agreement, letters, details, history, restricted */
  [KEEPER] = "ssccccccccsc",
  [OPENED] = "ssccccccccs-",
  [LEAD] = "ssccccccccsc",
  [FAMILY] = "s--c--------",
  [TEAM] = "ss----------",
  [WORKER] = "s-----------",
  [ADMINISTRATOR] = "s----s--p---",
  [DATA_PROTECTION] = "s------s--s-",
  [COORDINATOR] = "s-----------",
};

/* Those who work with nobody have what their post gives them, of everybody alike; a volunteer has nothing. */
static const struct
{
  const char *role;
  Standing standing;
} posts[] = {
  { SOS_ROLE_ADMINISTRATOR, ADMINISTRATOR },
  { SOS_ROLE_DATA_PROTECTION_LEAD, DATA_PROTECTION },
  { SOS_ROLE_SCHOOLS_COORDINATOR, COORDINATOR },
};

/* What is in which group, by the name of the record. */
static const struct
{
  const char *record;
  SosGroup group;
} groups[] = {
  { "person", SOS_GROUP_DETAILS },
  { "person_name", SOS_GROUP_DETAILS },
  { "person_code", SOS_GROUP_DETAILS },
  { "identifier", SOS_GROUP_DETAILS },
  { "likeness", SOS_GROUP_DETAILS },
  { "joining", SOS_GROUP_DETAILS },
  { "episode", SOS_GROUP_WORK },
  { "stage_event", SOS_GROUP_WORK },
  { "task", SOS_GROUP_WORK },
  { "contact", SOS_GROUP_WORK },
  { "contact_with", SOS_GROUP_WORK },
  { "contact_goal", SOS_GROUP_WORK },
  { "contact_purpose", SOS_GROUP_WORK },
  { "addendum", SOS_GROUP_WORK },
  { "custody_stay", SOS_GROUP_WORK },
  { "release_date", SOS_GROUP_WORK },
  { "opportunity", SOS_GROUP_WORK },
  { "admission", SOS_GROUP_WORK },
  { "ruler", SOS_GROUP_WORK },
  { "ward_offer", SOS_GROUP_WORK },
  { "justice_status", SOS_GROUP_WORK },
  { "relocation", SOS_GROUP_WORK },
  { "episode_fact", SOS_GROUP_WORK },
  { "episode_check", SOS_GROUP_WORK },
  { "referral", SOS_GROUP_WORK },
  { "referral_need", SOS_GROUP_WORK },
  { "outcome", SOS_GROUP_WORK },
  { "help_request", SOS_GROUP_WORK },
  { "closure", SOS_GROUP_WORK },
  { "follow_up", SOS_GROUP_WORK },
  { "onward_referral", SOS_GROUP_WORK },
  { "handover", SOS_GROUP_WORK },
  { "relationship", SOS_GROUP_FAMILY },
  { "membership", SOS_GROUP_FAMILY },
  { "meeting_person", SOS_GROUP_FAMILY },
  { "issue_level", SOS_GROUP_FAMILY },
  { "disclosure", SOS_GROUP_FAMILY },
  { "outside_tie", SOS_GROUP_FAMILY },
  { "plan", SOS_GROUP_PLAN },
  { "goal", SOS_GROUP_PLAN },
  { "goal_share", SOS_GROUP_PLAN },
  { "action", SOS_GROUP_PLAN },
  { "address", SOS_GROUP_CONTACT },
  { "address_person", SOS_GROUP_CONTACT },
  { "contact_point", SOS_GROUP_CONTACT },
  { "consent", SOS_GROUP_AGREEMENT },
  { "competence_note", SOS_GROUP_AGREEMENT },
  { "withdrawal", SOS_GROUP_AGREEMENT },
  { "letter", SOS_GROUP_LETTERS },
  { "letter_paper", SOS_GROUP_LETTERS },
  { "letter_word", SOS_GROUP_LETTERS },
  { "break_glass", SOS_GROUP_HISTORY },
  { "access_request", SOS_GROUP_HISTORY },
  { "put_off", SOS_GROUP_WORK },
  { "supervision_case", SOS_GROUP_WORK },
  { "assessment", SOS_GROUP_WORK },
  { "assessment_score", SOS_GROUP_WORK },
  { "assessment_note", SOS_GROUP_WORK },
  { "appointment", SOS_GROUP_WORK },
  { "visit_plan", SOS_GROUP_CONTACT },
  { "visit_step", SOS_GROUP_CONTACT },
  { "mappa", SOS_GROUP_RESTRICTED },
};

/* ---- who they are ---- */

static gboolean
is_any (const char *role, const char *const *roles)
{
  return role != NULL && g_strv_contains (roles, role);
}

gboolean
sos_rights_is_worker (const char *role)
{
  static const char *const workers[] = { SOS_ROLE_CASEWORKER, SOS_ROLE_SITE_WORKER, SOS_ROLE_TEAM_LEAD, NULL };

  return is_any (role, workers);
}

gboolean
sos_rights_is_lead (const char *role, gboolean leads)
{
  return g_strcmp0 (role, SOS_ROLE_DSL) == 0 || (leads && g_strcmp0 (role, SOS_ROLE_TEAM_LEAD) == 0);
}

gboolean
sos_rights_has_task (const SosRightsCase *asked, gint64 staff, gint64 actor)
{
  return staff == 0 || staff == actor || g_strcmp0 (asked->role, SOS_ROLE_DSL) == 0;
}

gboolean
sos_rights_sees_sealed (const char *role, SosNear near, gboolean leads)
{
  return sos_rights_is_lead (role, leads) || (sos_rights_is_worker (role) && near == SOS_NEAR_OWN);
}

/* One bit each. */
static guint
find_worker_standings (const SosRightsCase *asked)
{
  if (asked->near == SOS_NEAR_OWN || asked->keeps)
    return 1u << KEEPER;
  if (asked->opened)
    return 1u << OPENED;
  return 1u << WORKER | (asked->in_team ? 1u << TEAM : 0) | (asked->near >= SOS_NEAR_RELATIVE ? 1u << FAMILY : 0);
}

static guint
find_standings (const SosRightsCase *asked)
{
  if (asked->sealed && !sos_rights_sees_sealed (asked->role, asked->near, asked->leads))
    return 0;
  if (asked->program)
    return 1u << KEEPER;
  if (sos_rights_is_lead (asked->role, asked->leads))
    return 1u << LEAD;
  if (sos_rights_is_worker (asked->role))
    return find_worker_standings (asked);
  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    if (g_strcmp0 (asked->role, posts[i].role) == 0)
      return 1u << posts[i].standing;
  return 0;
}

/* ---- what they may ---- */

static SosMay
read_letter (char letter)
{
  switch (letter)
    {
    case 's':
      return SOS_MAY_SEE;
    case 'p':
      return SOS_MAY_SEND;
    case 'c':
      return SOS_MAY_CHANGE;
    case '-':
    default:
      return 0;
    }
}

/* 4.2.4: what stands still when somebody took back that we work with them. */
static gboolean
stands_still (const SosRightsCase *asked, SosGroup group, SosMay may)
{
  return asked->restricted && !asked->program && may == SOS_MAY_CHANGE
         && (group == SOS_GROUP_PLAN || (group == SOS_GROUP_LETTERS && !asked->confirms) || group == SOS_GROUP_DETAILS);
}

gboolean
sos_rights_allows (const SosRightsCase *asked, SosGroup group, SosMay may)
{
  const guint standings = find_standings (asked);

  g_return_val_if_fail (group < SOS_N_GROUPS, FALSE);

  if ((asked->joined && may > SOS_MAY_SEE) || stands_still (asked, group, may))
    return FALSE;
  for (Standing standing = 0; standing < N_STANDINGS; standing++)
    if (standings & 1u << standing && read_letter (table[standing][group]) >= may)
      return TRUE;
  return FALSE;
}

gboolean
sos_rights_knows_of (const SosRightsCase *asked)
{
  return sos_rights_allows (asked, SOS_GROUP_NAME, SOS_MAY_SEE);
}

SosVerdict *
sos_rights_decide (const SosRightsCase *asked, SosGroup group, SosMay may)
{
  if (sos_rights_allows (asked, group, may))
    return sos_verdict_new_allowed ("0.4", NULL);
  if (asked->joined)
    return sos_verdict_new_refused ("0.4", _("This record was joined with another one."), _("Go on in the record that is kept."));
  if (stands_still (asked, group, may) && sos_rights_allows (asked, group, SOS_MAY_SEE))
    return sos_verdict_new_refused ("N13", _("The agreement to work with them was taken back: this part of the record is only read."),
                                    _("A lead decides under “Safety” how it goes on."));
  if (sos_rights_allows (asked, group, SOS_MAY_SEE))
    return sos_verdict_new_refused ("0.4", _("You may look at this, and not change it."), NULL);
  if (!sos_rights_is_worker (asked->role))
    return sos_verdict_new_refused ("0.4", _("This is not part of your work."), NULL);
  return sos_verdict_new_refused ("0.4", _("You do not work with this person."), _("Ask their worker, or open the record with a reason."));
}

SosGroup
sos_rights_get_group (const char *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_strcmp0 (groups[i].record, record) == 0)
      return groups[i].group;
  return SOS_GROUP_SAFETY;
}

/* ---- opening with a reason ---- */

/* For whoever is at work and has to act for somebody they do not work with. A sealed record is nobody’s to open so. */
SosVerdict *
sos_rights_may_open (const SosRightsCase *asked)
{
  if (asked->sealed || !sos_rights_is_worker (asked->role))
    return sos_verdict_new_refused ("0.4", _("This is not part of your work."), NULL);
  if (sos_rights_allows (asked, SOS_GROUP_WORK, SOS_MAY_SEE))
    return sos_verdict_new_refused ("0.4", _("You see the whole record already."), NULL);
  return sos_verdict_new_allowed ("0.4", NULL);
}

SosVerdict *
sos_rights_check_reason (const char *words)
{
  return sos_reason_is_enough (words) ? sos_verdict_new_allowed ("V28", NULL)
                                      : sos_verdict_new_refused ("V28", _("Say why; a few words are enough."), NULL);
}

gboolean
sos_rights_is_open_at (gint64 until, gint64 now)
{
  return now < until;
}

SosVerdict *
sos_rights_may_review (const SosRightsCase *asked, gboolean own)
{
  if (!sos_rights_is_lead (asked->role, asked->leads))
    return sos_verdict_new_refused ("0.4", _("The team lead or the safeguarding lead looks this over."), NULL);
  return own ? sos_verdict_new_refused ("0.4", _("Somebody else looks over what you opened yourself."), NULL)
             : sos_verdict_new_allowed ("0.4", NULL);
}

/* ---- two records of one person ---- */

static gboolean
has_in_hands (const SosRightsCase *asked)
{
  return sos_rights_is_lead (asked->role, asked->leads) || asked->near == SOS_NEAR_OWN || (asked->keeps && sos_rights_is_worker (asked->role));
}

/* What was opened with a reason for some hours is not theirs to join. */
SosVerdict *
sos_rights_may_join (const SosRightsCase *one, const SosRightsCase *other)
{
  return has_in_hands (one) && has_in_hands (other)
           ? sos_verdict_new_allowed ("N10", NULL)
           : sos_verdict_new_refused ("N10", _("Whoever leads both teams, or works with both, decides that these are one person."),
                                      _("Say “Not sure”, and the team lead is asked."));
}

SosVerdict *
sos_rights_may_tell_apart (const SosRightsCase *one, const SosRightsCase *other)
{
  const SosRightsCase *both[] = { one, other };

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    if (!sos_rights_allows (both[i], SOS_GROUP_DETAILS, SOS_MAY_CHANGE))
      return sos_rights_decide (both[i], SOS_GROUP_DETAILS, SOS_MAY_CHANGE);
  return sos_verdict_new_allowed ("N10", NULL);
}

/* ---- sealing ---- */

SosVerdict *
sos_rights_may_seal (const SosRightsCase *asked)
{
  return sos_rights_is_lead (asked->role, asked->leads)
           ? sos_verdict_new_allowed ("N4", NULL)
           : sos_verdict_new_refused ("N4", _("Their team lead or the safeguarding lead decides that."), NULL);
}

/* ---- what belongs to nobody ---- */

/* One line a part, one letter a post: - not there, s seen, c seen and changed. What nobody is named for is nobody's. */
static const char *const office_posts[] = { SOS_ROLE_CASEWORKER, SOS_ROLE_SITE_WORKER,   SOS_ROLE_SCHOOLS_COORDINATOR,  SOS_ROLE_TEAM_LEAD,
                                            SOS_ROLE_DSL,        SOS_ROLE_ADMINISTRATOR, SOS_ROLE_DATA_PROTECTION_LEAD };

static const struct
{
  const char *may; /* in the order of the posts */
  const char *keepers, *why_not;
} office[SOS_N_OFFICE_PARTS] = {
  [SOS_OFFICE_LISTS] = { "sscccc-", N_("the office, the schools coordinator and the leads"),
                         N_("The lists and numbers of the office are kept by the office and the team leads.") },
  [SOS_OFFICE_STAFF] = { "ssscccs", N_("the office and the leads"), N_("Who works here is kept by the office and the leads.") },
  [SOS_OFFICE_LETTERS] = { "ssscccs", N_("the office and the leads"), N_("What stands on letters is kept by the office and the leads.") },
  [SOS_OFFICE_NUMBERS] = { "sssccss", N_("team leads and the safeguarding lead"), N_("Team leads and the safeguarding lead decide these numbers.") },
  [SOS_OFFICE_SAFETY] = { "ssssc-s", N_("the safeguarding lead"), N_("The safeguarding lead decides these numbers.") },
  [SOS_OFFICE_HOLDING] = { "sssscsc", N_("the data protection lead and the safeguarding lead"),
                           N_("The data protection lead and the safeguarding lead decide for how long something is kept.") },
  [SOS_OFFICE_SERVICES] = { "sssccss", N_("team leads and the safeguarding lead"), N_("Team leads and the safeguarding lead say what a service asks.") },
};

SosVerdict *
sos_rights_may_office (const char *role, SosOfficePart part, SosMay may)
{
  SosMay has = 0;

  g_return_val_if_fail (part < SOS_N_OFFICE_PARTS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (office_posts); i++)
    if (g_strcmp0 (role, office_posts[i]) == 0)
      has = read_letter (office[part].may[i]);
  if (has >= may)
    return sos_verdict_new_allowed ("0.4", NULL);
  return may > SOS_MAY_SEE ? sos_verdict_new_refused ("0.4", _(office[part].why_not), _("Ask one of them."))
                           : sos_verdict_new_refused ("0.4", _("This is not part of your work."), NULL);
}

const char *
sos_rights_get_keepers (SosOfficePart part)
{
  return _(office[part].keepers);
}
