/* sos-fold-box.c - a row that goes on in a next line where its children have no room side by side. */
#include "config.h"
#include "sos-fold-box.h"

#include "sos-width-step.h"

#define LINE_SPACING 4
#define ROOM 10000 /* wider than any screen */
#define READABLE 150 /* at text scale 1 */

#define SOS_TYPE_FOLD_LAYOUT (sos_fold_layout_get_type ())
G_DECLARE_FINAL_TYPE (SosFoldLayout, sos_fold_layout, SOS, FOLD_LAYOUT, GtkLayoutManager)

struct _SosFoldLayout
{
  GtkLayoutManager parent_instance;
  int spacing, line_spacing;
};

struct _SosFoldBox
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (SosFoldLayout, sos_fold_layout, GTK_TYPE_LAYOUT_MANAGER)
G_DEFINE_FINAL_TYPE (SosFoldBox, sos_fold_box, GTK_TYPE_BOX)

enum
{
  PROP_SPACING = 1,
  PROP_LINE_SPACING,
};

/* ---- lines ---- */

/* Children that stand side by side, and how wide each is. */
typedef struct
{
  GArray *sizes; /* GtkRequestedSize; "data" is the child */
  int width;     /* what they need at least, with what is between them */
} Line;

static void
clear_line (Line *line)
{
  g_array_unref (line->sizes);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Line, clear_line)

/* Words that have the rest of a line are to be read: they need more than the few letters they could be cut to. */
static int
find_need (const GtkRequestedSize *size, double scale)
{
  if (!gtk_widget_compute_expand (size->data, GTK_ORIENTATION_HORIZONTAL))
    return size->minimum_size;
  return MAX (size->minimum_size, MIN (size->natural_size, (int) (READABLE * scale)));
}

/* Children from @child on that fit into @width, one in any case; the first one after them. */
static GtkWidget *
find_line (SosFoldLayout *self, GtkWidget *child, int width, Line *line)
{
  const double scale = child != NULL ? sos_text_scale (child) : 1;
  int needed = 0;

  g_array_set_size (line->sizes, 0);
  line->width = 0;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkRequestedSize size = { .data = child };
      const int between = line->sizes->len > 0 ? self->spacing : 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size.minimum_size, &size.natural_size, NULL, NULL);
      needed += between + find_need (&size, scale);
      if (line->sizes->len > 0 && needed > width)
        return child;
      line->width += between + size.minimum_size;
      g_array_append_val (line->sizes, size);
    }
  return NULL;
}

static guint
count_expanding (const Line *line)
{
  guint n = 0;

  for (guint i = 0; i < line->sizes->len; i++)
    n += gtk_widget_compute_expand (g_array_index (line->sizes, GtkRequestedSize, i).data, GTK_ORIENTATION_HORIZONTAL);
  return n;
}

/* What is left goes to what they would like, then to those that expand, as in a box. */
static void
give_width (Line *line, int width)
{
  guint n = count_expanding (line);
  int extra = gtk_distribute_natural_allocation (MAX (width - line->width, 0), line->sizes->len, (GtkRequestedSize *) line->sizes->data);

  for (guint i = 0; n > 0 && i < line->sizes->len; i++)
    {
      GtkRequestedSize *size = &g_array_index (line->sizes, GtkRequestedSize, i);
      const int share = extra / (int) n;

      if (!gtk_widget_compute_expand (size->data, GTK_ORIENTATION_HORIZONTAL))
        continue;
      size->minimum_size += share;
      extra -= share;
      n--;
    }
}

static void
measure_line (const Line *line, int *least, int *natural)
{
  *least = *natural = 0;
  for (guint i = 0; i < line->sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (line->sizes, GtkRequestedSize, i);
      int child_least, child_natural;

      gtk_widget_measure (size->data, GTK_ORIENTATION_VERTICAL, size->minimum_size, &child_least, &child_natural, NULL, NULL);
      *least = MAX (*least, child_least);
      *natural = MAX (*natural, child_natural);
    }
}

/* ---- the layout ---- */

static GtkSizeRequestMode
sos_fold_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (SosFoldLayout *self, GtkWidget *widget, int *least, int *natural)
{
  guint n = 0;

  *least = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_least, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_least, &child_natural, NULL, NULL);
      *least = MAX (*least, child_least);
      *natural += child_natural + (n++ > 0 ? self->spacing : 0);
    }
}

