/* test-family-page.c - a family as a whole: drawing and list are equal and say the same of the one chosen, another day is only looked
 * at, and what others do meanwhile is shown. */
#include "config.h"
#include "family-page-desk.h"

#include "sos-day-slider.h"
#include "sos-family-deeds.h"
#include "sos-family-members.h"
#include "sos-family-page.h"
#include "sos-families-page.h"
#include "sos-family-list.h"
#include "sos-id-list.h"

#include <adwaita.h>
#include <string.h>

#define FUNC(name) ((SosTransactionFunc) sos_casework_##name)

/* ---- one family, twice ---- */

static void
test_equal (void)
{
  FamilyDesk *self = family_page_desk_new ();
  GPtrArray *rows = sos_family_case_get_members (family_page_get_case (self));
  guint n_listed = 0;
  GtkListBoxRow *row;

  g_assert_true (sos_genogram_view_get_family (family_page_get_drawing (self)) == sos_family_case_get_family (family_page_get_case (self)));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (family_page_get_list (self), i)) != NULL; i++)
    n_listed += gtk_list_box_row_get_selectable (row);
  g_assert_cmpuint (n_listed, ==, rows->len);
  for (guint i = 0; i < rows->len; i++)
    g_assert_nonnull (desk_find_words (GTK_WIDGET (family_page_get_list (self)), ((SosFamilyRow *) rows->pdata[i])->name));
  /* The one worked for is chosen at first; then either chooses for both. */
  g_assert_cmpint (sos_genogram_view_get_selected (family_page_get_drawing (self)), ==, family_page_place_of (self, self->kadeem));
  sos_genogram_view_set_selected (family_page_get_drawing (self), family_page_place_of (self, self->denise));
  g_assert_cmpint (sos_family_part_get_member (family_page_get_members (self)), ==, self->denise);
  g_assert_nonnull (desk_find_label (GTK_WIDGET (family_page_get_members (self)), "Denise Bennett"));
  family_page_choose (self, self->patrick);
  g_assert_cmpint (sos_genogram_view_get_selected (family_page_get_drawing (self)), ==, family_page_place_of (self, self->patrick));
  g_assert_nonnull (gtk_list_box_get_selected_row (family_page_get_list (self)));
  sos_genogram_view_set_selected (family_page_get_drawing (self), -1);
  g_assert_null (gtk_list_box_get_selected_row (family_page_get_list (self)));
  family_desk_free (self);
}

