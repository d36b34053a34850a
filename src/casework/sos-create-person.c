/* sos-create-person.c - entering somebody new: the person, a number, a postcode without post, a parent; decisions kept (N10). */
#include "config.h"
#include "sos-likely.h"

#include "sos-casework-private.h"
#include "sos-date-rules.h"
#include "sos-name-rules.h"
#include "sos-posting-rules.h"
#include "sos-record-checks.h"

#include <glib/gi18n.h>

static gboolean
is_given (const char *text)
{
  return text && text[0] != '\0';
}

static gboolean
save (SosTransaction *transaction, SosRecord *record, GError **error)
{
  SosSaveRecord *saving = sos_save_record_new (record, NULL);
  gboolean done = sos_casework_save_record (transaction, saving, error);

  sos_save_record_free (saving);
  return done;
}

static SosRecord *
make_person (SosTransaction *transaction, const char *name, GError **error)
{
  g_autoptr (SosRecord) person = g_object_new (SOS_TYPE_PERSON, NULL);
  g_autofree char *clean = sos_name_dup_clean (name);

  if (!sos_casework_obey (sos_name_check (name), error))
    return NULL;
  sos_record_set_text (person, SOS_PERSON_FULL_NAME, clean);
  return g_steal_pointer (&person);
}

/* Somebody without a status stands with those they belong to, not in the list of people. */
static gboolean
save_relative (SosTransaction *transaction, SosRecord *person, GError **error)
{
  if (!sos_record_checks_prepare (transaction, NULL, person, error))
    return FALSE;
  sos_record_set_text (person, SOS_PERSON_STATUS, NULL);
  return sos_transaction_save (transaction, person, error);
}

/* The one being entered, with what a client has beside a name. */
static SosRecord *
make_client (SosTransaction *transaction, const SosNewPerson *typed, GError **error)
{
  g_autoptr (SosRecord) person = make_person (transaction, typed->name, error);

  if (!person || !sos_casework_obey (sos_birth_date_check (typed->birth_date, TRUE, sos_transaction_get_today (transaction)), error))
    return NULL;
  if (is_given (typed->birth_date))
    {
      sos_record_set_text (person, SOS_PERSON_BIRTH_DATE, typed->birth_date);
      sos_record_set_text (person, SOS_PERSON_BIRTH_DATE_QUALITY,
                           typed->birth_quality ? typed->birth_quality : sos_birth_date_propose_quality (typed->birth_date));
    }
  if (is_given (typed->school))
    sos_record_set_text (person, SOS_PERSON_SCHOOL, typed->school);
  return save (transaction, person, error) ? g_steal_pointer (&person) : NULL;
}

static gboolean
add_phone (SosTransaction *transaction, const SosNewPerson *typed, gint64 person, GError **error)
{
  g_autoptr (SosRecord) point = g_object_new (SOS_TYPE_CONTACT_POINT, NULL);

  if (!is_given (typed->phone))
    return TRUE;
  sos_record_set_number (point, SOS_CONTACT_POINT_PERSON, person);
  sos_record_set_text (point, SOS_CONTACT_POINT_KIND, "PHONE");
  sos_record_set_text (point, SOS_CONTACT_POINT_VALUE, typed->phone);
  return save (transaction, point, error);
}

/* No post and two workers until somebody has asked: what is not known opens no door. */
static gboolean
add_address (SosTransaction *transaction, const SosNewPerson *typed, gint64 person, GError **error)
{
  g_autoptr (SosRecord) address = g_object_new (SOS_TYPE_ADDRESS, NULL);

  if (!is_given (typed->postcode))
    return TRUE;
  sos_record_set_number (address, SOS_ADDRESS_PERSON, person);
  sos_record_set_text (address, SOS_ADDRESS_TYPE, "HOME");
  sos_record_set_text (address, SOS_ADDRESS_POSTCODE, typed->postcode);
  sos_record_set_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_DEFAULT);
  sos_record_set_text (address, SOS_ADDRESS_VISITING_RULE, SOS_VISITING_TWO_WORKERS);
  return save (transaction, address, error);
}

static gboolean
add_parent (SosTransaction *transaction, const SosNewPerson *typed, gint64 person, GError **error)
{
  g_autoptr (SosRecord) parent = NULL;
  g_autoptr (SosRecord) relationship = NULL;

  if (!is_given (typed->parent))
    return TRUE;
  parent = make_person (transaction, typed->parent, error);
  if (!parent || !save_relative (transaction, parent, error))
    return FALSE;
  relationship = g_object_new (SOS_TYPE_RELATIONSHIP, NULL);
  sos_record_set_number (relationship, SOS_RELATIONSHIP_PERSON, person);
  sos_record_set_number (relationship, SOS_RELATIONSHIP_OTHER_PERSON, sos_record_get_id (parent));
  sos_record_set_text (relationship, SOS_RELATIONSHIP_TYPE, "PARENT");
  return save (transaction, relationship, error);
}

