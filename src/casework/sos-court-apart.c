/* sos-court-apart.c - the suggestion that follows from one court case with two known people. Decides nothing by itself (N10). */
#include "config.h"
#include "sos-court-apart.h"

#include "sos-fold.h"
#include "sos-incident-apart.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>

#define KIND "COURT_APART"

/* Written as it may be: "T20267041", "t 2026/7041". */
static gboolean
are_one (SosRecord *one, SosRecord *other)
{
  g_auto (GStrv) a = sos_fold_words (sos_record_get_text (one, SOS_IDENTIFIER_VALUE)), b = sos_fold_words (sos_record_get_text (other, SOS_IDENTIFIER_VALUE));
  g_autofree char *first = g_strjoinv ("", a), *second = g_strjoinv ("", b);

  return first[0] != '\0' && g_str_equal (first, second);
}

static gint64
get_person (SosRecord *identifier)
{
  return sos_record_get_number (identifier, SOS_IDENTIFIER_PERSON);
}

/* What a lead said is not needed is not asked again. */
static gboolean
was_asked (SosTransaction *transaction, SosRecord *identifier, const char *words, gint64 *asked, GError **error)
{
  return sos_transaction_select_number (transaction,
                                        "SELECT count (*) FROM task WHERE kind = '" KIND "' AND about_id = $1 AND words = $2 AND done_on IS NOT NULL AND removed IS NULL",
                                        asked, error, "is", sos_record_get_id (identifier), words);
}

/* Somebody else in the case from whom no rule keeps them apart: their reference; NULL where there is nobody. FALSE with @error. */
static gboolean
find_other (SosTransaction *transaction, SosRecord *identifier, char **ref, GError **error)
{
  g_autoptr (GPtrArray) all
    = sos_transaction_query (transaction, SOS_TYPE_IDENTIFIER,
                             "type = '" SOS_IDENTIFIER_COURT_CASE "' AND person <> $1 AND person IN (SELECT id FROM person WHERE removed IS NULL) ORDER BY id", error, "i",
                             get_person (identifier));

  for (guint i = 0; all != NULL && *ref == NULL && i < all->len; i++)
    {
      g_autoptr (SosRecord) person = NULL;
      gboolean kept = FALSE;

      if (!are_one (identifier, all->pdata[i]))
        continue;
      if (!sos_apart_find_between (transaction, get_person (identifier), get_person (all->pdata[i]), &kept, error))
        return FALSE;
      person = kept ? NULL : sos_transaction_find (transaction, SOS_TYPE_PERSON, "id = $1", error, "i", get_person (all->pdata[i]));
      *ref = person != NULL ? g_strdup (sos_record_get_text (person, SOS_PERSON_REF)) : NULL;
    }
  return all != NULL;
}

static gboolean
keep (SosTransaction *transaction, SosRecord *identifier, gboolean there, GError **error)
{
  g_autofree char *ref = NULL, *words = NULL;
  gint64 lead = 0, asked = 0;

  if (there && sos_record_has_text (identifier, SOS_IDENTIFIER_TYPE, SOS_IDENTIFIER_COURT_CASE) && !find_other (transaction, identifier, &ref, error))
    return FALSE;
  /* Translators: %s is the reference of a person */
  words = g_strdup_printf (_("In one court case with %s. Consider a keep-apart rule."), ref != NULL ? ref : "");
  return was_asked (transaction, identifier, words, &asked, error) && sos_tasks_find_lead (transaction, get_person (identifier), &lead, error)
         && sos_tasks_keep (transaction, identifier, get_person (identifier), KIND, ref != NULL && asked == 0, lead, words, NULL, error);
}

/* Whoever was in the case before is asked about once, with the one who came to it. */
gboolean
sos_court_apart_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  SosRecord *identifier = after != NULL ? after : before;
  const gboolean was = before != NULL && sos_record_has_text (before, SOS_IDENTIFIER_TYPE, SOS_IDENTIFIER_COURT_CASE);

  if (!was && !sos_record_has_text (identifier, SOS_IDENTIFIER_TYPE, SOS_IDENTIFIER_COURT_CASE))
    return TRUE;
  return keep (transaction, identifier, after != NULL, error);
}

gboolean
sos_court_apart_answer_by_rule (SosTransaction *transaction, gint64 conflict, GError **error)
{
  g_autoptr (GPtrArray) all
    = sos_transaction_query (transaction, SOS_TYPE_IDENTIFIER,
                             "type = '" SOS_IDENTIFIER_COURT_CASE "' AND person IN (SELECT person FROM conflict_member WHERE conflict = $1 AND removed IS NULL)"
                             " AND id IN (SELECT about_id FROM task WHERE kind = '" KIND "' AND done_on IS NULL AND removed IS NULL) ORDER BY id",
                             error, "i", conflict);

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (!keep (transaction, all->pdata[i], TRUE, error))
      return FALSE;
  return all != NULL;
}
