/* sos-level-button.h - a button that says how much of something there is, since when, and whether it grew. Drawn, with no widgets
 * within, for where hundreds stand side by side. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOS_TYPE_LEVEL_BUTTON (sos_level_button_get_type ())
G_DECLARE_DERIVABLE_TYPE (SosLevelButton, sos_level_button, SOS, LEVEL_BUTTON, GtkButton)

struct _SosLevelButtonClass
{
  GtkButtonClass parent_class;
};

typedef struct
{
  const char *level; /* "0" to "4" (the last as "3", and stronger), "NK", "NA"; NULL: never looked at */
  const char *word;
  const char *when;  /* NULL: never */
  gboolean stale;    /* @when is long ago */
  int change;        /* above 0: worse; below: better */
} SosLevel;

/* Copies @level. The button has the classes "flat", "level" and one of the level: "level-0", "level-nk", "level-none". */
void sos_level_button_set (SosLevelButton *self, const SosLevel *level);

G_END_DECLS
