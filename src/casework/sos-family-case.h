/* sos-family-case.h - everything about one household, as one viewer may see it on one day, read in one snapshot. What must not be
 * shown is not in it: every text has passed sos-disclosure-rules.h. Plain values, written once, then only read. */
#pragma once

#include "sos-disclosure-rules.h"
#include "sos-family.h"
#include "sos-records.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* Who looks at what, when. The worker is whoever is at the desk. */
typedef struct
{
  gint64 household;
  gint64 subject;    /* the one worked for; 0: the first young person of concern */
  gint64 for_person; /* a member for whom something is made: what they may see and the worker may; 0: the worker looks */
  char *day;         /* ISO; NULL: today */
} SosFamilyView;

SosFamilyView *sos_family_view_new (gint64 household, gint64 subject, gint64 for_person, const char *day);
SosFamilyView *sos_family_view_copy (const SosFamilyView *self);
void sos_family_view_free (SosFamilyView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosFamilyView, sos_family_view_free)

/* One member; @place is theirs in the SosFamily, and in the array of members. NULL texts: not known, or not to be shown. */
typedef struct
{
  guint place;
  gint64 person;     /* 0 where seen plain: there is nothing to open */
  gint64 membership; /* the row of today, for deeds; 0 where none or plain */
  int home;          /* in the SosFamily; -1: none */
  gboolean plain;
  gboolean belongs;  /* a member on the day */
  gboolean main_contact;
  char *name;        /* "Kadeem Okafor"; "Restricted" where plain */
  char *ref;
  char *line;        /* after the name: "sister, 15"; "16, in LiVVE" */
  char *summary;     /* "16 · he/him" */
  char *open;        /* "LiVVE · M. Adeyemi" */
  char *lives;       /* "Home 1, four nights; Home 2, three" */
  char *agreement;   /* code of "consent-status"; NULL also where never asked */
  char *agreement_words; /* "Agreed", "By mother", "Not agreed", "Not asked"; NULL where not to be shown */
  char *agreed;      /* "14 Sep, himself" */
  char *post;        /* "By hand only, reviewed 2 Nov" */
  char *flag;        /* what they have not allowed to be told, and a lead sees all the same, in words */
  SosVerdict *facts[SOS_N_FACTS]; /* never NULL; SERVICE and ADDRESS: of all of theirs together, the most open */
} SosFamilyRow;

/* One place of the issue grid. */
typedef struct
{
  gint64 record;   /* the look; 0: never looked at */
  const char *issue; /* code, in the office’s order */
  char *level;     /* code of "issue-level"; NULL: never looked at */
  char *words;     /* "Significant"; NULL: never looked at */
  char *looked_on; /* ISO */
  char *by;        /* who looked; NULL: not known */
  char *note;
  char *before;    /* the level at the last review; NULL: none */
  int change;      /* since the last review: more than 0 is worse, less is better; 0: the same, or one of them is not known */
  gboolean stale;  /* not looked at for longer than @review_days */
  int review_days; /* after which the office looks again */
} SosIssueCell;

typedef struct
{
  gint64 id;
  char *words;
  char *who;    /* "Denise", "The worker", "Everybody" */
  char *by_when;
  char *status; /* code of "action-status" */
} SosFamilyStep;

typedef struct
{
  gint64 id;
  gint64 person; /* 0: of the whole family */
  char *whose;   /* "The family", or their name */
  char *words;
  char *why;
  char *target;
  char *status;  /* code of "goal-status" */
  gboolean shared;
  gboolean some;   /* shared, and not with everybody; the next three are for a worker */
  char *with;      /* "Home 1, Gloria"; NULL: none of them is shown */
  GArray *people;  /* gint64 */
  GArray *homes;   /* gint64, of a SosFamilyHome */
  char *readers;   /* "Kadeem, Denise": who may read it on a paper of theirs; NULL: nobody */
  GPtrArray *steps; /* SosFamilyStep */
} SosFamilyGoalRow;

typedef struct
{
  gint64 person;
  const char *attendance; /* code of "meeting-attendance", static */
} SosFamilyGuest;

typedef struct
{
  gint64 id;
  char *day;
  char *place;
  char *language; /* in words */
  gboolean interpreter;
  char *note;     /* workers alone */
  char *next_on;
  char *hour, *next_hour; /* "17:30"; NULL: not said */
  char *asked, *present, *apologies, *absent; /* names, joined; NULL: nobody. Those asked have not come, nor said that they will not */
  GArray *guests; /* SosFamilyGuest, of those who are shown */
} SosFamilyMeetingRow;

/* The work with the household on one service. */
typedef struct
{
  gint64 id;
  char *service;  /* code */
  char *words;    /* "Family work, Lambeth · week 9" */
  char *stage;    /* code */
  char *worker;
  char *referred_on, *closed_on, *reviewed_on, *review_on;
  gboolean open;
} SosFamilyEpisodeRow;

/* A home as the household keeps it: those in which nobody lives, and those that have ended, too. */
typedef struct
{
  gint64 id;
  char *called;    /* "Larkfield Walk"; NULL where nobody said, or where the address is not to be shown */
  char *address;   /* "4 Larkfield Walk, London, SW2 9CK"; NULL where not to be shown */
  char *from, *to; /* ISO, may be partial */
  gboolean has_facts; /* what the household keeps of rent and rooms is of this one */
  guint n_people;  /* of those who are shown, who live there on the day */
} SosFamilyHomeRow;

