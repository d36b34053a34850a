/* sos-referrals-page.c - all referrals. Filter and order are a question to the store; the list only shows what it answered. */
#include "config.h"
#include "sos-referrals-page.h"

#include "sos-clock.h"
#include "sos-list-columns.h"
#include "sos-referral-list.h"

#include <glib/gi18n.h>
#include <string.h>

struct _SosReferralsPage
{
  SosListPage parent_instance;

  /* template */
  GtkToggleButton *decide, *waiting, *decided, *all;
  SosFilterButton *service;
  GtkSearchEntry *words;
  GtkStack *stack;
  GtkColumnView *table;
  SosEmptyState *empty;

  GCancellable *asking;
  gboolean begun;
};

G_DEFINE_FINAL_TYPE (SosReferralsPage, sos_referrals_page, SOS_TYPE_LIST_PAGE)

/* Columns ------------------------------------------------------------------------------------------------------------------- */

static SosCodes *
get_codes (gpointer page)
{
  return sos_store_get_codes (sos_page_get_store (SOS_PAGE (page)));
}

static char *
dup_name (gpointer data, SosCodes *codes)
{
  SosReferralRow *row = data;

  return g_strdup (row->name);
}

static char *
dup_ref (gpointer data, SosCodes *codes)
{
  SosReferralRow *row = data;

  return g_strdup (row->ref);
}

static char *
dup_service (gpointer data, SosCodes *codes)
{
  SosReferralRow *row = data;

  return g_strdup (row->service);
}

static char *
dup_source (gpointer data, SosCodes *codes)
{
  SosReferralRow *row = data;

  return g_strdup (row->source);
}

static char *
dup_received (gpointer data, SosCodes *codes)
{
  SosReferralRow *row = data;

  return row->received_on != NULL ? sos_date_dup_short (row->received_on) : NULL;
}

/* "Waiting · First", "Referred · Urgent": what is usual is not said. */
static char *
dup_stage (gpointer data, SosCodes *codes)
{
  SosReferralRow *row = data;
  const char *stage = sos_codes_get_label (codes, "stage", row->stage);

  if (g_strcmp0 (row->stage, "WAITING") == 0 && row->priority != NULL)
    return g_strdup_printf ("%s · %s", stage, sos_codes_get_label (codes, "waiting-priority", row->priority));
  if (row->urgency != NULL && g_strcmp0 (row->urgency, "ROUTINE") != 0 && g_strcmp0 (row->stage, "WAITING") != 0)
    return g_strdup_printf ("%s · %s", stage, g_str_equal (row->urgency, "EMERGENCY") ? _("Emergency") : _("Urgent"));
  return g_strdup (stage);
}

/* "Decide on the referral, 27 Nov". */
static char *
dup_due (gpointer data, SosCodes *codes)
{
  SosReferralRow *row = data;
  g_autofree char *day = row->due_on != NULL ? sos_date_dup_near (row->due_on) : NULL;

  return day != NULL ? g_strdup_printf ("%s · %s", day, sos_codes_get_label (codes, "stage-clock", row->clock)) : NULL;
}

static gboolean
is_over (gpointer row)
{
  const SosReferralRow *referral = row;
  g_autofree char *today = sos_clock_dup_today ();

  return referral->due_on != NULL && strcmp (referral->due_on, today) < 0;
}

static const SosListColumn columns[] = {
  { N_("Name"), dup_name, SOS_REFERRALS_BY_NAME, 0, "row-title", SOS_WIDTH_TINY + 1 },
  { N_("Reference"), dup_ref, SOS_LIST_NO_ORDER, 104, "num", SOS_WIDTH_SMALL },
  { N_("Service"), dup_service, SOS_LIST_NO_ORDER, 160, NULL, SOS_WIDTH_TINY },
  { N_("Referred by"), dup_source, SOS_LIST_NO_ORDER, 136, NULL, SOS_WIDTH_SMALL },
  { N_("Received"), dup_received, SOS_REFERRALS_BY_RECEIVED, 84, "num", SOS_WIDTH_TINY },
  { N_("Stage"), dup_stage, SOS_REFERRALS_BY_PRIORITY, 160, NULL, SOS_WIDTH_TINY + 1 },
  { N_("Due"), dup_due, SOS_REFERRALS_BY_DUE, 236, "num", SOS_WIDTH_TINY + 1, is_over },
};

