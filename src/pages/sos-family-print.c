/* sos-family-print.c - the window that asks for whom a family prints what: the real pages, and in words what is left out. Knows the
 * gate only by what it says. */
#include "config.h"
#include "sos-family-print-private.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-family-out.h"
#include "sos-page.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (SosFamilyPrint, sos_family_print, ADW_TYPE_WINDOW)

static char *export_folder;

/* What is chosen -------------------------------------------------------------------------------------------------------------- */

static SosFamilyForm
get_form (SosFamilyPrint *self)
{
  return (SosFamilyForm){ .format = (SosPaperFormat) adw_combo_row_get_selected (self->format),
                          .high_contrast = gtk_switch_get_active (self->contrast),
                          .side_by_side = adw_combo_row_get_selected (self->languages) == 1,
                          .sheet = (SosSheet) adw_combo_row_get_selected (self->sheet) };
}

static SosFamilyPaperAsk *
make_ask (SosFamilyPrint *self)
{
  g_autoptr (SosFamilyView) view
    = sos_family_view_new (self->view->household, self->view->subject, sos_family_print_get_reader (self), self->view->day);

  return sos_family_paper_ask_new (sos_family_print_get_kind (self), view, sos_family_print_get_kind (self) == SOS_FAMILY_DRAWING && gtk_switch_get_active (self->redacted));
}

/* What is said ---------------------------------------------------------------------------------------------------------------- */

static void
say (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
}

static void
say_problem (SosFamilyPrint *self, const char *words)
{
  if (words != NULL || !self->told)
    say (self->problem, words);
}

static void
show_page_number (SosFamilyPrint *self)
{
  g_autofree char *words = g_strdup_printf (_("Page %u of %u"), sos_page_preview_get_page (self->preview) + 1,
                                            sos_page_preview_get_n_pages (self->preview));

  gtk_label_set_label (self->page_label, self->pages != NULL ? words : "");
}

static void
show_actions (SosFamilyPrint *self, gboolean may)
{
  const gboolean ready = may && !self->busy && self->desk != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "family-print.print", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "family-print.save", ready);
}

static const char *
get_none_left_out (SosFamilyPrint *self)
{
  const gboolean own = sos_family_print_get_kind (self) != SOS_FAMILY_MEETING_SHEET && sos_family_print_get_reader (self) == 0;

  return own ? _("Nothing: it holds what you may see. Do not leave it where others can read it.") : _("Nothing that you may see.");
}

static void
add_left_out (SosFamilyPrint *self, const char *words)
{
  GtkWidget *text = sos_block_text (words, "left-out");

  gtk_label_set_max_width_chars (GTK_LABEL (text), 28);
  sos_block_append_row (self->left_out, text);
}

static void
show_left_out (SosFamilyPrint *self)
{
  GPtrArray *words = self->paper != NULL ? sos_family_paper_get_left_out (self->paper) : NULL;
  const gboolean redacted = self->paper != NULL && sos_family_paper_get_ask (self->paper)->redacted;

  sos_section_set_title (self->left_out_section, redacted               ? _("Taken out")
                                                 : sos_family_print_get_reader (self) != 0 ? _("Left out for them")
                                                                          : _("Left out"));
  gtk_widget_set_visible (GTK_WIDGET (self->left_out_section), words != NULL);
  sos_block_clear (self->left_out);
  for (guint i = 0; words != NULL && i < words->len; i++)
    add_left_out (self, words->pdata[i]);
  if (words != NULL && words->len == 0)
    add_left_out (self, get_none_left_out (self));
}

static void
show_view (SosFamilyPrint *self)
{
  const char *view = gtk_toggle_button_get_active (self->as_text) ? "text" : "page";

  gtk_stack_set_visible_child_name (self->views, self->pages != NULL ? view : "none");
  gtk_widget_set_sensitive (GTK_WIDGET (self->as_text), self->pages != NULL);
}

/* The pages ------------------------------------------------------------------------------------------------------------------- */

static void
draw_cb (gpointer pages, cairo_t *cr, guint page)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  sos_family_pages_draw_page (pages, cr, page, TRUE);
}

/* A day that is drawn is not the day of a plan or a sheet: that is said, since both lie on the desk together. */
static void
say_advice (SosFamilyPrint *self)
{
  const char *advice = sos_family_pages_get_advice (self->pages);
  const gboolean other = self->view->day != NULL && sos_family_print_get_kind (self) != SOS_FAMILY_DRAWING;
  g_autofree char *day = other ? sos_date_dup_long (self->view->day) : NULL;
  /* Translators: %s is a day */
  g_autofree char *words = day != NULL ? g_strdup_printf (_("The page shows the family on %s. This paper is of today."), day) : NULL;
  g_autofree char *both = words != NULL && advice != NULL ? g_strdup_printf ("%s %s", words, advice) : g_strdup (words != NULL ? words : advice);

  say (self->advice, both);
}

