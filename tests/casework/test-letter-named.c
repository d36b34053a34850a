/* test-letter-named.c - what somebody wrote into a letter may be the name or the address of another client: found however it is spelt, whoever it is, and
 * let through by a lead alone, for the very words that stand there (6.1, 6.3). */
#include "config.h"
#include "office.h"

#include "sos-letter-named.h"
#include "sos-letter-states.h"
#include "sos-posting-rules.h"

#include <string.h>

#define CHECK ((SosTransactionFunc) sos_casework_check_letter)
#define REASON ((SosTransactionFunc) sos_casework_give_letter_reason)
#define RELEASE ((SosTransactionFunc) sos_casework_release_letter)
#define PRINTED ((SosTransactionFunc) sos_casework_mark_printed)
#define DELIVERED ((SosTransactionFunc) sos_casework_mark_delivered)
#define SENTENCE "may name somebody else, or say where somebody lives"
#define N_RANDOM 1500

static void
fill (Office *office, gint64 letter, const char *words)
{
  g_autoptr (SosFillLetter) fill = sos_fill_letter_new (letter);
  g_autoptr (GError) error = NULL;

  sos_fill_letter_add (fill, "bring", words);
  office_do (office, (SosTransactionFunc) sos_casework_fill_letter, fill, &error);
  g_assert_no_error (error);
}

static gint64
make (Office *office, gint64 person, const char *kind, gint64 reader)
{
  g_autoptr (SosMakeLetter) make = sos_make_letter_new (person, kind);
  g_autoptr (GError) error = NULL;

  make->reader = reader;
  make->ground = g_strdup (reader != 0 ? "Her mother has to know." : NULL);
  office_do (office, (SosTransactionFunc) sos_casework_make_letter, make, &error);
  g_assert_no_error (error);
  return make->letter;
}

typedef struct
{
  gint64 letter;
  const char *text;
  GPtrArray *found;
} Search;

static gboolean
search (SosTransaction *transaction, gpointer data, GError **error)
{
  Search *search = data;
  g_autoptr (SosRecord) letter = sos_transaction_load (transaction, SOS_TYPE_LETTER, search->letter, error);
  g_autoptr (SosMerge) words = sos_merge_new ();

  sos_merge_set_text (words, "bring", search->text);
  sos_merge_set_text (words, "office_address", "1 Tall Trees\nLondon SE5 9OO");
  search->found = letter != NULL ? sos_letter_named_find (transaction, letter, words, error) : NULL;
  return search->found != NULL;
}

/* What is found, with a bar between. (transfer full) */
static char *
find (Office *office, gint64 letter, const char *text)
{
  Search wanted = { letter, text, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;

  sos_store_read (office->store, search, &wanted, &error);
  g_assert_no_error (error);
  found = wanted.found;
  g_ptr_array_add (found, NULL);
  return g_strjoinv (" | ", (char **) found->pdata);
}

static gint64
add_home (Office *office, gint64 person, const char *lines, const char *postcode)
{
  return office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "HOME", "lines", lines, "postcode", postcode, "posting-rule", SOS_POSTING_OK, "visiting-rule", "OK",
                     "reviewed-on", "2026-11-01", NULL);
}

static gint64
add_family (Office *office, gint64 person, const char *name)
{
  const gint64 other = office_add_person (office, name), household = office_add (office, SOS_TYPE_HOUSEHOLD, "label", NULL, NULL);

  office_add (office, SOS_TYPE_MEMBERSHIP, "person", person, "household", household, "role", "CHILD", "lives-here", "FULL", NULL);
  office_add (office, SOS_TYPE_MEMBERSHIP, "person", other, "household", household, "role", "ADULT", "lives-here", "FULL", NULL);
  office_add (office, SOS_TYPE_RELATIONSHIP, "person", person, "other-person", other, "type", "MOTHER", "parental-responsibility", "YES", NULL);
  return other;
}

/* As a lead does. */
static void
seal (Office *office, gint64 person)
{
  SosRecord *record = office_load (office, SOS_TYPE_PERSON, person);

  sos_record_set_flag (record, SOS_PERSON_SEALED, TRUE);
  office_put (office, record);
}

/* ---- how it is spelt ---- */

