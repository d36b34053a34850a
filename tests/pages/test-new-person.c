/* test-new-person.c - entering somebody begins as a search: who looks like them, hard names, refusals, drafts; nobody is merged. */
#include "config.h"
#include "desk.h"

#include "sos-deed-dialog.h"
#include "sos-likely.h"
#include "sos-new-person-page.h"

#include <adwaita.h>

static GtkWidget *
find (Desk *desk, const char *id)
{
  return desk_find_id (desk->page, GTK_TYPE_WIDGET, id);
}

static guint
count_children (Desk *desk, const char *id)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (find (desk, id)); child;
       child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static gint64
enter (Desk *desk, const char *name, const char *birth_date, const char *phone, const char *parent)
{
  SosNewPerson typed = { .name = (char *) name, .birth_date = (char *) birth_date, .phone = (char *) phone, .parent = (char *) parent };
  SosCreatePerson *create = sos_create_person_new (&typed);
  g_autoptr (GError) error = NULL;
  gint64 id;

  sos_store_write (desk->office->store, NULL, (SosTransactionFunc) sos_casework_create_person, create, &error);
  g_assert_no_error (error);
  id = create->result;
  sos_create_person_free (create);
  return id;
}

static void
set_up (Desk *desk, gconstpointer data)
{
  desk->office = office_new_with_people (2);
  desk_show (desk, sos_new_person_page_new (desk->office->store));
}

static gboolean
has_card (gpointer data)
{
  return count_children (data, "cards") == 1;
}

static gboolean
has_opened (gpointer data)
{
  return ((Desk *) data)->opened != 0;
}

/* S1: another spelling, day and month swapped, the end of the phone. */
static void
test_likely (Desk *desk, gconstpointer data)
{
  gint64 held = enter (desk, "Mohammed Al-Ahmad", "2009-03-11", "07700 900142", "Rania Al-Ahmad");

  desk_write (desk->page, "name", "Muhamed Al Ahmed");
  desk_write (desk->page, "born", "03/11/2009");
  desk_write (desk->page, "phone", "07700 900142");
  office_wait (has_card, desk, "the likeness");
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_first_child (find (desk, "cards")), "first"));
  g_assert_false (gtk_widget_has_css_class (find (desk, "create"), "suggested-action"));
  g_signal_emit_by_name (find (desk, "same"), "clicked");
  office_wait (has_opened, desk, "the record that is held");
  g_assert_cmpint (desk->opened, ==, held);
}

static gboolean
is_shown (gpointer data)
{
  return has_card (data) || gtk_widget_get_visible (find (data, "less"));
}

/* Enter makes no second record beside somebody about whom nothing was said, however little alike; the button
 * asks, and what was answered is kept, with a task for whoever leads. */
static void
test_enter (Desk *desk, gconstpointer data)
{
  static const char *const born[] = { "", "2013", "2013-05-05" };

  gint64 n_people;

  enter (desk, "Tyrell Mensah", "2013-05-05", NULL, NULL);
  n_people = office_count (desk->office, "SELECT count (*) FROM person WHERE $1 = 0", 0);
  for (guint i = 0; i < G_N_ELEMENTS (born); i++)
    {
      desk_write (desk->page, "name", i % 2 ? "Tyrel Mensah" : "Tyrell Mensa");
      desk_write (desk->page, "born", born[i]);
      office_wait (is_shown, desk, "somebody alike");
      desk_settle (desk);
      g_signal_emit_by_name (find (desk, "name"), "activate");
      desk_settle (desk);
      g_assert_cmpint (desk->opened, ==, 0);
      g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM person WHERE $1 = 0", 0), ==, n_people);
    }
  /* And where it went to, another Enter by chance takes nobody for them. */
  g_assert_false (gtk_root_get_focus (GTK_ROOT (desk->window)) == desk_find_id (desk->page, GTK_TYPE_BUTTON, "same"));
  gtk_widget_activate_action (desk->page, "page.create", NULL);
  desk_settle (desk);
  g_assert_cmpint (desk->opened, ==, 0);
  g_signal_emit_by_name (desk_find_id (desk_find_dialog (), GTK_TYPE_BUTTON, "verb"), "clicked");
  office_wait (has_opened, desk, "the new record");
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM likeness WHERE verdict = 'NOT_SURE' AND person = $1", desk->opened), ==, 1);
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM task WHERE kind = 'LIKENESS' AND person = $1", desk->opened), ==, 1);
}

/* N10: a new record is always possible; what was decided is kept, and the lead is asked. */
static void
test_not_sure (Desk *desk, gconstpointer data)
{
  gint64 held = enter (desk, "Tyrell Mensah", "2013-05-05", NULL, NULL);

  desk_write (desk->page, "name", "Tyrel Mensah");
  desk_write (desk->page, "born", "2013-05-05");
  office_wait (has_card, desk, "the likeness");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (desk, "not_sure")), TRUE);
  g_assert_true (gtk_widget_has_css_class (find (desk, "create"), "suggested-action"));
  gtk_widget_activate_action (desk->page, "page.create", NULL);
  office_wait (has_opened, desk, "the new record");
  g_assert_cmpint (desk->opened, !=, held);
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM likeness WHERE verdict = 'NOT_SURE' AND person = $1", desk->opened), ==, 1);
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM task WHERE kind = 'LIKENESS' AND person = $1", desk->opened), ==, 1);
}

