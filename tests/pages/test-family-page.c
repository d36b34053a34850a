/* test-family-page.c - a family as a whole: drawing and list are equal and say the same of the one chosen, another day is only looked
 * at, each deed asks for what it needs, and what others do meanwhile is shown. */
#include "config.h"
#include "family-desk.h"

#include "sos-day-slider.h"
#include "sos-family-deeds.h"
#include "sos-family-members.h"
#include "sos-family-page.h"
#include "sos-families-page.h"
#include "sos-genogram-view.h"

#include <adwaita.h>
#include <string.h>

#define FUNC(name) ((SosTransactionFunc) sos_casework_##name)

static GtkWidget *
get_page (FamilyDesk *self)
{
  return self->desk.page;
}

static SosFamilyPart *
get_members (FamilyDesk *self)
{
  return desk_find (get_page (self), SOS_TYPE_FAMILY_MEMBERS);
}

static SosGenogramView *
get_drawing (FamilyDesk *self)
{
  return desk_find (get_page (self), SOS_TYPE_GENOGRAM_VIEW);
}

static SosFamilyCase *
get_case (FamilyDesk *self)
{
  return sos_family_part_get_case (get_members (self));
}

static gboolean
has_case (gpointer data)
{
  return get_members (data) != NULL && get_case (data) != NULL;
}

/* What the page of a family does with a fixture made for its parts. */
static void
show (FamilyDesk *self)
{
  desk_show (&self->desk, sos_family_page_new (self->desk.office->store, self->household));
  office_wait (has_case, self, "the family");
  desk_settle (&self->desk);
}

static FamilyDesk *
page_new (void)
{
  FamilyDesk *self = family_desk_new_empty ();

  show (self);
  return self;
}

static GtkListBox *
get_list (FamilyDesk *self)
{
  return desk_find (GTK_WIDGET (get_members (self)), GTK_TYPE_LIST_BOX);
}

static int
place_of (FamilyDesk *self, gint64 person)
{
  return sos_family_find (sos_family_case_get_family (get_case (self)), person);
}

static const SosFamilyRow *
row_of (FamilyDesk *self, gint64 person)
{
  return g_ptr_array_index (sos_family_case_get_members (get_case (self)), place_of (self, person));
}

static gboolean
is_on (FamilyDesk *self, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gboolean on;

  /* The action muxer has no question of its own; a button that carries the action has the answer. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (desk_find (get_page (self), GTK_TYPE_BOX), button);
  on = gtk_widget_get_sensitive (button);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (button)), button);
  return on;
}

static void
choose (FamilyDesk *self, gint64 person)
{
  sos_family_part_set_member (get_members (self), person);
}

/* ---- one family, twice ---- */

static void
test_equal (void)
{
  FamilyDesk *self = page_new ();
  GPtrArray *rows = sos_family_case_get_members (get_case (self));
  guint n_listed = 0;
  GtkListBoxRow *row;

  g_assert_true (sos_genogram_view_get_family (get_drawing (self)) == sos_family_case_get_family (get_case (self)));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (get_list (self), i)) != NULL; i++)
    n_listed += gtk_list_box_row_get_selectable (row);
  g_assert_cmpuint (n_listed, ==, rows->len);
  for (guint i = 0; i < rows->len; i++)
    g_assert_nonnull (desk_find_words (GTK_WIDGET (get_list (self)), ((SosFamilyRow *) rows->pdata[i])->name));
  /* The one worked for is chosen at first; then either chooses for both. */
  g_assert_cmpint (sos_genogram_view_get_selected (get_drawing (self)), ==, place_of (self, self->kadeem));
  sos_genogram_view_set_selected (get_drawing (self), place_of (self, self->denise));
  g_assert_cmpint (sos_family_part_get_member (get_members (self)), ==, self->denise);
  g_assert_nonnull (desk_find_label (GTK_WIDGET (get_members (self)), "Denise Bennett"));
  choose (self, self->patrick);
  g_assert_cmpint (sos_genogram_view_get_selected (get_drawing (self)), ==, place_of (self, self->patrick));
  g_assert_nonnull (gtk_list_box_get_selected_row (get_list (self)));
  sos_genogram_view_set_selected (get_drawing (self), -1);
  g_assert_null (gtk_list_box_get_selected_row (get_list (self)));
  family_desk_free (self);
}

