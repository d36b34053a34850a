/* sos-rights-rules.h - what a member of staff may see of a person, and what they may do (domain 0.4). Decides on plain values; knows no
 * record. What of one member stands in the picture of a family, sos-disclosure-rules.h decides, by the same first questions. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "staff-role". */
#define SOS_ROLE_CASEWORKER "CASEWORKER"
#define SOS_ROLE_SITE_WORKER "SITE_WORKER"
#define SOS_ROLE_SCHOOLS_COORDINATOR "SCHOOLS_COORDINATOR"
#define SOS_ROLE_TEAM_LEAD "TEAM_LEAD"
#define SOS_ROLE_DSL "DSL"
#define SOS_ROLE_DATA_PROTECTION_LEAD "DATA_PROTECTION_LEAD"
#define SOS_ROLE_ADMINISTRATOR "ADMINISTRATOR"
#define SOS_ROLE_VOLUNTEER "VOLUNTEER"

/* How near a worker is to somebody; the nearest counts. */
typedef enum
{
  SOS_NEAR_NOT,       /* has nothing to do with anybody in this family */
  SOS_NEAR_TEAM,      /* somebody of their team works with them (in a family: with the family or one of them) */
  SOS_NEAR_RELATIVE,  /* works with another member */
  SOS_NEAR_HOUSEHOLD, /* works with the whole household */
  SOS_NEAR_OWN,       /* works with this one */
} SosNear;

/* What is held about a person, as far as one rule speaks of it; the tabs of their page are made of these. */
typedef enum
{
  SOS_GROUP_NAME,      /* who they are and who works with them: they are found, listed and counted */
  SOS_GROUP_BANNER,    /* what to be careful about */
  SOS_GROUP_WORK,      /* episodes, what is to do, how it goes */
  SOS_GROUP_FAMILY,    /* whose relatives they are, where they belong, what is difficult there */
  SOS_GROUP_PLAN,
  SOS_GROUP_CONTACT,   /* where and how they are reached, and whether that is safe */
  SOS_GROUP_SAFETY,    /* places and people that are not safe; and whatever no other group names */
  SOS_GROUP_AGREEMENT, /* what they agreed to */
  SOS_GROUP_LETTERS,
  SOS_GROUP_DETAILS,   /* everything else held about them */
  SOS_GROUP_HISTORY,   /* who changed what and who looked */
  SOS_GROUP_RESTRICTED, /* that MAPPA applies: for their own worker and those who lead, and for nobody else */
  SOS_N_GROUPS,
} SosGroup;

/* Each holds the one before. */
typedef enum
{
  SOS_MAY_SEE = 1,
  SOS_MAY_SEND, /* letters: print, post, write down what became of them */
  SOS_MAY_CHANGE,
} SosMay;

/* Everything the decision rests on. Zero is what is not known, and never opens a door. Texts are borrowed. */
typedef struct
{
  gboolean program; /* nobody sits at the desk: the program itself works */
  const char *role; /* code; NULL: nobody who works here now */
  SosNear near;
  gboolean in_team; /* somebody of their team works with this person */
  gboolean keeps;   /* the record is in their hands though it is nobody’s own episode: nobody works with this person yet, or the
                       person is known only because of somebody they work with */
  gboolean leads;   /* the person or the family is in their team, or in none */
  gboolean sealed;
  gboolean joined;  /* with another record, where everything is written from then on; the rest is said of that one */
  gboolean restricted; /* the agreement to the work was taken back and nobody has decided yet how it goes on: what is work with them is
                          only read. What keeps somebody safe never is (N13) */
  gboolean confirms; /* it is about the one neutral letter that confirms that the work has stopped (4.2.4) */
  gboolean opened;  /* they opened the record with a reason, and the hours are not over */
  gint64 until;     /* when these are over (seconds UTC); decides nothing */
} SosRightsCase;

/* Whether somebody with @role works with people; whether they lead where @leads says so. */
gboolean sos_rights_is_worker (const char *role);
gboolean sos_rights_is_lead (const char *role, gboolean leads);
/* Whether a task given to @staff (0: nobody) is that of @actor: theirs, nobody's, or any where they lead on safeguarding. */
gboolean sos_rights_has_task (const SosRightsCase *asked, gint64 staff, gint64 actor);
/* Whom a sealed record is not hidden from: their leads, the safeguarding lead, the worker whose own it is. For all others it is not
 * there: not found, not listed, not counted, and no sentence says why. */
gboolean sos_rights_sees_sealed (const char *role, SosNear near, gboolean leads);
/* Whether the person is there at all for whoever asks. */
gboolean sos_rights_knows_of (const SosRightsCase *asked);

/* May it? Rule "0.4". Any thread. (transfer full) */
SosVerdict *sos_rights_decide (const SosRightsCase *asked, SosGroup group, SosMay may);
/* The same without words, for many. */
gboolean sos_rights_allows (const SosRightsCase *asked, SosGroup group, SosMay may);
/* The group the records of type @record ("address") belong to; SAFETY, which the fewest see, for one that no line names. */
SosGroup sos_rights_get_group (const char *record);

/* ---- opening a record that is not theirs, with a reason ---- */

SosVerdict *sos_rights_may_open (const SosRightsCase *asked);
/* V28: long enough to be a reason. (transfer full) */
SosVerdict *sos_rights_check_reason (const char *words);
/* Whether what was opened until @until (seconds UTC) is open at @now. */
gboolean sos_rights_is_open_at (gint64 until, gint64 now);
/* @own: whoever would look it over opened it themselves. */
SosVerdict *sos_rights_may_review (const SosRightsCase *asked, gboolean own);

/* ---- two records of one person ---- */

/* May whoever is at the desk say that these two are one, and take them apart again (N10)? Those who lead both; a worker only where both
 * are in their own hands. @one, @other: asked of each. */
SosVerdict *sos_rights_may_join (const SosRightsCase *one, const SosRightsCase *other);
/* May they say that the two are not one? Whoever may change what is held about both. */
SosVerdict *sos_rights_may_tell_apart (const SosRightsCase *one, const SosRightsCase *other);

/* ---- sealing ---- */

SosVerdict *sos_rights_may_seal (const SosRightsCase *asked);

/* ---- what belongs to nobody ---- */

/* What the office keeps for all its work. */
typedef enum
{
  SOS_OFFICE_LISTS,    /* sites, agencies, professionals, schools, what is offered where, the words of lists */
  SOS_OFFICE_STAFF,    /* who works here, in which team, how much they can carry */
  SOS_OFFICE_LETTERS,  /* what stands at the head of every letter */
  SOS_OFFICE_NUMBERS,  /* clocks, limits, days of the work */
  SOS_OFFICE_SAFETY,   /* the same of safeguarding */
  SOS_OFFICE_HOLDING,  /* for how long something is kept, who looked */
  SOS_OFFICE_SERVICES, /* what a service asks, and its steps */
  SOS_N_OFFICE_PARTS,
} SosOfficePart;
/* Is this part of the office theirs to see (@may SEE) or to change (CHANGE)? Rule "0.4". (transfer full) */
SosVerdict *sos_rights_may_office (const char *role, SosOfficePart part, SosMay may);
/* Who may change it: "team leads and the safeguarding lead". Static, translated. */
const char *sos_rights_get_keepers (SosOfficePart part);

G_END_DECLS
