/* desk.c - a page in a window over a small real office, and a person at it who looks, types and presses. */
#include "config.h"
#include "desk.h"

#include "sos-deed-dialog.h"
#include "sos-page-preview.h"
#include "sos-person-page.h"

#include <adwaita.h>
#include <string.h>

static gboolean
is_later (gpointer data)
{
  return g_get_monotonic_time () > *(gint64 *) data;
}

/* What is begun by a timer or by the next frame is given its moment; what the office does is waited for. */
void
desk_settle (Desk *self)
{
  gint64 end;

  if (self != NULL && self->office != NULL)
    desk_catch_up (self);
  end = g_get_monotonic_time () + G_USEC_PER_SEC * 3 / 10;
  office_wait (is_later, &end, "a moment");
}

/* Whether @widget is the one that is looked for. */
typedef gboolean (*Is) (GtkWidget *widget, gconstpointer sought);

static gpointer
find (GtkWidget *root, GType type, Is is, gconstpointer sought)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (is == NULL || is (root, sought)))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find (child, type, is, sought);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gpointer
desk_find (GtkWidget *root, GType type)
{
  return find (root, type, NULL, NULL);
}

static gboolean
has_id (GtkWidget *widget, gconstpointer id)
{
  return g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0;
}

gpointer
desk_find_id (GtkWidget *root, GType type, const char *id)
{
  return find (root, type, has_id, id);
}

static gboolean
shows_label (GtkWidget *widget, gconstpointer words)
{
  return gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), words) == 0;
}

GtkWidget *
desk_find_label (GtkWidget *root, const char *words)
{
  return find (root, GTK_TYPE_LABEL, shows_label, words);
}

static gboolean
holds_words (GtkWidget *widget, gconstpointer words)
{
  return strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;
}

GtkWidget *
desk_find_words (GtkWidget *root, const char *words)
{
  return find (root, GTK_TYPE_LABEL, holds_words, words);
}

static gboolean
starts_action (GtkWidget *widget, gconstpointer action)
{
  return gtk_widget_get_visible (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

GtkWidget *
desk_find_button (GtkWidget *root, const char *action)
{
  return find (root, GTK_TYPE_BUTTON, starts_action, action);
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

/* What holds the words of a row: its buffer, or itself. */
static gpointer
get_written (GtkWidget *root, const char *id)
{
  GtkWidget *row = desk_find_id (root, GTK_TYPE_WIDGET, id);

  if (row == NULL)
    g_error ("there is no %s", id);
  return GTK_IS_TEXT_VIEW (row) ? (gpointer) gtk_text_view_get_buffer (GTK_TEXT_VIEW (row)) : (gpointer) row;
}

void
desk_write (GtkWidget *root, const char *id, const char *words)
{
  g_object_set (get_written (root, id), "text", words, NULL);
}

gboolean
desk_has_words (GtkWidget *root, const char *id, const char *words)
{
  g_autofree char *said = NULL;

  g_object_get (get_written (root, id), "text", &said, NULL);
  return g_strcmp0 (said, words) == 0;
}

void
desk_assert_words (GtkWidget *root, const char *id, const char *words)
{
  g_autofree char *said = NULL;

  g_object_get (get_written (root, id), "text", &said, NULL);
  g_assert_cmpstr (said, ==, words);
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

/* ---- keys ---- */

static gboolean
is_trigger (GtkShortcutTrigger *trigger, guint key, GdkModifierType with)
{
  return GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
         && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == with;
}

static gboolean
try_shortcuts (GtkWidget *widget, GListModel *shortcuts, guint key, GdkModifierType with)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (is_trigger (gtk_shortcut_get_trigger (shortcut), key, with)
          && gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                           gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
try_key (GtkWidget *widget, guint key, GdkModifierType with, gboolean capture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean taken = FALSE;

  for (guint i = 0; !taken && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (controllers, i);

      if ((gtk_event_controller_get_propagation_phase (one) == GTK_PHASE_CAPTURE) != capture)
        continue;
      if (GTK_IS_EVENT_CONTROLLER_KEY (one))
        g_signal_emit_by_name (one, "key-pressed", key, 0, with, &taken);
      else if (GTK_IS_SHORTCUT_CONTROLLER (one))
        taken = try_shortcuts (widget, G_LIST_MODEL (one), key, with);
    }
  return taken;
}

/* From the window down, as GTK lets those round a widget take a key before it. */
static gboolean
try_round (GtkWidget *widget, guint key, GdkModifierType with)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return (parent != NULL && try_round (parent, key, with)) || try_key (widget, key, with, TRUE);
}

void
desk_key (Desk *self, guint key, GdkModifierType with)
{
  GtkWidget *widget = gtk_window_get_focus (self->window);

  g_assert_nonnull (widget);
  if (try_round (widget, key, with))
    return;
  while (widget != NULL && !try_key (widget, key, with, FALSE))
    widget = gtk_widget_get_parent (widget);
}

void
desk_go (Desk *self, GtkDirectionType direction)
{
  gtk_widget_child_focus (GTK_WIDGET (self->window), direction);
}

GtkWidget *
desk_get_tab (Desk *self, GType type)
{
  GtkWidget *tab = desk_find (self->page, type);

  g_assert_nonnull (tab);
  return tab;
}

static gboolean
says_words (GtkWidget *button, gconstpointer words)
{
  return gtk_widget_get_visible (button) && desk_find_words (button, words) != NULL;
}

void
desk_press (GtkWidget *root, const char *words)
{
  GtkWidget *button = find (root, GTK_TYPE_BUTTON, says_words, words);

  if (button == NULL)
    g_error ("no button says %s", words);
  g_signal_emit_by_name (button, "clicked");
}

gpointer
desk_find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (SOS_IS_DEED_DIALOG (window) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

gboolean
desk_has_dialog (gpointer data)
{
  return desk_find_dialog () != NULL;
}

gboolean
desk_has_no_dialog (gpointer data)
{
  return desk_find_dialog () == NULL;
}

GtkWidget *
desk_find_paper (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (GTK_WINDOW (window)) != NULL && desk_find (window, SOS_TYPE_PAGE_PREVIEW) != NULL)
        return window;
    }
  return NULL;
}

gboolean
desk_has_paper (gpointer data)
{
  return desk_find_paper () != NULL;
}

gboolean
desk_has_no_paper (gpointer data)
{
  return desk_find_paper () == NULL;
}

gboolean
desk_dialog_says (gpointer words)
{
  return desk_find_dialog () != NULL && desk_find_words (desk_find_dialog (), words) != NULL;
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

  office_wait (holds_text, &wanted, text);
  desk_settle (self);
}

typedef struct
{
  Desk *desk;
  const char *words;
} Words;

static gboolean
are_there (gpointer data)
{
  Words *words = data;

  return desk_find_words (words->desk->page, words->words) != NULL;
}

void
desk_wait_words (Desk *self, const char *words)
{
  office_wait (are_there, &(Words){ self, words }, words);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
is_unmapped (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

void
desk_wait_seen (GtkWidget *widget, gboolean seen, const char *what)
{
  office_wait (seen ? is_mapped : is_unmapped, widget, what);
}

/* ---- the page ---- */

static void
show_person_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Desk *) data)->opened = g_variant_get_int64 (parameter);
}

static void
ask_agreement_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Desk *) data)->asked = g_variant_get_int64 (parameter);
}

