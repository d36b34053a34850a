/* test-least-height.c - a grid of wrapping labels beside something else: never asks for more height than it needs. */
#include "config.h"

#include "sos-widgets.h"

#include <adwaita.h>

static GtkWidget *
grid_new (void)
{
  GtkWidget *grid = gtk_grid_new ();

  for (int i = 0; i < 4; i++)
    {
      GtkWidget *words = gtk_label_new ("words that are many enough to stand in some lines");

      gtk_label_set_wrap (GTK_LABEL (words), TRUE);
      gtk_grid_attach (GTK_GRID (grid), words, i % 2, i / 2, 1, 1);
    }
  return grid;
}

static int
least_height (GtkWidget *widget, int width)
{
  int minimum, natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, natural);
  return minimum;
}

/* The box is measured at real widths too: GTK 4.18 warns there, and a warning fails the test. */
static void
test_beside (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0)), *bin = adw_bin_new ();
  int least;

  gtk_widget_set_layout_manager (bin, g_object_new (SOS_TYPE_LEAST_HEIGHT, NULL));
  adw_bin_set_child (ADW_BIN (bin), grid_new ());
  gtk_widget_set_hexpand (bin, TRUE);
  gtk_box_append (GTK_BOX (box), bin);
  gtk_box_append (GTK_BOX (box), gtk_label_new ("beside"));
  least = least_height (bin, -1);
  for (int width = 1600; width >= 200; width -= 100)
    {
      g_assert_cmpint (least_height (bin, width), >=, least);
      g_assert_cmpint (least_height (box, width), >=, least);
    }
  g_assert_cmpint (least_height (bin, 200), >, least_height (bin, 1600));
  g_assert_finalize_object (box);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  sos_widgets_init ();
  g_test_add_func ("/least-height/beside", test_beside);
  return g_test_run ();
}
