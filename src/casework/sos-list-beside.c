/* sos-list-beside.c - short lists of words that are records of their own; what changed in one is worked out where it is stored. */
#include "config.h"
#include "sos-list-beside.h"

#include "sos-posting-rules.h"

typedef struct
{
  GType (*get_type) (void);
  const char *of_owner; /* $1: the owner */
  guint owner;
  guint words;
  guint code;
  const char *value;    /* of the code */
  gboolean any_code;    /* a list that says nothing of the code shows them all */
  int other_person;     /* reference that a known name fills; -1 where there is none */
} List;

static const List lists[SOS_BESIDE_N_LISTS] = {
  [SOS_BESIDE_HIDDEN] = { sos_address_person_get_type, "address = $1 ORDER BY id", SOS_ADDRESS_PERSON_ADDRESS,
                          SOS_ADDRESS_PERSON_NAME, SOS_ADDRESS_PERSON_RULE, SOS_ADDRESS_RULE_HIDDEN_FROM, FALSE,
                          SOS_ADDRESS_PERSON_OTHER_PERSON },
  [SOS_BESIDE_SHARED] = { sos_address_person_get_type, "address = $1 ORDER BY id", SOS_ADDRESS_PERSON_ADDRESS,
                          SOS_ADDRESS_PERSON_NAME, SOS_ADDRESS_PERSON_RULE, SOS_ADDRESS_RULE_SHARED_WITH, FALSE,
                          SOS_ADDRESS_PERSON_OTHER_PERSON },
  [SOS_BESIDE_PLACES] = { sos_area_place_get_type, "area = $1 ORDER BY id", SOS_AREA_PLACE_AREA, SOS_AREA_PLACE_WORDS,
                          SOS_AREA_PLACE_KIND, "OTHER", TRUE, -1 },
};

static gboolean
is_listed (const List *list, SosRecord *record)
{
  return list->any_code || sos_record_has_text (record, list->code, list->value);
}

char *
sos_list_beside_dup_text (SosPersonCase *person_case, SosBeside list, gint64 owner)
{
  g_autoptr (GPtrArray) all = sos_person_case_dup_owned (person_case, lists[list].get_type (), owner);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (is_listed (&lists[list], all->pdata[i]))
      g_ptr_array_add (lines, (gpointer) sos_record_get_text (all->pdata[i], lists[list].words));
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

SosListBeside *
sos_list_beside_new (SosBeside list, gint64 owner, const char *before, const char *after)
{
  SosListBeside *self = g_new0 (SosListBeside, 1);

  self->list = list;
  self->owner = owner;
  self->before = g_strdup (before);
  self->after = g_strdup (after);
  return self;
}

void
sos_list_beside_free (SosListBeside *self)
{
  g_free (self->before);
  g_free (self->after);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_free (self);
}

/* The lines that say something. */
static GStrv
dup_lines (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (lines, parts[i]);
  return g_strv_builder_end (lines);
}

static gboolean
has_line (GStrv lines, const char *line)
{
  return g_strv_contains ((const char *const *) lines, line);
}

static SosRecord *
find_held (const List *list, GPtrArray *held, const char *line)
{
  for (guint i = 0; i < held->len; i++)
    {
      g_autofree char *words = g_strdup (sos_record_get_text (held->pdata[i], list->words));

      if (is_listed (list, held->pdata[i]) && g_str_equal (g_strstrip (words), line))
        return held->pdata[i];
    }
  return NULL;
}

static gboolean
take_out (SosTransaction *transaction, const List *list, GPtrArray *held, const char *line, GError **error)
{
  SosRecord *record = find_held (list, held, line);
  g_autoptr (SosSaveRecord) save = record != NULL ? sos_save_record_new (record, NULL) : NULL;

  if (record == NULL)
    return TRUE;
  if (!sos_casework_remove_record (transaction, save, error))
    return FALSE;
  g_ptr_array_remove (held, record);
  return TRUE;
}

static gint64
find_known (SosListBeside *change, const char *line)
{
  g_autofree char *folded = g_utf8_casefold (line, -1);
  const gint64 *person = change->known != NULL ? g_hash_table_lookup (change->known, folded) : NULL;

  return person != NULL ? *person : 0;
}

static gboolean
put_in (SosTransaction *transaction, SosListBeside *change, GPtrArray *held, const char *line, GError **error)
{
  const List *list = &lists[change->list];
  g_autoptr (SosRecord) record = NULL;
  g_autoptr (SosSaveRecord) save = NULL;

  if (find_held (list, held, line) != NULL)
    return TRUE;
  record = g_object_new (list->get_type (), NULL);
  sos_record_set_number (record, list->owner, change->owner);
  sos_record_set_text (record, list->words, line);
  sos_record_set_text (record, list->code, list->value);
  if (list->other_person >= 0)
    sos_record_set_number (record, list->other_person, find_known (change, line));
  save = sos_save_record_new (record, NULL);
  if (!sos_casework_save_record (transaction, save, error))
    return FALSE;
  g_ptr_array_add (held, g_steal_pointer (&record));
  return TRUE;
}

gboolean
sos_casework_save_list_beside (SosTransaction *transaction, SosListBeside *change, GError **error)
{
  const List *list = &lists[change->list];
  g_auto (GStrv) before = dup_lines (change->before);
  g_auto (GStrv) after = dup_lines (change->after);
  g_autoptr (GPtrArray) held = sos_transaction_query (transaction, list->get_type (), list->of_owner, error, "i", change->owner);

  if (held == NULL)
    return FALSE;
  for (guint i = 0; before[i] != NULL; i++)
    if (!has_line (after, before[i]) && !take_out (transaction, list, held, before[i], error))
      return FALSE;
  for (guint i = 0; after[i] != NULL; i++)
    if (!has_line (before, after[i]) && !put_in (transaction, change, held, after[i], error))
      return FALSE;
  return TRUE;
}
