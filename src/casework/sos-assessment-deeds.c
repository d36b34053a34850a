/* sos-assessment-deeds.c - an assessment from its first score to the signature of a lead, and what follows from it (domain 4.3, 1.1; V4, V11, V12). */
#include "config.h"
#include "sos-assessments.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-limits-load.h"
#include "sos-pass-error.h"
#include "sos-rights.h"
#include "sos-stage-case.h"
#include "sos-stage-rules.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>

/* ---- reading ---- */

static SosRecord *
load_episode (SosTransaction *transaction, SosRecord *assessment, GError **error)
{
  return sos_transaction_load (transaction, SOS_TYPE_EPISODE, sos_record_get_number (assessment, SOS_ASSESSMENT_EPISODE), error);
}

SosAssessmentSheet *
sos_assessment_sheet_load (SosTransaction *transaction, SosRecord *assessment, GError **error)
{
  const gboolean has_episode = sos_record_get_number (assessment, SOS_ASSESSMENT_EPISODE) != 0;
  g_autoptr (SosRecord) episode = has_episode ? load_episode (transaction, assessment, error) : NULL;
  g_autoptr (GPtrArray) scores = has_episode && episode == NULL
                                   ? NULL
                                   : sos_transaction_query (transaction, SOS_TYPE_ASSESSMENT_SCORE, "assessment = $1 ORDER BY id", error, "i",
                                                            sos_record_get_id (assessment));

  return scores != NULL ? sos_assessment_sheet_new (assessment, scores, episode, sos_transaction_get_codes (transaction), sos_transaction_get_today (transaction))
                        : NULL;
}

/* One of somebody whose record whoever asks may change. */
static SosRecord *
load_for (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) assessment = sos_transaction_load (transaction, SOS_TYPE_ASSESSMENT, id, error);

  if (assessment == NULL
      || !sos_rights_ask_change (transaction, sos_record_get_number (assessment, SOS_ASSESSMENT_PERSON), SOS_TYPE_ASSESSMENT, id, error))
    return NULL;
  return g_steal_pointer (&assessment);
}

static gboolean
is_signed (SosRecord *assessment)
{
  return sos_record_get_number (assessment, SOS_ASSESSMENT_SIGNED_AT) != 0;
}

/* The same for one that is still being written. */
static SosRecord *
load_draft (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) assessment = load_for (transaction, id, error);

  if (assessment == NULL)
    return NULL;
  if (!is_signed (assessment))
    return g_steal_pointer (&assessment);
  sos_casework_refuse ("4.3", _("This assessment is signed and stays as it is. Put a note beneath it, or begin another."), error);
  return NULL;
}

/* ---- begun ---- */

/* The one that is named; else of those that are open the worker's own before the one that waits for an assessment, else the first. */
static SosRecord *
choose_episode (GPtrArray *episodes, gint64 named, gint64 actor)
{
  SosRecord *best = NULL;
  int most = 0;

  for (guint i = 0; i < episodes->len; i++)
    {
      SosRecord *episode = episodes->pdata[i];
      const gboolean open = sos_stage_is_open (sos_record_get_text (episode, SOS_EPISODE_STAGE));
      const int worth = named != 0 ? sos_record_get_id (episode) == named
                                   : open + 2 * (open && sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_ENGAGING))
                                       + 4 * (open && actor != 0 && sos_record_get_number (episode, SOS_EPISODE_WORKER) == actor);

      if (worth > most)
        {
          most = worth;
          best = episode;
        }
    }
  return best;
}

static gboolean
find_episode (SosTransaction *transaction, SosDeed *deed, gint64 *episode, GError **error)
{
  g_autoptr (GPtrArray) episodes = sos_transaction_query (transaction, SOS_TYPE_EPISODE, "person = $1 ORDER BY referred_on, id", error, "i", deed->id);
  SosRecord *chosen = episodes != NULL ? choose_episode (episodes, deed->other, sos_transaction_get_actor (transaction)) : NULL;

  if (episodes == NULL)
    return FALSE;
  if (chosen == NULL && deed->other != 0)
    return sos_casework_refuse ("4.3", _("This episode is not theirs. Choose another."), error);
  *episode = chosen != NULL ? sos_record_get_id (chosen) : 0;
  return TRUE;
}

