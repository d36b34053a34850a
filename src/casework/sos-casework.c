/* sos-casework.c - what all deeds share: their plain values, and how a rule refuses. */
#include "config.h"
#include "sos-casework.h"

#include "sos-apart.h"
#include "sos-casework-private.h"
#include "sos-day.h"
#include "sos-due-keep.h"
#include "sos-holidays-load.h"
#include "sos-join-drafts.h"
#include "sos-letter-ground.h"
#include "sos-limits-load.h"
#include "sos-map-keep.h"
#include "sos-office-checks.h"
#include "sos-person-list.h"
#include "sos-places.h"
#include "sos-pull-back.h"
#include "sos-record-checks.h"
#include "sos-rights.h"
#include "sos-service-family.h"
#include "sos-service-steps.h"
#include "sos-stage-clock.h"
#include "sos-transaction-last.h"
#include "sos-typed-when.h"

#include <glib/gi18n.h>

/* Whom, and what, a changed record reaches that it does not belong to. */
static gboolean
reach (SosTransaction *transaction, SosRecord *record, GError **error)
{
  sos_holidays_reach (transaction, record);
  sos_limits_reach (transaction, record);
  return sos_apart_reach (transaction, record, error) && sos_stage_clock_reach (transaction, record, error) && sos_due_reach (transaction, record, error)
         && sos_office_reach (transaction, record, error) && sos_places_reach (transaction, record, error)
         && sos_service_family_reach (transaction, record, error);
}

void
sos_casework_init (void)
{
  sos_transaction_register_projection (sos_service_steps_project);
  sos_transaction_register_projection (sos_stage_clock_project);
  sos_transaction_register_projection (sos_person_list_project);
  sos_transaction_register_projection (sos_letters_project);
  sos_transaction_register_projection (sos_letters_keep_ground);
  sos_transaction_register_projection (sos_apart_project);
  sos_transaction_register_reach (reach);
  sos_transaction_register_last (sos_due_keep_reached);
  sos_transaction_register_projection (sos_map_keep_project);
  sos_transaction_register_projection (sos_join_keep_drafts);
  sos_transaction_register_projection (sos_due_keep_project);
  sos_store_register_examination (sos_map_keep_examine);
  sos_store_register_examination (sos_due_keep_examine);
  sos_transaction_register_guard (sos_record_checks_may_restore);
  sos_transaction_register_hiding (sos_viewer_dup_hidden);
}

SosSaveRecord *
sos_save_record_new (gpointer record, const char *reason)
{
  SosSaveRecord *self = g_new0 (SosSaveRecord, 1);

  self->record = g_object_ref (SOS_RECORD (record));
  self->reason = g_strdup (reason);
  return self;
}

void
sos_save_record_free (SosSaveRecord *self)
{
  g_object_unref (self->record);
  g_free (self->reason);
  g_free (self);
}

SosDeed *
sos_deed_new (gint64 id, const char *code, const char *words)
{
  SosDeed *self = g_new0 (SosDeed, 1);

  self->id = id;
  self->code = g_strdup (code);
  self->words = g_strdup (words);
  return self;
}

void
sos_deed_free (SosDeed *self)
{
  g_free (self->code);
  g_free (self->words);
  g_free (self->why);
  g_free (self->date);
  g_clear_object (&self->made);
  g_free (self);
}

gboolean
sos_casework_refuse (const char *rule, const char *words, GError **error)
{
  return sos_store_error_refuse (rule, words, error);
}

gboolean
sos_casework_refuse_in_place (GError **error)
{
  return sos_casework_refuse ("0.4", _("This is not changed from here. A team lead or the safeguarding lead can write it down."), error);
}

gboolean
sos_casework_obey (SosVerdict *verdict, GError **error)
{
  g_autoptr (SosVerdict) taken = verdict;
  g_autofree char *words = sos_verdict_dup_text (taken);

  return taken->allowed || sos_casework_refuse (taken->rule, words, error);
}

gboolean
sos_casework_obey_noting (SosVerdict *verdict, char **remark, GError **error)
{
  g_autoptr (SosVerdict) taken = verdict;
  g_autofree char *words = NULL, *before = NULL;

  if (taken == NULL || !taken->allowed)
    return taken != NULL && sos_casework_obey (g_steal_pointer (&taken), error);
  words = taken->words != NULL ? sos_verdict_dup_text (taken) : NULL;
  if (words == NULL || (*remark != NULL && strstr (*remark, words) != NULL))
    return TRUE;
  before = g_steal_pointer (remark);
  *remark = before != NULL ? g_strconcat (before, " ", words, NULL) : g_steal_pointer (&words);
  return TRUE;
}

gboolean
sos_casework_tidy_hour (SosRecord *record, guint field)
{
  const int minutes = sos_typed_read_hour (sos_record_find_text (record, field));
  g_autofree char *hour = minutes >= 0 ? sos_minutes_dup_text (minutes) : NULL;

  if (hour != NULL)
    sos_record_set_text (record, field, hour);
  return hour != NULL || !sos_record_is_set (record, field);
}

gboolean
sos_casework_has_changed (SosRecord *before, SosRecord *record, guint field)
{
  SosKind kind = SOS_RECORD_GET_CLASS (record)->fields[field].kind;
  g_autofree char *old = before != NULL ? sos_kind_dup_text (kind, sos_record_get_value (before, field)) : NULL;
  g_autofree char *new = sos_kind_dup_text (kind, sos_record_get_value (record, field));

  return g_strcmp0 (old, new) != 0;
}
