/* sos-person-history.c - who changed what about a person, and who looked. Reads only. */
#include "config.h"
#include "sos-person-history.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-history-entries.h"
#include "sos-moment.h"
#include "sos-page.h"
#include "sos-person-history-print.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

/* One entry; a template, so that the list makes few of them and fills them often. */
#define SOS_TYPE_PERSON_HISTORY_ROW (sos_person_history_row_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonHistoryRow, sos_person_history_row, SOS, PERSON_HISTORY_ROW, GtkBox)

struct _SosPersonHistoryRow
{
  GtkBox parent_instance;

  GtkLabel *when;
  GtkImage *icon;
  GtkLabel *what;
  GtkLabel *note;
  GtkLabel *who;
  GtkToggleButton *open;
  GtkBox *lines;

  SosHistoryEntry *entry; /* that is shown; owned */
};

G_DEFINE_FINAL_TYPE (SosPersonHistoryRow, sos_person_history_row, GTK_TYPE_BOX)

static const struct
{
  const char *label;
  const char *none;
} filters[] = {
  [SOS_HISTORY_ALL] = { N_("All"), N_("Nothing has been noted about this record yet.") },
  [SOS_HISTORY_CHANGES] = { N_("Changes"), N_("No change matches. “All” shows every entry.") },
  [SOS_HISTORY_LOOKS] = { N_("Looks"), N_("No look matches. “All” shows every entry.") },
  [SOS_HISTORY_PAPERS] = { N_("Papers"), N_("Nothing was printed or saved. “All” shows every entry.") },
};

/* How far back. */
static const struct
{
  const char *value;
  const char *label;
  int days;
} spans[] = {
  { "today", N_("Today"), 0 },
  { "week", N_("Last 7 days"), 7 },
  { "month", N_("Last 31 days"), 31 },
  { "year", N_("Last 12 months"), 366 },
};

struct _SosPersonHistory
{
  SosPersonTab parent_instance;

  GtkBox *filters;
  SosFilterButton *who;
  SosFilterButton *since;
  GtkLabel *note;
  GtkStack *stack;
  GtkListView *list;
  SosEmptyState *empty;

  GListStore *entries;
  GHashTable *offered; /* actors in the filter, by their number in words */
  SosHistoryFilter filter;
};

G_DEFINE_FINAL_TYPE (SosPersonHistory, sos_person_history, SOS_TYPE_PERSON_TAB)

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
    { "combine", "emblem-synchronizing-symbolic" },
    { "part", "emblem-synchronizing-symbolic" },
    { "breakglass", "dialog-password-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_strcmp0 (icons[i].verb, verb) == 0)
      return icons[i].icon;
  return "document-edit-symbolic";
}

/* The lines of an entry, as they were written: what, and what it was and is. */
static void
show_lines (SosPersonHistoryRow *self)
{
  GPtrArray *lines = self->entry ? sos_history_entry_get_lines (self->entry) : NULL;
  const gboolean open = gtk_toggle_button_get_active (self->open);

  sos_block_clear (GTK_WIDGET (self->lines));
  for (guint i = 0; open && lines && i < lines->len; i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      g_autofree char *change = sos_history_row_dup_change (lines->pdata[i]);
      GtkWidget *what = sos_block_label (sos_history_row_get_what (lines->pdata[i]), "small");
      g_autofree char *when = g_strcmp0 (sos_history_row_get_verb (lines->pdata[i]), "consult") == 0
                                  ? sos_moment_dup_stamp (sos_history_row_get_at (lines->pdata[i]))
                                  : g_strdup ("");

      gtk_widget_set_size_request (what, 220, -1);
      gtk_box_append (GTK_BOX (line), what);
      gtk_box_append (GTK_BOX (line), sos_block_text (*change != '\0' ? change : when, "small dim num"));
      gtk_box_append (self->lines, line);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->lines), open);
}

static void
open_toggled_cb (GtkToggleButton *button, SosPersonHistoryRow *self)
{
  if (self->entry)
    g_object_set_data (G_OBJECT (self->entry), "open", GINT_TO_POINTER (gtk_toggle_button_get_active (button)));
  show_lines (self);
}

