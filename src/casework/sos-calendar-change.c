/* sos-calendar-change.c - a change of calendars, holidays or timetables held against what is planned, and saved. Moves no session. */
#include "config.h"
#include "sos-calendar-change.h"

#include "sos-casework-private.h"
#include "sos-day.h"
#include "sos-school-rights.h"

#include <glib/gi18n.h>

#define MOST_SAID 8

SosCalendarChange *
sos_calendar_change_new (int year)
{
  SosCalendarChange *self = g_new0 (SosCalendarChange, 1);

  self->year = year;
  self->as.kept = g_ptr_array_new_with_free_func (g_object_unref);
  self->as.gone = g_ptr_array_new_with_free_func (g_object_unref);
  self->what = sos_consequences_new ();
  return self;
}

void
sos_calendar_change_free (SosCalendarChange *self)
{
  g_ptr_array_unref (self->as.kept);
  g_ptr_array_unref (self->as.gone);
  g_ptr_array_unref (self->what);
  g_free (self->why);
  g_free (self);
}

void
sos_calendar_change_keep (SosCalendarChange *self, gpointer record)
{
  g_ptr_array_add (self->as.kept, g_object_ref (record));
}

void
sos_calendar_change_drop (SosCalendarChange *self, gpointer record)
{
  g_ptr_array_add (self->as.gone, g_object_ref (record));
}

/* ---- what it would do ---- */

/* The plan as it is and as it would be: the same runs and sessions in the same places. */
typedef struct
{
  SosCalendarChange *change;
  SosSchoolPlan *is, *would;
  guint n_right, n_unsaid;
} Held;

static void
clear_held (Held *self)
{
  g_clear_pointer (&self->is, sos_school_plan_free);
  g_clear_pointer (&self->would, sos_school_plan_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Held, clear_held)

static gboolean
has_same (const GArray *findings, const SosFinding *wanted)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const SosFinding *finding = &g_array_index (findings, SosFinding, i);

      if (finding->constraint == wanted->constraint && finding->reason == wanted->reason && finding->grade == wanted->grade && finding->person == wanted->person
          && finding->other == wanted->other && finding->number == wanted->number)
        return TRUE;
    }
  return FALSE;
}

/* The first hard one that @others do not hold. */
static const SosFinding *
find_new (const GArray *findings, const GArray *others)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_array_index (findings, SosFinding, i).grade == SOS_GRADE_HARD && !has_same (others, &g_array_index (findings, SosFinding, i)))
      return &g_array_index (findings, SosFinding, i);
  return NULL;
}

static char *
dup_name (const Held *self, const SosPlanSession *lies)
{
  const SosPlanRun *run = sos_plan_world_get_run (self->is->world, lies->run);
  g_autofree char *day = sos_day_dup_words (lies->day, sos_plan_world_get_today (self->is->world));

  if (run->sessions <= 1)
    /* Translators: the name of a run, a day */
    return g_strdup_printf (_("%s, %s"), run->name, day);
  /* Translators: the name of a run, the number of a session, a day */
  return g_strdup_printf (_("%s, session %d, %s"), run->name, lies->number, day);
}

/* Many of them are counted, not told one by one. */
static void
say_wrong (Held *self, const SosPlanSession *lies, const SosFinding *finding)
{
  g_autofree char *name = NULL, *words = NULL;

  self->change->n_wrong++;
  if (self->change->n_wrong > MOST_SAID)
    {
      self->n_unsaid++;
      return;
    }
  name = dup_name (self, lies);
  words = sos_finding_dup_words (finding, self->would->board, lies);
  /* Translators: a session and its day; a sentence about it */
  sos_consequences_add (self->change->what, SOS_TO_DO, "session", g_strdup_printf (lies->confirmed ? _("%s, which the school confirmed: %s") : _("%s: %s"), name, words));
}

static void
hold_session (Held *self, int session)
{
  const SosPlanSession *lies = sos_plan_board_get (self->is->board, session);
  const GArray *before = sos_plan_board_check (self->is->board, session), *after = sos_plan_board_check (self->would->board, session);
  const SosFinding *found;

  if (!sos_plan_session_is_to_come (lies, sos_plan_world_get_today (self->is->world)))
    return;
  found = find_new (after, before);
  if (found != NULL)
    say_wrong (self, lies, found);
  else
    self->n_right += sos_findings_are_hard (before) && !sos_findings_are_hard (after);
}

static char *
dup_slack (int slack)
{
  return slack < 0 ? g_strdup_printf (ngettext ("%d week too few", "%d weeks too few", (gulong) -slack), -slack)
         : slack == 0 ? g_strdup (_("no week to spare"))
                      : g_strdup_printf (ngettext ("%d week to spare", "%d weeks to spare", (gulong) slack), slack);
}

