/* sos-family-add.c - somebody joins a family: first whether they are held already (N10), then who they are and where they live. */
#include "config.h"
#include "sos-family-asks.h"

#include "sos-blocks.h"
#include "sos-family-asks-private.h"
#include "sos-family-choices.h"
#include "sos-family-deeds.h"
#include "sos-likely.h"

#include <glib/gi18n.h>

#define MOST_LIKELY 4
#define SOMEBODY_NEW 0
#define NOBODY_CHOSEN -1

typedef struct
{
  SosFamilyPart *from;
  gint64 sibling_of;
  SosRecord *person;     /* as typed */
  SosRecord *membership;
  SosDeedDialog *dialog; /* the window it belongs to */
  GCancellable *asking;
  gint64 chosen;         /* a person, or one of the two above */
  gboolean likely;       /* somebody very likely is among those shown */
  GtkCheckButton *first;
} Add;

static void
free_add (gpointer data)
{
  Add *add = data;

  g_cancellable_cancel (add->asking);
  g_clear_object (&add->asking);
  g_object_unref (add->from);
  g_object_unref (add->person);
  g_object_unref (add->membership);
  g_free (add);
}

/* ---- held already? ---- */

static void
chosen_cb (GtkCheckButton *check, Add *add)
{
  const gint64 *person = g_object_get_data (G_OBJECT (check), "sos-person");

  if (gtk_check_button_get_active (check))
    add->chosen = *person;
}

static void
append_choice (Add *add, gint64 person, const char *name, const char *facts)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  g_object_set_data_full (G_OBJECT (check), "sos-person", g_memdup2 (&person, sizeof person), g_free);
  if (add->first != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), add->first);
  else
    add->first = GTK_CHECK_BUTTON (check);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect (check, "toggled", G_CALLBACK (chosen_cb), add);
  gtk_list_box_append (sos_deed_dialog_get (add->dialog, "people"), row);
}

/* A brother has the same surname; that alone is no likeness. Those who may be meant stand first. */
static guint
count_possible (GPtrArray *likely)
{
  guint n = 0;

  while (n < MIN (likely->len, MOST_LIKELY) && sos_likely_get_result (likely->pdata[n])->band >= SOS_LIKENESS_POSSIBLE)
    n++;
  return n;
}

static void
show_likely (Add *add, GPtrArray *likely)
{
  const guint n = count_possible (likely);

  sos_block_clear (sos_deed_dialog_get (add->dialog, "people"));
  add->first = NULL;
  add->chosen = NOBODY_CHOSEN;
  add->likely = FALSE;
  for (guint i = 0; i < n; i++)
    {
      SosLikely *one = likely->pdata[i];

      append_choice (add, sos_likely_get_person (one), sos_likely_get_name (one), sos_likely_get_facts (one));
      add->likely = add->likely || sos_likely_get_result (one)->band == SOS_LIKENESS_VERY_LIKELY;
    }
  if (n > 0)
    append_choice (add, SOMEBODY_NEW, _("None of these"), _("A new record is made."));
  gtk_widget_set_visible (sos_deed_dialog_get (add->dialog, "likely"), n > 0);
}

static void
likely_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GPtrArray) likely = sos_casework_find_likely_finish (result, NULL);
  Add *add = sos_deed_dialog_get_data (dialog);

  if (likely != NULL && add != NULL)
    show_likely (add, likely);
}

/* What is typed so far; asked again with each change, the former question is dropped. */
static void
look (Add *add)
{
  SosNewPerson typed = { .name = (char *) sos_record_find_text (add->person, SOS_PERSON_FULL_NAME),
                         .birth_date = (char *) sos_record_find_text (add->person, SOS_PERSON_BIRTH_DATE) };

  g_cancellable_cancel (add->asking);
  g_clear_object (&add->asking);
  add->asking = g_cancellable_new ();
  sos_casework_find_likely_async (sos_family_part_get_store (add->from), &typed, add->asking, likely_cb, g_object_ref (add->dialog));
}

