/* sealed-answers.c - what the office says of people: lists, cases, history, pairs. Each way of reading is a row of the table at the foot. */
#include "config.h"
#include "sealed-answers.h"

#include "sos-family-case.h"
#include "sos-history.h"
#include "sos-history-entries.h"
#include "sos-openings.h"
#include "sos-pairs.h"
#include "sos-worker-load.h"

void
sealed_say (SealedQuestion *question, const char *text)
{
  g_string_append_printf (question->answer, "%s|", text != NULL ? text : "~");
}

void
sealed_say_number (SealedQuestion *question, gint64 number)
{
  g_string_append_printf (question->answer, "%" G_GINT64_FORMAT "|", number);
}

static gboolean
say_people (SosTransaction *transaction, SealedQuestion *question, gboolean rows, GError **error)
{
  static const char *const texts[] = { "name", "ref", "age", "borough", "services", "worker", "alert", "alert-words", "contact", "next-due" };
  g_autoptr (GArray) ids = sos_people_query_run (transaction, &question->people, error);
  g_autoptr (GPtrArray) fetched
    = ids != NULL && rows ? sos_people_fetch (transaction, (const gint64 *) ids->data, MIN (ids->len, 40), error) : NULL;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    sealed_say_number (question, g_array_index (ids, gint64, i));
  for (guint i = 0; fetched != NULL && i < fetched->len; i++)
    for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
      {
        g_autofree char *text = NULL;

        g_object_get (fetched->pdata[i], texts[t], &text, NULL);
        sealed_say (question, text);
      }
  return ids != NULL;
}

static gboolean
answer_people (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  return say_people (transaction, question, FALSE, error);
}

static gboolean
answer_rows (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  return say_people (transaction, question, TRUE, error);
}

static gboolean
answer_reference (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  sealed_say_number (question, sos_transaction_find_reference (transaction, SOS_TYPE_PERSON, question->ref, error));
  return TRUE;
}

static gboolean
answer_likely (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (GPtrArray) likely = sos_casework_find_likely (transaction, &question->typed, error);

  for (guint i = 0; likely != NULL && i < likely->len; i++)
    {
      sealed_say_number (question, sos_likely_get_person (likely->pdata[i]));
      sealed_say (question, sos_likely_get_facts (likely->pdata[i]));
      sealed_say_number (question, sos_likely_get_result (likely->pdata[i])->score);
      for (SosLikenessLine line = 0; line < SOS_LIKENESS_N_LINES; line++)
        sealed_say (question, sos_likely_get_held (likely->pdata[i], line));
    }
  return likely != NULL;
}

static gboolean
answer_families (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (GHashTable) why = NULL;
  g_autoptr (GArray) ids = sos_families_query_run (transaction, &question->families, &why, error);
  g_autoptr (GPtrArray) rows = ids != NULL ? sos_family_list_fetch (transaction, (const gint64 *) ids->data, MIN (ids->len, 40), error) : NULL;

  for (guint i = 0; rows != NULL && i < ids->len; i++)
    sealed_say_number (question, g_array_index (ids, gint64, i));
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const gint64 id = sos_family_list_row_get_id (rows->pdata[i]);

      sealed_say_number (question, sos_family_list_row_get_n_members (rows->pdata[i]));
      sealed_say (question, why != NULL ? g_hash_table_lookup (why, &id) : NULL);
    }
  return rows != NULL;
}

static void
say_record (SealedQuestion *question, SosPersonCase *person_case, SosRecord *record)
{
  guint n_fields;
  const SosField *fields = sos_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == SOS_KIND_REFERENCE && g_str_equal (fields[i].of, "person"))
      sealed_say (question, sos_person_case_get_name_of (person_case, sos_record_get_number (record, i)));
    else if (fields[i].kind == SOS_KIND_TEXT || fields[i].kind == SOS_KIND_CODE || fields[i].kind == SOS_KIND_DATE)
      sealed_say (question, sos_record_get_text (record, i));
}

static gboolean
answer_case (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosPersonCase) person_case = sos_person_case_load (transaction, sealed_id (question->person, SEALED_PERSON), error);
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  if (person_case == NULL)
    return FALSE;
  say_record (question, person_case, SOS_RECORD (sos_person_case_get_person (person_case)));
  sealed_say_number (question, sos_person_case_get_alerts (person_case)->len);
  for (guint i = 0; i < n_types; i++)
    {
      GPtrArray *records = sos_person_case_get_records (person_case, types[i]);

      sealed_say_number (question, records->len);
      for (guint j = 0; j < records->len; j++)
        say_record (question, person_case, records->pdata[j]);
    }
  return TRUE;
}

static gboolean
answer_history (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (GArray) ids = sos_history_query_run (transaction, sealed_id (question->person, SEALED_PERSON), SOS_HISTORY_ALL, error);
  g_autoptr (GPtrArray) rows = ids != NULL ? sos_history_fetch (transaction, (const gint64 *) ids->data, ids->len, error) : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      sealed_say (question, sos_history_row_get_what (rows->pdata[i]));
      sealed_say (question, sos_history_row_get_old (rows->pdata[i]));
      sealed_say (question, sos_history_row_get_new (rows->pdata[i]));
      sealed_say (question, sos_history_row_get_reason (rows->pdata[i]));
    }
  return rows != NULL;
}

static void
say_likely (SealedQuestion *question, GPtrArray *likely)
{
  for (guint i = 0; likely != NULL && i < likely->len; i++)
    {
      sealed_say_number (question, sos_likely_get_person (likely->pdata[i]));
      sealed_say (question, sos_likely_get_facts (likely->pdata[i]));
    }
}

