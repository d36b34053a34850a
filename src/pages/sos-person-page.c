/* sos-person-page.c - the strip, the alerts and the tabs of one person. Knows the tabs by their table, not what is in them. */
#include "config.h"
#include "sos-person-page.h"

#include "sos-banner-rules.h"
#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-concern-dialog.h"
#include "sos-family-deeds.h"
#include "sos-letter-new.h"
#include "sos-letters.h"
#include "sos-person-alike.h"
#include "sos-person-assessment.h"
#include "sos-person-case.h"
#include "sos-person-contacts.h"
#include "sos-person-details.h"
#include "sos-person-history.h"
#include "sos-person-overview.h"
#include "sos-person-papers.h"
#include "sos-person-plan.h"
#include "sos-person-rights.h"
#include "sos-person-safety.h"
#include "sos-person-words.h"
#include "sos-sheet-print.h"

#include "sos-visit-dialog.h"
#include <glib/gi18n.h>

#define GROUP(name) (1u << SOS_GROUP_##name)

/* In the order in which they stand; the letter after _ opens it with Alt. A tab is there where one of its groups may be seen. */
static const struct
{
  const char *name;
  const char *label;
  SosPersonTab *(*make) (SosStore *store);
  guint groups;
} tabs[] = {
  { "overview", N_("_Overview"), sos_person_overview_new, GROUP (WORK) },
  { "plan", N_("_Plan"), sos_person_plan_new, GROUP (PLAN) },
  { "contacts", N_("_Contacts"), sos_person_contacts_new, GROUP (WORK) },
  { "assessment", N_("_Assessment"), sos_person_assessment_new, GROUP (WORK) },
  { "safety", N_("_Safety"), sos_person_safety_new, GROUP (CONTACT) | GROUP (SAFETY) | GROUP (AGREEMENT) },
  { "papers", N_("Pap_ers"), sos_person_papers_new, GROUP (LETTERS) },
  { "details", N_("_Details"), sos_person_details_new, GROUP (DETAILS) },
  { "history", N_("_History"), sos_person_history_new, GROUP (HISTORY) },
};

#define N_TABS G_N_ELEMENTS (tabs)

struct _SosPersonPage
{
  SosPage parent_instance;

  GtkStack *outer;
  SosEmptyState *none;
  GtkLabel *name;
  GtkLabel *known_as;
  GtkLabel *ref;
  GtkLabel *facts;
  SosWrapBox *alerts;
  GtkBox *tab_bar;
  GtkWidget *log_contact;
  GtkWidget *new_letter;
  SosEmptyState *closed;
  GtkStack *stack;
  GMenu *more_menu;

  gint64 person;
  SosPersonCase *person_case;
  GtkToggleButton *buttons[N_TABS];
  SosPersonTab *pages[N_TABS]; /* made when first shown */
  char *wanted_tab, *wanted_place; /* where somebody was sent before there was a person; NULL: nowhere */
  GCancellable *cancellable;
  guint reload_source;
  guint closing_source; /* the hours of an opening end */
  gboolean reading;
  gboolean outdated; /* by a change that came while it was read */
};

G_DEFINE_FINAL_TYPE (SosPersonPage, sos_person_page, SOS_TYPE_PAGE)

/* Tabs ---------------------------------------------------------------------------------------------------------------------- */

static int
find_tab (const char *name)
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

static int
current_tab (SosPersonPage *self)
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

static void
show_tab (SosPersonPage *self, guint i)
{
  if (!self->person_case || has_tab (self, i))
    gtk_toggle_button_set_active (self->buttons[i], TRUE);
}

/* The next one that is there, forwards or back. */
static void
step_tab (SosPersonPage *self, guint step)
{
  guint i = (current_tab (self) + step) % N_TABS;

  for (guint n = 1; n < N_TABS && !has_tab (self, i); n++)
    i = (i + step) % N_TABS;
  show_tab (self, i);
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
  show_tab (self, 0);
}

/* Strip --------------------------------------------------------------------------------------------------------------------- */

static void
add_line (GtkWidget *box, const char *words, const char *classes)
{
  if (words)
    gtk_box_append (GTK_BOX (box), sos_block_text (words, classes));
}

