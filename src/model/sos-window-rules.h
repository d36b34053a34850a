/* sos-window-rules.h - where the window of this office's envelopes is, beside where most have it (domain 6.3.8). Knows no paper. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

/* Millimetres from the place that is usual. */
typedef struct
{
  double right, down;
} SosWindowShift;

/* So far and no further: the head has to find room above it, the fold comes below it. */
#define SOS_WINDOW_MOST_ACROSS 10.0
#define SOS_WINDOW_MOST_UP 5.0
#define SOS_WINDOW_MOST_DOWN 10.0

#define SOS_WINDOW_SETTING "letters.window"
#define SOS_WINDOW_FIELD "window_shift" /* among the words of a letter, so that what was approved stays where it was */

/* Of "3.5 -2", as the setting holds it; what is no such place, or NULL, is the usual one. */
SosWindowShift sos_window_shift_parse (const char *words);
char *sos_window_shift_dup_words (const SosWindowShift *self); /* NULL for the usual place; (transfer full) */
/* In words where it is too far. (transfer full) */
SosVerdict *sos_window_shift_check (const SosWindowShift *self);

G_END_DECLS
