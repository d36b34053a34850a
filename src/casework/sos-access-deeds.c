/* sos-access-deeds.c - what is done with a request to see a record, step by step; the rules say what and by whom (domain 4.15; V26). */
#include "config.h"
#include "sos-access.h"

#include "sos-casework-private.h"
#include "sos-record-plain.h"
#include "sos-rights-private.h"
#include "sos-rights.h"
#include "sos-tasks.h"
#include "sos-third-party.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/* ---- its clock and its task ---- */

/* Whoever answers it: the data protection lead, or else the safeguarding lead. */
static gboolean
find_answerer (SosTransaction *transaction, gint64 *staff, GError **error)
{
  return sos_transaction_select_number (transaction,
                                        "SELECT id FROM staff WHERE active = 1 AND removed IS NULL AND role IN ('DATA_PROTECTION_LEAD', 'DSL')"
                                        " ORDER BY role = 'DSL', id LIMIT 1",
                                        staff, error, "");
}

static gboolean
keep_clock (SosTransaction *transaction, SosRecord *request, GError **error)
{
  const gboolean open = sos_access_is_open (sos_record_get_text (request, SOS_ACCESS_REQUEST_STATE));
  SosAccessCase asked;
  g_autofree char *due = NULL, *words = NULL;
  gint64 staff = 0;

  sos_access_fill_case (request, 0, &asked);
  due = sos_access_dup_due (&asked);
  sos_record_set_text (request, SOS_ACCESS_REQUEST_DUE_ON, due);
  if (!sos_transaction_save (transaction, request, error) || !find_answerer (transaction, &staff, error))
    return FALSE;
  /* Translators: %s is the reference of a request */
  words = g_strdup_printf (_("Answer the request to see the record: %s"), sos_record_get_text (request, SOS_ACCESS_REQUEST_REF));
  return sos_tasks_keep (transaction, request, sos_record_get_number (request, SOS_ACCESS_REQUEST_PERSON), "ACCESS_DUE", open && due != NULL, staff, words, due, error);
}

/* ---- written down ---- */

gboolean
sos_casework_log_access (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  SosRecord *request = save->record;
  const gint64 person = sos_record_get_number (request, SOS_ACCESS_REQUEST_PERSON);

  if (sos_record_get_id (request) != 0)
    return sos_casework_refuse ("V26", _("This request is written down already."), error);
  if (!sos_rights_ask (transaction, person, SOS_GROUP_NAME, SOS_MAY_SEE, SOS_TYPE_ACCESS_REQUEST, 0, error))
    return FALSE;
  if (g_strcmp0 (sos_record_get_text (request, SOS_ACCESS_REQUEST_RECEIVED_ON), sos_transaction_get_today (transaction)) > 0)
    return sos_casework_refuse ("V4", _("That day is still to come."), error);
  sos_record_set_text (request, SOS_ACCESS_REQUEST_STATE, SOS_ACCESS_RECEIVED);
  sos_record_set_number (request, SOS_ACCESS_REQUEST_LOGGED_BY, sos_transaction_get_actor (transaction));
  return sos_casework_give_reference (transaction, request, SOS_ACCESS_REQUEST_REF, "A", error) && keep_clock (transaction, request, error);
}

/* ---- one step ---- */

static gboolean
count_open (SosTransaction *transaction, gint64 request, SosAccessCase *asked, GError **error)
{
  gint64 parts = 0, open = 0;

  if (!sos_transaction_select_number (transaction, "SELECT count (*) FROM access_part WHERE request = $1 AND removed IS NULL", &parts, error, "i", request)
      || !sos_transaction_select_number (transaction,
                                         "SELECT count (*) FROM access_mark m JOIN access_part p ON p.id = m.part WHERE p.request = $1 AND m.removed IS NULL AND"
                                         " p.removed IS NULL AND p.withheld IS NULL AND m.state = 'PROPOSED'",
                                         &open, error, "i", request))
    return FALSE;
  asked->n_parts = (guint) parts;
  asked->n_open = (guint) open;
  return TRUE;
}

SosRecord *
sos_access_load_for (SosTransaction *transaction, gint64 id, const char *deed, const char *words, const char *day, GError **error)
{
  g_autoptr (SosRecord) request = sos_transaction_load (transaction, SOS_TYPE_ACCESS_REQUEST, id, error);
  const gint64 person = request != NULL ? sos_record_get_number (request, SOS_ACCESS_REQUEST_PERSON) : 0;
  SosAccessCase asked;
  SosSeatRead seat;

  if (request == NULL || !sos_rights_read_seat (transaction, &seat, error))
    return NULL;
  if (sos_transaction_hides (transaction, person))
    {
      sos_transaction_set_not_found (error);
      return NULL;
    }
  sos_access_fill_case (request, seat.id, &asked);
  if (!count_open (transaction, id, &asked, error))
    return NULL;
  sos_transaction_note_refusal (transaction, "alter", SOS_TYPE_ACCESS_REQUEST, id, person);
  return sos_casework_obey (sos_access_may (&asked, deed, seat.role, words, day, sos_transaction_get_today (transaction)), error) ? g_steal_pointer (&request) : NULL;
}

