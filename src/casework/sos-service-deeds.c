/* sos-service-deeds.c - answers to what a service asks, and lists to be ready by a day (domain 3). */
#include "config.h"
#include "sos-service.h"

#include "sos-casework-private.h"
#include "sos-check-rules.h"
#include "sos-clock.h"
#include "sos-pass-error.h"
#include "sos-rights.h"
#include "sos-service-events.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>

SosAnswerFields *
sos_answer_fields_new (gint64 episode)
{
  SosAnswerFields *self = g_new0 (SosAnswerFields, 1);

  self->episode = episode;
  self->fields = g_ptr_array_new_with_free_func (g_free);
  self->values = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
sos_answer_fields_add (SosAnswerFields *self, const char *field, const char *value)
{
  g_ptr_array_add (self->fields, g_strdup (field));
  g_ptr_array_add (self->values, g_strstrip (g_strdup (value != NULL ? value : "")));
}

void
sos_answer_fields_free (SosAnswerFields *self)
{
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->values);
  g_free (self);
}

GPtrArray *
sos_service_fields_load (SosTransaction *transaction, const char *service, GError **error)
{
  return sos_transaction_query (transaction, SOS_TYPE_SERVICE_FIELD, "service = $1 AND active = 1 ORDER BY position, id", error, "s", service);
}

/* ---- answers ---- */

static SosRecord *
find_field (GPtrArray *fields, const char *code)
{
  for (guint i = 0; i < fields->len; i++)
    if (sos_record_has_text (fields->pdata[i], SOS_SERVICE_FIELD_CODE, code))
      return fields->pdata[i];
  return NULL;
}

static gboolean
refuse_answer (SosRecord *field, const char *format, GError **error)
{
  g_autoptr (GString) words = g_string_new (format);

  g_string_replace (words, "%s", sos_record_get_text (field, SOS_SERVICE_FIELD_LABEL), 1);
  return sos_casework_refuse (NULL, words->str, error);
}

/* As it is kept: a day as a day, a choice as its code. (transfer full); NULL with @error. */
static char *
dup_answer (SosTransaction *transaction, SosRecord *field, const char *value, GError **error)
{
  const char *kind = sos_record_get_text (field, SOS_SERVICE_FIELD_KIND), *list = sos_record_find_text (field, SOS_SERVICE_FIELD_LIST);
  g_autofree char *day = g_str_equal (kind, "DATE") ? sos_date_dup_parsed (value) : NULL;
  gint64 number;

  if (g_str_equal (kind, "DATE") && (day == NULL || !sos_date_is_valid (day)))
    /* Translators: %s is what was asked */
    return refuse_answer (field, _("“%s” is not a day there ever was."), error) ? NULL : NULL;
  if (g_str_equal (kind, "NUMBER") && !g_ascii_string_to_signed (value, 10, 0, G_MAXINT32, &number, NULL))
    return refuse_answer (field, _("“%s” is a number."), error) ? NULL : NULL;
  if (g_str_equal (kind, "CODE") && (list == NULL || sos_codes_find (sos_transaction_get_codes (transaction), list, value) == NULL))
    return refuse_answer (field, _("“%s” is one of a list."), error) ? NULL : NULL;
  return day != NULL ? g_steal_pointer (&day) : g_strdup (value);
}

/* That somebody is a girl is what is proposed; whoever else may take part a lead decides (3.9, N7). */
static gboolean
check_eligible (SosTransaction *transaction, gint64 person, const char *answer, GError **error)
{
  g_autoptr (SosRecord) record = sos_transaction_load (transaction, SOS_TYPE_PERSON, person, error);
  SosRightsCase rights;

  if (record == NULL || !sos_rights_load (transaction, person, &rights, error))
    return FALSE;
  if (!g_str_equal (answer, "YES") || sos_record_has_text (record, SOS_PERSON_SEX, "FEMALE") || rights.program || sos_rights_is_lead (rights.role, rights.leads))
    return TRUE;
  return sos_casework_refuse ("N7", _("Who is not a girl or a woman may take part if a team lead decides so. Answer that the team lead decides."), error);
}

static gboolean
is_eligible (SosRecord *field)
{
  return sos_record_has_text (field, SOS_SERVICE_FIELD_LIST, "eligible");
}

static gboolean
ask_lead (SosTransaction *transaction, SosRecord *fact, gint64 person, GError **error)
{
  gint64 lead;

  return sos_tasks_find_lead (transaction, person, &lead, error)
         && sos_tasks_keep (transaction, fact, person, "ELIGIBLE_DECIDE", sos_record_has_text (fact, SOS_EPISODE_FACT_VALUE, "TO_LEAD"), lead,
                            _("A service for women and girls: may they take part? Answer under “What we ask…”."), NULL, error);
}

static gboolean
save_fact (SosTransaction *transaction, SosRecord *fact, GError **error)
{
  return sos_record_get_changed (fact) == 0 || sos_transaction_save (transaction, fact, error);
}

