/* sos-visit-places.c - where somebody may be visited, and whether two go there, known before the visit is planned (domain 4.9). */
#include "config.h"
#include "sos-duty.h"

#include "sos-address-rules.h"
#include "sos-load.h"
#include "sos-rights-private.h"
#include "sos-visit-private.h"

/* What the banner says, or an address of whoever lives with them; and what is noted of a home they live in, whichever of its addresses it is. */
#define TWO_SQL \
  "SELECT EXISTS (SELECT 1 FROM membership m JOIN household h ON h.id = m.household WHERE m.person = $1 AND m.removed IS NULL AND h.removed IS NULL" \
  " AND (m.valid_to IS NULL OR m.valid_to >= $2) AND coalesce (m.lives_here, 'FULL') NOT IN ('NO', 'VISITS') AND trim (coalesce (h.visit_hazards, '')) <> '')," \
  " EXISTS (SELECT 1 FROM alert WHERE person = $1 AND removed IS NULL AND kind = 'TWO_WORKERS')" \
  " OR EXISTS (SELECT 1 FROM person_alert WHERE person = $1 AND kind = 'TWO_WORKERS')" \
  " OR EXISTS (SELECT 1 FROM membership mine JOIN membership other ON other.household = mine.household JOIN alert a ON a.person = other.person" \
  " WHERE mine.person = $1 AND mine.removed IS NULL AND mine.valid_to IS NULL AND other.removed IS NULL AND other.valid_to IS NULL" \
  " AND a.removed IS NULL AND a.kind = 'TWO_WORKERS')"

gboolean
sos_visit_read_two_workers (SosTransaction *transaction, gint64 person, gboolean *two_workers, gboolean *hazards, GError **error)
{
  g_autoptr (SosRows) rows = NULL;

  *two_workers = *hazards = FALSE;
  if (person == 0)
    return TRUE;
  rows = sos_transaction_select (transaction, TWO_SQL, error, "is", person, sos_transaction_get_today (transaction));
  if (rows == NULL || !sos_rows_next (rows, error))
    return FALSE;
  *hazards = sos_rows_get_number (rows, 0) != 0;
  *two_workers = sos_rows_get_number (rows, 1) != 0;
  return TRUE;
}

static void
free_place (gpointer data)
{
  SosVisitPlace *place = data;

  g_free (place->words);
  g_free (place->borough);
  g_free (place->visiting_rule);
  g_free (place->posting_rule);
  g_free (place);
}

char *
sos_visit_dup_place (SosRecord *address)
{
  static const guint parts[] = { SOS_ADDRESS_SITE, SOS_ADDRESS_LINES, SOS_ADDRESS_POSTCODE };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *part = sos_record_find_text (address, parts[i]);

      if (part != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", part);
    }
  g_string_replace (words, "\n", ", ", 0);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

void
sos_visit_places_free (SosVisitPlaces *self)
{
  g_ptr_array_unref (self->places);
  g_free (self);
}

static SosVisitPlace *
place_new (SosRecord *address)
{
  SosVisitPlace *place = g_new (SosVisitPlace, 1);

  *place = (SosVisitPlace){ sos_record_get_id (address), sos_visit_dup_place (address), g_strdup (sos_record_find_text (address, SOS_ADDRESS_BOROUGH)),
                            g_strdup (sos_record_find_text (address, SOS_ADDRESS_VISITING_RULE)),
                            g_strdup (sos_record_find_text (address, SOS_ADDRESS_POSTING_RULE)) };
  return place;
}

static gboolean
is_over (SosRecord *address, const char *today)
{
  return sos_address_get_hold (sos_record_find_text (address, SOS_ADDRESS_VALID_FROM), sos_record_find_text (address, SOS_ADDRESS_VALID_TO), today)
         == SOS_ADDRESS_OVER;
}

SosVisitPlaces *
sos_visit_places_load (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (SosVisitPlaces) self = g_new0 (SosVisitPlaces, 1);
  g_autoptr (GPtrArray) addresses = NULL;

  self->places = g_ptr_array_new_with_free_func (free_place);
  if (!sos_rights_ask (transaction, person, SOS_GROUP_WORK, SOS_MAY_CHANGE, SOS_TYPE_PERSON, person, error)
      || !sos_rights_ask (transaction, person, SOS_GROUP_CONTACT, SOS_MAY_SEE, SOS_TYPE_PERSON, person, error)
      || !sos_visit_read_two_workers (transaction, person, &self->two_workers, &self->hazards, error))
    return NULL;
  addresses = sos_transaction_query (transaction, SOS_TYPE_ADDRESS, "person = $1 ORDER BY type <> 'HOME', id DESC", error, "i", person);
  if (addresses == NULL)
    return NULL;
  for (guint i = 0; i < addresses->len; i++)
    if (!is_over (addresses->pdata[i], sos_transaction_get_today (transaction)))
      g_ptr_array_add (self->places, place_new (addresses->pdata[i]));
  return g_steal_pointer (&self);
}

static gpointer
run_places (SosTransaction *transaction, gpointer person, GError **error)
{
  return sos_visit_places_load (transaction, *(gint64 *) person, error);
}

void
sos_visit_places_async (SosStore *store, gint64 person, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run_places, g_memdup2 (&person, sizeof person), g_free, (GDestroyNotify) sos_visit_places_free, cancellable, callback, user_data);
}

SosVisitPlaces *
sos_visit_places_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