/* All that the drawing says of somebody stands in the list, more of it than there is room for below a symbol. */
static void
test_all_told (void)
{
  static const char *const alerts[][2] = { { "MISSING", "Missing since Friday" }, { "MEDICAL", "Carries an inhaler" },
                                           { "SELF_HARM", "Ask how the nights are" }, { "LICENCE", "Curfew at nine" } };
  FamilyDesk *self = family_desk_new_empty ();
  GtkWidget *list;

  for (guint i = 0; i < G_N_ELEMENTS (alerts); i++)
    office_add (self->desk.office, SOS_TYPE_ALERT, "person", self->kadeem, "kind", alerts[i][0], "words", alerts[i][1], NULL);
  office_add (self->desk.office, SOS_TYPE_OUTSIDE_TIE, "person", self->kadeem, "label", "Meridian Park Academy", "kind", "SCHOOL", "strength",
              "WEAK", NULL);
  family_page_show (self);
  list = GTK_WIDGET (family_page_get_members (self));
  family_page_choose (self, self->kadeem);
  g_assert_cmpstr (sos_family_get_member (sos_family_case_get_family (family_page_get_case (self)), family_page_place_of (self, self->kadeem))->alert,
                   ==, "Missing now +3");
  g_assert_nonnull (desk_find_label (list, "Missing since Friday"));
  g_assert_nonnull (desk_find_words (list, "and 1 more"));
  for (guint i = 0; i < G_N_ELEMENTS (alerts); i++)
    g_assert_nonnull (desk_find_words (list, alerts[i][1]));
  g_assert_nonnull (desk_find_words (list, "Meridian Park Academy"));
  family_page_choose (self, self->denise);
  g_assert_null (desk_find_words (list, "Meridian Park Academy"));
  g_assert_null (desk_find_words (list, "and 1 more"));
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
  for (GtkWidget *child = gtk_widget_get_first_child (family_page_get_page (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
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
    g_string_append_printf (offered, "%s %d\n", (char *) actions->pdata[i], family_page_is_on (self, actions->pdata[i]));
  gtk_popover_popdown (GTK_POPOVER (find_menu (self)));
  desk_settle (&self->desk);
  return g_string_free (offered, FALSE);
}

static void
test_same_deeds (void)
{
  FamilyDesk *self = family_page_desk_new ();
  const gint64 people[] = { self->kadeem, self->aaliyah, self->denise, self->patrick };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      GdkRectangle at = { 10, 10, 1, 1 };
      g_autofree char *drawn = NULL;
      g_autofree char *listed = NULL;

      family_page_choose (self, people[i]);
      g_signal_emit_by_name (family_page_get_drawing (self), "menu", family_page_place_of (self, people[i]), &at);
      drawn = dup_offered (self);
      g_signal_emit_by_name (family_page_get_members (self), "menu", &at);
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
  family_page_show (self);
  g_assert_nonnull (strstr (sos_page_get_foot (SOS_PAGE (family_page_get_page (self))), "not looked at for 30 days"));
  g_assert_true (sos_family_case_get_cell (family_page_get_case (self), (guint) family_page_place_of (self, self->kadeem), "HOUSING")->stale);
  family_desk_free (self);
}

static void
test_open (void)
{
  FamilyDesk *self = family_page_desk_new ();

  g_signal_emit_by_name (family_page_get_drawing (self), "activated", family_page_place_of (self, self->kadeem));
  g_assert_cmpint (self->desk.opened, ==, self->kadeem);
  family_page_choose (self, self->denise);
  g_signal_emit_by_name (family_page_get_members (self), "activated");
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
  family_page_show (self);
  family = sos_family_case_get_family (family_page_get_case (self));
  for (guint i = 0; i < family->members->len; i++)
    if (sos_family_get_member (family, i)->seen == SOS_SEEN_PLAIN)
      plain = sos_family_get_member (family, i);
  g_assert_null (desk_find_words (GTK_WIDGET (self->desk.window), "Aaliyah"));
  g_assert_nonnull (plain);
  family_page_choose (self, plain->person);
  g_assert_false (family_page_is_on (self, "page.open-member"));
  g_assert_false (family_page_is_on (self, "page.move-home"));
  g_assert_false (family_page_is_on (self, "page.tell"));
  g_signal_emit_by_name (family_page_get_drawing (self), "activated", family_page_place_of (self, plain->person));
  g_assert_cmpint (self->desk.opened, ==, 0);
  family_desk_free (self);
}

/* ---- another day ---- */

static gboolean
is_past (gpointer data)
{
  return g_strcmp0 (sos_family_case_get_day (family_page_get_case (data)), "2020-06-01") == 0;
}

static gboolean
is_today (gpointer data)
{
  return sos_family_part_is_today (family_page_get_members (data));
}

static void
test_day (void)
{
  FamilyDesk *self = family_desk_new_empty ();
  SosDaySlider *slider;
  const gint64 marlon = office_add_person (self->desk.office, "Marlon Reid");

  office_add (self->desk.office, SOS_TYPE_MEMBERSHIP, "person", marlon, "household", self->household, "role", "PARENT_PARTNER", "home",
              self->home, "lives-here", "FULL", "valid-from", "2020-01-01", "valid-to", "2021-06-01", NULL);
  office_add (self->desk.office, SOS_TYPE_FAMILY_GOAL, "household", self->household, "in-their-words", "We eat together", "shared", TRUE, NULL);
  family_page_show (self);
  desk_act (family_page_get_page (self), "page.tab", "s", "plan");
  desk_wait_words (&self->desk, "We eat together");
  slider = desk_find (family_page_get_page (self), SOS_TYPE_DAY_SLIDER);
  g_assert_true (sos_family_get_member (sos_family_case_get_family (family_page_get_case (self)), family_page_place_of (self, marlon))->absent);
  g_assert_true (family_page_is_on (self, "page.add-member"));
  sos_day_slider_set_day (slider, "2020-06-01");
  office_wait (is_past, self, "the family of that day");
  g_assert_false (sos_family_get_member (sos_family_case_get_family (family_page_get_case (self)), family_page_place_of (self, marlon))->absent);
  g_assert_false (family_page_is_on (self, "page.add-member"));
  g_assert_false (family_page_is_on (self, "page.tell"));
  g_assert_true (family_page_is_on (self, "page.open-member"));
  g_assert_nonnull (strstr (sos_page_get_foot (SOS_PAGE (family_page_get_page (self))), "1 June 2020"));
  desk_wait_words (&self->desk, "not kept by day"); /* a goal of today says nothing of then */
  desk_act (family_page_get_page (self), "page.today", NULL);
  office_wait (is_today, self, "today");
  desk_wait_words (&self->desk, "We eat together");
  g_assert_true (family_page_is_on (self, "page.add-member"));
  family_desk_free (self);
}

/* ---- what others do meanwhile ---- */

/* Two people are taken off the household while its page is open, one of them chosen, with a window open about the other. */
static void
test_removed_meanwhile (void)
{
  FamilyDesk *self = family_page_desk_new ();
  GtkWidget *dialog = family_page_ask (self, self->patrick, "page.tell");
  const gint64 patrick_here = family_page_row_of (self, self->patrick)->membership, denise_here = family_page_row_of (self, self->denise)->membership;
  g_autoptr (GError) error = NULL;

  g_assert_true (office_remove (self->desk.office, SOS_TYPE_MEMBERSHIP, patrick_here, &error));
  family_page_choose (self, self->denise);
  g_assert_true (office_remove (self->desk.office, SOS_TYPE_MEMBERSHIP, denise_here, &error));
  desk_settle (&self->desk);
  g_assert_cmpuint (sos_family_case_get_members (family_page_get_case (self))->len, ==, 2);
  g_assert_false (family_page_is_on (self, "page.move-home"));
  gtk_window_close (GTK_WINDOW (dialog));
  desk_settle (&self->desk);
  family_desk_free (self);
}

static gboolean
is_none (gpointer data)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (desk_find (family_page_get_page (data), GTK_TYPE_STACK)), "none") == 0;
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
    G_LIST_MODEL (gtk_column_view_get_model (desk_find (family_page_get_page (self), GTK_TYPE_COLUMN_VIEW))));
}

