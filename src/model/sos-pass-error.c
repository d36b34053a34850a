/* sos-pass-error.c - what a function read into an error of its own, given on to its caller. */
#include "config.h"
#include "sos-pass-error.h"

gboolean
sos_pass_error (GError **local, GError **error)
{
  g_return_val_if_fail (local != NULL, FALSE);
  if (*local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (local));
  return FALSE;
}
