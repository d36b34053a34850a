/* show-family.c - a made-up family in its drawing over its days, in a window or a picture, to be looked at. No test. */
#include "config.h"

#include "families.h"
#include "sos-widgets.h"

#include <adwaita.h>
#include <stdlib.h>

static const struct
{
  const char *name;
  SosFamily *(*make) (void);
} families[] = {
  { "okafor", family_new_okafor },
  { "usual", family_new_usual },
  { "everything", family_new_everything },
};

static char *family_name, *direction, *day, *picture;
static int width = 742, height = 434, people = 0, selected = -1;
static double text = 1;
static gboolean dark, contrast, focus;

static const GOptionEntry options[] = {
  { "family", 0, 0, G_OPTION_ARG_STRING, &family_name, "okafor, usual, everything", "NAME" },
  { "people", 0, 0, G_OPTION_ARG_INT, &people, "or a family of so many", "N" },
  { "width", 0, 0, G_OPTION_ARG_INT, &width, NULL, "PIXELS" },
  { "height", 0, 0, G_OPTION_ARG_INT, &height, NULL, "PIXELS" },
  { "text", 0, 0, G_OPTION_ARG_DOUBLE, &text, "1.5: large", "SCALE" },
  { "direction", 0, 0, G_OPTION_ARG_STRING, &direction, "rtl", "WAY" },
  { "select", 0, 0, G_OPTION_ARG_INT, &selected, NULL, "PLACE" },
  { "day", 0, 0, G_OPTION_ARG_STRING, &day, NULL, "ISO" },
  { "dark", 0, 0, G_OPTION_ARG_NONE, &dark, NULL, NULL },
  { "contrast", 0, 0, G_OPTION_ARG_NONE, &contrast, NULL, NULL },
  { "focus", 0, 0, G_OPTION_ARG_NONE, &focus, "the cursor is in the drawing", NULL },
  { "png", 0, 0, G_OPTION_ARG_FILENAME, &picture, "draws it there and ends", "FILE" },
  { NULL },
};

static SosFamily *
make_family (void)
{
  if (people > 0)
    return family_new_likely (9, (guint) people);
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (g_strcmp0 (families[i].name, family_name) == 0)
      return families[i].make ();
  return family_new_okafor ();
}

static GtkWidget *
make_slider (void)
{
  static const char *const changes[][2] = {
    { "2018-11-22", "Winston died" },      { "2021-04-20", "Patrick moved out" }, { "2022-02-25", "Marlon moved in" },
    { "2022-09", "Tiana born" },           { "2025-05-26", "Micah born" },        { "2026-09-14", "Kadeem in two homes" },
  };
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_day_change_free);
  GtkWidget *slider = sos_day_slider_new ();

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_ptr_array_add (list, sos_day_change_new (changes[i][0], changes[i][1]));
  sos_day_slider_set_changes (SOS_DAY_SLIDER (slider), list, "2026-11-23");
  sos_day_slider_set_day (SOS_DAY_SLIDER (slider), day);
  return slider;
}

static GtkWidget *
make_window (void)
{
  GtkWidget *window = gtk_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *view = sos_genogram_view_new ();
  g_autoptr (SosFamily) family = make_family ();

  if (contrast)
    gtk_widget_add_css_class (window, "hc");
  sos_genogram_view_set_family (SOS_GENOGRAM_VIEW (view), family, FALSE);
  sos_genogram_view_set_selected (SOS_GENOGRAM_VIEW (view), selected);
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), make_slider ());
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_titlebar (GTK_WINDOW (window), g_object_new (GTK_TYPE_BOX, "visible", FALSE, NULL));
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  if (focus)
    gtk_window_set_focus (GTK_WINDOW (window), view);
  return window;
}

static gboolean
save_cb (gpointer window)
{
  const int wide = gtk_widget_get_width (window), high = gtk_widget_get_height (window);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, wide, high);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  gdk_texture_save_to_png (texture, picture);
  g_print ("%d x %d\n", wide, high);
  exit (0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  GtkWidget *window;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  if (contrast)
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  adw_init ();
  sos_widgets_init ();
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * text), "gtk-font-name", "Cantarell 11", NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  if (g_strcmp0 (direction, "rtl") == 0)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = make_window ();
  gtk_window_present (GTK_WINDOW (window));
  if (picture != NULL)
    g_timeout_add (1200, save_cb, window);
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);
  return 0;
}
