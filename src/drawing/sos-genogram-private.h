/* sos-genogram-private.h - what the files of the genogram share; for them and their tests alone. */
#pragma once

#include "sos-genogram-layout.h"
#include "sos-genogram-signs.h"
#include "sos-strokes.h"

G_BEGIN_DECLS

/* ---- measures of the drawing, in its units ---- */

#define SOS_GEN_R 20.0           /* a circle; the other shapes look as large */
#define SOS_GEN_GENERATION 120.0 /* least distance of two levels */
#define SOS_GEN_PERSON 88.0      /* least distance of two people */
#define SOS_GEN_BAR 46.0         /* of the bar that children hang from, above their middle */
#define SOS_GEN_TRACK 9.0        /* between two bars one above the other */
#define SOS_GEN_BRACKET 29.0     /* of a line between two who do not stand side by side, above their middle */
#define SOS_GEN_HOME_TOP 34.0    /* of a home's boundary, above the middle of its people */
#define SOS_GEN_HOME_SIDE 2.0    /* beside the place they take */
#define SOS_GEN_HOME_FOOT 6.0    /* below their words */
#define SOS_GEN_NAME_LINE 20.0   /* from the symbol to the first baseline below it, and from line to line */
#define SOS_GEN_NEXT_LINE 15.0
#define SOS_GEN_CLEAR 6.0        /* kept between a text and what is not its own */

/* ---- who stands where ---- */

typedef enum
{
  SOS_GEN_SLOT_PERSON,
  SOS_GEN_SLOT_HOME, /* the ground of a home passes here, between people above and below */
  SOS_GEN_SLOT_LINE, /* a line of descent passes here, on its way to a lower level */
} SosGenSlotKind;

/* A place on a level. The first slots of a genogram are its members, in their order. */
typedef struct
{
  SosGenSlotKind kind;
  guint of;      /* member, union or home */
  guint level;
  guint index;   /* from the left */
  int home;      /* whose ground this is; -1: nobody's */
  double x;
  double least;  /* half at least, for the name of their home */
  double half;   /* kept free to either side */
  double bottom; /* of a person: from the middle to the end of their words */
} SosGenSlot;

typedef struct
{
  guint member;
  SosDescentKind kind;
} SosGenChild;

/* Parents with children that hang from one bar. */
typedef struct
{
  guint a, b;       /* the parents; the same twice for one alone */
  int couple;       /* in the family; -1: only the children join them */
  gboolean apart;   /* the children are those of one of the two, so they hang from a line of their own */
  GArray *children; /* SosGenChild, in the order wanted: by age, the restricted last */
  GArray *passes;   /* guint: its slots on the levels between, from the upper to the lower */
  int aside;        /* its slot beside parents who do not stand side by side; -1 */
  double drop;      /* where its line goes down */
} SosGenUnion;

/* One step of a line of descent, down to one level. */
typedef struct
{
  guint of;      /* union */
  guint level;   /* of the lower end */
  guint a, b;    /* slots between which it begins; the same twice for one */
  GArray *to;    /* guint: slots where it ends */
  GArray *ends;  /* double: the same in x; a person's lines end beside each other */
  double from;   /* x of the upper end */
  double y;      /* of the bar */
} SosGenHop;

/* A line over the heads of others, between two who do not stand side by side. */
typedef enum
{
  SOS_GEN_BRACKET_COUPLE,
  SOS_GEN_BRACKET_PARENTS, /* of children, not known as a couple */
  SOS_GEN_BRACKET_FORBIDDEN,
} SosGenBracketKind;

typedef struct
{
  SosGenBracketKind kind;
  guint of;          /* couple, union or tie */
  guint left, right; /* slots */
  double x1, x2, y;
} SosGenBracket;

/* ---- what is drawn ---- */

