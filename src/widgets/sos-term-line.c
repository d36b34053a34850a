/* sos-term-line.c - a row of a term. It is one of a few that stand for all rows there are. */
#include "config.h"
#include "sos-term-line.h"

#include "sos-block-draw.h"
#include "sos-desk-palette.h"
#include "sos-spoken-name.h"
#include "sos-tooltip.h"
#include "sos-width-step.h"

#include <string.h>

struct _SosTermLine
{
  GtkWidget parent_instance;

  int row;
  const SosTermRow *shown;
  SosTermSizes sizes;
  GPtrArray *places; /* SosTermPlace, children */
  GtkWidget *name;   /* a button with the three labels below */
  GtkLabel *tag, *title, *note;
  PangoLayout *slack;
};

G_DEFINE_FINAL_TYPE (SosTermLine, sos_term_line, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CLICKED,
  SIGNAL_ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GtkWidget *place, SosTermLine *self)
{
  g_signal_emit (self, signals[SIGNAL_CLICKED], 0, sos_term_line_find_place (self, place));
}

static void
focus_cb (GtkWidget *place, GParamSpec *pspec, SosTermLine *self)
{
  if (gtk_widget_has_focus (place))
    g_signal_emit (self, signals[SIGNAL_ENTERED], 0, sos_term_line_find_place (self, place));
}

static void
listen (SosTermLine *self, GtkWidget *place)
{
  g_signal_connect (place, "clicked", G_CALLBACK (clicked_cb), self);
  g_signal_connect (place, "notify::has-focus", G_CALLBACK (focus_cb), self);
}

static void
need_places (SosTermLine *self, guint n)
{
  while (self->places->len > n)
    {
      gtk_widget_unparent (g_ptr_array_index (self->places, self->places->len - 1));
      g_ptr_array_remove_index (self->places, self->places->len - 1);
    }
  while (self->places->len < n)
    {
      GtkWidget *place = sos_term_place_new ();

      listen (self, place);
      gtk_widget_insert_before (place, GTK_WIDGET (self), self->name);
      g_ptr_array_add (self->places, place);
    }
}

static void
show_name (SosTermLine *self)
{
  const SosTermRow *row = self->shown;
  g_autofree char *spoken = g_strjoin (", ", row->title, row->note, row->tag, NULL);

  gtk_label_set_label (self->tag, row->tag != NULL ? row->tag : "");
  gtk_widget_set_visible (GTK_WIDGET (self->tag), row->tag != NULL);
  gtk_label_set_label (self->title, row->title);
  gtk_label_set_label (self->note, row->note != NULL ? row->note : "");
  sos_spoken_name_set (self->name, spoken);
  sos_tooltip_set (self->name, row->note);
  g_clear_object (&self->slack);
  if (row->slack != NULL)
    self->slack = gtk_widget_create_pango_layout (GTK_WIDGET (self), row->slack);
}

static void
show_place (SosTermLine *self, SosTermPicture *picture, guint i)
{
  const SosTermWeek *week = &g_array_index (picture->weeks, SosTermWeek, i);
  g_autofree char *name = g_strdup_printf ("%s, %s", self->shown->title, week->spoken);

  sos_term_place_show (g_ptr_array_index (self->places, i), &self->shown->cells[i], name, (int) i == picture->now, week->shade != NULL);
}

void
sos_term_line_show (SosTermLine *self, SosTermPicture *picture, int row)
{
  g_return_if_fail (SOS_IS_TERM_LINE (self));

  self->row = row;
  if (row < 0)
    return;
  self->shown = picture->rows->pdata[row];
  need_places (self, self->shown->n_cells);
  show_name (self);
  for (guint i = 0; i < self->places->len; i++)
    show_place (self, picture, i);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

int
sos_term_line_get_row (SosTermLine *self)
{
  return self->row;
}

void
sos_term_line_set_sizes (SosTermLine *self, const SosTermSizes *sizes)
{
  if (memcmp (&self->sizes, sizes, sizeof *sizes) == 0)
    return;
  self->sizes = *sizes;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

GtkWidget *
sos_term_line_get_place (SosTermLine *self, int week)
{
  g_return_val_if_fail (SOS_IS_TERM_LINE (self), NULL);
  return week < 0 ? self->name : week < (int) self->places->len ? g_ptr_array_index (self->places, (guint) week) : NULL;
}

int
sos_term_line_find_place (SosTermLine *self, GtkWidget *place)
{
  guint i;

  if (place == self->name)
    return -1;
  return g_ptr_array_find (self->places, place, &i) ? (int) i : -2;
}

/* ---- layout and drawing ---- */

static void
allocate (GtkWidget *child, int x, int width, int height)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, minimum), NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, MAX (width, minimum), height }, -1);
}

