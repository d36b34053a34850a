/* sos-quick-line.h - one line about a contact as it is typed ("13:20 rang mum 10 min, held"), read as when, how, with whom, how long,
 * what came of it, which goals and the next step (domain 4.6). Plain values; knows no record.
 *
 * Nothing is made up: what is not said is not said, what may mean two things is doubtful, and every word that was not understood stays
 * the note, as it was typed and in its order. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_QUICK_WHEN,
  SOS_QUICK_HOW,
  SOS_QUICK_WITH,
  SOS_QUICK_FOR,
  SOS_QUICK_OUTCOME,
  SOS_QUICK_GOAL,
  SOS_QUICK_STEP,
  SOS_QUICK_N_PARTS,
} SosQuickPart;

typedef enum
{
  SOS_QUICK_NOT_SAID,
  SOS_QUICK_READ,
  SOS_QUICK_DOUBTFUL, /* has to be asked; what is there is a guess, or part of it */
} SosQuickState;

/* Somebody who may be meant. Texts are borrowed while the line is read. */
typedef struct
{
  const char *kind;    /* code of "contact-with" */
  gint64 person, staff;
  const char *name;    /* as it is shown */
  const char *role;    /* "mother", "school lead"; may be NULL */
  const char *relation; /* code of "relationship-type", by which "mum" is found; may be NULL */
  const char *words;   /* what else they are called, blanks between; may be NULL */
} SosQuickSomebody;

typedef struct
{
  gint64 id;
  guint number;      /* as the page counts them, from 1 */
  const char *words; /* theirs */
} SosQuickGoal;

typedef struct
{
  gint64 now; /* seconds UTC */
  const SosQuickSomebody *people;
  guint n_people;
  const SosQuickGoal *goals;
  guint n_goals;
} SosQuickContext;

/* Who was named. @kind NULL: known by the name alone, and has to be asked. */
typedef struct
{
  const char *kind; /* static */
  gint64 person, staff;
  char *name, *role;
} SosQuickWith;

typedef struct
{
  gint64 id;
  guint number;
  char *word;    /* by which it was found */
  gboolean said; /* by its number; else a word of it was, and it is offered, not taken */
} SosQuickGoalRead;

/* Bytes of the line: what was read there, and is not in the note. */
typedef struct
{
  gsize start, end;
  SosQuickPart part;
} SosQuickSpan;

typedef struct
{
  SosQuickState states[SOS_QUICK_N_PARTS];
  char *day;             /* ISO; NULL where not said */
  gboolean day_said;     /* not only a time, which is of today */
  int minute;            /* of the day; -1 where not said */
  const char *type;      /* code, static; NULL where not said. So are the next three */
  const char *direction;
  const char *place;
  const char *outcome;
  GPtrArray *with;       /* SosQuickWith */
  int minutes;           /* 0 where not said */
  GPtrArray *goals;      /* SosQuickGoalRead */
  char *step, *step_on;  /* NULL where not said */
  char *note;            /* all the rest; "" where nothing is left */
  GArray *spans;         /* SosQuickSpan, in order, none over another */
} SosQuickLine;

/* @text: what was typed. Any thread. (transfer full) */
SosQuickLine *sos_quick_line_read (const char *text, const SosQuickContext *context);
void sos_quick_line_free (SosQuickLine *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosQuickLine, sos_quick_line_free)

SosQuickWith *sos_quick_with_new (const char *kind, gint64 person, gint64 staff, const char *name, const char *role);
void sos_quick_with_free (SosQuickWith *self);

G_END_DECLS
