/* sos-stand-ins.c - asks of everybody who delivers whether they may deliver what another one may not. Reads only. */
#include "config.h"
#include "sos-stand-ins.h"

#include "sos-apart-read.h"
#include "sos-deliver-private.h"
#include "sos-load.h"
#include "sos-pass-error.h"
#include "sos-school-checks.h"

#include <glib/gi18n.h>

typedef struct
{
  SosTransaction *transaction;
  SosDeliverReading *reading; /* of the one who may not */
  const SosDelivery *what;
  SosApartReading *apart;
  GArray *people;             /* gint64, whom they would meet */
  GPtrArray *found;
} Asking;

static void
clear_asking (Asking *self)
{
  g_clear_pointer (&self->reading, sos_deliver_reading_free);
  g_clear_pointer (&self->apart, sos_apart_reading_free);
  g_clear_pointer (&self->people, g_array_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asking, clear_asking)

static void
free_stand_in (gpointer data)
{
  g_free (((SosStandIn *) data)->name);
  g_free (((SosStandIn *) data)->words);
  g_free (data);
}

/* ---- what is to be delivered, and to whom ---- */

/* NULL: it is not among what they read of. */
static const SosDelivery *
find_planned (const SosDeliverReading *reading, const char *kind, gint64 id)
{
  for (guint i = 0; i < reading->planned->len; i++)
    {
      const SosDelivery *what = &g_array_index (reading->planned, SosPlannedDelivery, i).what;

      if (what->id == id && g_strcmp0 (what->kind, kind) == 0)
        return what;
    }
  return NULL;
}

static gboolean
find_what (Asking *self, const char *kind, gint64 id, GError **error)
{
  self->what = find_planned (self->reading, kind, id);
  if (self->what == NULL)
    sos_transaction_set_not_found (error);
  return self->what != NULL;
}

/* One row a kind of booking; $1 is its number. */
static const struct
{
  const char *kind, *sql;
} people[] = {
  { "session", "SELECT c.person FROM session s JOIN cohort_place c ON c.run = s.run WHERE s.id = $1 AND c.person IS NOT NULL AND c.removed IS NULL"
               " AND (c.left_on IS NULL OR s.day IS NULL OR c.left_on >= s.day) AND c.status IN " SOS_PLACE_TAKEN_SQL },
  { "visit_plan", "SELECT person FROM visit_plan WHERE id = $1 AND person IS NOT NULL" },
  { "appointment", "SELECT person FROM appointment WHERE id = $1" },
  { "plan", "SELECT person FROM plan WHERE id = $1" },
};

static gboolean
read_people (Asking *self, GError **error)
{
  g_autoptr (GError) local = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    if (g_strcmp0 (people[i].kind, self->what->kind) == 0)
      {
        g_autoptr (SosRows) rows = sos_transaction_select (self->transaction, people[i].sql, &local, "i", self->what->id);

        while (rows != NULL && sos_rows_next (rows, &local))
          {
            const gint64 person = sos_rows_get_number (rows, 0);

            g_array_append_val (self->people, person);
          }
      }
  for (guint i = 0; local == NULL && i < self->people->len; i++)
    sos_apart_reading_add (self->apart, self->transaction, g_array_index (self->people, gint64, i), &local);
  return sos_pass_error (&local, error);
}

/* ---- one of them ---- */

/* A rule between them and somebody they would meet, told without saying who. */
static char *
dup_apart (Asking *self, gint64 staff)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const SosApart apart = sos_apart_between (self->apart->book, g_array_index (self->people, gint64, i), staff);
      const SosApartRule *rule = apart.level >= SOS_APART_KEEP ? sos_apart_book_get (self->apart->book, apart.rule) : NULL;

      if (rule != NULL)
        /* Translators: %s is the reference of a rule */
        return g_strdup_printf (_("A keep-apart rule with somebody there (%s)."), rule->ref != NULL ? rule->ref : "–");
    }
  return NULL;
}