static void
test_spelt (void)
{
  static const struct
  {
    const char *text, *found;
  } cases[] = {
    { "Keep her away from Camila Restrepo Vargas.", "Camila Restrepo Vargas" },
    { "keep her away from camila restrepo vargas", "camila restrepo vargas" },
    { "We talk about Camila Restreppo.", "Camila Restreppo" },
    { "CamilaVargas rang", "CamilaVargas" },
    { "Vargas, Camila rang", "Vargas, Camila" },
    { "Darren ONeill asked where she lives", "Darren ONeill" },
    { "Darren O Neill asked", "Darren O Neill" },
    { "Darren O’Neil asked", "Darren O’Neil" },
    { "darren oneill asked", "darren oneill" },
    { "Daz O'Neill asked", "Daz O'Neill" }, /* as he is called */
    { "with Lukasz Wojcik", "Lukasz Wojcik" },
    { "with Nguyen Thi Thanh Ha", "Nguyen Thi Thanh Ha" },
    { "from Mohammed Al Ahmad", "Mohammed Al Ahmad" }, /* another name of his */
    { "from محمد الأحمد", "محمد الأحمد" },
    { "bring Sukarno", "Sukarno" },
    { "at 41 Tanner Reach", "41 Tanner Reach" },
    { "at 41 tanner reach, by the water", "41 tanner reach" },
    { "off Tanner Reach", "Tanner Reach" },
    { "in SE15 9VV", "SE15 9VV" },
    { "in se159vv", "se159vv" },
    { "Camila Restrepo, 41 Tanner Reach", "Camila Restrepo | 41 Tanner Reach" },
    /* nobody's, or theirs */
    { "Camila will come. Vargas is a river.", "" },
    { "Bring your own words, Null Tester", "" },
    { "at 43 Tanner Road", "" },
    { "Ruth Brennan will ring", "" },      /* who lives with them */
    { "Moyo Adeyemi will ring", "" },      /* who works here */
    { "at 7 Larkfield Walk, SE15 9CK", "" }, /* their own */
    { "at 1 Tall Trees, SE5 9OO", "" },    /* the office, where somebody lives too */
    { "Will may see Grace on Park Day.", "" },
  };
  g_autoptr (Office) office = office_new ();
  gint64 home;
  const gint64 person = office_add_client (office, "Null Tester", &home), letter = make (office, person, "L4", 0);
  const gint64 darren = office_add_person (office, "Darren O'Neill"), arab = office_add_person (office, "محمد الأحمد");

  add_family (office, person, "Ruth Brennan");
  add_home (office, office_add_person (office, "Camila Restrepo Vargas"), "Flat 3, 41 Tanner Reach\nLondon", "SE15 9VV");
  add_home (office, darren, "1 Tall Trees", "SE5 9OO");
  office_set (office, SOS_TYPE_PERSON, darren, "known-as", "Daz");
  office_add (office, SOS_TYPE_PERSON_NAME, "person", arab, "name", "Mohammed Al-Ahmad", "type", "ALIAS", NULL);
  office_add_person (office, "Łukasz Wójcik");
  office_add_person (office, "Nguyễn Thị Thanh Hà");
  office_add_person (office, "Sukarno");
  office_add_person (office, "Moyo Adeyemi");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (office, letter, cases[i].text);

      if (!g_str_equal (found, cases[i].found))
        g_error ("in “%s” was found “%s”, not “%s”", cases[i].text, found, cases[i].found);
    }
}

/* ---- whoever it is ---- */

/* A client like others, one they are kept apart from, one whose record is sealed: from outside there is no telling them apart. */
static void
test_whoever (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, rule;
  const gint64 person = office_add_client (office, "Null Tester", &home), letter = make (office, person, "L4", 0);
  const gint64 apart = office_add_person (office, "Ines Marlowe"), sealed = office_add_person (office, "Idris Penhaligon");
  static const char *const names[] = { "Olive Quarrington", "Ines Marlowe", "Idris Penhaligon" };
  g_autofree char *before = NULL;

  office_add_person (office, names[0]);
  rule = office_put (office, g_object_new (SOS_TYPE_CONFLICT, "kind", "PAIR", "level", "4", "reason-code", "THREAT", "status", "ACTIVE", "reported-on",
                                         "2026-10-01", "review-by", "2027-01-01", NULL));
  office_put (office, g_object_new (SOS_TYPE_CONFLICT_MEMBER, "conflict", rule, "person", person, "side", "A", NULL));
  office_put (office, g_object_new (SOS_TYPE_CONFLICT_MEMBER, "conflict", rule, "person", apart, "side", "B", NULL));
  seal (office, sealed);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *words = g_strdup_printf ("Ask for %s.", names[i]);
      g_autoptr (SosLetterCase) letter_case = NULL;
      const SosVerdict *verdict;
      g_autoptr (GError) error = NULL;
      g_autofree char *said = NULL;

      fill (office, letter, words);
      letter_case = office_open_letter (office, letter);
      verdict = sos_letter_case_get_named_verdict (letter_case);
      g_assert_false (verdict->allowed);
      g_assert_cmpuint (sos_letter_case_get_named (letter_case)->len, ==, 1);
      g_assert_cmpstr (sos_letter_case_get_named (letter_case)->pdata[0], ==, names[i]);
      g_assert_false (sos_letter_case_may_let_named (letter_case));
      office_must (office, CHECK, office_deed (letter, 0, SOS_LETTER_CHECK, NULL, NULL)); /* it is marked there */
      g_assert_false (office_try_approve (office, letter, &error));
      said = g_strdup_printf ("%s / %s / %s", verdict->words, verdict->remedy, error->message);
      g_assert_null (strstr (said, names[i]));
      if (before == NULL)
        before = g_steal_pointer (&said);
      else
        g_assert_cmpstr (said, ==, before);
      office_must (office, CHECK, office_deed (letter, 0, SOS_LETTER_DRAFT, NULL, NULL));
    }
}