/* The question -------------------------------------------------------------------------------------------------------------- */

static SosReferralsScope
get_scope (SosReferralsPage *self)
{
  GtkToggleButton *const buttons[] = { self->decide, self->waiting, self->decided };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    if (gtk_toggle_button_get_active (buttons[i]))
      return (SosReferralsScope) i;
  return SOS_REFERRALS_ALL;
}

static void
explain_none (SosReferralsPage *self)
{
  static const struct
  {
    const char *title, *note;
  } none[] = {
    [SOS_REFERRALS_TO_DECIDE] = { N_("Nothing to decide"), N_("A referral stands here from the day it comes until it is accepted, declined or signposted.") },
    [SOS_REFERRALS_WAITING] = { N_("Nobody waits"), N_("Whoever was accepted waits here until a worker is found.") },
    [SOS_REFERRALS_DECIDED] = { N_("Nobody was declined"), N_("Referrals that were not taken are kept here for some months.") },
    [SOS_REFERRALS_ALL] = { N_("No referrals yet"), N_("“New referral…” writes the first one down.") },
  };

  if (*sos_list_page_get_words (SOS_LIST_PAGE (self)) != '\0' || sos_filter_button_get_value (self->service) != NULL)
    sos_empty_state_set (self->empty, "system-search-symbolic", _("No referral like that"), _("Try a name, a reference such as R-000417, or another service."),
                         _("Show all"), "page.clear");
  else
    sos_empty_state_set (self->empty, "mail-unread-symbolic", _(none[get_scope (self)].title), _(none[get_scope (self)].note), _("New referral…"), "page.new");
}

static void
show_count (SosReferralsPage *self, guint n)
{
  g_autofree char *words = g_strdup_printf (g_dngettext (NULL, "%'u referral", "%'u referrals", n), n);

  sos_page_set_foot (SOS_PAGE (self), words);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosReferralsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  GArray *ids = sos_referrals_query_finish (result, &error);

  if (ids == NULL)
    {
      sos_page_say_error (GTK_WIDGET (self), error);
      return;
    }
  show_count (self, ids->len);
  if (ids->len == 0)
    explain_none (self);
  sos_list_page_take_ids (SOS_LIST_PAGE (self), ids);
}

static void
sos_referrals_page_ask (SosListPage *page)
{
  SosReferralsPage *self = SOS_REFERRALS_PAGE (page);
  const char *words = sos_list_page_get_words (page);
  SosReferralsQuery query = { 0 };
  int order = SOS_REFERRALS_BY_DUE;

  if (self->table == NULL || !self->begun) /* being made, or taken down */
    return;
  query.scope = get_scope (self);
  query.service = (char *) sos_filter_button_get_value (self->service);
  query.words = *words != '\0' ? (char *) words : NULL;
  sos_sort_choice_read (self->table, &order, &query.descending);
  query.order = order;
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  sos_referrals_query_async (sos_page_get_store (SOS_PAGE (self)), &query, self->asking, answered_cb, g_object_ref (self));
}

/* Actions ------------------------------------------------------------------------------------------------------------------- */

static void
clear (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosReferralsPage *self = SOS_REFERRALS_PAGE (widget);

  sos_list_page_clear_words (SOS_LIST_PAGE (self));
  sos_filter_button_set_value (self->service, NULL);
  gtk_toggle_button_set_active (self->all, TRUE);
}

static void
begin_new (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "app.new-referral", NULL);
}

