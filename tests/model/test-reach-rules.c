/* test-reach-rules.c - what is said against ringing, writing to, visiting or meeting somebody, and what is asked for it (0.7, 4.2, 4.7, 4.8). */
#include "config.h"

#include "sos-clock.h"
#include "sos-reach-rules.h"

#include <string.h>

/* Monday 23 November 2026, 14:02; sunset is about four. */
#define NOW G_GINT64_CONSTANT (1795442520)
#define HOUR (60 * 60)
#define SATURDAY (NOW - 2 * 24 * HOUR)

#define ZO 1
#define MUM 2
#define KOFI 9
#define MOYO 8

/* Mum is in the contact unless it says otherwise. */
typedef struct
{
  const char *type, *direction, *outcome, *place;
  gint64 at;
  gboolean them, no_mum, kofi;
  SosReachBar bar;
  int weight; /* -1: nothing */
  const char *words;
} Row;

#define APART(n, r) { SOS_BAR_APART, .person = MUM, .level = n, .ref = r }
#define TIE(code_) { SOS_BAR_TIE, .person = MUM, .code = code_ }
#define RING(code_) { SOS_BAR_RING, .person = MUM, .code = code_ }
#define OF_THEM(kind_, code_) { kind_, .code = code_ }
#define STAFF(who, n) { SOS_BAR_APART, .staff = who, .level = n, .ref = "C-1" }

