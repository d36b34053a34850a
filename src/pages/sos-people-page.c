/* sos-people-page.c - everybody. Filters and order are a question to the store; the list only shows what it answered. */
#include "config.h"
#include "sos-people-page.h"

#include "sos-people-columns.h"
#include "sos-people-summary.h"
#include "sos-people-words.h"
#include "sos-people.h"
#include "sos-records.h"
#include "sos-staff-list.h"

#include <glib/gi18n.h>

#define SUMMARY_DELAY_MS 120 /* arrow keys run down the list faster than anybody reads */

struct _SosPeoplePage
{
  SosListPage parent_instance;

  /* template */
  GtkToggleButton *mine;
  GtkToggleButton *team;
  GtkToggleButton *all;
  SosFilterButton *service;
  SosFilterButton *status;
  SosFilterButton *borough;
  SosFilterButton *worker;
  SosFilterButton *alert;
  GtkSearchEntry *words;
  GtkStack *stack;
  GtkColumnView *table;
  GtkBox *beside;
  GtkBox *over;
  SosEmptyState *empty;

  /* owned */
  SosPeopleSummary *summary;
  SosPeopleQuery *asked;
  GCancellable *asking;
  GCancellable *reading; /* the summary */
  gint64 shown;          /* who stands in the summary */
  guint summary_timer;
  gboolean summary_over; /* Space in a narrow window */
  gboolean filling;      /* choices are being offered, nobody chose */
  gboolean warm;         /* the first answer is there, and the whole office is being put in order behind it */
};

G_DEFINE_FINAL_TYPE (SosPeoplePage, sos_people_page, SOS_TYPE_LIST_PAGE)

/* --- the question --- */

static SosPeopleScope
get_scope (SosPeoplePage *self)
{
  if (gtk_toggle_button_get_active (self->mine))
    return SOS_PEOPLE_MINE;
  return gtk_toggle_button_get_active (self->team) ? SOS_PEOPLE_TEAM : SOS_PEOPLE_ALL;
}

static SosPeopleQuery *
make_query (SosPeoplePage *self)
{
  const char *worker = sos_filter_button_get_value (self->worker);
  SosPeopleQuery query = { .scope = get_scope (self) };
  int order = SOS_PEOPLE_BY_NEXT_DUE;

  if (!sos_sort_choice_read (self->table, &order, &query.descending))
    order = SOS_PEOPLE_BY_NEXT_DUE;
  query.order = order;
  query.service = (char *) sos_filter_button_get_value (self->service);
  query.status = (char *) sos_filter_button_get_value (self->status);
  query.borough = (char *) sos_filter_button_get_value (self->borough);
  query.alert = (char *) sos_filter_button_get_value (self->alert);
  query.worker = worker == NULL ? 0 : g_ascii_strtoll (worker, NULL, 10);
  query.words = (char *) sos_list_page_get_words (SOS_LIST_PAGE (self));
  return sos_people_query_copy (&query);
}

/* --- what is shown --- */

static void
show_count (SosPeoplePage *self, guint n)
{
  g_autofree char *words = sos_people_words_dup_count (self->asked, n);

  sos_page_set_foot (SOS_PAGE (self), words);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPeoplePage) self = user_data;
  g_autoptr (GError) error = NULL;
  GArray *ids = sos_people_query_finish (result, &error);
  guint n;

  if (ids == NULL)
    {
      sos_page_say_error (GTK_WIDGET (self), error);
      return;
    }
  n = ids->len;
  sos_list_page_take_ids (SOS_LIST_PAGE (self), ids);
  show_count (self, n);
  if (n == 0)
    sos_people_words_explain_none (self->asked, self->empty);
  if (!self->warm)
    sos_people_warm_up (sos_page_get_store (SOS_PAGE (self)), self->asked->order);
  self->warm = TRUE;
}