typedef enum
{
  SOS_GEN_LINE_DESCENT, /* kind: SosDescentKind */
  SOS_GEN_LINE_COUPLE,  /* kind: SosCoupleKind */
  SOS_GEN_LINE_PARENTS, /* of children, not known as a couple */
  SOS_GEN_LINE_FORBIDDEN,
  SOS_GEN_LINE_TIE,     /* kind: SosTieKind */
} SosGenLineRole;

typedef struct
{
  SosGenLineRole role;
  guint kind;
  guint of;              /* lines of the same never count as crossing */
  gboolean faded;
  double x1, y1, x2, y2;
  double bow;            /* FORBIDDEN, TIE: how far its middle bends to the right of the way from 1 to 2 */
} SosGenLine;

/* One stroke through the line of a couple: separated; two: divorced. */
typedef struct
{
  double x, y;
  guint strokes;
  gboolean faded;
} SosGenCut;

typedef enum
{
  SOS_GEN_TEXT_AGE,
  SOS_GEN_TEXT_NAME,
  SOS_GEN_TEXT_SUBJECT,
  SOS_GEN_TEXT_PLAIN, /* of somebody restricted */
  SOS_GEN_TEXT_FACT,
  SOS_GEN_TEXT_ALERT,
  SOS_GEN_TEXT_YEARS,
  SOS_GEN_TEXT_HOME,
  SOS_GEN_TEXT_NOTE,
  SOS_GEN_TEXT_TIE,
  SOS_GEN_TEXT_LEGEND,
  SOS_GEN_N_TEXTS
} SosGenTextRole;

typedef struct
{
  SosGenTextRole role;
  guint of;            /* member, couple, home, outside or row of the legend */
  gboolean faded;
  gboolean shown;      /* it found room */
  PangoLayout *layout;
  double width;
  double below;        /* of a person's: from their middle to the baseline */
  double x, baseline;  /* its left end */
  SosBox box;          /* what the eye sees of it */
} SosGenText;

/* People of one home side by side. */
typedef struct
{
  guint level;
  guint first, last; /* slots */
  SosBox box;
} SosGenHullRow;

/* The ground of one home. */
typedef struct
{
  guint home;
  gboolean own, named;
  GArray *rows;       /* SosGenHullRow: where people stand, from the upper level to the lower, each from the left */
  GArray *boxes;      /* SosBox: what joins them, and room for the name; with the rows they are the ground */
  GPtrArray *outline; /* GArray of SosPoint: closed, corner by corner */
} SosGenHull;

/* Something outside the family that members are tied to. */
typedef struct
{
  const char *icon; /* borrowed from the family */
  guint text;
  SosBox box;
} SosGenOutside;

typedef struct
{
  SosGenSign sign;
  guint text;
  SosBox box; /* of the sign */
} SosGenLegendRow;

struct _SosGenogram
{
  gatomicrefcount references;
  SosFamily *family;
  PangoContext *context; /* NULL: no font yet */
  PangoFontDescription *font;
  gboolean with_outside;

  guint n;           /* members */
  GArray *slots;     /* SosGenSlot */
  GPtrArray *unions; /* SosGenUnion */
  GPtrArray *hops;   /* SosGenHop */
  GPtrArray *levels; /* GArray of guint: slots from left to right */
  GArray *brackets;  /* SosGenBracket */
  GArray *y;         /* double: of each level */
  GArray *feet;      /* double: room below each level for names of homes that found none */

  GArray *lines;     /* SosGenLine */
  GArray *cuts;      /* SosGenCut */
  GArray *texts;     /* SosGenText */
  GPtrArray *hulls;  /* SosGenHull */
  GArray *outside;   /* SosGenOutside */
  GArray *legend;    /* SosGenLegendRow */
  SosBox extents;
};

static inline SosGenSlot *
sos_gen_slot (const SosGenogram *self, guint slot)
{
  return &g_array_index (self->slots, SosGenSlot, slot);
}

static inline SosFamilyMember *
sos_gen_member (const SosGenogram *self, guint member)
{
  return g_ptr_array_index (self->family->members, member);
}

static inline gboolean
sos_gen_is_plain (const SosGenogram *self, guint member)
{
  return sos_gen_member (self, member)->seen == SOS_SEEN_PLAIN;
}

