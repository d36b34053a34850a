/* test-family-papers.c - what the families of the demo office print, as a stranger's program reads it: who stands on it and who does not,
 * nothing outside the page, nothing too small, nothing about it in the file. S2 and X8. */
#include "config.h"
#include "paper-eye.h"
#include "plan-letter.h"

#include "sos-demo.h"

#include <glib/gstdio.h>
#include <string.h>

#define SMALLEST 8.0

typedef struct
{
  SosStore *store;
  char *folder;
  GHashTable *ids; /* "Denise Bennett", "H-000417-A", "S-000001-C" → gint64* */
  GArray *families; /* gint64: households with whom somebody works, and that worker */
} Demo;

static Demo demo;

static gboolean
read_ids (SosTransaction *transaction, gpointer data, GError **error)
{
  static const char *const queries[] = {
    "SELECT full_name, id FROM person WHERE id IN (SELECT person FROM membership WHERE household IN"
    " (SELECT id FROM household WHERE ref LIKE 'H-000417-%'))",
    "SELECT name, id FROM staff",
    "SELECT 'okafor', id FROM household WHERE ref LIKE 'H-000417-%'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (SosRows) rows = sos_transaction_select (transaction, queries[i], error, "");

      while (rows != NULL && sos_rows_next (rows, error))
        {
          const gint64 id = sos_rows_get_number (rows, 1);

          g_hash_table_insert (demo.ids, g_strdup (sos_rows_get_text (rows, 0)), g_memdup2 (&id, sizeof id));
        }
    }
  return TRUE;
}

static gboolean
read_families (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT household, worker FROM household_episode WHERE closed_on IS NULL AND worker IS NOT NULL", error, "");

  while (rows != NULL && sos_rows_next (rows, error))
    {
      const gint64 pair[] = { sos_rows_get_number (rows, 0), sos_rows_get_number (rows, 1) };

      g_array_append_vals (demo.families, pair, 2);
    }
  return TRUE;
}

