/* test-family-paper-leaks.c - families full of marks, every member, every paper, several at the desk: no PDF holds a mark that those who
 * get it or those who make it may not see. */
#include "config.h"
#include "leaky-families.h"
#include "paper-eye.h"
#include "plan-letter.h"

#include <stdio.h>
#include <string.h>

#define N_FAMILIES 10
#define N_FAMILIES_IN_FULL 120

static guint n_papers, n_refused;

/* Marks are broken at their hyphens where a line ends, and services between their words. */
static char *
dup_joined (const char *text)
{
  GString *joined = g_string_new (text);

  g_string_replace (joined, "-\n", "-", 0);
  g_string_replace (joined, "\n", " ", 0);
  return g_string_free (joined, FALSE);
}

static char *
make_text (Office *office, LeakyWorld *world, SosFamilyPaperKind kind, gint64 whom, gboolean redacted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = paper_eye_make (office->store, world->staff[world->worker], kind, world->family->id, whom, redacted, NULL, &error);
  g_autofree char *text = NULL;

  if (pdf == NULL)
    {
      n_refused++;
      if (error->domain != SOS_STORE_ERROR)
        g_error ("%s", error->message);
      return NULL;
    }
  n_papers++;
  text = paper_eye_read (pdf);
  return dup_joined (text);
}

static void
look (Office *office, LeakyWorld *world, SosFamilyPaperKind kind, int person)
{
  g_autofree char *text = NULL;

  world->person = person;
  text = make_text (office, world, kind, person >= 0 ? world->family->people[person].id : 0, FALSE);
  leaky_look_at (world, text);
}

/* Everybody who is asked reads the one sheet. */
static void
look_at_meeting (Office *office, LeakyWorld *world)
{
  g_autofree char *text = NULL;

  world->person = -1;
  text = make_text (office, world, SOS_FAMILY_MEETING_SHEET, 0, FALSE);
  for (guint i = 0; i < world->family->n; i++)
    {
      world->person = (int) i;
      /* Who is sealed is not named on it; who is not shown to the desk is not asked. */
      if (!world->family->people[i].gone && leaky_may_mark (world, i, LEAKY_NAME))
        leaky_look_at (world, text);
    }
}

static void
look_at_redacted (Office *office, LeakyWorld *world, int person)
{
  g_autofree char *text = NULL;
  guint family, member;
  char kind;

  world->person = person;
  text = make_text (office, world, SOS_FAMILY_DRAWING, person >= 0 ? world->family->people[person].id : 0, TRUE);
  for (const char *at = text; at != NULL && (at = strchr (at, 'Q')) != NULL; at++)
    if (sscanf (at, "Q%u-%u-%c", &family, &member, &kind) == 3)
      g_error ("a name on a drawing without names:\n%s", text);
}

static void
look_as (Office *office, LeakyWorld *world, int worker)
{
  world->worker = worker;
  look (office, world, SOS_FAMILY_FRONT_SHEET, -1);
  look (office, world, SOS_FAMILY_DRAWING, -1);
  look_at_meeting (office, world);
  look_at_redacted (office, world, -1);
  for (guint i = 0; i < world->family->n; i++)
    {
      look (office, world, SOS_FAMILY_PLAN, (int) i);
      look (office, world, SOS_FAMILY_DRAWING, (int) i);
      look_at_redacted (office, world, (int) i);
    }
}

static void
test_leaks (void)
{
  static const int workers[] = { 0, 3, LEAKY_SAFEGUARDING, 8, 10 };
  g_autoptr (Office) office = office_new ();
  LeakyWorld *world = g_new0 (LeakyWorld, 1);
  const guint n = g_getenv ("SOS_FULL") != NULL ? N_FAMILIES_IN_FULL : N_FAMILIES;
  g_autoptr (GError) error = NULL;

  world->rand = g_rand_new_with_seed (2027);
  sos_store_write (office->store, NULL, leaky_make_world, world, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < G_N_ELEMENTS (workers); k++)
      {
        world->family = &world->families[i];
        look_as (office, world, workers[k]);
      }
  g_test_message ("%u papers made, %u refused, %u marks looked at: 0 leaks", n_papers, n_refused, world->n_marks);
  g_assert_cmpuint (n_papers, >, 20 * n);
  g_assert_cmpuint (n_refused, >, 0);
  /* They hold what they may: names, homes, goals of both kinds, ties. */
  g_assert_cmpint (world->seen[LEAKY_NAME], >, 100);
  g_assert_cmpint (world->seen[LEAKY_PLACE], >, 10);
  g_assert_cmpint (world->seen[LEAKY_GOAL], >, 10);
  g_assert_cmpint (world->seen[LEAKY_SHARED_GOAL], >, 100);
  g_assert_cmpint (world->seen[LEAKY_OUTSIDE], >, 10);
  /* N5: no alert, and no note of what is difficult, is printed for anybody. */
  g_assert_cmpint (world->seen[LEAKY_ALERT], ==, 0);
  g_assert_cmpint (world->seen[LEAKY_NOTE], ==, 0);
  g_rand_free (world->rand);
  g_free (world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/family-paper-leaks/all", test_leaks);
  return g_test_run ();
}
