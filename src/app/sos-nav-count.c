/* sos-nav-count.c - the number beside Today. Counts nothing itself. */
#include "config.h"
#include "sos-nav-count.h"

#include "sos-today.h"

#include <glib/gi18n.h>

struct _SosNavCount
{
  GtkBox parent_instance;

  GtkWidget *label;
  SosStore *store;
  gulong changed;
  guint reload;
  gboolean reading, outdated;
  GSourceFunc read;
};

G_DEFINE_FINAL_TYPE (SosNavCount, sos_nav_count, GTK_TYPE_BOX)

static void
read_again (SosNavCount *self)
{
  if (self->reading)
    self->outdated = TRUE;
  else if (self->reload == 0 && self->store != NULL)
    self->reload = g_idle_add_full (G_PRIORITY_LOW, self->read, self, NULL);
}

/* What the number counts stands where the pointer rests, and is spoken with the row. */
static void
explain (SosNavCount *self, int n)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX_ROW);
  g_autofree char *words = n > 0 ? g_strdup_printf (g_dngettext (NULL, "Today: %d is due today or overdue", "Today: %d are due today or overdue", (gulong) n), n)
                                 : g_strdup (_("Today: nothing is due"));

  if (row == NULL)
    return;
  gtk_widget_set_tooltip_text (row, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
show (SosNavCount *self, int n)
{
  g_autofree char *words = n > 99 ? g_strdup ("99+") : g_strdup_printf ("%d", n);

  gtk_label_set_label (GTK_LABEL (self->label), words);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  explain (self, n);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosNavCount) self = user_data;
  const int n = sos_today_count_finish (SOS_STORE (source), result, NULL);

  self->reading = FALSE;
  if (self->store != SOS_STORE (source) || self->outdated)
    read_again (self);
  else if (n >= 0)
    show (self, n);
}

static gboolean
read_cb (gpointer data)
{
  SosNavCount *self = data;

  self->reload = 0;
  if (self->store == NULL)
    return G_SOURCE_REMOVE;
  self->reading = TRUE;
  self->outdated = FALSE;
  sos_today_count_async (self->store, NULL, counted_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
sos_nav_count_dispose (GObject *object)
{
  sos_nav_count_set_store (SOS_NAV_COUNT (object), NULL);
  G_OBJECT_CLASS (sos_nav_count_parent_class)->dispose (object);
}

static void
sos_nav_count_class_init (SosNavCountClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sos_nav_count_dispose;
}

static void
sos_nav_count_init (SosNavCount *self)
{
  self->label = gtk_label_new (NULL);
  self->read = read_cb;
  gtk_widget_add_css_class (self->label, "count");
  gtk_widget_add_css_class (self->label, "due");
  gtk_widget_set_valign (self->label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), self->label);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
sos_nav_count_new (void)
{
  return g_object_new (SOS_TYPE_NAV_COUNT, NULL);
}

void
sos_nav_count_set_store (SosNavCount *self, SosStore *store)
{
  g_return_if_fail (SOS_IS_NAV_COUNT (self));

  g_clear_handle_id (&self->reload, g_source_remove);
  if (self->store != NULL)
    g_clear_signal_handler (&self->changed, self->store);
  g_set_object (&self->store, store);
  if (store != NULL)
    self->changed = g_signal_connect_swapped (store, "changed", G_CALLBACK (read_again), self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  read_again (self);
}
