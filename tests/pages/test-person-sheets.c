/* test-person-sheets.c - the papers about one person read back as a stranger's program reads them: what stands on each, what never does, and
 * who may make it. What goes into a pocket says neither whose it is nor who gave it (N3). */
#include "config.h"
#include "office.h"
#include "paper-eye.h"
#include "plan-letter.h"

#include "sos-clock.h"
#include "sos-letter-make.h"
#include "sos-letter-states.h"
#include "sos-posting-rules.h"
#include "sos-sheet-pages.h"
#include "sos-stage-rules.h"

#include <string.h>

#define AWAY "QUINCE COTTAGE"     /* where somebody must not find them */
#define RIVAL "VELLUMWICK"        /* whom and where they avoid */
#define NOTE "PEARLWORT"          /* notes of the office */
#define SECRET_KIN "Ottoline"     /* a relative whose record is sealed */

typedef struct
{
  Office *office;
  gint64 zo, address, hidden, ttg, stay, visit, letter, kin;
} Room;

static gint64
add_letter (Room *self)
{
  static const char *const typed[][2] = { { "appt_date", "Tuesday 1 December" }, { "start", "3:30 in the afternoon" }, { "venue", "Room 2\nThe Library" },
                                          { "route_note", "Bus 12 to the clock" }, { "bring", "Your book" } };
  g_autoptr (SosMakeLetter) make = sos_make_letter_new (self->zo, "L4");
  g_autoptr (SosFillLetter) fill = NULL;

  office_attempt (self->office, sos_casework_make_letter, make, NULL);
  fill = sos_fill_letter_new (make->letter);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    sos_fill_letter_add (fill, typed[i][0], typed[i][1]);
  office_attempt (self->office, sos_casework_fill_letter, fill, NULL);
  return make->letter;
}

static void
add_what_stays_off (Room *self)
{
  Office *office = self->office;
  gint64 area;

  self->hidden = office_add (office, SOS_TYPE_ADDRESS, "person", self->zo, "type", "OTHER_PARENT", "lines", AWAY, "postcode", "TN39 9QX", "posting-rule",
                             SOS_POSTING_DO_NOT_POST, "visiting-rule", "OK", "reason", NOTE, NULL);
  office_put (office, g_object_new (SOS_TYPE_ADDRESS_PERSON, "address", self->hidden, "rule", "HIDDEN_FROM", "name", RIVAL, NULL));
  area = office_put (office, g_object_new (SOS_TYPE_AREA_TO_AVOID, "person", self->zo, "label", RIVAL, "severity", "NEVER", "source", "YP", "review-by",
                                           "2027-01-01", NULL));
  office_put (office, g_object_new (SOS_TYPE_AREA_PLACE, "area", area, "kind", "PLACE", "words", RIVAL " Road", NULL));
  office_put (office, g_object_new (SOS_TYPE_ALERT, "person", self->zo, "kind", "MEDICAL", "words", NOTE, NULL));
  self->kin = office_add_person (office, SECRET_KIN " Vane");
  office_put (office, g_object_new (SOS_TYPE_RELATIONSHIP, "person", self->zo, "other-person", self->kin, "type", "MOTHER", NULL));
}

static void
add_work (Room *self)
{
  Office *office = self->office;

  self->ttg = office_put (office, g_object_new (SOS_TYPE_EPISODE, "person", self->zo, "service", "TTG", "stage", SOS_STAGE_ACTIVE, "worker", office->worker,
                                                "team", office->team, "referred-on", "2026-09-01", NULL));
  self->stay = office_put (office, g_object_new (SOS_TYPE_CUSTODY_STAY, "episode", self->ttg, "site", "ISIS", "valid-from", "2026-05-01", "pickup", office->worker,
                                                 "met-by", "US", "pickup-hour", "10:30", "probation-on", "2026-12-02", "probation-hour", "14:30",
                                                 "probation-office", "Probation, 2 Great Guildford Street", "benefits-on", "2026-12-03", "safe-routes", RIVAL, NULL));
  self->visit = office_put (office, g_object_new (SOS_TYPE_VISIT_PLAN, "person", self->zo, "worker", office->worker, "buddy", office->lead, "place-kind", "HOME",
                                                  "address", self->address, "place", "7 Larkfield Walk", "purpose", "HOME_VISIT", "starts-at",
                                                  sos_clock_from_london ("2026-11-24", 15 * 60), "ends-at", sos_clock_from_london ("2026-11-24", 16 * 60),
                                                  "phone-in-at", sos_clock_from_london ("2026-11-24", 15 * 60 + 30), "risk", "MED", "daytime", TRUE, "controls",
                                                  NOTE, "state", "PLANNED", NULL));
  office_put (office, g_object_new (SOS_TYPE_SAFETY_PLAN, "person", self->zo, "made-on", "2026-11-20", "what-they-do", "Walk to the library\nRing Moyo",
                                    "people-they-call", "My aunt", "safe-places", "The library", "triggers", "Late buses", "review-on", "2026-12-04", NULL));
}

