/* sos-ahead.c - releases to come and patients on a ward whom nobody has seen. Reads; which date plans and what is ready are rules. */
#include "config.h"
#include "sos-ahead.h"

#include "sos-check-rules.h"
#include "sos-clock.h"
#include "sos-hospital-rules.h"
#include "sos-moment.h"
#include "sos-record-plain.h"
#include "sos-release-rules.h"
#include "sos-service-events.h"

#include <glib/gi18n.h>
#include <string.h>

#define NEAR_DAYS 14 /* from here on what is not ready stands out */
#define HOUR 3600

static void
item_free (gpointer data)
{
  SosAheadItem *item = data;

  g_free (item->name);
  g_free (item->day);
  g_free (item->month);
  g_free (item->note);
  g_free (item->state);
  g_free (item);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const SosAheadItem *one = *(SosAheadItem *const *) a, *other = *(SosAheadItem *const *) b;

  return one->sort != other->sort ? (one->sort > other->sort) - (one->sort < other->sort) : g_utf8_collate (one->name, other->name);
}

/* Whoever must stay unknown to the desk is on no list. */
static gboolean
find_name (SosTransaction *transaction, SosAheadItem *item, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, item->person, error);

  item->name = person != NULL ? g_strdup (sos_record_get_text (person, SOS_PERSON_FULL_NAME)) : NULL;
  return person != NULL;
}

static SosAheadItem *
begin_item (GPtrArray *items, SosRecord *episode)
{
  SosAheadItem *item = g_new0 (SosAheadItem, 1);

  item->person = sos_record_get_number (episode, SOS_EPISODE_PERSON);
  item->episode = sos_record_get_id (episode);
  g_ptr_array_add (items, item);
  return item;
}

#define OPEN_OF "worker = $1 AND service = $2 AND closed_on IS NULL AND EXISTS "
/* Those of whom one of the dates told is near; who lies on a ward. */
#define LEAVING \
  OPEN_OF "(SELECT 1 FROM custody_stay c WHERE c.episode = episode.id AND c.released_at IS NULL AND c.removed IS NULL)" \
  " AND EXISTS (SELECT 1 FROM release_date r WHERE r.episode = episode.id AND r.day <= $3 AND r.removed IS NULL) ORDER BY id"
#define ON_WARD OPEN_OF "(SELECT 1 FROM admission a WHERE a.episode = episode.id AND a.discharged_at IS NULL AND a.removed IS NULL) AND $3 <> '' ORDER BY id"

/* Every open episode of @service of whoever is at the desk, as far as @tail holds of it. */
static gboolean
for_each (SosTransaction *transaction, const char *service, const char *tail, GPtrArray *items, gboolean (*add) (SosTransaction *, SosRecord *, GPtrArray *, GError **),
          GError **error)
{
  g_autofree char *last = sos_date_dup_add (sos_transaction_get_today (transaction), SOS_AHEAD_DAYS);
  g_autoptr (GPtrArray) episodes
    = sos_transaction_query (transaction, SOS_TYPE_EPISODE, tail, error, "iss", sos_transaction_get_actor (transaction), service, last);

  for (guint i = 0; episodes != NULL && i < episodes->len; i++)
    if (!sos_transaction_hides (transaction, sos_record_get_number (episodes->pdata[i], SOS_EPISODE_PERSON)) && !add (transaction, episodes->pdata[i], items, error))
      return FALSE;
  return episodes != NULL;
}

/* ---- releases ---- */

static GPtrArray *
read_checks (SosTransaction *transaction, SosRecord *episode, SosRecord *stay, GPtrArray **records, GError **error)
{
  *records = sos_transaction_query (transaction, SOS_TYPE_EPISODE_CHECK, "episode = $1 ORDER BY id", error, "i", sos_record_get_id (episode));
  return *records != NULL ? sos_checks_state (sos_transaction_get_codes (transaction), SOS_CHECKS_RELEASE, *records, sos_record_get_id (episode), sos_record_get_id (stay)) : NULL;
}

static void
say_state (SosAheadItem *item, SosRecord *stay, guint open, int left)
{
  const gboolean no_address = !sos_record_is_set (stay, SOS_CUSTODY_STAY_SUITABILITY) || sos_record_has_text (stay, SOS_CUSTODY_STAY_SUITABILITY, "NONE");

  item->tone = left < 0 || (no_address && left <= NEAR_DAYS) ? "danger" : open > 0 && left <= NEAR_DAYS ? "warn" : "good";
  item->state = g_strdup (left < 0 ? _("Was it so?") : no_address && left <= NEAR_DAYS ? _("No address") : open > 0 && left <= NEAR_DAYS ? _("Not ready") : _("On course"));
  item->deed = left <= 0 ? "released" : "";
  item->label = left <= 0 ? _("They are out…") : _("Get ready…");
}

static void
say_release (SosAheadItem *item, SosRecord *stay, GPtrArray *checks, const char *iso, const char *today)
{
  const guint open = sos_checks_count_open (checks);
  const int left = sos_date_days_between (today, iso);
  g_autofree char *when = left > 0   ? g_strdup_printf (ngettext ("In %d day", "In %d days", left), left)
                          : left < 0 ? g_strdup_printf (ngettext ("%d day ago", "%d days ago", -left), -left)
                                     : g_strdup (_("Today"));
  g_autofree char *day = sos_date_dup_short (iso);
  g_auto (GStrv) parts = g_strsplit (day, " ", 3);

  item->sort = left;
  item->day = g_strdup (parts[0]);
  item->month = g_strdup (parts[0] != NULL ? parts[1] : NULL);
  /* Translators: when somebody comes out, and how many points of a list are ready, of how many: "In 9 days · 6 of 12 ready" */
  item->note = g_strdup_printf (_("%s · %u of %u ready"), when, checks->len - open, checks->len);
  say_state (item, stay, open, left);
}

