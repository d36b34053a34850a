/* test-every-paper.c - one PDF of each paper of the office in each form it comes in, made of real records through its gate: tagged, with headings, its
 * language, its fonts inside, named by a reference alone. With a folder in SOS_LOOK they are kept there, to be looked at. */
#include "config.h"
#include "canaries.h"
#include "demo-office.h"

#include "plan-letter.h"
#include "pseudo-language.h"
#include "sos-listed-words.h"
#include "sos-onward.h"
#include "sos-paper-common.h"
#include "sos-paper-grid.h"
#include "sos-run-papers.h"
#include "sos-sheet-pages.h"
#include "sos-wording-kinds.h"
#include "sos-wording-phrases.h"
#include "sos-wordings.h"

#include <stdio.h>
#include <string.h>

#define DATE 1795442520

typedef struct
{
  DemoOffice *office;
  GArray *staff; /* gint64: leads, and who leads schools work */
  CanariesSown sown; /* nothing: as the demo office is */
  guint n_made, n_full, n_languages, n_held;
} World;

/* Help that is asked of a partner who may be told: of nobody in the demo office yet. */
static void
ask_partner (World *world)
{
  const gint64 person = demo_office_ask (world->office, "SELECT person FROM consent WHERE type = 'SHARE_WITH' AND status = 'GIVEN' AND to_agency = 'Southwark children’s services'");
  g_autoptr (SosOnwardReferral) onward = g_object_new (SOS_TYPE_ONWARD_REFERRAL, "person", person, "agency-name", "Southwark children’s services",
                                                       "asked-for", "Somebody to talk with on Saturdays", "summary", "Doing well in college; likes to row.", NULL);
  SosAskPartner *ask = sos_ask_partner_new (onward);
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (world->office->store, demo_office_ask (world->office, "SELECT id FROM staff WHERE name = 'Ruth Holbrook'"));
  sos_store_write (world->office->store, NULL, (SosTransactionFunc) sos_casework_ask_partner, ask, &error);
  sos_ask_partner_free (ask);
  g_assert_no_error (error);
}

static void
set_up (World *world, gconstpointer data)
{
  world->office = demo_office_new ();
  world->staff = demo_office_list (world->office, "SELECT id FROM staff WHERE role IN ('TEAM_LEAD', 'SCHOOLS_COORDINATOR', 'ADMINISTRATOR') AND active = 1"
                                                  " ORDER BY role = 'ADMINISTRATOR', id");
  ask_partner (world);
}

static gboolean
sow (SosTransaction *transaction, gpointer data, GError **error)
{
  ((World *) data)->sown = canaries_sow (transaction);
  return TRUE;
}

/* N3: all that was ever typed about anybody is a word that must not be seen in a name or in what a file says of itself. */
static void
set_up_sown (World *world, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  set_up (world, data);
  sos_store_set_actor (world->office->store, g_array_index (world->staff, gint64, 0));
  sos_store_write (world->office->store, NULL, sow, world, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (world->sown.n_fields, >, 200);
}

static void
tear_down (World *world, gconstpointer data)
{
  g_array_unref (world->staff);
  demo_office_free (world->office);
}

/* ---- one file ---- */

static void
keep (GBytes *pdf, const char *name)
{
  const char *folder = g_getenv ("SOS_LOOK");
  g_autofree char *file = g_strconcat (name, ".pdf", NULL), *path = folder != NULL ? g_build_filename (folder, file, NULL) : NULL;

  if (path != NULL)
    g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL));
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *p = strstr (text, what); p != NULL; p = strstr (p + 1, what))
    n++;
  return n;
}

/* Each line of the list of fonts says that it is inside: "emb yes". */
static void
check_fonts (GBytes *pdf, const char *name)
{
  g_autofree char *fonts = plan_letter_read (pdf, "pdffonts", NULL);
  g_auto (GStrv) lines = g_strsplit (g_strstrip (fonts), "\n", -1);

  for (guint i = 2; lines[0] != NULL && lines[1] != NULL && lines[i] != NULL; i++)
    if (!g_regex_match_simple ("\\syes\\s+(yes|no)\\s+(yes|no)\\s", lines[i], 0, 0))
      g_error ("%s: a font that is not inside: %s", name, lines[i]);
}

