/* sos-borough-offers.c - what the office offers in a borough: read as lines, and changed (domain 3.11). Shows nothing. */
#include "config.h"
#include "sos-borough-offers.h"

#include "sos-casework-private.h"
#include "sos-office-rights.h"
#include "sos-pass-error.h"

#include <glib/gi18n.h>

/* ---- read ---- */

static void
free_offer (gpointer data)
{
  SosOffer *offer = data;

  g_free (offer->service);
  g_free (offer->status);
  g_free (offer->starts_on);
  g_free (offer->ends_on);
  g_free (offer->funder);
  g_free (offer->team);
  g_free (offer);
}

SosOffers *
sos_offers_new (const char *borough)
{
  SosOffers *self = g_new0 (SosOffers, 1);

  self->borough = g_strdup (borough);
  self->offers = g_ptr_array_new_with_free_func (free_offer);
  return self;
}

void
sos_offers_free (SosOffers *self)
{
  g_free (self->borough);
  g_ptr_array_unref (self->offers);
  g_clear_pointer (&self->teams, g_ptr_array_unref);
  g_clear_pointer (&self->may, sos_verdict_free);
  g_free (self);
}

static void
add_offer (SosOffers *self, SosRows *rows)
{
  SosOffer *offer = g_new0 (SosOffer, 1);

  offer->id = sos_rows_get_number (rows, 0);
  offer->service = g_strdup (sos_rows_get_text (rows, 1));
  offer->status = g_strdup (sos_rows_get_text (rows, 2));
  offer->starts_on = g_strdup (sos_rows_get_text (rows, 3));
  offer->ends_on = g_strdup (sos_rows_get_text (rows, 4));
  offer->funder = g_strdup (sos_rows_get_text (rows, 5));
  offer->team = g_strdup (sos_rows_get_text (rows, 6));
  g_ptr_array_add (self->offers, offer);
}

static gboolean
read_offers (SosTransaction *transaction, SosOffers *self, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction,
    "SELECT o.id, o.service, o.status, o.starts_on, o.ends_on, o.funder, team.name FROM borough_service o"
    " LEFT JOIN team ON team.id = o.team AND team.removed IS NULL"
    " LEFT JOIN code s ON s.list = 'service' AND s.code = o.service"
    " LEFT JOIN code k ON k.list = 'offer-status' AND k.code = o.status"
    " WHERE o.removed IS NULL AND o.borough = $1 ORDER BY k.position, s.position, o.id",
    &local, "s", self->borough);

  while (rows != NULL && sos_rows_next (rows, &local))
    add_offer (self, rows);
  return sos_pass_error (&local, error);
}

gboolean
sos_offers_load (SosTransaction *transaction, SosOffers *self, GError **error)
{
  self->may = sos_office_may (transaction, SOS_OFFICE_LISTS, SOS_MAY_CHANGE, error);
  if (self->may == NULL || !read_offers (transaction, self, error))
    return FALSE;
  self->teams = sos_transaction_query (transaction, SOS_TYPE_TEAM, "1 ORDER BY name", error, "");
  return self->teams != NULL;
}

/* ---- change ---- */

/* Once a team: a second row of the same would be one more service on the map's list, and none in its number. */
static gboolean
is_once (SosTransaction *transaction, SosRecord *offer, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) other = sos_transaction_find (
    transaction, SOS_TYPE_BOROUGH_SERVICE,
    "borough = $1 AND service = $2 AND coalesce (team, 0) = $3 AND id != $4 AND status != 'ENDED'", &local, "ssii",
    sos_record_get_text (offer, SOS_BOROUGH_SERVICE_BOROUGH), sos_record_get_text (offer, SOS_BOROUGH_SERVICE_SERVICE),
    sos_record_get_number (offer, SOS_BOROUGH_SERVICE_TEAM), sos_record_get_id (offer));

  if (!sos_pass_error (&local, error))
    return FALSE;
  return other == NULL || sos_record_has_text (offer, SOS_BOROUGH_SERVICE_STATUS, "ENDED")
         || sos_casework_refuse (NULL, _("This team has that service there already. Change that line, or say which other team."), error);
}

static gboolean
is_in_order (SosRecord *offer, GError **error)
{
  const char *from = sos_record_find_text (offer, SOS_BOROUGH_SERVICE_STARTS_ON), *to = sos_record_find_text (offer, SOS_BOROUGH_SERVICE_ENDS_ON);

  return from == NULL || to == NULL || g_strcmp0 (from, to) <= 0 || sos_casework_refuse (NULL, _("The last day is before the first."), error);
}

static gboolean
may_change (SosTransaction *transaction, SosRecord *offer, GError **error)
{
  SosVerdict *verdict = sos_office_may (transaction, SOS_OFFICE_LISTS, SOS_MAY_CHANGE, error);

  if (verdict == NULL || sos_casework_obey (verdict, error))
    return verdict != NULL;
  sos_transaction_note_refusal (transaction, "alter", SOS_TYPE_BOROUGH_SERVICE, sos_record_get_id (offer), 0);
  return FALSE;
}

gboolean
sos_casework_keep_offer (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  return may_change (transaction, save->record, error) && is_in_order (save->record, error) && is_once (transaction, save->record, error)
         && sos_casework_keep_record (transaction, save, error);
}
