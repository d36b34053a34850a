/* sos-window-rules.c - where the window of this office's envelopes is. Knows no paper. */
#include "config.h"
#include "sos-window-rules.h"

#include <glib/gi18n.h>
#include <math.h>

static gboolean
is_allowed (const SosWindowShift *shift)
{
  return isfinite (shift->right) && isfinite (shift->down) && fabs (shift->right) <= SOS_WINDOW_MOST_ACROSS && shift->down >= -SOS_WINDOW_MOST_UP
         && shift->down <= SOS_WINDOW_MOST_DOWN;
}

SosWindowShift
sos_window_shift_parse (const char *words)
{
  SosWindowShift shift = { 0 };
  char *rest = NULL;

  if (words == NULL)
    return shift;
  shift.right = g_ascii_strtod (words, &rest);
  shift.down = g_ascii_strtod (rest, NULL);
  return is_allowed (&shift) ? shift : (SosWindowShift){ 0 };
}

char *
sos_window_shift_dup_words (const SosWindowShift *self)
{
  char right[G_ASCII_DTOSTR_BUF_SIZE], down[G_ASCII_DTOSTR_BUF_SIZE];

  if (fabs (self->right) < 0.05 && fabs (self->down) < 0.05)
    return NULL;
  return g_strdup_printf ("%s %s", g_ascii_formatd (right, sizeof right, "%.1f", self->right), g_ascii_formatd (down, sizeof down, "%.1f", self->down));
}

SosVerdict *
sos_window_shift_check (const SosWindowShift *self)
{
  if (is_allowed (self))
    return sos_verdict_new_allowed ("6.3", NULL);
  return sos_verdict_new_refused ("6.3", _("That is further than a letter can follow: 10 mm to either side and down, 5 mm up."),
                                  _("Take envelopes with another window, or print labels."));
}
