/* test-family-household.c - the household itself: facts that save themselves, homes, ties to others, and the work with it. */
#include "config.h"
#include "family-desk.h"

#include "sos-family-household.h"

#include <string.h>

static GtkWidget *
part_of (FamilyDesk *desk)
{
  return GTK_WIDGET (desk->part);
}

static void
assert_text (FamilyDesk *desk, GType type, gint64 id, const char *field, const char *text)
{
  g_autofree char *held = NULL;

  desk_settle (&desk->desk);
  held = office_dup_text (desk->desk.office, type, id, field);
  g_assert_cmpstr (held, ==, text);
}

static GtkWidget *
begin (FamilyDesk *desk, const char *action)
{
  desk_act (part_of (desk), action, NULL);
  desk_settle (&desk->desk);
  g_assert_nonnull (family_desk_dialog (desk));
  return family_desk_dialog (desk);
}

static void
choose (FamilyDesk *desk, const char *id, guint selected)
{
  adw_combo_row_set_selected (desk_find_id (family_desk_dialog (desk), ADW_TYPE_COMBO_ROW, id), selected);
}

/* ---- facts ---- */

static void
test_facts (void)
{
  FamilyDesk *desk = family_desk_new (sos_family_household_new);

  desk_write (part_of (desk), "household.landlord", "Lambeth Homes");
  desk_write (part_of (desk), "household.visit-hazards", "A dog, friendly");
  desk_write (part_of (desk), "household.bedrooms", "two");
  sos_family_part_flush (desk->part);
  assert_text (desk, SOS_TYPE_HOUSEHOLD, desk->household, "landlord", "Lambeth Homes");
  assert_text (desk, SOS_TYPE_HOUSEHOLD, desk->household, "visit-hazards", "A dog, friendly");
  /* What cannot be read stays where it was typed. */
  desk_assert_words (part_of (desk), "household.bedrooms", "two");
  desk_write (part_of (desk), "household.bedrooms", "2");
  sos_family_part_flush (desk->part);
  desk_settle (&desk->desk);
  g_assert_cmpint (office_count (desk->desk.office, "SELECT bedrooms FROM household WHERE id = $1", desk->household), ==, 2);
  /* Somebody else’s change reaches the form, and takes nothing that is being typed. */
  desk_write (part_of (desk), "household.note", "The bell is bro");
  office_set (desk->desk.office, SOS_TYPE_HOUSEHOLD, desk->household, "landlord", "Thornfield Trust");
  desk_settle (&desk->desk);
  desk_assert_words (part_of (desk), "household.landlord", "Thornfield Trust");
  desk_assert_words (part_of (desk), "household.note", "The bell is bro");
  family_desk_free (desk);
}

/* Who works with one of them alone sees no more of the household than is drawn; and the past is only looked at. */
static void
test_near (void)
{
  FamilyDesk *desk = family_desk_new_empty ();

  sos_store_set_actor (desk->desk.office->store, desk->desk.office->colleague);
  family_desk_show (desk, sos_family_household_new);
  g_assert_false (gtk_widget_get_visible (desk_find_id (part_of (desk), GTK_TYPE_BOX, "facts")));
  g_assert_null (desk_find_words (part_of (desk), "Larkfield Walk"));
  g_assert_false (gtk_widget_is_sensitive (desk_find_button (part_of (desk), "household.add-home")));
  sos_store_set_actor (desk->desk.office->store, desk->desk.office->worker);
  family_desk_read (desk);
  g_assert_true (gtk_widget_is_sensitive (desk_find_button (part_of (desk), "household.add-home")));
  family_desk_turn_to (desk, "2026-11-01");
  g_assert_false (gtk_widget_is_sensitive (desk_find_id (part_of (desk), GTK_TYPE_BOX, "facts")));
  g_assert_false (gtk_widget_is_sensitive (desk_find_button (part_of (desk), "household.open-work")));
  family_desk_free (desk);
}

/* ---- homes ---- */

