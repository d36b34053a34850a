/* test-name-redact.c - names and numbers of other people taken out of a text, and nothing else. */
#include "config.h"

#include "sos-name-redact.h"

static void
test_texts (void)
{
  static const struct
  {
    const char *text, *left;
  } rows[] = {
    { "Rang Siobhán, she is well.", "Rang [-], she is well." },
    { "SIOBHAN’S flat", "[-]’S flat" },
    { "Siobhán Brennan came", "[-] came" },
    { "O’Neill rang; ONeill too", "O’[-] rang; ONeill too" },
    { "Zoë O’Neill-Brennan", "Zoë O’Neill-Brennan" },
    { "Ms Idris and Mrs Umeh", "Ms [-] and Mrs Umeh" },
    { "on 07700 900093 or +44 7700 900093.", "on [-] or [-]." },
    { "on 07700 900094", "on 07700 900094" },
    { "Idrisson", "Idrisson" },
    { "", "" },
    { "محمد", "محمد" },
  };
  g_autoptr (SosNameRedact) names = sos_name_redact_new ("[-]");
  g_autoptr (SosNameRedact) kept = sos_name_redact_new ("[-]");

  sos_name_redact_add (names, "Siobhán Brennan");
  sos_name_redact_add (names, "Ms Idris");
  sos_name_redact_add (names, "Darren O’Neill");
  sos_name_redact_add (names, "07700 900093");
  sos_name_redact_add (names, NULL);
  g_assert_null (sos_name_redact_dup (names, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *left = NULL;

      if (i == 4)
        continue;
      left = sos_name_redact_dup (names, rows[i].text);
      g_assert_cmpstr (left, ==, rows[i].left);
    }
  /* Their own names stay, whoever else has them. */
  sos_name_redact_add (kept, "Siobhán Brennan");
  sos_name_redact_add (kept, "Darren O’Neill");
  sos_name_redact_keep (kept, "Zoë O’Neill-Brennan");
  {
    g_autofree char *own = sos_name_redact_dup (kept, rows[4].text);
    g_autofree char *other = sos_name_redact_dup (kept, "Siobhán Brennan");

    g_assert_cmpstr (own, ==, rows[4].left);
    g_assert_cmpstr (other, ==, "[-] Brennan");
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-redact/texts", test_texts);
  return g_test_run ();
}
