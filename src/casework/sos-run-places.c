/* sos-run-places.c - who is on a run: nominated, decided about by a panel, offered a place, there, gone (domain 3.6). Each deed asks who may,
 * and leaves to the checks of the record what holds for every place (N7, N8). */
#include "config.h"
#include "sos-run-private.h"

#include "sos-agreement-checks.h"
#include "sos-apart-let-private.h"
#include "sos-casework-private.h"
#include "sos-likeness-names.h"
#include "sos-name-rules.h"
#include "sos-rights.h"
#include "sos-school-checks.h"
#include "sos-school-rights.h"
#include "sos-work-ask.h"

#include <glib/gi18n.h>

#define LIKE_ENOUGH 60 /* of 100: possibly the same (0.6) */

/* ---- nominating ---- */

SosNomination *
sos_nomination_new (SosRecord *place, gboolean another)
{
  SosNomination *self = g_new0 (SosNomination, 1);

  self->place = g_object_ref (place);
  self->another = another;
  return self;
}

void
sos_nomination_free (SosNomination *self)
{
  g_object_unref (self->place);
  g_free (self);
}

/* The names somebody on the run may be meant by. */
static char *
dup_name (SosTransaction *transaction, SosRecord *place)
{
  const gint64 id = sos_record_get_number (place, SOS_COHORT_PLACE_PERSON);
  g_autoptr (SosRecord) person = id != 0 ? sos_transaction_load (transaction, SOS_TYPE_PERSON, id, NULL) : NULL;

  return person != NULL ? sos_run_dup_first_name (person) : g_strdup (sos_record_find_text (place, SOS_COHORT_PLACE_PUPIL_NAME));
}

/* "Muhamed A." and "Mohammed A.": the first names sound alike, and so do the letters after them. */
static gboolean
is_like (const char *one, const char *other)
{
  g_autoptr (GPtrArray) cut = one != NULL ? sos_name_likeness_cut (one) : NULL, with = other != NULL ? sos_name_likeness_cut (other) : NULL;
  SosNameLikeness likeness;

  if (cut == NULL || with == NULL)
    return FALSE;
  likeness = sos_name_likeness_compare (cut, with);
  return likeness.same || likeness.sounds || (likeness.score >= LIKE_ENOUGH && !likeness.differs);
}

static gboolean
check_like (SosTransaction *transaction, SosRecord *place, GError **error)
{
  g_autoptr (GPtrArray) others = sos_transaction_query (transaction, SOS_TYPE_COHORT_PLACE, "run = $1 AND left_on IS NULL AND status <> 'NOT_TAKEN'", error, "i",
                                                        sos_record_get_number (place, SOS_COHORT_PLACE_RUN));
  g_autofree char *name = dup_name (transaction, place);

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      g_autofree char *other = dup_name (transaction, others->pdata[i]);
      g_autofree char *words = NULL;
      const gint64 person = sos_record_get_number (others->pdata[i], SOS_COHORT_PLACE_PERSON);

      if (!is_like (name, other) || (person != 0 && sos_transaction_hides (transaction, person)))
        continue;
      /* Translators: %s is a first name and a letter */
      words = g_strdup_printf (_("“%s” is on this run already, and may be the same pupil. Look, and say if it is somebody else."),
                               person != 0 && sos_record_is_set (others->pdata[i], SOS_COHORT_PLACE_PUPIL_NAME)
                                 ? sos_record_get_text (others->pdata[i], SOS_COHORT_PLACE_PUPIL_NAME) : other);
      return sos_casework_refuse (NULL, words, error);
    }
  return others != NULL;
}

