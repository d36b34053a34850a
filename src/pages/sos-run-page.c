/* sos-run-page.c - one run in a school. Shows a case; its parts show the rest of it, and what is asked is in sos-run-dialogs.c. */
#include "config.h"
#include "sos-run-page-private.h"

#include "sos-apart-let-rows.h"
#include "sos-blocks.h"
#include "sos-concern-raise.h"
#include "sos-cohort-letters-dialog.h"
#include "sos-day.h"
#include "sos-fold-box.h"
#include "sos-run-dialogs.h"
#include "sos-run-side.h"
#include "sos-run-staff-dialog.h"
#include "sos-school-deeds.h"
#include "sos-schools-switch.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (SosRunPage, sos_run_page, SOS_TYPE_PAGE)

static const struct
{
  const char *name, *label;
  GtkWidget *(*make) (SosStore *store);
} tabs[N_TABS] = {
  [TAB_REGISTER] = { "register", N_("Register"), sos_run_register_new },
  [TAB_GROUP] = { "group", N_("Group"), sos_run_group_new },
  [TAB_SESSIONS] = { "sessions", N_("Sessions"), sos_run_sessions_new },
  [TAB_MEASURES] = { "measures", N_("Measures"), sos_run_measures_new },
  [TAB_DELEGATES] = { "delegates", N_("Delegates"), sos_run_delegates_new },
};

/* --- tabs --- */

static void
show_tab (SosRunPage *self, Tab tab)
{
  gtk_stack_set_visible_child_name (self->tabs, tabs[tab].name);
  if (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[tab])))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[tab]), TRUE);
}

static void
tab_toggled_cb (GtkToggleButton *button, SosRunPage *self)
{
  for (Tab tab = 0; tab < N_TABS; tab++)
    if (self->buttons[tab] == GTK_WIDGET (button) && gtk_toggle_button_get_active (button))
      show_tab (self, tab);
}

static gboolean
is_register (GBinding *binding, const GValue *from, GValue *to, gpointer part)
{
  g_value_set_boolean (to, g_value_get_object (from) == part);
  return TRUE;
}

/* What the letters of a register say stands below it however far it is scrolled. */
static void
show_legend (SosRunPage *self)
{
  GtkWidget *legend = sos_run_register_get_legend (self->parts[TAB_REGISTER]);

  gtk_box_append (self->legend_slot, legend);
  g_object_bind_property_full (self->tabs, "visible-child", self->legend_slot, "visible", G_BINDING_SYNC_CREATE, is_register, NULL, self->parts[TAB_REGISTER], NULL);
}

static void
make_tabs (SosRunPage *self)
{
  for (Tab tab = 0; tab < N_TABS; tab++)
    {
      self->parts[tab] = SOS_RUN_PART (tabs[tab].make (sos_page_get_store (SOS_PAGE (self))));
      gtk_stack_add_named (self->tabs, GTK_WIDGET (self->parts[tab]), tabs[tab].name);
      self->buttons[tab] = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_TAB, "label", _(tabs[tab].label), NULL);
      if (tab > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[tab]), GTK_TOGGLE_BUTTON (self->buttons[0]));
      gtk_box_append (self->tab_bar, self->buttons[tab]);
      g_signal_connect_object (self->buttons[tab], "toggled", G_CALLBACK (tab_toggled_cb), self, 0);
    }
  sos_stack_speak_visible_only (self->tabs);
  show_legend (self);
}

/* A training has delegates, and no places; an assembly has neither. */
static gboolean
has_tab (SosRunPage *self, Tab tab)
{
  const gboolean training = sos_run_case_is_training (self->found);
  const gboolean group = !training && (sos_record_is_set (self->found->programme, SOS_PROGRAMME_LEAST) || self->found->places->len > 0);

  switch (tab)
    {
    case TAB_REGISTER:
    case TAB_GROUP:
    case TAB_MEASURES:
      return group;
    case TAB_DELEGATES:
      return training;
    case TAB_SESSIONS:
    case N_TABS:
    default:
      return TRUE;
    }
}

static Tab
get_tab (SosRunPage *self)
{
  Tab tab = 0;

  while (tab + 1 < N_TABS && !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[tab])))
    tab++;
  return tab;
}

static void
show_tabs (SosRunPage *self)
{
  Tab first = N_TABS;

  for (Tab tab = 0; tab < N_TABS; tab++)
    {
      const gboolean there = has_tab (self, tab);

      gtk_widget_set_visible (self->buttons[tab], there);
      if (there)
        sos_run_part_set_case (self->parts[tab], self->found);
      if (there && first == N_TABS)
        first = tab;
    }
  if (gtk_stack_get_visible_child (self->tabs) == NULL || !has_tab (self, get_tab (self)) || !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[get_tab (self)])))
    show_tab (self, sos_run_case_is_training (self->found) ? TAB_DELEGATES : first);
}