static void
demo_open (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  demo.folder = g_dir_make_tmp ("sos-papers-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (demo.folder, "office.sos", NULL);
  demo.store = sos_store_open (path, SOS_STORE_CREATE, &error);
  g_assert_no_error (error);
  sos_demo_fill (demo.store, SOS_DEMO_SEED, 1, NULL, NULL, &error);
  g_assert_no_error (error);
  demo.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  demo.families = g_array_new (FALSE, FALSE, sizeof (gint64));
  sos_store_read (demo.store, read_ids, NULL, &error);
  sos_store_read (demo.store, read_families, NULL, &error);
  g_assert_no_error (error);
}

static void
demo_close (void)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  sos_store_close (demo.store);
  g_clear_object (&demo.store);
  folder = g_dir_open (demo.folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (demo.folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (demo.folder);
  g_free (demo.folder);
  g_hash_table_unref (demo.ids);
  g_array_unref (demo.families);
}

static gint64
id_of (const char *name)
{
  const gint64 *id = g_hash_table_lookup (demo.ids, name);

  if (id == NULL)
    g_error ("nobody is called %s", name);
  return *id;
}

static GBytes *
print (const char *staff, SosFamilyPaperKind kind, const char *whom, gboolean redacted, const SosFamilyForm *form)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = paper_eye_make (demo.store, id_of (staff), kind, id_of ("okafor"), whom != NULL ? id_of (whom) : 0, redacted, form, &error);

  g_assert_no_error (error);
  return pdf;
}

static void
assert_has (const char *text, const char *words)
{
  g_autofree char *all = plan_letter_squeeze (text), *some = plan_letter_squeeze (words);

  if (strstr (all, some) == NULL)
    g_error ("no “%s” in\n%s", words, text);
}

static void
assert_has_not (const char *text, const char *words)
{
  g_autofree char *all = plan_letter_squeeze (text), *some = plan_letter_squeeze (words);

  if (strstr (all, some) != NULL)
    g_error ("“%s” in\n%s", words, text);
}

/* "H-000417-A", as the file calls itself. */
static char *
dup_ref (GBytes *pdf)
{
  g_autofree char *about = plan_letter_read (pdf, "pdfinfo", NULL);
  const char *at = strstr (about, "H-");

  g_assert_nonnull (at);
  return g_strndup (at, strcspn (at, "\n"));
}

static void
check (GBytes *pdf)
{
  g_autofree char *ref = dup_ref (pdf);

  g_assert_true (g_regex_match_simple ("^H-[0-9]{6}-[A-Z]$", ref, 0, 0));
  paper_eye_check (pdf, ref, SMALLEST);
}

/* ---- S2: the plan for the mother ---- */

static void
test_plan_for_mother (void)
{
  g_autoptr (GBytes) pdf = print ("Moyo Adeyemi", SOS_FAMILY_PLAN, "Denise Bennett", FALSE, NULL);
  g_autofree char *text = paper_eye_read (pdf);
  static const char *const there[] = { "For Denise Bennett", "Hello Denise,",       "We eat together on Sundays", "open the post again",
                                       "26 November",        "Moyo: 07700 900801", "Ring the landlord",          "H-000417-" };
  static const char *const away[] = { "only mine",  "So that I do not stay out", "club",    "LiVVE",    "Expect Respect", "Windlass",
                                      "N17",        "Larkfield Walk",            "Ezra",    "Family work", "What you want for yourself",
                                      "Keep apart", "difficult",                 "Meridian" };

  check (pdf);
  for (guint i = 0; i < G_N_ELEMENTS (there); i++)
    assert_has (text, there[i]);
  for (guint i = 0; i < G_N_ELEMENTS (away); i++)
    assert_has_not (text, away[i]);
}

/* The same plan for him has his own goal, and nobody else’s has it. */
static void
test_plan_for_son (void)
{
  static const SosFamilyForm forms[]
    = { { SOS_PAPER_CLEAR_PRINT }, { SOS_PAPER_LARGE_PRINT }, { SOS_PAPER_GIANT }, { SOS_PAPER_CLEAR_PRINT, .high_contrast = TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GBytes) pdf = print ("Moyo Adeyemi", SOS_FAMILY_PLAN, "Kadeem Okafor", FALSE, &forms[i]);
      g_autofree char *text = paper_eye_read (pdf);

      paper_eye_check (pdf, "H-000417-A", 12);
      assert_has (text, "one evening a week that is only mine");
      assert_has (text, "We eat together on Sundays");
      assert_has (text, "Childline 0800 1111");
      assert_has_not (text, "LiVVE");
    }
}

/* ---- X8: the drawing ---- */

static void
test_drawing (void)
{
  static const char *const names[] = { "Kadeem", "Aaliyah", "Denise", "Marlon", "Tiana", "Gloria", "Sonia", "Patrick", "Ruth", "Micah", "Winston" };
  static const SosFamilyForm a3 = { .sheet = SOS_SHEET_A3 };
  g_autoptr (GBytes) small = print ("Moyo Adeyemi", SOS_FAMILY_DRAWING, NULL, FALSE, NULL);
  g_autoptr (GBytes) large = print ("Moyo Adeyemi", SOS_FAMILY_DRAWING, NULL, FALSE, &a3);
  g_autofree char *about = plan_letter_read (large, "pdfinfo", NULL);
  g_autofree char *seen = plan_letter_read (large, "pdftotext", NULL);
  g_autofree char *heard = paper_eye_read_figures (large);
  g_autofree char *structure = plan_letter_read (large, "pdfinfo", "-struct-text", NULL);

  check (small);
  check (large);
  g_assert_nonnull (strstr (about, "Pages:           1\n"));
  g_assert_nonnull (strstr (about, "1190.55 x 841.89 pts (A3)"));
  g_assert_nonnull (strstr (structure, "Figure"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      assert_has (seen, names[i]);
      assert_has (heard, names[i]);
    }
  /* Three homes; what found no room in the picture stands below it; what is heard is what is seen. */
  assert_has (seen, "Home 3");
  assert_has (seen, "4 Larkfield Walk, SW2");
  assert_has (seen, "LiVVE");
  assert_has (seen, "Friends from the old estate");
  assert_has (seen, "As it was on 23 November 2026");
  assert_has (heard, "Kadeem: the one we work for, male, 16, open to us");
  assert_has (heard, "child of Denise and Patrick");
  assert_has (heard, "separated from");
  for (guint i = 0; i < 2; i++)
    {
      const char *text = i == 0 ? seen : heard;

      assert_has_not (text, "Ezra");
      assert_has_not (text, "Windlass");
      assert_has_not (text, "Expect Respect");
      assert_has_not (text, "Keep apart"); /* N5 */
    }
}

/* Each sees their own: the mother no home but hers, nobody whom we work for. */
static void
test_drawing_for_mother (void)
{
  g_autoptr (GBytes) pdf = print ("Moyo Adeyemi", SOS_FAMILY_DRAWING, "Denise Bennett", FALSE, NULL);
  g_autofree char *text = paper_eye_read (pdf);
  static const char *const away[] = { "LiVVE",   "open to us",   "the one we work for", "Home 2",  "Home 3", "Tulse Hill", "Restricted",
                                      "not shown", "Youth justice", "Meridian",            "church",  "alert",  "Ezra" };

  check (pdf);
  assert_has (text, "Kadeem");
  assert_has (text, "The surgery");
  for (guint i = 0; i < G_N_ELEMENTS (away); i++)
    assert_has_not (text, away[i]);
}

static void
test_redacted (void)
{
  static const char *const away[]
    = { "Kadeem", "Aaliyah", "Denise", "Marlon", "Tiana",     "Gloria",  "Sonia",  "Patrick",   "Ruth",  "Micah",    "Winston",
        "Ezra",   "Okafor",  "Bennett", "LiVVE",  "Larkfield", "Tulse",   "2007",   "1949",      "Surgery", "surgery", "church",
        "main contact", "nights", "open to us", "Restricted", "Meridian", "(41)" };
  g_autoptr (GBytes) pdf = print ("Ruth Holbrook", SOS_FAMILY_DRAWING, NULL, TRUE, NULL);
  g_autofree char *text = paper_eye_read (pdf);
  g_autofree char *seen = plan_letter_read (pdf, "pdftotext", NULL);

  check (pdf);
  assert_has (text, "Person 1");
  assert_has (text, "Home 3");
  for (guint i = 0; i < G_N_ELEMENTS (away); i++)
    assert_has_not (text, away[i]);
  /* No age either: of numbers there are only those of people, homes, pages, the day and the office. */
  for (int age = 39; age < 42; age++)
    {
      g_autofree char *alone = g_strdup_printf ("\n%d\n", age);

      g_assert_null (strstr (seen, alone));
    }
}

/* ---- the two sheets ---- */

static void
test_front_sheet (void)
{
  static const char *const there[] = { "H-000417-", "Kadeem Okafor", "the one we work for", "LiVVE · Moyo Adeyemi", "Marlon Reid",
                                       "Not agreed", "A dog at Home 1", "4 Larkfield Walk, SW2", "Home 3: address not on this sheet",
                                       "26 November, Larkfield community hall", "We eat together on Sundays", "1 more person is not shown" };
  g_autoptr (GBytes) pdf = print ("Moyo Adeyemi", SOS_FAMILY_FRONT_SHEET, NULL, FALSE, NULL);
  g_autoptr (GBytes) lead = print ("Ruth Holbrook", SOS_FAMILY_FRONT_SHEET, NULL, FALSE, NULL);
  g_autofree char *text = paper_eye_read (pdf);
  g_autofree char *about = plan_letter_read (pdf, "pdfinfo", NULL);
  g_autofree char *seen_by_lead = paper_eye_read (lead);

  check (pdf);
  check (lead);
  g_assert_nonnull (strstr (about, "Pages:           1\n"));
  for (guint i = 0; i < G_N_ELEMENTS (there); i++)
    assert_has (text, there[i]);
  assert_has_not (text, "Expect Respect");
  assert_has_not (text, "Windlass");
  assert_has_not (text, "only mine");
  assert_has (seen_by_lead, "Expect Respect");
  assert_has (seen_by_lead, "Ezra Okafor");
}

/* It lies on the table: what not all of them may see is not on it, though a lead made it. */
static void
test_meeting_sheet (void)
{
  static const char *const there[] = { "26 November 2026", "Larkfield community hall", "English", "Patrick Okafor", "Denise Bennett", "Sent word",
                                       "We eat together on Sundays", "What we agreed today" };
  static const char *const away[] = { "Ezra", "only mine", "LiVVE", "Expect Respect", "Windlass", "Began stiffly", "Not agreed", "dog" };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) pdf = print (i == 0 ? "Moyo Adeyemi" : "Ruth Holbrook", SOS_FAMILY_MEETING_SHEET, NULL, FALSE, NULL);
      g_autofree char *text = paper_eye_read (pdf);

      check (pdf);
      for (guint k = 0; k < G_N_ELEMENTS (there); k++)
        assert_has (text, there[k]);
      for (guint k = 0; k < G_N_ELEMENTS (away); k++)
        assert_has_not (text, away[k]);
    }
}

