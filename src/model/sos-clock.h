/* sos-clock.h - what time it is, given and never taken; dates as text. All times are seconds UTC, shown in
 * Europe/London. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Seconds UTC. Stands still where SOS_NOW ("2026-11-23T14:02:00Z" or "2026-11-23") is set or sos_clock_set()
 * was called. Any thread. */
gint64 sos_clock_now (void);
/* Stops the clock at @now; before any other thread runs. */
void sos_clock_set (gint64 now);
/* Today in London as "2026-11-23". (transfer full) */
char *sos_clock_dup_today (void);
/* A moment in London time. (transfer full) */
GDateTime *sos_clock_to_london (gint64 seconds);
/* The moment a London clock shows @minutes of the day (0 to 1439) on @day, ISO. Of an hour that comes twice the first; one that is left
 * out moves on. 0 where @day is none. */
gint64 sos_clock_from_london (const char *day, int minutes);

/* Dates are ISO text; "2026-11" and "2026" are partial. NULL or a malformed text is no date. */
gboolean sos_date_is_valid (const char *date);   /* a real, whole date */
gboolean sos_date_is_partial (const char *date); /* a real year, or year and month, with no day */
/* FALSE where @date is not whole. */
gboolean sos_date_parse (const char *date, GDate *out);
char *sos_date_dup_from (const GDate *date);
/* @date moved by @days. (transfer full); NULL where @date is not whole */
char *sos_date_dup_add (const char *date, int days);
/* The same day so many months later, the last of its month where there is none. (transfer full); NULL where @date is not whole */
char *sos_date_dup_add_months (const char *date, int months);
/* Days from @from to @to; 0 where either is not whole: check first. */
int sos_date_days_between (const char *from, const char *to);
/* Whole years at @today of somebody born on @birth_date (partial: counted from the middle of what is known);
 * -1 where unknown. */
int sos_date_age (const char *birth_date, const char *today);
/* Words for people, translated; (transfer full), NULL where @date is no date. Partial dates give what is
 * known. */
char *sos_date_dup_long (const char *date);  /* "23 November 2026" */
char *sos_date_dup_short (const char *date); /* "23 Nov", with the year when it is not this year's */
char *sos_date_dup_near (
  const char *date); /* "Today", "Tomorrow", "Tue 24 Nov", "3 days over" is not its business */
/* What a person may type: "03/11/2009", "3.11.2009", "3 Nov 2009", "2009-11-03", "Nov 2009", "2009". NULL
 * where it is no date. (transfer full) */
char *sos_date_dup_parsed (const char *typed);

G_END_DECLS
