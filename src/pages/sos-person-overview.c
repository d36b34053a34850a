/* sos-person-overview.c - where each episode stands, what comes next, the goals, who matters. Knows no other tab. */
#include "config.h"
#include "sos-person-overview.h"

#include "sos-appointment-rows.h"
#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-distance.h"
#include "sos-due-row.h"
#include "sos-episode-deed-buttons.h"
#include "sos-look.h"
#include "sos-partners.h"
#include "sos-person-episode-row.h"
#include "sos-person-steps.h"
#include "sos-person-words.h"
#include "sos-referral-dialogs.h"
#include "sos-service-dialogs.h"
#include "sos-service-window.h"
#include "sos-stage-rules.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define MOST_STEPS 6

struct _SosPersonOverview
{
  SosPersonTab parent_instance;

  SosSection *episodes;
  GtkPopover *refer_popover;
  GtkBox *services;
  GtkBox *episode_rows;
  GtkListBox *steps;
  SosSection *goals_section;
  GtkListBox *goals;
  GtkListBox *people;
  GtkListBox *appointments;
  GtkListBox *partners;
  SosFacts *facts;
  SosSection *distance_section;
  GtkBox *distance;
};

G_DEFINE_FINAL_TYPE (SosPersonOverview, sos_person_overview, SOS_TYPE_PERSON_TAB)

/* Episodes ------------------------------------------------------------------------------------------------------------------ */

/* The last that has ended on its service, while none is open there. */
static gboolean
is_worth_a_row (SosPersonCase *person_case, SosEpisode *episode)
{
  GPtrArray *episodes = sos_person_case_get_records (person_case, SOS_TYPE_EPISODE);
  const char *service = sos_record_get_text (SOS_RECORD (episode), SOS_EPISODE_SERVICE), *closed = sos_record_find_text (episode, SOS_EPISODE_CLOSED_ON);

  if (sos_person_words_is_open (episode) || closed == NULL)
    return FALSE;
  for (guint i = 0; i < episodes->len; i++)
    if (episodes->pdata[i] != (gpointer) episode && sos_record_has_text (episodes->pdata[i], SOS_EPISODE_SERVICE, service)
        && (sos_person_words_is_open (episodes->pdata[i]) || g_strcmp0 (sos_record_find_text (episodes->pdata[i], SOS_EPISODE_CLOSED_ON), closed) > 0))
      return FALSE;
  return TRUE;
}

static void
show_episodes (SosPersonOverview *self, SosPersonCase *person_case)
{
  GPtrArray *episodes = sos_person_case_get_records (person_case, SOS_TYPE_EPISODE);
  g_autofree char *note = NULL;
  guint n_open = 0;

  sos_block_clear (GTK_WIDGET (self->episode_rows));
  for (guint i = 0; i < episodes->len; i++)
    {
      SosEpisode *episode = episodes->pdata[i];

      if (!sos_person_words_is_open (episode))
        continue;
      if (n_open++ > 0)
        {
          GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

          gtk_widget_add_css_class (line, "hair");
          gtk_box_append (self->episode_rows, line);
        }
      gtk_box_append (self->episode_rows, sos_person_episode_row_new (SOS_PERSON_TAB (self), person_case, episode));
    }
  for (guint i = 0; i < episodes->len; i++)
    if (is_worth_a_row (person_case, episodes->pdata[i]))
      gtk_box_append (self->episode_rows, sos_episode_ended_row_new (SOS_PERSON_TAB (self), person_case, episodes->pdata[i]));
  if (n_open == 0)
    gtk_box_append (self->episode_rows,
                    sos_block_text (episodes->len == 0 ? _("On no service yet. “Refer to a service…” begins an episode.")
                                                       : _("No episode is open now."),
                                    "row-note lrow pad"));
  /* Translators: numbers of episodes: "2 open, 1 before" */
  note = g_strdup_printf (_("%u open, %u before"), n_open, episodes->len - n_open);
  sos_section_set_note (self->episodes, episodes->len ? note : "");
}

/* Refer --------------------------------------------------------------------------------------------------------------------- */