/* --- what is not yet right --- */

static GtkWidget *
fault_new (SosRunPage *self, const SosRunFault *fault)
{
  GtkWidget *line = sos_fold_box_new (9), *sign = gtk_image_new_from_icon_name (fault->grave ? "dialog-warning-symbolic" : "alarm-symbolic");
  GtkWidget *words = sos_block_text (fault->words, NULL);

  gtk_widget_add_css_class (line, "lrow");
  sos_block_add_classes (sign, fault->grave ? "tone-danger" : "tone-warn");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), sign);
  gtk_box_append (GTK_BOX (line), words);
  if (fault->action != NULL && self->found->may >= SOS_SCHOOL_MAY_REGISTER)
    {
      GtkWidget *button = sos_block_button (fault->label, NULL, "act");
      g_autofree char *spoken = g_strdup_printf ("%s %s", fault->label, fault->words);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), fault->action);
      if (fault->target != 0)
        gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", fault->target);
      sos_spoken_name_set (button, spoken);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), button);
    }
  return line;
}

static void
show_faults (SosRunPage *self)
{
  g_autofree char *count = g_strdup_printf ("%u", self->found->faults->len);

  sos_block_clear (self->faults);
  for (guint i = 0; i < self->found->faults->len; i++)
    sos_block_append_row (self->faults, fault_new (self, self->found->faults->pdata[i]));
  if (self->found->faults->len == 0)
    sos_block_append_none (self->faults, _("Nothing. All that is asked of this run is there."));
  sos_section_set_note (self->faults_section, self->found->faults->len > 0 ? count : NULL);
}

/* Before it is read nothing can be done. */
static void
enable (SosRunPage *self)
{
  static const struct
  {
    const char *action;
    SosSchoolMay may;
  } actions[] = {
    { "page.nominate", SOS_SCHOOL_MAY_REGISTER }, { "page.place", SOS_SCHOOL_MAY_PLAN },        { "page.offer", SOS_SCHOOL_MAY_PLAN },
    { "page.start", SOS_SCHOOL_MAY_PLAN },        { "page.leave", SOS_SCHOOL_MAY_PLAN },        { "page.reserve", SOS_SCHOOL_MAY_PLAN },
    { "page.one-to-one", SOS_SCHOOL_MAY_PLAN },   { "page.staff-all", SOS_SCHOOL_MAY_PLAN },     { "page.staff", SOS_SCHOOL_MAY_PLAN },
    { "page.held", SOS_SCHOOL_MAY_REGISTER },     { "page.add-delegate", SOS_SCHOOL_MAY_PLAN }, { "page.delegate", SOS_SCHOOL_MAY_PLAN },
    { "page.details", SOS_SCHOOL_MAY_PLAN },      { "page.contact", SOS_SCHOOL_MAY_PLAN },    { "page.officer", SOS_SCHOOL_MAY_PLAN },
    { "page.confirm", SOS_SCHOOL_MAY_PLAN },      { "page.few", SOS_SCHOOL_MAY_PLAN },        { "page.evaluated", SOS_SCHOOL_MAY_PLAN },
    { "page.closed", SOS_SCHOOL_MAY_PLAN },       { "page.school-staff", SOS_SCHOOL_MAY_PLAN },
    { "page.segment", SOS_SCHOOL_MAY_PLAN },      { "page.calendar", SOS_SCHOOL_MAY_SEE },     { "page.calendar-school", SOS_SCHOOL_MAY_SEE },
    { "page.calendar-lead", SOS_SCHOOL_MAY_SEE },   { "page.feedback", SOS_SCHOOL_MAY_REGISTER },
  };
  const int may = self->found != NULL ? (int) self->found->may : -1;
  const gboolean group = may >= SOS_SCHOOL_MAY_REGISTER && has_tab (self, TAB_GROUP);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].action, may >= (int) actions[i].may);
  if (may >= SOS_SCHOOL_MAY_PLAN)
    {
      const char *status = sos_record_get_text (self->found->run, SOS_PROGRAMME_RUN_STATUS);

      gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.evaluated", sos_run_may_be_evaluated (status));
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.closed", sos_run_may_be_closed (status));
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.nominate", group);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.parent-letters", group && self->found->n_taken > 0);
  gtk_widget_set_visible (self->nominate, group);
  gtk_widget_set_visible (self->details, may >= SOS_SCHOOL_MAY_PLAN);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add-delegate", may >= SOS_SCHOOL_MAY_PLAN && has_tab (self, TAB_DELEGATES));
}

