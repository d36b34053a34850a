/* sos-visit-rules.h - may a visit away from the office be planned so, and may it begin (domain 0.7, 4.9)? Decides on plain values; knows
 * no record. Whom the worker may deliver to is in sos-deliver-rules.h, whom the person may meet in sos-apart-rules.h. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "visit-place" and "visit-risk" that rules act on. */
#define SOS_VISIT_AT_HOME "HOME"
#define SOS_VISIT_AT_SCHOOL "SCHOOL"
#define SOS_VISIT_AT_PRISON "PRISON"
#define SOS_VISIT_AT_HOSPITAL "HOSPITAL"
#define SOS_VISIT_AT_PUBLIC "PUBLIC"
#define SOS_VISIT_RISK_HIGH "HIGH"
#define SOS_VISIT_RISK_MED "MED"

/* Everything the answer rests on. Texts are borrowed; times are seconds UTC, 0: none. */
typedef struct
{
  gint64 worker, second, buddy;
  gint64 starts_at, ends_at, phone_in_at, now;
  const char *place_kind, *place;
  const char *visiting_rule; /* of the address; NULL: it is none of theirs */
  const char *posting_rule;  /* of the address */
  gboolean two_workers;      /* an alert says so, or somebody of the household must not be seen alone */
  gboolean hazards;          /* are noted of the home they live in */
  const char *risk;
  gboolean public_place, daytime;
  const char *controls;
  gboolean approved;
  const char *role;          /* of whoever plans it */
} SosVisitFacts;

/* The first thing that stands against planning it, in a sentence, else allowed, perhaps with a remark. (transfer full) */
SosVerdict *sos_visit_check (const SosVisitFacts *facts);
/* The same; @about is which part of the plan it stands against: "worker", "second", "buddy", "starts-at", "ends-at", "phone-in-at", "place",
 * "address", "controls". Static; NULL where nothing does. (transfer full) */
SosVerdict *sos_visit_check_about (const SosVisitFacts *facts, const char **about);
/* What stands against going there as soon as place and workers are known, before hours and the rest are. (transfer full) */
SosVerdict *sos_visit_check_place (const SosVisitFacts *facts);
/* May they leave now? A visit of high risk is approved by somebody who leads before. (transfer full) */
SosVerdict *sos_visit_may_begin (const SosVisitFacts *facts);

/* Who may do what on the board. */
typedef enum
{
  SOS_DUTY_MAY_PLAN,    /* and write down that somebody left, phoned in, came back, was rung */
  SOS_DUTY_MAY_DECIDE,  /* approve; whether the police is rung; know the phrase */
} SosDutyMay;
gboolean sos_duty_role_may (const char *role, SosDutyMay what);

/* Sunrise and sunset in London on the day of @time, seconds UTC, right to some minutes. */
void sos_daylight_find (gint64 time, gint64 *rise, gint64 *set);

G_END_DECLS