static SosEpisode *
find_open_episode (SosPersonCase *person_case, const char *service)
{
  GPtrArray *episodes = sos_person_case_get_records (person_case, SOS_TYPE_EPISODE);

  for (guint i = 0; i < episodes->len; i++)
    if (sos_record_has_text (episodes->pdata[i], SOS_EPISODE_SERVICE, service) && sos_person_words_is_open (episodes->pdata[i]))
      return episodes->pdata[i];
  return NULL;
}

/* Whoever is held was looked at here: what is entered is the referral alone. */
static void
service_cb (GtkWidget *button, SosPersonOverview *self)
{
  SosPersonTab *tab = SOS_PERSON_TAB (self);

  gtk_popover_popdown (self->refer_popover);
  sos_referral_ask_new (GTK_WIDGET (self), sos_person_tab_get_store (tab), sos_person_tab_get_person (tab), g_object_get_data (G_OBJECT (button), "service"), 0,
                        sos_person_case_get_n_alike (sos_person_tab_get_case (tab)) == 0);
}

static void
fill_services_cb (GtkWidget *popover, SosPersonOverview *self)
{
  SosPersonCase *person_case = sos_person_tab_get_case (SOS_PERSON_TAB (self));
  GPtrArray *services = sos_codes_get_list (sos_store_get_codes (sos_person_tab_get_store (SOS_PERSON_TAB (self))), "service");

  sos_block_clear (GTK_WIDGET (self->services));
  for (guint i = 0; person_case && services && i < services->len; i++)
    {
      const SosCode *code = services->pdata[i];
      gboolean open = find_open_episode (person_case, code->code) != NULL;
      GtkWidget *button = gtk_button_new ();

      if (!code->active)
        continue;
      gtk_button_set_child (GTK_BUTTON (button),
                            sos_block_two_lines (code->label, open ? _("open already; a second one needs a reason") : NULL));
      gtk_widget_add_css_class (button, "flat");
      g_object_set_data_full (G_OBJECT (button), "service", g_strdup (code->code), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (service_cb), self, 0);
      gtk_box_append (self->services, button);
    }
}

/* Next steps ---------------------------------------------------------------------------------------------------------------- */

static void
done_cb (GtkWidget *button, SosPersonOverview *self)
{
  SosPersonTab *tab = SOS_PERSON_TAB (self);
  SosRecord *record = g_object_get_data (G_OBJECT (button), "record");

  gtk_widget_set_sensitive (button, FALSE);
  if (SOS_IS_ACTION (record))
    sos_person_tab_write (tab, _("Step done"), (SosTransactionFunc) sos_casework_set_action_status,
                          sos_deed_new (sos_record_get_id (record), "DONE", NULL), (GDestroyNotify) sos_deed_free, NULL);
  else if (SOS_IS_TASK (record))
    sos_person_tab_write (tab, _("Task done"), (SosTransactionFunc) sos_casework_finish_task, sos_deed_new (sos_record_get_id (record), NULL, NULL),
                          (GDestroyNotify) sos_deed_free, NULL);
}

/* Whoever opened it has it open, and the task is another's. */
static gboolean
is_own_opening (SosPersonOverview *self, gpointer record)
{
  SosPersonTab *tab = SOS_PERSON_TAB (self);

  return SOS_IS_TASK (record) && sos_record_has_text (record, SOS_TASK_KIND, "OPENED") && sos_person_case_get_rights (sos_person_tab_get_case (tab))->opened
         && sos_record_get_number (record, SOS_TASK_STAFF) != sos_store_get_actor (sos_person_tab_get_store (tab));
}

/* What goes by a deed has the button it has on the page of the day, for whoever has to do it; here there is none for what is done on this tab. */
static GtkWidget *
task_button_new (const SosAlertRule *rule, SosRecord *task, gboolean mine)
{
  if (!mine || (g_str_equal (rule->tab, "overview") && rule->place != NULL))
    return NULL;
  return sos_due_button_new (rule, "overview.deal", sos_record_get_number (task, SOS_TASK_PERSON), sos_record_get_id (task));
}

