/* sos-lens-keys.c - which key asks for what in a drawing, and what of it the lens alone can do. Knows no drawing. */
#include "config.h"
#include "sos-lens-keys.h"

#include "sos-lens-hand.h"

#define DEEDS "sos-lens-deeds"
#define KEY_STEP 60.0 /* pixels for a key that moves the window */

static const struct
{
  guint key, keypad; /* 0: none */
  GdkModifierType modifiers;
  SosLensDeed deed;
  int by;
} keys[] = {
  { GDK_KEY_Up, GDK_KEY_KP_Up, 0, SOS_LENS_DO_WALK, SOS_LENS_UP },
  { GDK_KEY_Down, GDK_KEY_KP_Down, 0, SOS_LENS_DO_WALK, SOS_LENS_DOWN },
  { GDK_KEY_Left, GDK_KEY_KP_Left, 0, SOS_LENS_DO_WALK, SOS_LENS_LEFT },
  { GDK_KEY_Right, GDK_KEY_KP_Right, 0, SOS_LENS_DO_WALK, SOS_LENS_RIGHT },
  { GDK_KEY_Home, GDK_KEY_KP_Home, 0, SOS_LENS_DO_FIRST },
  { GDK_KEY_End, GDK_KEY_KP_End, 0, SOS_LENS_DO_LAST },
  { GDK_KEY_Return, GDK_KEY_KP_Enter, 0, SOS_LENS_DO_ACTIVATE },
  { GDK_KEY_Menu, 0, 0, SOS_LENS_DO_MENU },
  { GDK_KEY_F10, 0, GDK_SHIFT_MASK, SOS_LENS_DO_MENU },
  { GDK_KEY_Escape, 0, 0, SOS_LENS_DO_LET_GO },
  { GDK_KEY_plus, GDK_KEY_KP_Add, 0, SOS_LENS_DO_ZOOM, 1 },
  { GDK_KEY_equal, 0, 0, SOS_LENS_DO_ZOOM, 1 },
  { GDK_KEY_minus, GDK_KEY_KP_Subtract, 0, SOS_LENS_DO_ZOOM, -1 },
  { GDK_KEY_0, GDK_KEY_KP_0, 0, SOS_LENS_DO_FIT },
  { GDK_KEY_Left, GDK_KEY_KP_Left, GDK_CONTROL_MASK, SOS_LENS_DO_PAN_X, -1 },
  { GDK_KEY_Right, GDK_KEY_KP_Right, GDK_CONTROL_MASK, SOS_LENS_DO_PAN_X, 1 },
  { GDK_KEY_Up, GDK_KEY_KP_Up, GDK_CONTROL_MASK, SOS_LENS_DO_PAN_Y, -1 },
  { GDK_KEY_Down, GDK_KEY_KP_Down, GDK_CONTROL_MASK, SOS_LENS_DO_PAN_Y, 1 },
};

static gboolean
do_deed (GtkWidget *widget, SosLensDeed deed, int by)
{
  const SosLensDo deeds = (SosLensDo) g_type_get_qdata (G_OBJECT_TYPE (widget), g_quark_from_static_string (DEEDS));

  return deeds (widget, deed, by);
}

static gboolean
key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  int deed, by;

  g_variant_get (arguments, "(ii)", &deed, &by);
  if (!do_deed (widget, (SosLensDeed) deed, by))
    return FALSE;
  sos_lens_keys_show_focus (widget, TRUE);
  return TRUE;
}

static void
zoom_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  do_deed (widget, SOS_LENS_DO_ZOOM, g_str_has_suffix (name, "in") ? 1 : -1);
}

static void
fit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  do_deed (widget, SOS_LENS_DO_FIT, 0);
}

void
sos_lens_keys_add (GtkWidgetClass *klass, SosLensDo deeds)
{
  g_type_set_qdata (G_TYPE_FROM_CLASS (klass), g_quark_from_static_string (DEEDS), (gpointer) deeds);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (klass, keys[i].key, keys[i].modifiers, key_cb, "(ii)", (int) keys[i].deed, keys[i].by);
      if (keys[i].keypad != 0)
        gtk_widget_class_add_binding (klass, keys[i].keypad, keys[i].modifiers, key_cb, "(ii)", (int) keys[i].deed, keys[i].by);
    }
  gtk_widget_class_install_action (klass, "drawing.zoom-in", NULL, zoom_cb);
  gtk_widget_class_install_action (klass, "drawing.zoom-out", NULL, zoom_cb);
  gtk_widget_class_install_action (klass, "drawing.fit", NULL, fit_cb);
}

gboolean
sos_lens_keys_move (SosLens *lens, SosLensDeed deed, int by)
{
  if (deed == SOS_LENS_DO_ZOOM)
    return sos_lens_zoom (lens, by > 0 ? SOS_LENS_STEP : 1 / SOS_LENS_STEP, lens->width / 2, lens->height / 2);
  if (deed == SOS_LENS_DO_PAN_X || deed == SOS_LENS_DO_PAN_Y)
    return sos_lens_pan (lens, deed == SOS_LENS_DO_PAN_X ? by * KEY_STEP : 0, deed == SOS_LENS_DO_PAN_Y ? by * KEY_STEP : 0);
  if (deed != SOS_LENS_DO_FIT)
    return FALSE;
  sos_lens_fit (lens, SOS_LENS_WHOLE);
  return TRUE;
}

void
sos_lens_keys_show_focus (GtkWidget *widget, gboolean shown)
{
  if (shown)
    gtk_widget_add_css_class (widget, "by-keys");
  else
    gtk_widget_remove_css_class (widget, "by-keys");
}
