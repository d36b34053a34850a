/* test-posting-rules.c - where a letter may go: every gate by itself, and no way through by what is not known
 * (N2). */
#include "config.h"

#include "sos-clock.h"
#include "sos-posting-rules.h"

#include <string.h>

#define TODAY "2026-11-23"

static const SosPostingCase good = {
  .delivery = SOS_DELIVERY_POST,
  .today = TODAY,
  .has_address = TRUE,
  .posting_rule = SOS_POSTING_OK,
  .valid_from = "2025",
  .reviewed_on = "2026-11-02",
  .post_letters = SOS_CONSENT_GIVEN,
};

static void
test_allowed (void)
{
  SosPostingCase posting = good;
  g_autoptr (SosVerdict) plain = sos_posting_decide (&posting);
  g_autoptr (SosVerdict) discreet = NULL;

  g_assert_true (plain->allowed);
  g_assert_null (plain->words);
  posting.posting_rule = SOS_POSTING_OK_DISCREET;
  discreet = sos_posting_decide (&posting);
  g_assert_true (discreet->allowed);
  g_assert_nonnull (strstr (discreet->words, "plain envelope"));
}

typedef struct
{
  const char *about;
  gsize offset; /* of a text field of SosPostingCase; 0 where @change does it */
  const char *value;
  const char *words; /* must stand in the refusal; NULL where it is allowed */
} Row;

#define FIELD(name) G_STRUCT_OFFSET (SosPostingCase, name)

static const Row rows[] = {
  { "unsafe", FIELD (posting_rule), SOS_POSTING_UNSAFE,
    "since 2 November 2026 the address is marked unsafe" },
  { "do not post", FIELD (posting_rule), SOS_POSTING_DO_NOT_POST,
    "on 2 November 2026 they asked for no post there" },
  { "hand only", FIELD (posting_rule), SOS_POSTING_HAND_ONLY, "given by hand" },
  { "rule not known", FIELD (posting_rule), NULL, "no posting rule" },
  { "rule made up", FIELD (posting_rule), "ok", "no posting rule" },
  { "not yet valid", FIELD (valid_from), "2026-11-24", "holds only from 24 November 2026" },
  { "valid from today", FIELD (valid_from), TODAY, NULL },
  { "valid from partial", FIELD (valid_from), "2026-11", NULL },
  { "always valid", FIELD (valid_from), NULL, NULL },
  { "from nonsense", FIELD (valid_from), "soon", "not clear" },
  { "last day", FIELD (valid_to), TODAY, NULL },
  { "day after", FIELD (valid_to), "2026-11-22", "held until 22 November 2026" },
  { "until this year", FIELD (valid_to), "2026", "held until 2026" },
  { "until next year", FIELD (valid_to), "2027", NULL },
  { "to nonsense", FIELD (valid_to), "never", "not clear" },
  { "never asked", FIELD (reviewed_on), NULL, "nobody has asked yet" },
  { "90 days", FIELD (reviewed_on), "2026-08-25", NULL },
  { "91 days", FIELD (reviewed_on), "2026-08-24", "last asked 91 days ago" },
  { "asked tomorrow", FIELD (reviewed_on), "2026-11-24", "nobody has asked yet" },
  { "asked this year", FIELD (reviewed_on), "2026", "nobody has asked yet" },
  { "no agreement", FIELD (post_letters), NULL, "have not agreed" },
  { "agreement asked", FIELD (post_letters), SOS_CONSENT_ASKED, "not answered" },
  { "agreement refused", FIELD (post_letters), SOS_CONSENT_REFUSED, "do not want" },
  { "agreement withdrawn", FIELD (post_letters), SOS_CONSENT_WITHDRAWN, "took back" },
  { "agreement in part", FIELD (post_letters), SOS_CONSENT_PARTLY, "in part" },
  { "agreement expired", FIELD (post_letters), SOS_CONSENT_EXPIRED, "has ended" },
  { "agreement made up", FIELD (post_letters), "given", "have not agreed" },
  { "agreement until today", FIELD (post_letters_until), TODAY, NULL },
  { "agreement until yesterday", FIELD (post_letters_until), "2026-11-22", "has ended" },
  { "agreement until nonsense", FIELD (post_letters_until), "x", "has ended" },
  { "no delivery", FIELD (delivery), NULL, "do not go out this way" },
  { "email", FIELD (delivery), SOS_DELIVERY_SECURE_EMAIL, "do not go out this way" },
  { "prison mail to a home", FIELD (delivery), SOS_DELIVERY_SITE_MAIL, "not that of a prison" },
  { "no today", FIELD (today), NULL, "today’s date" },
  { "today nonsense", FIELD (today), "2026", "today’s date" },
};

static void
test_gates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SosPostingCase posting = good;
      g_autoptr (SosVerdict) verdict = NULL;

      g_test_message ("%s", rows[i].about);
      G_STRUCT_MEMBER (const char *, &posting, rows[i].offset) = rows[i].value;
      verdict = sos_posting_decide (&posting);
      g_assert_cmpint (verdict->allowed, ==, rows[i].words == NULL);
      g_assert_cmpstr (verdict->rule, ==, "N2");
      if (rows[i].words != NULL)
        {
          g_assert_nonnull (strstr (verdict->words, rows[i].words));
          g_assert_nonnull (verdict->remedy);
        }
    }
}

