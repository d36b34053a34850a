/* sos-map-page.c - where the service works and where it is missing. What may be seen is decided below; this shows it in two ways. */
#include "config.h"
#include "sos-map-page-private.h"

#include "sos-map-offers.h"
#include "sos-people.h"

#include <glib/gi18n.h>

#define REFRESH_DELAY_MS 200
#define COUNTING_MS 1000   /* an office is being counted for the first time: so often it is asked whether that is done */
#define SIDE_WIDTH 424     /* at text scale 1 */
#define LEAST_HEIGHT 300   /* of the map beside the table */
#define FACTS_HEIGHT 220   /* of what is said of a borough, beside the map at most */
#define STACKED_HEIGHT 480 /* of either, one above the other */

G_DEFINE_FINAL_TYPE (SosMapPage, sos_map_page, SOS_TYPE_PAGE)

enum
{
  PROP_OTHERS = 1,
  PROP_GREY,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* What is shown -------------------------------------------------------------------------------------------------------------- */

static void
show_summary (SosMapPage *self)
{
  if (self->sheet != NULL)
    sos_map_summary_show (self->summary, self->sheet, sos_store_get_codes (sos_page_get_store (SOS_PAGE (self))),
                          sos_map_table_get_selected (self->table));
}

/* What others have, and why nothing: one sentence, where the two would contradict one another. */
static void
show_remark (SosMapPage *self)
{
  const char *remark = self->sheet->remark;
  const gboolean one = self->sheet->external && self->sheet->refused;

  gtk_label_set_label (self->others_words, one ? remark : sos_map_sheet_get_others ());
  gtk_widget_set_visible (self->for_others, self->sheet->external);
  gtk_label_set_label (self->remark, remark != NULL && !one ? remark : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), remark != NULL && !one);
}

static void
show_words (SosMapPage *self)
{
  const SosMapSheet *sheet = self->sheet;
  g_autofree char *dated = g_strdup_printf ("%s.", sheet->as_of), *credits = g_strjoinv (". ", (char **) sos_borough_map_get_credits (sheet->picture->map)),
                  *credited = g_strdup_printf ("%s.", credits),
                  *words = sos_map_sheet_join ((const char *const[]){ dated, sheet->aside, sheet->missing, credited }, 4);

  gtk_label_set_label (self->words, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->words), self->sheet->definition);
  show_remark (self);
  sos_page_set_foot (SOS_PAGE (self), self->sheet->refused ? self->sheet->title : self->sheet->note);
}

