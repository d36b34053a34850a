/* sos-service-move.c - somebody is moved away for their safety: one deed with all that follows, asked beforehand by the same steps (domain 3.1,
 * scenario 11). */
#include "config.h"
#include "sos-service.h"

#include "sos-bookings.h"
#include "sos-casework-private.h"
#include "sos-check-rules.h"
#include "sos-clock.h"
#include "sos-limits-load.h"
#include "sos-moment.h"
#include "sos-posting-rules.h"
#include "sos-rights.h"
#include "sos-service-steps.h"
#include "sos-step-words.h"
#include "sos-tasks.h"
#include "sos-withheld.h"

#include <glib/gi18n.h>

SosMoveAway *
sos_move_away_new (gpointer relocation, gpointer address)
{
  SosMoveAway *self = g_new0 (SosMoveAway, 1);

  self->relocation = g_object_ref (relocation);
  self->address = address != NULL ? g_object_ref (address) : NULL;
  return self;
}

void
sos_move_away_free (SosMoveAway *self)
{
  g_object_unref (self->relocation);
  g_clear_object (&self->address);
  g_clear_pointer (&self->what, g_ptr_array_unref);
  g_free (self);
}

typedef struct
{
  SosTransaction *transaction;
  SosMoveAway *move;
  SosRecord *person; /* owned */
  gint64 episode, worker, lead;
  char *borough; /* where they lived, in words; NULL: not known */
  gboolean doing;
} Moving;

static void
clear_moving (Moving *self)
{
  g_clear_object (&self->person);
  g_clear_pointer (&self->borough, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Moving, clear_moving)

static void
say (Moving *self, SosConsequenceSort sort, const char *kind, char *words)
{
  sos_consequences_add (self->move->what, sort, kind, words);
}

static gboolean
begin (Moving *self, GError **error)
{
  g_autoptr (SosRecord) episode = NULL;
  const char *borough;

  g_clear_pointer (&self->move->what, g_ptr_array_unref);
  self->move->what = sos_consequences_new ();
  self->episode = sos_record_get_number (self->move->relocation, SOS_RELOCATION_EPISODE);
  episode = sos_transaction_load (self->transaction, SOS_TYPE_EPISODE, self->episode, error);
  self->person = episode != NULL ? sos_transaction_load (self->transaction, SOS_TYPE_PERSON, sos_record_get_number (episode, SOS_EPISODE_PERSON), error) : NULL;
  if (self->person == NULL)
    return FALSE;
  borough = sos_record_find_text (self->person, SOS_PERSON_HOME_BOROUGH);
  self->borough = borough != NULL && !g_str_equal (borough, SOS_WITHHELD)
                    ? g_strdup (sos_codes_get_label (sos_transaction_get_codes (self->transaction), "borough", borough)) : NULL;
  return sos_rights_ask_change (self->transaction, sos_record_get_id (self->person), SOS_TYPE_RELOCATION, self->episode, error)
         && sos_tasks_find_worker (self->transaction, sos_record_get_id (self->person), &self->worker, error)
         && sos_tasks_find_lead (self->transaction, sos_record_get_id (self->person), &self->lead, error);
}

static gboolean
is_moved (Moving *self)
{
  return sos_record_has_text (self->move->relocation, SOS_RELOCATION_STATUS, SOS_RELOCATION_MOVED);
}

static gboolean
save (Moving *self, SosRecord *record, GError **error)
{
  g_autoptr (SosSaveRecord) saving = sos_save_record_new (record, NULL);

  return sos_casework_keep_record (self->transaction, saving, error);
}

/* Whatever somebody chose: nobody writes to a place that has to stay unknown until they have asked. */
static gboolean
keep_address (Moving *self, GError **error)
{
  SosRecord *address = self->move->address;

  if (address == NULL)
    return TRUE;
  say (self, SOS_STOPS, "record", g_strdup (_("The new address takes no post until somebody has asked; only their worker and those who lead see it.")));
  sos_record_set_number (address, SOS_ADDRESS_PERSON, sos_record_get_id (self->person));
  sos_record_set_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_DEFAULT);
  sos_record_set_text (address, SOS_ADDRESS_BOROUGH, SOS_WITHHELD);
  if (!sos_record_is_set (address, SOS_ADDRESS_VALID_FROM))
    sos_record_set_text (address, SOS_ADDRESS_VALID_FROM, sos_record_get_text (self->move->relocation, SOS_RELOCATION_DATED));
  if (!self->doing)
    return TRUE;
  if (!save (self, address, error))
    return FALSE;
  sos_record_set_number (self->move->relocation, SOS_RELOCATION_ADDRESS, sos_record_get_id (address));
  return TRUE;
}

