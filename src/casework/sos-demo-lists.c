/* sos-demo-lists.c - the words a demo office is made of: names, places, sentences, from data/demo. Knows no store. */
#include "config.h"
#include "sos-demo-lists.h"

#include "sos-demo-resource.h"
#include "sos-sort-key.h"

#include <string.h>

#define FOLDER "/org/stgiles/Sos/demo/"

struct _SosDemoLists
{
  GHashTable *sections; /* name -> GPtrArray of char* */
  GHashTable *rejected; /* sort keys */
};

char *
sos_demo_lists_dup_file (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (sos_demo_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_return_val_if_fail (bytes != NULL, g_strdup (""));
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static GPtrArray *
add_section (SosDemoLists *self, const char *heading)
{
  char *name = g_strndup (heading + 1, strcspn (heading + 1, "]"));
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  g_hash_table_insert (self->sections, name, lines);
  return lines;
}

static void
read_file (SosDemoLists *self, const char *name)
{
  g_autofree char *text = sos_demo_lists_dup_file (name);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *section = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] == '[')
      section = add_section (self, lines[i]);
    else if (lines[i][0] != '\0' && lines[i][0] != '#' && section != NULL)
      g_ptr_array_add (section, g_strdup (lines[i]));
}

/* Names are compared as they are ordered: no case, no marks. */
static void
fill_rejected (SosDemoLists *self)
{
  GPtrArray *names = sos_demo_lists_get (self, "reject");

  for (guint i = 0; names != NULL && i < names->len; i++)
    g_hash_table_add (self->rejected, sos_sort_key_make (g_ptr_array_index (names, i)));
}

SosDemoLists *
sos_demo_lists_new (void)
{
  static const char *const files[] = { "given.txt", "family.txt", "reject.txt", "places.txt", "words.txt", "assessments.txt" };
  SosDemoLists *self = g_new0 (SosDemoLists, 1);

  self->sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->rejected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    read_file (self, files[i]);
  fill_rejected (self);
  return self;
}

void
sos_demo_lists_free (SosDemoLists *self)
{
  g_hash_table_unref (self->sections);
  g_hash_table_unref (self->rejected);
  g_free (self);
}

GPtrArray *
sos_demo_lists_get (SosDemoLists *self, const char *section)
{
  return g_hash_table_lookup (self->sections, section);
}

gboolean
sos_demo_lists_is_rejected (SosDemoLists *self, const char *name)
{
  g_autofree char *key = sos_sort_key_make (name);

  return g_hash_table_contains (self->rejected, key);
}