/* ---- every family with whom somebody works ---- */

static gboolean
read_members (SosTransaction *transaction, gpointer data, GError **error)
{
  GArray *members = data;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT DISTINCT person FROM membership WHERE household = $1 AND removed IS NULL", error, "i", g_array_index (members, gint64, 0));

  while (rows != NULL && sos_rows_next (rows, error))
    {
      const gint64 id = sos_rows_get_number (rows, 0);

      g_array_append_val (members, id);
    }
  return TRUE;
}

/* A plan may have nothing to say and some may not have one; whatever is made is sound. */
static guint
check_paper (gint64 household, gint64 worker, SosFamilyPaperKind kind, gint64 whom)
{
  static const SosFamilyForm forms[] = { { SOS_PAPER_CLEAR_PRINT, FALSE, SOS_SHEET_A4 }, { SOS_PAPER_GIANT, TRUE, SOS_SHEET_A3 } };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = paper_eye_make (demo.store, worker, kind, household, whom, FALSE, &forms[i], &error);

      if (pdf == NULL)
        g_assert_true (g_error_matches (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED)
                       || g_error_matches (error, SOS_STORE_ERROR, SOS_STORE_ERROR_MISSING));
      else
        check (pdf);
      n += pdf != NULL;
    }
  return n;
}