/* Absent on this day. Of a restricted person not even that is told. */
static inline gboolean
sos_gen_is_faded (const SosGenogram *self, guint member)
{
  return sos_gen_member (self, member)->absent && !sos_gen_is_plain (self, member);
}

static inline SosBox
sos_gen_line_box (const SosGenLine *line)
{
  return (SosBox){ MIN (line->x1, line->x2), MIN (line->y1, line->y2), MAX (line->x1, line->x2), MAX (line->y1, line->y2) };
}

/* Of a restricted person nothing is told by where they stand. */
static inline gboolean
sos_gen_is_man (const SosGenogram *self, guint member)
{
  return !sos_gen_is_plain (self, member) && g_strcmp0 (sos_gen_member (self, member)->sex, "MALE") == 0;
}

static inline SosGenText *
sos_gen_text (const SosGenogram *self, guint text)
{
  return &g_array_index (self->texts, SosGenText, text);
}

static inline GArray *
sos_gen_row (const SosGenogram *self, guint level)
{
  return g_ptr_array_index (self->levels, level);
}

static inline gboolean
sos_gen_are_neighbours (const SosGenogram *self, guint one, guint other)
{
  const SosGenSlot *a = sos_gen_slot (self, one), *b = sos_gen_slot (self, other);

  return a->level == b->level && (a->index + 1 == b->index || b->index + 1 == a->index);
}

static inline double
sos_gen_y (const SosGenogram *self, guint slot)
{
  return g_array_index (self->y, double, sos_gen_slot (self, slot)->level);
}

/* A person with their words. */
static inline SosBox
sos_gen_person_box (const SosGenogram *self, guint member)
{
  const SosGenSlot *slot = sos_gen_slot (self, member);
  const double y = sos_gen_y (self, member), half = slot->half - SOS_GEN_CLEAR;

  return (SosBox){ slot->x - half, y - SOS_GEN_R, slot->x + half, y + slot->bottom - SOS_GEN_CLEAR / 2 };
}

/* Sets of numbers that grow together: @set holds for each the number of one in the same set. */
guint *sos_gen_sets_new (guint n);
guint sos_gen_sets_find (guint *sets, guint one);
void sos_gen_sets_join (guint *sets, guint one, guint other);

/* ---- symbols ---- */

typedef enum
{
  SOS_GEN_SQUARE,
  SOS_GEN_CIRCLE,
  SOS_GEN_DIAMOND,
  SOS_GEN_TRIANGLE,
  SOS_GEN_HEXAGON
} SosGenShape;

SosGenShape sos_gen_get_person_shape (const SosFamilyMember *person);
SosGenShape sos_gen_get_shape (const SosGenogram *self, guint member);
/* As large to the eye as a circle of radius @r round @x and @y. */
void sos_gen_add_shape (cairo_t *cr, SosGenShape shape, double x, double y, double r);
gboolean sos_gen_shape_holds (SosGenShape shape, double x, double y, double r, double at_x, double at_y);
/* From the middle to where a cross through the shape ends. */
double sos_gen_get_arm (SosGenShape shape, double r);

/* ---- ties ---- */

/* -1 where they are none. */
int sos_gen_find_couple (const SosGenogram *self, guint one, guint other);
gboolean sos_gen_is_drawn_couple (const SosGenogram *self, guint couple);

/* For each slot the number of one that something joins to it. */
guint *sos_gen_find_parts (const SosGenogram *self);
void sos_gen_pull_together (SosGenogram *self);

/* ---- the steps of the layout, in their order ---- */

void sos_gen_find_levels (SosGenogram *self);
void sos_gen_find_unions (SosGenogram *self);
/* Slots for what passes a level. */
void sos_gen_add_passes (SosGenogram *self);
void sos_gen_find_hops (SosGenogram *self);
void sos_gen_find_order (SosGenogram *self, const SosGenogram *before);
/* Slots for the lines of parents between whom others stand. */
void sos_gen_add_asides (SosGenogram *self);

