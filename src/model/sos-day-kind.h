/* sos-day-kind.h - what a day at a school can be: codes of "calendar-day", and what the words of a calendar mean. Knows no record. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The graver the later: of two that a calendar says of one day, the later holds. */
typedef enum
{
  SOS_DAY_TEACHING,
  SOS_DAY_MORNING_ONLY,
  SOS_DAY_AFTERNOON_ONLY,
  SOS_DAY_FASTING, /* better not in the afternoon */
  SOS_DAY_MOCKS, /* of some school years; a reason to think again, no more */
  SOS_DAY_EXAMS, /* of some school years; for them not a teaching day */
  SOS_DAY_BANK_HOLIDAY,
  SOS_DAY_HALF_TERM,
  SOS_DAY_HOLIDAY,
  SOS_DAY_INSET,
  SOS_DAY_CLOSED,
  SOS_DAY_WEEKEND,
  SOS_DAY_UNKNOWN, /* no calendar says anything */
  SOS_N_DAY_KINDS,
} SosDayKind;

/* Codes, both ways; NULL for those that no calendar says, SOS_DAY_UNKNOWN for an unknown code. */
const char *sos_day_kind_get_code (SosDayKind kind);
SosDayKind sos_day_kind_find (const char *code);
/* "training day (INSET)", as in a sentence; translated, static. */
const char *sos_day_kind_get_words (SosDayKind kind);

/* What the title of an event in a school’s calendar means. */
typedef enum
{
  SOS_TITLE_UNKNOWN,
  SOS_TITLE_DAY,    /* @kind */
  SOS_TITLE_TERM,   /* all of a term; @term, a code of "term-name", or NULL */
  SOS_TITLE_BEGINS, /* the first day of one */
  SOS_TITLE_ENDS,   /* the last day of one */
} SosTitle;

SosTitle sos_day_kind_read_title (const char *title, SosDayKind *kind, const char **term);

G_END_DECLS