/* A place of a member’s that could be a home of the household and is none yet. */
typedef struct
{
  gint64 address;
  char *who;   /* short name */
  char *words; /* "4 Larkfield Walk, London, SW2 9CK" */
} SosFamilyPlaceRow;

/* What ties a member to something outside. */
typedef struct
{
  gint64 id;
  gint64 person;
  char *who;
  char *label;
  char *kind, *strength; /* codes of "outside-kind", "outside-strength" */
  char *note;
} SosFamilyOutsideRow;

/* Something that happened: a tick of the date slider, or a line of the timeline. */
typedef struct
{
  char *date;    /* ISO, may be partial */
  char *words;   /* "Winston died", "Abuse at home: Significant" */
  char *who;     /* short name; NULL: the household */
  char *service; /* code; NULL: none */
  gint64 person; /* 0: the household */
} SosFamilyEvent;

#define SOS_TYPE_FAMILY_CASE (sos_family_case_get_type ())
G_DECLARE_FINAL_TYPE (SosFamilyCase, sos_family_case, SOS, FAMILY_CASE, GObject)

/* Opens it and notes the look in the audit ("consult") of each member who is shown. Main thread. */
void sos_family_case_open_async (SosStore *store, const SosFamilyView *view, GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer user_data);
/* Reads again without a second note: after "changed", on another day, for another person. */
void sos_family_case_reload_async (SosStore *store, const SosFamilyView *view, GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data);
SosFamilyCase *sos_family_case_finish (GAsyncResult *result, GError **error);
/* Inside a transaction. (transfer full) */
SosFamilyCase *sos_family_case_load (SosTransaction *transaction, const SosFamilyView *view, GError **error);

/* All (transfer none). */
const SosFamilyView *sos_family_case_get_view (SosFamilyCase *self); /* subject and day filled in */
const char *sos_family_case_get_day (SosFamilyCase *self);
int sos_family_case_get_review_days (SosFamilyCase *self); /* after which the office looks at an issue again: "issue-review-days" */
const char *sos_family_case_get_title (SosFamilyCase *self);    /* "Household H-000417-K"; the label where the office gave one */
const char *sos_family_case_get_ref (SosFamilyCase *self);      /* "H-000417-K" */
const char *sos_family_case_get_subtitle (SosFamilyCase *self); /* "Family work, Lambeth · week 9 · family meeting Thu 26 Nov" */
const char *sos_family_case_get_home_facts (SosFamilyCase *self); /* "social rent · 2 bedrooms for 5 · owes £500 to £1,500"; "" for a person */
const char *sos_family_case_get_hazards (SosFamilyCase *self);  /* on visits; NULL: none, or a person looks */
SosFamily *sos_family_case_get_family (SosFamilyCase *self);
/* Whether any of @changes (SosChange) may be of this household: what belongs to no person, and there is little of that, or to somebody in it. */
gboolean sos_family_case_is_touched (SosFamilyCase *self, GArray *changes);
GPtrArray *sos_family_case_get_members (SosFamilyCase *self);   /* SosFamilyRow, in the places of the SosFamily */
GPtrArray *sos_family_case_get_goals (SosFamilyCase *self);     /* SosFamilyGoalRow, shared ones first */
GPtrArray *sos_family_case_get_meetings (SosFamilyCase *self);  /* SosFamilyMeetingRow, newest first, planned ones among them */
/* The next meeting from the day shown on, and its day; NULL with a day where that was only said at another meeting, NULL with NULL
 * where there is none. */
/* At what hour they meet next; NULL where that is not said. */
const char *sos_family_case_find_next_hour (SosFamilyCase *self);
const SosFamilyMeetingRow *sos_family_case_find_next_meeting (SosFamilyCase *self, const char **day);
GPtrArray *sos_family_case_get_episodes (SosFamilyCase *self);  /* SosFamilyEpisodeRow, open ones first */
GPtrArray *sos_family_case_get_events (SosFamilyCase *self);    /* SosFamilyEvent: the changes of the household, oldest first */
GPtrArray *sos_family_case_get_timeline (SosFamilyCase *self);  /* SosFamilyEvent: everything across members and services, newest first */
/* The household itself, for a worker who works with the whole of it or leads; the next three are NULL and empty for everybody else. */
SosHousehold *sos_family_case_get_household (SosFamilyCase *self); /* (nullable), as it is stored */
GPtrArray *sos_family_case_get_homes (SosFamilyCase *self);     /* SosFamilyHomeRow, those that have ended last */
GPtrArray *sos_family_case_get_places (SosFamilyCase *self);    /* SosFamilyPlaceRow */
GPtrArray *sos_family_case_get_outside (SosFamilyCase *self);   /* SosFamilyOutsideRow, in the places of the members; for any worker */
/* What somebody has to look at (3.4 alerts, V14), whole sentences. Element type char*. */
GPtrArray *sos_family_case_get_notices (SosFamilyCase *self);

/* The issue grid: codes in order (element type const char*), the members who have a row (places, guint), and what is in it. */
GPtrArray *sos_family_case_get_issues (SosFamilyCase *self);
GArray *sos_family_case_get_grid_places (SosFamilyCase *self);
/* The sentence that stands in place of the cells; NULL where there are cells. */
const char *sos_family_case_get_grid_sentence (SosFamilyCase *self, guint place);
/* NULL where there are none. */
const SosIssueCell *sos_family_case_get_cell (SosFamilyCase *self, guint place, const char *issue);

G_END_DECLS
