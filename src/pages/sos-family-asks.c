/* sos-family-asks.c - moving home, leaving the family, being its main contact. */
#include "config.h"
#include "sos-family-asks.h"

#include "sos-deed-dialog.h"
#include "sos-family-asks-private.h"
#include "sos-family-choices.h"
#include "sos-family-deeds.h"
#include "sos-posting-rules.h"

#include <glib/gi18n.h>

#define NEW_HOME 0

SosRecord *
sos_family_new_membership (SosFamilyPart *from, gint64 person, const char *role)
{
  SosRecord *membership = g_object_new (SOS_TYPE_MEMBERSHIP, NULL);

  sos_record_set_number (membership, SOS_MEMBERSHIP_HOUSEHOLD, sos_family_part_get_household (from));
  sos_record_set_number (membership, SOS_MEMBERSHIP_PERSON, person);
  sos_record_set_text (membership, SOS_MEMBERSHIP_ROLE, role);
  sos_record_set_text (membership, SOS_MEMBERSHIP_VALID_FROM, sos_family_case_get_day (sos_family_part_get_case (from)));
  return membership;
}

int
sos_family_get_nights (SosRecord *membership)
{
  const gint64 nights = sos_record_get_number (membership, SOS_MEMBERSHIP_NIGHTS);

  return nights == SOS_NUMBER_UNKNOWN ? 0 : (int) nights;
}

/* ---- moving ---- */

typedef struct
{
  gint64 membership;
  SosRecord *where;   /* SosMembership: how the new row will be */
  SosRecord *address; /* SosAddress of a new home */
} Move;

static void
free_move (gpointer data)
{
  Move *move = data;

  g_object_unref (move->where);
  g_object_unref (move->address);
  g_free (move);
}

static void
do_move (SosDeedDialog *dialog, gpointer data)
{
  const Move *asked = data;
  const gint64 home = sos_deed_dialog_get_choice (dialog, "home");
  SosMoveHome *move;

  if (home == NEW_HOME && !sos_record_is_set (asked->address, SOS_ADDRESS_LINES))
    {
      sos_deed_dialog_say (dialog, _("Say where they move to: street and town."));
      return;
    }
  move = sos_move_home_new (asked->membership, home);
  if (home == NEW_HOME)
    move->address = SOS_ADDRESS (sos_record_copy (asked->address));
  move->called = sos_deed_dialog_dup_words (dialog, "called");
  move->lives_here = g_strdup (sos_record_find_text (asked->where, SOS_MEMBERSHIP_LIVES_HERE));
  move->nights = sos_family_get_nights (asked->where);
  move->also = gtk_switch_get_active (GTK_SWITCH (sos_deed_dialog_get (dialog, "also")));
  move->from = g_strdup (sos_record_find_text (asked->where, SOS_MEMBERSHIP_VALID_FROM));
  sos_deed_dialog_write (dialog, _("Moved home"), (SosTransactionFunc) sos_casework_move_home, move,
                         (GDestroyNotify) sos_move_home_free, NULL);
}

static void
home_chosen_cb (AdwComboRow *row, GParamSpec *pspec, SosDeedDialog *dialog)
{
  gtk_widget_set_visible (GTK_WIDGET (sos_deed_dialog_get (dialog, "new-home")), sos_deed_dialog_get_choice (dialog, "home") == NEW_HOME);
}

/* The first in which they do not live most; a new one where there is no other. */
static gint64
find_other_home (SosFamilyPart *from, const SosFamilyRow *row)
{
  GPtrArray *homes = sos_family_case_get_family (sos_family_part_get_case (from))->homes;

  for (guint i = 0; i < homes->len; i++)
    if ((int) i != row->home)
      return ((SosFamilyHome *) homes->pdata[i])->record;
  return NEW_HOME;
}

void
sos_family_ask_move_home (SosFamilyPart *from, const SosFamilyRow *row)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (from), sos_family_part_get_store (from), _("Move home"), "sos-family-move-form",
                                               _("_Move"));
  /* Translators: %s is a name; where somebody lives now stands after it */
  g_autofree char *words = row->lives != NULL ? g_strdup_printf (_("%s lives in %s."), row->name, row->lives)
                                              : g_strdup_printf (_("Where does %s live?"), row->name);
  Move *move = g_new0 (Move, 1);

  move->membership = row->membership;
  move->where = sos_family_new_membership (from, row->person, "OTHER");
  sos_record_set_text (move->where, SOS_MEMBERSHIP_LIVES_HERE, "FULL");
  move->address = g_object_new (SOS_TYPE_ADDRESS, "person", row->person, "type", "HOME", "posting-rule", SOS_POSTING_DEFAULT,
                                "visiting-rule", SOS_VISITING_TWO_WORKERS, NULL);
  sos_deed_dialog_explain (dialog, words);
  sos_family_offer_homes (dialog, "home", from);
  sos_deed_dialog_offer (dialog, "home", NEW_HOME, _("A new address…"));
  sos_deed_dialog_set_choice (dialog, "home", find_other_home (from, row));
  sos_deed_dialog_bind (dialog, move->where);
  sos_deed_dialog_bind (dialog, move->address);
  sos_deed_dialog_set_do (dialog, do_move, move, free_move);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "home"), "notify::selected", G_CALLBACK (home_chosen_cb), dialog, 0);
  home_chosen_cb (NULL, NULL, dialog);
  sos_deed_dialog_present (dialog);
}

/* ---- leaving ---- */

static void
do_leave (SosDeedDialog *dialog, gpointer data)
{
  SosRecord *membership = data;
  g_autofree char *why = sos_deed_dialog_dup_words (dialog, "why");
  SosDeed *deed = sos_deed_new (sos_record_get_id (membership), NULL, why);

  deed->date = g_strdup (sos_record_find_text (membership, SOS_MEMBERSHIP_VALID_TO));
  sos_deed_dialog_write (dialog, _("Left the family"), (SosTransactionFunc) sos_casework_end_membership, deed, (GDestroyNotify) sos_deed_free,
                         NULL);
}

void
sos_family_ask_leave (SosFamilyPart *from, const SosFamilyRow *row)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (from), sos_family_part_get_store (from), _("No longer in this family"),
                                               "sos-family-leave-form", _("_End"));
  /* Translators: %s is a name */
  g_autofree char *words = g_strdup_printf (_("%s stays in the drawing of earlier days, and their own record stays as it is."), row->name);
  SosRecord *membership = sos_family_new_membership (from, row->person, "OTHER");

  sos_record_set_identity (membership, row->membership, 0, 0);
  sos_record_set_text (membership, SOS_MEMBERSHIP_VALID_TO, sos_family_case_get_day (sos_family_part_get_case (from)));
  sos_deed_dialog_explain (dialog, words);
  sos_deed_dialog_bind (dialog, membership);
  sos_deed_dialog_set_do (dialog, do_leave, membership, g_object_unref);
  sos_deed_dialog_present (dialog);
}

/* ---- main contact ---- */

void
sos_family_set_main_contact (SosFamilyPart *from, const SosFamilyRow *row)
{
  sos_family_part_write (from, _("Main contact changed"), (SosTransactionFunc) sos_casework_set_main_contact,
                         sos_deed_new (row->membership, NULL, NULL), (GDestroyNotify) sos_deed_free, NULL);
}
