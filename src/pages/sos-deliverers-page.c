/* sos-deliverers-page.c - everybody who delivers. Filter and order are a question to the store; the list shows what it answered. */
#include "config.h"
#include "sos-deliverers-page.h"

#include "sos-clock.h"
#include "sos-deliver-dialogs.h"
#include "sos-deliver.h"

#include <glib/gi18n.h>

struct _SosDeliverersPage
{
  SosPage parent_instance;

  /* template */
  GtkWidget *head;
  SosFilterButton *filter;
  SosFilterButton *kind;
  GtkSearchEntry *words;
  GtkWidget *add;
  GtkStack *stack;
  GtkColumnView *table;
  SosEmptyState *empty;

  /* owned */
  GListStore *rows;
  GtkSingleSelection *selection;
  GCancellable *asking;
  guint refresh;
  gint64 selected;
  gboolean open_first; /* Enter came before the answer to what was typed */
};

G_DEFINE_FINAL_TYPE (SosDeliverersPage, sos_deliverers_page, SOS_TYPE_PAGE)

static const struct
{
  const char *value, *label;
  SosDeliverersFilter filter;
} filters[] = {
  { "lapse", N_("Lapses within 60 days"), SOS_DELIVERERS_LAPSE },
  { "not", N_("May not deliver today"), SOS_DELIVERERS_NOT },
  { "at-risk", N_("Bookings at risk"), SOS_DELIVERERS_AT_RISK },
  { "away", N_("Away today"), SOS_DELIVERERS_AWAY },
};

/* --- columns --- */

typedef struct
{
  const char *icon, *tone; /* NULL: plain words */
  char *words;
} Cell;

static Cell
make_name (SosDelivererRow *row, SosCodes *codes)
{
  return (Cell){ NULL, NULL, g_strdup (row->name) };
}

static Cell
make_kind (SosDelivererRow *row, SosCodes *codes)
{
  const char *kind = row->kind != NULL ? sos_codes_get_label (codes, "deliverer-kind", row->kind) : sos_codes_get_label (codes, "staff-role", row->role);

  if (row->stage == NULL)
    return (Cell){ NULL, NULL, g_strdup (kind) };
  /* Translators: what somebody is, and how far they are: "Volunteer · Active" */
  return (Cell){ NULL, NULL, g_strdup_printf (_("%s · %s"), kind, sos_codes_get_label (codes, "volunteer-stage", row->stage)) };
}

/* Who is not that far yet lacks nothing that anybody waits for. */
static Cell
make_state (SosDelivererRow *row, SosCodes *codes)
{
  if (g_strcmp0 (row->kind, SOS_DELIVERS_AS_VOLUNTEER) == 0 && g_strcmp0 (row->stage, SOS_STAGE_VOLUNTEER_ACTIVE) != 0)
    return (Cell){ "media-record-symbolic", NULL, g_strdup (_("Not active")) };
  if (row->n_lacks == 1)
    /* Translators: %s is a check that somebody lacks: "Lacks: DBS certificate" */
    return (Cell){ "dialog-warning-symbolic", "danger", g_strdup_printf (_("Lacks: %s"), sos_codes_get_label (codes, "clearance-kind", row->lacks)) };
  if (row->n_lacks > 1)
    return (Cell){ "dialog-warning-symbolic", "danger",
                   g_strdup_printf (_("Lacks: %s, %u more"), sos_codes_get_label (codes, "clearance-kind", row->lacks), row->n_lacks - 1) };
  if (row->away)
    return (Cell){ "alarm-symbolic", "note", g_strdup (_("Away today")) };
  return (Cell){ "object-select-symbolic", "good", g_strdup (_("Cleared")) };
}

static Cell
make_lapse (SosDelivererRow *row, SosCodes *codes)
{
  g_autofree char *day = row->last_day != NULL ? sos_date_dup_short (row->last_day) : NULL;
  g_autofree char *today = sos_clock_dup_today ();
  const gboolean soon = day != NULL && sos_date_days_between (today, row->last_day) <= SOS_DELIVERERS_SOON;

  if (day == NULL)
    return (Cell){ NULL, NULL, g_strdup ("") };
  /* Translators: a day, and the check that ends with it: "18 Jan, DBS certificate" */
  return (Cell){ soon ? "alarm-symbolic" : NULL, soon ? "warn" : NULL,
                 g_strdup_printf (_("%s, %s"), day, sos_codes_get_label (codes, "clearance-kind", row->lapses)) };
}

