/* test-apart-rules.c - who is kept apart (N1): the table, what a rule must have (V24), and who may do what with it. */
#include "config.h"

#include "sos-apart-check.h"
#include "sos-apart-rules.h"
#include "sos-day.h"
#include "sos-disclosure-rules.h"

#include <string.h>

#define TODAY "2026-11-23"
#define NOON 1795435200 /* 23 November 2026, 12:00 */

/* ---- the table ---- */

enum { ANN = 11, BEN, CAT, DEE, WORKER };

static SosApartBook *
make_book (int level, const char *review_by)
{
  SosApartBook *book = sos_apart_book_new (TODAY, SOS_APART_WINDOW);
  const SosApartRule rule = { .id = 42, .ref = "C-000042-X", .level = level, .review_by = review_by, .from = G_MININT64, .to = G_MAXINT64 };
  const guint number = sos_apart_book_add (book, &rule);

  sos_apart_book_add_member (book, number, ANN, 0);
  sos_apart_book_add_member (book, number, BEN, 1);
  sos_apart_book_add_member (book, number, CAT, 1);
  return book;
}

/* From @from for an hour, in minutes after noon. */
static SosBooking
book_in (gint64 person, SosSpot spot, guint place, int from)
{
  SosBooking booking = { .kind = "appointment", .id = person, .person = person, .start = NOON + from * 60, .end = NOON + from * 60 + 3600 };

  if (spot < SOS_N_SPOTS)
    booking.at[spot] = place;
  return booking;
}

static void
test_table (void)
{
  static const struct
  {
    const char *what;
    gint64 other;
    int level;
    SosSpot spot;
    guint place;
    int from;
    int found;
  } cases[] = {
    { "the same session", BEN, 4, SOS_SPOT_SESSION, 1, 0, 4 },
    { "the same room, next", BEN, 3, SOS_SPOT_ROOM, 1, 60, 3 },
    { "the same building, half an hour later", BEN, 3, SOS_SPOT_BUILDING, 1, 90, 3 },
    { "a minute more", BEN, 3, SOS_SPOT_BUILDING, 1, 91, 0 },
    { "half an hour earlier", BEN, 3, SOS_SPOT_BUILDING, 1, -90, 3 },
    { "a minute less", BEN, 3, SOS_SPOT_BUILDING, 1, -91, 0 },
    { "another building", BEN, 4, SOS_SPOT_BUILDING, 2, 0, 0 },
    { "the same ward", BEN, 4, SOS_SPOT_WARD, 1, 0, 4 },
    { "the same visits hall", BEN, 4, SOS_SPOT_VISITS, 1, 30, 4 },
    { "one car", BEN, 3, SOS_SPOT_VEHICLE, 1, 0, 3 },
    { "reception, one after the other", BEN, 2, SOS_SPOT_RECEPTION, 1, 60, 2 },
    { "at home", BEN, 1, SOS_SPOT_HOME, 1, 0, 1 },
    { "the second of the other side", CAT, 4, SOS_SPOT_ROOM, 1, 0, 4 },
    { "somebody else", DEE, 4, SOS_SPOT_ROOM, 1, 0, 0 },
    { "oneself", ANN, 4, SOS_SPOT_ROOM, 1, 0, 0 },
    { "nowhere", BEN, 4, SOS_N_SPOTS, 1, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SosApartBook) book = make_book (cases[i].level, "2027-01-01");
      const SosBooking one = book_in (ANN, cases[i].spot, 1, 0);
      const SosBooking other = book_in (cases[i].other, cases[i].spot, cases[i].place, cases[i].from);
      const SosApart found = sos_apart_decide (book, &one, &other), back = sos_apart_decide (book, &other, &one);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (found.level, ==, cases[i].found);
      g_assert_cmpint (back.level, ==, cases[i].found);
      g_assert_true (found.level == 0 || found.spot == cases[i].spot);
    }
}

