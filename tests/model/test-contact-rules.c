/* test-contact-rules.c - shapes of postcodes, phones and numbers (V6, V7, V8). */
#include "config.h"

#include "sos-contact-rules.h"

static void
test_postcode (void)
{
  static const char *const rows[][2] = {
    { "se159ck", "SE15 9CK" },
    { " SE15  9CK ", "SE15 9CK" },
    { "e1 6an", "E1 6AN" },
    { "W1A 0AX", "W1A 0AX" },
    { "EC1A1BB", "EC1A 1BB" },
    { "N1-9GU", "N1 9GU" },
    { "SE15", NULL },
    { "15SE 9CK", NULL },
    { "SE15 9C", NULL },
    { "", NULL },
    { NULL, NULL },
    { "SE155 9CK", NULL },
    { "Paris", NULL },
    { "SE15\u202a 9CK", "SE15 9CK" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *normalised = sos_postcode_dup_normalised (rows[i][0]);
      g_autoptr (SosVerdict) verdict = sos_postcode_check (rows[i][0]);
      gboolean empty = rows[i][0] == NULL || *rows[i][0] == '\0';

      g_assert_cmpstr (normalised, ==, rows[i][1]);
      g_assert_true (verdict->allowed);
      g_assert_cmpint (verdict->words == NULL, ==, rows[i][1] != NULL || empty);
    }
}

static void
test_phone (void)
{
  static const char *const rows[][2] = {
    { "07700 900142", "07700900142" },
    { "+44 7700 900142", "07700900142" },
    { "0044 7700 900142", "07700900142" },
    { "+44 (0)7700 900142", "07700900142" },
    { "020 7946 0377", "02079460377" },
    { "(020) 7946-0377", "02079460377" },
    { "+48 123 456 789", "+48123456789" },
    { "0048123456789", "+48123456789" },
    { "0142", NULL },
    { "077009001421", NULL },
    { "7700900142", NULL },
    { "", NULL },
    { NULL, NULL },
    { "+1", NULL },
    { "01234 56789", "0123456789" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *normalised = sos_phone_dup_normalised (rows[i][0]);

      g_assert_cmpstr (normalised, ==, rows[i][1]);
    }
  g_assert_true (sos_phone_ends_in ("07700 900142", "0142"));
  g_assert_true (sos_phone_ends_in ("07700 900142", "+44 7700 900142"));
  g_assert_true (sos_phone_ends_in ("+447700900142", "142"));
  g_assert_false (sos_phone_ends_in ("07700 900142", "42"));
  g_assert_false (sos_phone_ends_in ("07700 900142", "143"));
  g_assert_false (sos_phone_ends_in (NULL, "0142"));
  g_assert_false (sos_phone_ends_in ("07700 900142", NULL));
}

static void
test_identifiers (void)
{
  static const struct
  {
    const char *type;
    const char *value;
    gboolean good;
  } rows[] = {
    { "PRISON_NO", "Z9417ZZ", TRUE },   { "PRISON_NO", "z9417zz", TRUE },  { "PRISON_NO", "99417ZZ", FALSE },
    { "NHS_NO", "943 476 5919", TRUE }, { "NHS_NO", "9434765918", FALSE }, { "NHS_NO", "943476591", FALSE },
    { "UPN", "A123456789012", TRUE },   { "UPN", "A12345678901B", TRUE },  { "UPN", "1", FALSE },
    { "NI_NO", "AB123456C", TRUE },     { "NI_NO", "AB12345C", FALSE },    { "POLICE_REF", "anything", TRUE },
    { NULL, "anything", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_identifier_check (rows[i].type, rows[i].value);

      g_assert_true (verdict->allowed);
      g_assert_cmpint (verdict->words == NULL, ==, rows[i].good);
    }
}

/* One wrong digit or two exchanged neighbours in an NHS number are always found. */
static void
test_nhs_errors (void)
{
  guint n = 0, n_numbers = 0;

  for (guint start = 999000000; start < 999000200; start++)
    for (char last = '0'; last <= '9'; last++)
      {
        g_autofree char *number = g_strdup_printf ("%u%c", start, last);

        if (!sos_nhs_number_is_valid (number))
          continue;
        n_numbers++;
        for (guint place = 0; place < 10; place++)
          for (char digit = '0'; digit <= '9'; digit++)
            {
              g_autofree char *bad = g_strdup (number);

              bad[place] = digit;
              g_assert_cmpint (sos_nhs_number_is_valid (bad), ==, digit == number[place]);
              n++;
            }
      }
  g_test_message ("%u numbers, %u digits tried", n_numbers, n);
  g_assert_cmpuint (n_numbers, >, 150);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact/postcode", test_postcode);
  g_test_add_func ("/contact/phone", test_phone);
  g_test_add_func ("/contact/identifiers", test_identifiers);
  g_test_add_func ("/contact/nhs-errors", test_nhs_errors);
  return g_test_run ();
}
