/* sos-create-person.c - entering somebody new: the person, a number, a postcode without post, a parent; decisions kept (N10). */
#include "config.h"
#include "sos-likely.h"

#include "sos-casework-private.h"
#include "sos-join-private.h"
#include "sos-date-rules.h"
#include "sos-name-rules.h"
#include "sos-posting-rules.h"
#include "sos-record-checks.h"
#include "sos-rights.h"

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
save_relative (SosTransaction *transaction, SosRecord *person, gboolean sealed, GError **error)
{
  if (!sos_record_checks_prepare (transaction, NULL, person, error))
    return FALSE;
  sos_record_set_flag (person, SOS_PERSON_SEALED, sealed);
  sos_record_set_text (person, SOS_PERSON_STATUS, NULL);
  return sos_transaction_save (transaction, person, error);
}

/* @client: of an age we work with. */
static gboolean
set_birth (SosTransaction *transaction, SosRecord *person, const SosNewPerson *typed, gboolean client, GError **error)
{
  if (!sos_casework_obey (sos_birth_date_check (typed->birth_date, client, sos_transaction_get_today (transaction)), error))
    return FALSE;
  if (!is_given (typed->birth_date))
    return TRUE;
  sos_record_set_text (person, SOS_PERSON_BIRTH_DATE, typed->birth_date);
  sos_record_set_text (person, SOS_PERSON_BIRTH_DATE_QUALITY,
                       typed->birth_quality ? typed->birth_quality : sos_birth_date_propose_quality (typed->birth_date));
  return TRUE;
}

/* The one being entered, with what a client has beside a name. */
static SosRecord *
make_client (SosTransaction *transaction, const SosNewPerson *typed, GError **error)
{
  g_autoptr (SosRecord) person = make_person (transaction, typed->name, error);

  if (!person || !set_birth (transaction, person, typed, TRUE, error))
    return NULL;
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
  if (!parent || !save_relative (transaction, parent, FALSE, error))
    return FALSE;
  relationship = g_object_new (SOS_TYPE_RELATIONSHIP, NULL);
  sos_record_set_number (relationship, SOS_RELATIONSHIP_PERSON, person);
  sos_record_set_number (relationship, SOS_RELATIONSHIP_OTHER_PERSON, sos_record_get_id (parent));
  sos_record_set_text (relationship, SOS_RELATIONSHIP_TYPE, "PARENT");
  return save (transaction, relationship, error);
}

/* What was said of those who looked like them; whoever is not sure asks the lead. */
static gboolean
keep_decision (SosTransaction *transaction, SosCreatePerson *create, const SosLikenessDecision *decision, GError **error)
{
  g_autoptr (SosRecord) lead = NULL;

  if (!sos_likeness_keep (transaction, create->result, decision->person, decision->verdict, decision->score, NULL, error))
    return FALSE;
  if (g_strcmp0 (decision->verdict, SOS_LIKENESS_NOT_SURE) != 0)
    return TRUE;
  if (!sos_likeness_ask_lead (transaction, create->result, decision->person, &lead, error))
    return FALSE;
  g_set_object (&create->lead, lead);
  return TRUE;
}

/* ---- the same person, entered again ---- */

/* The day of birth, the spelling and the number that came this time are kept beside those that are held, and nothing that is held is
 * written over: a record of their own, joined at once. Where that is not for whoever enters, the lead is asked to. */
static gboolean
join_held (SosTransaction *transaction, SosCreatePerson *create, GError **error)
{
  g_autoptr (SosJoin) join = sos_join_new (create->same, create->result, _("Entered again; they are the same person."));
  g_autoptr (SosRecord) lead = NULL;
  SosRightsCase rights[2];
  g_autoptr (SosVerdict) may = NULL;

  if (!sos_rights_load (transaction, create->same, &rights[0], error) || !sos_rights_load (transaction, create->result, &rights[1], error))
    return FALSE;
  may = sos_rights_may_join (&rights[0], &rights[1]);
  if (may->allowed)
    {
      join->kept_fields = G_MAXUINT64;
      create->joined = sos_casework_join_people (transaction, join, error);
      return create->joined;
    }
  if (!sos_likeness_keep (transaction, create->result, create->same, SOS_LIKENESS_NOT_SURE, -1,
                          _("Whoever entered them says: the same person."), error)
      || !sos_likeness_ask_lead (transaction, create->result, create->same, &lead, error))
    return FALSE;
  g_set_object (&create->lead, lead);
  return TRUE;
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

SosCreatePerson *
sos_create_person_copy (const SosCreatePerson *self)
{
  SosCreatePerson *copy = sos_create_person_new (self->typed);

  copy->same = self->same;
  g_array_append_vals (copy->decisions, self->decisions->data, self->decisions->len);
  return copy;
}

void
sos_create_person_free (SosCreatePerson *self)
{
  sos_new_person_free (self->typed);
  g_array_unref (self->decisions);
  g_clear_object (&self->lead);
  g_free (self);
}

gboolean
sos_casework_create_named (SosTransaction *transaction, const SosNewPerson *typed, gboolean sealed, gint64 *person, GError **error)
{
  g_autoptr (SosRecord) record = make_person (transaction, typed->name, error);
  int n = 0;

  if (!record || !set_birth (transaction, record, typed, FALSE, error))
    return FALSE;
  if (!save_relative (transaction, record, sealed, error))
    return FALSE;
  *person = sos_record_get_id (record);
  return sos_casework_note_likely (transaction, *person, SOS_LIKENESS_VERY_LIKELY, &n, error);
}

gboolean
sos_casework_create_person (SosTransaction *transaction, SosCreatePerson *create, GError **error)
{
  g_autoptr (SosRecord) person = make_client (transaction, create->typed, error);
  int n = 0;

  if (!person)
    return FALSE;
  create->result = sos_record_get_id (person);
  if (!add_phone (transaction, create->typed, create->result, error) || !add_address (transaction, create->typed, create->result, error)
      || !add_parent (transaction, create->typed, create->result, error))
    return FALSE;
  for (guint i = 0; i < create->decisions->len; i++)
    if (!keep_decision (transaction, create, &g_array_index (create->decisions, SosLikenessDecision, i), error))
      return FALSE;
  if (create->same != 0 && !join_held (transaction, create, error))
    return FALSE;
  return create->joined || sos_casework_note_likely (transaction, create->result, SOS_LIKENESS_POSSIBLE, &n, error);
}
