/* sos-demo-assessments.c - made-up assessments: worries that grow less on the whole, a twelfth not known, words where it is high. Makes records, as
 * somebody would have entered them. */
#include "config.h"
#include "sos-demo-assessments.h"

#include "sos-assessment-rules.h"
#include "sos-moment.h"

#define FIRST_ROUND 900
#define REVIEW 84
#define LATE 9         /* days by which a review comes late at most */
#define UNKNOWN 8      /* of a hundred, as the recipe says */
#define LONG_AGO 400   /* what ended earlier has its scores in boxes */

/* One assessment being made up. */
typedef struct
{
  gint64 id;
  guint number; /* of the client */
  guint round;  /* 0: the first */
  int days;     /* ago */
  const char *type;
  gboolean danger;
} Round;

/* Always the same for the same: a number from 0 to @below - 1. */
static guint
draw (const Round *round, guint salt, guint below)
{
  guint hash = round->number * 2654435761u + salt * 40503u + 977u;

  hash ^= hash >> 15;
  hash *= 2246822519u;
  hash ^= hash >> 13;
  return hash % below;
}

/* How much there is to worry about: drawn once a domain, less with each round; now and then it comes back. */
static int
find_level (const Round *round, guint domain)
{
  static const int starts[] = { 0, 0, 1, 1, 1, 2, 2, 2, 3, 3 };
  const int start = starts[draw (round, domain, G_N_ELEMENTS (starts))];
  const int gone = round->round == 0 ? 0 : (int) (draw (round, domain + 100, 2 + round->round)) - (draw (round, domain + 200 + round->round, 6) == 0);

  return CLAMP (start - gone, 0, 3);
}

static const char *
get_code (int level)
{
  static const char *const codes[] = { "0", "1", "2", "3", "4" };

  return codes[CLAMP (level, 0, SOS_SCORE_MOST)];
}

static const char *
find_score (const Round *round, const char *code, guint domain)
{
  if (round->danger && g_str_equal (code, "VIOL"))
    return SOS_SCORE_DANGER;
  if (g_str_equal (code, "LEGAL") && draw (round, 7, 10) < 4)
    return SOS_SCORE_NOT_APPLYING;
  if (draw (round, domain * 31 + round->round, 100) < UNKNOWN)
    return SOS_SCORE_UNKNOWN;
  return get_code (find_level (round, domain));
}

/* Theirs is often a step beside ours; some were not asked. */
static const char *
find_own (const Round *round, guint domain)
{
  const int aside = (int) draw (round, domain + 300, 4) - 1;

  if (draw (round, domain * 17 + round->round + 5, 100) < 2 * UNKNOWN)
    return SOS_SCORE_UNKNOWN;
  return get_code (MIN (find_level (round, domain) + MIN (aside, 1), SOS_SCORE_MOST));
}

static const char *
find_strength (const Round *round, guint domain)
{
  const int grown = (int) MIN (round->round, 2);

  return draw (round, domain + 400, 100) < UNKNOWN ? SOS_SCORE_UNKNOWN : get_code ((int) draw (round, domain + 500, 3) + grown);
}

static const char *
find_words (SosDemoWriter *writer, const Round *round, const char *code, const char *score)
{
  g_autofree char *section = g_strconcat ("evidence ", code, NULL);
  GPtrArray *lines = sos_demo_lists_get (writer->lists, section);

  if (sos_score_get_value (score) < 2 || lines == NULL)
    return NULL;
  return lines->pdata[draw (round, sos_score_get_value (score) == SOS_SCORE_MOST ? 1 : 2, lines->len)];
}

static void
make_score (SosDemoWriter *writer, const Round *round, const SosCode *domain, guint place)
{
  const gboolean strength = sos_domain_is_strength (domain->code);
  const char *score = strength ? NULL : find_score (round, domain->code, place), *words = find_words (writer, round, domain->code, score);

  sos_demo_make (writer, SOS_TYPE_ASSESSMENT_SCORE, SOS_ASSESSMENT_SCORE_ASSESSMENT, round->id, SOS_ASSESSMENT_SCORE_DOMAIN, domain->code,
                 SOS_ASSESSMENT_SCORE_SCORE, score, SOS_ASSESSMENT_SCORE_OWN, find_own (round, place), SOS_ASSESSMENT_SCORE_STRENGTH,
                 strength || place % 3 == 0 ? find_strength (round, place) : NULL, SOS_ASSESSMENT_SCORE_EVIDENCE, words, SOS_ASSESSMENT_SCORE_SOURCE,
                 words != NULL ? "Told by them" : NULL, SOS_ASSESSMENT_SCORE_DATED, words != NULL ? sos_demo_date (writer, -round->days) : NULL, SOS_DEMO_END);
}

static const char *
judge (const Round *round, guint which)
{
  static const char *const colours[] = { "GREEN", "AMBER", "AMBER", "GREEN", "NK" };

  if (round->danger && which == 0)
    return SOS_JUDGEMENT_RED;
  return colours[draw (round, which + 600 + MIN (round->round, 2), round->round > 0 ? 4 : 5)];
}

