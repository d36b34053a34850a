/* sos-lens-keys.h - the keys of a drawing that is walked through, moved and made larger: one table for all of them. */
#pragma once

#include <gtk/gtk.h>

#include "sos-lens.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_LENS_DO_WALK, /* by: SosLensWay */
  SOS_LENS_DO_FIRST,
  SOS_LENS_DO_LAST,
  SOS_LENS_DO_ACTIVATE,
  SOS_LENS_DO_MENU,
  SOS_LENS_DO_LET_GO,
  SOS_LENS_DO_ZOOM, /* by: 1 in, -1 out */
  SOS_LENS_DO_FIT,
  SOS_LENS_DO_PAN_X, /* by: 1 right, -1 left */
  SOS_LENS_DO_PAN_Y, /* by: 1 down, -1 up */
} SosLensDeed;

/* In the order of SosGenogramWay and SosMapWay. */
typedef enum
{
  SOS_LENS_UP,
  SOS_LENS_DOWN,
  SOS_LENS_LEFT,
  SOS_LENS_RIGHT,
} SosLensWay;

/* FALSE lets the key go on. */
typedef gboolean (*SosLensDo) (GtkWidget *widget, SosLensDeed deed, int by);

/* In class_init: every key does its deed. The actions "drawing.zoom-in", "drawing.zoom-out" and "drawing.fit" are for buttons elsewhere. */
void sos_lens_keys_add (GtkWidgetClass *klass, SosLensDo do_deed);
/* Zoom, fit and pan. TRUE where another part is seen now; FALSE too for a deed that is about something else. */
gboolean sos_lens_keys_move (SosLens *lens, SosLensDeed deed, int by);

/* Whoever uses keys is shown where they work (CSS class "by-keys"). The window does so after Tab alone: when it is told to after
 * another key, it forgets it as the key is let go of. */
void sos_lens_keys_show_focus (GtkWidget *widget, gboolean shown);

G_END_DECLS
