/* sos-score-compare.c - two assessments held against each other. Decides nothing: what may be said of a change is a rule. */
#include "config.h"
#include "sos-score-compare.h"

static const char *
get_code (const SosAssessmentSheet *sheet, const char *domain, SosColumn column)
{
  guint n;
  const SosAreaScore *areas = sheet != NULL ? sos_assessment_sheet_get_areas (sheet, &n) : NULL;
  const SosAreaScore *area = areas != NULL ? sos_area_score_find (areas, n, domain) : NULL;

  return area != NULL ? area->codes[column] : NULL;
}

void
sos_score_compare_draw (SosScoreChart *chart, SosCodes *codes, const SosAssessmentSheet *first, const SosAssessmentSheet *latest)
{
  guint n;
  const SosAreaScore *areas = sos_assessment_sheet_get_areas (latest, &n);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (SosScoreMark));

  for (guint i = 0; i < n; i++)
    {
      const SosColumn column = sos_domain_get_column (areas[i].domain);
      const SosScoreMark mark = { sos_codes_get_label (codes, "domain", areas[i].domain), first != latest ? get_code (first, areas[i].domain, column) : NULL,
                                  areas[i].codes[column], column == SOS_COLUMN_STRENGTH ? NULL : areas[i].codes[SOS_COLUMN_OWN] };

      g_array_append_val (marks, mark);
    }
  sos_score_chart_set (chart, (const SosScoreMark *) (const void *) marks->data, marks->len);
}

char *
sos_score_compare_dup_words (const SosAssessmentSheet *first, const SosAssessmentSheet *latest)
{
  static const SosColumn columns[] = { SOS_COLUMN_SCORE, SOS_COLUMN_OWN };
  guint n_first, n_latest;
  const SosAreaScore *before = sos_assessment_sheet_get_areas (first, &n_first), *after = sos_assessment_sheet_get_areas (latest, &n_latest);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const SosScoreChange change = sos_score_compare (before, n_first, after, n_latest, columns[i]);
      g_autofree char *told = sos_score_change_dup_words (&change);

      g_string_append_printf (words, "%s%s: %s", i > 0 ? "\n" : "", sos_column_get_label (columns[i]), told);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}
