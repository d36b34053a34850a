/* sos-markup.c - what the readers of XML have in common. */
#include "config.h"
#include "sos-markup.h"

const char *
sos_markup_find_attribute (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}
