/* sos-cohort-letters.c - letters to the parents of those who are on a run: each is asked about and begun as any other letter is. Knows no gate itself. */
#include "config.h"
#include "sos-cohort-letters.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-kin-rules.h"
#include "sos-letter-make.h"
#include "sos-load.h"
#include "sos-pass-error.h"
#include "sos-records.h"
#include "sos-run.h"

#include <glib/gi18n.h>

#define KIND "L2"

static void
free_letter (gpointer data)
{
  SosCohortLetter *letter = data;

  g_free (letter->pupil);
  g_free (letter->parent);
  g_free (letter->words);
  g_free (letter);
}

void
sos_cohort_letters_free (SosCohortLetters *self)
{
  g_ptr_array_unref (self->letters);
  g_free (self->what_we_do);
  g_free (self->what_you_can_do);
  g_free (self->next_steps);
  g_free (self);
}

static SosCohortLetter *
add (SosCohortLetters *self, const SosRunPlace *place, gint64 reader, char *parent, char *words)
{
  SosCohortLetter *letter = g_new0 (SosCohortLetter, 1);

  *letter = (SosCohortLetter){ .person = place->person, .reader = reader, .pupil = g_strdup (place->name), .parent = parent, .words = words };
  g_ptr_array_add (self->letters, letter);
  return letter;
}

/* ---- may it be begun ---- */

/* One that has not gone out yet. */
#define WAITING "person = $1 AND kind = '" KIND "' AND reader = $2 AND state IN ('DRAFT', 'TRANSLATE', 'CHECK', 'APPROVED', 'PRINTED') ORDER BY id DESC"

static gboolean
look_for_waiting (SosTransaction *transaction, SosCohortLetter *letter, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) waiting = letter->reader != 0 ? sos_transaction_find (transaction, SOS_TYPE_LETTER, WAITING, &local, "ii", letter->person, letter->reader) : NULL;

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (waiting == NULL)
    return TRUE;
  letter->wanted = FALSE;
  g_free (letter->words);
  /* Translators: the reference of a letter */
  letter->words = g_strdup_printf (_("A letter waits already (%s)."), sos_record_get_text (waiting, SOS_LETTER_REF));
  return TRUE;
}

