/* sos-school-letter.c - dates, rooms and names of a run as its school has them in writing. No pupil, no conflict, no number of a certificate. */
#include "config.h"
#include "sos-school-letter.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-office-words.h"
#include "sos-records.h"

#include <glib/gi18n.h>

SosSchoolLetter *
sos_school_letter_new (const char *ref)
{
  SosSchoolLetter *self = g_new0 (SosSchoolLetter, 1);

  self->ref = g_strdup (ref);
  return self;
}

void
sos_school_letter_free (SosSchoolLetter *self)
{
  g_free (self->ref);
  g_clear_object (&self->words);
  g_free (self);
}

/* Sessions that are still to be held, or were. */
#define COMING "s.removed IS NULL AND s.day IS NOT NULL AND s.status NOT IN ('CANCELLED', 'POSTPONED')"

#define DATES \
  "SELECT s.day, s.begins, s.ends, r.name, s.topic FROM session AS s LEFT JOIN school_room AS r ON r.id = s.room" \
  " WHERE s.run = $1 AND " COMING " ORDER BY s.day, s.begins, s.number"

/* Who comes, the day their check was seen, and the last day on which they come. */
#define WHO \
  "SELECT staff.name, (SELECT max (coalesce (c.checked_on, c.issued_on)) FROM clearance AS c WHERE c.staff = staff.id AND c.kind = 'DBS'" \
  "  AND c.removed IS NULL), max (s.day), (SELECT max (coalesce (c.last_day, '9999')) FROM clearance AS c WHERE c.staff = staff.id" \
  "  AND c.kind = 'DBS' AND c.removed IS NULL)" \
  " FROM segment_staff AS f JOIN segment AS g ON g.id = f.segment JOIN session AS s ON s.id = g.session JOIN staff ON staff.id = f.staff" \
  " WHERE s.run = $1 AND " COMING " AND f.removed IS NULL AND g.removed IS NULL GROUP BY staff.id ORDER BY staff.name"

static void
add_date (SosMerge *merge, const char *field, const char *date)
{
  g_autofree char *words = sos_date_dup_long (date);

  sos_merge_set_text (merge, field, words);
}

static gboolean
finish (GError *local, GError **error)
{
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

static gboolean
add_dates (SosTransaction *transaction, SosSchoolLetter *letter, GError **error)
{
  GError *local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, DATES, &local, "i", letter->run);

  sos_merge_set_list (letter->words, "run_dates");
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      SosMerge *item = sos_merge_add_item (letter->words, "run_dates");
      g_autofree char *hours = sos_rows_get_text (rows, 1) != NULL && sos_rows_get_text (rows, 2) != NULL
                                 ? g_strdup_printf (_("%s to %s"), sos_rows_get_text (rows, 1), sos_rows_get_text (rows, 2))
                                 : NULL;

      add_date (item, "day", sos_rows_get_text (rows, 0));
      sos_merge_set_text (item, "hours", hours);
      sos_merge_set_text (item, "room", sos_rows_get_text (rows, 3));
    }
  return finish (local, error);
}

/* N6: what stands in this letter has to be so on the day. */
static gboolean
check_clearance (SosRows *rows, GError **error)
{
  const char *comes = sos_rows_get_text (rows, 2), *holds = sos_rows_get_text (rows, 3);

  return holds == NULL || comes == NULL || g_strcmp0 (holds, comes) >= 0
         || sos_casework_refuse ("N6", _("A check of somebody who comes does not hold on every day they come. Renew it or exchange them first."),
                                 error);
}

static gboolean
add_facilitators (SosTransaction *transaction, SosSchoolLetter *letter, GError **error)
{
  GError *local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, WHO, &local, "i", letter->run);

  sos_merge_set_list (letter->words, "facilitators");
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      SosMerge *item = sos_merge_add_item (letter->words, "facilitators");

      if (!check_clearance (rows, error))
        return FALSE;
      sos_merge_set_text (item, "name", sos_rows_get_text (rows, 0));
      add_date (item, "dbs_date", sos_rows_get_text (rows, 1));
    }
  return finish (local, error);
}

/* ---- the school, and what it does ---- */

static void
add_school (SosSchoolLetter *letter, SosRecord *school)
{
  g_autofree char *address = g_strjoin ("\n", sos_record_get_text (school, SOS_SCHOOL_STREET), sos_record_find_text (school, SOS_SCHOOL_POSTCODE), NULL);

  sos_merge_set_text (letter->words, "school_name", sos_record_get_text (school, SOS_SCHOOL_NAME));
  sos_merge_set_text (letter->words, "recipient_name", sos_record_get_text (school, SOS_SCHOOL_NAME));
  sos_merge_set_text (letter->words, "recipient_address_block", address);
}

static gboolean
add_contact (SosTransaction *transaction, SosSchoolLetter *letter, gint64 school, GError **error)
{
  GError *local = NULL;
  g_autoptr (SosRecord) contact = sos_transaction_find (transaction, SOS_TYPE_SCHOOL_CONTACT,
                                                        "school = $1 AND role IN ('DSL', 'DEPUTY_DSL') AND until IS NULL ORDER BY role DESC, id",
                                                        &local, "i", school);

  if (contact != NULL)
    {
      sos_merge_set_text (letter->words, "salutation", sos_record_get_text (contact, SOS_SCHOOL_CONTACT_NAME));
      sos_merge_set_text (letter->words, "school_dsl", sos_record_get_text (contact, SOS_SCHOOL_CONTACT_NAME));
    }
  return finish (local, error);
}

