/* true-extents.c - loaded before the program of a journey: says where a widget stands, so that the mouse can go there.
 *
 * From 4.10 (seen with 4.18.6) GTK adds up, for the accessibility bus, where each widget stands in its parent, and leaves out the
 * parents' padding and border: everything seems to stand too far up and left. 4.8 is right; this answers as 4.8 does. */
#include "config.h"

#include <dlfcn.h>
#include <gtk/gtk.h>

static GtkWidget *
find_widget (GDBusMethodInvocation *invocation)
{
  gpointer context = g_dbus_method_invocation_get_user_data (invocation);
  GtkAccessible *accessible;

  if (g_strcmp0 (g_dbus_method_invocation_get_interface_name (invocation), "org.a11y.atspi.Component") != 0
      || g_strcmp0 (g_dbus_method_invocation_get_method_name (invocation), "GetExtents") != 0 || !GTK_IS_AT_CONTEXT (context))
    return NULL;
  accessible = gtk_at_context_get_accessible (context);
  return GTK_IS_WIDGET (accessible) && gtk_widget_get_root (GTK_WIDGET (accessible)) ? GTK_WIDGET (accessible) : NULL;
}

static GVariant *
extents_new (GtkWidget *widget)
{
  graphene_point_t at = GRAPHENE_POINT_INIT_ZERO;

  if (!gtk_widget_compute_point (widget, GTK_WIDGET (gtk_widget_get_root (widget)), &GRAPHENE_POINT_INIT_ZERO, &at))
    g_warning ("no way from %s to its window", G_OBJECT_TYPE_NAME (widget));
  return g_variant_new ("((iiii))", (int) at.x, (int) at.y, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

/* In the place of the one in GIO, which is called from here. */
void
g_dbus_method_invocation_return_value (GDBusMethodInvocation *invocation, GVariant *parameters)
{
  void (*answer) (GDBusMethodInvocation *, GVariant *) = dlsym (RTLD_NEXT, "g_dbus_method_invocation_return_value");
  g_autoptr (GVariant) given = parameters != NULL ? g_variant_ref_sink (parameters) : NULL;
  GtkWidget *widget = find_widget (invocation);

  answer (invocation, widget != NULL ? extents_new (widget) : given);
}
