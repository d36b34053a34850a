/* test-wordings.c - the words of every paper the office may say otherwise: what they are tried on, that they are checked, and that what comes out is
 * what was kept. */
#include "config.h"
#include "demo-office.h"

#include "sos-family-pages.h"
#include "sos-listed-words.h"
#include "sos-paper-passages.h"
#include "sos-school-letter.h"
#include "sos-sheet-pages.h"
#include "sos-wording-kinds.h"
#include "sos-wordings.h"
#include "sos-demo-translations.h"
#include "sos-letter-make.h"

#include <sqlite3.h>
#include <string.h>

#define SAID "Zqsaid by the office"

static void
set_up (DemoOffice **demo, gconstpointer data)
{
  *demo = demo_office_new ();
}

static void
tear_down (DemoOffice **demo, gconstpointer data)
{
  demo_office_free (*demo);
}

static gint64
find_staff (DemoOffice *demo, const char *role)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM staff WHERE role = '%s' AND active = 1 ORDER BY id LIMIT 1", role);

  return demo_office_ask (demo, sql);
}

/* ---- tried ---- */

typedef struct
{
  const SosWordingKind *kind;
  GPtrArray *refs, *words;
} Tries;

static gboolean
list_tries (SosTransaction *transaction, gpointer data, GError **error)
{
  Tries *tries = data;

  return sos_wording_kind_list_tries (tries->kind, transaction, 4, &tries->refs, &tries->words, error);
}

/* What it says about each; how many there are. */
static guint
try_all (DemoOffice *demo, const SosWordingKind *kind)
{
  const char *code = sos_wording_kind_get_code (kind);
  Tries tries = { kind };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) refs = NULL, words = NULL;

  sos_store_read (demo->store, list_tries, &tries, &error);
  g_assert_no_error (error);
  refs = tries.refs;
  words = tries.words;
  g_assert_cmpuint (refs->len, ==, words->len);
  for (guint k = 0; k < words->len; k++)
    {
      const SosPaperOptions options = { .title = refs->pdata[k] };
      g_autoptr (SosPaper) paper = sos_paper_new (code, words->pdata[k], &options, &error);

      g_assert_no_error (error);
      /* What a record does not hold yet is a gap on the page, as where the paper itself is made. */
      if (!sos_paper_check_ready (paper, &error) && !g_error_matches (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_MISSING))
        g_error ("%s of %s: %s", code, (char *) refs->pdata[k], error->message);
      g_clear_error (&error);
    }
  return refs->len;
}

/* Every one of them has a template whose words can be listed, and for one of the leads something real to be tried on; a paper for a partner is in no
 * demo office. */
static void
test_tried (DemoOffice **office, gconstpointer data)
{
  DemoOffice *demo = *office;
  g_autoptr (GArray) leads = demo_office_list (demo, "SELECT id FROM staff WHERE role = 'TEAM_LEAD' AND active = 1 ORDER BY id");
  const SosWordingKind *kind;

  for (guint i = 0; (kind = sos_wording_kinds_get (i)) != NULL; i++)
    {
      const char *code = sos_wording_kind_get_code (kind);
      const SosPaperTemplate *template = sos_paper_template_find (code, NULL);
      g_autoptr (GPtrArray) passages = template != NULL ? sos_paper_template_dup_passages (template) : NULL;
      guint n = 0;

      if (sos_listed_find (code) < SOS_N_LISTED)
        continue;
      if (passages == NULL || passages->len == 0)
        g_error ("%s has no words", code);
      g_assert_nonnull (sos_wording_kind_get_title (kind, sos_store_get_codes (demo->store)));
      for (guint k = 0; n == 0 && k < leads->len; k++)
        {
          sos_store_set_actor (demo->store, g_array_index (leads, gint64, k));
          n = try_all (demo, kind);
        }
      g_test_message ("%s: %u to try it on", code, n);
      if (n == 0 && !g_str_equal (code, SOS_WORDING_COMMON) && !g_str_equal (code, SOS_SCHOOL_PAPERS) && !g_str_equal (code, "partner-summary"))
        g_error ("%s: nothing to try it on", code);
    }
}

