/* sos-school-letter-people.c - who comes to a school, what was checked of them, and that the school has it in writing (N6). The rules on checks
 * are those of everybody who delivers; nothing that stands on a certificate is read. */
#include "config.h"
#include "sos-school-letter-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-deliver.h"
#include "sos-deliver-private.h"
#include "sos-ids.h"
#include "sos-records.h"

#include <glib/gi18n.h>

/* The numbers of the sessions of $1 at which they are, from $2 on; who comes, by name. */
#define COMING " s.run = $1 AND s.removed IS NULL AND s.day >= $2 AND s.status NOT IN ('CANCELLED', 'POSTPONED')"
#define WHO \
  "SELECT DISTINCT staff.id, staff.name FROM segment_staff f JOIN segment g ON g.id = f.segment JOIN session s ON s.id = g.session" \
  " JOIN staff ON staff.id = f.staff WHERE" COMING " AND f.removed IS NULL AND g.removed IS NULL AND g.status <> 'DECLINED' ORDER BY staff.name, staff.id"
#define SESSIONS "SELECT s.id FROM session s WHERE" COMING

static GArray *
read_ids (SosTransaction *transaction, const char *sql, gint64 run, GError **error)
{
  return sos_transaction_select_ids (transaction, sql, error, "is", run, sos_transaction_get_today (transaction));
}

static gboolean
is_of (const SosPlannedDelivery *planned, GArray *sessions)
{
  return g_strcmp0 (planned->what.kind, "session") == 0 && sos_ids_have (sessions, planned->what.id);
}

/* ---- do the checks hold ---- */

/* Not the letter itself: it is this one. Of a colleague of whom nobody asks checks, those that were written down; what was not, the letter
 * lacks and names. */
static gboolean
speaks_against (const SosDeliverReading *reading, const SosDeliverFinding *finding)
{
  return finding->reason == SOS_DELIVER_CLEARANCE && !g_str_equal (finding->kind, SOS_CLEARANCE_KIND_SCHOOL_LETTER)
         && (sos_deliver_reading_is_asked (reading) || finding->state != SOS_UNCLEARED_MISSING);
}

/* What stands in this letter has to be so on the day. */
static gboolean
check_planned (const SosDeliverReading *reading, const SosPlannedDelivery *planned, GError **error)
{
  g_autoptr (GArray) found = sos_deliver_find (&reading->facts, &planned->what);

  for (guint i = 0; i < found->len; i++)
    {
      const SosDeliverFinding *finding = &g_array_index (found, SosDeliverFinding, i);
      g_autofree char *why = NULL, *day = NULL, *words = NULL;

      if (!speaks_against (reading, finding))
        continue;
      why = sos_deliver_finding_dup_words (finding);
      day = sos_date_dup_long (planned->what.day);
      /* Translators: a colleague; why they may not deliver, a whole sentence; the first day on which that is so */
      words = g_strdup_printf (_("%s: %s They come on %s. Renew it or exchange them first."), sos_record_get_text (reading->staff, SOS_STAFF_NAME), why, day);
      return sos_casework_refuse ("N6", words, error);
    }
  return TRUE;
}

/* The first of what they deliver of it, once all of it may be; NULL: nothing. */
static gboolean
check_all (const SosDeliverReading *reading, GArray *sessions, const SosPlannedDelivery **first, GError **error)
{
  *first = NULL;
  for (guint i = 0; i < reading->planned->len; i++)
    {
      const SosPlannedDelivery *planned = &g_array_index (reading->planned, SosPlannedDelivery, i);

      if (!is_of (planned, sessions))
        continue;
      if (!check_planned (reading, planned, error))
        return FALSE;
      *first = *first == NULL ? planned : *first;
    }
  return TRUE;
}

/* ---- what is said of one ---- */

/* The check of that kind that decides for the first day they come; else the newest; NULL: none was written down. */
static SosRecord *
find_check (const SosDeliverReading *reading, const SosDelivery *what, const char *kind)
{
  g_auto (SosClearanceStanding) standing = sos_deliver_stand (&reading->facts, what, kind);
  SosRecord *newest = NULL;

  for (guint i = 0; i < reading->clearances->len; i++)
    {
      SosRecord *clearance = reading->clearances->pdata[i];

      if (standing.id != 0 && sos_record_get_id (clearance) == standing.id)
        return clearance;
      if (sos_record_has_text (clearance, SOS_CLEARANCE_KIND, kind))
        newest = clearance;
    }
  return newest;
}

/* The day it was looked at last. */
static void
set_day (SosMerge *item, const char *field, SosRecord *check)
{
  const char *checked = check != NULL ? sos_record_find_text (check, SOS_CLEARANCE_CHECKED_ON) : NULL;
  g_autofree char *words = check != NULL ? sos_date_dup_long (checked != NULL ? checked : sos_record_get_text (check, SOS_CLEARANCE_ISSUED_ON)) : NULL;

  sos_merge_set_text (item, field, words);
}

