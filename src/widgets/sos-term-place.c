/* sos-term-place.c - one week of one run as a button. Hundreds of them pass by in a second of scrolling, so that it draws itself. */
#include "config.h"
#include "sos-term-place.h"

#include "sos-block-draw.h"
#include "sos-desk-palette.h"
#include "sos-spoken-name.h"
#include "sos-width-step.h"

#define SIDE 3   /* pixels round a block */
#define ABOVE 5
#define SIGN 12
#define GAP 3

struct _SosTermPlace
{
  GtkButton parent_instance;

  const SosTermCell *cell; /* of the picture */
  char *name, *words;
  PangoLayout *label; /* NULL: none */
  gboolean now, shaded;
  SosAnswer answer;
  gboolean from_here; /* what is held lies here */
};

G_DEFINE_FINAL_TYPE (SosTermPlace, sos_term_place, GTK_TYPE_BUTTON)

static void
say (SosTermPlace *self, const char *words)
{
  g_autofree char *spoken = g_strdup_printf ("%s: %s", self->name, words);

  sos_spoken_name_set (GTK_WIDGET (self), spoken);
  g_free (self->words);
  self->words = g_strdup (words);
}

/* Asked for where the pointer rests, and not set for each of hundreds that pass by. */
static gboolean
sos_term_place_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keys, GtkTooltip *tooltip)
{
  SosTermPlace *self = SOS_TERM_PLACE (widget);

  if (self->cell == NULL || (self->cell->n == 0 && self->cell->closed == 0 && self->answer == SOS_ANSWER_NONE))
    return FALSE;
  gtk_tooltip_set_text (tooltip, self->words);
  return TRUE;
}

/* Made once, of two weights. */
static PangoAttrList *
get_attributes (gboolean past)
{
  static PangoAttrList *lists[2];

  if (lists[past] == NULL)
    {
      lists[past] = pango_attr_list_new ();
      pango_attr_list_insert (lists[past], pango_attr_weight_new (past ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_BOLD));
      pango_attr_list_insert (lists[past], pango_attr_font_features_new ("tnum"));
    }
  return lists[past];
}

static void
make_label (SosTermPlace *self)
{
  if (self->cell->label == NULL)
    {
      g_clear_object (&self->label);
      return;
    }
  if (self->label == NULL)
    self->label = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_text (self->label, self->cell->label, -1);
  pango_layout_set_attributes (self->label, get_attributes (self->cell->state <= SOS_BLOCK_CANCELLED));
}

