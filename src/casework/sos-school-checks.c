/* sos-school-checks.c - what records of schools ask before they are saved: hours, places, registers. Saves nothing. */
#include "config.h"
#include "sos-school-checks.h"

#include "sos-casework-private.h"
#include "sos-day.h"
#include "sos-fold.h"
#include "sos-register-rules.h"

#include <glib/gi18n.h>

/* ---- schools and runs ---- */

gboolean
sos_school_checks_school (SosTransaction *transaction, SosRecord *before, SosRecord *school, GError **error)
{
  return sos_casework_give_reference (transaction, school, SOS_SCHOOL_REF, "E", error);
}

/* A run begins with what its programme asks for; whoever makes it may ask for less, never for more places. */
gboolean
sos_school_checks_run (SosTransaction *transaction, SosRecord *before, SosRecord *run, GError **error)
{
  g_autoptr (SosRecord) programme
    = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME, sos_record_get_number (run, SOS_PROGRAMME_RUN_PROGRAMME), error);
  gint64 cap;

  if (programme == NULL || !sos_casework_give_reference (transaction, run, SOS_PROGRAMME_RUN_REF, "R", error))
    return FALSE;
  cap = sos_record_get_number (programme, SOS_PROGRAMME_CAP);
  if (!sos_record_is_set (run, SOS_PROGRAMME_RUN_CAP))
    sos_record_set_number (run, SOS_PROGRAMME_RUN_CAP, cap);
  return cap == SOS_NUMBER_UNKNOWN || sos_record_get_number (run, SOS_PROGRAMME_RUN_CAP) <= cap
         || sos_casework_refuse ("N8", _("This programme has fewer places than that."), error);
}

/* ---- hours ---- */

static const struct
{
  const char *record;
  guint begins, ends;
} hours[] = {
  { "school_period", SOS_SCHOOL_PERIOD_BEGINS, SOS_SCHOOL_PERIOD_ENDS },
  { "session", SOS_SESSION_BEGINS, SOS_SESSION_ENDS },
  { "segment", SOS_SEGMENT_BEGINS, SOS_SEGMENT_ENDS },
};

/* Kept as "08:30", however it was typed. */
static gboolean
read_hour (SosRecord *record, guint field, int *minutes, GError **error)
{
  if (!sos_casework_tidy_hour (record, field))
    return sos_casework_refuse ("V4", _("Write hours as 09:30."), error);
  *minutes = sos_record_is_set (record, field) ? sos_minutes_parse (sos_record_get_text (record, field)) : -1;
  return TRUE;
}

gboolean
sos_school_checks_hours (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (hours); i++)
    {
      int begins, ends;

      if (!g_str_equal (hours[i].record, sos_record_get_name (record)))
        continue;
      if (!read_hour (record, hours[i].begins, &begins, error) || !read_hour (record, hours[i].ends, &ends, error))
        return FALSE;
      if (begins >= 0 && ends >= 0 && ends <= begins)
        return sos_casework_refuse ("V4", _("It ends after it begins, on the same day."), error);
    }
  return TRUE;
}

/* What others have in their calendars is another version as soon as day, hour, place or state change: SEQUENCE of an ICS file (5.7). */
gboolean
sos_school_checks_session (SosTransaction *transaction, SosRecord *before, SosRecord *session, GError **error)
{
  static const guint told[] = { SOS_SESSION_DAY, SOS_SESSION_BEGINS, SOS_SESSION_ENDS, SOS_SESSION_STATUS };
  const gint64 version = sos_record_get_number (session, SOS_SESSION_VERSION);
  gboolean changed = FALSE;

  for (guint i = 0; before != NULL && i < G_N_ELEMENTS (told); i++)
    changed |= g_strcmp0 (sos_record_find_text (before, told[i]), sos_record_find_text (session, told[i])) != 0;
  if (before != NULL)
    changed |= sos_record_get_number (before, SOS_SESSION_ROOM) != sos_record_get_number (session, SOS_SESSION_ROOM);
  if (changed && version == sos_record_get_number (before, SOS_SESSION_VERSION))
    sos_record_set_number (session, SOS_SESSION_VERSION, version == SOS_NUMBER_UNKNOWN ? 1 : version + 1);
  return TRUE;
}

/* ---- places ---- */

gboolean
sos_place_is_taken (const char *status)
{
  static const char *const taken[] = { "OFFERED", "CONSENTED", "BASELINED", "ACTIVE", "ONE_TO_ONE", NULL };

  return status != NULL && g_strv_contains (taken, status);
}

gint64
sos_school_checks_count_taken (SosTransaction *transaction, gint64 run, gint64 but, GError **error)
{
  gint64 n;

  if (!sos_transaction_select_number (
        transaction,
        "SELECT count (*) FROM cohort_place WHERE run = $1 AND id <> $2 AND removed IS NULL AND left_on IS NULL"
        " AND status IN " SOS_PLACE_TAKEN_SQL,
        &n, error, "ii", run, but))
    return -1;
  return n;
}

/* N8, X4: the one above the cap goes on the reserve list. */
static gboolean
check_cap (SosTransaction *transaction, SosRecord *run, SosRecord *place, GError **error)
{
  const gint64 cap = sos_record_get_number (run, SOS_PROGRAMME_RUN_CAP);
  const gint64 taken = cap != SOS_NUMBER_UNKNOWN ? sos_school_checks_count_taken (transaction, sos_record_get_id (run), sos_record_get_id (place), error) : 0;
  g_autofree char *words = NULL;

  if (taken < 0)
    return FALSE;
  if (cap == SOS_NUMBER_UNKNOWN || taken < cap)
    return TRUE;
  words = g_strdup_printf (ngettext ("All %d place of this group is taken. Put them on the reserve list.",
                                     "All %d places of this group are taken. Put them on the reserve list.", (gulong) cap), (int) cap);
  return sos_casework_refuse ("N8", words, error);
}

