/* sos-help-window.c - the topics of help beside one of them; knows no topic by itself but the one with the signs of the family. */
#include "config.h"
#include "sos-help-window.h"

#include "sos-blocks.h"
#include "sos-family-key.h"
#include "sos-help-topics.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

struct _SosHelpWindow
{
  AdwWindow parent_instance;

  GtkSearchEntry *search;
  GtkListBox *list;
  GtkStack *stack;
  GPtrArray *before; /* topics left behind, the last one last (SosHelpPage, borrowed) */
};

G_DEFINE_FINAL_TYPE (SosHelpWindow, sos_help_window, ADW_TYPE_WINDOW)

static GtkListBoxRow *
find_row (SosHelpWindow *self, const char *topic)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_name (GTK_WIDGET (row)), topic) == 0)
      return row;
  return NULL;
}

static void
show_topic (SosHelpWindow *self, const char *topic)
{
  gtk_stack_set_visible_child_name (self->stack, topic);
  gtk_list_box_select_row (self->list, find_row (self, topic));
}

void
sos_help_window_go (SosHelpWindow *self, const char *topic)
{
  const SosHelpPage *left = sos_help_topics_find (sos_help_window_get_topic (self));
  const SosHelpPage *page = sos_help_topics_find (topic);

  if (page == NULL || page == left)
    return;
  g_ptr_array_add (self->before, (gpointer) left);
  show_topic (self, page->id);
}

gboolean
sos_help_window_go_back (SosHelpWindow *self)
{
  const SosHelpPage *page = self->before->len > 0 ? g_ptr_array_steal_index (self->before, self->before->len - 1) : NULL;

  if (page != NULL)
    show_topic (self, page->id);
  return page != NULL;
}

static gboolean
go_back_cb (GtkWidget *widget, GVariant *args, gpointer nothing)
{
  return sos_help_window_go_back (SOS_HELP_WINDOW (widget));
}

static gboolean
link_cb (GtkLabel *label, const char *topic, SosHelpWindow *self)
{
  sos_help_window_go (self, topic);
  return TRUE;
}

static GtkWidget *
make_text (SosHelpWindow *self, const char *markup, const char *classes)
{
  GtkWidget *text = sos_block_text ("", classes);

  gtk_label_set_markup (GTK_LABEL (text), markup);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 84);
  g_signal_connect (text, "activate-link", G_CALLBACK (link_cb), self);
  return text;
}

static GtkWidget *
make_block (SosHelpWindow *self, const SosHelpBlock *block)
{
  static const char *const classes[] = { [SOS_HELP_NOTE] = "dim", [SOS_HELP_HEADING] = "section-title" };
  g_autofree char *markup = sos_help_words_dup_markup (block->words);
  g_autofree char *number = block->kind == SOS_HELP_STEP ? g_strdup_printf ("%u.  ", block->number) : NULL;
  g_autofree char *whole = g_strconcat (number != NULL ? number : block->kind == SOS_HELP_ITEM ? "•  " : "", markup, NULL);

  return make_text (self, whole, classes[block->kind]);
}

/* What else is worth reading, each a link. */
static GtkWidget *
make_related (SosHelpWindow *self, const SosHelpPage *page)
{
  g_autoptr (GString) links = g_string_new (NULL);

  for (guint i = 0; i < page->related->len; i++)
    {
      const SosHelpPage *other = sos_help_topics_find (g_ptr_array_index (page->related, i));
      g_autofree char *link = other != NULL ? g_markup_printf_escaped ("<a href=\"%s\">%s</a>", other->id, other->title) : NULL;

      if (link != NULL)
        g_string_append_printf (links, "%s%s", links->len > 0 ? "  ·  " : "", link);
    }
  g_string_prepend_c (links, ' ');
  g_string_prepend (links, _("See also:"));
  return make_text (self, links->str, "dim");
}