/* Whoever links somebody knows of them; what the school calls them is kept beside, so that a register needs no record. */
static gboolean
name_linked (SosTransaction *transaction, SosRecord *place, GError **error)
{
  const gint64 id = sos_record_get_number (place, SOS_COHORT_PLACE_PERSON);
  g_autoptr (SosRecord) person = NULL;
  g_autofree char *name = NULL;

  if (id == 0)
    return TRUE;
  if (!sos_rights_ask (transaction, id, SOS_GROUP_NAME, SOS_MAY_SEE, SOS_TYPE_PERSON, id, error))
    return FALSE;
  person = sos_transaction_load (transaction, SOS_TYPE_PERSON, id, error);
  if (person == NULL)
    return FALSE;
  name = sos_run_dup_first_name (person);
  if (!sos_record_is_set (place, SOS_COHORT_PLACE_PUPIL_NAME))
    sos_record_set_text (place, SOS_COHORT_PLACE_PUPIL_NAME, name);
  if (!sos_record_is_set (place, SOS_COHORT_PLACE_SEX))
    sos_record_set_text (place, SOS_COHORT_PLACE_SEX, sos_record_find_text (person, SOS_PERSON_SEX));
  return TRUE;
}

static gboolean
keep_saved (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  const gint64 person = sos_record_get_number (save->record, SOS_COHORT_PLACE_PERSON);
  g_autoptr (SosRecord) run = NULL;

  if (!sos_casework_keep_record (transaction, save, error))
    return FALSE;
  if (person == 0 || !sos_apart_let_was (transaction))
    return TRUE;
  run = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, sos_record_get_number (save->record, SOS_COHORT_PLACE_RUN), error);
  return run != NULL && sos_run_keep_let (transaction, run, person, error);
}

static gboolean
keep (SosTransaction *transaction, SosRecord *place, const char *reason, GError **error)
{
  g_autoptr (SosSaveRecord) save = sos_save_record_new (place, reason);

  return keep_saved (transaction, save, error);
}

gboolean
sos_casework_nominate (SosTransaction *transaction, SosNomination *nomination, GError **error)
{
  SosRecord *place = nomination->place;
  g_autofree char *typed = sos_name_dup_clean (sos_record_find_text (place, SOS_COHORT_PLACE_PUPIL_NAME) != NULL ? sos_record_get_text (place, SOS_COHORT_PLACE_PUPIL_NAME) : "");

  if (!sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_REGISTER, sos_record_get_number (place, SOS_COHORT_PLACE_RUN), error))
    return FALSE;
  sos_record_set_text (place, SOS_COHORT_PLACE_PUPIL_NAME, typed[0] != '\0' ? typed : NULL);
  sos_record_set_text (place, SOS_COHORT_PLACE_STATUS, "NOMINATED");
  if (!sos_record_is_set (place, SOS_COHORT_PLACE_NOMINATED_ON))
    sos_record_set_text (place, SOS_COHORT_PLACE_NOMINATED_ON, sos_transaction_get_today (transaction));
  if (!name_linked (transaction, place, error) || (!nomination->another && !check_like (transaction, place, error)) || !keep (transaction, place, NULL, error))
    return FALSE;
  nomination->result = sos_record_get_id (place);
  return TRUE;
}

/* ---- what holds before somebody gets a place ---- */

static SosRecord *
load_run (SosTransaction *transaction, SosRecord *place, SosRecord **programme, GError **error)
{
  g_autoptr (SosRecord) run = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, sos_record_get_number (place, SOS_COHORT_PLACE_RUN), error);

  *programme = run != NULL ? sos_transaction_load (transaction, SOS_TYPE_PROGRAMME, sos_record_get_number (run, SOS_PROGRAMME_RUN_PROGRAMME), error) : NULL;
  return *programme != NULL ? g_steal_pointer (&run) : NULL;
}

