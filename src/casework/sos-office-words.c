/* sos-office-words.c - what every paper says of the office itself. Knows no template. */
#include "config.h"
#include "sos-office-words.h"

#include "sos-letter-telling.h"
#include "sos-pass-error.h"
#include "sos-window-rules.h"

#include <string.h>

static const struct
{
  const char *field;
  const char *setting;
  const char *otherwise; /* the setting that stands in */
} settings[] = {
  { "office_name", "office.name", NULL },
  { "office_address", "office.address", NULL },
  { "office_phone", "office.phone", NULL },
  { "complaints_line", "office.complaints", "office.phone" },
  { "emergency_line", "office.out-of-hours", "office.phone" },
};

/* Said only where it is elsewhere than most have it. */
static gboolean
add_window (SosTransaction *transaction, SosMerge *merge, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *value = sos_transaction_dup_setting (transaction, SOS_WINDOW_SETTING, &local);

  if (value != NULL && *value != '\0')
    sos_merge_set_text (merge, SOS_WINDOW_FIELD, value);
  return sos_pass_error (&local, error);
}

static gboolean
add_setting (SosTransaction *transaction, SosMerge *merge, const char *field, const char *setting, gboolean *known, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *value = sos_transaction_dup_setting (transaction, setting, &local);

  sos_merge_set_text (merge, field, value);
  *known = value != NULL && *value != '\0';
  return sos_pass_error (&local, error);
}

gboolean
sos_office_words_add (SosTransaction *transaction, SosMerge *merge, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      gboolean known = FALSE;

      if (!add_setting (transaction, merge, settings[i].field, settings[i].setting, &known, error))
        return FALSE;
      if (!known && settings[i].otherwise != NULL
          && !add_setting (transaction, merge, settings[i].field, settings[i].otherwise, &known, error))
        return FALSE;
    }
  return add_window (transaction, merge, error) && sos_letter_telling_add (transaction, merge, error);
}

char *
sos_office_words_dup_first_name (SosRecord *staff)
{
  const char *name = sos_record_get_text (staff, SOS_STAFF_NAME);
  const char *space = name != NULL ? strchr (name, ' ') : NULL;

  if (sos_record_is_set (staff, SOS_STAFF_FIRST_NAME))
    return g_strdup (sos_record_get_text (staff, SOS_STAFF_FIRST_NAME));
  return space != NULL ? g_strndup (name, (gsize) (space - name)) : g_strdup (name);
}

gboolean
sos_office_words_add_worker (SosTransaction *transaction, SosRecord *staff, SosMerge *merge, GError **error)
{
  g_autofree char *first_name = staff != NULL ? sos_office_words_dup_first_name (staff) : NULL;
  gboolean known;

  sos_merge_set_text (merge, "worker_first_name", first_name);
  sos_merge_set_text (merge, "worker_phone", staff != NULL ? sos_record_get_text (staff, SOS_STAFF_PHONE) : NULL);
  if (staff == NULL || !sos_record_is_set (staff, SOS_STAFF_HOURS))
    return add_setting (transaction, merge, "worker_hours", "office.hours", &known, error);
  sos_merge_set_text (merge, "worker_hours", sos_record_get_text (staff, SOS_STAFF_HOURS));
  return TRUE;
}