static void
show_case (SosRunPage *self)
{
  g_autofree char *mark = sos_focus_dup_mark (GTK_WIDGET (self)), *foot = NULL;

  sos_run_page_show_head (self);
  sos_schools_switch_set (self->view_switch, sos_day_parse (self->found->today), self->run, self->found->school != NULL ? sos_record_get_id (self->found->school) : 0);
  show_tabs (self);
  show_faults (self);
  sos_run_side_fill (self->side, self->found, sos_store_get_codes (sos_page_get_store (SOS_PAGE (self))));
  enable (self);
  if (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (self->papers_button)) == NULL)
    sos_run_page_fill_papers (self, has_tab (self, TAB_REGISTER));
  foot = sos_run_page_dup_foot (self);
  sos_page_set_foot (SOS_PAGE (self), foot);
  gtk_stack_set_visible_child_name (self->stack, "page");
  if (mark != NULL)
    sos_focus_return (GTK_WIDGET (self), mark);
}

/* --- reading: one at a time, so that an older answer never comes last --- */

static gboolean reload_cb (gpointer data);

static void
read_again (SosRunPage *self)
{
  if (self->reading)
    self->outdated = TRUE;
  else if (self->reload == 0)
    self->reload = g_idle_add (reload_cb, self);
}

/* Work begins in the register, which was not there when the page was; unless somebody types elsewhere meanwhile. */
static void
enter (SosRunPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) && !GTK_IS_TEXT (gtk_root_get_focus (root)))
    sos_page_focus_default (SOS_PAGE (self));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosRunPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosRunCase) found = sos_run_case_finish (result, &error);
  const gboolean first = self->found == NULL;

  self->reading = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (found == NULL)
    {
      g_object_set (self->none, "note", error->message, NULL);
      gtk_stack_set_visible_child_name (self->stack, "none");
      return;
    }
  g_set_object (&self->found, found);
  show_case (self);
  if (first)
    enter (self);
  if (self->outdated)
    {
      self->outdated = FALSE;
      read_again (self);
    }
}

static gboolean
reload_cb (gpointer data)
{
  SosRunPage *self = data;

  self->reload = 0;
  self->reading = TRUE;
  sos_run_case_async (sos_page_get_store (SOS_PAGE (self)), self->run, self->cancellable, loaded_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* --- deeds --- */

static void
nominate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosRunPage *self = SOS_RUN_PAGE (widget);

  sos_run_ask_nomination (widget, sos_page_get_store (SOS_PAGE (self)), self->found);
}

/* A pupil who is only on the register is named by it. */
static void
raise_concern (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 id)
{
  for (guint i = 0; i < run_case->places->len; i++)
    {
      const SosRunPlace *row = run_case->places->pdata[i];

      if (sos_record_get_id (row->place) == id)
        sos_concern_raise_other (from, store, id, sos_record_get_number (row->place, SOS_COHORT_PLACE_PERSON) == 0 ? row->name : NULL);
    }
}

/* Of those that ask about one place or one session. */
static const struct
{
  const char *action;
  void (*ask) (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 id);
} asks[] = {
  { "page.place", sos_run_ask_panel },
  { "page.start", sos_run_ask_start },
  { "page.leave", sos_run_ask_leaving },
  { "page.one-to-one", sos_run_ask_one_to_one },
  { "page.held", sos_run_ask_held },
  { "page.feedback", sos_run_ask_feedback },
  { "page.raise-concern", raise_concern },
  { "page.delegate", sos_run_ask_delegate },
  { "page.segment", sos_run_ask_segment },
  { "page.few", sos_run_ask_few },
  { "page.school-staff", sos_run_ask_school_staff },
};

static void
ask_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosRunPage *self = SOS_RUN_PAGE (widget);

  for (guint i = 0; i < G_N_ELEMENTS (asks); i++)
    if (g_str_equal (asks[i].action, action))
      asks[i].ask (widget, sos_page_get_store (SOS_PAGE (self)), self->found, g_variant_get_int64 (parameter));
}

static void
add_delegate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosRunPage *self = SOS_RUN_PAGE (widget);

  sos_run_ask_delegate (widget, sos_page_get_store (SOS_PAGE (self)), self->found, 0);
}

/* Of one session, or of all that are to come. */
static void
staff_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_run_staff_dialog_ask (widget, sos_page_get_store (SOS_PAGE (widget)), SOS_RUN_PAGE (widget)->run, parameter != NULL ? g_variant_get_int64 (parameter) : 0);
}

