/* test-sealed.c - ten thousand questions through every way of reading: to whoever must not know of somebody, the office answers word for
 * word as one in which that somebody never was. */
#include "config.h"
#include "sealed-answers.h"

#include <string.h>

#define N_QUESTIONS 16000

static gboolean tell; /* of each way of reading the first that differ */
static gboolean open_alone; /* only what would show somebody, were nobody taken out */

/* ---- questions ---- */

static char *
misspell (SealedWorld *world, const char *word)
{
  g_autofree char *plain = g_str_to_ascii (word, NULL);
  const gsize n = strlen (plain);

  if (n > 3 && sealed_chance (world, 60))
    plain[1 + sealed_between (world, 0, (int) n - 3)] = (char) sealed_between (world, 'a', 'z');
  return g_steal_pointer (&plain);
}

static char *
dup_words (SealedWorld *world, const SealedPerson *person)
{
  switch (sealed_between (world, 0, 8))
    {
    case 0:
      return g_strdup (person->given);
    case 1:
      return g_utf8_substring (person->given, 0, MIN (sealed_between (world, 1, 4), g_utf8_strlen (person->given, -1)));
    case 2:
      return misspell (world, person->given);
    case 3:
      return misspell (world, person->family);
    case 4:
      return g_strconcat (person->given, " ", person->family, NULL);
    case 5:
      return g_strdup (person->ref);
    case 6:
      return g_strndup (person->ref, (gsize) sealed_between (world, 5, 8));
    case 7:
      return g_strdup (person->phone + strlen (person->phone) - sealed_between (world, 3, 6));
    default:
      return g_strdup (person->postcode);
    }
}

/* About the sealed more often than about others: that is where something might show. */
static guint
choose (SealedWorld *world)
{
  guint person = (guint) sealed_between (world, 0, SEALED_N_PEOPLE - 1);

  for (guint i = 0; i < 4 && !world->people[person].sealed; i++)
    person = (guint) sealed_between (world, 0, SEALED_N_PEOPLE - 1);
  return person;
}

static void
draw (SealedWorld *world, SealedQuestion *question)
{
  static const char *const services[] = { "SOS", "EXR", NULL }, *const alerts[] = { "DO_NOT_POST", "NO_CONSENT", NULL };
  const SealedPerson *person = &world->people[question->person = choose (world)];

  do
    question->way = (guint) sealed_between (world, 0, (int) sealed_n_ways - 1);
  while (open_alone && !sealed_ways[question->way].open);
  question->ref = person->ref;
  question->home = person->home >= 0 && sealed_chance (world, 80) ? person->home : sealed_between (world, 0, SEALED_N_HOMES - 1);
  question->words = dup_words (world, person);
  question->people = (SosPeopleQuery){ .scope = (SosPeopleScope) sealed_between (world, 0, 2), .order = (SosPeopleOrder) sealed_between (world, 0, SOS_PEOPLE_N_ORDERS - 1),
                                       .descending = sealed_chance (world, 30) };
  if (sealed_ways[question->way].how == SEALED_BY_WORDS)
    question->people.words = question->words;
  if (sealed_ways[question->way].how == SEALED_BY_FILTER)
    {
      question->people.service = (char *) services[sealed_between (world, 0, 2)];
      question->people.alert = (char *) alerts[sealed_between (world, 0, 2)];
      question->people.borough = (char *) (sealed_chance (world, 30) ? "E09000028" : NULL);
      question->people.status = (char *) (sealed_chance (world, 50) ? "ACTIVE" : NULL);
      question->people.worker = sealed_chance (world, 20) ? sealed_staff (sealed_between (world, 0, SEALED_N_WORKERS - 1)) : 0;
    }
  question->families = (SosFamiliesQuery){ .order = (SosFamiliesOrder) sealed_between (world, 0, SOS_FAMILIES_N_ORDERS - 1), .descending = sealed_chance (world, 30),
                                           .words = sealed_chance (world, 70) ? question->words : NULL };
  question->referrals = (SosReferralsQuery){ .scope = (SosReferralsScope) sealed_between (world, 0, SOS_REFERRALS_ALL),
                                             .order = (SosReferralsOrder) sealed_between (world, 0, SOS_REFERRALS_N_ORDERS - 1),
                                             .words = sealed_chance (world, 30) ? question->words : NULL };
  question->typed = (SosNewPerson){ .name = g_strconcat (person->given, " ", person->family, NULL),
                                    .birth_date = (char *) (sealed_chance (world, 50) ? person->born : NULL),
                                    .phone = (char *) (sealed_chance (world, 50) ? person->phone : NULL),
                                    .postcode = (char *) (sealed_chance (world, 50) ? person->postcode : NULL),
                                    .parent = (char *) (sealed_chance (world, 30) ? "Zebedee Quillfeather" : NULL) };
}

