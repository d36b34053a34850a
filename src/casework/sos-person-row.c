/* sos-person-row.c - one line of the list of people, in words for its cells. Made in a worker, then only read. */
#include "config.h"
#include "sos-people.h"

#include "sos-clock.h"
#include "sos-date-rules.h"
#include "sos-id-list.h"
#include "sos-rights.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>
#include <string.h>

enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_REF,
  PROP_AGE,
  PROP_BOROUGH,
  PROP_SERVICES,
  PROP_WORKER,
  PROP_ALERT,
  PROP_ALERT_WORDS,
  PROP_N_MORE_ALERTS,
  PROP_CONTACT,
  PROP_NEXT_DUE,
  PROP_OVERDUE,
  PROP_DUE_TODAY,
  PROP_KNOWN_AS,
  PROP_PRONOUNS,
  PROP_STATUS,
  PROP_WORK_HIDDEN,
  N_PROPS,
};

static const struct
{
  const char *name;
  GType type;
} properties[N_PROPS] = {
  [PROP_ID] = { "id", G_TYPE_INT64 },
  [PROP_NAME] = { "name", G_TYPE_STRING },
  [PROP_REF] = { "ref", G_TYPE_STRING },
  [PROP_AGE] = { "age", G_TYPE_STRING },
  [PROP_BOROUGH] = { "borough", G_TYPE_STRING },
  [PROP_SERVICES] = { "services", G_TYPE_STRING },
  [PROP_WORKER] = { "worker", G_TYPE_STRING },
  [PROP_ALERT] = { "alert", G_TYPE_STRING },
  [PROP_ALERT_WORDS] = { "alert-words", G_TYPE_STRING },
  [PROP_N_MORE_ALERTS] = { "n-more-alerts", G_TYPE_UINT },
  [PROP_CONTACT] = { "contact", G_TYPE_STRING },
  [PROP_NEXT_DUE] = { "next-due", G_TYPE_STRING },
  [PROP_OVERDUE] = { "overdue", G_TYPE_BOOLEAN },
  [PROP_DUE_TODAY] = { "due-today", G_TYPE_BOOLEAN },
  [PROP_KNOWN_AS] = { "known-as", G_TYPE_STRING },
  [PROP_PRONOUNS] = { "pronouns", G_TYPE_STRING },
  [PROP_STATUS] = { "status", G_TYPE_STRING },
  [PROP_WORK_HIDDEN] = { "work-hidden", G_TYPE_BOOLEAN },
};

/* Columns of the query below that go into a property as they stand, and what they are part of. */
static const struct
{
  int column;
  guint property;
  SosGroup group;
} plain[] = {
  { 0, PROP_NAME, SOS_GROUP_NAME },      { 1, PROP_REF, SOS_GROUP_NAME },      { 4, PROP_BOROUGH, SOS_GROUP_NAME },
  { 5, PROP_SERVICES, SOS_GROUP_WORK },  { 6, PROP_WORKER, SOS_GROUP_NAME },   { 7, PROP_ALERT, SOS_GROUP_BANNER },
  { 8, PROP_ALERT_WORDS, SOS_GROUP_BANNER }, { 12, PROP_KNOWN_AS, SOS_GROUP_NAME }, { 13, PROP_PRONOUNS, SOS_GROUP_NAME },
  { 14, PROP_STATUS, SOS_GROUP_NAME },
};

#define ROW_SQL \
  "SELECT name, ref, birth_date, birth_quality, borough_name, services, worker_name, alert, alert_words, n_alerts, contact_on," \
  " next_due_on, known_as, pronouns, status, worker, team FROM person_list WHERE person = $1"

struct _SosPersonRow
{
  GObject parent_instance;

  gint64 id;
  char *texts[N_PROPS]; /* of the properties that are texts */
  guint n_more_alerts;
  gboolean overdue;
  gboolean due_today;
  gboolean work_hidden; /* from whoever is at the desk, whether there is any or not */
};

G_DEFINE_FINAL_TYPE (SosPersonRow, sos_person_row, G_TYPE_OBJECT)

static void
read_due (SosPersonRow *self, const char *due, const char *today)
{
  const int over = due != NULL ? sos_date_days_between (due, today) : 0;

  if (!sos_date_is_valid (due))
    return;
  self->overdue = over > 0;
  self->due_today = over == 0;
  self->texts[PROP_NEXT_DUE] = over > 0 ? g_strdup_printf (ngettext ("%d day over", "%d days over", over), over)
                                        : sos_date_dup_near (due);
}

