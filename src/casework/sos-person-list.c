/* sos-person-list.c - the row by which lists show, order and filter a person. Decides nothing: the rules do. */
#include "config.h"
#include "sos-person-list.h"

#include "sos-apart-case.h"
#include "sos-banner-rules.h"
#include "sos-name-rules.h"
#include "sos-pass-error.h"
#include "sos-records.h"
#include "sos-stage-rules.h"
#include "sos-withheld.h"

/* All that the row says; texts borrowed from the records below. */
typedef struct
{
  SosRecord *person;
  GPtrArray *episodes;
  GPtrArray *alerts; /* SosBannerAlert */
  char *services;    /* "EXR, SOS" of the open episodes */
  SosRecord *worker; /* of the first open episode that has one */
  gint64 team;
  const char *borough; /* where they live; who is withheld stands in no borough's list */
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

      row->contact_on = later (row->contact_on, sos_record_get_text (episode, SOS_EPISODE_LAST_CONTACT_ON));
      if (!is_open (episode))
        continue;
      row->next_due_on = earlier (row->next_due_on, sos_stage_get_due (SOS_EPISODE (episode)));
      worker = worker != 0 ? worker : sos_record_get_number (episode, SOS_EPISODE_WORKER);
      row->team = row->team != 0 ? row->team : sos_record_get_number (episode, SOS_EPISODE_TEAM);
    }
  row->services = join_services (row->episodes);
  if (worker != 0)
    row->worker = sos_transaction_find (transaction, SOS_TYPE_STAFF, "id = $1", &local, "i", worker);
  if (row->worker != NULL && row->team == 0)
    row->team = sos_record_get_number (row->worker, SOS_STAFF_TEAM);
  return sos_pass_error (&local, error);
}

/* What is open of somebody's safety; for nearly everybody nothing is. */
#define ANYTHING_OPEN \
  "SELECT 1 FROM concern WHERE person = $1 AND closed_at IS NULL AND removed IS NULL" \
  " UNION ALL SELECT 1 FROM missing_episode WHERE person = $1 AND found_at IS NULL AND removed IS NULL" \
  " UNION ALL SELECT 1 FROM threat_warning WHERE person = $1 AND ended_on IS NULL AND removed IS NULL LIMIT 1"

static const struct
{
  GType (*get_type) (void);
  const char *tail;
} open_records[] = {
  { sos_threat_warning_get_type, "person = $1 AND ended_on IS NULL ORDER BY id" },
  { sos_concern_get_type, "person = $1 AND closed_at IS NULL ORDER BY id" },
  { sos_concern_category_get_type, "concern IN (SELECT id FROM concern WHERE person = $1 AND closed_at IS NULL AND removed IS NULL) ORDER BY id" },
  { sos_concern_step_get_type, "concern IN (SELECT id FROM concern WHERE person = $1 AND closed_at IS NULL AND removed IS NULL) ORDER BY id" },
  { sos_missing_episode_get_type, "person = $1 AND found_at IS NULL ORDER BY id" },
};

typedef GPtrArray *Safety[G_N_ELEMENTS (open_records)];

static void
clear_safety (Safety *safety)
{
  for (guint i = 0; i < G_N_ELEMENTS (open_records); i++)
    g_clear_pointer (&(*safety)[i], g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Safety, clear_safety)

static gboolean
read_safety (Safety *safety, SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, ANYTHING_OPEN, &local, "i", person);
  const gboolean any = rows != NULL && sos_rows_next (rows, &local);

  for (guint i = 0; any && local == NULL && i < G_N_ELEMENTS (open_records); i++)
    (*safety)[i] = sos_transaction_query (transaction, open_records[i].get_type (), open_records[i].tail, &local, "i", person);
  return sos_pass_error (&local, error);
}

