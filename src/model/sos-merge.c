/* sos-merge.c - the plain words a letter is made from. Knows no letter and no record. */
#include "config.h"
#include "sos-merge.h"

#include "sos-clock.h"

#include <glib/gi18n.h>

typedef struct
{
  SosMergeKind kind;
  char *text;
  char *day, *said, *rest; /* where a text comes from: a date, or a sentence of the program; and what stands beside it */
  gboolean flag;
  GPtrArray *items;
} Entry;

struct _SosMerge
{
  GObject parent_instance;

  GHashTable *entries; /* owned: name -> Entry */
  GPtrArray *names;    /* owned: borrowed keys of entries, in order */
};

G_DEFINE_FINAL_TYPE (SosMerge, sos_merge, G_TYPE_OBJECT)

static void
free_entry (Entry *entry)
{
  g_free (entry->text);
  g_free (entry->day);
  g_free (entry->said);
  g_free (entry->rest);
  g_clear_pointer (&entry->items, g_ptr_array_unref);
  g_free (entry);
}

static Entry *
ensure_entry (SosMerge *self, const char *name, SosMergeKind kind)
{
  Entry *entry = g_hash_table_lookup (self->entries, name);

  if (entry == NULL)
    {
      char *key = g_strdup (name);

      entry = g_new0 (Entry, 1);
      g_hash_table_insert (self->entries, key, entry);
      g_ptr_array_add (self->names, key);
    }
  entry->kind = kind;
  if (kind == SOS_MERGE_LIST && entry->items == NULL)
    entry->items = g_ptr_array_new_with_free_func (g_object_unref);
  return entry;
}

static void
sos_merge_finalize (GObject *object)
{
  SosMerge *self = SOS_MERGE (object);

  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->entries);
  G_OBJECT_CLASS (sos_merge_parent_class)->finalize (object);
}

static void
sos_merge_class_init (SosMergeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_merge_finalize;
}

static void
sos_merge_init (SosMerge *self)
{
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_entry);
  self->names = g_ptr_array_new ();
}

SosMerge *
sos_merge_new (void)
{
  return g_object_new (SOS_TYPE_MERGE, NULL);
}

void
sos_merge_set_text (SosMerge *self, const char *name, const char *text)
{
  Entry *entry = ensure_entry (self, name, SOS_MERGE_TEXT);
  g_autofree char *trimmed = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  g_free (entry->text);
  entry->text = trimmed != NULL && *trimmed != '\0' ? g_steal_pointer (&trimmed) : NULL;
  g_clear_pointer (&entry->day, g_free);
  g_clear_pointer (&entry->said, g_free);
  g_clear_pointer (&entry->rest, g_free);
}

void
sos_merge_set_day (SosMerge *self, const char *name, const char *date, const char *rest)
{
  g_autofree char *words = sos_date_dup_long (date);
  g_autofree char *whole = words != NULL && rest != NULL ? g_strconcat (words, rest, NULL) : NULL;
  Entry *entry;

  sos_merge_set_text (self, name, whole != NULL ? whole : words);
  entry = ensure_entry (self, name, SOS_MERGE_TEXT);
  entry->day = words != NULL ? g_strdup (date) : NULL;
  entry->rest = words != NULL ? g_strdup (rest) : NULL;
}

void
sos_merge_set_said (SosMerge *self, const char *name, const char *sentence, const char *names)
{
  g_autoptr (GString) words = g_string_new (_(sentence));
  Entry *entry;

  g_string_replace (words, SOS_MERGE_NAMES, names != NULL ? names : "", 0);
  sos_merge_set_text (self, name, words->str);
  entry = ensure_entry (self, name, SOS_MERGE_TEXT);
  entry->said = g_strdup (sentence);
  entry->rest = g_strdup (names);
}

void
sos_merge_set_flag (SosMerge *self, const char *name, gboolean flag)
{
  ensure_entry (self, name, SOS_MERGE_FLAG)->flag = flag;
}

SosMerge *
sos_merge_add_item (SosMerge *self, const char *name)
{
  SosMerge *item = sos_merge_new ();

  g_ptr_array_add (ensure_entry (self, name, SOS_MERGE_LIST)->items, item);
  return item;
}

void
sos_merge_set_list (SosMerge *self, const char *name)
{
  ensure_entry (self, name, SOS_MERGE_LIST);
}

SosMergeKind
sos_merge_get_kind (SosMerge *self, const char *name)
{
  Entry *entry = g_hash_table_lookup (self->entries, name);

  return entry != NULL ? entry->kind : SOS_MERGE_ABSENT;
}