/* The one who leads the team of whoever enters; 0 where nobody does. */
static gint64
find_lead (SosTransaction *transaction, GError **error)
{
  g_autoptr (SosRecord) lead = sos_transaction_find (
      transaction, SOS_TYPE_STAFF,
      "role = 'TEAM_LEAD' AND active = 1 ORDER BY team IS NOT (SELECT team FROM staff AS mine WHERE mine.id = $1), id", error, "i",
      sos_transaction_get_actor (transaction));

  return lead ? sos_record_get_id (lead) : 0;
}

static gboolean
add_task (SosTransaction *transaction, gint64 person, gint64 other, GError **error)
{
  g_autoptr (SosRecord) task = g_object_new (SOS_TYPE_TASK, NULL);
  g_autoptr (SosRecord) held = sos_transaction_load (transaction, SOS_TYPE_PERSON, other, error);
  g_autofree char *words = NULL;

  if (!held)
    return FALSE;
  /* Translators: %s is a reference */
  words = g_strdup_printf (_("Same person as %s, or someone else?"), sos_record_get_text (held, SOS_PERSON_REF));
  sos_record_set_number (task, SOS_TASK_PERSON, person);
  sos_record_set_text (task, SOS_TASK_KIND, "LIKENESS");
  sos_record_set_text (task, SOS_TASK_WORDS, words);
  sos_record_set_number (task, SOS_TASK_STAFF, find_lead (transaction, NULL));
  sos_record_set_text (task, SOS_TASK_DUE_ON, sos_transaction_get_today (transaction));
  return save (transaction, task, error);
}

static gboolean
keep_decision (SosTransaction *transaction, gint64 person, const SosLikenessDecision *decision, GError **error)
{
  g_autoptr (SosRecord) likeness = g_object_new (SOS_TYPE_LIKENESS, NULL);

  sos_record_set_number (likeness, SOS_LIKENESS_PERSON, person);
  sos_record_set_number (likeness, SOS_LIKENESS_OTHER_PERSON, decision->person);
  sos_record_set_text (likeness, SOS_LIKENESS_VERDICT, decision->verdict);
  sos_record_set_number (likeness, SOS_LIKENESS_SCORE, decision->score);
  sos_record_set_number (likeness, SOS_LIKENESS_DECIDED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (likeness, SOS_LIKENESS_DECIDED_ON, sos_transaction_get_today (transaction));
  if (!save (transaction, likeness, error))
    return FALSE;
  return g_strcmp0 (decision->verdict, SOS_LIKENESS_NOT_SURE) != 0 || add_task (transaction, person, decision->person, error);
}

static char *
dup_trimmed (const char *text)
{
  return text ? g_strstrip (g_strdup (text)) : NULL;
}

SosNewPerson *
sos_new_person_copy (const SosNewPerson *self)
{
  SosNewPerson *copy = g_new0 (SosNewPerson, 1);

  copy->name = g_strdup (self->name);
  copy->birth_date = g_strdup (self->birth_date);
  copy->birth_quality = g_strdup (self->birth_quality);
  copy->phone = dup_trimmed (self->phone);
  copy->postcode = dup_trimmed (self->postcode);
  copy->school = dup_trimmed (self->school);
  copy->parent = dup_trimmed (self->parent);
  return copy;
}

void
sos_new_person_free (SosNewPerson *self)
{
  g_free (self->name);
  g_free (self->birth_date);
  g_free (self->birth_quality);
  g_free (self->phone);
  g_free (self->postcode);
  g_free (self->school);
  g_free (self->parent);
  g_free (self);
}

SosCreatePerson *
sos_create_person_new (const SosNewPerson *typed)
{
  SosCreatePerson *self = g_new0 (SosCreatePerson, 1);

  self->typed = sos_new_person_copy (typed);
  self->decisions = g_array_new (FALSE, FALSE, sizeof (SosLikenessDecision));
  return self;
}

void
sos_create_person_decide (SosCreatePerson *self, gint64 person, const char *verdict, int score)
{
  SosLikenessDecision decision = { person, g_intern_string (verdict), score };

  g_array_append_val (self->decisions, decision);
}

void
sos_create_person_free (SosCreatePerson *self)
{
  sos_new_person_free (self->typed);
  g_array_unref (self->decisions);
  g_free (self);
}

gboolean
sos_casework_create_person (SosTransaction *transaction, SosCreatePerson *create, GError **error)
{
  g_autoptr (SosRecord) person = make_client (transaction, create->typed, error);
  gint64 id;

  if (!person)
    return FALSE;
  id = sos_record_get_id (person);
  if (!add_phone (transaction, create->typed, id, error) || !add_address (transaction, create->typed, id, error)
      || !add_parent (transaction, create->typed, id, error))
    return FALSE;
  for (guint i = 0; i < create->decisions->len; i++)
    if (!keep_decision (transaction, id, &g_array_index (create->decisions, SosLikenessDecision, i), error))
      return FALSE;
  create->result = id;
  return TRUE;
}