/* No template is left out of what the office may say otherwise; parts of letters stand inside those. */
static void
test_all_there (DemoOffice **office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = g_resources_enumerate_children ("/org/stgiles/Sos/letters", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *kind = g_strdup (*name);

      if (!g_str_has_suffix (kind, ".xml") || g_str_has_prefix (kind, "part-"))
        continue;
      kind[strlen (kind) - strlen (".xml")] = '\0';
      if (sos_wording_kind_find (kind) == NULL)
        g_error ("%s: its words are nowhere to be changed", kind);
      n++;
    }
  g_assert_cmpuint (n, >, 20);
}

static SosWordingCase *
read_case (DemoOffice *demo, const char *ref, GPtrArray *listed)
{
  SosWordingCase *wording = sos_wording_case_new ("front-sheet", "en", ref);
  g_autoptr (GError) error = NULL;

  wording->letters = listed != NULL ? g_ptr_array_ref (listed) : NULL;
  sos_store_read (demo->store, sos_wording_case_read, wording, &error);
  g_assert_no_error (error);
  g_assert_nonnull (wording->merge);
  g_assert_cmpuint (wording->letters->len, >, 1);
  return wording;
}

/* What was listed is not listed again, unless the one asked for is there no more. */
static void
test_listed_once (DemoOffice **office, gconstpointer data)
{
  DemoOffice *demo = *office;
  g_autoptr (SosWordingCase) first = NULL, second = NULL, gone = NULL;

  sos_store_set_actor (demo->store, find_staff (demo, "TEAM_LEAD"));
  first = read_case (demo, NULL, NULL);
  g_assert_cmpstr (first->letter, ==, first->letters->pdata[0]);
  second = read_case (demo, first->letters->pdata[1], first->letters);
  g_assert_true (second->letters == first->letters);
  g_assert_cmpstr (second->letter, ==, first->letters->pdata[1]);
  g_assert_cmpstr (sos_merge_get_text (second->merge, "our_ref"), ==, second->letter);
  gone = read_case (demo, "P-000000-X", first->letters);
  g_assert_true (gone->letters != first->letters);
  g_assert_cmpstr (gone->letter, ==, first->letter);
}

/* One is enough to begin with; how long that takes, and all of them, is told. */
static void
test_one_first (DemoOffice **office, gconstpointer data)
{
  DemoOffice *demo = *office;
  static const char *const papers[] = { "L1", "front-sheet", "L5", "family-plan" };

  sos_store_set_actor (demo->store, find_staff (demo, "TEAM_LEAD"));
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (SosWordingCase) one = sos_wording_case_new (papers[i], "en", NULL), all = sos_wording_case_new (papers[i], "en", NULL);
      g_autoptr (GError) error = NULL;
      gint64 begun = g_get_monotonic_time (), between;

      one->most = 1;
      sos_store_read (demo->store, sos_wording_case_read, one, &error);
      g_assert_no_error (error);
      between = g_get_monotonic_time ();
      sos_store_read (demo->store, sos_wording_case_read, all, &error);
      g_assert_no_error (error);
      g_test_message ("%s: one %.1f ms, all %u %.1f ms", papers[i], (double) (between - begun) / 1000, all->letters->len, (double) (g_get_monotonic_time () - between) / 1000);
      g_assert_cmpuint (one->letters->len, ==, 1);
      g_assert_cmpstr (one->letter, ==, all->letter);
      g_assert_nonnull (one->merge);
    }
}

