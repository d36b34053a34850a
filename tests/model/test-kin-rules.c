/* test-kin-rules.c - the other end of every relationship, who is whose, the words for it, what cannot be and what is odd. */
#include "config.h"

#include "sos-kin-rules.h"

#include <string.h>

enum
{
  KADEEM = 1,
  AALIYAH,
  DENISE,
  PATRICK,
  MARLON,
  TIANA,
  GLORIA,
  WINSTON,
  SONIA,
  RUTH,
  MICAH,
  DENZEL, /* Sonia’s son */
  STRANGER,
  N_PEOPLE,
};

static const struct
{
  const char *sex, *born;
} people[N_PEOPLE] = {
  [KADEEM] = { "MALE", "2010-09-12" },   [AALIYAH] = { "FEMALE", "2011-10-02" }, [DENISE] = { "FEMALE", "1985-05-01" },
  [PATRICK] = { "MALE", "1982-03-03" },  [MARLON] = { "MALE", "1987-02-02" },    [TIANA] = { "FEMALE", "2022-06-06" },
  [GLORIA] = { "FEMALE", "1959-01-01" }, [WINSTON] = { "MALE", "1949" },         [SONIA] = { "FEMALE", "1988-08-08" },
  [RUTH] = { "FEMALE", "1990" },         [MICAH] = { "MALE", "2025-01-01" },     [DENZEL] = { "MALE", "2012-01-01" },
  [STRANGER] = { NULL, NULL },
};

static const SosKinTie ties[] = {
  { KADEEM, DENISE, "MOTHER", NULL, NULL, NULL },
  { DENISE, KADEEM, "CHILD", NULL, NULL, NULL },
  { KADEEM, PATRICK, "FATHER", NULL, NULL, NULL },
  { AALIYAH, DENISE, "MOTHER", NULL, NULL, NULL },
  { AALIYAH, PATRICK, "FATHER", NULL, NULL, NULL },
  { TIANA, DENISE, "MOTHER", NULL, NULL, NULL },
  { MARLON, TIANA, "CHILD", NULL, NULL, NULL },
  { MICAH, PATRICK, "FATHER", NULL, NULL, NULL },
  { MICAH, RUTH, "MOTHER", NULL, NULL, NULL },
  { DENISE, GLORIA, "MOTHER", NULL, NULL, NULL },
  { DENISE, WINSTON, "FATHER", NULL, NULL, NULL },
  { SONIA, GLORIA, "MOTHER", NULL, NULL, NULL },
  { SONIA, WINSTON, "FATHER", NULL, NULL, NULL },
  { DENZEL, SONIA, "MOTHER", NULL, NULL, NULL },
  { DENISE, PATRICK, "EX_SPOUSE", NULL, "2007-05-01", "2021" },
  { DENISE, MARLON, "PARTNER", NULL, "2022", NULL },
  { PATRICK, RUTH, "SPOUSE", NULL, "2023-06", NULL },
  { GLORIA, WINSTON, "SPOUSE", NULL, "1979", NULL },
};

static SosKin *
make_family (const char *day)
{
  SosKin *kin = sos_kin_new (day);

  for (int i = 1; i < N_PEOPLE; i++)
    sos_kin_add_person (kin, i, people[i].sex, people[i].born);
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    sos_kin_add_tie (kin, &ties[i]);
  return kin;
}

