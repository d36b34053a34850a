/* sos-family-household-dialogs.c - asks for a home, a tie to something outside, and the work with a household. Knows no list. */
#include "config.h"
#include "sos-family-household-dialogs.h"

#include "sos-clock.h"
#include "sos-typed-when.h"
#include "sos-family-choices.h"
#include "sos-family-deeds.h"
#include "sos-posting-rules.h"
#include "sos-service-unit.h"
#include "sos-staff-list.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

/* ---- homes ---- */

typedef struct
{
  SosRecord *address; /* a new one, as it is typed */
  SosRecord *home;
} Home;

static void
free_home (gpointer data)
{
  Home *home = data;

  g_object_unref (home->address);
  g_object_unref (home->home);
  g_free (home);
}

static void
do_home (SosDeedDialog *dialog, gpointer data)
{
  Home *home = data;
  const gint64 place = sos_deed_dialog_get_choice (dialog, "place");
  SosDeed *deed;

  if (place == 0 && !sos_record_is_set (home->address, SOS_ADDRESS_LINES) && !sos_record_is_set (home->address, SOS_ADDRESS_POSTCODE))
    {
      sos_deed_dialog_say (dialog, _("Write the address, or choose one that is known."));
      gtk_widget_grab_focus (sos_deed_dialog_get (dialog, "address.lines"));
      return;
    }
  deed = sos_deed_new (sos_record_get_number (home->home, SOS_HOUSEHOLD_ADDRESS_HOUSEHOLD), NULL,
                       sos_record_find_text (home->home, SOS_HOUSEHOLD_ADDRESS_CALLED));
  deed->other = place;
  deed->date = g_strdup (sos_record_find_text (home->home, SOS_HOUSEHOLD_ADDRESS_VALID_FROM));
  sos_record_set_number (home->address, SOS_ADDRESS_PERSON, sos_deed_dialog_get_choice (dialog, "whose"));
  deed->made = place == 0 ? sos_record_copy (home->address) : NULL;
  sos_deed_dialog_write (dialog, _("Home added"),
                         place == 0 ? (SosTransactionFunc) sos_casework_add_new_home : (SosTransactionFunc) sos_casework_add_home, deed,
                         (GDestroyNotify) sos_deed_free, NULL);
}

/* What a new address needs is asked of a new one only. */
static void
place_cb (SosDeedDialog *dialog)
{
  static const char *const rows[] = { "whose", "address.postcode", "address.borough" };
  const gboolean new = sos_deed_dialog_get_choice (dialog, "place") == 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_visible (sos_deed_dialog_get (dialog, rows[i]), new);
  gtk_widget_set_visible (gtk_widget_get_ancestor (sos_deed_dialog_get (dialog, "address.lines"), ADW_TYPE_PREFERENCES_ROW), new);
}

/* Nobody has asked yet whether post is safe there. */
static Home *
home_new (SosFamilyPart *from)
{
  Home *home = g_new (Home, 1);
  g_autofree char *today = sos_clock_dup_today ();

  home->address = g_object_new (SOS_TYPE_ADDRESS, NULL);
  home->home = g_object_new (SOS_TYPE_HOUSEHOLD_ADDRESS, NULL);
  sos_record_set_text (home->address, SOS_ADDRESS_TYPE, "HOME");
  sos_record_set_text (home->address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_DEFAULT);
  sos_record_set_text (home->address, SOS_ADDRESS_VISITING_RULE, "OK");
  sos_record_set_number (home->address, SOS_ADDRESS_PERSON, -1); /* theirs whom the row says */
  sos_record_set_number (home->home, SOS_HOUSEHOLD_ADDRESS_ADDRESS, -1);
  sos_record_set_number (home->home, SOS_HOUSEHOLD_ADDRESS_HOUSEHOLD, sos_family_part_get_household (from));
  sos_record_set_text (home->home, SOS_HOUSEHOLD_ADDRESS_VALID_FROM, today);
  return home;
}