/* What stops the reading is said, and not taken for nothing to try. */
static void
test_stopped (DemoOffice **office, gconstpointer data)
{
  DemoOffice *demo = *office;
  Tries tries = { sos_wording_kind_find ("front-sheet") };
  g_autoptr (GError) error = NULL;
  sqlite3 *file = NULL;

  sos_store_set_actor (demo->store, find_staff (demo, "TEAM_LEAD"));
  g_assert_cmpint (sqlite3_open (demo->path, &file), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (file, "DROP TABLE contact_point", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (file);
  g_assert_false (sos_store_read (demo->store, list_tries, &tries, &error));
  g_assert_nonnull (error);
  g_assert_false (g_error_matches (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED));
  g_ptr_array_unref (tries.refs);
  g_ptr_array_unref (tries.words);
}

/* ---- kept ---- */

/* The template of @kind with its first paragraph saying SAID. */
static char *
dup_reworded (const char *kind)
{
  const SosPaperTemplate *template = sos_paper_template_find (kind, NULL);
  g_autoptr (GPtrArray) passages = sos_paper_template_dup_passages (template);
  g_autofree const char **texts = g_new0 (const char *, passages->len);

  for (guint i = 0; i < passages->len; i++)
    texts[i] = ((const SosPaperPassage *) passages->pdata[i])->text;
  texts[0] = SAID;
  return sos_paper_template_dup_worded (template, texts, NULL);
}

static gboolean
try_keep (DemoOffice *demo, const char *kind, const char *language, const char *english, GError **error)
{
  g_autofree char *xml = dup_reworded (kind);
  g_autoptr (SosKeepWording) keep = sos_keep_wording_new (kind, language, xml, english);

  keep->translator = g_strdup ("Ola Nowak");
  return sos_store_write (demo->store, NULL, (SosTransactionFunc) sos_casework_keep_wording, keep, error);
}

static void
keep (DemoOffice *demo, const char *kind)
{
  g_autoptr (GError) error = NULL;

  try_keep (demo, kind, "en", NULL, &error);
  g_assert_no_error (error);
}

static gboolean
execute (SosTransaction *transaction, gpointer sql, GError **error)
{
  return sos_transaction_execute (transaction, sql, error, "");
}

static void
set_language (DemoOffice *demo, const char *sql)
{
  g_autoptr (GError) error = NULL;

  sos_store_write (demo->store, NULL, execute, (gpointer) sql, &error);
  g_assert_no_error (error);
}

static gint64
find_ready_run (DemoOffice *demo)
{
  g_autoptr (GArray) runs = demo_office_list (demo, "SELECT id FROM programme_run WHERE removed IS NULL ORDER BY id DESC");

  for (guint i = 0; i < runs->len; i++)
    {
      g_autoptr (SosSchoolLetter) letter = sos_school_letter_new (SOS_SCHOOL_LETTER_CONFIRMS, NULL, g_array_index (runs, gint64, i), "export");

      if (sos_store_write (demo->store, NULL, (SosTransactionFunc) sos_casework_release_school_letter, letter, NULL))
        return letter->run;
    }
  g_assert_not_reached ();
}

static void
assert_school_letter (DemoOffice *demo, gint64 run, gboolean said)
{
  g_autoptr (SosSchoolLetter) letter = sos_school_letter_new (SOS_SCHOOL_LETTER_CONFIRMS, NULL, run, "export");
  g_autoptr (GError) error = NULL;
  g_autoptr (SosPaper) paper = NULL;
  g_autofree char *text = NULL;

  sos_store_write (demo->store, NULL, (SosTransactionFunc) sos_casework_release_school_letter, letter, &error);
  g_assert_no_error (error);
  paper = sos_paper_new ("L5", letter->words, &(SosPaperOptions){ .title = letter->name, .delivery = SOS_PAPER_BY_POST, .template = letter->template }, &error);
  g_assert_no_error (error);
  text = sos_paper_dup_text (paper, SOS_PAPER_WHOLE);
  g_assert_true ((strstr (text, SAID) != NULL) == said);
}

/* A letter to a school says what the office says from the moment it is kept, and what the program brings once that is taken out of use. */
static void
test_school_letter (DemoOffice **office, gconstpointer data)
{
  DemoOffice *demo = *office;
  gint64 run;
  g_autoptr (GArray) kept = NULL;
  g_autoptr (SosDeed) deed = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (demo->store, find_staff (demo, "TEAM_LEAD"));
  run = find_ready_run (demo);
  assert_school_letter (demo, run, FALSE);
  keep (demo, "L5");
  assert_school_letter (demo, run, TRUE);
  kept = demo_office_list (demo, "SELECT id FROM wording WHERE kind = 'L5'");
  deed = sos_deed_new (g_array_index (kept, gint64, 0), NULL, NULL);
  sos_store_write (demo->store, NULL, (SosTransactionFunc) sos_casework_end_wording, deed, &error);
  g_assert_no_error (error);
  assert_school_letter (demo, run, FALSE);
}

/* So do papers about a person. */
static void
test_sheet (DemoOffice **office, gconstpointer data)
{
  DemoOffice *demo = *office;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) people = NULL;
  g_autoptr (SosPersonSheet) sheet = NULL;
  g_autoptr (SosSheetPages) pages = NULL;
  g_autofree char *text = NULL;

  sos_store_set_actor (demo->store, find_staff (demo, "TEAM_LEAD"));
  keep (demo, "front-sheet");
  people = demo_office_list (demo, "SELECT id FROM person WHERE ref = 'P-000418-N'");
  sheet = sos_person_sheet_new (SOS_PERSON_FRONT_SHEET, g_array_index (people, gint64, 0), 0, "print");
  sos_store_write (demo->store, NULL, (SosTransactionFunc) sos_casework_release_person_sheet, sheet, &error);
  g_assert_no_error (error);
  pages = sos_sheet_pages_new (sheet, &(SosSheetForm){ 0 }, &error);
  g_assert_no_error (error);
  text = sos_sheet_pages_dup_text (pages);
  g_assert_nonnull (strstr (text, SAID));
}

/* ---- a safety plan in another language ---- */

/* The template of @kind as a translation: each of its passages with a mark before it. */
static char *
dup_marked (const char *kind, const char *language, gboolean *foot)
{
  const SosPaperTemplate *template = sos_paper_template_find (kind, NULL);
  g_autoptr (GPtrArray) passages = sos_paper_template_dup_passages (template), texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < passages->len; i++)
    {
      const SosPaperPassage *passage = passages->pdata[i];

      *foot |= passage->section == 0 && strstr (passage->text, "please ring") != NULL;
      g_ptr_array_add (texts, sos_paper_passage_has_words (passage) ? g_strconcat ("Zq ", passage->text, NULL) : g_strdup (passage->text));
    }
  return sos_paper_template_dup_worded (template, (const char *const *) texts->pdata, language);
}