typedef struct
{
  double left, top, right, bottom;
} Box;

static gboolean
overlap (const Box *one, const Box *other)
{
  const double across = MIN (one->right, other->right) - MAX (one->left, other->left), down = MIN (one->bottom, other->bottom) - MAX (one->top, other->top);

  return across > 1 && down > 0.6 * MIN (one->bottom - one->top, other->bottom - other->top);
}

/* No word is printed over another. */
static void
check_words (GBytes *pdf, const char *name)
{
  g_autofree char *html = plan_letter_read (pdf, "pdftotext", "-bbox", NULL);
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (Box));

  for (const char *at = html; *at != '\0'; at++)
    {
      Box box;

      if (g_str_has_prefix (at, "<page "))
        g_array_set_size (boxes, 0);
      if (*at != '<' || sscanf (at, "<word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\">", &box.left, &box.top, &box.right, &box.bottom) != 4)
        continue;
      for (guint i = 0; i < boxes->len; i++)
        if (overlap (&box, &g_array_index (boxes, Box, i)))
          g_error ("%s: something is printed over something, %.0f from the left, %.0f from the top: %.60s", name, box.left, box.top, at);
      g_array_append_val (boxes, box);
    }
}

/* What names the file, the job at the printer and its line in the queue: a reference or a day, and no word of a record. */
static void
check_name (const char *ref)
{
  if (!g_regex_match_simple ("^([A-Z]+-[0-9]{6}-[A-Z](-[a-z0-9]+)*|[0-9-]+|today|(headcount|term-plan|school-year|week)[0-9A-Z-]*)$", ref, 0, 0))
    g_error ("named “%s”", ref);
}

static void
check (World *world, GBytes *pdf, const char *name, const char *ref, gboolean headed)
{
  g_autofree char *about = plan_letter_read (pdf, "pdfinfo", NULL), *structure = plan_letter_read (pdf, "pdfinfo", "-struct-text", NULL),
                  *title = g_strdup_printf ("Title:           %s\n", ref);
  gsize size;
  const char *raw = g_bytes_get_data (pdf, &size);

  if (world->sown.n_fields > 0)
    world->n_full += canaries_check_file (pdf, name, ref);
  else
    keep (pdf, name);
  check_name (ref);
  if (strstr (about, title) == NULL || strstr (about, "Tagged:          yes") == NULL || strstr (about, "Author:") != NULL || memmem (raw, size, "/Lang", 5) == NULL)
    g_error ("%s: %s", name, about);
  if (count (structure, "Document") != 1 || strstr (structure, "Syntax") != NULL || (headed && count (structure, "H1") == 0)
      || count (structure, "\n") < 3 || count (structure, "LI (") > count (structure, "LBody"))
    g_error ("%s: %s", name, structure);
  check_fonts (pdf, name);
  check_words (pdf, name);
  world->n_made++;
}

/* ---- papers made of templates ---- */

typedef struct
{
  const SosWordingKind *kind;
  GPtrArray *refs, *words;
} Tries;

static gboolean
list_tries (SosTransaction *transaction, gpointer data, GError **error)
{
  Tries *tries = data;

  return sos_wording_kind_list_tries (tries->kind, transaction, 6, &tries->refs, &tries->words, error);
}

static gboolean
has_headings (const char *kind)
{
  g_autoptr (GBytes) bytes = sos_paper_load_template (kind);
  gsize size;
  const char *xml = g_bytes_get_data (bytes, &size);

  return memmem (xml, size, "<h>", 3) != NULL || memmem (xml, size, "<h picture", 10) != NULL;
}

/* Where a word of it would tell above the first fold there is no paper at all: of what is sown, never of the office as it is. */
static gboolean
is_held (World *world, const GError *error)
{
  const gboolean held = world->sown.n_fields > 0 && g_error_matches (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_TELLING);

  world->n_held += held;
  return held;
}

