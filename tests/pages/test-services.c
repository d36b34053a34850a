/* test-services.c - services at the desk: forms whose rows all name a field, what moves shown before it is taken, refusals in place, the card of an
 * episode and its window. */
#include "config.h"
#include "desk.h"

#include "sos-deed-dialog.h"
#include "sos-form-binder.h"
#include "sos-moment.h"
#include "sos-person-overview.h"
#include "sos-person-page.h"
#include "sos-service-dialogs.h"
#include "sos-stage-rules.h"

#include <string.h>

static gint64
put_episode (Desk *desk, const char *service)
{
  return office_put (desk->office, g_object_new (SOS_TYPE_EPISODE, "person", desk->person, "service", service, "stage", SOS_STAGE_ACTIVE, "worker",
                                                 desk->office->worker, "team", desk->office->team, "referred-on", "2026-09-01", NULL));
}

static void
set_up (Desk *desk, gconstpointer data)
{
  gint64 address, stay, episode;

  desk->office = office_new ();
  desk->person = office_add_client (desk->office, "Zo", &address);
  desk->address = address;
  episode = put_episode (desk, data);
  if (strcmp (data, "TTG") == 0)
    {
      stay = office_add (desk->office, SOS_TYPE_CUSTODY_STAY, "episode", episode, "site", "ISIS", "valid-from", "2026-05-01", "suitability", "PROVISIONAL", NULL);
      office_put (desk->office, g_object_new (SOS_TYPE_RELEASE_DATE, "episode", episode, "stay", stay, "kind", "CONDITIONAL", "day", "2027-01-20", "status",
                                              "CONFIRMED", "source", "OMU", "told-on", "2026-09-14", NULL));
    }
  desk_show_person (desk, desk->person, "overview");
}

static SosEpisode *
find_episode (Desk *desk, const char *service)
{
  SosPersonTab *tab = SOS_PERSON_TAB (desk_get_tab (desk, SOS_TYPE_PERSON_OVERVIEW));
  GPtrArray *episodes = sos_person_case_get_records (sos_person_tab_get_case (tab), SOS_TYPE_EPISODE);

  for (guint i = 0; i < episodes->len; i++)
    if (sos_record_has_text (episodes->pdata[i], SOS_EPISODE_SERVICE, service))
      return episodes->pdata[i];
  g_assert_not_reached ();
}

static GtkWidget *
open_deed (Desk *desk, const char *service, const char *deed)
{
  sos_service_dialog_open (SOS_PERSON_TAB (desk_get_tab (desk, SOS_TYPE_PERSON_OVERVIEW)), NULL, find_episode (desk, service), deed);
  g_assert_nonnull (desk_find_dialog ());
  return desk_find_dialog ();
}

/* ---- forms ---- */

static void
test_forms (Desk *desk, gconstpointer data)
{
  static const struct
  {
    const char *form;
    GType (*get_type) (void);
    guint n_rows;
  } forms[] = {
    { "sos-release-date-form", sos_release_date_get_type, 7 }, { "sos-custody-stay-form", sos_custody_stay_get_type, 17 },
    { "sos-opportunity-form", sos_opportunity_get_type, 11 },  { "sos-ruler-form", sos_ruler_get_type, 4 },
    { "sos-admission-form", sos_admission_get_type, 21 },      { "sos-bedside-form", sos_admission_get_type, 2 },
    { "sos-ward-offer-form", sos_ward_offer_get_type, 2 },     { "sos-justice-form", sos_justice_status_get_type, 8 },
    { "sos-relocation-form", sos_relocation_get_type, 6 },     { "sos-relocation-form", sos_address_get_type, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *path = g_strdup_printf ("/org/stgiles/Sos/ui/%s.ui", forms[i].form);
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (path);
      g_autoptr (SosFormBinder) binder = sos_form_binder_new (GTK_WIDGET (gtk_builder_get_object (builder, "form")), forms[i].get_type (),
                                                              sos_store_get_codes (desk->office->store));

      g_test_message ("%s", forms[i].form);
      g_assert_cmpuint (sos_form_binder_get_faults (binder)->len, ==, 0);
      g_assert_cmpuint (sos_form_binder_get_n_rows (binder), ==, forms[i].n_rows);
    }
}

/* ---- release ---- */

static void
test_release (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog;

  desk_wait_words (desk, "20 Jan 2027, in 58 days, confirmed");
  dialog = open_deed (desk, "TTG", "release");
  desk_write (dialog, "release_date.day", "1 November 2026");
  desk_press (dialog, "Take it over");
  office_wait (desk_dialog_says, (gpointer) "That day is past", "the refusal");
  desk_write (dialog, "release_date.day", "2 December 2026");
  office_wait (desk_dialog_says, (gpointer) "followed by this one", "what moves");
  g_assert_true (desk_dialog_says ((gpointer) "no other is possible"));
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM release_date WHERE removed IS NULL AND id <> $1", 0), ==, 1);
  desk_press (dialog, "Take it over");
  office_wait (desk_has_no_dialog, NULL, "the window to close");
  desk_wait_words (desk, "2 Dec, in 9 days, confirmed");
  office_undo (desk->office);
  desk_wait_words (desk, "20 Jan 2027, in 58 days, confirmed");
}

/* ---- what a service asks, and lines ---- */

static void
test_line (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog = open_deed (desk, "TTG", "ruler");

  g_assert_true (desk_dialog_says ((gpointer) "Confidence, 0 to 10"));
  desk_write (dialog, "ruler.first", "11");
  desk_press (dialog, "Write down");
  office_wait (desk_dialog_says, (gpointer) "The line goes from 0 to 10.", "the refusal");
  desk_write (dialog, "ruler.first", "7");
  desk_write (dialog, "ruler.second", "0");
  desk_press (dialog, "Write down");
  office_wait (desk_has_no_dialog, NULL, "the window to close");
  desk_wait_words (desk, "Importance 7, Confidence 0, 23 Nov"); /* 0 is an answer, not “not known” (N11) */
}

static void
test_answers (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog = open_deed (desk, "CFS", "facts");

  g_assert_true (desk_dialog_says ((gpointer) "Related to somebody we support"));
  desk_press (dialog, "Write down");
  office_wait (desk_has_no_dialog, NULL, "the window to close");
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM episode_fact WHERE removed IS NULL AND id <> $1", 0), ==, 0);
}

#define ADD(name, service, func) g_test_add ("/services/" name, Desk, service, set_up, func, desk_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  ADD ("forms", "HOS", test_forms);
  ADD ("release", "TTG", test_release);
  ADD ("line", "TTG", test_line);
  ADD ("answers", "CFS", test_answers);
  return g_test_run ();
}
