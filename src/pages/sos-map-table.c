/* sos-map-table.c - the map as a table. Asks nothing of the store. */
#include "config.h"
#include "sos-map-table.h"

#include "sos-map-item.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define FIGURE_WIDTH 60 /* at text scale 1, or what its title asks for */
#define WAIT_WIDTH 92   /* of a band of weeks */
#define TITLE_EDGE 6    /* round a title and its arrow */
#define ARROW 18        /* which way it is sorted, where it is; office.css gives it no room elsewhere */
#define EDGE 12         /* from the last figure to the edge, more than from one to the next */
#define NAME_CHARS 10   /* of the name at least; where there is no room for the figures, they are scrolled to */

/* ---- the table ---- */

struct _SosMapTable
{
  AdwBin parent_instance;

  GtkColumnView *view;
  GListStore *items; /* SosMapItem, kept from one sheet to the next, so that nothing flickers */
  GtkSingleSelection *selection;
  SosMapSheet *sheet;
  char *selected;
  gboolean filling;
  gboolean moving; /* the cursor goes with the choice */
  gboolean sorting; /* the first rows are looked for, whatever is chosen */
  guint scrolling; /* idle */
  int sorted_by;   /* as SosMapOrder has it, when it was last put in order */
};

G_DEFINE_FINAL_TYPE (SosMapTable, sos_map_table, ADW_TYPE_BIN)

enum
{
  PROP_SELECTED = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];
static guint activated_signal;

/* ---- cells ---- */

static void
show_name (GtkWidget *cell, SosMapItem *item)
{
  GtkWidget *swatch = gtk_widget_get_first_child (cell);

  sos_map_swatch_set (SOS_MAP_SWATCH (swatch), item->row->borough >= 0 ? &item->row->shown : NULL);
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_next_sibling (swatch)), item->row->name);
  sos_tooltip_set (gtk_widget_get_next_sibling (swatch), item->row->name); /* a long one is cut */
}

static void
show_figure (GtkWidget *cell, SosMapItem *item, guint column)
{
  g_autofree char *text = sos_map_sheet_dup_figure (item->sheet, item->row, column, FALSE);
  g_autofree char *words = sos_map_sheet_dup_figure (item->sheet, item->row, column, TRUE);

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  sos_spoken_name_set (cell, words);
  sos_tooltip_set (cell, item->row->columns[column].kind != SOS_SHOWN_NUMBER ? words : NULL); /* what "5+", "~57" and "…" mean */
}

static void
changed_cb (SosMapItem *item, GtkListItem *list_item)
{
  const guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list_item), "sos-column"));
  GtkWidget *cell = gtk_list_item_get_child (list_item);

  gtk_list_item_set_activatable (list_item, item->row->of_london);
  gtk_list_item_set_selectable (list_item, item->row->place >= 0);
  if (column == 0)
    show_name (cell, item);
  else
    show_figure (cell, item, column - 1);
}

static GtkWidget *
make_words (const char *css_class)
{
  GtkWidget *words = gtk_inscription_new ("");

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (words), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (words), 1);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (words, css_class);
  return words;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  GtkWidget *cell;

  g_object_set_data (G_OBJECT (list_item), "sos-column", column);
  if (GPOINTER_TO_UINT (column) == 0)
    {
      cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      gtk_box_append (GTK_BOX (cell), sos_map_swatch_new ());
      gtk_box_append (GTK_BOX (cell), make_words ("map-place"));
      gtk_inscription_set_min_chars (GTK_INSCRIPTION (gtk_widget_get_last_child (cell)), NAME_CHARS);
    }
  else
    {
      cell = make_words ("num");
      gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), 1);
    }
  gtk_list_item_set_child (list_item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  SosMapItem *item = gtk_list_item_get_item (list_item);

  g_signal_connect (item, "changed", G_CALLBACK (changed_cb), list_item);
  changed_cb (item, list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), changed_cb, list_item);
}

static void
add_column (SosMapTable *self, const char *title, guint column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) made = gtk_column_view_column_new (title, factory);
  g_autoptr (GtkSorter) sorter = sos_sort_choice_new ((int) column);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), GUINT_TO_POINTER (column));
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_expand (made, column == 0);
  gtk_column_view_append_column (self->view, made);
}

