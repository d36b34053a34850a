/* sos-register-rules.h - what a mark in a register counts for, and when a register is closed (domain 5.6). The one place for the rate of
 * attendance, on screen, on paper and in returns. Decides on plain values; knows no record. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SOS_REGISTER_DAYS 7     /* after that a mark is only corrected, and says why */
#define SOS_REGISTER_IN_A_ROW 2 /* so many missed are told */

typedef struct
{
  const char *code;  /* of "attendance-code"; NULL: nobody took the register */
  int minutes_late;  /* 0: not known */
  int minutes;       /* the session takes; 0: not known */
} SosRegisterMark;

typedef enum
{
  SOS_MARK_NOT_COUNTED, /* not on roll yet, kept out, not held, no mark */
  SOS_MARK_CAME,
  SOS_MARK_MISSED,
} SosMarkCount;

/* Half the session late, or more, is missed. */
SosMarkCount sos_register_count_mark (const SosRegisterMark *mark);
/* Missed without the school knowing why, so that somebody asks: not an excused one. */
gboolean sos_register_is_absence (const SosRegisterMark *mark);
/* Codes by the key that sets them: 'l' is "L", '-' is "NONE"; NULL for any other. Static. */
const char *sos_register_find_code (gunichar key);
/* The letter that stands in the register: "P", "–". Static; "" for NULL. */
const char *sos_register_get_letter (const char *code);

typedef struct
{
  guint came, of; /* of the sessions held while on roll; nobody is counted by what is not known (N11) */
} SosAttended;

/* (P + L + E + T) ÷ held sessions while on roll, without K, N and – (5.6). */
SosAttended sos_register_sum (const SosRegisterMark *marks, guint n);
/* How many of the last counted marks were missed one after the other. */
guint sos_register_count_missed_in_a_row (const SosRegisterMark *marks, guint n);
/* How a pupil ends a run: "COMPLETED", "PARTIAL" or, below both, NULL. @complete_from, @part_from: sessions; 0: the programme does not say. */
const char *sos_register_get_outcome (SosAttended attended, guint complete_from, guint part_from);

/* @day and @today as numbers (sos-day.h). Its last open day is the seventh after it. */
gboolean sos_register_is_closed (int day, int today);

G_END_DECLS