/* What each step writes down: a day, the words, who did it. */
static const struct
{
  const char *deed;
  int day;   /* the day that was said, else today; -1: none */
  int words;
  int actor;
} steps[] = {
  { SOS_ACCESS_DO_KNOW, SOS_ACCESS_REQUEST_IDENTITY_ON, SOS_ACCESS_REQUEST_AUTHORITY, -1 },
  { SOS_ACCESS_DO_ASK, SOS_ACCESS_REQUEST_ASKED_ON, -1, -1 },
  { SOS_ACCESS_DO_SCOPE, -1, SOS_ACCESS_REQUEST_SCOPE, -1 },
  { SOS_ACCESS_DO_EXTEND, -1, SOS_ACCESS_REQUEST_EXTENDED_REASON, -1 },
  { SOS_ACCESS_DO_FIRST, SOS_ACCESS_REQUEST_FIRST_ON, -1, SOS_ACCESS_REQUEST_FIRST_REVIEWER },
  { SOS_ACCESS_DO_REDACT, SOS_ACCESS_REQUEST_REDACTED_ON, -1, -1 },
  { SOS_ACCESS_DO_SECOND, SOS_ACCESS_REQUEST_SECOND_ON, -1, SOS_ACCESS_REQUEST_SECOND_REVIEWER },
  { SOS_ACCESS_DO_BACK, -1, -1, -1 },
  { SOS_ACCESS_DO_SEND, SOS_ACCESS_REQUEST_SENT_ON, SOS_ACCESS_REQUEST_SEND_TO, -1 },
  { SOS_ACCESS_DO_REFUSE, SOS_ACCESS_REQUEST_CLOSED_ON, SOS_ACCESS_REQUEST_REFUSED_REASON, -1 },
  { SOS_ACCESS_DO_COMPLAIN, -1, SOS_ACCESS_REQUEST_COMPLAINT, -1 },
  { SOS_ACCESS_DO_CLOSE, SOS_ACCESS_REQUEST_CLOSED_ON, -1, -1 },
};

static void
clear_reviews (SosRecord *request)
{
  static const guint days[] = { SOS_ACCESS_REQUEST_FIRST_ON, SOS_ACCESS_REQUEST_REDACTED_ON, SOS_ACCESS_REQUEST_SECOND_ON };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    sos_record_set_text (request, days[i], NULL);
  sos_record_set_number (request, SOS_ACCESS_REQUEST_FIRST_REVIEWER, 0);
  sos_record_set_number (request, SOS_ACCESS_REQUEST_SECOND_REVIEWER, 0);
}

static void
write_step (SosTransaction *transaction, SosRecord *request, const SosDeed *deed, guint which)
{
  const char *today = sos_transaction_get_today (transaction);
  const gboolean said = g_str_equal (deed->code, SOS_ACCESS_DO_KNOW) || g_str_equal (deed->code, SOS_ACCESS_DO_ASK);

  if (steps[which].day >= 0)
    sos_record_set_text (request, (guint) steps[which].day, said ? deed->date : today);
  if (steps[which].words >= 0 && deed->words != NULL)
    sos_record_set_text (request, (guint) steps[which].words, deed->words);
  if (steps[which].actor >= 0)
    sos_record_set_number (request, (guint) steps[which].actor, sos_transaction_get_actor (transaction));
  if (g_str_equal (deed->code, SOS_ACCESS_DO_BACK))
    clear_reviews (request);
  if (g_str_equal (deed->code, SOS_ACCESS_DO_SCOPE) && sos_record_is_set (request, SOS_ACCESS_REQUEST_ASKED_ON))
    sos_record_set_text (request, SOS_ACCESS_REQUEST_CLEARED_ON, deed->date);
  if (g_str_equal (deed->code, SOS_ACCESS_DO_EXTEND))
    {
      sos_record_set_number (request, SOS_ACCESS_REQUEST_EXTENDED, sos_record_get_int (request, SOS_ACCESS_REQUEST_EXTENDED) + atoi (deed->date));
      sos_record_set_text (request, SOS_ACCESS_REQUEST_EXTENDED_ON, today);
    }
}