/* 3.6: up to the third week; whoever comes later waits for the next run. */
static gboolean
check_joining (SosTransaction *transaction, SosRecord *run, SosRecord *programme, GError **error)
{
  const gint64 until = sos_record_get_number (programme, SOS_PROGRAMME_JOIN_UNTIL);
  g_autofree char *words = NULL;
  g_autoptr (SosRecord) next = NULL;

  if (until == SOS_NUMBER_UNKNOWN || until <= 0)
    return TRUE;
  /* The session after the last in which one may join is past. */
  next = sos_transaction_find (transaction, SOS_TYPE_SESSION, "run = $1 AND number >= $2 AND day < $3 AND status IN ('DELIVERED', 'PART_DELIVERED', 'CONFIRMED', 'PLANNED', 'CATCH_UP')",
                               error, "iis", sos_record_get_id (run), until, sos_transaction_get_today (transaction));
  if (next == NULL)
    return error == NULL || *error == NULL;
  words = g_strdup_printf (_("Joining closed after session %d. Put them on the reserve list for the next run, or see them one-to-one."), (int) until);
  return sos_casework_refuse (NULL, words, error);
}

/* A place that is given: open, agreed to, and nobody there whom they must not meet. */
static gboolean
check_place (SosTransaction *transaction, SosRecord *place, gboolean joins, GError **error)
{
  const gint64 person = sos_record_get_number (place, SOS_COHORT_PLACE_PERSON);
  g_autoptr (SosRecord) programme = NULL;
  g_autoptr (SosRecord) run = load_run (transaction, place, &programme, error);
  SosVerdict *work;

  if (run == NULL || (joins && !check_joining (transaction, run, programme, error)))
    return FALSE;
  if (person == 0)
    return TRUE;
  work = sos_work_ask (transaction, person, SOS_WORK_IN_GROUP, error);
  return work != NULL && sos_casework_obey (work, error)
         && sos_run_check_apart (transaction, run, person, sos_record_find_text (place, SOS_COHORT_PLACE_DECISION_REASON), error);
}

static gint64
find_last_reserve (SosTransaction *transaction, gint64 run, GError **error)
{
  gint64 n;

  if (!sos_transaction_select_number (
        transaction,
        "SELECT coalesce (max (reserve), 0) FROM cohort_place WHERE run = $1 AND status = 'RESERVE' AND removed IS NULL AND left_on IS NULL",
        &n, error, "i", run))
    return -1;
  return n;
}

static gboolean
put_on_reserve (SosTransaction *transaction, SosRecord *place, GError **error)
{
  const gint64 last = find_last_reserve (transaction, sos_record_get_number (place, SOS_COHORT_PLACE_RUN), error);

  if (last < 0)
    return FALSE;
  if (!sos_record_has_text (place, SOS_COHORT_PLACE_STATUS, "RESERVE") || !sos_record_is_set (place, SOS_COHORT_PLACE_RESERVE))
    sos_record_set_number (place, SOS_COHORT_PLACE_RESERVE, last + 1);
  sos_record_set_text (place, SOS_COHORT_PLACE_STATUS, "RESERVE");
  return TRUE;
}

static gboolean
has_agreed (SosRecord *place)
{
  return sos_record_is_set (place, SOS_COHORT_PLACE_AGREED_BY) && !sos_record_has_text (place, SOS_COHORT_PLACE_AGREED_BY, "NOBODY");
}

/* ---- the panel ---- */

static gboolean
follow_group (SosTransaction *transaction, SosRecord *before, SosRecord *place, GError **error)
{
  /* Who is on the group already stays where they stand. */
  if (sos_place_is_taken (sos_record_get_text (before, SOS_COHORT_PLACE_STATUS)))
    return TRUE;
  sos_record_set_text (place, SOS_COHORT_PLACE_STATUS, has_agreed (place) ? "CONSENTED" : "OFFERED");
  sos_record_set_number (place, SOS_COHORT_PLACE_RESERVE, SOS_NUMBER_UNKNOWN);
  return check_place (transaction, place, TRUE, error);
}

static gboolean
follow_reserve (SosTransaction *transaction, SosRecord *before, SosRecord *place, GError **error)
{
  return put_on_reserve (transaction, place, error);
}