/* ---- order ---- */

static guint
find_position (SosMapTable *self, const char *code)
{
  for (guint i = 0; code != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (SosMapItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (g_strcmp0 (item->row->code, code) == 0)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
fit_items (SosMapTable *self, guint n)
{
  while (g_list_model_get_n_items (G_LIST_MODEL (self->items)) > n)
    g_list_store_remove (self->items, n);
  while (g_list_model_get_n_items (G_LIST_MODEL (self->items)) < n)
    {
      g_autoptr (SosMapItem) item = g_object_new (SOS_TYPE_MAP_ITEM, NULL);

      sos_map_item_set (item, self->sheet, self->sheet->rows->pdata[0]);
      g_list_store_append (self->items, item);
    }
}

static void
put_in_order (SosMapTable *self)
{
  const SosMapOrder order = sos_map_table_get_order (self);
  g_autoptr (GPtrArray) rows = NULL;

  if (self->sheet == NULL)
    return;
  rows = sos_map_sheet_sort (self->sheet, &order);
  self->filling = TRUE;
  fit_items (self, rows->len);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (SosMapItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      sos_map_item_set (item, self->sheet, rows->pdata[i]);
    }
  gtk_single_selection_set_selected (self->selection, find_position (self, self->selected));
  self->filling = FALSE;
}

static GtkColumnViewColumn *
get_column (SosMapTable *self, guint figure)
{
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (self->view), figure + 1);

  return column; /* the view has it */
}

/* A title is never cut: what it is a figure of would have to be guessed. It is as wide sorted as not. */
static int
measure_title (GtkWidget *title)
{
  GtkWidget *box = gtk_widget_get_first_child (title), *words = box != NULL ? gtk_widget_get_first_child (box) : NULL;
  int natural = 0;

  if (words != NULL)
    gtk_widget_measure (words, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural + ARROW + TITLE_EDGE;
}

static int
get_least_width (SosMapTable *self, guint figure)
{
  return self->sheet != NULL && figure < self->sheet->columns->len && sos_map_sheet_get_column (self->sheet, figure)->of_wait ? WAIT_WIDTH : FIGURE_WIDTH;
}

void
sos_map_table_fit (SosMapTable *self)
{
  const guint n = g_list_model_get_n_items (gtk_column_view_get_columns (self->view));
  const double scale = sos_text_scale (GTK_WIDGET (self));
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (self->view)));

  for (guint i = 1; i < n && title != NULL; i++)
    {
      const int edge = i + 1 < n ? 0 : (int) (EDGE * scale);

      title = gtk_widget_get_next_sibling (title);
      gtk_column_view_column_set_fixed_width (get_column (self, i - 1), MAX ((int) (get_least_width (self, i - 1) * scale), measure_title (title)) + edge);
    }
}

/* Each look has as many figures; what they are of changes with it. */
static void
name_columns (SosMapTable *self)
{
  for (guint i = 0; i < self->sheet->columns->len; i++)
    gtk_column_view_column_set_title (get_column (self, i), sos_map_sheet_get_title (self->sheet, i));
  sos_map_table_fit (self);
}

static void
sort_by_layer (SosMapTable *self)
{
  guint column = 0;

  while (sos_map_sheet_get_column (self->sheet, column)->layer != self->sheet->ask.layer)
    column++;
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  gtk_column_view_sort_by_column (self->view, get_column (self, column), GTK_SORT_DESCENDING);
}

/* ---- what is chosen ---- */

static void
set_selected (SosMapTable *self, const char *code)
{
  if (g_strcmp0 (self->selected, code) == 0)
    return;
  g_free (self->selected);
  self->selected = g_strdup (code);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

static void
selected_cb (SosMapTable *self)
{
  SosMapItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (!self->filling)
    set_selected (self, item != NULL ? item->row->code : NULL);
}

static void
activate_cb (SosMapTable *self, guint position)
{
  g_autoptr (SosMapItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item == NULL || !item->row->of_london)
    return;
  set_selected (self, item->row->code);
  g_signal_emit (self, activated_signal, 0);
}

static GtkWidget *
find_list (SosMapTable *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child != NULL && !GTK_IS_LIST_BASE (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
scroll_to (SosMapTable *self, guint position)
{
  GtkWidget *list = find_list (self);

  if (list != NULL && position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

/* On the row that is chosen, so that the arrows go on from there. */
static void
put_cursor (SosMapTable *self)
{
  GtkWidget *list = find_list (self), *row = list != NULL ? gtk_widget_get_first_child (list) : NULL;

  while (row != NULL && (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) == 0)
    row = gtk_widget_get_next_sibling (row);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

/* Where none is chosen, to the first. */
static gboolean
scroll_cb (gpointer data)
{
  SosMapTable *self = data;
  const guint position = find_position (self, self->selected);

  self->scrolling = 0;
  scroll_to (self, position != GTK_INVALID_LIST_POSITION && !self->sorting ? position : 0);
  self->sorting = FALSE;
  if (self->moving)
    put_cursor (self);
  self->moving = FALSE;
  return G_SOURCE_REMOVE;
}

/* Once rows, and what is said of the borough, have taken their room. */
static void
scroll_later (SosMapTable *self)
{
  if (self->scrolling == 0 && self->sheet != NULL)
    self->scrolling = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, scroll_cb, self, NULL);
}

/* A first click on a title begins with the smallest, as GTK has it; of figures the largest is what is looked for. */
static gboolean
turn_round (SosMapTable *self)
{
  const SosMapOrder order = sos_map_table_get_order (self);
  const gboolean first = order.column != self->sorted_by;

  self->sorted_by = order.column;
  if (!first || order.column <= 0 || order.descending)
    return FALSE;
  gtk_column_view_sort_by_column (self->view, get_column (self, (guint) order.column - 1), GTK_SORT_DESCENDING);
  return TRUE;
}

static void
sorted_cb (SosMapTable *self)
{
  if (turn_round (self))
    return; /* it is asked again */
  put_in_order (self);
  self->sorting = TRUE;
  scroll_later (self);
}

/* As on the map: to the next borough of that name. */
static gboolean
go_to_name (GtkWidget *widget, const char *typed, gboolean stay)
{
  SosMapTable *self = SOS_MAP_TABLE (widget);
  const SosBoroughMap *map = self->sheet != NULL ? self->sheet->picture->map : NULL;
  const int here = map != NULL && self->selected != NULL ? sos_borough_map_find (map, self->selected) : -1;
  const int found = map != NULL ? sos_borough_map_find_name (map, typed, stay ? here - 1 : here) : -1;

  if (found < 0)
    return FALSE;
  self->moving = TRUE;
  sos_map_table_set_selected (self, sos_borough_map_get (map, (guint) found)->code);
  return TRUE;
}

/* Tab leaves the table, as it leaves the map: which borough is chosen is changed by the arrows alone. */
static gboolean
tab_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  GtkWidget *list = find_list (SOS_MAP_TABLE (widget)), *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (list == NULL || focus == NULL || !(focus == list || gtk_widget_is_ancestor (focus, list)))
    return FALSE;
  gtk_widget_set_can_focus (list, FALSE);
  g_signal_emit_by_name (gtk_widget_get_root (widget), "move-focus", g_variant_get_int32 (args));
  gtk_widget_set_can_focus (list, TRUE);
  return TRUE;
}

/* ---- class ---- */

static void
sos_map_table_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, SOS_MAP_TABLE (object)->selected);
}

static void
sos_map_table_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  sos_map_table_set_selected (SOS_MAP_TABLE (object), g_value_get_string (value));
}

static void
sos_map_table_dispose (GObject *object)
{
  SosMapTable *self = SOS_MAP_TABLE (object);

  self->filling = TRUE; /* what goes away is no choice */
  g_clear_handle_id (&self->scrolling, g_source_remove);
  g_clear_pointer (&self->sheet, sos_map_sheet_unref);
  G_OBJECT_CLASS (sos_map_table_parent_class)->dispose (object);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
}

static void
sos_map_table_finalize (GObject *object)
{
  g_free (SOS_MAP_TABLE (object)->selected);
  G_OBJECT_CLASS (sos_map_table_parent_class)->finalize (object);
}

static void
sos_map_table_class_init (SosMapTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sos_map_table_get_property;
  object_class->set_property = sos_map_table_set_property;
  object_class->dispose = sos_map_table_dispose;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Tab, 0, tab_cb, "i", GTK_DIR_TAB_FORWARD);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Tab, GDK_SHIFT_MASK, tab_cb, "i", GTK_DIR_TAB_BACKWARD);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, tab_cb, "i", GTK_DIR_TAB_BACKWARD);
  object_class->finalize = sos_map_table_finalize;
  props[PROP_SELECTED] = g_param_spec_string ("selected", NULL, NULL, NULL,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_columns (SosMapTable *self)
{
  add_column (self, _("Borough"), 0);
  for (guint i = 1; i <= SOS_MAP_SHEET_COLUMNS; i++)
    add_column (self, "", i); /* named with what is looked at */
}

/* Over its numbers: 4.8 has no property for that. */
static void
set_titles_to_end (SosMapTable *self)
{
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (self->view)));

  while (title != NULL && (title = gtk_widget_get_next_sibling (title)) != NULL)
    if (gtk_widget_get_first_child (title) != NULL)
      gtk_widget_set_halign (gtk_widget_get_first_child (title), GTK_ALIGN_END);
}

