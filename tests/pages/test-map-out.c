/* test-map-out.c - what goes out of the map, on paper and in files, and what never does. */
#include "config.h"
#include "map-desk.h"
#include "map-office.h"
#include "paper-eye.h"
#include "plan-letter.h"

#include "sos-map-out.h"
#include "sos-map-page.h"
#include "sos-records.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("sos-map-XXXXXX", &error);

  g_assert_no_error (error);
  sos_map_page_set_export_folder (folder);
  return folder;
}

typedef struct
{
  char *path;
  Desk *desk;
  guint lines;
} Awaited;

static gboolean
is_out (gpointer data)
{
  Awaited *awaited = data;

  return g_file_test (awaited->path, G_FILE_TEST_EXISTS)
         && office_count (awaited->desk->office, "SELECT count (*) FROM audit WHERE verb IN ('print', 'export')", 0) == awaited->lines;
}

/* What @action leaves in @folder, which is then taken away. (transfer full) */
static GBytes *
let_out (Desk *desk, const char *folder, const char *action, const char *name, guint line)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  Awaited awaited = { path, desk, line };
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  desk_act (desk->page, action, NULL);
  office_wait (is_out, &awaited, action);
  g_assert_true (g_file_get_contents (path, &data, &size, &error));
  g_assert_cmpint (g_remove (path), ==, 0);
  return g_bytes_new_take (data, size);
}

/* Its pages, what its figure says to those who hear it, and what it says of itself. (transfer full) */
static char *
read_pdf (GBytes *pdf)
{
  g_autofree char *text = paper_eye_read (pdf), *about = plan_letter_read (pdf, "pdfinfo", NULL);

  return g_strconcat (text, about, NULL);
}

/* Everything by which somebody could be known, in an office with two more in the map than before, and where it is kept (NULL: it comes with
 * every record): what is not in the office could not come out of it. */
static const struct
{
  const char *word, *table, *column;
} canaries[] = {
  { "Quillfeather", "person", "full_name" },     { "Quilly", "person", "known_as" },
  { "Canary Street", "address", "lines" },       { "NW1 9ZZ", "address", "postcode" },
  { "Canary Estate", "area_to_avoid", "label" }, { "Canarian quarrel", "conflict", "reason_text" },
  { "canary alert", "alert", "words" },          { "020 7946", "contact_point", "value" },
  { "Canary Block", "role_in_concern", "source" }, /* what somebody said of a gang */
  { "NRM-4711", "concern_step", "reference" },   { "MACE canary", "concern_step", "words" },
  { "canary was hurt", "concern", "words" },     { "Ward 12 Canary", "admission", "ward" },
  { "Wing C Canary", "custody_stay", "wing" },   { "Girls of Canary", "programme_run", "venue" },
  { "Canary Refuge", "person", "full_name" },    { "Moyo", "staff", "name" },
  { "P-0", NULL, NULL },                         { "S-0", NULL, NULL },
  { "Canary", NULL, NULL },
};

static void
assert_kept (Office *office)
{
  for (guint i = 0; i < G_N_ELEMENTS (canaries); i++)
    {
      g_autofree char *sql = canaries[i].table == NULL ? NULL
                                                       : g_strdup_printf ("SELECT count (*) FROM %s WHERE %s LIKE '%%%s%%'", canaries[i].table,
                                                                          canaries[i].column, canaries[i].word);

      if (sql != NULL && office_count (office, sql, 0) == 0)
        g_error ("“%s” is not in the office", canaries[i].word);
    }
}