static void
show_pages (SosFamilyPrint *self)
{
  g_autofree char *words = sos_family_pages_dup_text (self->pages);
  g_autoptr (GError) error = NULL;
  double width, height;

  sos_family_pages_get_page_size (self->pages, &width, &height);
  sos_page_preview_set_pages (self->preview, sos_family_pages_get_n_pages (self->pages), width, height, draw_cb, g_object_ref (self->pages),
                              g_object_unref);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), words, -1);
  say_advice (self);
  say_problem (self, sos_family_pages_check_ready (self->pages, &error) ? NULL : error->message);
  show_actions (self, TRUE);
}

/* A rule that says no is asked all the same when somebody presses the button, so that what was tried is noted; where there is nothing
 * to print there is no button. */
static void
show_none (SosFamilyPrint *self, const GError *error)
{
  const gboolean refused = g_error_matches (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);

  g_clear_object (&self->pages);
  sos_page_preview_set_pages (self->preview, 0, 1, 1, NULL, NULL, NULL);
  sos_empty_state_set (self->none, "document-print-symbolic", refused ? _("This is not printed") : _("Nothing to print yet"),
                       error->message, NULL, NULL);
  say (self->advice, NULL);
  show_actions (self, refused);
}

/* Those who listen are told, too, that there is more to come. Whatever is on its way is overtaken. */
static guint
set_making (SosFamilyPrint *self, gboolean making)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->views), GTK_ACCESSIBLE_STATE_BUSY, making, -1);
  return ++self->n_makings;
}

static void
show_made (SosFamilyPrint *self, SosFamilyPages *pages, const GError *error)
{
  set_making (self, FALSE);
  g_set_object (&self->pages, pages);
  if (pages != NULL)
    show_pages (self);
  else
    show_none (self, error);
  show_view (self);
  show_page_number (self);
}

typedef struct
{
  SosFamilyPrint *print;
  guint number;
} Making;

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Making *making = user_data;
  g_autoptr (SosFamilyPrint) self = making->print;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosFamilyPages) pages = sos_family_pages_new_finish (result, &error);

  if (self->store != NULL && making->number == self->n_makings)
    show_made (self, pages, error);
}

/* What was shown stays until the new pages are there, and cannot be printed meanwhile. */
static void
make_pages (SosFamilyPrint *self)
{
  const SosFamilyForm form = get_form (self);
  Making *making = g_new (Making, 1);

  making->print = g_object_ref (self);
  making->number = set_making (self, TRUE);
  show_actions (self, FALSE);
  sos_family_pages_new_async (self->paper, &form, made_cb, making);
}

/* What they said they need, until somebody chooses otherwise. */
static void
choose_form (SosFamilyPrint *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->languages), sos_family_paper_get_translated (self->paper) != NULL);
  if (self->form_chosen || sos_family_paper_get_family (self->paper) != NULL)
    return;
  self->filling = TRUE;
  adw_combo_row_set_selected (self->format, sos_family_paper_wants_large_print (self->paper) ? SOS_PAPER_LARGE_PRINT : SOS_PAPER_CLEAR_PRINT);
  gtk_switch_set_active (self->contrast, sos_family_paper_wants_contrast (self->paper));
  self->filling = FALSE;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosFamilyPrint) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosFamilyPaper) paper = sos_family_paper_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->store == NULL)
    return;
  g_set_object (&self->paper, paper);
  say_problem (self, NULL);
  if (paper != NULL)
    {
      choose_form (self);
      make_pages (self);
    }
  else
    show_made (self, NULL, error);
  show_left_out (self);
}

