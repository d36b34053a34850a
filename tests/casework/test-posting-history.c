/* test-posting-history.c - T-21: random histories of people, addresses and agreements; no letter by post ever comes out where a
 * reading of the bare facts, made here and nowhere else, says no. */
#include "config.h"
#include "office.h"

#include "sos-letter-states.h"
#include "sos-posting-rules.h"

#include <string.h>

#define N_HISTORIES 1000
#define N_EVENTS 12
#define TODAY "2026-11-23"
#define LONG_AGO "2026-08-25" /* the last day that is within 90 days */

/* The facts as they were told, kept beside the office. */
typedef struct
{
  const char *rule;
  const char *valid_from, *valid_to, *asked;
  gboolean hidden, returned, gone;
  const char *consents[N_EVENTS]; /* in the order in which they were entered, all of today or before */
  const char *consent_days[N_EVENTS];
  guint n_consents;
  gboolean died;
} Facts;

typedef struct
{
  Office *office;
  GRand *rand;
  Facts facts;
  gint64 person, address, letter;
  guint n_refused, n_released, n_taken_back;
} History;

static const char *
pick (History *history, const char *const *choices)
{
  return choices[g_rand_int_range (history->rand, 0, (gint32) g_strv_length ((char **) choices))];
}

static void
set_rule (History *history)
{
  static const char *const rules[] = { "OK", "OK", "OK", "OK_DISCREET", "HAND_ONLY", "DO_NOT_POST", "UNSAFE", NULL };
  const char *rule = pick (history, rules);

  if (history->facts.gone)
    return;
  office_must (history->office, (SosTransactionFunc) sos_casework_set_posting_rule, office_deed (history->address, 0, rule, NULL, NULL));
  history->facts.rule = rule;
  history->facts.asked = TODAY;
  history->facts.returned = FALSE;
}

static void
change_dates (History *history)
{
  static const char *const froms[] = { "2020-01-01", "2026-11-23", "2026-11-24", "2026", NULL };
  static const char *const tos[] = { "2027-01-01", "2026-11-23", "2026-11-22", "2027", NULL };
  g_autoptr (SosRecord) address = NULL;
  g_autoptr (SosSaveRecord) save = NULL;

  if (history->facts.gone)
    return;
  address = office_load (history->office, SOS_TYPE_ADDRESS, history->address);
  history->facts.valid_from = g_rand_boolean (history->rand) ? NULL : pick (history, froms);
  history->facts.valid_to = g_rand_boolean (history->rand) ? NULL : pick (history, tos);
  if (g_strcmp0 (history->facts.valid_from, "2026-11-23") >= 0)
    history->facts.valid_to = NULL;
  sos_record_set_text (address, SOS_ADDRESS_VALID_FROM, history->facts.valid_from);
  sos_record_set_text (address, SOS_ADDRESS_VALID_TO, history->facts.valid_to);
  save = sos_save_record_new (address, NULL);
  g_assert_true (office_do (history->office, (SosTransactionFunc) sos_casework_save_record, save, NULL));
}

static void
change_asked (History *history)
{
  static const char *const days[] = { TODAY, "2026-10-01", LONG_AGO, "2026-08-24", "2020-01-01", NULL };

  if (history->facts.gone)
    return;
  history->facts.asked = g_rand_int_range (history->rand, 0, 5) == 0 ? NULL : pick (history, days);
  office_set (history->office, SOS_TYPE_ADDRESS, history->address, "reviewed-on", history->facts.asked);
}

static void
hide (History *history)
{
  if (history->facts.gone || g_rand_int_range (history->rand, 0, 3) != 0)
    return;
  office_add (history->office, SOS_TYPE_ADDRESS_PERSON, "address", history->address, "rule", "HIDDEN_FROM", "other-person",
              history->person, NULL);
  history->facts.hidden = TRUE;
}

static void
answer (History *history)
{
  static const char *const statuses[] = { "GIVEN", "GIVEN", "GIVEN", "WITHDRAWN", "REFUSED", "ASKED", "PARTLY", "EXPIRED", NULL };
  static const char *const days[] = { TODAY, "2026-11-20", "2026-01-01", NULL };
  Facts *facts = &history->facts;

  if (facts->n_consents == N_EVENTS)
    return;
  facts->consents[facts->n_consents] = pick (history, statuses);
  facts->consent_days[facts->n_consents] = pick (history, days);
  office_add (history->office, SOS_TYPE_CONSENT, "person", history->person, "type", "POST_LETTERS", "status",
              facts->consents[facts->n_consents], "dated", facts->consent_days[facts->n_consents], NULL);
  facts->n_consents++;
}

static void
die_or_move (History *history)
{
  const int what = g_rand_int_range (history->rand, 0, 12);
  g_autoptr (GError) error = NULL;

  if (what == 0 && !history->facts.died)
    {
      office_set (history->office, SOS_TYPE_PERSON, history->person, "deceased-on", "2026-11-20");
      history->facts.died = TRUE;
    }
  else if (what == 1 && !history->facts.gone)
    {
      office_remove (history->office, SOS_TYPE_ADDRESS, history->address, &error);
      g_assert_no_error (error);
      history->facts.gone = TRUE;
    }
}

/* ---- the bare facts, read by hand ---- */

