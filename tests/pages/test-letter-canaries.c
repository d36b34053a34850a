/* test-letter-canaries.c - N3: every text of every record in the office is a word that must not be seen, and every letter is made of them: it is in no
 * window, above no fold, in no name of a file or a job, and in nothing a file says of itself. */
#include "config.h"
#include "canaries.h"
#include "demo-office.h"

#include "plan-letter.h"
#include "pseudo-language.h"
#include "sos-letter-queue.h"
#include "sos-letter-states.h"
#include "sos-paper-common.h"
#include "sos-paper-labels.h"
#include "sos-paper-layout.h"
#include "sos-demo.h"
#include "sos-letter-make.h"
#include "sos-letter-pages.h"
#include "sos-letters.h"
#include "sos-paper-template.h"
#include "sos-posting-rules.h"

#include <cairo-pdf.h>
#include <string.h>

#define NAME "Zo Quillfeather"
#define STREET "7 Larkfield Walk"

/* Somebody of the first lead’s team whose post is allowed in every respect. */
#define SAFE_POST \
  "SELECT p.id FROM person p" \
  " JOIN address a ON a.person = p.id JOIN consent c ON c.person = p.id AND c.type = 'POST_LETTERS' AND c.status = 'GIVEN'" \
  " JOIN plan l ON l.person = p.id AND l.state = 'AGREED'" \
  " WHERE a.posting_rule = 'OK' AND a.reviewed_on > '2026-09-05' AND c.expires_on > '2026-12-30' AND p.status = 'ACTIVE' AND l.next_meeting_on IS NOT NULL" \
  " AND EXISTS (SELECT 1 FROM person_list i WHERE i.person = p.id AND i.team = (SELECT team FROM staff WHERE role = 'TEAM_LEAD' ORDER BY ref LIMIT 1))" \
  " AND NOT EXISTS (SELECT 1 FROM address_person h WHERE h.address = a.id)" \
  " AND NOT EXISTS (SELECT 1 FROM address o WHERE o.person = p.id AND o.id <> a.id)" \
  " AND NOT EXISTS (SELECT 1 FROM plan d WHERE d.person = p.id AND d.state = 'DRAFT') ORDER BY p.ref LIMIT 1"

typedef struct
{
  DemoOffice *office;
  gint64 person, address, lead;
  CanariesSown sown;
  guint n_held, n_languages;
} World;

/* ---- planted ---- */

/* Whom the letters are for, and where they live: what the window is there for. */
static gboolean
plant (SosTransaction *transaction, gpointer data, GError **error)
{
  World *world = data;
  g_autofree char *person = g_strdup_printf ("UPDATE person SET full_name = $1, known_as = 'Zo', name_on_letters = $1 WHERE id = %" G_GINT64_FORMAT, world->person);
  g_autofree char *address = g_strdup_printf ("UPDATE address SET lines = $1, postcode = 'SE15 9CK', label = 'Home' WHERE id = %" G_GINT64_FORMAT, world->address);

  world->sown = canaries_sow (transaction);
  canaries_run (transaction, person, NAME);
  canaries_run (transaction, address, STREET);
  return TRUE;
}

static void
set_up (World *world, gconstpointer data)
{
  g_autofree char *address = NULL;
  g_autoptr (GError) error = NULL;

  world->office = demo_office_new ();
  world->person = demo_office_ask (world->office, SAFE_POST);
  world->lead = demo_office_ask (world->office, "SELECT id FROM staff WHERE role = 'TEAM_LEAD' ORDER BY ref LIMIT 1");
  address = g_strdup_printf ("SELECT id FROM address WHERE person = %" G_GINT64_FORMAT, world->person);
  world->address = demo_office_ask (world->office, address);
  sos_store_set_actor (world->office->store, world->lead);
  sos_store_write (world->office->store, NULL, plant, world, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (world->sown.n_types, >, 60);
  g_assert_cmpuint (world->sown.n_fields, >, 200);
}

static void
tear_down (World *world, gconstpointer data)
{
  demo_office_free (world->office);
}

/* ---- made ---- */

static gboolean
do_deed (World *world, gpointer func, gpointer deed, GError **error)
{
  return sos_store_write (world->office->store, NULL, (SosTransactionFunc) func, deed, error);
}

/* Typed as somebody might who forgets where it goes; but for whom it is for, which is what an envelope shows. */
static void
fill (World *world, gint64 letter, const char *kind)
{
  static const char *const plain[][2] = { { "to_name", "Ms A. Idris" }, { "to_role", "Head of year" }, { "to_office", "Meridian Park Academy" },
                                          { "to_address", "1 Alder Walk\nLondon\nSE5 9CK" } };
  g_autoptr (SosFillLetter) words = sos_fill_letter_new (letter);
  const SosPaperTemplate *template = sos_paper_template_find (kind, NULL);
  g_autoptr (GArray) typed = sos_paper_template_dup_typed (template);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < typed->len; i++)
    {
      const SosPaperTypedField *field = &g_array_index (typed, SosPaperTypedField, i);
      const char *said = CANARY " and the gang";

      for (guint k = 0; k < G_N_ELEMENTS (plain); k++)
        if (g_str_equal (field->name, plain[k][0]))
          said = plain[k][1];
      sos_fill_letter_add (words, field->name, said);
    }
  do_deed (world, sos_casework_fill_letter, words, &error);
  g_assert_no_error (error);
}