static void
keep_marked (DemoOffice *demo, const char *kind, gboolean *foot)
{
  g_autofree char *xml = dup_marked (kind, "pl", foot), *english = sos_paper_template_dup_xml (sos_paper_template_find (kind, NULL));
  g_autoptr (SosPaperTemplate) said = sos_paper_template_new (xml, -1, NULL), of = sos_paper_template_new (english, -1, NULL);
  g_autoptr (GPtrArray) faults = sos_paper_template_dup_faults (said, of);
  g_autoptr (SosKeepWording) keep = sos_keep_wording_new (kind, "pl", xml, english);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (faults->len, ==, 0);
  keep->translator = g_strdup ("Ola Nowak");
  sos_store_write (demo->store, NULL, (SosTransactionFunc) sos_casework_keep_wording, keep, &error);
  g_assert_no_error (error);
}

static SosPersonSheet *
release_safety_plan (DemoOffice *demo, gint64 person, GError **error)
{
  SosPersonSheet *sheet = sos_person_sheet_new (SOS_PERSON_SAFETY_SHEET, person, 0, "print");

  sos_store_write (demo->store, NULL, (SosTransactionFunc) sos_casework_release_person_sheet, sheet, error);
  return sheet;
}

static void
check_both (const SosPersonSheet *sheet, const SosSheetForm *form, const char *heading)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosSheetPages) pages = sos_sheet_pages_new (sheet, form, &error);
  g_autoptr (GBytes) pdf = pages != NULL ? sos_sheet_pages_render_pdf (pages, &error) : NULL;
  g_autofree char *text = NULL, *theirs = g_strconcat ("Zq ", heading, NULL), *ours = g_strconcat ("\n", heading, NULL);

  g_assert_no_error (error);
  g_assert_nonnull (pdf);
  text = sos_sheet_pages_dup_text (pages);
  g_assert_nonnull (strstr (text, theirs));
  g_assert_nonnull (strstr (text, ours));
  g_assert_nonnull (strstr (text, "Zq Some words here are in English"));
}