static void
test_all_families (void)
{
  guint n = 0;

  for (guint i = 0; i < demo.families->len; i += 2)
    {
      const gint64 household = g_array_index (demo.families, gint64, i), worker = g_array_index (demo.families, gint64, i + 1);
      g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GError) error = NULL;

      g_array_append_val (members, household);
      sos_store_read (demo.store, read_members, members, &error);
      g_assert_no_error (error);
      n += check_paper (household, worker, SOS_FAMILY_FRONT_SHEET, 0) + check_paper (household, worker, SOS_FAMILY_MEETING_SHEET, 0)
           + check_paper (household, worker, SOS_FAMILY_DRAWING, 0);
      for (guint k = 1; k < members->len; k++)
        n += check_paper (household, worker, SOS_FAMILY_PLAN, g_array_index (members, gint64, k));
    }
  g_test_message ("%u papers of %u families", n, demo.families->len / 2);
  g_assert_cmpuint (n, >, 60);
}

/* What is printed twice is the same, whoever looks twice. */
static void
test_same_bytes (void)
{
  for (SosFamilyPaperKind kind = 0; kind < SOS_N_FAMILY_PAPERS; kind++)
    {
      const char *whom = kind == SOS_FAMILY_PLAN ? "Denise Bennett" : NULL;
      g_autoptr (GBytes) once = print ("Moyo Adeyemi", kind, whom, FALSE, NULL);
      g_autoptr (GBytes) again = print ("Moyo Adeyemi", kind, whom, FALSE, NULL);

      g_assert_true (g_bytes_equal (once, again));
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  sos_casework_init ();
  demo_open ();
  g_test_add_func ("/family-papers/plan-for-mother", test_plan_for_mother);
  g_test_add_func ("/family-papers/plan-for-son", test_plan_for_son);
  g_test_add_func ("/family-papers/drawing", test_drawing);
  g_test_add_func ("/family-papers/drawing-for-mother", test_drawing_for_mother);
  g_test_add_func ("/family-papers/redacted", test_redacted);
  g_test_add_func ("/family-papers/front-sheet", test_front_sheet);
  g_test_add_func ("/family-papers/meeting-sheet", test_meeting_sheet);
  g_test_add_func ("/family-papers/all-families", test_all_families);
  g_test_add_func ("/family-papers/same-bytes", test_same_bytes);
  result = g_test_run ();
  demo_close ();
  return result;
}
