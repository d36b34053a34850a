/* sos-family-goal-dialog.c - asks for a goal of a family, a step to it, and why a step was not done. Knows no list. */
#include "config.h"
#include "sos-family-goal-dialog.h"

#include "sos-family-choices.h"
#include "sos-family-deeds.h"
#include "sos-plan-rules.h"

#include <glib/gi18n.h>

static void
save (SosDeedDialog *dialog, SosRecord *record, const char *added, const char *changed)
{
  sos_deed_dialog_write (dialog, sos_record_get_id (record) == 0 ? added : changed, (SosTransactionFunc) sos_casework_save_record,
                         sos_save_record_new (record, NULL), (GDestroyNotify) sos_save_record_free, NULL);
}

/* ---- goals ---- */

static void
do_goal (SosDeedDialog *dialog, gpointer data)
{
  sos_record_set_number (data, SOS_FAMILY_GOAL_PERSON, sos_deed_dialog_get_choice (dialog, "whose"));
  save (dialog, data, _("Goal added"), _("Goal changed"));
}

/* A goal of one of them stays theirs until they want the others to know it. */
static void
whose_cb (SosDeedDialog *dialog, GParamSpec *pspec, GObject *row)
{
  SosRecord *goal = g_object_get_data (row, "goal");

  if (sos_record_get_id (goal) == 0)
    sos_record_set_flag (goal, SOS_FAMILY_GOAL_SHARED, sos_deed_dialog_get_choice (dialog, "whose") == 0);
}

/* Whom the switch reaches, by name; that there are other ways. */
static void
show_readers (SosDeedDialog *dialog, SosFamilyPart *from, SosRecord *goal)
{
  SosFamilyCase *family_case = sos_family_part_get_case (from);
  GPtrArray *goals = family_case != NULL ? sos_family_case_get_goals (family_case) : NULL;
  g_autofree char *now = NULL, *words = NULL;

  for (guint i = 0; goals != NULL && i < goals->len; i++)
    {
      const SosFamilyGoalRow *row = goals->pdata[i];

      if (row->id == sos_record_get_id (goal) && row->id != 0)
        /* Translators: %s are names */
        now = row->readers != NULL ? g_strdup_printf (_("Now it may be read by %s."), row->readers) : g_strdup (_("Now nobody in the family may read it."));
    }
  words = g_strdup_printf ("%s%s%s", now != NULL ? now : "", now != NULL ? " " : "",
                           _("The switch is for all of them, those too who sleep there on some nights. One home, or some by name: at the goal, under its padlock."));
  adw_action_row_set_subtitle (sos_deed_dialog_get (dialog, "shared_row"), words);
}

static void
show_goal (SosFamilyPart *from, SosRecord *goal)
{
  const gboolean new = sos_record_get_id (goal) == 0;
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (from), sos_family_part_get_store (from), new ? _("New goal") : _("Goal"),
                                               "sos-family-goal-form", new ? _("_Add") : _("_Save"));
  GObject *whose = sos_deed_dialog_get (dialog, "whose");

  sos_deed_dialog_offer (dialog, "whose", 0, _("The whole family"));
  sos_family_offer_members (dialog, "whose", from, SOS_FAMILY_HERE, 0);
  sos_deed_dialog_bind (dialog, goal);
  sos_family_choose_member (dialog, "whose", from, sos_record_get_number (goal, SOS_FAMILY_GOAL_PERSON));
  g_object_set_data_full (whose, "goal", g_object_ref (goal), g_object_unref);
  g_signal_connect_object (whose, "notify::selected", G_CALLBACK (whose_cb), dialog, G_CONNECT_SWAPPED);
  show_readers (dialog, from, goal);
  sos_deed_dialog_set_do (dialog, do_goal, g_object_ref (goal), g_object_unref);
  sos_deed_dialog_present (dialog);
  gtk_widget_grab_focus (sos_deed_dialog_get (dialog, "family_goal.in-their-words"));
}

void
sos_family_ask_goal (SosFamilyPart *from, gint64 goal, gint64 person)
{
  g_autoptr (SosRecord) record = NULL;

  if (goal != 0)
    {
      sos_family_part_read (from, SOS_TYPE_FAMILY_GOAL, goal, show_goal);
      return;
    }
  record = g_object_new (SOS_TYPE_FAMILY_GOAL, NULL);
  sos_record_set_number (record, SOS_FAMILY_GOAL_HOUSEHOLD, sos_family_part_get_household (from));
  sos_record_set_number (record, SOS_FAMILY_GOAL_PERSON, person);
  sos_record_set_flag (record, SOS_FAMILY_GOAL_SHARED, person == 0);
  show_goal (from, record);
}

