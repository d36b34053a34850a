/* sos-likeness-deeds.c - what was decided about two records that look like one person, kept for the pair, and whoever is asked (N10). */
#include "config.h"
#include "sos-join-private.h"

#include "sos-casework-private.h"
#include "sos-likely.h"
#include "sos-pass-error.h"
#include "sos-rights.h"

#include <glib/gi18n.h>

SosRecord *
sos_likeness_find (SosTransaction *transaction, gint64 one, gint64 other, GError **error)
{
  return sos_transaction_find (transaction, SOS_TYPE_LIKENESS,
                               "(person = $1 AND other_person = $2) OR (person = $2 AND other_person = $1) ORDER BY verdict = 'OPEN', id DESC",
                               error, "ii", one, other);
}

/* TRUE also where there is none. */
static gboolean
finish_task (SosTransaction *transaction, SosRecord *likeness, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) task = sos_transaction_find (transaction, SOS_TYPE_TASK, "id = $1 AND done_on IS NULL", &local, "i",
                                                     sos_record_get_number (likeness, SOS_LIKENESS_TASK));

  if (task != NULL)
    {
      sos_record_set_text (task, SOS_TASK_DONE_ON, sos_transaction_get_today (transaction));
      sos_transaction_save (transaction, task, &local);
    }
  return sos_pass_error (&local, error);
}

static SosRecord *
find_or_begin (SosTransaction *transaction, gint64 one, gint64 other, GError **error)
{
  g_autoptr (GError) local = NULL;
  SosRecord *likeness = sos_likeness_find (transaction, one, other, &local);

  if (!sos_pass_error (&local, error))
    return NULL;
  if (likeness != NULL)
    return likeness;
  likeness = g_object_new (SOS_TYPE_LIKENESS, NULL);
  sos_record_set_number (likeness, SOS_LIKENESS_PERSON, one);
  sos_record_set_number (likeness, SOS_LIKENESS_OTHER_PERSON, other);
  return likeness;
}

gboolean
sos_likeness_keep (SosTransaction *transaction, gint64 one, gint64 other, const char *verdict, int score, const char *words, GError **error)
{
  g_autoptr (SosRecord) likeness = find_or_begin (transaction, one, other, error);
  const gboolean open = g_str_equal (verdict, SOS_LIKENESS_OPEN);
  const gboolean decided = !open && !g_str_equal (verdict, SOS_LIKENESS_NOT_SURE);

  if (likeness == NULL)
    return FALSE;
  sos_record_set_text (likeness, SOS_LIKENESS_VERDICT, verdict);
  if (score >= 0)
    sos_record_set_number (likeness, SOS_LIKENESS_SCORE, score);
  sos_record_set_number (likeness, SOS_LIKENESS_DECIDED_BY, open ? 0 : sos_transaction_get_actor (transaction));
  sos_record_set_text (likeness, SOS_LIKENESS_DECIDED_ON, sos_transaction_get_today (transaction));
  sos_record_set_text (likeness, SOS_LIKENESS_WORDS, words);
  return sos_transaction_save (transaction, likeness, error) && (!decided || finish_task (transaction, likeness, error));
}

static gboolean
note (SosTransaction *transaction, gint64 person, SosLikely *likely, GError **error)
{
  const gint64 other = sos_likely_get_person (likely);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) known = sos_likeness_find (transaction, person, other, &local);

  if (!sos_pass_error (&local, error))
    return FALSE;
  /* What somebody said, and is asked about again, keeps their word beside the new question. */
  if (known != NULL && !sos_record_has_text (known, SOS_LIKENESS_VERDICT, SOS_LIKENESS_DIFFERENT_PERSON))
    return TRUE;
  return sos_likeness_keep (transaction, person, other, SOS_LIKENESS_OPEN, sos_likely_get_result (likely)->score, NULL, error);
}

gboolean
sos_casework_note_likely (SosTransaction *transaction, gint64 person, SosLikenessBand band, int *n_found, GError **error)
{
  g_autoptr (GPtrArray) likely = sos_casework_find_likely_to (transaction, person, error);

  for (guint i = 0; likely != NULL && i < likely->len; i++)
    if (sos_likely_get_result (likely->pdata[i])->band >= band)
      {
        (*n_found)++;
        if (!note (transaction, person, likely->pdata[i], error))
          return FALSE;
      }
  return likely != NULL;
}

/* ---- whoever is asked ---- */

