/* sos-sort-key.c - names as they are ordered. Knows no language setting. */
#include "config.h"
#include "sos-sort-key.h"

#include "sos-fold.h"

static gboolean
closes_up (gunichar c)
{
  static const gunichar apostrophes[]
    = { '\'', '`', 0x00b4, 0x02bb, 0x02bc, 0x2018, 0x2019, 0x201b, 0x2032, 0xff07 };

  for (guint i = 0; i < G_N_ELEMENTS (apostrophes); i++)
    if (apostrophes[i] == c)
      return TRUE;
  return FALSE;
}

char *
sos_sort_key_make (const char *full_name)
{
  g_autoptr (GString) closed = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (full_name != NULL ? full_name : "", -1);
  g_auto (GStrv) words = NULL;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (!closes_up (g_utf8_get_char (p)))
      g_string_append_unichar (closed, g_utf8_get_char (p));
  words = sos_fold_words (closed->str);
  return g_strjoinv (" ", words);
}
