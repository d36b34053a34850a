/* sos-family-goal-row.c - one goal of a family with its steps. Reads plain values; knows no record. */
#include "config.h"
#include "sos-family-goal-row.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-look.h"
#include "sos-plan-rules.h"
#include "sos-row-menu.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- menus ---- */

static void
mark (GtkWidget *widget, const char *what, gint64 id)
{
  g_autofree char *words = g_strdup_printf ("%s %" G_GINT64_FORMAT, what, id);

  sos_focus_mark (widget, words);
}

/* How it goes, as a word with its sign, which opens the others to choose from. */
static GtkWidget *
status_new (SosCodes *codes, const char *list, const char *status, const char *action, gint64 id)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GPtrArray *offered = sos_codes_get_list (codes, list);
  GtkWidget *button = gtk_menu_button_new ();
  const char *label = sos_codes_get_label (codes, list, status);
  /* Translators: %s is how a goal or a step goes */
  g_autofree char *spoken = g_strdup_printf (_("Status: %s"), label);

  for (guint i = 0; offered != NULL && i < offered->len; i++)
    if (((const SosCode *) offered->pdata[i])->active)
      sos_row_menu_add (menu, ((const SosCode *) offered->pdata[i])->label, action,
                g_variant_new ("(xs)", id, ((const SosCode *) offered->pdata[i])->code));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), sos_status_new_for_code (codes, list, status));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (gtk_widget_get_parent (gtk_menu_button_get_child (GTK_MENU_BUTTON (button))), GTK_ALIGN_START);
  sos_block_add_classes (button, "plan-cell flat");
  sos_spoken_name_set (button, spoken);
  mark (button, action, id);
  return button;
}

typedef struct
{
  const char *label;
  const char *action;
} Item;

static GtkWidget *
more_new (const Item *items, guint n, gint64 id, const char *words)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < n; i++)
    sos_row_menu_add (menu, _(items[i].label), items[i].action, g_variant_new_int64 (id));
  return sos_row_menu_new (menu, words, id);
}

/* ---- words ---- */

static GtkWidget *
text_new (const char *words, const char *classes)
{
  GtkWidget *text = sos_block_text (words, classes);

  gtk_label_set_max_width_chars (GTK_LABEL (text), 90);
  gtk_widget_set_halign (text, GTK_ALIGN_START);
  return text;
}

/* "by 4 Dec", or how long ago that was where it is still to be done. */
static char *
dup_when (const char *date, gboolean open, const char *today)
{
  const int over = date != NULL && open && strcmp (date, today) < 0 ? sos_date_days_between (date, today) : 0;
  g_autofree char *day = sos_date_dup_short (date);

  if (over > 0)
    return g_strdup_printf (g_dngettext (NULL, "%d day over", "%d days over", (gulong) over), over);
  /* Translators: %s is a day */
  return day != NULL ? g_strdup_printf (_("by %s"), day) : NULL;
}

static gboolean
is_open (const char *status)
{
  return status == NULL || !(g_str_equal (status, "DONE") || g_str_equal (status, "DROPPED") || g_str_equal (status, "NOT_DONE"));
}

static gboolean
is_over (const char *date, const char *status, const char *today)
{
  return date != NULL && is_open (status) && strcmp (date, today) < 0;
}

/* ---- steps ---- */

static char *
dup_step_note (const SosFamilyStep *step, const char *today)
{
  g_autofree char *when = dup_when (step->by_when, is_open (step->status), today);

  return when != NULL ? g_strdup_printf ("%s · %s", step->who, when) : g_strdup (step->who);
}

static GtkWidget *
step_new (const SosFamilyStep *step, SosCodes *codes, const char *today)
{
  static const Item items[] = { { N_("Edit…"), "family-plan.edit-step" }, { N_("Remove"), "family-plan.remove-step" } };
  const char *status = step->status != NULL ? step->status : SOS_ACTION_TO_DO;
  GtkWidget *row = sos_fold_box_new (12), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *note = dup_step_note (step, today);

  gtk_box_append (GTK_BOX (words), text_new (step->words, NULL));
  gtk_box_append (GTK_BOX (words), text_new (note, is_over (step->by_when, step->status, today) ? "small danger-text" : "row-note"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), status_new (codes, "action-status", status, "family-plan.step-status", step->id));
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), more_new (items, G_N_ELEMENTS (items), step->id, _("More about this step")));
  gtk_widget_add_css_class (row, "family-step");
  return row;
}

/* ---- goals ---- */

static char *
dup_shared (const SosFamilyGoalRow *goal)
{
  if (!goal->shared)
    return g_strdup (_("Private"));
  if (!goal->some)
    return g_strdup (_("Shared with all"));
  /* Translators: %s are names and homes: "Shared with Home 1, Gloria" */
  return g_strdup_printf (_("Shared with %s"), goal->with != NULL ? goal->with : _("some who are not shown"));
}

