/* sos-person-assessment-sheet.c - what stands on an assessment on paper, whole, for the worker (domain 4.3). Draws nothing. */
#include "config.h"
#include "sos-assessment-page-private.h"

#include "sos-clock.h"
#include "sos-desk-paper-private.h"
#include "sos-moment.h"
#include "sos-name-rules.h"

#include <glib/gi18n.h>

/* "●●○○": how much of it, seen without reading; what is not known is a word (N11). (transfer full) */
static char *
dup_dots (const SosAssessmentPage *page, SosColumn column, const char *code)
{
  const int value = sos_score_get_value (code);
  GString *dots;

  if (value < 0)
    return g_strdup (sos_score_is_said (code) ? sos_codes_get_label (sos_person_case_get_codes (page->fill->person), sos_column_get_list (column), code) : _("not said"));
  dots = g_string_new (NULL);
  for (int i = 1; i <= SOS_SCORE_MOST; i++)
    g_string_append (dots, i <= value ? "●" : "○");
  return g_string_free (dots, FALSE);
}

static char *
dup_score (const SosAssessmentPage *page, SosColumn column, const char *code)
{
  const char *label = sos_codes_get_label (sos_person_case_get_codes (page->fill->person), sos_column_get_list (column), code);

  return sos_score_get_value (code) < 0 ? g_strdup (sos_score_is_said (code) ? label : _("not said")) : g_strdup_printf ("%s, %s", code, label);
}

static void
add_area (const SosAssessmentPage *page, SosRecord *score, const SosAreaScore *area)
{
  const SosColumn column = sos_domain_get_column (area->domain);
  const gboolean strength = column != SOS_COLUMN_STRENGTH && sos_score_is_said (area->codes[SOS_COLUMN_STRENGTH]);
  SosMerge *item = sos_merge_add_item (page->fill->sheet->words, "areas");
  g_autofree char *ours = dup_score (page, column, area->codes[column]), *theirs = dup_score (page, SOS_COLUMN_OWN, area->codes[SOS_COLUMN_OWN]);
  g_autofree char *helps = strength ? dup_score (page, SOS_COLUMN_STRENGTH, area->codes[SOS_COLUMN_STRENGTH]) : NULL;
  g_autofree char *evidence = sos_assessment_page_dup_bare (page, sos_record_find_text (score, SOS_ASSESSMENT_SCORE_EVIDENCE));
  g_autofree char *source = sos_assessment_page_dup_bare (page, sos_record_find_text (score, SOS_ASSESSMENT_SCORE_SOURCE));

  sos_merge_set_text (item, "area", sos_codes_get_label (sos_person_case_get_codes (page->fill->person), "domain", area->domain));
  sos_merge_set_text (item, "ours", ours);
  sos_merge_set_text (item, "theirs", sos_domain_asks (area->domain, SOS_COLUMN_OWN) ? theirs : NULL);
  sos_merge_set_text (item, "helps", helps);
  sos_merge_set_text (item, "evidence", evidence);
  sos_merge_set_text (item, "source", source);
}

static void
add_areas (const SosAssessmentPage *page)
{
  guint n;
  const SosAreaScore *areas = sos_assessment_sheet_get_areas (page->shown, &n);

  sos_merge_set_list (page->fill->sheet->words, "areas");
  for (guint i = 0; i < n; i++)
    add_area (page, page->shown->scores->pdata[i], &areas[i]);
  sos_merge_set_list (page->fill->sheet->words, "totals");
  for (SosColumn column = 0; column < SOS_N_COLUMNS; column++)
    {
      const SosScoreCount count = sos_score_count (areas, n, column);
      g_autofree char *told = sos_score_count_dup_words (&count);

      sos_sheet_add_line (page->fill->sheet->words, "totals", sos_column_get_label (column), told, NULL);
    }
}

static void
add_judgements (const SosAssessmentPage *page)
{
  sos_merge_set_list (page->fill->sheet->words, "judgements");
  for (guint i = 0; i < SOS_N_JUDGEMENTS; i++)
    {
      const SosField *field = &SOS_RECORD_GET_CLASS (page->shown->assessment)->fields[SOS_ASSESSMENT_TO_THEM + i];
      const char *code = page->shown->facts.judgements[i];

      sos_sheet_add_line (page->fill->sheet->words, "judgements", sos_field_get_label (field),
                          code != NULL ? sos_codes_get_label (sos_person_case_get_codes (page->fill->person), "judgement", code) : _("not said"), NULL);
    }
}

/* "Signed by Moyo Adeyemi, 12 November 2026". (transfer full) */
static char *
dup_signature (const SosAssessmentPage *page, const char *words, guint by, guint at)
{
  const gint64 seconds = sos_record_get_number (page->shown->assessment, at);
  g_autofree char *day = seconds != 0 ? sos_moment_dup_day (seconds) : NULL, *when = sos_date_dup_long (day);

  if (when == NULL)
    return NULL;
  return g_strdup_printf ("%s %s, %s", words, sos_person_case_get_name_of (page->fill->person, sos_record_get_number (page->shown->assessment, by)), when);
}

static void
add_state (const SosAssessmentPage *page)
{
  g_autofree char *signature = dup_signature (page, _("Signed by"), SOS_ASSESSMENT_SIGNED_BY, SOS_ASSESSMENT_SIGNED_AT);
  g_autofree char *lead = dup_signature (page, _("Countersigned by"), SOS_ASSESSMENT_COUNTERSIGNED_BY, SOS_ASSESSMENT_COUNTERSIGNED_AT);

  sos_merge_set_text (page->fill->sheet->words, "signature", signature != NULL ? signature : _("A draft, not signed. It may still change."));
  sos_merge_set_text (page->fill->sheet->words, "lead", lead != NULL ? lead : sos_assessment_sheet_waits (page->shown) ? _("Waits for the signature of a lead.") : NULL);
}

