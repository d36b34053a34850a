/* sos-term-place.h - one week of one run: a button that draws its session, the days that are not taught, and what it says while something is held. */
#pragma once

#include "sos-term-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOS_TYPE_TERM_PLACE (sos_term_place_get_type ())
G_DECLARE_FINAL_TYPE (SosTermPlace, sos_term_place, SOS, TERM_PLACE, GtkButton)

GtkWidget *sos_term_place_new (void);
/* @cell lives as long as it is shown; @name: of the row and the week, before its own words. @now: the week of today; @shaded: nobody
 * teaches in it. */
void sos_term_place_show (SosTermPlace *self, const SosTermCell *cell, const char *name, gboolean now, gboolean shaded);
/* What it says while something is held; @words NULL: nothing. */
void sos_term_place_answer (SosTermPlace *self, SosAnswer answer, const char *words, gboolean from_here);

G_END_DECLS
