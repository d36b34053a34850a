/* sos-term-grid-draw.c - what of a term stands over and behind its lines: weeks, words of those in which nobody teaches, what is carried. */
#include "config.h"
#include "sos-term-grid-private.h"

#include "sos-desk-palette.h"

#include <glib/gi18n.h>

static PangoLayout *
layout_new (SosTermGrid *self, const char *words, double size, PangoWeight weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_scale_new (size));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* @x: where it begins, or its middle. */
static void
draw_words (SosTermGrid *self, GtkSnapshot *snapshot, const char *words, double size, PangoWeight weight, const SosInk *ink, double x, double y, gboolean middle)
{
  g_autoptr (PangoLayout) layout = layout_new (self, words, size, weight);
  const GdkRGBA color = { (float) ink->red, (float) ink->green, (float) ink->blue, 1 };
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (middle ? x - width / 2.0 : x), (float) (y - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static double
get_week_x (SosTermGrid *self, int week)
{
  return self->sizes.name + week * self->sizes.week - self->sizes.shift;
}

static void
draw_today (SosTermGrid *self, GtkSnapshot *snapshot, double x)
{
  const SosPalette *palette = sos_desk_palette_get (GTK_WIDGET (self));
  const GdkRGBA accent = { (float) palette->accent.red, (float) palette->accent.green, (float) palette->accent.blue, 1 };
  const float height = self->sizes.head * 0.46f, width = MIN ((float) self->sizes.week - 6, height * 1.7f), top = self->sizes.head * 0.5f;
  GskRoundedRect pill;

  gsk_rounded_rect_init_from_rect (&pill, &GRAPHENE_RECT_INIT ((float) x - width / 2, top, width, height), height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, &accent, &pill.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_head (SosTermGrid *self, GtkSnapshot *snapshot)
{
  const SosPalette *palette = sos_desk_palette_get (GTK_WIDGET (self));
  const double month_y = self->sizes.head * 0.26, day_y = self->sizes.head * 0.73;

  for (int i = 0; i < sos_term_grid_count_weeks (self); i++)
    {
      const SosTermWeek *week = &g_array_index (self->picture->weeks, SosTermWeek, i);
      const double x = get_week_x (self, i), middle = x + self->sizes.week / 2.0;
      const gboolean now = i == self->picture->now;

      if (x < self->sizes.name - 1)
        continue;
      if (week->month != NULL)
        draw_words (self, snapshot, week->month, 0.86, PANGO_WEIGHT_SEMIBOLD, &palette->dim, x + 5, month_y, FALSE);
      if (now)
        draw_today (self, snapshot, middle);
      draw_words (self, snapshot, week->day, 0.92, now ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_MEDIUM, now ? &palette->on_accent : week->shade != NULL ? &palette->dim : &palette->ink,
                  middle, day_y, TRUE);
    }
  draw_words (self, snapshot, C_("column", "Run"), 0.86, PANGO_WEIGHT_SEMIBOLD, &palette->dim, 6, day_y, FALSE);
  draw_words (self, snapshot, C_("column", "Slack"), 0.86, PANGO_WEIGHT_SEMIBOLD, &palette->dim, get_week_x (self, sos_term_grid_count_weeks (self)) + 10, day_y, FALSE);
}

/* Upright, in the middle of what is seen of its column. */
static void
draw_shades (SosTermGrid *self, GtkSnapshot *snapshot, int height)
{
  const SosPalette *palette = sos_desk_palette_get (GTK_WIDGET (self));
  const int bottom = MIN (height, self->sizes.head + sos_term_grid_count_rows (self) * self->sizes.row);

  for (int i = 0; i < sos_term_grid_count_weeks (self); i++)
    {
      const SosTermWeek *week = &g_array_index (self->picture->weeks, SosTermWeek, i);
      const double x = get_week_x (self, i);

      if (week->shade == NULL || x < self->sizes.name - 1)
        continue;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x + self->sizes.week / 2.0), (float) (self->sizes.head + bottom) / 2));
      gtk_snapshot_rotate (snapshot, -90);
      draw_words (self, snapshot, week->shade, 0.9, PANGO_WEIGHT_MEDIUM, &palette->dim, 0, 0, TRUE);
      gtk_snapshot_restore (snapshot);
    }
}

/* What is carried, a little beside the pointer; what it may do stands in the places. */
static void
draw_carried (SosTermGrid *self, GtkSnapshot *snapshot)
{
  const SosPalette *palette = sos_desk_palette_get (GTK_WIDGET (self));
  const SosTermRow *row = self->picture->rows->pdata[self->drag.row];
  const SosTermCell *cell = &row->cells[self->drag.week];
  const float width = (float) self->sizes.week, height = (float) self->sizes.row - 10;
  const GdkRGBA ground = { (float) palette->view.red, (float) palette->view.green, (float) palette->view.blue, 1 },
                edge = { (float) palette->accent.red, (float) palette->accent.green, (float) palette->accent.blue, 1 };
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT ((float) self->drag.x - width / 2, (float) self->drag.y - height / 2, width, height), 7);
  gtk_snapshot_append_outset_shadow (snapshot, &shape, &(GdkRGBA){ 0, 0, 0, 0.3f }, 0, 3, 0, 10);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &ground, &shape.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &shape, (float[]){ 2, 2, 2, 2 }, (GdkRGBA[]){ edge, edge, edge, edge });
  draw_words (self, snapshot, cell->label != NULL ? cell->label : "", 1, PANGO_WEIGHT_BOLD, &palette->ink, self->drag.x, self->drag.y, TRUE);
}

void
sos_term_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SosTermGrid *self = SOS_TERM_GRID (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (self->picture == NULL)
    return;
  draw_head (self, snapshot);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, (float) self->sizes.head, (float) width, (float) MAX (height - self->sizes.head, 0)));
  for (guint i = 0; i < self->lines->len; i++)
    gtk_widget_snapshot_child (widget, self->lines->pdata[i], snapshot);
  draw_shades (self, snapshot, height);
  if (self->drag.on)
    draw_carried (self, snapshot);
  gtk_snapshot_pop (snapshot);
}
