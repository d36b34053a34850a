/* sos-typed.c - words as people type them. Knows no record and no store. */
#include "config.h"
#include "sos-typed.h"

gboolean
sos_typed_is_blank (const char *words)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (words != NULL ? words : ""));

  return *trimmed == '\0';
}