/* V23, 6.2: none is given while nobody approved a translation; then it comes in both languages, its title and its foot as well; once the English
 * changes none is given again. */
static void
test_translated_sheet (DemoOffice **office, gconstpointer data)
{
  DemoOffice *demo = *office;
  g_autoptr (GArray) people = demo_office_list (demo, "SELECT s.person FROM safety_plan AS s WHERE s.removed IS NULL AND s.ended_on IS NULL"
                                                      " AND s.person IN (SELECT i.person FROM person_list AS i WHERE i.team = (SELECT team FROM staff WHERE role ="
                                                      " 'TEAM_LEAD' AND active = 1 ORDER BY id LIMIT 1)) AND s.what_they_do IS NOT NULL ORDER BY s.id");
  g_autoptr (GError) error = NULL;
  gboolean foot = FALSE;

  sos_store_set_actor (demo->store, find_staff (demo, "TEAM_LEAD"));
  for (guint i = 0; i < people->len; i++)
    {
      const gint64 person = g_array_index (people, gint64, i);
      g_autofree char *sql = g_strdup_printf ("UPDATE person SET letter_language = 'pl' WHERE id = %" G_GINT64_FORMAT, person);
      g_autoptr (SosPersonSheet) first = release_safety_plan (demo, person, &error), refused = NULL, sheet = NULL, stale = NULL;

      if (error != NULL)
        {
          g_clear_error (&error);
          continue;
        }
      g_assert_null (first->translated);
      set_language (demo, sql);
      refused = release_safety_plan (demo, person, &error);
      g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
      g_clear_error (&error);
      keep_marked (demo, "safety-plan-sheet", &foot);
      g_assert_true (foot);
      keep_marked (demo, SOS_WORDING_COMMON, &foot);
      sheet = release_safety_plan (demo, person, &error);
      g_assert_no_error (error);
      check_both (sheet, &(SosSheetForm){ 0 }, "When it gets difficult");
      check_both (sheet, &(SosSheetForm){ SOS_PAPER_LARGE_PRINT, FALSE, TRUE }, "When it gets difficult");
      keep (demo, "safety-plan-sheet");
      stale = release_safety_plan (demo, person, &error);
      g_assert_nonnull (strstr (error->message, "changed since they were translated"));
      return;
    }
  g_assert_not_reached ();
}

/* ---- what two look at together, and what lies on the table ---- */

static gboolean
says (GPtrArray *sentences, const char *words)
{
  for (guint i = 0; i < sentences->len; i++)
    if (strstr (sentences->pdata[i], words) != NULL)
      return TRUE;
  return FALSE;
}

/* It comes in English while no translation is approved, and says so on the screen; then in both. */
static void
test_review_sheet (DemoOffice **office, gconstpointer data)
{
  DemoOffice *demo = *office;
  g_autoptr (GArray) people = demo_office_list (demo, "SELECT p.person FROM plan AS p JOIN goal AS g ON g.plan = p.id WHERE p.state = 'AGREED' AND p.person IN"
                                                      " (SELECT i.person FROM person_list AS i WHERE i.team = (SELECT team FROM staff WHERE role ="
                                                      " 'TEAM_LEAD' AND active = 1 ORDER BY id LIMIT 1)) ORDER BY p.id LIMIT 1");
  const gint64 person = g_array_index (people, gint64, 0);
  g_autofree char *sql = g_strdup_printf ("UPDATE person SET letter_language = 'pl' WHERE id = %" G_GINT64_FORMAT, person);
  g_autoptr (SosPersonSheet) sheet = sos_person_sheet_new (SOS_PERSON_REVIEW_SHEET, person, 0, "print");
  g_autoptr (GError) error = NULL;
  gboolean foot = FALSE;

  sos_store_set_actor (demo->store, find_staff (demo, "TEAM_LEAD"));
  set_language (demo, sql);
  sos_store_write (demo->store, NULL, (SosTransactionFunc) sos_casework_release_person_sheet, sheet, &error);
  g_assert_no_error (error);
  g_assert_null (sheet->translated);
  g_assert_true (says (sheet->left_out, "no translation"));
  keep_marked (demo, "plan-review-sheet", &foot);
  keep_marked (demo, SOS_WORDING_COMMON, &foot);
  sos_store_write (demo->store, NULL, (SosTransactionFunc) sos_casework_release_person_sheet, sheet, &error);
  g_assert_no_error (error);
  g_assert_false (says (sheet->left_out, "no translation"));
  check_both (sheet, &(SosSheetForm){ 0 }, "What we do next");
  check_both (sheet, &(SosSheetForm){ SOS_PAPER_LARGE_PRINT, FALSE, TRUE }, "What we do next");
}

