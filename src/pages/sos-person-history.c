/* sos-person-history.c - who changed what about a person, and who looked. Reads only. */
#include "config.h"
#include "sos-person-history.h"

#include "sos-clock.h"
#include "sos-history.h"
#include "sos-id-list.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

/* One line; a template, so that the list makes few of them and fills them often. */
#define SOS_TYPE_PERSON_HISTORY_ROW (sos_person_history_row_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonHistoryRow, sos_person_history_row, SOS, PERSON_HISTORY_ROW, GtkBox)

struct _SosPersonHistoryRow
{
  GtkBox parent_instance;

  GtkLabel *when;
  GtkImage *icon;
  GtkLabel *what;
  GtkLabel *change;
  GtkLabel *who;
};

G_DEFINE_FINAL_TYPE (SosPersonHistoryRow, sos_person_history_row, GTK_TYPE_BOX)

static const struct
{
  const char *label;
  const char *none;
} filters[] = {
  [SOS_HISTORY_ALL] = { N_("All"), N_("Nothing has been noted about this record yet.") },
  [SOS_HISTORY_CHANGES] = { N_("Changes"), N_("No change matches. “All” shows every line.") },
  [SOS_HISTORY_LOOKS] = { N_("Looks"), N_("No look matches. “All” shows every line.") },
  [SOS_HISTORY_PAPERS] = { N_("Papers"), N_("Nothing was printed or saved. “All” shows every line.") },
};

struct _SosPersonHistory
{
  SosPersonTab parent_instance;

  GtkBox *filters;
  GtkLabel *note;
  GtkStack *stack;
  GtkListView *list;
  SosEmptyState *empty;

  SosIdList *lines;
  SosHistoryFilter filter;
};

G_DEFINE_FINAL_TYPE (SosPersonHistory, sos_person_history, SOS_TYPE_PERSON_TAB)

static char *
dup_when (gint64 at)
{
  g_autoptr (GDateTime) time = sos_clock_to_london (at);

  /* Translators: a date and time, see strftime */
  return g_date_time_format (time, _("%-d %b %Y, %H:%M"));
}

/* "before → after", or what there is of it, and why. */
static char *
dup_change (SosHistoryRow *row)
{
  const char *old = sos_history_row_get_old (row);
  const char *now = sos_history_row_get_new (row);
  const char *reason = sos_history_row_get_reason (row);
  g_autofree char *change = NULL;

  if (old && now)
    change = g_strdup_printf ("%s → %s", old, now);
  else if (old)
    /* Translators: %s is what was taken away */
    change = g_strdup_printf (_("%s, taken away"), old);
  else
    change = g_strdup (now ? now : "");
  if (reason && change[0] != '\0')
    return g_strdup_printf ("%s · %s", change, reason);
  return g_strdup (reason ? reason : change);
}

static const char *
icon_of (const char *verb)
{
  static const struct
  {
    const char *verb;
    const char *icon;
  } icons[] = {
    { "consult", "view-reveal-symbolic" },
    { "print", "document-print-symbolic" },
    { "export", "document-save-symbolic" },
    { "erase", "list-remove-symbolic" },
    { "collect", "list-add-symbolic" },
    { "fail", "action-unavailable-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_strcmp0 (icons[i].verb, verb) == 0)
      return icons[i].icon;
  return "document-edit-symbolic";
}

static void
show_line (SosPersonHistoryRow *self, SosHistoryRow *row)
{
  g_autofree char *when = row ? dup_when (sos_history_row_get_at (row)) : NULL;
  g_autofree char *change = row ? dup_change (row) : NULL;

  gtk_label_set_label (self->when, when ? when : "");
  gtk_label_set_label (self->what, row ? sos_history_row_get_what (row) : "");
  gtk_label_set_label (self->who, row ? sos_history_row_get_who (row) : "");
  gtk_label_set_label (self->change, change ? change : "");
  gtk_widget_set_visible (GTK_WIDGET (self->change), change && change[0] != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), change && change[0] != '\0' ? change : NULL);
  gtk_image_set_from_icon_name (self->icon, row ? icon_of (sos_history_row_get_verb (row)) : NULL);
}

static void
row_came_cb (SosIdItem *item, GParamSpec *pspec, SosPersonHistoryRow *row)
{
  show_line (row, sos_id_item_get_row (item));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, g_object_new (SOS_TYPE_PERSON_HISTORY_ROW, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  SosIdItem *line = gtk_list_item_get_item (item);
  SosPersonHistoryRow *row = SOS_PERSON_HISTORY_ROW (gtk_list_item_get_child (item));

  g_signal_connect_object (line, "notify::row", G_CALLBACK (row_came_cb), row, 0);
  show_line (row, sos_id_item_get_row (line));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), row_came_cb, gtk_list_item_get_child (item));
}