/* NULL: it has none. */
static GtkWidget *
done_button_new (SosPersonOverview *self, SosRecord *record)
{
  SosPersonTab *tab = SOS_PERSON_TAB (self);
  const SosAlertRule *rule = SOS_IS_TASK (record) ? sos_alert_rule_find_of_task (sos_record_get_text (record, SOS_TASK_KIND)) : NULL;
  const gboolean mine = rule != NULL && sos_rights_has_task (sos_person_case_get_rights (sos_person_tab_get_case (tab)), sos_record_get_number (record, SOS_TASK_STAFF),
                                                             sos_store_get_actor (sos_person_tab_get_store (tab)));
  GtkWidget *button;

  if (rule != NULL && !sos_alert_may_tick (rule, mine))
    return task_button_new (rule, record, mine);
  button = sos_block_button (rule != NULL && rule->deed == SOS_ALERT_TICK ? _(rule->label) : _("Done"), NULL, "act");
  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (record), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (done_cb), self, 0);
  return button;
}

static GtkWidget *
step_button_new (SosPersonOverview *self, SosPersonStep *step)
{
  GtkWidget *button;
  g_autofree char *spoken = NULL;

  if (SOS_IS_ADDRESS (step->record))
    {
      button = sos_block_button (_("Ask"), NULL, "act");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.tab");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "safety");
    }
  else if (is_own_opening (self, step->record))
    return gtk_label_new (NULL); /* nobody looks over what they opened themselves */
  else if (SOS_IS_TASK (step->record) && sos_record_has_text (step->record, SOS_TASK_KIND, "OPENED"))
    {
      button = sos_block_button (_("Look over"), NULL, "act");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.show-openings");
    }
  else
    button = done_button_new (self, step->record);
  if (button == NULL)
    return gtk_label_new (NULL);
  spoken = g_strdup_printf ("%s: %s", gtk_button_get_label (GTK_BUTTON (button)), step->title);
  sos_spoken_name_set (button, spoken);
  return button;
}

static GtkWidget *
step_row_new (SosPersonOverview *self, SosPersonStep *step, const char *today)
{
  GtkWidget *row = sos_fold_box_new (9);
  GtkWidget *words = sos_block_two_lines (step->title ? step->title : "", NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  g_autofree char *day = step->date ? sos_date_dup_near (step->date) : g_strdup (_("no day"));
  int cmp = step->date ? strcmp (step->date, today) : 1;
  GtkWidget *note = sos_block_label (step->note, "row-note");

  gtk_widget_add_css_class (row, "lrow");
  gtk_box_append (GTK_BOX (line), sos_block_label (day, cmp < 0 ? "small num strong danger-text"
                                                        : cmp == 0 ? "small num strong note-text" : "small num strong"));
  if (step->note)
    gtk_box_append (GTK_BOX (line), sos_block_label ("·", "small dim"));
  gtk_widget_set_hexpand (note, TRUE);
  gtk_box_append (GTK_BOX (line), note);
  gtk_box_append (GTK_BOX (words), line);
  gtk_widget_set_tooltip_text (words, step->title);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), step_button_new (self, step));
  return row;
}

static void
show_steps (SosPersonOverview *self, SosPersonCase *person_case)
{
  g_autoptr (GPtrArray) steps = sos_person_steps_dup (person_case);

  sos_block_clear (GTK_WIDGET (self->steps));
  for (guint i = 0; i < MIN (steps->len, MOST_STEPS); i++)
    sos_block_append_row (GTK_WIDGET (self->steps), step_row_new (self, steps->pdata[i], sos_person_case_get_today (person_case)));
  if (steps->len > MOST_STEPS)
    {
      /* Translators: %u steps that are not shown here */
      g_autofree char *more = g_strdup_printf (_("and %u more in the plan"), steps->len - MOST_STEPS);

      sos_block_append_none (GTK_WIDGET (self->steps), more);
    }
  else if (steps->len == 0)
    sos_block_append_none (GTK_WIDGET (self->steps), _("Nothing to do yet. Steps of an agreed plan and tasks stand here."));
}

/* Goals --------------------------------------------------------------------------------------------------------------------- */

static char *
dup_progress (SosPersonCase *person_case, SosRecord *goal)
{
  g_autoptr (GPtrArray) actions = sos_person_case_dup_written (person_case, SOS_TYPE_ACTION, sos_record_get_id (goal));
  const char *target = sos_record_find_text (goal, SOS_GOAL_TARGET_DATE);
  g_autofree char *day = target ? sos_date_dup_short (target) : NULL;
  guint n_done = 0;

  for (guint i = 0; i < actions->len; i++)
    n_done += sos_record_has_text (actions->pdata[i], SOS_ACTION_STATUS, "DONE");
  if (!day)
    /* Translators: steps done, steps in all */
    return g_strdup_printf (_("%u of %u steps"), n_done, actions->len);
  /* Translators: steps done, steps in all, a date */
  return g_strdup_printf (_("%u of %u steps, to %s"), n_done, actions->len, day);
}

