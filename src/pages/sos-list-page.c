/* sos-list-page.c - a page that is a long list: words to find in it, one that is chosen and stays so, and what is asked anew when something
 * changes. Knows neither what is listed nor the question. */
#include "config.h"
#include "sos-list-page.h"

#define REFRESH_DELAY_MS 200

typedef struct
{
  GtkColumnView *table;  /* of the template, like the next two */
  GtkSearchEntry *words;
  GtkStack *stack;
  SosIdList *ids;
  GtkSingleSelection *selection;
  gint64 chosen;
  guint refresh_timer;
} SosListPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SosListPage, sos_list_page, SOS_TYPE_PAGE)

static SosListPagePrivate *
private_of (SosListPage *self)
{
  return sos_list_page_get_instance_private (self);
}

static void
ask (SosListPage *self)
{
  if (private_of (self)->table != NULL) /* not being taken down */
    SOS_LIST_PAGE_GET_CLASS (self)->ask (self);
}

/* The list ------------------------------------------------------------------------------------------------------------------ */

static GtkWidget *
find_list_view (GtkColumnView *table)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (table));

  while (child != NULL && !GTK_IS_LIST_BASE (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Never by the adjustment: the first far jump of that kind paints an empty list on 4.8 and 4.18. */
static void
scroll_to (SosListPage *self, guint position)
{
  GtkWidget *list = find_list_view (private_of (self)->table);

  if (list != NULL && position != G_MAXUINT)
    gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

static void
put_ids (SosListPage *self, GArray *ids)
{
  SosListPagePrivate *priv = private_of (self);
  const gint64 chosen = priv->chosen;
  guint position;

  if (!sos_id_list_take_ids (priv->ids, ids))
    {
      if (SOS_LIST_PAGE_GET_CLASS (self)->rows_of_many)
        sos_id_list_read_again (priv->ids);
      return;
    }
  position = chosen == 0 ? G_MAXUINT : sos_id_list_find (priv->ids, chosen);
  if (position != G_MAXUINT)
    sos_id_list_tell_all (priv->ids);
  gtk_single_selection_set_selected (priv->selection, position == G_MAXUINT ? GTK_INVALID_LIST_POSITION : position);
  scroll_to (self, position);
}

void
sos_list_page_take_ids (SosListPage *self, GArray *ids)
{
  SosListPagePrivate *priv = private_of (self);
  const gboolean any = ids->len > 0;

  g_return_if_fail (SOS_IS_LIST_PAGE (self));

  put_ids (self, ids);
  if (priv->stack != NULL)
    gtk_stack_set_visible_child_name (priv->stack, any ? "list" : "empty");
}

static void
chosen_cb (SosListPage *self)
{
  SosListPagePrivate *priv = private_of (self);
  SosIdItem *item = gtk_single_selection_get_selected_item (priv->selection);

  priv->chosen = item == NULL ? 0 : sos_id_item_get_id (item);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.open", priv->chosen != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.open-window", priv->chosen != 0);
  if (SOS_LIST_PAGE_GET_CLASS (self)->chosen != NULL)
    SOS_LIST_PAGE_GET_CLASS (self)->chosen (self);
}

gint64
sos_list_page_get_chosen (SosListPage *self)
{
  g_return_val_if_fail (SOS_IS_LIST_PAGE (self), 0);
  return private_of (self)->chosen;
}

void
sos_list_page_choose (SosListPage *self, gint64 id)
{
  SosListPagePrivate *priv = private_of (self);
  guint position;

  g_return_if_fail (SOS_IS_LIST_PAGE (self));

  priv->chosen = id;
  position = sos_id_list_find (priv->ids, id);
  if (position == G_MAXUINT)
    return;
  gtk_single_selection_set_selected (priv->selection, position);
  scroll_to (self, position);
}

static void
choose_first (SosListPage *self)
{
  SosListPagePrivate *priv = private_of (self);

  if (priv->chosen == 0 && sos_id_list_get_n_ids (priv->ids) > 0)
    gtk_single_selection_set_selected (priv->selection, 0);
}

/* What changed ---------------------------------------------------------------------------------------------------------------- */

static gboolean
refresh_timer_cb (gpointer data)
{
  SosListPage *self = data;

  private_of (self)->refresh_timer = 0;
  ask (self);
  if (SOS_LIST_PAGE_GET_CLASS (self)->refreshed != NULL)
    SOS_LIST_PAGE_GET_CLASS (self)->refreshed (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (SosListPage *self)
{
  SosListPagePrivate *priv = private_of (self);

  if (priv->refresh_timer == 0)
    priv->refresh_timer = g_timeout_add (REFRESH_DELAY_MS, refresh_timer_cb, self);
}

/* Actions ------------------------------------------------------------------------------------------------------------------- */

static void
show (SosListPage *self, const char *action)
{
  const gint64 chosen = private_of (self)->chosen;

  if (chosen != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "x", chosen);
}

void
sos_list_page_open (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show (SOS_LIST_PAGE (widget), SOS_LIST_PAGE_GET_CLASS (widget)->show);
}

void
sos_list_page_open_window (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show (SOS_LIST_PAGE (widget), SOS_LIST_PAGE_GET_CLASS (widget)->show_window);
}

void
sos_list_page_begin_words (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *words = GTK_WIDGET (private_of (SOS_LIST_PAGE (widget))->words);

  gtk_widget_set_visible (words, TRUE);
  gtk_widget_grab_focus (words);
}

const char *
sos_list_page_get_words (SosListPage *self)
{
  g_return_val_if_fail (SOS_IS_LIST_PAGE (self), "");
  return gtk_editable_get_text (GTK_EDITABLE (private_of (self)->words));
}

void
sos_list_page_clear_words (SosListPage *self)
{
  g_return_if_fail (SOS_IS_LIST_PAGE (self));

  gtk_editable_set_text (GTK_EDITABLE (private_of (self)->words), "");
  gtk_widget_set_visible (GTK_WIDGET (private_of (self)->words), !SOS_LIST_PAGE_GET_CLASS (self)->words_come);
}

/* Callbacks ----------------------------------------------------------------------------------------------------------------- */

static void
ask_cb (SosListPage *self)
{
  ask (self);
}

static void
stop_words_cb (SosListPage *self)
{
  sos_list_page_clear_words (self);
  gtk_widget_grab_focus (GTK_WIDGET (private_of (self)->table));
}

static void
open_first_cb (SosListPage *self)
{
  choose_first (self);
  sos_list_page_open (GTK_WIDGET (self), NULL, NULL);
}

static void
activated_cb (SosListPage *self, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self), SOS_LIST_PAGE_GET_CLASS (self)->show, "x",
                              sos_id_list_get_id (private_of (self)->ids, position));
}

/* Letters typed in the list go to the words. */
static gboolean
table_key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, SosListPage *self)
{
  GtkSearchEntry *words = private_of (self)->words;
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (words)));
  const gunichar letter = gdk_keyval_to_unicode (key);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK) || letter == 0 || !g_unichar_isgraph (letter))
    return SOS_LIST_PAGE_GET_CLASS (self)->key != NULL && SOS_LIST_PAGE_GET_CLASS (self)->key (self, key, state);
  gtk_widget_set_visible (GTK_WIDGET (words), TRUE);
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  return gtk_event_controller_key_forward (keys, text);
}