static void
sos_map_table_init (SosMapTable *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->items = g_list_store_new (SOS_TYPE_MAP_ITEM);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "office-table");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "map-table");
  sos_spoken_name_set (GTK_WIDGET (self->view), _("Boroughs and their figures"));
  add_columns (self);
  set_titles_to_end (self);
  sos_map_table_fit (self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  sos_type_ahead_add (GTK_WIDGET (self), go_to_name);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorted_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 150);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

static gboolean
are_same (const SosMapAsk *one, const SosMapAsk *other)
{
  return one->layer == other->layer && one->kind == other->kind && one->service == other->service && one->quarter == other->quarter;
}

/* ---- public ---- */

void
sos_map_table_show (SosMapTable *self, SosMapSheet *sheet)
{
  g_autoptr (SosMapSheet) old = NULL;

  g_return_if_fail (SOS_IS_MAP_TABLE (self));

  old = self->sheet;
  self->sheet = sos_map_sheet_ref (sheet);
  if (old == NULL || old->ask.layer != sheet->ask.layer)
    {
      name_columns (self);
      sort_by_layer (self);
    }
  put_in_order (self);
  self->sorting = FALSE; /* what is chosen stays in sight from one look to the next */
  if (old == NULL || !are_same (&old->ask, &sheet->ask))
    scroll_later (self);
}

