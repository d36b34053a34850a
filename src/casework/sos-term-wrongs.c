/* sos-term-wrongs.c - what of a term is not yet right: every verdict of a session or run to come, one line a rule and run. Decides nothing. */
#include "config.h"
#include "sos-term-sheet.h"

#include "sos-day.h"

#include <glib/gi18n.h>

static void
free_wrong (gpointer data)
{
  SosTermWrong *wrong = data;

  g_free (wrong->head);
  g_free (wrong->words);
  g_free (wrong);
}

/* Of what has a cost, only that a room does not fit somebody there (C19). Who of the school is in the room is asked with what runs need by a day. */
static gboolean
is_told (const SosFinding *finding)
{
  return (finding->grade != SOS_GRADE_SOFT || finding->constraint == SOS_C19) && finding->reason != SOS_REASON_SCHOOL_STAFF;
}

static gboolean
is_same (const SosFinding *one, const SosFinding *other)
{
  return one->reason == other->reason && one->grade == other->grade && one->person == other->person;
}

gboolean
sos_term_wrong_holds (const SosTermWrong *self, const SosTermSheet *sheet, int session)
{
  const SosPlanSession *lies = sos_plan_board_get (sheet->plan->board, session);
  const GArray *findings = lies->run == self->run && sos_plan_session_is_to_come (lies, sheet->today) ? sos_plan_board_check (sheet->plan->board, session) : NULL;

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    if (is_told (&g_array_index (findings, SosFinding, i)) && is_same (&g_array_index (findings, SosFinding, i), &self->finding))
      return TRUE;
  return FALSE;
}

/* The same said of several sessions of a run is said once, with the first of them. */
static SosTermWrong *
find_same (SosTermSheet *self, const SosFinding *finding, int run)
{
  for (guint i = 0; i < self->wrongs->len; i++)
    {
      SosTermWrong *wrong = self->wrongs->pdata[i];

      if (wrong->run == run && is_same (&wrong->finding, finding) && wrong->session != SOS_PLAN_NONE)
        return wrong;
    }
  return NULL;
}

static SosTermWrong *
add (SosTermSheet *self, const SosFinding *finding, int run, int session, int day)
{
  SosTermWrong *wrong = g_new0 (SosTermWrong, 1);

  *wrong = (SosTermWrong){ .finding = *finding, .run = run, .session = session, .last = session, .day = day, .n = 1 };
  g_ptr_array_add (self->wrongs, wrong);
  return wrong;
}

/* Whoever is to ask the school wants to know who said so. */
static char *
dup_day_words (const SosTermSheet *self, const SosFinding *finding, const SosPlanSession *as)
{
  const SosSchoolDay is = sos_plan_world_get_day (self->plan->world, as->run, as->day);
  g_autofree char *words = sos_finding_dup_words (finding, self->plan->board, as);

  /* Translators: "It is a training day at …", and who says so */
  return is.said != NULL ? g_strdup_printf (_("%s Who says so: %s."), words, is.said) : g_steal_pointer (&words);
}

char *
sos_term_sheet_dup_finding_words (const SosTermSheet *self, const SosFinding *finding, const SosPlanSession *as)
{
  if (finding->reason == SOS_REASON_NOT_TAUGHT || finding->reason == SOS_REASON_HALF_DAY)
    return dup_day_words (self, finding, as);
  if (self->may_plan || (finding->constraint != SOS_C5 && finding->constraint != SOS_C11))
    return sos_finding_dup_words (finding, self->plan->board, as);
  return g_strdup_printf (_("%s cannot come."), sos_plan_world_get_person (self->plan->world, finding->person)->name);
}

static void
say_session (SosTermSheet *self, SosTermWrong *wrong)
{
  const SosPlanSession *lies = sos_plan_board_get (self->plan->board, wrong->session);
  g_autofree char *name = sos_term_sheet_dup_session_name (self, lies), *day = sos_day_dup_words (lies->day, self->today);

  /* Translators: a session and its day */
  wrong->head = g_strdup_printf (_("%s, %s"), name, day);
  wrong->words = sos_term_sheet_dup_finding_words (self, &wrong->finding, lies);
}

/* Whoever has not accepted a part has named nobody for it: that is one matter. */
static gboolean
is_of_other (const GArray *findings, const SosFinding *finding)
{
  for (guint i = 0; finding->reason == SOS_REASON_NOT_NAMED && i < findings->len; i++)
    {
      const SosFinding *other = &g_array_index (findings, SosFinding, i);

      if (other->reason == SOS_REASON_NOT_ACCEPTED && other->number == finding->number)
        return TRUE;
    }
  return FALSE;
}