static const char *
tell_change (SosColumn column, const char *before, const char *after)
{
  int change;

  if (!sos_score_compare_one (before, after, column, &change))
    return _("cannot be said");
  return change > 0 ? _("better") : change < 0 ? _("worse") : _("the same");
}

static void
compare_area (const SosAssessmentPage *page, const SosAreaScore *area)
{
  const SosColumn column = sos_domain_get_column (area->domain);
  const char *before = sos_assessment_page_find_before (page, area->domain, column), *after = area->codes[column];
  g_autofree char *first = dup_dots (page, column, before), *latest = dup_dots (page, column, after);
  /* Translators: how much there was at first and how much there is now, as dots or words: "first ●●●○, now ●●○○" */
  g_autofree char *both = g_strdup_printf (_("first %s, now %s"), first, latest);

  if (sos_score_is_said (before) || sos_score_is_said (after))
    sos_sheet_add_line (page->fill->sheet->words, "changes", sos_codes_get_label (sos_person_case_get_codes (page->fill->person), "domain", area->domain), both, tell_change (column, before, after));
}

/* Only what is known both times says anything, and how many that are is always said. */
static void
add_comparison (const SosAssessmentPage *page)
{
  guint n, n_first;
  const SosAreaScore *areas = sos_assessment_sheet_get_areas (page->shown, &n), *before;
  g_autofree char *title = NULL;

  sos_merge_set_list (page->fill->sheet->words, "changes");
  sos_merge_set_list (page->fill->sheet->words, "sums");
  if (page->first == NULL)
    return;
  title = sos_assessment_sheet_dup_title (page->first, sos_person_case_get_codes (page->fill->person));
  sos_merge_set_text (page->fill->sheet->words, "first_title", title);
  before = sos_assessment_sheet_get_areas (page->first, &n_first);
  for (guint i = 0; i < n; i++)
    compare_area (page, &areas[i]);
  for (SosColumn column = 0; column < SOS_N_COLUMNS; column++)
    {
      const SosScoreChange change = sos_score_compare (before, n_first, areas, n, column);
      g_autofree char *told = sos_score_change_dup_words (&change);

      sos_sheet_add_line (page->fill->sheet->words, "sums", sos_column_get_label (column), told, NULL);
    }
}

static void
add_notes (const SosAssessmentPage *page)
{
  g_autoptr (GPtrArray) notes = sos_person_case_dup_owned (page->fill->person, SOS_TYPE_ASSESSMENT_NOTE, sos_record_get_id (page->shown->assessment));

  sos_merge_set_list (page->fill->sheet->words, "notes");
  for (guint i = 0; i < notes->len; i++)
    {
      g_autofree char *day = sos_moment_dup_day (sos_record_get_number (notes->pdata[i], SOS_ASSESSMENT_NOTE_WRITTEN_AT)), *when = sos_date_dup_long (day);
      g_autofree char *words = sos_assessment_page_dup_bare (page, sos_record_get_text (notes->pdata[i], SOS_ASSESSMENT_NOTE_WORDS));

      sos_sheet_add_line (page->fill->sheet->words, "notes", when, words, NULL);
    }
  sos_merge_set_flag (page->fill->sheet->words, "has_notes", notes->len > 0);
}

static void
fill_whole (const SosAssessmentPage *page)
{
  g_autofree char *greeting = sos_person_dup_greeting (SOS_PERSON (page->fill->record)), *who = sos_desk_paper_dup_who (greeting, page->fill->sheet->ref);
  g_autofree char *title = sos_assessment_sheet_dup_title (page->shown, sos_person_case_get_codes (page->fill->person)), *danger = sos_assessment_sheet_dup_danger (page->shown, sos_person_case_get_codes (page->fill->person));
  g_autofree char *summary = sos_assessment_page_dup_bare (page, sos_record_find_text (page->shown->assessment, SOS_ASSESSMENT_SUMMARY));

  sos_merge_set_text (page->fill->sheet->words, "who", who);
  sos_merge_set_text (page->fill->sheet->words, "title", title);
  sos_merge_set_text (page->fill->sheet->words, "service", page->shown->facts.service != NULL ? sos_codes_get_label (sos_person_case_get_codes (page->fill->person), "service", page->shown->facts.service) : NULL);
  sos_merge_set_text (page->fill->sheet->words, "danger", danger);
  sos_merge_set_text (page->fill->sheet->words, "summary", summary);
  add_state (page);
  add_areas (page);
  add_judgements (page);
  add_comparison (page);
  add_notes (page);
}

gboolean
sos_sheet_fill_assessment (SosSheetFill *fill, GError **error)
{
  SosAssessmentPage page = { 0 };
  gboolean done;

  done = sos_assessment_page_open (&page, fill, error);
  if (done)
    {
      fill_whole (&page);
      sos_sheet_leave_out (fill, _("Their surname at the top, names and numbers of other people in the notes, and addresses that somebody must not learn. A note may still say their surname."));
      sos_sheet_leave_out (fill, _("Alerts, keep-apart rules and places they avoid. They are on no sheet."));
    }
  sos_assessment_page_clear (&page);
  return done;
}
