/* sos-tone.h - how a word sounds: colour only repeats what icon and word say. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_TONE_PLAIN,
  SOS_TONE_QUIET,  /* nothing to do: dimmed */
  SOS_TONE_NOTE,   /* know this */
  SOS_TONE_GOOD,   /* done, allowed */
  SOS_TONE_WARN,   /* look at this */
  SOS_TONE_DANGER, /* never; late; stop */
  SOS_TONE_SOLID,  /* threat to life, and nothing else */
} SosTone;

#define SOS_TYPE_TONE (sos_tone_get_type ())
GType sos_tone_get_type (void);

/* The CSS class of @tone; NULL for SOS_TONE_PLAIN. */
const char *sos_tone_get_css_class (SosTone tone);
/* Takes every other tone's class off @widget and puts this one on. */
void sos_tone_apply (SosTone tone, GtkWidget *widget);
/* The tone called "danger" in a data file; SOS_TONE_PLAIN where unknown or NULL. */
SosTone sos_tone_from_name (const char *name);

G_END_DECLS
