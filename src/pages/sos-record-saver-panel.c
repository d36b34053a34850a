/* sos-record-saver-panel.c - what a saver says above its form: a draft that was kept, what looks odd, two versions of one field. */
#include "config.h"
#include "sos-record-saver-private.h"

#include "sos-casework.h"
#include "sos-clock.h"
#include "sos-label-wrap.h"
#include "sos-records.h"

#include <glib/gi18n.h>

/* The value as people read it: codes by their label, dates in words. */
static char *
dup_shown (SosRecordSaver *self, SosRecord *record, guint field)
{
  g_autofree char *text = sos_record_saver_dup_value (self, record, field);
  const SosField *info = sos_record_saver_get_field (self, field);
  char *date = NULL;

  if (!text)
    return g_strdup (_("Not known"));
  if (info->kind == SOS_KIND_CODE)
    return g_strdup (sos_codes_get_label (sos_store_get_codes (self->store), info->of, text));
  if (info->kind == SOS_KIND_FLAG)
    return g_strdup (sos_record_get_flag (record, field) ? _("Yes") : _("No"));
  if (info->kind == SOS_KIND_DATE)
    date = sos_date_dup_long (text);
  return date ? date : g_steal_pointer (&text);
}

/* The panel is there for as long as it says something. */
static void
show_panel (SosRecordSaver *self)
{
  gtk_widget_set_visible (self->panel, self->torn != 0 || gtk_widget_get_visible (self->notice) || gtk_widget_get_visible (self->advice));
}

static void
show_line (SosRecordSaver *self, GtkWidget *label, const char *words)
{
  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_widget_set_visible (label, words[0] != '\0');
  show_panel (self);
}

void
sos_record_saver_show_notice (SosRecordSaver *self, const char *words)
{
  show_line (self, self->notice, words);
}

/* What looks odd and may still be so (V2, V6, V7, V8, V14): said once it is stored, and stops nothing. */
void
sos_record_saver_show_advice (SosRecordSaver *self, SosRecord *record)
{
  g_autofree char *today = sos_clock_dup_today ();
  g_autoptr (GPtrArray) warnings = sos_casework_dup_warnings (record, today);
  g_autofree char *words = NULL;

  g_ptr_array_add (warnings, NULL);
  words = g_strjoinv ("\n", (char **) warnings->pdata);
  show_line (self, self->advice, words);
}

static void
keep_theirs_cb (GtkButton *button, SosRecordSaver *self)
{
  guint field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "field"));

  self->torn &= ~sos_record_saver_bit (field);
  self->pending &= ~sos_record_saver_bit (field);
  self->unsent &= ~sos_record_saver_bit (field);
  sos_record_set_value (self->working, field, sos_record_get_value (self->base, field));
  sos_record_saver_save_pending (self);
}

static void
keep_mine_cb (GtkButton *button, SosRecordSaver *self)
{
  guint field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "field"));

  self->torn &= ~sos_record_saver_bit (field);
  g_free (self->starts[field]);
  self->starts[field] = sos_record_saver_dup_value (self, self->base, field);
  sos_record_saver_save_pending (self);
}

static GtkWidget *
version_button_new (SosRecordSaver *self, guint field, const char *who, SosRecord *record, GCallback callback)
{
  g_autofree char *shown = dup_shown (self, record, field);
  g_autofree char *words = g_strdup_printf ("%s: %s", who, shown);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *button = gtk_button_new ();

  sos_label_wrap (GTK_LABEL (label));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "act");
  gtk_widget_set_hexpand (button, TRUE);
  g_object_set_data (G_OBJECT (button), "field", GUINT_TO_POINTER (field));
  g_signal_connect_object (button, "clicked", callback, self, 0);
  return button;
}

static void
add_version (SosRecordSaver *self, guint field)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (sos_field_get_label (sos_record_saver_get_field (self, field)));

  gtk_widget_add_css_class (label, "row-title");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 14);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), version_button_new (self, field, _("Keep theirs"), self->base, G_CALLBACK (keep_theirs_cb)));
  gtk_box_append (GTK_BOX (row), version_button_new (self, field, _("Keep mine"), self->working, G_CALLBACK (keep_mine_cb)));
  gtk_box_append (GTK_BOX (self->versions), row);
}

void
sos_record_saver_show_versions (SosRecordSaver *self)
{
  GtkWidget *child;
  GtkWidget *title;

  while ((child = gtk_widget_get_first_child (self->versions)))
    gtk_box_remove (GTK_BOX (self->versions), child);
  gtk_widget_set_visible (self->versions, self->torn != 0);
  show_panel (self);
  if (self->torn == 0)
    return;
  title = gtk_label_new (_("Somebody changed the same words while you were writing. Both are here; choose for each."));
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_box_append (GTK_BOX (self->versions), title);
  for (guint i = 0; i < sos_record_saver_get_n_fields (self); i++)
    if (self->torn & sos_record_saver_bit (i))
      add_version (self, i);
}

void
sos_record_saver_mark_rows (SosRecordSaver *self, guint64 fields, gboolean wrong)
{
  for (guint i = 0; i < sos_record_saver_get_n_fields (self); i++)
    {
      GtkWidget *row = fields & sos_record_saver_bit (i) ? sos_form_binder_find_row (self->binder, sos_record_saver_get_field (self, i)->name) : NULL;

      if (row && wrong)
        gtk_widget_add_css_class (row, "error");
      else if (row)
        gtk_widget_remove_css_class (row, "error");
    }
}

static GtkWidget *
panel_label_new (SosRecordSaver *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "note-text");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_visible (label, FALSE);
  gtk_box_append (GTK_BOX (self->panel), label);
  return label;
}

void
sos_record_saver_make_panel (SosRecordSaver *self)
{
  self->panel = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->versions = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_add_css_class (self->panel, "section");
  gtk_widget_add_css_class (self->panel, "refusal");
  self->notice = panel_label_new (self);
  self->advice = panel_label_new (self);
  gtk_box_append (GTK_BOX (self->panel), self->versions);
  gtk_widget_set_visible (self->panel, FALSE);
}
