/* sos-assessment-page.c - an assessment on its way to paper: which one, what it is held against, what is taken out of its words. Fills nothing. */
#include "config.h"
#include "sos-assessment-page-private.h"

#include "sos-casework-private.h"
#include "sos-others-names.h"

#include <glib/gi18n.h>

/* ---- what is taken out ---- */

/* Too short to be taken for an address by itself. */
#define LEAST_HIDDEN 5

static void
hide_address (SosAssessmentPage *page, SosRecord *address)
{
  g_auto (GStrv) lines = g_strsplit (sos_record_get_text (address, SOS_ADDRESS_LINES), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_utf8_strlen (g_strstrip (lines[i]), -1) >= LEAST_HIDDEN)
      g_ptr_array_add (page->hidden, g_regex_escape_string (lines[i], -1));
  if (sos_record_is_set (address, SOS_ADDRESS_POSTCODE))
    g_ptr_array_add (page->hidden, g_regex_escape_string (sos_record_get_text (address, SOS_ADDRESS_POSTCODE), -1));
}

static gboolean
read_what_is_taken_out (SosAssessmentPage *page, GError **error)
{
  GPtrArray *addresses = sos_person_case_get_records (page->fill->person, SOS_TYPE_ADDRESS);

  for (guint i = 0; i < addresses->len; i++)
    if (sos_sheet_is_withheld (page->fill, addresses->pdata[i]))
      hide_address (page, addresses->pdata[i]);
  return sos_others_names_read (page->fill->transaction, page->fill->record, page->names, error);
}

/* @text as it may lie about; NULL for none. (transfer full) */
char *
sos_assessment_page_dup_bare (const SosAssessmentPage *page, const char *text)
{
  g_autofree char *bare = sos_name_redact_dup (page->names, text);

  for (guint i = 0; bare != NULL && i < page->hidden->len; i++)
    {
      g_autoptr (GRegex) hidden = g_regex_new (page->hidden->pdata[i], G_REGEX_CASELESS, 0, NULL);
      char *less = hidden != NULL ? g_regex_replace_literal (hidden, bare, -1, 0, _("[taken out]"), 0, NULL) : NULL;

      if (less != NULL)
        {
          g_free (bare);
          bare = less;
        }
    }
  return g_steal_pointer (&bare);
}

/* ---- which one ---- */

static void
read_sheets (SosAssessmentPage *page)
{
  SosPersonCase *person = page->fill->person;
  GPtrArray *assessments = sos_person_case_get_records (person, SOS_TYPE_ASSESSMENT), *scores = sos_person_case_get_records (person, SOS_TYPE_ASSESSMENT_SCORE);

  for (guint i = 0; i < assessments->len; i++)
    g_ptr_array_add (page->sheets, sos_assessment_sheet_new (assessments->pdata[i], scores,
                                                             sos_person_case_find (person, SOS_TYPE_EPISODE, sos_record_get_number (assessments->pdata[i], SOS_ASSESSMENT_EPISODE)),
                                                             sos_person_case_get_codes (page->fill->person), sos_person_case_get_today (person)));
}

static gint64
get_episode (const SosAssessmentSheet *sheet)
{
  return sos_record_get_number (sheet->assessment, SOS_ASSESSMENT_EPISODE);
}

static const SosAssessmentSheet *
find_shown (const SosAssessmentPage *page)
{
  for (guint i = 0; page->fill->sheet->id != 0 && i < page->sheets->len; i++)
    if (sos_record_get_id (((const SosAssessmentSheet *) page->sheets->pdata[i])->assessment) == page->fill->sheet->id)
      return page->sheets->pdata[i];
  return page->fill->sheet->id == 0 ? sos_assessment_sheets_find_latest (page->sheets) : NULL;
}

/* The first signed one of the same work; NULL where it is the one that is shown. */
static const SosAssessmentSheet *
find_first (const SosAssessmentPage *page)
{
  g_autoptr (GPtrArray) same = g_ptr_array_new ();
  const SosAssessmentSheet *first;

  for (guint i = 0; i < page->sheets->len; i++)
    if (get_episode (page->sheets->pdata[i]) == get_episode (page->shown))
      g_ptr_array_add (same, page->sheets->pdata[i]);
  first = sos_assessment_sheets_find_first (same);
  return first != page->shown ? first : NULL;
}

gboolean
sos_assessment_page_open (SosAssessmentPage *page, SosSheetFill *fill, GError **error)
{
  page->fill = fill;
  page->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_assessment_sheet_free);
  page->hidden = g_ptr_array_new_with_free_func (g_free);
  page->names = sos_name_redact_new (_("[name taken out]"));
  read_sheets (page);
  page->shown = find_shown (page);
  if (page->shown == NULL)
    return sos_casework_refuse ("4.3", page->sheets->len > 0 ? _("Choose the assessment that is to be printed.")
                                                             : _("There is no assessment yet. Begin one first, under “Assessment”."), error);
  page->first = find_first (page);
  return read_what_is_taken_out (page, error);
}

void
sos_assessment_page_clear (SosAssessmentPage *page)
{
  g_ptr_array_unref (page->sheets);
  g_ptr_array_unref (page->hidden);
  sos_name_redact_free (page->names);
}

const char *
sos_assessment_page_find_before (const SosAssessmentPage *page, const char *domain, SosColumn column)
{
  guint n;
  const SosAreaScore *areas = page->first != NULL ? sos_assessment_sheet_get_areas (page->first, &n) : NULL;
  const SosAreaScore *area = areas != NULL ? sos_area_score_find (areas, n, domain) : NULL;

  return area != NULL ? area->codes[column] : NULL;
}
