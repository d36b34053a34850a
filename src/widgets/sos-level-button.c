/* sos-level-button.c - three bars, a word and a date. A family has hundreds of these, and all must be there within a frame or two. */
#include "config.h"
#include "sos-level-button.h"

#include "sos-desk-palette.h"

#include <math.h>

#define GAP 4       /* pixels between the bars and the words */
#define NEAR 3      /* between what stands in a line */
#define TOGETHER 2  /* by which the two lines stand closer than lines of text do */
#define BARS 1.0    /* signs, in sizes of the text */
#define SIGN 0.92

/* How a level looks. The tint behind it and the weight of its word are in the style sheet. */
typedef struct
{
  const char *code;
  const char *style; /* class */
  const char *icon;  /* NULL: no amount */
  gsize bars, word;  /* inks of the palette */
} Look;

#define INK(name) G_STRUCT_OFFSET (SosPalette, name)

/* Colour is never the only sign: bars and word say the same. The first is of what was never looked at. */
static const Look looks[] = {
  { NULL, "level-none", NULL, INK (dim), INK (dim) },
  { "0", "level-0", "sos-level-0-symbolic", INK (dim), INK (dim) },
  { "1", "level-1", "sos-level-1-symbolic", INK (ink), INK (ink) },
  { "2", "level-2", "sos-level-2-symbolic", INK (warn), INK (ink) },
  { "3", "level-3", "sos-level-3-symbolic", INK (bad), INK (bad) },
  { "4", "level-4", "sos-level-3-symbolic", INK (bad), INK (bad) },
  { "NK", "level-nk", "sos-level-nk-symbolic", INK (dim), INK (dim) },
  { "NA", "level-na", NULL, INK (dim), INK (dim) },
};

typedef struct
{
  const Look *look;
  PangoLayout *word; /* NULL: nothing was set yet */
  PangoLayout *when; /* NULL: never */
  gboolean stale;
  int change;
} SosLevelButtonPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (SosLevelButton, sos_level_button, GTK_TYPE_BUTTON)

static SosLevelButtonPrivate *
private_of (gpointer self)
{
  return sos_level_button_get_instance_private (self);
}

static const Look *
find_look (const char *level)
{
  for (guint i = 1; level != NULL && i < G_N_ELEMENTS (looks); i++)
    if (g_str_equal (looks[i].code, level))
      return &looks[i];
  return &looks[0];
}

/* Measuring ----------------------------------------------------------------------------------------------------------------- */

typedef struct
{
  int bars, sign; /* pixels of the signs */
  int left;       /* where the words begin */
  int word_width, word_height;
  int when_width, when_height;
  int height;     /* of the words */
} Sizes;

static int
measure_sign (gpointer self, double size)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (self));

  return (int) ceil (size * pango_font_description_get_size (font) / PANGO_SCALE);
}

static Sizes
measure_all (gpointer self)
{
  SosLevelButtonPrivate *priv = private_of (self);
  Sizes sizes = { .bars = measure_sign (self, BARS), .sign = measure_sign (self, SIGN) };

  if (priv->word == NULL)
    return sizes;
  sizes.left = priv->look->icon != NULL ? sizes.bars + GAP : 0;
  pango_layout_get_pixel_size (priv->word, &sizes.word_width, &sizes.word_height);
  sizes.height = sizes.word_height;
  if (priv->when == NULL)
    return sizes;
  pango_layout_get_pixel_size (priv->when, &sizes.when_width, &sizes.when_height);
  sizes.when_width += (priv->stale + (priv->change != 0)) * (sizes.sign + NEAR);
  sizes.height += sizes.when_height - TOGETHER;
  return sizes;
}

static void
sos_level_button_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  const Sizes sizes = measure_all (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = MAX (sizes.bars, sizes.height);
  else
    *minimum = sizes.left + MAX (sizes.word_width, sizes.when_width);
  *natural = *minimum;
}

/* Drawing ------------------------------------------------------------------------------------------------------------------- */

static GdkRGBA
get_color (gpointer self, gsize ink)
{
  const SosInk *color = G_STRUCT_MEMBER_P (sos_desk_palette_get (self), ink);

  return (GdkRGBA){ (float) color->red, (float) color->green, (float) color->blue, 1 };
}

/* Goes to what is @width wide and begins @x from the side where lines begin. */
static void
go_to (gpointer self, GtkSnapshot *snapshot, int x, int y, int width)
{
  const gboolean turned = gtk_widget_get_direction (self) == GTK_TEXT_DIR_RTL;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (turned ? gtk_widget_get_width (self) - x - width : x, y));
}

