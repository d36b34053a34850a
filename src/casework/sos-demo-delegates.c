/* sos-demo-delegates.c - who comes to the trainings of the demo office: professionals who do not exist, and how sure they were. */
#include "config.h"
#include "sos-demo-delegates.h"

static const struct
{
  const char *job, *organisation, *type, *borough;
} posts[] = {
  { "Head of year", "Alder Hill School", "SCHOOL", "E09000011" },   { "Social worker", "Lambeth Council", "COUNCIL", "E09000022" },
  { "School nurse", "Larkfield Health", "HEALTH", "E09000028" },    { "Youth justice worker", "Enfield Council", "COUNCIL", "E09000010" },
  { "Constable", "Safer Schools Team", "POLICE", "E09000010" },     { "Probation officer", "London Probation", "JUSTICE", "E09000008" },
  { "Youth worker", "Holmcroft Centre", "CHARITY", "E09000028" },   { "Learning mentor", "Ferry Lane PRU", "SCHOOL", "E09000010" },
};

static char *
dup_name (SosDemoWriter *writer, GRand *rand)
{
  static const char *const sections[][2] = { { "given english F", "family caribbean" }, { "given nigerian M", "family nigerian" }, { "given polish F", "family polish" },
                                             { "given bengali M", "family bengali" },   { "given turkish F", "family turkish" },   { "given english M", "family irish" } };
  const guint row = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (sections));
  char *name = NULL;

  do
    {
      GPtrArray *given = sos_demo_lists_get (writer->lists, sections[row][0]), *family = sos_demo_lists_get (writer->lists, sections[row][1]);

      g_free (name);
      name = g_strdup_printf ("%s %s", (const char *) given->pdata[g_rand_int_range (rand, 0, (gint32) given->len)],
                              (const char *) family->pdata[g_rand_int_range (rand, 0, (gint32) family->len)]);
    }
  while (sos_demo_lists_is_rejected (writer->lists, name));
  return name;
}

static void
answer (SosDemoWriter *writer, GRand *rand, gint64 delegate)
{
  static const char *const statements[] = { "SPOT", "TALK", "RESPOND", "REFER", "WORDS" };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      const gint64 before = g_rand_int_range (rand, 2, 8);

      sos_demo_make (writer, SOS_TYPE_DELEGATE_ANSWER, SOS_DELEGATE_ANSWER_DELEGATE, delegate, SOS_DELEGATE_ANSWER_MOMENT, "BEFORE", SOS_DELEGATE_ANSWER_STATEMENT, statements[i],
                     SOS_DELEGATE_ANSWER_VALUE, before, SOS_DEMO_END);
      sos_demo_make (writer, SOS_TYPE_DELEGATE_ANSWER, SOS_DELEGATE_ANSWER_DELEGATE, delegate, SOS_DELEGATE_ANSWER_MOMENT, "AFTER", SOS_DELEGATE_ANSWER_STATEMENT, statements[i],
                     SOS_DELEGATE_ANSWER_VALUE, (gint64) MIN (before + g_rand_int_range (rand, 0, 4), 10), SOS_DEMO_END);
    }
}

void
sos_demo_delegates_make (SosDemoWriter *writer, gint64 run, guint n, gboolean over, guint turn)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (0x53544f50 + turn);

  for (guint i = 0; i < n && writer->error == NULL; i++)
    {
      g_autofree char *name = dup_name (writer, rand);
      const guint post = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (posts));
      const char *status = !over ? "BOOKED" : i % 9 == 7 ? "DNA" : i % 11 == 5 ? "PART" : "ATTENDED";
      const gint64 id = sos_demo_make (writer, SOS_TYPE_DELEGATE, SOS_DELEGATE_RUN, run, SOS_DELEGATE_NAME, name, SOS_DELEGATE_JOB, posts[post].job, SOS_DELEGATE_ORGANISATION,
                                       posts[post].organisation, SOS_DELEGATE_ORGANISATION_TYPE, posts[post].type, SOS_DELEGATE_BOROUGH, posts[post].borough,
                                       SOS_DELEGATE_DIET, i % 7 == 2 ? "Halal" : NULL, SOS_DELEGATE_STATUS, status, SOS_DELEGATE_BOOKED_ON, "2026-09-07", SOS_DEMO_END);

      if (over && status[0] == 'A')
        answer (writer, rand, id);
    }
}
