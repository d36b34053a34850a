/* sos-family-read.h - the records of one household as they are stored, and who may see what of them. Inside casework alone: nothing
 * of this reaches a page. */
#pragma once

#include "sos-disclosure-rules.h"
#include "sos-family-case.h"
#include "sos-kin-rules.h"

G_BEGIN_DECLS

/* The kinds of records read, one query each. */
typedef enum
{
  SOS_READ_MEMBERSHIPS,
  SOS_READ_PEOPLE,
  SOS_READ_HOMES,
  SOS_READ_ADDRESSES, /* of the homes and of all members */
  SOS_READ_ADDRESS_PEOPLE,
  SOS_READ_RELATIONSHIPS,
  SOS_READ_CONSENTS,
  SOS_READ_EPISODES,
  SOS_READ_ISSUE_LEVELS,
  SOS_READ_DISCLOSURES,
  SOS_READ_GOALS,
  SOS_READ_GOAL_SHARES,
  SOS_READ_ACTIONS,
  SOS_READ_MEETINGS,
  SOS_READ_MEETING_PEOPLE,
  SOS_READ_HOUSEHOLD_EPISODES,
  SOS_READ_OUTSIDE_TIES,
  SOS_READ_PERSON_CODES,
  SOS_READ_ALERTS,
  SOS_READ_CONFLICTS,
  SOS_READ_CONFLICT_MEMBERS,
  SOS_READ_RESTRICTIONS,
  SOS_READ_STAFF,
  SOS_N_READS,
} SosRead;

typedef struct
{
  gint64 id;
  SosRecord *person;        /* borrowed from the records */
  SosDisclosureCase asked;  /* without the fact’s own values */
  SosDisclosureCase desk;   /* the same for whoever sits at the desk, where something is made for a person */
  SosVerdict *verdicts[SOS_N_FACTS];
  SosRecord *agreement;     /* to the work; NULL: never asked; borrowed */
  gboolean belongs;         /* on the day */
} SosReadMember;

typedef struct
{
  SosTransaction *transaction; /* borrowed, while reading */
  SosCodes *codes;
  const SosFamilyView *view;
  const char *day, *today;
  SosRecord *household;
  GPtrArray *records[SOS_N_READS];
  SosRecord *viewer;    /* the worker at the desk; NULL: the program itself */
  GArray *members;      /* SosReadMember: everybody who ever was one, in the order in which they were entered */
  int review_days;
} SosFamilyReading;

gboolean sos_family_reading_load (SosFamilyReading *self, SosTransaction *transaction, const SosFamilyView *view, GError **error);
void sos_family_reading_clear (SosFamilyReading *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SosFamilyReading, sos_family_reading_clear)

/* What has no history is not told of a day that has passed. */
gboolean sos_family_reading_is_past (const SosFamilyReading *self);
/* Whether a piece of work with these fields went on upon the day that is looked at: by its stage today, by its dates on a day that has
 * passed. */
gboolean sos_family_reading_is_open (SosFamilyReading *self, SosRecord *work, guint stage, guint referred, guint closed);

SosReadMember *sos_family_reading_find (SosFamilyReading *self, gint64 person);
SosRecord *sos_family_reading_find_record (SosFamilyReading *self, SosRead read, gint64 id);
/* TRUE where one fact of that member, or of any, may be shown. */
gboolean sos_family_reading_may (SosFamilyReading *self, gint64 person, SosFact fact);
gboolean sos_family_reading_may_any (SosFamilyReading *self, SosFact fact);
/* The services and homes of a member have their own values. */
gboolean sos_family_reading_may_episode (SosFamilyReading *self, const SosReadMember *member, SosRecord *episode);
SosVerdict *sos_family_reading_decide_home (SosFamilyReading *self, const SosReadMember *member, SosRecord *home); /* (transfer full) */
gboolean sos_family_reading_may_home (SosFamilyReading *self, const SosReadMember *member, SosRecord *home);
/* Any address of a member. */
gboolean sos_family_reading_may_address (SosFamilyReading *self, const SosReadMember *member, SosRecord *address);
/* A goal, which has its own readers; for a person of the family, as whoever is at the desk could print it. @reader 0: for the desk. */
gboolean sos_family_reading_may_goal (SosFamilyReading *self, gint64 reader, SosRecord *goal);
/* Whether a worker looks who works with the whole household or leads: what is about the household itself. */
gboolean sos_family_reading_is_near (SosFamilyReading *self);

/* Whether @person is a member on @day. */
gboolean sos_family_reading_belongs (SosFamilyReading *self, gint64 person, const char *day);

/* sos-family-who.c, sos-family-may.c: while it is loaded. The desk of each member, and who looks; then what each may be shown. */
void sos_family_reading_ask_who (SosFamilyReading *self);
void sos_family_reading_decide (SosFamilyReading *self);
/* What the rules are asked about @member where @reader, a person of the family, looks; without the fact’s own values. */
SosDisclosureCase sos_family_reading_make_case (SosFamilyReading *self, const SosReadMember *member, gint64 reader);
gint64 sos_family_reading_get_viewer (SosFamilyReading *self); /* the worker; 0: none */
gboolean sos_family_reading_works_with_household (SosFamilyReading *self);

/* Whether a time of this record has begun and is not over on @day; what ends on a day is over on it. */
gboolean sos_family_is_on_day (SosRecord *record, guint from, guint to, const char *day);
/* "Kadeem": what a person is called. Never NULL. (transfer full) */
char *sos_family_dup_short_name (SosRecord *person);
/* Whether the work on @service is with households, not with one person. */
gboolean sos_family_is_household_service (SosCodes *codes, const char *service);
/* The last word on @type among @consents of @person that counts on @day; NULL: none. (transfer none) */
SosRecord *sos_family_find_agreement (GPtrArray *consents, gint64 person, const char *type, const char *day);
gboolean sos_family_has_agreed (SosRecord *agreement, const char *day);

/* All ties of the family on @day (NULL: ever); @shown: only between those who are shown, so that no word tells of another.
 * (transfer full) */
SosKin *sos_family_reading_make_kin (SosFamilyReading *self, const char *day, gboolean shown);

G_END_DECLS
