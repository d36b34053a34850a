/* sealed-papers.c - what the office says on sheets about one person, to whoever hands over, plans or keeps its lists. */
#include "config.h"
#include "sealed-answers.h"

#include "sos-ahead.h"
#include "sos-apart-case.h"
#include "sos-cohort-letters.h"
#include "sos-access.h"
#include "sos-concern-list.h"
#include "sos-contact-reach.h"
#include "sos-deliver.h"
#include "sos-family-papers.h"
#include "sos-handovers.h"
#include "sos-office-list.h"
#include "sos-person-sheets.h"
#include "sos-run-staffing.h"
#include "sos-stand-ins.h"

static gint64
get_staff (const SealedQuestion *question)
{
  return sealed_staff ((int) question->person % SEALED_N_WORKERS);
}

static gint64
get_run (const SealedQuestion *question)
{
  return sealed_run (question->person % SEALED_N_RUNS);
}

/* ---- sheets ---- */

/* What a sheet of the kind is made of, beside the person. */
static guint
find_record (SosPersonSheetKind kind)
{
  static const struct
  {
    SosPersonSheetKind kind;
    guint what;
  } records[] = { { SOS_PERSON_VISIT_SHEET, SEALED_VISIT }, { SOS_PERSON_RELEASE_CARD, SEALED_EPISODE }, { SOS_PERSON_DATE_CARD, SEALED_LETTER },
                  { SOS_PERSON_PARTNER_SHEET, SEALED_ONWARD }, { SOS_PERSON_HELP_SHEET, SEALED_HELP } };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    if (records[i].kind == kind)
      return records[i].what;
  return 0;
}

gboolean
sealed_answer_sheet (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  const SosPersonSheetKind kind = (SosPersonSheetKind) (question->home % SOS_N_PERSON_SHEETS);
  const guint record = find_record (kind);
  g_autoptr (SosPersonSheet) sheet
    = sos_person_sheet_new (kind, sealed_id (question->person, SEALED_PERSON), record != 0 ? sealed_id (question->person, record) : 0, "print");
  g_autofree char *text = NULL;

  if (!sos_person_sheet_fill (transaction, sheet, error))
    return FALSE;
  text = sos_merge_dup_text (sheet->words);
  sealed_say (question, sheet->ref);
  sealed_say (question, text);
  for (guint i = 0; i < sheet->left_out->len; i++)
    sealed_say (question, sheet->left_out->pdata[i]);
  return TRUE;
}

/* As with the picture of a family: only who has one counts here. */
gboolean
sealed_answer_family_paper (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosFamilyView) view = sos_family_view_new (sealed_home (question->home), 0, sealed_id (question->person, SEALED_PERSON), NULL);
  g_autoptr (SosFamilyPaperAsk) ask = sos_family_paper_ask_new ((SosFamilyPaperKind) (question->person % SOS_N_FAMILY_PAPERS), view, FALSE);
  g_autoptr (SosFamilyPaper) paper = sos_family_paper_load (transaction, ask, error);

  return paper != NULL;
}

gboolean
sealed_answer_cohort_letters (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosCohortLetters) letters = sos_cohort_letters_load (transaction, get_run (question), error);

  if (letters == NULL)
    return FALSE;
  sealed_say_number (question, letters->letters->len);
  for (guint i = 0; i < letters->letters->len; i++)
    {
      const SosCohortLetter *letter = letters->letters->pdata[i];

      sealed_say (question, letter->pupil);
      sealed_say (question, letter->parent);
      sealed_say (question, letter->words);
    }
  return TRUE;
}

/* ---- whose work it is ---- */

gboolean
sealed_answer_caseload (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (GPtrArray) lines = sos_caseload_load (transaction, get_staff (question), error);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const SosCaseloadLine *line = lines->pdata[i];

      sealed_say (question, line->name);
      sealed_say (question, line->about);
    }
  return lines != NULL;
}

gboolean
sealed_answer_stand_ins (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (GPtrArray) others
    = sos_stand_ins_load (transaction, get_staff (question), "visit_plan", sealed_id (question->person, SEALED_VISIT), error);

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const SosStandIn *other = others->pdata[i];

      sealed_say (question, other->name);
      sealed_say (question, other->words);
    }
  return others != NULL;
}