static gboolean
follow_no (SosTransaction *transaction, SosRecord *before, SosRecord *place, GError **error)
{
  sos_record_set_text (place, SOS_COHORT_PLACE_STATUS, "NOT_TAKEN");
  sos_record_set_number (place, SOS_COHORT_PLACE_RESERVE, SOS_NUMBER_UNKNOWN);
  return TRUE;
}

static gboolean
follow_later (SosTransaction *transaction, SosRecord *before, SosRecord *place, GError **error)
{
  sos_record_set_text (place, SOS_COHORT_PLACE_STATUS, "NOMINATED");
  return TRUE;
}

static const struct
{
  const char *decision;
  gboolean (*follow) (SosTransaction *transaction, SosRecord *before, SosRecord *place, GError **error);
  gboolean reason; /* asked for */
} decisions[] = {
  { "GROUP", follow_group, FALSE },           { "GROUP_AND_ONE_TO_ONE", follow_group, FALSE }, { "ONE_TO_ONE_ONLY", follow_no, TRUE },
  { "RESERVE", follow_reserve, FALSE },       { "NOT_SUITABLE", follow_no, TRUE },             { "DEFER", follow_later, TRUE },
};

static gboolean
check_scores (SosRecord *place, GError **error)
{
  static const guint scores[] = { SOS_COHORT_PLACE_VULNERABILITY, SOS_COHORT_PLACE_RISK_FROM, SOS_COHORT_PLACE_RISK_TO, SOS_COHORT_PLACE_STRENGTHS };

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    if (sos_record_is_set (place, scores[i]) && (sos_record_get_number (place, scores[i]) < 0 || sos_record_get_number (place, scores[i]) > 4))
      return sos_casework_refuse (NULL, _("The panel scores from 0 to 4. Leave empty what it does not know."), error);
  return TRUE;
}

/* N7: the decision who may join a girls' group is a lead's. */
static gboolean
check_female_only (SosTransaction *transaction, SosRecord *before, SosRecord *place, GError **error)
{
  return !sos_casework_has_changed (before, place, SOS_COHORT_PLACE_FEMALE_ONLY)
         || sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_DECIDE, sos_record_get_number (place, SOS_COHORT_PLACE_RUN), error);
}

gboolean
sos_casework_decide_place (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  SosRecord *place = save->record;
  const char *decision = sos_record_find_text (place, SOS_COHORT_PLACE_DECISION);
  g_autoptr (SosRecord) before = sos_transaction_load (transaction, SOS_TYPE_COHORT_PLACE, sos_record_get_id (place), error);

  if (before == NULL || !sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, sos_record_get_number (place, SOS_COHORT_PLACE_RUN), error)
      || !check_scores (place, error) || !check_female_only (transaction, before, place, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    {
      if (g_strcmp0 (decision, decisions[i].decision) != 0 || !sos_casework_has_changed (before, place, SOS_COHORT_PLACE_DECISION))
        continue;
      if (decisions[i].reason && !sos_record_is_set (place, SOS_COHORT_PLACE_DECISION_REASON))
        return sos_casework_refuse ("V28", _("Say why; a few words are enough."), error);
      if (!decisions[i].follow (transaction, before, place, error))
        return FALSE;
      sos_record_set_number (place, SOS_COHORT_PLACE_DECIDED_BY, sos_transaction_get_actor (transaction));
      sos_record_set_text (place, SOS_COHORT_PLACE_DECIDED_ON, sos_transaction_get_today (transaction));
    }
  return keep_saved (transaction, save, error);
}

/* ---- after it ---- */

static SosRecord *
begin (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) place = sos_transaction_load (transaction, SOS_TYPE_COHORT_PLACE, id, error);

  if (place == NULL || !sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, sos_record_get_number (place, SOS_COHORT_PLACE_RUN), error))
    return NULL;
  return g_steal_pointer (&place);
}