const char *
sos_merge_get_text (SosMerge *self, const char *name)
{
  Entry *entry = g_hash_table_lookup (self->entries, name);

  return entry != NULL ? entry->text : NULL;
}

const char *
sos_merge_get_day (SosMerge *self, const char *name, const char **rest)
{
  Entry *entry = g_hash_table_lookup (self->entries, name);

  *rest = entry != NULL ? entry->rest : NULL;
  return entry != NULL ? entry->day : NULL;
}

const char *
sos_merge_get_said (SosMerge *self, const char *name, const char **names)
{
  Entry *entry = g_hash_table_lookup (self->entries, name);

  *names = entry != NULL ? entry->rest : NULL;
  return entry != NULL ? entry->said : NULL;
}

gboolean
sos_merge_get_flag (SosMerge *self, const char *name)
{
  Entry *entry = g_hash_table_lookup (self->entries, name);

  return entry != NULL && entry->flag;
}

GPtrArray *
sos_merge_get_list (SosMerge *self, const char *name)
{
  Entry *entry = g_hash_table_lookup (self->entries, name);

  return entry != NULL ? entry->items : NULL;
}

GPtrArray *
sos_merge_get_names (SosMerge *self)
{
  return g_ptr_array_copy (self->names, NULL, NULL);
}

/* ---- as text: a list of names with their values, in their order ---- */

#define AS_TEXT G_VARIANT_TYPE ("a(sv)")
#define AS_SOURCE "(sss)" /* a day, a sentence, and what stands beside it */

static GVariant *to_variant (SosMerge *self);

static GVariant *
entry_to_variant (Entry *entry)
{
  g_auto (GVariantBuilder) items = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa(sv)"));

  if (entry->kind == SOS_MERGE_FLAG)
    return g_variant_new_boolean (entry->flag);
  if (entry->day != NULL || entry->said != NULL)
    return g_variant_new (AS_SOURCE, entry->day != NULL ? entry->day : "", entry->said != NULL ? entry->said : "",
                          entry->rest != NULL ? entry->rest : "");
  if (entry->kind == SOS_MERGE_TEXT)
    return g_variant_new_string (entry->text != NULL ? entry->text : "");
  for (guint i = 0; i < entry->items->len; i++)
    g_variant_builder_add_value (&items, to_variant (entry->items->pdata[i]));
  return g_variant_builder_end (&items);
}

static GVariant *
to_variant (SosMerge *self)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (AS_TEXT);

  for (guint i = 0; i < self->names->len; i++)
    {
      const char *name = self->names->pdata[i];

      g_variant_builder_add (&builder, "(sv)", name, entry_to_variant (g_hash_table_lookup (self->entries, name)));
    }
  return g_variant_builder_end (&builder);
}

static void
set_source (SosMerge *self, const char *name, GVariant *value)
{
  const char *day, *said, *rest;

  g_variant_get (value, "(&s&s&s)", &day, &said, &rest);
  if (*day != '\0')
    sos_merge_set_day (self, name, day, *rest != '\0' ? rest : NULL);
  else
    sos_merge_set_said (self, name, said, *rest != '\0' ? rest : NULL);
}

static void
fill_from (SosMerge *self, GVariant *variant)
{
  GVariantIter iter;
  const char *name;
  GVariant *value;

  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_loop (&iter, "(&sv)", &name, &value))
    if (g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
      sos_merge_set_flag (self, name, g_variant_get_boolean (value));
    else if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
      sos_merge_set_text (self, name, g_variant_get_string (value, NULL));
    else if (g_variant_is_of_type (value, G_VARIANT_TYPE (AS_SOURCE)))
      set_source (self, name, value);
    else if (g_variant_is_of_type (value, G_VARIANT_TYPE ("aa(sv)")))
      {
        sos_merge_set_list (self, name);
        for (gsize i = 0; i < g_variant_n_children (value); i++)
          {
            g_autoptr (GVariant) item = g_variant_get_child_value (value, i);

            fill_from (sos_merge_add_item (self, name), item);
          }
      }
}

char *
sos_merge_dup_text (SosMerge *self)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (to_variant (self));

  return g_variant_print (variant, TRUE);
}

SosMerge *
sos_merge_new_parsed (const char *text)
{
  g_autoptr (GVariant) variant = g_variant_parse (AS_TEXT, text, NULL, NULL, NULL);
  SosMerge *self;

  if (variant == NULL)
    return NULL;
  self = sos_merge_new ();
  fill_from (self, variant);
  return self;
}
