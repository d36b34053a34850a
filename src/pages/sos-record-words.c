/* sos-record-words.c - rows of a form whose lines are records of their own. Knows no dialog. */
#include "config.h"
#include "sos-record-words.h"

#include <glib/gi18n.h>

static const char *const rows[SOS_BESIDE_N_LISTS] = {
  [SOS_BESIDE_HIDDEN] = "hidden",
  [SOS_BESIDE_SHARED] = "shared",
  [SOS_BESIDE_PLACES] = "places",
};

struct _SosRecordWrite
{
  SosRecord *record;  /* saved first where it is new; NULL otherwise */
  GPtrArray *changes; /* SosListBeside */
};

void
sos_record_write_free (gpointer data)
{
  SosRecordWrite *write = data;

  g_clear_object (&write->record);
  g_ptr_array_unref (write->changes);
  g_free (write);
}

static gboolean
save_new (SosTransaction *transaction, SosRecordWrite *write, GError **error)
{
  g_autoptr (SosSaveRecord) save = sos_save_record_new (write->record, NULL);

  if (!sos_casework_save_record (transaction, save, error))
    return FALSE;
  for (guint i = 0; i < write->changes->len; i++)
    ((SosListBeside *) write->changes->pdata[i])->owner = sos_record_get_id (write->record);
  return TRUE;
}

gboolean
sos_record_write_run (SosTransaction *transaction, gpointer data, GError **error)
{
  SosRecordWrite *write = data;

  if (write->record != NULL && !save_new (transaction, write, error))
    return FALSE;
  for (guint i = 0; i < write->changes->len; i++)
    if (!sos_casework_save_list_beside (transaction, write->changes->pdata[i], error))
      return FALSE;
  return TRUE;
}

static char *
dup_typed (SosRecordWords *self, guint i)
{
  char *words = NULL;

  g_object_get (gtk_text_view_get_buffer (self->rows[i]), "text", &words, NULL);
  return words;
}

/* The people this record already names, by name: then the rule knows whom it means. */
static GHashTable *
dup_known (SosRecordWords *self)
{
  SosPersonCase *person_case = sos_person_tab_get_case (self->tab);
  GPtrArray *relationships = sos_person_case_get_records (person_case, SOS_TYPE_RELATIONSHIP);
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < relationships->len; i++)
    {
      gint64 id = sos_record_get_number (relationships->pdata[i], SOS_RELATIONSHIP_OTHER_PERSON);
      const char *name = sos_person_case_get_name_of (person_case, id);

      g_hash_table_insert (known, g_utf8_casefold (name, -1), g_memdup2 (&id, sizeof id));
    }
  return known;
}

static void
take_words (SosRecordWords *self, SosRecordWrite *write, guint i)
{
  g_autofree char *typed = dup_typed (self, i);
  SosListBeside *change;

  if (g_str_equal (typed, self->said[i]))
    return;
  change = sos_list_beside_new (i, self->owner, self->said[i], typed);
  change->known = dup_known (self);
  g_ptr_array_add (write->changes, change);
  g_free (self->said[i]);
  self->said[i] = g_steal_pointer (&typed);
}

void
sos_record_words_find (SosRecordWords *self, SosPersonTab *tab, gint64 owner, GtkBuilder *form)
{
  self->tab = tab;
  self->owner = owner;
  for (guint i = 0; i < SOS_BESIDE_N_LISTS; i++)
    {
      GObject *row = gtk_builder_get_object (form, rows[i]);

      if (!row)
        continue;
      self->rows[i] = GTK_TEXT_VIEW (row);
      self->said[i] = owner == 0 ? g_strdup ("") : sos_list_beside_dup_text (sos_person_tab_get_case (tab), i, owner);
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->rows[i]), self->said[i], -1);
    }
}

void
sos_record_words_clear (SosRecordWords *self)
{
  for (guint i = 0; i < SOS_BESIDE_N_LISTS; i++)
    {
      self->rows[i] = NULL;
      g_clear_pointer (&self->said[i], g_free);
    }
}

SosRecordWrite *
sos_record_words_dup_write (SosRecordWords *self, SosRecord *record)
{
  SosRecordWrite *write = g_new0 (SosRecordWrite, 1);

  write->record = record ? g_object_ref (record) : NULL;
  write->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_list_beside_free);
  for (guint i = 0; i < SOS_BESIDE_N_LISTS; i++)
    if (self->rows[i])
      take_words (self, write, i);
  if (write->changes->len > 0 || record)
    return write;
  sos_record_write_free (write);
  return NULL;
}

void
sos_record_words_take_back (SosRecordWords *self, SosRecordWrite *write)
{
  for (guint i = 0; i < write->changes->len; i++)
    {
      SosListBeside *change = write->changes->pdata[i];

      g_free (self->said[change->list]);
      self->said[change->list] = g_strdup (change->before);
    }
}