static const Row rows[] = {
  /* No contact by rule or order: alone with a reason, both together never, unless nobody came together. */
  { "PHONE", "OUT", "HELD", .bar = APART (4, "C-000042-X"), .weight = SOS_REACH_REASON, .words = "C-000042-X" },
  { "PHONE", "OUT", "HELD", .bar = APART (4, NULL), .weight = SOS_REACH_REASON, .words = "by order" },
  { "PHONE", "IN", "HELD", .bar = APART (4, NULL), .weight = SOS_REACH_TOLD },
  { "PHONE", "OUT", "NO_REPLY", .bar = APART (4, NULL), .weight = SOS_REACH_REASON },
  { "FACE_TO_FACE", NULL, "HELD", .them = TRUE, .bar = APART (4, NULL), .weight = SOS_REACH_NEVER, .words = "nobody can set that aside" },
  { "FACE_TO_FACE", "IN", "HELD", .them = TRUE, .bar = APART (4, NULL), .weight = SOS_REACH_NEVER },
  { "FACE_TO_FACE", NULL, "DNA", .them = TRUE, .bar = APART (4, NULL), .weight = SOS_REACH_REASON },
  { "FACE_TO_FACE", NULL, "CANCELLED_US", .them = TRUE, .bar = APART (4, NULL), .weight = -1 },
  { "FACE_TO_FACE", NULL, "HELD", .them = TRUE, .bar = APART (3, "C-1"), .weight = SOS_REACH_LEAD },
  { "FACE_TO_FACE", NULL, "HELD", .them = TRUE, .bar = APART (2, "C-1"), .weight = SOS_REACH_TOLD },
  { "FACE_TO_FACE", NULL, "HELD", .bar = APART (3, "C-1"), .weight = SOS_REACH_REASON },
  { "FACE_TO_FACE", NULL, "HELD", .them = TRUE, .no_mum = TRUE, .bar = APART (4, NULL), .weight = -1 },
  { NULL, NULL, NULL, .bar = APART (4, NULL), .weight = -1 },
  { "LETTER", "OUT", "HELD", .bar = TIE ("NO_CONTACT_ORDER"), .weight = SOS_REACH_REASON, .words = "an order forbids it" },
  { "TEXT", "OUT", "HELD", .bar = TIE ("BAIL_NO_CONTACT"), .weight = SOS_REACH_REASON, .words = "bail" },
  { "FAMILY_MEETING", NULL, "HELD", .them = TRUE, .bar = TIE ("BAIL_NO_CONTACT"), .weight = SOS_REACH_NEVER },
  { "FAMILY_MEETING", NULL, "HELD", .them = TRUE, .bar = TIE ("SUPERVISED"), .weight = SOS_REACH_TOLD },
  { "PHONE", "OUT", "HELD", .bar = TIE ("SUPERVISED"), .weight = -1 },
  { "PHONE", "OUT", "HELD", .bar = TIE ("NONE"), .weight = -1 },
  { "PHONE", "OUT", "HELD", .bar = { SOS_BAR_TIE, .name = "siobhan brennan", .code = "NO_CONTACT_ORDER" }, .weight = SOS_REACH_REASON },
  { "PHONE", "OUT", "HELD", .bar = { SOS_BAR_TIE, .name = "Siobhán", .code = "NO_CONTACT_ORDER" }, .weight = -1 },
  /* A colleague they must not have to do with, beside them or as their worker. */
  { "FACE_TO_FACE", NULL, "HELD", .them = TRUE, .kofi = TRUE, .bar = STAFF (KOFI, 4), .weight = SOS_REACH_NEVER },
  { "FACE_TO_FACE", NULL, "HELD", .kofi = TRUE, .bar = STAFF (KOFI, 4), .weight = -1 },
  { "PHONE", "OUT", "HELD", .them = TRUE, .bar = STAFF (MOYO, 3), .weight = SOS_REACH_LEAD },
  /* May we ring? */
  { "PHONE", "OUT", "HELD", .bar = RING ("NEVER"), .weight = SOS_REACH_REASON, .words = "never to be rung" },
  { "TEXT", "OUT", "HELD", .bar = RING ("NEVER"), .weight = SOS_REACH_REASON },
  { "PHONE", "IN", "HELD", .bar = RING ("NEVER"), .weight = SOS_REACH_TOLD },
  { "FACE_TO_FACE", NULL, "HELD", .bar = RING ("NEVER"), .weight = -1 },
  { "PHONE", "OUT", "HELD", .bar = RING ("ASK_FIRST"), .weight = SOS_REACH_TOLD },
  { "PHONE", "OUT", "HELD", .bar = RING ("WEEKDAYS"), .weight = -1 },
  { "PHONE", "OUT", "HELD", .at = SATURDAY, .bar = RING ("WEEKDAYS"), .weight = SOS_REACH_TOLD },
  { "PHONE", "OUT", "HELD", .bar = RING ("SCHOOL_HOURS"), .weight = -1 },
  { "PHONE", "OUT", "HELD", .at = NOW + 2 * HOUR, .bar = RING ("SCHOOL_HOURS"), .weight = SOS_REACH_TOLD },
  { "PHONE", "OUT", "HELD", .bar = RING ("YES"), .weight = -1 },
  /* Numbers, agreements, homes. */
  { "PHONE", "OUT", "NO_REPLY", .them = TRUE, .bar = OF_THEM (SOS_BAR_CALL, NULL), .weight = SOS_REACH_REASON },
  { "TEXT", "OUT", "HELD", .them = TRUE, .bar = OF_THEM (SOS_BAR_CALL, NULL), .weight = -1 },
  { "TEXT", "OUT", "HELD", .them = TRUE, .bar = OF_THEM (SOS_BAR_TEXT, NULL), .weight = SOS_REACH_REASON },
  { "TEXT", "OUT", "HELD", .bar = OF_THEM (SOS_BAR_TEXT, NULL), .weight = -1 },
  { "TEXT", "OUT", "HELD", .them = TRUE, .bar = OF_THEM (SOS_BAR_AGREEMENT, "TEXT_MESSAGES"), .weight = SOS_REACH_REASON },
  { "LETTER", "OUT", "HELD", .them = TRUE, .bar = OF_THEM (SOS_BAR_AGREEMENT, "POST_LETTERS"), .weight = SOS_REACH_TOLD },
  { "HOME_VISIT", NULL, "HELD", .them = TRUE, .bar = OF_THEM (SOS_BAR_AGREEMENT, "HOME_VISIT"), .weight = SOS_REACH_REASON },
  { "PHONE", "OUT", "HELD", .bar = { SOS_BAR_AGREEMENT, .person = MUM, .code = "CONTACT_PARENT" }, .weight = SOS_REACH_REASON, .words = "not agreed" },
  { "SCHOOL_VISIT", NULL, "HELD", .them = TRUE, .bar = OF_THEM (SOS_BAR_AGREEMENT, "CONTACT_SCHOOL"), .weight = SOS_REACH_REASON },
  { "HOME_VISIT", NULL, "NOT_AT_HOME", .them = TRUE, .bar = OF_THEM (SOS_BAR_ADDRESS, "NOT_AT_ADDRESS"), .weight = SOS_REACH_NEVER },
  { "FACE_TO_FACE", NULL, "HELD", "HOME", .them = TRUE, .bar = OF_THEM (SOS_BAR_ADDRESS, "NOT_AT_ADDRESS"), .weight = SOS_REACH_NEVER },
  { "FACE_TO_FACE", NULL, "HELD", "CAFE", .them = TRUE, .bar = OF_THEM (SOS_BAR_ADDRESS, "NOT_AT_ADDRESS"), .weight = -1 },
  { "HOME_VISIT", NULL, "HELD", .them = TRUE, .bar = OF_THEM (SOS_BAR_ADDRESS, "TWO_WORKERS"), .weight = SOS_REACH_REASON },
  { "HOME_VISIT", NULL, "HELD", .them = TRUE, .kofi = TRUE, .bar = OF_THEM (SOS_BAR_ADDRESS, "TWO_WORKERS"), .weight = -1 },
  { "HOME_VISIT", NULL, "HELD", .them = TRUE, .bar = OF_THEM (SOS_BAR_ADDRESS, "DAYLIGHT_ONLY"), .weight = -1 },
  { "HOME_VISIT", NULL, "HELD", .at = NOW + 3 * HOUR, .them = TRUE, .bar = OF_THEM (SOS_BAR_ADDRESS, "DAYLIGHT_ONLY"), .weight = SOS_REACH_REASON },
};

