/* sos-sheet-print.c - the window in which a paper about one person is looked at before it is printed. Knows the gate only by what it says. */
#include "config.h"
#include "sos-sheet-print-private.h"

#include "sos-blocks.h"
#include "sos-page.h"
#include "sos-reason-rules.h"
#include "sos-records.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (SosSheetPrint, sos_sheet_print, ADW_TYPE_WINDOW)

/* What is chosen -------------------------------------------------------------------------------------------------------------- */

SosSheetForm
sos_sheet_print_get_form (SosSheetPrint *self)
{
  return (SosSheetForm){ (SosPaperFormat) adw_combo_row_get_selected (self->format), gtk_switch_get_active (self->contrast),
                         adw_combo_row_get_selected (self->languages) == 1 };
}

const char *
sos_sheet_print_get_reason (SosSheetPrint *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->reason));
}

/* 6.4: words that tell stay for a reason. */
gboolean
sos_sheet_print_needs_reason (SosSheetPrint *self)
{
  return self->pages != NULL && sos_sheet_pages_count_telling (self->pages) > 0;
}

/* What is shown --------------------------------------------------------------------------------------------------------------- */

void
sos_sheet_print_say (SosSheetPrint *self, const char *words)
{
  gtk_label_set_label (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}

void
sos_sheet_print_show_actions (SosSheetPrint *self)
{
  const gboolean ready = self->pages != NULL && sos_sheet_pages_check_ready (self->pages, NULL) && (!sos_sheet_print_needs_reason (self) || sos_reason_is_enough (sos_sheet_print_get_reason (self)));

  /* What a rule refuses is asked all the same when somebody presses the button, so that what was tried is noted. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.print", !self->busy && (ready || self->refused));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.save", !self->busy && (ready || self->refused));
}

static void
show_page_number (SosSheetPrint *self)
{
  g_autofree char *words = g_strdup_printf (_("Page %u of %u"), sos_page_preview_get_page (self->preview) + 1, sos_page_preview_get_n_pages (self->preview));

  gtk_label_set_label (self->page_label, self->pages != NULL ? words : "");
}

static void
show_view (SosSheetPrint *self)
{
  gtk_stack_set_visible_child_name (self->views, self->pages == NULL ? "none" : gtk_toggle_button_get_active (self->as_text) ? "text" : "page");
  gtk_widget_set_sensitive (GTK_WIDGET (self->as_text), self->pages != NULL);
}

static void
show_left_out (SosSheetPrint *self)
{
  GPtrArray *words = self->pages != NULL ? sos_sheet_pages_get_left_out (self->pages) : NULL;

  sos_block_clear (self->left_out);
  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      GtkWidget *text = sos_block_text (words->pdata[i], "left-out");

      gtk_label_set_max_width_chars (GTK_LABEL (text), 28);
      sos_block_append_row (self->left_out, text);
    }
}

static void
draw_cb (gpointer pages, cairo_t *cr, guint page)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  sos_sheet_pages_draw_page (pages, cr, page, TRUE);
}

static void
show_pages (SosSheetPrint *self)
{
  g_autofree char *words = sos_sheet_pages_dup_text (self->pages);
  g_autoptr (GError) error = NULL;
  double width, height;

  sos_sheet_pages_get_page_size (self->pages, &width, &height);
  sos_page_preview_set_pages (self->preview, sos_sheet_pages_get_n_pages (self->pages), width, height, draw_cb, g_object_ref (self->pages), g_object_unref);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), words, -1);
  gtk_widget_set_visible (self->reason, sos_sheet_print_needs_reason (self));
  sos_sheet_print_say (self, sos_sheet_pages_check_ready (self->pages, &error) ? NULL : error->message);
}

static void
show_none (SosSheetPrint *self, const GError *error)
{
  self->refused = g_error_matches (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  sos_page_preview_set_pages (self->preview, 0, 1, 1, NULL, NULL, NULL);
  sos_empty_state_set (self->none, "document-print-symbolic", self->refused ? _("This is not printed") : _("Nothing to print"), error->message, NULL, NULL);
  sos_sheet_print_say (self, NULL);
}

static void
show (SosSheetPrint *self, const GError *error)
{
  self->refused = FALSE;
  if (self->pages != NULL)
    show_pages (self);
  else
    show_none (self, error);
  show_left_out (self);
  show_view (self);
  show_page_number (self);
  sos_sheet_print_show_actions (self);
}

static void
make_pages (SosSheetPrint *self)
{
  const SosSheetForm form = sos_sheet_print_get_form (self);
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->pages);
  self->pages = sos_sheet_pages_new (self->sheet, &form, &error);
  show (self, error);
}

static SosPaperFormat
find_format (const char *need)
{
  static const struct
  {
    const char *need;
    SosPaperFormat format;
  } forms[] = { { "LARGE_PRINT", SOS_PAPER_LARGE_PRINT }, { "EASY_READ", SOS_PAPER_EASY_READ }, { "DYSLEXIA_PAPER", SOS_PAPER_DYSLEXIA } };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_strcmp0 (forms[i].need, need) == 0)
      return forms[i].format;
  return SOS_PAPER_CLEAR_PRINT;
}

/* What they said they need, until somebody chooses otherwise. */
static void
choose_form (SosSheetPrint *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->languages), self->sheet->translated != NULL);
  if (self->form_chosen)
    return;
  self->filling = TRUE;
  adw_combo_row_set_selected (self->format, find_format (self->sheet->need));
  gtk_switch_set_active (self->contrast, self->sheet->contrast);
  self->filling = FALSE;
}