static Cell
make_bookings (SosDelivererRow *row, SosCodes *codes)
{
  g_autofree char *day = row->at_risk_on != NULL ? sos_date_dup_short (row->at_risk_on) : NULL;

  if (row->n_at_risk > 0)
    /* Translators: how many bookings, and the day of the first */
    return (Cell){ "dialog-warning-symbolic", "danger", g_strdup_printf (g_dngettext (NULL, "%u at risk, %s", "%u at risk, from %s", row->n_at_risk), row->n_at_risk, day) };
  return (Cell){ NULL, NULL, row->n_planned > 0 ? g_strdup_printf ("%u", row->n_planned) : g_strdup ("–") };
}

static const struct
{
  const char *title;
  Cell (*make) (SosDelivererRow *row, SosCodes *codes);
  int width; /* at text scale 1; 0: takes what is left */
  const char *css_class;
  SosWidthStep gone;
} columns[] = {
  { N_("Name"), make_name, 0, "row-title", SOS_WIDTH_TINY + 1 },
  { N_("Delivers as"), make_kind, 190, NULL, SOS_WIDTH_SMALL },
  { N_("Today"), make_state, 230, NULL, SOS_WIDTH_TINY + 1 },
  { N_("Lapses next"), make_lapse, 250, "num", SOS_WIDTH_TINY },
  { N_("Bookings to come"), make_bookings, 190, "num", SOS_WIDTH_TINY + 1 },
};

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *cell = sos_status_new (NULL, "", NULL);
  const char *css_class = columns[GPOINTER_TO_UINT (column)].css_class;

  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  sos_status_set_soft (SOS_STATUS (cell), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (cell, css_class);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  SosDeliverersPage *self = g_object_get_data (G_OBJECT (factory), "sos-page");
  SosChip *cell = SOS_CHIP (gtk_list_item_get_child (item));
  Cell made = columns[GPOINTER_TO_UINT (column)].make (gtk_list_item_get_item (item), sos_store_get_codes (sos_page_get_store (SOS_PAGE (self))));

  sos_chip_set_icon_name (cell, made.icon);
  sos_chip_set_tone (cell, made.tone);
  sos_chip_set_label (cell, made.words);
  g_free (made.words);
}

static void
add_column (SosDeliverersPage *self, guint i)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_(columns[i].title), factory);

  g_object_set_data (G_OBJECT (factory), "sos-page", self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (i));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (i));
  gtk_column_view_column_set_expand (column, columns[i].width == 0);
  gtk_column_view_append_column (self->table, column);
}

static void
fit_columns (SosDeliverersPage *self, SosWidthStep step)
{
  const double scale = sos_text_scale (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (self->table), i);
      const gboolean there = step < columns[i].gone;

      gtk_column_view_column_set_visible (column, there);
      if (columns[i].width > 0)
        gtk_column_view_column_set_fixed_width (column, there ? (int) (columns[i].width * scale) : 0);
    }
}

/* --- the question --- */

static const char *
get_words (SosDeliverersPage *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->words));

  return *words != '\0' ? words : NULL;
}

static SosDeliverersFilter
get_filter (SosDeliverersPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    if (g_strcmp0 (sos_filter_button_get_value (self->filter), filters[i].value) == 0)
      return filters[i].filter;
  return SOS_DELIVERERS_ALL;
}

static void
explain_none (SosDeliverersPage *self, SosDeliverers *found)
{
  if (!found->may_see)
    sos_empty_state_set (self->empty, "changes-prevent-symbolic", _("This is not part of your work"),
                         _("Coordinators and team leads look after the checks of those who deliver."), NULL, NULL);
  else if (found->n_all == 0)
    sos_empty_state_set (self->empty, "system-users-symbolic", _("Nobody delivers yet"),
                         _("Add volunteers, partner trainers and the staff who go into schools, prisons and hospitals."),
                         found->may_change ? _("Add somebody…") : NULL, "page.add");
  else if (get_words (self) != NULL)
    sos_empty_state_set (self->empty, "system-search-symbolic", _("Nobody like that"), _("Try one part of a name."), _("Show everybody"), "page.clear");
  else
    sos_empty_state_set (self->empty, "object-select-symbolic", _("Nobody here"), _("Nobody who delivers is like that now."), _("Show everybody"), "page.clear");
}

