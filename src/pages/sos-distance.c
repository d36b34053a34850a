/* sos-distance.c - how far somebody came in one episode, as a block. Decides nothing; what is not known is said to be so. */
#include "config.h"
#include "sos-distance.h"

#include "sos-blocks.h"
#include "sos-outcome-rules.h"
#include "sos-score-compare.h"
#include "sos-sideways.h"

#include <glib/gi18n.h>

/* Assessments ----------------------------------------------------------------------------------------------------------------- */

static GPtrArray *
dup_sheets (SosPersonCase *person_case, gint64 episode)
{
  GPtrArray *assessments = sos_person_case_get_records (person_case, SOS_TYPE_ASSESSMENT), *scores = sos_person_case_get_records (person_case, SOS_TYPE_ASSESSMENT_SCORE);
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_assessment_sheet_free);

  for (guint i = 0; i < assessments->len; i++)
    if (sos_record_get_number (assessments->pdata[i], SOS_ASSESSMENT_EPISODE) == episode && sos_record_get_number (assessments->pdata[i], SOS_ASSESSMENT_SIGNED_AT) != 0)
      g_ptr_array_add (sheets, sos_assessment_sheet_new (assessments->pdata[i], scores, sos_person_case_find (person_case, SOS_TYPE_EPISODE, episode),
                                                         sos_person_case_get_codes (person_case), sos_person_case_get_today (person_case)));
  return sheets;
}

static gboolean
add_assessments (GtkWidget *box, SosPersonCase *person_case, gint64 episode)
{
  g_autoptr (GPtrArray) sheets = dup_sheets (person_case, episode);
  const SosAssessmentSheet *first = sos_assessment_sheets_find_first (sheets), *latest = sos_assessment_sheets_find_latest (sheets);
  g_autofree char *words = NULL, *before = NULL, *after = NULL, *title = NULL;
  GtkWidget *chart;

  if (first == latest)
    return FALSE;
  before = sos_assessment_sheet_dup_title (first, sos_person_case_get_codes (person_case));
  after = sos_assessment_sheet_dup_title (latest, sos_person_case_get_codes (person_case));
  /* Translators: two assessments, each with its kind and day: "First, 8 September 2026, against Review, 12 November 2026" */
  title = g_strdup_printf (_("%s, against %s"), before, after);
  words = sos_score_compare_dup_words (first, latest);
  gtk_box_append (GTK_BOX (box), sos_block_text (title, "small dim"));
  gtk_box_append (GTK_BOX (box), sos_block_text (words, "small"));
  chart = GTK_WIDGET (g_object_new (SOS_TYPE_SCORE_CHART, NULL));
  sos_score_compare_draw (SOS_SCORE_CHART (chart), sos_person_case_get_codes (person_case), first, latest);
  gtk_box_append (GTK_BOX (box), sos_sideways_new (chart));
  return TRUE;
}

/* Their own lines ------------------------------------------------------------------------------------------------------------- */

static gboolean
is_point (SosRecord *ruler, const char *kind, guint field)
{
  return sos_record_has_text (ruler, SOS_RULER_KIND, kind) && sos_record_is_set (ruler, field);
}

/* "How safe they feel: 3, then 7". Where it was asked once, nothing is said of a way. */
static gboolean
add_line (GtkWidget *box, GPtrArray *rulers, const SosCode *kind, const char *name, guint field)
{
  SosRecord *first = NULL, *last = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < rulers->len; i++)
    if (is_point (rulers->pdata[i], kind->code, field))
      {
        if (first == NULL || g_strcmp0 (sos_record_get_text (rulers->pdata[i], SOS_RULER_DATED), sos_record_get_text (first, SOS_RULER_DATED)) < 0)
          first = rulers->pdata[i];
        if (last == NULL || g_strcmp0 (sos_record_get_text (rulers->pdata[i], SOS_RULER_DATED), sos_record_get_text (last, SOS_RULER_DATED)) >= 0)
          last = rulers->pdata[i];
      }
  if (first == NULL || first == last)
    return FALSE;
  /* Translators: what they put themselves at on a line from 0 to 10, first and last: "Motivation, confidence: 3, then 7 of 10" */
  words = g_strdup_printf (_("%s, %s: %d, then %d of 10"), kind->label, name, (int) sos_record_get_number (first, field), (int) sos_record_get_number (last, field));
  gtk_box_append (GTK_BOX (box), sos_block_text (words, "small"));
  return TRUE;
}

static gboolean
add_lines (GtkWidget *box, SosPersonCase *person_case, gint64 episode)
{
  static const guint fields[] = { SOS_RULER_FIRST, SOS_RULER_SECOND };
  g_autoptr (GPtrArray) rulers = sos_person_case_dup_owned (person_case, SOS_TYPE_RULER, episode);
  GPtrArray *kinds = sos_codes_get_list (sos_person_case_get_codes (person_case), "ruler-kind");
  gboolean any = FALSE;

  for (guint i = 0; kinds != NULL && i < kinds->len; i++)
    {
      const SosCode *kind = kinds->pdata[i];
      g_auto (GStrv) names = g_strsplit (kind->note != NULL ? kind->note : "", "|", 2);

      for (guint k = 0; k < G_N_ELEMENTS (fields) && names[k] != NULL; k++)
        any |= add_line (box, rulers, kind, names[k], fields[k]);
    }
  return any;
}

/* What came of it ------------------------------------------------------------------------------------------------------------- */

static gboolean
add_outcomes (GtkWidget *box, SosPersonCase *person_case, gint64 episode)
{
  g_autoptr (GPtrArray) outcomes = sos_person_case_dup_owned (person_case, SOS_TYPE_OUTCOME, episode);
  SosOutcomeCount count = { 0 };
  g_autofree char *told = NULL, *words = NULL;

  for (guint i = 0; i < outcomes->len; i++)
    sos_outcome_count_add (&count, sos_record_find_text (outcomes->pdata[i], SOS_OUTCOME_STATUS));
  if (count.asked == 0)
    return FALSE;
  told = sos_outcome_count_dup_words (&count);
  /* Translators: %s counts what was achieved */
  words = g_strdup_printf (_("Outcomes: %s"), told);
  gtk_box_append (GTK_BOX (box), sos_block_text (words, "small"));
  return TRUE;
}

GtkWidget *
sos_distance_new (SosPersonCase *person_case, gint64 episode)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gboolean any = FALSE;

  any |= add_outcomes (box, person_case, episode);
  any |= add_lines (box, person_case, episode);
  any |= add_assessments (box, person_case, episode);
  for (GtkWidget *label = gtk_widget_get_first_child (box); label != NULL; label = gtk_widget_get_next_sibling (label))
    if (GTK_IS_LABEL (label))
      gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  if (any)
    return box;
  g_object_ref_sink (box);
  g_object_unref (box);
  return NULL;
}
