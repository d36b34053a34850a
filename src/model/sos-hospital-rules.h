/* sos-hospital-rules.h - times in hospital: who leads, back again within how many days, when somebody may go, offers (domain 3.3, V17).
 * Decides on plain values; knows no record. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes that rules act on. */
#define SOS_HOSPITAL_US "US"
#define SOS_WENT_DIED "DIED"
#define SOS_MECHANISM_VIOLENCE "VIOLENCE" /* what the list of mechanisms notes beside what somebody did to them */
#define SOS_WARD_ACCEPTED "ACCEPTED"
#define SOS_WARD_THINKING "THINKING"
#define SOS_WARD_DECLINED "DECLINED"
#define SOS_WARD_MOST_OFFERS 3

/* Ages for which somebody leads in one hospital. */
typedef struct
{
  const char *site, *lead; /* borrowed */
  gint64 age_from, age_to;
} SosHospitalLead;

/* Who leads by @age (-1: not known) in @site; SOS_HOSPITAL_US where the table says nothing. The first row that fits. (transfer none) */
const char *sos_hospital_find_lead (const SosHospitalLead *split, guint n_split, const char *site, int age);

/* May somebody be admitted at @admitted_at? @open: they are on a ward already; @last_left: when they left the last time, 0: never were there.
 * (transfer full) */
SosVerdict *sos_hospital_check_admission (gint64 admitted_at, gint64 notified_at, gboolean open, gint64 last_left, gint64 now);
/* Whole days from leaving to coming back. */
int sos_hospital_get_days_back (gint64 left, gint64 admitted_at);
/* "readmission, 13 days", translated. (transfer full) */
char *sos_hospital_dup_readmission (gint64 left, gint64 admitted_at);

/* V17, V4: may they be written down as having left? @left_before: why there was no safety plan. (transfer full) */
SosVerdict *sos_hospital_check_discharge (gint64 admitted_at, gint64 left_at, gboolean plan_ready, const char *left_before, gboolean died,
                                          gint64 now);
/* May support be offered once more? @n_answers: how many answered so far, those who could not be asked left out. (transfer full) */
SosVerdict *sos_hospital_check_offer (gint64 offered_at, gint64 admitted_at, gint64 left_at, guint n_answers, gboolean accepted, gint64 now);
/* Whether @outcome is an answer of theirs. */
gboolean sos_hospital_is_answer (const char *outcome);

G_END_DECLS
