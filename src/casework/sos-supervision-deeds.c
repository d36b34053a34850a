/* sos-supervision-deeds.c - a supervision written down by whoever leads (domain 4.12), with what was agreed and decided. */
#include "config.h"
#include "sos-team-board.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-records.h"
#include "sos-rights-private.h"

#include <glib/gi18n.h>

SosSupervise *
sos_supervise_new (gint64 worker)
{
  SosSupervise *self = g_new0 (SosSupervise, 1);

  self->supervision = g_object_new (SOS_TYPE_SUPERVISION, "worker", worker, NULL);
  self->actions = g_ptr_array_new_with_free_func (g_object_unref);
  self->cases = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
sos_supervise_free (SosSupervise *self)
{
  g_object_unref (self->supervision);
  g_ptr_array_unref (self->actions);
  g_ptr_array_unref (self->cases);
  g_free (self);
}

void
sos_supervise_add_action (SosSupervise *self, const char *words, gint64 who, const char *by_when)
{
  g_ptr_array_add (self->actions, g_object_new (SOS_TYPE_SUPERVISION_ACTION, "words", words, "who", who, "by-when", by_when, NULL));
}

/* One leads their own team; nobody holds their own. */
static gboolean
check_who (SosTransaction *transaction, SosRecord *supervision, GError **error)
{
  g_autoptr (SosRecord) worker = sos_transaction_load (transaction, SOS_TYPE_STAFF, sos_record_get_number (supervision, SOS_SUPERVISION_WORKER), error);
  SosSeatRead seat;

  if (worker == NULL || !sos_rights_read_seat (transaction, &seat, error))
    return FALSE;
  if (!sos_rights_is_lead (seat.role, seat.team != 0 && seat.team == sos_record_get_number (worker, SOS_STAFF_TEAM)))
    return sos_casework_refuse ("4.12", _("Supervision is held by whoever leads their team."), error);
  return seat.id != sos_record_get_id (worker) || sos_casework_refuse ("4.12", _("Nobody holds their own supervision."), error);
}

static gboolean
check_days (SosTransaction *transaction, SosRecord *supervision, GError **error)
{
  const char *held = sos_record_get_text (supervision, SOS_SUPERVISION_HELD_ON), *next = sos_record_get_text (supervision, SOS_SUPERVISION_NEXT_ON);

  if (!sos_date_is_valid (held) || g_strcmp0 (held, sos_transaction_get_today (transaction)) > 0)
    return sos_casework_refuse ("V4", _("Say on which day it was held; that day is not to come."), error);
  return !sos_date_is_valid (next) || g_strcmp0 (next, held) > 0 || sos_casework_refuse ("V4", _("The next one comes after this one."), error);
}

static gboolean
save_all (SosTransaction *transaction, GPtrArray *records, guint field, gint64 supervision, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      sos_record_set_number (records->pdata[i], field, supervision);
      if (!sos_transaction_save (transaction, records->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
ask_cases (SosTransaction *transaction, GPtrArray *cases, GError **error)
{
  for (guint i = 0; i < cases->len; i++)
    if (!sos_rights_ask_change (transaction, sos_record_get_number (cases->pdata[i], SOS_SUPERVISION_CASE_PERSON), SOS_TYPE_SUPERVISION_CASE, 0, error))
      return FALSE;
  return TRUE;
}

gboolean
sos_casework_supervise (SosTransaction *transaction, SosSupervise *supervise, GError **error)
{
  SosRecord *supervision = supervise->supervision;

  if (!check_who (transaction, supervision, error) || !check_days (transaction, supervision, error) || !ask_cases (transaction, supervise->cases, error))
    return FALSE;
  sos_record_set_number (supervision, SOS_SUPERVISION_LEAD, sos_transaction_get_actor (transaction));
  sos_record_set_number (supervision, SOS_SUPERVISION_SIGNED_AT, sos_transaction_get_now (transaction));
  return sos_transaction_save (transaction, supervision, error)
         && save_all (transaction, supervise->actions, SOS_SUPERVISION_ACTION_SUPERVISION, sos_record_get_id (supervision), error)
         && save_all (transaction, supervise->cases, SOS_SUPERVISION_CASE_SUPERVISION, sos_record_get_id (supervision), error);
}