/* ---- a lead decides ---- */

static void
test_lead (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home;
  const gint64 person = office_add_client (office, "Null Tester", &home), letter = make (office, person, "L4", 0);
  g_autoptr (GError) error = NULL;

  office_add_person (office, "Olive Quarrington");
  fill (office, letter, "Olive Quarrington brings you.");
  office_must (office, CHECK, office_deed (letter, 0, SOS_LETTER_CHECK, NULL, NULL));
  g_assert_false (office_try_approve (office, letter, &error));
  g_assert_true (office_says (error, SENTENCE));
  g_clear_error (&error);
  office_must_not (office, REASON, office_deed (letter, 0, SOS_LETTER_REASON_NAMED, "They are friends.", NULL), "A team lead decides");
  sos_store_set_actor (office->store, office->lead);
  g_assert_false (office_try_approve (office, letter, &error)); /* nor without a reason */
  g_assert_true (office_says (error, SENTENCE));
  g_clear_error (&error);
  office_must (office, REASON, office_deed (letter, 0, SOS_LETTER_REASON_NAMED, "They are friends.", NULL));
  sos_store_set_actor (office->store, office->worker);
  g_assert_false (office_try_approve (office, letter, &error)); /* the reason lets nobody else approve it */
  g_assert_true (office_says (error, "A team lead has to approve it"));
  g_clear_error (&error);

  fill (office, letter, "Olive Quarrington brings you at 5."); /* other words: asked again */
  sos_store_set_actor (office->store, office->lead);
  g_assert_false (office_try_approve (office, letter, &error));
  g_assert_true (office_says (error, SENTENCE));
  g_clear_error (&error);
  fill (office, letter, "Olive Quarrington brings you."); /* those that were let be */
  g_assert_true (office_try_approve (office, letter, &error));
  office_must (office, RELEASE, office_deed (letter, 0, SOS_DELIVERY_HAND, NULL, NULL));

  /* Taken back and written anew, it is asked about anew. */
  office_must (office, CHECK, office_deed (letter, 0, SOS_LETTER_DRAFT, NULL, NULL));
  fill (office, letter, "Olive Quarrington knows where you live.");
  office_must (office, CHECK, office_deed (letter, 0, SOS_LETTER_CHECK, NULL, NULL));
  g_assert_false (office_try_approve (office, letter, &error));
  g_assert_true (office_says (error, SENTENCE));
}

/* Somebody is held by a name that stood in an approved letter: it does not come out, one by one or among many, nor again. */
static void
test_at_printer (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home;
  const gint64 person = office_add_client (office, "Null Tester", &home), letter = make (office, person, "L4", 0), gone = make (office, person, "L4", 0);

  fill (office, letter, "Olive Quarrington brings you.");
  fill (office, gone, "Olive Quarrington brought you.");
  office_approve (office, letter);
  office_approve (office, gone);
  office_must (office, RELEASE, office_deed (letter, 0, SOS_DELIVERY_HAND, NULL, NULL));
  office_must (office, PRINTED, office_deed (gone, 0, NULL, NULL, NULL));
  office_must (office, DELIVERED, office_deed (gone, 0, SOS_LETTER_HANDED, NULL, NULL));
  office_add_person (office, "Olive Quarrington");
  office_must_not (office, RELEASE, office_deed (letter, 0, SOS_DELIVERY_HAND, NULL, NULL), SENTENCE);
  office_must_not (office, RELEASE, office_deed (letter, 0, SOS_DELIVERY_HAND, "export", NULL), SENTENCE);
  office_must_not (office, RELEASE, office_deed (gone, 0, SOS_DELIVERY_HAND, NULL, NULL), SENTENCE);
}

/* ---- a parent reads it ---- */