static gboolean
read_alerts (Row *row, SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) addresses = sos_transaction_query (transaction, SOS_TYPE_ADDRESS, "person = $1 ORDER BY valid_from, id", error, "i", person);
  g_autoptr (GPtrArray) consents = addresses == NULL ? NULL : sos_transaction_query (transaction, SOS_TYPE_CONSENT, "person = $1 ORDER BY dated, id", error, "i", person);
  g_autoptr (GPtrArray) needs = consents == NULL ? NULL : sos_transaction_query (transaction, SOS_TYPE_PERSON_CODE, "person = $1 ORDER BY id", error, "i", person);
  g_autoptr (GPtrArray) set = needs == NULL ? NULL : sos_transaction_query (transaction, SOS_TYPE_ALERT, "person = $1 ORDER BY id", error, "i", person);
  g_autoptr (GPtrArray) conflicts = set == NULL ? NULL : sos_apart_load_for_banner (transaction, person, error);
  g_autoptr (GPtrArray) orders = conflicts == NULL ? NULL : sos_transaction_query (transaction, SOS_TYPE_RESTRICTION, "person = $1 ORDER BY valid_from, id", error, "i", person);
  g_auto (Safety) safety = { NULL };
  SosBannerCase banner = {
    .person = SOS_PERSON (row->person),
    .client = row->services != NULL,
    .addresses = addresses,
    .consents = consents,
    .person_codes = needs,
    .alerts = set,
    .conflicts = conflicts,
    .restrictions = orders,
    .codes = sos_transaction_get_codes (transaction),
    .today = sos_transaction_get_today (transaction),
  };

  if (orders == NULL || !read_safety (&safety, transaction, person, error))
    return FALSE;
  banner.threats = safety[0];
  banner.concerns = safety[1];
  banner.categories = safety[2];
  banner.steps = safety[3];
  banner.missing = safety[4];
  row->alerts = sos_banner_derive (&banner);
  return TRUE;
}

static gboolean
read_row (Row *row, SosTransaction *transaction, gint64 person, GError **error)
{
  gboolean withheld;

  if (!sos_withheld_read (transaction, person, &withheld, error))
    return FALSE;
  row->borough = withheld ? SOS_WITHHELD : sos_record_get_text (row->person, SOS_PERSON_HOME_BOROUGH);
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

  /* Somebody new has nothing to forget. */
  for (guint i = 0; i < G_N_ELEMENTS (tables) && !sos_transaction_has_made (transaction, person); i++)
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

/* The row in two ways: where nothing changes by which lists are ordered or filtered, its dozen indexes are left alone. */
static const char update_sql[]
  = "UPDATE person_list SET name = $3, known_as = $4, pronouns = $5, birth_quality = $8, alert = $16, alert_words = $17, n_alerts = $19"
    " WHERE person = $1 AND sort_key = $2 AND ref = $6 AND status = $15 AND birth_date IS NOT DISTINCT FROM $7"
    " AND borough IS NOT DISTINCT FROM $9 AND borough_name IS NOT DISTINCT FROM $10 AND services IS NOT DISTINCT FROM $11"
    " AND worker IS NOT DISTINCT FROM nullif ($12, 0) AND worker_name IS NOT DISTINCT FROM $13"
    " AND team IS NOT DISTINCT FROM nullif ($14, 0) AND alert_rank IS NOT DISTINCT FROM nullif ($18, -1)"
    " AND contact_on IS NOT DISTINCT FROM $20 AND next_due_on IS NOT DISTINCT FROM $21 RETURNING person";
static const char insert_sql[]
  = "INSERT INTO person_list (person, sort_key, name, known_as, pronouns, ref, birth_date, birth_quality, borough, borough_name,"
    " services, worker, worker_name, team, status, alert, alert_words, alert_rank, n_alerts, contact_on, next_due_on) VALUES"
    " ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, nullif ($12, 0), $13, nullif ($14, 0), $15, $16, $17, nullif ($18, -1), $19,"
    " $20, $21) RETURNING person";

/* @written: whether there is such a row now. */
static gboolean
run_row (Row *row, SosTransaction *transaction, gint64 id, const char *sql, gboolean *written, GError **error)
{
  SosRecord *person = row->person;
  const SosBannerAlert *alert = sos_banner_find_warning (row->alerts);
  g_autofree char *sort_key = dup_sort_key (person);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, sql, &local, "issssssssss" "isisssiiss", id, sort_key, get_text_or (person, SOS_PERSON_FULL_NAME, ""),
    sos_record_get_text (person, SOS_PERSON_KNOWN_AS), sos_record_get_text (person, SOS_PERSON_PRONOUNS),
    get_text_or (person, SOS_PERSON_REF, ""), sos_record_get_text (person, SOS_PERSON_BIRTH_DATE),
    sos_record_get_text (person, SOS_PERSON_BIRTH_DATE_QUALITY), row->borough,
    row->borough != NULL ? sos_codes_get_label (sos_transaction_get_codes (transaction), "borough", row->borough) : NULL, row->services,
    row->worker != NULL ? sos_record_get_id (row->worker) : (gint64) 0,
    row->worker != NULL ? sos_record_get_text (row->worker, SOS_STAFF_NAME) : NULL, row->team,
    get_text_or (person, SOS_PERSON_STATUS, SOS_STATUS_ENQUIRY), alert != NULL ? alert->kind : NULL,
    alert != NULL ? alert->words : NULL, alert != NULL ? (gint64) sos_banner_get_order (alert->kind) : (gint64) -1,
    (gint64) row->alerts->len, row->contact_on, row->next_due_on);

  *written = rows != NULL && sos_rows_next (rows, &local);
  return sos_pass_error (&local, error);
}

