/* sos-reference.c - references with a check letter. Knows no record. */
#include "config.h"
#include "sos-reference.h"

#include <string.h>

#define N_DIGITS 6
#define LENGTH 10 /* "P-000123-K" */

/* 19 letters, a prime: with weights that are powers of 2 no two of the sums below can hide an error of one character or an
 * exchange of neighbours, since every weight and every difference of two neighbouring weights is invertible. */
static const char alphabet[] = "ACDEFHJKLMNPRTUVWXY";
#define MODULUS ((guint) sizeof (alphabet) - 1)

static char
check_letter (char kind, const char *digits)
{
  guint sum = 0;

  for (guint i = 0; i < N_DIGITS; i++)
    sum = (sum * 2 + (guint) (digits[i] - '0')) % MODULUS;
  /* Kinds differ, so that a household's number is not a person's. */
  return alphabet[(sum * 2 + (guint) (kind - 'A')) % MODULUS];
}

static char *
assemble (char kind, const char *digits)
{
  return g_strdup_printf ("%c-%s-%c", kind, digits, check_letter (kind, digits));
}

char *
sos_reference_make (char kind, guint number)
{
  g_autofree char *digits = NULL;

  g_return_val_if_fail (g_ascii_isupper (kind), NULL);
  g_return_val_if_fail (number >= 1 && number <= SOS_REFERENCE_LAST, NULL);
  digits = g_strdup_printf ("%06u", number);
  return assemble (kind, digits);
}

gboolean
sos_reference_is_valid (const char *text)
{
  if (text == NULL || strlen (text) != LENGTH || !g_ascii_isupper (text[0]) || text[1] != '-' || text[8] != '-')
    return FALSE;
  for (guint i = 2; i < 2 + N_DIGITS; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return text[LENGTH - 1] == check_letter (text[0], text + 2);
}

static char
as_digit (char c)
{
  return c == 'O' || c == 'Q' ? '0' : c == 'I' ? '1' : c;
}

static char *
squeeze (const char *typed)
{
  GString *bare = g_string_new (NULL);

  for (const char *p = typed; *p != '\0'; p++)
    if (!g_ascii_isspace (*p) && *p != '-' && *p != '/' && *p != '.')
      g_string_append_c (bare, g_ascii_toupper (*p));
  return g_string_free (bare, FALSE);
}

char *
sos_reference_dup_parsed (char kind, const char *typed)
{
  g_autofree char *bare = typed != NULL ? squeeze (typed) : NULL;
  const char *start = bare;
  char digits[N_DIGITS + 1] = "000000";
  gsize length;

  if (start != NULL && start[0] == kind)
    start++;
  length = start != NULL ? strlen (start) : 0;
  if (length < 2 || length > N_DIGITS + 1)
    return NULL;
  for (gsize i = 0; i < length - 1; i++)
    {
      char digit = as_digit (start[i]);

      if (!g_ascii_isdigit (digit))
        return NULL;
      digits[N_DIGITS - (length - 1) + i] = digit;
    }
  if (start[length - 1] != check_letter (kind, digits))
    return NULL;
  return assemble (kind, digits);
}