/* Reading --------------------------------------------------------------------------------------------------------------------- */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosSheetPrint) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;
  const gboolean read = sos_store_finish (SOS_STORE (source), result, &data, &error);
  g_autoptr (SosPersonSheet) sheet = data;

  self->reading = FALSE;
  if (self->store == NULL)
    return;
  if (self->outdated)
    {
      sos_sheet_print_read (self);
      return;
    }
  g_clear_pointer (&self->sheet, sos_person_sheet_free);
  g_clear_object (&self->pages);
  self->sheet = read ? g_steal_pointer (&sheet) : NULL;
  if (self->sheet == NULL)
    {
      show (self, error);
      return;
    }
  choose_form (self);
  make_pages (self);
}

void
sos_sheet_print_read (SosSheetPrint *self)
{
  self->outdated = self->reading;
  if (self->reading)
    return;
  self->reading = TRUE;
  sos_store_read_async (self->store, (SosTransactionFunc) sos_person_sheet_fill, sos_person_sheet_new (self->kind, self->person, self->id, "print"),
                        (GDestroyNotify) sos_person_sheet_free, NULL, read_cb, g_object_ref (self));
}

/* What is theirs, what is nobody's (settings, staff), and of others what a sheet says of them: their name, whose they are, and with whom they live. */
static gboolean
concerns (SosSheetPrint *self, const SosChange *change)
{
  return change->owner == 0 || change->owner == self->person || change->type == SOS_TYPE_PERSON || change->type == SOS_TYPE_RELATIONSHIP
         || change->type == SOS_TYPE_MEMBERSHIP;
}

/* Several changes of one deed make one reading. */
static void
changed_cb (SosStore *store, GArray *changes, SosSheetPrint *self)
{
  gboolean touched = FALSE;

  for (guint i = 0; i < changes->len && !touched; i++)
    touched = concerns (self, &g_array_index (changes, SosChange, i));
  if (touched && !self->busy)
    sos_sheet_print_read (self);
}

static void
form_cb (gpointer source, GParamSpec *pspec, SosSheetPrint *self)
{
  if (self->filling || self->sheet == NULL)
    return;
  self->form_chosen = TRUE;
  make_pages (self);
}

static void
turn_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (SOS_SHEET_PRINT (widget)->preview), "preview.turn", parameter);
}

static const SosActionRow actions[] = {
  { "sheet.print", NULL, NULL, sos_sheet_print_out },
  { "sheet.save", NULL, NULL, sos_sheet_print_save },
  { "sheet.turn", NULL, NULL, turn_cb, "i" },
};

