/* test-family-asks.c - what is done from a family's page: each deed asks for what it needs, and is refused in words. */
#include "config.h"
#include "family-page-desk.h"

#include "sos-family-deeds.h"

#include <adwaita.h>
#include <string.h>

#define FUNC(name) ((SosTransactionFunc) sos_casework_##name)

/* ---- deeds ---- */

static void
say (GtkWidget *dialog, const char *id, const char *words)
{
  desk_write (dialog, id, words);
}

static void
pick (GtkWidget *dialog, const char *id, guint selected)
{
  adw_combo_row_set_selected (desk_find_id (dialog, ADW_TYPE_COMBO_ROW, id), selected);
}

static gboolean
shows_problem (gpointer dialog)
{
  GtkWidget *problem = desk_find_id (dialog, GTK_TYPE_LABEL, "problem");

  return gtk_widget_get_visible (problem) && *gtk_label_get_label (GTK_LABEL (problem)) != '\0';
}

static void
press_in_vain (GtkWidget *dialog, const char *verb, const char *words)
{
  desk_press (dialog, verb);
  office_wait (shows_problem, dialog, words);
  g_test_message ("%s", gtk_label_get_label (desk_find_id (dialog, GTK_TYPE_LABEL, "problem")));
  g_assert_nonnull (strstr (gtk_label_get_label (desk_find_id (dialog, GTK_TYPE_LABEL, "problem")), words));
}

static gint64
count_members (FamilyDesk *self)
{
  return office_count (self->desk.office, "SELECT count (*) FROM membership WHERE household = $1 AND valid_to IS NULL AND removed IS NULL",
                       self->household);
}

static gboolean
has_five (gpointer data)
{
  return sos_family_case_get_members (family_page_get_case (data))->len == 5;
}

static void
test_add_sibling (void)
{
  FamilyDesk *self = family_page_desk_new ();
  GtkWidget *dialog = family_page_ask (self, self->kadeem, "page.add-sibling");
  gint64 child;

  press_in_vain (dialog, "Add", "still empty");
  say (dialog, "person.full-name", "Micah Okafor");
  say (dialog, "person.birth-date", "2025-02-03");
  desk_settle (&self->desk);
  family_desk_answer (self, "Add");
  office_wait (has_five, self, "the brother");
  child = sos_family_part_get_member (family_page_get_members (self));
  g_assert_cmpstr (family_page_row_of (self, child)->name, ==, "Micah Okafor");
  g_assert_cmpint (family_page_row_of (self, child)->home, ==, family_page_row_of (self, self->kadeem)->home);
  g_assert_cmpuint (sos_family_case_get_family (family_page_get_case (self))->descents->len, ==, 6);
  office_undo (self->desk.office);
  desk_settle (&self->desk);
  g_assert_cmpuint (sos_family_case_get_members (family_page_get_case (self))->len, ==, 4);
  family_desk_free (self);
}

/* A child expected: a triangle, without an age. */
static void
test_unborn (void)
{
  FamilyDesk *self = family_page_desk_new ();
  GtkWidget *dialog = family_page_ask (self, self->kadeem, "page.add-sibling");
  const SosFamilyMember *child;

  say (dialog, "person.full-name", "Baby Okafor");
  say (dialog, "person.birth-date", "10 February 2027");
  desk_settle (&self->desk);
  family_desk_answer (self, "Add");
  office_wait (has_five, self, "the child");
  child = sos_family_get_member (sos_family_case_get_family (family_page_get_case (self)),
                                 family_page_place_of (self, sos_family_part_get_member (family_page_get_members (self))));
  g_assert_true (child->unborn);
  g_assert_false (child->absent);
  g_assert_cmpint (child->age, ==, -1);
  family_desk_free (self);
}

static gboolean
has_choices (gpointer dialog)
{
  return gtk_list_box_get_row_at_index (desk_find_id (dialog, GTK_TYPE_LIST_BOX, "people"), 0) != NULL;
}