static void
sos_people_page_ask (SosListPage *page)
{
  SosPeoplePage *self = SOS_PEOPLE_PAGE (page);

  if (self->filling)
    return;
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_pointer (&self->asked, sos_people_query_free);
  self->asking = g_cancellable_new ();
  self->asked = make_query (self);
  sos_people_query_async (sos_page_get_store (SOS_PAGE (self)), self->asked, self->asking, answered_cb, g_object_ref (self));
}

/* --- the summary --- */

static void
place_summary (SosPeoplePage *self)
{
  const gboolean narrow = sos_page_get_width_step (SOS_PAGE (self)) >= SOS_WIDTH_NARROW;
  GtkBox *place = narrow ? self->over : self->beside;
  GtkWidget *summary = GTK_WIDGET (self->summary);

  if (gtk_widget_get_parent (summary) != GTK_WIDGET (place))
    {
      if (gtk_widget_get_parent (summary) != NULL)
        gtk_box_remove (GTK_BOX (gtk_widget_get_parent (summary)), summary);
      gtk_box_append (place, summary);
    }
  gtk_widget_set_visible (summary, self->shown != 0 && (!narrow || self->summary_over));
  gtk_widget_set_visible (GTK_WIDGET (self->over), narrow && self->shown != 0 && self->summary_over);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPeoplePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosPersonCase) person_case = sos_person_case_finish (result, &error);

  if (person_case == NULL)
    {
      sos_page_say_error (GTK_WIDGET (self), error);
      return;
    }
  self->shown = sos_record_get_id (SOS_RECORD (sos_person_case_get_person (person_case)));
  sos_people_summary_show (self->summary, person_case);
  place_summary (self);
}

static void
read_summary (SosPeoplePage *self)
{
  SosStore *store = sos_page_get_store (SOS_PAGE (self));
  const gint64 chosen = sos_list_page_get_chosen (SOS_LIST_PAGE (self));

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (chosen == 0)
    {
      self->shown = 0;
      place_summary (self);
      return;
    }
  self->reading = g_cancellable_new ();
  if (chosen == self->shown)
    sos_person_case_reload_async (store, chosen, self->reading, read_cb, g_object_ref (self));
  else
    sos_person_case_open_async (store, chosen, self->reading, read_cb, g_object_ref (self));
}

static gboolean
summary_timer_cb (gpointer user_data)
{
  SosPeoplePage *self = user_data;

  self->summary_timer = 0;
  read_summary (self);
  return G_SOURCE_REMOVE;
}

static void
sos_people_page_chosen (SosListPage *page)
{
  SosPeoplePage *self = SOS_PEOPLE_PAGE (page);

  g_clear_handle_id (&self->summary_timer, g_source_remove);
  if (sos_list_page_get_chosen (page) != self->shown)
    self->summary_timer = g_timeout_add (SUMMARY_DELAY_MS, summary_timer_cb, self);
}

/* --- actions --- */

static void
clear_filters (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosPeoplePage *self = SOS_PEOPLE_PAGE (widget);
  SosFilterButton *filters[] = { self->service, self->borough, self->worker, self->alert };

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    sos_filter_button_set_value (filters[i], NULL);
  sos_list_page_clear_words (SOS_LIST_PAGE (self));
  self->filling = FALSE;
  sos_people_page_ask (SOS_LIST_PAGE (self));
}

static void
show_all (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_toggle_button_set_active (SOS_PEOPLE_PAGE (widget)->all, TRUE);
}

static void
toggle_summary (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosPeoplePage *self = SOS_PEOPLE_PAGE (widget);

  self->summary_over = !self->summary_over;
  place_summary (self);
}

static const SosActionRow rows[] = {
  { "page.open", N_("Open the selected person (Enter)"), NULL, sos_list_page_open },
  { "page.open-window", N_("Open in its own window"), "<Control>Return|<Control>KP_Enter", sos_list_page_open_window },
  { "page.filter", N_("Filter the list (or just type)"), "<Control>f", sos_list_page_begin_words },
  { "page.clear", N_("Clear filters"), "<Control><Shift>f", clear_filters },
  { "page.show-all", N_("The whole office"), NULL, show_all },
  { "page.summary", N_("Summary over the list (or Space)"), "F9", toggle_summary },
};

