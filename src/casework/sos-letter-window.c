/* sos-letter-window.c - where the window of this office's envelopes is; what was approved for another place comes back. */
#include "config.h"
#include "sos-letter-window.h"

#include "sos-casework-private.h"
#include "sos-letter-states.h"
#include "sos-office-rights.h"
#include "sos-pass-error.h"
#include "sos-posting-rules.h"
#include "sos-pull-back.h"

#include <glib/gi18n.h>

static gboolean
take_back (SosTransaction *transaction, SosSetWindow *set, GError **error)
{
  g_autoptr (GPtrArray) letters
    = sos_transaction_query (transaction, SOS_TYPE_LETTER, "state IN ($1, $2) AND delivery IN ($3, $4) ORDER BY id", error, "ssss", SOS_LETTER_APPROVED, SOS_LETTER_PRINTED,
                             SOS_DELIVERY_POST, SOS_DELIVERY_SITE_MAIL);

  for (guint i = 0; letters != NULL && i < letters->len; i++)
    if (!sos_letters_take_back (transaction, letters->pdata[i], _("The window of the envelopes was set anew."), error))
      return FALSE;
  set->n_back = letters != NULL ? letters->len : 0;
  return letters != NULL;
}

static SosRecord *
find_setting (SosTransaction *transaction, GError **error)
{
  g_autoptr (GError) local = NULL;
  SosRecord *setting = sos_transaction_find (transaction, SOS_TYPE_SETTING, "name = $1", &local, "s", SOS_WINDOW_SETTING);

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (setting == NULL)
    setting = g_object_new (SOS_TYPE_SETTING, "name", SOS_WINDOW_SETTING, NULL);
  return setting;
}

gboolean
sos_casework_set_window (SosTransaction *transaction, SosSetWindow *set, GError **error)
{
  g_autofree char *words = sos_window_shift_dup_words (&set->shift);
  g_autoptr (SosRecord) setting = NULL;

  if (!sos_office_ask (transaction, SOS_OFFICE_LISTS, error) || !sos_casework_obey (sos_window_shift_check (&set->shift), error))
    return FALSE;
  setting = find_setting (transaction, error);
  if (setting == NULL || g_strcmp0 (sos_record_find_text (setting, SOS_SETTING_VALUE), words) == 0)
    return setting != NULL;
  sos_record_set_text (setting, SOS_SETTING_VALUE, words);
  return sos_transaction_save (transaction, setting, error) && take_back (transaction, set, error);
}

gboolean
sos_letter_window_load (SosTransaction *transaction, SosSetWindow *set, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *words = sos_transaction_dup_setting (transaction, SOS_WINDOW_SETTING, &local);

  set->shift = sos_window_shift_parse (words);
  return sos_pass_error (&local, error);
}