/* Somebody held already is found, and not entered twice (N10). */
static void
test_add_known (void)
{
  FamilyDesk *self = family_desk_new_empty ();
  const gint64 gloria = office_add (self->desk.office, SOS_TYPE_PERSON, "full-name", "Gloria Bennett", "sex", "FEMALE", "birth-date",
                                    "1959-02-02", "birth-date-quality", "EXACT", NULL);
  GtkWidget *dialog;
  gint64 before;

  family_page_show (self);
  before = office_count (self->desk.office, "SELECT count (*) FROM person WHERE $1 <> 0", 1);
  dialog = family_page_ask (self, 0, "page.add-member");
  say (dialog, "person.full-name", "Gloria Bennett");
  say (dialog, "person.birth-date", "2 February 1959");
  office_wait (has_choices, dialog, "who is like her");
  pick (dialog, "membership.role", 10); /* the list begins with “Not known” */
  press_in_vain (dialog, "Add", "Choose them");
  gtk_check_button_set_active (desk_find (desk_find_id (dialog, GTK_TYPE_LIST_BOX, "people"), GTK_TYPE_CHECK_BUTTON), TRUE);
  family_desk_answer (self, "Add");
  office_wait (has_five, self, "the grandmother");
  g_assert_cmpint (sos_family_part_get_member (family_page_get_members (self)), ==, gloria);
  g_assert_cmpint (office_count (self->desk.office, "SELECT count (*) FROM person WHERE $1 <> 0", 1), ==, before);
  family_desk_free (self);
}

/* The window goes while somebody is being added: there is nobody left to choose them. */
static void
test_add_gone (void)
{
  FamilyDesk *self = family_page_desk_new ();
  GtkWidget *dialog = family_page_ask (self, self->kadeem, "page.add-sibling");
  Hold *hold;

  say (dialog, "person.full-name", "Micah Okafor");
  say (dialog, "person.birth-date", "2025-02-03");
  desk_settle (&self->desk);
  hold = desk_hold (&self->desk, FALSE, TRUE);
  desk_press (dialog, "Add");
  gtk_window_destroy (self->desk.window);
  desk_let_go (&self->desk, hold);
  desk_settle (&self->desk);
  g_assert_cmpint (count_members (self), ==, 5);
  office_free (self->desk.office);
  sos_family_view_free (self->view);
  g_free (self);
}

static gboolean
lives_in_two (gpointer data)
{
  FamilyDesk *self = data;

  return g_strcmp0 (family_page_row_of (self, self->kadeem)->lives, "Home 1, 4 nights; Home 2, 3 nights") == 0;
}

static void
test_move_home (void)
{
  FamilyDesk *self = family_page_desk_new ();
  GtkWidget *dialog = family_page_ask (self, self->kadeem, "page.move-home");

  gtk_switch_set_active (desk_find_id (dialog, GTK_TYPE_SWITCH, "also"), TRUE);
  press_in_vain (dialog, "Move", "from one to six");
  say (dialog, "membership.nights", "3");
  desk_settle (&self->desk);
  family_desk_answer (self, "Move");
  office_wait (lives_in_two, self, "two homes");
  family_desk_free (self);
}

static void
test_new_home (void)
{
  FamilyDesk *self = family_page_desk_new ();
  GtkWidget *dialog = family_page_ask (self, self->denise, "page.move-home");

  pick (dialog, "home", 2);
  g_assert_true (gtk_widget_get_visible (desk_find_id (dialog, ADW_TYPE_PREFERENCES_GROUP, "new-home")));
  press_in_vain (dialog, "Move", "street and town");
  say (dialog, "address.lines", "1 Quarry Steps");
  desk_settle (&self->desk);
  family_desk_answer (self, "Move");
  g_assert_cmpint (office_count (self->desk.office, "SELECT count (*) FROM household_address WHERE household = $1", self->household), ==, 3);
  family_desk_free (self);
}

static gboolean
has_existing (gpointer dialog)
{
  return gtk_list_box_get_row_at_index (desk_find_id (dialog, GTK_TYPE_LIST_BOX, "existing"), 0) != NULL;
}

static gboolean
has_no_existing (gpointer dialog)
{
  return !has_existing (dialog);
}

/* What cannot be is refused in the window; what is there can be taken away. */
static void
test_relate (void)
{
  FamilyDesk *self = family_page_desk_new ();
  GtkWidget *dialog = family_page_ask (self, self->denise, "page.relate");
  const char *ties = "SELECT count (*) FROM relationship WHERE $1 IN (person, other_person) AND removed IS NULL";
  const gint64 before = office_count (self->desk.office, ties, self->denise);

  office_wait (has_existing, dialog, "what is written down");
  pick (dialog, "other", 0); /* Kadeem, whose mother she is, as her own mother */
  pick (dialog, "relationship.type", 1);
  press_in_vain (dialog, "Add", ".");
  g_assert_cmpint (office_count (self->desk.office, ties, self->denise), ==, before);
  desk_press (dialog, "Remove");
  desk_settle (&self->desk);
  g_assert_cmpint (office_count (self->desk.office, ties, self->denise), ==, before - 2);
  gtk_window_close (GTK_WINDOW (dialog));
  family_desk_free (self);
}