static gboolean
has_one (gpointer data)
{
  return count_families (data) == 1;
}

static gboolean
shows_none (gpointer data)
{
  return gtk_widget_get_mapped (desk_find (family_page_get_page (data), SOS_TYPE_EMPTY_STATE));
}

/* Beside the reference of the first row. */
static gboolean
says_why (gpointer data)
{
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (desk_find (family_page_get_page (data), GTK_TYPE_COLUMN_VIEW)));
  g_autoptr (SosIdItem) item = g_list_model_get_item (rows, 0);
  SosFamilyListRow *row = item != NULL ? sos_id_item_get_row (item) : NULL;
  const char *why = row != NULL ? sos_family_list_row_get_why (row) : NULL;

  return why != NULL && g_str_has_prefix (why, "Denise");
}

static void
test_list (void)
{
  FamilyDesk *self = family_desk_new_empty ();

  office_must (self->desk.office, FUNC (add_household), office_deed (0, 0, "E09000022", NULL, NULL));
  desk_show (&self->desk, sos_families_page_new (self->desk.office->store));
  office_wait (has_one, self, "the one with open work");
  gtk_editable_set_text (desk_find (family_page_get_page (self), GTK_TYPE_SEARCH_ENTRY), "denise");
  office_wait (says_why, self, "whose name it was found by");
  g_assert_cmpuint (count_families (self), ==, 1);
  gtk_editable_set_text (desk_find (family_page_get_page (self), GTK_TYPE_SEARCH_ENTRY), "nobody of that name");
  office_wait (shows_none, self, "an empty page that says what to do");
  desk_act (family_page_get_page (self), "page.clear", NULL);
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
    { "/family-page/all-told", test_all_told },
    { "/family-page/same-deeds", test_same_deeds },
    { "/family-page/review-days", test_review_days },
    { "/family-page/open", test_open },
    { "/family-page/restricted", test_restricted },
    { "/family-page/day", test_day },
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
