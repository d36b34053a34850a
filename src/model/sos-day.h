/* sos-day.h - days as plain numbers, one after the other, and hours as minutes: for rules that count. Knows no record. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The number of an ISO date; 0 where it is none. */
int sos_day_parse (const char *date);
/* "2026-11-24"; NULL for 0. (transfer full) */
char *sos_day_dup_text (int day);
int sos_day_make (int year, int month, int day);
void sos_day_split (int day, int *year, int *month, int *day_of_month);
/* 1 Monday to 7 Sunday. */
int sos_day_get_weekday (int day);
/* The Monday of its week. */
int sos_day_get_monday (int day);
/* The year an academic year begins in: from 1 September. */
int sos_day_get_academic_year (int day);

/* "Tue 24 Nov", with the year where it is not @near’s; "Tuesdays", 1 Monday. Translated; the first (transfer full), the second static. */
char *sos_day_dup_words (int day, int near);
const char *sos_weekday_get_plural (int weekday);
const char *sos_weekday_get_name (int weekday);

/* Minutes of the day of "08:30" or "8.30"; -1 where it is no time. */
int sos_minutes_parse (const char *text);
/* "08:30". (transfer full) */
char *sos_minutes_dup_text (int minutes);

G_END_DECLS