void sos_gen_measure_people (SosGenogram *self);
void sos_gen_find_places (SosGenogram *self);
/* The heights of levels, bars and brackets. */
void sos_gen_find_rails (SosGenogram *self);
void sos_gen_find_lines (SosGenogram *self);
/* The grounds of homes. */
void sos_gen_find_hulls (SosGenogram *self);
/* Where the words of people and couples stand, then those of homes, which may need more ground. */
void sos_gen_place_words (SosGenogram *self);
void sos_gen_name_homes (SosGenogram *self);
/* Makes room for those that found none, for another layout; FALSE where all are named. */
gboolean sos_gen_make_room (SosGenogram *self);
/* The boundary of each ground. */
void sos_gen_outline_hulls (SosGenogram *self);
void sos_gen_find_outside (SosGenogram *self);
/* Round all people and homes. */
SosBox sos_gen_get_family_box (const SosGenogram *self);
void sos_gen_find_legend (SosGenogram *self);

/* Bends @line, which joins members @one and @other (-1: something outside), past people and words; how much of it still lies
 * over them. */
guint sos_gen_bend (const SosGenogram *self, SosGenLine *line, int one, int other);

/* ---- order ---- */

/* Everybody, from the people round @start outwards, each couple the usual way round or the other. */
void sos_gen_begin_at (SosGenogram *self, guint start, gboolean turned);
/* Those who stood in @before in that order, and @fixed; the others at the end. FALSE where nobody did. */
gboolean sos_gen_begin_as (SosGenogram *self, const SosGenogram *before, gboolean *fixed);
/* Every slot onto its level, the least key left. */
void sos_gen_stand_by (SosGenogram *self, double *keys);
/* The member below whose line or home passes at @slot. */
guint sos_gen_find_passer (const SosGenogram *self, guint slot);
void sos_gen_reverse (GArray *row, guint first, guint last);
/* Tells the slots on the places @first to @last - 1 of @row where they stand. */
void sos_gen_number (SosGenogram *self, GArray *row, guint first, guint last);

/* What a good order is. */
typedef struct _SosGenRules SosGenRules;

SosGenRules *sos_gen_rules_new (SosGenogram *self);
void sos_gen_rules_free (SosGenRules *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosGenRules, sos_gen_rules_free)
/* What the order of @level costs, with the lines above and below it, as far as it depends on how those on the places @first to
 * @last - 1 stand among themselves. */
guint sos_gen_rules_cost (SosGenRules *self, guint level, guint first, guint last);
guint sos_gen_rules_cost_all (SosGenRules *self);
/* Comparisons done so far: the same for the same family on every machine. */
guint64 sos_gen_rules_get_work (const SosGenRules *self);

/* ---- distances ---- */

/* Where each slot would stand in the tightest row of its level, in whole units. */
void sos_gen_find_tightest (const SosGenogram *self, double *at);
/* From the middle of a person to where a line may go down between them and a partner: beyond their words, and the edge of a home
 * that is not the partner's. */
double sos_gen_get_clear (const SosGenogram *self, guint slot, guint partner);

/* ---- texts ---- */

/* (transfer none) Measured, not yet placed; valid until the next is added. */
SosGenText *sos_gen_add_text (SosGenogram *self, SosGenTextRole role, guint of, const char *words);
/* The same, but no wider than @width: it ends in dots. */
SosGenText *sos_gen_add_cut_text (SosGenogram *self, SosGenTextRole role, guint of, const char *words, double width);
void sos_gen_move_text (SosGenText *text, double x, double baseline);
/* No text, person or line lies in @box. */
gboolean sos_gen_is_free (const SosGenogram *self, const SosBox *box);
/* Somebody else, or another home, is within @clear of @ground, which @hull might take; NULL: which must be nobody's. */
gboolean sos_gen_is_strange_ground (const SosGenogram *self, const SosGenHull *hull, const SosBox *ground, double clear);

G_END_DECLS