gboolean
sealed_answer_staffing (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosRunStaffing) staffing = sos_run_staffing_load (transaction, get_run (question), error);

  if (staffing == NULL)
    return FALSE;
  sealed_say_number (question, staffing->sessions->len);
  for (guint i = 0; i < staffing->seats->len; i++)
    {
      g_autoptr (GPtrArray) choices = sos_run_staffing_ask (staffing, staffing->seats->pdata[i], staffing->sessions);

      for (guint k = 0; k < choices->len; k++)
        sealed_say (question, ((SosStaffChoice *) choices->pdata[k])->words);
    }
  return TRUE;
}

gboolean
sealed_answer_deliverer (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosDelivererCase) deliverer = sos_deliverer_case_load (transaction, get_staff (question), error);

  if (deliverer == NULL)
    return FALSE;
  for (guint i = 0; i < deliverer->planned->len; i++)
    sealed_say (question, ((SosPlannedRow *) deliverer->planned->pdata[i])->label);
  sealed_say_number (question, deliverer->n_at_risk);
  return TRUE;
}

/* ---- of one person, beside the case ---- */

gboolean
sealed_answer_apart (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  SosApartCase *apart = sos_apart_case_load (transaction, sealed_id (question->person, SEALED_PERSON), error);

  if (apart == NULL)
    return FALSE;
  for (guint i = 0; i < apart->rules->len; i++)
    {
      const SosApartRow *row = apart->rules->pdata[i];

      sealed_say (question, row->title);
      for (guint side = 0; side < 2; side++)
        for (guint k = 0; k < row->names[side]->len; k++)
          sealed_say (question, row->names[side]->pdata[k]);
    }
  sealed_say_number (question, apart->clashes->len);
  sos_apart_case_free (apart);
  return TRUE;
}

gboolean
sealed_answer_reach (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosContactReach) reach = sos_contact_reach_load (transaction, sealed_id (question->person, SEALED_PERSON), error);

  if (reach == NULL)
    return FALSE;
  sealed_say_number (question, sos_contact_reach_leads (reach));
  return TRUE;
}

/* ---- lists ---- */

gboolean
sealed_answer_concerns (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (GPtrArray) rows = sos_concern_list_load (transaction, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const SosConcernRow *row = rows->pdata[i];

      sealed_say (question, row->ref);
      sealed_say (question, row->name);
      sealed_say (question, row->kinds);
      sealed_say (question, row->due_on);
    }
  return rows != NULL;
}

gboolean
sealed_answer_access (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) rows = sos_access_list_load (transaction, error);
  g_autoptr (SosAccessSheet) sheet = rows != NULL ? sos_access_sheet_load (transaction, sealed_id (question->person, SEALED_ACCESS), &local) : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const SosAccessRow *row = rows->pdata[i];

      sealed_say (question, row->name);
      sealed_say (question, row->requester);
      sealed_say (question, row->due_on);
    }
  if (sheet != NULL)
    sealed_say (question, sheet->name);
  sealed_say (question, local != NULL ? local->message : NULL);
  return rows != NULL;
}

gboolean
sealed_answer_ahead (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (GPtrArray) releases = sos_ahead_load_releases (transaction, error);
  g_autoptr (GPtrArray) wards = releases != NULL ? sos_ahead_load_wards (transaction, error) : NULL;

  if (wards == NULL)
    return FALSE;
  sealed_say_number (question, releases->len);
  for (guint i = 0; i < releases->len; i++)
    sealed_say (question, ((SosAheadItem *) releases->pdata[i])->name);
  for (guint i = 0; i < wards->len; i++)
    sealed_say (question, ((SosAheadItem *) wards->pdata[i])->name);
  return TRUE;
}

/* What still points at a colleague, a team, an agency: counted without those who must not be known of. */
gboolean
sealed_answer_office (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  static const char *const kinds[] = { "staff", "teams", "agencies" };
  const guint which = question->person % G_N_ELEMENTS (kinds);
  const SosOfficeKind *kind = sos_office_kinds_find (kinds[which]);
  const gint64 ids[] = { get_staff (question), SEALED_TEAM + 1 + question->home % 3, SEALED_AGENCY };
  g_autoptr (SosOfficeOpen) open = sos_office_open_new (kind, ids[which]);
  g_autoptr (SosOfficeList) list = sos_office_list_load (transaction, kind, NULL, error);

  if (list == NULL || !sos_office_open_load (transaction, open, error))
    return FALSE;
  sealed_say_number (question, list->rows->len);
  for (guint i = 0; i < open->points->len; i++)
    sealed_say (question, ((SosConsequence *) open->points->pdata[i])->words);
  return TRUE;
}