/* TRUE where it was whole: what lacks an answer is no paper. */
static gboolean
make_forms (World *world, const char *kind, const char *ref, SosMerge *words)
{
  for (SosPaperFormat format = 0; format < SOS_PAPER_N_MEASURES; format++)
    {
      const SosPaperOptions options = { .format = format, .title = ref, .date = DATE, .high_contrast = format == SOS_PAPER_LARGE_PRINT };
      g_autofree char *name = g_strdup_printf ("%s-%s", kind, sos_paper_format_get_measures (format)->code);
      g_autoptr (GError) error = NULL;
      g_autoptr (SosPaper) paper = sos_paper_new (kind, words, &options, &error);
      g_autoptr (GBytes) pdf = paper != NULL ? sos_paper_render_pdf (paper, &error) : NULL;

      if (g_error_matches (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_MISSING))
        return FALSE;
      if (is_held (world, error))
        continue;
      g_assert_no_error (error);
      check (world, pdf, name, ref, has_headings (kind));
    }
  return TRUE;
}

/* In two languages, one behind the other and side by side, from the left and from the right. */
static void
make_languages (World *world, const char *kind, const char *ref, SosMerge *words)
{
  for (guint i = 0; canaries_languages[i].language != NULL; i++)
    for (guint side = 0; side < 2; side++)
      {
        const CanariesLanguage *in = &canaries_languages[i];
        g_autoptr (GBytes) translated = pseudo_language_translate (kind, in->language, in->filler),
                           common = pseudo_language_translate (SOS_PAPER_COMMON, in->language, in->filler);
        const SosPaperOptions options = { .title = ref, .date = DATE, .translated = translated, .common = common, .side_by_side = side == 1 };
        g_autofree char *name = g_strdup_printf ("%s-%s-%s", kind, in->language, side == 1 ? "columns" : "pages");
        g_autoptr (GError) error = NULL;
        g_autoptr (SosPaper) paper = sos_paper_new (kind, words, &options, &error);
        g_autoptr (GBytes) pdf = paper != NULL ? sos_paper_render_pdf (paper, &error) : NULL;

        if (is_held (world, error))
          continue;
        g_assert_no_error (error);
        check (world, pdf, name, ref, has_headings (kind));
        world->n_languages++;
      }
}

static gboolean
try_kind (World *world, const SosWordingKind *kind)
{
  Tries tries = { kind };
  g_autoptr (GPtrArray) refs = NULL, words = NULL;
  g_autoptr (GError) error = NULL;
  gboolean made = FALSE;

  sos_store_read (world->office->store, list_tries, &tries, &error);
  g_assert_no_error (error);
  refs = tries.refs;
  words = tries.words;
  for (guint i = 0; !made && i < refs->len; i++)
    {
      made = make_forms (world, sos_wording_kind_get_code (kind), refs->pdata[i], words->pdata[i]);
      if (made && sos_wording_kind_is_translated (kind))
        make_languages (world, sos_wording_kind_get_code (kind), refs->pdata[i], words->pdata[i]);
    }
  return made;
}

/* In every form, whichever it is printed in by itself; the office’s own small print among them. Letters whose words are typed are made in the tests of
 * their own room. */
static void
test_templates (World *world, gconstpointer data)
{
  const SosWordingKind *kind;

  for (guint i = 0; (kind = sos_wording_kinds_get (i)) != NULL; i++)
    {
      gboolean made = sos_listed_find (sos_wording_kind_get_code (kind)) < SOS_N_LISTED; /* a list, and no paper */

      for (guint k = 0; !made && k < world->staff->len; k++)
        {
          sos_store_set_actor (world->office->store, g_array_index (world->staff, gint64, k));
          made = try_kind (world, kind);
        }
      g_test_message ("%s: %s", sos_wording_kind_get_code (kind), made ? "made" : "nothing whole to make it of");
      if (!made && !sos_wording_kind_is_translated (kind) && !g_str_equal (sos_wording_kind_get_code (kind), SOS_SCHOOL_PAPERS))
        g_error ("%s: nothing whole to make it of", sos_wording_kind_get_code (kind));
    }
  g_test_message ("%u papers, %u of them in two languages; sown words are in %u, and where they are looked for in none; %u were held", world->n_made, world->n_languages, world->n_full, world->n_held);
  g_assert_cmpuint (world->n_made, >=, 15 * SOS_PAPER_N_MEASURES);
  g_assert_cmpuint (world->n_languages, >=, 4);
}

/* ---- tables of schools work ---- */

