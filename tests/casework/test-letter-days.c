/* test-letter-days.c - a plan whose days are all past, held at approval and wherever pages come out (V23). */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-letter-states.h"
#include "sos-posting-rules.h"

#include <string.h>

#define DAY ((gint64) 24 * 60 * 60)

#define DRAFT ((SosTransactionFunc) sos_casework_draft_letter)
#define CHECK ((SosTransactionFunc) sos_casework_check_letter)
#define RELEASE ((SosTransactionFunc) sos_casework_release_letter)
#define PRINTED ((SosTransactionFunc) sos_casework_mark_printed)
#define DELIVERED ((SosTransactionFunc) sos_casework_mark_delivered)

/* All that a plan says was for days that are past: nobody is given it as today's, at approval, at the printer, one letter or many, unless somebody said why. */
static void
test_past_days (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address;
  const gint64 person = office_add_client (office, "Null", &address);
  const gint64 letter = office_add_approved_letter (office, person, address);
  g_autoptr (GError) error = NULL;

  sos_clock_set (sos_clock_now () + 29 * DAY); /* 22 December: the review was on the 21st */
  office_set (office, SOS_TYPE_ADDRESS, address, "reviewed-on", "2026-12-20");
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM letter WHERE id = $1 AND state = \'DRAFT\'", letter), ==, 1); /* taken back, in the words of that rule */
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM letter WHERE id = $1 AND pulled_back_reason LIKE '%21 Dec%1 Dec%'", letter), ==, 1);
  office_must (office, CHECK, office_deed (letter, 0, NULL, NULL, NULL));
  g_assert_false (office_try_approve (office, letter, &error));
  g_assert_nonnull (strstr (error->message, "looked at on 21 Dec"));
  g_assert_nonnull (strstr (error->message, "30 Nov to 1 Dec"));
  office_must (office, (SosTransactionFunc) sos_casework_give_letter_reason, office_deed (letter, 0, SOS_LETTER_REASON_PAST_DAYS, "He asked for it again", NULL));
  g_clear_error (&error);
  g_assert_true (office_try_approve (office, letter, &error));
  office_must (office, RELEASE, office_deed (letter, 0, SOS_DELIVERY_POST, NULL, NULL));
  sos_clock_set (sos_clock_now () - 29 * DAY);
}

static void
test_past_days_at_printer (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address;
  const gint64 person = office_add_client (office, "Null", &address);
  const gint64 letter = office_must (office, DRAFT, office_deed (person, 0, NULL, NULL, NULL));

  office_approve (office, letter);
  sos_clock_set (sos_clock_now () + 29 * DAY);
  office_must_not (office, RELEASE, office_deed (letter, 0, SOS_DELIVERY_HAND, NULL, NULL), "Every day in this plan is past"); /* a batch releases each by this deed */
  sos_clock_set (sos_clock_now () - 8 * DAY); /* the review is still to come */
  office_must (office, RELEASE, office_deed (letter, 0, SOS_DELIVERY_HAND, NULL, NULL));
  office_must (office, PRINTED, office_deed (letter, 0, NULL, NULL, NULL));
  sos_clock_set (sos_clock_now () + 8 * DAY);
  office_must_not (office, RELEASE, office_deed (letter, 0, SOS_DELIVERY_HAND, NULL, NULL), "Every day in this plan is past"); /* printed again */
  office_must (office, DELIVERED, office_deed (letter, 0, SOS_LETTER_HANDED, NULL, NULL));
  office_must (office, RELEASE, office_deed (letter, 0, SOS_DELIVERY_HAND, NULL, NULL)); /* what they have may be copied: it says what it said */
  sos_clock_set (sos_clock_now () - 29 * DAY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter-days/past", test_past_days);
  g_test_add_func ("/letter-days/at-printer", test_past_days_at_printer);
  return g_test_run ();
}