/* Who leads the team that works with one of them; where nobody does, whoever leads the one who asks; else the safeguarding lead. */
#define LEAD \
  "active = 1 AND role IN ('TEAM_LEAD', 'DSL') ORDER BY role = 'DSL'," \
  " team IS NULL OR team NOT IN (SELECT coalesce (work.team, worker.team, 0) FROM episode AS work" \
  " LEFT JOIN staff AS worker ON worker.id = work.worker WHERE work.person IN ($1, $2) AND work.removed IS NULL AND work.closed_on IS NULL)," \
  " team IS NOT (SELECT mine.team FROM staff AS mine WHERE mine.id = $3), id"

gboolean
sos_likeness_find_lead (SosTransaction *transaction, gint64 one, gint64 other, SosRecord **lead, GError **error)
{
  g_autoptr (GError) local = NULL;

  *lead = sos_transaction_find (transaction, SOS_TYPE_STAFF, LEAD, &local, "iii", one, other, sos_transaction_get_actor (transaction));
  return sos_pass_error (&local, error);
}

static SosRecord *
make_task (SosTransaction *transaction, gint64 one, gint64 other, SosRecord *lead, GError **error)
{
  g_autoptr (SosRecord) task = g_object_new (SOS_TYPE_TASK, NULL);
  g_autoptr (SosRecord) held = sos_transaction_load (transaction, SOS_TYPE_PERSON, other, error);
  g_autofree char *words = NULL;

  if (held == NULL)
    return NULL;
  /* Translators: %s is a reference */
  words = g_strdup_printf (_("Same person as %s, or someone else?"), sos_record_get_text (held, SOS_PERSON_REF));
  sos_record_set_number (task, SOS_TASK_PERSON, one);
  sos_record_set_text (task, SOS_TASK_KIND, "LIKENESS");
  sos_record_set_text (task, SOS_TASK_WORDS, words);
  sos_record_set_number (task, SOS_TASK_STAFF, lead != NULL ? sos_record_get_id (lead) : 0);
  sos_record_set_text (task, SOS_TASK_DUE_ON, sos_transaction_get_today (transaction));
  return sos_transaction_save (transaction, task, error) ? g_steal_pointer (&task) : NULL;
}

gboolean
sos_likeness_ask_lead (SosTransaction *transaction, gint64 one, gint64 other, SosRecord **lead, GError **error)
{
  g_autoptr (SosRecord) likeness = find_or_begin (transaction, one, other, error);
  g_autoptr (SosRecord) task = NULL;

  *lead = NULL;
  if (likeness == NULL || !sos_likeness_find_lead (transaction, one, other, lead, error))
    return FALSE;
  if (sos_record_get_number (likeness, SOS_LIKENESS_TASK) != 0)
    return TRUE;
  task = make_task (transaction, one, other, *lead, error);
  if (task == NULL)
    return FALSE;
  sos_record_set_number (likeness, SOS_LIKENESS_TASK, sos_record_get_id (task));
  return sos_transaction_save (transaction, likeness, error);
}

/* ---- the deeds ---- */

static gboolean
load_rights (SosTransaction *transaction, SosDeed *deed, SosRightsCase *rights, GError **error)
{
  if (!sos_rights_load (transaction, deed->id, &rights[0], error) || !sos_rights_load (transaction, deed->other, &rights[1], error))
    return FALSE;
  if (sos_rights_knows_of (&rights[0]) && sos_rights_knows_of (&rights[1]))
    return deed->id != deed->other || sos_casework_refuse ("N10", _("This is one record already."), error);
  sos_transaction_set_not_found (error);
  return FALSE;
}

gboolean
sos_casework_tell_apart (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  SosRightsCase rights[2];

  return load_rights (transaction, deed, rights, error)
         && sos_rights_obey (transaction, sos_rights_may_tell_apart (&rights[0], &rights[1]), "alter", deed->id, error)
         && sos_likeness_keep (transaction, deed->id, deed->other, SOS_LIKENESS_DIFFERENT_PERSON, -1, deed->words, error);
}

/* Whoever can see that the two look alike may ask. */
gboolean
sos_casework_ask_whether_same (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) lead = NULL;
  SosRightsCase rights[2];

  if (!load_rights (transaction, deed, rights, error))
    return FALSE;
  if (!sos_rights_is_worker (rights[0].role) && !sos_rights_is_lead (rights[0].role, TRUE))
    return sos_rights_obey (transaction, sos_rights_decide (&rights[0], SOS_GROUP_DETAILS, SOS_MAY_CHANGE), "alter", deed->id, error);
  if (!sos_likeness_keep (transaction, deed->id, deed->other, SOS_LIKENESS_NOT_SURE, -1, deed->words, error)
      || !sos_likeness_ask_lead (transaction, deed->id, deed->other, &lead, error))
    return FALSE;
  g_set_object (&deed->made, G_OBJECT (lead));
  return TRUE;
}
