/* sos-tone.c - one tone at a time. */
#include "config.h"
#include "sos-tone.h"

void
sos_tone_apply (const char *tone, GtkWidget *widget)
{
  static const char *const tones[] = { SOS_TONE_DANGER, SOS_TONE_WARN, SOS_TONE_GOOD, SOS_TONE_NOTE, SOS_TONE_SOLID };

  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    if (g_strcmp0 (tone, tones[i]) == 0)
      gtk_widget_add_css_class (widget, tones[i]);
    else
      gtk_widget_remove_css_class (widget, tones[i]);
}
