/* sos-term-needs.c - what runs ask for by a day, among what is not yet right of a term: measures, a word of the school, a decision. It is dealt with
 * on the page of the run. */
#include "config.h"
#include "sos-run-needs.h"
#include "sos-term-sheet.h"

#include <glib/gi18n.h>

/* Those of last year too: some are asked again twelve weeks after they ended. */
#define RUNS "year IN ($1, $1 - 1) AND status NOT IN ('CANCELLED', 'CLOSED') ORDER BY ref, id"
#define SESSIONS "run = $1 ORDER BY number, day, id"

static char *
dup_head (const SosRunRead *read)
{
  const char *where = read->school != NULL ? sos_record_get_text (read->school, SOS_SCHOOL_NAME) : sos_record_find_text (read->run, SOS_PROGRAMME_RUN_VENUE);
  const char *programme = sos_record_get_text (read->programme, SOS_PROGRAMME_NAME);

  return where != NULL ? g_strdup_printf (_("%s at %s"), programme, where) : g_strdup (programme);
}

static void
add_fault (SosTermSheet *self, const SosRunRead *read, const SosRunFault *fault)
{
  SosTermWrong *wrong = g_new0 (SosTermWrong, 1);

  *wrong = (SosTermWrong){ .finding = { .grade = SOS_GRADE_WAITS, .person = SOS_PLAN_NONE, .other = SOS_PLAN_NONE, .room = SOS_PLAN_NONE }, .run = SOS_PLAN_NONE,
                           .session = SOS_PLAN_NONE, .last = SOS_PLAN_NONE, .opens = sos_record_get_id (read->run), .day = self->today, .n = 1,
                           .head = dup_head (read), .words = g_strdup (fault->words) };
  g_ptr_array_add (self->wrongs, wrong);
}

static gboolean
add_run (SosTermSheet *self, SosTransaction *transaction, SosRecord *run, GError **error)
{
  const gint64 school_id = sos_record_get_number (run, SOS_PROGRAMME_RUN_SCHOOL);
  g_autoptr (SosRecord) programme = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME, sos_record_get_number (run, SOS_PROGRAMME_RUN_PROGRAMME), error);
  g_autoptr (SosRecord) school = programme != NULL && school_id != 0 ? sos_transaction_load (transaction, SOS_TYPE_SCHOOL, school_id, error) : NULL;
  g_autoptr (GPtrArray) sessions = NULL, faults = g_ptr_array_new_with_free_func (sos_run_fault_free);
  SosRunRead read = { run, programme, school, NULL };

  if (programme == NULL || (school_id != 0 && school == NULL))
    return FALSE;
  read.sessions = sessions = sos_transaction_query (transaction, SOS_TYPE_SESSION, SESSIONS, error, "i", sos_record_get_id (run));
  if (sessions == NULL || !sos_run_needs_find (transaction, &read, faults, error))
    return FALSE;
  for (guint i = 0; i < faults->len; i++)
    add_fault (self, &read, faults->pdata[i]);
  return TRUE;
}

gboolean
sos_term_sheet_find_needs (SosTermSheet *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) runs = NULL;

  if (!self->current)
    return TRUE;
  runs = sos_transaction_query (transaction, SOS_TYPE_PROGRAMME_RUN, RUNS, error, "i", (gint64) self->year);
  for (guint i = 0; runs != NULL && i < runs->len; i++)
    if (!add_run (self, transaction, runs->pdata[i], error))
      return FALSE;
  return runs != NULL;
}
