/* sos-date-rules.h - rules about dates and ages (domain 0.6; V2, V4). Knows no record. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "birth-date-quality". */
#define SOS_BIRTH_EXACT "EXACT"
#define SOS_BIRTH_YEAR_MONTH "YEAR_MONTH"
#define SOS_BIRTH_YEAR "YEAR"
#define SOS_BIRTH_ESTIMATED "ESTIMATED"
#define SOS_BIRTH_AGE_DISPUTED "AGE_DISPUTED"
#define SOS_BIRTH_UNKNOWN "UNKNOWN"
#define SOS_BIRTH_EXPECTED "EXPECTED" /* not born yet: the day it is expected */

/* Ages we work with, for V2. */
#define SOS_AGE_LEAST 5
#define SOS_AGE_MOST 30

/* What the shape of @birth_date allows at best: EXACT, YEAR_MONTH, YEAR, or UNKNOWN where it is no date.
 * Static. */
const char *sos_birth_date_propose_quality (const char *birth_date);
/* V2: refused in the future or where it is no date; a remark where a client's age lies outside 5 to 30, none
 * for a relative. NULL and "" are allowed: not known. (transfer full) */
SosVerdict *sos_birth_date_check (const char *birth_date, gboolean client, const char *today);
/* V2 for somebody not born yet: refused more than ten months ahead; a remark once the day has passed. (transfer full) */
SosVerdict *sos_birth_date_check_expected (const char *birth_date, const char *today);
/* "16"; "about 16" unless @quality is EXACT; NULL where not known. Translated. (transfer full) */
char *sos_age_dup_words (const char *birth_date, const char *quality, const char *today);

typedef struct
{
  const char *label; /* translated, as the page calls it */
  const char *date;  /* NULL and partial ones are passed over */
} SosDatedLabel;

/* V4: dates in the order in which things happen; refused, naming the first two that are not. (transfer full)
 */
SosVerdict *sos_date_check_order (const SosDatedLabel *dates, guint n_dates);

G_END_DECLS