/* The worker signs the day after, and a lead the day after that. */
static void
make_one (SosDemoWriter *writer, const SosDemoClient *client, const SosDemoAssessed *assessed, Round *round, gboolean seen)
{
  const gint64 at = sos_moment_parse (sos_demo_date (writer, -round->days), "16:20");
  const gint64 lead = sos_demo_find_label (writer, "ruth");

  round->id = sos_demo_make (
    writer, SOS_TYPE_ASSESSMENT, SOS_ASSESSMENT_PERSON, client->id, SOS_ASSESSMENT_EPISODE, assessed->episode, SOS_ASSESSMENT_TYPE, round->type,
    SOS_ASSESSMENT_STARTED_ON, sos_demo_date (writer, -round->days - 2), SOS_ASSESSMENT_AUTHOR, client->worker, SOS_ASSESSMENT_TO_THEM, judge (round, 0),
    SOS_ASSESSMENT_EXPLOITATION, judge (round, 1), SOS_ASSESSMENT_TO_OTHERS, judge (round, 2), SOS_ASSESSMENT_OFFENDING,
    sos_judgement_is_asked (3, assessed->service) ? judge (round, 3) : NULL, SOS_ASSESSMENT_SUMMARY,
    round->danger ? "Threats are close; a safety plan is made with them." : NULL, SOS_ASSESSMENT_SIGNED_BY, client->worker, SOS_ASSESSMENT_SIGNED_AT, at,
    SOS_ASSESSMENT_COUNTERSIGNED_BY, round->danger && seen ? lead : G_GINT64_CONSTANT (0), SOS_ASSESSMENT_COUNTERSIGNED_AT,
    round->danger && seen ? at + 86400 : G_GINT64_CONSTANT (0), SOS_DEMO_END);
}

static void
make_safety_plan (SosDemoWriter *writer, const SosDemoClient *client, const Round *round, gboolean over)
{
  sos_demo_make (writer, SOS_TYPE_SAFETY_PLAN, SOS_SAFETY_PLAN_PERSON, client->id, SOS_SAFETY_PLAN_ASSESSMENT, round->id, SOS_SAFETY_PLAN_MADE_ON,
                 sos_demo_date (writer, -round->days), SOS_SAFETY_PLAN_TRIGGERS, "Messages from numbers I do not know; the bus after dark.",
                 SOS_SAFETY_PLAN_WARNING_SIGNS, "I stop answering, and I stay in.", SOS_SAFETY_PLAN_WHAT_THEY_DO, "I go to my aunt’s and switch the phone off.",
                 SOS_SAFETY_PLAN_PEOPLE_THEY_CALL, "My worker, my aunt, 999.", SOS_SAFETY_PLAN_SAFE_PLACES, "The library; my aunt’s.",
                 SOS_SAFETY_PLAN_WHAT_WORKER_DOES, "Rings back the same day, comes where I am.", SOS_SAFETY_PLAN_WHO_KNOWS, "My aunt and the school.",
                 SOS_SAFETY_PLAN_REVIEW_ON, sos_demo_date (writer, over ? -round->days + 14 : 5 + (int) draw (round, 9, 9)), SOS_SAFETY_PLAN_AUTHOR, client->worker,
                 SOS_SAFETY_PLAN_ENDED_ON, over ? sos_demo_date (writer, -round->days + 14) : NULL, SOS_DEMO_END);
}

/* @last: no other comes after it. */
static void
make_round (SosDemoWriter *writer, const SosDemoClient *client, const SosDemoAssessed *assessed, Round *round, gboolean last)
{
  GPtrArray *domains = sos_codes_get_list (sos_transaction_get_codes (writer->transaction), "domain");
  const gboolean open = assessed->ended < 0 && last;

  round->danger = draw (round, 11 + round->round, 100) < (round->round == 0 ? 8 : 3) && !g_str_equal (round->type, SOS_ASSESSMENT_CLOSING);
  make_one (writer, client, assessed, round, !(open && round->days < 5));
  for (guint i = 0; domains != NULL && i < domains->len; i++)
    make_score (writer, round, domains->pdata[i], i);
  if (round->danger)
    make_safety_plan (writer, client, round, !open);
}

void
sos_demo_assessments_make (SosDemoWriter *writer, const SosDemoClient *client, const SosDemoAssessed *assessed)
{
  const int end = MAX (assessed->ended, 0);
  Round round = { .number = client->number, .days = assessed->assessed, .type = SOS_ASSESSMENT_INITIAL };

  if (client->number >= FIRST_ROUND || assessed->ended > LONG_AGO)
    return;
  for (gboolean last = FALSE; !last; round.round++, round.type = SOS_ASSESSMENT_REVIEW)
    {
      const int next = round.days - REVIEW - (int) draw (&round, round.round + 700, LATE);

      last = next < end;
      make_round (writer, client, assessed, &round, last && assessed->ended < 0);
      round.days = next;
    }
  if (assessed->ended < 0)
    return;
  round.days = end;
  round.type = SOS_ASSESSMENT_CLOSING;
  make_round (writer, client, assessed, &round, TRUE);
}
