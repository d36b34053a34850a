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
