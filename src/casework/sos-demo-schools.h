/* sos-demo-schools.h - schools of the demo office, their days and timetables, and what is planned there (domain 9): this autumn’s runs with
 * their places, registers and measures. */
#pragma once

#include "sos-demo-writer.h"

G_BEGIN_DECLS

/* Makes schools, calendars and timetables. */
void sos_demo_schools_make (SosDemoWriter *writer);
/* Makes runs in them, with people who are on the programme already; after all people and rules that keep them apart. Draws by itself,
 * so that nothing else in the office is drawn otherwise. */
void sos_demo_runs_make (SosDemoWriter *writer, guint64 seed);
/* Makes what was held there in the three years before. Draws by itself as well. */
void sos_demo_earlier_make (SosDemoWriter *writer, guint64 seed);

/* The hours of a period of a school made here ("P3"), on any day. FALSE where it has none. */
gboolean sos_demo_schools_find_period (const char *school, const char *period, const char **begins, const char **ends);
/* Labels of all schools in which pupils are met, in the order of the script; NULL-terminated, static. */
const char *const *sos_demo_schools_get_labels (void);

G_END_DECLS
