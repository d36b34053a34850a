/* test-likely.c - S1 and the twins: who looks like the one being entered, what is decided, and that nobody is merged (N10). */
#include "config.h"
#include "office.h"

#include "sos-likely.h"

#include <string.h>

typedef struct
{
  SosNewPerson typed;
  GPtrArray *likely;
} Find;

static gboolean
find (SosTransaction *transaction, gpointer data, GError **error)
{
  Find *request = data;

  request->likely = sos_casework_find_likely (transaction, &request->typed, error);
  return request->likely != NULL;
}

static GPtrArray *
find_likely (Office *office, SosNewPerson typed)
{
  Find request = { typed, NULL };
  g_autoptr (GError) error = NULL;

  sos_store_read (office->store, find, &request, &error);
  g_assert_no_error (error);
  return request.likely;
}

static gint64
create (Office *office, SosNewPerson typed, gint64 other, const char *verdict)
{
  SosCreatePerson *deed = sos_create_person_new (&typed);
  g_autoptr (GError) error = NULL;
  gint64 person;

  if (other != 0)
    sos_create_person_decide (deed, other, verdict, 70);
  office_do (office, (SosTransactionFunc) sos_casework_create_person, deed, &error);
  g_assert_no_error (error);
  person = deed->result;
  sos_create_person_free (deed);
  return person;
}

static void
test_s1 (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 held = office_add (office, SOS_TYPE_PERSON, "full-name", "محمد الأحمد", "birth-date", "2009-03-11", NULL);
  g_autoptr (GPtrArray) likely = NULL;
  SosLikely *first;

  office_add (office, SOS_TYPE_PERSON_NAME, "person", held, "name", "Mohammed Al-Ahmad", "type", "TRANSLITERATION", NULL);
  office_add (office, SOS_TYPE_CONTACT_POINT, "person", held, "kind", "PHONE", "value", "07700 900142", NULL);
  office_add_person (office, "Zoë O'Neill-Brennan");
  likely = find_likely (office, (SosNewPerson){ .name = (char *) "Muhamed Al Ahmed", .birth_date = (char *) "2009-11-03", .phone = (char *) "0142" });
  g_assert_cmpuint (likely->len, ==, 1);
  first = g_ptr_array_index (likely, 0);
  g_assert_cmpint (sos_likely_get_person (first), ==, held);
  g_assert_cmpstr (sos_likely_get_name (first), ==, "محمد الأحمد");
  g_assert_cmpstr (sos_likely_get_other_name (first), ==, "Mohammed Al-Ahmad");
  g_assert_cmpint (sos_likely_get_result (first)->band, ==, SOS_LIKENESS_VERY_LIKELY);
  g_assert_cmpint (sos_likely_get_result (first)->answers[SOS_LIKENESS_BORN], ==, SOS_LIKENESS_SWAPPED);
  g_assert_cmpint (sos_likely_get_result (first)->answers[SOS_LIKENESS_PHONE], ==, SOS_LIKENESS_SAME_ENDING);
}

/* Saving was possible anyway; what was decided is kept, and both records stand. */
static void
test_decisions (void)
{
  g_autoptr (Office) office = office_new ();
  const SosNewPerson tyrell = { .name = (char *) "Tyrell Mensah", .birth_date = (char *) "2010-06-01", .postcode = (char *) "se15 9ck", .parent = (char *) "Ama Mensah" };
  const SosNewPerson tyrese = { .name = (char *) "Tyrese Mensah", .birth_date = (char *) "2010-06-01", .postcode = (char *) "SE15 9CK" };
  const gint64 first = create (office, tyrell, 0, NULL);
  g_autoptr (GPtrArray) likely = find_likely (office, tyrese);
  gint64 twin, unsure;

  g_assert_cmpuint (likely->len, >=, 1);
  g_assert_cmpint (sos_likely_get_result (g_ptr_array_index (likely, 0))->band, !=, SOS_LIKENESS_VERY_LIKELY);
  twin = create (office, tyrese, first, SOS_LIKENESS_DIFFERENT_PERSON);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM likeness WHERE person = $1 AND verdict = 'DIFFERENT'", twin), ==, 1);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM task WHERE person = $1", twin), ==, 0);
  unsure = create (office, tyrese, twin, SOS_LIKENESS_NOT_SURE);
  g_assert_cmpint (office_count (office, "SELECT staff FROM task WHERE person = $1 AND kind = 'LIKENESS'", unsure), ==, office->lead);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM person WHERE merged_into IS NOT NULL AND $1 = 0", 0), ==, 0);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM address WHERE person = $1 AND posting_rule = 'DO_NOT_POST'", first), ==, 1);
  /* The parent is a relative: found beside the child, not in the list of people. */
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM relationship WHERE person = $1", first), ==, 1);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM person_list WHERE name = 'Ama Mensah' AND $1 = 0", 0), ==, 0);
}

static void
test_refusals (void)
{
  static const SosNewPerson rows[] = {
    { .name = (char *) "   " },
    { .name = (char *) "Zo\x01" },
    { .name = (char *) "Zo", .birth_date = (char *) "2027-01-01" },
    { .name = (char *) "Zo", .birth_date = (char *) "2009-02-30" },
    { .name = (char *) "Zo", .parent = (char *) "Dan\x02" },
  };
  g_autoptr (Office) office = office_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SosCreatePerson *deed = sos_create_person_new (&rows[i]);
      g_autoptr (GError) error = NULL;

      g_assert_false (office_do (office, (SosTransactionFunc) sos_casework_create_person, deed, &error));
      g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
      sos_create_person_free (deed);
    }
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM person WHERE id > $1", 0), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/likely/s1", test_s1);
  g_test_add_func ("/likely/decisions", test_decisions);
  g_test_add_func ("/likely/refusals", test_refusals);
  return g_test_run ();
}