static gboolean
send_by_post (World *world, gint64 letter, gint64 address)
{
  g_autoptr (SosDeed) deed = sos_deed_new (letter, SOS_DELIVERY_POST, NULL);

  deed->other = address;
  return do_deed (world, sos_casework_choose_delivery, deed, NULL);
}

static gboolean
open_letter (SosTransaction *transaction, gpointer data, GError **error)
{
  SosDeed *deed = data;
  SosLetterCase *letter_case = sos_letter_case_load (transaction, deed->id, error);

  deed->made = (GObject *) letter_case;
  return letter_case != NULL;
}

/* 0 where nobody at this desk may write it. */
static gint64
make_letter (World *world, const SosLetterRule *rule)
{
  g_autoptr (SosMakeLetter) make = sos_make_letter_new (world->person, rule->kind);

  make->ground = g_strdup ("For their safety");
  return do_deed (world, sos_casework_make_letter, make, NULL) ? make->letter : 0;
}

typedef struct
{
  gint64 letter;
  const char *format, *contrast;
} Form;

static gboolean
set_form (SosTransaction *transaction, gpointer data, GError **error)
{
  const Form *form = data;
  g_autofree char *format = g_strdup_printf ("UPDATE letter SET format = $1, high_contrast = %s WHERE id = %" G_GINT64_FORMAT, form->contrast, form->letter);

  canaries_run (transaction, format, form->format);
  return TRUE;
}

/* ---- looked at ---- */

/* The reference names the file of a letter, its job at the printer and its line in a batch. */
static void
check_name (const char *ref)
{
  g_assert_true (g_regex_match_simple ("^L-[0-9]{6}-[A-Z]$", ref, 0, 0));
}

/* What the folded page of a letter shows is held by the letter itself where a word of it tells: then there is no paper at all. */
static gboolean
is_held (World *world, const GError *error)
{
  world->n_held += g_error_matches (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_TELLING);
  return g_error_matches (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_TELLING);
}

static gboolean
look_at (World *world, gint64 letter, const char *kind, gboolean by_post)
{
  g_autoptr (SosDeed) deed = sos_deed_new (letter, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosPaper) paper = NULL;
  g_autoptr (GBytes) pdf = NULL;
  const char *ref;

  sos_store_read (world->office->store, open_letter, deed, &error);
  g_assert_no_error (error);
  paper = sos_letter_pages_make (SOS_LETTER_CASE (deed->made), NULL, &error);
  g_assert_no_error (error);
  pdf = sos_paper_render_pdf (paper, &error);
  if (pdf == NULL && is_held (world, error))
    return TRUE;
  if (pdf == NULL)
    g_error ("%s: %s", kind, error->message);
  ref = sos_record_get_text (SOS_RECORD (sos_letter_case_get_letter (SOS_LETTER_CASE (deed->made))), SOS_LETTER_REF);
  check_name (ref);
  if (by_post)
    canaries_check_top (pdf, kind);
  return canaries_check_file (pdf, kind, ref);
}

