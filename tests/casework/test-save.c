/* test-save.c - any edit of any record: the rules that block, the shape in which things are kept, two versions at once (X9). */
#include "config.h"
#include "office.h"

#include "sos-posting-rules.h"
#include "sos-stage-rules.h"

#include <string.h>

static void
assert_text (Office *office, GType type, gint64 id, const char *field, const char *text)
{
  g_autofree char *held = office_dup_text (office, type, id, field);

  g_assert_cmpstr (held, ==, text);
}

/* S12: kept exactly as typed, in NFC. */
static void
test_hard_names (void)
{
  static const char *const names[] = {
    "Zoë O'Neill-Brennan", "D’Angelo Okonkwo", "Nguyễn Thị Thanh Hà", "Şeyma Öztürk", "Łukasz Wójcik", "Sukarno", "محمد الأحمد",
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohlgepflegeundsorgfaltigkeit",
    "X Æ", "Mac Ghille-Bhràth", "Null", "Test \"Quote\" <b>", "Robert'); DROP TABLE person;--",
  };
  g_autoptr (Office) office = office_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *spaced = g_strdup_printf ("  %s ", names[i]);
      gint64 id = office_add_person (office, spaced);

      assert_text (office, SOS_TYPE_PERSON, id, "full-name", names[i]);
    }
  assert_text (office, SOS_TYPE_PERSON, office_add_person (office, "Zoe\u0308"), "full-name", "Zoë");
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM person WHERE id > $1", 0), ==, G_N_ELEMENTS (names) + 1);
}

/* Everything that is refused: the type, its fields, one field and what is wrong with it. */
static void
test_blocks (void)
{
  static const struct
  {
    const char *record;
    const char *field;
    const char *text;
    const char *words;
  } rows[] = {
    { "person", "full-name", "   ", "(V1)" },
    { "person", "full-name", "Zo\x01", "(V1)" },
    { "person", "known-as", "Zo\nb", "(V1)" },
    { "person", "birth-date", "2027-01-01", "(V2)" },
    { "person", "birth-date", "2009-02-30", "(V2)" },
    { "person", "deceased-on", "2001-01-01", "(V4)" },
    { "person_name", "name", "\x7f", "(V1)" },
    { "person_name", "valid-to", "2019-01-01", "(V4)" },
    { "address", "valid-to", "2019-12-31", "(V4)" },
    { "address", "valid-from", "2026-13-01", "(V4)" },
    { "address", "reviewed-on", "soon", "(V4)" },
    { "consent", "expires-on", "2026-01-01", "(V4)" },
    { "consent", "withdrawn-on", "2026-01-01", "(V4)" },
    { "episode", "closed-on", "2026-01-01", "(V4)" },
    { "episode", "stage", "CLOSED", "with the button" },
  };
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add (office, SOS_TYPE_PERSON, "full-name", "Zo", "birth-date", "2009-03-11", NULL);
  const struct
  {
    const char *record;
    gint64 id;
  } ids[] = {
    { "person", person },
    { "person_name", office_add (office, SOS_TYPE_PERSON_NAME, "person", person, "name", "Zozo", "type", "PREFERRED", "valid-from", "2020", NULL) },
    { "address", office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "HOME", "valid-from", "2020-01-01", NULL) },
    { "consent", office_add (office, SOS_TYPE_CONSENT, "person", person, "type", "POST_LETTERS", "status", "GIVEN", "dated", "2026-10-01", NULL) },
    { "episode", office_add (office, SOS_TYPE_EPISODE, "person", person, "service", "SOS", "stage", SOS_STAGE_REFERRED, "referred-on", "2026-09-01", NULL) },
  };

  office_set (office, SOS_TYPE_PERSON_NAME, ids[1].id, "valid-from", "2020-01-01");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
      {
        g_autoptr (GError) error = NULL;

        if (!g_str_equal (rows[i].record, ids[j].record))
          continue;
        g_test_message ("%s %s", rows[i].record, rows[i].field);
        g_assert_false (office_try_set (office, sos_records_find_type (ids[j].record), ids[j].id, rows[i].field, rows[i].text, &error));
        g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
        if (!office_says (error, rows[i].words))
          g_error ("“%s” is not in “%s”", rows[i].words, error->message);
      }
}

/* What is proposed stays proposed until somebody writes their own. */
static void
test_proposals (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 id = office_add (office, SOS_TYPE_PERSON, "full-name", "Zoë O'Neill", "birth-date", "2009", NULL);
  const GType person = SOS_TYPE_PERSON;

  assert_text (office, person, id, "sort-key", "zoe oneill");
  assert_text (office, person, id, "name-script", "Latn");
  assert_text (office, person, id, "birth-date-quality", "YEAR");
  assert_text (office, person, id, "status", "ENQUIRY");
  office_set (office, person, id, "family-name", "O'Neill");
  office_set (office, person, id, "given-names", "Zoë");
  assert_text (office, person, id, "sort-key", "oneill zoe");
  office_set (office, person, id, "sort-key", "zz");
  office_set (office, person, id, "full-name", "محمد الأحمد");
  assert_text (office, person, id, "sort-key", "zz");
  assert_text (office, person, id, "name-script", "Arab");
  assert_text (office, person, id, "text-direction", "RTL");
}