static gboolean
write_row (Row *row, SosTransaction *transaction, gint64 id, GError **error)
{
  gboolean written = FALSE;

  if (!sos_transaction_has_made (transaction, id)
      && (!run_row (row, transaction, id, update_sql, &written, error)
          || (!written && !sos_transaction_execute (transaction, "DELETE FROM person_list WHERE person = $1", error, "i", id))))
    return FALSE;
  return written || run_row (row, transaction, id, insert_sql, &written, error);
}

/* What a filter asks by, a row each. */
typedef struct
{
  const char *list;
  const char *forget;
  const char *add;
} Marks;

static const Marks service_marks = {
  "SELECT service FROM person_service WHERE person = $1 ORDER BY service",
  "DELETE FROM person_service WHERE person = $1",
  "INSERT INTO person_service (service, person) VALUES ($1, $2)",
};
static const Marks alert_marks = {
  "SELECT kind FROM person_alert WHERE person = $1 ORDER BY kind",
  "DELETE FROM person_alert WHERE person = $1",
  "INSERT INTO person_alert (kind, person) VALUES ($1, $2)",
};

static gboolean
has_marks (SosTransaction *transaction, const Marks *marks, gint64 person, GPtrArray *wanted, gboolean *same, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, marks->list, &local, "i", person);
  guint n = 0;

  *same = TRUE;
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      *same = *same && n < wanted->len && g_strcmp0 (sos_rows_get_text (rows, 0), g_ptr_array_index (wanted, n)) == 0;
      n++;
    }
  *same = *same && n == wanted->len;
  return sos_pass_error (&local, error);
}

/* @wanted is put in order; texts borrowed, each once. Those that are right already are left as they are. */
static gboolean
write_these (SosTransaction *transaction, const Marks *marks, gint64 person, GPtrArray *wanted, GError **error)
{
  gboolean same = FALSE;

  g_ptr_array_sort (wanted, compare_texts);
  if (!sos_transaction_has_made (transaction, person))
    {
      if (!has_marks (transaction, marks, person, wanted, &same, error))
        return FALSE;
      if (!same && !sos_transaction_execute (transaction, marks->forget, error, "i", person))
        return FALSE;
    }
  for (guint i = 0; !same && i < wanted->len; i++)
    if (!sos_transaction_execute (transaction, marks->add, error, "si", g_ptr_array_index (wanted, i), person))
      return FALSE;
  return TRUE;
}

static void
want (GPtrArray *wanted, const char *code)
{
  if (!g_ptr_array_find_with_equal_func (wanted, code, g_str_equal, NULL))
    g_ptr_array_add (wanted, (char *) code);
}

/* Each service of an open episode, each kind of alert. */
static gboolean
write_marks (Row *row, SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) services = g_ptr_array_new ();
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();

  for (guint i = 0; i < row->episodes->len; i++)
    if (is_open (g_ptr_array_index (row->episodes, i)))
      want (services, sos_record_get_text (g_ptr_array_index (row->episodes, i), SOS_EPISODE_SERVICE));
  for (guint i = 0; i < row->alerts->len; i++)
    want (kinds, ((SosBannerAlert *) g_ptr_array_index (row->alerts, i))->kind);
  return write_these (transaction, &service_marks, id, services, error) && write_these (transaction, &alert_marks, id, kinds, error);
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

  row.person = sos_transaction_find (transaction, SOS_TYPE_PERSON, "id = $1 AND merged_into IS NULL", &local, "i", person);
  if (!sos_pass_error (&local, error))
    return FALSE;
  if (row.person == NULL)
    return forget (transaction, person, error);
  row.episodes = sos_transaction_query (transaction, SOS_TYPE_EPISODE, "person = $1 ORDER BY referred_on, id", error, "i", person);
  if (row.episodes == NULL)
    return FALSE;
  if (!is_client (&row))
    return forget (transaction, person, error);
  return read_row (&row, transaction, person, error) && write_row (&row, transaction, person, error)
         && write_marks (&row, transaction, person, error);
}
