/* sos-record-words.c - rows of a form whose words are records of their own. Knows no dialog. */
#include "config.h"
#include "sos-record-words.h"

#include "sos-posting-rules.h"

typedef struct
{
  const char *row;
  GType (*get_type) (void);
  guint owner;
  guint words;
  guint code_field;
  const char *code;
  gboolean any_code; /* a row that says nothing of the code shows them all */
  int other_person;  /* reference that a known name fills; -1 where there is none */
} WordList;

static const WordList word_lists[SOS_RECORD_N_WORD_LISTS] = {
  { "hidden", sos_address_person_get_type, SOS_ADDRESS_PERSON_ADDRESS, SOS_ADDRESS_PERSON_NAME, SOS_ADDRESS_PERSON_RULE,
    SOS_ADDRESS_RULE_HIDDEN_FROM, FALSE, SOS_ADDRESS_PERSON_OTHER_PERSON },
  { "shared", sos_address_person_get_type, SOS_ADDRESS_PERSON_ADDRESS, SOS_ADDRESS_PERSON_NAME, SOS_ADDRESS_PERSON_RULE,
    SOS_ADDRESS_RULE_SHARED_WITH, FALSE, SOS_ADDRESS_PERSON_OTHER_PERSON },
  { "places", sos_area_place_get_type, SOS_AREA_PLACE_AREA, SOS_AREA_PLACE_WORDS, SOS_AREA_PLACE_KIND, "OTHER", TRUE, -1 },
};

struct _SosRecordWrite
{
  SosRecord *record;   /* saved first where it is new; NULL otherwise */
  gint64 owner;        /* of the words; given by the record where it is new */
  GPtrArray *added;    /* SosRecord */
  GArray *owner_fields; /* guint, one for each added */
  GPtrArray *removed;  /* SosRecord */
};

void
sos_record_write_free (gpointer data)
{
  SosRecordWrite *write = data;

  g_clear_object (&write->record);
  g_ptr_array_unref (write->added);
  g_array_unref (write->owner_fields);
  g_ptr_array_unref (write->removed);
  g_free (write);
}

static SosRecordWrite *
write_new (SosRecord *record, gint64 owner)
{
  SosRecordWrite *write = g_new0 (SosRecordWrite, 1);

  write->record = record ? g_object_ref (record) : NULL;
  write->owner = owner;
  write->added = g_ptr_array_new_with_free_func (g_object_unref);
  write->owner_fields = g_array_new (FALSE, FALSE, sizeof (guint));
  write->removed = g_ptr_array_new_with_free_func (g_object_unref);
  return write;
}

static gboolean
save_one (SosTransaction *transaction, SosRecord *record, gboolean remove, GError **error)
{
  SosSaveRecord *save = sos_save_record_new (record, NULL);
  gboolean done = remove ? sos_casework_remove_record (transaction, save, error) : sos_casework_save_record (transaction, save, error);

  sos_save_record_free (save);
  return done;
}

gboolean
sos_record_write_run (SosTransaction *transaction, gpointer data, GError **error)
{
  SosRecordWrite *write = data;

  if (write->record)
    {
      if (!save_one (transaction, write->record, FALSE, error))
        return FALSE;
      write->owner = sos_record_get_id (write->record);
    }
  for (guint i = 0; i < write->removed->len; i++)
    if (!save_one (transaction, write->removed->pdata[i], TRUE, error))
      return FALSE;
  for (guint i = 0; i < write->added->len; i++)
    {
      sos_record_set_number (write->added->pdata[i], g_array_index (write->owner_fields, guint, i), write->owner);
      if (!save_one (transaction, write->added->pdata[i], FALSE, error))
        return FALSE;
    }
  return TRUE;
}

static GPtrArray *
dup_words_held (SosRecordWords *self, const WordList *list)
{
  SosPersonCase *person_case = sos_person_tab_get_case (self->tab);
  g_autoptr (GPtrArray) all = self->owner == 0 || !person_case
                                  ? g_ptr_array_new ()
                                  : sos_person_case_dup_owned (person_case, list->get_type (), self->owner);
  GPtrArray *held = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (list->any_code || sos_record_has_text (all->pdata[i], list->code_field, list->code))
      g_ptr_array_add (held, all->pdata[i]);
  return held;
}

