/* sos-letter-swap.c - easier words put into a plan or into what was typed for a letter; their own words stay. Knows no widget. */
#include "config.h"
#include "sos-letter-swap.h"

#include "sos-letter-states.h"
#include "sos-plan-rules.h"

static SosRecord *
letter_of (SosLetterCase *letter_case)
{
  return SOS_RECORD (sos_letter_case_get_letter (letter_case));
}

static void
swap_in (SosRecord *record, guint field, const char *word, const char *say, GPtrArray *saves)
{
  const char *text = sos_record_get_text (record, field);
  g_autofree char *escaped = g_regex_escape_string (word, -1);
  g_autofree char *pattern = g_strdup_printf ("(?i)(?<!\\w)%s(?!\\w)", escaped);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autofree char *swapped = text && regex ? g_regex_replace_literal (regex, text, -1, 0, say, 0, NULL) : NULL;
  g_autoptr (SosRecord) copy = NULL;

  if (!swapped || g_strcmp0 (swapped, text) == 0)
    return;
  copy = sos_record_copy (record);
  sos_record_set_text (copy, field, swapped);
  g_ptr_array_add (saves, sos_save_record_new (copy, NULL));
}

static void
swap_in_goals (SosLetterCase *letter_case, const char *word, const char *say, GPtrArray *saves)
{
  SosPersonCase *person_case = sos_letter_case_get_person_case (letter_case);
  g_autoptr (GPtrArray) goals
    = sos_person_case_dup_owned (person_case, SOS_TYPE_GOAL, sos_record_get_number (letter_of (letter_case), SOS_LETTER_PLAN));

  for (guint i = 0; i < goals->len; i++)
    {
      g_autoptr (GPtrArray) steps = sos_person_case_dup_owned (person_case, SOS_TYPE_ACTION, sos_record_get_id (goals->pdata[i]));

      swap_in (goals->pdata[i], SOS_GOAL_WHY_IT_MATTERS, word, say, saves);
      for (guint j = 0; j < steps->len; j++)
        swap_in (steps->pdata[j], SOS_ACTION_WORDS, word, say, saves);
    }
}

/* The plan while it may still be written. */
static SosRecord *
find_open_plan (SosLetterCase *letter_case)
{
  SosRecord *plan = sos_person_case_find (sos_letter_case_get_person_case (letter_case), SOS_TYPE_PLAN,
                                          sos_record_get_number (letter_of (letter_case), SOS_LETTER_PLAN));

  return plan && sos_record_has_text (plan, SOS_PLAN_STATE, SOS_PLAN_DRAFT) ? plan : NULL;
}

static gboolean
is_open (SosLetterCase *letter_case)
{
  return sos_record_has_text (letter_of (letter_case), SOS_LETTER_STATE, SOS_LETTER_DRAFT)
         || sos_record_has_text (letter_of (letter_case), SOS_LETTER_STATE, SOS_LETTER_CHECK);
}

static GPtrArray *
dup_typed (SosLetterCase *letter_case)
{
  return sos_person_case_dup_owned (sos_letter_case_get_person_case (letter_case), SOS_TYPE_LETTER_WORD,
                                    sos_record_get_id (letter_of (letter_case)));
}

GPtrArray *
sos_letter_swap_find (SosLetterCase *letter_case, const char *word, const char *say)
{
  static const guint fields[] = { SOS_PLAN_STRENGTHS, SOS_PLAN_NON_NEGOTIABLES, SOS_PLAN_IF_THINGS_GO_WRONG };
  GPtrArray *saves = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_save_record_free);
  SosRecord *plan = find_open_plan (letter_case);
  g_autoptr (GPtrArray) typed = dup_typed (letter_case);

  for (guint i = 0; plan && saves->len == 0 && i < G_N_ELEMENTS (fields); i++)
    swap_in (plan, fields[i], word, say, saves);
  if (plan)
    swap_in_goals (letter_case, word, say, saves);
  for (guint i = 0; is_open (letter_case) && i < typed->len; i++)
    swap_in (typed->pdata[i], SOS_LETTER_WORD_WORDS, word, say, saves);
  return saves;
}