/* From whom, as far as whoever looks may know: never on the chip, which others read over their shoulder. */
static void
add_apart (SosPersonPage *self, GtkWidget *box, const SosBannerAlert *alert)
{
  const SosApartCase *apart = g_str_equal (alert->kind, SOS_ALERT_KEEP_APART) ? sos_person_case_get_apart (self->person_case) : NULL;

  for (guint i = 0; apart != NULL && i < apart->rules->len; i++)
    {
      const SosApartRow *row = apart->rules->pdata[i];
      g_autofree char *level = g_strdup_printf ("%d", row->level);
      g_autofree char *line = g_strdup_printf ("%s: %s", sos_codes_get_label (sos_person_case_get_codes (self->person_case), "conflict-level", level), row->title);

      add_line (box, line, NULL);
    }
}

/* What an alert says when it is pressed: the whole sentence, and when somebody last looked at it. */
static GtkWidget *
alert_popover_new (SosPersonPage *self, const SosBannerAlert *alert)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *button = sos_block_button (_("Open Safety"), NULL, "act");
  g_autofree char *day = alert->reviewed_on ? sos_date_dup_long (alert->reviewed_on) : NULL;
  /* Translators: %s is a date */
  g_autofree char *reviewed = day ? g_strdup_printf (_("Last looked at on %s"), day) : g_strdup (_("Not looked at since it was set"));

  add_line (box, sos_codes_get_label (sos_person_case_get_codes (self->person_case), "alert-kind", alert->kind), "row-title");
  add_line (box, alert->words, NULL);
  add_apart (self, box, alert);
  add_line (box, reviewed, "row-note");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.tab");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "safety");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_visible (button, has_tab (self, (guint) find_tab ("safety")));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (gtk_popover_popdown), popover);
  gtk_box_append (GTK_BOX (box), button);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static GtkWidget *
alert_new (SosPersonPage *self, const SosBannerAlert *alert)
{
  GtkWidget *chip = sos_chip_new (alert->icon, alert->words, alert->tone);
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *day = alert->reviewed_on ? sos_date_dup_short (alert->reviewed_on) : NULL;
  /* Translators: an alert, and the day on which somebody last looked at it */
  g_autofree char *tip = day != NULL ? g_strdup_printf (_("%s. Last looked at %s. Press for more."), alert->words, day)
                                     /* Translators: an alert */
                                     : g_strdup_printf (_("%s. Press for more."), alert->words);

  gtk_widget_set_tooltip_text (button, tip);
  sos_chip_set_when (SOS_CHIP (chip), day);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), chip);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), alert_popover_new (self, alert));
  sos_spoken_name_set (button, alert->words);
  gtk_widget_add_css_class (button, "alert");
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
show_alerts (SosPersonPage *self)
{
  GPtrArray *alerts = sos_person_case_get_alerts (self->person_case);

  sos_wrap_box_clear (self->alerts);
  sos_person_rights_add_chips (self->person_case, self->alerts);
  sos_person_alike_add_chip (self->person_case, self->alerts);
  for (guint i = 0; i < alerts->len; i++)
    sos_wrap_box_append (self->alerts, alert_new (self, alerts->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->alerts), gtk_widget_get_first_child (GTK_WIDGET (self->alerts)) != NULL);
}

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
  else if (!has_tab (self, current_tab (self)))
    step_tab (self, 1);
  else
    fill_tab (self, current_tab (self));
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
static gint64
find_household (SosPersonPage *self)
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
  const gboolean has = find_household (self) != 0;

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
  show_alerts (self);
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
  const int tab = find_tab (tab_name);

  if (tab < 0)
    return;
  if (self->person_case && !has_tab (self, (guint) tab))
    sos_page_say (GTK_WIDGET (self), _("This part of the record is kept by who works with them."));
  show_tab (self, (guint) tab);
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

/* Actions ------------------------------------------------------------------------------------------------------------------- */

static void
tab_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int tab = find_tab (g_variant_get_string (parameter, NULL));

  if (tab >= 0)
    show_tab (SOS_PERSON_PAGE (widget), tab);
}

static void
go_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);
  const char *tab_name, *place;

  g_variant_get (parameter, "(&s&s)", &tab_name, &place);
  go (self, tab_name, place);
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);
  SosPersonTab *tab = self->pages[current_tab (self)];

  if (tab)
    sos_person_tab_print (tab);
}

static void
next_tab_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_tab (SOS_PERSON_PAGE (widget), 1);
}

static void
previous_tab_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_tab (SOS_PERSON_PAGE (widget), N_TABS - 1);
}

