/* sos-apart-rules.h - may the bookings of two people stand side by side (N1; domain 4.7, 4.8)? Decides on plain values, the same for
 * any two bookings and whichever is named first; knows no record. The one place where that is decided. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "conflict-kind". */
#define SOS_CONFLICT_PAIR "PAIR"
#define SOS_CONFLICT_GROUP_VS_GROUP "GROUP_VS_GROUP"
#define SOS_CONFLICT_WHOLE_GROUP "WHOLE_GROUP"
#define SOS_CONFLICT_PERSON_VS_STAFF "PERSON_VS_STAFF"
#define SOS_CONFLICT_PERSON_VS_PLACE "PERSON_VS_PLACE"
/* Codes of "conflict-status". That its review is due is not a state: it follows from the day, and changes nothing but a word. */
#define SOS_CONFLICT_ACTIVE "ACTIVE"
#define SOS_CONFLICT_RESOLVED "RESOLVED"
#define SOS_CONFLICT_MISTAKEN "MISTAKEN"
/* Codes of "conflict-side". In a whole group all stand on the first. */
#define SOS_CONFLICT_SIDE_A "A"
#define SOS_CONFLICT_SIDE_B "B"

/* Numbers of "conflict-level". */
enum
{
  SOS_APART_NONE,  /* nothing speaks against it */
  SOS_APART_NOTE,  /* their worker is told */
  SOS_APART_AVOID, /* a warning; one may go on with a note */
  SOS_APART_KEEP,  /* blocks; a team lead overrides with a reason and a plan */
  SOS_APART_NEVER, /* blocks; nobody overrides */
};

/* Where two bookings can meet, the nearest first. */
typedef enum
{
  SOS_SPOT_SESSION,
  SOS_SPOT_VEHICLE, /* or at the same gate */
  SOS_SPOT_HOME,
  SOS_SPOT_ROOM,
  SOS_SPOT_RECEPTION,
  SOS_SPOT_WARD,
  SOS_SPOT_VISITS,
  SOS_SPOT_BUILDING,
  SOS_N_SPOTS,
  SOS_SPOT_WORKER = SOS_N_SPOTS, /* nowhere, but the same worker sees both on one day: allowed, and flagged */
  SOS_SPOT_PLACE,                /* a booking by itself: a place they are kept from, */
  SOS_SPOT_CURFEW,               /* or a time at which they must be at home, */
  SOS_SPOT_AREA,                 /* or where they say that they cannot safely go */
} SosSpot;

#define SOS_APART_WINDOW 30 /* minutes before and after, in which people still meet; the office may choose another number */

/* Somebody will be somewhere. Texts are borrowed. */
typedef struct
{
  const char *kind; /* the record that says so: "family_meeting" */
  gint64 id;        /* of that record */
  gint64 person;
  gint64 staff;     /* who is with them; 0: nobody we know of */
  gint64 start, end; /* seconds UTC; G_MININT64 and G_MAXINT64: not known */
  gboolean whole_day; /* the hour is not known, so it may be any */
  guint at[SOS_N_SPOTS]; /* a number a place, of whoever gathers the bookings; 0: not there */
  gboolean stays_there; /* they live in that building then, so that it brings them no nearer; whoever comes with them is there by it alone */
  const char *words;  /* what is said of the place, in words; NULL: nothing */
  const char *borough; /* code; NULL: not known */
  const char *place;  /* what the words of a building say (sos-place-words.h); NULL: it is one that the office holds, or there are none */
  gboolean place_told; /* somebody said which place that is: it is compared by its number alone */
} SosBooking;

/* The rules that are asked, as one book. Members are people and colleagues alike, by the id of their record. */
typedef struct _SosApartBook SosApartBook;

typedef struct
{
  gint64 id;           /* of the conflict, or of the order of a court */
  const char *ref;     /* "C-000042-X"; NULL for an order */
  gboolean whole_group; /* nobody with anybody; else one side against the other */
  int level;
  const char *review_by; /* NULL: none */
  gint64 from, to;     /* seconds UTC; it holds from the first and before the second; G_MININT64 and G_MAXINT64: always */
} SosApartRule;

