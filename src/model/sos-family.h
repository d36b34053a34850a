/* sos-family.h - a family as one viewer may see it on one day: plain values, read by the drawing, the list, the grid and the papers
 * alike. What may be seen was decided before (sos-disclosure-rules.h): nothing is here that must not be shown. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* How a person is seen. */
typedef enum
{
  SOS_SEEN,      /* by name */
  SOS_SEEN_PLAIN /* a plain shape and the word "restricted": no name, sex, age, home or fact */
} SosSeen;

typedef struct
{
  gint64 person;    /* id of the record */
  SosSeen seen;
  char *name;       /* short, below the symbol; NULL where seen plain */
  char *full_name;  /* for lists and those who listen */
  char *sex;        /* code "sex"; NULL: not stated */
  int age;          /* whole years on the day; -1: not known */
  gboolean about;   /* the age is not exact */
  guint32 born;     /* day of birth (g_date_get_julian), for the order of siblings alone; 0: not known */
  char *years;      /* "1949–2019" of somebody who died; else NULL */
  char *fact;       /* the one thing below the name: "main contact", "LiVVE · 4 nights"; NULL: none */
  char *role;       /* to the one worked for: "sister", "her partner"; NULL: none */
  char *alert;      /* the first alert in few words, and how many more there are: "Two workers +1"; NULL: none */
  char **alerts;    /* all of them in full, in the order of the banner; NULL: none */
  gboolean subject; /* the one we work for */
  gboolean open;    /* to us, and this viewer may know */
  gboolean died;
  gboolean unborn;
  gboolean absent;  /* known on other days, not on this one: drawn faded, in the same place */
} SosFamilyMember;

/* Ties between members are by their place in the family, from 0. */
typedef enum
{
  SOS_DESCENT_BIRTH,
  SOS_DESCENT_ADOPTED,
  SOS_DESCENT_FOSTER,
  SOS_DESCENT_STEP,
  SOS_DESCENT_KINSHIP, /* brought up by family who are not the parents */
} SosDescentKind;

typedef struct
{
  guint parent, child;
  SosDescentKind kind;
} SosDescent;

typedef enum
{
  SOS_COUPLE_MARRIED,
  SOS_COUPLE_TOGETHER,
  SOS_COUPLE_SEPARATED,
  SOS_COUPLE_DIVORCED,
} SosCoupleKind;

typedef struct
{
  guint one, other;
  SosCoupleKind kind;
  char *years; /* "2007–2021"; NULL: not known */
} SosCouple;

typedef enum
{
  SOS_TIE_STRONG,
  SOS_TIE_WEAK,
  SOS_TIE_CONFLICT,
} SosTieKind;

/* To something outside the family (ecomap), or a contact that is forbidden between two members (@label NULL, @other set). */
typedef struct
{
  guint member;
  int other;   /* another member; -1: outside */
  char *label; /* "Meridian Park Academy" */
  char *icon;  /* its kind: "school", "youth-justice", "prison", "hospital", "police", "faith", "peers" */
  SosTieKind kind;
} SosTie;

typedef struct
{
  gint64 record;   /* id of the home in the household */
  char *label;     /* "Home 1" */
  char *note;      /* "4 Larkfield Walk, SW2 · social rent · 5 people"; NULL where the address is not shown */
  GArray *members; /* guint; a person with two homes stands in the one where most nights are, the other is in words */
  gboolean own;    /* the home of the one we work for */
} SosFamilyHome;

typedef struct
{
  gatomicrefcount references;
  GPtrArray *members;  /* SosFamilyMember */
  GArray *descents;    /* SosDescent */
  GPtrArray *couples;  /* SosCouple */
  GPtrArray *homes;    /* SosFamilyHome */
  GPtrArray *ties;     /* SosTie */
} SosFamily;

/* Filled by one thread, then only read, by any. */
SosFamily *sos_family_new (void);
SosFamily *sos_family_ref (SosFamily *self);
void sos_family_unref (SosFamily *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosFamily, sos_family_unref)

/* Zeroed and already in the family, which owns it; its texts are to be from g_malloc. (transfer none) */
SosFamilyMember *sos_family_add_member (SosFamily *self, gint64 person);
/* Takes @alerts, each in full and in order; none clears them. @brief: the first in few words that stand alone. Borrowed. */
void sos_family_member_take_alerts (SosFamilyMember *self, char **alerts, const char *brief);
void sos_family_add_descent (SosFamily *self, guint parent, guint child, SosDescentKind kind);
SosCouple *sos_family_add_couple (SosFamily *self, guint one, guint other, SosCoupleKind kind);
SosFamilyHome *sos_family_add_home (SosFamily *self);
SosTie *sos_family_add_tie (SosFamily *self, guint member, SosTieKind kind);

SosFamilyMember *sos_family_get_member (SosFamily *self, guint place);
/* "Kadeem, Denise": those of @home who are seen. (transfer full) */
char *sos_family_dup_names (SosFamily *self, const SosFamilyHome *home);
/* The place of @person; -1 where they are not in it. */
int sos_family_find (SosFamily *self, gint64 person);

G_END_DECLS
