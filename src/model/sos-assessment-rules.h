/* sos-assessment-rules.h - what stands between an assessment and its signature, when it asks a lead and a safety plan, who may say what afterwards
 * (domain 4.3; V4, V11, V12). Decides on plain values; knows no record. */
#pragma once

#include "sos-score-rules.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "assessment-type" and "judgement" that the program acts on. */
#define SOS_ASSESSMENT_INITIAL "INITIAL"
#define SOS_ASSESSMENT_REVIEW "REVIEW"
#define SOS_ASSESSMENT_CHANGE "CHANGE"
#define SOS_ASSESSMENT_CLOSING "CLOSING"
#define SOS_JUDGEMENT_RED "RED"

#define SOS_N_JUDGEMENTS 4
#define SOS_SAFETY_PLAN_MOST_DAYS 14 /* to its review, where the office chose nothing else */

/* Everything the rules rest on. Texts are borrowed; NULL is what was not said. */
typedef struct
{
  const char *service;     /* of its episode; NULL: none */
  const char *started_on;
  const char *referred_on; /* of its episode */
  const char *today;
  const char *judgements[SOS_N_JUDGEMENTS]; /* risk to them, of exploitation, to others, offending */
  const SosAreaScore *areas;
  guint n_areas;
} SosAssessmentFacts;

/* The field of the record for each of them ("to-them"); static. */
const char *sos_judgement_get_field (guint which);
/* The last one may be left where the service only prevents (4.3). */
gboolean sos_judgement_is_asked (guint which, const char *service);

/* RED, or immediate danger anywhere: a lead and a safety plan are asked. */
gboolean sos_assessment_is_danger (const SosAssessmentFacts *facts);
/* Why, a sentence: "Friends and groups: immediate danger". @labels gives the name of a domain. NULL where it is none. (transfer full) */
char *sos_assessment_dup_danger (const SosAssessmentFacts *facts, const char *(*label) (gpointer data, const char *domain), gpointer data);

/* One thing that stands between it and its signature. */
typedef struct
{
  const char *rule;   /* static */
  const char *words;  /* a sentence; static, translated */
  const char *domain; /* of the facts; NULL where it is about none */
  const char *field;  /* of the assessment, or of the score: what to put right; static */
} SosAssessmentFault;

/* In the order of the page: areas, judgements, days. Element type SosAssessmentFault. (transfer full) */
GPtrArray *sos_assessment_find_faults (const SosAssessmentFacts *facts);
/* V11, V4: the first of them as a verdict. (transfer full) */
SosVerdict *sos_assessment_may_sign (const SosAssessmentFacts *facts);

/* May a lead countersign it? @lead: whoever asks leads them; @own: they signed it themselves. (transfer full) */
SosVerdict *sos_assessment_may_countersign (gboolean is_signed, gboolean danger, gboolean countersigned, gboolean lead, gboolean own);

/* May a safety plan say this? @n_written: how many of its parts have words. (transfer full) */
SosVerdict *sos_safety_plan_check (guint n_written, const char *made_on, const char *review_on, int most_days);

/* The kind that is proposed for another one: @earlier: the episode has one that is signed; @happened: something happened and nobody has looked
 * since. Static. */
const char *sos_assessment_propose_type (gboolean earlier, gboolean happened, const char *stage);
/* 4.3: there is one first assessment of an episode. (transfer full) */
SosVerdict *sos_assessment_may_begin (const char *type, gboolean earlier);

/* 3.1: may they be worked with as @tier says? @danger: the latest assessment says red or immediate danger; @why: in words, asked where it grows
 * less close than @before (NULL: nothing was said) without an assessment. (transfer full) */
SosVerdict *sos_tier_may_be (const char *tier, const char *before, gboolean danger, gboolean assessed, const char *why);
/* What is expected of it: "two contacts a week, one of them in person". Static, translated. */
const char *sos_tier_get_words (const char *tier);

/* The tier that is proposed with the signature (3.1): the closest where there is danger, else as it was. Static. */
const char *sos_assessment_propose_tier (gboolean danger, const char *tier);

G_END_DECLS