/* Ben and Cat are friends: one side is not kept from itself, a whole group is. */
static void
test_sides (void)
{
  g_autoptr (SosApartBook) book = make_book (4, NULL);
  const SosApartRule group = { .id = 41, .ref = "C-000041-K", .whole_group = TRUE, .level = 2, .from = G_MININT64, .to = G_MAXINT64 };
  const SosApartRule milder = { .id = 7, .level = 3, .from = G_MININT64, .to = G_MAXINT64 };
  guint number;

  g_assert_cmpint (sos_apart_between (book, BEN, CAT).level, ==, 0);
  number = sos_apart_book_add (book, &group);
  sos_apart_book_add_member (book, number, BEN, 0);
  sos_apart_book_add_member (book, number, CAT, 0);
  sos_apart_book_add_member (book, number, ANN, 0);
  g_assert_cmpint (sos_apart_between (book, BEN, CAT).level, ==, 2);
  number = sos_apart_book_add (book, &milder);
  sos_apart_book_add_member (book, number, BEN, 1);
  sos_apart_book_add_member (book, number, ANN, 0);
  g_assert_cmpint (sos_apart_between (book, ANN, BEN).level, ==, 4);
  g_assert_cmpint (sos_apart_book_get (book, sos_apart_between (book, BEN, ANN).rule)->id, ==, 42);
}

/* With a colleague; and two who only share one on a day are flagged. */
static void
test_workers (void)
{
  g_autoptr (SosApartBook) book = make_book (3, NULL);
  const SosApartRule rule = { .id = 50, .level = 3, .from = G_MININT64, .to = G_MAXINT64 };
  const guint number = sos_apart_book_add (book, &rule);
  SosBooking one = book_in (ANN, SOS_SPOT_BUILDING, 1, 0), other = book_in (BEN, SOS_SPOT_BUILDING, 2, 300),
             tomorrow = book_in (BEN, SOS_SPOT_BUILDING, 2, 24 * 60);

  one.staff = other.staff = tomorrow.staff = WORKER;
  g_assert_cmpint (sos_apart_decide (book, &one, &other).level, ==, SOS_APART_NOTE);
  g_assert_cmpint (sos_apart_decide (book, &one, &other).spot, ==, SOS_SPOT_WORKER);
  g_assert_cmpint (sos_apart_decide (book, &one, &tomorrow).level, ==, SOS_APART_NONE);
  sos_apart_book_add_member (book, number, DEE, 0);
  sos_apart_book_add_member (book, number, WORKER, 1);
  one = book_in (DEE, SOS_SPOT_BUILDING, 1, 0);
  g_assert_cmpint (sos_apart_decide_worker (book, &one).level, ==, SOS_APART_NONE);
  one.staff = WORKER;
  g_assert_cmpint (sos_apart_decide_worker (book, &one).level, ==, 3);
}

/* ---- words, and what a level does ---- */

static void
test_words (void)
{
  static const struct
  {
    int level;
    SosSpot spot;
    gboolean overdue, overridden, allowed;
    const char *text;
  } cases[] = {
    { 0, SOS_SPOT_ROOM, FALSE, FALSE, TRUE, "" },
    { 1, SOS_SPOT_WORKER, FALSE, FALSE, TRUE, "Note: a keep-apart rule with another booking with the same worker on one day (C-000042-X)." },
    { 2, SOS_SPOT_ROOM, FALSE, FALSE, TRUE,
      "Better not: a keep-apart rule with another booking in the same room (C-000042-X). You may go on; write down how." },
    { 3, SOS_SPOT_BUILDING, FALSE, FALSE, FALSE,
      "Clash: a keep-apart rule with another booking in the same building (C-000042-X). Choose another time or place, or ask a team lead, "
      "who may override it with a reason and a plan." },
    { 3, SOS_SPOT_BUILDING, FALSE, TRUE, TRUE,
      "Clash: a keep-apart rule with another booking in the same building (C-000042-X). A team lead has overridden it." },
    { 4, SOS_SPOT_WARD, FALSE, TRUE, FALSE,
      "Clash: a never-together rule with another booking on the same ward (C-000042-X). Choose another time or place. Nobody can override "
      "this." },
    { 3, SOS_SPOT_SESSION, TRUE, FALSE, FALSE,
      "Clash: a keep-apart rule with another booking in the same session (C-000042-X). Its review is overdue; it holds until somebody has "
      "looked. Choose another time or place, or ask a team lead, who may override it with a reason and a plan." },
    { 3, SOS_SPOT_CURFEW, FALSE, FALSE, FALSE,
      "Clash: this booking is at a time when they must be at home (C-000042-X). Choose another time or place, or ask a team lead, who may "
      "override it with a reason and a plan." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SosVerdict) verdict
        = sos_apart_dup_verdict (cases[i].level, cases[i].spot, "C-000042-X", cases[i].overdue, cases[i].overridden);
      g_autofree char *text = sos_verdict_dup_text (verdict);

      g_assert_cmpint (verdict->allowed, ==, cases[i].allowed);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (verdict->rule, ==, "N1");
    }
}