static void
clear_question (SealedQuestion *question)
{
  g_free (question->words);
  g_free (question->typed.name);
  g_string_free (question->answer, TRUE);
}

static gboolean
answer (SosTransaction *transaction, gpointer data, GError **error)
{
  SealedQuestion *question = data;

  return sealed_ways[question->way].answer (transaction, question, error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SealedQuestion *question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosRecord) record = sos_store_open_record_finish (SOS_STORE (source), result, &error);

  sealed_say (question, record == NULL          ? error->message
                 : SOS_IS_PERSON (record) ? sos_record_get_text (record, SOS_PERSON_REF)
                                          : sos_record_get_text (record, SOS_CONTACT_POINT_VALUE));
  question->way = sealed_n_ways;
}

/* What the office says to it, an error in its words included. (transfer full) */
static char *
ask (Office *office, SealedQuestion *question)
{
  g_autoptr (GError) error = NULL;
  const guint way = question->way;

  g_string_truncate (question->answer, 0);
  if (sealed_ways[way].answer == NULL)
    {
      sos_store_open_record_async (office->store, question->person % 2 == 0 ? SOS_TYPE_PERSON : SOS_TYPE_CONTACT_POINT,
                                   sealed_id (question->person, question->person % 2), NULL, opened_cb, question);
      while (question->way == way)
        g_main_context_iteration (NULL, TRUE);
      question->way = way;
    }
  else if (!sos_store_read (office->store, answer, question, &error))
    sealed_say (question, error->message);
  return g_strdup (question->answer->str);
}

static void
sit_down (SealedWorld *world, int seat)
{
  sos_store_set_actor (world->whole->store, sealed_seats[seat].role != NULL ? sealed_staff (seat) : 0);
}

/* What came of the questions, by the way in which they were asked. */
typedef struct
{
  guint asked, said, differing;
} Tally;

/* How many of @n questions are answered otherwise than where those who must not be known of never were. */
static guint
count_differing (SealedWorld *world, guint n, Tally *tallies)
{
  guint n_differing = 0;

  for (guint i = 0; i < n; i++)
    {
      const int seat = (int) (i % SEALED_N_SEATS);
      SealedQuestion question = { .answer = g_string_new (NULL) };
      g_autofree char *here = NULL;
      g_autofree char *there = NULL;
      Tally *tally;

      draw (world, &question);
      tally = &tallies[question.way];
      sit_down (world, seat);
      here = ask (world->whole, &question);
      there = ask (world->twins[seat], &question);
      tally->asked++;
      tally->said += here[0] != '\0';
      if (!g_str_equal (here, there) && ++n_differing > 0 && tally->differing++ < 3 && tell)
        g_test_message ("seat %d %s, %s “%s” about %u: “%s”, without them “%s”", seat, sealed_seats[seat].role, sealed_ways[question.way].name,
                        question.words, question.person, here, there);
      clear_question (&question);
    }
  return n_differing;
}

static guint
count_hidden (SealedWorld *world)
{
  guint n = 0;

  for (int seat = 0; seat < SEALED_N_SEATS; seat++)
    for (guint i = 0; i < SEALED_N_PEOPLE; i++)
      n += sealed_is_hidden (world, seat, i);
  return n;
}

static GArray *
hide_nobody (SosTransaction *transaction, GError **error)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
test_sealed (void)
{
  SealedWorld *world = sealed_world_new ();
  g_autofree Tally *tallies = g_new0 (Tally, sealed_n_ways);
  guint n_differing;

  tell = TRUE;
  n_differing = count_differing (world, N_QUESTIONS, tallies);
  tell = FALSE;
  g_test_message ("%u questions in %u ways by %u seats, %u times somebody must not be known of: %u reveal", N_QUESTIONS, sealed_n_ways,
                  (guint) SEALED_N_SEATS, count_hidden (world), n_differing);
  g_assert_cmpuint (n_differing, ==, 0);
  g_assert_cmpuint (count_hidden (world), >, 300);
  for (guint way = 0; way < sealed_n_ways; way++)
    {
      g_test_message ("%s: %u asked, %u answered with something", sealed_ways[way].name, tallies[way].asked, tallies[way].said);
      g_assert_cmpuint (tallies[way].said, >, 0);
    }
  sealed_world_free (world);
}

