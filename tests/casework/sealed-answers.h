/* sealed-answers.h - the ways in which the office is asked, and what it says to each, in words that can be held against another office. */
#pragma once

#include "sealed-world.h"

#include "sos-family-list.h"
#include "sos-likely.h"
#include "sos-referral-list.h"

G_BEGIN_DECLS

typedef struct
{
  guint way;
  guint person; /* whom it is about, in the world */
  const char *ref;
  int home;
  SosPeopleQuery people;
  SosFamiliesQuery families;
  SosReferralsQuery referrals;
  SosNewPerson typed;
  char *words;
  GString *answer;
} SealedQuestion;

typedef enum
{
  SEALED_PLAINLY,
  SEALED_BY_WORDS,
  SEALED_BY_FILTER,
} SealedHow;

typedef struct
{
  const char *name;
  gboolean (*answer) (SosTransaction *transaction, SealedQuestion *question, GError **error); /* NULL: a record, opened */
  gboolean open; /* would show somebody, were nobody taken out of what is found */
  SealedHow how;
} SealedWay;

extern const SealedWay sealed_ways[];
extern const guint sealed_n_ways;

void sealed_say (SealedQuestion *question, const char *text);
void sealed_say_number (SealedQuestion *question, gint64 number);

/* Of the desks: what is due, planned, waited for. */
gboolean sealed_answer_today (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_team (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_put_off (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_letters (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_referrals (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_referral (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_contacts (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_contact (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_contact_desk (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_run (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_register (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_term (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_duty (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_deliverers (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_places (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_map (SosTransaction *transaction, SealedQuestion *question, GError **error);
/* Of sheets, of whose work it is, of lists. */
gboolean sealed_answer_sheet (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_family_paper (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_cohort_letters (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_caseload (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_stand_ins (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_staffing (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_deliverer (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_apart (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_reach (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_concerns (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_access (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_ahead (SosTransaction *transaction, SealedQuestion *question, GError **error);
gboolean sealed_answer_office (SosTransaction *transaction, SealedQuestion *question, GError **error);

G_END_DECLS