/* What is taken out in one place and read in another is not taken out. */
static gboolean
check_left (SosTransaction *transaction, const SosAccessSheet *sheet, const char *code, GError **error)
{
  g_autofree char *left = g_str_equal (code, SOS_ACCESS_DO_REDACT) ? sos_access_find_left (sheet, sos_transaction_get_codes (transaction)) : NULL;
  g_autofree char *words = NULL;

  if (left == NULL)
    return TRUE;
  /* Translators: %s is the number and the kind of a thing that was collected: "12. Contact" */
  words = g_strdup_printf (_("Words that are taken out elsewhere can still be read in “%s”. Take them out there too, or leave them by hand."), left);
  return sos_casework_refuse ("V26", words, error);
}

gboolean
sos_casework_take_access (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) request = sos_access_load_for (transaction, deed->id, deed->code, deed->words, deed->date, error);
  g_autoptr (SosAccessSheet) sheet = request != NULL ? sos_access_sheet_load (transaction, deed->id, error) : NULL;

  if (sheet == NULL || !check_left (transaction, sheet, deed->code, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i].deed, deed->code))
      {
        write_step (transaction, request, deed, i);
        sos_record_set_text (request, SOS_ACCESS_REQUEST_STATE,
                             sos_access_get_next (sos_record_get_text (request, SOS_ACCESS_REQUEST_STATE), deed->code, sheet->n_withheld > 0));
        sos_transaction_set_reason (transaction, deed->words);
        return keep_clock (transaction, request, error);
      }
  return sos_casework_refuse ("V26", _("This is nothing that is done with such a request."), error);
}

/* ---- taken out, or left ---- */

/* The part, where words of it may be marked for @reason now. (transfer full) */
static SosRecord *
load_part (SosTransaction *transaction, gint64 id, const char *reason, GError **error)
{
  g_autoptr (SosRecord) part = sos_transaction_load (transaction, SOS_TYPE_ACCESS_PART, id, error);
  g_autoptr (SosRecord) request
    = part != NULL ? sos_access_load_for (transaction, sos_record_get_number (part, SOS_ACCESS_PART_REQUEST), SOS_ACCESS_DO_MARK, NULL, NULL, error) : NULL;
  SosAccessCase asked;
  SosSeatRead seat;

  if (request == NULL || !sos_rights_read_seat (transaction, &seat, error))
    return NULL;
  sos_access_fill_case (request, seat.id, &asked);
  if (reason != NULL && !sos_casework_obey (sos_access_may_mark (&asked, reason, seat.role, sos_transaction_get_today (transaction)), error))
    return NULL;
  return g_steal_pointer (&part);
}

static gboolean
decide (SosTransaction *transaction, SosRecord *mark, const char *state, const char *reason, GError **error)
{
  sos_record_set_text (mark, SOS_ACCESS_MARK_STATE, state);
  if (reason != NULL)
    sos_record_set_text (mark, SOS_ACCESS_MARK_REASON, reason);
  sos_record_set_number (mark, SOS_ACCESS_MARK_DECIDED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (mark, SOS_ACCESS_MARK_DECIDED_ON, sos_transaction_get_today (transaction));
  return sos_transaction_save (transaction, mark, error);
}

/* What may be named is left, by whatever button. */
static const char *
find_state (const char *state, const char *reason)
{
  return g_strcmp0 (reason, SOS_ACCESS_MAY_BE_NAMED) == 0 ? SOS_MARK_LEFT : state;
}

gboolean
sos_casework_decide_mark (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) mark = sos_transaction_load (transaction, SOS_TYPE_ACCESS_MARK, deed->id, error);
  g_autoptr (SosRecord) part = mark != NULL ? load_part (transaction, sos_record_get_number (mark, SOS_ACCESS_MARK_PART), deed->why, error) : NULL;

  if (part == NULL)
    return FALSE;
  if (g_strcmp0 (deed->code, SOS_MARK_TAKEN) != 0 && g_strcmp0 (deed->code, SOS_MARK_LEFT) != 0)
    return sos_casework_refuse ("V26", _("Choose whether it is taken out or left."), error);
  return decide (transaction, mark, find_state (deed->code, deed->why), deed->why, error);
}

gboolean
sos_casework_take_marks (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) request = sos_access_load_for (transaction, deed->id, SOS_ACCESS_DO_MARK, NULL, NULL, error);
  g_autoptr (GPtrArray) marks
    = request != NULL ? sos_transaction_query (transaction, SOS_TYPE_ACCESS_MARK,
                                               "state = 'PROPOSED' AND part IN (SELECT id FROM access_part WHERE request = $1 AND ($2 = 0 OR id = $2)) ORDER BY id",
                                               error, "ii", deed->id, deed->other)
                      : NULL;

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    if (!decide (transaction, marks->pdata[i], SOS_MARK_TAKEN, NULL, error))
      return FALSE;
  deed->count = marks != NULL ? (int) marks->len : 0;
  return marks != NULL;
}

/* ---- words nobody proposed ---- */

