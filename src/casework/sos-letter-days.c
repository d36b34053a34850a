/* sos-letter-days.c - gathers the days a letter about a plan names, for the rule that asks whether one is still to come. Decides nothing itself. */
#include "config.h"
#include "sos-letter-days.h"

#include "sos-letter-rules.h"
#include "sos-plan-rules.h"

#define STEPS "goal IN (SELECT id FROM goal WHERE plan = $1 AND removed IS NULL AND status IS NOT '" SOS_GOAL_DROPPED "') ORDER BY id"

/* As they stand in the letter: what nobody has worded is not in it. */
static void
add_steps (SosLetterDays *days, GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    if (sos_plan_is_written (steps->pdata[i]))
      sos_letter_days_add_step (days, sos_record_find_text (steps->pdata[i], SOS_ACTION_BY_WHEN));
}

static gboolean
find_reason (SosTransaction *transaction, SosRecord *letter, char **reason, GError **error)
{
  g_autoptr (GPtrArray) words = sos_transaction_query (transaction, SOS_TYPE_LETTER_WORD, "letter = $1 AND field = $2 ORDER BY id", error, "is",
                                                       sos_record_get_id (letter), SOS_LETTER_PAST_DAYS_FIELD);

  *reason = words != NULL && words->len > 0 ? g_strdup (sos_record_find_text (words->pdata[0], SOS_LETTER_WORD_WORDS)) : NULL;
  return words != NULL;
}

SosVerdict *
sos_letter_days_ask (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  const SosLetterRule *rule = sos_letter_rule_find (sos_record_get_text (letter, SOS_LETTER_KIND));
  const gint64 id = MAX (sos_record_get_number (letter, SOS_LETTER_PLAN), 0);
  SosLetterDays days = { .today = sos_transaction_get_today (transaction) };
  g_autoptr (SosRecord) plan = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *reason = NULL;

  if (!rule->of_plan || id == 0)
    return sos_verdict_new_allowed ("V23", NULL);
  plan = sos_transaction_load (transaction, SOS_TYPE_PLAN, id, error);
  steps = plan != NULL ? sos_transaction_query (transaction, SOS_TYPE_ACTION, STEPS, error, "i", id) : NULL;
  if (steps == NULL || !find_reason (transaction, letter, &reason, error))
    return NULL;
  days.review = sos_record_find_text (plan, SOS_PLAN_REVIEW_ON);
  add_steps (&days, steps);
  return sos_letter_check_days (&days, reason);
}
