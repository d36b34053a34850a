/* test-opposed-names.c - names that stand in a sentence of a fight or a threat, and no others (domain 4.7). */
#include "config.h"
#include "sos-opposed-names.h"

#include <string.h>

static char *
find (const char *text)
{
  g_autoptr (SosWordList) opposed = sos_word_list_new ("fight*\nthreat*\nbeef\nscared of\nopps");
  g_autoptr (GPtrArray) names = sos_opposed_find_names (opposed, text);

  g_ptr_array_add (names, NULL);
  return g_strjoinv ("|", (char **) names->pdata);
}

static void
test_found (void)
{
  static const struct
  {
    const char *text, *names;
  } rows[] = {
    { "He met Dion King in the park.", "" },
    { "Dion King threatened him. Then he met Ann Lee.", "Dion King" },
    { "He met Ann Lee. There is beef with Dion King", "Dion King" },
    { "Yesterday Dion King threatened him", "Yesterday Dion King|Yesterday Dion|Dion King" },
    { "A fight with Zoë O'Neill-Brennan’s brother", "Zoë O'Neill-Brennan" },
    { "dion king is one of the opps", "" }, /* no name as it is written */
    { "He has a good opportunity with Dion King", "" },
    { "He is scared of Dion. King street is near", "" }, /* one word is no name, nor are two of two sentences */
    { "A fight: Dion, King and Ann Lee", "Ann Lee" },
    { "threat from محمد الأحمد", "محمد الأحمد" },
    { "", "" },
    { "Threat", "" },
    { "Beef: Ann Lee; Ann Lee had beef", "Ann Lee" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = find (rows[i].text);

      if (strcmp (found, rows[i].names) != 0)
        g_error ("row %u: “%s” gives “%s”", i, rows[i].text, found);
    }
}

/* However long the text is, and whatever stands in it, a note is saved at once. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("A fight");
  g_autoptr (SosWordList) opposed = sos_word_list_new ("fight");

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, " Name%u", i);
  {
    g_autoptr (GPtrArray) names = sos_opposed_find_names (opposed, text->str);

    g_assert_cmpuint (names->len, ==, SOS_OPPOSED_MOST);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/opposed-names/found", test_found);
  g_test_add_func ("/opposed-names/many", test_many);
  return g_test_run ();
}