static void
set_up (Room *self, gconstpointer data)
{
  self->office = office_new ();
  self->zo = office_add_client (self->office, "Zoë Quillfeather", &self->address);
  office_set (self->office, SOS_TYPE_STAFF, self->office->worker, "phone", "07700 900123");
  office_set (self->office, SOS_TYPE_STAFF, self->office->worker, "hours", "weekdays 10 to 6");
  office_add (self->office, SOS_TYPE_CONTACT_POINT, "person", self->zo, "kind", "PHONE", "value", "07700 900456", "belongs-to", "SELF", "safe-to-call", "YES", NULL);
  add_what_stays_off (self);
  add_work (self);
  self->letter = add_letter (self);
}

static void
tear_down (Room *self, gconstpointer data)
{
  office_free (self->office);
}

/* Through the gate as @staff; the PDF, or NULL. */
static GBytes *
try_make (Room *self, gint64 staff, SosPersonSheetKind kind, gint64 id, SosPaperFormat format, GPtrArray **left_out, GError **error)
{
  g_autoptr (SosPersonSheet) sheet = sos_person_sheet_new (kind, self->zo, id, "export");
  const SosSheetForm form = { format, FALSE };
  g_autoptr (SosSheetPages) pages = NULL;

  sos_store_set_actor (self->office->store, staff);
  if (!sos_store_write (self->office->store, NULL, (SosTransactionFunc) sos_casework_release_person_sheet, sheet, error))
    return NULL;
  pages = sos_sheet_pages_new (sheet, &form, error);
  if (pages != NULL && left_out != NULL)
    *left_out = g_ptr_array_ref (sos_sheet_pages_get_left_out (pages));
  return pages != NULL ? sos_sheet_pages_render_pdf (pages, error) : NULL;
}

/* For whoever wants to look at them: a folder in SOS_LOOK. */
static void
keep (GBytes *pdf, SosPersonSheetKind kind, SosPaperFormat format)
{
  const char *folder = g_getenv ("SOS_LOOK");
  g_autofree char *name = g_strdup_printf ("%s-%d.pdf", sos_person_sheet_kind_get_code (kind), format);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;

  if (path != NULL)
    g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL);
}

static char *
make (Room *self, SosPersonSheetKind kind, gint64 id, SosPaperFormat format, GPtrArray **left_out)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = try_make (self, self->office->worker, kind, id, format, left_out, &error);
  g_autofree char *ref = office_dup_text (self->office, SOS_TYPE_PERSON, self->zo, "ref");

  g_assert_no_error (error);
  paper_eye_check (pdf, ref, sos_person_sheet_kind_is_card (kind) ? 6.9 : 8);
  keep (pdf, kind, format);
  return paper_eye_read (pdf);
}

static void
assert_stands (const char *text, const char *words, gboolean stands)
{
  if ((strstr (text, words) != NULL) != stands)
    g_error ("%s: “%s”\n%s", stands ? "missing" : "leaked", words, text);
}

static void
assert_nothing_secret (const char *text)
{
  static const char *const secrets[] = { AWAY, "TN39", RIVAL, NOTE, SECRET_KIN };

  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    assert_stands (text, secrets[i], FALSE);
}