/* --- callbacks --- */

static void
scope_cb (SosPeoplePage *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  sos_people_columns_fit (self->table, sos_page_get_width_step (SOS_PAGE (self)), get_scope (self));
  sos_people_page_ask (SOS_LIST_PAGE (self));
}

/* Space keeps the summary over a narrow list. */
static gboolean
sos_people_page_key (SosListPage *page, guint key, GdkModifierType state)
{
  if (key != GDK_KEY_space || state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  toggle_summary (GTK_WIDGET (page), NULL, NULL);
  return TRUE;
}

static void
sos_people_page_refreshed (SosListPage *page)
{
  if (SOS_PEOPLE_PAGE (page)->shown != 0)
    read_summary (SOS_PEOPLE_PAGE (page));
}

/* --- what the filters offer --- */

static void
staff_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPeoplePage) self = user_data;
  g_autoptr (GPtrArray) staff = sos_staff_list_finish (SOS_STORE (source), result, NULL);

  for (guint i = 0; staff != NULL && i < staff->len; i++)
    {
      SosRecord *one = g_ptr_array_index (staff, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, sos_record_get_id (one));

      sos_filter_button_add (self->worker, id, sos_record_get_text (one, SOS_STAFF_NAME));
    }
}

static void
offer_choices (SosPeoplePage *self)
{
  SosStore *store = sos_page_get_store (SOS_PAGE (self));
  SosCodes *codes = sos_store_get_codes (store);

  sos_filter_button_add_codes (self->service, codes, "service");
  sos_filter_button_add_codes (self->status, codes, "person-status");
  sos_filter_button_add (self->status, SOS_PEOPLE_WORKED_WITH, _("Worked with now"));
  sos_filter_button_add (self->status, SOS_PEOPLE_WAITING, _("Waiting for a worker"));
  sos_filter_button_add_codes (self->borough, codes, "borough");
  sos_filter_button_add_codes (self->alert, codes, "alert-kind");
  sos_filter_button_set_value (self->status, "ACTIVE");
  sos_staff_list_async (store, NULL, staff_cb, g_object_ref (self));
}

/* --- overrides --- */

static void
sos_people_page_set_width_step (SosPage *page, SosWidthStep step)
{
  SosPeoplePage *self = SOS_PEOPLE_PAGE (page);

  SOS_PAGE_CLASS (sos_people_page_parent_class)->set_width_step (page, step);
  sos_people_columns_fit (self->table, step, get_scope (self));
  place_summary (self);
}

static void
sos_people_page_constructed (GObject *object)
{
  SosPeoplePage *self = SOS_PEOPLE_PAGE (object);
  SosStore *store = sos_page_get_store (SOS_PAGE (self));

  G_OBJECT_CLASS (sos_people_page_parent_class)->constructed (object);
  self->filling = TRUE;
  sos_page_set_title (SOS_PAGE (self), _("People"));
  sos_people_columns_add (self->table, sos_store_get_codes (store));
  sos_people_columns_sort (self->table, SOS_PEOPLE_BY_NEXT_DUE, FALSE);
  sos_people_columns_fit (self->table, SOS_WIDTH_WIDE, SOS_PEOPLE_MINE);
  sos_list_page_begin (SOS_LIST_PAGE (self), sos_people_fetch);
  offer_choices (self);
  place_summary (self);
  self->filling = FALSE;
  sos_people_page_ask (SOS_LIST_PAGE (self));
}