static gboolean
withhold (Moving *self, GError **error)
{
  say (self, SOS_STOPS, "record", g_strdup (_("Their borough is withheld: they are on no map, and count as “location withheld” in returns.")));
  if (!self->doing)
    return TRUE;
  sos_record_set_text (self->person, SOS_PERSON_HOME_BOROUGH, SOS_WITHHELD);
  return save (self, self->person, error);
}

/* What is where they lived is asked about, not cancelled by itself. */
static gboolean
ask_bookings (Moving *self, GError **error)
{
  return sos_bookings_ask_again (self->transaction, sos_record_get_id (self->person), self->move->what, NULL, error);
}

static gboolean
make_checks (Moving *self, GError **error)
{
  GPtrArray *items = sos_codes_get_list (sos_transaction_get_codes (self->transaction), "check-item");

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const SosCode *item = items->pdata[i];
      g_autoptr (SosRecord) check = NULL;

      if (!item->active || g_strcmp0 (item->note, SOS_CHECKS_MOVE) != 0)
        continue;
      say (self, SOS_TO_DO, "record", g_strdup (item->label));
      check = g_object_new (SOS_TYPE_EPISODE_CHECK, "episode", self->episode, "item", item->code, "state", SOS_CHECK_NOT_YET, NULL);
      if (self->doing && !sos_transaction_save (self->transaction, check, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
tell_lead (Moving *self, GError **error)
{
  g_autofree char *words = self->borough != NULL
                             /* Translators: %s is a borough */
                             ? g_strdup_printf (_("Moved for their safety: is %s an area to avoid now, and does the work go on?"), self->borough)
                             : g_strdup (_("Moved for their safety: does the work go on?"));

  say (self, SOS_TO_DO, "task", g_strdup (words));
  return !self->doing || sos_tasks_keep (self->transaction, self->move->relocation, sos_record_get_id (self->person), "MOVED", TRUE, self->lead, words, NULL, error);
}

static gboolean
say_steps (Moving *self, GError **error)
{
  g_autoptr (SosRecord) episode = sos_transaction_load (self->transaction, SOS_TYPE_EPISODE, self->episode, error);
  g_autoptr (GPtrArray) moves = episode != NULL ? sos_service_steps_foresee (self->transaction, episode, self->move->relocation, error) : NULL;

  if (moves != NULL)
    sos_step_moves_say (moves, self->move->what);
  return moves != NULL;
}

static gboolean
store (Moving *self, GError **error)
{
  SosRecord *relocation = self->move->relocation;
  g_autofree char *check_in = NULL;
  SosLimits limits;

  if (!sos_limits_load (self->transaction, &limits, error))
    return FALSE;
  check_in = sos_date_dup_add (sos_record_get_text (relocation, SOS_RELOCATION_DATED), limits.check_in_days);
  if (is_moved (self) && !sos_record_is_set (relocation, SOS_RELOCATION_CHECK_IN_ON))
    sos_record_set_text (relocation, SOS_RELOCATION_CHECK_IN_ON, check_in);
  return self->doing ? save (self, relocation, error) : say_steps (self, error);
}

static gboolean
go (Moving *self, GError **error)
{
  if (!begin (self, error))
    return FALSE;
  if (!is_moved (self))
    return store (self, error);
  if (self->doing && self->move->address == NULL && !sos_record_is_set (self->move->relocation, SOS_RELOCATION_ADDRESS))
    return sos_casework_refuse ("3.1", _("Say where they are now; nobody sees it but their worker and those who lead."), error);
  say (self, SOS_STAYS, "record", g_strdup (_("Nobody is entered twice: those who lead still find them by name.")));
  return keep_address (self, error) && store (self, error) && withhold (self, error) && ask_bookings (self, error) && make_checks (self, error)
         && tell_lead (self, error);
}

gboolean
sos_move_away_ask (SosTransaction *transaction, SosMoveAway *move, GError **error)
{
  g_auto (Moving) moving = { .transaction = transaction, .move = move };

  return go (&moving, error);
}

gboolean
sos_casework_move_away (SosTransaction *transaction, SosMoveAway *move, GError **error)
{
  g_auto (Moving) moving = { .transaction = transaction, .move = move, .doing = TRUE };

  return go (&moving, error);
}