/* ---- steps ---- */

/* Who is none of the members; as choices they are below 0, so that no person is taken for one. */
static const char *const others[] = { "EVERYBODY", "WORKER", "SCHOOL", "PROFESSIONAL" };

static void
put_who (SosRecord *step, gint64 choice)
{
  const gboolean member = choice > 0;

  sos_record_set_text (step, SOS_FAMILY_ACTION_WHO, member ? "MEMBER" : choice < 0 ? others[-choice - 1] : NULL);
  sos_record_set_number (step, SOS_FAMILY_ACTION_PERSON, member ? choice : 0);
}

static gint64
get_who (SosRecord *step)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (sos_record_has_text (step, SOS_FAMILY_ACTION_WHO, others[i]))
      return -(gint64) i - 1;
  return sos_record_get_number (step, SOS_FAMILY_ACTION_PERSON);
}

static gboolean
needs_name (gint64 choice)
{
  return choice < -2;
}

static void
do_step (SosDeedDialog *dialog, gpointer data)
{
  const gint64 who = sos_deed_dialog_get_choice (dialog, "who");

  if (!needs_name (who))
    sos_record_set_text (data, SOS_FAMILY_ACTION_WHO_NAME, NULL);
  save (dialog, data, _("Step added"), _("Step changed"));
}

static void
show_name (SosDeedDialog *dialog)
{
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "family_action.who-name"), needs_name (sos_deed_dialog_get_choice (dialog, "who")));
}

static void
who_cb (SosDeedDialog *dialog, GParamSpec *pspec, GObject *row)
{
  put_who (g_object_get_data (row, "step"), sos_deed_dialog_get_choice (dialog, "who"));
  show_name (dialog);
}

static void
show_step (SosFamilyPart *from, SosRecord *step)
{
  const gboolean new = sos_record_get_id (step) == 0;
  SosStore *store = sos_family_part_get_store (from);
  SosDeedDialog *dialog
    = sos_deed_dialog_new (GTK_WIDGET (from), store, new ? _("New step") : _("Step"), "sos-family-step-form", new ? _("_Add") : _("_Save"));
  GObject *who = sos_deed_dialog_get (dialog, "who");

  sos_family_offer_members (dialog, "who", from, SOS_FAMILY_HERE, 0);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    sos_deed_dialog_offer (dialog, "who", -(gint64) i - 1, sos_codes_get_label (sos_store_get_codes (store), "family-who", others[i]));
  sos_deed_dialog_bind (dialog, step);
  sos_family_choose_member (dialog, "who", from, get_who (step));
  g_object_set_data_full (who, "step", g_object_ref (step), g_object_unref);
  g_signal_connect_object (who, "notify::selected", G_CALLBACK (who_cb), dialog, G_CONNECT_SWAPPED);
  if (new)
    put_who (step, sos_deed_dialog_get_choice (dialog, "who"));
  show_name (dialog);
  sos_deed_dialog_set_do (dialog, do_step, g_object_ref (step), g_object_unref);
  sos_deed_dialog_present (dialog);
  gtk_widget_grab_focus (sos_deed_dialog_get (dialog, "family_action.words"));
}

void
sos_family_ask_step (SosFamilyPart *from, gint64 step, gint64 goal)
{
  g_autoptr (SosRecord) record = NULL;

  if (step != 0)
    {
      sos_family_part_read (from, SOS_TYPE_FAMILY_ACTION, step, show_step);
      return;
    }
  record = g_object_new (SOS_TYPE_FAMILY_ACTION, NULL);
  sos_record_set_number (record, SOS_FAMILY_ACTION_GOAL, goal);
  show_step (from, record);
}

/* ---- why not ---- */

static void
do_reason (SosDeedDialog *dialog, gpointer data)
{
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "reason");

  sos_deed_dialog_write (dialog, _("Step: not done"), (SosTransactionFunc) sos_casework_set_family_action_status,
                         sos_deed_new (*(gint64 *) data, SOS_ACTION_NOT_DONE, words), (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_family_ask_reason (SosFamilyPart *from, gint64 step)
{
  SosDeedDialog *dialog
    = sos_deed_dialog_new (GTK_WIDGET (from), sos_family_part_get_store (from), _("Not done"), "sos-family-reason-form", _("_Not done"));

  sos_deed_dialog_set_do (dialog, do_reason, g_memdup2 (&step, sizeof step), g_free);
  sos_deed_dialog_present (dialog);
  gtk_widget_grab_focus (sos_deed_dialog_get (dialog, "reason"));
}