static const GActionEntry actions[] = { { "show-person", show_person_cb, "x" }, { "ask-agreement", ask_agreement_cb, "x" } };

/* Another size that is asked for before the first one came would be lost. */
static gboolean
has_size (gpointer window)
{
  return gtk_widget_get_width (window) > 0;
}

void
desk_show (Desk *self, GtkWidget *page)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();

  self->page = page;
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  self->window = g_object_new (ADW_TYPE_WINDOW, "default-width", 1280, "default-height", 800, "content", overlay, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "app", G_ACTION_GROUP (group));
  gtk_window_present (self->window);
  office_wait (has_size, self->window, "the window");
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

void
desk_close (Desk *self)
{
  gpointer page = self->page;

  g_object_add_weak_pointer (page, &page);
  gtk_window_destroy (self->window);
  office_wait (is_gone, &page, "the page to be freed");
}

void
desk_tear_down (Desk *self, gconstpointer data)
{
  desk_close (self);
  office_free (self->office);
}

static gboolean
has_tabs (gpointer data)
{
  return desk_find (((Desk *) data)->page, SOS_TYPE_PERSON_TAB) != NULL;
}

void
desk_show_person (Desk *self, gint64 person, const char *tab)
{
  self->person = person;
  desk_show (self, sos_person_page_new (self->office->store, person));
  office_wait (has_tabs, self, "the person");
  desk_act (self->page, "page.tab", "s", tab);
  desk_settle (self);
}

Desk *
desk_new (Office *office, gint64 person, gint64 address, const char *tab)
{
  Desk *self = g_new0 (Desk, 1);

  self->office = office;
  self->address = address;
  desk_show_person (self, person, tab);
  return self;
}

void
desk_free (Desk *self)
{
  desk_tear_down (self, NULL);
  g_free (self);
}

/* As it is seen, without what stands outside of it. */
void
desk_picture (Desk *self, const char *name)
{
  const char *folder = g_getenv ("SOS_PICTURES");
  GtkWidget *window = GTK_WIDGET (self->window);
  g_autofree char *file = g_strconcat (name, ".png", NULL), *path = folder != NULL ? g_build_filename (folder, file, NULL) : NULL;
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  desk_settle (self);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  g_assert_true (path == NULL || (g_mkdir_with_parents (folder, 0700) == 0 && gdk_texture_save_to_png (texture, path)));
}
