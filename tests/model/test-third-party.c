/* test-third-party.c - what may tell of others in a text (domain 4.15, scenario 10), and the clock of a request to see a record. */
#include "config.h"

#include "sos-access-rules.h"
#include "sos-third-party.h"

/* What is proposed, each in brackets; the rest as it stands. */
static char *
dup_shown (SosThirdParty *others, const char *text)
{
  g_autoptr (GArray) spans = sos_third_party_find (others, text);
  GString *shown = g_string_new (NULL);
  glong at = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const SosTextSpan *span = &g_array_index (spans, SosTextSpan, i);
      g_autofree char *before = g_utf8_substring (text, at, span->starts), *words = g_utf8_substring (text, span->starts, span->starts + span->length);

      g_string_append_printf (shown, "%s[%s]", before, words);
      at = span->starts + span->length;
    }
  g_string_append (shown, g_utf8_offset_to_pointer (text, at));
  return g_string_free (shown, FALSE);
}

static void
test_proposed (void)
{
  static const char *const rows[] = {
    "Met [Dion] at the gate.", "[Dion Kessie] came, and [Big D] too.", "[D.K.] was there; so was [DK], OK?", "[His brother] waits, [her little sister] not.",
    "[His brother Dion] waits.", "ring [07700 900093] or [+44 7700 900555]", "at [12 Larkfield Walk], [SE5 9CK]", "in a car, [AB12 CDE]", "write to [nana@mail.example]",
    "at [Meridian Park School] on Monday", "Zoë rang from 07700 900142, lives in SE15 4AA.", "Nothing of anybody: 12 sessions, 3 Nov 2026.", "[محمد] came", "",
  };
  g_autoptr (SosThirdParty) others = sos_third_party_new ();

  sos_third_party_add_name (others, "Dion Kessie");
  sos_third_party_add_name (others, "Big D");
  sos_third_party_add_name (others, "محمد");
  sos_third_party_add_name (others, "447700900093");
  sos_third_party_add_name (others, NULL);
  sos_third_party_add_phrase (others, "Meridian Park School");
  sos_third_party_keep (others, "Zoë O’Neill");
  sos_third_party_keep (others, "07700 900142");
  sos_third_party_keep (others, "SE15 4AA");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) parts = g_strsplit_set (rows[i], "[]", -1);
      g_autofree char *text = g_strjoinv ("", parts), *shown = dup_shown (others, text);

      g_assert_cmpstr (shown, ==, rows[i]);
    }
}

static void
test_words (void)
{
  g_autoptr (GArray) spans = sos_text_find_words ("Dion, DION and Dionne: Zoë and dion.", "Dion");

  g_assert_cmpuint (spans->len, ==, 3);
  g_assert_cmpuint (g_array_index (spans, SosTextSpan, 2).starts, ==, 31);
}

/* One calendar month; from the day it was seen who asks (scenario 10); not while they are asked what they mean; longer by two months at most. */
static void
test_clock (void)
{
  static const struct
  {
    SosAccessCase asked;
    const char *due;
  } rows[] = {
    { { .received_on = "2026-11-23" }, "2026-12-23" },
    { { .received_on = "2026-11-23", .identity_on = "2026-11-30" }, "2026-12-30" },
    { { .received_on = "2026-11-23", .identity_on = "2026-11-20" }, "2026-12-23" },
    { { .received_on = "2027-01-31" }, "2027-02-28" },
    { { .received_on = "2028-01-31" }, "2028-02-29" },
    { { .received_on = "2026-11-23", .asked_on = "2026-11-25" }, NULL },
    { { .received_on = "2026-11-23", .asked_on = "2026-11-25", .cleared_on = "2026-12-02" }, "2026-12-30" },
    { { .received_on = "2026-11-23", .identity_on = "2026-11-30", .asked_on = "2026-11-25", .cleared_on = "2026-12-02" }, "2027-01-01" },
    { { .received_on = "2026-11-23", .extended = 2 }, "2027-02-23" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *due = sos_access_dup_due (&rows[i].asked);

      g_assert_cmpstr (due, ==, rows[i].due);
    }
}

static gboolean
may (SosAccessCase asked, const char *deed, const char *words, const char *day, const char *today)
{
  g_autoptr (SosVerdict) verdict = sos_access_may (&asked, deed, "DATA_PROTECTION_LEAD", words, day, today);

  return verdict->allowed;
}

static void
test_course (void)
{
  const SosAccessCase came = { .state = SOS_ACCESS_RECEIVED, .received_on = "2026-11-23" };
  const SosAccessCase own = { .state = SOS_ACCESS_RECEIVED, .received_on = "2026-11-23", .by_subject = TRUE };
  const SosAccessCase asked = { .state = SOS_ACCESS_ID, .received_on = "2026-11-23", .asked_on = "2026-11-25" };
  const SosAccessCase longer = { .state = SOS_ACCESS_ID, .received_on = "2026-11-23", .extended = 2 };
  const SosAccessCase open = { .state = SOS_ACCESS_COLLECTED, .received_on = "2026-11-23", .n_parts = 2, .n_open = 1 };
  static const char words[] = "long enough";

  g_assert_true (may (own, SOS_ACCESS_DO_KNOW, NULL, "2026-11-23", "2026-11-23"));
  g_assert_false (may (came, SOS_ACCESS_DO_KNOW, NULL, "2026-11-23", "2026-11-23")); /* by what right? */
  g_assert_true (may (came, SOS_ACCESS_DO_KNOW, words, "2026-11-23", "2026-11-23"));
  g_assert_false (may (own, SOS_ACCESS_DO_KNOW, NULL, "2026-11-24", "2026-11-23"));
  g_assert_false (may (own, SOS_ACCESS_DO_COLLECT, NULL, NULL, "2026-11-23"));
  g_assert_false (may (asked, SOS_ACCESS_DO_SCOPE, words, "2026-11-24", "2026-11-30")); /* before they were asked */
  g_assert_true (may (asked, SOS_ACCESS_DO_SCOPE, words, "2026-11-26", "2026-11-30"));
  g_assert_true (may (own, SOS_ACCESS_DO_EXTEND, words, "2", "2026-12-23"));
  g_assert_false (may (own, SOS_ACCESS_DO_EXTEND, words, "2", "2026-12-24")); /* the first month is past */
  g_assert_false (may (own, SOS_ACCESS_DO_EXTEND, words, "3", "2026-12-01"));
  g_assert_false (may (longer, SOS_ACCESS_DO_EXTEND, words, "1", "2026-12-01"));
  g_assert_false (may (open, SOS_ACCESS_DO_FIRST, NULL, NULL, "2026-12-01"));
  g_assert_false (may (own, SOS_ACCESS_DO_REFUSE, "too short", NULL, "2026-12-01"));
  g_assert_true (may (own, SOS_ACCESS_DO_REFUSE, words, NULL, "2026-12-01"));
  g_assert_cmpstr (sos_access_get_next (SOS_ACCESS_SECOND_REVIEW, SOS_ACCESS_DO_SEND, TRUE), ==, SOS_ACCESS_REFUSED_PART);
  g_assert_cmpstr (sos_access_get_next (SOS_ACCESS_SECOND_REVIEW, SOS_ACCESS_DO_SEND, FALSE), ==, SOS_ACCESS_SENT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/third-party/proposed", test_proposed);
  g_test_add_func ("/third-party/words", test_words);
  g_test_add_func ("/access/clock", test_clock);
  g_test_add_func ("/access/course", test_course);
  return g_test_run ();
}
