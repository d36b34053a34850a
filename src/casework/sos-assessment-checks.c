/* sos-assessment-checks.c - what may be changed by hand in an assessment, a score, a note, a safety plan. Saves nothing. */
#include "config.h"
#include "sos-assessments.h"

#include "sos-casework-private.h"
#include "sos-clock.h"

#include <glib/gi18n.h>

static gboolean
is_signed (SosRecord *assessment)
{
  return sos_record_get_number (assessment, SOS_ASSESSMENT_SIGNED_AT) != 0;
}

static gboolean
refuse_signed (GError **error)
{
  return sos_casework_refuse ("4.3", _("This assessment is signed and stays as it is. Put a note beneath it, or begin another."), error);
}

gboolean
sos_assessment_deed_only (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  return sos_casework_refuse ("4.3", _("This is written under “Assessment”, not by hand."), error);
}

static gboolean
check_day (SosTransaction *transaction, SosRecord *assessment, GError **error)
{
  const char *day = sos_record_find_text (assessment, SOS_ASSESSMENT_STARTED_ON);

  return day == NULL || g_strcmp0 (day, sos_transaction_get_today (transaction)) <= 0
         || sos_casework_refuse ("V4", _("The day on which it was begun is still to come."), error);
}

/* A draft may change but for what the deeds write into it. */
gboolean
sos_assessment_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  static const guint kept[] = { SOS_ASSESSMENT_SIGNED_BY, SOS_ASSESSMENT_SIGNED_AT, SOS_ASSESSMENT_COUNTERSIGNED_BY, SOS_ASSESSMENT_COUNTERSIGNED_AT,
                                SOS_ASSESSMENT_COUNTERSIGN_WORDS, SOS_ASSESSMENT_EPISODE };

  if (before == NULL)
    return sos_assessment_deed_only (transaction, before, record, error);
  if (is_signed (before))
    return refuse_signed (error);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (sos_casework_has_changed (before, record, kept[i]))
      return sos_assessment_deed_only (transaction, before, record, error);
  return check_day (transaction, record, error);
}

static SosRecord *
load_assessment (SosTransaction *transaction, SosRecord *score, GError **error)
{
  return sos_transaction_load (transaction, SOS_TYPE_ASSESSMENT, sos_record_get_number (score, SOS_ASSESSMENT_SCORE_ASSESSMENT), error);
}

static const char *
get_code (SosRecord *score, SosColumn column)
{
  static const guint fields[] = { SOS_ASSESSMENT_SCORE_SCORE, SOS_ASSESSMENT_SCORE_OWN, SOS_ASSESSMENT_SCORE_STRENGTH };

  return sos_record_find_text (score, fields[column]);
}

static gboolean
check_codes (SosRecord *score, GError **error)
{
  const char *domain = sos_record_get_text (score, SOS_ASSESSMENT_SCORE_DOMAIN);

  for (SosColumn column = 0; column < SOS_N_COLUMNS; column++)
    {
      const char *code = get_code (score, column);

      if (code != NULL && !sos_domain_asks (domain, column))
        return sos_casework_refuse ("4.3", _("There is nothing to worry about in this area: only what is strong is scored."), error);
      if (!sos_score_may_be (column, code))
        return sos_casework_refuse ("4.3", _("A score is a number from 0 to 4, or “not known”."), error);
    }
  return TRUE;
}

gboolean
sos_assessment_score_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  g_autoptr (SosRecord) assessment = NULL;

  if (before == NULL || sos_casework_has_changed (before, record, SOS_ASSESSMENT_SCORE_DOMAIN))
    return sos_assessment_deed_only (transaction, before, record, error);
  assessment = load_assessment (transaction, record, error);
  if (assessment == NULL)
    return FALSE;
  if (is_signed (assessment))
    return refuse_signed (error);
  return check_codes (record, error);
}

gboolean
sos_assessment_may_remove (SosTransaction *transaction, SosRecord *record, GError **error)
{
  return sos_casework_refuse ("N10", _("This is part of the record and is not removed."), error);
}

/* ---- undo ---- */

static gboolean
restore_score (SosTransaction *transaction, SosRecord *before, GError **error)
{
  g_autoptr (SosRecord) assessment = sos_transaction_find (transaction, SOS_TYPE_ASSESSMENT, "id = $1", error, "i",
                                                           sos_record_get_number (before, SOS_ASSESSMENT_SCORE_ASSESSMENT));

  return assessment == NULL || !is_signed (assessment) || refuse_signed (error);
}

/* A signature can be taken back as long as nobody built upon it. */
static gboolean
restore_assessment (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  g_autoptr (SosRecord) note = NULL, plan = NULL;

  if (!is_signed (before) || (after != NULL && is_signed (after)))
    return TRUE;
  note = sos_transaction_find (transaction, SOS_TYPE_ASSESSMENT_NOTE, "assessment = $1", error, "i", sos_record_get_id (before));
  plan = sos_transaction_find (transaction, SOS_TYPE_SAFETY_PLAN, "assessment = $1", error, "i", sos_record_get_id (before));
  if (note == NULL && plan == NULL && sos_record_get_number (before, SOS_ASSESSMENT_COUNTERSIGNED_AT) == 0)
    return TRUE;
  return sos_casework_refuse ("4.3", _("Others have gone on from this signature by now, so it stays."), error);
}

gboolean
sos_assessments_may_restore (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  if (SOS_IS_ASSESSMENT_SCORE (before))
    return restore_score (transaction, before, error);
  return !SOS_IS_ASSESSMENT (before) || restore_assessment (transaction, before, after, error);
}
