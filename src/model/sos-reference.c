/* sos-reference.c - references with a check letter. Knows no record. */
#include "config.h"
#include "sos-reference.h"

#include <string.h>

#define N_DIGITS 6      /* at least; a larger office has more: "P-1000123-K" */
#define MOST_DIGITS 8

/* 19 letters, a prime: with weights that are powers of 2 no two of the sums below can hide an error of one character or an
 * exchange of neighbours, since every weight and every difference of two neighbouring weights is invertible. */
static const char alphabet[] = "ACDEFHJKLMNPRTUVWXY";
#define MODULUS ((guint) sizeof (alphabet) - 1)

static char
check_letter (char kind, const char *digits)
{
  guint sum = 0;

  /* Zeros in front add nothing, so the letter does not depend on how many are written. */
  for (const char *digit = digits; g_ascii_isdigit (*digit); digit++)
    sum = (sum * 2 + (guint) (*digit - '0')) % MODULUS;
  /* Kinds differ, so that a household's number is not a person's. */
  return alphabet[(sum * 2 + (guint) (kind - 'A')) % MODULUS];
}

char *
sos_reference_make (char kind, guint number)
{
  g_autofree char *digits = NULL;

  g_return_val_if_fail (g_ascii_isupper (kind), NULL);
  g_return_val_if_fail (number >= 1 && number <= SOS_REFERENCE_LAST, NULL);
  digits = g_strdup_printf ("%06u", number);
  return g_strdup_printf ("%c-%s-%c", kind, digits, check_letter (kind, digits));
}

gboolean
sos_reference_is_valid (const char *text)
{
  const char *digits = text != NULL && g_ascii_isupper (text[0]) && text[1] == '-' ? text + 2 : "";
  const gsize n_digits = strspn (digits, "0123456789");

  if (n_digits < N_DIGITS || n_digits > MOST_DIGITS || (n_digits > N_DIGITS && digits[0] == '0'))
    return FALSE;
  return digits[n_digits] == '-' && digits[n_digits + 1] == check_letter (text[0], digits)
         && digits[n_digits + 2] == '\0';
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
  char *digits = bare != NULL && bare[0] == kind ? bare + 1 : bare;
  const gsize n_digits = digits != NULL && *digits != '\0' ? strlen (digits) - 1 : 0;
  guint number = 0;
  g_autofree char *made = NULL;

  if (n_digits < 1 || n_digits > MOST_DIGITS)
    return NULL;
  for (gsize i = 0; i < n_digits; i++)
    {
      const char digit = as_digit (digits[i]);

      if (!g_ascii_isdigit (digit))
        return NULL;
      number = number * 10 + (guint) (digit - '0');
    }
  made = number > 0 ? sos_reference_make (kind, number) : NULL;
  return made != NULL && made[strlen (made) - 1] == digits[n_digits] ? g_steal_pointer (&made) : NULL;
}