static gboolean
answer_one (SosTransaction *transaction, SosRecord *of, SosRecord *field, const char *value, GError **error)
{
  const gint64 episode = sos_record_get_id (of), person = sos_record_get_number (of, SOS_EPISODE_PERSON);
  const char *code = sos_record_get_text (field, SOS_SERVICE_FIELD_CODE);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) fact = sos_transaction_find (transaction, SOS_TYPE_EPISODE_FACT, "episode = $1 AND field = $2 ORDER BY id", &local, "is", episode, code);
  g_autofree char *kept = NULL;

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (value[0] == '\0')
    return fact == NULL || sos_transaction_remove (transaction, fact, error);
  kept = dup_answer (transaction, field, value, error);
  if (kept == NULL || (is_eligible (field) && !check_eligible (transaction, person, kept, error)))
    return FALSE;
  if (fact == NULL)
    fact = g_object_new (SOS_TYPE_EPISODE_FACT, "episode", episode, "field", code, NULL);
  sos_record_set_text (fact, SOS_EPISODE_FACT_VALUE, kept);
  return save_fact (transaction, fact, error) && (!is_eligible (field) || ask_lead (transaction, fact, person, error));
}

gboolean
sos_casework_answer_fields (SosTransaction *transaction, SosAnswerFields *answer, GError **error)
{
  g_autoptr (SosRecord) episode = sos_transaction_load (transaction, SOS_TYPE_EPISODE, answer->episode, error);
  g_autoptr (GPtrArray) fields
    = episode != NULL ? sos_service_fields_load (transaction, sos_record_get_text (episode, SOS_EPISODE_SERVICE), error) : NULL;

  if (fields == NULL
      || !sos_rights_ask_change (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON), SOS_TYPE_EPISODE_FACT, answer->episode, error))
    return FALSE;
  for (guint i = 0; i < answer->fields->len; i++)
    {
      SosRecord *field = find_field (fields, answer->fields->pdata[i]);

      if (field == NULL)
        return sos_casework_refuse (NULL, _("This service does not ask that any more. Open the window again."), error);
      if (!answer_one (transaction, episode, field, answer->values->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

/* ---- lists ---- */

/* The time in prison or in hospital a point is for; 0: for none. */
static gboolean
find_about (SosTransaction *transaction, gint64 episode, const char *of, gint64 *stay, gint64 *admission, GError **error)
{
  g_autoptr (SosRecord) found = NULL;
  const gboolean release = g_strcmp0 (of, SOS_CHECKS_RELEASE) == 0, discharge = g_strcmp0 (of, SOS_CHECKS_DISCHARGE) == 0;

  *stay = *admission = 0;
  if (release && !sos_custody_find (transaction, episode, &found, error))
    return FALSE;
  if (discharge && !sos_admission_find (transaction, episode, &found, error))
    return FALSE;
  if (discharge && found == NULL)
    return sos_casework_refuse ("3.3", _("Write down first that they are in hospital."), error);
  if (found != NULL)
    *(release ? stay : admission) = sos_record_get_id (found);
  return TRUE;
}

#define CHECK_TAIL "episode = $1 AND item = $2 AND coalesce (stay, 0) = $3 AND coalesce (admission, 0) = $4 ORDER BY id"

static gboolean
keep_check (SosTransaction *transaction, SosDeed *deed, gint64 stay, gint64 admission, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) check = sos_transaction_find (transaction, SOS_TYPE_EPISODE_CHECK, CHECK_TAIL, &local, "isii", deed->id, deed->code, stay, admission);

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (check == NULL)
    check = g_object_new (SOS_TYPE_EPISODE_CHECK, "episode", deed->id, "item", deed->code, "stay", stay, "admission", admission, NULL);
  sos_record_set_text (check, SOS_EPISODE_CHECK_STATE, deed->why);
  sos_record_set_text (check, SOS_EPISODE_CHECK_DATED, sos_transaction_get_today (transaction));
  if (deed->words != NULL)
    sos_record_set_text (check, SOS_EPISODE_CHECK_WORDS, deed->words[0] != '\0' ? deed->words : NULL);
  return sos_transaction_save (transaction, check, error);
}

gboolean
sos_casework_set_check (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) episode = sos_transaction_load (transaction, SOS_TYPE_EPISODE, deed->id, error);
  SosCodes *codes = sos_transaction_get_codes (transaction);
  const SosCode *item = deed->code != NULL ? sos_codes_find (codes, "check-item", deed->code) : NULL;
  gint64 stay, admission;

  if (episode == NULL || !sos_rights_ask_change (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON), SOS_TYPE_EPISODE_CHECK, deed->id, error))
    return FALSE;
  if (item == NULL || deed->why == NULL || sos_codes_find (codes, "check-state", deed->why) == NULL)
    return sos_casework_refuse (NULL, _("This is no point of the list."), error);
  return find_about (transaction, deed->id, item->note, &stay, &admission, error) && keep_check (transaction, deed, stay, admission, error);
}
