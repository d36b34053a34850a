/* sos-check-rules.c - what of a list that must be ready by a day is not ready. Knows no store and no page. */
#include "config.h"
#include "sos-check-rules.h"

#include "sos-episode-check.h"

#include <glib/gi18n.h>

static gboolean
is_for (SosRecord *record, const char *item, gint64 episode, gint64 about)
{
  const gint64 stay = sos_record_get_number (record, SOS_EPISODE_CHECK_STAY), admission = sos_record_get_number (record, SOS_EPISODE_CHECK_ADMISSION);

  return sos_record_has_text (record, SOS_EPISODE_CHECK_ITEM, item) && sos_record_get_number (record, SOS_EPISODE_CHECK_EPISODE) == episode
         && ((stay == 0 && admission == 0) || stay == about || admission == about);
}

static SosCheck *
state_one (const SosCode *item, GPtrArray *records, gint64 episode, gint64 about)
{
  SosCheck *check = g_new0 (SosCheck, 1);

  check->item = item;
  for (guint i = 0; records != NULL && i < records->len && check->record == NULL; i++)
    if (is_for (records->pdata[i], item->code, episode, about))
      check->record = records->pdata[i];
  check->state = check->record != NULL ? sos_record_get_text (check->record, SOS_EPISODE_CHECK_STATE) : SOS_CHECK_NOT_YET;
  check->ready = g_strcmp0 (check->state, SOS_CHECK_DONE) == 0 || g_strcmp0 (check->state, SOS_CHECK_NOT_NEEDED) == 0;
  return check;
}

GPtrArray *
sos_checks_state (SosCodes *codes, const char *of, GPtrArray *records, gint64 episode, gint64 about)
{
  GPtrArray *checks = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *items = sos_codes_get_list (codes, "check-item");

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const SosCode *item = items->pdata[i];

      if (item->active && g_strcmp0 (item->note, of) == 0)
        g_ptr_array_add (checks, state_one (item, records, episode, about));
    }
  return checks;
}

guint
sos_checks_count_open (GPtrArray *checks)
{
  guint n = 0;

  for (guint i = 0; i < checks->len; i++)
    n += !((SosCheck *) checks->pdata[i])->ready;
  return n;
}

char *
sos_checks_dup_open (GPtrArray *checks, SosCodes *codes)
{
  GString *open = g_string_new (NULL);

  for (guint i = 0; i < checks->len; i++)
    {
      const SosCheck *check = checks->pdata[i];
      g_autofree char *state = g_utf8_strdown (sos_codes_get_label (codes, "check-state", check->state), -1);

      if (check->ready)
        continue;
      g_string_append_printf (open, open->len > 0 ? ", %s" : "%s", check->item->label);
      if (g_strcmp0 (check->state, SOS_CHECK_PROVISIONAL) == 0)
        g_string_append_printf (open, " (%s)", state);
    }
  return g_string_free (open, open->len == 0);
}
