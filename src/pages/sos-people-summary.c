/* sos-people-summary.c - one person in one look: alerts in full, the next three things, the goals. Reads a case, knows no list. */
#include "config.h"
#include "sos-people-summary.h"

#include "sos-banner-rules.h"
#include "sos-clock.h"
#include "sos-person-words.h"
#include "sos-stage-rules.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define N_TASKS 3

struct _SosPeopleSummary
{
  GtkBox parent_instance;

  GtkLabel *name;
  GtkLabel *facts;
  GtkLabel *ref;
  GtkBox *alerts;
  GtkWidget *next;
  GtkListBox *tasks;
  GtkLabel *plan_title;
  GtkListBox *goals;
};

G_DEFINE_FINAL_TYPE (SosPeopleSummary, sos_people_summary, GTK_TYPE_BOX)

static void
clear (GtkWidget *container)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (container)) != NULL)
    if (GTK_IS_LIST_BOX (container))
      gtk_list_box_remove (GTK_LIST_BOX (container), child);
    else
      gtk_box_remove (GTK_BOX (container), child);
}

static GtkWidget *
make_label (const char *words, const char *css_class, int width_chars)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  sos_label_wrap (GTK_LABEL (label));
  gtk_label_set_max_width_chars (GTK_LABEL (label), width_chars);
  gtk_widget_add_css_class (label, "small");
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
append_row (GtkListBox *list, GtkWidget *line)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (line, "lrow");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_append (list, row);
}

/* "Zo · 16 · she/her · English"; what is not known is left out. */
static char *
dup_facts (SosPersonCase *person_case)
{
  SosRecord *person = SOS_RECORD (sos_person_case_get_person (person_case));
  const int years = sos_date_age (sos_record_get_text (person, SOS_PERSON_BIRTH_DATE), sos_person_case_get_today (person_case));
  g_autofree char *age = years < 0 ? NULL : g_strdup_printf ("%d", years);
  const char *parts[] = { sos_record_get_text (person, SOS_PERSON_KNOWN_AS), age,
                          sos_record_get_text (person, SOS_PERSON_PRONOUNS),
                          sos_codes_get_label (sos_person_case_get_codes (person_case), "language",
                                               sos_record_get_text (person, SOS_PERSON_FIRST_LANGUAGE)) };
  g_autoptr (GString) facts = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "", parts[i]);
  return g_string_free (g_steal_pointer (&facts), FALSE);
}

static void
show_alerts (SosPeopleSummary *self, GPtrArray *alerts)
{
  clear (GTK_WIDGET (self->alerts));
  for (guint i = 0; i < alerts->len; i++)
    {
      const SosBannerAlert *alert = g_ptr_array_index (alerts, i);

      GtkWidget *chip = sos_chip_new (alert->icon, alert->words, alert->tone);

      sos_chip_set_wrap (SOS_CHIP (chip), TRUE);
      gtk_box_append (self->alerts, chip);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->alerts), alerts->len > 0);
}

/* Something that has its day: a task, or the next stage of an episode. */
typedef struct
{
  const char *on; /* NULL: no day */
  char *words;
} Due;

static void
clear_due (gpointer data)
{
  g_free (((Due *) data)->words);
}

static int
by_day (gconstpointer a, gconstpointer b)
{
  const char *one = ((const Due *) a)->on;
  const char *other = ((const Due *) b)->on;

  if (one == NULL || other == NULL)
    return (one == NULL) - (other == NULL);
  return strcmp (one, other);
}

static void
add_due (GArray *dues, const char *on, char *words)
{
  Due due = { on, words };

  g_array_append_val (dues, due);
}

static void
take_tasks (SosPersonCase *person_case, GArray *dues)
{
  GPtrArray *tasks = sos_person_case_get_records (person_case, SOS_TYPE_TASK);

  for (guint i = 0; i < tasks->len; i++)
    if (!sos_record_is_set (tasks->pdata[i], SOS_TASK_DONE_ON))
      add_due (dues, sos_record_get_text (tasks->pdata[i], SOS_TASK_DUE_ON),
               g_strdup (sos_record_get_text (tasks->pdata[i], SOS_TASK_WORDS)));
}

static gboolean
is_explained (GArray *dues, const char *on)
{
  for (guint i = 0; i < dues->len; i++)
    if (g_array_index (dues, Due, i).on != NULL && strcmp (g_array_index (dues, Due, i).on, on) <= 0)
      return TRUE;
  return FALSE;
}

/* The day by which the list sorts is never left without a reason. */
static void
take_episodes (SosPersonCase *person_case, GArray *dues)
{
  GPtrArray *episodes = sos_person_case_get_records (person_case, SOS_TYPE_EPISODE);
  SosCodes *codes = sos_person_case_get_codes (person_case);

  for (guint i = 0; i < episodes->len; i++)
    {
      const char *on = sos_stage_get_due (episodes->pdata[i]);
      g_autofree char *stage = NULL;

      if (on == NULL || !sos_person_words_is_open (episodes->pdata[i]) || is_explained (dues, on))
        continue;
      stage = sos_person_words_dup_stage (episodes->pdata[i], codes, sos_person_case_get_today (person_case));
      /* Translators: a service and how far somebody is on it: "SOS core casework: Allocated, week 4" */
      add_due (dues, on,
               g_strdup_printf (_("%s: %s"),
                                sos_codes_get_label (codes, "service", sos_record_get_text (episodes->pdata[i], SOS_EPISODE_SERVICE)),
                                stage));
    }
}