static void
measure_height (SosFoldLayout *self, GtkWidget *widget, int width, int *least, int *natural)
{
  g_auto (Line) line = { g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize)), 0 };
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *least = *natural = 0;
  for (guint n = 0; child != NULL; n++)
    {
      int line_least, line_natural;

      child = find_line (self, child, width, &line);
      give_width (&line, width);
      measure_line (&line, &line_least, &line_natural);
      *least += line_least + (n > 0 ? self->line_spacing : 0);
      *natural += line_natural + (n > 0 ? self->line_spacing : 0);
    }
}

static void
sos_fold_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  SosFoldLayout *self = SOS_FOLD_LAYOUT (manager);
  int least, wide;

  measure_width (self, widget, &least, &wide);
  *minimum = least;
  *natural = wide;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  measure_height (self, widget, for_size < 0 ? wide : for_size, minimum, natural);
  if (for_size >= 0)
    return;
  /* No width may ask for more than what is said of none. */
  measure_height (self, widget, ROOM, &least, &wide);
  *minimum = MAX (*minimum, least);
  *natural = MAX (*natural, *minimum);
}

static void
place_line (SosFoldLayout *self, const Line *line, GtkAllocation room, gboolean rtl)
{
  int x = 0;

  for (guint i = 0; i < line->sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (line->sizes, GtkRequestedSize, i);
      const int left = rtl ? room.width - x - size->minimum_size : x;

      gtk_widget_size_allocate (size->data, &(GtkAllocation){ left, room.y, size->minimum_size, room.height }, -1);
      x += size->minimum_size + self->spacing;
    }
}

/* One line has all the height there is; several have what they like, together no more than that. */
static void
sos_fold_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  SosFoldLayout *self = SOS_FOLD_LAYOUT (manager);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_auto (Line) line = { g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize)), 0 };
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GtkAllocation room = { 0, 0, width, height };
  int least, natural;

  measure_height (self, widget, width, &least, &natural);
  for (gboolean first = TRUE; child != NULL; first = FALSE)
    {
      int line_least, line_natural;

      child = find_line (self, child, width, &line);
      give_width (&line, width);
      measure_line (&line, &line_least, &line_natural);
      room.height = first && child == NULL ? height : height >= natural ? line_natural : line_least;
      place_line (self, &line, room, rtl);
      room.y += room.height + self->line_spacing;
    }
}

static void
sos_fold_layout_class_init (SosFoldLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = sos_fold_layout_get_request_mode;
  layout_class->measure = sos_fold_layout_measure;
  layout_class->allocate = sos_fold_layout_allocate;
}

static void
sos_fold_layout_init (SosFoldLayout *self)
{
  self->line_spacing = LINE_SPACING;
}

/* ---- the box ---- */

static int *
find_spacing (GObject *object, guint id)
{
  SosFoldLayout *layout = SOS_FOLD_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (object)));

  return id == PROP_SPACING ? &layout->spacing : &layout->line_spacing;
}

static void
sos_fold_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, *find_spacing (object, id));
}

static void
sos_fold_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (*find_spacing (object, id) == g_value_get_int (value))
    return;
  *find_spacing (object, id) = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
  g_object_notify_by_pspec (object, pspec);
}

/* The spacing of a box is known to the layout of a box, which this has not. */
static void
sos_fold_box_class_init (SosFoldBoxClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sos_fold_box_get_property;
  object_class->set_property = sos_fold_box_set_property;
  g_object_class_install_property (object_class, PROP_SPACING, g_param_spec_int ("spacing", NULL, NULL, 0, 96, 0, flags));
  g_object_class_install_property (object_class, PROP_LINE_SPACING, g_param_spec_int ("line-spacing", NULL, NULL, 0, 96, LINE_SPACING, flags));
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), SOS_TYPE_FOLD_LAYOUT);
}

static void
sos_fold_box_init (SosFoldBox *self)
{
}

GtkWidget *
sos_fold_box_new (int spacing)
{
  return g_object_new (SOS_TYPE_FOLD_BOX, "spacing", spacing, NULL);
}
