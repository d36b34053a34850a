/* sos-register-deeds.c - registers taken, sessions held, measures written down (domain 3.6, 5.6), and who is told that somebody was absent. */
#include "config.h"
#include "sos-run-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-pass-error.h"
#include "sos-school-rights.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>

#define ABSENT "ABSENT"

/* ---- marks ---- */

static void
free_entry (gpointer data)
{
  SosMarkEntry *entry = data;

  g_free (entry->note);
  g_free (entry->correction);
  g_free (entry);
}

SosMarking *
sos_marking_new (void)
{
  SosMarking *self = g_new (SosMarking, 1);

  self->entries = g_ptr_array_new_with_free_func (free_entry);
  return self;
}

void
sos_marking_free (SosMarking *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}

void
sos_marking_add (SosMarking *self, gint64 place, gint64 session, const char *code, gint64 minutes_late, const char *note, const char *correction)
{
  SosMarkEntry *entry = g_new (SosMarkEntry, 1);

  *entry = (SosMarkEntry){ place, session, g_intern_string (code), minutes_late, g_strdup (note), g_strdup (correction) };
  g_ptr_array_add (self->entries, entry);
}

static SosRecord *
find_mark (SosTransaction *transaction, const SosMarkEntry *entry, GError **error)
{
  return sos_transaction_find (transaction, SOS_TYPE_ATTENDANCE, "place = $1 AND session = $2 ORDER BY id", error, "ii", entry->place, entry->session);
}

/* A mark is taken away only while the register is open; then it is corrected. */
static gboolean
drop_mark (SosTransaction *transaction, SosRecord *mark, GError **error)
{
  g_autoptr (SosRecord) session = sos_transaction_load (transaction, SOS_TYPE_SESSION, sos_record_get_number (mark, SOS_ATTENDANCE_SESSION), error);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (mark, NULL);

  if (session == NULL)
    return FALSE;
  if (sos_register_is_closed (sos_day_parse (sos_record_get_text (session, SOS_SESSION_DAY)), sos_day_parse (sos_transaction_get_today (transaction))))
    return sos_casework_refuse ("5.6", _("This register is closed. Say why the mark is corrected; both stay to be seen."), error);
  return sos_casework_drop_record (transaction, save, error);
}

static gboolean
put_mark (SosTransaction *transaction, const SosMarkEntry *entry, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) mark = find_mark (transaction, entry, &local);
  g_autoptr (SosSaveRecord) save = NULL;

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (entry->code == NULL)
    return mark == NULL || drop_mark (transaction, mark, error);
  if (mark == NULL)
    mark = g_object_new (SOS_TYPE_ATTENDANCE, "place", entry->place, "session", entry->session, NULL);
  sos_record_set_text (mark, SOS_ATTENDANCE_CODE, entry->code);
  sos_record_set_number (mark, SOS_ATTENDANCE_MINUTES_LATE, g_str_equal (entry->code, "L") ? entry->minutes_late : SOS_NUMBER_UNKNOWN);
  if (entry->note != NULL)
    sos_record_set_text (mark, SOS_ATTENDANCE_NOTE, entry->note);
  if (entry->correction != NULL)
    sos_record_set_text (mark, SOS_ATTENDANCE_CORRECTION, entry->correction);
  save = sos_save_record_new (mark, entry->correction);
  return sos_casework_keep_record (transaction, save, error);
}

gboolean
sos_casework_mark_register (SosTransaction *transaction, SosMarking *marking, GError **error)
{
  if (!sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_REGISTER, 0, error))
    return FALSE;
  for (guint i = 0; i < marking->entries->len; i++)
    if (!put_mark (transaction, marking->entries->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* ---- who is told ---- */

static char *
dup_absence_words (SosTransaction *transaction, SosRecord *session, SosRecord *run)
{
  g_autoptr (SosRecord) programme = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME, sos_record_get_number (run, SOS_PROGRAMME_RUN_PROGRAMME), NULL);
  g_autofree char *day = sos_date_dup_short (sos_record_get_text (session, SOS_SESSION_DAY));
  const char *title = programme != NULL ? sos_record_find_text (programme, SOS_PROGRAMME_PAPER_TITLE) : NULL;

  /* Translators: what the group is called, its session, its day: "School programme, session 9, 17 Nov: absent. Ask how they are." */
  return g_strdup_printf (_("%s, session %d, %s: absent. Ask how they are."), title != NULL ? title : _("Group"), (int) sos_record_get_number (session, SOS_SESSION_NUMBER), day);
}

static int
count_minutes (SosRecord *session)
{
  return sos_minutes_parse (sos_record_get_text (session, SOS_SESSION_ENDS)) - sos_minutes_parse (sos_record_get_text (session, SOS_SESSION_BEGINS));
}

static gboolean
is_absence (SosRecord *mark, SosRecord *session)
{
  const gint64 late = sos_record_get_number (mark, SOS_ATTENDANCE_MINUTES_LATE);
  const SosRegisterMark asked = { sos_record_get_text (mark, SOS_ATTENDANCE_CODE), late != SOS_NUMBER_UNKNOWN ? (int) late : 0, MAX (count_minutes (session), 0) };

  return sos_register_is_absence (&asked);
}

gboolean
sos_register_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  SosRecord *mark = after != NULL ? after : before;
  g_autoptr (SosRecord) place = sos_transaction_load (transaction, SOS_TYPE_COHORT_PLACE, sos_record_get_number (mark, SOS_ATTENDANCE_PLACE), error);
  const gint64 person = place != NULL ? sos_record_get_number (place, SOS_COHORT_PLACE_PERSON) : 0;
  g_autoptr (SosRecord) session = NULL, run = NULL;
  g_autofree char *words = NULL;
  gboolean wanted;
  gint64 worker;

  if (place == NULL || person == 0)
    return place != NULL;
  session = sos_transaction_load (transaction, SOS_TYPE_SESSION, sos_record_get_number (mark, SOS_ATTENDANCE_SESSION), error);
  run = session != NULL ? sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, sos_record_get_number (session, SOS_SESSION_RUN), error) : NULL;
  if (run == NULL || !sos_tasks_find_worker (transaction, person, &worker, error))
    return FALSE;
  wanted = after != NULL && worker != 0 && is_absence (after, session);
  words = wanted ? dup_absence_words (transaction, session, run) : NULL;
  return sos_tasks_keep (transaction, mark, person, ABSENT, wanted, worker, words, NULL, error);
}

