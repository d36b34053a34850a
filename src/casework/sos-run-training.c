/* sos-run-training.c - papers of a training for professionals (3.8): the letter that tells a delegate where to go, the sheet they sign, the slip by which an
 * invoice is asked for. */
#include "config.h"
#include "sos-run-papers-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"

#include <glib/gi18n.h>

/* Whoever has a place, or had one. */
static gboolean
has_place (SosRecord *delegate)
{
  static const char *const with[] = { "BOOKED", "ATTENDED", "PART", "DNA" };

  for (guint i = 0; i < G_N_ELEMENTS (with); i++)
    if (sos_record_has_text (delegate, SOS_DELEGATE_STATUS, with[i]))
      return TRUE;
  return FALSE;
}

static const SosRunSession *
find_day (SosRunCase *found)
{
  return found->sessions->len > 0 ? found->sessions->pdata[0] : NULL;
}

static gboolean
refuse_other (GError **error)
{
  return sos_casework_refuse (NULL, _("Nobody has a place on it yet."), error);
}

/* ---- the letter ---- */

static void
add_letter (SosRunPaperWords *words, SosOfficePaper *paper, SosRecord *delegate)
{
  const SosRunSession *session = find_day (words->found);
  g_autofree char *dear = SOS_RUN_DUP_SAID (words, "Dear {who}", "who", sos_record_get_text (delegate, SOS_DELEGATE_NAME));
  g_autofree char *day = session != NULL ? sos_date_dup_long (sos_record_find_text (session->session, SOS_SESSION_DAY)) : NULL;
  g_autofree char *hours = session != NULL ? sos_run_papers_dup_hours (session) : NULL, *staff = session != NULL ? sos_run_papers_dup_staff (session) : NULL;

  if (paper->blocks->len > 0)
    sos_office_paper_add (paper, SOS_OFFICE_PAGE, NULL);
  sos_office_paper_add (paper, SOS_OFFICE_TITLE, words->title);
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, dear);
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "You have a place on this training."));
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "Day"), day, SOS_RUN_SAY (words, "Hours"), hours, SOS_RUN_SAY (words, "Where"), words->where, SOS_RUN_SAY (words, "Room"),
                            session != NULL ? session->room : NULL, SOS_RUN_SAY (words, "Trainers"), staff, SOS_RUN_SAY (words, "You told us you need"),
                            sos_record_find_text (delegate, SOS_DELEGATE_ACCESS_NEEDS), SOS_RUN_SAY (words, "You told us you eat"), sos_record_find_text (delegate, SOS_DELEGATE_DIET), NULL);
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "Please be there ten minutes early and sign in. We ask you before and after how sure you feel, and again twelve weeks later."));
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "Some of what is told comes from people’s own lives. You may step out at any time. Please do not name anybody you work with."));
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "If you cannot come, ring us, so that somebody who waits can have the place."));
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "Our office"), words->phone, NULL);
  sos_office_paper_add (paper, SOS_OFFICE_SIGN, words->office != NULL ? words->office : SOS_RUN_SAY (words, "Signature"));
}

SosOfficePaper *
sos_run_papers_make_joining (SosRunPaperWords *words, GError **error)
{
  g_autoptr (SosOfficePaper) paper = sos_run_papers_begin (words, NULL, NULL, FALSE);

  for (guint i = 0; i < words->found->delegates->len; i++)
    if (sos_record_has_text (words->found->delegates->pdata[i], SOS_DELEGATE_STATUS, "BOOKED"))
      add_letter (words, paper, words->found->delegates->pdata[i]);
  if (paper->blocks->len > 0)
    return g_steal_pointer (&paper);
  refuse_other (error);
  return NULL;
}

/* ---- who came ---- */

#define EMPTY_ROWS 3

static void
add_signature_row (SosOfficeBlock *table, const char *name, const char *organisation)
{
  sos_office_block_begin_row (table);
  sos_office_block_add_cell (table, name, SOS_CELL_PLAIN);
  sos_office_block_add_cell (table, organisation != NULL ? organisation : "", SOS_CELL_PLAIN);
  sos_office_block_add_cell (table, "", SOS_CELL_PLAIN);
  sos_office_block_add_cell (table, "", SOS_CELL_PLAIN);
}

