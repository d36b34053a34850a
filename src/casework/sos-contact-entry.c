/* sos-contact-entry.c - a contact as somebody writes it, from a quick line, into a draft and back. Asks no rule and knows no store. */
#include "config.h"
#include "sos-contacts.h"

#include "sos-clock.h"

#include <string.h>

#define GROUP "contact"

SosContactEntry *
sos_contact_entry_new (gint64 person)
{
  SosContactEntry *self = g_new0 (SosContactEntry, 1);

  self->contact = g_object_new (SOS_TYPE_CONTACT, NULL);
  self->with = g_ptr_array_new_with_free_func (g_object_unref);
  self->goals = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->purposes = g_ptr_array_new_with_free_func (g_free);
  sos_record_set_number (self->contact, SOS_CONTACT_PERSON, person);
  return self;
}

SosContactEntry *
sos_contact_entry_copy (const SosContactEntry *self)
{
  SosContactEntry *copy = g_new0 (SosContactEntry, 1);

  copy->contact = sos_record_copy (self->contact);
  copy->with = g_ptr_array_copy (self->with, (GCopyFunc) (void *) sos_record_copy, NULL);
  g_ptr_array_set_free_func (copy->with, g_object_unref);
  copy->goals = g_array_copy (self->goals);
  copy->purposes = g_ptr_array_copy (self->purposes, (GCopyFunc) (void *) g_strdup, NULL);
  g_ptr_array_set_free_func (copy->purposes, g_free);
  copy->sign = self->sign;
  return copy;
}

void
sos_contact_entry_free (SosContactEntry *self)
{
  g_object_unref (self->contact);
  g_ptr_array_unref (self->with);
  g_array_unref (self->goals);
  g_ptr_array_unref (self->purposes);
  g_free (self);
}

static gboolean
is_same (SosRecord *one, SosRecord *other)
{
  static const guint numbers[] = { SOS_CONTACT_WITH_OTHER_PERSON, SOS_CONTACT_WITH_STAFF };
  static const guint texts[] = { SOS_CONTACT_WITH_KIND, SOS_CONTACT_WITH_NAME, SOS_CONTACT_WITH_ROLE };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (sos_record_get_number (one, numbers[i]) != sos_record_get_number (other, numbers[i]))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_strcmp0 (sos_record_find_text (one, texts[i]), sos_record_find_text (other, texts[i])) != 0)
      return FALSE;
  return TRUE;
}

void
sos_contact_entry_add_with (SosContactEntry *self, const char *kind, gint64 person, gint64 staff, const char *name, const char *role)
{
  g_autoptr (SosRecord) with = g_object_new (SOS_TYPE_CONTACT_WITH, "kind", kind, "other-person", person, "staff", staff, "role", role, NULL);

  /* A name that a record holds is read there: it changes with it, and goes where that is hidden. */
  if (person == 0 && staff == 0 && g_strcmp0 (kind, SOS_WITH_YP) != 0)
    sos_record_set_text (with, SOS_CONTACT_WITH_NAME, name);
  for (guint i = 0; i < self->with->len; i++)
    if (is_same (self->with->pdata[i], with))
      return;
  g_ptr_array_add (self->with, g_steal_pointer (&with));
}

static gboolean
is_read (const SosQuickLine *line, SosQuickPart part)
{
  return line->states[part] == SOS_QUICK_READ;
}

static void
take_texts (SosRecord *contact, const SosQuickLine *line)
{
  if (is_read (line, SOS_QUICK_HOW))
    {
      sos_record_set_text (contact, SOS_CONTACT_TYPE, line->type);
      sos_record_set_text (contact, SOS_CONTACT_DIRECTION, line->direction);
    }
  sos_record_set_text (contact, SOS_CONTACT_PLACE, line->place);
  if (is_read (line, SOS_QUICK_OUTCOME))
    sos_record_set_text (contact, SOS_CONTACT_OUTCOME, line->outcome);
  sos_record_set_text (contact, SOS_CONTACT_NOTE, line->note[0] != '\0' ? line->note : NULL);
  sos_record_set_text (contact, SOS_CONTACT_NEXT_STEP, line->step);
  if (is_read (line, SOS_QUICK_STEP))
    sos_record_set_text (contact, SOS_CONTACT_NEXT_STEP_ON, line->step_on);
}