static void
list_menu (GMenuModel *model, GPtrArray *actions)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      char *action = NULL;
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);

      if (section != NULL)
        list_menu (section, actions);
      if (g_menu_model_get_item_attribute (model, i, "action", "s", &action))
        g_ptr_array_add (actions, action);
    }
}

static GtkWidget *
find_menu (FamilyDesk *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (get_page (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER_MENU (child))
      return child;
  return NULL;
}

static gboolean
has_menu (gpointer data)
{
  return find_menu (data) != NULL && gtk_widget_get_mapped (find_menu (data));
}

/* The words of all that can be done with the one chosen, as the open menu offers it. */
static char *
dup_offered (FamilyDesk *self)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func (g_free);
  GString *offered = g_string_new (NULL);

  office_wait (has_menu, self, "the menu");
  list_menu (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (find_menu (self))), actions);
  for (guint i = 0; i < actions->len; i++)
    g_string_append_printf (offered, "%s %d\n", (char *) actions->pdata[i], is_on (self, actions->pdata[i]));
  gtk_popover_popdown (GTK_POPOVER (find_menu (self)));
  desk_settle (&self->desk);
  return g_string_free (offered, FALSE);
}

static void
test_same_deeds (void)
{
  FamilyDesk *self = page_new ();
  const gint64 people[] = { self->kadeem, self->aaliyah, self->denise, self->patrick };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      GdkRectangle at = { 10, 10, 1, 1 };
      g_autofree char *drawn = NULL;
      g_autofree char *listed = NULL;

      choose (self, people[i]);
      g_signal_emit_by_name (get_drawing (self), "menu", place_of (self, people[i]), &at);
      drawn = dup_offered (self);
      g_signal_emit_by_name (get_members (self), "menu", &at);
      listed = dup_offered (self);
      g_assert_cmpstr (drawn, ==, listed);
      g_assert_nonnull (strstr (drawn, "page.open-member 1"));
      g_assert_nonnull (strstr (drawn, "page.move-home 1"));
      g_assert_nonnull (strstr (drawn, "page.tell 1"));
    }
  family_desk_free (self);
}

/* After how long somebody looks again is the office's to say, and is said as it is. */
static void
test_review_days (void)
{
  FamilyDesk *self = family_desk_new_empty ();

  family_desk_set_issue (self, self->kadeem, "HOUSING", "2", "2026-10-05");
  office_add (self->desk.office, SOS_TYPE_SETTING, "name", "issue-review-days", "value", "30", NULL);
  show (self);
  g_assert_nonnull (strstr (sos_page_get_foot (SOS_PAGE (get_page (self))), "not looked at for 30 days"));
  g_assert_true (sos_family_case_get_cell (get_case (self), (guint) place_of (self, self->kadeem), "HOUSING")->stale);
  family_desk_free (self);
}

static void
test_open (void)
{
  FamilyDesk *self = page_new ();

  g_signal_emit_by_name (get_drawing (self), "activated", place_of (self, self->kadeem));
  g_assert_cmpint (self->desk.opened, ==, self->kadeem);
  choose (self, self->denise);
  g_signal_emit_by_name (get_members (self), "activated");
  g_assert_cmpint (self->desk.opened, ==, self->denise);
  family_desk_free (self);
}