static void
typed_cb (SosRecord *person, GParamSpec *pspec, SosDeedDialog *dialog)
{
  Add *add = sos_deed_dialog_get_data (dialog);

  if (add != NULL)
    look (add);
}

/* ---- adding ---- */

static void
added_cb (gpointer from, gpointer data)
{
  sos_family_part_set_member (from, ((SosAddMember *) data)->result);
}

static SosAddMember *
make_deed (const Add *add)
{
  SosAddMember *deed = sos_add_member_new (sos_family_part_get_household (add->from),
                                           sos_record_get_text (add->membership, SOS_MEMBERSHIP_ROLE));

  deed->person = add->chosen > 0 ? add->chosen : 0;
  deed->name = g_strdup (sos_record_find_text (add->person, SOS_PERSON_FULL_NAME));
  deed->birth_date = g_strdup (sos_record_find_text (add->person, SOS_PERSON_BIRTH_DATE));
  deed->sex = g_strdup (sos_record_find_text (add->person, SOS_PERSON_SEX));
  deed->home = sos_deed_dialog_get_choice (add->dialog, "home");
  deed->lives_here = g_strdup (sos_record_find_text (add->membership, SOS_MEMBERSHIP_LIVES_HERE));
  deed->nights = sos_family_get_nights (add->membership);
  deed->from = g_strdup (sos_record_find_text (add->membership, SOS_MEMBERSHIP_VALID_FROM));
  deed->sibling_of = add->sibling_of;
  return deed;
}

static void
do_add (SosDeedDialog *dialog, gpointer data)
{
  Add *add = data;

  if (add->likely && add->chosen == NOBODY_CHOSEN)
    {
      sos_deed_dialog_say (dialog, _("Somebody very like this is held already. Choose them, or “None of these”."));
      return;
    }
  sos_deed_dialog_write (dialog, _("Added to the family"), (SosTransactionFunc) sos_casework_add_member, make_deed (add),
                         (GDestroyNotify) sos_add_member_free, added_cb);
}

static void
ask (SosFamilyPart *from, gint64 sibling_of, const char *title, const char *words, const char *role)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (from), sos_family_part_get_store (from), title, "sos-family-add-form", _("_Add"));
  Add *add = g_new0 (Add, 1);

  add->from = g_object_ref (from);
  add->sibling_of = sibling_of;
  add->dialog = dialog;
  add->chosen = NOBODY_CHOSEN;
  add->person = g_object_new (SOS_TYPE_PERSON, NULL);
  add->membership = sos_family_new_membership (from, sibling_of != 0 ? sibling_of : 1, role);
  if (sibling_of == 0)
    sos_record_set_text (add->membership, SOS_MEMBERSHIP_LIVES_HERE, "FULL");
  sos_deed_dialog_explain (dialog, words);
  sos_deed_dialog_offer (dialog, "home", 0, sibling_of != 0 ? _("The same home") : _("Not said"));
  sos_family_offer_homes (dialog, "home", from);
  sos_deed_dialog_bind (dialog, add->person);
  sos_deed_dialog_bind (dialog, add->membership);
  sos_deed_dialog_set_do (dialog, do_add, add, free_add);
  g_signal_connect_object (add->person, "notify::full-name", G_CALLBACK (typed_cb), dialog, 0);
  g_signal_connect_object (add->person, "notify::birth-date", G_CALLBACK (typed_cb), dialog, 0);
  sos_deed_dialog_present (dialog);
}

void
sos_family_ask_add_member (SosFamilyPart *from, const SosFamilyRow *row)
{
  ask (from, 0, _("Add a person"), _("Somebody who belongs to this family. We look whether they are held already."), NULL);
}

void
sos_family_ask_add_sibling (SosFamilyPart *from, const SosFamilyRow *row)
{
  /* Translators: %s is a name */
  g_autofree char *words = g_strdup_printf (_("A brother or sister of %s. Home, parents, address, borough and language are taken over."), row->name);

  ask (from, row->person, _("Add a brother or sister"), words, "SIBLING");
}
