/* sos-concern-deeds.c - a concern from raised to closed (domain 4.5.1; V25). Its tasks follow in sos-concern-tasks.c. */
#include "config.h"
#include "sos-safeguarding.h"

#include "sos-casework-private.h"
#include "sos-concern-asked.h"
#include "sos-concern-subject.h"
#include "sos-clock.h"
#include "sos-note-apart.h"
#include "sos-pass-error.h"
#include "sos-rights.h"
#include "sos-safeguarding-checks.h"

#include <glib/gi18n.h>
#include <string.h>

SosRaiseConcern *
sos_raise_concern_new (SosConcern *concern)
{
  SosRaiseConcern *self = g_new0 (SosRaiseConcern, 1);

  self->concern = g_object_ref (concern);
  self->categories = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
sos_raise_concern_add (SosRaiseConcern *self, const char *category)
{
  g_ptr_array_add (self->categories, g_strdup (category));
}

void
sos_raise_concern_free (SosRaiseConcern *self)
{
  g_object_unref (self->concern);
  g_ptr_array_unref (self->categories);
  g_clear_pointer (&self->named, sos_new_person_free);
  g_free (self);
}

/* ---- what the rules ask ---- */

/* The duty to report holds where the office switched it on ("abuse-duty"), for whoever is below 18 or of unknown age. */
static gboolean
read_duty (SosTransaction *transaction, SosRecord *concern, gboolean *duty, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *setting = sos_transaction_dup_setting (transaction, "abuse-duty", &local);
  g_autoptr (SosRows) rows = NULL;

  *duty = FALSE;
  if (local == NULL && g_strcmp0 (setting, "yes") == 0)
    rows = sos_transaction_select (transaction, "SELECT birth_date FROM person WHERE id = $1", &local, "i",
                                   sos_record_get_number (concern, SOS_CONCERN_PERSON));
  if (rows != NULL && sos_rows_next (rows, &local))
    *duty = sos_date_age (sos_rows_get_text (rows, 0), sos_transaction_get_today (transaction)) < 18;
  return sos_pass_error (&local, error);
}

static gboolean
is_sent (SosRecord *step, SosCodes *codes)
{
  const SosCode *code = sos_codes_find (codes, "concern-decision", sos_record_get_text (step, SOS_CONCERN_STEP_DECISION));

  return code != NULL && g_strcmp0 (code->note, SOS_DECISION_SENT) == 0;
}

static void
count_step (SosRecord *step, SosConcernCase *asked)
{
  if (sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_DECISION))
    asked->n_decisions++;
  if (!sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_REFERRAL))
    return;
  asked->n_referrals++;
  asked->n_unanswered += sos_record_is_set (step, SOS_CONCERN_STEP_REFERENCE) || sos_record_get_flag (step, SOS_CONCERN_STEP_NONE_GIVEN) ? 0 : 1;
}

static gint64
get_time (SosRecord *record, guint field)
{
  return sos_record_is_set (record, field) ? sos_record_get_number (record, field) : 0;
}

/* What was decided to tell outside, by its code; “nothing more” takes back what was decided before it. */
static GHashTable *
dup_sent (GPtrArray *steps, gint64 concern, SosCodes *codes)
{
  GHashTable *sent = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < steps->len; i++)
    {
      SosRecord *step = steps->pdata[i];

      if (sos_record_get_number (step, SOS_CONCERN_STEP_CONCERN) != concern || !sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_DECISION))
        continue;
      if (sos_record_has_text (step, SOS_CONCERN_STEP_DECISION, SOS_DECISION_NOTHING))
        g_hash_table_remove_all (sent);
      else if (is_sent (step, codes))
        g_hash_table_insert (sent, (gpointer) sos_record_get_text (step, SOS_CONCERN_STEP_DECISION), step);
    }
  return sent;
}