static void
show_words (SosRecordWords *self, guint i)
{
  g_autoptr (GPtrArray) held = dup_words_held (self, &word_lists[i]);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint j = 0; j < held->len; j++)
    g_ptr_array_add (words, (gpointer) sos_record_get_text (held->pdata[j], word_lists[i].words));
  g_ptr_array_add (words, NULL);
  text = g_strjoinv (", ", (char **) words->pdata);
  gtk_editable_set_text (GTK_EDITABLE (self->rows[i]), text);
}

static GStrv
dup_typed (SosRecordWords *self, guint i)
{
  g_auto (GStrv) parts = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->rows[i])), ",", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint j = 0; parts[j]; j++)
    if (g_strstrip (parts[j])[0] != '\0')
      g_strv_builder_add (builder, parts[j]);
  return g_strv_builder_end (builder);
}

/* The person a name belongs to, among those this record already names: then the rule knows whom it means. */
static gint64
find_known (SosRecordWords *self, const char *name)
{
  SosPersonCase *person_case = sos_person_tab_get_case (self->tab);
  GPtrArray *relationships = sos_person_case_get_records (person_case, SOS_TYPE_RELATIONSHIP);
  g_autofree char *typed = g_utf8_casefold (name, -1);

  for (guint i = 0; i < relationships->len; i++)
    {
      gint64 id = sos_record_get_number (relationships->pdata[i], SOS_RELATIONSHIP_OTHER_PERSON);
      g_autofree char *known = g_utf8_casefold (sos_person_case_get_name_of (person_case, id), -1);

      if (g_str_equal (typed, known))
        return id;
    }
  return 0;
}

static void
add_words (SosRecordWords *self, SosRecordWrite *write, const WordList *list, const char *words)
{
  SosRecord *record = g_object_new (list->get_type (), NULL);

  sos_record_set_text (record, list->words, words);
  sos_record_set_text (record, list->code_field, list->code);
  if (list->other_person >= 0)
    sos_record_set_number (record, list->other_person, find_known (self, words));
  g_ptr_array_add (write->added, record);
  g_array_append_val (write->owner_fields, list->owner);
}

/* What differs between what is held and what is typed; FALSE where nothing does. */
static gboolean
take_words (SosRecordWords *self, SosRecordWrite *write)
{
  for (guint i = 0; i < G_N_ELEMENTS (word_lists); i++)
    {
      const WordList *list = &word_lists[i];
      g_autoptr (GPtrArray) held = self->rows[i] ? dup_words_held (self, list) : NULL;
      g_auto (GStrv) typed = self->rows[i] ? dup_typed (self, i) : NULL;
      g_autoptr (GPtrArray) kept = g_ptr_array_new ();

      for (guint j = 0; held && j < held->len; j++)
        if (g_strv_contains ((const char *const *) typed, sos_record_get_text (held->pdata[j], list->words)))
          g_ptr_array_add (kept, (gpointer) sos_record_get_text (held->pdata[j], list->words));
        else
          g_ptr_array_add (write->removed, sos_record_copy (held->pdata[j]));
      for (guint j = 0; typed && typed[j]; j++)
        if (!g_ptr_array_find_with_equal_func (kept, typed[j], g_str_equal, NULL))
          add_words (self, write, list, typed[j]);
    }
  return write->added->len + write->removed->len > 0;
}

void
sos_record_words_find (SosRecordWords *self, SosPersonTab *tab, gint64 owner, GtkBuilder *form)
{
  self->tab = tab;
  self->owner = owner;
  for (guint i = 0; i < SOS_RECORD_N_WORD_LISTS; i++)
    {
      GObject *row = gtk_builder_get_object (form, word_lists[i].row);

      if (!row)
        continue;
      self->rows[i] = GTK_WIDGET (row);
      show_words (self, i);
    }
}

SosRecordWrite *
sos_record_words_dup_write (SosRecordWords *self, SosRecord *record)
{
  SosRecordWrite *write = write_new (record, self->owner);

  if (take_words (self, write) || record)
    return write;
  sos_record_write_free (write);
  return NULL;
}
