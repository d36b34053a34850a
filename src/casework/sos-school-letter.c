/* sos-school-letter.c - a run as its school has it in writing: dates, rooms, who comes. No pupil, no conflict, no number of a certificate. */
#include "config.h"
#include "sos-school-letter-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-office-words.h"
#include "sos-pass-error.h"
#include "sos-records.h"
#include "sos-run-private.h"
#include "sos-school-rights.h"
#include "sos-wordings.h"

#include <glib/gi18n.h>

static const struct
{
  const char *template, *code; /* of "school-notice" */
} kinds[SOS_N_SCHOOL_LETTERS] = {
  [SOS_SCHOOL_LETTER_CONFIRMS] = { "L5", "CONFIRMS" },
  [SOS_SCHOOL_LETTER_ASSURES] = { "assurance", "ASSURES" },
};

const char *
sos_school_letter_kind_get_template (SosSchoolLetterKind kind)
{
  g_return_val_if_fail (kind < SOS_N_SCHOOL_LETTERS, NULL);

  return kinds[kind].template;
}

int
sos_school_letter_kind_parse (const char *template)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].template, template) == 0)
      return (int) i;
  return -1;
}

SosSchoolLetter *
sos_school_letter_new (SosSchoolLetterKind kind, const char *ref, gint64 run, const char *verb)
{
  SosSchoolLetter *self = g_new0 (SosSchoolLetter, 1);

  *self = (SosSchoolLetter){ .kind = kind, .ref = g_strdup (ref), .run = run, .verb = verb };
  self->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
sos_school_letter_free (SosSchoolLetter *self)
{
  g_free (self->ref);
  g_free (self->name);
  g_free (self->told);
  g_array_unref (self->people);
  g_clear_object (&self->words);
  g_clear_pointer (&self->template, g_bytes_unref);
  g_free (self);
}

/* Sessions that are still to be held, or were. */
#define COMING "s.removed IS NULL AND s.day IS NOT NULL AND s.status NOT IN ('CANCELLED', 'POSTPONED')"

#define DATES \
  "SELECT s.day, s.begins, s.ends, r.name, s.topic FROM session AS s LEFT JOIN school_room AS r ON r.id = s.room" \
  " WHERE s.run = $1 AND " COMING " ORDER BY s.day, s.begins, s.number"

static void
add_date (SosMerge *merge, const char *field, const char *date)
{
  g_autofree char *words = sos_date_dup_long (date);

  sos_merge_set_text (merge, field, words);
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
  return sos_pass_error (&local, error);
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
  return sos_pass_error (&local, error);
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

/* ---- which version it is ---- */

#define LAST_TAIL "run = $1 AND kind = $2 ORDER BY version DESC, id DESC"

/* The letter the school had last, of this kind; NULL without @error: none. */
static gboolean
find_version (SosTransaction *transaction, SosSchoolLetter *letter, GError **error)
{
  GError *local = NULL;
  g_autoptr (SosRecord) last
    = sos_transaction_find (transaction, SOS_TYPE_SCHOOL_NOTICE, LAST_TAIL, &local, "is", letter->run, kinds[letter->kind].code);
  g_autofree char *number = NULL;

  letter->again = last != NULL && sos_record_has_text (last, SOS_SCHOOL_NOTICE_WORDS, letter->told);
  letter->version = last != NULL ? (int) sos_record_get_number (last, SOS_SCHOOL_NOTICE_VERSION) + (letter->again ? 0 : 1) : 1;
  number = g_strdup_printf ("%d", letter->version);
  sos_merge_set_text (letter->words, "version", number);
  sos_merge_set_flag (letter->words, "replaces", letter->version > 1);
  return sos_pass_error (&local, error);
}

/* ---- gathering ---- */

/* What the records say, and no more. */
static gboolean
gather_told (SosTransaction *transaction, SosSchoolLetter *letter, SosRecord *run, GError **error)
{
  g_autoptr (SosRecord) school = load_of (transaction, SOS_TYPE_SCHOOL, run, SOS_PROGRAMME_RUN_SCHOOL, error);
  g_autoptr (SosRecord) programme = school != NULL ? load_of (transaction, SOS_TYPE_PROGRAMME, run, SOS_PROGRAMME_RUN_PROGRAMME, error) : NULL;
  g_autofree char *seen = g_steal_pointer (&letter->told);

  if (programme == NULL)
    return FALSE;
  g_clear_object (&letter->words);
  letter->words = sos_merge_new ();
  add_run (letter, run, programme);
  add_school (letter, school);
  if (!add_contact (transaction, letter, sos_record_get_id (school), error)
      || (letter->kind == SOS_SCHOOL_LETTER_CONFIRMS && !add_dates (transaction, letter, error))
      || !sos_school_letter_add_people (transaction, letter, error))
    return FALSE;
  letter->told = sos_merge_dup_text (letter->words);
  return seen == NULL || g_str_equal (seen, letter->told)
         || sos_casework_refuse (NULL, _("What it says has changed since it was made. Close it and make it again."), error);
}

static gboolean
gather (SosTransaction *transaction, SosSchoolLetter *letter, GError **error)
{
  g_autoptr (SosRecord) run = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, letter->run, error);
  g_autoptr (SosRecord) writer = run != NULL ? sos_transaction_load (transaction, SOS_TYPE_STAFF, sos_transaction_get_actor (transaction), error) : NULL;

  if (writer == NULL || !gather_told (transaction, letter, run, error))
    return FALSE;
  if (letter->kind == SOS_SCHOOL_LETTER_ASSURES && letter->people->len == 0)
    return sos_casework_refuse ("4.10", _("Nobody is named yet who comes, so there is nobody to vouch for."), error);
  g_free (letter->name);
  letter->name = g_strdup_printf ("%s-%s", sos_record_get_text (run, SOS_PROGRAMME_RUN_REF), kinds[letter->kind].template);
  add_date (letter->words, "today", sos_transaction_get_today (transaction));
  return find_version (transaction, letter, error) && sos_wordings_load_template (transaction, kinds[letter->kind].template, &letter->template, error)
         && sos_office_words_add (transaction, letter->words, error)
         && sos_office_words_add_worker (transaction, writer, letter->words, error);
}

static gboolean
find_run (SosTransaction *transaction, SosSchoolLetter *letter, GError **error)
{
  GError *local = NULL;

  if (letter->ref == NULL)
    return TRUE;
  letter->run = sos_transaction_find_reference (transaction, SOS_TYPE_PROGRAMME_RUN, letter->ref, &local);
  if (local == NULL && letter->run == 0)
    g_set_error (&local, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND, _("No run has the reference %s."), letter->ref);
  return sos_pass_error (&local, error);
}

gboolean
sos_casework_release_school_letter (SosTransaction *transaction, SosSchoolLetter *letter, GError **error)
{
  return find_run (transaction, letter, error) && sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_REGISTER, letter->run, error) && gather (transaction, letter, error);
}

