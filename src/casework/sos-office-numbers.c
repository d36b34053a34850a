/* sos-office-numbers.c - what this office chose: read for its page, chosen, put back. The list says what may be chosen. */
#include "config.h"
#include "sos-office-numbers.h"

#include "sos-casework-private.h"
#include "sos-load.h"
#include "sos-moment.h"
#include "sos-office-reaches.h"
#include "sos-office-rights.h"
#include "sos-pass-error.h"
#include "sos-records.h"

#include <glib/gi18n.h>

/* ---- all of them ---- */

static void
number_free (gpointer data)
{
  g_free (((SosOfficeNumber *) data)->value);
  g_free (data);
}

void
sos_office_numbers_free (SosOfficeNumbers *self)
{
  g_ptr_array_unref (self->numbers);
  g_free (self);
}

/* What the office chose: name -> value. (transfer full), NULL with @error. */
static GHashTable *
load_chosen (SosTransaction *transaction, GError **error)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT name, value FROM setting WHERE removed IS NULL AND value IS NOT NULL", &local, "");

  while (rows != NULL && sos_rows_next (rows, &local))
    g_hash_table_replace (chosen, g_strdup (sos_rows_get_text (rows, 0)), g_strdup (sos_rows_get_text (rows, 1)));
  if (local == NULL)
    return g_steal_pointer (&chosen);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static gboolean
add_number (SosOfficeNumbers *self, SosTransaction *transaction, const SosOfficeSetting *setting, const char *value, GError **error)
{
  g_autoptr (SosVerdict) see = sos_office_may (transaction, setting->part, SOS_MAY_SEE, error);
  g_autoptr (SosVerdict) change = see != NULL ? sos_office_may (transaction, setting->part, SOS_MAY_CHANGE, error) : NULL;
  SosOfficeNumber *number;

  if (change == NULL)
    return FALSE;
  if (!see->allowed)
    return TRUE;
  self->may_see = TRUE;
  number = g_new0 (SosOfficeNumber, 1);
  *number = (SosOfficeNumber){ setting, g_strdup (value), change->allowed };
  g_ptr_array_add (self->numbers, number);
  return TRUE;
}

static gpointer
load (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosOfficeNumbers) self = g_new0 (SosOfficeNumbers, 1);
  g_autoptr (GHashTable) chosen = load_chosen (transaction, error);
  guint n_settings;
  const SosOfficeSetting *settings = sos_office_settings_list (&n_settings);

  self->numbers = g_ptr_array_new_with_free_func (number_free);
  for (guint i = 0; chosen != NULL && i < n_settings; i++)
    if (!add_number (self, transaction, &settings[i], g_hash_table_lookup (chosen, settings[i].name), error))
      return NULL;
  return chosen != NULL ? g_steal_pointer (&self) : NULL;
}

void
sos_office_numbers_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, load, NULL, NULL, (GDestroyNotify) sos_office_numbers_free, cancellable, callback, user_data);
}

SosOfficeNumbers *
sos_office_numbers_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

/* ---- one of them ---- */

SosChooseSetting *
sos_choose_setting_new (const SosOfficeSetting *setting, const char *value)
{
  SosChooseSetting *self = g_new0 (SosChooseSetting, 1);

  self->setting = setting;
  self->value = g_strdup (value);
  return self;
}