/* Every kind has its other end, and the other end of that is what it was, as far as the sexes say. */
static void
test_inverse (void)
{
  static const char *const pairs[][4] = {
    /* type, sex of the person, inverse; the sex of the other gives the type back */
    { "MOTHER", "FEMALE", "CHILD", "FEMALE" },       { "FATHER", "MALE", "CHILD", "MALE" },
    { "PARENT", NULL, "CHILD", NULL },               { "CHILD", "FEMALE", "MOTHER", NULL },
    { "SISTER", "MALE", "BROTHER", "FEMALE" },       { "BROTHER", "FEMALE", "SISTER", "MALE" },
    { "SIBLING", NULL, "SIBLING", NULL },            { "HALF_SIBLING", "MALE", "HALF_SIBLING", NULL },
    { "STEP_SIBLING", NULL, "STEP_SIBLING", NULL },  { "STEP_PARENT", NULL, "STEP_CHILD", NULL },
    { "STEP_CHILD", "MALE", "STEP_PARENT", NULL },   { "GRANDPARENT", NULL, "GRANDCHILD", NULL },
    { "GRANDCHILD", NULL, "GRANDPARENT", NULL },     { "AUNT", NULL, "NIECE_NEPHEW", "FEMALE" },
    { "UNCLE", NULL, "NIECE_NEPHEW", "MALE" },       { "NIECE_NEPHEW", "MALE", "UNCLE", NULL },
    { "COUSIN", NULL, "COUSIN", NULL },              { "FOSTER_CARER", NULL, "FOSTER_CHILD", NULL },
    { "FOSTER_CHILD", NULL, "FOSTER_CARER", NULL },  { "CARED_FOR", NULL, "CARER", NULL },
    { "CARER", NULL, "CARED_FOR", NULL },            { "PARENT_PARTNER", NULL, "PARTNERS_CHILD", NULL },
    { "PARTNERS_CHILD", NULL, "PARENT_PARTNER", NULL }, { "PARTNER", NULL, "PARTNER", NULL },
    { "SPOUSE", NULL, "SPOUSE", NULL },              { "EX_PARTNER", NULL, "EX_PARTNER", NULL },
    { "EX_SPOUSE", NULL, "EX_SPOUSE", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const char *inverse = sos_kin_get_inverse (pairs[i][0], pairs[i][1]);

      g_assert_cmpstr (inverse, ==, pairs[i][2]);
      g_assert_cmpstr (sos_kin_get_inverse (inverse, pairs[i][3]), ==, pairs[i][0]);
    }
  g_assert_cmpstr (sos_kin_get_inverse ("GUARDIAN", NULL), ==, "CARED_FOR");
  g_assert_null (sos_kin_get_inverse ("SOCIAL_WORKER", "FEMALE"));
  g_assert_null (sos_kin_get_inverse (NULL, NULL));
}

static void
test_words (void)
{
  static const struct
  {
    int person, other;
    const char *word;
  } cases[] = {
    { KADEEM, DENISE, "mother" },      { KADEEM, PATRICK, "father" },       { DENISE, KADEEM, "son" },
    { DENISE, AALIYAH, "daughter" },   { KADEEM, AALIYAH, "sister" },       { AALIYAH, KADEEM, "brother" },
    { KADEEM, TIANA, "half-sister" },  { KADEEM, MICAH, "half-brother" },   { KADEEM, MARLON, "her partner" },
    { KADEEM, RUTH, "his partner" },   { KADEEM, GLORIA, "grandmother" },   { KADEEM, WINSTON, "grandfather" },
    { GLORIA, KADEEM, "grandson" },    { KADEEM, SONIA, "aunt" },           { SONIA, AALIYAH, "niece" },
    { KADEEM, DENZEL, "cousin" },      { DENZEL, KADEEM, "cousin" },        { DENISE, MARLON, "partner" },
    { DENISE, PATRICK, "former partner" }, { PATRICK, RUTH, "wife" },       { DENISE, SONIA, "sister" },
    { SONIA, MARLON, "sister’s partner" }, { TIANA, PATRICK, "her former partner" }, { KADEEM, STRANGER, NULL },
    { KADEEM, KADEEM, NULL },          { GLORIA, MARLON, "daughter’s partner" },
  };
  g_autoptr (SosKin) kin = make_family ("2026-11-23");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *word = sos_kin_dup_word (kin, cases[i].person, cases[i].other);

      g_test_message ("%d of %d", cases[i].other, cases[i].person);
      g_assert_cmpstr (word, ==, cases[i].word);
    }
}

/* The same family on other days. */
static void
test_days (void)
{
  g_autoptr (SosKin) early = make_family ("2006-01-01");
  g_autoptr (SosKin) married = make_family ("2015-01-01");
  g_autoptr (SosKin) now = make_family ("2026-11-23");
  g_autoptr (SosKin) ever = make_family (NULL);
  g_autofree char *word = sos_kin_dup_word (married, DENISE, PATRICK);

  g_assert_false (sos_kin_is_partner (early, DENISE, PATRICK));
  g_assert_true (sos_kin_is_partner (married, DENISE, PATRICK));
  g_assert_cmpstr (word, ==, "husband");
  g_assert_false (sos_kin_is_partner (now, PATRICK, DENISE));
  g_assert_true (sos_kin_is_partner (now, MARLON, DENISE));
  g_assert_false (sos_kin_is_partner (married, MARLON, DENISE));
  g_assert_true (sos_kin_is_partner (ever, MARLON, DENISE));
  g_assert_true (sos_kin_is_sibling (now, KADEEM, MICAH));
  g_assert_true (sos_kin_is_parent (now, MARLON, TIANA));
  g_assert_false (sos_kin_is_parent (now, TIANA, MARLON));
  g_assert_true (sos_kin_is_ancestor (now, WINSTON, KADEEM));
  g_assert_false (sos_kin_is_ancestor (now, PATRICK, TIANA));
}