static void
add_words (SosTransaction *transaction, SosSchoolLetter *letter, const SosDeliverReading *reading, const SosDelivery *what)
{
  SosMerge *item = sos_merge_add_item (letter->words, "facilitators");
  SosRecord *dbs = find_check (reading, what, SOS_CLEARANCE_KIND_DBS);
  const char *level = dbs != NULL ? sos_record_find_text (dbs, SOS_CLEARANCE_LEVEL) : NULL;

  sos_merge_set_text (item, "name", sos_record_get_text (reading->staff, SOS_STAFF_NAME));
  set_day (item, "dbs_date", dbs);
  if (letter->kind != SOS_SCHOOL_LETTER_ASSURES)
    return;
  sos_merge_set_text (item, "dbs_level", level != NULL ? sos_codes_get_label (sos_transaction_get_codes (transaction), "clearance-level", level) : NULL);
  set_day (item, "training_date", find_check (reading, what, SOS_CLEARANCE_KIND_SAFEGUARDING));
}

static gboolean
add_one (SosTransaction *transaction, SosSchoolLetter *letter, gint64 staff, GArray *sessions, GError **error)
{
  g_autoptr (SosDeliverReading) reading = sos_deliver_reading_new (transaction, staff, error);
  const SosPlannedDelivery *first;

  if (reading == NULL || !check_all (reading, sessions, &first, error))
    return FALSE;
  if (first != NULL)
    add_words (transaction, letter, reading, &first->what);
  return TRUE;
}

gboolean
sos_school_letter_add_people (SosTransaction *transaction, SosSchoolLetter *letter, GError **error)
{
  g_autoptr (GArray) sessions = read_ids (transaction, SESSIONS, letter->run, error), people = NULL;

  sos_merge_set_list (letter->words, "facilitators");
  g_array_set_size (letter->people, 0);
  people = sessions != NULL ? read_ids (transaction, WHO, letter->run, error) : NULL;
  if (people == NULL)
    return FALSE;
  g_array_append_vals (letter->people, people->data, people->len);
  for (guint i = 0; i < letter->people->len; i++)
    if (!add_one (transaction, letter, g_array_index (letter->people, gint64, i), sessions, error))
      return FALSE;
  return TRUE;
}

/* ---- that the school has it ---- */

static gboolean
has_letter (const SosDeliverReading *reading, const char *site, const char *day)
{
  for (guint i = 0; i < reading->facts.n_clearances; i++)
    if (g_strcmp0 (reading->facts.clearances[i].kind, SOS_CLEARANCE_KIND_SCHOOL_LETTER) == 0
        && sos_clearance_holds (&reading->facts.clearances[i], site, day))
      return TRUE;
  return FALSE;
}

/* The first and the last of @sessions at which they are; both NULL: at none. */
static void
find_span (const SosDeliverReading *reading, GArray *sessions, const SosPlannedDelivery **first, const SosPlannedDelivery **last)
{
  *first = *last = NULL;
  for (guint i = 0; i < reading->planned->len; i++)
    {
      const SosPlannedDelivery *planned = &g_array_index (reading->planned, SosPlannedDelivery, i);

      if (!is_of (planned, sessions))
        continue;
      *first = *first == NULL ? planned : *first;
      *last = planned;
    }
}

static gboolean
lacks_letter (const SosDeliverReading *reading, GArray *sessions, const char *site, const char **last_day)
{
  const SosPlannedDelivery *first, *last;

  find_span (reading, sessions, &first, &last);
  *last_day = last != NULL ? last->what.day : NULL;
  return first != NULL && !(has_letter (reading, site, first->what.day) && has_letter (reading, site, last->what.day));
}

gboolean
sos_school_letter_find_lacking (SosTransaction *transaction, gint64 run, const char *site, GPtrArray *names, GError **error)
{
  g_autoptr (GArray) sessions = read_ids (transaction, SESSIONS, run, error);
  g_autoptr (GArray) people = sessions != NULL ? read_ids (transaction, WHO, run, error) : NULL;

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      g_autoptr (SosDeliverReading) reading = sos_deliver_reading_new (transaction, g_array_index (people, gint64, i), error);
      const char *last_day;

      if (reading == NULL)
        return FALSE;
      if (lacks_letter (reading, sessions, site, &last_day))
        g_ptr_array_add (names, g_strdup (sos_record_get_text (reading->staff, SOS_STAFF_NAME)));
    }
  return people != NULL;
}

/* To the end of the school year in which they come last: a letter of July is one for September. */
static gboolean
note_one (SosTransaction *transaction, gint64 staff, const char *site, GArray *sessions, GError **error)
{
  g_autoptr (SosDeliverReading) reading = sos_deliver_reading_new (transaction, staff, error);
  g_autoptr (SosRecord) made = NULL;
  g_autofree char *until = NULL;
  const char *last_day = NULL;

  if (reading == NULL)
    return FALSE;
  if (!lacks_letter (reading, sessions, site, &last_day))
    return TRUE;
  until = sos_school_year_dup_end (last_day);
  made = g_object_new (SOS_TYPE_CLEARANCE, "staff", staff, "kind", SOS_CLEARANCE_KIND_SCHOOL_LETTER, "site", site, "issued-on",
                       sos_transaction_get_today (transaction), "last-day", until, "seen-by", sos_transaction_get_actor (transaction), NULL);
  return sos_transaction_save (transaction, made, error) && sos_deliver_rescan (transaction, staff, error);
}

gboolean
sos_school_letter_note_people (SosTransaction *transaction, SosSchoolLetter *letter, const char *site, GError **error)
{
  g_autoptr (GArray) sessions = read_ids (transaction, SESSIONS, letter->run, error);

  for (guint i = 0; sessions != NULL && i < letter->people->len; i++)
    if (!note_one (transaction, g_array_index (letter->people, gint64, i), site, sessions, error))
      return FALSE;
  return sessions != NULL;
}