static gboolean
make_table (World *world, SosRunPaperKind kind, gint64 run)
{
  SosRunPaperAsk *ask = sos_run_paper_ask_new (kind, run, 0, "export");
  g_autofree char *name = g_strdup_printf ("schools-%s", sos_run_paper_get_code (kind));
  gboolean made = FALSE;

  for (guint k = 0; !made && k < world->staff->len; k++)
    {
      sos_store_set_actor (world->office->store, g_array_index (world->staff, gint64, k));
      made = sos_store_read (world->office->store, (SosTransactionFunc) sos_run_paper_load, ask, NULL);
    }
  if (made)
    {
      g_autoptr (SosPaperGrid) grid = sos_paper_grid_new (ask->paper, DATE);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = sos_paper_grid_render_pdf (grid, &error);

      g_assert_no_error (error);
      check (world, pdf, name, ask->paper->title, TRUE);
    }
  sos_run_paper_ask_free (ask);
  return made;
}

static void
test_tables (World *world, gconstpointer data)
{
  g_autoptr (GArray) runs = demo_office_list (world->office, "SELECT id FROM programme_run WHERE removed IS NULL ORDER BY id");

  for (SosRunPaperKind kind = 0; kind < SOS_N_RUN_PAPERS; kind++)
    {
      gboolean made = kind == SOS_SCHOOLS_YEAR; /* of a borough: looked at with the calendar */

      for (guint i = 0; !made && i < runs->len; i++)
        made = make_table (world, kind, g_array_index (runs, gint64, i));
      if (!made)
        g_error ("%s: of no run", sos_run_paper_get_code (kind));
    }
}

/* ---- what has a form of its own ---- */

/* Cards for a pocket. */
static void
test_cards (World *world, gconstpointer data)
{
  g_autoptr (GArray) stays = demo_office_list (world->office, "SELECT DISTINCT e.id FROM episode AS e JOIN custody_stay AS c ON c.episode = e.id WHERE e.removed IS NULL");
  guint n = 0;

  for (guint i = 0; n == 0 && i < stays->len; i++)
    for (guint k = 0; n == 0 && k < world->staff->len; k++)
      {
        const gint64 episode = g_array_index (stays, gint64, i);
        g_autofree char *whose = g_strdup_printf ("SELECT person FROM episode WHERE id = %" G_GINT64_FORMAT, episode);
        g_autoptr (SosPersonSheet) sheet = sos_person_sheet_new (SOS_PERSON_RELEASE_CARD, demo_office_ask (world->office, whose), episode, "export");

        sos_store_set_actor (world->office->store, g_array_index (world->staff, gint64, k));
        if (!sos_store_write (world->office->store, NULL, (SosTransactionFunc) sos_casework_release_person_sheet, sheet, NULL))
          continue;
        for (SosPaperFormat format = SOS_PAPER_CLEAR_PRINT; format <= SOS_PAPER_LARGE_PRINT; format++)
          {
            const SosSheetForm form = { format, FALSE };
            g_autoptr (GError) error = NULL;
            g_autoptr (SosSheetPages) pages = sos_sheet_pages_new (sheet, &form, &error);
            g_autoptr (GBytes) pdf = pages != NULL ? sos_sheet_pages_render_pdf (pages, &error) : NULL;
            g_autofree char *name = g_strdup_printf ("release-day-card-%d", format);

            n++;
            if (is_held (world, error))
              continue;
            g_assert_no_error (error);
            check (world, pdf, name, sheet->ref, FALSE);
          }
      }
  g_assert_cmpuint (n, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sos_wording_phrases_give (sos_paper_phrases_read);
  g_test_add ("/pages/every-paper/templates", World, NULL, set_up, test_templates, tear_down);
  g_test_add ("/pages/every-paper/tables", World, NULL, set_up, test_tables, tear_down);
  g_test_add ("/pages/every-paper/cards", World, NULL, set_up, test_cards, tear_down);
  g_test_add ("/pages/every-paper/sown-templates", World, NULL, set_up_sown, test_templates, tear_down);
  g_test_add ("/pages/every-paper/sown-tables", World, NULL, set_up_sown, test_tables, tear_down);
  g_test_add ("/pages/every-paper/sown-cards", World, NULL, set_up_sown, test_cards, tear_down);
  return g_test_run ();
}
