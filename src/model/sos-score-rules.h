/* sos-score-rules.h - the office's own scale: what a score is worth, how many are known, and what may be said of a change (domain 4.3, N11). What
 * is not known, or does not apply, is never a number. Decides on plain values; knows no record. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Codes of "domain-score", "own-score" and "strength-score" beside "0" to "4". */
#define SOS_SCORE_UNKNOWN "NK"
#define SOS_SCORE_NOT_APPLYING "NA"
#define SOS_SCORE_DANGER "4"
#define SOS_SCORE_MOST 4

/* What is said of one area of life. */
typedef enum
{
  SOS_COLUMN_SCORE,    /* ours: how much there is to worry about */
  SOS_COLUMN_OWN,      /* theirs: how worried they are */
  SOS_COLUMN_STRENGTH, /* what helps; more is better */
  SOS_N_COLUMNS,
} SosColumn;

/* One area as it was scored; codes, NULL where nothing was said. Texts are borrowed. */
typedef struct
{
  const char *domain;
  const char *codes[SOS_N_COLUMNS];
  gboolean evidence; /* what it rests on is written down */
} SosAreaScore;

/* The area in which there is nothing to worry about: only what is there is scored. */
gboolean sos_domain_is_strength (const char *domain);
/* The column by which that area is told: STRENGTH there, SCORE everywhere else. */
SosColumn sos_domain_get_column (const char *domain);
/* Whether @column is asked of @domain. */
gboolean sos_domain_asks (const char *domain, SosColumn column);
/* The code list of @column. Static. */
const char *sos_column_get_list (SosColumn column);
/* What it is called, for the head of a column; static, translated. */
const char *sos_column_get_label (SosColumn column);

/* 0 to SOS_SCORE_MOST; -1 for what is no number: not known, does not apply, not said, no code at all. */
int sos_score_get_value (const char *code);
/* Whether @code may stand in @column. */
gboolean sos_score_may_be (SosColumn column, const char *code);
/* Not known and not asked is not the same as blank: whether something was said. */
gboolean sos_score_is_said (const char *code);

/* How often each was said, of the areas that are asked. */
typedef struct
{
  guint asked, known, unknown, not_applying, open;
  int sum; /* of those known */
} SosScoreCount;

SosScoreCount sos_score_count (const SosAreaScore *areas, guint n, SosColumn column);
/* Of those known; FALSE where none is. */
gboolean sos_score_count_get_mean (const SosScoreCount *count, double *mean);
/* "1.8, of 12 known; 2 not known, 1 does not apply": a mean never stands alone. (transfer full) */
char *sos_score_count_dup_words (const SosScoreCount *count);

/* Two assessments held beside each other: only areas known both times say anything. */
typedef struct
{
  guint both, better, worse, same;
  int before, after; /* sums of those known both times */
} SosScoreChange;

/* One area in @column: @change is 1 for better, -1 for worse, 0 for the same; FALSE where it was not known both times. Codes of "score"; NULL is not known. */
gboolean sos_score_compare_one (const char *before, const char *after, SosColumn column, int *change);
SosScoreChange sos_score_compare (const SosAreaScore *before, guint n_before, const SosAreaScore *after, guint n_after, SosColumn column);
/* "5 better, 1 worse, 6 the same, of 12 known both times". (transfer full) */
char *sos_score_change_dup_words (const SosScoreChange *change);

/* The area called @domain, NULL for none. (transfer none) */
const SosAreaScore *sos_area_score_find (const SosAreaScore *areas, guint n, const char *domain);

G_END_DECLS
