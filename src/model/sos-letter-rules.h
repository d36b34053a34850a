/* sos-letter-rules.h - rules about a letter as such (domain 6.1, 6.2, 6.5; V23). Decides on plain values; knows no record. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

/* From so many words on that tell what it is about, a lead approves a letter, whoever wrote it (6.1). */
#define SOS_LETTER_MANY_TELLING 18

#define SOS_LANGUAGE_ENGLISH "en"

/* Codes of "letter-kind" that are named where they are made. */
#define SOS_LETTER_KIND_PLAN "L1"
#define SOS_LETTER_KIND_KEEP_IN_TOUCH "L14"

/* Who has it in the hand at the end. */
typedef enum
{
  SOS_READER_PERSON, /* the young person */
  SOS_READER_PARENT, /* a parent or carer of theirs */
  SOS_READER_OFFICE, /* somebody at work: a school, a surgery, a council */
} SosLetterReader;

typedef enum
{
  SOS_APPROVER_WORKER, /* its worker, or whoever leads */
  SOS_APPROVER_LEAD,
  SOS_APPROVER_SAFEGUARDING,
  SOS_APPROVER_DATA_PROTECTION,
} SosLetterApprover;

/* What the rules of 6.5 ask of one kind of letter. Static. */
typedef struct
{
  const char *kind;
  SosLetterReader reader;
  SosLetterApprover approver;
  const char *agreement; /* code of "consent-type" without which it does not go; NULL: none */
  gboolean or_ground;    /* a reason written down stands in for that agreement; a lead approves it then */
  gboolean post_only;    /* has no way but the post: of no use where that is shut */
  gboolean secure_only;  /* or else by secure email alone */
  gboolean of_plan;      /* says what was agreed in a plan */
} SosLetterRule;

/* What is asked of @kind; of one that no row names, the most is asked: a lead, and their agreement. Never NULL. */
const SosLetterRule *sos_letter_rule_find (const char *kind);
/* Who approves a letter of @kind. What goes for a reason written down, without an agreement, is a lead's to decide, whatever its kind. */
SosLetterApprover sos_letter_find_approver (const char *kind, gboolean has_ground);
/* The rows there are, in the order of the list. */
const SosLetterRule *sos_letter_rules_get (guint *n);

/* May a letter of that kind go out by @delivery at all? By which address, the posting rules say. (transfer full) */
SosVerdict *sos_letter_check_way (const SosLetterRule *rule, const char *delivery);
/* May it go at all, with the agreement it needs at @status (NULL: never asked) and @ground written down (may be NULL)? @agency: with whom it shares, as
 * typed; NULL where that is not asked. A remark where the ground stands in for the agreement. (transfer full) */
SosVerdict *sos_letter_check_agreement (const SosLetterRule *rule, const char *status, const char *agency, const char *ground);

/* 6.4: may @n words that tell stay in it? In what somebody has at home only for a reason (may be NULL). (transfer full) */
SosVerdict *sos_letter_check_words (const SosLetterRule *rule, guint n, const char *reason);

/* 6.1, 6.3: may @n things stay in it that may be the name of another client, or say where one lives? For the @reason alone that a lead wrote down (NULL: none
 * did), whoever the reader and whoever is named. (transfer full) */
SosVerdict *sos_letter_check_named (guint n, const char *reason);

/* The days a letter about a plan names. Borrowed. */
typedef struct
{
  const char *today, *review; /* ISO; @review NULL: none is set */
  const char *first, *last;   /* of the steps, added below */
  gboolean is_open;           /* a step has no day, or one that is not past */
} SosLetterDays;
/* @by_when is ISO, NULL where the step has no day. */
void sos_letter_days_add_step (SosLetterDays *self, const char *by_when);
/* Whether the day to look at the plan and those of all its steps are past. */
gboolean sos_letter_days_are_past (const SosLetterDays *self);
/* V23: nobody is given as today's what was to be done long ago, unless @reason (may be NULL) says why. A remark where it does. (transfer full) */
SosVerdict *sos_letter_check_days (const SosLetterDays *days, const char *reason);

/* V23: does a letter that is in @own come in the @language its reader has letters in? NULL and "" are English: nobody asked for another.
 * @approved: its translation, and the words all letters share, are approved and in use; @stale: the English has changed since. (transfer full) */
SosVerdict *sos_letter_check_translation (const char *language, const char *own, gboolean approved, gboolean stale);

G_END_DECLS