static void
look_at_language (World *world, SosLetterCase *letter_case, const char *kind, gboolean by_post, const CanariesLanguage *language, gboolean side_by_side)
{
  const char *ref = sos_record_get_text (SOS_RECORD (sos_letter_case_get_letter (letter_case)), SOS_LETTER_REF);
  g_autoptr (GBytes) translated = pseudo_language_translate (kind, language->language, language->filler),
                     common = pseudo_language_translate (SOS_PAPER_COMMON, language->language, language->filler);
  const SosPaperOptions options = { .title = ref, .delivery = by_post ? SOS_PAPER_BY_POST : SOS_PAPER_BY_HAND, .translated = translated, .common = common,
                                    .side_by_side = side_by_side };
  g_autoptr (GError) error = NULL;
  g_autoptr (SosPaper) paper = sos_paper_new (kind, sos_letter_case_get_merge (letter_case), &options, &error);
  g_autoptr (GBytes) pdf = paper != NULL ? sos_paper_render_pdf (paper, &error) : NULL;

  if (pdf == NULL && !g_error_matches (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_TELLING))
    g_error ("%s in %s: %s", kind, language->language, error->message);
  if (pdf == NULL)
    return;
  if (by_post)
    canaries_check_top (pdf, kind);
  canaries_check_file (pdf, kind, ref);
  world->n_languages++;
}

/* In two languages, side by side and one behind the other, from the left and from the right. */
static void
look_at_languages (World *world, gint64 letter, const char *kind, gboolean by_post)
{
  g_autoptr (SosDeed) deed = sos_deed_new (letter, NULL, NULL);
  g_autoptr (GError) error = NULL;

  sos_store_read (world->office->store, open_letter, deed, &error);
  g_assert_no_error (error);
  for (guint i = 0; canaries_languages[i].language != NULL; i++)
    for (guint side = 0; side < 2; side++)
      look_at_language (world, SOS_LETTER_CASE (deed->made), kind, by_post, &canaries_languages[i], side == 1);
}

/* In every form: how large the letters are moves what stands above the fold. Whether it is in any of them. */
static gboolean
look_at_forms (World *world, gint64 letter, const char *kind, gboolean by_post)
{
  static const char *const forms[][2] = { { SOS_FORMAT_LARGE_PRINT, "0" }, { SOS_FORMAT_GIANT, "0" }, { SOS_FORMAT_EASY_READ, "0" }, { SOS_FORMAT_DYSLEXIA, "1" },
                                          { SOS_FORMAT_CLEAR_PRINT, "1" }, { SOS_FORMAT_CLEAR_PRINT, "0" } };
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      Form form = { letter, forms[i][0], forms[i][1] };
      g_autoptr (GError) error = NULL;

      sos_store_write (world->office->store, NULL, set_form, &form, &error);
      g_assert_no_error (error);
      found |= look_at (world, letter, kind, by_post);
    }
  look_at_languages (world, letter, kind, by_post);
  return found;
}

/* ---- on an envelope ---- */

/* Approved as it is, where that is for whoever is at this desk. */
static gboolean
approve (World *world, gint64 letter)
{
  g_autoptr (SosDeed) check = sos_deed_new (letter, NULL, NULL), reason = sos_deed_new (letter, "kept-words", "They asked for it."), open = sos_deed_new (letter, NULL, NULL);
  g_autoptr (SosApproveLetter) approve = NULL;
  g_autoptr (SosPaper) paper = NULL;
  g_autoptr (GBytes) pdf = NULL, template = NULL;
  g_autoptr (GError) error = NULL;

  if (!do_deed (world, sos_casework_give_letter_reason, reason, NULL) || !do_deed (world, sos_casework_check_letter, check, NULL)
      || !sos_store_read (world->office->store, open_letter, open, NULL))
    return FALSE;
  paper = sos_letter_pages_make (SOS_LETTER_CASE (open->made), NULL, &error);
  g_assert_no_error (error);
  pdf = sos_paper_render_pdf (paper, NULL);
  if (pdf == NULL)
    return FALSE;
  template = sos_paper_load_template (sos_record_get_text (SOS_RECORD (sos_letter_case_get_letter (SOS_LETTER_CASE (open->made))), SOS_LETTER_KIND));
  approve = sos_approve_letter_new (SOS_LETTER_CASE (open->made), template, pdf);
  approve->said = sos_paper_dup_text (paper, SOS_PAPER_ENGLISH);
  approve->above = sos_paper_dup_text (paper, SOS_PAPER_TOP_PANEL);
  return do_deed (world, sos_casework_approve_letter, approve, NULL);
}

