/* sos-typed.c - words as people type them. Knows no record and no store. */
#include "config.h"
#include "sos-typed.h"

gboolean
sos_typed_is_blank (const char *words)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (words != NULL ? words : ""));

  return *trimmed == '\0';
}

gint64
sos_typed_read_pence (const char *typed)
{
  g_autoptr (GRegex) regex = g_regex_new ("^\\s*£?\\s*(\\d{1,3}(?:,?\\d{3})*|\\d+)(?:\\.(\\d\\d?))?\\s*$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *pounds = NULL, *pence = NULL;
  g_auto (GStrv) groups = NULL;

  if (typed == NULL || !g_regex_match (regex, typed, 0, &match))
    return -1;
  pounds = g_match_info_fetch (match, 1);
  pence = g_match_info_fetch (match, 2);
  groups = g_strsplit (pounds, ",", -1);
  g_free (pounds);
  pounds = g_strjoinv ("", groups);
  return g_ascii_strtoll (pounds, NULL, 10) * 100
         + (pence != NULL && pence[0] != '\0' ? g_ascii_strtoll (pence, NULL, 10) * (pence[1] == '\0' ? 10 : 1) : 0);
}