static void
show_open (SosPersonHistoryRow *self, guint n_lines)
{
  /* Translators: how many lines of history an entry has */
  g_autofree char *words = g_strdup_printf (g_dngettext (NULL, "%u line", "%u lines", n_lines), n_lines);
  /* Translators: how many lines, of what: "6 lines: Letter drafted" */
  g_autofree char *spoken = self->entry ? g_strdup_printf (_("%s: %s"), words, sos_history_entry_get_title (self->entry)) : NULL;

  gtk_button_set_label (GTK_BUTTON (self->open), words);
  sos_spoken_name_set (GTK_WIDGET (self->open), spoken);
  gtk_widget_set_visible (GTK_WIDGET (self->open), n_lines > 1);
  gtk_toggle_button_set_active (self->open, self->entry && g_object_get_data (G_OBJECT (self->entry), "open"));
}

static void
show_entry (SosPersonHistoryRow *self, SosHistoryEntry *entry)
{
  g_autofree char *when = sos_moment_dup_stamp (sos_history_entry_get_at (entry));
  const char *note = sos_history_entry_get_note (entry);

  g_clear_object (&self->entry);
  show_open (self, sos_history_entry_get_lines (entry)->len);
  g_set_object (&self->entry, entry);
  gtk_label_set_label (self->when, when);
  gtk_label_set_label (self->what, sos_history_entry_get_title (entry));
  gtk_label_set_label (self->who, sos_history_entry_get_who (entry));
  gtk_label_set_label (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *note != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->note), *note != '\0' ? note : NULL);
  gtk_image_set_from_icon_name (self->icon, icon_of (sos_history_entry_get_verb (entry)));
  show_open (self, sos_history_entry_get_lines (entry)->len);
  show_lines (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, g_object_new (SOS_TYPE_PERSON_HISTORY_ROW, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  show_entry (SOS_PERSON_HISTORY_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

/* --- asking --- */

static void
offer_actors (SosPersonHistory *self, GPtrArray *actors)
{
  for (guint i = 0; i < actors->len; i++)
    {
      const SosHistoryActor *actor = actors->pdata[i];
      char *value = g_strdup_printf ("%" G_GINT64_FORMAT, actor->id);

      if (g_hash_table_add (self->offered, value))
        sos_filter_button_add (self->who, value, actor->name);
    }
}

static void
show_history (SosPersonHistory *self, SosHistory *history)
{
  const guint n = history->entries->len;
  g_autofree char *note = g_strdup_printf (g_dngettext (NULL, "%u entry, newest first", "%u entries, newest first", n), n);

  offer_actors (self, history->actors);
  g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)), history->entries->pdata, n);
  gtk_label_set_label (self->note, n ? note : "");
  sos_empty_state_set (self->empty, "document-open-recent-symbolic", _("No entry here"), _(filters[self->filter].none), NULL, NULL);
  gtk_stack_set_visible_child_name (self->stack, n ? "list" : "empty");
}

static void
queried_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonHistory) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosHistory) history = sos_history_finish (result, &error);

  if (history && self->entries)
    show_history (self, history);
  else if (self->entries)
    {
      gtk_label_set_label (self->note, "");
      sos_page_show_unread (self->stack, self->empty, error, "history.again");
    }
}

/* Midnight in London so many days ago; 0: from the beginning. */
static gint64
get_since (SosPersonHistory *self)
{
  const char *value = sos_filter_button_get_value (self->since);

  for (guint i = 0; value && i < G_N_ELEMENTS (spans); i++)
    if (g_str_equal (spans[i].value, value))
      {
        g_autoptr (GDateTime) now = sos_clock_to_london (sos_clock_now ());
        g_autoptr (GDateTime) day = g_date_time_add_days (now, -spans[i].days);
        g_autoptr (GDateTime) midnight = g_date_time_new (g_date_time_get_timezone (day), g_date_time_get_year (day), g_date_time_get_month (day),
                                                          g_date_time_get_day_of_month (day), 0, 0, 0);

        return g_date_time_to_unix (midnight);
      }
  return 0;
}