/* Returns where the next may begin. */
static int
draw_words (gpointer self, GtkSnapshot *snapshot, PangoLayout *layout, int x, int y, gsize ink)
{
  const GdkRGBA color = get_color (self, ink);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  go_to (self, snapshot, x, y, width);
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
  return x + width + NEAR;
}

static int
draw_sign (gpointer self, GtkSnapshot *snapshot, const char *icon, int x, int y, int size, gsize ink)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (self));
  g_autoptr (GtkIconPaintable) sign = gtk_icon_theme_lookup_icon (theme, icon, NULL, size, gtk_widget_get_scale_factor (self),
                                                                  gtk_widget_get_direction (self), 0);
  const GdkRGBA color = get_color (self, ink);

  go_to (self, snapshot, x, y, size);
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (sign), snapshot, size, size, &color, 1);
  gtk_snapshot_restore (snapshot);
  return x + size + NEAR;
}

/* A clock where that is long ago, the date, and an arrow where it changed. */
static void
draw_when (gpointer self, GtkSnapshot *snapshot, const Sizes *sizes, int y)
{
  SosLevelButtonPrivate *priv = private_of (self);
  const int sign_y = y + (sizes->when_height - sizes->sign) / 2;
  int x = sizes->left;

  if (priv->stale)
    x = draw_sign (self, snapshot, "document-open-recent-symbolic", x, sign_y, sizes->sign, INK (warn));
  x = draw_words (self, snapshot, priv->when, x, y, priv->stale ? INK (warn) : INK (dim));
  if (priv->change > 0)
    draw_sign (self, snapshot, "go-up-symbolic", x, sign_y, sizes->sign, INK (warn));
  else if (priv->change < 0)
    draw_sign (self, snapshot, "go-down-symbolic", x, sign_y, sizes->sign, INK (good));
}

static void
sos_level_button_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SosLevelButtonPrivate *priv = private_of (widget);
  const Sizes sizes = measure_all (widget);
  const int height = gtk_widget_get_height (widget), top = (height - sizes.height) / 2;

  if (priv->word == NULL)
    return;
  if (priv->look->icon != NULL)
    draw_sign (widget, snapshot, priv->look->icon, 0, (height - sizes.bars) / 2, sizes.bars, priv->look->bars);
  draw_words (widget, snapshot, priv->word, sizes.left, top, priv->look->word);
  if (priv->when != NULL)
    draw_when (widget, snapshot, &sizes, top + sizes.word_height - TOGETHER);
}

/* Saying -------------------------------------------------------------------------------------------------------------------- */

static PangoLayout *
when_new (SosLevelButton *self, const SosLevel *level)
{
  PangoLayout *when = gtk_widget_create_pango_layout (GTK_WIDGET (self), level->when);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (level->stale ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL));
  pango_layout_set_attributes (when, attributes);
  return when;
}

void
sos_level_button_set (SosLevelButton *self, const SosLevel *level)
{
  SosLevelButtonPrivate *priv = private_of (self);

  g_return_if_fail (SOS_IS_LEVEL_BUTTON (self));
  g_return_if_fail (level->word != NULL);

  priv->look = find_look (level->level);
  priv->stale = level->stale;
  priv->change = level->change;
  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char *[]){ "flat", "level", priv->look->style, NULL });
  g_clear_object (&priv->when);
  g_clear_object (&priv->word);
  priv->word = gtk_widget_create_pango_layout (GTK_WIDGET (self), level->word);
  priv->when = level->when != NULL ? when_new (self, level) : NULL;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* The layouts share the widget’s context, which has the new font by then. */
static void
sos_level_button_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SosLevelButtonPrivate *priv = private_of (widget);

  GTK_WIDGET_CLASS (sos_level_button_parent_class)->css_changed (widget, change);
  if (priv->word != NULL)
    pango_layout_context_changed (priv->word);
  if (priv->when != NULL)
    pango_layout_context_changed (priv->when);
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_level_button_finalize (GObject *object)
{
  SosLevelButtonPrivate *priv = private_of (object);

  g_clear_object (&priv->word);
  g_clear_object (&priv->when);
  G_OBJECT_CLASS (sos_level_button_parent_class)->finalize (object);
}

static void
sos_level_button_class_init (SosLevelButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sos_level_button_finalize;
  widget_class->measure = sos_level_button_measure;
  widget_class->snapshot = sos_level_button_snapshot;
  widget_class->css_changed = sos_level_button_css_changed;
}

static void
sos_level_button_init (SosLevelButton *self)
{
  private_of (self)->look = &looks[0];
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL); /* a button’s own would ask its child */
}