static void
add_run (SosSchoolLetter *letter, SosRecord *run, SosRecord *programme)
{
  const gint64 audience = sos_record_get_number (run, SOS_PROGRAMME_RUN_AUDIENCE), cap = sos_record_get_number (run, SOS_PROGRAMME_RUN_CAP);
  const gint64 pupils = audience > 0 ? audience : cap;
  const gint64 from = sos_record_get_number (run, SOS_PROGRAMME_RUN_YEARS_FROM), to = sos_record_get_number (run, SOS_PROGRAMME_RUN_YEARS_TO);
  g_autofree char *count = pupils > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, pupils) : NULL;
  g_autofree char *years = from > 0 && to > from ? g_strdup_printf (_("years %d to %d"), (int) from, (int) to)
                           : from > 0            ? g_strdup_printf (_("year %d"), (int) from)
                                                 : NULL;

  sos_merge_set_text (letter->words, "our_ref", sos_record_get_text (run, SOS_PROGRAMME_RUN_REF));
  sos_merge_set_text (letter->words, "programme", sos_record_get_text (programme, SOS_PROGRAMME_NAME));
  sos_merge_set_text (letter->words, "pupils_expected", count);
  sos_merge_set_text (letter->words, "years", years);
  sos_merge_set_flag (letter->words, "two_parts", sos_record_has_text (programme, SOS_PROGRAMME_SERVICE, "BRV"));
  add_date (letter->words, "agreed_on", sos_record_find_text (run, SOS_PROGRAMME_RUN_AGREED_ON));
}

static SosRecord *
load_of (SosTransaction *transaction, GType type, SosRecord *run, guint field, GError **error)
{
  const gint64 id = sos_record_get_number (run, field);

  if (id > 0)
    return sos_transaction_load (transaction, type, id, error);
  sos_casework_refuse ("6.5", _("This run has no school; there is nobody to confirm it to."), error);
  return NULL;
}

static gboolean
gather (SosTransaction *transaction, SosSchoolLetter *letter, GError **error)
{
  g_autoptr (SosRecord) run = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, letter->run, error);
  g_autoptr (SosRecord) school = run != NULL ? load_of (transaction, SOS_TYPE_SCHOOL, run, SOS_PROGRAMME_RUN_SCHOOL, error) : NULL;
  g_autoptr (SosRecord) programme = school != NULL ? load_of (transaction, SOS_TYPE_PROGRAMME, run, SOS_PROGRAMME_RUN_PROGRAMME, error) : NULL;
  g_autoptr (SosRecord) writer
    = programme != NULL ? sos_transaction_load (transaction, SOS_TYPE_STAFF, sos_transaction_get_actor (transaction), error) : NULL;

  if (writer == NULL)
    return FALSE;
  letter->words = sos_merge_new ();
  add_date (letter->words, "today", sos_transaction_get_today (transaction));
  add_run (letter, run, programme);
  add_school (letter, school);
  return add_contact (transaction, letter, sos_record_get_id (school), error) && add_dates (transaction, letter, error)
         && add_facilitators (transaction, letter, error) && sos_office_words_add (transaction, letter->words, error)
         && sos_office_words_add_worker (transaction, writer, letter->words, error);
}

/* Schools work is for whoever plans it. */
static gboolean
may_write (SosTransaction *transaction, gboolean *may, GError **error)
{
  GError *local = NULL;
  g_autoptr (SosRecord) staff = sos_transaction_find (
    transaction, SOS_TYPE_STAFF, "id = $1 AND active = 1 AND role IN ('SCHOOLS_COORDINATOR', 'TEAM_LEAD', 'DSL', 'CASEWORKER', 'SITE_WORKER')", &local, "i",
    sos_transaction_get_actor (transaction));

  *may = staff != NULL;
  return finish (local, error);
}

gboolean
sos_casework_release_school_letter (SosTransaction *transaction, SosSchoolLetter *letter, GError **error)
{
  g_autoptr (GError) local = NULL;
  gboolean may = FALSE;

  letter->run = sos_transaction_find_reference (transaction, SOS_TYPE_PROGRAMME_RUN, letter->ref, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (letter->run == 0)
    {
      g_set_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND, _("No run has the reference %s."), letter->ref);
      return FALSE;
    }
  if (!may_write (transaction, &may, error))
    return FALSE;
  return may ? gather (transaction, letter, error) : sos_casework_refuse ("0.4", _("Letters to schools are written by whoever plans the work there."), error);
}

gboolean
sos_casework_mark_school_letter_out (SosTransaction *transaction, SosSchoolLetter *letter, GError **error)
{
  sos_transaction_set_lasting (transaction);
  return sos_transaction_note (transaction, "export", SOS_TYPE_PROGRAMME_RUN, letter->run, 0, NULL, error);
}