static SosHistoryAsk
get_ask (SosPersonHistory *self)
{
  const char *who = sos_filter_button_get_value (self->who);

  return (SosHistoryAsk){ .person = sos_person_tab_get_person (SOS_PERSON_TAB (self)), .filter = self->filter,
                          .actor = who ? g_ascii_strtoll (who, NULL, 10) : 0, .since = get_since (self) };
}

static void
query (SosPersonHistory *self)
{
  SosPersonTab *tab = SOS_PERSON_TAB (self);
  const SosHistoryAsk ask = get_ask (self);

  if (sos_person_tab_get_case (tab))
    sos_history_async (sos_person_tab_get_store (tab), &ask, sos_person_tab_get_cancellable (tab), queried_cb, g_object_ref (self));
}

static void
again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  query (SOS_PERSON_HISTORY (widget));
}

/* --- on paper --- */

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonHistory) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!sos_person_history_print_finish (result, &error) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sos_person_tab_say_error (SOS_PERSON_TAB (self), error);
  if (self->entries)
    query (self);
}

/* "All; Moyo Adeyemi; last 7 days": what is printed is what is seen. */
static char *
dup_asked (SosPersonHistory *self)
{
  g_autoptr (GString) words = g_string_new (_(filters[self->filter].label));
  SosFilterButton *const chosen[] = { self->who, self->since };

  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    if (sos_filter_button_get_value (chosen[i]))
      g_string_append_printf (words, "; %s", sos_filter_button_get_label (chosen[i]));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
sos_person_history_print (SosPersonTab *tab)
{
  SosPersonHistory *self = SOS_PERSON_HISTORY (tab);
  const SosHistoryAsk ask = get_ask (self);
  g_autofree char *asked = dup_asked (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  sos_person_history_print_async (sos_person_tab_get_store (tab), &ask, asked, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, printed_cb,
                                  g_object_ref (self));
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

  self->entries = g_list_store_new (SOS_TYPE_HISTORY_ENTRY);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->entries))));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, model);
}

static void
make_spans (SosPersonHistory *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    sos_filter_button_add (self->since, spans[i].value, _(spans[i].label));
  g_signal_connect_object (self->since, "notify::value", G_CALLBACK (query), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->who, "notify::value", G_CALLBACK (query), self, G_CONNECT_SWAPPED);
}

/* What is not seen is asked when it is. */
static void
sos_person_history_show_case (SosPersonTab *tab, SosPersonCase *person_case)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (tab)))
    query (SOS_PERSON_HISTORY (tab));
}

/* A look, a print, a refusal changes no record, so that no news comes of it: the entries are asked for each time they are shown. */
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
  g_clear_object (&SOS_PERSON_HISTORY (object)->entries);
  g_clear_pointer (&SOS_PERSON_HISTORY (object)->offered, g_hash_table_unref);
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
  SOS_PERSON_TAB_CLASS (klass)->print = sos_person_history_print;
  widget_class->map = sos_person_history_map;
  gtk_widget_class_install_action (widget_class, "history.again", NULL, again_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-history.ui");
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistory, filters);
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistory, who);
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistory, since);
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistory, note);
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistory, stack);
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistory, list);
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistory, empty);
}

static void
sos_person_history_init (SosPersonHistory *self)
{
  self->offered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
  make_filters (self);
  make_spans (self);
}

static void
sos_person_history_row_dispose (GObject *object)
{
  g_clear_object (&SOS_PERSON_HISTORY_ROW (object)->entry);
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
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistoryRow, note);
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistoryRow, who);
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistoryRow, open);
  gtk_widget_class_bind_template_child (widget_class, SosPersonHistoryRow, lines);
}

static void
sos_person_history_row_init (SosPersonHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->open, "toggled", G_CALLBACK (open_toggled_cb), self, 0);
}

SosPersonTab *
sos_person_history_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_PERSON_HISTORY, "store", store, NULL);
}