static gboolean
agrees (const Facts *facts)
{
  const char *last_day = "";

  for (guint i = 0; i < facts->n_consents; i++)
    if (strcmp (facts->consent_days[i], last_day) > 0)
      last_day = facts->consent_days[i];
  if (facts->n_consents == 0)
    return FALSE;
  for (guint i = 0; i < facts->n_consents; i++)
    if (strcmp (facts->consent_days[i], last_day) == 0 && strcmp (facts->consents[i], "GIVEN") != 0)
      return FALSE;
  return TRUE;
}

static gboolean
may_be_posted (const Facts *facts)
{
  if (facts->died || facts->gone || facts->hidden || facts->returned || !agrees (facts))
    return FALSE;
  if (strcmp (facts->rule, "OK") != 0 && strcmp (facts->rule, "OK_DISCREET") != 0)
    return FALSE;
  if (facts->asked == NULL || strcmp (facts->asked, LONG_AGO) < 0)
    return FALSE;
  if (facts->valid_from != NULL && strcmp (facts->valid_from, TODAY) > 0)
    return FALSE;
  return facts->valid_to == NULL || strcmp (facts->valid_to, TODAY) >= 0;
}

/* ---- trying to get it out ---- */

static gboolean
try_deed (History *history, SosTransactionFunc func, gint64 other, const char *code)
{
  g_autoptr (SosDeed) deed = office_deed (history->letter, other, code, NULL, NULL);
  g_autoptr (GError) error = NULL;

  if (office_do (history->office, func, deed, &error))
    return TRUE;
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  return FALSE;
}

/* As far as the gates let it, by post. */
static void
push_on (History *history)
{
  g_autoptr (GError) error = NULL;

  if (g_rand_boolean (history->rand))
    try_deed (history, (SosTransactionFunc) sos_casework_choose_delivery, history->address, SOS_DELIVERY_POST);
  if (g_rand_boolean (history->rand))
    try_deed (history, (SosTransactionFunc) sos_casework_check_letter, 0, NULL);
  if (g_rand_boolean (history->rand))
    office_try_approve (history->office, history->letter, &error);
}

/* What the papers page offers of the address, before anything is tried. */
static gboolean
is_offered (History *history)
{
  g_autoptr (SosLetterCase) letter_case = office_open_letter (history->office, history->letter);
  g_autoptr (SosVerdict) verdict = sos_letter_case_ask_posting (letter_case, history->address);

  return verdict->allowed;
}

static void
assert_gates (History *history)
{
  const gboolean may = may_be_posted (&history->facts);
  const gboolean offered = is_offered (history);
  g_autofree char *state = office_dup_text (history->office, SOS_TYPE_LETTER, history->letter, "state");
  g_autofree char *delivery = office_dup_text (history->office, SOS_TYPE_LETTER, history->letter, "delivery");
  const gboolean ready = strcmp (delivery, "POST") == 0 && (strcmp (state, "APPROVED") == 0 || strcmp (state, "PRINTED") == 0);
  gboolean out;

  if (offered != may)
    g_error ("post is %s; the facts say %s", offered ? "offered" : "not offered", may ? "yes" : "no");
  /* Whatever changed took it back at once. */
  if (!may && strcmp (delivery, "POST") == 0)
    g_assert_cmpstr (state, ==, SOS_LETTER_DRAFT);
  out = try_deed (history, (SosTransactionFunc) sos_casework_release_letter, 0, SOS_DELIVERY_POST);
  if (out != (may && ready))
    g_error ("letter at %s by %s came %s; the facts say %s", state, delivery, out ? "out" : "not out", may ? "yes" : "no");
  history->n_released += out ? 1 : 0;
  history->n_refused += out ? 0 : 1;
  if (out)
    try_deed (history, (SosTransactionFunc) sos_casework_mark_printed, 0, NULL);
  if (!may)
    g_assert_false (try_deed (history, (SosTransactionFunc) sos_casework_mark_delivered, 0, SOS_LETTER_POSTED));
}

static void
begin (History *history)
{
  history->facts = (Facts){ .rule = SOS_POSTING_OK, .asked = "2026-11-01" };
  history->person = office_add_client (history->office, "Zo", &history->address);
  history->facts.consents[0] = "GIVEN";
  history->facts.consent_days[0] = "2026-10-01";
  history->facts.n_consents = 1;
  history->letter = office_must (history->office, (SosTransactionFunc) sos_casework_draft_letter,
                                 office_deed (history->person, 0, NULL, NULL, NULL));
}

static void
test_histories (void)
{
  static void (*const events[]) (History *) = { set_rule, change_dates, change_asked, hide, answer, die_or_move, push_on, push_on, push_on };
  g_autoptr (Office) office = office_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);
  History history = { .office = office, .rand = rand };

  /* The lead may approve whatever was unsafe lately: only the rule stands between the letter and the post. */
  sos_store_set_actor (office->store, office->lead);
  for (guint i = 0; i < N_HISTORIES; i++)
    {
      begin (&history);
      for (guint j = 0; j < N_EVENTS; j++)
        {
          events[g_rand_int_range (rand, 0, G_N_ELEMENTS (events))](&history);
          assert_gates (&history);
        }
    }
  history.n_taken_back = (guint) office_count (office, "SELECT count(*) FROM task WHERE kind = 'PRINTED_NOT_POSTED' AND $1 = 0", 0);
  g_test_message ("%d histories of %d events: %u releases refused, %u allowed, %u printed letters to destroy", N_HISTORIES, N_EVENTS,
                  history.n_refused, history.n_released, history.n_taken_back);
  g_assert_cmpuint (history.n_released, >, 100);
  g_assert_cmpuint (history.n_taken_back, >, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/posting/histories", test_histories);
  return g_test_run ();
}