static GtkWidget *
goal_row_new (SosPersonCase *person_case, SosRecord *goal)
{
  const char *status = sos_record_find_text (goal, SOS_GOAL_STATUS);
  const SosLook *look = sos_look_find ("goal-status", status ? status : "NOT_STARTED");
  const char *label = sos_codes_get_label (sos_person_case_get_codes (person_case), "goal-status", status ? status : "NOT_STARTED");
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *quoted = g_strdup_printf ("“%s”", sos_record_find_text (goal, SOS_GOAL_IN_MY_WORDS));
  g_autofree char *progress = dup_progress (person_case, goal);
  GtkWidget *note = sos_block_label (progress, "row-note");
  GtkWidget *state = sos_status_new (look->icon, label, look->tone);

  if (look->tone[0] == '\0')
    gtk_widget_add_css_class (state, "quiet");
  gtk_widget_add_css_class (row, "lrow");
  gtk_widget_set_valign (row, GTK_ALIGN_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (note), 20);
  gtk_widget_set_hexpand (note, TRUE);
  gtk_box_append (GTK_BOX (row), sos_block_text (quoted, NULL));
  gtk_box_append (GTK_BOX (line), state);
  gtk_box_append (GTK_BOX (line), sos_block_label ("·", "small dim"));
  gtk_box_append (GTK_BOX (line), note);
  gtk_box_append (GTK_BOX (row), line);
  return row;
}

static char *
dup_plan_note (SosPlan *plan)
{
  const char *agreed = plan ? sos_record_find_text (plan, SOS_PLAN_AGREED_ON) : NULL;
  g_autofree char *day = agreed ? sos_date_dup_short (agreed) : NULL;

  if (!plan)
    return g_strdup ("");
  /* Translators: %s is a date */
  return day ? g_strdup_printf (_("agreed %s"), day) : g_strdup (_("being written"));
}

/* The stages say that there was one, though it is not here: of a time before this program, or of another. */
static gboolean
is_past_plan (SosPersonCase *person_case)
{
  GPtrArray *episodes = sos_person_case_get_records (person_case, SOS_TYPE_EPISODE);

  for (guint i = 0; i < episodes->len; i++)
    {
      g_autoptr (GPtrArray) events = sos_person_case_dup_owned (person_case, SOS_TYPE_STAGE_EVENT, sos_record_get_id (episodes->pdata[i]));

      for (guint k = 0; k < events->len; k++)
        if (sos_record_has_text (events->pdata[k], SOS_STAGE_EVENT_STAGE, SOS_STAGE_PLAN_AGREED))
          return TRUE;
    }
  return FALSE;
}

static void
show_goals (SosPersonOverview *self, SosPersonCase *person_case)
{
  SosPlan *agreed = sos_person_case_find_agreed_plan (person_case);
  SosPlan *plan = agreed ? agreed : sos_person_case_find_current_plan (person_case);
  g_autofree char *note = dup_plan_note (plan);
  g_autoptr (GPtrArray) goals = plan ? sos_person_case_dup_written (person_case, SOS_TYPE_GOAL, sos_record_get_id (SOS_RECORD (plan)))
                                     : g_ptr_array_new ();

  sos_section_set_title (self->goals_section, sos_person_words_get_their (sos_person_case_get_person (person_case)));
  sos_section_set_note (self->goals_section, note);
  sos_block_clear (GTK_WIDGET (self->goals));
  for (guint i = 0; i < goals->len; i++)
    sos_block_append_row (GTK_WIDGET (self->goals), goal_row_new (person_case, goals->pdata[i]));
  if (goals->len == 0)
    sos_block_append_none (GTK_WIDGET (self->goals), plan                       ? _("No goal in the plan yet.")
                                                     : is_past_plan (person_case) ? _("A plan was agreed, says the line above, but none is in this record. The Plan tab writes it down.")
                                                                                  : _("No plan yet. The Plan tab begins one, in their words."));
}

