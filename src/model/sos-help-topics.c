/* sos-help-topics.c - the pages of data/help, read once, translated and put in order. */
#include "config.h"
#include "sos-help-topics.h"

#include "sos-fold.h"
#include "sos-help-resource.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#define FOLDER "/org/stgiles/Sos/help/"

/* A translation that would break the page is left aside for the English. */
static void
translate (char **words)
{
  const char *said = _(*words);
  g_autofree char *markup = said != *words ? sos_help_words_dup_markup (said) : NULL;
  char *kept = markup != NULL ? g_strdup (said) : NULL;

  if (kept == NULL)
    return;
  g_free (*words);
  *words = kept;
}

static SosHelpPage *
load_page (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (sos_help_resource_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;
  SosHelpPage *page = sos_help_page_parse (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);

  if (page == NULL)
    g_error ("%s: %s", name, error->message);
  translate (&page->title);
  for (guint i = 0; i < page->blocks->len; i++)
    translate (&((SosHelpBlock *) g_ptr_array_index (page->blocks, i))->words);
  return page;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(SosHelpPage *const *) a)->sort, (*(SosHelpPage *const *) b)->sort);
}

GPtrArray *
sos_help_topics_get (void)
{
  static GPtrArray *topics;
  g_auto (GStrv) names = NULL;

  if (topics != NULL)
    return topics;
  topics = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_help_page_free);
  names = g_resource_enumerate_children (sos_help_resource_get_resource (), FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_ptr_array_add (topics, load_page (names[i]));
  g_ptr_array_sort (topics, compare);
  return topics;
}

const SosHelpPage *
sos_help_topics_find (const char *id)
{
  GPtrArray *topics = sos_help_topics_get ();

  for (guint i = 0; i < topics->len; i++)
    if (g_strcmp0 (((SosHelpPage *) g_ptr_array_index (topics, i))->id, id) == 0)
      return g_ptr_array_index (topics, i);
  return NULL;
}

static gboolean
has_word (char **words, const char *begin)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], begin))
      return TRUE;
  return FALSE;
}

gboolean
sos_help_topics_match (const SosHelpPage *page, const char *sought)
{
  g_autoptr (GString) all = g_string_new (page->title);
  g_auto (GStrv) begins = sos_fold_words (sought);
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      g_autofree char *plain = sos_help_words_dup_plain (((SosHelpBlock *) g_ptr_array_index (page->blocks, i))->words);

      g_string_append_printf (all, " %s", plain);
    }
  words = sos_fold_words (all->str);
  for (guint i = 0; begins[i] != NULL; i++)
    if (!has_word (words, begins[i]))
      return FALSE;
  return TRUE;
}