/* The same questions, with the subtraction left out: each of the ways it stands in is found open. */
static void
test_would_be_seen (void)
{
  SealedWorld *world = sealed_world_new ();
  g_autofree Tally *tallies = g_new0 (Tally, sealed_n_ways);
  guint n_differing;

  sos_transaction_register_hiding (hide_nobody);
  open_alone = TRUE;
  n_differing = count_differing (world, N_QUESTIONS / 2, tallies);
  for (guint way = 0; way < sealed_n_ways; way++)
    if (sealed_ways[way].open)
      {
        g_test_message ("%s: %u would be seen", sealed_ways[way].name, tallies[way].differing);
        g_assert_cmpuint (tallies[way].differing, >, 0);
      }
  g_test_message ("%u of %u questions would reveal somebody", n_differing, N_QUESTIONS / 2);
  sealed_world_free (world);
}

/* ---- no way of reading is forgotten ---- */

static gboolean
is_way (const char *name)
{
  for (guint way = 0; way < sealed_n_ways; way++)
    if (g_str_equal (sealed_ways[way].name, name))
      return TRUE;
  return FALSE;
}

/* The functions of the list, and how each is swept, or why it is not; sealed-reads.txt says what the words mean. */
static GHashTable *
read_list (void)
{
  static const char *const reasons[] = { "deed", "save", "person", "office", NULL };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "casework", "sealed-reads.txt", NULL), *text = NULL;
  g_auto (GStrv) lines = NULL;
  GHashTable *list = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = lines[i][0] != '#' && lines[i][0] != '\0' ? g_strsplit (lines[i], ": ", 2) : NULL;

      if (parts == NULL)
        continue;
      if (!g_strv_contains (reasons, parts[1]) && !is_way (parts[1]))
        g_error ("%s: there is no way “%s”", parts[0], parts[1]);
      g_assert_true (g_hash_table_insert (list, g_strdup (parts[0]), g_strdup (parts[1])));
    }
  return list;
}

/* What a save asks of its own record is told by its name; a deed that changes something is no way of reading. */
static gboolean
is_read (const char *type, const char *name)
{
  static const char *const endings[] = { "_prepare", "_follow", "_may_remove", "_may_restore", "_reach" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      return FALSE;
  return !(g_str_equal (type, "gboolean") && g_str_has_prefix (name, "sos_casework_"));
}

static void
match_header (const char *path, GRegex *regex, GHashTable *list, GHashTable *seen)
{
  g_autofree char *text = NULL, *head = NULL;
  g_autoptr (GMatchInfo) match = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (char *c = text; *c != '\0'; c++)
    *c = *c == '\n' ? ' ' : *c;
  head = g_strndup (text, 500);
  if (g_regex_match_simple ("[Ii]nside\\s+(\\*\\s+)?casework\\s+(\\*\\s+)?alone", head, 0, 0))
    return;
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *type = g_match_info_fetch (match, 1), *name = g_match_info_fetch (match, 2);

      if (!is_read (type, name))
        continue;
      if (!g_hash_table_contains (list, name))
        g_error ("%s reads, and nobody said whether it is swept: give it a way in sealed-answers.c, or say in sealed-reads.txt why not", name);
      g_hash_table_add (seen, g_steal_pointer (&name));
    }
}

/* Each function of casework that others may call and that reads is swept, or stands there with the reason why it is not. */
static void
test_none_forgotten (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "src", "casework", NULL);
  g_autoptr (GRegex) regex = g_regex_new ("([A-Za-z]+) +\\**(sos_[a-z_]+) \\(SosTransaction \\*[a-z]+[,)]", 0, 0, NULL);
  g_autoptr (GHashTable) list = read_list (), seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GHashTableIter each;
  gpointer name;

  g_assert_nonnull (dir);
  for (const char *file = g_dir_read_name (dir); file != NULL; file = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, file, NULL);

      if (g_str_has_suffix (file, ".h") && !g_str_has_suffix (file, "-private.h"))
        match_header (path, regex, list, seen);
    }
  g_hash_table_iter_init (&each, list);
  while (g_hash_table_iter_next (&each, &name, NULL))
    if (!g_hash_table_contains (seen, name))
      g_error ("%s stands in sealed-reads.txt, and is gone", (char *) name);
  g_test_message ("%u ways of reading in the headers, each swept or with its reason", g_hash_table_size (seen));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sealed/none-forgotten", test_none_forgotten);
  g_test_add_func ("/sealed/reveals-nobody", test_sealed);
  g_test_add_func ("/sealed/would-be-seen", test_would_be_seen);
  return g_test_run ();
}