static void
queried_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonHistory) self = user_data;
  g_autoptr (GError) error = NULL;
  GArray *ids = sos_history_query_finish (result, &error);
  g_autofree char *note = NULL;
  guint n;

  if (!ids)
    {
      sos_person_tab_say_error (SOS_PERSON_TAB (self), error);
      return;
    }
  n = ids->len;
  sos_id_list_take_ids (self->lines, ids);
  note = g_strdup_printf (g_dngettext (NULL, "%u line, newest first", "%u lines, newest first", n), n);
  gtk_label_set_label (self->note, n ? note : "");
  sos_empty_state_set (self->empty, "document-open-recent-symbolic", _("No line here"), _(filters[self->filter].none), NULL, NULL);
  gtk_stack_set_visible_child_name (self->stack, n ? "list" : "empty");
}

static void
query (SosPersonHistory *self)
{
  SosPersonTab *tab = SOS_PERSON_TAB (self);

  if (sos_person_tab_get_case (tab))
    sos_history_query_async (sos_person_tab_get_store (tab), sos_person_tab_get_person (tab), self->filter,
                             sos_person_tab_get_cancellable (tab), queried_cb, g_object_ref (self));
}

static void
filter_toggled_cb (GtkToggleButton *button, SosPersonHistory *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->filter = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "filter"));
  query (self);
}

static void
make_filters (SosPersonHistory *self)
{
  GtkToggleButton *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(filters[i].label));

      g_object_set_data (G_OBJECT (button), "filter", GUINT_TO_POINTER (i));
      if (first)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
      else
        first = GTK_TOGGLE_BUTTON (button);
      gtk_toggle_button_set_active (first, TRUE);
      gtk_box_append (self->filters, button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (filter_toggled_cb), self, 0);
    }
}

static void
make_list (SosPersonHistory *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) model = NULL;

  self->lines = sos_id_list_new (sos_person_tab_get_store (SOS_PERSON_TAB (self)), sos_history_fetch);
  g_signal_connect_object (self->lines, "failed", G_CALLBACK (sos_person_tab_say_error), self, G_CONNECT_SWAPPED);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines))));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, model);
}

/* What is not seen is asked when it is. */
static void
sos_person_history_show_case (SosPersonTab *tab, SosPersonCase *person_case)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (tab)))
    query (SOS_PERSON_HISTORY (tab));
}

/* A look, a print, a refusal changes no record, so that no news comes of it: the lines are asked for each time they are shown. */
static void
sos_person_history_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sos_person_history_parent_class)->map (widget);
  query (SOS_PERSON_HISTORY (widget));
}

static void
sos_person_history_constructed (GObject *object)
{
  G_OBJECT_CLASS (sos_person_history_parent_class)->constructed (object);
  make_list (SOS_PERSON_HISTORY (object));
}

static void
sos_person_history_dispose (GObject *object)
{
  g_clear_object (&SOS_PERSON_HISTORY (object)->lines);
  sos_widget_dispose_template (object, SOS_TYPE_PERSON_HISTORY);
  G_OBJECT_CLASS (sos_person_history_parent_class)->dispose (object);
}

static void
sos_person_history_class_init (SosPersonHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = sos_person_history_constructed;
  G_OBJECT_CLASS (klass)->dispose = sos_person_history_dispose;
  SOS_PERSON_TAB_CLASS (klass)->show_case = sos_person_history_show_case;
  widget_class->map = sos_person_history_map;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-history.ui");
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistory, filters);
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistory, note);
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistory, stack);
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistory, list);
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistory, empty);
}

static void
sos_person_history_init (SosPersonHistory *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
  make_filters (self);
}

static void
sos_person_history_row_dispose (GObject *object)
{
  sos_widget_dispose_template (object, SOS_TYPE_PERSON_HISTORY_ROW);
  G_OBJECT_CLASS (sos_person_history_row_parent_class)->dispose (object);
}

static void
sos_person_history_row_class_init (SosPersonHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_person_history_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistoryRow, when);
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistoryRow, icon);
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistoryRow, what);
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistoryRow, change);
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistoryRow, who);
}

static void
sos_person_history_row_init (SosPersonHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SosPersonTab *
sos_person_history_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_PERSON_HISTORY, "store", store, NULL);
}
