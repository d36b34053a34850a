/* sos-day-kind.c - what a day at a school can be, and what the words of a calendar mean. Knows no record. */
#include "config.h"
#include "sos-day-kind.h"

#include "sos-fold.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char *code, *words;
} kinds[SOS_N_DAY_KINDS] = {
  [SOS_DAY_TEACHING] = { "TEACHING", N_("teaching day") },
  [SOS_DAY_MORNING_ONLY] = { "MORNING_ONLY", N_("day on which it closes at noon") },
  [SOS_DAY_AFTERNOON_ONLY] = { "AFTERNOON_ONLY", N_("day on which it opens at noon") },
  [SOS_DAY_FASTING] = { "FASTING", N_("day of fasting") },
  [SOS_DAY_MOCKS] = { "MOCKS", N_("day of mock exams") },
  [SOS_DAY_EXAMS] = { "EXAMS", N_("day of exams") },
  [SOS_DAY_BANK_HOLIDAY] = { "BANK_HOLIDAY", N_("bank holiday") },
  [SOS_DAY_HALF_TERM] = { "HALF_TERM", N_("day in half-term") },
  [SOS_DAY_HOLIDAY] = { "HOLIDAY", N_("day in the holidays") },
  [SOS_DAY_INSET] = { "INSET", N_("training day (INSET)") },
  [SOS_DAY_CLOSED] = { "CLOSED", N_("day on which it is closed") },
  [SOS_DAY_WEEKEND] = { NULL, N_("day at the weekend") },
  [SOS_DAY_UNKNOWN] = { NULL, N_("day of which no calendar says anything") },
};

const char *
sos_day_kind_get_code (SosDayKind kind)
{
  return kind < SOS_N_DAY_KINDS ? kinds[kind].code : NULL;
}

SosDayKind
sos_day_kind_find (const char *code)
{
  for (guint i = 0; code != NULL && i < SOS_N_DAY_KINDS; i++)
    if (g_strcmp0 (kinds[i].code, code) == 0)
      return i;
  return SOS_DAY_UNKNOWN;
}

const char *
sos_day_kind_get_words (SosDayKind kind)
{
  return kind < SOS_N_DAY_KINDS ? _(kinds[kind].words) : "";
}

/* ---- titles ---- */

/* Words as schools write them, folded, in the order in which they are looked for: "mock exams" are no exams, "INSET day, school closed"
 * is training. Each must begin a word. */
