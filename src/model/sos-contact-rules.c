/* sos-contact-rules.c - postcodes, phones and numbers. Knows no record. */
#include "config.h"
#include "sos-contact-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#define PHONE_LEAST 10
#define UK_LONGEST 11
#define WORLD_LEAST 7
#define WORLD_LONGEST 15

/* Shapes of identifiers: A a letter, 9 a digit, X either. */
static const struct
{
  const char *type;
  const char *shape;
  const char *words;
} shapes[] = {
  { SOS_IDENTIFIER_PRISON_NO, "A9999AA", N_("A prison number looks like A1234BC.") },
  { SOS_IDENTIFIER_NHS_NO, "9999999999", N_("An NHS number has ten digits.") },
  { SOS_IDENTIFIER_UPN, "A99999999999X", N_("A pupil number is a letter and twelve digits.") },
  { SOS_IDENTIFIER_ULN, "9999999999", N_("A learner number has ten digits.") },
  { SOS_IDENTIFIER_NI_NO, "AA999999A", N_("A National Insurance number looks like AB123456C.") },
  { SOS_IDENTIFIER_URN, "999999", N_("The number of a school (URN) has six digits.") },
};

static const char *const districts[] = { "A9", "A99", "AA9", "AA99", "A9A", "AA9A" };

static gboolean
has_shape (const char *text, const char *shape)
{
  if (strlen (text) != strlen (shape))
    return FALSE;
  for (gsize i = 0; shape[i] != '\0'; i++)
    if (shape[i] == '9'   ? !g_ascii_isdigit (text[i])
        : shape[i] == 'A' ? !g_ascii_isalpha (text[i])
                          : !g_ascii_isalnum (text[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_district (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (districts); i++)
    if (has_shape (text, districts[i]))
      return TRUE;
  return FALSE;
}

static SosVerdict *
remark (const char *rule, gboolean good, const char *words)
{
  return sos_verdict_new_allowed (rule, good ? NULL : words);
}

/* Digits, led by '+' where the number says its country. */
static char *
keep_digits (const char *typed)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = typed; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) || (*p == '+' && digits->len == 0))
      g_string_append_c (digits, *p);
  return g_string_free (digits, FALSE);
}

static gboolean
is_number (const char *text)
{
  gsize length = strlen (text);

  if (text[0] == '+')
    return length > WORLD_LEAST && length - 1 <= WORLD_LONGEST;
  return text[0] == '0' && length >= PHONE_LEAST && length <= UK_LONGEST;
}

char *
sos_identifier_dup_normalised (const char *typed)
{
  GString *plain = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (typed != NULL ? typed : "", -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != '-' && g_unichar_isgraph (c))
        g_string_append_unichar (plain, g_unichar_toupper (c));
    }
  return g_string_free (plain, FALSE);
}

gboolean
sos_nhs_number_is_valid (const char *typed)
{
  g_autofree char *digits = sos_identifier_dup_normalised (typed);
  int sum = 0;

  if (!has_shape (digits, "9999999999"))
    return FALSE;
  for (int i = 0; i < 9; i++)
    sum += (digits[i] - '0') * (10 - i);
  return (11 - sum % 11) % 11 == digits[9] - '0';
}

SosVerdict *
sos_identifier_check (const char *type, const char *typed)
{
  g_autofree char *plain = sos_identifier_dup_normalised (typed);

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_strcmp0 (shapes[i].type, type) == 0 && !has_shape (plain, shapes[i].shape))
      return remark ("V8", FALSE, _(shapes[i].words));
  if (g_strcmp0 (type, SOS_IDENTIFIER_NHS_NO) == 0)
    return remark ("V8", sos_nhs_number_is_valid (plain),
                   _("One digit of this NHS number is wrong; read it again."));
  return remark ("V8", TRUE, NULL);
}

char *
sos_postcode_dup_normalised (const char *typed)
{
  g_autofree char *plain = sos_identifier_dup_normalised (typed);
  g_autofree char *district = NULL;
  gsize length = strlen (plain);

  if (length < 5 || !has_shape (plain + length - 3, "9AA"))
    return NULL;
  district = g_strndup (plain, length - 3);
  return is_district (district) ? g_strdup_printf ("%s %s", district, plain + length - 3) : NULL;
}

SosVerdict *
sos_postcode_check (const char *typed)
{
  g_autofree char *normalised = sos_postcode_dup_normalised (typed);

  return remark ("V6", normalised != NULL || typed == NULL || *typed == '\0',
                 _("This does not look like a postcode; one looks like SE15 9CK."));
}

char *
sos_phone_dup_normalised (const char *typed)
{
  g_autofree char *digits = keep_digits (typed != NULL ? typed : "");
  g_autofree char *world
    = g_str_has_prefix (digits, "00") ? g_strconcat ("+", digits + 2, NULL) : g_strdup (digits);
  g_autofree char *national = NULL;

  if (!g_str_has_prefix (world, "+44"))
    return is_number (world) ? g_steal_pointer (&world) : NULL;
  /* "+44 (0)7700…" writes the national zero as well. */
  national = g_strconcat ("0", world[3] == '0' ? world + 4 : world + 3, NULL);
  return is_number (national) ? g_steal_pointer (&national) : NULL;
}

SosVerdict *
sos_phone_check (const char *typed)
{
  g_autofree char *normalised = sos_phone_dup_normalised (typed);

  return remark ("V7", normalised != NULL || typed == NULL || *typed == '\0',
                 _("This does not look like a phone number; one has 10 or 11 digits, or + and a country."));
}

gboolean
sos_phone_ends_in (const char *number, const char *ending)
{
  g_autofree char *whole = sos_phone_dup_normalised (number);
  g_autofree char *other = sos_phone_dup_normalised (ending);
  g_autofree char *digits = keep_digits (ending != NULL ? ending : "");

  if (whole == NULL || strlen (digits) < 3)
    return FALSE;
  return g_str_has_suffix (whole, other != NULL ? other : digits);
}
