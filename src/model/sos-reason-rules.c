/* sos-reason-rules.c - what is a reason in words (V28). Knows no record and no store. */
#include "config.h"
#include "sos-reason-rules.h"

#define LEAST_LETTERS 10

gboolean
sos_reason_is_enough (const char *words)
{
  g_autofree char *reason = g_strstrip (g_strdup (words != NULL ? words : ""));

  return g_utf8_strlen (reason, -1) >= LEAST_LETTERS;
}