static gboolean
add_release (SosTransaction *transaction, SosRecord *episode, GPtrArray *items, GError **error)
{
  g_auto (SosReleaseRead) read = { 0 };
  g_autoptr (SosRecord) stay = NULL;
  g_autoptr (GPtrArray) records = NULL, checks = NULL;
  const char *today = sos_transaction_get_today (transaction), *day;
  SosAheadItem *item;

  if (!sos_custody_find (transaction, sos_record_get_id (episode), &stay, error))
    return FALSE;
  if (stay == NULL || sos_record_is_set (stay, SOS_CUSTODY_STAY_RELEASED_AT))
    return TRUE;
  if (!sos_release_read (transaction, sos_record_get_id (episode), stay, &read, error))
    return FALSE;
  day = sos_release_read_find_planned (&read) != NULL ? sos_record_get_text (sos_release_read_find_planned (&read), SOS_RELEASE_DATE_DAY) : NULL;
  if (day == NULL || sos_date_days_between (today, day) > SOS_AHEAD_DAYS)
    return TRUE;
  checks = read_checks (transaction, episode, stay, &records, error);
  if (checks == NULL)
    return FALSE;
  item = begin_item (items, episode);
  say_release (item, stay, checks, day, today);
  return find_name (transaction, item, error);
}

GPtrArray *
sos_ahead_load_releases (SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);

  if (!for_each (transaction, SOS_CHECKS_RELEASE, LEAVING, items, add_release, error))
    return NULL;
  g_ptr_array_sort (items, compare);
  return g_steal_pointer (&items);
}

/* ---- wards ---- */

static gboolean
is_seen (SosTransaction *transaction, SosRecord *admission, gboolean *seen, GError **error)
{
  gint64 found = 0;

  if (!sos_transaction_select_number (transaction, "SELECT count (*) FROM ward_offer WHERE admission = $1 AND removed IS NULL", &found, error, "i",
                                      sos_record_get_id (admission)))
    return FALSE;
  *seen = found > 0;
  return TRUE;
}

/* "Back again" where they were here before. */
static gboolean
say_again (SosTransaction *transaction, SosRecord *admission, SosAheadItem *item, GString *note, GError **error)
{
  const gint64 id = sos_record_get_number (admission, SOS_ADMISSION_EARLIER);
  g_autoptr (SosRecord) earlier = id != 0 ? sos_transaction_load (transaction, SOS_TYPE_ADMISSION, id, error) : NULL;
  const gint64 left = earlier != NULL ? sos_record_get_known (earlier, SOS_ADMISSION_DISCHARGED_AT) : 0;
  const int days = left > 0 ? sos_hospital_get_days_back (left, sos_record_get_number (admission, SOS_ADMISSION_ADMITTED_AT)) : 0;

  if (id == 0 || earlier == NULL)
    return id == 0;
  item->state = g_strdup (_("Back again"));
  item->tone = "danger";
  if (left > 0)
    g_string_append_printf (note, ngettext (", after %d day", ", after %d days", days), days);
  return TRUE;
}

static gboolean
add_ward (SosTransaction *transaction, SosRecord *episode, GPtrArray *items, GError **error)
{
  g_autoptr (SosRecord) admission = NULL;
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *since = NULL;
  const char *ward;
  gboolean seen = FALSE;
  SosAheadItem *item;

  if (!sos_admission_find (transaction, sos_record_get_id (episode), &admission, error))
    return FALSE;
  if (admission == NULL || sos_record_is_set (admission, SOS_ADMISSION_DISCHARGED_AT))
    return TRUE;
  if (!is_seen (transaction, admission, &seen, error) || seen)
    return seen;
  since = sos_moment_dup_words (sos_record_get_number (admission, SOS_ADMISSION_ADMITTED_AT));
  ward = sos_record_find_text (admission, SOS_ADMISSION_WARD);
  /* Translators: a ward, and since when: "Ward 12D since Sun 22 Nov, 02:10" */
  g_string_append_printf (note, ward != NULL ? _("Ward %s since %s") : _("%s since %s"),
                          ward != NULL ? ward : sos_codes_get_label (sos_transaction_get_codes (transaction), "site", sos_record_get_text (admission, SOS_ADMISSION_SITE)), since);
  item = begin_item (items, episode);
  item->sort = (int) (sos_record_get_number (admission, SOS_ADMISSION_ADMITTED_AT) / HOUR);
  item->deed = "offer";
  item->label = _("Offer support…");
  if (!say_again (transaction, admission, item, note, error))
    return FALSE;
  item->note = g_strdup (note->str);
  return find_name (transaction, item, error);
}

GPtrArray *
sos_ahead_load_wards (SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);

  if (!for_each (transaction, SOS_CHECKS_DISCHARGE, ON_WARD, items, add_ward, error))
    return NULL;
  g_ptr_array_sort (items, compare);
  return g_steal_pointer (&items);
}
