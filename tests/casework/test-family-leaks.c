/* test-family-leaks.c - ten thousand families and viewers: no text of a family case holds what the viewer may not see. Every fact is
 * marked by whose it is; who may see it is told in leaky-families.c, in other words than the rules use. */
#include "config.h"
#include "leaky-families.h"

#include "sos-family-case.h"

#include <string.h>

/* ---- looking ---- */

static void
look_at_family (LeakyWorld *world, SosFamily *family)
{
  for (guint i = 0; i < family->members->len; i++)
    {
      const SosFamilyMember *member = sos_family_get_member (family, i);
      const char *texts[] = { member->name, member->full_name, member->sex, member->years, member->fact, member->role, member->alert };

      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        leaky_look_at (world, texts[k]);
      for (guint k = 0; member->alerts != NULL && member->alerts[k] != NULL; k++)
        leaky_look_at (world, member->alerts[k]);
      leaky_look_at_service (world, member->person, member->open);
      if (member->seen != SOS_SEEN_PLAIN)
        continue;
      world->n_plain++;
      g_assert_cmpint (world->person, <, 0);
      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        g_assert_null (texts[k]);
      g_assert_null (member->alerts);
      g_assert_cmpint (member->age, ==, -1);
      g_assert_true (member->person < 0 && !member->open && !member->died && !member->subject);
    }
  for (guint i = 0; i < family->homes->len; i++)
    {
      const SosFamilyHome *home = family->homes->pdata[i];

      leaky_look_at (world, home->label);
      leaky_look_at (world, home->note);
      for (guint k = 0; k < home->members->len; k++)
        g_assert_cmpint (sos_family_get_member (family, g_array_index (home->members, guint, k))->seen, ==, SOS_SEEN);
    }
  for (guint i = 0; i < family->ties->len; i++)
    leaky_look_at (world, ((SosTie *) family->ties->pdata[i])->label);
  for (guint i = 0; i < family->couples->len; i++)
    {
      const SosCouple *couple = family->couples->pdata[i];

      leaky_look_at (world, couple->years);
      g_assert_true (sos_family_get_member (family, couple->one)->seen == SOS_SEEN
                     && sos_family_get_member (family, couple->other)->seen == SOS_SEEN);
    }
}

static void
look_at_rows (LeakyWorld *world, SosFamilyCase *family_case)
{
  GPtrArray *rows = sos_family_case_get_members (family_case);

  for (guint i = 0; i < rows->len; i++)
    {
      const SosFamilyRow *row = rows->pdata[i];
      const char *texts[] = { row->name,   row->ref,   row->line,      row->summary,
                              row->open,   row->lives, row->agreement, row->agreement_words,
                              row->agreed, row->post,  row->flag };

      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        leaky_look_at (world, texts[k]);
      for (SosFact fact = 0; fact < SOS_N_FACTS; fact++)
        leaky_look_at (world, row->facts[fact]->words);
      leaky_look_at_service (world, row->person, row->open != NULL);
      if (row->plain)
        g_assert_true (row->person == 0 && row->membership == 0 && row->home < 0 && row->lives == NULL && row->agreement_words == NULL);
      for (guint k = 0; k < sos_family_case_get_issues (family_case)->len; k++)
        {
          const SosIssueCell *cell = sos_family_case_get_cell (family_case, i, sos_family_case_get_issues (family_case)->pdata[k]);

          leaky_look_at (world, cell != NULL ? cell->note : NULL);
          for (guint p = 0; cell != NULL && p < world->family->n; p++)
            if (world->family->people[p].id == row->person)
              g_assert_true (leaky_may_mark (world, p, LEAKY_NOTE));
        }
      leaky_look_at (world, sos_family_case_get_grid_sentence (family_case, i));
    }
}

static void
look_at_events (LeakyWorld *world, GPtrArray *events)
{
  for (guint i = 0; i < events->len; i++)
    {
      const SosFamilyEvent *event = events->pdata[i];

      leaky_look_at (world, event->words);
      leaky_look_at (world, event->who);
      leaky_look_at_service (world, event->person, event->service != NULL);
    }
}

static void
look_at_plan (LeakyWorld *world, SosFamilyCase *family_case)
{
  GPtrArray *goals = sos_family_case_get_goals (family_case), *episodes = sos_family_case_get_episodes (family_case);

  for (guint i = 0; i < goals->len; i++)
    {
      leaky_look_at (world, ((SosFamilyGoalRow *) goals->pdata[i])->words);
      leaky_look_at (world, ((SosFamilyGoalRow *) goals->pdata[i])->whose);
    }
  for (guint i = 0; i < episodes->len; i++)
    g_assert_true ((world->person < 0 || world->family->people[world->person].agreed) && (leaky_leads (world) || leaky_has_any_of_them (world)));
  for (guint i = 0; i < sos_family_case_get_notices (family_case)->len; i++)
    leaky_look_at (world, sos_family_case_get_notices (family_case)->pdata[i]);
  leaky_look_at (world, sos_family_case_get_subtitle (family_case));
  leaky_look_at (world, sos_family_case_get_home_facts (family_case));
  /* The label is for those who work with the whole family; what stands on it is not in the leaky_marks of any other. */
  if (strchr (sos_family_case_get_title (family_case), 'Q') != NULL)
    g_assert_true (world->person < 0 && (leaky_leads (world) || world->family->work == world->worker));
}

