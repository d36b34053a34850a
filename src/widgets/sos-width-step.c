/* sos-width-step.c - width steps, counted in text-scaled pixels, applied by CSS class. */
#include "config.h"
#include "sos-width-step.h"

double
sos_text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / 1024.0 / 96.0 : 1.0;
}

SosWidthStep
sos_width_step_for (GtkWidget *widget, int width)
{
  const double scaled = width / sos_text_scale (widget);

  if (scaled < 720)
    return SOS_WIDTH_TINY;
  if (scaled < 900)
    return SOS_WIDTH_SMALL;
  return scaled < 1100 ? SOS_WIDTH_NARROW : SOS_WIDTH_WIDE;
}

static const struct
{
  const char *css_class;
  SosWidthStep from;
  gboolean shown;
} showing[] = {
  { "wide-only", SOS_WIDTH_NARROW, FALSE },
  { "roomy-only", SOS_WIDTH_SMALL, FALSE },
  { "narrow-only", SOS_WIDTH_NARROW, TRUE },
};

static const struct
{
  const char *css_class;
  SosWidthStep from;
} stacking[] = {
  { "stack-narrow", SOS_WIDTH_NARROW },
  { "stack-small", SOS_WIDTH_SMALL },
};

static void
apply_to (SosWidthStep step, GtkWidget *widget)
{
  for (guint i = 0; i < G_N_ELEMENTS (showing); i++)
    if (gtk_widget_has_css_class (widget, showing[i].css_class))
      gtk_widget_set_visible (widget, (step >= showing[i].from) == showing[i].shown);
  for (guint i = 0; i < G_N_ELEMENTS (stacking); i++)
    if (GTK_IS_ORIENTABLE (widget) && gtk_widget_has_css_class (widget, stacking[i].css_class))
      gtk_orientable_set_orientation (GTK_ORIENTABLE (widget), step >= stacking[i].from ? GTK_ORIENTATION_VERTICAL
                                                                                       : GTK_ORIENTATION_HORIZONTAL);
}

void
sos_width_step_apply (SosWidthStep step, GtkWidget *root)
{
  apply_to (step, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    sos_width_step_apply (step, child);
}
