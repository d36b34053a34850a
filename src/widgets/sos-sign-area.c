/* sos-sign-area.c - a square that shows one sign of the drawing of families, in the colours and the text size of the desk. */
#include "config.h"
#include "sos-sign-area.h"

#include "sos-desk-palette.h"
#include "sos-genogram-draw.h"
#include "sos-width-step.h"

typedef struct
{
  SosSignDraw draw;
  gpointer data;
  GDestroyNotify free_data;
} Sign;

static void
free_sign (gpointer data)
{
  Sign *sign = data;

  if (sign->free_data != NULL)
    sign->free_data (sign->data);
  g_free (sign);
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  const Sign *sign = data;
  const double scale = sos_text_scale (GTK_WIDGET (area));

  cairo_scale (cr, scale, scale);
  sign->draw (sign->data, cr, sos_desk_palette_get (GTK_WIDGET (area)), width / scale / 2, height / scale / 2);
}

GtkWidget *
sos_sign_area_new (SosSignDraw draw, gpointer data, GDestroyNotify free_data)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  const int size = 2 * SOS_GENOGRAM_SIGN * sos_text_scale (area);
  Sign *sign = g_new (Sign, 1);

  *sign = (Sign){ draw, data, free_data };
  gtk_widget_set_size_request (area, size, size);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, sign, free_sign);
  sos_desk_palette_watch (area, G_CALLBACK (gtk_widget_queue_draw));
  return area;
}
