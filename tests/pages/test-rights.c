/* test-rights.c - the page of somebody one does not work with: what is there, the way in with a reason, the seal, and the leads' list. */
#include "config.h"
#include "desk.h"

#include "sos-clock.h"
#include "sos-deed-dialog.h"
#include "sos-family-deeds.h"
#include "sos-openings-page.h"
#include "sos-openings.h"
#include "sos-person-page.h"

static gint64 begun;

/* A client of the colleague in another team; the worker of the office is at the desk. */
static void
set_up (Desk *desk, gconstpointer data)
{
  gint64 episode;

  sos_clock_set (begun);
  desk->office = office_new ();
  desk->person = office_add_client (desk->office, "Ella Far", &desk->address);
  office_add (desk->office, SOS_TYPE_AREA_TO_AVOID, "person", desk->person, "label", "Peckham Rye", "severity", "HIGH", NULL);
  episode = office_count (desk->office, "SELECT id FROM episode WHERE person = $1", desk->person);
  office_must (desk->office, (SosTransactionFunc) sos_casework_allocate_episode,
               office_deed (episode, desk->office->colleague, NULL, NULL, NULL));
}

static void
sit_down (Desk *desk, gint64 staff, const char *words)
{
  sos_store_set_actor (desk->office->store, staff);
  desk_show (desk, sos_person_page_new (desk->office->store, desk->person));
  desk_wait_words (desk, words);
}

static guint
count_tabs (Desk *desk)
{
  GtkWidget *bar = desk_find_id (desk->page, GTK_TYPE_BOX, "tabs");
  guint n = 0;

  for (GtkWidget *tab = gtk_widget_get_first_child (bar); tab != NULL; tab = gtk_widget_get_next_sibling (tab))
    n += gtk_widget_get_mapped (tab);
  return n;
}

static gboolean
says (gpointer words)
{
  return desk_find_dialog () != NULL && desk_find_label (GTK_WIDGET (desk_find_dialog ()), words) != NULL;
}

static void
give_reason (const char *reason, const char *verb)
{
  gtk_editable_set_text (GTK_EDITABLE (sos_deed_dialog_get (desk_find_dialog (), "reason")), reason);
  desk_press (GTK_WIDGET (desk_find_dialog ()), verb);
}

static void
test_closed (Desk *desk, gconstpointer data)
{
  GtkWidget *letter;

  sit_down (desk, desk->office->worker, "You do not work with this person");
  desk_wait_words (desk, "Ella Far");
  desk_wait_words (desk, "Ada Lund works with this person.");
  letter = desk_find_id (desk->page, GTK_TYPE_BUTTON, "new_letter");
  g_assert_cmpuint (count_tabs (desk), ==, 0);
  g_assert_false (gtk_widget_get_mapped (letter));
  g_assert_null (desk_find_words (desk->page, "box again"));
  g_assert_nonnull (desk_find_button (desk->page, "page.open-with-reason"));
}

static void
test_open (Desk *desk, gconstpointer data)
{
  gint64 until;

  sit_down (desk, desk->office->worker, "You do not work with this person");
  desk_act (desk->page, "page.open-with-reason", NULL);
  give_reason ("So what", "Open the record");
  office_wait (says, "Say why; a few words are enough.", "the dialog to say why not");
  give_reason ("She rang the duty desk from the station", "Open the record");
  office_wait (desk_has_no_dialog, NULL, "the dialog to go");
  desk_wait_words (desk, "Opened with a reason, until");
  desk_wait_words (desk, "Episodes");
  g_assert_cmpuint (count_tabs (desk), ==, 8);
  /* The hours are over, and something of hers changes: the record is closed again. */
  until = office_count (desk->office, "SELECT until FROM break_glass WHERE person = $1", desk->person);
  sos_clock_set (until);
  sos_store_set_actor (desk->office->store, 0);
  office_set (desk->office, SOS_TYPE_PERSON, desk->person, "known-as", "El");
  sos_store_set_actor (desk->office->store, desk->office->worker);
  desk_wait_words (desk, "You do not work with this person");
  desk_wait_seen (desk_find_id (desk->page, GTK_TYPE_BOX, "tabs"), FALSE, "the tabs to go");
}