/* Key people ---------------------------------------------------------------------------------------------------------------- */

static GtkWidget *
ring_new (SosPersonCase *person_case, const char *code)
{
  const SosLook *look = sos_look_find ("may-ring", code);
  gboolean never = g_strcmp0 (code, "NEVER") == 0;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *icon = gtk_image_new_from_icon_name (code ? look->icon : "dialog-question-symbolic");
  g_autofree char *word = sos_block_dup_small (code ? sos_codes_get_label (sos_person_case_get_codes (person_case), "may-ring", code)
                                                    : _("not asked"));

  gtk_widget_add_css_class (icon, never ? "warn-text" : "dim");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), sos_block_label (word, never ? "small warn-text" : "small dim"));
  return box;
}

static GtkWidget *
person_row_new (SosPersonCase *person_case, SosRecord *relationship)
{
  const char *name = sos_person_case_get_name_of (person_case, sos_record_get_number (relationship,
                                                                                      SOS_RELATIONSHIP_OTHER_PERSON));
  SosCodes *codes = sos_person_case_get_codes (person_case);
  g_autofree char *type = sos_block_dup_small (sos_codes_get_label (codes, "relationship-type",
                                                                    sos_record_get_text (relationship, SOS_RELATIONSHIP_TYPE)));
  const char *restriction = sos_record_find_text (relationship, SOS_RELATIONSHIP_CONTACT_RESTRICTION);
  g_autofree char *initials = sos_person_words_dup_initials (name);
  g_autofree char *note = NULL;
  GtkWidget *row = sos_fold_box_new (12);
  GtkWidget *circle = gtk_label_new (initials);

  if (restriction && g_strcmp0 (restriction, "NONE") != 0)
    {
      g_autofree char *contact = sos_block_dup_small (sos_codes_get_label (codes, "contact-restriction", restriction));

      note = g_strdup_printf ("%s, %s", type, contact);
    }
  gtk_widget_add_css_class (row, "lrow");
  gtk_widget_add_css_class (circle, "initials");
  gtk_widget_set_valign (circle, GTK_ALIGN_CENTER);
  gtk_accessible_update_state (GTK_ACCESSIBLE (circle), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (row), circle);
  gtk_box_append (GTK_BOX (row), sos_block_two_lines (name[0] != '\0' ? name : _("Name not shown"), note ? note : type));
  gtk_box_append (GTK_BOX (row), ring_new (person_case, sos_record_find_text (relationship, SOS_RELATIONSHIP_MAY_RING)));
  return row;
}

static void
show_people (SosPersonOverview *self, SosPersonCase *person_case)
{
  GPtrArray *relationships = sos_person_case_get_records (person_case, SOS_TYPE_RELATIONSHIP);

  sos_block_clear (GTK_WIDGET (self->people));
  for (guint i = 0; i < relationships->len; i++)
    sos_block_append_row (GTK_WIDGET (self->people), person_row_new (person_case, relationships->pdata[i]));
  if (relationships->len == 0)
    sos_block_append_none (GTK_WIDGET (self->people), _("Nobody named yet."));
}

/* Access and language ------------------------------------------------------------------------------------------------------- */

static char *
dup_access (SosPersonCase *person_case)
{
  GPtrArray *codes = sos_person_case_get_records (person_case, SOS_TYPE_PERSON_CODE);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; i < codes->len; i++)
    if (sos_record_has_text (codes->pdata[i], SOS_PERSON_CODE_LIST, "access-need"))
      g_ptr_array_add (labels, (gpointer) sos_codes_get_label (sos_person_case_get_codes (person_case), "access-need",
                                                               sos_record_get_text (codes->pdata[i], SOS_PERSON_CODE_CODE)));
  g_ptr_array_add (labels, NULL);
  return g_strjoinv (", ", (char **) labels->pdata);
}

