/* sos-assessment-sheet.c - one assessment with its areas in the office's order. Knows no store and no page. */
#include "config.h"
#include "sos-assessment-sheet.h"

#include "sos-assessment-score.h"
#include "sos-clock.h"
#include "sos-episode.h"
#include "sos-moment.h"

#include <glib/gi18n.h>

static int
find_place (SosCodes *codes, gpointer score)
{
  GPtrArray *list = sos_codes_get_list (codes, "domain");
  const char *domain = sos_record_get_text (score, SOS_ASSESSMENT_SCORE_DOMAIN);

  for (guint i = 0; list != NULL && i < list->len; i++)
    if (g_strcmp0 (((const SosCode *) list->pdata[i])->code, domain) == 0)
      return (int) i;
  return G_MAXINT;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer codes)
{
  SosRecord *left = *(SosRecord *const *) a, *right = *(SosRecord *const *) b;
  const int one = find_place (codes, left), other = find_place (codes, right);

  return one != other ? (one > other) - (one < other) : (sos_record_get_id (left) > sos_record_get_id (right)) - (sos_record_get_id (left) < sos_record_get_id (right));
}

static void
take_scores (SosAssessmentSheet *self, GPtrArray *scores, SosCodes *codes)
{
  const gint64 id = sos_record_get_id (self->assessment);

  for (guint i = 0; i < scores->len; i++)
    if (sos_record_get_number (scores->pdata[i], SOS_ASSESSMENT_SCORE_ASSESSMENT) == id)
      g_ptr_array_add (self->scores, g_object_ref (scores->pdata[i]));
  g_ptr_array_sort_with_data (self->scores, compare, codes);
}

static void
add_area (SosAssessmentSheet *self, SosRecord *score)
{
  const SosAreaScore area = {
    .domain = sos_record_get_text (score, SOS_ASSESSMENT_SCORE_DOMAIN),
    .codes = { [SOS_COLUMN_SCORE] = sos_record_find_text (score, SOS_ASSESSMENT_SCORE_SCORE),
               [SOS_COLUMN_OWN] = sos_record_find_text (score, SOS_ASSESSMENT_SCORE_OWN),
               [SOS_COLUMN_STRENGTH] = sos_record_find_text (score, SOS_ASSESSMENT_SCORE_STRENGTH) },
    .evidence = sos_record_find_text (score, SOS_ASSESSMENT_SCORE_EVIDENCE) != NULL,
  };

  g_array_append_val (self->areas, area);
}

static void
state_facts (SosAssessmentSheet *self)
{
  SosRecord *episode = self->episode;
  SosAssessmentFacts *facts = &self->facts;

  facts->service = episode != NULL ? sos_record_find_text (episode, SOS_EPISODE_SERVICE) : NULL;
  facts->referred_on = episode != NULL ? sos_record_find_text (episode, SOS_EPISODE_REFERRED_ON) : NULL;
  facts->started_on = sos_record_find_text (self->assessment, SOS_ASSESSMENT_STARTED_ON);
  facts->today = self->today;
  facts->areas = (const SosAreaScore *) (const void *) self->areas->data;
  facts->n_areas = self->areas->len;
  for (guint i = 0; i < SOS_N_JUDGEMENTS; i++)
    facts->judgements[i] = sos_record_find_text (self->assessment, SOS_ASSESSMENT_TO_THEM + i);
  self->danger = sos_assessment_is_danger (facts);
}

SosAssessmentSheet *
sos_assessment_sheet_new (gpointer assessment, GPtrArray *scores, gpointer episode, SosCodes *codes, const char *today)
{
  SosAssessmentSheet *self = g_new0 (SosAssessmentSheet, 1);
  const gint64 signed_at = sos_record_get_number (assessment, SOS_ASSESSMENT_SIGNED_AT);

  self->assessment = g_object_ref (assessment);
  self->episode = episode != NULL ? g_object_ref (episode) : NULL;
  self->scores = g_ptr_array_new_with_free_func (g_object_unref);
  self->areas = g_array_new (FALSE, TRUE, sizeof (SosAreaScore));
  self->today = g_strdup (today);
  self->signed_on = signed_at != 0 ? sos_moment_dup_day (signed_at) : NULL;
  take_scores (self, scores, codes);
  for (guint i = 0; i < self->scores->len; i++)
    add_area (self, self->scores->pdata[i]);
  state_facts (self);
  return self;
}

void
sos_assessment_sheet_free (SosAssessmentSheet *self)
{
  g_object_unref (self->assessment);
  g_clear_object (&self->episode);
  g_ptr_array_unref (self->scores);
  g_array_unref (self->areas);
  g_free (self->today);
  g_free (self->signed_on);
  g_free (self);
}

const SosAreaScore *
sos_assessment_sheet_get_areas (const SosAssessmentSheet *self, guint *n)
{
  *n = self->facts.n_areas;
  return self->facts.areas;
}

static const char *
get_label (gpointer codes, const char *domain)
{
  return sos_codes_get_label (codes, "domain", domain);
}

char *
sos_assessment_sheet_dup_danger (const SosAssessmentSheet *self, SosCodes *codes)
{
  return sos_assessment_dup_danger (&self->facts, get_label, codes);
}

gboolean
sos_assessment_sheet_waits (const SosAssessmentSheet *self)
{
  return self->danger && self->signed_on != NULL && sos_record_get_number (self->assessment, SOS_ASSESSMENT_COUNTERSIGNED_AT) == 0;
}

char *
sos_assessment_sheet_dup_title (const SosAssessmentSheet *self, SosCodes *codes)
{
  g_autofree char *day = sos_date_dup_long (self->signed_on != NULL ? self->signed_on : self->facts.started_on);

  /* Translators: the kind of an assessment and its day: "First, 12 October 2026" */
  return g_strdup_printf (_("%s, %s"), sos_codes_get_label (codes, "assessment-type", sos_record_get_text (self->assessment, SOS_ASSESSMENT_TYPE)), day);
}

/* By the day it was signed; of one second the one made later. */
static gboolean
is_before (const SosAssessmentSheet *one, const SosAssessmentSheet *other)
{
  const gint64 first = sos_record_get_number (one->assessment, SOS_ASSESSMENT_SIGNED_AT);
  const gint64 second = sos_record_get_number (other->assessment, SOS_ASSESSMENT_SIGNED_AT);

  return first != second ? first < second : sos_record_get_id (one->assessment) < sos_record_get_id (other->assessment);
}

static const SosAssessmentSheet *
find_end (GPtrArray *sheets, gboolean first)
{
  const SosAssessmentSheet *found = NULL;

  for (guint i = 0; i < sheets->len; i++)
    {
      const SosAssessmentSheet *sheet = sheets->pdata[i];

      if (sheet->signed_on != NULL && (found == NULL || is_before (sheet, found) == first))
        found = sheet;
    }
  return found;
}

const SosAssessmentSheet *
sos_assessment_sheets_find_first (GPtrArray *sheets)
{
  return find_end (sheets, TRUE);
}

const SosAssessmentSheet *
sos_assessment_sheets_find_latest (GPtrArray *sheets)
{
  return find_end (sheets, FALSE);
}