/* Each is carried out by the referral for it, whichever was written down first; one that does not say what for carries out any. */
static void
count_owed (GPtrArray *steps, gint64 concern, SosCodes *codes, SosConcernCase *asked)
{
  g_autoptr (GHashTable) sent = dup_sent (steps, concern, codes);
  GHashTableIter iter;
  gpointer step;
  guint any = 0;

  for (guint i = 0; i < steps->len; i++)
    if (sos_record_get_number (steps->pdata[i], SOS_CONCERN_STEP_CONCERN) == concern && sos_record_has_text (steps->pdata[i], SOS_CONCERN_STEP_KIND, SOS_STEP_REFERRAL))
      {
        if (!sos_record_is_set (steps->pdata[i], SOS_CONCERN_STEP_DECISION))
          any++;
        else
          g_hash_table_remove (sent, sos_record_get_text (steps->pdata[i], SOS_CONCERN_STEP_DECISION));
      }
  asked->n_owed = g_hash_table_size (sent) > any ? g_hash_table_size (sent) - any : 0;
  g_hash_table_iter_init (&iter, sent);
  while (asked->n_owed > 0 && g_hash_table_iter_next (&iter, NULL, &step))
    if (asked->owed_since == 0 || get_time (step, SOS_CONCERN_STEP_DONE_AT) < asked->owed_since)
      asked->owed_since = get_time (step, SOS_CONCERN_STEP_DONE_AT);
}

void
sos_concern_fill_case (SosRecord *concern, GPtrArray *steps, GPtrArray *categories, SosCodes *codes, gboolean duty, SosConcernCase *asked)
{
  const gint64 id = sos_record_get_id (concern);
  gboolean abuse = FALSE;

  *asked = (SosConcernCase){
    .state = sos_record_get_text (concern, SOS_CONCERN_STATE),
    .raised_at = get_time (concern, SOS_CONCERN_RAISED_AT),
    .triaged_at = get_time (concern, SOS_CONCERN_TRIAGED_AT),
    .decided_at = get_time (concern, SOS_CONCERN_DECIDED_AT),
    .referred_at = get_time (concern, SOS_CONCERN_REFERRED_AT),
    .danger = sos_record_get_flag (concern, SOS_CONCERN_DANGER),
    .dsl_note = sos_record_get_text (concern, SOS_CONCERN_CLOSE_REASON),
  };
  for (guint i = 0; i < steps->len; i++)
    if (sos_record_get_number (steps->pdata[i], SOS_CONCERN_STEP_CONCERN) == id)
      count_step (steps->pdata[i], asked);
  count_owed (steps, id, codes, asked);
  for (guint i = 0; i < categories->len; i++)
    abuse = abuse
            || (sos_record_get_number (categories->pdata[i], SOS_CONCERN_CATEGORY_CONCERN) == id
                && (sos_record_has_text (categories->pdata[i], SOS_CONCERN_CATEGORY_CATEGORY, "SEXUAL")
                    || sos_record_has_text (categories->pdata[i], SOS_CONCERN_CATEGORY_CATEGORY, "CSE")));
  asked->child_abuse = duty && abuse
                       && (!sos_record_is_set (concern, SOS_CONCERN_ABUSE_REPORTED_TO) || !sos_record_is_set (concern, SOS_CONCERN_ABUSE_REPORTED_ON));
}

gboolean
sos_concern_state_case (SosTransaction *transaction, SosRecord *concern, SosConcernCase *asked, GError **error)
{
  const gint64 id = sos_record_get_id (concern);
  g_autoptr (GPtrArray) steps = sos_transaction_query (transaction, SOS_TYPE_CONCERN_STEP, "concern = $1 ORDER BY id", error, "i", id);
  g_autoptr (GPtrArray) categories
    = steps != NULL ? sos_transaction_query (transaction, SOS_TYPE_CONCERN_CATEGORY, "concern = $1 ORDER BY id", error, "i", id) : NULL;
  gboolean duty = FALSE;

  if (categories == NULL || !read_duty (transaction, concern, &duty, error))
    return FALSE;
  sos_concern_fill_case (concern, steps, categories, sos_transaction_get_codes (transaction), duty, asked);
  return TRUE;
}

static gboolean
may (SosTransaction *transaction, SosRecord *concern, const char *deed, GError **error)
{
  SosConcernCase asked;
  SosRightsCase rights;

  return sos_concern_state_case (transaction, concern, &asked, error)
         && sos_rights_load (transaction, sos_record_get_number (concern, SOS_CONCERN_PERSON), &rights, error)
         && sos_casework_obey (sos_concern_may (&asked, deed, rights.role), error);
}

/* The concern, where whoever is at the desk may do @deed with it. (transfer full) */
static SosRecord *
load_for (SosTransaction *transaction, gint64 id, const char *deed, GError **error)
{
  g_autoptr (SosRecord) concern = sos_transaction_load (transaction, SOS_TYPE_CONCERN, id, error);

  if (concern == NULL
      || !sos_rights_ask_change (transaction, sos_record_get_number (concern, SOS_CONCERN_PERSON), SOS_TYPE_CONCERN, id, error)
      || (deed != NULL && !may (transaction, concern, deed, error)))
    return NULL;
  return g_steal_pointer (&concern);
}