static gboolean
lies_over (SosRecord *mark, const SosTextSpan *span)
{
  const gint64 starts = sos_record_get_number (mark, SOS_ACCESS_MARK_STARTS), length = sos_record_get_number (mark, SOS_ACCESS_MARK_LENGTH);

  return starts < (gint64) span->starts + span->length && (gint64) span->starts < starts + length;
}

/* One mark over the words and whatever was marked within reach of them, so that none lies in another. */
static gboolean
put_mark (SosTransaction *transaction, SosRecord *part, GPtrArray *marks, const SosTextSpan *span, const char *reason, GError **error)
{
  g_autoptr (SosRecord) mark = NULL;
  gint64 from = span->starts, to = (gint64) span->starts + span->length;

  for (guint i = 0; i < marks->len; i++)
    if (sos_record_get_removed (marks->pdata[i]) == 0 && lies_over (marks->pdata[i], span))
      {
        const gint64 starts = sos_record_get_number (marks->pdata[i], SOS_ACCESS_MARK_STARTS);

        from = MIN (from, starts);
        to = MAX (to, starts + sos_record_get_number (marks->pdata[i], SOS_ACCESS_MARK_LENGTH));
        if (!sos_transaction_remove (transaction, marks->pdata[i], error))
          return FALSE;
      }
  mark = g_object_new (SOS_TYPE_ACCESS_MARK, "part", sos_record_get_id (part), "starts", from, "length", to - from, "reason", reason, NULL);
  g_ptr_array_add (marks, g_object_ref (mark));
  return decide (transaction, mark, find_state (SOS_MARK_TAKEN, reason), NULL, error);
}

static gboolean
mark_part (SosTransaction *transaction, SosRecord *part, SosDeed *deed, GError **error)
{
  const char *text = sos_record_find_text (part, SOS_ACCESS_PART_WORDS);
  g_autoptr (GArray) spans = text != NULL ? sos_text_find_words (text, deed->words) : NULL;
  g_autoptr (GPtrArray) marks = sos_transaction_query (transaction, SOS_TYPE_ACCESS_MARK, "part = $1 ORDER BY starts", error, "i", sos_record_get_id (part));

  for (guint i = 0; marks != NULL && spans != NULL && i < spans->len; i++, deed->count++)
    if (!put_mark (transaction, part, marks, &g_array_index (spans, SosTextSpan, i), deed->why, error))
      return FALSE;
  return marks != NULL;
}

gboolean
sos_casework_mark_words (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autofree char *words = g_strstrip (g_strdup (deed->words != NULL ? deed->words : ""));
  g_autoptr (SosRecord) part = load_part (transaction, deed->id, deed->why, error);
  g_autoptr (GPtrArray) parts = part != NULL ? sos_transaction_query (transaction, SOS_TYPE_ACCESS_PART, "request = $1 ORDER BY position", error, "i",
                                                                      sos_record_get_number (part, SOS_ACCESS_PART_REQUEST))
                                             : NULL;

  if (parts == NULL)
    return FALSE;
  if (words[0] == '\0' || deed->why == NULL)
    return sos_casework_refuse ("V26", _("Mark the words with the mouse or with Shift and the arrow keys, and choose why they are taken out."), error);
  g_free (deed->words);
  deed->words = g_steal_pointer (&words);
  for (guint i = 0; i < parts->len; i++)
    if (!mark_part (transaction, parts->pdata[i], deed, error))
      return FALSE;
  return deed->count > 0 || sos_casework_refuse ("V26", _("Mark whole words."), error);
}

gboolean
sos_casework_withhold_part (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) part = load_part (transaction, deed->id, deed->why, error);

  if (part == NULL)
    return FALSE;
  sos_record_set_text (part, SOS_ACCESS_PART_WITHHELD, deed->why);
  sos_record_set_number (part, SOS_ACCESS_PART_DECIDED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (part, SOS_ACCESS_PART_DECIDED_ON, sos_transaction_get_today (transaction));
  return sos_transaction_save (transaction, part, error);
}

/* ---- out of the office ---- */

gboolean
sos_casework_release_access (SosTransaction *transaction, SosAccessOut *out, GError **error)
{
  g_autoptr (SosRecord) request = sos_access_load_for (transaction, out->request, SOS_ACCESS_DO_RELEASE, NULL, NULL, error);

  return request != NULL;
}

gboolean
sos_casework_note_access (SosTransaction *transaction, SosAccessOut *out, GError **error)
{
  g_autoptr (SosRecord) request = sos_transaction_load (transaction, SOS_TYPE_ACCESS_REQUEST, out->request, error);

  sos_transaction_set_lasting (transaction);
  return request != NULL
         && sos_transaction_note (transaction, out->verb, SOS_TYPE_ACCESS_REQUEST, out->request, sos_record_get_number (request, SOS_ACCESS_REQUEST_PERSON), NULL, error);
}