static void
show_foot (SosDeliverersPage *self, SosDeliverers *found)
{
  guint n_risk = 0, n_people = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < found->rows->len; i++)
    {
      const SosDelivererRow *row = found->rows->pdata[i];

      n_risk += row->n_at_risk;
      n_people += row->n_at_risk > 0;
    }
  if (!found->may_see)
    words = g_strdup ("");
  else if (n_risk > 0)
    words = g_strdup_printf (g_dngettext (NULL, "%u booking with %u of them may not be delivered", "%u bookings with %u of them may not be delivered", n_risk),
                             n_risk, n_people);
  else
    words = g_strdup_printf (g_dngettext (NULL, "%u person", "%u people", found->rows->len), found->rows->len);
  sos_page_set_foot (SOS_PAGE (self), words);
}

static void
open_first (SosDeliverersPage *self)
{
  self->open_first = FALSE;
  if (self->selected == 0 && g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0)
    gtk_single_selection_set_selected (self->selection, 0);
  if (self->selected != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.show-deliverer", "x", self->selected);
}

static void
select_again (SosDeliverersPage *self, gint64 staff)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (SosDelivererRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (row->staff == staff)
        gtk_single_selection_set_selected (self->selection, i);
    }
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeliverersPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosDeliverers) found = sos_deliverers_finish (result, &error);
  const gint64 selected = self->selected;

  if (found == NULL)
    {
      sos_page_show_unread (self->stack, self->empty, error, "page.read-again");
      return;
    }
  gtk_widget_set_visible (self->head, found->may_see);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add", found->may_change);
  show_foot (self, found);
  if (found->rows->len == 0)
    explain_none (self, found);
  gtk_stack_set_visible_child_name (self->stack, found->rows->len > 0 ? "list" : "empty");
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), found->rows->pdata, found->rows->len);
  self->selected = 0;
  if (selected != 0)
    select_again (self, selected);
  if (self->open_first)
    open_first (self);
}

static void
ask (SosDeliverersPage *self)
{
  SosDeliverersQuery query = { 0 };

  if (self->table == NULL || self->rows == NULL)
    return;
  query.words = (char *) get_words (self);
  query.kind = (char *) sos_filter_button_get_value (self->kind);
  query.filter = get_filter (self);
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  sos_deliverers_async (sos_page_get_store (SOS_PAGE (self)), &query, self->asking, answered_cb, g_object_ref (self));
}

static gboolean
refresh_cb (gpointer user_data)
{
  SosDeliverersPage *self = user_data;

  self->refresh = 0;
  ask (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (SosDeliverersPage *self)
{
  if (self->refresh == 0)
    self->refresh = g_timeout_add (200, refresh_cb, self);
}

/* --- actions --- */

static void
open_selected (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosDeliverersPage *self = SOS_DELIVERERS_PAGE (widget);

  if (self->selected != 0)
    gtk_widget_activate_action (widget, "app.show-deliverer", "x", self->selected);
}

static void
add_somebody (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_deliver_ask_new (widget, sos_page_get_store (SOS_PAGE (widget)));
}

static void
begin_words (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (SOS_DELIVERERS_PAGE (widget)->words));
}

static void
clear (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosDeliverersPage *self = SOS_DELIVERERS_PAGE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->words), "");
  sos_filter_button_set_value (self->filter, NULL);
  sos_filter_button_set_value (self->kind, NULL);
}

static void
show_lapsing (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_filter_button_set_value (SOS_DELIVERERS_PAGE (widget)->filter, "lapse");
}

static void
read_again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask (SOS_DELIVERERS_PAGE (widget));
}

static const SosActionRow actions[] = {
  { "page.read-again", NULL, NULL, read_again_cb },
  { "page.open", N_("Open the selected one (Enter)"), NULL, open_selected },
  { "page.add", N_("Add somebody…"), "Insert", add_somebody },
  { "page.lapsing", N_("Whose checks lapse within 60 days"), "<Control>g", show_lapsing },
  { "page.filter", N_("Find in the list (or just type)"), "<Control>f", begin_words },
  { "page.clear", N_("Show everybody"), "<Control><Shift>f", clear },
};

