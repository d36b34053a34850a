/* sos-widgets.c - makes resources, types and the style sheet known. */
#include "config.h"
#include "sos-widgets.h"

#include "sos-menu-names.h"
#include "sos-recent-files.h"
#include "sos-sideways.h"
#include "sos-ui-resources.h"
#include "sos-usual-width.h"

static void
ensure_types (void)
{
  const GType types[] = { SOS_TYPE_CHIP, SOS_TYPE_STATUS, SOS_TYPE_WRAP_BOX, SOS_TYPE_SECTION,
                          SOS_TYPE_STAGE_LINE, SOS_TYPE_FACTS, SOS_TYPE_EMPTY_STATE, SOS_TYPE_FILTER_BUTTON,
                          SOS_TYPE_LEAST_HEIGHT, SOS_TYPE_USUAL_WIDTH, SOS_TYPE_GENOGRAM_VIEW, SOS_TYPE_DAY_SLIDER,
                          SOS_TYPE_ROVING_GRID, SOS_TYPE_MAP_VIEW, SOS_TYPE_WEEKS_CHART, SOS_TYPE_FOLD_BOX, SOS_TYPE_SIDEWAYS };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_type_ensure (types[i]);
}

static void
add_style (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/stgiles/Sos/office.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), "/org/stgiles/Sos/icons");
}

void
sos_widgets_init (void)
{
  static gboolean done = FALSE;

  if (done)
    return;
  done = TRUE;
  sos_ui_register_resource ();
  ensure_types ();
  sos_menu_names_init ();
  if (gdk_display_get_default () != NULL)
    {
      add_style (gdk_display_get_default ());
      sos_recent_files_keep_out ();
    }
}
