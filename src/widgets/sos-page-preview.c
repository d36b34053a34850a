/* sos-page-preview.c - pages as they will be printed, one at a time. Knows no letter. */
#include "config.h"
#include "sos-page-preview.h"

#include "sos-spoken-name.h"

#include <glib/gi18n.h>

#define LEAST_ZOOM 0.5
#define MOST_ZOOM 3.0
#define ZOOM_STEP 1.25

struct _SosPagePreview
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkWidget *paper;
  guint n_pages;
  guint page;
  double width;
  double height;
  double zoom;
  SosPagePreviewDraw draw;
  gpointer user_data;
  GDestroyNotify free_data;
};

G_DEFINE_FINAL_TYPE (SosPagePreview, sos_page_preview, GTK_TYPE_WIDGET)

enum
{
  PROP_PAGE = 1,
  PROP_N_PAGES,
  PROP_ZOOM,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
forget_pages (SosPagePreview *self)
{
  if (self->free_data)
    self->free_data (self->user_data);
  self->user_data = NULL;
  self->free_data = NULL;
  self->draw = NULL;
}

static void
fit_paper (SosPagePreview *self)
{
  double width = SOS_PAGE_PREVIEW_WIDTH * self->zoom;

  gtk_widget_set_visible (self->paper, self->n_pages > 0);
  if (self->n_pages == 0)
    return;
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->paper), (int) width);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->paper), (int) (width * self->height / self->width));
}

/* What a screen reader hears of the drawing: where one is, and where the words are. */
static void
name_paper (SosPagePreview *self)
{
  /* Translators: the page shown and how many there are */
  g_autofree char *name = g_strdup_printf (_("Page %u of %u as it will be printed; “Read as text” has its words"),
                                           self->page + 1, self->n_pages);

  sos_spoken_name_set (GTK_WIDGET (self), name);
  sos_spoken_name_set (GTK_WIDGET (self->paper), name);
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  SosPagePreview *self = user_data;

  if (!self->draw || self->page >= self->n_pages)
    return;
  cairo_scale (cr, width / self->width, height / self->height);
  self->draw (self->user_data, cr, self->page);
}

static void
turn_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPagePreview *self = SOS_PAGE_PREVIEW (widget);
  int to = (int) self->page + g_variant_get_int32 (parameter);

  sos_page_preview_set_page (self, CLAMP (to, 0, MAX (0, (int) self->n_pages - 1)));
}

static void
zoom_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPagePreview *self = SOS_PAGE_PREVIEW (widget);
  int by = g_variant_get_int32 (parameter);

  sos_page_preview_set_zoom (self, by == 0 ? 1.0 : by > 0 ? self->zoom * ZOOM_STEP : self->zoom / ZOOM_STEP);
}

static void
sos_page_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SosPagePreview *self = SOS_PAGE_PREVIEW (object);

  switch (id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, self->n_pages);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sos_page_preview_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SosPagePreview *self = SOS_PAGE_PREVIEW (object);

  switch (id)
    {
    case PROP_PAGE:
      sos_page_preview_set_page (self, g_value_get_uint (value));
      break;
    case PROP_ZOOM:
      sos_page_preview_set_zoom (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sos_page_preview_dispose (GObject *object)
{
  SosPagePreview *self = SOS_PAGE_PREVIEW (object);

  forget_pages (self);
  self->n_pages = 0;
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  G_OBJECT_CLASS (sos_page_preview_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
    int by;
  } keys[] = {
    { GDK_KEY_Page_Up, 0, "preview.turn", -1 },
    { GDK_KEY_Page_Down, 0, "preview.turn", 1 },
    { GDK_KEY_Home, 0, "preview.turn", -1000 },
    { GDK_KEY_End, 0, "preview.turn", 1000 },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "preview.zoom", 1 },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "preview.zoom", 1 },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "preview.zoom", 1 },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "preview.zoom", -1 },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "preview.zoom", -1 },
    { GDK_KEY_0, GDK_CONTROL_MASK, "preview.zoom", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i].key, keys[i].modifiers, keys[i].action, "i", keys[i].by);
}

static void
sos_page_preview_class_init (SosPagePreviewClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sos_page_preview_get_property;
  object_class->set_property = sos_page_preview_set_property;
  object_class->dispose = sos_page_preview_dispose;
  props[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0,
                                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, LEAST_ZOOM, MOST_ZOOM, 1.0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "preview.turn", "i", turn_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom", "i", zoom_cb);
  add_keys (widget_class);
}

static void
sos_page_preview_init (SosPagePreview *self)
{
  GtkWidget *desk = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->zoom = 1.0;
  self->paper = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, "halign",
                              GTK_ALIGN_CENTER, "valign", GTK_ALIGN_START, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->paper, "paper");
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->paper), draw_cb, self, NULL);
  gtk_widget_set_halign (desk, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (desk, "desk-in");
  gtk_box_append (GTK_BOX (desk), self->paper);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), desk);
  gtk_widget_add_css_class (self->scrolled, "desk");
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
sos_page_preview_new (void)
{
  return g_object_new (SOS_TYPE_PAGE_PREVIEW, NULL);
}

void
sos_page_preview_set_pages (SosPagePreview *self, guint n_pages, double width, double height, SosPagePreviewDraw draw,
                            gpointer user_data, GDestroyNotify free_data)
{
  guint page;

  g_return_if_fail (SOS_IS_PAGE_PREVIEW (self));
  g_return_if_fail (n_pages == 0 || (draw != NULL && width > 0 && height > 0));

  forget_pages (self);
  self->n_pages = n_pages;
  self->width = width;
  self->height = height;
  self->draw = draw;
  self->user_data = user_data;
  self->free_data = free_data;
  page = MIN (self->page, MAX (n_pages, 1) - 1);
  fit_paper (self);
  gtk_widget_queue_draw (self->paper);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_PAGES]);
  sos_page_preview_set_page (self, page);
  name_paper (self);
}

guint
sos_page_preview_get_n_pages (SosPagePreview *self)
{
  g_return_val_if_fail (SOS_IS_PAGE_PREVIEW (self), 0);

  return self->n_pages;
}

guint
sos_page_preview_get_page (SosPagePreview *self)
{
  g_return_val_if_fail (SOS_IS_PAGE_PREVIEW (self), 0);

  return self->page;
}

void
sos_page_preview_set_page (SosPagePreview *self, guint page)
{
  g_return_if_fail (SOS_IS_PAGE_PREVIEW (self));

  if (self->page == page || (page > 0 && page >= self->n_pages))
    return;
  self->page = page;
  name_paper (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
  gtk_widget_queue_draw (self->paper);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
}

void
sos_page_preview_set_zoom (SosPagePreview *self, double zoom)
{
  g_return_if_fail (SOS_IS_PAGE_PREVIEW (self));

  zoom = CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM);
  if (self->zoom == zoom)
    return;
  self->zoom = zoom;
  fit_paper (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
}