/* S12: stored exactly as typed. */
static void
test_hard_names (Desk *desk, gconstpointer data)
{
  static const char *const names[] = {
    "Zoë O'Neill-Brennan", "D’Angelo Okonkwo", "Nguyễn Thị Thanh Hà", "Şeyma Öztürk", "Łukasz Wójcik", "Sukarno", "محمد الأحمد",
    "Ìfẹ́olúwa Adébáyọ̀", "X Æ", "Mac Ghille-Bhràth", "Null", "Test \"Quote\" <b>", "'; DROP TABLE person; --",
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohlgepflegeundsorgfaltigkeit",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *normal = g_utf8_normalize (names[i], -1, G_NORMALIZE_NFC);
      g_autofree char *held = NULL;

      desk->opened = 0;
      desk_write (desk->page, "name", names[i]);
      gtk_widget_activate_action (desk->page, "page.create", NULL);
      office_wait (has_opened, desk, names[i]);
      held = office_dup_text (desk->office, SOS_TYPE_PERSON, desk->opened, "full-name");
      g_assert_cmpstr (held, ==, normal);
    }
  g_test_message ("%u hard names", (guint) G_N_ELEMENTS (names));
}

static gboolean
is_remarked (gpointer data)
{
  return gtk_widget_get_visible (data);
}

/* V1 and V2 stand beside their field, and nothing is made. */
static void
test_refusals (Desk *desk, gconstpointer data)
{
  gtk_widget_activate_action (desk->page, "page.create", NULL);
  g_assert_true (gtk_widget_get_visible (find (desk, "name_remark")));
  desk_write (desk->page, "name", "Ama Boateng");
  desk_write (desk->page, "born", "03/11/2031");
  office_wait (is_remarked, find (desk, "born_remark"), "the remark about the date");
  gtk_widget_activate_action (desk->page, "page.create", NULL);
  desk_write (desk->page, "born", "soon");
  gtk_widget_activate_action (desk->page, "page.create", NULL);
  g_assert_cmpint (desk->opened, ==, 0);
}

static gboolean
is_back (gpointer data)
{
  return desk_has_words (((Desk *) data)->page, "name", "Half a na");
}

static void
test_draft (Desk *desk, gconstpointer data)
{
  desk_write (desk->page, "name", "Half a na");
  sos_page_flush (SOS_PAGE (desk->page));
  desk_close (desk);
  desk_show (desk, sos_new_person_page_new (desk->office->store));
  office_wait (is_back, desk, "the draft to come back");
}

/* Escape keeps what was typed; Cancel is pressed on purpose. */
static void
test_leave (Desk *desk, gconstpointer data)
{
  desk_write (desk->page, "name", "Half a na");
  desk_act (desk->page, "page.leave", NULL);
  desk_close (desk);
  desk_show (desk, sos_new_person_page_new (desk->office->store));
  office_wait (is_back, desk, "the draft to come back");
  desk_act (desk->page, "page.cancel", NULL);
  desk_catch_up (desk);
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM draft", 0), ==, 0);
}

static gboolean
has_referral (gpointer data)
{
  return office_count (((Desk *) data)->office, "SELECT count (*) FROM referral WHERE $1 = 0", 0) == 1;
}

#define EPISODES "SELECT count (*) FROM episode WHERE removed IS NULL AND $1 = 0"

/* 4.1: whoever is referred is held with the referral: one that is given up leaves nobody, and the words typed wait. */
static void
test_given_up (Desk *desk, gconstpointer data)
{
  const gint64 n_people = office_count (desk->office, "SELECT count (*) FROM person WHERE $1 = 0", 0), n_work = office_count (desk->office, EPISODES, 0);

  sos_new_person_page_refer (SOS_NEW_PERSON_PAGE (desk->page));
  desk_write (desk->page, "name", "Half a na");
  desk_act (desk->page, "page.create", NULL);
  office_wait (desk_has_dialog, NULL, "the referral");
  gtk_window_close (desk_find_dialog ());
  office_wait (desk_has_no_dialog, NULL, "the referral to be given up");
  desk_catch_up (desk);
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM person WHERE $1 = 0", 0), ==, n_people);
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM draft WHERE $1 = 0", 0), >, 0);
  desk_act (desk->page, "page.create", NULL);
  office_wait (desk_has_dialog, NULL, "the referral");
  adw_combo_row_set_selected (sos_deed_dialog_get (desk_find_dialog (), "referral.service"), 1);
  g_signal_emit_by_name (desk_find_id (desk_find_dialog (), GTK_TYPE_BUTTON, "verb"), "clicked");
  office_wait (has_referral, desk, "the referral to be entered");
  desk_catch_up (desk);
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM person WHERE $1 = 0", 0), ==, n_people + 1);
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM draft WHERE $1 = 0", 0), ==, 0);
  office_undo (desk->office);
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM person WHERE removed IS NULL AND $1 = 0", 0), ==, n_people);
  g_assert_cmpint (office_count (desk->office, EPISODES, 0), ==, n_work);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
#define ADD(name, test) g_test_add ("/new-person/" name, Desk, NULL, set_up, test, desk_tear_down)
  ADD ("likely", test_likely);
  ADD ("not-sure", test_not_sure);
  ADD ("enter", test_enter);
  ADD ("hard-names", test_hard_names);
  ADD ("refusals", test_refusals);
  ADD ("draft", test_draft);
  ADD ("leave", test_leave);
  ADD ("given-up", test_given_up);
  return g_test_run ();
}
