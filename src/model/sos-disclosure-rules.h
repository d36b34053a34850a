/* sos-disclosure-rules.h - what somebody may see of one member of a family (N4; domain 0.4, 3.4). Decides on plain values; knows no
 * record. The one place where that is decided. */
#pragma once

#include "sos-rights-rules.h"

G_BEGIN_DECLS

/* Codes of "disclosure-kind". */
#define SOS_DISCLOSURE_SERVICE "SERVICE"
#define SOS_DISCLOSURE_ADDRESS "ADDRESS"
#define SOS_DISCLOSURE_GOALS "GOALS"
#define SOS_DISCLOSURE_ISSUES "ISSUES"

/* Codes of "contact-restriction". */
#define SOS_CONTACT_NONE "NONE"
#define SOS_CONTACT_SUPERVISED "SUPERVISED"
#define SOS_CONTACT_NO_CONTACT_ORDER "NO_CONTACT_ORDER"
#define SOS_CONTACT_BAIL_NO_CONTACT "BAIL_NO_CONTACT"

typedef enum
{
  SOS_FACT_NAME,         /* who they are: name, sex, age, whose child */
  SOS_FACT_ADDRESS,      /* where one home of theirs is */
  SOS_FACT_SERVICE,      /* that they are with us on one service, and how that goes */
  SOS_FACT_SHARED_GOALS, /* goals they share with the family */
  SOS_FACT_GOALS,        /* goals of their own */
  SOS_FACT_ISSUES,       /* what is difficult, and what ties them to others */
  SOS_FACT_CONTACT,      /* how they are reached; whom they must not meet */
  SOS_FACT_ALERTS,       /* what to be careful about */
  SOS_FACT_AGREEMENT,    /* whether they agreed to the work */
  SOS_N_FACTS,
} SosFact;

/* Everything the decision rests on. Zero is what is not known, and never opens a door. Texts are borrowed. */
typedef struct
{
  /* Who looks: a worker at the desk, or a person of the family for whom something is made. */
  gboolean for_person;
  /* A worker. */
  const char *role;     /* code of "staff-role"; NULL sees nothing */
  SosNear near;
  gboolean leads;       /* a team lead in whose team the family or one of them is */
  /* A person. */
  gboolean is_self;
  gboolean belongs;     /* the person belongs to the household on the day */
  const char *restriction; /* contact restriction between the two, the strictest; code or NULL */
  gboolean knows_home;  /* the person lives in this home, or opens post there */
  /* The member. */
  gboolean sealed;
  gboolean agreed;      /* an agreement to work with us is in force */
  /* Recorded disclosures in force on the day: to everybody, to the one who looks, or to a member the worker works with. */
  gboolean discloses_service, discloses_address, discloses_goals, discloses_issues;
  /* The fact. */
  gboolean has_address;    /* ADDRESS: the home is known; the next two are its own */
  gboolean hidden_from_viewer;
  gboolean hidden_from_some; /* anybody at all must not learn it: it has no place in a picture that others see */
  gboolean shared_with_some, shared_with_viewer; /* SHARED_GOALS: it is shared with some alone, and whether with the one who looks */
  gboolean own_service;    /* SERVICE: the worker’s own episode, or the work with the household as a whole */
} SosDisclosureCase;

/* May @fact be shown? Refused and allowed alike carry the reason in @words where there is one to tell; an allowed one with words was
 * not allowed by the member, and a lead sees it all the same. Rule "N4". Any thread. (transfer full) */
SosVerdict *sos_disclosure_decide (const SosDisclosureCase *asked, SosFact fact);
/* The same without words, for many. */
gboolean sos_disclosure_allows (const SosDisclosureCase *asked, SosFact fact);
/* Whether somebody stands in the picture at all when their name may not be shown: as a plain shape to a worker, not at all to a person. */
gboolean sos_disclosure_shows_plain (const SosDisclosureCase *asked);

/* Whether a disclosure given @dated and ended @ended_on (NULL: not) counts on @day. On the day it ends it counts no more (N13). */
gboolean sos_disclosure_is_in_force (const char *dated, const char *ended_on, const char *day);
/* The stricter of two contact restrictions; NULL is none. Static or borrowed. */
const char *sos_contact_restriction_stricter (const char *one, const char *other);
/* Whether the two must not meet at all. */
gboolean sos_contact_restriction_forbids (const char *restriction);

G_END_DECLS