/* ---- once it is out ---- */

static gboolean
keep_version (SosTransaction *transaction, SosSchoolLetter *letter, GError **error)
{
  g_autoptr (SosRecord) notice = NULL;

  if (letter->again)
    return TRUE;
  notice = g_object_new (SOS_TYPE_SCHOOL_NOTICE, "run", letter->run, "kind", kinds[letter->kind].code, "version", (gint64) letter->version, "dated",
                         sos_transaction_get_today (transaction), "sent-by", sos_transaction_get_actor (transaction), "words", letter->told, NULL);
  return sos_transaction_save (transaction, notice, error);
}

/* What the paper that is out there said is what is kept, whatever became of the records meanwhile. */
gboolean
sos_casework_mark_school_letter_out (SosTransaction *transaction, SosSchoolLetter *letter, GError **error)
{
  sos_transaction_set_lasting (transaction);
  return keep_version (transaction, letter, error)
         && (letter->kind != SOS_SCHOOL_LETTER_ASSURES
             || sos_school_letter_note_people (transaction, letter, sos_merge_get_text (letter->words, "school_name"), error))
         && sos_transaction_note (transaction, letter->verb, SOS_TYPE_PROGRAMME_RUN, letter->run, 0, kinds[letter->kind].template, error)
         && sos_run_follow_progress (transaction, letter->run, error);
}