SosApartBook *sos_apart_book_new (const char *today, int window);
void sos_apart_book_free (SosApartBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosApartBook, sos_apart_book_free)
/* Its number in the book. @rule is copied. Rules that have ended are not added. */
guint sos_apart_book_add (SosApartBook *self, const SosApartRule *rule);
/* @side: 0 or 1. Somebody who is there already stays there once. */
void sos_apart_book_add_member (SosApartBook *self, guint rule, gint64 who, guint side);
/* NULL for a number that is none. (transfer none) */
const SosApartRule *sos_apart_book_get (SosApartBook *self, guint rule);
/* Whether any rule is about @who. */
gboolean sos_apart_book_knows (SosApartBook *self, gint64 who);

/* What was found: the gravest rule between the two, of equally grave ones that with the lowest id. */
typedef struct
{
  int level;        /* SOS_APART_NONE: nothing */
  guint rule;       /* in the book */
  SosSpot spot;
  gboolean overdue; /* its review: it blocks all the same */
  gint64 one, other; /* whom it is about: of the first that was asked about, and of the second */
} SosApart;

/* Whom the rules keep apart, whatever they have booked. */
SosApart sos_apart_between (SosApartBook *self, gint64 one, gint64 other);
/* May both stand? The same whichever comes first. */
SosApart sos_apart_decide (SosApartBook *self, const SosBooking *one, const SosBooking *other);
/* May a booking stand with the worker it names? */
SosApart sos_apart_decide_worker (SosApartBook *self, const SosBooking *booking);
/* Where two bookings meet, SOS_N_SPOTS where they do not. */
SosSpot sos_booking_meet (const SosBooking *one, const SosBooking *other, int window);

/* ---- one booking by itself: places and curfews ---- */

/* Borrowed, all of it. */
typedef struct
{
  gint64 id;
  const char *ref;      /* NULL for an order or an area */
  gint64 person;
  int level;
  const char *place;    /* words, as of an area to avoid; NULL: it is a curfew */
  const char *borough;  /* code, where the place is a whole one; else NULL */
  guint at;             /* the number of the building, of whoever gathers the bookings; 0: not numbered */
  const char *place_key; /* and what its words say, as of a booking; NULL: it is one that the office holds */
  gboolean place_told;
  gboolean area;        /* it is an area to avoid: theirs to say, and no order */
  guint days;           /* a bit each, 1 << 1 Monday to 1 << 7 Sunday; 0: all of them */
  int hour_from, hour_to; /* minutes of the day; over midnight where the second is smaller; the same: the whole day */
  gint64 from, to;
  const char *review_by;
} SosApartLimit;

/* Whether @booking goes against @limit. A visit at home keeps a curfew, and so does an hour nobody knows; a place is gone to at any hour then. */
gboolean sos_apart_limit_speaks (const SosApartLimit *limit, const SosBooking *booking);
/* The days of a code of "area-days"; 0 for none. */
guint sos_apart_find_days (const char *code);

/* ---- words ---- */

/* One sentence and what can be done; never a name. Allowed up to SOS_APART_AVOID; above, refused by "N1", but for SOS_APART_KEEP where
 * @overridden. @ref: NULL for an order. (transfer full) */
SosVerdict *sos_apart_dup_verdict (int level, SosSpot spot, const char *ref, gboolean overdue, gboolean overridden);
/* "same building"; static, translated. */
const char *sos_spot_get_words (SosSpot spot);
/* Codes of "clash-spot", both ways; SOS_SPOT_BUILDING for an unknown one. */
const char *sos_spot_get_code (SosSpot spot);
SosSpot sos_spot_find (const char *code);

/* ---- who may what with these rules ---- */

typedef enum
{
  SOS_APART_MAY_RECORD, /* enter, change, look again */
  SOS_APART_MAY_DECIDE, /* approve, make milder, end, override */
  SOS_APART_MAY_NAME,   /* see who the others are, of people who are not theirs too */
} SosApartMay;

/* @role: code of "staff-role"; NULL may nothing. */
gboolean sos_apart_role_may (const char *role, SosApartMay what);
/* Whether the names of a rule of @level may be shown; and whether the rule itself is, without names. @theirs: the one who looks
 * is the allocated worker of one of the people in it. */
gboolean sos_apart_may_name (const char *role, gboolean theirs);
gboolean sos_apart_may_see (const char *role, gboolean theirs, int level);

G_END_DECLS
