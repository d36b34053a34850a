/* sos-likeness-card.h - one who looks like the person being entered; knows no store. */
#pragma once

#include "sos-likeness-rules.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signals: "decided" (const char *code of "likeness-verdict"; NULL: undecided again), "look". */
#define SOS_TYPE_LIKENESS_CARD (sos_likeness_card_get_type ())
G_DECLARE_FINAL_TYPE (SosLikenessCard, sos_likeness_card, SOS, LIKENESS_CARD, GtkBox)

/* What the card shows; texts are copied, NULL is "not given". */
typedef struct
{
  const char *name;
  const char *other_name; /* in other letters, or an alias; may be NULL */
  const char *facts;      /* "P-000731-H · 17 · Newham · worker you" */
  const SosLikenessResult *result;
  const char *typed[SOS_LIKENESS_N_LINES];
  const char *held[SOS_LIKENESS_N_LINES];
} SosLikenessWords;

/* @lead: whom to ask; NULL where there is none. (transfer floating) */
GtkWidget *sos_likeness_card_new (const SosLikenessWords *words, const char *lead);
/* The first of them, and nobody has chosen yet: its "Same person" is the blue one. */
void sos_likeness_card_set_first (SosLikenessCard *self, gboolean first);
/* Puts the cursor where a second Enter by chance decides nothing: on the look at their record. */
void sos_likeness_card_begin (SosLikenessCard *self);
/* Shows a choice made before, without "decided". */
void sos_likeness_card_show_verdict (SosLikenessCard *self, const char *code);

G_END_DECLS