/* @earlier: one was signed in this work; @happened: something did that asks for another. */
static gboolean
read_course (SosTransaction *transaction, gint64 person, gint64 episode, gboolean *earlier, gboolean *happened, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) assessment = sos_transaction_find (transaction, SOS_TYPE_ASSESSMENT,
                                                           "person = $1 AND coalesce (episode, 0) = $2 AND signed_at IS NOT NULL", &local, "ii", person, episode);
  g_autoptr (SosRecord) task = local == NULL ? sos_transaction_find (transaction, SOS_TYPE_TASK, "person = $1 AND kind = 'INCIDENT_ASSESS' AND done_on IS NULL",
                                                                     &local, "i", person)
                                             : NULL;

  *earlier = assessment != NULL;
  *happened = task != NULL;
  return sos_pass_error (&local, error);
}

/* What was chosen, else what the course of the episode proposes. Static. */
static const char *
find_type (SosTransaction *transaction, SosDeed *deed, gint64 id, GError **error)
{
  const gboolean chosen = deed->code != NULL && *deed->code != '\0';
  g_autoptr (SosRecord) episode = id != 0 ? sos_transaction_load (transaction, SOS_TYPE_EPISODE, id, error) : NULL;
  gboolean earlier = FALSE, happened = FALSE;

  if ((id != 0 && episode == NULL) || !read_course (transaction, deed->id, id, &earlier, &happened, error))
    return NULL;
  if (!chosen)
    return sos_assessment_propose_type (earlier, happened, episode != NULL ? sos_record_get_text (episode, SOS_EPISODE_STAGE) : NULL);
  return sos_casework_obey (sos_assessment_may_begin (deed->code, earlier), error) ? deed->code : NULL;
}