/* A refusal is what there is to say; anything else is an error. */
static gboolean
ask (SosTransaction *transaction, SosCohortLetter *letter, GError **error)
{
  g_autoptr (SosMakeLetter) make = sos_make_letter_new (letter->person, KIND);
  g_autoptr (GError) local = NULL;

  make->reader = letter->reader;
  letter->may = sos_letter_make_ask (transaction, make, &local);
  if (letter->may)
    return look_for_waiting (transaction, letter, error);
  letter->wanted = FALSE;
  if (!g_error_matches (local, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  g_free (letter->words);
  letter->words = g_strdup (local->message);
  return TRUE;
}

/* ---- whose parents ---- */

static gboolean
is_told (SosTransaction *transaction, SosRecord *tie)
{
  return sos_kin_brings_up (sos_record_find_text (tie, SOS_RELATIONSHIP_TYPE)) && !sos_transaction_hides (transaction, sos_record_get_number (tie, SOS_RELATIONSHIP_OTHER_PERSON));
}

/* Those who bring them up and whom the reader may know of, whoever has parental responsibility first. */
static GPtrArray *
list_parents (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) ties = sos_transaction_query (
    transaction, SOS_TYPE_RELATIONSHIP, "person = $1 AND valid_to IS NULL ORDER BY coalesce (parental_responsibility, '') = 'YES' DESC, id", error, "i", person);

  for (guint i = ties != NULL ? ties->len : 0; i > 0; i--)
    if (!is_told (transaction, ties->pdata[i - 1]))
      g_ptr_array_remove_index (ties, i - 1);
  return g_steal_pointer (&ties);
}

static gboolean
add_parent (SosCohortLetters *self, SosTransaction *transaction, const SosRunPlace *place, SosRecord *tie, gboolean first, GError **error)
{
  const gint64 reader = sos_record_get_number (tie, SOS_RELATIONSHIP_OTHER_PERSON);
  g_autoptr (SosRecord) parent = sos_transaction_load (transaction, SOS_TYPE_PERSON, reader, error);
  const char *type = sos_codes_get_label (sos_transaction_get_codes (transaction), "relationship-type", sos_record_get_text (tie, SOS_RELATIONSHIP_TYPE));
  SosCohortLetter *letter;

  if (parent == NULL)
    return FALSE;
  letter = add (self, place, reader, g_strdup_printf ("%s, %s", sos_record_get_text (parent, SOS_PERSON_FULL_NAME), type), NULL);
  letter->wanted = first || sos_record_has_text (tie, SOS_RELATIONSHIP_PARENTAL_RESPONSIBILITY, "YES");
  return ask (transaction, letter, error);
}

static gboolean
add_pupil (SosCohortLetters *self, SosTransaction *transaction, const SosRunPlace *place, GError **error)
{
  g_autoptr (GPtrArray) ties = NULL;

  if (place->person == 0)
    {
      add (self, place, 0, NULL, place->ref != NULL ? g_strdup (_("Their worker writes to their parents.")) : g_strdup (_("The school alone knows them: ask the school to pass a letter on.")));
      return TRUE;
    }
  ties = list_parents (transaction, place->person, error);
  for (guint i = 0; ties != NULL && i < ties->len; i++)
    if (!add_parent (self, transaction, place, ties->pdata[i], i == 0, error))
      return FALSE;
  if (ties != NULL && ties->len == 0)
    return ask (transaction, add (self, place, 0, NULL, g_strdup (_("Nobody who brings them up is written down: it is given by hand, and the name is typed in the letter."))), error);
  return ties != NULL;
}

/* ---- what they could say: plain, and nothing of which programme it is (N3) ---- */

static void
propose_words (SosCohortLetters *self, SosRunCase *run)
{
  const SosRunSession *next = run->next >= 0 ? run->sessions->pdata[run->next] : NULL;
  const char *date = next != NULL ? sos_record_find_text (next->session, SOS_SESSION_DAY) : NULL;
  const char *begins = next != NULL ? sos_record_find_text (next->session, SOS_SESSION_BEGINS) : NULL;
  g_autofree char *day = date != NULL ? sos_date_dup_long (date) : NULL;

  self->what_we_do = date != NULL ? g_strdup_printf (_("We meet in a small group at school, on %s."), sos_weekday_get_plural (sos_day_get_weekday (sos_day_parse (date))))
                                  : g_strdup (_("We meet in a small group at school."));
  self->what_you_can_do = g_strdup (_("Ask them how it was.\nRing me if something worries you."));
  if (day != NULL && begins != NULL)
    /* Translators: a day, an hour */
    self->next_steps = g_strdup_printf (_("We meet next on %s at %s."), day, begins);
  else
    self->next_steps = g_strdup (_("I will tell you when we meet next."));
}

SosCohortLetters *
sos_cohort_letters_load (SosTransaction *transaction, gint64 run, GError **error)
{
  g_autoptr (SosCohortLetters) self = g_new0 (SosCohortLetters, 1);
  g_autoptr (SosRunCase) found = sos_run_case_load (transaction, run, error);

  self->letters = g_ptr_array_new_with_free_func (free_letter);
  self->run = run;
  if (found == NULL)
    return NULL;
  for (guint i = 0; i < found->places->len; i++)
    if (((SosRunPlace *) found->places->pdata[i])->group == SOS_PLACE_TAKEN && !add_pupil (self, transaction, found->places->pdata[i], error))
      return NULL;
  propose_words (self, found);
  return g_steal_pointer (&self);
}

static gpointer
load (SosTransaction *transaction, gpointer run, GError **error)
{
  return sos_cohort_letters_load (transaction, *(gint64 *) run, error);
}

void
sos_cohort_letters_async (SosStore *store, gint64 run, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, load, g_memdup2 (&run, sizeof run), g_free, (GDestroyNotify) sos_cohort_letters_free, cancellable, callback, user_data);
}

SosCohortLetters *
sos_cohort_letters_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

/* ---- begun ---- */

SosBeginCohortLetters *
sos_begin_cohort_letters_new (void)
{
  SosBeginCohortLetters *self = g_new0 (SosBeginCohortLetters, 1);

  self->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->readers = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->made = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
sos_begin_cohort_letters_free (SosBeginCohortLetters *self)
{
  g_array_unref (self->people);
  g_array_unref (self->readers);
  g_array_unref (self->made);
  g_free (self->what_we_do);
  g_free (self->what_you_can_do);
  g_free (self->next_steps);
  g_free (self);
}

void
sos_begin_cohort_letters_add (SosBeginCohortLetters *self, gint64 person, gint64 reader)
{
  g_array_append_val (self->people, person);
  g_array_append_val (self->readers, reader);
}

static gboolean
begin_one (SosTransaction *transaction, SosBeginCohortLetters *begin, guint i, GError **error)
{
  g_autoptr (SosMakeLetter) make = sos_make_letter_new (g_array_index (begin->people, gint64, i), KIND);
  g_autoptr (SosFillLetter) fill = NULL;

  make->reader = g_array_index (begin->readers, gint64, i);
  if (!sos_casework_make_letter (transaction, make, error))
    return FALSE;
  g_array_append_val (begin->made, make->letter);
  fill = sos_fill_letter_new (make->letter);
  sos_fill_letter_add (fill, "what_we_do", begin->what_we_do);
  sos_fill_letter_add (fill, "what_you_can_do", begin->what_you_can_do);
  sos_fill_letter_add (fill, "next_steps", begin->next_steps);
  return sos_casework_fill_letter (transaction, fill, error);
}

gboolean
sos_casework_begin_cohort_letters (SosTransaction *transaction, SosBeginCohortLetters *begin, GError **error)
{
  g_array_set_size (begin->made, 0);
  if (begin->people->len == 0)
    return sos_casework_refuse (NULL, _("Choose for whom a letter is written."), error);
  for (guint i = 0; i < begin->people->len; i++)
    if (!begin_one (transaction, begin, i, error))
      return FALSE;
  return TRUE;
}