static void
assert_says (GPtrArray *left_out, const char *words)
{
  for (guint i = 0; i < left_out->len; i++)
    if (strstr (left_out->pdata[i], words) != NULL)
      return;
  g_error ("nobody is told “%s”", words);
}

static void
seal (Room *self, gint64 person)
{
  g_autoptr (SosRecord) record = office_load (self->office, SOS_TYPE_PERSON, person);

  sos_record_set_flag (record, SOS_PERSON_SEALED, TRUE);
  office_put (self->office, g_steal_pointer (&record));
}

static void
approve (Room *self)
{
  sos_store_set_actor (self->office->store, self->office->worker);
  office_approve (self->office, self->letter);
}

/* ---- what stands on each ---- */

static void
test_front (Room *self, gconstpointer data)
{
  g_autoptr (GPtrArray) left_out = NULL;
  g_autofree char *text = NULL;

  seal (self, self->kin);
  text = make (self, SOS_PERSON_FRONT_SHEET, 0, SOS_PAPER_CLEAR_PRINT, &left_out);
  assert_stands (text, "Zoë Quillfeather", TRUE);
  assert_stands (text, "07700 900456", TRUE);
  assert_stands (text, "Larkfield Walk", TRUE);
  assert_stands (text, OFFICE_WORKER, TRUE);
  assert_nothing_secret (text);
  assert_says (left_out, "must not learn");
  assert_says (left_out, "keep-apart rules");
}

/* Whoever prints it, a sealed record says on paper neither where nor whom. */
static void
test_front_sealed (Room *self, gconstpointer data)
{
  g_autoptr (GPtrArray) left_out = NULL;
  g_autofree char *text = NULL;

  seal (self, self->zo);
  text = make (self, SOS_PERSON_FRONT_SHEET, 0, SOS_PAPER_CLEAR_PRINT, &left_out);
  assert_stands (text, "07700 900456", FALSE);
  assert_stands (text, "Larkfield", FALSE);
  assert_nothing_secret (text);
  assert_says (left_out, "sealed");
}

static void
test_review (Room *self, gconstpointer data)
{
  g_autofree char *text = make (self, SOS_PERSON_REVIEW_SHEET, 0, SOS_PAPER_LARGE_PRINT, NULL), *clear = make (self, SOS_PERSON_REVIEW_SHEET, 0, SOS_PAPER_CLEAR_PRINT, NULL);

  assert_stands (clear, "I want to box again", TRUE);
  assert_stands (clear, "Stuck", TRUE);
  assert_stands (clear, "Larkfield", FALSE);
  assert_nothing_secret (clear);
  assert_nothing_secret (text);
}

static void
test_visit (Room *self, gconstpointer data)
{
  g_autoptr (GPtrArray) left_out = NULL, withheld = NULL;
  g_autofree char *text = make (self, SOS_PERSON_VISIT_SHEET, self->visit, SOS_PAPER_CLEAR_PRINT, &left_out), *hidden = NULL;

  assert_stands (text, "7 Larkfield Walk", TRUE);
  assert_stands (text, "●●○", TRUE);
  assert_stands (text, "15:30", TRUE);
  assert_stands (text, "Quillfeather", FALSE);
  assert_nothing_secret (text);
  assert_says (left_out, "What makes it safer");
  office_put (self->office, g_object_new (SOS_TYPE_ADDRESS_PERSON, "address", self->address, "rule", "HIDDEN_FROM", "name", RIVAL, NULL));
  hidden = make (self, SOS_PERSON_VISIT_SHEET, self->visit, SOS_PAPER_CLEAR_PRINT, &withheld);
  assert_stands (hidden, "Larkfield", FALSE);
  assert_says (withheld, "Look it up");
}

static void
test_safety (Room *self, gconstpointer data)
{
  static const SosPaperFormat formats[] = { SOS_PAPER_CLEAR_PRINT, SOS_PAPER_LARGE_PRINT, SOS_PAPER_GIANT };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = make (self, SOS_PERSON_SAFETY_SHEET, 0, formats[i], NULL);

      assert_stands (text, "Walk to the library", TRUE);
      assert_stands (text, "07700 900123", TRUE);
      assert_stands (text, "Quillfeather", FALSE);
      assert_stands (text, "Larkfield", FALSE);
      assert_nothing_secret (text);
    }
}