static void
sos_people_page_dispose (GObject *object)
{
  SosPeoplePage *self = SOS_PEOPLE_PAGE (object);

  self->filling = TRUE; /* filters empty themselves as they go; nobody asks */
  g_cancellable_cancel (self->asking);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->asking);
  g_clear_object (&self->reading);
  g_clear_handle_id (&self->summary_timer, g_source_remove);
  g_clear_pointer (&self->asked, sos_people_query_free);
  sos_widget_dispose_template (self, SOS_TYPE_PEOPLE_PAGE);
  g_clear_object (&self->summary);
  G_OBJECT_CLASS (sos_people_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/org/stgiles/Sos/ui/sos-people-page.ui");
  gtk_widget_class_bind_template_child (klass, SosPeoplePage, mine);
  gtk_widget_class_bind_template_child (klass, SosPeoplePage, team);
  gtk_widget_class_bind_template_child (klass, SosPeoplePage, all);
  gtk_widget_class_bind_template_child (klass, SosPeoplePage, service);
  gtk_widget_class_bind_template_child (klass, SosPeoplePage, status);
  gtk_widget_class_bind_template_child (klass, SosPeoplePage, borough);
  gtk_widget_class_bind_template_child (klass, SosPeoplePage, worker);
  gtk_widget_class_bind_template_child (klass, SosPeoplePage, alert);
  gtk_widget_class_bind_template_child (klass, SosPeoplePage, words);
  gtk_widget_class_bind_template_child (klass, SosPeoplePage, stack);
  gtk_widget_class_bind_template_child (klass, SosPeoplePage, table);
  gtk_widget_class_bind_template_child (klass, SosPeoplePage, beside);
  gtk_widget_class_bind_template_child (klass, SosPeoplePage, over);
  gtk_widget_class_bind_template_child (klass, SosPeoplePage, empty);
  gtk_widget_class_bind_template_callback (klass, scope_cb);
  sos_list_page_class_bind_callbacks (SOS_LIST_PAGE_CLASS (klass));
}

static void
sos_people_page_class_init (SosPeoplePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = sos_people_page_constructed;
  object_class->dispose = sos_people_page_dispose;
  SOS_LIST_PAGE_CLASS (klass)->show = "app.show-person";
  SOS_LIST_PAGE_CLASS (klass)->show_window = "app.show-person-window";
  SOS_LIST_PAGE_CLASS (klass)->words_come = TRUE;
  SOS_LIST_PAGE_CLASS (klass)->ask = sos_people_page_ask;
  SOS_LIST_PAGE_CLASS (klass)->chosen = sos_people_page_chosen;
  SOS_LIST_PAGE_CLASS (klass)->refreshed = sos_people_page_refreshed;
  SOS_LIST_PAGE_CLASS (klass)->key = sos_people_page_key;
  SOS_PAGE_CLASS (klass)->set_width_step = sos_people_page_set_width_step;
  bind_template (GTK_WIDGET_CLASS (klass));
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), rows, G_N_ELEMENTS (rows));
}

static void
sos_people_page_init (SosPeoplePage *self)
{
  self->filling = TRUE; /* until there is a store to ask */
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_list_page_take_children (SOS_LIST_PAGE (self), self->table, self->words, self->stack);
  self->summary = g_object_ref_sink (g_object_new (SOS_TYPE_PEOPLE_SUMMARY, NULL));
}

GtkWidget *
sos_people_page_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_PEOPLE_PAGE, "store", store, NULL);
}

void
sos_people_page_reveal (SosPeoplePage *self, gint64 person)
{
  g_return_if_fail (SOS_IS_PEOPLE_PAGE (self));

  sos_list_page_choose (SOS_LIST_PAGE (self), person);
}

void
sos_people_page_show_borough (SosPeoplePage *self, const char *borough, const char *service, const char *status)
{
  g_return_if_fail (SOS_IS_PEOPLE_PAGE (self));

  self->filling = TRUE;
  gtk_toggle_button_set_active (self->all, TRUE);
  sos_filter_button_set_value (self->service, service);
  sos_filter_button_set_value (self->status, status);
  sos_filter_button_set_value (self->borough, borough);
  sos_filter_button_set_value (self->worker, NULL);
  sos_filter_button_set_value (self->alert, NULL);
  sos_list_page_clear_words (SOS_LIST_PAGE (self));
  self->filling = FALSE;
  sos_people_page_ask (SOS_LIST_PAGE (self));
}
