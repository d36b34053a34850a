/* test-merge.c - the words of a letter as text and back, whatever they hold. */
#include "config.h"

#include "sos-merge.h"

static SosMerge *
fill (void)
{
  SosMerge *merge = sos_merge_new ();
  SosMerge *goal;

  sos_merge_set_text (merge, "recipient_name", "Zoë O’Neill \"<b>\" \\ 'x' محمد\nsecond line");
  sos_merge_set_text (merge, "strengths", NULL);
  sos_merge_set_flag (merge, "hand_only", TRUE);
  sos_merge_set_list (merge, "actions");
  goal = sos_merge_add_item (merge, "goals");
  sos_merge_set_text (goal, "words", "I want to box again");
  sos_merge_set_text (sos_merge_add_item (goal, "steps"), "what", "{today}");
  return merge;
}

static void
test_round (void)
{
  g_autoptr (SosMerge) merge = fill ();
  g_autofree char *text = sos_merge_dup_text (merge);
  g_autoptr (SosMerge) read = sos_merge_new_parsed (text);
  g_autofree char *again = sos_merge_dup_text (read);
  SosMerge *goal = g_ptr_array_index (sos_merge_get_list (read, "goals"), 0);

  g_assert_cmpstr (again, ==, text);
  g_assert_cmpstr (sos_merge_get_text (read, "recipient_name"), ==, sos_merge_get_text (merge, "recipient_name"));
  g_assert_cmpint (sos_merge_get_kind (read, "strengths"), ==, SOS_MERGE_TEXT);
  g_assert_null (sos_merge_get_text (read, "strengths"));
  g_assert_true (sos_merge_get_flag (read, "hand_only"));
  g_assert_cmpuint (sos_merge_get_list (read, "actions")->len, ==, 0);
  g_assert_cmpstr (sos_merge_get_text (g_ptr_array_index (sos_merge_get_list (goal, "steps"), 0), "what"), ==, "{today}");
}

static void
test_strange (void)
{
  static const char *const texts[] = { "", "words", "[('a', <1>)", "(1, 2)", "[('a', 'b')]" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (sos_merge_new_parsed (texts[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/round", test_round);
  g_test_add_func ("/merge/strange", test_strange);
  return g_test_run ();
}