static void
test_draw (void)
{
  g_autoptr (SosKin) kin = make_family ("2026-11-23");
  g_autoptr (SosFamily) family = sos_family_new ();
  guint n_separated = 0;

  for (int i = KADEEM; i <= MICAH; i++)
    sos_family_add_member (family, i)->seen = i == AALIYAH ? SOS_SEEN_PLAIN : SOS_SEEN;
  sos_kin_draw (kin, family);
  g_assert_cmpuint (family->descents->len, ==, 12); /* two a child, of six children; both ends of one tie are one */
  g_assert_cmpuint (family->couples->len, ==, 4);
  for (guint i = 0; i < family->couples->len; i++)
    {
      SosCouple *couple = g_ptr_array_index (family->couples, i);

      if (couple->kind != SOS_COUPLE_DIVORCED)
        continue;
      g_assert_cmpstr (couple->years, ==, "2007–2021");
      n_separated++;
    }
  g_assert_cmpuint (n_separated, ==, 1);
}

/* ---- what cannot be ---- */

static void
assert_check (const SosKinTie *tie, const char *reason, const char *words)
{
  g_autoptr (SosKin) kin = make_family (NULL);
  g_autoptr (SosVerdict) verdict = sos_kin_check (kin, tie, reason, "2026-11-23");

  g_test_message ("%s of %d and %d: %s", tie->type, (int) tie->person, (int) tie->other, verdict->words);
  g_assert_cmpint (verdict->allowed, ==, words == NULL);
  if (words != NULL && strstr (verdict->words, words) == NULL)
    g_error ("“%s” is not in “%s”", words, verdict->words);
}

static void
test_check (void)
{
  static const char reason[] = "Born before his stepmother, so it is";
  const SosKinTie self = { KADEEM, KADEEM, "BROTHER" }, again = { KADEEM, DENISE, "MOTHER" }, mirrored = { DENISE, TIANA, "CHILD" };
  const SosKinTie ring = { WINSTON, KADEEM, "FATHER" }, born_later = { PATRICK, AALIYAH, "MOTHER" };
  const SosKinTie young = { DENZEL, KADEEM, "PARENT" }, two_mothers = { TIANA, RUTH, "MOTHER" }, adopted = { TIANA, RUTH, "MOTHER", "LEGAL" };
  const SosKinTie child = { KADEEM, STRANGER, "PARTNER" }, kin_partner = { DENISE, SONIA, "PARTNER" }, of_child = { AALIYAH, STRANGER, "SPOUSE" };
  const SosKinTie fine = { STRANGER, SONIA, "FRIEND" }, parted = { DENISE, MARLON, "EX_PARTNER" };

  assert_check (&self, reason, "themselves");
  assert_check (&again, reason, "already");
  assert_check (&mirrored, reason, "already");
  assert_check (&ring, reason, "own ancestor");
  assert_check (&born_later, reason, "own ancestor");
  assert_check (&young, NULL, "twelve years");
  assert_check (&young, "too short", "twelve years");
  assert_check (&young, reason, NULL);
  assert_check (&two_mothers, NULL, "birth mother");
  assert_check (&two_mothers, reason, NULL);
  assert_check (&adopted, NULL, NULL);
  assert_check (&child, NULL, NULL); /* sixteen */
  assert_check (&of_child, NULL, "under sixteen");
  assert_check (&kin_partner, NULL, "brother or sister");
  assert_check (&fine, NULL, NULL);
  assert_check (&parted, NULL, NULL);
}

static void
test_younger_parent (void)
{
  g_autoptr (SosKin) kin = sos_kin_new (NULL);
  const SosKinTie tie = { 1, 2, "MOTHER" };
  g_autoptr (SosVerdict) verdict = NULL;

  sos_kin_add_person (kin, 1, "MALE", "1990-01-01");
  sos_kin_add_person (kin, 2, "FEMALE", "2000-01-01");
  verdict = sos_kin_check (kin, &tie, "She says that she is his mother", "2026-11-23");
  g_assert_false (verdict->allowed);
  g_assert_nonnull (strstr (verdict->words, "younger"));
}

/* Old data may hold a ring; nothing runs for ever. */
static void
test_ring (void)
{
  g_autoptr (SosKin) kin = sos_kin_new (NULL);
  g_autofree char *word = NULL;

  for (int i = 0; i < 30; i++)
    sos_kin_add_person (kin, i + 1, "FEMALE", NULL);
  for (int i = 0; i < 30; i++)
    sos_kin_add_tie (kin, &(SosKinTie){ i + 1, (i + 1) % 30 + 1, "MOTHER" });
  sos_kin_is_ancestor (kin, 40, 1);
  word = sos_kin_dup_word (kin, 1, 15);
  g_assert_null (word);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kin-rules/inverse", test_inverse);
  g_test_add_func ("/kin-rules/words", test_words);
  g_test_add_func ("/kin-rules/days", test_days);
  g_test_add_func ("/kin-rules/draw", test_draw);
  g_test_add_func ("/kin-rules/check", test_check);
  g_test_add_func ("/kin-rules/younger-parent", test_younger_parent);
  g_test_add_func ("/kin-rules/ring", test_ring);
  return g_test_run ();
}