static void
test_flags (void)
{
  static const struct
  {
    gsize offset;
    gboolean value;
    const char *words;
  } flags[] = {
    { FIELD (has_address), FALSE, "no address" },
    { FIELD (in_prison), TRUE, "goes as prison mail" },
    { FIELD (hidden_from_recipient), TRUE, "hidden from the person" },
    { FIELD (check_needed), TRUE, "came back" },
    { FIELD (deceased), TRUE, "has died" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      SosPostingCase posting = good;
      g_autoptr (SosVerdict) verdict = NULL;

      G_STRUCT_MEMBER (gboolean, &posting, flags[i].offset) = flags[i].value;
      verdict = sos_posting_decide (&posting);
      g_assert_false (verdict->allowed);
      g_assert_nonnull (strstr (verdict->words, flags[i].words));
    }
}

/* By hand whatever the address, but not after a death. */
static void
test_hand (void)
{
  SosPostingCase posting = {
    .delivery = SOS_DELIVERY_HAND, .today = TODAY, .posting_rule = SOS_POSTING_UNSAFE, .check_needed = TRUE
  };
  g_autoptr (SosVerdict) given = sos_posting_decide (&posting);
  g_autoptr (SosVerdict) refused = NULL;

  g_assert_true (given->allowed);
  posting.deceased = TRUE;
  refused = sos_posting_decide (&posting);
  g_assert_false (refused->allowed);
}

static void
test_review_days (void)
{
  g_assert_true (sos_posting_is_stale (NULL, TODAY, 0));
  g_assert_false (sos_posting_is_stale ("2026-08-25", TODAY, 0));
  g_assert_true (sos_posting_is_stale ("2026-08-25", TODAY, 30));
  g_assert_cmpint (sos_posting_get_days_asked ("2026-08-21", TODAY), ==, 94);
}

/* The rule stated once more, in another way: post leaves only where every one of these holds. */
static gboolean
oracle (const SosPostingCase *posting)
{
  gboolean rule
    = g_strcmp0 (posting->posting_rule, "OK") == 0 || g_strcmp0 (posting->posting_rule, "OK_DISCREET") == 0;
  int days
    = sos_date_is_valid (posting->reviewed_on) ? sos_date_days_between (posting->reviewed_on, TODAY) : -1;

  return !posting->deceased && posting->has_address && rule && !posting->hidden_from_recipient
         && !posting->check_needed && days >= 0 && days <= 90
         && g_strcmp0 (posting->post_letters, "GIVEN") == 0
         && (posting->post_letters_until == NULL || g_strcmp0 (posting->post_letters_until, TODAY) >= 0)
         && (posting->valid_from == NULL || g_strcmp0 (posting->valid_from, TODAY) <= 0)
         && (posting->valid_to == NULL || g_strcmp0 (posting->valid_to, TODAY) >= 0);
}

static void
test_all_together (void)
{
  static const char *const rules[] = { "OK", "OK_DISCREET", "HAND_ONLY", "DO_NOT_POST", "UNSAFE", NULL };
  static const char *const statuses[]
    = { "GIVEN", "ASKED", "REFUSED", "PARTLY", "WITHDRAWN", "EXPIRED", NULL };
  static const char *const dates[] = { NULL, "2026-08-24", "2026-08-25", "2026-11-22", TODAY, "2026-11-24" };
  GRand *rand = g_rand_new_with_seed (2026);
  guint n_allowed = 0;

  for (guint i = 0; i < 50000; i++)
    {
      SosPostingCase posting = {
        .delivery = SOS_DELIVERY_POST,
        .today = TODAY,
        .deceased = g_rand_int_range (rand, 0, 12) == 0,
        .has_address = g_rand_int_range (rand, 0, 12) != 0,
        .posting_rule = rules[g_rand_int_range (rand, 0, G_N_ELEMENTS (rules))],
        .valid_from = dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))],
        .valid_to = dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))],
        .hidden_from_recipient = g_rand_int_range (rand, 0, 12) == 0,
        .check_needed = g_rand_int_range (rand, 0, 12) == 0,
        .reviewed_on = dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))],
        .post_letters = statuses[g_rand_int_range (rand, 0, G_N_ELEMENTS (statuses))],
        .post_letters_until = dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))],
      };
      g_autoptr (SosVerdict) verdict = sos_posting_decide (&posting);

      g_assert_cmpint (verdict->allowed, ==, oracle (&posting));
      n_allowed += verdict->allowed;
    }
  g_rand_free (rand);
  g_assert_cmpuint (n_allowed, >, 100);
  g_test_message ("50000 cases, %u allowed", n_allowed);
}

/* 6.3, N3: a neutral name and a return address, and neither is what the office is called. */
static void
test_sender (void)
{
  static const struct
  {
    const char *office, *name, *address;
    gboolean allowed;
  } cases[] = {
    { "SOS", "The Yard Office", "PO Box 4, London", TRUE }, { "SOS", NULL, "PO Box 4", FALSE },          { "SOS", "The Yard Office", NULL, FALSE },
    { "SOS", "", "PO Box 4", FALSE },                       { "SOS", "sos team", "PO Box 4", FALSE },    { "SOS ", "The Yard Office", "SOS, PO Box 4", FALSE },
    { NULL, "The Yard Office", "PO Box 4", TRUE },          { "", "The Yard Office", "PO Box 4", TRUE }, { "Étude", "ÉTUDE office", "PO Box 4", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_posting_check_sender (cases[i].office, cases[i].name, cases[i].address);

      g_assert_cmpint (verdict->allowed, ==, cases[i].allowed);
      g_assert_true (verdict->allowed || verdict->remedy != NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/posting/allowed", test_allowed);
  g_test_add_func ("/posting/gates", test_gates);
  g_test_add_func ("/posting/flags", test_flags);
  g_test_add_func ("/posting/hand", test_hand);
  g_test_add_func ("/posting/review-days", test_review_days);
  g_test_add_func ("/posting/sender", test_sender);
  g_test_add_func ("/posting/all-together", test_all_together);
  return g_test_run ();
}