static void
look_at_meetings (LeakyWorld *world, SosFamilyCase *family_case)
{
  GPtrArray *meetings = sos_family_case_get_meetings (family_case);

  for (guint i = 0; i < meetings->len; i++)
    {
      const SosFamilyMeetingRow *row = meetings->pdata[i];

      leaky_look_at (world, row->present);
      leaky_look_at (world, row->apologies);
      leaky_look_at (world, row->absent);
      for (guint k = 0; k < row->guests->len; k++)
        for (guint p = 0; p < world->family->n; p++)
          if (world->family->people[p].id == g_array_index (row->guests, SosFamilyGuest, k).person)
            g_assert_true (leaky_may_mark (world, p, LEAKY_NAME));
    }
}

/* What is about the household itself is for those who work with the whole of it. */
static void
look_at_household (LeakyWorld *world, SosFamilyCase *family_case)
{
  GPtrArray *homes = sos_family_case_get_homes (family_case), *places = sos_family_case_get_places (family_case),
            *outside = sos_family_case_get_outside (family_case);

  if (sos_family_case_get_household (family_case) != NULL)
    g_assert_true (world->person < 0 && (leaky_leads (world) || world->family->work == world->worker));
  else
    g_assert_true (homes->len == 0 && places->len == 0);
  for (guint i = 0; i < homes->len; i++)
    {
      leaky_look_at (world, ((SosFamilyHomeRow *) homes->pdata[i])->called);
      leaky_look_at (world, ((SosFamilyHomeRow *) homes->pdata[i])->address);
    }
  for (guint i = 0; i < places->len; i++)
    {
      leaky_look_at (world, ((SosFamilyPlaceRow *) places->pdata[i])->who);
      leaky_look_at (world, ((SosFamilyPlaceRow *) places->pdata[i])->words);
    }
  for (guint i = 0; i < outside->len; i++)
    {
      leaky_look_at (world, ((SosFamilyOutsideRow *) outside->pdata[i])->who);
      leaky_look_at (world, ((SosFamilyOutsideRow *) outside->pdata[i])->label);
      leaky_look_at (world, ((SosFamilyOutsideRow *) outside->pdata[i])->note);
    }
}

/* A household all of whose people are sealed is not there for others. */
static gboolean
is_all_hidden (LeakyWorld *world)
{
  for (guint i = 0; i < world->family->n; i++)
    if (!world->family->people[i].sealed || leaky_may_mark (world, i, LEAKY_NAME))
      return FALSE;
  return TRUE;
}

/* For somebody of whom the one at the desk must not know nothing can be made: they belong to no household, as far as the desk goes. */
static gboolean
is_reader_hidden (LeakyWorld *world)
{
  const int person = world->person;
  gboolean known;

  if (person < 0)
    return FALSE;
  world->person = -1;
  known = leaky_may_mark (world, (guint) person, LEAKY_NAME);
  world->person = person;
  return world->family->people[person].sealed && !known;
}

static gboolean
look_all (SosTransaction *transaction, gpointer data, GError **error)
{
  static const char *const days[] = { NULL, "2025-06-01", "2019-01-01", "2026-11-23" };
  LeakyWorld *world = data;

  for (guint i = 0; i < LEAKY_N_FAMILIES; i++)
    {
      g_autoptr (SosFamilyView) view = NULL;
      g_autoptr (SosFamilyCase) family_case = NULL;

      world->family = &world->families[i];
      if (world->person >= (int) world->family->n)
        continue;
      view = sos_family_view_new (world->family->id, world->family->people[i % world->family->n].id,
                                  world->person >= 0 ? world->family->people[world->person].id : 0, days[i % G_N_ELEMENTS (days)]);
      family_case = sos_family_case_load (transaction, view, error);
      if (family_case == NULL
          && ((g_error_matches (*error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND) && is_all_hidden (world))
              || (g_error_matches (*error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED) && is_reader_hidden (world))))
        {
          g_clear_error (error);
          continue;
        }
      if (family_case == NULL)
        return FALSE;
      look_at_family (world, sos_family_case_get_family (family_case));
      look_at_rows (world, family_case);
      look_at_plan (world, family_case);
      look_at_household (world, family_case);
      look_at_meetings (world, family_case);
      look_at_events (world, sos_family_case_get_events (family_case));
      look_at_events (world, sos_family_case_get_timeline (family_case));
      world->n_cases++;
    }
  return TRUE;
}

static void
look_as (Office *office, LeakyWorld *world, int worker, int person)
{
  g_autoptr (GError) error = NULL;

  world->worker = worker;
  world->person = person;
  sos_store_set_actor (office->store, world->staff[worker]);
  sos_store_read (office->store, look_all, world, &error);
  g_assert_no_error (error);
}

static void
test_leaks (void)
{
  g_autoptr (Office) office = office_new ();
  LeakyWorld *world = g_new0 (LeakyWorld, 1);
  g_autoptr (GError) error = NULL;

  world->rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  sos_store_write (office->store, NULL, leaky_make_world, world, &error);
  g_assert_no_error (error);
  for (int worker = 0; worker < LEAKY_N_STAFF; worker++)
    look_as (office, world, worker, -1);
  for (int person = 0; person < LEAKY_MOST; person++)
    {
      look_as (office, world, LEAKY_SAFEGUARDING, person);
      look_as (office, world, person % 4, person);
    }
  g_test_message ("N4: %u families and viewers, %u texts with %u marks looked at, %u members plain: 0 leaks",
                  world->n_cases, world->n_texts, world->n_marks, world->n_plain);
  g_assert_cmpuint (world->n_cases, >=, 10000);
  /* It shows what it may: every kind of fact was seen by somebody. */
  for (LeakyKind kind = 0; kind < LEAKY_N_KINDS; kind++)
    g_assert_cmpint (world->seen[kind], >, 100);
  g_rand_free (world->rand);
  g_free (world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/family-leaks/all", test_leaks);
  return g_test_run ();
}