SosMapOrder
sos_map_table_get_order (SosMapTable *self)
{
  SosMapOrder order = SOS_MAP_ORDER_USUAL;

  g_return_val_if_fail (SOS_IS_MAP_TABLE (self), order);

  if (!sos_sort_choice_read (self->view, &order.column, &order.descending))
    return (SosMapOrder) SOS_MAP_ORDER_USUAL;
  return order;
}

const char *
sos_map_table_get_selected (SosMapTable *self)
{
  g_return_val_if_fail (SOS_IS_MAP_TABLE (self), NULL);

  return self->selected;
}

void
sos_map_table_set_selected (SosMapTable *self, const char *code)
{
  const gboolean filling = self->filling;
  guint position;

  g_return_if_fail (SOS_IS_MAP_TABLE (self));

  if (g_strcmp0 (self->selected, code) == 0)
    return;
  position = find_position (self, code);
  set_selected (self, code);
  self->filling = TRUE; /* the City has no row where it stands with Hackney, and is chosen all the same */
  gtk_single_selection_set_selected (self->selection, position);
  self->filling = filling;
  scroll_later (self);
}

void
sos_map_table_choose_first (SosMapTable *self)
{
  g_return_if_fail (SOS_IS_MAP_TABLE (self));

  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0)
    gtk_single_selection_set_selected (self->selection, 0);
}

void
sos_map_table_begin (SosMapTable *self)
{
  g_return_if_fail (SOS_IS_MAP_TABLE (self));

  sos_map_table_choose_first (self);
  /* The list would give the focus to the row that had it last, and Enter would open that one. */
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  self->moving = TRUE;
  scroll_later (self);
}