static void
stop_reading (SosFamilyPrint *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_paper (SosFamilyPrint *self)
{
  g_autoptr (SosFamilyPaperAsk) ask = make_ask (self);

  stop_reading (self);
  set_making (self, TRUE);
  self->reading = g_cancellable_new ();
  sos_family_paper_open_async (self->store, ask, self->reading, read_cb, g_object_ref (self));
}

/* Choosing -------------------------------------------------------------------------------------------------------------------- */

static void
kind_cb (AdwComboRow *row, GParamSpec *pspec, SosFamilyPrint *self)
{
  if (self->desk == NULL)
    return;
  self->form_chosen = self->told = FALSE;
  sos_family_print_fill_readers (self);
  sos_family_print_show_choices (self);
  read_paper (self);
}

static void
whom_cb (AdwComboRow *row, GParamSpec *pspec, SosFamilyPrint *self)
{
  if (self->filling || self->desk == NULL)
    return;
  self->form_chosen = self->told = FALSE;
  read_paper (self);
}

static void
redacted_cb (GtkSwitch *button, GParamSpec *pspec, SosFamilyPrint *self)
{
  if (self->desk == NULL)
    return;
  self->told = FALSE;
  read_paper (self);
}

static void
form_cb (gpointer source, GParamSpec *pspec, SosFamilyPrint *self)
{
  if (self->filling || self->paper == NULL)
    return;
  self->form_chosen = TRUE;
  self->told = FALSE;
  make_pages (self);
}

static void
desk_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosFamilyPrint) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosFamilyCase) desk = sos_family_case_finish (result, &error);

  if (self->store == NULL)
    return;
  if (desk == NULL)
    {
      show_none (self, error);
      show_view (self);
      return;
    }
  g_set_object (&self->desk, desk);
  sos_family_print_fill_readers (self);
  sos_family_print_show_choices (self);
  read_paper (self);
}

/* Who belongs is a matter of today, whatever day is drawn. */
static void
read_desk (SosFamilyPrint *self)
{
  g_autoptr (SosFamilyView) today = sos_family_view_new (self->view->household, self->view->subject, 0, NULL);

  sos_family_case_reload_async (self->store, today, NULL, desk_cb, g_object_ref (self));
}

/* Somebody changed something meanwhile: what is shown is what would be printed. */
static void
changed_cb (SosStore *store, GArray *changes, SosFamilyPrint *self)
{
  if (!self->busy && (self->desk == NULL || sos_family_case_is_touched (self->desk, changes)))
    read_desk (self);
}

/* On its way out -------------------------------------------------------------------------------------------------------------- */

static void
set_busy (SosFamilyPrint *self, gboolean busy)
{
  self->busy = busy;
  show_actions (self, TRUE);
}

static void
out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosFamilyPrint) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean out = sos_family_out_finish (result, &error);

  /* Whether the window was closed meanwhile or closes now: the end is said below it. */
  if (self->from != NULL && (out || self->store == NULL))
    sos_page_say (self->from, out ? _("The paper is out, and noted in their histories.") : error->message);
  if (self->store == NULL)
    return;
  set_busy (self, FALSE);
  self->told = !out;
  say (self->problem, out ? NULL : error->message);
  if (out)
    gtk_window_close (GTK_WINDOW (self));
  else if (g_error_matches (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT))
    read_paper (self);
}

static const char *
find_ref (SosFamilyPrint *self, gint64 person)
{
  GPtrArray *members = sos_family_case_get_members (self->desk);

  for (guint i = 0; person != 0 && i < members->len; i++)
    if (((SosFamilyRow *) members->pdata[i])->person == person)
      return ((SosFamilyRow *) members->pdata[i])->ref;
  return NULL;
}

/* The papers of two of a family never lie under one name; references alone, as everywhere. */
static char *
dup_file_name (SosFamilyPrint *self)
{
  const char *household = sos_family_case_get_ref (self->desk), *reader = find_ref (self, sos_family_print_get_reader (self));

  return reader != NULL ? g_strdup_printf ("%s-%s.pdf", household, reader) : g_strdup_printf ("%s.pdf", household);
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosFamilyPrint *self = SOS_FAMILY_PRINT (widget);
  g_autoptr (SosFamilyPaperAsk) ask = make_ask (self);
  g_autofree char *file_name = dup_file_name (self);
  g_autofree char *path = export_folder != NULL ? g_build_filename (export_folder, file_name, NULL) : NULL;
  const SosFamilyForm form = get_form (self);

  set_busy (self, TRUE);
  sos_family_out_print_async (self->store, ask, &form, self->pages, GTK_WINDOW (self), path, out_cb, g_object_ref (self));
}

static void
save_to (SosFamilyPrint *self, GFile *file)
{
  g_autoptr (SosFamilyPaperAsk) ask = make_ask (self);
  const SosFamilyForm form = get_form (self);

  set_busy (self, TRUE);
  sos_family_out_save_async (self->store, ask, &form, self->pages, file, out_cb, g_object_ref (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosFamilyPrint) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = sos_choose_file_finish (result, &error);

  if (file != NULL && self->store != NULL)
    save_to (self, file);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosFamilyPrint *self = SOS_FAMILY_PRINT (widget);
  g_autofree char *file_name = dup_file_name (self);
  g_autofree char *path = export_folder != NULL ? g_build_filename (export_folder, file_name, NULL) : NULL;
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;

  if (file != NULL)
    save_to (self, file);
  else
    sos_choose_file_async (GTK_WINDOW (self), SOS_CHOOSE_SAVE, _("Save the paper"), _("_Save"), file_name, NULL, chosen_cb,
                           g_object_ref (self));
}

static void
turn_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (SOS_FAMILY_PRINT (widget)->preview), "preview.turn", parameter);
}

