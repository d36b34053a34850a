/* sos-person-list.c - the row by which lists show, order and filter a person. Decides nothing: the rules do. */
#include "config.h"
#include "sos-person-list.h"

#include "sos-banner-rules.h"
#include "sos-name-rules.h"
#include "sos-records.h"
#include "sos-stage-rules.h"

/* All that the row says; texts borrowed from the records below. */
typedef struct
{
  SosRecord *person;
  GPtrArray *episodes;
  GPtrArray *alerts; /* SosBannerAlert */
  char *services;    /* "EXR, SOS" of the open episodes */
  SosRecord *worker; /* of the first open episode that has one */
  gint64 team;
  const char *contact_on;
  const char *next_due_on;
} Row;

static void
clear_row (Row *row)
{
  g_clear_object (&row->person);
  g_clear_pointer (&row->episodes, g_ptr_array_unref);
  g_clear_pointer (&row->alerts, g_ptr_array_unref);
  g_clear_object (&row->worker);
  g_free (row->services);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, clear_row)

static gboolean
is_open (SosRecord *episode)
{
  return sos_stage_is_open (sos_record_get_text (episode, SOS_EPISODE_STAGE));
}

static const char *
later (const char *a, const char *b)
{
  return g_strcmp0 (a, b) >= 0 ? a : b;
}

