/* sealed-desks.c - what the office says at its desks: what is due, waits, is planned or counted. */
#include "config.h"
#include "sealed-answers.h"

#include "sos-contact-desk.h"
#include "sos-contact-log.h"
#include "sos-contacts.h"
#include "sos-deliver.h"
#include "sos-duty.h"
#include "sos-letter-queue.h"
#include "sos-map-counts.h"
#include "sos-referral-case.h"
#include "sos-run.h"
#include "sos-run-papers.h"
#include "sos-team-board.h"
#include "sos-term-sheet.h"
#include "sos-today.h"

/* ---- what is due ---- */

static void
say_due (SealedQuestion *question, GPtrArray *items)
{
  sealed_say_number (question, items->len);
  for (guint i = 0; i < items->len; i++)
    {
      const SosDueItem *item = items->pdata[i];

      sealed_say (question, item->name);
      sealed_say (question, item->title);
      sealed_say (question, item->reason);
      sealed_say (question, item->when);
    }
}

static void
say_day (SealedQuestion *question, GPtrArray *items)
{
  sealed_say_number (question, items->len);
  for (guint i = 0; i < items->len; i++)
    {
      const SosDayItem *item = items->pdata[i];

      sealed_say (question, item->from);
      sealed_say (question, item->title);
      sealed_say (question, item->note);
      sealed_say (question, item->alert_words);
    }
}

static gboolean
say_today (SosTransaction *transaction, SealedQuestion *question, SosDueWhich which, GError **error)
{
  g_autoptr (SosToday) today = sos_today_load (transaction, which, 60, error);
  guint n = 0;

  if (today == NULL || !sos_today_count (transaction, &n, error))
    return FALSE;
  sealed_say_number (question, n);
  for (guint i = 0; i < SOS_N_DUES; i++)
    sealed_say_number (question, today->n_due[i]);
  for (guint i = 0; i < SOS_N_LETTERS; i++)
    {
      sealed_say_number (question, today->letters[i].n);
      sealed_say_number (question, today->letters[i].person);
    }
  sealed_say_number (question, today->n_put_off);
  sealed_say_number (question, today->n_out);
  sealed_say (question, today->next);
  say_due (question, today->items);
  say_day (question, today->day);
  return TRUE;
}

gboolean
sealed_answer_today (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  return say_today (transaction, question, SOS_DUE_NOW, error);
}

gboolean
sealed_answer_put_off (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  return say_today (transaction, question, SOS_DUE_PUT_OFF, error);
}

/* ---- those who lead ---- */

static void
say_workers (SealedQuestion *question, GPtrArray *workers)
{
  for (guint i = 0; i < workers->len; i++)
    {
      const SosTeamWorker *worker = workers->pdata[i];

      sealed_say_number (question, worker->id);
      sealed_say_number (question, worker->load.weight);
      sealed_say_number (question, worker->load.n_episodes);
      sealed_say_number (question, worker->n_overdue);
    }
}

gboolean
sealed_answer_team (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosTeamBoard) board = sos_team_board_load (transaction, error);

  if (board == NULL)
    return FALSE;
  say_workers (question, board->workers);
  for (guint i = 0; i < board->waiting->len; i++)
    {
      const SosTeamWaiting *waiting = board->waiting->pdata[i];

      sealed_say (question, waiting->name);
      sealed_say (question, waiting->note);
    }
  say_due (question, board->decisions);
  say_due (question, board->late);
  sealed_say_number (question, board->n_open);
  sealed_say_number (question, board->n_waiting);
  sealed_say_number (question, board->n_decisions);
  sealed_say_number (question, board->n_notes);
  sealed_say_number (question, board->n_late);
  return TRUE;
}

/* ---- letters and referrals ---- */

gboolean
sealed_answer_letters (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (GPtrArray) rows = sos_letter_queue_load (transaction, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const SosLetterLine *line = sos_letter_row_get (rows->pdata[i]);
      const SosVerdict *verdict = sos_letter_row_get_verdict (rows->pdata[i]);

      sealed_say_number (question, line->id);
      sealed_say (question, line->name);
      sealed_say (question, verdict->words);
    }
  return rows != NULL;
}

gboolean
sealed_answer_referrals (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (GArray) ids = sos_referrals_query_run (transaction, &question->referrals, error);
  g_autoptr (GPtrArray) rows = ids != NULL ? sos_referral_list_fetch (transaction, (const gint64 *) ids->data, MIN (ids->len, 40), error) : NULL;

  for (guint i = 0; rows != NULL && i < ids->len; i++)
    sealed_say_number (question, g_array_index (ids, gint64, i));
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    sealed_say (question, ((SosReferralRow *) rows->pdata[i])->name);
  return rows != NULL;
}

gboolean
sealed_answer_referral (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosReferralCase) referral = sos_referral_case_load (transaction, sealed_id (question->person, SEALED_REFERRAL), error);

  if (referral == NULL)
    return FALSE;
  sealed_say (question, sos_record_get_text (referral->person, SOS_PERSON_FULL_NAME));
  sealed_say (question, referral->worker);
  sealed_say_number (question, referral->n_alike);
  sealed_say_number (question, referral->others->len);
  return TRUE;
}

/* ---- contacts ---- */

static void
say_contact (SealedQuestion *question, const SosContactLine *line)
{
  sealed_say (question, line->with);
  sealed_say (question, line->note);
  for (guint i = 0; i < line->somebody->len; i++)
    {
      const SosContactSomebody *somebody = line->somebody->pdata[i];

      sealed_say (question, somebody->kind);
      sealed_say (question, somebody->name);
      sealed_say (question, somebody->role);
    }
}