/* Somebody whom the one at the desk may not see: no name in any label, no deed, nothing to open. */
static void
test_restricted (void)
{
  FamilyDesk *self = family_desk_new_empty ();
  SosFamily *family;
  const SosFamilyMember *plain = NULL;

  sos_store_set_actor (self->desk.office->store, self->desk.office->lead);
  office_must (self->desk.office, FUNC (seal_person), office_deed (self->aaliyah, 0, "YES", "a witness in a case", NULL));
  sos_store_set_actor (self->desk.office->store, self->desk.office->worker);
  show (self);
  family = sos_family_case_get_family (get_case (self));
  for (guint i = 0; i < family->members->len; i++)
    if (sos_family_get_member (family, i)->seen == SOS_SEEN_PLAIN)
      plain = sos_family_get_member (family, i);
  g_assert_null (desk_find_words (GTK_WIDGET (self->desk.window), "Aaliyah"));
  g_assert_nonnull (plain);
  choose (self, plain->person);
  g_assert_false (is_on (self, "page.open-member"));
  g_assert_false (is_on (self, "page.move-home"));
  g_assert_false (is_on (self, "page.tell"));
  g_signal_emit_by_name (get_drawing (self), "activated", place_of (self, plain->person));
  g_assert_cmpint (self->desk.opened, ==, 0);
  family_desk_free (self);
}

/* ---- another day ---- */

static gboolean
is_past (gpointer data)
{
  return g_strcmp0 (sos_family_case_get_day (get_case (data)), "2020-06-01") == 0;
}

static gboolean
is_today (gpointer data)
{
  return sos_family_part_is_today (get_members (data));
}

static void
test_day (void)
{
  FamilyDesk *self = family_desk_new_empty ();
  SosDaySlider *slider;
  const gint64 marlon = office_add_person (self->desk.office, "Marlon Reid");

  office_add (self->desk.office, SOS_TYPE_MEMBERSHIP, "person", marlon, "household", self->household, "role", "PARENT_PARTNER", "home",
              self->home, "lives-here", "FULL", "valid-from", "2020-01-01", "valid-to", "2021-06-01", NULL);
  show (self);
  slider = desk_find (get_page (self), SOS_TYPE_DAY_SLIDER);
  g_assert_true (sos_family_get_member (sos_family_case_get_family (get_case (self)), place_of (self, marlon))->absent);
  g_assert_true (is_on (self, "page.add-member"));
  sos_day_slider_set_day (slider, "2020-06-01");
  office_wait (is_past, self, "the family of that day");
  g_assert_false (sos_family_get_member (sos_family_case_get_family (get_case (self)), place_of (self, marlon))->absent);
  g_assert_false (is_on (self, "page.add-member"));
  g_assert_false (is_on (self, "page.tell"));
  g_assert_true (is_on (self, "page.open-member"));
  g_assert_nonnull (strstr (sos_page_get_foot (SOS_PAGE (get_page (self))), "1 June 2020"));
  desk_act (get_page (self), "page.today", NULL);
  office_wait (is_today, self, "today");
  g_assert_true (is_on (self, "page.add-member"));
  family_desk_free (self);
}

/* ---- deeds ---- */

static gboolean
has_dialog (gpointer data)
{
  return family_desk_dialog (data) != NULL && gtk_widget_get_mapped (family_desk_dialog (data));
}

static GtkWidget *
ask (FamilyDesk *self, gint64 person, const char *action)
{
  if (person != 0)
    choose (self, person);
  desk_act (get_page (self), action, NULL);
  office_wait (has_dialog, self, "the window");
  desk_settle (&self->desk);
  return family_desk_dialog (self);
}

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
  return sos_family_case_get_members (get_case (data))->len == 5;
}

static void
test_add_sibling (void)
{
  FamilyDesk *self = page_new ();
  GtkWidget *dialog = ask (self, self->kadeem, "page.add-sibling");
  gint64 child;

  press_in_vain (dialog, "Add", "still empty");
  say (dialog, "person.full-name", "Micah Okafor");
  say (dialog, "person.birth-date", "2025-02-03");
  desk_settle (&self->desk);
  family_desk_answer (self, "Add");
  office_wait (has_five, self, "the brother");
  child = sos_family_part_get_member (get_members (self));
  g_assert_cmpstr (row_of (self, child)->name, ==, "Micah Okafor");
  g_assert_cmpint (row_of (self, child)->home, ==, row_of (self, self->kadeem)->home);
  g_assert_cmpuint (sos_family_case_get_family (get_case (self))->descents->len, ==, 6);
  office_undo (self->desk.office);
  desk_settle (&self->desk);
  g_assert_cmpuint (sos_family_case_get_members (get_case (self))->len, ==, 4);
  family_desk_free (self);
}