static void
hold_run (Held *self, int run)
{
  const SosRunStand is = sos_school_plan_stand (self->is, run), would = sos_school_plan_stand (self->would, run);
  g_autofree char *was = NULL, *now = NULL;

  if (!is.has_slack || !would.has_slack || is.slack == would.slack)
    return;
  was = dup_slack (is.slack);
  now = dup_slack (would.slack);
  /* Translators: the name of a run; "no week to spare"; "2 weeks to spare" */
  sos_consequences_add (self->change->what, would.slack < 0 ? SOS_TO_DO : SOS_STAYS, "run",
                        g_strdup_printf (_("%s: %s, instead of %s."), sos_plan_world_get_run (self->is->world, run)->name, now, was));
}

static void
hold_all (Held *self)
{
  GPtrArray *what = self->change->what;

  for (int i = 0; i < sos_plan_board_get_n (self->is->board); i++)
    hold_session (self, i);
  if (self->n_unsaid > 0)
    sos_consequences_add (what, SOS_TO_DO, "session", g_strdup_printf (ngettext ("So it is with %u session more.", "So it is with %u sessions more.", self->n_unsaid), self->n_unsaid));
  for (int run = 0; run < sos_plan_world_get_n_runs (self->is->world); run++)
    hold_run (self, run);
  if (self->n_right > 0)
    sos_consequences_add (what, SOS_STAYS, "session",
                          g_strdup_printf (ngettext ("%u session is right again.", "%u sessions are right again.", self->n_right), self->n_right));
  if (what->len == 0)
    sos_consequences_add (what, SOS_STAYS, "session", g_strdup (_("Nothing that is planned changes.")));
}

gboolean
sos_calendar_change_ask (SosTransaction *transaction, SosCalendarChange *self, GError **error)
{
  g_auto (Held) held = { .change = self };

  g_ptr_array_set_size (self->what, 0);
  self->n_wrong = 0;
  if (!sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, 0, error))
    return FALSE;
  held.is = sos_school_plan_read (transaction, self->year, error);
  held.would = held.is != NULL ? sos_school_plan_read_as (transaction, self->year, &self->as, error) : NULL;
  if (held.would == NULL)
    return FALSE;
  hold_all (&held);
  return TRUE;
}

/* ---- the change ---- */

static gboolean
keep (SosTransaction *transaction, SosRecord *record, const char *why, GError **error)
{
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, why);

  return sos_casework_keep_record (transaction, save, error);
}

/* What is in a calendar goes with it. */
static gboolean
drop_within (SosTransaction *transaction, SosRecord *record, GError **error)
{
  static GType (*const within[]) (void) = { sos_school_term_get_type, sos_calendar_day_get_type };

  for (guint i = 0; SOS_IS_SCHOOL_CALENDAR (record) && i < G_N_ELEMENTS (within); i++)
    {
      g_autoptr (GPtrArray) records = sos_transaction_query (transaction, within[i] (), "calendar = $1", error, "i", sos_record_get_id (record));

      for (guint k = 0; records != NULL && k < records->len; k++)
        if (!sos_transaction_remove (transaction, records->pdata[k], error))
          return FALSE;
      if (records == NULL)
        return FALSE;
    }
  return TRUE;
}

/* Asked once all of them lie where they are to: on the way one may lie over another. */
static gboolean
check_terms (SosTransaction *transaction, SosRecord *term, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) other = NULL;

  if (!SOS_IS_SCHOOL_TERM (term))
    return TRUE;
  other = sos_transaction_find (transaction, SOS_TYPE_SCHOOL_TERM, "id <> $1 AND calendar = $2 AND begins_on <= $4 AND ends_on >= $3", &local, "iiss",
                                sos_record_get_id (term), sos_record_get_number (term, SOS_SCHOOL_TERM_CALENDAR), sos_record_get_text (term, SOS_SCHOOL_TERM_BEGINS_ON),
                                sos_record_get_text (term, SOS_SCHOOL_TERM_ENDS_ON));
  if (local == NULL)
    return other == NULL || sos_casework_refuse ("V4", _("Two terms lie on the same days. End the one before the other begins."), error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
sos_casework_change_calendar (SosTransaction *transaction, SosCalendarChange *self, GError **error)
{
  if (!sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, 0, error))
    return FALSE;
  for (guint i = 0; i < self->as.gone->len; i++)
    if (!drop_within (transaction, self->as.gone->pdata[i], error) || !sos_transaction_remove (transaction, self->as.gone->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < self->as.kept->len; i++)
    if (!keep (transaction, self->as.kept->pdata[i], self->why, error))
      return FALSE;
  for (guint i = 0; i < self->as.kept->len; i++)
    if (!check_terms (transaction, self->as.kept->pdata[i], error))
      return FALSE;
  return TRUE;
}