/* Found in somebody's pocket: neither a name of theirs, nor the office's, nor what it is about. */
static void
assert_safe_card (const char *text)
{
  static const char *const telling[] = { "Zoë", "Quillfeather", "SOS", "Larkfield", "rison", "ISIS", "robation", "icence", "elease", "Through", "P-0" };

  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    assert_stands (text, telling[i], FALSE);
  assert_nothing_secret (text);
}

static void
test_release_card (Room *self, gconstpointer data)
{
  static const SosPaperFormat formats[] = { SOS_PAPER_CLEAR_PRINT, SOS_PAPER_LARGE_PRINT };
  g_autoptr (GError) error = NULL;

  g_assert_null (try_make (self, self->office->worker, SOS_PERSON_RELEASE_CARD, self->ttg, SOS_PAPER_CLEAR_PRINT, NULL, &error));
  g_assert_nonnull (strstr (error->message, "No date"));
  office_put (self->office, g_object_new (SOS_TYPE_RELEASE_DATE, "episode", self->ttg, "stay", self->stay, "kind", "CONDITIONAL", "status", "CONFIRMED",
                                          "day", "2026-12-02", "source", "OMU", "told-on", "2026-11-20", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GPtrArray) left_out = NULL;
      g_autofree char *text = make (self, SOS_PERSON_RELEASE_CARD, self->ttg, formats[i], &left_out);

      assert_stands (text, "Wednesday 2 December,", TRUE);
      assert_stands (text, "10:30", TRUE);
      assert_stands (text, "14:30", TRUE);
      assert_stands (text, "Moyo", TRUE);
      assert_stands (text, "Guildford", FALSE);
      assert_says (left_out, "First appointment");
      assert_safe_card (text);
    }
}

static void
test_date_card (Room *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_null (try_make (self, self->office->worker, SOS_PERSON_DATE_CARD, self->letter, SOS_PAPER_CLEAR_PRINT, NULL, &error));
  g_assert_nonnull (strstr (error->message, "Approve the letter first"));
  approve (self);
  text = make (self, SOS_PERSON_DATE_CARD, self->letter, SOS_PAPER_CLEAR_PRINT, NULL);
  assert_stands (text, "Tuesday 1 December, 3:30", TRUE);
  assert_stands (text, "The Library", TRUE);
  assert_stands (text, "Bus 12", FALSE);
  assert_safe_card (text);
}

/* A place that tells is not carried about; the letter, which is folded away, may say it. */
static void
test_telling_card (Room *self, gconstpointer data)
{
  g_autoptr (SosFillLetter) fill = sos_fill_letter_new (self->letter);
  g_autoptr (GError) error = NULL;

  sos_fill_letter_add (fill, "venue", "Ward 12, the hospital");
  office_attempt (self->office, sos_casework_fill_letter, fill, NULL);
  approve (self);
  g_assert_null (try_make (self, self->office->worker, SOS_PERSON_DATE_CARD, self->letter, SOS_PAPER_CLEAR_PRINT, NULL, &error));
  g_assert_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_TELLING);
}

static void
assert_refused (Room *self, gint64 staff, SosPersonSheetKind kind, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = try_make (self, staff, kind, id, SOS_PAPER_CLEAR_PRINT, NULL, &error);

  if (pdf != NULL)
    g_error ("%s came out", sos_person_sheet_kind_get_code (kind));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM audit WHERE verb = 'fail' AND person = $1", self->zo), >, 0);
}

/* ---- an assessment ---- */