/* Whatever 7.4 names besides: safeguarding, a ward, a wing, what was said of a gang, a group for girls. */
static void
add_sensitive (Office *office, gint64 person, gint64 episode)
{
  const gint64 concern = office_put (office, g_object_new (SOS_TYPE_CONCERN, "person", person, "words", "The canary was hurt", "raised-at",
                                     (gint64) 1795435200, "state", "RAISED", NULL));
  const gint64 conflict = office_put (office, g_object_new (SOS_TYPE_CONFLICT, "kind", "WHOLE_GROUP", "level", "3", "reason-code", "THREAT", "reason-text",
                                      "Canarian quarrel", "reported-on", "2026-11-01", "review-by", "2027-01-01", "status", "ACTIVE", NULL));

  office_put (office, g_object_new (SOS_TYPE_CONFLICT_MEMBER, "conflict", conflict, "person", person, "side", "A", NULL));
  office_put (office, g_object_new (SOS_TYPE_CONCERN_STEP, "concern", concern, "kind", "SENT", "decision", "NRM", "done-at", (gint64) 1795435200,
              "reference", "NRM-4711", "words", "MACE canary", "agency", "The council", NULL));
  office_put (office, g_object_new (SOS_TYPE_ROLE_IN_CONCERN, "person", person, "role", "AT_RISK", "source", "Somebody of the Canary Block", "reliability",
              "HEARSAY", "recorded-on", "2026-11-20", "review-by", "2027-02-20", NULL));
  office_put (office, g_object_new (SOS_TYPE_ADMISSION, "episode", episode, "site", "RLH", "ward", "Ward 12 Canary", "admitted-at", (gint64) 1795435200,
              "lead", "US", NULL));
  office_put (office, g_object_new (SOS_TYPE_CUSTODY_STAY, "episode", episode, "site", "PENTONVILLE", "wing", "Wing C Canary", "valid-from", "2026-10-01",
              NULL));
  office_put (office, g_object_new (SOS_TYPE_PROGRAMME_RUN, "programme", office_count (office, "SELECT id FROM programme WHERE female_only = 1 LIMIT 1", 0),
              "name", "Girls", "venue", "Girls of Canary", "borough", CAMDEN, "status", "RUNNING", "year", (gint64) 2026, "sessions",
              (gint64) 3, NULL));
}

static void
add_canary (Office *office)
{
  const gint64 person = office_add_person (office, "Canary Quillfeather");
  const gint64 hidden = office_add_person (office, "Canary Refuge");

  office_set (office, SOS_TYPE_PERSON, person, "known-as", "Quilly");
  office_set (office, SOS_TYPE_PERSON, person, "home-borough", CAMDEN);
  office_set (office, SOS_TYPE_PERSON, hidden, "home-borough", "WITHHELD");
  office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "HOME", "lines", "12 Canary Street", "postcode", "NW1 9ZZ", "borough", CAMDEN,
              "posting-rule", "OK", "visiting-rule", "OK", NULL);
  office_add (office, SOS_TYPE_AREA_TO_AVOID, "person", person, "label", "Canary Estate", "severity", "NEVER", NULL);
  office_add (office, SOS_TYPE_ALERT, "person", person, "kind", "MEDICAL", "words", "canary alert", NULL);
  office_add (office, SOS_TYPE_CONTACT_POINT, "person", person, "kind", "MOBILE", "value", "020 7946 0018", NULL);
  for (guint i = 0; i < 2; i++)
    {
      const gint64 episode = office_must (office, (SosTransactionFunc) sos_casework_open_episode,
                                          office_deed (i == 0 ? person : hidden, 0, "SOS", NULL, NULL));

      office_make_ready (office, episode);
      office_must (office, (SosTransactionFunc) sos_casework_move_episode, office_deed (episode, 0, "SCREENING", NULL, NULL));
      office_must (office, (SosTransactionFunc) sos_casework_move_episode, office_deed (episode, 0, "WAITING", NULL, NULL));
      office_must (office, (SosTransactionFunc) sos_casework_allocate_episode, office_deed (episode, office->worker, NULL, NULL, NULL));
      if (i == 0)
        add_sensitive (office, person, episode);
    }
}

static void
assert_clean (const char *words, const char *where)
{
  for (guint i = 0; i < G_N_ELEMENTS (canaries); i++)
    if (strstr (words, canaries[i].word) != NULL)
      g_error ("“%s” in %s:\n%s", canaries[i].word, where, words);
}

static void
assert_withheld (const char *words, const char *where)
{
  assert_clean (words, where);
  g_assert_nonnull (strstr (words, "Location withheld"));
}

