/* sos-consequence.c - what follows from a deed, in words. */
#include "config.h"
#include "sos-consequence.h"

static void
free_one (gpointer data)
{
  SosConsequence *consequence = data;

  g_free (consequence->words);
  g_free (consequence);
}

GPtrArray *
sos_consequences_new (void)
{
  return g_ptr_array_new_with_free_func (free_one);
}

void
sos_consequences_add (GPtrArray *what, SosConsequenceSort sort, const char *kind, char *words)
{
  SosConsequence *consequence = g_new (SosConsequence, 1);

  *consequence = (SosConsequence){ sort, kind, words };
  g_ptr_array_add (what, consequence);
}
