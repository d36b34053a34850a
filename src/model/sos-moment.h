/* sos-moment.h - a time of day in London as people write it, and clocks that count hours or working days. Knows no record. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SOS_HOUR 3600

/* Seconds UTC of @hours ("14:05", "9.30", "9") on the whole date @day in London; -1 where either cannot be read. An hour that the clocks
 * leave out in spring is the one after it, of one that comes twice in autumn the first counts. */
gint64 sos_moment_parse (const char *day, const char *hours);
/* "2026-11-23" and "14:05" of a moment in London. (transfer full) */
char *sos_moment_dup_day (gint64 moment);
char *sos_moment_dup_hours (gint64 moment);
/* "23 Nov, 14:05"; with its year, "23 Nov 2026, 14:05"; translated. (transfer full) */
char *sos_moment_dup_words (gint64 moment);
char *sos_moment_dup_stamp (gint64 moment);

/* The last second of that day in London: days of 23 and of 25 hours too. */
gint64 sos_moment_get_day_end (gint64 moment);
/* The same hour of the day, so many working days later; Saturdays, Sundays and the days in @closed (a set of ISO
 * dates; NULL: none) are none.
 * From a day that is none the count begins at the next one. */
gint64 sos_moment_add_working_days (gint64 moment, int days, GHashTable *closed);
gboolean sos_date_is_working_day (const char *date, GHashTable *closed);

G_END_DECLS