gboolean
sealed_answer_contacts (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  const SosContactFilter filter = { .person = sealed_id (question->person, SEALED_PERSON) };
  g_autoptr (GArray) ids = sos_contact_log_query_run (transaction, &filter, error);
  g_autoptr (GPtrArray) rows = ids != NULL ? sos_contact_log_fetch (transaction, (const gint64 *) ids->data, ids->len, error) : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    say_contact (question, sos_contact_row_get_line (rows->pdata[i]));
  return rows != NULL;
}

gboolean
sealed_answer_contact (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosContactEntry) entry = sos_contact_entry_load (transaction, sealed_id (question->person, SEALED_CONTACT), error);

  if (entry == NULL)
    return FALSE;
  sealed_say (question, sos_record_get_text (entry->contact, SOS_CONTACT_NOTE));
  sealed_say_number (question, entry->with->len);
  return TRUE;
}

gboolean
sealed_answer_contact_desk (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosContactDesk) desk = sos_contact_desk_load (transaction, sealed_id (question->person, SEALED_PERSON), error);

  if (desk == NULL)
    return FALSE;
  sealed_say_number (question, sos_contact_desk_get_n_contacts (desk));
  sealed_say (question, sos_contact_desk_get_last_on (desk));
  sealed_say (question, sos_contact_desk_get_due_on (desk));
  sealed_say_number (question, sos_contact_desk_get_known (desk)->len);
  return TRUE;
}

/* ---- schools ---- */

static gint64
get_run (const SealedQuestion *question)
{
  return sealed_run (question->person % SEALED_N_RUNS);
}

gboolean
sealed_answer_run (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosRunCase) run = sos_run_case_load (transaction, get_run (question), error);

  if (run == NULL)
    return FALSE;
  sealed_say_number (question, run->n_taken);
  for (guint i = 0; i < run->places->len; i++)
    {
      const SosRunPlace *place = run->places->pdata[i];

      sealed_say (question, place->name);
      sealed_say (question, place->ref);
    }
  for (guint i = 0; i < run->faults->len; i++)
    sealed_say (question, ((SosRunFault *) run->faults->pdata[i])->words);
  return TRUE;
}

gboolean
sealed_answer_register (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosRunPaperAsk) ask = sos_run_paper_ask_new (SOS_RUN_REGISTER, get_run (question), 0, "print");
  g_autofree char *text = NULL;

  if (!sos_run_paper_load (transaction, ask, error))
    return FALSE;
  text = sos_office_paper_dup_text (ask->paper);
  sealed_say (question, text);
  return TRUE;
}

gboolean
sealed_answer_term (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  const SosTermQuery query = { 0 };
  g_autoptr (SosTermSheet) sheet = sos_term_sheet_load (transaction, &query, error);

  if (sheet == NULL)
    return FALSE;
  sealed_say_number (question, sheet->runs->len);
  for (guint i = 0; i < sheet->wrongs->len; i++)
    sealed_say (question, ((SosTermWrong *) sheet->wrongs->pdata[i])->words);
  return TRUE;
}

/* ---- away from the office ---- */

gboolean
sealed_answer_duty (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosDutyBoard) board = sos_duty_board_load (transaction, error);

  if (board == NULL)
    return FALSE;
  sealed_say_number (question, board->n_to_come);
  for (guint i = 0; i < board->rows->len; i++)
    {
      const SosDutyRow *row = board->rows->pdata[i];

      sealed_say (question, row->worker);
      sealed_say_number (question, row->person);
      sealed_say (question, row->person_name);
      sealed_say (question, row->place);
    }
  return TRUE;
}

gboolean
sealed_answer_places (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosVisitPlaces) found = sos_visit_places_load (transaction, sealed_id (question->person, SEALED_PERSON), error);

  for (guint i = 0; found != NULL && i < found->places->len; i++)
    sealed_say (question, ((SosVisitPlace *) found->places->pdata[i])->words);
  return found != NULL;
}

gboolean
sealed_answer_deliverers (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  const SosDeliverersQuery query = { 0 };
  g_autoptr (SosDeliverers) deliverers = sos_deliverers_load (transaction, &query, error);

  if (deliverers == NULL)
    return FALSE;
  sealed_say_number (question, deliverers->n_all);
  for (guint i = 0; i < deliverers->rows->len; i++)
    {
      const SosDelivererRow *row = deliverers->rows->pdata[i];

      sealed_say (question, row->name);
      sealed_say_number (question, row->n_planned);
      sealed_say_number (question, row->n_at_risk);
    }
  return TRUE;
}

/* ---- the map ---- */

gboolean
sealed_answer_map (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosMapCounts) counts = NULL;
  int first, last;

  if (!sos_map_counts_load (transaction, &counts, error))
    return FALSE;
  sos_map_counts_get_quarters (counts, &first, &last);
  for (guint layer = 0; layer < 3; layer++)
    for (guint place = 0; place < sos_map_counts_get_n_places (counts); place++)
      {
        const SosMapAsk ask = { .layer = layer, .service = question->person % (sos_map_counts_get_n_services (counts) + 1), .quarter = last };
        const SosShown shown = sos_map_counts_get (counts, &ask, place);

        sealed_say_number (question, shown.kind);
        sealed_say_number (question, shown.number);
      }
  return TRUE;
}