static GtkWidget *
make_due (const Due *due, const char *today)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *words = g_strcmp0 (due->on, today) == 0 ? sos_date_dup_near (due->on) : sos_date_dup_short (due->on);
  GtkWidget *day = make_label (words, "strong", 9);
  GtkWidget *what = make_label (due->words, NULL, 18);

  gtk_widget_set_valign (what, GTK_ALIGN_START);
  gtk_widget_set_hexpand (what, TRUE);
  gtk_label_set_width_chars (GTK_LABEL (day), 9);
  gtk_widget_set_valign (day, GTK_ALIGN_START);
  if (due->on != NULL && strcmp (due->on, today) < 0)
    gtk_widget_add_css_class (day, "danger-text");
  gtk_box_append (GTK_BOX (line), day);
  gtk_box_append (GTK_BOX (line), what);
  return line;
}

static void
show_next (SosPeopleSummary *self, SosPersonCase *person_case)
{
  g_autoptr (GArray) dues = g_array_new (FALSE, FALSE, sizeof (Due));

  g_array_set_clear_func (dues, clear_due);
  take_tasks (person_case, dues);
  take_episodes (person_case, dues);
  g_array_sort (dues, by_day);
  clear (GTK_WIDGET (self->tasks));
  for (guint i = 0; i < MIN (dues->len, N_TASKS); i++)
    append_row (self->tasks, make_due (&g_array_index (dues, Due, i), sos_person_case_get_today (person_case)));
  gtk_widget_set_visible (self->next, dues->len > 0);
}

static GtkWidget *
make_goal (SosRecord *goal, SosCodes *codes)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  /* Translators: what somebody said, in quotation marks */
  g_autofree char *words = g_strdup_printf (_("“%s”"), sos_record_get_text (goal, SOS_GOAL_IN_MY_WORDS));
  const char *status = sos_record_get_text (goal, SOS_GOAL_STATUS);
  GtkWidget *label = make_label (words, NULL, 16);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (line), label);
  if (status != NULL)
    gtk_box_append (GTK_BOX (line), sos_status_new_for_code (codes, "goal-status", status));
  return line;
}

static char *
dup_plan_title (SosPlan *plan)
{
  const gint64 version = sos_record_get_number (SOS_RECORD (plan), SOS_PLAN_VERSION);
  g_autofree char *agreed = sos_date_dup_long (sos_record_get_text (SOS_RECORD (plan), SOS_PLAN_AGREED_ON));

  if (agreed == NULL)
    /* Translators: a plan that is still being written, with the number of its version */
    return g_strdup_printf (_("Plan, version %d, draft"), (int) version);
  /* Translators: number of the version, date of agreement */
  return g_strdup_printf (_("Plan, version %d, agreed %s"), (int) version, agreed);
}

static void
show_plan (SosPeopleSummary *self, SosPersonCase *person_case)
{
  SosPlan *plan = sos_person_case_find_current_plan (person_case);
  g_autoptr (GPtrArray) goals = NULL;
  g_autofree char *title = NULL;

  clear (GTK_WIDGET (self->goals));
  gtk_widget_set_visible (GTK_WIDGET (self->goals), plan != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->plan_title), sos_person_case_may (person_case, SOS_GROUP_PLAN, SOS_MAY_SEE));
  title = plan != NULL ? dup_plan_title (plan) : g_strdup (_("No plan yet"));
  gtk_label_set_label (self->plan_title, title);
  if (plan == NULL)
    return;
  goals = sos_person_case_dup_written (person_case, SOS_TYPE_GOAL, sos_record_get_id (SOS_RECORD (plan)));
  for (guint i = 0; i < goals->len; i++)
    append_row (self->goals, make_goal (g_ptr_array_index (goals, i), sos_person_case_get_codes (person_case)));
}

static void
sos_people_summary_dispose (GObject *object)
{
  sos_widget_dispose_template (object, SOS_TYPE_PEOPLE_SUMMARY);
  G_OBJECT_CLASS (sos_people_summary_parent_class)->dispose (object);
}

static void
sos_people_summary_class_init (SosPeopleSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_people_summary_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-people-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, SosPeopleSummary, name);
  gtk_widget_class_bind_template_child (widget_class, SosPeopleSummary, facts);
  gtk_widget_class_bind_template_child (widget_class, SosPeopleSummary, ref);
  gtk_widget_class_bind_template_child (widget_class, SosPeopleSummary, alerts);
  gtk_widget_class_bind_template_child (widget_class, SosPeopleSummary, next);
  gtk_widget_class_bind_template_child (widget_class, SosPeopleSummary, tasks);
  gtk_widget_class_bind_template_child (widget_class, SosPeopleSummary, plan_title);
  gtk_widget_class_bind_template_child (widget_class, SosPeopleSummary, goals);
}

static void
sos_people_summary_init (SosPeopleSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_label_wrap (self->name);
}

void
sos_people_summary_show (SosPeopleSummary *self, SosPersonCase *person_case)
{
  SosRecord *person;
  g_autofree char *facts = NULL;

  g_return_if_fail (SOS_IS_PEOPLE_SUMMARY (self));
  g_return_if_fail (SOS_IS_PERSON_CASE (person_case));

  person = SOS_RECORD (sos_person_case_get_person (person_case));
  facts = dup_facts (person_case);
  gtk_label_set_label (self->name, sos_record_get_text (person, SOS_PERSON_FULL_NAME));
  gtk_label_set_label (self->facts, facts);
  gtk_label_set_label (self->ref, sos_record_get_text (person, SOS_PERSON_REF));
  show_alerts (self, sos_person_case_get_alerts (person_case));
  show_next (self, person_case);
  show_plan (self, person_case);
}