static void
test_tell (void)
{
  FamilyDesk *self = family_page_desk_new ();
  GtkWidget *dialog = family_page_ask (self, self->aaliyah, "page.tell");
  const char *told = "SELECT count (*) FROM disclosure WHERE person = $1 AND ended_on IS NULL AND removed IS NULL";

  press_in_vain (dialog, "Allow", "still empty");
  pick (dialog, "disclosure.kind", 1);
  family_desk_answer (self, "Allow");
  g_assert_cmpint (office_count (self->desk.office, told, self->aaliyah), ==, 1);
  dialog = family_page_ask (self, self->aaliyah, "page.tell");
  office_wait (has_existing, dialog, "what may be told");
  desk_press (dialog, "Remove");
  desk_settle (&self->desk);
  g_assert_cmpint (office_count (self->desk.office, told, self->aaliyah), ==, 0);
  gtk_window_close (GTK_WINDOW (dialog));
  family_desk_free (self);
}

/* What is refused stays written down. */
static void
test_tell_refused (void)
{
  FamilyDesk *self = family_page_desk_new ();
  const char *told = "SELECT count (*) FROM disclosure WHERE person = $1 AND ended_on IS NULL AND removed IS NULL";
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;
  gint64 id;

  office_must (self->desk.office, FUNC (record_disclosure), office_deed (self->aaliyah, 0, "SERVICE", NULL, NULL));
  id = office_count (self->desk.office, "SELECT id FROM disclosure WHERE person = $1", self->aaliyah);
  dialog = family_page_ask (self, self->aaliyah, "page.tell");
  office_wait (has_existing, dialog, "what may be told");
  g_assert_true (office_remove (self->desk.office, SOS_TYPE_DISCLOSURE, id, &error));
  desk_press (dialog, "Remove");
  office_wait (shows_problem, dialog, "why not");
  g_assert_true (has_existing (dialog));
  office_undo (self->desk.office);
  desk_press (dialog, "Remove");
  office_wait (has_no_existing, dialog, "what may be told to go");
  g_assert_cmpint (office_count (self->desk.office, told, self->aaliyah), ==, 0);
  gtk_window_close (GTK_WINDOW (dialog));
  family_desk_free (self);
}

static void
test_leave (void)
{
  FamilyDesk *self = family_page_desk_new ();
  GtkWidget *dialog = family_page_ask (self, self->patrick, "page.leave");

  say (dialog, "membership.valid-to", "1 January 2018");
  desk_settle (&self->desk);
  press_in_vain (dialog, "End", "before they came");
  /* A day there never was is no day, and today does not stand in for it. */
  say (dialog, "membership.valid-to", "31 November 2026");
  press_in_vain (dialog, "End", "cannot be read");
  desk_assert_words (dialog, "membership.valid-to", "31 November 2026");
  g_assert_cmpint (count_members (self), ==, 4);
  say (dialog, "membership.valid-to", "22 November 2026");
  desk_settle (&self->desk);
  family_desk_answer (self, "End");
  g_assert_cmpint (count_members (self), ==, 3);
  g_assert_true (sos_family_get_member (sos_family_case_get_family (family_page_get_case (self)), family_page_place_of (self, self->patrick))->absent);
  family_desk_free (self);
}

static void
test_main_contact (void)
{
  FamilyDesk *self = family_page_desk_new ();

  family_page_choose (self, self->denise);
  desk_act (family_page_get_page (self), "page.main-contact", NULL);
  desk_settle (&self->desk);
  g_assert_true (family_page_row_of (self, self->denise)->main_contact);
  family_desk_free (self);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    GTestFunc func;
  } tests[] = {
    { "/family-asks/add-sibling", test_add_sibling },
    { "/family-asks/unborn", test_unborn },
    { "/family-asks/add-gone", test_add_gone },
    { "/family-asks/add-known", test_add_known },
    { "/family-asks/move-home", test_move_home },
    { "/family-asks/new-home", test_new_home },
    { "/family-asks/relate", test_relate },
    { "/family-asks/tell", test_tell },
    { "/family-asks/tell-refused", test_tell_refused },
    { "/family-asks/leave", test_leave },
    { "/family-asks/main-contact", test_main_contact },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  sos_casework_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_func (tests[i].path, tests[i].func);
  return g_test_run ();
}