static void
test_shapes (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zo");
  const gint64 other = office_add_person (office, "Dad");
  const gint64 address = office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "HOME", "postcode", "se159ck", NULL);
  const gint64 point = office_add (office, SOS_TYPE_CONTACT_POINT, "person", person, "kind", "PHONE", "value", "+44 (0)7700 900142", NULL);
  const gint64 number = office_add (office, SOS_TYPE_IDENTIFIER, "person", person, "type", "NHS_NO", "value", " 999 000\u200e 0000", NULL);
  const gint64 hidden = office_add (office, SOS_TYPE_ADDRESS_PERSON, "address", address, "rule", "HIDDEN_FROM", "other-person", other, NULL);
  g_autoptr (GError) error = NULL;

  assert_text (office, SOS_TYPE_ADDRESS, address, "posting-rule", SOS_POSTING_DO_NOT_POST);
  assert_text (office, SOS_TYPE_ADDRESS, address, "visiting-rule", SOS_VISITING_OK);
  assert_text (office, SOS_TYPE_ADDRESS, address, "postcode", "SE15 9CK");
  assert_text (office, SOS_TYPE_ADDRESS, address, "reviewed-on", NULL);
  /* The same rule with a reason is somebody's word, of today. */
  assert_text (office, SOS_TYPE_ADDRESS,
               office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "HOME", "posting-rule", SOS_POSTING_DO_NOT_POST, "reason", "His uncle reads it", NULL),
               "reviewed-on", "2026-11-23");
  office_set (office, SOS_TYPE_ADDRESS, address, "posting-rule", SOS_POSTING_OK);
  assert_text (office, SOS_TYPE_ADDRESS, address, "reviewed-on", "2026-11-23");
  assert_text (office, SOS_TYPE_CONTACT_POINT, point, "value", "+44 (0)7700 900142");
  assert_text (office, SOS_TYPE_CONTACT_POINT, point, "normalised", "07700900142");
  assert_text (office, SOS_TYPE_IDENTIFIER, number, "value", "9990000000");
  assert_text (office, SOS_TYPE_ADDRESS_PERSON, hidden, "name", "Dad");

  /* N10: nobody's record goes away. */
  g_assert_false (office_remove (office, SOS_TYPE_PERSON, person, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
}

static void
test_warnings (void)
{
  static const struct
  {
    const char *record;
    const char *fields[2][2];
    guint n;
  } rows[] = {
    { "address", { { "postcode", "SE15 9CK" } }, 0 },
    { "address", { { "postcode", "house 5" } }, 1 },
    { "contact_point", { { "kind", "PHONE" }, { "value", "07700 900142" } }, 0 },
    { "contact_point", { { "kind", "PHONE" }, { "value", "12" } }, 1 },
    { "contact_point", { { "kind", "EMAIL" }, { "value", "zo@example.org" } }, 0 },
    { "identifier", { { "type", "PRISON_NO" }, { "value", "A1234BC" } }, 0 },
    { "identifier", { { "type", "PRISON_NO" }, { "value", "1234" } }, 1 },
    { "relationship", { { "parental-responsibility", "YES" } }, 1 },
    { "relationship", { { "parental-responsibility", "YES" }, { "evidence", "Birth certificate" } }, 0 },
    { "person", { { "status", "ACTIVE" }, { "birth-date", "1970-01-01" } }, 1 },
    { "person", { { "birth-date", "1970-01-01" } }, 0 },
    { "goal", { { "in-my-words", "" } }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosRecord) record = g_object_new (sos_records_find_type (rows[i].record), NULL);
      g_autoptr (GPtrArray) warnings = NULL;

      for (guint j = 0; j < 2 && rows[i].fields[j][0] != NULL; j++)
        g_object_set (record, rows[i].fields[j][0], rows[i].fields[j][1], NULL);
      warnings = sos_casework_dup_warnings (record, "2026-11-23");
      g_test_message ("row %u", i);
      g_assert_cmpuint (warnings->len, ==, rows[i].n);
    }
}

/* X9: the second one to save is told, and nothing of the first is lost. */
static void
test_conflict (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zo");
  g_autoptr (SosRecord) mine = office_load (office, SOS_TYPE_PERSON, person);
  g_autoptr (SosRecord) theirs = office_load (office, SOS_TYPE_PERSON, person);
  g_autoptr (SosSaveRecord) save_mine = sos_save_record_new (mine, NULL);
  g_autoptr (SosSaveRecord) save_theirs = sos_save_record_new (theirs, NULL);
  g_autoptr (GError) error = NULL;

  sos_record_set_text (theirs, SOS_PERSON_PRONOUNS, "she/her");
  sos_record_set_text (mine, SOS_PERSON_PRONOUNS, "they/them");
  office_do (office, (SosTransactionFunc) sos_casework_save_record, save_theirs, &error);
  g_assert_no_error (error);
  g_assert_false (office_do (office, (SosTransactionFunc) sos_casework_save_record, save_mine, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT);
  assert_text (office, SOS_TYPE_PERSON, person, "pronouns", "she/her");
  g_assert_true (sos_record_has_text (mine, SOS_PERSON_PRONOUNS, "they/them"));
}

/* Two threads that add to one field in turn: whoever is told CONFLICT reads again, and no addition is lost. */
#define N_ADDITIONS 100

typedef struct
{
  Office *office;
  gint64 person;
  char letter;
  guint conflicts;
} Writer;

static gpointer
add_letters (gpointer data)
{
  Writer *writer = data;

  for (guint done = 0; done < N_ADDITIONS;)
    {
      g_autoptr (SosRecord) record = office_load (writer->office, SOS_TYPE_PERSON, writer->person);
      g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);
      const char *held = sos_record_get_text (record, SOS_PERSON_SOCIAL_WORKER);
      g_autofree char *longer = g_strdup_printf ("%s%c", held != NULL ? held : "", writer->letter);
      g_autoptr (GError) error = NULL;

      sos_record_set_text (record, SOS_PERSON_SOCIAL_WORKER, longer);
      if (sos_store_write (writer->office->store, NULL, (SosTransactionFunc) sos_casework_save_record, save, &error))
        done++;
      else
        g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT);
      writer->conflicts += error != NULL ? 1 : 0;
    }
  return NULL;
}