SosContactEntry *
sos_contact_entry_new_from_line (gint64 person, const SosQuickLine *line)
{
  SosContactEntry *self = sos_contact_entry_new (person);

  if (is_read (line, SOS_QUICK_WHEN))
    sos_record_set_number (self->contact, SOS_CONTACT_STARTS_AT, sos_clock_from_london (line->day, line->minute));
  sos_record_set_number (self->contact, SOS_CONTACT_MINUTES, is_read (line, SOS_QUICK_FOR) ? line->minutes : SOS_NUMBER_UNKNOWN);
  take_texts (self->contact, line);
  for (guint i = 0; i < line->with->len; i++)
    {
      const SosQuickWith *with = line->with->pdata[i];

      if (with->kind != NULL)
        sos_contact_entry_add_with (self, with->kind, with->person, with->staff, with->name, with->role);
    }
  for (guint i = 0; i < line->goals->len; i++)
    if (((SosQuickGoalRead *) line->goals->pdata[i])->said)
      g_array_append_val (self->goals, ((SosQuickGoalRead *) line->goals->pdata[i])->id);
  return self;
}

/* ---- as a text ---- */

static void
write_record (GKeyFile *file, const char *group, SosRecord *record)
{
  guint n_fields;
  const SosField *fields = sos_record_get_fields (record, &n_fields);

  g_key_file_set_int64 (file, group, "id", sos_record_get_id (record));
  g_key_file_set_int64 (file, group, "revision", sos_record_get_revision (record));
  for (guint i = 0; i < n_fields; i++)
    if (!sos_record_is_set (record, i))
      continue;
    else if (sos_kind_get_value_type (fields[i].kind) == G_TYPE_STRING)
      g_key_file_set_string (file, group, fields[i].name, sos_record_get_text (record, i));
    else
      g_key_file_set_int64 (file, group, fields[i].name, sos_record_get_number (record, i));
}

static void
read_record (GKeyFile *file, const char *group, SosRecord *record)
{
  guint n_fields;
  const SosField *fields = sos_record_get_fields (record, &n_fields);
  const gint64 id = g_key_file_get_int64 (file, group, "id", NULL), revision = g_key_file_get_int64 (file, group, "revision", NULL);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text = g_key_file_get_string (file, group, fields[i].name, NULL);

      if (text == NULL)
        continue;
      if (sos_kind_get_value_type (fields[i].kind) == G_TYPE_STRING)
        sos_record_set_text (record, i, text);
      else
        sos_record_set_number (record, i, g_ascii_strtoll (text, NULL, 10));
    }
  if (id != 0)
    sos_record_set_identity (record, id, revision, 0);
}

char *
sos_contact_entry_dup_text (const SosContactEntry *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  write_record (file, GROUP, self->contact);
  for (guint i = 0; i < self->with->len; i++)
    {
      g_autofree char *group = g_strdup_printf ("with %u", i);

      write_record (file, group, self->with->pdata[i]);
    }
  for (guint i = 0; i < self->goals->len; i++)
    {
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, g_array_index (self->goals, gint64, i));

      g_key_file_set_boolean (file, "goals", key, TRUE);
    }
  for (guint i = 0; i < self->purposes->len; i++)
    g_key_file_set_boolean (file, "purposes", self->purposes->pdata[i], TRUE);
  return g_key_file_to_data (file, NULL, NULL);
}

static void
read_lists (GKeyFile *file, SosContactEntry *self)
{
  g_auto (GStrv) goals = g_key_file_get_keys (file, "goals", NULL, NULL);
  g_auto (GStrv) purposes = g_key_file_get_keys (file, "purposes", NULL, NULL);

  for (guint i = 0; goals != NULL && goals[i] != NULL; i++)
    {
      const gint64 id = g_ascii_strtoll (goals[i], NULL, 10);

      g_array_append_val (self->goals, id);
    }
  for (guint i = 0; purposes != NULL && purposes[i] != NULL; i++)
    g_ptr_array_add (self->purposes, g_strdup (purposes[i]));
}

SosContactEntry *
sos_contact_entry_new_from_text (const char *text)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  SosContactEntry *self;

  if (text == NULL || !g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_NONE, NULL) || !g_key_file_has_group (file, GROUP))
    return NULL;
  self = sos_contact_entry_new (0);
  read_record (file, GROUP, self->contact);
  for (guint i = 0;; i++)
    {
      g_autofree char *group = g_strdup_printf ("with %u", i);
      g_autoptr (SosRecord) with = g_object_new (SOS_TYPE_CONTACT_WITH, NULL);

      if (!g_key_file_has_group (file, group))
        break;
      read_record (file, group, with);
      g_ptr_array_add (self->with, g_steal_pointer (&with));
    }
  read_lists (file, self);
  return self;
}