static void
show_facts (SosPersonOverview *self, SosPersonCase *person_case)
{
  SosPerson *person = sos_person_case_get_person (person_case);
  SosCodes *codes = sos_person_case_get_codes (person_case);
  const char *language = sos_record_find_text (person, SOS_PERSON_LETTER_LANGUAGE);
  const char *care = sos_record_find_text (person, SOS_PERSON_SOCIAL_CARE_STATUS);
  g_autofree char *access = dup_access (person_case);

  sos_facts_clear (self->facts);
  sos_facts_add (self->facts, _("Said as"), sos_record_find_text (person, SOS_PERSON_PRONUNCIATION));
  sos_facts_add (self->facts, _("Letters in"), language ? sos_codes_get_label (codes, "language", language) : _("not asked"));
  sos_facts_add (self->facts, _("Interpreter"),
                 sos_record_get_flag (SOS_RECORD (person), SOS_PERSON_INTERPRETER_NEEDED) ? _("needed") : NULL);
  sos_facts_add (self->facts, _("Access"), access[0] != '\0' ? access : _("none noted"));
  sos_facts_add (self->facts, _("Social care"), care ? sos_codes_get_label (codes, "social-care-status", care) : NULL);
  sos_facts_add (self->facts, _("Social worker"), sos_record_find_text (person, SOS_PERSON_SOCIAL_WORKER));
}

/* How far they came in each work that is open, and in the last that ended. */
static void
show_distance (SosPersonOverview *self, SosPersonCase *person_case)
{
  GPtrArray *episodes = sos_person_case_get_records (person_case, SOS_TYPE_EPISODE);
  guint n = 0;

  sos_block_clear (GTK_WIDGET (self->distance));
  for (guint i = 0; i < episodes->len; i++)
    {
      GtkWidget *distance = sos_person_words_is_open (episodes->pdata[i]) || is_worth_a_row (person_case, episodes->pdata[i])
                              ? sos_distance_new (person_case, sos_record_get_id (episodes->pdata[i])) : NULL;

      if (distance == NULL)
        continue;
      gtk_box_append (self->distance, sos_block_text (sos_codes_get_label (sos_person_case_get_codes (person_case), "service",
                                                                           sos_record_get_text (episodes->pdata[i], SOS_EPISODE_SERVICE)), "row-title"));
      gtk_box_append (self->distance, distance);
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->distance_section), n > 0);
}

static void
refer_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_popover_popup (SOS_PERSON_OVERVIEW (widget)->refer_popover);
}

/* On this page: the tab where it is done. */
static void
deal (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *id;
  gint64 about;
  const SosAlertRule *rule;
  g_autofree char *place = NULL;

  g_variant_get (parameter, "(&sxx)", &id, NULL, &about);
  rule = sos_alert_rule_find (id);
  g_return_if_fail (rule != NULL);
  place = sos_due_dup_place (rule, about);
  gtk_widget_activate_action (widget, "page.go", "(ss)", rule->tab, place);
}

static void
ask_partner (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_partners_ask (SOS_PERSON_TAB (widget));
}

static void
do_partner (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *deed;
  gint64 onward;

  g_variant_get (parameter, "(x&s)", &onward, &deed);
  sos_partners_do (SOS_PERSON_TAB (widget), onward, deed);
}

static void
do_appointment (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *deed;
  gint64 appointment;

  g_variant_get (parameter, "(x&s)", &appointment, &deed);
  sos_appointment_rows_do (SOS_PERSON_TAB (widget), appointment, deed);
}

static void
sos_person_overview_show_case (SosPersonTab *tab, SosPersonCase *person_case)
{
  SosPersonOverview *self = SOS_PERSON_OVERVIEW (tab);

  show_episodes (self, person_case);
  show_steps (self, person_case);
  show_goals (self, person_case);
  show_people (self, person_case);
  show_facts (self, person_case);
  sos_appointment_rows_fill (self->appointments, person_case);
  show_distance (self, person_case);
  sos_partners_fill (self->partners, tab, person_case);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "overview.ask-partner", sos_person_case_may (person_case, SOS_GROUP_WORK, SOS_MAY_CHANGE));
}

static void
sos_person_overview_dispose (GObject *object)
{
  sos_widget_dispose_template (object, SOS_TYPE_PERSON_OVERVIEW);
  G_OBJECT_CLASS (sos_person_overview_parent_class)->dispose (object);
}

/* What is seen at a glance, on one page. */
static void
sos_person_overview_print (SosPersonTab *tab)
{
  gtk_widget_activate_action (GTK_WIDGET (tab), "page.front-sheet", NULL);
}

