/* test-help-topics.c - the topics the program brings: all of them lead somewhere, are found, and can be translated. */
#include "config.h"

#include "sos-help-topics.h"

#include <string.h>

/* Each page of the folder is a topic, named like its file, and each of its links leads to one. */
static void
test_whole (void)
{
  GPtrArray *topics = sos_help_topics_get ();
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "help", "C", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_equal (name, "index.page"))
      {
        g_autofree char *id = g_strndup (name, strcspn (name, "."));

        g_test_message ("%s", name);
        g_assert_nonnull (sos_help_topics_find (id));
        n++;
      }
  g_assert_cmpuint (n, ==, topics->len);
  g_assert_cmpuint (n, >, 30);
  g_assert_cmpstr (((SosHelpPage *) g_ptr_array_index (topics, 0))->id, ==, "today");
}

static void
reach (const SosHelpPage *page, GHashTable *reached)
{
  GPtrArray *lists[] = { page->related, page->links };

  if (!g_hash_table_add (reached, page->id))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      {
        const SosHelpPage *other = sos_help_topics_find (g_ptr_array_index (lists[i], j));

        g_test_message ("%s -> %s", page->id, (const char *) g_ptr_array_index (lists[i], j));
        g_assert_nonnull (other);
        reach (other, reached);
      }
}

/* Whoever only follows links comes from Today to every topic but those a list alone leads to: there are none. */
static void
test_reached (void)
{
  GPtrArray *topics = sos_help_topics_get ();
  g_autoptr (GHashTable) reached = g_hash_table_new (g_str_hash, g_str_equal);

  reach (sos_help_topics_find ("today"), reached);
  for (guint i = 0; i < topics->len; i++)
    {
      const SosHelpPage *page = g_ptr_array_index (topics, i);

      g_test_message ("%s", page->id);
      g_assert_cmpuint (page->related->len, >, 0);
      g_assert_true (g_hash_table_contains (reached, page->id));
    }
}

static void
test_search (void)
{
  const SosHelpPage *duty = sos_help_topics_find ("duty");

  g_assert_true (sos_help_topics_match (duty, ""));
  g_assert_true (sos_help_topics_match (duty, "VISITS bud"));
  g_assert_true (sos_help_topics_match (duty, "Ctrl+Shift+T"));
  g_assert_false (sos_help_topics_match (duty, "visits keyseq"));
  g_assert_false (sos_help_topics_match (duty, "zebra"));
}

static char *
extract (void)
{
  g_autofree char *help = g_test_build_filename (G_TEST_DIST, "..", "data", "help", NULL);
  g_autofree char *command = g_strdup_printf ("sh -c 'GETTEXTDATADIRS=%s xgettext --no-wrap --from-code=UTF-8 -o - %s/C/*.page'", help, help);
  g_autoptr (GError) error = NULL;
  char *template = NULL;
  int status = 1;

  g_assert_true (g_spawn_command_line_sync (command, &template, NULL, &status, &error));
  g_assert_cmpint (status, ==, 0);
  return template;
}

static void
assert_offered (const char *template, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "\"", -1);
  g_autofree char *escaped = g_strjoinv ("\\\"", parts);
  g_autofree char *line = g_strdup_printf ("\nmsgid \"%s\"\n", escaped);

  g_test_message ("%s", words);
  g_assert_nonnull (strstr (template, line));
}

/* What the program asks gettext for is, to the letter, what a translator is given. */
static void
test_translatable (void)
{
  GPtrArray *topics = sos_help_topics_get ();
  g_autofree char *xgettext = g_find_program_in_path ("xgettext");
  g_autofree char *template = xgettext != NULL ? extract () : NULL;

  if (template == NULL)
    return g_test_skip ("xgettext is not installed");
  for (guint i = 0; i < topics->len; i++)
    {
      const SosHelpPage *page = g_ptr_array_index (topics, i);

      assert_offered (template, page->title);
      for (guint j = 0; j < page->blocks->len; j++)
        assert_offered (template, ((SosHelpBlock *) g_ptr_array_index (page->blocks, j))->words);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help-topics/whole", test_whole);
  g_test_add_func ("/help-topics/reached", test_reached);
  g_test_add_func ("/help-topics/search", test_search);
  g_test_add_func ("/help-topics/translatable", test_translatable);
  return g_test_run ();
}