void
sos_term_place_show (SosTermPlace *self, const SosTermCell *cell, const char *name, gboolean now, gboolean shaded)
{
  g_return_if_fail (SOS_IS_TERM_PLACE (self));

  self->cell = cell;
  self->now = now;
  self->shaded = shaded;
  self->answer = SOS_ANSWER_NONE;
  self->from_here = FALSE;
  g_free (self->name);
  self->name = g_strdup (name);
  make_label (self);
  say (self, cell->spoken);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
sos_term_place_answer (SosTermPlace *self, SosAnswer answer, const char *words, gboolean from_here)
{
  g_return_if_fail (SOS_IS_TERM_PLACE (self));

  self->answer = answer;
  self->from_here = from_here;
  say (self, words != NULL ? words : self->cell->spoken);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- drawing ---- */

static void
draw_days (SosTermPlace *self, cairo_t *cr, const SosPalette *palette, double width, double height)
{
  const double fifth = width / 5;

  if (self->shaded)
    {
      sos_ink_set (&palette->shade, cr);
      cairo_paint (cr);
      return;
    }
  if (self->now)
    {
      cairo_set_source_rgba (cr, palette->accent_line.red, palette->accent_line.green, palette->accent_line.blue, 0.16);
      cairo_paint (cr);
      sos_ink_set (&palette->accent_line, cr);
      cairo_rectangle (cr, 0, 0, 1, height);
      cairo_fill (cr);
    }
  if (self->cell->shut || self->cell->lost)
    sos_hatch_draw (cr, palette, 1, 1, width - 1, height - 1, 4.5);
  else
    for (int i = 0; i < 5; i++)
      if (self->cell->closed & (1u << i))
        sos_hatch_draw (cr, palette, i * fifth, 1, fifth, height - 1, 4.5);
  if (self->cell->unsure)
    sos_dots_draw (cr, palette, 0, 0, width, height);
}

static void
draw_edges (cairo_t *cr, const SosPalette *palette, double width, double height)
{
  cairo_set_source_rgba (cr, palette->ink.red, palette->ink.green, palette->ink.blue, 0.06);
  cairo_rectangle (cr, 0, 0, 1, height);
  cairo_fill (cr);
  cairo_set_source_rgba (cr, palette->ink.red, palette->ink.green, palette->ink.blue, 0.14);
  cairo_rectangle (cr, 0, height - 1, width, 1);
  cairo_fill (cr);
}

/* While something is held, a place says yes or no; where it comes from stays to be seen. */
static void
draw_ground (SosTermPlace *self, cairo_t *cr, const SosPalette *palette, double width, double height)
{
  const double x = SIDE, y = ABOVE, w = width - 2 * SIDE, h = height - 2 * ABOVE;

  if (self->answer != SOS_ANSWER_NONE && !self->from_here)
    sos_answer_draw_ground (cr, palette, self->answer, x, y, w, h);
  else
    sos_block_draw_ground (cr, palette, self->cell->state, self->cell->proposed, x, y, w, h);
  if (self->from_here)
    {
      cairo_set_dash (cr, (const double[]){ 4, 3 }, 2, 0);
      cairo_set_line_width (cr, 2);
      sos_ink_set (&palette->bad, cr);
      cairo_rectangle (cr, x + 1, y + 1, w - 2, h - 2);
      cairo_stroke (cr);
    }
}

static void
draw_label (SosTermPlace *self, GtkSnapshot *snapshot, const SosPalette *palette, double width, double height, double sign)
{
  const SosInk *ink = sos_block_get_ink (palette, self->cell->state);
  const GdkRGBA color = { (float) ink->red, (float) ink->green, (float) ink->blue, 1 };
  int w, h;

  pango_layout_get_pixel_size (self->label, &w, &h);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) ((width - w - sign) / 2), (float) ((height - h) / 2)));
  gtk_snapshot_append_layout (snapshot, self->label, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_sign (SosTermPlace *self, cairo_t *cr, const SosPalette *palette, double width, double height, double scale)
{
  const gboolean answers = self->answer != SOS_ANSWER_NONE && !self->from_here;
  const SosGlyph glyph = answers ? sos_answer_get_glyph (self->answer) : self->cell->locked && self->cell->state >= SOS_BLOCK_CONFIRMED && self->cell->state < SOS_BLOCK_HALF
                                                                            ? SOS_GLYPH_LOCK : sos_block_get_glyph (self->cell->state);
  const SosInk *ink = answers ? sos_answer_get_ink (palette, self->answer) : sos_block_get_sign_ink (palette, self->cell->state);
  double x = width / 2;
  int w = 0;

  if (self->label != NULL && !answers)
    {
      pango_layout_get_pixel_size (self->label, &w, NULL);
      x = (width + w + GAP) / 2;
    }
  sos_glyph_draw (cr, palette, glyph, ink, x, height / 2, SIGN * scale);
}

/* Nothing lies here, and it is a week like others: the most of all places. */
static gboolean
is_plain (SosTermPlace *self)
{
  return self->cell->n == 0 && self->cell->closed == 0 && !self->cell->lost && !self->cell->unsure && !self->now && !self->shaded && self->answer == SOS_ANSWER_NONE;
}

static void
snapshot_edges (GtkSnapshot *snapshot, const SosPalette *palette, double width, double height)
{
  GdkRGBA color = { (float) palette->ink.red, (float) palette->ink.green, (float) palette->ink.blue, 0.06f };

  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (0, 0, 1, (float) height));
  color.alpha = 0.14f;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (0, (float) height - 1, (float) width, 1));
}