/* Beside the map the answer begins in the table; above it, on the map: the table would be scrolled to, and nothing else be seen. */
static void
begin_answer (SosMapPage *self)
{
  if (!self->stacked)
    {
      sos_map_table_begin (self->table);
      return;
    }
  sos_map_table_choose_first (self->table);
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

static void
show_sheet (SosMapPage *self)
{
  sos_map_page_name_last_quarter (self); /* another, once the year has turned */
  sos_map_page_offer_quarters (self);
  sos_map_page_fit_filters (self);
  sos_map_view_set_picture (self->map, self->sheet->picture);
  sos_map_table_show (self->table, self->sheet);
  show_words (self);
  show_summary (self);
  gtk_stack_set_visible_child_name (self->stack, "map");
  if (self->begin_table && !self->sheet->refused)
    begin_answer (self);
  self->begin_table = FALSE;
}

static void
show_none (SosMapPage *self, const char *icon, const char *title, const char *words)
{
  sos_empty_state_set (self->none, icon, title, words, NULL, NULL);
  gtk_stack_set_visible_child_name (self->stack, "none");
}

/* Once, while there is nothing to show yet: the answer asks for the next. */
static gboolean
counting_timer_cb (gpointer user_data)
{
  SosMapPage *self = user_data;

  self->counting_timer = 0;
  sos_map_page_ask_anew (self);
  return G_SOURCE_REMOVE;
}

static void
ask_later (SosMapPage *self)
{
  if (self->counting_timer == 0)
    self->counting_timer = g_timeout_add (COUNTING_MS, counting_timer_cb, self);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosMapPage) self = user_data;
  g_autoptr (GError) error = NULL;
  SosMapSheet *sheet = sos_map_sheet_finish (result, &error);
  const gboolean first = self->sheet == NULL;

  if (sheet == NULL && self->sheet == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_none (self, "dialog-warning-symbolic", _("The map cannot be shown"), error->message);
  else if (sheet == NULL)
    sos_page_say_error (GTK_WIDGET (self), error);
  if (sheet == NULL || self->map == NULL)
    {
      if (self->sheet != NULL && self->sheet->counting)
        ask_later (self);
      g_clear_pointer (&sheet, sos_map_sheet_unref);
      return;
    }
  g_clear_pointer (&self->sheet, sos_map_sheet_unref);
  self->sheet = sheet;
  self->stale = FALSE; /* whatever was asked before the last change was called off */
  if (sheet->counting)
    {
      show_none (self, "content-loading-symbolic", _("The map comes in a moment"), sheet->remark);
      ask_later (self);
      return;
    }
  show_sheet (self);
  if (first && gtk_widget_get_mapped (GTK_WIDGET (self)))
    sos_page_focus_default (SOS_PAGE (self));
}

static void
ask (SosMapPage *self)
{
  const gboolean anew = self->sheet == NULL || self->stale || !sos_map_counts_is_complete (self->sheet->counts);
  const SosMapAsk view = sos_map_page_get_ask (self);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  sos_map_sheet_async (sos_page_get_store (SOS_PAGE (self)), anew ? NULL : self->sheet->counts, &view, self->others, self->asking,
                       answered_cb, g_object_ref (self));
}

void
sos_map_page_ask_anew (SosMapPage *self)
{
  self->stale = TRUE;
  ask (self);
}

static gboolean
refresh_timer_cb (gpointer user_data)
{
  SosMapPage *self = user_data;

  self->refresh_timer = 0;
  sos_map_page_ask_anew (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (SosMapPage *self)
{
  if (self->refresh_timer == 0)
    self->refresh_timer = g_timeout_add (REFRESH_DELAY_MS, refresh_timer_cb, self);
}

/* Actions ------------------------------------------------------------------------------------------------------------------- */

/* The list holds those who are counted, and no others. */
static const char *
get_status (SosMapPage *self)
{
  const char *status = self->sheet != NULL ? sos_map_layers_get (self->sheet->ask.layer)->status : NULL;

  return status != NULL ? status : SOS_PEOPLE_WORKED_WITH;
}

/* What is no borough has no list of people, and nothing is offered there: NULL, and it is said what to do first. */
static const char *
get_borough (SosMapPage *self)
{
  const char *code = sos_map_table_get_selected (self->table);
  const SosMapRow *row = self->sheet != NULL ? sos_map_sheet_find_place (self->sheet, code) : NULL;

  if (code != NULL && (row == NULL || row->of_london)) /* for others, the City has no row */
    return code;
  sos_page_say (GTK_WIDGET (self), _("Choose a borough first: click it, go to it by the arrow keys, or type its name."));
  return NULL;
}

static gboolean
is_listed (SosMapPage *self)
{
  const char *why = sos_map_sheet_why_no_list (self->sheet);

  if (why != NULL)
    sos_page_say (GTK_WIDGET (self), why);
  return why == NULL;
}

static void
show_people (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosMapPage *self = SOS_MAP_PAGE (widget);
  const char *code = get_borough (self), *service = gtk_widget_get_visible (GTK_WIDGET (self->service)) ? sos_filter_button_get_value (self->service) : NULL;

  if (code != NULL && is_listed (self))
    gtk_widget_activate_action (widget, "app.show-people-of", "(sss)", code, service != NULL ? service : "", get_status (self));
}

static void
show_schools (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *code = get_borough (SOS_MAP_PAGE (widget));

  if (code != NULL)
    gtk_widget_activate_action (widget, "app.show-schools-of", "s", code);
}

static void
show_services (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *code = get_borough (SOS_MAP_PAGE (widget));

  if (code != NULL)
    sos_map_offers_show (SOS_PAGE (widget), code);
}

/* Where is a waiting list and no group; asked again, nothing on offer; once more, no team. They stand beside one another, the one asked for
 * at the head of the table. */
static void
show_gap (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const gaps[] = { "no-group", "not-offered", "gap" };
  SosMapPage *self = SOS_MAP_PAGE (widget);
  const char *now = sos_filter_button_get_value (self->layer);
  guint next = 0;

  if (self->others)
    {
      sos_page_say (widget, _("What is missing is counted as of today, for this office alone: choose “Our own figures” first."));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    if (g_strcmp0 (now, gaps[i]) == 0)
      next = (i + 1) % G_N_ELEMENTS (gaps);
  self->begin_table = TRUE;
  self->filling = TRUE;
  sos_filter_button_set_value (self->quarter, NULL);
  sos_filter_button_set_value (self->service, NULL); /* the question is of all of them */
  sos_filter_button_set_value (self->layer, gaps[next]);
  self->filling = FALSE;
  ask (self);
}

static void
swap_form (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosMapPage *self = SOS_MAP_PAGE (widget);

  gtk_toggle_button_set_active (gtk_toggle_button_get_active (self->tiles) ? self->shapes : self->tiles, TRUE);
}

static void
clear (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosMapPage *self = SOS_MAP_PAGE (widget);
  SosFilterButton *filters[] = { self->layer, self->service, self->kind, self->quarter };

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    sos_filter_button_set_value (filters[i], NULL);
  self->filling = FALSE;
  ask (self);
}

static const SosActionRow rows[] = {
  { "page.print", N_("Print on A4…"), "<Control>p", sos_map_page_print, NULL, "out" },
  { "page.print-a3", N_("Print on A3…"), NULL, sos_map_page_print, NULL, "out" },
  { "page.pdf", N_("Save as PDF, A4…"), NULL, sos_map_page_save, NULL, "save" },
  { "page.pdf-a3", N_("Save as PDF, A3…"), NULL, sos_map_page_save, NULL, "save" },
  { "page.png", N_("Save as a picture (PNG)…"), NULL, sos_map_page_save, NULL, "save" },
  { "page.svg", N_("Save as a drawing (SVG)…"), NULL, sos_map_page_save, NULL, "save" },
  { "page.csv", N_("Save the table (CSV)…"), "<Control><Shift>e", sos_map_page_save, NULL, "save" },
  { "page.gap", N_("Where people wait and there is no group; again: no offer, no team"), "<Control>g", show_gap },
  { "page.people", N_("People who live in the borough (Enter)"), "<Control>Return|<Control>KP_Enter", show_people },
  { "page.schools", N_("Schools of the borough"), NULL, show_schools },
  { "page.services", N_("What we offer in the borough…"), "<Control>e", show_services },
  { "page.tiles", N_("Shapes or tiles"), "<Control>t", swap_form },
  { "page.clear", N_("Open people, all services"), "<Control><Shift>f", clear },
};

/* Callbacks ----------------------------------------------------------------------------------------------------------------- */

static void
ask_cb (SosMapPage *self)
{
  if (!self->filling && self->table != NULL)
    ask (self);
}

static void
form_cb (SosMapPage *self, GtkToggleButton *button)
{
  sos_map_view_set_tiles (self->map, gtk_toggle_button_get_active (self->tiles));
}

static void
map_selected_cb (SosMapPage *self)
{
  const int borough = sos_map_view_get_selected (self->map);

  if (borough >= 0)
    sos_map_table_set_selected (self->table, sos_borough_map_get (self->sheet->picture->map, (guint) borough)->code);
  else if (self->sheet != NULL && sos_map_table_get_selected (self->table) != NULL
           && sos_borough_map_find (self->sheet->picture->map, sos_map_table_get_selected (self->table)) >= 0)
    sos_map_table_set_selected (self->table, NULL);
}

static void
table_selected_cb (SosMapPage *self)
{
  const char *code = sos_map_table_get_selected (self->table);

  if (self->sheet == NULL || self->map == NULL)
    return;
  sos_map_view_set_selected (self->map, code != NULL ? sos_borough_map_find (self->sheet->picture->map, code) : -1);
  show_summary (self);
}

static void
activated_cb (SosMapPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "page.people", NULL);
}

static void
zoom_cb (SosMapPage *self, GtkWidget *button)
{
  const char *action = button == self->zoom_in ? "drawing.zoom-in" : button == self->zoom_out ? "drawing.zoom-out" : "drawing.fit";

  gtk_widget_activate_action (GTK_WIDGET (self->map), action, NULL);
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_map_page_focus_default (SosPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (SOS_MAP_PAGE (page)->map));
}

/* Above the table the page scrolls, so the map may have the height it needs. */
static void
sos_map_page_set_width_step (SosPage *page, SosWidthStep step)
{
  SosMapPage *self = SOS_MAP_PAGE (page);
  const gboolean stacked = self->stacked = step >= SOS_WIDTH_SMALL;
  const double scale = sos_text_scale (GTK_WIDGET (self));
  const int height = (int) (STACKED_HEIGHT * (1 + scale) / 2); /* the legend grows with the text, the boroughs do not */

  SOS_PAGE_CLASS (sos_map_page_parent_class)->set_width_step (page, step);
  gtk_widget_set_size_request (GTK_WIDGET (self->map), -1, stacked ? height : LEAST_HEIGHT);
  gtk_widget_set_size_request (GTK_WIDGET (self->table), -1, stacked ? height : -1);
  gtk_widget_set_size_request (self->side, stacked ? -1 : (int) (SIDE_WIDTH * scale), -1);
  /* One above the other, what is said of the borough follows the map it is chosen on, and is not below a long table. */
  gtk_box_reorder_child_after (GTK_BOX (self->side), GTK_WIDGET (stacked ? (gpointer) self->table : (gpointer) self->summary),
                               GTK_WIDGET (stacked ? (gpointer) self->summary : (gpointer) self->table));
  sos_map_summary_set_most (self->summary, stacked ? -1 : (int) (FACTS_HEIGHT * scale));
  sos_map_table_fit (self->table);
}

static void
sos_map_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SosMapPage *self = SOS_MAP_PAGE (object);

  g_value_set_boolean (value, id == PROP_GREY ? self->grey : self->others);
}

static void
sos_map_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SosMapPage *self = SOS_MAP_PAGE (object);
  gboolean *set = id == PROP_GREY ? &self->grey : &self->others;

  if (*set == g_value_get_boolean (value))
    return;
  *set = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
  if (id == PROP_GREY)
    return;
  sos_map_page_name_last_quarter (self);
  ask (self);
}

static void
sos_map_page_constructed (GObject *object)
{
  SosMapPage *self = SOS_MAP_PAGE (object);

  G_OBJECT_CLASS (sos_map_page_parent_class)->constructed (object);
  sos_page_set_title (SOS_PAGE (self), _("Map"));
  sos_map_page_offer_choices (self);
  sos_actions_fill_menu (rows, G_N_ELEMENTS (rows), "out", self->print_menu);
  sos_actions_fill_menu (rows, G_N_ELEMENTS (rows), "save", self->save_menu);
  g_signal_connect_object (sos_page_get_store (SOS_PAGE (self)), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  ask (self);
}

static void
sos_map_page_dispose (GObject *object)
{
  SosMapPage *self = SOS_MAP_PAGE (object);

  self->filling = TRUE; /* filters empty themselves as they go; nobody asks */
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_handle_id (&self->refresh_timer, g_source_remove);
  g_clear_handle_id (&self->counting_timer, g_source_remove);
  sos_widget_dispose_template (self, SOS_TYPE_MAP_PAGE);
  g_clear_pointer (&self->sheet, sos_map_sheet_unref);
  G_OBJECT_CLASS (sos_map_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/org/stgiles/Sos/ui/sos-map-page.ui");
  gtk_widget_class_bind_template_child (klass, SosMapPage, stack);
  gtk_widget_class_bind_template_child (klass, SosMapPage, none);
  gtk_widget_class_bind_template_child (klass, SosMapPage, layer);
  gtk_widget_class_bind_template_child (klass, SosMapPage, service);
  gtk_widget_class_bind_template_child (klass, SosMapPage, kind);
  gtk_widget_class_bind_template_child (klass, SosMapPage, quarter);
  gtk_widget_class_bind_template_child (klass, SosMapPage, shapes);
  gtk_widget_class_bind_template_child (klass, SosMapPage, tiles);
  gtk_widget_class_bind_template_child (klass, SosMapPage, print_menu);
  gtk_widget_class_bind_template_child (klass, SosMapPage, save_menu);
  gtk_widget_class_bind_template_child (klass, SosMapPage, for_others);
  gtk_widget_class_bind_template_child (klass, SosMapPage, others_words);
  gtk_widget_class_bind_template_child (klass, SosMapPage, remark);
  gtk_widget_class_bind_template_child (klass, SosMapPage, map);
  gtk_widget_class_bind_template_child (klass, SosMapPage, zoom_out);
  gtk_widget_class_bind_template_child (klass, SosMapPage, fit);
  gtk_widget_class_bind_template_child (klass, SosMapPage, zoom_in);
  gtk_widget_class_bind_template_child (klass, SosMapPage, words);
  gtk_widget_class_bind_template_child (klass, SosMapPage, side);
  gtk_widget_class_bind_template_child (klass, SosMapPage, table);
  gtk_widget_class_bind_template_child (klass, SosMapPage, summary);
  gtk_widget_class_bind_template_callback (klass, ask_cb);
  gtk_widget_class_bind_template_callback (klass, form_cb);
  gtk_widget_class_bind_template_callback (klass, map_selected_cb);
  gtk_widget_class_bind_template_callback (klass, table_selected_cb);
  gtk_widget_class_bind_template_callback (klass, activated_cb);
  gtk_widget_class_bind_template_callback (klass, zoom_cb);
}

static void
sos_map_page_class_init (SosMapPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = sos_map_page_constructed;
  object_class->dispose = sos_map_page_dispose;
  object_class->get_property = sos_map_page_get_property;
  object_class->set_property = sos_map_page_set_property;
  SOS_PAGE_CLASS (klass)->focus_default = sos_map_page_focus_default;
  SOS_PAGE_CLASS (klass)->set_width_step = sos_map_page_set_width_step;
  props[PROP_OTHERS] = g_param_spec_boolean ("others", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_GREY] = g_param_spec_boolean ("grey", NULL, NULL, FALSE,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_type_ensure (SOS_TYPE_MAP_TABLE);
  g_type_ensure (SOS_TYPE_MAP_SUMMARY);
  bind_template (GTK_WIDGET_CLASS (klass));
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), rows, G_N_ELEMENTS (rows));
  gtk_widget_class_install_property_action (GTK_WIDGET_CLASS (klass), "page.others", "others");
  gtk_widget_class_install_property_action (GTK_WIDGET_CLASS (klass), "page.grey", "grey");
}

static void
sos_map_page_init (SosMapPage *self)
{
  self->filling = TRUE; /* until there is a store to ask */
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
  sos_label_wrap (self->words);
  sos_label_wrap (self->remark);
  sos_label_wrap (self->others_words);
}

GtkWidget *
sos_map_page_new (SosStore *store)
{
  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  return g_object_new (SOS_TYPE_MAP_PAGE, "store", store, NULL);
}
