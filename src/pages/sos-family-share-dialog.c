/* sos-family-share-dialog.c - asks with which of a family a goal is shared: those who live in a home, and people by name. */
#include "config.h"
#include "sos-family-share-dialog.h"

#include "sos-deed-dialog.h"
#include "sos-family-choices.h"
#include "sos-family-deeds.h"
#include "sos-ids.h"

#include <glib/gi18n.h>

typedef struct
{
  gint64 id;
  gboolean home;
  GtkSwitch *button; /* of the form */
} Choice;

typedef struct
{
  SosDeedDialog *dialog; /* whose data this is */
  gint64 goal;
  GArray *choices; /* Choice */
} Asking;

static void
free_asking (gpointer data)
{
  g_array_unref (((Asking *) data)->choices);
  g_free (data);
}

static void
offer (Asking *asking, gint64 id, gboolean home, const char *title, const char *note, gboolean chosen)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "use-markup", FALSE, NULL);
  const Choice choice = { id, home, g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, "active", chosen, NULL) };

  if (note != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (choice.button));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (choice.button));
  sos_spoken_name_set (GTK_WIDGET (choice.button), title);
  adw_preferences_group_add (sos_deed_dialog_get (asking->dialog, home ? "homes" : "people"), row);
  g_array_append_val (asking->choices, choice);
}

static void
offer_homes (Asking *asking, SosFamily *family, const SosFamilyGoalRow *goal)
{
  for (guint i = 0; i < family->homes->len; i++)
    {
      const SosFamilyHome *home = family->homes->pdata[i];
      g_autofree char *names = sos_family_dup_names (family, home);

      offer (asking, home->record, TRUE, home->label, names, sos_ids_have (goal->homes, home->record));
    }
}

/* Whose it is reads it in any case. */
static void
offer_people (Asking *asking, SosFamilyPart *from, const SosFamilyGoalRow *goal)
{
  g_autoptr (GPtrArray) members = sos_family_list_members (from, SOS_FAMILY_HERE);

  for (guint i = 0; i < members->len; i++)
    {
      const SosFamilyRow *member = members->pdata[i];

      if (member->person != goal->person)
        offer (asking, member->person, FALSE, member->name, member->line, sos_ids_have (goal->people, member->person));
    }
}

static void
do_cb (SosDeedDialog *dialog, gpointer data)
{
  Asking *asking = data;
  g_autoptr (SosShareGoal) share = sos_share_goal_new (asking->goal, TRUE);

  for (guint i = 0; i < asking->choices->len; i++)
    {
      const Choice *choice = &g_array_index (asking->choices, Choice, i);

      if (gtk_switch_get_active (choice->button))
        g_array_append_val (choice->home ? share->homes : share->people, choice->id);
    }
  if (share->people->len + share->homes->len == 0)
    sos_deed_dialog_say (dialog, _("Choose somebody, or close this and make the goal private."));
  else
    sos_deed_dialog_write (dialog, _("Goal shared with some of the family"), (SosTransactionFunc) sos_casework_share_family_goal,
                           g_steal_pointer (&share), (GDestroyNotify) sos_share_goal_free, NULL);
}

void
sos_family_ask_share (SosFamilyPart *from, const SosFamilyGoalRow *goal)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->dialog
    = sos_deed_dialog_new (GTK_WIDGET (from), sos_family_part_get_store (from), _("Who may read it"), "sos-family-share-form", _("_Share"));
  asking->goal = goal->id;
  asking->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  sos_deed_dialog_explain (asking->dialog, _("On papers made for them, and nobody else’s. Whose goal it is reads it in any case. Contact that is "
                                             "forbidden and records that are sealed still keep it from them."));
  offer_homes (asking, sos_family_case_get_family (sos_family_part_get_case (from)), goal);
  offer_people (asking, from, goal);
  sos_deed_dialog_set_do (asking->dialog, do_cb, asking, free_asking);
  sos_deed_dialog_present (asking->dialog);
}