static gboolean
save_and_keep (SosTransaction *transaction, SosRecord *concern, const char *deed, GError **error)
{
  sos_record_set_text (concern, SOS_CONCERN_STATE, sos_concern_get_next (sos_record_get_text (concern, SOS_CONCERN_STATE), deed));
  return sos_transaction_save (transaction, concern, error) && sos_concern_keep_tasks (transaction, concern, error);
}

static void
note_time (SosTransaction *transaction, SosRecord *concern, guint field)
{
  if (!sos_record_is_set (concern, field))
    sos_record_set_number (concern, field, sos_transaction_get_now (transaction));
}

/* ---- raising ---- */

static gboolean
check_raised (SosTransaction *transaction, SosRaiseConcern *raise, GError **error)
{
  SosRecord *concern = SOS_RECORD (raise->concern);
  const gboolean untold = sos_record_has_text (concern, SOS_CONCERN_TOLD_THEM, "NO") || sos_record_has_text (concern, SOS_CONCERN_TOLD_PARENT, "NO");

  if (sos_record_get_id (concern) != 0 && sos_record_get_revision (concern) != 0)
    return sos_casework_refuse ("V25", _("This concern was raised already."), error);
  if (!sos_record_is_set (concern, SOS_CONCERN_WORDS))
    return sos_casework_refuse ("V25", _("Write down what was seen or said, in exact words."), error);
  if (raise->categories->len == 0)
    return sos_casework_refuse ("V25", _("Choose what kind of worry it is; “Something else” is one."), error);
  if (sos_record_get_number (concern, SOS_CONCERN_RAISED_AT) > sos_transaction_get_now (transaction))
    return sos_casework_refuse ("V4", _("That time is still to come."), error);
  return !untold || sos_record_is_set (concern, SOS_CONCERN_NOT_TOLD_WHY)
         || sos_casework_refuse ("V25", _("Say why they, or a parent, were not told."), error);
}