/* The one that was asked for, not one that was there before. */
static void
show_letter (SosPersonPage *self, gint64 letter)
{
  g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT, letter);

  gtk_widget_activate_action (GTK_WIDGET (self), "page.go", "(ss)", "papers", place);
}

static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;

  if (!sos_store_finish (SOS_STORE (source), result, &data, &error))
    sos_page_say_error (GTK_WIDGET (self), error);
  else
    show_letter (self, ((SosDeed *) data)->result);
  if (data)
    sos_deed_free (data);
}

static void
new_letter_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);
  int papers = find_tab ("papers");

  if (!self->person_case)
    return;
  if (papers >= 0)
    show_tab (self, papers);
  sos_store_write_async (sos_page_get_store (SOS_PAGE (self)), _("Letter drafted"), (SosTransactionFunc) sos_casework_draft_letter,
                         sos_deed_new (self->person, NULL, NULL), (GDestroyNotify) sos_deed_free, NULL, drafted_cb,
                         g_object_ref (self));
}

static void
letter_made_cb (gpointer self, gint64 letter)
{
  show_letter (self, letter);
}

static void
other_letter_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);

  if (self->person_case)
    sos_letter_new_ask (widget, sos_page_get_store (SOS_PAGE (self)), self->person_case, letter_made_cb);
}

static void
log_contact_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "page.go", "(ss)", "contacts", "quick");
}

static void
copy_reference_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);

  sos_clipboard_copy (widget, gtk_label_get_label (self->ref));
  sos_page_say (widget, _("Reference copied; it leaves the clipboard in 30 seconds."));
}

static void
open_window_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "app.show-person-window", "x", SOS_PERSON_PAGE (widget)->person);
}

static void
refer_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);

  show_tab (self, 0);
  if (self->pages[0])
    gtk_widget_activate_action (GTK_WIDGET (self->pages[0]), "overview.refer", NULL);
}

/* Whoever sees something says so, whether or not the rest of the record is theirs. */
static void
raise_concern_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);

  if (self->person_case)
    sos_concern_dialog_raise (widget, sos_page_get_store (SOS_PAGE (self)), sos_record_get_id (SOS_RECORD (sos_person_case_get_person (self->person_case))));
}

static void
add_alert_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);
  int safety = find_tab ("safety");

  show_tab (self, safety);
  if (self->pages[safety])
    gtk_widget_activate_action (GTK_WIDGET (self->pages[safety]), "safety.add", "s", "alert");
}

static void
open_family_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);

  if (self->person_case)
    gtk_widget_activate_action (widget, "app.show-family", "x", find_household (self));
}

static void
family_started_cb (gpointer self, gpointer deed)
{
  gtk_widget_activate_action (self, "app.show-family", "x", ((SosDeed *) deed)->result);
}

static void
start_family_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);
  const char *borough = self->person_case ? sos_record_find_text (sos_person_case_get_person (self->person_case), SOS_PERSON_HOME_BOROUGH) : NULL;

  sos_page_write (self, sos_page_get_store (SOS_PAGE (self)), _("Family started"), (SosTransactionFunc) sos_casework_add_household,
                  sos_deed_new (self->person, borough, NULL), (GDestroyNotify) sos_deed_free, family_started_cb);
}

static void
details_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_tab (SOS_PERSON_PAGE (widget), find_tab ("details"));
}

static void
open_with_reason_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_person_rights_ask_open (SOS_PAGE (widget), SOS_PERSON_PAGE (widget)->person);
}

static void
look_for_same_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_person_alike_look (SOS_PAGE (widget), SOS_PERSON_PAGE (widget)->person);
}

static void
open_kept_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);

  if (self->person_case)
    gtk_widget_activate_action (widget, "app.show-person", "x",
                                sos_record_get_number (SOS_RECORD (sos_person_case_get_person (self->person_case)), SOS_PERSON_MERGED_INTO));
}

static void
seal_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_person_rights_ask_seal (SOS_PAGE (widget), SOS_PERSON_PAGE (widget)->person, g_str_equal (name, "page.seal"));
}

static void
plan_visit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);
  SosPerson *person = self->person_case != NULL ? sos_person_case_get_person (self->person_case) : NULL;

  if (person != NULL)
    sos_visit_ask (widget, sos_page_get_store (SOS_PAGE (self)), NULL, self->person, sos_record_get_text (SOS_RECORD (person), SOS_PERSON_FULL_NAME));
}