static gint64
add_assessment (Room *self, const char *type, const char *home, const char *violence, const char *words, gint64 signed_at)
{
  Office *office = self->office;
  const gint64 id = office_put (office, g_object_new (SOS_TYPE_ASSESSMENT, "person", self->zo, "episode", self->ttg, "type", type, "started-on", "2026-11-02", "author",
                                                      office->worker, "to-them", "AMBER", "exploitation", "NK", "to-others", "GREEN", "summary", words, "signed-by",
                                                      signed_at != 0 ? office->worker : G_GINT64_CONSTANT (0), "signed-at", signed_at, NULL));

  office_put (office, g_object_new (SOS_TYPE_ASSESSMENT_SCORE, "assessment", id, "domain", "HOME", "score", home, "own", "1", "strength", "3", "evidence", words, NULL));
  office_put (office, g_object_new (SOS_TYPE_ASSESSMENT_SCORE, "assessment", id, "domain", "VIOL", "score", violence, "own", "NK", "evidence", words, NULL));
  office_put (office, g_object_new (SOS_TYPE_ASSESSMENT_SCORE, "assessment", id, "domain", "LEGAL", "score", "NA", NULL));
  return id;
}

/* What a note must not carry out of the window: a relative by name, a home that somebody must not learn. */
#define TELLING "Told us that " SECRET_KIN " Vane waits at " AWAY ", TN39 9QX; the landlord is kind"

static gint64
add_assessments (Room *self)
{
  add_assessment (self, "INITIAL", "3", "NK", TELLING, sos_clock_from_london ("2026-10-02", 16 * 60));
  return add_assessment (self, "REVIEW", "1", "3", TELLING, sos_clock_from_london ("2026-11-12", 16 * 60));
}

/* Not known is a word both times, never a nought, and nothing is said of its change (N11). */
static void
test_assessment (Room *self, gconstpointer data)
{
  const gint64 review = add_assessments (self);
  g_autoptr (GPtrArray) left_out = NULL;
  g_autofree char *text = make (self, SOS_PERSON_ASSESSMENT_SHEET, review, SOS_PAPER_CLEAR_PRINT, &left_out);
  g_autofree char *latest = make (self, SOS_PERSON_ASSESSMENT_SHEET, 0, SOS_PAPER_CLEAR_PRINT, NULL);

  g_assert_cmpstr (text, ==, latest);
  assert_stands (text, "Review, 12 November 2026", TRUE);
  assert_stands (text, "Against: First, 2 October 2026", TRUE);
  assert_stands (text, "first ●●●○, now ●○○○", TRUE);
  assert_stands (text, "better", TRUE);
  assert_stands (text, "first Not known, now ●●●○", TRUE);
  assert_stands (text, "cannot be said", TRUE);
  assert_stands (text, "of 1 area known both times", TRUE);
  assert_stands (text, "Amber", TRUE);
  assert_stands (text, "the landlord is kind", TRUE);
  assert_stands (text, "Quillfeather", FALSE);
  assert_nothing_secret (text);
  assert_says (left_out, "names and numbers of other people");
}

/* Into their hands goes no number, no judgement and no note. */
static void
test_assessment_plain (Room *self, gconstpointer data)
{
  static const SosPaperFormat formats[] = { SOS_PAPER_CLEAR_PRINT, SOS_PAPER_LARGE_PRINT, SOS_PAPER_GIANT };
  static const char *const never[] = { "landlord", "Violence", "Amber", "Green", "●", "1, Low", "3, High", "Court", "Ruth" };
  const gint64 review = add_assessments (self);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = make (self, SOS_PERSON_ASSESSMENT_PLAIN, review, formats[i], NULL);
      g_autofree char *flat = g_strdelimit (g_strdup (text), "\n", ' ');

      assert_stands (flat, "Being hurt, or hurting", TRUE);
      assert_stands (flat, "We are worried about this.", TRUE);
      assert_stands (flat, "You did not say.", TRUE);
      assert_stands (flat, "Home and money", TRUE);
      assert_stands (flat, "Papers and rules", FALSE); /* does not apply */
      for (guint j = 0; j < G_N_ELEMENTS (never); j++)
        assert_stands (text, never[j], FALSE);
      assert_nothing_secret (text);
    }
}