static gboolean
answer_pairs (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (GPtrArray) pairs = sos_pairs_load (transaction, question->home % 2 == 0 ? sealed_id (question->person, SEALED_PERSON) : 0, error);
  guint n = 0;

  for (guint i = 0; pairs != NULL && i < pairs->len; i++)
    for (guint j = 0; j < 2; j++)
      {
        const SosPair *pair = pairs->pdata[i];

        sealed_say_number (question, pair->people[j]);
        sealed_say (question, pair->names[j]);
        sealed_say (question, pair->facts[j]);
      }
  if (pairs == NULL || !sos_pairs_count (transaction, sealed_id (question->person, SEALED_PERSON), &n, error))
    return FALSE;
  sealed_say_number (question, n);
  return TRUE;
}

static gboolean
answer_pair (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosPairCase) pair_case = sos_pair_case_load (transaction, sealed_id (question->person, SEALED_LIKENESS), error);

  for (guint i = 0; pair_case != NULL && i < 2; i++)
    sealed_say (question, sos_pair_case_get_facts (pair_case, i));
  return pair_case != NULL;
}

static gboolean
answer_entries (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  const SosHistoryAsk asked = { .person = sealed_id (question->person, SEALED_PERSON) };
  g_autoptr (SosHistory) history = sos_history_load (transaction, &asked, error);

  for (guint i = 0; history != NULL && i < history->entries->len; i++)
    {
      sealed_say (question, sos_history_entry_get_title (history->entries->pdata[i]));
      sealed_say (question, sos_history_entry_get_note (history->entries->pdata[i]));
      sealed_say_number (question, sos_history_entry_get_lines (history->entries->pdata[i])->len);
    }
  return history != NULL;
}

/* A picture of a family keeps a plain shape for whoever is not shown (test-family-leaks.c), so that here only who has a picture counts. */
static gboolean
answer_family (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosFamilyView) view = sos_family_view_new (sealed_home (question->home), 0, sealed_id (question->person, SEALED_PERSON), NULL);
  g_autoptr (SosFamilyCase) family_case = sos_family_case_load (transaction, view, error);

  return family_case != NULL;
}

static gboolean
answer_letter (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (SosLetterCase) letter = sos_letter_case_load (transaction, sealed_id (question->person, SEALED_LETTER), error);

  return letter != NULL;
}

static gboolean
answer_openings (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (GPtrArray) openings = sos_openings_load (transaction, error);

  sealed_say_number (question, openings != NULL ? openings->len : 99);
  return openings != NULL;
}

static gboolean
answer_alike (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (GPtrArray) likely = sos_casework_find_likely_to (transaction, sealed_id (question->person, SEALED_PERSON), error);

  say_likely (question, likely);
  return likely != NULL;
}

static gboolean
answer_loads (SosTransaction *transaction, SealedQuestion *question, GError **error)
{
  g_autoptr (GPtrArray) loads = sos_worker_loads (transaction, 0, error);

  for (guint i = 0; loads != NULL && i < loads->len; i++)
    {
      const SosWorkerLoad *load = loads->pdata[i];

      if (load->staff < sealed_home (0)) /* the others have other numbers in each office */
        sealed_say_number (question, load->staff);
      sealed_say (question, load->words);
      sealed_say_number (question, load->state);
    }
  return loads != NULL;
}

/* ---- all of them ---- */

const SealedWay sealed_ways[] = {
  { "words", answer_people, TRUE, SEALED_BY_WORDS },
  { "filter", answer_people, TRUE, SEALED_BY_FILTER },
  { "rows", answer_rows, TRUE, SEALED_BY_WORDS },
  { "likely", answer_likely, TRUE },
  { "reference", answer_reference, TRUE },
  { "families", answer_families, TRUE },
  { "case", answer_case, TRUE },
  { "history", answer_history, TRUE },
  { "letter", answer_letter },
  { "family", answer_family },
  { "record", NULL, TRUE },
  { "openings", answer_openings },
  { "alike", answer_alike, TRUE },
  { "pairs", answer_pairs, TRUE },
  { "pair", answer_pair },
  { "entries", answer_entries, TRUE },
  { "today", sealed_answer_today },
  { "team", sealed_answer_team },
  { "put off", sealed_answer_put_off },
  { "letters", sealed_answer_letters },
  { "referrals", sealed_answer_referrals, TRUE, SEALED_BY_WORDS },
  { "referral", sealed_answer_referral },
  { "contacts", sealed_answer_contacts },
  { "contact", sealed_answer_contact },
  { "beside contacts", sealed_answer_contact_desk },
  { "run", sealed_answer_run },
  { "register", sealed_answer_register },
  { "term", sealed_answer_term },
  { "duty board", sealed_answer_duty },
  { "load", answer_loads, TRUE },
  { "deliverers", sealed_answer_deliverers },
  { "places", sealed_answer_places },
  { "map", sealed_answer_map },
  { "sheet", sealed_answer_sheet },
  { "family paper", sealed_answer_family_paper },
  { "cohort letters", sealed_answer_cohort_letters },
  { "caseload", sealed_answer_caseload, TRUE },
  { "stand-ins", sealed_answer_stand_ins },
  { "run staffing", sealed_answer_staffing },
  { "deliverer", sealed_answer_deliverer },
  { "apart", sealed_answer_apart },
  { "reach", sealed_answer_reach, TRUE },
  { "concerns", sealed_answer_concerns },
  { "access", sealed_answer_access },
  { "ahead", sealed_answer_ahead },
  { "office lists", sealed_answer_office, TRUE },
};

const guint sealed_n_ways = G_N_ELEMENTS (sealed_ways);
