/* sos-genogram-layout.h - the drawing of a family: who stands where, and which lines join them. Draws nothing. */
#pragma once

#include <pango/pango.h>

#include "sos-box.h"
#include "sos-family.h"

G_BEGIN_DECLS

/* Units: one is a pixel on the screen where text has its usual size; y goes down. A genogram belongs to one thread at a time;
 * until it has a font it may be made by one and handed to another. */
typedef struct _SosGenogram SosGenogram;

/* Generations on levels, everybody on a place. @family is kept and must not change any more. The same family gives the same
 * genogram. @before may be NULL: those who stood in it keep their order from left to right. */
SosGenogram *sos_genogram_new (SosFamily *family, const SosGenogram *before);
SosGenogram *sos_genogram_ref (SosGenogram *self);
void sos_genogram_unref (SosGenogram *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosGenogram, sos_genogram_unref)

/* Measures every text once in the family of @font, the sizes being the drawing's own, and makes room for it. Needed before
 * drawing, and again when the font changes, never for each frame. */
void sos_genogram_set_font (SosGenogram *self, const PangoFontDescription *font);

/* Whether what members are tied to outside the family stands round it; so it does at first. Before sos_genogram_set_font(). */
void sos_genogram_set_outside (SosGenogram *self, gboolean shown);

SosFamily *sos_genogram_get_family (const SosGenogram *self);
guint sos_genogram_get_n_levels (const SosGenogram *self);
/* From 0, the eldest generation. */
guint sos_genogram_get_level (const SosGenogram *self, guint member);
/* The middle of the symbol. */
void sos_genogram_get_place (const SosGenogram *self, guint member, double *x, double *y);
/* The symbol with what stands at its corners, the ring of the chosen and the words: what changes with the choice, and what is
 * to be scrolled to. */
void sos_genogram_get_box (const SosGenogram *self, guint member, SosBox *box);
/* Everything drawn, with a margin. */
void sos_genogram_get_extents (const SosGenogram *self, SosBox *extents);

/* Its smallest words, in units. */
#define SOS_GENOGRAM_LEAST_SIZE 12.0
/* Where a drawing too large for one sheet is best parted by a cut from top to bottom (@down), or from left to right: between @least
 * and @most, through as few words and people as can be, and as near @most. It has a font. */
double sos_genogram_find_break (const SosGenogram *self, gboolean down, double least, double most);
/* Every text that is shown. It has a font. */
typedef void (*SosGenogramLayoutFunc) (PangoLayout *layout, gpointer user_data);
void sos_genogram_foreach_layout (const SosGenogram *self, SosGenogramLayoutFunc func, gpointer user_data);

/* How well it reads; nothing of it is said to the user. */
typedef struct
{
  guint crossings; /* of lines of couples and descent, between different families */
  guint merged;    /* pairs of such lines that lie on one another, so that no eye could tell them apart */
  guint people;    /* pairs of symbols or names that overlap */
  guint words;     /* pairs of other texts that overlap a text or a symbol */
  guint inside;    /* people within the ground of a home that is not theirs */
  guint unnamed;   /* homes whose name found no room */
} SosGenogramFaults;

void sos_genogram_get_faults (const SosGenogram *self, SosGenogramFaults *faults);

G_END_DECLS
