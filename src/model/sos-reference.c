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
