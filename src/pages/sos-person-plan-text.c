/* sos-person-plan-text.c - words that are edited where they are read. Knows no record. */
#include "config.h"
#include "sos-person-plan-text.h"

#include <glib/gi18n.h>

#define LEAST_WIDTH 48
#define MOST_NATURAL_WIDTH 320

struct _SosPersonPlanText
{
  GtkTextView parent_instance;

  GtkWidget *placeholder;
  GtkWidget *closing;
  gboolean quoted;
  gboolean one_paragraph;
  gboolean says_nothing;
};

G_DEFINE_FINAL_TYPE (SosPersonPlanText, sos_person_plan_text, GTK_TYPE_TEXT_VIEW)

enum
{
  PROP_PLACEHOLDER = 1,
  PROP_QUOTED,
  PROP_ONE_PARAGRAPH,
  PROP_SAYS_NOTHING,
  N_PROPS,
};

enum
{
  ENTERED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
is_empty (SosPersonPlanText *self)
{
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))) == 0;
}

static void
show_marks (SosPersonPlanText *self)
{
  gboolean empty = is_empty (self);

  if (!self->placeholder)
    return;

  gtk_widget_set_visible (self->placeholder, empty && (self->says_nothing || gtk_text_view_get_editable (GTK_TEXT_VIEW (self))));
  gtk_widget_set_visible (self->closing, self->quoted && !empty);
}

/* As wide as it likes, within @room: what is longer wraps. */
static void
allocate_mark (GtkWidget *mark, int x, int y, int room)
{
  g_autoptr (GskTransform) place = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x, y));
  int least, width, height;

  if (!gtk_widget_get_visible (mark))
    return;
  gtk_widget_measure (mark, GTK_ORIENTATION_HORIZONTAL, -1, &least, &width, NULL, NULL);
  width = CLAMP (room, least, width);
  gtk_widget_measure (mark, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_allocate (mark, width, height, -1, g_steal_pointer (&place));
}

/* The closing mark hangs on the last word, wherever that wraps to. */
static void
allocate_marks (SosPersonPlanText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter end;
  GdkRectangle place;
  int x, y;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_iter_location (view, &end, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &x, &y);
  allocate_mark (self->closing, x, y, G_MAXINT);
  allocate_mark (self->placeholder, 0, 0, gtk_widget_get_width (GTK_WIDGET (self)));
}

static void
changed_cb (SosPersonPlanText *self)
{
  show_marks (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, SosPersonPlanText *self)
{
  gboolean enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if (!self->one_paragraph || !enter || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[ENTERED], 0);
  return GDK_EVENT_STOP;
}

static GtkSizeRequestMode
sos_person_plan_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A text view asks for the height of its last width, one frame late; words among other words ask for the height they need at
 * the width they get, as a label does. */
static void
sos_person_plan_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                              int *minimum_baseline, int *natural_baseline)
{
  SosPersonPlanText *self = SOS_PERSON_PLAN_TEXT (widget);
  g_autofree char *words = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  int width, height;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "text", &words, NULL);
  layout = gtk_widget_create_pango_layout (widget, words[0] != '\0' ? words : gtk_label_get_label (GTK_LABEL (self->placeholder)));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    pango_layout_set_width (layout, MAX (for_size, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, &width, &height);
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? height : LEAST_WIDTH;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? height : width + LEAST_WIDTH;
  /* At a given height it may take all of one line: a box of GTK 4.18 finds out which width that height needs, and warns when
   * that is more than is natural. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL && for_size < 0)
    *natural = MIN (*natural, MOST_NATURAL_WIDTH);
}

static void
sos_person_plan_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (sos_person_plan_text_parent_class)->size_allocate (widget, width, height, baseline);
  allocate_marks (SOS_PERSON_PLAN_TEXT (widget));
}

static void
sos_person_plan_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SosPersonPlanText *self = SOS_PERSON_PLAN_TEXT (widget);

  GTK_WIDGET_CLASS (sos_person_plan_text_parent_class)->snapshot (widget, snapshot);
  gtk_widget_snapshot_child (widget, self->placeholder, snapshot);
  gtk_widget_snapshot_child (widget, self->closing, snapshot);
}

static void
sos_person_plan_text_dispose (GObject *object)
{
  SosPersonPlanText *self = SOS_PERSON_PLAN_TEXT (object);

  g_clear_pointer (&self->placeholder, gtk_widget_unparent);
  g_clear_pointer (&self->closing, gtk_widget_unparent);
  G_OBJECT_CLASS (sos_person_plan_text_parent_class)->dispose (object);
}

static void
sos_person_plan_text_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SosPersonPlanText *self = SOS_PERSON_PLAN_TEXT (object);

  switch (id)
    {
    case PROP_PLACEHOLDER:
      gtk_label_set_label (GTK_LABEL (self->placeholder), g_value_get_string (value));
      break;
    case PROP_QUOTED:
      self->quoted = g_value_get_boolean (value);
      break;
    case PROP_ONE_PARAGRAPH:
      self->one_paragraph = g_value_get_boolean (value);
      break;
    case PROP_SAYS_NOTHING:
      self->says_nothing = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sos_person_plan_text_class_init (SosPersonPlanTextClass *klass)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->dispose = sos_person_plan_text_dispose;
  G_OBJECT_CLASS (klass)->set_property = sos_person_plan_text_set_property;
  GTK_WIDGET_CLASS (klass)->get_request_mode = sos_person_plan_text_get_request_mode;
  GTK_WIDGET_CLASS (klass)->measure = sos_person_plan_text_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = sos_person_plan_text_size_allocate;
  GTK_WIDGET_CLASS (klass)->snapshot = sos_person_plan_text_snapshot;
  props[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  props[PROP_QUOTED] = g_param_spec_boolean ("quoted", NULL, NULL, FALSE, flags);
  props[PROP_ONE_PARAGRAPH] = g_param_spec_boolean ("one-paragraph", NULL, NULL, FALSE, flags);
  props[PROP_SAYS_NOTHING] = g_param_spec_boolean ("says-nothing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static GtkWidget *
mark_new (SosPersonPlanText *self, const char *words)
{
  GtkWidget *mark = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (mark), 0);
  gtk_widget_set_can_target (mark, FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_visible (mark, FALSE);
  gtk_widget_set_parent (mark, GTK_WIDGET (self));
  return mark;
}

static void
sos_person_plan_text_init (SosPersonPlanText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->placeholder = mark_new (self, NULL);
  gtk_label_set_wrap (GTK_LABEL (self->placeholder), TRUE);
  gtk_widget_add_css_class (self->placeholder, "dim");
  /* Translators: the mark that closes what somebody said */
  self->closing = mark_new (self, _("”"));
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "plan-text");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

void
sos_person_plan_text_set_editable (SosPersonPlanText *self, gboolean editable)
{
  g_return_if_fail (SOS_IS_PERSON_PLAN_TEXT (self));

  /* The cursor stays: GTK 4.8 goes on blinking it after the focus has left, and ends the program where it is hidden by then. */
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self), editable);
  /* What cannot be written has nothing to take back: Ctrl+Z goes on to the last deed. */
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), editable);
  show_marks (self);
}
