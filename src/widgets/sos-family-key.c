/* sos-family-key.c - a grid of signs drawn by the hand that draws families, with their words. */
#include "config.h"
#include "sos-family-key.h"

#include "sos-genogram-signs.h"
#include "sos-sign-area.h"

static void
draw (gpointer sign, cairo_t *cr, const SosPalette *palette, double x, double y)
{
  sos_gen_sign_draw (GPOINTER_TO_UINT (sign), cr, palette, x, y);
}

static GtkWidget *
sign_new (SosGenSign sign)
{
  GtkWidget *area = sos_sign_area_new (draw, GUINT_TO_POINTER (sign), NULL);

  gtk_widget_set_valign (area, GTK_ALIGN_START);
  return area;
}

static GtkWidget *
words_new (const char *words, const char *css_class, gboolean wrap)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wrap);
  gtk_label_set_max_width_chars (GTK_LABEL (label), wrap ? 52 : -1);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, wrap);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
sos_family_key_new (void)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (SosGenSign sign = 0; sign < SOS_GEN_N_SIGNS; sign++)
    {
      gtk_grid_attach (GTK_GRID (grid), sign_new (sign), 0, sign, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), words_new (sos_gen_sign_get_words (sign), "strong", FALSE), 1, sign, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), words_new (sos_gen_sign_get_meaning (sign), "small", TRUE), 2, sign, 1, 1);
    }
  return grid;
}