gboolean
sos_casework_offer_place (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) place = begin (transaction, deed->id, error);

  if (place == NULL)
    return FALSE;
  if (sos_place_is_taken (sos_record_get_text (place, SOS_COHORT_PLACE_STATUS)))
    return sos_casework_refuse (NULL, _("They have a place already."), error);
  sos_record_set_text (place, SOS_COHORT_PLACE_STATUS, has_agreed (place) ? "CONSENTED" : "OFFERED");
  sos_record_set_number (place, SOS_COHORT_PLACE_RESERVE, SOS_NUMBER_UNKNOWN);
  return check_place (transaction, place, TRUE, error) && keep (transaction, place, NULL, error);
}

/* From their next session on. */
static char *
dup_first_day (SosTransaction *transaction, gint64 run)
{
  const char *today = sos_transaction_get_today (transaction);
  g_autoptr (SosRecord) next = sos_transaction_find (transaction, SOS_TYPE_SESSION, "run = $1 AND day >= $2 AND status NOT IN ('CANCELLED', 'POSTPONED') ORDER BY day",
                                                     NULL, "is", run, today);

  return g_strdup (next != NULL ? sos_record_get_text (next, SOS_SESSION_DAY) : today);
}

gboolean
sos_casework_start_place (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) place = begin (transaction, deed->id, error);
  g_autofree char *day = NULL;

  if (place == NULL)
    return FALSE;
  if (deed->code != NULL)
    {
      sos_record_set_text (place, SOS_COHORT_PLACE_AGREED_BY, deed->code);
      sos_record_set_text (place, SOS_COHORT_PLACE_AGREED_ON, sos_transaction_get_today (transaction));
    }
  if (!has_agreed (place))
    return sos_casework_refuse ("V15", _("A parent or carer agrees first, or the pupil with the school’s safeguarding lead."), error);
  day = dup_first_day (transaction, sos_record_get_number (place, SOS_COHORT_PLACE_RUN));
  if (!sos_record_is_set (place, SOS_COHORT_PLACE_JOINED_ON))
    sos_record_set_text (place, SOS_COHORT_PLACE_JOINED_ON, day);
  sos_record_set_text (place, SOS_COHORT_PLACE_STATUS, "ACTIVE");
  return check_place (transaction, place, FALSE, error) && keep (transaction, place, NULL, error);
}

gboolean
sos_casework_leave_place (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  static const char *const ends[] = { "LEFT", "MOVED_SCHOOL", "EXCLUDED", "CUSTODY", "REMOVED", "NOT_TAKEN", NULL };
  g_autoptr (SosRecord) place = begin (transaction, deed->id, error);

  if (place == NULL)
    return FALSE;
  if (deed->code == NULL || !g_strv_contains (ends, deed->code))
    return sos_casework_refuse (NULL, _("Say how it ended."), error);
  if (deed->words == NULL || deed->words[0] == '\0')
    return sos_casework_refuse ("V28", _("Say why; a few words are enough."), error);
  sos_record_set_text (place, SOS_COHORT_PLACE_STATUS, deed->code);
  sos_record_set_text (place, SOS_COHORT_PLACE_LEFT_ON, deed->date != NULL ? deed->date : sos_transaction_get_today (transaction));
  sos_record_set_text (place, SOS_COHORT_PLACE_LEFT_REASON, deed->words);
  sos_record_set_number (place, SOS_COHORT_PLACE_RESERVE, SOS_NUMBER_UNKNOWN);
  return keep (transaction, place, deed->words, error);
}

gboolean
sos_casework_reserve_place (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) place = begin (transaction, deed->id, error);

  if (place == NULL)
    return FALSE;
  sos_record_set_number (place, SOS_COHORT_PLACE_RESERVE, SOS_NUMBER_UNKNOWN);
  return put_on_reserve (transaction, place, error) && keep (transaction, place, NULL, error);
}
