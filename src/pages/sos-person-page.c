/* sos-person-page.c - the strip, the alerts and the tabs of one person. Knows the tabs by their table, not what is in them. */
#include "config.h"
#include "sos-person-page-private.h"

#include "sos-clock.h"
#include "sos-person-alerts.h"
#include "sos-person-alike.h"
#include "sos-person-assessment.h"
#include "sos-person-contacts.h"
#include "sos-person-details.h"
#include "sos-person-history.h"
#include "sos-person-overview.h"
#include "sos-person-papers.h"
#include "sos-person-plan.h"
#include "sos-person-rights.h"
#include "sos-person-safety.h"
#include "sos-person-words.h"

#include <glib/gi18n.h>

#define GROUP(name) (1u << SOS_GROUP_##name)

/* In the order in which they stand; the letter after _ opens it with Alt. A tab is there where one of its groups may be seen. */
static const struct
{
  const char *name;
  const char *label;
  SosPersonTab *(*make) (SosStore *store);
  guint groups;
  const char *help; /* the topic about it */
} tabs[] = {
  { "overview", N_("_Overview"), sos_person_overview_new, GROUP (WORK), "person" },
  { "plan", N_("_Plan"), sos_person_plan_new, GROUP (PLAN), "plan" },
  { "contacts", N_("_Contacts"), sos_person_contacts_new, GROUP (WORK), "contacts" },
  { "assessment", N_("_Assessment"), sos_person_assessment_new, GROUP (WORK), "assessment" },
  { "safety", N_("_Safety"), sos_person_safety_new, GROUP (CONTACT) | GROUP (SAFETY) | GROUP (AGREEMENT), "safeguarding" },
  { "papers", N_("Pap_ers"), sos_person_papers_new, GROUP (LETTERS), "letters" },
  { "details", N_("_Details"), sos_person_details_new, GROUP (DETAILS), "details" },
  { "history", N_("_History"), sos_person_history_new, GROUP (HISTORY), "history" },
};

#define N_TABS G_N_ELEMENTS (tabs)
G_STATIC_ASSERT (N_TABS == SOS_PERSON_N_TABS);

G_DEFINE_FINAL_TYPE (SosPersonPage, sos_person_page, SOS_TYPE_PAGE)

/* Tabs ---------------------------------------------------------------------------------------------------------------------- */

int
sos_person_page_find_tab (const char *name)
{
  for (guint i = 0; i < N_TABS; i++)
    if (g_str_equal (tabs[i].name, name))
      return i;
  return -1;
}

static gboolean
has_tab (SosPersonPage *self, guint i)
{
  for (SosGroup group = 0; self->person_case && group < SOS_N_GROUPS; group++)
    if (tabs[i].groups & 1u << group && sos_person_case_may (self->person_case, group, SOS_MAY_SEE))
      return TRUE;
  return FALSE;
}

int
sos_person_page_current_tab (SosPersonPage *self)
{
  for (guint i = 0; i < N_TABS; i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      return i;
  return 0;
}

static void
apply_width (SosPersonPage *self, SosPersonTab *tab)
{
  SosWidthStep step = sos_page_get_width_step (SOS_PAGE (self));

  g_object_set (tab, "wide", step == SOS_WIDTH_WIDE, NULL);
  sos_width_step_apply (step, GTK_WIDGET (tab));
}

/* Only the tab that is seen is filled; the others catch up when they are shown. */
static void
fill_tab (SosPersonPage *self, guint i)
{
  if (!has_tab (self, i))
    return;
  if (!self->pages[i])
    {
      self->pages[i] = tabs[i].make (sos_page_get_store (SOS_PAGE (self)));
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->pages[i]), tabs[i].name);
    }
  sos_person_tab_set_case (self->pages[i], self->person_case);
  apply_width (self, self->pages[i]);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->pages[i]));
}

static void
tab_toggled_cb (GtkToggleButton *button, SosPersonPage *self)
{
  gboolean active = gtk_toggle_button_get_active (button);

  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_SELECTED, active, -1);
  if (active)
    fill_tab (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "tab")));
}

void
sos_person_page_show_tab (SosPersonPage *self, guint i)
{
  if (!self->person_case || has_tab (self, i))
    gtk_toggle_button_set_active (self->buttons[i], TRUE);
}

/* The next one that is there, forwards or back. */
void
sos_person_page_step_tab (SosPersonPage *self, guint step)
{
  guint i = (sos_person_page_current_tab (self) + step) % N_TABS;

  for (guint n = 1; n < N_TABS && !has_tab (self, i); n++)
    i = (i + step) % N_TABS;
  sos_person_page_show_tab (self, i);
}