static void
add_session (SosTermSheet *self, int run, int session)
{
  const SosPlanSession *lies = sos_plan_board_get (self->plan->board, session);
  const GArray *findings = sos_plan_board_check (self->plan->board, session);

  for (guint i = 0; i < findings->len; i++)
    {
      const SosFinding *finding = &g_array_index (findings, SosFinding, i);
      SosTermWrong *same;

      if (!is_told (finding) || is_of_other (findings, finding))
        continue;
      same = find_same (self, finding, run);
      if (same != NULL)
        {
          same->n += same->last != session;
          same->last = session;
        }
      else
        say_session (self, add (self, finding, run, session, lies->day));
    }
}

static char *
dup_run_name (const SosTermRun *run)
{
  return g_strdup_printf (_("%s at %s"), run->tag, run->school);
}

/* A cancelled session is a matter until it is held another day, or the run ends one earlier. */
static void
add_cancelled (SosTermSheet *self, const SosTermRun *run)
{
  const SosPlanRun *plan = sos_plan_world_get_run (self->plan->world, run->place);
  guint n_there = 0;

  for (guint i = 0; i < run->blocks->len; i++)
    n_there += g_array_index (run->blocks, SosTermBlock, i).place != SOS_PLAN_NONE;
  for (guint i = 0; i < run->blocks->len && (int) n_there < plan->sessions; i++)
    {
      const SosTermBlock *block = &g_array_index (run->blocks, SosTermBlock, i);
      const SosFinding finding = { .constraint = SOS_C10, .grade = SOS_GRADE_WAITS, .reason = SOS_REASON_MISSING, .person = SOS_PLAN_NONE,
                                   .other = SOS_PLAN_NONE, .room = SOS_PLAN_NONE };
      g_autofree char *name = dup_run_name (run), *day = NULL;
      SosTermWrong *wrong;

      if (block->place != SOS_PLAN_NONE)
        continue;
      wrong = add (self, &finding, run->place, SOS_PLAN_NONE, block->day);
      wrong->cancelled = block->session;
      day = sos_day_dup_words (block->day, self->today);
      /* Translators: a run, the number of a session, its day */
      wrong->head = g_strdup_printf (_("%s, session %d, %s"), name, block->number, day);
      wrong->words = g_strdup (_("It was cancelled, and is held on no other day yet."));
    }
}

static void
add_run (SosTermSheet *self, const SosTermRun *run)
{
  g_autoptr (GArray) findings = sos_plan_board_check_run (self->plan->board, run->place);
  gboolean cancelled = FALSE;

  for (guint i = 0; i < run->blocks->len; i++)
    cancelled = cancelled || g_array_index (run->blocks, SosTermBlock, i).place == SOS_PLAN_NONE;
  for (guint i = 0; i < findings->len; i++)
    {
      const SosFinding *finding = &g_array_index (findings, SosFinding, i);
      const SosPlanSession as = sos_plan_session_make (self->plan->world, run->place, 1);
      SosTermWrong *wrong;

      if (finding->grade == SOS_GRADE_SOFT || run->done || (cancelled && finding->reason == SOS_REASON_MISSING))
        continue;
      wrong = add (self, finding, run->place, SOS_PLAN_NONE, self->ends);
      wrong->head = dup_run_name (run);
      wrong->words = sos_term_sheet_dup_finding_words (self, finding, &as);
    }
  if (cancelled)
    add_cancelled (self, run);
}

/* Hard rules first, then what is nearest. */
static int
compare (gconstpointer one, gconstpointer other)
{
  const SosTermWrong *a = *(SosTermWrong *const *) one, *b = *(SosTermWrong *const *) other;

  if ((a->finding.grade == SOS_GRADE_HARD) != (b->finding.grade == SOS_GRADE_HARD))
    return a->finding.grade == SOS_GRADE_HARD ? -1 : 1;
  return a->day != b->day ? a->day - b->day : (int) a->finding.constraint - (int) b->finding.constraint;
}

static void
say_how_many (SosTermWrong *wrong)
{
  g_autofree char *words = wrong->words;

  wrong->words = g_strdup_printf (g_dngettext (NULL, "%s So it is with %u session more.", "%s So it is with %u sessions more.", wrong->n - 1), words, wrong->n - 1);
}

void
sos_term_sheet_find_wrongs (SosTermSheet *self)
{
  g_ptr_array_set_free_func (self->wrongs, free_wrong);
  for (guint i = 0; i < self->runs->len; i++)
    {
      const SosTermRun *run = self->runs->pdata[i];

      for (guint k = 0; k < run->blocks->len; k++)
        {
          const SosTermBlock *block = &g_array_index (run->blocks, SosTermBlock, k);

          if (block->place != SOS_PLAN_NONE && block->day >= self->today)
            add_session (self, run->place, block->place);
        }
      add_run (self, run);
    }
  for (guint i = 0; i < self->wrongs->len; i++)
    if (((SosTermWrong *) self->wrongs->pdata[i])->n > 1)
      say_how_many (self->wrongs->pdata[i]);
  g_ptr_array_sort (self->wrongs, compare);
}