static GPtrArray *
find (const Row *row)
{
  SosReachWith with[2] = { { 0 } };
  guint n = 0;

  if (!row->no_mum)
    with[n++] = (SosReachWith){ row->bar.name != NULL ? 0 : MUM, 0, "Siobhán Brennan" };
  if (row->kofi)
    with[n++] = (SosReachWith){ 0, KOFI, "Kofi" };
  const SosReachAct act = { row->type, row->direction, row->outcome, row->place, row->at != 0 ? row->at : NOW, 30, ZO, row->them, MOYO, with, n, NULL };

  return sos_reach_find (&act, &row->bar, 1, NULL, 0);
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) findings = find (&rows[i]);
      const SosReachFinding *first = findings->len > 0 ? findings->pdata[0] : NULL;

      if ((first != NULL ? (int) first->weight : -1) != rows[i].weight)
        g_error ("row %u: %d, not %d", i, first != NULL ? (int) first->weight : -1, rows[i].weight);
      g_assert_true (rows[i].words == NULL || strstr (first->words, rows[i].words) != NULL);
      g_assert_true (first == NULL || strstr (first->words, "%") == NULL);
      g_assert_true (first == NULL || first->weight == SOS_REACH_TOLD || first->remedy != NULL);
    }
  g_test_message ("%u ways to reach somebody", (guint) G_N_ELEMENTS (rows));
}

/* V28: what is only told asks for nothing, a reason is ten letters, one rule falls to leads alone, and one to nobody. */
static void
test_check (void)
{
  static const struct
  {
    int level;
    gboolean them, leads;
    const char *reason;
    gboolean allowed;
  } asked[] = {
    { 2, TRUE, FALSE, NULL, TRUE },                     { 3, FALSE, FALSE, NULL, FALSE },
    { 3, FALSE, FALSE, "  she rang  ", FALSE },         { 3, FALSE, FALSE, "She asked for her medicine.", TRUE },
    { 3, TRUE, FALSE, "She asked for her medicine.", FALSE }, { 3, TRUE, TRUE, "She asked for her medicine.", TRUE },
    { 3, TRUE, TRUE, "short", FALSE },                  { 4, FALSE, FALSE, "She asked for her medicine.", TRUE },
    { 4, TRUE, TRUE, "She asked for her medicine.", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      const Row row = { "FACE_TO_FACE", NULL, "HELD", .them = asked[i].them, .bar = APART (asked[i].level, "C-1") };
      g_autoptr (GPtrArray) findings = find (&row);
      g_autoptr (SosVerdict) verdict = sos_reach_check (findings, asked[i].leads, asked[i].reason);

      g_assert_cmpint (verdict->allowed, ==, asked[i].allowed);
      g_assert_true (verdict->allowed || verdict->remedy != NULL);
    }
}

/* Places and curfews are of whoever was met; words alone never refuse. */
static void
test_limits (void)
{
  const SosApartLimit peckham = { .id = 1, .person = ZO, .level = SOS_APART_NEVER, .place = "Peckham", .from = G_MININT64, .to = G_MAXINT64 };
  const SosApartLimit curfew = { .id = 2, .person = ZO, .level = SOS_APART_KEEP, .hour_from = 19 * 60, .hour_to = 7 * 60, .from = G_MININT64, .to = G_MAXINT64 };
  const struct
  {
    const SosApartLimit *limit;
    const char *type, *place, *outcome, *words;
    gint64 at;
    int weight;
  } met[] = {
    { &peckham, "FACE_TO_FACE", NULL, "HELD", "Walked to Peckham library", NOW, SOS_REACH_REASON },
    { &peckham, "FACE_TO_FACE", NULL, "HELD", "Walked to Brixton library", NOW, -1 },
    { &peckham, "PHONE", NULL, "HELD", "Is afraid of Peckham", NOW, -1 },
    { &peckham, "FACE_TO_FACE", NULL, "DNA", "Was to come to Peckham", NOW, -1 },
    { &curfew, "FACE_TO_FACE", "CAFE", "HELD", NULL, NOW + 6 * HOUR, SOS_REACH_REASON },
    { &curfew, "FACE_TO_FACE", "HOME", "HELD", NULL, NOW + 6 * HOUR, -1 },
    { &curfew, "FACE_TO_FACE", "CAFE", "HELD", NULL, NOW, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (met); i++)
    {
      const SosReachAct act = { met[i].type, NULL, met[i].outcome, met[i].place, met[i].at, 30, ZO, TRUE, MOYO, NULL, 0, met[i].words };
      g_autoptr (GPtrArray) findings = sos_reach_find (&act, NULL, 0, met[i].limit, 1);

      g_assert_cmpint (findings->len > 0 ? (int) ((SosReachFinding *) findings->pdata[0])->weight : -1, ==, met[i].weight);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reach/table", test_table);
  g_test_add_func ("/reach/check", test_check);
  g_test_add_func ("/reach/limits", test_limits);
  return g_test_run ();
}
