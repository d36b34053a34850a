/* test-width-step.c - steps count text-scaled pixels, and apply by CSS class, there and back. */
#include "config.h"

#include "sos-widgets.h"

static void
set_text (GtkWidget *widget, double scale)
{
  g_object_set (gtk_widget_get_settings (widget), "gtk-xft-dpi", (int) (96 * 1024 * scale), NULL);
}

static void
test_steps (void)
{
  static const struct
  {
    int width;
    double scale;
    SosWidthStep step;
  } cases[] = {
    { 1280, 1.0, SOS_WIDTH_WIDE },   { 1100, 1.0, SOS_WIDTH_WIDE },  { 1099, 1.0, SOS_WIDTH_NARROW },
    { 900, 1.0, SOS_WIDTH_NARROW },  { 899, 1.0, SOS_WIDTH_SMALL },  { 1280, 1.5, SOS_WIDTH_SMALL },
    { 1650, 1.5, SOS_WIDTH_WIDE },   { 1280, 2.0, SOS_WIDTH_TINY },  { 719, 1.0, SOS_WIDTH_TINY },
  };
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_text (widget, cases[i].scale);
      g_assert_cmpint (sos_width_step_for (widget, cases[i].width), ==, cases[i].step);
    }
  set_text (widget, 1.0);
  g_object_unref (widget);
}

static GtkWidget *
append (GtkWidget *box, const char *css_class)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (child, css_class);
  gtk_box_append (GTK_BOX (box), child);
  return child;
}

static gboolean
is_stacked (GtkWidget *box)
{
  return gtk_orientable_get_orientation (GTK_ORIENTABLE (box)) == GTK_ORIENTATION_VERTICAL;
}

static void
test_apply (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *wide = append (box, "wide-only"), *roomy = append (box, "roomy-only"), *narrow = append (box, "narrow-only");
  GtkWidget *stack_narrow = append (box, "stack-narrow"), *stack_small = append (box, "stack-small");
  GtkWidget *wrap = append (box, "wrap-tiny");
  const SosWidthStep order[] = { SOS_WIDTH_WIDE, SOS_WIDTH_NARROW, SOS_WIDTH_SMALL, SOS_WIDTH_TINY, SOS_WIDTH_WIDE };

  gtk_box_set_spacing (GTK_BOX (wrap), 12);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      sos_width_step_apply (order[i], box);
      g_assert_cmpint (SOS_IS_WRAP_LAYOUT (gtk_widget_get_layout_manager (wrap)), ==, order[i] == SOS_WIDTH_TINY);
      g_assert_cmpint (gtk_widget_get_visible (wide), ==, order[i] == SOS_WIDTH_WIDE);
      g_assert_cmpint (gtk_widget_get_visible (roomy), ==, order[i] <= SOS_WIDTH_NARROW);
      g_assert_cmpint (gtk_widget_get_visible (narrow), ==, order[i] >= SOS_WIDTH_NARROW);
      g_assert_cmpint (is_stacked (stack_narrow), ==, order[i] >= SOS_WIDTH_NARROW);
      g_assert_cmpint (is_stacked (stack_small), ==, order[i] >= SOS_WIDTH_SMALL);
    }
  g_assert_cmpint (gtk_box_get_spacing (GTK_BOX (wrap)), ==, 12);
  g_assert_finalize_object (box);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  sos_widgets_init ();
  g_test_add_func ("/width-step/steps", test_steps);
  g_test_add_func ("/width-step/apply", test_apply);
  return g_test_run ();
}