/* The travel between the two is theirs to judge who ask. */
static char *
dup_same_day (const SosDeliverReading *reading, const SosDelivery *what)
{
  for (guint i = 0; i < reading->planned->len; i++)
    {
      const SosPlannedDelivery *other = &g_array_index (reading->planned, SosPlannedDelivery, i);
      g_autofree char *hour = g_strcmp0 (other->what.day, what->day) == 0 && other->what.from >= 0
                                ? g_strdup_printf ("%02d:%02d", other->what.from / 60, other->what.from % 60) : NULL;

      if (hour != NULL)
        /* Translators: an hour */
        return g_strdup_printf (_("Delivers something else that day, at %s."), hour);
    }
  return NULL;
}

static gboolean
ask_one (Asking *self, gint64 staff, const char *name, GError **error)
{
  g_autoptr (SosDeliverReading) reading = sos_deliver_reading_new (self->transaction, staff, error);
  g_autoptr (SosVerdict) verdict = NULL;
  SosStandIn *found;

  if (reading == NULL)
    return FALSE;
  if (find_planned (reading, self->what->kind, self->what->id) != NULL)
    return TRUE;
  verdict = sos_deliver_decide (&reading->facts, self->what);
  found = g_new0 (SosStandIn, 1);
  found->staff = staff;
  found->name = g_strdup (name);
  found->words = verdict->allowed ? dup_apart (self, staff) : g_strdup (verdict->words);
  found->may = found->words == NULL;
  if (found->may)
    found->words = verdict->words != NULL ? g_strdup (verdict->words) : dup_same_day (reading, self->what);
  g_ptr_array_add (self->found, found);
  return TRUE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const SosStandIn *one = *(SosStandIn *const *) a, *other = *(SosStandIn *const *) b;

  return one->may != other->may ? other->may - one->may : g_utf8_collate (one->name, other->name);
}

/* ---- all of them ---- */

static GPtrArray *
list_deliverers (Asking *self, GError **error)
{
  return sos_transaction_query (self->transaction, SOS_TYPE_STAFF,
                                "active = 1 AND id <> $1 AND id IN (SELECT staff FROM deliverer WHERE removed IS NULL) ORDER BY name, id", error, "i",
                                self->reading->facts.id);
}

GPtrArray *
sos_stand_ins_load (SosTransaction *transaction, gint64 staff, const char *kind, gint64 id, GError **error)
{
  g_auto (Asking) self = { transaction, NULL, NULL, NULL, g_array_new (FALSE, FALSE, sizeof (gint64)), g_ptr_array_new_with_free_func (free_stand_in) };
  g_autoptr (GPtrArray) all = NULL;

  if (!sos_deliver_ask_right (transaction, SOS_DELIVER_MAY_SEE, error) || (self.reading = sos_deliver_reading_new (transaction, staff, error)) == NULL
      || (self.apart = sos_apart_reading_new (transaction, error)) == NULL || !find_what (&self, kind, id, error) || !read_people (&self, error)
      || (all = list_deliverers (&self, error)) == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    if (!ask_one (&self, sos_record_get_id (all->pdata[i]), sos_record_get_text (all->pdata[i], SOS_STAFF_NAME), error))
      return NULL;
  g_ptr_array_sort (self.found, compare);
  return g_steal_pointer (&self.found);
}

typedef struct
{
  gint64 staff, id;
  char *kind;
} Question;

static void
free_question (gpointer data)
{
  g_free (((Question *) data)->kind);
  g_free (data);
}

static gpointer
run (SosTransaction *transaction, gpointer data, GError **error)
{
  const Question *question = data;

  return sos_stand_ins_load (transaction, question->staff, question->kind, question->id, error);
}

void
sos_stand_ins_async (SosStore *store, gint64 staff, const char *kind, gint64 id, GCancellable *cancellable, GAsyncReadyCallback callback,
                     gpointer user_data)
{
  Question *question = g_new (Question, 1);

  *question = (Question){ staff, id, g_strdup (kind) };
  sos_load_async (store, run, question, free_question, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sos_stand_ins_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