static void
draw_all (SosTermPlace *self, GtkSnapshot *snapshot, const SosPalette *palette, double width, double height, double scale)
{
  const gboolean answers = self->answer != SOS_ANSWER_NONE && !self->from_here;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  draw_days (self, cr, palette, width, height);
  draw_edges (cr, palette, width, height);
  draw_ground (self, cr, palette, width, height);
  draw_sign (self, cr, palette, width, height, scale);
  cairo_destroy (cr);
  if (self->label != NULL && !answers)
    draw_label (self, snapshot, palette, width, height, SIGN * scale + GAP);
}

/* ---- what looks the same is drawn once ---- */

#define MOST_KEPT 600

/* All that a place looks like, its colours and its font among it, to its node. */
static GHashTable *
get_kept (void)
{
  static GHashTable *kept;

  if (kept == NULL)
    kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) gsk_render_node_unref);
  if (g_hash_table_size (kept) >= MOST_KEPT)
    g_hash_table_remove_all (kept);
  return kept;
}

static char *
dup_look (SosTermPlace *self, const SosPalette *palette, double width, double height, double scale)
{
  const SosTermCell *cell = self->cell;
  const guint font = pango_font_description_hash (pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self))));

  return g_strdup_printf ("%g %g %u %g %g %g %d%d%d%d%d%d%d%d%d%d%d %s", palette->ink.red, palette->page.red, font, width, height, scale, cell->state, cell->locked, cell->proposed, cell->lost, cell->closed,
                          cell->shut, cell->unsure, self->now, self->shaded, (int) self->answer, self->from_here, cell->label != NULL ? cell->label : "");
}

static GskRenderNode *
find_node (SosTermPlace *self, const SosPalette *palette, double width, double height, double scale)
{
  g_autofree char *look = dup_look (self, palette, width, height, scale);
  GskRenderNode *node = g_hash_table_lookup (get_kept (), look);
  GtkSnapshot *snapshot;

  if (node != NULL)
    return node;
  snapshot = gtk_snapshot_new ();
  draw_all (self, snapshot, palette, width, height, scale);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    g_hash_table_insert (get_kept (), g_steal_pointer (&look), node);
  return node;
}

static void
sos_term_place_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SosTermPlace *self = SOS_TERM_PLACE (widget);
  const double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), scale = sos_text_scale (widget);
  const SosPalette *palette = sos_desk_palette_get (widget);
  GskRenderNode *node;

  if (self->cell == NULL || width < 1)
    return;
  if (is_plain (self))
    {
      snapshot_edges (snapshot, palette, width, height);
      return;
    }
  node = find_node (self, palette, width, height, scale);
  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
}

static void
sos_term_place_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 1;
}

static void
sos_term_place_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SosTermPlace *self = SOS_TERM_PLACE (widget);

  GTK_WIDGET_CLASS (sos_term_place_parent_class)->css_changed (widget, change);
  if (self->label != NULL)
    pango_layout_context_changed (self->label);
}

static void
sos_term_place_finalize (GObject *object)
{
  SosTermPlace *self = SOS_TERM_PLACE (object);

  g_clear_object (&self->label);
  g_free (self->name);
  g_free (self->words);
  G_OBJECT_CLASS (sos_term_place_parent_class)->finalize (object);
}

static void
sos_term_place_class_init (SosTermPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sos_term_place_finalize;
  widget_class->measure = sos_term_place_measure;
  widget_class->snapshot = sos_term_place_snapshot;
  widget_class->css_changed = sos_term_place_css_changed;
  widget_class->query_tooltip = sos_term_place_query_tooltip;
}

static void
sos_term_place_init (SosTermPlace *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL); /* a button’s own would ask its child */
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "term-place");
}

GtkWidget *
sos_term_place_new (void)
{
  return g_object_new (SOS_TYPE_TERM_PLACE, NULL);
}
