/* person-desk.c - one person's page in a window over a small real office. */
#include "config.h"
#include "person-desk.h"

#include <adwaita.h>
#include <string.h>

#define PATIENCE (10 * G_USEC_PER_SEC)

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
desk_wait (Desk *self, gboolean (*done) (gpointer data), gpointer data, const char *what)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE;
  const guint tick = g_timeout_add (20, tick_cb, NULL);

  while (!done (data) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
  if (!done (data))
    g_error ("waited in vain for %s", what);
}

static gboolean
is_later (gpointer data)
{
  return g_get_monotonic_time () > *(gint64 *) data;
}

void
desk_settle (Desk *self)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC * 3 / 10;

  desk_wait (self, is_later, &end, "a moment");
}

gpointer
desk_find (GtkWidget *root, GType type)
{
  return desk_find_id (root, type, NULL);
}

gpointer
desk_find_id (GtkWidget *root, GType type, const char *id)
{
  const char *own = gtk_buildable_get_buildable_id (GTK_BUILDABLE (root));

  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (id == NULL || g_strcmp0 (own, id) == 0))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = desk_find_id (child, type, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
collect (GtkWidget *root, GType type, GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    g_ptr_array_add (found, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

guint
desk_count (GtkWidget *root, GType type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (root, type, found);
  return found->len;
}

gpointer
desk_find_last (GtkWidget *root, GType type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (root, type, found);
  return found->len > 0 ? g_ptr_array_index (found, found->len - 1) : NULL;
}

GtkWidget *
desk_find_label (GtkWidget *root, const char *words)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  collect (root, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (labels->pdata[i]) && g_strcmp0 (gtk_label_get_label (labels->pdata[i]), words) == 0)
      return labels->pdata[i];
  return NULL;
}

static GtkTextBuffer *
get_words (GtkWidget *root, const char *id)
{
  GtkTextView *view = desk_find_id (root, GTK_TYPE_TEXT_VIEW, id);

  g_assert_nonnull (view);
  return gtk_text_view_get_buffer (view);
}

void
desk_write (GtkWidget *root, const char *id, const char *words)
{
  gtk_text_buffer_set_text (get_words (root, id), words, -1);
}

void
desk_assert_words (GtkWidget *root, const char *id, const char *words)
{
  g_autofree char *said = NULL;

  g_object_get (get_words (root, id), "text", &said, NULL);
  g_assert_cmpstr (said, ==, words);
}

GtkWidget *
desk_get_tab (Desk *self, GType type)
{
  GtkWidget *tab = desk_find (self->page, type);

  g_assert_nonnull (tab);
  return tab;
}

GtkWidget *
desk_find_button (GtkWidget *root, const char *action)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_get_visible (root)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = desk_find_button (child, action);

      if (found != NULL)
        return found;
    }
  return NULL;
}

void
desk_act (GtkWidget *widget, const char *action, const char *format, ...)
{
  GVariant *parameter = NULL;
  va_list values;

  if (format != NULL)
    {
      va_start (values, format);
      parameter = g_variant_new_va (format, NULL, &values);
      va_end (values);
    }
  if (!gtk_widget_activate_action_variant (widget, action, parameter))
    g_error ("%s is off", action);
}

typedef struct
{
  Desk *desk;
  GType type;
  gint64 id;
  const char *field;
  const char *text;
} Wanted;

static gboolean
holds_text (gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *text = office_dup_text (wanted->desk->office, wanted->type, wanted->id, wanted->field);

  return g_strcmp0 (text, wanted->text) == 0;
}

void
desk_wait_text (Desk *self, GType type, gint64 id, const char *field, const char *text)
{
  Wanted wanted = { self, type, id, field, text };

  desk_wait (self, holds_text, &wanted, text);
  desk_settle (self);
}

/* ---- a busy machine ---- */

#define N_READERS 2

struct _Hold
{
  GMutex lock;
  GCond cond;
  gboolean held;
  int n_inside; /* main thread */
};

static gboolean
stay (SosTransaction *transaction, gpointer data, GError **error)
{
  Hold *hold = data;

  g_mutex_lock (&hold->lock);
  while (hold->held)
    g_cond_wait (&hold->cond, &hold->lock);
  g_mutex_unlock (&hold->lock);
  return TRUE;
}

static void
came_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_assert_true (sos_store_finish (SOS_STORE (source), result, NULL, NULL));
  ((Hold *) data)->n_inside--;
}

Hold *
desk_hold (Desk *self, gboolean reads, gboolean writes)
{
  Hold *hold = g_new0 (Hold, 1);

  g_mutex_init (&hold->lock);
  g_cond_init (&hold->cond);
  hold->held = TRUE;
  hold->n_inside = (reads ? N_READERS : 0) + (writes ? 1 : 0);
  for (guint i = 0; reads && i < N_READERS; i++)
    sos_store_read_async (self->office->store, stay, hold, NULL, NULL, came_out_cb, hold);
  if (writes)
    sos_store_write_async (self->office->store, NULL, stay, hold, NULL, NULL, came_out_cb, hold);
  return hold;
}

static gboolean
is_empty (gpointer data)
{
  return ((Hold *) data)->n_inside == 0;
}

void
desk_open (Hold *hold)
{
  g_mutex_lock (&hold->lock);
  hold->held = FALSE;
  g_cond_broadcast (&hold->cond);
  g_mutex_unlock (&hold->lock);
}

void
desk_let_go (Desk *self, Hold *hold)
{
  desk_open (hold);
  desk_wait (self, is_empty, hold, "the office to go on");
  g_mutex_clear (&hold->lock);
  g_cond_clear (&hold->cond);
  g_free (hold);
}

void
desk_type (Desk *self, const char *words)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  if (GTK_IS_TEXT_VIEW (focus))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));

      gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
      g_assert_true (gtk_text_buffer_insert_interactive_at_cursor (buffer, words, -1, gtk_text_view_get_editable (GTK_TEXT_VIEW (focus))));
    }
  else
    {
      int at;

      g_assert_true (GTK_IS_TEXT (focus) && gtk_editable_get_editable (GTK_EDITABLE (focus)));
      gtk_editable_delete_selection (GTK_EDITABLE (focus));
      at = gtk_editable_get_position (GTK_EDITABLE (focus));
      gtk_editable_insert_text (GTK_EDITABLE (focus), words, -1, &at);
      gtk_editable_set_position (GTK_EDITABLE (focus), at);
    }
}

static gboolean
has_tabs (gpointer data)
{
  return desk_find (((Desk *) data)->page, SOS_TYPE_PERSON_TAB) != NULL;
}

Desk *
desk_new (Office *office, gint64 person, gint64 address, const char *tab)
{
  Desk *self = g_new0 (Desk, 1);
  GtkWidget *overlay = adw_toast_overlay_new ();

  self->office = office;
  self->person = person;
  self->address = address;
  self->page = sos_person_page_new (office->store, person);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->page);
  self->window = g_object_new (ADW_TYPE_WINDOW, "default-width", 1280, "default-height", 800, "content", overlay, NULL);
  gtk_window_present (self->window);
  desk_wait (self, has_tabs, self, "the person");
  desk_act (self->page, "page.tab", "s", tab);
  desk_settle (self);
  return self;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

void
desk_free (Desk *self)
{
  gpointer page = self->page;

  g_object_add_weak_pointer (page, &page);
  gtk_window_destroy (self->window);
  desk_wait (self, is_gone, &page, "the page to be freed");
  office_free (self->office);
  g_free (self);
}