static const SosActionRow rows[] = {
  { "page.open", N_("Open the selected referral (Enter)"), NULL, sos_list_page_open },
  { "page.open-window", N_("Open in its own window"), "<Control>Return|<Control>KP_Enter", sos_list_page_open_window },
  { "page.new", N_("New referral"), "Insert", begin_new },
  { "page.filter", N_("Find in the list (or just type)"), "<Control>f", sos_list_page_begin_words },
  { "page.clear", N_("Show all referrals"), "<Control><Shift>f", clear },
};

/* Callbacks ----------------------------------------------------------------------------------------------------------------- */

static void
scope_cb (SosReferralsPage *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    sos_referrals_page_ask (SOS_LIST_PAGE (self));
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_referrals_page_set_width_step (SosPage *page, SosWidthStep step)
{
  SOS_PAGE_CLASS (sos_referrals_page_parent_class)->set_width_step (page, step);
  sos_list_columns_fit (SOS_REFERRALS_PAGE (page)->table, columns, G_N_ELEMENTS (columns), step);
}

static void
sos_referrals_page_constructed (GObject *object)
{
  SosReferralsPage *self = SOS_REFERRALS_PAGE (object);

  G_OBJECT_CLASS (sos_referrals_page_parent_class)->constructed (object);
  sos_page_set_title (SOS_PAGE (self), _("Referrals"));
  sos_filter_button_add_codes (self->service, get_codes (self), "service");
  sos_list_columns_add (self->table, columns, G_N_ELEMENTS (columns), SOS_REFERRALS_BY_DUE, get_codes (self));
  sos_list_page_begin (SOS_LIST_PAGE (self), sos_referral_list_fetch);
  self->begun = TRUE;
  sos_list_columns_fit (self->table, columns, G_N_ELEMENTS (columns), SOS_WIDTH_WIDE);
  sos_referrals_page_ask (SOS_LIST_PAGE (self));
}

static void
sos_referrals_page_dispose (GObject *object)
{
  SosReferralsPage *self = SOS_REFERRALS_PAGE (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  sos_widget_dispose_template (self, SOS_TYPE_REFERRALS_PAGE);
  G_OBJECT_CLASS (sos_referrals_page_parent_class)->dispose (object);
}

static void
sos_referrals_page_class_init (SosReferralsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = sos_referrals_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = sos_referrals_page_dispose;
  SOS_LIST_PAGE_CLASS (klass)->show = "app.show-referral";
  SOS_LIST_PAGE_CLASS (klass)->show_window = "app.show-referral-window";
  SOS_LIST_PAGE_CLASS (klass)->rows_of_many = TRUE; /* a change of an episode is no change of its row */
  SOS_LIST_PAGE_CLASS (klass)->ask = sos_referrals_page_ask;
  SOS_PAGE_CLASS (klass)->set_width_step = sos_referrals_page_set_width_step;
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), rows, G_N_ELEMENTS (rows));
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-referrals-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SosReferralsPage, decide);
  gtk_widget_class_bind_template_child (widget_class, SosReferralsPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, SosReferralsPage, decided);
  gtk_widget_class_bind_template_child (widget_class, SosReferralsPage, all);
  gtk_widget_class_bind_template_child (widget_class, SosReferralsPage, service);
  gtk_widget_class_bind_template_child (widget_class, SosReferralsPage, words);
  gtk_widget_class_bind_template_child (widget_class, SosReferralsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SosReferralsPage, table);
  gtk_widget_class_bind_template_child (widget_class, SosReferralsPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, scope_cb);
  sos_list_page_class_bind_callbacks (SOS_LIST_PAGE_CLASS (klass));
}

static void
sos_referrals_page_init (SosReferralsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_list_page_take_children (SOS_LIST_PAGE (self), self->table, self->words, self->stack);
}

GtkWidget *
sos_referrals_page_new (SosStore *store)
{
  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  return g_object_new (SOS_TYPE_REFERRALS_PAGE, "store", store, NULL);
}