/* A child expected: a triangle, without an age. */
static void
test_unborn (void)
{
  FamilyDesk *self = page_new ();
  GtkWidget *dialog = ask (self, self->kadeem, "page.add-sibling");
  const SosFamilyMember *child;

  say (dialog, "person.full-name", "Baby Okafor");
  say (dialog, "person.birth-date", "10 February 2027");
  desk_settle (&self->desk);
  family_desk_answer (self, "Add");
  office_wait (has_five, self, "the child");
  child = sos_family_get_member (sos_family_case_get_family (get_case (self)),
                                 place_of (self, sos_family_part_get_member (get_members (self))));
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

  show (self);
  before = office_count (self->desk.office, "SELECT count (*) FROM person WHERE $1 <> 0", 1);
  dialog = ask (self, 0, "page.add-member");
  say (dialog, "person.full-name", "Gloria Bennett");
  say (dialog, "person.birth-date", "2 February 1959");
  office_wait (has_choices, dialog, "who is like her");
  pick (dialog, "membership.role", 10); /* the list begins with “Not known” */
  press_in_vain (dialog, "Add", "Choose them");
  gtk_check_button_set_active (desk_find (desk_find_id (dialog, GTK_TYPE_LIST_BOX, "people"), GTK_TYPE_CHECK_BUTTON), TRUE);
  family_desk_answer (self, "Add");
  office_wait (has_five, self, "the grandmother");
  g_assert_cmpint (sos_family_part_get_member (get_members (self)), ==, gloria);
  g_assert_cmpint (office_count (self->desk.office, "SELECT count (*) FROM person WHERE $1 <> 0", 1), ==, before);
  family_desk_free (self);
}

/* The window goes while somebody is being added: there is nobody left to choose them. */
static void
test_add_gone (void)
{
  FamilyDesk *self = page_new ();
  GtkWidget *dialog = ask (self, self->kadeem, "page.add-sibling");
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

  return g_strcmp0 (row_of (self, self->kadeem)->lives, "Home 1, 4 nights; Home 2, 3 nights") == 0;
}

static void
test_move_home (void)
{
  FamilyDesk *self = page_new ();
  GtkWidget *dialog = ask (self, self->kadeem, "page.move-home");

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
  FamilyDesk *self = page_new ();
  GtkWidget *dialog = ask (self, self->denise, "page.move-home");

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
  FamilyDesk *self = page_new ();
  GtkWidget *dialog = ask (self, self->denise, "page.relate");
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
  FamilyDesk *self = page_new ();
  GtkWidget *dialog = ask (self, self->aaliyah, "page.tell");
  const char *told = "SELECT count (*) FROM disclosure WHERE person = $1 AND ended_on IS NULL AND removed IS NULL";

  press_in_vain (dialog, "Allow", "still empty");
  pick (dialog, "disclosure.kind", 1);
  family_desk_answer (self, "Allow");
  g_assert_cmpint (office_count (self->desk.office, told, self->aaliyah), ==, 1);
  dialog = ask (self, self->aaliyah, "page.tell");
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
  FamilyDesk *self = page_new ();
  const char *told = "SELECT count (*) FROM disclosure WHERE person = $1 AND ended_on IS NULL AND removed IS NULL";
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;
  gint64 id;

  office_must (self->desk.office, FUNC (record_disclosure), office_deed (self->aaliyah, 0, "SERVICE", NULL, NULL));
  id = office_count (self->desk.office, "SELECT id FROM disclosure WHERE person = $1", self->aaliyah);
  dialog = ask (self, self->aaliyah, "page.tell");
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
  FamilyDesk *self = page_new ();
  GtkWidget *dialog = ask (self, self->patrick, "page.leave");

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
  g_assert_true (sos_family_get_member (sos_family_case_get_family (get_case (self)), place_of (self, self->patrick))->absent);
  family_desk_free (self);
}

static void
test_main_contact (void)
{
  FamilyDesk *self = page_new ();

  choose (self, self->denise);
  desk_act (get_page (self), "page.main-contact", NULL);
  desk_settle (&self->desk);
  g_assert_true (row_of (self, self->denise)->main_contact);
  family_desk_free (self);
}