static gboolean
add_areas (SosTransaction *transaction, gint64 assessment, GError **error)
{
  GPtrArray *domains = sos_codes_get_list (sos_transaction_get_codes (transaction), "domain");

  for (guint i = 0; domains != NULL && i < domains->len; i++)
    {
      const SosCode *domain = domains->pdata[i];
      g_autoptr (SosRecord) score = g_object_new (SOS_TYPE_ASSESSMENT_SCORE, "assessment", assessment, "domain", domain->code, NULL);

      if (domain->active && !sos_transaction_save (transaction, score, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
begin (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  gint64 episode = 0;
  const char *type = find_episode (transaction, deed, &episode, error) ? find_type (transaction, deed, episode, error) : NULL;
  g_autoptr (SosRecord) assessment = NULL;

  if (type == NULL)
    return FALSE;
  if (sos_codes_find (sos_transaction_get_codes (transaction), "assessment-type", type) == NULL)
    return sos_casework_refuse ("4.3", _("Choose which kind of assessment it is."), error);
  assessment = g_object_new (SOS_TYPE_ASSESSMENT, "person", deed->id, "episode", episode, "type", type, "started-on",
                             sos_transaction_get_today (transaction), "author", sos_transaction_get_actor (transaction), NULL);
  if (!sos_transaction_save (transaction, assessment, error))
    return FALSE;
  deed->result = sos_record_get_id (assessment);
  return add_areas (transaction, deed->result, error);
}

gboolean
sos_casework_start_assessment (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) draft = NULL;

  if (!sos_rights_ask_change (transaction, deed->id, SOS_TYPE_ASSESSMENT, 0, error))
    return FALSE;
  draft = sos_transaction_find (transaction, SOS_TYPE_ASSESSMENT, "person = $1 AND signed_at IS NULL ORDER BY id", &local, "i", deed->id);
  if (!sos_pass_error (&local, error))
    return FALSE;
  if (draft == NULL)
    return begin (transaction, deed, error);
  deed->result = sos_record_get_id (draft);
  return TRUE;
}

gboolean
sos_casework_drop_assessment (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) assessment = load_draft (transaction, deed->id, error);
  g_autoptr (GPtrArray) scores
    = assessment != NULL ? sos_transaction_query (transaction, SOS_TYPE_ASSESSMENT_SCORE, "assessment = $1 ORDER BY id", error, "i", deed->id) : NULL;

  for (guint i = 0; scores != NULL && i < scores->len; i++)
    if (!sos_transaction_remove (transaction, scores->pdata[i], error))
      return FALSE;
  return scores != NULL && sos_transaction_remove (transaction, assessment, error);
}

static gboolean
fill_one (SosTransaction *transaction, SosDeed *deed, SosRecord *score, SosColumn column, GError **error)
{
  const int field = sos_record_class_find_field (SOS_RECORD_GET_CLASS (score), deed->code);

  if (sos_record_find_text (score, (guint) field) != NULL || !sos_domain_asks (sos_record_get_text (score, SOS_ASSESSMENT_SCORE_DOMAIN), column))
    return TRUE;
  deed->count++;
  sos_record_set_text (score, (guint) field, SOS_SCORE_UNKNOWN);
  return sos_transaction_save (transaction, score, error);
}

gboolean
sos_casework_fill_assessment (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  static const char *const names[SOS_N_COLUMNS] = { "score", "own", "strength" };
  g_autoptr (SosRecord) assessment = load_draft (transaction, deed->id, error);
  g_autoptr (GPtrArray) scores
    = assessment != NULL ? sos_transaction_query (transaction, SOS_TYPE_ASSESSMENT_SCORE, "assessment = $1 ORDER BY id", error, "i", deed->id) : NULL;
  SosColumn column = 0;

  while (column < SOS_N_COLUMNS && g_strcmp0 (names[column], deed->code) != 0)
    column++;
  g_return_val_if_fail (column < SOS_N_COLUMNS, FALSE);
  deed->count = 0;
  for (guint i = 0; scores != NULL && i < scores->len; i++)
    if (!fill_one (transaction, deed, scores->pdata[i], column, error))
      return FALSE;
  return scores != NULL;
}

/* ---- signed ---- */

static gboolean
is_wanted (SosTransaction *transaction, SosRecord *episode, gboolean *wanted, GError **error)
{
  g_autoptr (SosStageCase) stage = sos_stage_case_load (transaction, episode, error);
  g_autoptr (GPtrArray) lacking = NULL;
  SosLimits limits;

  if (stage == NULL || !sos_limits_load (transaction, &limits, error))
    return FALSE;
  lacking = sos_stage_find_needs (SOS_STAGE_ASSESSED, &stage->facts, &limits);
  *wanted = lacking->len == 0;
  return TRUE;
}

/* An episode that waited for it goes on, unless something else is lacking: that is said where its stage is shown. */
static gboolean
move_on (SosTransaction *transaction, SosRecord *episode, GError **error)
{
  g_autoptr (SosDeed) deed = sos_deed_new (sos_record_get_id (episode), SOS_STAGE_ASSESSED, NULL);
  gboolean wanted = FALSE;

  if (!sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_ENGAGING) || sos_record_get_number (episode, SOS_EPISODE_WORKER) == 0)
    return TRUE;
  return is_wanted (transaction, episode, &wanted, error) && (!wanted || sos_casework_move_episode (transaction, deed, error));
}

/* How closely they are worked with is said with every assessment (3.1). */
static gboolean
set_tier (SosTransaction *transaction, SosRecord *episode, const SosAssessmentSheet *sheet, const char *tier, GError **error)
{
  if (tier == NULL || *tier == '\0' || sos_record_has_text (episode, SOS_EPISODE_TIER, tier))
    return TRUE;
  if (sos_codes_find (sos_transaction_get_codes (transaction), "tier", tier) == NULL)
    return sos_casework_refuse ("3.1", _("Choose how closely they are worked with from now on."), error);
  if (!sos_casework_obey (sos_tier_may_be (tier, sos_record_find_text (episode, SOS_EPISODE_TIER), sheet->danger, TRUE, NULL), error))
    return FALSE;
  sos_record_set_text (episode, SOS_EPISODE_TIER, tier);
  return sos_transaction_save (transaction, episode, error);
}

static gboolean
follow_episode (SosTransaction *transaction, const SosAssessmentSheet *sheet, const char *tier, GError **error)
{
  SosRecord *assessment = sheet->assessment;
  g_autoptr (SosRecord) episode = NULL;

  if (sos_record_get_number (assessment, SOS_ASSESSMENT_EPISODE) == 0)
    return TRUE;
  episode = load_episode (transaction, assessment, error);
  if (episode == NULL)
    return FALSE;
  return !sos_stage_is_open (sos_record_get_text (episode, SOS_EPISODE_STAGE))
         || (set_tier (transaction, episode, sheet, tier, error) && move_on (transaction, episode, error));
}

gboolean
sos_casework_sign_assessment (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) assessment = load_draft (transaction, deed->id, error);
  g_autoptr (SosAssessmentSheet) sheet = assessment != NULL ? sos_assessment_sheet_load (transaction, assessment, error) : NULL;

  if (sheet == NULL || !sos_casework_obey (sos_assessment_may_sign (&sheet->facts), error))
    return FALSE;
  sos_record_set_number (assessment, SOS_ASSESSMENT_SIGNED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_number (assessment, SOS_ASSESSMENT_SIGNED_AT, sos_transaction_get_now (transaction));
  return sos_transaction_save (transaction, assessment, error) && follow_episode (transaction, sheet, deed->code, error)
         && sos_tasks_finish (transaction, "person = $1 AND kind = 'INCIDENT_ASSESS' AND done_on IS NULL",
                              sos_record_get_number (assessment, SOS_ASSESSMENT_PERSON), error);
}

/* ---- afterwards ---- */

static gboolean
check_countersign (SosTransaction *transaction, const SosAssessmentSheet *sheet, GError **error)
{
  const gint64 person = sos_record_get_number (sheet->assessment, SOS_ASSESSMENT_PERSON), actor = sos_transaction_get_actor (transaction);
  SosRightsCase rights;

  if (!sos_rights_load (transaction, person, &rights, error))
    return FALSE;
  return sos_rights_obey (transaction,
                          sos_assessment_may_countersign (sheet->signed_on != NULL, sheet->danger,
                                                          sos_record_get_number (sheet->assessment, SOS_ASSESSMENT_COUNTERSIGNED_AT) != 0,
                                                          sos_rights_is_lead (rights.role, rights.leads),
                                                          sos_record_get_number (sheet->assessment, SOS_ASSESSMENT_SIGNED_BY) == actor),
                          "alter", person, error);
}

gboolean
sos_casework_countersign_assessment (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) assessment = load_for (transaction, deed->id, error);
  g_autoptr (SosAssessmentSheet) sheet = assessment != NULL ? sos_assessment_sheet_load (transaction, assessment, error) : NULL;

  if (sheet == NULL || !check_countersign (transaction, sheet, error))
    return FALSE;
  sos_record_set_number (assessment, SOS_ASSESSMENT_COUNTERSIGNED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_number (assessment, SOS_ASSESSMENT_COUNTERSIGNED_AT, sos_transaction_get_now (transaction));
  sos_record_set_text (assessment, SOS_ASSESSMENT_COUNTERSIGN_WORDS, deed->words);
  return sos_transaction_save (transaction, assessment, error);
}

gboolean
sos_casework_note_assessment (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) assessment = load_for (transaction, deed->id, error);
  g_autofree char *words = g_strstrip (g_strdup (deed->words != NULL ? deed->words : ""));
  g_autoptr (SosRecord) note = NULL;

  if (assessment == NULL)
    return FALSE;
  if (!is_signed (assessment))
    return sos_casework_refuse ("4.3", _("It is still being written: put it right where it stands."), error);
  if (*words == '\0')
    return sos_casework_refuse ("4.3", _("Write what is to be put right, or what came later."), error);
  note = g_object_new (SOS_TYPE_ASSESSMENT_NOTE, "assessment", deed->id, "words", words, "written-by", sos_transaction_get_actor (transaction), "written-at",
                       sos_transaction_get_now (transaction), NULL);
  if (!sos_transaction_save (transaction, note, error))
    return FALSE;
  deed->result = sos_record_get_id (note);
  return TRUE;
}