static gboolean
save_categories (SosTransaction *transaction, SosRaiseConcern *raise, GError **error)
{
  SosCodes *codes = sos_transaction_get_codes (transaction);

  for (guint i = 0; i < raise->categories->len; i++)
    {
      g_autoptr (SosRecord) category = g_object_new (SOS_TYPE_CONCERN_CATEGORY, NULL);

      if (sos_codes_find (codes, "concern-category", raise->categories->pdata[i]) == NULL)
        return sos_casework_refuse ("V25", _("This is no kind of worry we know."), error);
      sos_record_set_number (category, SOS_CONCERN_CATEGORY_CONCERN, sos_record_get_id (SOS_RECORD (raise->concern)));
      sos_record_set_text (category, SOS_CONCERN_CATEGORY_CATEGORY, raise->categories->pdata[i]);
      if (!sos_transaction_save (transaction, category, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
sos_casework_raise_concern (SosTransaction *transaction, SosRaiseConcern *raise, GError **error)
{
  SosRecord *concern = SOS_RECORD (raise->concern);
  g_autofree char *ref = NULL;

  if (!check_raised (transaction, raise, error) || !sos_concern_find_subject (transaction, raise, error))
    return FALSE;
  ref = sos_transaction_issue_reference (transaction, "G", error);
  if (ref == NULL)
    return FALSE;
  sos_record_set_text (concern, SOS_CONCERN_REF, ref);
  sos_record_set_text (concern, SOS_CONCERN_STATE, SOS_CONCERN_RAISED);
  sos_record_set_number (concern, SOS_CONCERN_RAISED_BY, sos_transaction_get_actor (transaction));
  note_time (transaction, concern, SOS_CONCERN_RAISED_AT);
  if (!sos_transaction_save (transaction, concern, error) || !save_categories (transaction, raise, error) || !sos_concern_keep_tasks (transaction, concern, error)
      || !sos_note_apart_follow (transaction, concern, sos_record_get_number (concern, SOS_CONCERN_PERSON), error))
    return FALSE;
  raise->result = sos_record_get_id (concern);
  return TRUE;
}

/* ---- its course ---- */

gboolean
sos_casework_triage_concern (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) concern = load_for (transaction, deed->id, SOS_DEED_TRIAGE, error);

  if (concern == NULL)
    return FALSE;
  if (deed->words == NULL || deed->words[0] == '\0')
    return sos_casework_refuse ("V25", _("Write down what you make of it."), error);
  sos_record_set_text (concern, SOS_CONCERN_VIEW, deed->words);
  sos_record_set_number (concern, SOS_CONCERN_TRIAGED_BY, sos_transaction_get_actor (transaction));
  note_time (transaction, concern, SOS_CONCERN_TRIAGED_AT);
  return save_and_keep (transaction, concern, SOS_DEED_TRIAGE, error);
}

static gboolean
check_step (SosTransaction *transaction, SosRecord *step, GError **error)
{
  if (sos_record_get_number (step, SOS_CONCERN_STEP_DONE_AT) > sos_transaction_get_now (transaction)
      && !sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_MEETING))
    return sos_casework_refuse ("V4", _("That time is still to come."), error);
  return sos_casework_obey (sos_concern_check_step (sos_record_get_text (step, SOS_CONCERN_STEP_KIND), sos_record_get_text (step, SOS_CONCERN_STEP_DECISION),
                                                    sos_record_get_text (step, SOS_CONCERN_STEP_WORDS), sos_record_get_text (step, SOS_CONCERN_STEP_AGENCY),
                                                    sos_record_get_text (step, SOS_CONCERN_STEP_NEXT_ON), sos_transaction_get_today (transaction)),
                            error);
}

/* When the concern was first decided, referred, answered: by the time the step says. */
static void
note_first (SosRecord *concern, SosRecord *step)
{
  static const struct
  {
    const char *kind;
    guint field;
  } firsts[] = {
    { SOS_STEP_DECISION, SOS_CONCERN_DECIDED_AT }, { SOS_STEP_REFERRAL, SOS_CONCERN_REFERRED_AT }, { SOS_STEP_REPLY, SOS_CONCERN_REPLIED_AT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    if (sos_record_has_text (step, SOS_CONCERN_STEP_KIND, firsts[i].kind) && !sos_record_is_set (concern, firsts[i].field))
      sos_record_set_number (concern, firsts[i].field, sos_record_get_number (step, SOS_CONCERN_STEP_DONE_AT));
}

gboolean
sos_casework_add_concern_step (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  SosRecord *step = save->record;
  const char *kind = sos_record_get_text (step, SOS_CONCERN_STEP_KIND);
  g_autoptr (SosRecord) concern = load_for (transaction, sos_record_get_number (step, SOS_CONCERN_STEP_CONCERN), kind != NULL ? kind : "", error);

  if (concern == NULL)
    return FALSE;
  note_time (transaction, step, SOS_CONCERN_STEP_DONE_AT);
  sos_record_set_number (step, SOS_CONCERN_STEP_STAFF, sos_transaction_get_actor (transaction));
  if (!check_step (transaction, step, error) || !sos_nrm_prepare (transaction, step, error) || !sos_concern_note_asked (transaction, step, error)
      || !sos_transaction_save (transaction, step, error))
    return FALSE;
  note_first (concern, step);
  return save_and_keep (transaction, concern, kind, error);
}

gboolean
sos_casework_set_concern_outcome (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) concern = load_for (transaction, deed->id, SOS_DEED_OUTCOME, error);

  if (concern == NULL)
    return FALSE;
  if (deed->words == NULL || deed->words[0] == '\0')
    return sos_casework_refuse ("V25", _("Write down what came of it."), error);
  sos_record_set_text (concern, SOS_CONCERN_OUTCOME, deed->words);
  return save_and_keep (transaction, concern, SOS_DEED_OUTCOME, error);
}

gboolean
sos_casework_close_concern (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) concern = load_for (transaction, deed->id, NULL, error);

  if (concern == NULL)
    return FALSE;
  if (deed->code != NULL)
    sos_record_set_text (concern, SOS_CONCERN_ABUSE_REPORTED_TO, deed->code);
  if (deed->date != NULL)
    sos_record_set_text (concern, SOS_CONCERN_ABUSE_REPORTED_ON, deed->date);
  sos_record_set_text (concern, SOS_CONCERN_CLOSE_REASON, deed->words);
  if (!may (transaction, concern, SOS_DEED_CLOSE, error))
    return FALSE;
  sos_record_set_number (concern, SOS_CONCERN_CLOSED_BY, sos_transaction_get_actor (transaction));
  note_time (transaction, concern, SOS_CONCERN_CLOSED_AT);
  return save_and_keep (transaction, concern, SOS_DEED_CLOSE, error);
}
