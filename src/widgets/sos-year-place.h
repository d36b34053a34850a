/* sos-year-place.h - one day of a year: a button that draws what the day is. */
#pragma once

#include "sos-year-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOS_TYPE_YEAR_PLACE (sos_year_place_get_type ())
G_DECLARE_FINAL_TYPE (SosYearPlace, sos_year_place, SOS, YEAR_PLACE, GtkButton)

GtkWidget *sos_year_place_new (void);
/* @day lives as long as it is shown. */
void sos_year_place_show (SosYearPlace *self, const SosYearDay *day, gboolean today);
void sos_year_place_set_chosen (SosYearPlace *self, gboolean chosen);
/* The sign of a kind for a legend; says nothing aloud. (transfer floating) */
GtkWidget *sos_year_sign_new (SosDayKind kind);
/* The same of a mark: the corner of what is a school’s own word, or the dot of what is planned. (transfer floating) */
GtkWidget *sos_year_mark_sign_new (gboolean own);

G_END_DECLS