static void
test_parent (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home;
  const gint64 person = office_add_client (office, "Null Tester", &home), elsewhere = office_add_person (office, "Siobhán Brennan");
  g_autofree char *child = NULL, *street = NULL, *mother = NULL, *father = NULL;
  gint64 letter;

  office_add (office, SOS_TYPE_RELATIONSHIP, "person", person, "other-person", elsewhere, "type", "MOTHER", "parental-responsibility", "YES", NULL);
  add_family (office, person, "Darren Tester"); /* with whom they live */
  letter = make (office, person, "L2", elsewhere);
  child = find (office, letter, "Null Tester is well");
  g_assert_cmpstr (child, ==, "");
  mother = find (office, letter, "You are Siobhan Brennan");
  g_assert_cmpstr (mother, ==, "");
  father = find (office, letter, "Darren Tester rang");
  g_assert_cmpstr (father, ==, "Darren Tester");
  street = find (office, letter, "We go to 7 Larkfield Walk"); /* she does not live there */
  g_assert_cmpstr (street, ==, "7 Larkfield Walk");
}

/* ---- whatever is written ---- */

static const char *const held[] = { "Zoë O'Neill-Brennan", "D’Angelo Okonkwo", "Nguyễn Thị Thanh Hà", "Şeyma Öztürk", "Łukasz Wójcik", "Ìfẹ́olúwa Adébáyọ̀",
                                    "Mac Ghille-Bhràth", "Camila Restrepo Vargas", "Olive Quarrington", "Idris Penhaligon", "Amina Hassan", "Tom Harrowgate" };

/* Without marks, as one types who does not know where they are. */
static char *
dup_plain (const char *name)
{
  g_autofree char *apart = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);
  GString *plain = g_string_new (NULL);

  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));
  return g_string_free (plain, FALSE);
}

static char *
dup_without (const char *name, const char *letters)
{
  GString *left = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr (letters, -1, g_utf8_get_char (p)) == NULL)
      g_string_append_unichar (left, g_utf8_get_char (p));
  return g_string_free (left, FALSE);
}

/* The last word, where it is long and plain, with two of its letters exchanged. */
static char *
dup_slipped (const char *name)
{
  char *slipped = g_strdup (name);
  const gsize length = strlen (slipped), word = length - (gsize) (strrchr (slipped, ' ') - slipped) - 1;

  if (word >= 5 && g_str_is_ascii (slipped + length - word))
    {
      const char last = slipped[length - 2];

      slipped[length - 2] = slipped[length - 3];
      slipped[length - 3] = last;
    }
  return slipped;
}

static char *
dup_written (GRand *rand, const char *name)
{
  g_auto (GStrv) words = NULL;

  switch (g_rand_int_range (rand, 0, 7))
    {
    case 0: return dup_plain (name);
    case 1: return dup_without (name, "'’");
    case 2: return g_utf8_strdown (name, -1);
    case 3: return g_utf8_strup (name, -1);
    case 4: return dup_slipped (name);
    case 5:
      words = g_strsplit (name, " ", -1);
      return g_strdup_printf ("%s, %s", words[g_strv_length (words) - 1], words[0]);
    default: return g_strdup (name);
    }
}

static void
add_filler (GRand *rand, GString *text)
{
  static const char *const words[] = { "we", "meet", "at", "the", "library", "on", "Tuesday", "will", "bring", "your", "card", "and", "keep", "going", "with", "school",
                                       "12", "times", "a", "week.", "Please", "ring", "me,", "or", "come", "Thank", "you", "for", "trying", "again;", "football", "May" };

  for (int n = g_rand_int_range (rand, 0, 25); n > 0; n--)
    g_string_append_printf (text, "%s ", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
}

static void
test_random (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  gint64 home;
  const gint64 person = office_add_client (office, "Null Tester", &home), letter = make (office, person, "L4", 0);

  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    {
      const gint64 other = office_add_person (office, held[i]);

      if (i % 4 == 3)
        seal (office, other);
    }
  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *name = dup_written (rand, held[g_rand_int_range (rand, 0, G_N_ELEMENTS (held))]), *found = NULL, *none = NULL;

      add_filler (rand, text);
      none = find (office, letter, text->str);
      if (*none != '\0')
        g_error ("nobody is named in “%s”, but “%s” was found", text->str, none);
      g_string_append_printf (text, "%s ", name);
      add_filler (rand, text);
      found = find (office, letter, text->str);
      if (strstr (found, name) == NULL && *found == '\0')
        g_error ("“%s” was not found in “%s”", name, text->str);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter-named/spelt", test_spelt);
  g_test_add_func ("/letter-named/whoever", test_whoever);
  g_test_add_func ("/letter-named/lead", test_lead);
  g_test_add_func ("/letter-named/at-printer", test_at_printer);
  g_test_add_func ("/letter-named/parent", test_parent);
  g_test_add_func ("/letter-named/random", test_random);
  return g_test_run ();
}