/* What is still written stays in the office; another one’s is nobody’s. */
static void
test_assessment_refused (Room *self, gconstpointer data)
{
  gint64 address;
  const gint64 draft = add_assessment (self, "INITIAL", "2", "1", TELLING, 0), zo = self->zo, other = office_add_client (self->office, "Kai Tester", &address);
  g_autofree char *text = make (self, SOS_PERSON_ASSESSMENT_SHEET, draft, SOS_PAPER_CLEAR_PRINT, NULL);

  assert_stands (text, "A draft, not signed", TRUE);
  assert_refused (self, self->office->worker, SOS_PERSON_ASSESSMENT_PLAIN, draft);
  assert_refused (self, self->office->worker, SOS_PERSON_ASSESSMENT_SHEET, 0);
  self->zo = other;
  assert_refused (self, self->office->worker, SOS_PERSON_ASSESSMENT_SHEET, draft);
  self->zo = zo;
}

/* ---- who may make them ---- */

static gint64
id_of (Room *self, SosPersonSheetKind kind)
{
  return kind == SOS_PERSON_VISIT_SHEET ? self->visit : kind == SOS_PERSON_RELEASE_CARD ? self->ttg : kind == SOS_PERSON_DATE_CARD ? self->letter : 0;
}

static void
test_strangers (Room *self, gconstpointer data)
{
  const gint64 other = office_add (self->office, SOS_TYPE_STAFF, "name", "Ines Far", "role", "CASEWORKER", "team", self->office->other_team, "active", TRUE, NULL);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  approve (self);
  for (SosPersonSheetKind kind = 0; kind < SOS_N_PERSON_SHEETS; kind++)
    {
      assert_refused (self, other, kind, id_of (self, kind));
      if (kind != SOS_PERSON_DATE_CARD && kind != SOS_PERSON_VISIT_SHEET)
        assert_refused (self, self->office->administrator, kind, id_of (self, kind));
    }
  pdf = try_make (self, self->office->administrator, SOS_PERSON_DATE_CARD, self->letter, SOS_PAPER_CLEAR_PRINT, NULL, &error);
  g_assert_no_error (error);
}

static void
test_sealed_for_strangers (Room *self, gconstpointer data)
{
  seal (self, self->zo);
  for (SosPersonSheetKind kind = 0; kind < SOS_N_PERSON_SHEETS; kind++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (try_make (self, self->office->administrator, kind, id_of (self, kind), SOS_PAPER_CLEAR_PRINT, NULL, &error));
      g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND);
    }
}

/* Neither another one's visit, letter nor episode goes onto their paper. */
static void
test_of_another (Room *self, gconstpointer data)
{
  gint64 address;
  const gint64 other = office_add_client (self->office, "Kai Tester", &address), zo = self->zo;

  approve (self);
  self->zo = other;
  for (SosPersonSheetKind kind = 0; kind < SOS_N_PERSON_SHEETS; kind++)
    if (id_of (self, kind) != 0)
      {
        g_autoptr (GError) error = NULL;

        g_assert_null (try_make (self, self->office->worker, kind, id_of (self, kind), SOS_PAPER_CLEAR_PRINT, NULL, &error));
      }
  self->zo = zo;
}

static void
test_noted (Room *self, gconstpointer data)
{
  g_autoptr (SosPersonSheet) sheet = sos_person_sheet_new (SOS_PERSON_SAFETY_SHEET, self->zo, 0, "print");

  sheet->reason = g_strdup ("they chose the word");
  office_attempt (self->office, sos_casework_mark_person_sheet, sheet, NULL);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM audit WHERE verb = 'print' AND person = $1 AND reason LIKE '%they chose the word%'", self->zo),
                   ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/person-sheets/" name, Room, NULL, set_up, func, tear_down)
  ADD ("front", test_front);
  ADD ("front-sealed", test_front_sealed);
  ADD ("review", test_review);
  ADD ("visit", test_visit);
  ADD ("safety", test_safety);
  ADD ("release-card", test_release_card);
  ADD ("date-card", test_date_card);
  ADD ("telling-card", test_telling_card);
  ADD ("assessment", test_assessment);
  ADD ("assessment-plain", test_assessment_plain);
  ADD ("assessment-refused", test_assessment_refused);
  ADD ("strangers", test_strangers);
  ADD ("sealed-for-strangers", test_sealed_for_strangers);
  ADD ("of-another", test_of_another);
  ADD ("noted", test_noted);
  return g_test_run ();
}