static void
offer_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosStore *store = sos_page_get_store (SOS_PAGE (widget));
  const gint64 place = g_variant_get_int64 (parameter);

  if (g_str_equal (action, "page.offer"))
    sos_apart_let_write_from (widget, store, _("Place offered"), _("_Offer it"), (SosTransactionFunc) sos_casework_offer_place, place, NULL);
  else
    sos_page_write (widget, store, _("On the reserve list"), (SosTransactionFunc) sos_casework_reserve_place, sos_deed_new (place, NULL, NULL),
                    (GDestroyNotify) sos_deed_free, NULL);
}

static void
letters_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_cohort_letters_dialog_ask (widget, sos_page_get_store (SOS_PAGE (widget)), SOS_RUN_PAGE (widget)->run);
}

static void
take_register_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosRunPage *self = SOS_RUN_PAGE (widget);

  show_tab (self, TAB_REGISTER);
  sos_run_register_go (self->parts[TAB_REGISTER], g_variant_get_int64 (parameter));
}

static void
measures_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosRunPage *self = SOS_RUN_PAGE (widget);

  show_tab (self, TAB_MEASURES);
  sos_run_measures_go (self->parts[TAB_MEASURES], (SosMeasureMoment) g_variant_get_int64 (parameter));
}

static void
details_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_run_ask_details (widget, sos_page_get_store (SOS_PAGE (widget)), SOS_RUN_PAGE (widget)->found);
}

static void
contact_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_run_ask_contact (widget, sos_page_get_store (SOS_PAGE (widget)), SOS_RUN_PAGE (widget)->found, g_str_has_suffix (action, "officer") ? "SAFER_SCHOOLS" : "DSL");
}

static void
confirm_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_page_write (widget, sos_page_get_store (SOS_PAGE (widget)), _("Session confirmed"), (SosTransactionFunc) sos_casework_confirm_session,
                  sos_deed_new (g_variant_get_int64 (parameter), NULL, NULL), (GDestroyNotify) sos_deed_free, NULL);
}

static void
evaluated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_page_write (widget, sos_page_get_store (SOS_PAGE (widget)), _("Run evaluated"), (SosTransactionFunc) sos_casework_evaluate_run,
                  sos_deed_new (SOS_RUN_PAGE (widget)->run, NULL, NULL), (GDestroyNotify) sos_deed_free, NULL);
}

static void
closed_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_page_write (widget, sos_page_get_store (SOS_PAGE (widget)), _("Run closed"), (SosTransactionFunc) sos_casework_close_run,
                  sos_deed_new (SOS_RUN_PAGE (widget)->run, NULL, NULL), (GDestroyNotify) sos_deed_free, NULL);
}

static void
turn_tab (SosRunPage *self, int step)
{
  Tab tab = get_tab (self);

  if (self->found == NULL)
    return;
  do
    tab = (Tab) (((int) tab + step + N_TABS) % N_TABS);
  while (!has_tab (self, tab));
  show_tab (self, tab);
  gtk_widget_grab_focus (self->buttons[tab]);
}

static void
next_tab_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn_tab (SOS_RUN_PAGE (widget), 1);
}

static void
previous_tab_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn_tab (SOS_RUN_PAGE (widget), -1);
}

