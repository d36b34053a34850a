/* test-record.c - a record holds what each kind of field was given, says what changed, and takes over from another. */
#include "config.h"

#include "sos-records.h"

static void
note_cb (GObject *record, GParamSpec *pspec, GString *said)
{
  g_string_append_printf (said, "%s ", pspec->name);
}

/* One field of each kind: set, held, told once, and marked; set again to the same, nothing is told. */
static void
test_each_kind (void)
{
  g_autoptr (SosRecord) letter = g_object_new (SOS_TYPE_LETTER, NULL);
  g_autoptr (SosRecord) paper = g_object_new (SOS_TYPE_LETTER_PAPER, NULL);
  g_autoptr (GBytes) pages = g_bytes_new_static ("%PDF", 4);
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *ref = g_strdup ("L-000001-A");

  g_signal_connect (letter, "notify", G_CALLBACK (note_cb), said);
  g_signal_connect (paper, "notify", G_CALLBACK (note_cb), said);
  for (guint i = 0; i < 2; i++)
    {
      sos_record_set_text (letter, SOS_LETTER_REF, ref);
      sos_record_set_number (letter, SOS_LETTER_VERSION, G_GINT64_CONSTANT (1) << 40);
      sos_record_set_flag (letter, SOS_LETTER_HIGH_CONTRAST, TRUE);
      sos_record_set_bytes (paper, SOS_LETTER_PAPER_PDF, pages);
    }
  g_assert_cmpstr (said->str, ==, "ref version high-contrast pdf ");
  ref[0] = 'X';
  g_assert_cmpstr (sos_record_get_text (letter, SOS_LETTER_REF), ==, "L-000001-A");
  g_assert_cmpint (sos_record_get_number (letter, SOS_LETTER_VERSION), ==, G_GINT64_CONSTANT (1) << 40);
  g_assert_true (sos_record_get_flag (letter, SOS_LETTER_HIGH_CONTRAST));
  g_assert_true (sos_record_get_bytes (paper, SOS_LETTER_PAPER_PDF) == pages);
  g_assert_cmpuint (sos_record_get_changed (letter), ==,
                    1 << SOS_LETTER_REF | 1 << SOS_LETTER_VERSION | 1 << SOS_LETTER_HIGH_CONTRAST);
  sos_record_set_text (letter, SOS_LETTER_REF, NULL);
  sos_record_set_bytes (paper, SOS_LETTER_PAPER_PDF, NULL);
  g_assert_null (sos_record_get_text (letter, SOS_LETTER_REF));
  g_assert_null (sos_record_get_bytes (paper, SOS_LETTER_PAPER_PDF));
}

/* Words that are not there and words that are empty are the same to a reader; blanks are words of somebody. */
static void
test_find_text (void)
{
  g_autoptr (SosPerson) person = g_object_new (SOS_TYPE_PERSON, NULL);
  static const char *const words[][2] = { { NULL, NULL }, { "", NULL }, { " ", " " }, { "Zoë", "Zoë" } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      sos_record_set_text (SOS_RECORD (person), SOS_PERSON_KNOWN_AS, words[i][0]);
      g_assert_cmpstr (sos_record_find_text (person, SOS_PERSON_KNOWN_AS), ==, words[i][1]);
    }
}

static void
test_assign (void)
{
  g_autoptr (SosRecord) mine = g_object_new (SOS_TYPE_PERSON, "full-name", "Zoë", "known-as", "Zo", NULL);
  g_autoptr (SosRecord) theirs = g_object_new (SOS_TYPE_PERSON, "full-name", "Zoë O’Neill", "pronouns", "they, them", NULL);
  g_autoptr (SosRecord) copy = NULL;

  sos_record_set_identity (theirs, 7, 3, 0);
  copy = sos_record_copy (theirs);
  sos_record_assign (mine, theirs, 1 << SOS_PERSON_KNOWN_AS);
  g_assert_cmpstr (sos_record_get_text (mine, SOS_PERSON_FULL_NAME), ==, "Zoë O’Neill");
  g_assert_cmpstr (sos_record_get_text (mine, SOS_PERSON_KNOWN_AS), ==, "Zo");
  g_assert_cmpstr (sos_record_get_text (mine, SOS_PERSON_PRONOUNS), ==, "they, them");
  g_assert_cmpint (sos_record_get_id (mine), ==, 0);
  g_assert_cmpint (sos_record_get_id (copy), ==, 7);
  g_assert_cmpint (sos_record_get_revision (copy), ==, 3);
  g_assert_cmpuint (sos_record_get_changed (copy), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/each-kind", test_each_kind);
  g_test_add_func ("/record/find-text", test_find_text);
  g_test_add_func ("/record/assign", test_assign);
  return g_test_run ();
}
