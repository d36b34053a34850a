/* sos-page.c - the base of every page. It knows no window: what it says is shown by whoever holds it. */
#include "config.h"
#include "sos-page.h"

#include <glib/gi18n.h>

typedef struct
{
  SosStore *store;
  char *title;
  char *foot;
  SosWidthStep width_step;
  SosPageRead read; /* NULL: it follows nothing */
  gboolean behind;  /* something came while nobody saw it */
} SosPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SosPage, sos_page, ADW_TYPE_BIN)

enum
{
  PROP_STORE = 1,
  PROP_TITLE,
  PROP_FOOT,
  PROP_WIDTH_STEP,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static SosPagePrivate *
private_of (SosPage *self)
{
  return sos_page_get_instance_private (self);
}

static void
set_words (SosPage *self, char **held, const char *words, guint property)
{
  if (g_strcmp0 (*held, words) == 0)
    return;
  g_free (*held);
  *held = g_strdup (words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
sos_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SosPagePrivate *priv = private_of (SOS_PAGE (object));

  switch (id)
    {
    case PROP_STORE:
      g_value_set_object (value, priv->store);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_FOOT:
      g_value_set_string (value, priv->foot);
      break;
    case PROP_WIDTH_STEP:
      g_value_set_uint (value, priv->width_step);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sos_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SosPage *self = SOS_PAGE (object);

  switch (id)
    {
    case PROP_STORE:
      private_of (self)->store = g_value_dup_object (value);
      break;
    case PROP_TITLE:
      sos_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_FOOT:
      sos_page_set_foot (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sos_page_finalize (GObject *object)
{
  SosPagePrivate *priv = private_of (SOS_PAGE (object));

  g_clear_object (&priv->store);
  g_free (priv->title);
  g_free (priv->foot);
  G_OBJECT_CLASS (sos_page_parent_class)->finalize (object);
}

static void
focus_first (SosPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
apply_step (SosPage *self, SosWidthStep step)
{
  sos_width_step_apply (step, GTK_WIDGET (self));
}

static void
sos_page_class_init (SosPageClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sos_page_get_property;
  object_class->set_property = sos_page_set_property;
  object_class->finalize = sos_page_finalize;
  klass->focus_default = focus_first;
  klass->set_width_step = apply_step;
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, SOS_TYPE_STORE, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_FOOT] = g_param_spec_string ("foot", NULL, NULL, NULL, flags);
  properties[PROP_WIDTH_STEP] = g_param_spec_uint ("width-step", NULL, NULL, SOS_WIDTH_WIDE, SOS_WIDTH_TINY, SOS_WIDTH_WIDE,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sos_page_init (SosPage *self)
{
}

/* ---- what is committed meanwhile ---- */

void
sos_page_read_when_seen (SosPage *self)
{
  SosPagePrivate *priv = private_of (self);

  g_return_if_fail (priv->read != NULL);

  priv->behind = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!priv->behind)
    priv->read (self);
}

static void
mapped_cb (SosPage *self)
{
  if (private_of (self)->behind)
    sos_page_read_when_seen (self);
}

void
sos_page_follow (SosPage *self, SosPageRead read)
{
  SosPagePrivate *priv = private_of (self);

  g_return_if_fail (priv->read == NULL);

  priv->read = read;
  g_signal_connect_object (priv->store, "changed", G_CALLBACK (sos_page_read_when_seen), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
}

/* The table is lent to the class, so that a subclass of a page has its parent's where it sets none. */
void
sos_page_class_set_actions (SosPageClass *klass, const SosActionRow *rows, guint n_rows)
{
  klass->rows = rows;
  klass->n_rows = n_rows;
  sos_actions_install (GTK_WIDGET_CLASS (klass), rows, n_rows);
}

SosStore *
sos_page_get_store (SosPage *self)
{
  g_return_val_if_fail (SOS_IS_PAGE (self), NULL);

  return private_of (self)->store;
}

const char *
sos_page_get_title (SosPage *self)
{
  g_return_val_if_fail (SOS_IS_PAGE (self), NULL);

  return private_of (self)->title;
}

void
sos_page_set_title (SosPage *self, const char *title)
{
  g_return_if_fail (SOS_IS_PAGE (self));

  set_words (self, &private_of (self)->title, title, PROP_TITLE);
}

const char *
sos_page_get_foot (SosPage *self)
{
  g_return_val_if_fail (SOS_IS_PAGE (self), NULL);

  return private_of (self)->foot;
}

void
sos_page_set_foot (SosPage *self, const char *foot)
{
  g_return_if_fail (SOS_IS_PAGE (self));

  set_words (self, &private_of (self)->foot, foot, PROP_FOOT);
}

SosWidthStep
sos_page_get_width_step (SosPage *self)
{
  g_return_val_if_fail (SOS_IS_PAGE (self), SOS_WIDTH_WIDE);

  return private_of (self)->width_step;
}

/* Put into what there is no room for, as a list at the side, it would swallow every key of the window. */
static gboolean
is_out_of_sight (GtkWidget *page, GtkWidget *focus)
{
  if (focus == NULL || !gtk_widget_is_ancestor (focus, page))
    return FALSE;
  for (; focus != page; focus = gtk_widget_get_parent (focus))
    if (!gtk_widget_get_visible (focus))
      return TRUE;
  return FALSE;
}

void
sos_page_focus_default (SosPage *self)
{
  GtkRoot *root;

  g_return_if_fail (SOS_IS_PAGE (self));

  SOS_PAGE_GET_CLASS (self)->focus_default (self);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (root == NULL || !is_out_of_sight (GTK_WIDGET (self), gtk_root_get_focus (root)))
    return;
  gtk_root_set_focus (root, NULL);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

void
sos_page_set_width_step (SosPage *self, SosWidthStep step)
{
  g_return_if_fail (SOS_IS_PAGE (self));

  const gboolean changed = private_of (self)->width_step != step;

  private_of (self)->width_step = step;
  SOS_PAGE_GET_CLASS (self)->set_width_step (self, step);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH_STEP]);
}

void
sos_page_flush (SosPage *self)
{
  g_return_if_fail (SOS_IS_PAGE (self));

  if (SOS_PAGE_GET_CLASS (self)->flush != NULL)
    SOS_PAGE_GET_CLASS (self)->flush (self);
}

const char *
sos_page_find_bar (SosPage *self)
{
  g_return_val_if_fail (SOS_IS_PAGE (self), NULL);

  return SOS_PAGE_GET_CLASS (self)->find_bar != NULL ? SOS_PAGE_GET_CLASS (self)->find_bar (self) : NULL;
}

void
sos_page_say (GtkWidget *widget, const char *words)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    sos_toast_say (ADW_TOAST_OVERLAY (overlay), words, NULL, NULL);
}

void
sos_page_say_error (GtkWidget *widget, const GError *error)
{
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sos_page_say (widget, error->message);
}

void
sos_page_show_unread (GtkStack *stack, SosEmptyState *empty, const GError *error, const char *again)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  sos_empty_state_set (empty, "dialog-warning-symbolic", _("This could not be read"), error->message, _("_Try again"), again);
  gtk_stack_set_visible_child_name (stack, "empty");
}

typedef struct
{
  GtkWidget *widget;
  GDestroyNotify free_data;
  SosPageWritten done;
} Write;

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Write *write = user_data;
  g_autoptr (GtkWidget) widget = write->widget;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;

  if (!sos_store_finish (SOS_STORE (source), result, &data, &error))
    sos_page_say_error (widget, error);
  else if (write->done != NULL)
    write->done (widget, data);
  if (data != NULL && write->free_data != NULL)
    write->free_data (data);
}

void
sos_page_write (gpointer widget, SosStore *store, const char *title, SosTransactionFunc func, gpointer data, GDestroyNotify free_data,
                SosPageWritten done)
{
  Write *write;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (SOS_IS_STORE (store));

  write = g_new0 (Write, 1);
  write->widget = g_object_ref (widget);
  write->free_data = free_data;
  write->done = done;
  sos_store_write_async (store, title, func, data, free_data, NULL, written_cb, write);
}

#define KEPT "sos-kept"

void
sos_page_keep_window (GtkWindow *window)
{
  g_object_set_data (G_OBJECT (window), KEPT, window);
}

gboolean
sos_page_is_kept (GtkWindow *window)
{
  return g_object_get_data (G_OBJECT (window), KEPT) != NULL;
}