/* Down leaves the words for the list. */
static gboolean
words_key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, SosListPage *self)
{
  if (key != GDK_KEY_Down || sos_id_list_get_n_ids (private_of (self)->ids) == 0)
    return FALSE;
  choose_first (self);
  gtk_widget_grab_focus (GTK_WIDGET (private_of (self)->table));
  return TRUE;
}

static void
listen_to_keys (SosListPage *self, gpointer widget, GCallback callback)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", callback, self, 0);
  gtk_widget_add_controller (widget, keys);
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_list_page_focus_default (SosPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (private_of (SOS_LIST_PAGE (page))->table));
}

/* The pages let go of their templates before. */
static void
sos_list_page_dispose (GObject *object)
{
  SosListPagePrivate *priv = private_of (SOS_LIST_PAGE (object));

  priv->table = NULL;
  priv->words = NULL;
  priv->stack = NULL;
  g_clear_handle_id (&priv->refresh_timer, g_source_remove);
  g_clear_object (&priv->selection);
  if (priv->ids != NULL)
    sos_id_list_set_came (priv->ids, NULL, NULL); /* rows on their way hold it longer */
  g_clear_object (&priv->ids);
  G_OBJECT_CLASS (sos_list_page_parent_class)->dispose (object);
}

static void
sos_list_page_class_init (SosListPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sos_list_page_dispose;
  SOS_PAGE_CLASS (klass)->focus_default = sos_list_page_focus_default;
}

static void
sos_list_page_init (SosListPage *self)
{
}

void
sos_list_page_class_bind_callbacks (SosListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_bind_template_callback (widget_class, ask_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_words_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

void
sos_list_page_take_children (SosListPage *self, GtkColumnView *table, GtkSearchEntry *words, GtkStack *stack)
{
  SosListPagePrivate *priv = private_of (self);

  g_return_if_fail (SOS_IS_LIST_PAGE (self));

  priv->table = table;
  priv->words = words;
  priv->stack = stack;
  sos_stack_speak_visible_only (stack);
  listen_to_keys (self, table, G_CALLBACK (table_key_cb));
  listen_to_keys (self, words, G_CALLBACK (words_key_cb));
}

static void
came_cb (gpointer self, gpointer row)
{
  SOS_LIST_PAGE_GET_CLASS (self)->came (self, row);
}

void
sos_list_page_begin (SosListPage *self, SosIdListFetch fetch)
{
  SosListPagePrivate *priv = private_of (self);
  SosStore *store = sos_page_get_store (SOS_PAGE (self));

  g_return_if_fail (SOS_IS_LIST_PAGE (self));

  priv->ids = sos_id_list_new (store, fetch);
  if (SOS_LIST_PAGE_GET_CLASS (self)->came != NULL)
    sos_id_list_set_came (priv->ids, came_cb, self);
  g_signal_connect_object (priv->ids, "failed", G_CALLBACK (sos_page_say_error), self, G_CONNECT_SWAPPED);
  priv->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (priv->ids)));
  gtk_single_selection_set_autoselect (priv->selection, FALSE);
  gtk_single_selection_set_can_unselect (priv->selection, TRUE);
  g_signal_connect_object (priv->selection, "notify::selected-item", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (priv->table, GTK_SELECTION_MODEL (priv->selection));
  g_signal_connect_object (gtk_column_view_get_sorter (priv->table), "changed", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  chosen_cb (self);
}