static const char *
earlier (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return a != NULL ? a : b;
  return g_strcmp0 (a, b) <= 0 ? a : b;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static char *
join_services (GPtrArray *episodes)
{
  g_autoptr (GPtrArray) services = g_ptr_array_new ();

  for (guint i = 0; i < episodes->len; i++)
    {
      SosRecord *episode = g_ptr_array_index (episodes, i);
      const char *service = sos_record_get_text (episode, SOS_EPISODE_SERVICE);

      if (is_open (episode) && !g_ptr_array_find_with_equal_func (services, service, g_str_equal, NULL))
        g_ptr_array_add (services, (char *) service);
    }
  if (services->len == 0)
    return NULL;
  g_ptr_array_sort (services, compare_texts);
  g_ptr_array_add (services, NULL);
  return g_strjoinv (", ", (char **) services->pdata);
}

static gboolean
read_course (Row *row, SosTransaction *transaction, GError **error)
{
  g_autoptr (GError) local = NULL;
  gint64 worker = 0;

  for (guint i = 0; i < row->episodes->len; i++)
    {
      SosRecord *episode = g_ptr_array_index (row->episodes, i);
      const char *due = sos_record_get_text (episode, SOS_EPISODE_NEXT_DUE_ON);

      row->contact_on = later (row->contact_on, sos_record_get_text (episode, SOS_EPISODE_LAST_CONTACT_ON));
      if (!is_open (episode))
        continue;
      row->next_due_on = earlier (row->next_due_on, due != NULL ? due : sos_record_get_text (episode, SOS_EPISODE_REVIEW_ON));
      worker = worker != 0 ? worker : sos_record_get_number (episode, SOS_EPISODE_WORKER);
      row->team = row->team != 0 ? row->team : sos_record_get_number (episode, SOS_EPISODE_TEAM);
    }
  row->services = join_services (row->episodes);
  if (worker != 0)
    row->worker = sos_transaction_find (transaction, SOS_TYPE_STAFF, "id = $1", &local, "i", worker);
  if (row->worker != NULL && row->team == 0)
    row->team = sos_record_get_number (row->worker, SOS_STAFF_TEAM);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
read_alerts (Row *row, SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) addresses = sos_transaction_query (transaction, SOS_TYPE_ADDRESS, "person = $1 ORDER BY valid_from, id", error, "i", person);
  g_autoptr (GPtrArray) consents = addresses == NULL ? NULL : sos_transaction_query (transaction, SOS_TYPE_CONSENT, "person = $1 ORDER BY dated, id", error, "i", person);
  g_autoptr (GPtrArray) needs = consents == NULL ? NULL : sos_transaction_query (transaction, SOS_TYPE_PERSON_CODE, "person = $1 ORDER BY id", error, "i", person);
  g_autoptr (GPtrArray) set = needs == NULL ? NULL : sos_transaction_query (transaction, SOS_TYPE_ALERT, "person = $1 ORDER BY id", error, "i", person);
  SosBannerCase banner = {
    .person = SOS_PERSON (row->person),
    .client = row->services != NULL,
    .addresses = addresses,
    .consents = consents,
    .person_codes = needs,
    .alerts = set,
    .codes = sos_transaction_get_codes (transaction),
    .today = sos_transaction_get_today (transaction),
  };

  if (set == NULL)
    return FALSE;
  row->alerts = sos_banner_derive (&banner);
  return TRUE;
}

static gboolean
read_row (Row *row, SosTransaction *transaction, gint64 person, GError **error)
{
  return read_course (row, transaction, error) && read_alerts (row, transaction, person, error);
}

static gboolean
forget (SosTransaction *transaction, gint64 person, GError **error)
{
  static const char *const tables[] = {
    "DELETE FROM person_list WHERE person = $1",
    "DELETE FROM person_service WHERE person = $1",
    "DELETE FROM person_alert WHERE person = $1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!sos_transaction_execute (transaction, tables[i], error, "i", person))
      return FALSE;
  return TRUE;
}

static char *
dup_sort_key (SosRecord *person)
{
  if (sos_record_is_set (person, SOS_PERSON_SORT_KEY))
    return g_strdup (sos_record_get_text (person, SOS_PERSON_SORT_KEY));
  return sos_name_dup_sort_key (sos_record_get_text (person, SOS_PERSON_FULL_NAME), sos_record_get_text (person, SOS_PERSON_FAMILY_NAME),
                                sos_record_get_text (person, SOS_PERSON_GIVEN_NAMES));
}

static const char *
get_text_or (SosRecord *record, guint field, const char *otherwise)
{
  return sos_record_is_set (record, field) ? sos_record_get_text (record, field) : otherwise;
}

static gboolean
write_row (Row *row, SosTransaction *transaction, gint64 id, GError **error)
{
  SosRecord *person = row->person;
  const SosBannerAlert *alert = row->alerts->len > 0 ? g_ptr_array_index (row->alerts, 0) : NULL;
  const char *borough = sos_record_get_text (person, SOS_PERSON_HOME_BOROUGH);
  g_autofree char *sort_key = dup_sort_key (person);

  return sos_transaction_execute (
    transaction,
    "INSERT INTO person_list (person, sort_key, name, known_as, pronouns, ref, birth_date, birth_quality, borough, borough_name,"
    " services, worker, worker_name, team, status, alert, alert_words, alert_rank, n_alerts, contact_on, next_due_on) VALUES"
    " ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, nullif ($12, 0), $13, nullif ($14, 0), $15, $16, $17, nullif ($18, -1), $19,"
    " $20, $21)",
    error, "issssssssss" "isisssiiss", id, sort_key, get_text_or (person, SOS_PERSON_FULL_NAME, ""),
    sos_record_get_text (person, SOS_PERSON_KNOWN_AS), sos_record_get_text (person, SOS_PERSON_PRONOUNS),
    get_text_or (person, SOS_PERSON_REF, ""), sos_record_get_text (person, SOS_PERSON_BIRTH_DATE),
    sos_record_get_text (person, SOS_PERSON_BIRTH_DATE_QUALITY), borough,
    borough != NULL ? sos_codes_get_label (sos_transaction_get_codes (transaction), "borough", borough) : NULL, row->services,
    row->worker != NULL ? sos_record_get_id (row->worker) : (gint64) 0,
    row->worker != NULL ? sos_record_get_text (row->worker, SOS_STAFF_NAME) : NULL, row->team,
    get_text_or (person, SOS_PERSON_STATUS, SOS_STATUS_ENQUIRY), alert != NULL ? alert->kind : NULL,
    alert != NULL ? alert->words : NULL, alert != NULL ? (gint64) sos_banner_get_order (alert->kind) : (gint64) -1,
    (gint64) row->alerts->len, row->contact_on, row->next_due_on);
}

/* What the filters ask by: each service of an open episode, each kind of alert. */
static gboolean
write_marks (Row *row, SosTransaction *transaction, gint64 id, GError **error)
{
  for (guint i = 0; i < row->episodes->len; i++)
    {
      SosRecord *episode = g_ptr_array_index (row->episodes, i);

      if (is_open (episode)
          && !sos_transaction_execute (transaction, "INSERT INTO person_service (service, person) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                                       error, "si", sos_record_get_text (episode, SOS_EPISODE_SERVICE), id))
        return FALSE;
    }
  for (guint i = 0; i < row->alerts->len; i++)
    {
      const SosBannerAlert *alert = g_ptr_array_index (row->alerts, i);

      if (!sos_transaction_execute (transaction, "INSERT INTO person_alert (kind, person) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                                    error, "si", alert->kind, id))
        return FALSE;
    }
  return TRUE;
}

/* Whether lists show the person: a relative has neither a status nor an episode, and stands with those they belong to. */
static gboolean
is_client (Row *row)
{
  return row->episodes->len > 0 || sos_record_is_set (row->person, SOS_PERSON_STATUS);
}

/* Somebody merged into another is found under the other's name alone. */
gboolean
sos_person_list_project (SosTransaction *transaction, gint64 person, GError **error)
{
  g_auto (Row) row = { NULL };
  g_autoptr (GError) local = NULL;

  if (!sos_transaction_has_made (transaction, person) && !forget (transaction, person, error))
    return FALSE;
  row.person = sos_transaction_find (transaction, SOS_TYPE_PERSON, "id = $1 AND merged_into IS NULL", &local, "i", person);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (row.person == NULL)
    return TRUE;
  row.episodes = sos_transaction_query (transaction, SOS_TYPE_EPISODE, "person = $1 ORDER BY referred_on, id", error, "i", person);
  if (row.episodes == NULL || !is_client (&row))
    return row.episodes != NULL;
  return read_row (&row, transaction, person, error) && write_row (&row, transaction, person, error)
         && write_marks (&row, transaction, person, error);
}