void
sos_family_ask_home (SosFamilyPart *from)
{
  SosDeedDialog *dialog
    = sos_deed_dialog_new (GTK_WIDGET (from), sos_family_part_get_store (from), _("New home"), "sos-family-home-form", _("_Add"));
  GPtrArray *places = sos_family_case_get_places (sos_family_part_get_case (from));
  Home *home = home_new (from);

  for (guint i = 0; i < places->len; i++)
    {
      const SosFamilyPlaceRow *place = places->pdata[i];
      /* Translators: an address, and whose it is */
      g_autofree char *words = g_strdup_printf (_("%s (%s)"), place->words, place->who);

      sos_deed_dialog_offer (dialog, "place", place->address, words);
    }
  sos_deed_dialog_offer (dialog, "place", 0, _("A new address"));
  sos_family_offer_members (dialog, "whose", from, SOS_FAMILY_HERE, 0);
  sos_deed_dialog_bind (dialog, home->address);
  sos_deed_dialog_bind (dialog, home->home);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "place"), "notify::selected", G_CALLBACK (place_cb), dialog, G_CONNECT_SWAPPED);
  place_cb (dialog);
  sos_deed_dialog_set_do (dialog, do_home, home, free_home);
  sos_deed_dialog_present (dialog);
}

static void
do_end_home (SosDeedDialog *dialog, gpointer data)
{
  g_autofree char *today = sos_clock_dup_today (), *day = sos_typed_dup_day (gtk_editable_get_text (sos_deed_dialog_get (dialog, "day")), today, SOS_DAY_EITHER);
  SosDeed *deed;

  if (!sos_date_is_valid (day))
    {
      sos_deed_dialog_say_at (dialog, "day", _("That is no day."));
      return;
    }
  deed = sos_deed_new (*(gint64 *) data, NULL, NULL);
  deed->date = g_steal_pointer (&day);
  sos_deed_dialog_write (dialog, _("Home ended"), (SosTransactionFunc) sos_casework_end_home, deed, (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_family_ask_end_home (SosFamilyPart *from, gint64 home)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (from), sos_family_part_get_store (from), _("No longer a home"),
                                               "sos-family-home-end-form", _("_End it"));
  g_autofree char *today = sos_clock_dup_today ();
  g_autofree char *shown = sos_date_dup_long (today);

  sos_deed_dialog_explain (dialog, _("Nobody may live there any more. What was, stays as it was."));
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "day"), shown);
  sos_deed_dialog_set_do (dialog, do_end_home, g_memdup2 (&home, sizeof home), g_free);
  sos_deed_dialog_present (dialog);
}

/* ---- outside ---- */

static void
do_outside (SosDeedDialog *dialog, gpointer data)
{
  sos_record_set_number (data, SOS_OUTSIDE_TIE_PERSON, sos_deed_dialog_get_choice (dialog, "who"));
  sos_deed_dialog_write (dialog, _("Tie added"), (SosTransactionFunc) sos_casework_save_record, sos_save_record_new (data, NULL),
                         (GDestroyNotify) sos_save_record_free, NULL);
}

gboolean
sos_family_may_add_outside (SosFamilyPart *from)
{
  g_autoptr (GPtrArray) members = sos_family_list_members (from, SOS_FAMILY_NOTED);

  return members->len > 0;
}

void
sos_family_ask_outside (SosFamilyPart *from)
{
  SosDeedDialog *dialog
    = sos_deed_dialog_new (GTK_WIDGET (from), sos_family_part_get_store (from), _("New tie"), "sos-family-outside-form", _("_Add"));
  g_autoptr (SosRecord) tie = g_object_new (SOS_TYPE_OUTSIDE_TIE, NULL);

  sos_family_offer_members (dialog, "who", from, SOS_FAMILY_NOTED, 0);
  sos_deed_dialog_set_choice (dialog, "who", sos_family_part_get_member (from));
  sos_record_set_number (tie, SOS_OUTSIDE_TIE_PERSON, sos_deed_dialog_get_choice (dialog, "who"));
  sos_record_set_text (tie, SOS_OUTSIDE_TIE_STRENGTH, "STRONG");
  sos_deed_dialog_bind (dialog, tie);
  sos_deed_dialog_set_do (dialog, do_outside, g_object_ref (tie), g_object_unref);
  sos_deed_dialog_present (dialog);
  gtk_widget_grab_focus (sos_deed_dialog_get (dialog, "outside_tie.label"));
}

/* ---- the work ---- */

/* What one of several codes is chosen for. */
typedef struct
{
  gint64 id;        /* the household; the work */
  GPtrArray *codes; /* in the order in which they are offered */
} Choosing;

static Choosing *
choosing_new (gint64 id)
{
  Choosing *self = g_new (Choosing, 1);

  *self = (Choosing){ id, g_ptr_array_new_with_free_func (g_free) };
  return self;
}

static void
free_choosing (gpointer data)
{
  g_ptr_array_unref (((Choosing *) data)->codes);
  g_free (data);
}