static void
read_work (SosPersonRow *self, SosRows *rows, const char *today)
{
  self->texts[PROP_CONTACT] = g_strcmp0 (sos_rows_get_text (rows, 10), today) == 0 ? g_strdup (_("Today"))
                                                                                   : sos_date_dup_short (sos_rows_get_text (rows, 10));
  read_due (self, sos_rows_get_text (rows, 11), today);
}

static SosPersonRow *
read_row (gint64 id, SosRows *rows, SosViewer *viewer, const char *today)
{
  SosPersonRow *self = g_object_new (SOS_TYPE_PERSON_ROW, NULL);
  const guint n_alerts = (guint) sos_rows_get_number (rows, 9);
  char *age = sos_age_dup_words (sos_rows_get_text (rows, 2), sos_rows_get_text (rows, 3), today);
  SosRightsCase rights;

  self->id = id;
  sos_viewer_state (viewer, id, sos_rows_get_number (rows, 15), sos_rows_get_number (rows, 16),
                    g_strcmp0 (sos_rows_get_text (rows, 14), SOS_STATUS_FORMER) == 0, &rights);
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    if (sos_rights_allows (&rights, plain[i].group, SOS_MAY_SEE))
      self->texts[plain[i].property] = g_strdup (sos_rows_get_text (rows, plain[i].column));
  self->texts[PROP_AGE] = age != NULL ? age : g_strdup ("–");
  if (sos_rights_allows (&rights, SOS_GROUP_BANNER, SOS_MAY_SEE))
    self->n_more_alerts = MAX (n_alerts, 1) - 1;
  self->work_hidden = !sos_rights_allows (&rights, SOS_GROUP_WORK, SOS_MAY_SEE);
  if (!self->work_hidden)
    read_work (self, rows, today);
  return self;
}

static void
sos_person_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SosPersonRow *self = SOS_PERSON_ROW (object);

  if (id == PROP_ID)
    g_value_set_int64 (value, self->id);
  else if (id == PROP_N_MORE_ALERTS)
    g_value_set_uint (value, self->n_more_alerts);
  else if (id == PROP_OVERDUE)
    g_value_set_boolean (value, self->overdue);
  else if (id == PROP_DUE_TODAY)
    g_value_set_boolean (value, self->due_today);
  else if (id == PROP_WORK_HIDDEN)
    g_value_set_boolean (value, self->work_hidden);
  else
    g_value_set_string (value, self->texts[id]);
}

static void
sos_person_row_finalize (GObject *object)
{
  SosPersonRow *self = SOS_PERSON_ROW (object);

  for (guint i = 0; i < N_PROPS; i++)
    g_free (self->texts[i]);
  G_OBJECT_CLASS (sos_person_row_parent_class)->finalize (object);
}

static GParamSpec *
make_pspec (const char *name, GType type)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  if (type == G_TYPE_INT64)
    return g_param_spec_int64 (name, NULL, NULL, 0, G_MAXINT64, 0, flags);
  if (type == G_TYPE_UINT)
    return g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, 0, flags);
  if (type == G_TYPE_BOOLEAN)
    return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
  return g_param_spec_string (name, NULL, NULL, NULL, flags);
}

static void
sos_person_row_class_init (SosPersonRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sos_person_row_get_property;
  object_class->finalize = sos_person_row_finalize;
  for (guint i = PROP_ID; i < N_PROPS; i++)
    g_object_class_install_property (object_class, i, make_pspec (properties[i].name, properties[i].type));
}

static void
sos_person_row_init (SosPersonRow *self)
{
}

/* NULL where there is nobody to show, hidden or not there. */
static SosPersonRow *
fetch_one (SosTransaction *transaction, gint64 id, SosViewer *viewer, GError **error)
{
  g_autoptr (SosRows) rows = NULL;

  if (sos_transaction_hides (transaction, id))
    return NULL;
  rows = sos_transaction_select (transaction, ROW_SQL, error, "i", id);
  return rows != NULL && sos_rows_next (rows, error) ? read_row (id, rows, viewer, sos_transaction_get_today (transaction)) : NULL;
}

GPtrArray *
sos_people_fetch (SosTransaction *transaction, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_full (n_ids, sos_id_list_unref_row);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosViewer) viewer = sos_viewer_load (transaction, &local);

  for (guint i = 0; i < n_ids && local == NULL; i++)
    g_ptr_array_add (people, fetch_one (transaction, ids[i], viewer, &local));
  if (local == NULL)
    return g_steal_pointer (&people);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}