typedef struct
{
  gint64 household;
  SosFamilyPaper *paper;
} TablePaper;

static gboolean
load_table_paper (SosTransaction *transaction, gpointer data, GError **error)
{
  TablePaper *table = data;
  g_autoptr (SosFamilyView) view = sos_family_view_new (table->household, 0, 0, NULL);
  g_autoptr (SosFamilyPaperAsk) ask = sos_family_paper_ask_new (SOS_FAMILY_MEETING_SHEET, view, FALSE);

  g_clear_object (&table->paper);
  table->paper = sos_family_paper_load (transaction, ask, error);
  return table->paper != NULL;
}

/* The sheet of a meeting is in the language the meeting is held in, as approved, in pages or in columns. */
static void
test_meeting_sheet (DemoOffice **office, gconstpointer data)
{
  DemoOffice *demo = *office;
  g_autoptr (GArray) homes = demo_office_list (demo, "SELECT DISTINCT household FROM family_meeting WHERE removed IS NULL AND day >= '2026-11-23' ORDER BY household");
  gboolean foot = FALSE;

  sos_store_set_actor (demo->store, find_staff (demo, "TEAM_LEAD"));
  set_language (demo, "UPDATE family_meeting SET language = 'pl'");
  for (guint i = 0; i < homes->len; i++)
    {
      TablePaper table = { g_array_index (homes, gint64, i), NULL };
      g_autoptr (GError) error = NULL;

      if (!sos_store_read (demo->store, load_table_paper, &table, NULL))
        continue;
      g_assert_null (sos_family_paper_get_translated (table.paper));
      g_assert_true (says (sos_family_paper_get_left_out (table.paper), "no translation"));
      keep_marked (demo, "meeting-sheet", &foot);
      keep_marked (demo, SOS_WORDING_COMMON, &foot);
      sos_store_read (demo->store, load_table_paper, &table, &error);
      g_assert_no_error (error);
      for (guint columns = 0; columns < 2; columns++)
        {
          const SosFamilyForm form = { .side_by_side = columns == 1 };
          g_autoptr (SosFamilyPages) pages = sos_family_pages_new (table.paper, &form, &error);
          g_autofree char *text = pages != NULL ? sos_family_pages_dup_text (pages) : NULL;

          g_assert_no_error (error);
          g_assert_nonnull (strstr (text, "Zq Who is asked"));
          g_assert_nonnull (strstr (text, "\nWho is asked"));
        }
      g_clear_object (&table.paper);
      return;
    }
  g_assert_not_reached ();
}

