/* sos-term-picture.h - a term as it is seen: a row a run, a column a week, and in each place what lies there. Plain words and states, for the
 * screen and for paper; knows no record and draws nothing. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The later the more it is looked at: of several in one place the latest is shown. */
typedef enum
{
  SOS_BLOCK_NONE,
  SOS_BLOCK_DELIVERED,
  SOS_BLOCK_MOVED,     /* moved, and delivered */
  SOS_BLOCK_CANCELLED, /* nothing is held instead */
  SOS_BLOCK_CONFIRMED,
  SOS_BLOCK_PLANNED,
  SOS_BLOCK_HALF,      /* another who delivers a part has not accepted */
  SOS_BLOCK_WRONG,     /* a rule says no */
  SOS_N_BLOCK_STATES,
} SosBlockState;

/* "confirmed", as in the legend; static, translated. */
const char *sos_block_state_get_words (SosBlockState state);

/* What a place says while something is held. */
typedef enum
{
  SOS_ANSWER_NONE,
  SOS_ANSWER_YES,
  SOS_ANSWER_BUT, /* allowed, at a cost */
  SOS_ANSWER_NO,
} SosAnswer;

typedef struct
{
  SosBlockState state;
  char *label;      /* "10", "3×", "Thu"; NULL: nothing lies there */
  guint n;          /* how many */
  gboolean locked;  /* stays where it is */
  gboolean proposed;
  gboolean lost;    /* the day on which something should have been is closed */
  guint8 closed;    /* one bit a weekday, Monday the lowest: the school does not teach */
  gboolean shut;    /* on none of them */
  gboolean unsure;  /* the calendar is not confirmed */
  char *spoken;     /* all of it, for those who listen and for who points at it */
} SosTermCell;

typedef struct
{
  gint64 run;         /* 0: several */
  char *tag;          /* "LiVVE" */
  char *title, *note; /* "Meridian Park Academy", "Tue P3 · Joel, Marcia" */
  char *slack;        /* "1 week"; NULL: not said */
  gboolean tight, done;
  guint n_cells;      /* one a week */
  SosTermCell *cells;
} SosTermRow;

typedef struct
{
  char *day;    /* "23" */
  char *month;  /* where one begins, else NULL */
  char *spoken; /* "Week of 23 November" */
  char *shade;  /* no school teaches in it: "Half-term"; NULL: some do */
} SosTermWeek;

typedef struct
{
  int references;
  GArray *weeks;   /* SosTermWeek */
  GPtrArray *rows; /* SosTermRow */
  int now;         /* the week of today; -1: none of these */
} SosTermPicture;

SosTermPicture *sos_term_picture_new (void);
/* In the order of time. (transfer none) */
SosTermWeek *sos_term_picture_add_week (SosTermPicture *self);
/* With a cell for each week there is. (transfer none) */
SosTermRow *sos_term_picture_add_row (SosTermPicture *self);
SosTermPicture *sos_term_picture_ref (SosTermPicture *self);
void sos_term_picture_unref (SosTermPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosTermPicture, sos_term_picture_unref)

G_END_DECLS
