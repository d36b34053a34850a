/* sos-day-slider.h - a day in the life of a family, chosen along its changes. Knows no family. */
#pragma once

#include <gtk/gtk.h>

#include "sos-day-changes.h"

G_BEGIN_DECLS

/* Property "day" (string): ISO; NULL is today. It is notified while the slider is drawn along, as often as the day differs: read
 * what belongs to it after a pause.
 * Keys on the slider: Page Up and Page Down to the change before and after, the arrows a day, Home and End the ends. */
#define SOS_TYPE_DAY_SLIDER (sos_day_slider_get_type ())
G_DECLARE_FINAL_TYPE (SosDaySlider, sos_day_slider, SOS, DAY_SLIDER, GtkWidget)

GtkWidget *sos_day_slider_new (void);
/* @changes: SosDayChange, in any order, copied; NULL: none. Those whose date is no date are passed over. From the first of them to
 * the last, or to @today (ISO, whole) where that is later. The day stays, or becomes the nearer end. */
void sos_day_slider_set_changes (SosDaySlider *self, GPtrArray *changes, const char *today);
/* NULL where it is today. */
const char *sos_day_slider_get_day (SosDaySlider *self);
/* NULL: today. A day beyond the ends becomes the end; what is no whole date, today. */
void sos_day_slider_set_day (SosDaySlider *self, const char *day);
/* What is heard of the day: "12 March 2024, Winston died". (transfer full) */
char *sos_day_slider_dup_words (SosDaySlider *self);

G_END_DECLS