static cairo_status_t
append_cb (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The sheet as it is printed. */
static GBytes *
draw_labels (GPtrArray *texts)
{
  g_autoptr (SosPaperLabels) labels = sos_paper_labels_new (texts, 0);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, SOS_PAPER_WIDTH, SOS_PAPER_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;

  sos_paper_labels_check_ready (labels, &error);
  g_assert_no_error (error);
  sos_paper_labels_draw_page (labels, cr, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/* A label says who and where, and nothing that any record says besides. */
static void
check_labels (World *world, GArray *letters)
{
  SosEnvelopes *envelopes = sos_envelopes_new (g_array_ref (letters));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  do_deed (world, sos_casework_address_envelopes, envelopes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (envelopes->envelopes->len, >=, 4);
  for (guint i = 0; i < envelopes->envelopes->len; i++)
    {
      const SosEnvelope *envelope = envelopes->envelopes->pdata[i];

      check_name (envelope->ref);
      g_ptr_array_add (texts, g_strdup_printf ("%s\n%s", envelope->name, envelope->address));
    }
  pdf = draw_labels (texts);
  text = plan_letter_read (pdf, "pdftotext", NULL);
  g_assert_null (strstr (text, CANARY));
  g_assert_null (strstr (text, "gang"));
  g_assert_nonnull (strstr (text, "SE5 9CK"));
  g_test_message ("%u labels", texts->len);
  sos_envelopes_free (envelopes);
}

static void
test_letters (World *world, gconstpointer data)
{
  guint n, n_made = 0, n_posted = 0, n_full = 0;
  g_autoptr (GArray) approved = g_array_new (FALSE, FALSE, sizeof (gint64));
  const SosLetterRule *rules = sos_letter_rules_get (&n);

  for (guint i = 0; i < n; i++)
    {
      const gint64 letter = make_letter (world, &rules[i]);

      if (letter == 0)
        continue;
      fill (world, letter, rules[i].kind);
      n_full += look_at_forms (world, letter, rules[i].kind, FALSE);
      n_made++;
      if (send_by_post (world, letter, rules[i].reader == SOS_READER_OFFICE ? 0 : world->address))
        {
          n_posted++;
          n_full += look_at_forms (world, letter, rules[i].kind, TRUE);
          if (approve (world, letter))
            g_array_append_val (approved, letter);
        }
    }
  g_test_message ("%u fields of %u kinds of record said it; %u letters were made, %u of them for the post as well; it is in %u papers, and where it shows in none; %u were held; %u in two languages",
                  world->sown.n_fields, world->sown.n_types, n_made, n_posted, n_full, world->n_held, world->n_languages);
  check_labels (world, approved);
  g_assert_cmpuint (world->n_held, <=, 3 * 6);
  g_assert_cmpuint (n_made, >=, 10);
  g_assert_cmpuint (n_posted, >=, 7);
  g_assert_cmpuint (n_full, >=, n_made);
  g_assert_cmpuint (world->n_languages, >=, 4 * n_posted);
}

static gboolean
plant_plain (SosTransaction *transaction, gpointer data, GError **error)
{
  World *world = data;
  g_autofree char *rule = g_strdup_printf ("UPDATE address SET posting_rule = $1 WHERE id = %" G_GINT64_FORMAT, world->address);

  canaries_run (transaction, rule, "OK_DISCREET");
  canaries_run (transaction, "UPDATE setting SET value = $1 WHERE name IN ('office.name', 'office.address')", CANARY " House");
  return TRUE;
}

/* 6.3: where post must be discreet what the office is called is one of those words too, and it is above no fold. */
static void
test_plain (World *world, gconstpointer data)
{
  guint n, n_posted = 0;
  const SosLetterRule *rules = sos_letter_rules_get (&n);
  g_autoptr (GError) error = NULL;

  do_deed (world, plant_plain, world, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      const gint64 letter = rules[i].reader == SOS_READER_PERSON ? make_letter (world, &rules[i]) : 0;

      if (letter == 0 || !send_by_post (world, letter, world->address))
        continue;
      fill (world, letter, rules[i].kind);
      look_at (world, letter, rules[i].kind, TRUE);
      n_posted++;
    }
  g_test_message ("%u letters in plain envelopes; what the office is called is at the top of none", n_posted);
  g_assert_cmpuint (n_posted, >=, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sos_casework_init ();
  g_test_add ("/pages/letter-canaries/letters", World, NULL, set_up, test_letters, tear_down);
  g_test_add ("/pages/letter-canaries/plain", World, NULL, set_up, test_plain, tear_down);
  return g_test_run ();
}