static void
offer_code (SosDeedDialog *dialog, const char *id, Choosing *choosing, const SosCode *code)
{
  sos_deed_dialog_offer (dialog, id, choosing->codes->len, code->label);
  g_ptr_array_add (choosing->codes, g_strdup (code->code));
}

/* NULL where there was nothing to choose. */
static const char *
find_code (SosDeedDialog *dialog, const char *id, const Choosing *choosing)
{
  const gint64 choice = sos_deed_dialog_get_choice (dialog, id);

  return choice < choosing->codes->len ? choosing->codes->pdata[choice] : NULL;
}

static void
do_work (SosDeedDialog *dialog, gpointer data)
{
  const Choosing *choosing = data;
  const char *service = find_code (dialog, "service", choosing);
  SosDeed *deed;

  if (service == NULL)
    {
      sos_deed_dialog_say (dialog, _("This office has no service for whole families."));
      return;
    }
  deed = sos_deed_new (choosing->id, service, NULL);
  deed->other = sos_deed_dialog_get_choice (dialog, "worker");
  sos_deed_dialog_write (dialog, _("Work opened"), (SosTransactionFunc) sos_casework_open_household_episode, deed,
                         (GDestroyNotify) sos_deed_free, NULL);
}

static void
staff_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) staff = sos_staff_list_finish (SOS_STORE (source), result, &error);

  if (staff == NULL)
    sos_deed_dialog_say_error (dialog, error);
  else if (sos_deed_dialog_get_data (dialog) != NULL)
    sos_deed_dialog_offer_records (dialog, "worker", staff, SOS_STAFF_NAME);
}

/* Those that the office lets work with families. */
static void
services_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) services = sos_household_services_finish (result, &error);
  Choosing *choosing = sos_deed_dialog_get_data (dialog);

  if (services == NULL)
    sos_deed_dialog_say_error (dialog, error);
  for (guint i = 0; services != NULL && choosing != NULL && i < services->len; i++)
    {
      const SosCode *code = sos_codes_find (sos_store_get_codes (SOS_STORE (source)), "service", services->pdata[i]);

      if (code != NULL && code->active)
        offer_code (dialog, "service", choosing, code);
    }
}

void
sos_family_ask_work (SosFamilyPart *from)
{
  SosStore *store = sos_family_part_get_store (from);
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (from), store, _("New work"), "sos-family-work-form", _("_Open"));
  Choosing *choosing = choosing_new (sos_family_part_get_household (from));

  sos_deed_dialog_offer (dialog, "worker", 0, _("Nobody yet"));
  sos_deed_dialog_set_do (dialog, do_work, choosing, free_choosing);
  sos_deed_dialog_present (dialog);
  sos_household_services_async (store, NULL, services_cb, g_object_ref (dialog));
  sos_staff_list_async (store, NULL, staff_cb, g_object_ref (dialog));
}

static void
do_close (SosDeedDialog *dialog, gpointer data)
{
  const Choosing *choosing = data;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "why");

  sos_deed_dialog_write (dialog, _("Work closed"), (SosTransactionFunc) sos_casework_close_household_episode,
                         sos_deed_new (choosing->id, find_code (dialog, "reason", choosing), words), (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_family_ask_close_work (SosFamilyPart *from, gint64 work, const char *stage)
{
  SosStore *store = sos_family_part_get_store (from);
  SosCodes *codes = sos_store_get_codes (store);
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (from), store, _("The work ends"), "sos-family-close-form", _("_Close the work"));
  g_autoptr (SosVerdict) straight = sos_stage_may_move (stage, SOS_STAGE_CLOSED);
  const char *end = straight->allowed ? SOS_STAGE_CLOSED : SOS_STAGE_CLOSED_EARLY;
  GPtrArray *offered = sos_codes_get_list (codes, "closing-reason");
  Choosing *choosing = choosing_new (work);

  for (guint i = 0; offered != NULL && i < offered->len; i++)
    {
      const SosCode *code = offered->pdata[i];

      if (code->active && !g_str_equal (code->code, SOS_REASON_DIED) && sos_stage_is_reason (codes, end, code->code))
        offer_code (dialog, "reason", choosing, code);
    }
  sos_deed_dialog_explain (dialog, _("The work with the household ends once the work with each member on this service has ended."));
  sos_deed_dialog_set_do (dialog, do_close, choosing, free_choosing);
  sos_deed_dialog_present (dialog);
}