static void
test_homes (void)
{
  FamilyDesk *desk = family_desk_new (sos_family_household_new);
  gint64 added;

  g_assert_nonnull (desk_find_words (part_of (desk), "4 Larkfield Walk, London, SW2 9CK · 3 people · from 1 May 2019"));
  g_assert_nonnull (desk_find_words (part_of (desk), "Address not shown"));
  g_assert_null (desk_find_words (part_of (desk), "Windlass"));
  begin (desk, "household.add-home");
  desk_press (family_desk_dialog (desk), "Add");
  desk_settle (&desk->desk);
  g_assert_nonnull (desk_find_words (family_desk_dialog (desk), "Write the address"));
  choose (desk, "whose", 2);
  desk_write (family_desk_dialog (desk), "address.lines", "1 Orchard House");
  desk_write (family_desk_dialog (desk), "address.postcode", "se5 9ck");
  desk_write (family_desk_dialog (desk), "household_address.called", "New flat");
  family_desk_answer (desk, "Add");
  g_assert_nonnull (desk_find_words (part_of (desk), "1 Orchard House, SE5 9CK · nobody · from 23 November 2026"));
  g_assert_cmpint (office_count (desk->desk.office, "SELECT count (*) FROM address WHERE person = $1 AND lines = '1 Orchard House'",
                                 desk->denise), ==, 1);
  added = office_count (desk->desk.office, "SELECT max (id) FROM household_address WHERE $1 = 0", 0);

  /* One deed, taken back whole. */
  office_undo (desk->desk.office);
  desk_settle (&desk->desk);
  g_assert_null (desk_find_words (part_of (desk), "Orchard House"));
  g_assert_cmpint (office_count (desk->desk.office, "SELECT count (*) FROM address WHERE removed IS NULL AND lines = '1 Orchard House' AND $1 = 0",
                                 0), ==, 0);
  office_redo (desk->desk.office);
  desk_settle (&desk->desk);

  desk_act (part_of (desk), "household.end-home", "x", desk->home);
  desk_settle (&desk->desk);
  desk_press (family_desk_dialog (desk), "End it");
  desk_settle (&desk->desk);
  g_assert_nonnull (desk_find_words (family_desk_dialog (desk), "Somebody still lives there"));
  gtk_window_destroy (GTK_WINDOW (family_desk_dialog (desk)));
  desk_act (part_of (desk), "household.end-home", "x", added);
  desk_settle (&desk->desk);
  family_desk_answer (desk, "End it");
  g_assert_nonnull (desk_find_words (part_of (desk), "until 23 November 2026"));
  family_desk_free (desk);
}

static void
test_known_home (void)
{
  FamilyDesk *desk = family_desk_new_empty ();
  const gint64 address = office_add (desk->desk.office, SOS_TYPE_ADDRESS, "person", desk->patrick, "type", "HOME", "lines", "30 Kestrel Way", NULL);

  /* A second record of a home is no other home. */
  office_add (desk->desk.office, SOS_TYPE_ADDRESS, "person", desk->kadeem, "type", "HOME", "lines", "4 Larkfield Walk\nLondon", "postcode",
              "SW2 9CK", NULL);
  family_desk_show (desk, sos_family_household_new);
  begin (desk, "household.add-home");
  g_assert_cmpuint (sos_family_case_get_places (sos_family_part_get_case (desk->part))->len, ==, 1);
  g_assert_false (gtk_widget_get_visible (desk_find_id (family_desk_dialog (desk), GTK_TYPE_WIDGET, "address.postcode")));
  family_desk_answer (desk, "Add");
  g_assert_cmpint (office_count (desk->desk.office, "SELECT count (*) FROM household_address WHERE address = $1", address), ==, 1);
  g_assert_nonnull (desk_find_words (part_of (desk), "30 Kestrel Way"));
  family_desk_free (desk);
}

/* ---- ties ---- */

