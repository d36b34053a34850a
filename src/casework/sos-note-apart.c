/* sos-note-apart.c - the suggestion that follows from a note in which two known people stand against one another. Decides nothing by itself (N10). */
#include "config.h"
#include "sos-note-apart.h"

#include "sos-clock.h"
#include "sos-fold.h"
#include "sos-incident-apart.h"
#include "sos-opposed-names.h"
#include "sos-rights.h"
#include "sos-search.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>

#define KIND "NOTE_APART"
#define MOST_OF_A_NAME 20 /* of more nobody could say who is meant */

/* Where the words of a note stand. */
static const struct
{
  GType (*get_type) (void);
  guint words;
} notes[] = {
  { sos_contact_get_type, SOS_CONTACT_NOTE },
  { sos_addendum_get_type, SOS_ADDENDUM_WORDS },
  { sos_concern_get_type, SOS_CONCERN_WORDS },
};

static const char *
find_words (SosRecord *note)
{
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    if (G_OBJECT_TYPE (note) == notes[i].get_type ())
      return sos_record_find_text (note, notes[i].words);
  return NULL;
}

/* The office says which words (list "opposed-word"); one that ends in a star finds all that begin so. (transfer full) */
static SosWordList *
load_opposed (SosTransaction *transaction)
{
  GPtrArray *list = sos_codes_get_list (sos_transaction_get_codes (transaction), "opposed-word");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; list != NULL && i < list->len; i++)
    if (((const SosCode *) list->pdata[i])->active)
      g_string_append_printf (text, "%s\n", ((const SosCode *) list->pdata[i])->label);
  return sos_word_list_new (text->str);
}

/* ---- who is meant ---- */

static gboolean
are_one (const char *one, const char *other)
{
  g_auto (GStrv) a = sos_fold_words (one), b = sos_fold_words (other);
  g_autofree char *first = g_strjoinv (" ", a), *second = g_strjoinv (" ", b);

  return g_str_equal (first, second);
}

/* By any name they have, whole. */
static gboolean
is_called (SosTransaction *transaction, SosRecord *person, const char *name, gboolean *called, GError **error)
{
  g_autoptr (GPtrArray) others = sos_transaction_query (transaction, SOS_TYPE_PERSON_NAME, "person = $1 ORDER BY id", error, "i", sos_record_get_id (person));

  *called = are_one (sos_record_get_text (person, SOS_PERSON_FULL_NAME), name);
  for (guint i = 0; others != NULL && !*called && i < others->len; i++)
    *called = are_one (sos_record_get_text (others->pdata[i], SOS_PERSON_NAME_NAME), name);
  return others != NULL;
}

/* What a lead said is not needed is not asked again, whatever is noted later. */
static gboolean
was_answered (SosTransaction *transaction, gint64 person, const char *ref, gboolean *answered, GError **error)
{
  gint64 n = 0;

  if (!sos_transaction_select_number (transaction,
                                      "SELECT count (*) FROM task WHERE kind = '" KIND "' AND person = $1 AND words LIKE '%' || $2 || '%' AND done_on IS NOT NULL"
                                      " AND removed IS NULL",
                                      &n, error, "is", person, ref))
    return FALSE;
  *answered = n > 0;
  return TRUE;
}

/* The reference of @id, where they are called that and nobody has said yet whether a rule is needed. FALSE with @error. */
static gboolean
take (SosTransaction *transaction, gint64 person, gint64 id, const char *name, char **ref, GError **error)
{
  g_autoptr (SosRecord) other = id != person ? sos_transaction_load (transaction, SOS_TYPE_PERSON, id, error) : NULL;
  gboolean called = FALSE, kept = FALSE, answered = FALSE;

  if (id == person)
    return TRUE;
  if (other == NULL || !is_called (transaction, other, name, &called, error))
    return FALSE;
  if (!called || sos_record_get_number (other, SOS_PERSON_MERGED_INTO) != 0)
    return TRUE;
  if (!sos_apart_find_between (transaction, person, id, &kept, error)
      || !was_answered (transaction, person, sos_record_get_text (other, SOS_PERSON_REF), &answered, error))
    return FALSE;
  if (!kept && !answered)
    *ref = g_strdup (sos_record_get_text (other, SOS_PERSON_REF));
  return TRUE;
}

/* The first of those the note names; NULL in @ref where there is nobody. */
static gboolean
find_other (SosTransaction *transaction, SosRecord *note, gint64 person, char **ref, GError **error)
{
  g_autoptr (SosWordList) opposed = load_opposed (transaction);
  g_autoptr (GPtrArray) names = sos_opposed_find_names (opposed, find_words (note));

  for (guint i = 0; *ref == NULL && i < names->len; i++)
    {
      g_autoptr (GArray) ids = sos_search_people (transaction, names->pdata[i], SOS_SEARCH_EXACT, error);

      if (ids == NULL)
        return FALSE;
      for (guint k = 0; *ref == NULL && k < MIN (ids->len, MOST_OF_A_NAME); k++)
        if (!take (transaction, person, g_array_index (ids, gint64, k), names->pdata[i], ref, error))
          return FALSE;
    }
  return TRUE;
}

/* ---- what is asked ---- */

gboolean
sos_note_apart_follow (SosTransaction *transaction, SosRecord *note, gint64 person, GError **error)
{
  g_autofree char *ref = NULL, *words = NULL;
  gint64 lead = 0;

  if (!find_other (transaction, note, person, &ref, error) || !sos_tasks_find_lead (transaction, person, &lead, error))
    return FALSE;
  /* Translators: %s is the reference of a person */
  words = g_strdup_printf (_("A note sets them against %s. Consider a keep-apart rule."), ref != NULL ? ref : "");
  return sos_tasks_keep (transaction, note, person, KIND, ref != NULL, lead, words, NULL, error);
}

/* Of somebody whom the rule's author must not know of, they answer nothing. */
static gboolean
look_again (SosTransaction *transaction, SosRecord *task, GError **error)
{
  g_autoptr (SosRecord) note = NULL;

  if (sos_rights_names_hidden (transaction, sos_record_get_text (task, SOS_TASK_WORDS)))
    return TRUE;
  note = sos_transaction_load (transaction, sos_records_find_type (sos_record_get_text (task, SOS_TASK_ABOUT)), sos_record_get_number (task, SOS_TASK_ABOUT_ID), error);
  return note != NULL && sos_note_apart_follow (transaction, note, sos_record_get_number (task, SOS_TASK_PERSON), error);
}

gboolean
sos_note_apart_answer_by_rule (SosTransaction *transaction, gint64 conflict, GError **error)
{
  g_autoptr (GPtrArray) tasks
    = sos_transaction_query (transaction, SOS_TYPE_TASK,
                             "kind = '" KIND "' AND done_on IS NULL AND person IN (SELECT person FROM conflict_member WHERE conflict = $1 AND removed IS NULL)"
                             " ORDER BY id",
                             error, "i", conflict);

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    if (!look_again (transaction, tasks->pdata[i], error))
      return FALSE;
  return tasks != NULL;
}
