/* sos-family-deeds.h - what is done with a family (domain 3.4): who belongs, where they live, how they are related, what is difficult,
 * what they want, when they met, what may be told. Each is one transaction and can be undone; see sos-casework.h for how they run. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* ---- who belongs, and where they live ---- */

/* id: the first member, who becomes main contact (0: nobody yet); code: borough (NULL: not known); words: label (NULL: its reference).
 * result: the household. */
gboolean sos_casework_add_household (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: household; other: address record; words: what the home is called; date: from. result: the home. */
gboolean sos_casework_add_home (SosTransaction *transaction, SosDeed *deed, GError **error);
/* At an address that is not stored yet, of a member. id: household; made: the SosAddress; words, date, result as above. */
gboolean sos_casework_add_new_home (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: home; date: NULL today. Nobody lives there any more. */
gboolean sos_casework_end_home (SosTransaction *transaction, SosDeed *deed, GError **error);

/* id: household; other: home. What is kept of rent and rooms is of this one. */
gboolean sos_casework_keep_facts_of (SosTransaction *transaction, SosDeed *deed, GError **error);

typedef struct
{
  gint64 household;
  gint64 person;    /* somebody known; 0: somebody new, with the next three */
  char *name, *birth_date, *sex; /* a date to come: the birth is expected then */
  char *role;       /* code "household-role" */
  gint64 home;      /* 0: not said */
  char *lives_here; /* code; NULL: FULL */
  int nights;       /* 0: not said */
  char *from;       /* NULL: today */
  gint64 sibling_of; /* a new brother or sister of: home, address, borough, parents, language as theirs; 0: nobody’s */
  gint64 result;    /* the person */
} SosAddMember;
SosAddMember *sos_add_member_new (gint64 household, const char *role);
void sos_add_member_free (SosAddMember *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosAddMember, sos_add_member_free)
gboolean sos_casework_add_member (SosTransaction *transaction, SosAddMember *add, GError **error);

/* Where somebody lives changes, or how much of the week. The old row ends and a new one begins, so that each day stays as it was. To a
 * new home their address goes with them, not to be posted to until somebody has asked. */
typedef struct
{
  gint64 membership;
  gint64 home;       /* 0: a new one, at @address */
  SosAddress *address; /* theirs and not stored yet; NULL where @home is said */
  char *called;      /* of a new home */
  char *lives_here;  /* code; NULL: as before */
  int nights;        /* 0: not said */
  gboolean also;     /* the home they had stays theirs for the other nights of the week */
  char *from;        /* NULL: today */
  gint64 result;     /* the new membership */
} SosMoveHome;
SosMoveHome *sos_move_home_new (gint64 membership, gint64 home);
void sos_move_home_free (SosMoveHome *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosMoveHome, sos_move_home_free)
gboolean sos_casework_move_home (SosTransaction *transaction, SosMoveHome *move, GError **error);
/* id: membership; date: NULL today. */
gboolean sos_casework_end_membership (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: membership. Nobody else of the household is it any more (V14). */
gboolean sos_casework_set_main_contact (SosTransaction *transaction, SosDeed *deed, GError **error);

/* ---- how they are related ---- */

/* id: person; other: who is their …; code: relationship-type; date: from; words: why, where it is odd. Both directions are written.
 * result: the relationship of id. */
gboolean sos_casework_relate (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: relationship. Both directions go. */
gboolean sos_casework_unrelate (SosTransaction *transaction, SosDeed *deed, GError **error);

/* ---- what is difficult ---- */

/* One look. Nothing is recorded of somebody who has not agreed. Abuse at home, significant or severe: nothing is posted to anybody at
 * their address until each has been asked. */
typedef struct
{
  gint64 person;
  char *issue, *level; /* codes */
  char *note;
  char *looked_on;     /* NULL: today */
  gint64 result;       /* the look */
  int addresses;       /* that are by hand from now on */
  int letters;         /* taken back */
} SosSetIssue;
SosSetIssue *sos_set_issue_new (gint64 person, const char *issue, const char *level, const char *note);
void sos_set_issue_free (SosSetIssue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosSetIssue, sos_set_issue_free)
gboolean sos_casework_set_issue_level (SosTransaction *transaction, SosSetIssue *set, GError **error);

/* ---- what they want, and when they met ---- */

/* Goals and steps are added and changed as records (sos_casework_save_record); a new one stands last and has not begun. */
gboolean sos_casework_set_family_goal_status (SosTransaction *transaction, SosDeed *deed, GError **error);   /* id, code */
gboolean sos_casework_set_family_action_status (SosTransaction *transaction, SosDeed *deed, GError **error); /* id, code, words: why not done */

/* With whom a goal is shared: with nobody, with everybody in the family, or with some alone. */
typedef struct
{
  gint64 goal;
  gboolean shared;
  GArray *people;    /* gint64; with the next: both empty: everybody */
  GArray *homes;     /* gint64: whoever lives there, from day to day */
} SosShareGoal;
SosShareGoal *sos_share_goal_new (gint64 goal, gboolean shared);
void sos_share_goal_free (SosShareGoal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosShareGoal, sos_share_goal_free)
gboolean sos_casework_share_family_goal (SosTransaction *transaction, SosShareGoal *share, GError **error);

typedef struct
{
  SosFamilyMeeting *meeting; /* new or changed */
  GArray *people;            /* of SosMeetingGuest: whoever is not in it stays as they are */
} SosRecordMeeting;
typedef struct
{
  gint64 person;
  const char *attendance; /* code, static; NULL: was not asked, and is taken off */
} SosMeetingGuest;
SosRecordMeeting *sos_record_meeting_new (SosFamilyMeeting *meeting);
void sos_record_meeting_add (SosRecordMeeting *self, gint64 person, const char *attendance);
void sos_record_meeting_free (SosRecordMeeting *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosRecordMeeting, sos_record_meeting_free)
gboolean sos_casework_record_meeting (SosTransaction *transaction, SosRecordMeeting *record, GError **error);

/* ---- the work with the household ---- */

/* id: household; code: service; other: worker (0: nobody yet); date: NULL today. result: the episode. */
gboolean sos_casework_open_household_episode (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: episode; code: stage. Its end has a deed of its own. */
gboolean sos_casework_move_household_episode (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: episode; date: NULL today. The next one is due six weeks later (3.4). */
gboolean sos_casework_review_household (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: episode; code: closing-reason; words: why. Only once the episodes of all members on that service are closed. */
gboolean sos_casework_close_household_episode (SosTransaction *transaction, SosDeed *deed, GError **error);

/* ---- what may be told ---- */

/* id: person; other: who may be told (0: everybody in the household); code: disclosure-kind; words: how they said it. result. */
gboolean sos_casework_record_disclosure (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: disclosure. From today on it counts no more. */
gboolean sos_casework_end_disclosure (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: person; code: YES or NO; words: why. Team leads and the safeguarding lead alone (0.4). */
gboolean sos_casework_seal_person (SosTransaction *transaction, SosDeed *deed, GError **error);

G_END_DECLS