static void
make_tab_buttons (SosPersonPage *self)
{
  for (guint i = 0; i < N_TABS; i++)
    {
      GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_TAB, "label", _(tabs[i].label),
                                        "use-underline", TRUE, NULL);

      self->buttons[i] = GTK_TOGGLE_BUTTON (button);
      gtk_widget_add_css_class (button, "flat");
      g_object_set_data (G_OBJECT (button), "tab", GUINT_TO_POINTER (i));
      if (i > 0)
        gtk_toggle_button_set_group (self->buttons[i], self->buttons[0]);
      gtk_box_append (self->tab_bar, button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (tab_toggled_cb), self, 0);
    }
  sos_person_page_show_tab (self, 0);
}

/* Strip --------------------------------------------------------------------------------------------------------------------- */

static void
show_strip (SosPersonPage *self)
{
  SosPerson *person = sos_person_case_get_person (self->person_case);
  const char *known_as = sos_record_find_text (person, SOS_PERSON_KNOWN_AS);
  /* U+200E keeps a name in any script at the left, beside its reference. */
  g_autofree char *name = g_strconcat ("\342\200\216", sos_record_find_text (person, SOS_PERSON_FULL_NAME), NULL);
  g_autofree char *facts = sos_person_words_dup_facts (self->person_case);
  /* Translators: %s is the name somebody goes by */
  g_autofree char *known = known_as ? g_strdup_printf (_("known as %s"), known_as) : g_strdup ("");

  gtk_label_set_label (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), sos_record_find_text (person, SOS_PERSON_FULL_NAME));
  gtk_label_set_label (self->known_as, known);
  gtk_label_set_label (self->ref, sos_record_find_text (person, SOS_PERSON_REF));
  gtk_label_set_label (self->facts, facts);
}

static void
show_foot (SosPersonPage *self)
{
  g_autofree char *foot
      = sos_person_rights_dup_foot (self->person_case, sos_store_get_actor (sos_page_get_store (SOS_PAGE (self))));

  sos_page_set_foot (SOS_PAGE (self), foot);
}

/* What may be done is there to be done. */
static void
show_deeds (SosPersonPage *self)
{
  const SosRightsCase *rights = sos_person_case_get_rights (self->person_case);
  g_autoptr (SosVerdict) open = sos_rights_may_open (rights);
  g_autoptr (SosVerdict) seal = sos_rights_may_seal (rights);
  const struct
  {
    const char *action;
    gboolean may;
  } deeds[] = {
    { "page.new-letter", sos_person_case_may (self->person_case, SOS_GROUP_LETTERS, SOS_MAY_CHANGE) },
    /* While all letters stand still one may be written, in neutral words (4.2.4). */
    { "page.other-letter",
      sos_person_case_may (self->person_case, SOS_GROUP_LETTERS, SOS_MAY_CHANGE)
        || (sos_person_case_get_rights (self->person_case)->restricted && sos_person_case_may (self->person_case, SOS_GROUP_LETTERS, SOS_MAY_SEND)) },
    { "page.log-contact", sos_person_case_may (self->person_case, SOS_GROUP_WORK, SOS_MAY_CHANGE) },
    { "page.plan-visit", sos_person_case_may (self->person_case, SOS_GROUP_WORK, SOS_MAY_CHANGE) },
    { "page.refer", sos_person_case_may (self->person_case, SOS_GROUP_WORK, SOS_MAY_CHANGE) },
    { "page.add-alert", sos_person_case_may (self->person_case, SOS_GROUP_SAFETY, SOS_MAY_CHANGE) },
    { "page.details", sos_person_case_may (self->person_case, SOS_GROUP_DETAILS, SOS_MAY_SEE) },
    { "page.look-for-same", sos_person_case_may (self->person_case, SOS_GROUP_DETAILS, SOS_MAY_CHANGE) },
    { "page.open-with-reason", open->allowed },
    { "page.seal", seal->allowed && !rights->sealed },
    { "page.unseal", seal->allowed && rights->sealed },
  };

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), deeds[i].action, deeds[i].may);
  gtk_widget_set_visible (self->new_letter, deeds[0].may);
  gtk_widget_set_visible (self->log_contact, deeds[1].may);
}

/* The tabs that may be seen; where there are none, why. */
static void
show_tabs (SosPersonPage *self)
{
  g_autofree char *words = sos_person_rights_dup_closed (self->person_case);
  g_autoptr (SosVerdict) open = sos_rights_may_open (sos_person_case_get_rights (self->person_case));
  guint n = 0;

  for (guint i = 0; i < N_TABS; i++)
    {
      n += has_tab (self, i);
      gtk_widget_set_visible (GTK_WIDGET (self->buttons[i]), has_tab (self, i));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->tab_bar), n > 0);
  sos_empty_state_set (self->closed, "changes-prevent-symbolic", _("You do not work with this person"), words,
                       open->allowed ? _("Open with a reason…") : NULL, open->allowed ? "page.open-with-reason" : NULL);
  if (n == 0)
    gtk_stack_set_visible_child_name (self->stack, "closed");
  else if (!has_tab (self, sos_person_page_current_tab (self)))
    sos_person_page_step_tab (self, 1);
  else
    fill_tab (self, sos_person_page_current_tab (self));
}