void
sos_choose_setting_free (SosChooseSetting *self)
{
  g_free (self->value);
  g_clear_pointer (&self->verdict, sos_verdict_free);
  g_clear_pointer (&self->what, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_free (self);
}

static void
change_free (gpointer data)
{
  SosSettingChange *change = data;

  g_free (change->when);
  g_free (change->who);
  g_free (change->old);
  g_free (change->new);
  g_free (change);
}

#define CHANGES \
  "SELECT a.at, s.name, a.old, a.new FROM audit a LEFT JOIN staff s ON s.id = a.actor WHERE a.kind = 'setting' AND a.field = 'value'" \
  " AND a.record IN (SELECT id FROM setting WHERE name = $1) ORDER BY a.seq DESC LIMIT 30"

static gboolean
read_changes (SosTransaction *transaction, SosChooseSetting *choose, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, CHANGES, &local, "s", choose->setting->name);

  choose->changes = g_ptr_array_new_with_free_func (change_free);
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const char *who = sos_rows_get_text (rows, 1);
      SosSettingChange *change = g_new0 (SosSettingChange, 1);

      change->when = sos_moment_dup_stamp (sos_rows_get_number (rows, 0));
      change->who = g_strdup (who != NULL ? who : _("The program"));
      change->old = g_strdup (sos_rows_get_text (rows, 2));
      change->new = g_strdup (sos_rows_get_text (rows, 3));
      g_ptr_array_add (choose->changes, change);
    }
  return sos_pass_error (&local, error);
}

static SosVerdict *
check (SosTransaction *transaction, const SosOfficeSetting *setting, const char *value, GError **error)
{
  g_autoptr (GHashTable) chosen = load_chosen (transaction, error);

  return chosen != NULL ? sos_office_setting_check (setting, value, chosen) : NULL;
}

gboolean
sos_casework_ask_setting (SosTransaction *transaction, SosChooseSetting *choose, GError **error)
{
  choose->what = sos_consequences_new ();
  choose->verdict = check (transaction, choose->setting, choose->value, error);
  return choose->verdict != NULL && read_changes (transaction, choose, error)
         && (!choose->verdict->allowed || sos_office_reaches_ask (transaction, choose->setting, choose->value, choose->what, error));
}

/* One row a name, for good: what was taken back by undo is brought back. (transfer full) */
static SosRecord *
begin (SosTransaction *transaction, const char *name, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT id FROM setting WHERE name = $1", &local, "s", name);
  const gint64 id = rows != NULL && sos_rows_next (rows, &local) ? sos_rows_get_number (rows, 0) : 0;

  g_clear_pointer (&rows, sos_rows_free);
  if (local == NULL && id == 0)
    return g_object_new (SOS_TYPE_SETTING, "name", name, NULL);
  if (local == NULL && sos_transaction_bring_back (transaction, SOS_TYPE_SETTING, id, &local))
    return sos_transaction_load (transaction, SOS_TYPE_SETTING, id, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

gboolean
sos_casework_choose_setting (SosTransaction *transaction, SosChooseSetting *choose, GError **error)
{
  g_autoptr (SosRecord) record = NULL;
  g_autoptr (SosSaveRecord) save = NULL;
  SosVerdict *verdict;

  if (!sos_office_ask (transaction, choose->setting->part, error))
    return FALSE;
  verdict = check (transaction, choose->setting, choose->value, error);
  if (verdict == NULL || !sos_casework_obey (verdict, error))
    return FALSE;
  record = begin (transaction, choose->setting->name, error);
  if (record == NULL)
    return FALSE;
  sos_record_set_text (record, SOS_SETTING_VALUE, choose->value != NULL && choose->value[0] != '\0' ? choose->value : NULL);
  if (sos_record_get_changed (record) == 0)
    return sos_casework_refuse (NULL, _("It says that already."), error);
  save = sos_save_record_new (record, NULL);
  return sos_casework_keep_record (transaction, save, error);
}

/* What no list knows of (of a version to come, or of one before) is left alone. */
gboolean
sos_office_setting_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  const SosOfficeSetting *setting = sos_office_settings_find (sos_record_get_text (record, SOS_SETTING_NAME));

  if (setting == NULL)
    return sos_office_ask (transaction, SOS_OFFICE_NUMBERS, error);
  return sos_office_ask (transaction, setting->part, error)
         && sos_casework_obey (sos_office_setting_check (setting, sos_record_find_text (record, SOS_SETTING_VALUE), NULL), error);
}