static void
zoom_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (SOS_FAMILY_PRINT (widget)->preview), "preview.zoom", parameter);
}

static const SosActionRow actions[] = {
  { "family-print.print", NULL, NULL, print_cb },
  { "family-print.save", NULL, NULL, save_cb },
  { "family-print.turn", NULL, NULL, turn_cb, "i" },
  { "family-print.zoom", NULL, NULL, zoom_cb, "i" },
};

/* Class ----------------------------------------------------------------------------------------------------------------------- */

static void
sos_family_print_dispose (GObject *object)
{
  SosFamilyPrint *self = SOS_FAMILY_PRINT (object);

  stop_reading (self);
  g_clear_object (&self->store);
  g_clear_object (&self->desk);
  g_clear_object (&self->paper);
  g_clear_object (&self->pages);
  G_OBJECT_CLASS (sos_family_print_parent_class)->dispose (object);
}

static void
sos_family_print_finalize (GObject *object)
{
  SosFamilyPrint *self = SOS_FAMILY_PRINT (object);

  g_clear_weak_pointer (&self->from);
  g_clear_pointer (&self->view, sos_family_view_free);
  g_array_unref (self->readers);
  G_OBJECT_CLASS (sos_family_print_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, kind);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, whom);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, format);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, sheet);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, languages);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, contrast_row);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, contrast);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, redacted_row);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, redacted);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, advice);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, problem);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, page_label);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, left_out_section);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, left_out);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, as_text);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, views);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, preview);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, text);
  gtk_widget_class_bind_template_child (klass, SosFamilyPrint, none);
}

static void
sos_family_print_class_init (SosFamilyPrintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_family_print_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_family_print_finalize;
  g_type_ensure (SOS_TYPE_PAGE_PREVIEW);
  g_type_ensure (SOS_TYPE_SECTION);
  g_type_ensure (SOS_TYPE_EMPTY_STATE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-family-print.ui");
  bind_children (widget_class);
  sos_actions_install (widget_class, actions, G_N_ELEMENTS (actions));
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "family-print.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "family-print.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sos_family_print_init (SosFamilyPrint *self)
{
  self->readers = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->views);
  sos_family_print_show_choices (self);
  show_actions (self, FALSE);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (kind_cb), self, 0);
  g_signal_connect_object (self->whom, "notify::selected", G_CALLBACK (whom_cb), self, 0);
  g_signal_connect_object (self->redacted, "notify::active", G_CALLBACK (redacted_cb), self, 0);
  g_signal_connect_object (self->format, "notify::selected", G_CALLBACK (form_cb), self, 0);
  g_signal_connect_object (self->languages, "notify::selected", G_CALLBACK (form_cb), self, 0);
  g_signal_connect_object (self->contrast, "notify::active", G_CALLBACK (form_cb), self, 0);
  g_signal_connect_object (self->sheet, "notify::selected", G_CALLBACK (form_cb), self, 0);
  g_signal_connect_object (self->as_text, "toggled", G_CALLBACK (show_view), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preview, "notify::page", G_CALLBACK (show_page_number), self, G_CONNECT_SWAPPED);
}

GtkWindow *
sos_family_print_new (GtkWidget *from, SosStore *store, const SosFamilyView *view)
{
  GtkWindow *parent = from != NULL ? GTK_WINDOW (gtk_widget_get_root (from)) : NULL;
  SosFamilyPrint *self;

  g_return_val_if_fail (SOS_IS_STORE (store), NULL);
  g_return_val_if_fail (view != NULL && view->household != 0, NULL);

  self = g_object_new (SOS_TYPE_FAMILY_PRINT, NULL);
  sos_window_stand_over (GTK_WINDOW (self), parent);
  self->store = g_object_ref (store);
  if (from != NULL)
    g_set_weak_pointer (&self->from, from);
  self->view = sos_family_view_copy (view);
  if (parent != NULL && gtk_widget_has_css_class (GTK_WIDGET (parent), "hc"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "hc");
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, 0);
  read_desk (self);
  return GTK_WINDOW (self);
}

void
sos_family_print_set_export_folder (const char *folder)
{
  g_free (export_folder);
  export_folder = g_strdup (folder);
}