/* Where help is decided on, and where an outcome stands: a number is a task about the one, or the other. (transfer full); NULL: it is neither. */
static char *
dup_place_of_number (SosPersonCase *person_case, const char *place)
{
  const gint64 id = g_ascii_strtoll (place, NULL, 10);
  SosRecord *task = sos_person_case_find (person_case, SOS_TYPE_TASK, id);
  SosRecord *request = task != NULL ? sos_person_case_find (person_case, SOS_TYPE_HELP_REQUEST, sos_record_get_number (task, SOS_TASK_ABOUT_ID)) : NULL;
  SosRecord *outcome = sos_person_case_find (person_case, SOS_TYPE_OUTCOME, id);

  if (request == NULL && outcome == NULL)
    return NULL;
  return g_strdup_printf ("service:%" G_GINT64_FORMAT ":", request != NULL ? sos_record_get_number (request, SOS_HELP_REQUEST_EPISODE)
                                                                          : sos_record_get_number (outcome, SOS_OUTCOME_EPISODE));
}

/* "service:EPISODE:DEED": the window of a service, and of what is to be done there; no deed is the window alone. */
static void
sos_person_overview_show_place (SosPersonTab *tab, const char *place)
{
  SosPersonCase *person_case = sos_person_tab_get_case (tab);
  g_autofree char *of_number = person_case != NULL ? dup_place_of_number (person_case, place) : NULL;
  g_auto (GStrv) parts = g_strsplit (of_number != NULL ? of_number : place, ":", 3);
  SosEpisode *episode;

  if (person_case == NULL || g_strv_length (parts) != 3 || !g_str_equal (parts[0], "service"))
    return;
  episode = sos_person_case_find (person_case, SOS_TYPE_EPISODE, g_ascii_strtoll (parts[1], NULL, 10));
  if (episode != NULL && parts[2][0] != '\0' && sos_person_case_may (person_case, SOS_GROUP_WORK, SOS_MAY_CHANGE))
    sos_service_dialog_open (tab, NULL, episode, parts[2]);
  else if (episode != NULL)
    sos_service_window_open (tab, sos_record_get_id (SOS_RECORD (episode)));
}

static void
sos_person_overview_class_init (SosPersonOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_person_overview_dispose;
  SOS_PERSON_TAB_CLASS (klass)->show_case = sos_person_overview_show_case;
  SOS_PERSON_TAB_CLASS (klass)->print = sos_person_overview_print;
  SOS_PERSON_TAB_CLASS (klass)->show_place = sos_person_overview_show_place;
  gtk_widget_class_install_action (widget_class, "overview.refer", NULL, refer_cb);
  gtk_widget_class_install_action (widget_class, "overview.deal", "(sxx)", deal);
  gtk_widget_class_install_action (widget_class, "overview.ask-partner", NULL, ask_partner);
  gtk_widget_class_install_action (widget_class, "overview.partner", "(xs)", do_partner);
  gtk_widget_class_install_action (widget_class, "overview.appointment", "(xs)", do_appointment);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, SosPersonOverview, episodes);
  gtk_widget_class_bind_template_child (widget_class, SosPersonOverview, refer_popover);
  gtk_widget_class_bind_template_child (widget_class, SosPersonOverview, services);
  gtk_widget_class_bind_template_child (widget_class, SosPersonOverview, episode_rows);
  gtk_widget_class_bind_template_child (widget_class, SosPersonOverview, steps);
  gtk_widget_class_bind_template_child (widget_class, SosPersonOverview, goals_section);
  gtk_widget_class_bind_template_child (widget_class, SosPersonOverview, goals);
  gtk_widget_class_bind_template_child (widget_class, SosPersonOverview, people);
  gtk_widget_class_bind_template_child (widget_class, SosPersonOverview, appointments);
  gtk_widget_class_bind_template_child (widget_class, SosPersonOverview, partners);
  gtk_widget_class_bind_template_child (widget_class, SosPersonOverview, facts);
  gtk_widget_class_bind_template_child (widget_class, SosPersonOverview, distance_section);
  gtk_widget_class_bind_template_child (widget_class, SosPersonOverview, distance);
}

static void
sos_person_overview_init (SosPersonOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->refer_popover, "show", G_CALLBACK (fill_services_cb), self, 0);
}

SosPersonTab *
sos_person_overview_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_PERSON_OVERVIEW, "store", store, NULL);
}