/* ---- a session that was held ---- */

gboolean
sos_casework_hold_session (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  SosRecord *session = save->record;
  const char *day = sos_record_find_text (session, SOS_SESSION_DAY);
  const gint64 minutes = sos_record_get_number (session, SOS_SESSION_DELIVERED_MINUTES);

  if (!sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_REGISTER, sos_record_get_number (session, SOS_SESSION_RUN), error))
    return FALSE;
  if (day == NULL || g_strcmp0 (day, sos_transaction_get_today (transaction)) > 0)
    return sos_casework_refuse ("V21", _("That session is still to come."), error);
  if (minutes != SOS_NUMBER_UNKNOWN && (minutes < 0 || minutes > 24 * 60))
    return sos_casework_refuse (NULL, _("Write the minutes it took, as 60."), error);
  if (sos_record_has_text (session, SOS_SESSION_STATUS, "CANCELLED") || sos_record_has_text (session, SOS_SESSION_STATUS, "POSTPONED"))
    return sos_casework_refuse (NULL, _("This session was called off. Give it another day first."), error);
  if (!sos_run_check_start (transaction, sos_record_get_number (session, SOS_SESSION_RUN), error))
    return FALSE;
  if (!sos_record_has_text (session, SOS_SESSION_STATUS, "PART_DELIVERED"))
    sos_record_set_text (session, SOS_SESSION_STATUS, "DELIVERED");
  return sos_casework_keep_record (transaction, save, error) && sos_run_follow_progress (transaction, sos_record_get_number (session, SOS_SESSION_RUN), error);
}

/* ---- measures ---- */

SosMeasuring *
sos_measuring_new (gint64 place, const char *moment, const char *kind, gint64 value, gint64 possible)
{
  SosMeasuring *self = g_new0 (SosMeasuring, 1);

  *self = (SosMeasuring){ place, g_strdup (moment), g_strdup (kind), value, possible, NULL };
  return self;
}

void
sos_measuring_free (SosMeasuring *self)
{
  g_free (self->moment);
  g_free (self->kind);
  g_free (self->taken_on);
  g_free (self);
}

static gboolean
check_measure (const SosMeasureKind *kind, const SosMeasuring *measuring, GError **error)
{
  const gint64 possible = measuring->possible == SOS_NUMBER_UNKNOWN ? SOS_MEASURE_UNKNOWN : measuring->possible;
  g_autofree char *words = NULL;

  if (sos_measure_may_be (kind, measuring->value, possible))
    return TRUE;
  words = kind->most > 0 ? g_strdup_printf (_("Write a number from 0 to %d, or leave it empty where it is not known."), kind->most)
                         : g_strdup (kind->of_possible ? _("Write how many of how many, as 61/70.") : _("Write a number, or leave it empty where it is not known."));
  return sos_casework_refuse ("N11", words, error);
}

static const char *
find_source (const SosMeasureKind *kind)
{
  return kind->attitude ? "PUPIL" : kind->worker ? "US" : "SCHOOL";
}

gboolean
sos_casework_measure (SosTransaction *transaction, SosMeasuring *measuring, GError **error)
{
  const SosMeasureKind *kind = sos_measure_kind_find (measuring->kind);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) measure = NULL;
  g_autoptr (SosSaveRecord) save = NULL;

  g_return_val_if_fail (kind != NULL, FALSE);

  if (!sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_REGISTER, 0, error))
    return FALSE;
  measure = sos_transaction_find (transaction, SOS_TYPE_MEASURE, "place = $1 AND moment = $2 AND kind = $3 ORDER BY id DESC", &local, "iss", measuring->place,
                                  measuring->moment, measuring->kind);
  if (!sos_pass_error (&local, error))
    return FALSE;
  if (measuring->value == SOS_NUMBER_UNKNOWN)
    {
      save = measure != NULL ? sos_save_record_new (measure, NULL) : NULL;
      return save == NULL || sos_casework_drop_record (transaction, save, error);
    }
  if (!check_measure (kind, measuring, error))
    return FALSE;
  if (measure == NULL)
    measure = g_object_new (SOS_TYPE_MEASURE, "place", measuring->place, "moment", measuring->moment, "kind", measuring->kind, "source", find_source (kind),
                            "taken-on", measuring->taken_on != NULL ? measuring->taken_on : sos_transaction_get_today (transaction), NULL);
  sos_record_set_number (measure, SOS_MEASURE_VALUE, measuring->value);
  sos_record_set_number (measure, SOS_MEASURE_POSSIBLE, measuring->possible);
  save = sos_save_record_new (measure, NULL);
  return sos_casework_keep_record (transaction, save, error);
}