/* One home is a choice of its own where there are several. */
static GMenu *
make_share_menu (const SosFamilyGoalRow *goal, SosFamily *family)
{
  GMenu *menu = g_menu_new ();

  sos_row_menu_add (menu, goal->person != 0 ? _("Private: they alone") : _("Private: those who work with the family"), "family-plan.share",
                    g_variant_new ("(xs)", goal->id, "NO"));
  sos_row_menu_add (menu, _("The whole family"), "family-plan.share", g_variant_new ("(xs)", goal->id, "YES"));
  for (guint i = 0; family->homes->len > 1 && i < family->homes->len; i++)
    {
      const SosFamilyHome *home = family->homes->pdata[i];
      g_autofree char *names = sos_family_dup_names (family, home);
      /* Translators: a home and who lives there: "Home 1: Kadeem, Denise" */
      g_autofree char *label = g_strdup_printf (_("%s: %s"), home->label, names);

      sos_row_menu_add (menu, label, "family-plan.share-home", g_variant_new ("(xx)", goal->id, home->record));
    }
  sos_row_menu_add (menu, _("Some of them…"), "family-plan.share-with", g_variant_new_int64 (goal->id));
  return menu;
}

/* Says with whom it is shared, and opens who else it could be; a padlock and a word, never the padlock alone. */
static GtkWidget *
share_new (const SosFamilyGoalRow *goal, SosFamily *family)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = make_share_menu (goal, family);
  g_autofree char *words = dup_shared (goal);
  /* Translators: %s is "Private", "Shared" or "Shared with …" */
  g_autofree char *spoken = g_strdup_printf (_("%s. Choose who may read it"), words);

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button),
                             sos_status_new (goal->shared ? "system-users-symbolic" : "changes-prevent-symbolic", words, NULL));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sos_block_add_classes (button, "plan-cell flat");
  gtk_widget_set_tooltip_text (button, _("Choose who may read it"));
  sos_spoken_name_set (button, spoken);
  mark (button, "share", goal->id);
  return button;
}

/* What a paper made for them would hold. */
static char *
dup_readers (const SosFamilyGoalRow *goal)
{
  if (goal->readers == NULL)
    return g_strdup (_("Nobody in the family may read it."));
  /* Translators: %s are names */
  return g_strdup_printf (_("May be read by %s."), goal->readers);
}

static GtkWidget *
head_new (const SosFamilyGoalRow *goal, SosFamily *family, SosCodes *codes, const char *today)
{
  static const Item items[] = { { N_("Add a step…"), "family-plan.add-step" },
                                { N_("Edit…"), "family-plan.edit-goal" },
                                { N_("Remove"), "family-plan.remove-goal" } };
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *words = sos_wrap_box_new (12, 0);
  g_autofree char *when = dup_when (goal->target, is_open (goal->status), today);

  sos_wrap_box_append (SOS_WRAP_BOX (words), sos_block_name (goal->whose, "strong"));
  sos_wrap_box_append (SOS_WRAP_BOX (words), status_new (codes, "goal-status", goal->status != NULL ? goal->status : "NOT_STARTED",
                                                         "family-plan.goal-status", goal->id));
  sos_wrap_box_append (SOS_WRAP_BOX (words), share_new (goal, family));
  if (when != NULL)
    sos_wrap_box_append (SOS_WRAP_BOX (words), sos_block_label (when, is_over (goal->target, goal->status, today) ? "small danger-text" : "row-note"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), more_new (items, G_N_ELEMENTS (items), goal->id, _("More about this goal")));
  return line;
}

static GtkWidget *
add_step_new (const SosFamilyGoalRow *goal)
{
  GtkWidget *button = sos_block_button (_("Add a step…"), NULL, "link flat");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "family-plan.add-step");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", goal->id);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  mark (button, "add-step", goal->id);
  return button;
}

GtkWidget *
sos_family_goal_row_new (const SosFamilyGoalRow *goal, SosFamily *family, SosCodes *codes, const char *today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *readers = dup_readers (goal);

  gtk_box_append (GTK_BOX (box), head_new (goal, family, codes, today));
  gtk_box_append (GTK_BOX (box), text_new (goal->words, "family-goal-words"));
  if (goal->why != NULL)
    gtk_box_append (GTK_BOX (box), text_new (goal->why, "why"));
  gtk_box_append (GTK_BOX (box), text_new (readers, "row-note"));
  for (guint i = 0; i < goal->steps->len; i++)
    gtk_box_append (GTK_BOX (box), step_new (goal->steps->pdata[i], codes, today));
  gtk_box_append (GTK_BOX (box), add_step_new (goal));
  gtk_widget_add_css_class (box, "family-goal");
  return box;
}