/* --- callbacks --- */

static void
ask_cb (SosDeliverersPage *self)
{
  ask (self);
}

static void
stop_words_cb (SosDeliverersPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->words), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

/* Of what was typed, not of what the list still shows. */
static void
open_first_cb (SosDeliverersPage *self)
{
  self->open_first = TRUE;
  ask (self);
}

static void
activated_cb (SosDeliverersPage *self, guint position)
{
  g_autoptr (SosDelivererRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  gtk_widget_activate_action (GTK_WIDGET (self), "app.show-deliverer", "x", row->staff);
}

static void
selected_cb (SosDeliverersPage *self)
{
  SosDelivererRow *row = gtk_single_selection_get_selected_item (self->selection);

  self->selected = row != NULL ? row->staff : 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.open", self->selected != 0);
}

/* Letters typed in the list go to the words. */
static gboolean
table_key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, SosDeliverersPage *self)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->words)));
  const gunichar letter = gdk_keyval_to_unicode (key);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK) || letter == 0 || !g_unichar_isgraph (letter))
    return FALSE;
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  return gtk_event_controller_key_forward (keys, text);
}

/* --- class --- */

static void
sos_deliverers_page_focus_default (SosPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (SOS_DELIVERERS_PAGE (page)->table));
}

static void
sos_deliverers_page_set_width_step (SosPage *page, SosWidthStep step)
{
  SOS_PAGE_CLASS (sos_deliverers_page_parent_class)->set_width_step (page, step);
  fit_columns (SOS_DELIVERERS_PAGE (page), step);
}

static void
fill_filters (SosDeliverersPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    sos_filter_button_add (self->filter, filters[i].value, _(filters[i].label));
  sos_filter_button_add_codes (self->kind, sos_store_get_codes (sos_page_get_store (SOS_PAGE (self))), "deliverer-kind");
}

static void
sos_deliverers_page_constructed (GObject *object)
{
  SosDeliverersPage *self = SOS_DELIVERERS_PAGE (object);
  GtkEventController *keys = gtk_event_controller_key_new ();

  G_OBJECT_CLASS (sos_deliverers_page_parent_class)->constructed (object);
  self->rows = g_list_store_new (SOS_TYPE_DELIVERER_ROW);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, i);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (table_key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->table), keys);
  sos_page_follow (SOS_PAGE (self), (SosPageRead) changed_cb);
  fill_filters (self);
  selected_cb (self);
  fit_columns (self, SOS_WIDTH_WIDE);
  ask (self);
}

static void
sos_deliverers_page_dispose (GObject *object)
{
  SosDeliverersPage *self = SOS_DELIVERERS_PAGE (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_handle_id (&self->refresh, g_source_remove);
  sos_widget_dispose_template (self, SOS_TYPE_DELIVERERS_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (sos_deliverers_page_parent_class)->dispose (object);
}

static void
sos_deliverers_page_class_init (SosDeliverersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = sos_deliverers_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = sos_deliverers_page_dispose;
  SOS_PAGE_CLASS (klass)->focus_default = sos_deliverers_page_focus_default;
  SOS_PAGE_CLASS (klass)->set_width_step = sos_deliverers_page_set_width_step;
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-deliverers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SosDeliverersPage, head);
  gtk_widget_class_bind_template_child (widget_class, SosDeliverersPage, filter);
  gtk_widget_class_bind_template_child (widget_class, SosDeliverersPage, kind);
  gtk_widget_class_bind_template_child (widget_class, SosDeliverersPage, words);
  gtk_widget_class_bind_template_child (widget_class, SosDeliverersPage, add);
  gtk_widget_class_bind_template_child (widget_class, SosDeliverersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SosDeliverersPage, table);
  gtk_widget_class_bind_template_child (widget_class, SosDeliverersPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, ask_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_words_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
sos_deliverers_page_init (SosDeliverersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
}

GtkWidget *
sos_deliverers_page_new (SosStore *store)
{
  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  return g_object_new (SOS_TYPE_DELIVERERS_PAGE, "store", store, NULL);
}