/* 7.4, over all that comes out of it: screen in every layer and kind, with what is said over it and heard of it, paper, files, the audit. */
static void
test_never (void)
{
  Office *office = map_office_x2 ();
  g_autofree char *folder = make_folder ();
  g_autoptr (Desk) desk = NULL;

  add_canary (office);
  assert_kept (office);
  desk = map_desk_show (office);
  for (guint layer = 0; layer < sos_map_layers_get_n (); layer++)
    for (const char *const *kind = (const char *const[]){ NULL, "1", "2", "none" }; g_strcmp0 (*kind, "none") != 0; kind++)
      for (guint service = 0; service < 2 && (*kind == NULL || sos_map_layer_is_of_people (sos_map_layers_get (layer))); service++)
        {
          g_autofree char *words = NULL;

          sos_filter_button_set_value (desk_find_id (desk->page, SOS_TYPE_FILTER_BUTTON, "layer"), layer > 0 ? sos_map_layers_get (layer)->id : NULL);
          sos_filter_button_set_value (desk_find_id (desk->page, SOS_TYPE_FILTER_BUTTON, "kind"), *kind);
          map_desk_choose (desk, "service", service > 0 ? "SOS" : NULL);
          sos_map_table_set_selected (map_desk_get_table (desk), service > 0 ? CAMDEN : "WITHHELD");
          words = map_desk_dup_words (desk);
          assert_withheld (words, sos_map_layers_get (layer)->id);
        }
  desk_act (desk->page, "page.clear", NULL);
  desk_settle (desk);
  {
    g_autoptr (GBytes) pdf = let_out (desk, folder, "page.pdf", "map-open-home-2026-4.pdf", 1);
    g_autoptr (GBytes) svg = let_out (desk, folder, "page.svg", "map-open-home-2026-4.svg", 2);
    g_autoptr (GBytes) csv = let_out (desk, folder, "page.csv", "map-open-home-2026-4.csv", 3);
    g_autoptr (GBytes) png = let_out (desk, folder, "page.png", "map-open-home-2026-4.png", 4);
    g_autoptr (GBytes) printed = let_out (desk, folder, "page.print-a3", "map-open-home-2026-4.pdf", 5);
    g_autofree char *pdf_words = read_pdf (pdf), *printed_words = read_pdf (printed);
    g_autofree char *svg_words = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
    g_autofree char *csv_words = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));

    paper_eye_check (pdf, "map-open-home-2026-4", 8.9);
    assert_withheld (pdf_words, "PDF");
    assert_withheld (printed_words, "print");
    assert_withheld (csv_words, "CSV");
    assert_clean (svg_words, "SVG");
    g_assert_nonnull (strstr (printed_words, "841.89 x 1190.55"));
    g_assert_cmpint (memcmp (g_bytes_get_data (png, NULL), "\x89PNG", 4), ==, 0);
  }
  {
    g_assert_cmpint (office_count (office, "SELECT count (*) FROM audit WHERE verb IN ('print', 'export') AND person IS NOT NULL", 0), ==, 0);
    g_assert_cmpint (office_count (office, "SELECT count (*) FROM audit WHERE verb = 'export' AND reason LIKE 'Map: Open people by home "
                                           "borough. As of 23 November 2026. %'", 0), ==, 4);
  }
  sos_map_page_set_export_folder (NULL);
  g_rmdir (folder);
}

/* Letters that may stand in a picture by chance are asked of texts alone. */
static void
assert_clean_bytes (GBytes *bytes, gboolean of_text, const char *where)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (canaries); i++)
    if ((of_text || canaries[i].table != NULL) && memmem (data, size, canaries[i].word, strlen (canaries[i].word)) != NULL)
      g_error ("“%s” in %s", canaries[i].word, where);
}

static void
assert_files_clean (SosMapSheet *sheet)
{
  const SosMapLook look = { SOS_SHEET_A4, FALSE, FALSE, SOS_MAP_ORDER_USUAL };

  for (SosMapOutForm form = 0; form < SOS_MAP_N_FORMS; form++)
    {
      g_autofree char *name = sos_map_out_dup_file_name (sheet, form), *words = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = sos_map_out_make (sheet, form, &look, &error);

      g_assert_no_error (error);
      assert_clean (name, name);
      assert_clean_bytes (bytes, form == SOS_MAP_CSV || form == SOS_MAP_SVG, name);
      words = form == SOS_MAP_PDF ? read_pdf (bytes) : NULL;
      if (words != NULL)
        assert_clean (words, name);
    }
}

