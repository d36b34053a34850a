/* sos-desk-font.c - the font that drawings have on this desk, and how large it is. */
#include "config.h"
#include "sos-desk-font.h"

#include "sos-width-step.h"

#define USUAL_FONT (11 * 96 / 72.0) /* pixels of the desk's font, for which the sizes of drawings were chosen */

static double
get_pixels (const PangoFontDescription *desk)
{
  return pango_font_description_get_size_is_absolute (desk) ? pango_font_description_get_size (desk) / (double) PANGO_SCALE : 0;
}

PangoFontDescription *
sos_desk_font_dup (GtkWidget *widget, double *scale)
{
  const PangoFontDescription *desk = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  PangoFontDescription *font = pango_font_description_copy (desk);

  *scale = MAX (sos_text_scale (widget), get_pixels (desk) / USUAL_FONT);
  pango_font_description_unset_fields (font, PANGO_FONT_MASK_SIZE | PANGO_FONT_MASK_WEIGHT);
  return font;
}