static const SosActionRow actions[] = {
  { "page.nominate", N_("Nominate a pupil…"), "<Control>n", nominate_cb },
  { "page.staff-all", N_("Who delivers…"), "<Control>e", staff_cb },
  { "page.staff", NULL, NULL, staff_cb, "x" },
  { "page.details", N_("Details of this run…"), "<Control>d", details_cb },
  { "page.measures", NULL, NULL, measures_cb, "x" },
  { "page.contact", NULL, NULL, contact_cb },
  { "page.officer", NULL, NULL, contact_cb },
  { "page.confirm", NULL, NULL, confirm_cb, "x" },
  { "page.few", NULL, NULL, ask_cb, "x" },
  { "page.school-staff", NULL, NULL, ask_cb, "x" },
  { "page.evaluated", N_("It is evaluated"), NULL, evaluated_cb },
  { "page.closed", N_("Close this run"), NULL, closed_cb },
  { "page.print", N_("Print the register"), "<Control>p", sos_run_page_show_paper },
  { "page.paper", NULL, NULL, sos_run_page_show_paper, "s" },
  { "page.parent-letters", N_("Letters to parents…"), "<Control><Shift>l", letters_cb },
  { "page.school-letter", NULL, NULL, sos_run_page_show_school_letter, "s" },
  { "page.assure", NULL, NULL, sos_run_page_show_school_letter },
  { "page.calendar", N_("Calendar of this run (ICS)…"), NULL, sos_run_page_save_calendar, NULL, "calendar" },
  { "page.calendar-school", N_("Calendar of this school (ICS)…"), NULL, sos_run_page_save_calendar, NULL, "calendar" },
  { "page.calendar-lead", N_("Calendar of who leads (ICS)…"), NULL, sos_run_page_save_lead_calendar, NULL, "calendar" },
  { "page.next-tab", N_("Next tab"), "<Control>Page_Down", next_tab_cb },
  { "page.previous-tab", N_("Previous tab"), "<Control>Page_Up", previous_tab_cb },
  { "page.add-delegate", N_("Add a delegate…"), NULL, add_delegate_cb },
  { "page.place", NULL, NULL, ask_cb, "x" },
  { "page.start", NULL, NULL, ask_cb, "x" },
  { "page.leave", NULL, NULL, ask_cb, "x" },
  { "page.one-to-one", NULL, NULL, ask_cb, "x" },
  { "page.held", NULL, NULL, ask_cb, "x" },
  { "page.feedback", NULL, NULL, ask_cb, "x" },
  { "page.raise-concern", NULL, NULL, ask_cb, "x" },
  { "page.delegate", NULL, NULL, ask_cb, "x" },
  { "page.segment", NULL, NULL, ask_cb, "x" },
  { "page.offer", NULL, NULL, offer_cb, "x" },
  { "page.reserve", NULL, NULL, offer_cb, "x" },
  { "page.take-register", NULL, NULL, take_register_cb, "x" },
};

/* --- class --- */

/* The first session that has no marks yet, held or next to come, which takes none: so a letter that slips puts no mark that is there right. The last
 * where all have theirs; %NULL where none was held. */
static const SosRunSession *
find_to_mark (SosRunPage *self)
{
  const SosRunSession *last = NULL;

  for (guint i = 0; self->found != NULL && i < self->found->sessions->len; i++)
    {
      const SosRunSession *session = self->found->sessions->pdata[i];

      if (session->off)
        continue;
      if (last == NULL && !session->over)
        return NULL;
      if (!session->over || session->n_marks == 0)
        return session;
      last = session;
    }
  return last;
}

static void
sos_run_page_focus_default (SosPage *page)
{
  SosRunPage *self = SOS_RUN_PAGE (page);
  const SosRunSession *session = find_to_mark (self);

  if (session != NULL && has_tab (self, TAB_REGISTER))
    sos_run_register_go (self->parts[TAB_REGISTER], sos_record_get_id (session->session));
  else if (!gtk_widget_grab_focus (self->buttons[get_tab (self)]))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
sos_run_page_dispose (GObject *object)
{
  SosRunPage *self = SOS_RUN_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->reload, g_source_remove);
  g_clear_object (&self->found);
  sos_widget_dispose_template (self, SOS_TYPE_RUN_PAGE);
  G_OBJECT_CLASS (sos_run_page_parent_class)->dispose (object);
}

static void
sos_run_page_finalize (GObject *object)
{
  g_clear_object (&SOS_RUN_PAGE (object)->cancellable);
  G_OBJECT_CLASS (sos_run_page_parent_class)->finalize (object);
}

static void
sos_run_page_class_init (SosRunPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_run_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_run_page_finalize;
  SOS_PAGE_CLASS (klass)->focus_default = sos_run_page_focus_default;
  g_type_ensure (SOS_TYPE_BESIDE_BOX);
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-run-page.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, SosRunPage, child)
  BIND (stack);
  BIND (tabs);
  BIND (none);
  BIND (name);
  BIND (facts);
  BIND (details);
  BIND (nominate);
  BIND (papers_button);
  BIND (side);
  BIND (faults);
  BIND (tab_bar);
  BIND (switch_place);
  BIND (legend_slot);
  BIND (stages);
  BIND (faults_section);
#undef BIND
}

static void
sos_run_page_init (SosRunPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
}

GtkWidget *
sos_run_page_new (SosStore *store, gint64 run)
{
  SosRunPage *self;

  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  self = g_object_new (SOS_TYPE_RUN_PAGE, "store", store, NULL);
  self->run = run;
  self->view_switch = sos_schools_switch_new (SOS_SCHOOLS_RUN);
  gtk_box_append (self->switch_place, self->view_switch);
  make_tabs (self);
  enable (self);
  sos_page_follow (SOS_PAGE (self), (SosPageRead) read_again);
  read_again (self);
  return GTK_WIDGET (self);
}