static void reload (SosPersonPage *self);

static gboolean
hours_over_cb (gpointer data)
{
  SosPersonPage *self = data;

  self->closing_source = 0;
  reload (self);
  return G_SOURCE_REMOVE;
}

/* What was opened closes when its hours are over, whoever looks at it. */
static void
watch_hours (SosPersonPage *self)
{
  const SosRightsCase *rights = sos_person_case_get_rights (self->person_case);

  g_clear_handle_id (&self->closing_source, g_source_remove);
  if (rights->opened)
    self->closing_source = g_timeout_add_seconds (CLAMP (rights->until - sos_clock_now () + 1, 1, G_MAXINT), hours_over_cb, self);
}

/* The household they belong to now, else one they belonged to; 0: none. */
gint64
sos_person_page_find_household (SosPersonPage *self)
{
  GPtrArray *memberships = sos_person_case_get_records (self->person_case, SOS_TYPE_MEMBERSHIP);
  gint64 household = 0;

  for (guint i = 0; i < memberships->len; i++)
    if (household == 0 || !sos_record_is_set (memberships->pdata[i], SOS_MEMBERSHIP_VALID_TO))
      household = sos_record_get_number (memberships->pdata[i], SOS_MEMBERSHIP_HOUSEHOLD);
  return household;
}

static void
update_family_actions (SosPersonPage *self)
{
  const gboolean has = sos_person_page_find_household (self) != 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.open-family", has);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.start-family", !has);
}

/* A page that is open on a record which was joined with another meanwhile says so, and leads on; what was typed here stands there. */
static void
show_joined (SosPersonPage *self)
{
  for (guint i = 0; i < N_TABS; i++)
    if (self->pages[i])
      sos_person_tab_flush (self->pages[i]);
  sos_person_alike_explain_joined (self->person_case, self->none);
  sos_page_set_foot (SOS_PAGE (self), _("What was typed here and not saved stands in the record that is kept."));
  gtk_stack_set_visible_child_name (self->outer, "none");
}

static void
show_case (SosPersonPage *self, SosPersonCase *person_case)
{
  g_set_object (&self->person_case, person_case);
  if (sos_person_case_get_rights (person_case)->joined)
    {
      show_deeds (self);
      show_joined (self);
      return;
    }
  show_strip (self);
  sos_person_alerts_show (self->person_case, self->alerts, has_tab (self, (guint) sos_person_page_find_tab ("safety")));
  show_foot (self);
  update_family_actions (self);
  show_deeds (self);
  show_tabs (self);
  watch_hours (self);
  gtk_stack_set_visible_child_name (self->outer, "person");
}

/* A place to go to ---------------------------------------------------------------------------------------------------------- */

static void
go (SosPersonPage *self, const char *tab_name, const char *place)
{
  const int tab = sos_person_page_find_tab (tab_name);

  if (tab < 0)
    return;
  if (g_strcmp0 (place, "family") == 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "page.open-family", NULL);
      return;
    }
  if (self->person_case && !has_tab (self, (guint) tab))
    sos_page_say (GTK_WIDGET (self), _("This part of the record is kept by who works with them."));
  sos_person_page_show_tab (self, (guint) tab);
  if (self->pages[tab])
    sos_person_tab_show_place (self->pages[tab], place);
}

static void
go_on (SosPersonPage *self)
{
  g_autofree char *tab = g_steal_pointer (&self->wanted_tab), *place = g_steal_pointer (&self->wanted_place);

  if (tab)
    go (self, tab, place);
}

void
sos_person_page_go (SosPersonPage *self, const char *tab, const char *place)
{
  g_return_if_fail (SOS_IS_PERSON_PAGE (self));

  g_free (self->wanted_tab);
  g_free (self->wanted_place);
  self->wanted_tab = g_strdup (tab);
  self->wanted_place = g_strdup (place);
  if (self->person_case)
    go_on (self);
}

/* Reading ------------------------------------------------------------------------------------------------------------------- */

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosPersonCase) person_case = sos_person_case_finish (result, &error);

  self->reading = FALSE;
  if (self->outdated && !g_cancellable_is_cancelled (self->cancellable))
    reload (self);
  if (person_case)
    {
      show_case (self, person_case);
      go_on (self);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_object_set (self->none, "note", error->message, NULL);
      gtk_stack_set_visible_child_name (self->outer, "none");
    }
}