SosOfficePaper *
sos_run_papers_make_sign_in (SosRunPaperWords *words, GError **error)
{
  static const double widths[] = { 3, 3, 2, 2 };
  const SosRunSession *session = find_day (words->found);
  g_autofree char *heading = SOS_RUN_DUP_SAID (words, "{title}: who is here", "title", words->title), *day = session != NULL ? sos_date_dup_long (sos_record_find_text (session->session, SOS_SESSION_DAY)) : NULL;
  const char *heads[] = { SOS_RUN_SAY (words, "Name"), SOS_RUN_SAY (words, "Organisation"), SOS_RUN_SAY (words, "Signed in"), SOS_RUN_SAY (words, "Signed out") };
  SosOfficePaper *paper;
  SosOfficeBlock *table;

  if (!sos_run_case_is_training (words->found))
    {
      refuse_other (error);
      return NULL;
    }
  paper = sos_run_papers_begin (words, heading, words->where, TRUE);
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "Day"), day, NULL);
  table = sos_office_paper_add_table (paper, widths, G_N_ELEMENTS (widths));
  table->row_height = 1.8;
  sos_office_block_add_heads (table, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < words->found->delegates->len; i++)
    if (has_place (words->found->delegates->pdata[i]))
      add_signature_row (table, sos_record_get_text (words->found->delegates->pdata[i], SOS_DELEGATE_NAME),
                         sos_record_find_text (words->found->delegates->pdata[i], SOS_DELEGATE_ORGANISATION));
  for (guint i = 0; i < EMPTY_ROWS; i++)
    add_signature_row (table, "", NULL);
  return paper;
}

/* ---- the invoice ---- */

/* For whoever writes invoices: what was ordered and how many it was for; the amount is theirs. Nobody is named. */
SosOfficePaper *
sos_run_papers_make_invoice_slip (SosRunPaperWords *words, GError **error)
{
  SosRunCase *found = words->found;
  const SosRunSession *session = find_day (found);
  g_autofree char *heading = g_strdup (SOS_RUN_SAY (words, "Please write an invoice")), *day = session != NULL ? sos_date_dup_long (sos_record_find_text (session->session, SOS_SESSION_DAY)) : NULL;
  g_autofree char *booked = NULL, *hours = session != NULL ? sos_run_papers_dup_hours (session) : NULL;
  guint n = 0;
  SosOfficePaper *paper;

  if (!sos_run_case_is_training (found))
    {
      refuse_other (error);
      return NULL;
    }
  for (guint i = 0; i < found->delegates->len; i++)
    n += has_place (found->delegates->pdata[i]);
  booked = g_strdup_printf ("%u", n);
  paper = sos_run_papers_begin (words, heading, words->title, FALSE);
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "Our reference"), sos_record_find_text (found->run, SOS_PROGRAMME_RUN_REF), SOS_RUN_SAY (words, "Training"),
                            sos_record_find_text (found->programme, SOS_PROGRAMME_NAME), SOS_RUN_SAY (words, "Day"), day, SOS_RUN_SAY (words, "Hours"), hours, SOS_RUN_SAY (words, "Where"), words->where,
                            SOS_RUN_SAY (words, "Ordered by"), sos_record_find_text (found->run, SOS_PROGRAMME_RUN_COMMISSIONER), SOS_RUN_SAY (words, "Their order number"),
                            sos_record_find_text (found->run, SOS_PROGRAMME_RUN_PURCHASE_REF), SOS_RUN_SAY (words, "Places taken"), booked, SOS_RUN_SAY (words, "Amount"), "",
                            SOS_RUN_SAY (words, "Invoice to"), "", NULL);
  sos_office_paper_add (paper, SOS_OFFICE_SIGN, SOS_RUN_SAY (words, "Asked for by, and the day"));
  return paper;
}

/* ---- once it is out ---- */

gboolean
sos_run_papers_follow_joining (SosTransaction *transaction, gint64 run, GError **error)
{
  g_autoptr (GPtrArray) delegates = sos_transaction_query (transaction, SOS_TYPE_DELEGATE, "run = $1 AND status = 'BOOKED'", error, "i", run);

  for (guint i = 0; delegates != NULL && i < delegates->len; i++)
    {
      g_autoptr (SosSaveRecord) save = NULL;

      sos_record_set_text (delegates->pdata[i], SOS_DELEGATE_INSTRUCTIONS_ON, sos_transaction_get_today (transaction));
      save = sos_save_record_new (delegates->pdata[i], NULL);
      if (!sos_casework_keep_record (transaction, save, error))
        return FALSE;
    }
  return delegates != NULL;
}