/* Class ----------------------------------------------------------------------------------------------------------------------- */

static void
sos_sheet_print_dispose (GObject *object)
{
  SosSheetPrint *self = SOS_SHEET_PRINT (object);

  g_clear_object (&self->store);
  g_clear_object (&self->pages);
  g_clear_pointer (&self->sheet, sos_person_sheet_free);
  g_clear_weak_pointer (&self->from);
  G_OBJECT_CLASS (sos_sheet_print_parent_class)->dispose (object);
}

static void
sos_sheet_print_class_init (SosSheetPrintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_sheet_print_dispose;
  g_type_ensure (SOS_TYPE_PAGE_PREVIEW);
  g_type_ensure (SOS_TYPE_SECTION);
  g_type_ensure (SOS_TYPE_EMPTY_STATE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-sheet-print.ui");
  gtk_widget_class_bind_template_child (widget_class, SosSheetPrint, choices);
  gtk_widget_class_bind_template_child (widget_class, SosSheetPrint, contrast);
  gtk_widget_class_bind_template_child (widget_class, SosSheetPrint, format);
  gtk_widget_class_bind_template_child (widget_class, SosSheetPrint, languages);
  gtk_widget_class_bind_template_child (widget_class, SosSheetPrint, reason);
  gtk_widget_class_bind_template_child (widget_class, SosSheetPrint, left_out);
  gtk_widget_class_bind_template_child (widget_class, SosSheetPrint, problem);
  gtk_widget_class_bind_template_child (widget_class, SosSheetPrint, page_label);
  gtk_widget_class_bind_template_child (widget_class, SosSheetPrint, as_text);
  gtk_widget_class_bind_template_child (widget_class, SosSheetPrint, views);
  gtk_widget_class_bind_template_child (widget_class, SosSheetPrint, preview);
  gtk_widget_class_bind_template_child (widget_class, SosSheetPrint, text);
  gtk_widget_class_bind_template_child (widget_class, SosSheetPrint, none);
  sos_actions_install (widget_class, actions, G_N_ELEMENTS (actions));
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "sheet.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "sheet.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sos_sheet_print_init (SosSheetPrint *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->views);
  sos_sheet_print_show_actions (self);
  g_signal_connect_object (self->format, "notify::selected", G_CALLBACK (form_cb), self, 0);
  g_signal_connect_object (self->languages, "notify::selected", G_CALLBACK (form_cb), self, 0);
  g_signal_connect_object (self->contrast, "notify::active", G_CALLBACK (form_cb), self, 0);
  g_signal_connect_object (self->reason, "changed", G_CALLBACK (sos_sheet_print_show_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->as_text, "toggled", G_CALLBACK (show_view), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preview, "notify::page", G_CALLBACK (show_page_number), self, G_CONNECT_SWAPPED);
}

/* What stays with those who work here has one form. */
static void
show_choices (SosSheetPrint *self)
{
  gtk_widget_set_visible (self->choices, sos_person_sheet_kind_get_size (self->kind) == SOS_SHEET_AS_CHOSEN);
  gtk_window_set_title (GTK_WINDOW (self), sos_person_sheet_kind_get_title (self->kind));
}

void
sos_sheet_print_open (GtkWidget *from, GtkWindow *over, SosStore *store, SosPersonSheetKind kind, gint64 person, gint64 id)
{
  GtkWindow *parent = over != NULL ? over : GTK_WINDOW (gtk_widget_get_root (from));
  SosSheetPrint *self = g_object_new (SOS_TYPE_SHEET_PRINT, NULL);

  sos_window_stand_over (GTK_WINDOW (self), parent);
  self->store = g_object_ref (store);
  g_set_weak_pointer (&self->from, from);
  self->kind = kind;
  self->person = person;
  self->id = id;
  if (parent != NULL && gtk_widget_has_css_class (GTK_WIDGET (parent), "hc"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "hc");
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, 0);
  show_choices (self);
  sos_sheet_print_read (self);
  gtk_window_present (GTK_WINDOW (self));
}