static void
sos_term_line_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SosTermLine *self = SOS_TERM_LINE (widget);

  for (guint i = 0; i < self->places->len; i++)
    allocate (g_ptr_array_index (self->places, i), self->sizes.name + (int) i * self->sizes.week - self->sizes.shift, self->sizes.week, height);
  allocate (self->name, 0, self->sizes.name, height);
}

static void
sos_term_line_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 1;
}

/* Icon and word: a row with no week to lose is seen without colour. */
static void
draw_slack (SosTermLine *self, GtkSnapshot *snapshot)
{
  const SosPalette *palette = sos_desk_palette_get (GTK_WIDGET (self));
  const double scale = sos_text_scale (GTK_WIDGET (self)), sign = self->shown->tight || self->shown->done ? 17 * scale : 0;
  const float x = (float) (self->sizes.name + (int) self->places->len * self->sizes.week - self->sizes.shift + 10);
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  const SosInk *ink = self->shown->tight ? &palette->warn : &palette->ink;
  const GdkRGBA color = { (float) ink->red, (float) ink->green, (float) ink->blue, 1 };
  int h;

  pango_layout_get_pixel_size (self->slack, NULL, &h);
  if (sign > 0)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x, 0, (float) sign, (float) height));

      sos_glyph_draw (cr, palette, self->shown->tight ? SOS_GLYPH_CLOCK : SOS_GLYPH_TICK, self->shown->tight ? &palette->warn : &palette->good, x + 6 * scale,
                      height / 2.0, 13 * scale);
      cairo_destroy (cr);
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + (float) sign, (float) ((height - h) / 2)));
  gtk_snapshot_append_layout (snapshot, self->slack, &color);
  gtk_snapshot_restore (snapshot);
}

static void
sos_term_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SosTermLine *self = SOS_TERM_LINE (widget);
  const SosPalette *palette = sos_desk_palette_get (widget);
  const GdkRGBA hair = { (float) palette->ink.red, (float) palette->ink.green, (float) palette->ink.blue, 0.14f };

  gtk_snapshot_append_color (snapshot, &hair, &GRAPHENE_RECT_INIT (0, (float) gtk_widget_get_height (widget) - 1, (float) gtk_widget_get_width (widget), 1));
  if (self->slack != NULL)
    draw_slack (self, snapshot);
  GTK_WIDGET_CLASS (sos_term_line_parent_class)->snapshot (widget, snapshot);
}

static void
sos_term_line_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SosTermLine *self = SOS_TERM_LINE (widget);

  GTK_WIDGET_CLASS (sos_term_line_parent_class)->css_changed (widget, change);
  if (self->slack != NULL)
    pango_layout_context_changed (self->slack);
}

/* ---- making ---- */

static void
sos_term_line_dispose (GObject *object)
{
  SosTermLine *self = SOS_TERM_LINE (object);

  need_places (self, 0);
  g_clear_pointer (&self->name, gtk_widget_unparent);
  g_clear_object (&self->slack);
  G_OBJECT_CLASS (sos_term_line_parent_class)->dispose (object);
}

static void
sos_term_line_finalize (GObject *object)
{
  g_ptr_array_unref (SOS_TERM_LINE (object)->places);
  G_OBJECT_CLASS (sos_term_line_parent_class)->finalize (object);
}

static void
sos_term_line_class_init (SosTermLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_term_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_term_line_finalize;
  widget_class->measure = sos_term_line_measure;
  widget_class->size_allocate = sos_term_line_size_allocate;
  widget_class->snapshot = sos_term_line_snapshot;
  widget_class->css_changed = sos_term_line_css_changed;
  signals[SIGNAL_CLICKED] = g_signal_new ("clicked", SOS_TYPE_TERM_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", SOS_TYPE_TERM_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "termline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static GtkLabel *
label_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static void
sos_term_line_init (SosTermLine *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->row = -1;
  self->places = g_ptr_array_new ();
  self->tag = GTK_LABEL (gtk_label_new (NULL));
  self->title = label_new ("term-title");
  self->note = label_new ("term-note");
  gtk_widget_add_css_class (GTK_WIDGET (self->tag), "term-tag");
  gtk_widget_set_valign (GTK_WIDGET (self->tag), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tag));
  gtk_box_append (GTK_BOX (box), words);
  self->name = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->name), box);
  gtk_widget_add_css_class (self->name, "flat");
  gtk_widget_add_css_class (self->name, "term-name");
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));
  listen (self, self->name);
}

GtkWidget *
sos_term_line_new (void)
{
  return g_object_new (SOS_TYPE_TERM_LINE, NULL);
}