static void
test_administrator (Desk *desk, gconstpointer data)
{
  sos_store_set_actor (desk->office->store, desk->office->colleague);
  office_add_approved_letter (desk->office, desk->person, desk->address);
  sit_down (desk, desk->office->administrator, "Addresses");
  g_assert_cmpuint (count_tabs (desk), ==, 2);
  g_assert_null (desk_find_label (desk->page, "Areas to avoid"));
  g_assert_null (desk_find_label (desk->page, "Agreements"));
  g_assert_null (desk_find_words (desk->page, "Peckham"));
  desk_act (desk->page, "page.tab", "s", "papers");
  desk_wait_words (desk, "To print");
  g_assert_false (gtk_widget_get_mapped (desk_find_id (desk->page, GTK_TYPE_BUTTON, "new_letter")));
}

static gboolean
is_unsealed (gpointer desk)
{
  return desk_find_words (((Desk *) desk)->page, "Sealed: hidden") == NULL;
}

static void
test_seal (Desk *desk, gconstpointer data)
{
  const gint64 lead = office_add (desk->office, SOS_TYPE_STAFF, "name", "Farida Castle", "role", "DSL", "active", TRUE, NULL);

  sit_down (desk, lead, "Episodes");
  g_assert_null (desk_find_words (desk->page, "Sealed: hidden"));
  desk_act (desk->page, "page.seal", NULL);
  give_reason ("Her uncle works here", "Seal");
  office_wait (desk_has_no_dialog, NULL, "the dialog to go");
  desk_wait_words (desk, "Sealed: hidden from others");
  office_undo (desk->office);
  office_wait (is_unsealed, desk, "the seal to be taken back");
  g_assert_cmpint (office_count (desk->office, "SELECT sealed FROM person WHERE id = $1", desk->person), ==, 0);
  desk_act (desk->page, "page.seal", NULL);
  give_reason ("Her uncle works here", "Seal");
  desk_wait_words (desk, "Sealed: hidden from others");
  desk_act (desk->page, "page.unseal", NULL);
  give_reason ("He has left since", "Take it off");
  office_wait (desk_has_no_dialog, NULL, "the dialog to go");
  g_assert_cmpint (office_count (desk->office, "SELECT sealed FROM person WHERE id = $1", desk->person), ==, 0);
}

/* Who may not know of her sees what is seen of nobody. */
static void
test_sealed (Desk *desk, gconstpointer data)
{
  sos_store_set_actor (desk->office->store,
                       office_add (desk->office, SOS_TYPE_STAFF, "name", "Farida Castle", "role", "DSL", "active", TRUE, NULL));
  office_must (desk->office, (SosTransactionFunc) sos_casework_seal_person,
               office_deed (desk->person, 0, "YES", "Her uncle works here", NULL));
  sit_down (desk, desk->office->worker, "That record is not there any more.");
  g_assert_null (desk_find_words (desk->page, "Ella"));
}

static void
test_openings (Desk *desk, gconstpointer data)
{
  Office *office = desk->office;
  const gint64 lead = office_add (office, SOS_TYPE_STAFF, "name", "Gwen Price", "role", "TEAM_LEAD", "team", office->other_team, "active",
                                  TRUE, NULL);

  office_must (office, (SosTransactionFunc) sos_casework_open_with_reason,
               office_deed (desk->person, 0, NULL, "She rang the duty desk from the station", NULL));
  sos_store_set_actor (office->store, lead);
  desk->person = 0;
  desk_show (desk, sos_openings_page_new (office->store));
  desk_wait_words (desk, "She rang the duty desk from the station");
  desk_wait_words (desk, "Ella Far");
  desk_press (desk->page, "Looked over");
  desk_wait_words (desk, "looked over by Gwen Price");
  desk_wait_words (desk, "Nothing is left to look over.");
}

static void
test_openings_none (Desk *desk, gconstpointer data)
{
  desk->person = 0;
  desk_show (desk, sos_openings_page_new (desk->office->store));
  desk_wait_words (desk, "Nothing was opened with a reason");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Desk *desk, gconstpointer data);
  } tests[] = {
    { "/rights/closed", test_closed },     { "/rights/open", test_open },
    { "/rights/administrator", test_administrator }, { "/rights/seal", test_seal },
    { "/rights/sealed", test_sealed },     { "/rights/openings", test_openings },
    { "/rights/openings-none", test_openings_none },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  begun = sos_clock_now ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Desk, NULL, set_up, tests[i].test, desk_tear_down);
  return g_test_run ();
}
