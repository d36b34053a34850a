/* sos-member-sign.c - the sign of a person in a square, in the colours of the desk. */
#include "config.h"
#include "sos-member-sign.h"

#include "sos-desk-palette.h"
#include "sos-genogram-draw.h"
#include "sos-width-step.h"

typedef struct
{
  SosFamily *family;
  guint place;
} Shown;

static void
free_shown (gpointer data)
{
  Shown *shown = data;

  sos_family_unref (shown->family);
  g_free (shown);
}

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  const Shown *shown = data;
  const double scale = sos_text_scale (GTK_WIDGET (area));

  cairo_scale (cr, scale, scale);
  sos_genogram_draw_sign (sos_family_get_member (shown->family, shown->place), cr, sos_desk_palette_get (GTK_WIDGET (area)), width / scale / 2,
                          height / scale / 2);
}

GtkWidget *
sos_member_sign_new (SosFamily *family, guint place)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  const int size = 2 * SOS_GENOGRAM_SIGN * sos_text_scale (area);
  Shown *shown = g_new (Shown, 1);

  shown->family = sos_family_ref (family);
  shown->place = place;
  gtk_widget_set_size_request (area, size, size);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw, shown, free_shown);
  sos_desk_palette_watch (area, G_CALLBACK (gtk_widget_queue_draw));
  return area;
}
