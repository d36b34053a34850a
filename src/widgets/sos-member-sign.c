/* sos-member-sign.c - the sign of a person in a square, in the colours of the desk. */
#include "config.h"
#include "sos-member-sign.h"

#include "sos-genogram-draw.h"
#include "sos-sign-area.h"

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
draw (gpointer data, cairo_t *cr, const SosPalette *palette, double x, double y)
{
  const Shown *shown = data;

  sos_genogram_draw_sign (sos_family_get_member (shown->family, shown->place), cr, palette, x, y);
}

GtkWidget *
sos_member_sign_new (SosFamily *family, guint place)
{
  Shown *shown = g_new (Shown, 1);

  shown->family = sos_family_ref (family);
  shown->place = place;
  return sos_sign_area_new (draw, shown, free_shown);
}
