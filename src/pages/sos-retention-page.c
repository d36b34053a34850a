/* sos-retention-page.c - records whose day has come, for those who decide how long they are kept. Shows what it was given; decides nothing. */
#include "config.h"
#include "sos-retention-page.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-retention-dialogs.h"

#include <glib/gi18n.h>

struct _SosRetentionPage
{
  SosPage parent_instance;

  GtkStack *stack;
  SosEmptyState *empty;
  GtkListBox *asked, *due, *held, *certificates;

  GPtrArray *rows; /* SosRetentionRow; until the certificates are there too */
  GCancellable *cancellable;
  guint reload_source;
};

G_DEFINE_FINAL_TYPE (SosRetentionPage, sos_retention_page, SOS_TYPE_PAGE)

/* --- rows --- */

static char *
dup_note (SosRetentionPage *self, const SosRetentionRow *row)
{
  SosCodes *codes = sos_store_get_codes (sos_page_get_store (SOS_PAGE (self)));
  g_autofree char *day = row->day != NULL ? sos_date_dup_long (row->day) : NULL;
  /* Translators: the rule by which a record is kept, and the day until which it says so */
  g_autofree char *rule = row->rule != NULL ? g_strdup_printf (_("%s (%s)"), sos_codes_get_label (codes, "retention-rule", row->rule), day) : NULL;

  if (row->words == NULL)
    return g_steal_pointer (&rule);
  /* Translators: the rule, or nothing; why something was decided; by whom */
  return g_strdup_printf (_("%s%s“%s”, %s"), rule != NULL ? rule : "", rule != NULL ? " · " : "", row->words, row->who != NULL ? row->who : "–");
}

static void
add_open (GtkWidget *line, const SosRetentionRow *row)
{
  GtkWidget *button = sos_block_button (_("Open"), NULL, "flat act");
  /* Translators: %s is somebody's name */
  g_autofree char *spoken = g_strdup_printf (_("Open the record of %s"), row->name);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", row->person);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.show-person");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sos_spoken_name_set (button, spoken);
  gtk_box_append (GTK_BOX (line), button);
}

static void
pressed_cb (GtkWidget *button, SosRetentionPage *self)
{
  const gint64 *about = g_object_get_data (G_OBJECT (button), "about");
  void (*open) (GtkWidget *from, SosStore *store, gint64 about, const char *who) = g_object_get_data (G_OBJECT (button), "open");

  open (GTK_WIDGET (self), sos_page_get_store (SOS_PAGE (self)), *about, g_object_get_data (G_OBJECT (button), "who"));
}

/* @about: the person, or what was decided. */
static void
add_button (SosRetentionPage *self, GtkWidget *line, const SosRetentionRow *row, const char *label, gpointer open, gint64 about)
{
  GtkWidget *button = sos_block_button (label, NULL, "act");
  g_autofree char *spoken = g_strdup_printf ("%s: %s", label, row->name);

  g_object_set_data (G_OBJECT (button), "open", open);
  g_object_set_data_full (G_OBJECT (button), "about", g_memdup2 (&about, sizeof about), g_free);
  g_object_set_data_full (G_OBJECT (button), "who", g_strdup_printf ("%s, %s", row->name, row->ref), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sos_spoken_name_set (button, spoken);
  gtk_box_append (GTK_BOX (line), button);
}

static GtkWidget *
row_new (SosRetentionPage *self, const SosRetentionRow *row)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *note = dup_note (self, row);

  gtk_widget_add_css_class (line, "lrow");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), sos_block_text (row->name, "row-title"));
  if (note != NULL)
    gtk_box_append (GTK_BOX (words), sos_block_text (note, "row-note"));
  gtk_box_append (GTK_BOX (line), words);
  add_open (line, row);
  if (row->hold != 0)
    add_button (self, line, row, _("End the hold…"), sos_retention_ask_end_hold, row->hold);
  else if (row->ask == 0)
    add_button (self, line, row, _("Decide…"), sos_retention_ask_decide, row->person);
  else
    add_button (self, line, row, _("Take back…"), sos_retention_ask_take_back, row->ask);
  if (row->hold == 0 && row->ask != 0 && !row->own)
    add_button (self, line, row, _("Confirm…"), sos_retention_ask_dispose, row->person);
  return line;
}

