/* sos-map-texts.c - every text of the map is measured here. Draws nothing. */
#include "config.h"
#include "sos-map-private.h"

#include <math.h>

static const struct
{
  double size;
  PangoWeight weight;
} looks[SOS_MAP_N_TEXTS] = {
  [SOS_MAP_TEXT_NAME] = { 12, PANGO_WEIGHT_MEDIUM },        [SOS_MAP_TEXT_NUMBER] = { 15, PANGO_WEIGHT_BOLD },
  [SOS_MAP_TEXT_SMALL_NAME] = { 10.5, PANGO_WEIGHT_MEDIUM },
  [SOS_MAP_TEXT_SMALL_NUMBER] = { 12, PANGO_WEIGHT_BOLD },  [SOS_MAP_TEXT_TILE_NUMBER] = { 20, PANGO_WEIGHT_BOLD },
  [SOS_MAP_TEXT_TILE_PINS] = { 13, PANGO_WEIGHT_MEDIUM },   [SOS_MAP_TEXT_TITLE] = { 13, PANGO_WEIGHT_SEMIBOLD },
  [SOS_MAP_TEXT_NOTE] = { 12, PANGO_WEIGHT_NORMAL },        [SOS_MAP_TEXT_CLASS] = { 13, PANGO_WEIGHT_MEDIUM },
  [SOS_MAP_TEXT_KEY] = { 12.5, PANGO_WEIGHT_NORMAL },       [SOS_MAP_TEXT_RIVER] = { 12, PANGO_WEIGHT_MEDIUM },
  [SOS_MAP_TEXT_SCHOOL] = { 12.5, PANGO_WEIGHT_MEDIUM },    [SOS_MAP_TEXT_DISC] = { 12, PANGO_WEIGHT_BOLD },
  [SOS_MAP_TEXT_TAG] = { 13, PANGO_WEIGHT_SEMIBOLD },       [SOS_MAP_TEXT_FOOT] = { 12, PANGO_WEIGHT_NORMAL },
};

double
sos_map_size (const SosMapDrawing *self, SosMapTextRole asked)
{
  const SosMapTextRole role = asked == SOS_MAP_TEXT_SMALL_NAME && self->frame.on_paper ? SOS_MAP_TEXT_NAME : asked;
  const gboolean of_borough = role == SOS_MAP_TEXT_NAME || role == SOS_MAP_TEXT_SMALL_NAME || role == SOS_MAP_TEXT_NUMBER
                              || role == SOS_MAP_TEXT_SMALL_NUMBER || role == SOS_MAP_TEXT_TAG;

  return looks[role].size * self->frame.text_scale * (of_borough && self->frame.zoom > 1 ? pow (self->frame.zoom, -0.75) : 1);
}

PangoLayout *
sos_map_lay_out_text (SosMapDrawing *self, SosMapTextRole role, const char *words)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (self->font);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *valid = g_utf8_make_valid (words, -1);

  pango_font_description_set_absolute_size (font, sos_map_size (self, role) * PANGO_SCALE);
  pango_font_description_set_weight (font, looks[role].weight);
  pango_layout_set_font_description (layout, font);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, valid, -1);
  return layout;
}

SosMapText *
sos_map_add_text (SosMapDrawing *self, GArray *texts, SosMapTextRole role, int borough, const char *words)
{
  SosMapText text = { role, borough, sos_map_lay_out_text (self, role, words) };
  int width;

  pango_layout_set_single_paragraph_mode (text.layout, TRUE);
  pango_layout_get_size (text.layout, &width, NULL);
  text.width = ceil (width / (double) PANGO_SCALE);
  text.size = sos_map_size (self, role);
  g_array_append_val (texts, text);
  return sos_map_text (texts, texts->len - 1);
}

void
sos_map_drop_text (GArray *texts)
{
  g_array_set_size (texts, texts->len - 1);
}

void
sos_map_move_text (SosMapText *text, double x, double baseline)
{
  const gboolean figures = text->role >= SOS_MAP_TEXT_NUMBER && text->role <= SOS_MAP_TEXT_TILE_PINS;

  text->x = x;
  text->baseline = baseline;
  /* Figures have no accents, and nothing below the line. */
  text->box = (SosBox){ x, baseline - (figures ? 0.74 : 0.8) * text->size, x + text->width, baseline + (figures ? 0.03 : 0.25) * text->size };
}

SosMapText *
sos_map_text (const GArray *texts, guint i)
{
  return &g_array_index (texts, SosMapText, i);
}