static const struct
{
  const char *words;
  SosTitle title;
  SosDayKind kind;
} titles[] = {
  { "inset", SOS_TITLE_DAY, SOS_DAY_INSET },
  { "training day", SOS_TITLE_DAY, SOS_DAY_INSET },
  { "staff training", SOS_TITLE_DAY, SOS_DAY_INSET },
  { "staff day", SOS_TITLE_DAY, SOS_DAY_INSET },
  { "non pupil day", SOS_TITLE_DAY, SOS_DAY_INSET },
  { "half term", SOS_TITLE_DAY, SOS_DAY_HALF_TERM },
  { "halfterm", SOS_TITLE_DAY, SOS_DAY_HALF_TERM },
  { "bank holiday", SOS_TITLE_DAY, SOS_DAY_BANK_HOLIDAY },
  { "may day", SOS_TITLE_DAY, SOS_DAY_BANK_HOLIDAY },
  { "good friday", SOS_TITLE_DAY, SOS_DAY_BANK_HOLIDAY },
  { "easter monday", SOS_TITLE_DAY, SOS_DAY_BANK_HOLIDAY },
  { "ramadan", SOS_TITLE_DAY, SOS_DAY_FASTING },
  { "fasting", SOS_TITLE_DAY, SOS_DAY_FASTING },
  { "mock", SOS_TITLE_DAY, SOS_DAY_MOCKS },
  { "exam", SOS_TITLE_DAY, SOS_DAY_EXAMS },
  { "gcse", SOS_TITLE_DAY, SOS_DAY_EXAMS },
  { "a level", SOS_TITLE_DAY, SOS_DAY_EXAMS },
  { "closes at noon", SOS_TITLE_DAY, SOS_DAY_MORNING_ONLY },
  { "closes at 12", SOS_TITLE_DAY, SOS_DAY_MORNING_ONLY },
  { "early finish", SOS_TITLE_DAY, SOS_DAY_MORNING_ONLY },
  { "late start", SOS_TITLE_DAY, SOS_DAY_AFTERNOON_ONLY },
  { "closed", SOS_TITLE_DAY, SOS_DAY_CLOSED },
  { "closure", SOS_TITLE_DAY, SOS_DAY_CLOSED },
  { "strike", SOS_TITLE_DAY, SOS_DAY_CLOSED },
  { "polling", SOS_TITLE_DAY, SOS_DAY_CLOSED },
  { "term begins", SOS_TITLE_BEGINS, SOS_DAY_TEACHING },
  { "term starts", SOS_TITLE_BEGINS, SOS_DAY_TEACHING },
  { "start of term", SOS_TITLE_BEGINS, SOS_DAY_TEACHING },
  { "start of autumn", SOS_TITLE_BEGINS, SOS_DAY_TEACHING },
  { "start of spring", SOS_TITLE_BEGINS, SOS_DAY_TEACHING },
  { "start of summer", SOS_TITLE_BEGINS, SOS_DAY_TEACHING },
  { "first day", SOS_TITLE_BEGINS, SOS_DAY_TEACHING },
  { "term ends", SOS_TITLE_ENDS, SOS_DAY_TEACHING },
  { "end of term", SOS_TITLE_ENDS, SOS_DAY_TEACHING },
  { "end of autumn", SOS_TITLE_ENDS, SOS_DAY_TEACHING },
  { "end of spring", SOS_TITLE_ENDS, SOS_DAY_TEACHING },
  { "end of summer", SOS_TITLE_ENDS, SOS_DAY_TEACHING },
  { "last day", SOS_TITLE_ENDS, SOS_DAY_TEACHING },
  { "holiday", SOS_TITLE_DAY, SOS_DAY_HOLIDAY },
  { "vacation", SOS_TITLE_DAY, SOS_DAY_HOLIDAY },
  { "break", SOS_TITLE_DAY, SOS_DAY_HOLIDAY },
  { "autumn term", SOS_TITLE_TERM, SOS_DAY_TEACHING },
  { "spring term", SOS_TITLE_TERM, SOS_DAY_TEACHING },
  { "summer term", SOS_TITLE_TERM, SOS_DAY_TEACHING },
  { "teaching", SOS_TITLE_DAY, SOS_DAY_TEACHING },
  { "school open", SOS_TITLE_DAY, SOS_DAY_TEACHING },
};

static gboolean
says (const char *folded, const char *words)
{
  for (const char *found = strstr (folded, words); found != NULL; found = strstr (found + 1, words))
    if (found == folded || found[-1] == ' ')
      return TRUE;
  return FALSE;
}

static const char *
find_term (const char *folded)
{
  static const char *const terms[][2] = { { "autumn", "AUTUMN" }, { "spring", "SPRING" }, { "summer", "SUMMER" } };

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    if (says (folded, terms[i][0]))
      return terms[i][1];
  return NULL;
}

SosTitle
sos_day_kind_read_title (const char *title, SosDayKind *kind, const char **term)
{
  g_auto (GStrv) words = sos_fold_words (title != NULL ? title : "");
  g_autofree char *folded = g_strjoinv (" ", words);

  *kind = SOS_DAY_UNKNOWN;
  *term = find_term (folded);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (says (folded, titles[i].words))
      {
        *kind = titles[i].kind;
        return titles[i].title;
      }
  return SOS_TITLE_UNKNOWN;
}