static gboolean
make_sheets (SosTransaction *transaction, gpointer data, GError **error)
{
  GPtrArray *sheets = data;
  g_autoptr (SosMapCounts) counts = NULL;
  int first, last;

  if (!sos_map_counts_load (transaction, &counts, error))
    return FALSE;
  sos_map_counts_get_quarters (counts, &first, &last);
  for (guint layer = 0; layer < sos_map_layers_get_n (); layer++)
    for (SosMapKind kind = 0; kind < (sos_map_layer_is_of_people (sos_map_layers_get (layer)) ? SOS_MAP_N_KINDS : 1); kind++)
      for (guint way = 0; way < (kind == SOS_MAP_KIND_HOME ? 3 : 2); way++) /* others have home boroughs alone */
        {
          const SosMapAsk ask = { layer, kind, way == 1 ? (guint) sos_map_counts_find_service (counts, "SOS") : sos_map_counts_get_n_services (counts), last };
          SosMapSheet *sheet = sos_map_sheet_new (counts, &ask, way == 2, sos_transaction_get_codes (transaction), error);

          if (sheet == NULL)
            return FALSE;
          g_ptr_array_add (sheets, sheet);
        }
  return TRUE;
}

/* 7.4 in every file: each layer, kind of borough, of all services, one, and for others; as PDF, PNG, SVG and CSV. */
static void
test_never_in_files (void)
{
  g_autoptr (Office) office = map_office_x2 ();
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_map_sheet_unref);
  g_autoptr (GError) error = NULL;

  add_canary (office);
  assert_kept (office);
  sos_store_read (office->store, make_sheets, sheets, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < sheets->len; i++)
    assert_files_clean (sheets->pdata[i]);
  g_assert_cmpuint (sheets->len, ==, 3 * sos_map_layers_get_n () + 20);
}

static void
assert_in_order (const char *words, const char *first, const char *second, const char *third)
{
  const char *one = strstr (words, first), *two = one != NULL ? strstr (one, second) : NULL;

  g_assert_true (two != NULL && strstr (two, third) != NULL);
}

/* As it is seen: the same words in the file, suppressed alike, with what they mean. For others the City has no row. */
static void
test_out (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (Desk) desk = map_desk_show (map_office_x2 ());
  g_autoptr (GBytes) csv = let_out (desk, folder, "page.csv", "map-open-home-2026-4.csv", 1), pdf = NULL, others = NULL;
  g_autofree char *words = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv)), *pdf_words = NULL, *others_words = NULL;

  g_assert_nonnull (strstr (words, "\"E09000007\",\"Camden\",\"<5\",\"0\",\"0\",\"0\"\r\n"));
  g_assert_nonnull (strstr (words, "\"E09000022\",\"Lambeth\",\"5+\",\"0\",\"0\",\"0\"\r\n"));
  g_assert_nonnull (strstr (words, "\"\",\"Together\",\"24\",\"0\",\"0\",\"0\"\r\n"));
  assert_in_order (words, "Southwark", "Camden", "Together"); /* the most first, as in the table */
  g_assert_nonnull (strstr (words, "\"Contains National Statistics data © Crown copyright and database right 2015. Contains"));
  desk_act (desk->page, "page.tiles", NULL);
  pdf = let_out (desk, folder, "page.pdf-a3", "map-open-home-2026-4.pdf", 2);
  pdf_words = read_pdf (pdf);
  g_assert_nonnull (strstr (pdf_words, "As of 23 November 2026"));
  g_assert_nonnull (strstr (pdf_words, "& Fulham"));
  g_assert_nonnull (strstr (pdf_words, "Camden: fewer than 5."));
  desk_act (desk->page, "page.others", NULL);
  desk_settle (desk);
  map_desk_assert_says (desk, "Hackney with City of London|–|–|–|–|");
  others = let_out (desk, folder, "page.csv", "map-open-home-2026-3-others.csv", 3);
  others_words = g_strndup (g_bytes_get_data (others, NULL), g_bytes_get_size (others));
  g_assert_null (strstr (others_words, "\"E09000001\""));
  g_assert_null (strstr (others_words, "\"0\""));
  sos_map_table_set_selected (desk_find (desk->page, SOS_TYPE_MAP_TABLE), "E09000012");
  sos_map_table_set_selected (desk_find (desk->page, SOS_TYPE_MAP_TABLE), "E09000001");
  g_assert_cmpstr (sos_map_table_get_selected (desk_find (desk->page, SOS_TYPE_MAP_TABLE)), ==, "E09000001"); /* chosen on the map, all the same */
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM audit WHERE reason LIKE '%CSV, for others'", 0), ==, 1);
  sos_map_page_set_export_folder (NULL);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  g_test_add_func ("/map-out/never", test_never);
  g_test_add_func ("/map-out/never-in-files", test_never_in_files);
  g_test_add_func ("/map-out/out", test_out);
  return g_test_run ();
}