/* N7: who may join a girls' group is a decision of a team lead; that somebody is a girl is what is proposed. */
static gboolean
check_female_only (SosTransaction *transaction, SosRecord *run, SosRecord *place, GError **error)
{
  g_autoptr (SosRecord) programme
    = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME, sos_record_get_number (run, SOS_PROGRAMME_RUN_PROGRAMME), error);

  if (programme == NULL)
    return FALSE;
  return !sos_record_get_flag (programme, SOS_PROGRAMME_FEMALE_ONLY) || sos_record_has_text (place, SOS_COHORT_PLACE_FEMALE_ONLY, "YES")
         || sos_casework_refuse ("N7", _("This group is for girls and young women only. A team lead decides who may join."), error);
}

static char *
dup_folded (const char *name)
{
  g_auto (GStrv) words = sos_fold_words (name != NULL ? name : "");

  return g_strjoinv (" ", words);
}

/* The same pupil twice: the same person, or a name from the roll that reads alike, whichever way it is spelled. */
static gboolean
check_double (SosTransaction *transaction, SosRecord *place, GError **error)
{
  g_autoptr (GPtrArray) others = sos_transaction_query (transaction, SOS_TYPE_COHORT_PLACE, "run = $1 AND id <> $2 AND left_on IS NULL", error, "ii",
                                                        sos_record_get_number (place, SOS_COHORT_PLACE_RUN), sos_record_get_id (place));
  const gint64 person = sos_record_get_number (place, SOS_COHORT_PLACE_PERSON);
  g_autofree char *name = dup_folded (sos_record_get_text (place, SOS_COHORT_PLACE_PUPIL_NAME));

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      g_autofree char *other = dup_folded (sos_record_get_text (others->pdata[i], SOS_COHORT_PLACE_PUPIL_NAME));

      if (person != 0 ? sos_record_get_number (others->pdata[i], SOS_COHORT_PLACE_PERSON) == person
                      : sos_record_get_number (others->pdata[i], SOS_COHORT_PLACE_PERSON) == 0 && g_str_equal (name, other))
        return sos_casework_refuse (NULL, _("They are on this group already. Where it is somebody else with the same name, add a letter more."), error);
    }
  return others != NULL;
}

gboolean
sos_school_checks_place (SosTransaction *transaction, SosRecord *before, SosRecord *place, GError **error)
{
  const gboolean taken = sos_place_is_taken (sos_record_get_text (place, SOS_COHORT_PLACE_STATUS)) && !sos_record_is_set (place, SOS_COHORT_PLACE_LEFT_ON);
  const gboolean was = before != NULL && sos_place_is_taken (sos_record_get_text (before, SOS_COHORT_PLACE_STATUS))
                       && !sos_record_is_set (before, SOS_COHORT_PLACE_LEFT_ON);
  g_autoptr (SosRecord) run = NULL;

  if (sos_record_get_number (place, SOS_COHORT_PLACE_PERSON) == 0 && !sos_record_is_set (place, SOS_COHORT_PLACE_PUPIL_NAME))
    return sos_casework_refuse (NULL, _("Say who it is: somebody we know, or a name from the school’s roll."), error);
  run = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, sos_record_get_number (place, SOS_COHORT_PLACE_RUN), error);
  if (run == NULL || !check_double (transaction, place, error) || (taken && !check_female_only (transaction, run, place, error)))
    return FALSE;
  return !taken || was || check_cap (transaction, run, place, error);
}

/* ---- registers (5.6) ---- */

static gboolean
is_locked (SosTransaction *transaction, SosRecord *session)
{
  return sos_register_is_closed (sos_day_parse (sos_record_get_text (session, SOS_SESSION_DAY)), sos_day_parse (sos_transaction_get_today (transaction)));
}

/* A mark of a session of the group the place is on, never before the day. A correction keeps the first one beside it. */
gboolean
sos_school_checks_attendance (SosTransaction *transaction, SosRecord *before, SosRecord *mark, GError **error)
{
  g_autoptr (SosRecord) session = sos_transaction_load (transaction, SOS_TYPE_SESSION, sos_record_get_number (mark, SOS_ATTENDANCE_SESSION), error);
  g_autoptr (SosRecord) place
    = session != NULL ? sos_transaction_load (transaction, SOS_TYPE_COHORT_PLACE, sos_record_get_number (mark, SOS_ATTENDANCE_PLACE), error) : NULL;

  if (place == NULL)
    return FALSE;
  if (sos_record_get_number (session, SOS_SESSION_RUN) != sos_record_get_number (place, SOS_COHORT_PLACE_RUN))
    return sos_casework_refuse (NULL, _("They are not on the group of that session."), error);
  if (sos_day_parse (sos_record_get_text (session, SOS_SESSION_DAY)) > sos_day_parse (sos_transaction_get_today (transaction)))
    return sos_casework_refuse ("V21", _("That session is still to come."), error);
  if (before == NULL || !sos_casework_has_changed (before, mark, SOS_ATTENDANCE_CODE) || !is_locked (transaction, session))
    return TRUE;
  if (!sos_record_is_set (mark, SOS_ATTENDANCE_CORRECTION))
    return sos_casework_refuse ("5.6", _("This register is closed. Say why the mark is corrected; both stay to be seen."), error);
  if (!sos_record_is_set (mark, SOS_ATTENDANCE_FIRST_CODE))
    sos_record_set_text (mark, SOS_ATTENDANCE_FIRST_CODE, sos_record_get_text (before, SOS_ATTENDANCE_CODE));
  return TRUE;
}