static GtkWidget *
certificate_new (SosRecord *disposal)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *day = sos_date_dup_long (sos_record_get_text (disposal, SOS_DISPOSAL_DISPOSED_ON));
  /* Translators: a reference, and the day its record was erased */
  g_autofree char *title = g_strdup_printf (_("%s, erased on %s"), sos_record_get_text (disposal, SOS_DISPOSAL_REF), day);

  gtk_widget_add_css_class (words, "lrow");
  gtk_box_append (GTK_BOX (words), sos_block_text (title, "row-title"));
  for (guint i = 0; i < 2; i++)
    {
      const char *text = sos_record_find_text (disposal, i == 0 ? SOS_DISPOSAL_ERASED : SOS_DISPOSAL_BACKUPS);

      if (text != NULL && text[0] != '\0')
        gtk_box_append (GTK_BOX (words), sos_block_text (text, "row-note"));
    }
  return words;
}

/* --- the list --- */

static void
fill (SosRetentionPage *self, GtkListBox *list, const char *none, int place)
{
  guint n = 0;

  sos_block_clear (GTK_WIDGET (list));
  for (guint i = 0; i < self->rows->len; i++)
    {
      const SosRetentionRow *row = self->rows->pdata[i];

      if ((row->hold != 0 ? 2 : row->ask != 0 ? 0 : 1) != place)
        continue;
      sos_block_append_row (GTK_WIDGET (list), row_new (self, row));
      n++;
    }
  if (n == 0)
    sos_block_append_none (GTK_WIDGET (list), none);
}

static void
show (SosRetentionPage *self, GPtrArray *disposals)
{
  fill (self, self->asked, _("Nobody asked that a record is erased."), 0);
  fill (self, self->due, _("No record has come to its day."), 1);
  fill (self, self->held, _("No record is held."), 2);
  sos_block_clear (GTK_WIDGET (self->certificates));
  for (guint i = 0; i < disposals->len; i++)
    sos_block_append_row (GTK_WIDGET (self->certificates), certificate_new (disposals->pdata[i]));
  if (disposals->len == 0)
    sos_block_append_none (GTK_WIDGET (self->certificates), _("No record was erased yet."));
  if (self->rows->len + disposals->len == 0)
    sos_empty_state_set (self->empty, "user-trash-symbolic", _("No record has come to its day"),
                         _("When a record has been kept for as long as its rule says, it stands here for those who decide. Nothing is erased by itself."), NULL, NULL);
  gtk_stack_set_visible_child_name (self->stack, self->rows->len + disposals->len > 0 ? "list" : "empty");
}

static void
disposals_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosRetentionPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) disposals = sos_disposals_finish (result, &error);

  if (disposals == NULL)
    sos_page_say_error (GTK_WIDGET (self), error);
  else if (self->rows != NULL)
    show (self, disposals);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosRetentionPage) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = sos_retention_finish (result, &error);

  if (rows == NULL)
    {
      sos_page_say_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = rows;
  sos_disposals_async (sos_page_get_store (SOS_PAGE (self)), self->cancellable, disposals_cb, g_object_ref (self));
}

static gboolean
reload_cb (gpointer data)
{
  SosRetentionPage *self = data;

  self->reload_source = 0;
  sos_retention_async (sos_page_get_store (SOS_PAGE (self)), self->cancellable, loaded_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (SosRetentionPage *self)
{
  if (self->reload_source == 0)
    self->reload_source = g_idle_add (reload_cb, self);
}

/* --- class --- */

static void
sos_retention_page_dispose (GObject *object)
{
  SosRetentionPage *self = SOS_RETENTION_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->reload_source, g_source_remove);
  sos_widget_dispose_template (self, SOS_TYPE_RETENTION_PAGE);
  G_OBJECT_CLASS (sos_retention_page_parent_class)->dispose (object);
}

static void
sos_retention_page_finalize (GObject *object)
{
  g_clear_object (&SOS_RETENTION_PAGE (object)->cancellable);
  g_clear_pointer (&SOS_RETENTION_PAGE (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (sos_retention_page_parent_class)->finalize (object);
}

static void
sos_retention_page_class_init (SosRetentionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_retention_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_retention_page_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-retention-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SosRetentionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SosRetentionPage, empty);
  gtk_widget_class_bind_template_child (widget_class, SosRetentionPage, asked);
  gtk_widget_class_bind_template_child (widget_class, SosRetentionPage, due);
  gtk_widget_class_bind_template_child (widget_class, SosRetentionPage, held);
  gtk_widget_class_bind_template_child (widget_class, SosRetentionPage, certificates);
}

static void
sos_retention_page_init (SosRetentionPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
}

GtkWidget *
sos_retention_page_new (SosStore *store)
{
  SosRetentionPage *self;

  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  self = g_object_new (SOS_TYPE_RETENTION_PAGE, "store", store, NULL);
  sos_page_follow (SOS_PAGE (self), (SosPageRead) changed_cb);
  changed_cb (self);
  return GTK_WIDGET (self);
}