/* What is no paper of the office has no words, and what comes in English alone is not translated. */
static void
test_refused (DemoOffice **office, gconstpointer data)
{
  DemoOffice *demo = *office;
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (demo->store, find_staff (demo, "TEAM_LEAD"));
  g_assert_false (try_keep (demo, "front-sheet", "pl", "<letter/>", &error));
  g_assert_nonnull (strstr (error->message, "English alone"));
  g_clear_error (&error);
  sos_store_set_actor (demo->store, find_staff (demo, "CASEWORKER"));
  g_assert_false (try_keep (demo, "front-sheet", "en", NULL, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
}

/* ---- what the demo office brings ---- */

static void
check_demo_words (DemoOffice *demo, const char *kind, const char *language)
{
  g_autoptr (SosWordingCase) wording = sos_wording_case_new (kind, language, NULL);
  g_autoptr (SosPaperTemplate) said = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;
  SosRecord *kept;
  const char *xml;

  sos_store_read (demo->store, sos_wording_case_read, wording, &error);
  g_assert_no_error (error);
  kept = sos_wording_case_get_kept (wording);
  g_assert_nonnull (kept);
  g_assert_true (g_str_has_prefix (sos_record_get_text (kept, SOS_WORDING_TRANSLATOR), "Demo"));
  xml = sos_record_get_text (kept, SOS_WORDING_TEMPLATE);
  said = sos_paper_template_new (xml, -1, &error);
  g_assert_no_error (error);
  g_assert_true (sos_paper_template_has_shape (said, sos_paper_template_find (kind, NULL)));
  faults = sos_paper_template_dup_faults (said, sos_paper_template_find (kind, NULL));
  for (guint i = 0; i < faults->len; i++)
    g_error ("%s in %s: %s", kind, language, ((SosPaperFault *) faults->pdata[i])->words);
}

/* One letter, its card and what all letters share, in one language from right to left and one from left to right; whole, and called what they are. A
 * letter for somebody who has letters in it is made of both. */
static void
test_demo_words (DemoOffice **office, gconstpointer data)
{
  static const char *const kinds[] = { "common", "L4", "appointment-card" }, *const languages[] = { "ar", "vi" };
  DemoOffice *demo = *office;
  const gint64 reader = demo_office_ask (demo, "SELECT id FROM person WHERE letter_language = 'ar' AND status = 'ACTIVE' AND removed IS NULL ORDER BY id LIMIT 1");
  g_autofree char *worker = g_strdup_printf ("SELECT worker FROM episode WHERE person = %" G_GINT64_FORMAT " AND worker IS NOT NULL ORDER BY id DESC LIMIT 1", reader);
  g_autoptr (SosMakeLetter) make = sos_make_letter_new (reader, "L4");
  g_autofree char *translated = NULL;
  g_autoptr (GError) error = NULL;

  sos_demo_translations_keep (demo->store, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
      check_demo_words (demo, kinds[i], languages[k]);
  sos_store_set_actor (demo->store, demo_office_ask (demo, worker));
  sos_store_write (demo->store, NULL, (SosTransactionFunc) sos_casework_make_letter, make, &error);
  g_assert_no_error (error);
  translated = g_strdup_printf ("SELECT translation FROM letter WHERE id = %" G_GINT64_FORMAT, make->letter);
  g_assert_cmpint (demo_office_ask (demo, translated), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sos_casework_init ();
  g_test_add ("/pages/wordings/tried", DemoOffice *, NULL, set_up, test_tried, tear_down);
  g_test_add ("/pages/wordings/all-there", DemoOffice *, NULL, set_up, test_all_there, tear_down);
  g_test_add ("/pages/wordings/listed-once", DemoOffice *, NULL, set_up, test_listed_once, tear_down);
  g_test_add ("/pages/wordings/one-first", DemoOffice *, NULL, set_up, test_one_first, tear_down);
  g_test_add ("/pages/wordings/translated-sheet", DemoOffice *, NULL, set_up, test_translated_sheet, tear_down);
  g_test_add ("/pages/wordings/review-sheet", DemoOffice *, NULL, set_up, test_review_sheet, tear_down);
  g_test_add ("/pages/wordings/meeting-sheet", DemoOffice *, NULL, set_up, test_meeting_sheet, tear_down);
  g_test_add ("/pages/wordings/stopped", DemoOffice *, NULL, set_up, test_stopped, tear_down);
  g_test_add ("/pages/wordings/school-letter", DemoOffice *, NULL, set_up, test_school_letter, tear_down);
  g_test_add ("/pages/wordings/sheet", DemoOffice *, NULL, set_up, test_sheet, tear_down);
  g_test_add ("/pages/wordings/refused", DemoOffice *, NULL, set_up, test_refused, tear_down);
  g_test_add ("/pages/wordings/demo-words", DemoOffice *, NULL, set_up, test_demo_words, tear_down);
  return g_test_run ();
}