/* It blocks on the day after as on the day before. */
static void
test_overdue (void)
{
  static const char *const days[] = { "2026-11-22", "2026-11-23", "2026-11-24" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (SosApartBook) book = make_book (3, days[i]);
      const SosApart found = sos_apart_between (book, ANN, BEN);

      g_assert_cmpint (found.level, ==, 3);
      g_assert_cmpint (found.overdue, ==, i == 0);
    }
}

/* ---- places and curfews ---- */

static void
test_limits (void)
{
  static const struct
  {
    const char *place, *words;
    int from, to, begins, minutes; /* of the day */
    gboolean speaks;
  } cases[] = {
    { "Rye Lane and Peckham Rye station", "Wednesday 4 pm, Peckham Rye", 0, 0, 960, 60, TRUE },
    { "Rye Lane", "Camberwell library", 0, 0, 960, 60, FALSE },
    { "Rye Lane", NULL, 0, 0, 960, 60, FALSE },
    { NULL, NULL, 19 * 60, 7 * 60, 18 * 60, 60, FALSE },
    { NULL, NULL, 19 * 60, 7 * 60, 18 * 60 + 1, 60, TRUE },
    { NULL, NULL, 19 * 60, 7 * 60, 23 * 60, 60, TRUE },
    { NULL, NULL, 19 * 60, 7 * 60, 6 * 60, 30, TRUE },
    { NULL, NULL, 19 * 60, 7 * 60, 7 * 60, 30, FALSE },
    { NULL, NULL, 9 * 60, 15 * 60, 8 * 60, 60, FALSE },
    { NULL, NULL, 9 * 60, 15 * 60, 14 * 60, 30, TRUE },
    { NULL, NULL, -1, 15 * 60, 14 * 60, 30, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const gint64 start = NOON + (cases[i].begins - 720) * 60;
      const SosBooking booking = { .person = ANN, .words = cases[i].words, .start = start, .end = start + cases[i].minutes * 60 };
      const SosApartLimit limit = { .person = ANN, .place = cases[i].place, .hour_from = cases[i].from, .hour_to = cases[i].to,
                                    .from = G_MININT64, .to = G_MAXINT64 };
      SosBooking home = booking;

      g_assert_cmpint (sos_apart_limit_speaks (&limit, &booking), ==, cases[i].speaks);
      home.at[SOS_SPOT_HOME] = 1;
      g_assert_true (cases[i].place != NULL || !sos_apart_limit_speaks (&limit, &home));
      home.person = BEN;
      g_assert_false (sos_apart_limit_speaks (&limit, &home));
    }
}

/* An area on its days and in its hours; what goes on over midnight belongs to the day it begins on. 23 November 2026 is a Monday. */
static void
test_area_times (void)
{
  static const struct
  {
    const char *days;
    int from, to, begins, minutes; /* from midnight on that Monday */
    gboolean whole_day, speaks;
  } cases[] = {
    { NULL, 0, 0, 600, 60, FALSE, TRUE },
    { "MON", 0, 0, 600, 60, FALSE, TRUE },
    { "TUE", 0, 0, 600, 60, FALSE, FALSE },
    { "SUN", 0, 0, 600, 60, FALSE, FALSE },
    { "WEEKDAYS", 0, 0, 600, 60, FALSE, TRUE },
    { "WEEKEND", 0, 0, 600, 60, FALSE, FALSE },
    { "TUE", 0, 0, 1380, 120, FALSE, TRUE }, /* until after midnight */
    { NULL, 900, 1020, 600, 60, FALSE, FALSE },
    { NULL, 900, 1020, 870, 60, FALSE, TRUE },
    { NULL, 900, 1020, 840, 60, FALSE, FALSE }, /* over when it begins */
    { NULL, 900, 1020, 1020, 60, FALSE, FALSE },
    { "MON", 900, 1020, 900, 60, FALSE, TRUE },
    { "TUE", 900, 1020, 900, 60, FALSE, FALSE },
    { "SUN", 1320, 360, 300, 30, FALSE, TRUE }, /* of the night before */
    { "MON", 1320, 360, 300, 30, FALSE, FALSE },
    { "MON", 1320, 360, 1380, 30, FALSE, TRUE },
    { NULL, 900, 1020, 0, 1440, TRUE, TRUE }, /* any hour */
    { "MON", 900, 1020, 0, 1440, TRUE, TRUE },
    { "TUE", 900, 1020, 0, 1440, TRUE, FALSE },
    { "SAT", 900, 1020, 0, 7 * 1440, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const gint64 start = NOON + (cases[i].begins - 720) * 60;
      const SosBooking booking = { .person = ANN, .borough = "SOUTHWARK", .start = start, .end = start + cases[i].minutes * 60, .whole_day = cases[i].whole_day };
      const SosApartLimit limit = { .person = ANN, .place = "Southwark", .borough = "SOUTHWARK", .area = TRUE, .days = sos_apart_find_days (cases[i].days),
                                    .hour_from = cases[i].from, .hour_to = cases[i].to, .from = G_MININT64, .to = G_MAXINT64 };
      SosBooking other = booking;

      if (sos_apart_limit_speaks (&limit, &booking) != cases[i].speaks)
        g_error ("case %u", i);
      other.borough = "LAMBETH";
      g_assert_false (sos_apart_limit_speaks (&limit, &other));
      other.words = "Library, Southwark";
      g_assert_cmpint (sos_apart_limit_speaks (&limit, &other), ==, cases[i].speaks);
    }
}

static void
test_minutes (void)
{
  static const struct
  {
    const char *text;
    int minutes;
  } cases[] = { { "19:00", 1140 }, { "7:30", 450 }, { "7.30", 450 }, { "00:00", 0 }, { "23:59", 1439 }, { "24:00", -1 }, { "7:60", -1 }, { "7:5", -1 },
                { "7", -1 }, { "", -1 }, { NULL, -1 }, { "-7:00", -1 }, { "7:-5", -1 }, { "7: 5", -1 }, { "19:00h", -1 }, { "19:000", -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (sos_minutes_parse (cases[i].text), ==, cases[i].minutes);
}

/* ---- V24, V28 ---- */

#define A { ANN }
#define B { BEN }

static void
test_check (void)
{
  static const struct
  {
    const char *kind;
    int level;
    const char *reason, *since, *review, *place;
    gint64 one[2], other[2], staff;
    const char *words; /* NULL: it may be so */
  } cases[] = {
    { "PAIR", 4, "THREAT", TODAY, "2027-11-23", NULL, A, B, 0, NULL },
    { "PAIR", 4, "THREAT", TODAY, "2027-11-24", NULL, A, B, 0, "by 23 November 2027" },
    { "PAIR", 3, "THREAT", TODAY, "2027-05-23", NULL, A, B, 0, NULL },
    { "PAIR", 3, "THREAT", TODAY, "2027-05-24", NULL, A, B, 0, "by 23 May 2027" },
    { "PAIR", 3, "THREAT", TODAY, TODAY, NULL, A, B, 0, "still to come" },
    { "PAIR", 3, "THREAT", TODAY, NULL, NULL, A, B, 0, "by when" },
    { "PAIR", 3, "THREAT", TODAY, "soon", NULL, A, B, 0, "by when" },
    { "PAIR", 3, "THREAT", "2026-11-24", "2027-01-01", NULL, A, B, 0, "still to come" },
    { "PAIR", 3, "THREAT", NULL, "2027-01-01", NULL, A, B, 0, "since when" },
    { "PAIR", 0, "THREAT", TODAY, "2027-01-01", NULL, A, B, 0, "how strictly" },
    { "PAIR", 5, "THREAT", TODAY, "2027-01-01", NULL, A, B, 0, "how strictly" },
    { "PAIR", 3, NULL, TODAY, "2027-01-01", NULL, A, B, 0, "reason" },
    { "PAIR", 3, "THREAT", TODAY, "2027-01-01", NULL, A, A, 0, "from themselves" },
    { "PAIR", 3, "THREAT", TODAY, "2027-01-01", NULL, A, { 0 }, 0, "two people" },
    { "PAIR", 3, "THREAT", TODAY, "2027-01-01", NULL, A, { BEN, CAT }, 0, "two people" },
    { "GROUP_VS_GROUP", 3, "THREAT", TODAY, "2027-01-01", NULL, { ANN, BEN }, { CAT, DEE }, 0, NULL },
    { "GROUP_VS_GROUP", 3, "THREAT", TODAY, "2027-01-01", NULL, A, { CAT, DEE }, 0, NULL },
    { "GROUP_VS_GROUP", 3, "THREAT", TODAY, "2027-01-01", NULL, { ANN, BEN }, { CAT, ANN }, 0, "both sides" },
    { "GROUP_VS_GROUP", 3, "THREAT", TODAY, "2027-01-01", NULL, { ANN, ANN }, B, 0, "named twice" },
    { "GROUP_VS_GROUP", 3, "THREAT", TODAY, "2027-01-01", NULL, A, { 0 }, 0, "Both sides" },
    { "WHOLE_GROUP", 3, "THREAT", TODAY, "2027-01-01", NULL, { ANN, BEN }, { 0 }, 0, NULL },
    { "WHOLE_GROUP", 3, "THREAT", TODAY, "2027-01-01", NULL, A, { 0 }, 0, "two people or more" },
    { "PERSON_VS_STAFF", 3, "THREAT", TODAY, "2027-01-01", NULL, A, { 0 }, WORKER, NULL },
    { "PERSON_VS_STAFF", 3, "THREAT", TODAY, "2027-01-01", NULL, A, { 0 }, 0, "colleague" },
    { "PERSON_VS_PLACE", 3, "THREAT", TODAY, "2027-01-01", "Rye Lane", A, { 0 }, 0, NULL },
    { "PERSON_VS_PLACE", 3, "THREAT", TODAY, "2027-01-01", "", A, { 0 }, 0, "which place" },
    { "RIVALS", 3, "THREAT", TODAY, "2027-01-01", NULL, A, B, 0, "who is kept apart" },
    { NULL, 3, "THREAT", TODAY, "2027-01-01", NULL, A, B, 0, "who is kept apart" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SosApartDraft draft = { cases[i].kind, cases[i].level, cases[i].reason, cases[i].since, cases[i].review, cases[i].place,
                                    { cases[i].one, cases[i].other }, { cases[i].one[1] != 0 ? 2 : 1, cases[i].other[1] != 0 ? 2 : cases[i].other[0] != 0 ? 1 : 0 },
                                    &cases[i].staff, cases[i].staff != 0 ? 1 : 0, TODAY };
      g_autoptr (SosVerdict) verdict = sos_apart_check (&draft);

      g_assert_cmpint (verdict->allowed, ==, cases[i].words == NULL);
      if (cases[i].words != NULL && strstr (verdict->words, cases[i].words) == NULL)
        g_error ("%u: “%s” is not in “%s”", i, cases[i].words, verdict->words);
    }
}

static void
test_decides (void)
{
  static const struct
  {
    const char *role;
    int before, after;
    gint64 author;
    gboolean may;
  } cases[] = {
    { SOS_ROLE_CASEWORKER, 2, 4, 2, TRUE },         { SOS_ROLE_CASEWORKER, 4, 3, 2, FALSE }, { SOS_ROLE_CASEWORKER, 1, 0, 2, FALSE },
    { SOS_ROLE_TEAM_LEAD, 4, 0, 2, TRUE },          { SOS_ROLE_TEAM_LEAD, 4, 0, 1, FALSE },  { SOS_ROLE_DSL, 3, 2, 2, TRUE },
    { SOS_ROLE_SCHOOLS_COORDINATOR, 2, 4, 2, FALSE }, { SOS_ROLE_ADMINISTRATOR, 2, 2, 2, FALSE }, { NULL, 2, 4, 2, FALSE },
    { SOS_ROLE_TEAM_LEAD, 3, 3, 1, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_apart_check_level (cases[i].before, cases[i].after, cases[i].role, 1, cases[i].author);

      g_assert_cmpint (verdict->allowed, ==, cases[i].may);
    }
}

static void
test_override (void)
{
  static const struct
  {
    int level;
    const char *role, *reason, *plan;
    const char *rule; /* NULL: it may be */
  } cases[] = {
    { 3, SOS_ROLE_TEAM_LEAD, "Court hearing, both needed", "Two workers, other door", NULL },
    { 4, SOS_ROLE_DSL, "Court hearing, both needed", "Two workers, other door", "N1" },
    { 3, SOS_ROLE_CASEWORKER, "Court hearing, both needed", "Two workers, other door", "N1" },
    { 3, SOS_ROLE_TEAM_LEAD, "  because  ", "Two workers, other door", "V28" },
    { 3, SOS_ROLE_TEAM_LEAD, "Court hearing, both needed", NULL, "V28" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_apart_check_override (cases[i].level, cases[i].role, cases[i].reason, cases[i].plan);

      g_assert_cmpint (verdict->allowed, ==, cases[i].rule == NULL);
      g_assert_true (verdict->allowed || g_str_equal (verdict->rule, cases[i].rule));
    }
}

/* N4: who learns a name. */
static void
test_names (void)
{
  g_assert_true (sos_apart_may_name (SOS_ROLE_TEAM_LEAD, FALSE));
  g_assert_true (sos_apart_may_name (SOS_ROLE_CASEWORKER, TRUE));
  g_assert_false (sos_apart_may_name (SOS_ROLE_CASEWORKER, FALSE));
  g_assert_false (sos_apart_may_name (SOS_ROLE_SCHOOLS_COORDINATOR, TRUE));
  g_assert_false (sos_apart_may_name (NULL, TRUE));
  g_assert_true (sos_apart_may_see (SOS_ROLE_SCHOOLS_COORDINATOR, FALSE, 2));
  g_assert_false (sos_apart_may_see (SOS_ROLE_SCHOOLS_COORDINATOR, TRUE, 1));
  g_assert_true (sos_apart_may_see (SOS_ROLE_CASEWORKER, TRUE, 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/apart/table", test_table);
  g_test_add_func ("/apart/sides", test_sides);
  g_test_add_func ("/apart/workers", test_workers);
  g_test_add_func ("/apart/words", test_words);
  g_test_add_func ("/apart/overdue", test_overdue);
  g_test_add_func ("/apart/limits", test_limits);
  g_test_add_func ("/apart/area-times", test_area_times);
  g_test_add_func ("/apart/minutes", test_minutes);
  g_test_add_func ("/apart/check", test_check);
  g_test_add_func ("/apart/decides", test_decides);
  g_test_add_func ("/apart/override", test_override);
  g_test_add_func ("/apart/names", test_names);
  return g_test_run ();
}