static gboolean
reload_cb (gpointer data)
{
  SosPersonPage *self = data;

  self->reload_source = 0;
  self->reading = TRUE;
  self->outdated = FALSE;
  sos_person_case_reload_async (sos_page_get_store (SOS_PAGE (self)), self->person, self->cancellable, opened_cb,
                                g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* One reading at a time, so that none overtakes another: what is shown last is what was read last. */
static void
reload (SosPersonPage *self)
{
  if (self->reading)
    self->outdated = TRUE;
  else if (self->reload_source == 0)
    self->reload_source = g_idle_add (reload_cb, self);
}

static gboolean
concerns (SosPersonPage *self, const SosChange *change)
{
  return change->owner == self->person || (change->type == SOS_TYPE_PERSON && change->id == self->person);
}

/* Several changes of one deed make one reading. */
static void
changed_cb (SosStore *store, GArray *changes, SosPersonPage *self)
{
  for (guint i = 0; i < changes->len; i++)
    if (concerns (self, &g_array_index (changes, SosChange, i)))
      reload (self);
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_person_page_set_width_step (SosPage *page, SosWidthStep step)
{
  SosPersonPage *self = SOS_PERSON_PAGE (page);

  SOS_PAGE_CLASS (sos_person_page_parent_class)->set_width_step (page, step);
  for (guint i = 0; i < N_TABS; i++)
    if (self->pages[i])
      apply_width (self, self->pages[i]);
}

static void
sos_person_page_flush (SosPage *page)
{
  SosPersonPage *self = SOS_PERSON_PAGE (page);

  for (guint i = 0; i < N_TABS; i++)
    if (self->pages[i])
      sos_person_tab_flush (self->pages[i]);
}

static void
sos_person_page_focus_default (SosPage *page)
{
  SosPersonPage *self = SOS_PERSON_PAGE (page);

  if (!gtk_widget_grab_focus (GTK_WIDGET (self->buttons[sos_person_page_current_tab (self)])))
    gtk_widget_child_focus (GTK_WIDGET (self->closed), GTK_DIR_TAB_FORWARD);
}

static void
sos_person_page_dispose (GObject *object)
{
  SosPersonPage *self = SOS_PERSON_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->reload_source, g_source_remove);
  g_clear_handle_id (&self->closing_source, g_source_remove);
  g_clear_object (&self->person_case);
  memset (self->pages, 0, sizeof self->pages);
  sos_widget_dispose_template (self, SOS_TYPE_PERSON_PAGE);
  G_OBJECT_CLASS (sos_person_page_parent_class)->dispose (object);
}

static void
sos_person_page_finalize (GObject *object)
{
  g_clear_object (&SOS_PERSON_PAGE (object)->cancellable);
  g_free (SOS_PERSON_PAGE (object)->wanted_tab);
  g_free (SOS_PERSON_PAGE (object)->wanted_place);
  G_OBJECT_CLASS (sos_person_page_parent_class)->finalize (object);
}

static void
sos_person_page_class_init (SosPersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  guint n_actions;
  const SosActionRow *actions = sos_person_page_get_actions (&n_actions);

  G_OBJECT_CLASS (klass)->dispose = sos_person_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_person_page_finalize;
  SOS_PAGE_CLASS (klass)->set_width_step = sos_person_page_set_width_step;
  SOS_PAGE_CLASS (klass)->flush = sos_person_page_flush;
  SOS_PAGE_CLASS (klass)->focus_default = sos_person_page_focus_default;
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, n_actions);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SosPersonPage, outer);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPage, none);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPage, name);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPage, known_as);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPage, ref);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPage, facts);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPage, alerts);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPage, log_contact);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPage, new_letter);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPage, closed);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPage, more_menu);
  gtk_widget_class_bind_template_child_full (widget_class, "tabs", FALSE, G_STRUCT_OFFSET (SosPersonPage, tab_bar));
}

static void
sos_person_page_init (SosPersonPage *self)
{
  guint n_actions;
  const SosActionRow *actions = sos_person_page_get_actions (&n_actions);

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->outer);
  sos_stack_speak_visible_only (self->stack);
  sos_label_wrap (self->facts);
  sos_actions_fill_menu (actions, n_actions, "more", self->more_menu);
  make_tab_buttons (self);
}

GtkWidget *
sos_person_page_new (SosStore *store, gint64 person)
{
  SosPersonPage *self;

  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  self = g_object_new (SOS_TYPE_PERSON_PAGE, "store", store, NULL);
  self->person = person;
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, 0);
  self->reading = TRUE;
  sos_person_case_open_async (store, person, self->cancellable, opened_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}

const char *
sos_person_page_get_help (SosPersonPage *self)
{
  return tabs[sos_person_page_current_tab (self)].help;
}
