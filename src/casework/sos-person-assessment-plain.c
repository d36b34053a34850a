/* sos-person-assessment-plain.c - an assessment in plain words, for the one it is about: no number goes into their hands (domain 4.3). */
#include "config.h"
#include "sos-assessment-page-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-name-rules.h"

#include <glib/gi18n.h>

/* The areas as they are spoken of with the one they are about, in no word that tells what the work is; others by the office's own label. */
static const char *
get_plain_area (const SosAssessmentPage *page, const char *domain)
{
  static const struct
  {
    const char *domain, *words;
  } areas[] = {
    { "HOME", N_("Home and money") },        { "FAM", N_("Family") },
    { "ETE", N_("School, training, work") }, { "PEER", N_("Friends") },
    { "AREA", N_("Getting around") },        { "EXPL", N_("People who use others") },
    { "VIOL", N_("Being hurt, or hurting") }, { "ONL", N_("Your phone and online") },
    { "SUBS", N_("Smoking, drinking and the like") }, { "HEALTH", N_("Body and sleep") },
    { "MIND", N_("How you feel") },          { "THINK", N_("How you decide things") },
    { "ID", N_("Who you are") },             { "LEGAL", N_("Papers and rules") },
    { "HOPE", N_("What you are good at") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    if (g_strcmp0 (areas[i].domain, domain) == 0)
      return _(areas[i].words);
  return sos_codes_get_label (sos_person_case_get_codes (page->fill->person), "domain", domain);
}

static const char *
say_ours (const char *code)
{
  static const char *const said[] = { N_("We see nothing to worry about."), N_("We see a little to watch."), N_("We see something to work on with you."),
                                      N_("We are worried about this."), N_("This cannot wait. We act on it now, with you.") };
  const int value = sos_score_get_value (code);

  return value >= 0 ? _(said[value]) : _("We do not know yet.");
}

static const char *
say_theirs (const char *code)
{
  static const char *const said[] = { N_("You said: I am not worried."), N_("You said: I am a little worried."), N_("You said: I worry now and then."),
                                      N_("You said: I am very worried."), N_("You said: I worry all the time.") };
  const int value = sos_score_get_value (code);

  return value >= 0 ? _(said[value]) : _("You did not say.");
}

/* What is looked at together: where either worries at least now and then. */
#define WORRIES 2

static void
add_worry (const SosAssessmentPage *page, const SosAreaScore *area)
{
  const char *before = sos_assessment_page_find_before (page, area->domain, SOS_COLUMN_SCORE);
  SosMerge *item = sos_merge_add_item (page->fill->sheet->words, "worries");
  int change;

  sos_merge_set_text (item, "area", get_plain_area (page, area->domain));
  sos_merge_set_text (item, "ours", say_ours (area->codes[SOS_COLUMN_SCORE]));
  sos_merge_set_text (item, "theirs", say_theirs (area->codes[SOS_COLUMN_OWN]));
  if (sos_score_compare_one (before, area->codes[SOS_COLUMN_SCORE], SOS_COLUMN_SCORE, &change) && change != 0)
    sos_merge_set_text (item, "change", change > 0 ? _("It is better than at first.") : _("It is harder than at first."));
}

static void
add_plain (const SosAssessmentPage *page, const SosAreaScore *area)
{
  const int ours = sos_score_get_value (area->codes[SOS_COLUMN_SCORE]), theirs = sos_score_get_value (area->codes[SOS_COLUMN_OWN]);

  if (sos_score_get_value (area->codes[SOS_COLUMN_STRENGTH]) >= WORRIES)
    sos_merge_set_text (sos_merge_add_item (page->fill->sheet->words, "strengths"), "words", get_plain_area (page, area->domain));
  if (sos_domain_is_strength (area->domain) || g_strcmp0 (area->codes[SOS_COLUMN_SCORE], SOS_SCORE_NOT_APPLYING) == 0)
    return;
  if (ours >= WORRIES || theirs >= WORRIES)
    add_worry (page, area);
  else
    sos_merge_set_text (sos_merge_add_item (page->fill->sheet->words, ours >= 0 ? "fine" : "unknown"), "words", get_plain_area (page, area->domain));
}

static gboolean
has_safety_plan (const SosAssessmentPage *page)
{
  GPtrArray *plans = sos_person_case_get_records (page->fill->person, SOS_TYPE_SAFETY_PLAN);

  for (guint i = 0; i < plans->len; i++)
    if (!sos_record_is_set (plans->pdata[i], SOS_SAFETY_PLAN_ENDED_ON))
      return TRUE;
  return FALSE;
}

static void
fill_plain (const SosAssessmentPage *page)
{
  static const char *const lists[] = { "strengths", "worries", "fine", "unknown" };
  guint n;
  const SosAreaScore *areas = sos_assessment_sheet_get_areas (page->shown, &n);
  g_autofree char *greeting = sos_person_dup_greeting (SOS_PERSON (page->fill->record)), *day = sos_date_dup_long (page->shown->signed_on);

  sos_merge_set_text (page->fill->sheet->words, "salutation", greeting);
  sos_merge_set_text (page->fill->sheet->words, "day", day);
  sos_merge_set_flag (page->fill->sheet->words, "safety", has_safety_plan (page));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    sos_merge_set_list (page->fill->sheet->words, lists[i]);
  for (guint i = 0; i < n; i++)
    add_plain (page, &areas[i]);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *flag = g_strconcat ("has_", lists[i], NULL);

      sos_merge_set_flag (page->fill->sheet->words, flag, sos_merge_get_list (page->fill->sheet->words, lists[i])->len > 0);
    }
}

gboolean
sos_sheet_fill_assessment_plain (SosSheetFill *fill, GError **error)
{
  SosAssessmentPage page = { 0 };
  gboolean done;

  done = sos_assessment_page_open (&page, fill, error)
         && (page.shown->signed_on != NULL || sos_casework_refuse ("4.3", _("It is still being written. Sign it first; then it can be given to them."), error));
  if (done)
    {
      fill_plain (&page);
      sos_sheet_leave_out (fill, _("Numbers, the four judgements, and all words of the notes. Read it through with them."));
    }
  sos_assessment_page_clear (&page);
  return done;
}