/* ---- what the course asks ---- */

static gboolean
state_one (SosTransaction *transaction, SosRecord *assessment, gboolean last, gboolean *waits, GError **error)
{
  g_autoptr (SosAssessmentSheet) sheet = sos_assessment_sheet_load (transaction, assessment, error);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) plan = NULL;

  if (sheet == NULL)
    return FALSE;
  *waits = *waits || sos_assessment_sheet_waits (sheet);
  if (*waits || !last || !sheet->danger)
    return TRUE;
  plan = sos_transaction_find (transaction, SOS_TYPE_SAFETY_PLAN, "assessment = $1", &local, "i", sos_record_get_id (assessment));
  *waits = plan == NULL;
  return sos_pass_error (&local, error);
}

/* Whichever has not been seen by a lead waits; a safety plan is asked by the latest alone. */
gboolean
sos_assessments_state (SosTransaction *transaction, SosRecord *episode, gboolean *assessed, gboolean *waits, GError **error)
{
  g_autoptr (GPtrArray) all = sos_transaction_query (transaction, SOS_TYPE_ASSESSMENT, "episode = $1 AND signed_at IS NOT NULL ORDER BY signed_at, id", error, "i",
                                                     sos_record_get_id (episode));

  *assessed = *waits = FALSE;
  for (guint i = 0; all != NULL && i < all->len; i++)
    if (!state_one (transaction, all->pdata[i], i + 1 == all->len, waits, error))
      return FALSE;
  *assessed = all != NULL && all->len > 0;
  return all != NULL;
}
