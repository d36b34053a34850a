/* sos-tone.c - one tone at a time. */
#include "config.h"
#include "sos-tone.h"

void
sos_tone_apply (const char *tone, GtkWidget *widget)
{
  static const char *const tones[] = { SOS_LOOK_DANGER, SOS_LOOK_WARN, SOS_LOOK_GOOD, SOS_LOOK_NOTE, SOS_LOOK_SOLID };

  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    if (g_strcmp0 (tone, tones[i]) == 0)
      gtk_widget_add_css_class (widget, tones[i]);
    else
      gtk_widget_remove_css_class (widget, tones[i]);
}