static void
test_two_threads (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zo");
  Writer writers[2] = { { office, person, 'a', 0 }, { office, person, 'b', 0 } };
  GThread *threads[2];
  g_autofree char *held = NULL;
  guint a = 0;

  for (guint i = 0; i < 2; i++)
    threads[i] = g_thread_new ("writer", add_letters, &writers[i]);
  for (guint i = 0; i < 2; i++)
    g_thread_join (threads[i]);
  held = office_dup_text (office, SOS_TYPE_PERSON, person, "social-worker");
  for (const char *p = held; *p != '\0'; p++)
    a += *p == 'a' ? 1 : 0;
  g_assert_cmpuint (strlen (held), ==, 2 * N_ADDITIONS);
  g_assert_cmpuint (a, ==, N_ADDITIONS);
  g_test_message ("%u additions, %u conflicts, none lost", 2 * N_ADDITIONS, writers[0].conflicts + writers[1].conflicts);
}

/* Unsafe is neither posted to nor visited (0.7), by whatever form it was said; a chosen rule was asked for today. */
static void
test_unsafe_by_form (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zo");
  const gint64 unsafe = office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "HOME", "posting-rule", "UNSAFE", "visiting-rule",
                                    "OK", NULL);
  const gint64 unasked = office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "PARENT", NULL);
  const gint64 told = office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "PARENT", "posting-rule", "OK", "reviewed-on",
                                  "2026-11-01", NULL);
  const struct
  {
    gint64 address;
    const char *visiting_rule, *reviewed_on;
  } rows[] = { { unsafe, "NOT_AT_ADDRESS", "2026-11-23" }, { unasked, "OK", NULL }, { told, "OK", "2026-11-01" } };

  office_set (office, SOS_TYPE_ADDRESS, unsafe, "visiting-rule", "OK");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *visits = office_dup_text (office, SOS_TYPE_ADDRESS, rows[i].address, "visiting-rule");
      g_autofree char *reviewed = office_dup_text (office, SOS_TYPE_ADDRESS, rows[i].address, "reviewed-on");

      g_assert_cmpstr (visits, ==, rows[i].visiting_rule);
      g_assert_cmpstr (reviewed, ==, rows[i].reviewed_on);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/save/hard-names", test_hard_names);
  g_test_add_func ("/save/blocks", test_blocks);
  g_test_add_func ("/save/proposals", test_proposals);
  g_test_add_func ("/save/shapes", test_shapes);
  g_test_add_func ("/save/unsafe-by-form", test_unsafe_by_form);
  g_test_add_func ("/save/warnings", test_warnings);
  g_test_add_func ("/save/conflict", test_conflict);
  g_test_add_func ("/save/two-threads", test_two_threads);
  return g_test_run ();
}