/* ---- what others do meanwhile ---- */

/* Two people are taken off the household while its page is open, one of them chosen, with a window open about the other. */
static void
test_removed_meanwhile (void)
{
  FamilyDesk *self = page_new ();
  GtkWidget *dialog = ask (self, self->patrick, "page.tell");
  const gint64 patrick_here = row_of (self, self->patrick)->membership, denise_here = row_of (self, self->denise)->membership;
  g_autoptr (GError) error = NULL;

  g_assert_true (office_remove (self->desk.office, SOS_TYPE_MEMBERSHIP, patrick_here, &error));
  choose (self, self->denise);
  g_assert_true (office_remove (self->desk.office, SOS_TYPE_MEMBERSHIP, denise_here, &error));
  desk_settle (&self->desk);
  g_assert_cmpuint (sos_family_case_get_members (get_case (self))->len, ==, 2);
  g_assert_false (is_on (self, "page.move-home"));
  gtk_window_close (GTK_WINDOW (dialog));
  desk_settle (&self->desk);
  family_desk_free (self);
}

static gboolean
is_none (gpointer data)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (desk_find (get_page (data), GTK_TYPE_STACK)), "none") == 0;
}

static void
test_no_household (void)
{
  FamilyDesk *self = family_desk_new_empty ();

  desk_show (&self->desk, sos_family_page_new (self->desk.office->store, 424242));
  office_wait (is_none, self, "a sentence");
  family_desk_free (self);
}

/* ---- all families ---- */

static guint
count_families (FamilyDesk *self)
{
  return g_list_model_get_n_items (
    G_LIST_MODEL (gtk_column_view_get_model (desk_find (get_page (self), GTK_TYPE_COLUMN_VIEW))));
}

static gboolean
has_one (gpointer data)
{
  return count_families (data) == 1;
}

static gboolean
shows_none (gpointer data)
{
  return gtk_widget_get_mapped (desk_find (get_page (data), SOS_TYPE_EMPTY_STATE));
}

static void
test_list (void)
{
  FamilyDesk *self = family_desk_new_empty ();

  office_must (self->desk.office, FUNC (add_household), office_deed (0, 0, "E09000022", NULL, NULL));
  desk_show (&self->desk, sos_families_page_new (self->desk.office->store));
  office_wait (has_one, self, "the one with open work");
  gtk_editable_set_text (desk_find (get_page (self), GTK_TYPE_SEARCH_ENTRY), "denise");
  desk_settle (&self->desk);
  g_assert_cmpuint (count_families (self), ==, 1);
  gtk_editable_set_text (desk_find (get_page (self), GTK_TYPE_SEARCH_ENTRY), "nobody of that name");
  office_wait (shows_none, self, "an empty page that says what to do");
  desk_act (get_page (self), "page.clear", NULL);
  desk_settle (&self->desk);
  g_assert_cmpuint (count_families (self), ==, 2);
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
    { "/family-page/equal", test_equal },
    { "/family-page/same-deeds", test_same_deeds },
    { "/family-page/review-days", test_review_days },
    { "/family-page/open", test_open },
    { "/family-page/restricted", test_restricted },
    { "/family-page/day", test_day },
    { "/family-page/add-sibling", test_add_sibling },
    { "/family-page/unborn", test_unborn },
    { "/family-page/add-gone", test_add_gone },
    { "/family-page/add-known", test_add_known },
    { "/family-page/move-home", test_move_home },
    { "/family-page/new-home", test_new_home },
    { "/family-page/relate", test_relate },
    { "/family-page/tell", test_tell },
    { "/family-page/tell-refused", test_tell_refused },
    { "/family-page/leave", test_leave },
    { "/family-page/main-contact", test_main_contact },
    { "/family-page/removed-meanwhile", test_removed_meanwhile },
    { "/family-page/no-household", test_no_household },
    { "/family-page/list", test_list },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  sos_casework_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_func (tests[i].path, tests[i].func);
  return g_test_run ();
}