static GtkWidget *
make_page (SosHelpWindow *self, const SosHelpPage *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autofree char *title = sos_help_words_dup_plain (page->title);

  gtk_widget_add_css_class (box, "dialog-body");
  gtk_box_append (GTK_BOX (box), sos_block_label (title, "page-title"));
  for (guint i = 0; i < page->blocks->len; i++)
    gtk_box_append (GTK_BOX (box), make_block (self, g_ptr_array_index (page->blocks, i)));
  if (page->related->len > 0)
    gtk_box_append (GTK_BOX (box), make_related (self, page));
  if (g_str_equal (page->id, "family"))
    {
      gtk_box_append (GTK_BOX (box), sos_block_text (_("The signs of the drawing:"), NULL));
      gtk_box_append (GTK_BOX (box), sos_family_key_new ());
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_set_hexpand (scrolled, TRUE);
  return scrolled;
}

static void
add_topic (SosHelpWindow *self, const SosHelpPage *page)
{
  g_autofree char *title = sos_help_words_dup_plain (page->title);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), sos_block_text (title, NULL));
  gtk_widget_set_name (row, page->id);
  gtk_list_box_append (self->list, row);
  gtk_stack_add_named (self->stack, make_page (self, page), page->id);
}

static gboolean
is_wanted (SosHelpWindow *self, GtkListBoxRow *row)
{
  return sos_help_topics_match (sos_help_topics_find (gtk_widget_get_name (GTK_WIDGET (row))), gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
row_cb (SosHelpWindow *self, GtkListBoxRow *row)
{
  if (row != NULL)
    sos_help_window_go (self, gtk_widget_get_name (GTK_WIDGET (row)));
}

/* Rows are hidden, not filtered: a filtered one is read aloud all the same. */
static void
search_cb (SosHelpWindow *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    gtk_widget_set_visible (GTK_WIDGET (row), is_wanted (self, row));
}

/* Enter opens the first topic that holds the words. */
static void
search_enter_cb (SosHelpWindow *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_visible (GTK_WIDGET (row)))
      {
        gtk_list_box_select_row (self->list, row);
        gtk_widget_grab_focus (GTK_WIDGET (row));
        return;
      }
}

/* Escape empties the field first, and closes the window from an empty one. */
static void
search_stop_cb (SosHelpWindow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0')
    gtk_window_close (GTK_WINDOW (self));
  else
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
sos_help_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOS_TYPE_HELP_WINDOW);
  G_OBJECT_CLASS (sos_help_window_parent_class)->dispose (object);
}

static void
sos_help_window_finalize (GObject *object)
{
  g_ptr_array_unref (SOS_HELP_WINDOW (object)->before);
  G_OBJECT_CLASS (sos_help_window_parent_class)->finalize (object);
}

static void
sos_help_window_class_init (SosHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_help_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_help_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SosHelpWindow, search);
  gtk_widget_class_bind_template_child (widget_class, SosHelpWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SosHelpWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stop_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, go_back_cb, NULL);
}

static void
sos_help_window_init (SosHelpWindow *self)
{
  GPtrArray *topics = sos_help_topics_get ();

  self->before = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
  for (guint i = 0; i < topics->len; i++)
    add_topic (self, g_ptr_array_index (topics, i));
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
}

GtkWindow *
sos_help_window_new (GtkWindow *parent, const char *topic)
{
  SosHelpWindow *self = g_object_new (SOS_TYPE_HELP_WINDOW, NULL);
  const SosHelpPage *page = sos_help_topics_find (topic);

  sos_window_stand_over (GTK_WINDOW (self), parent);
  show_topic (self, page != NULL ? page->id : sos_help_window_get_topic (self));
  return GTK_WINDOW (self);
}

const char *
sos_help_window_find_title (const char *topic)
{
  const SosHelpPage *page = sos_help_topics_find (topic);

  return page != NULL ? page->title : NULL;
}

const char *
sos_help_window_get_topic (SosHelpWindow *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}

GtkWidget *
sos_help_window_find_text (SosHelpWindow *self, const char *topic)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, topic);
  GtkWidget *view = page != NULL ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (page)) : NULL;

  return GTK_IS_VIEWPORT (view) ? gtk_viewport_get_child (GTK_VIEWPORT (view)) : view;
}