static void
sheet_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct
  {
    const char *action;
    SosPersonSheetKind kind;
  } sheets[] = { { "page.front-sheet", SOS_PERSON_FRONT_SHEET }, { "page.review-sheet", SOS_PERSON_REVIEW_SHEET }, { "page.safety-sheet", SOS_PERSON_SAFETY_SHEET } };
  SosPersonPage *self = SOS_PERSON_PAGE (widget);

  for (guint i = 0; self->person_case != NULL && i < G_N_ELEMENTS (sheets); i++)
    if (g_str_equal (sheets[i].action, name))
      sos_sheet_print_open (widget, NULL, sos_page_get_store (SOS_PAGE (self)), sheets[i].kind, self->person, 0);
}

static const SosActionRow actions[] = {
  { "page.tab", NULL, NULL, tab_cb, "s" },
  { "page.go", NULL, NULL, go_cb, "(ss)" },
  { "page.print", N_("Print"), "<Control>p", print_cb },
  { "page.next-tab", N_("Next tab"), "<Control>Page_Down", next_tab_cb },
  { "page.previous-tab", N_("Previous tab"), "<Control>Page_Up", previous_tab_cb },
  { "page.log-contact", N_("Log contact"), "<Control><Shift>k", log_contact_cb },
  { "page.new-letter", N_("New letter"), "<Control><Shift>l", new_letter_cb },
  { "page.other-letter", N_("Another letter…"), "<Control><Shift>j", other_letter_cb, NULL, "more", TRUE },
  { "page.open-with-reason", N_("Open with a reason…"), NULL, open_with_reason_cb, NULL, "more", TRUE },
  { "page.refer", N_("Refer to a service…"), NULL, refer_cb, NULL, "more", TRUE },
  { "page.raise-concern", N_("Raise a concern…"), "<Control><Shift>r", raise_concern_cb, NULL, "more", TRUE },
  { "page.add-alert", N_("Mark an alert…"), NULL, add_alert_cb, NULL, "more", TRUE },
  { "page.open-family", N_("Open the family"), "<Control><Shift>f", open_family_cb, NULL, "more", TRUE },
  { "page.start-family", N_("Start a family"), NULL, start_family_cb, NULL, "more", TRUE },
  { "page.details", N_("Everything held about them"), NULL, details_cb, NULL, "more", TRUE },
  { "page.seal", N_("Seal this record…"), NULL, seal_cb, NULL, "more", TRUE },
  { "page.unseal", N_("Take the seal off…"), NULL, seal_cb, NULL, "more", TRUE },
  { "page.look-for-same", N_("Look whether they are held twice"), NULL, look_for_same_cb, NULL, "more", TRUE },
  { "page.open-kept", NULL, NULL, open_kept_cb },
  { "page.plan-visit", N_("Plan a visit…"), "<Control><Shift>v", plan_visit_cb, NULL, "more", TRUE },
  { "page.front-sheet", N_("Front sheet…"), "<Control><Shift>p", sheet_cb, NULL, "more", TRUE },
  { "page.review-sheet", N_("Sheet to review the plan…"), NULL, sheet_cb, NULL, "more", TRUE },
  { "page.safety-sheet", N_("Safety plan to keep…"), NULL, sheet_cb, NULL, "more", TRUE },
  { "page.copy-reference", N_("Copy the reference"), "<Control><Shift>c", copy_reference_cb, NULL, "more" },
  { "page.open-window", N_("Open in a window of its own"), "<Control>Return", open_window_cb, NULL, "more" },
};

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

  if (!gtk_widget_grab_focus (GTK_WIDGET (self->buttons[current_tab (self)])))
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

  G_OBJECT_CLASS (klass)->dispose = sos_person_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_person_page_finalize;
  SOS_PAGE_CLASS (klass)->set_width_step = sos_person_page_set_width_step;
  SOS_PAGE_CLASS (klass)->flush = sos_person_page_flush;
  SOS_PAGE_CLASS (klass)->focus_default = sos_person_page_focus_default;
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
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
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->outer);
  sos_stack_speak_visible_only (self->stack);
  sos_label_wrap (self->facts);
  sos_actions_fill_menu (actions, G_N_ELEMENTS (actions), "more", self->more_menu);
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