static void
test_outside (void)
{
  FamilyDesk *desk = family_desk_new (sos_family_household_new);
  gint64 tie;

  begin (desk, "household.add-outside");
  g_assert_null (desk_find_words (family_desk_dialog (desk), "Aaliyah")); /* has not agreed */
  desk_write (family_desk_dialog (desk), "outside_tie.label", "Meridian Park Academy");
  choose (desk, "outside_tie.kind", 1);
  choose (desk, "outside_tie.strength", 3);
  family_desk_answer (desk, "Add");
  tie = office_count (desk->desk.office, "SELECT id FROM outside_tie WHERE person = $1", desk->kadeem);
  assert_text (desk, SOS_TYPE_OUTSIDE_TIE, tie, "strength", "CONFLICT");
  g_assert_nonnull (desk_find_words (part_of (desk), "Kadeem · Meridian Park Academy"));
  g_assert_nonnull (desk_find_words (part_of (desk), "School or college · difficult"));
  desk_act (part_of (desk), "household.remove-outside", "x", tie);
  desk_settle (&desk->desk);
  g_assert_null (desk_find_words (part_of (desk), "Meridian"));
  office_undo (desk->desk.office);
  desk_settle (&desk->desk);
  g_assert_nonnull (desk_find_words (part_of (desk), "Meridian"));
  family_desk_free (desk);
}

/* ---- the work ---- */

/* Their lead says that "Children and families" works with whole families. */
static void
let_families (Office *office)
{
  const gint64 shape = office_count (office, "SELECT id FROM service_shape WHERE service = 'CFS' AND $1 = $1", 0);
  const gint64 actor = sos_store_get_actor (office->store);

  sos_store_set_actor (office->store, office->lead);
  office_set (office, SOS_TYPE_SERVICE_SHAPE, shape, "unit", "HOUSEHOLD");
  sos_store_set_actor (office->store, actor);
}

static void
test_work (void)
{
  FamilyDesk *desk = family_desk_new_empty ();
  const gint64 own = office_add (desk->desk.office, SOS_TYPE_EPISODE, "person", desk->kadeem, "service", "FAM", "stage", "ACTIVE", "worker",
                                 desk->desk.office->worker, NULL);

  family_desk_show (desk, sos_family_household_new);
  g_assert_nonnull (desk_find_words (part_of (desk), "Family work, Lambeth · week 9"));
  desk_act (part_of (desk), "household.move-work", "(xs)", desk->work, "STEP_DOWN");
  assert_text (desk, SOS_TYPE_HOUSEHOLD_EPISODE, desk->work, "stage", "STEP_DOWN");

  /* There is open work on this service; on the other, which the office lets work with families, there is none. */
  let_families (desk->desk.office);
  begin (desk, "household.open-work");
  desk_press (family_desk_dialog (desk), "Open");
  desk_settle (&desk->desk);
  g_assert_nonnull (desk_find_words (family_desk_dialog (desk), "open work with this household"));
  choose (desk, "service", 1);
  choose (desk, "worker", 1);
  family_desk_answer (desk, "Open");
  g_assert_nonnull (desk_find_words (part_of (desk), "Children and families · week 1"));

  /* Not before the members; then with a reason of its stage. */
  desk_act (part_of (desk), "household.close-work", "(xs)", desk->work, "STEP_DOWN");
  desk_settle (&desk->desk);
  desk_press (family_desk_dialog (desk), "Close the work");
  desk_settle (&desk->desk);
  g_assert_nonnull (desk_find_words (family_desk_dialog (desk), "The work with 1 member is still open"));
  g_assert_true (office_remove (desk->desk.office, SOS_TYPE_EPISODE, own, NULL));
  desk_write (family_desk_dialog (desk), "why", "They moved away");
  family_desk_answer (desk, "Close the work");
  assert_text (desk, SOS_TYPE_HOUSEHOLD_EPISODE, desk->work, "closed-on", "2026-11-23");
  assert_text (desk, SOS_TYPE_HOUSEHOLD_EPISODE, desk->work, "reason-words", "They moved away");
  g_assert_nonnull (desk_find_words (part_of (desk), "until 23 November 2026"));
  family_desk_free (desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  sos_casework_init ();
  g_test_add_func ("/family-household/facts", test_facts);
  g_test_add_func ("/family-household/near", test_near);
  g_test_add_func ("/family-household/homes", test_homes);
  g_test_add_func ("/family-household/known-home", test_known_home);
  g_test_add_func ("/family-household/outside", test_outside);
  g_test_add_func ("/family-household/work", test_work);
  return g_test_run ();
}
