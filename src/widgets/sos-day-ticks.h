/* sos-day-ticks.h - a tick for every change along a line of days, and as many words over them as have room. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  int day; /* from today */
  const char *words;
} SosDayTick;

/* Signal "picked" (int day): pressed on a tick or its words. */
#define SOS_TYPE_DAY_TICKS (sos_day_ticks_get_type ())
G_DECLARE_FINAL_TYPE (SosDayTicks, sos_day_ticks, SOS, DAY_TICKS, GtkWidget)

/* At both ends of the widget, before the first and after the last day: so that ticks stand over a slider’s middle. */
#define SOS_DAY_TICKS_INSET 13

/* Copies @ticks (SosDayTick, oldest first), along the days from @first to @last. */
void sos_day_ticks_set_ticks (SosDayTicks *self, const GArray *ticks, int first, int last);
/* The words of this day stand before all others. */
void sos_day_ticks_set_chosen (SosDayTicks *self, int day);
/* The words that have room, from 0 on: FALSE after the last. @words is borrowed. */
gboolean sos_day_ticks_get_shown (SosDayTicks *self, guint i, graphene_rect_t *area, const char **words);

G_END_DECLS
