/* sos-near-time.h - an hour of the day as people write one in a letter: “half past” apart, what is plain without being asked back. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Minutes of the day of "15:30", "3.30 pm", "3 in the afternoon", "10 o’clock", "noon"; -1 where it is no hour, or could be morning and
 * afternoon alike. */
int sos_near_time_parse (const char *typed);

G_END_DECLS
