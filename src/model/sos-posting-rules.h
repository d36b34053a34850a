/* sos-posting-rules.h - where a letter may go (domain 0.7, 6.3; rule N2). Decides on plain values; knows no
 * record. */
#pragma once

#include "sos-look.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "posting-rule" that the program acts on. */
#define SOS_POSTING_OK "OK"
#define SOS_POSTING_OK_DISCREET "OK_DISCREET"
#define SOS_POSTING_HAND_ONLY "HAND_ONLY"
#define SOS_POSTING_DO_NOT_POST "DO_NOT_POST"
#define SOS_POSTING_UNSAFE "UNSAFE"
/* What every new address begins with, until somebody has asked. */
#define SOS_POSTING_DEFAULT SOS_POSTING_DO_NOT_POST

#define SOS_VISITING_OK "OK"
#define SOS_VISITING_TWO_WORKERS "TWO_WORKERS"
#define SOS_VISITING_DAYLIGHT_ONLY "DAYLIGHT_ONLY"
#define SOS_VISITING_NOT_AT_ADDRESS "NOT_AT_ADDRESS"

#define SOS_DELIVERY_HAND "HAND"
#define SOS_DELIVERY_POST "POST"
#define SOS_DELIVERY_SECURE_EMAIL "SECURE_EMAIL"
#define SOS_DELIVERY_SITE_MAIL "SITE_MAIL" /* into a prison, where it is opened and read */

/* The code of "address-type" whose post goes as prison mail. */
#define SOS_ADDRESS_TYPE_PRISON "PRISON"

#define SOS_ADDRESS_RULE_HIDDEN_FROM "HIDDEN_FROM"
#define SOS_ADDRESS_RULE_SHARED_WITH "SHARED_WITH"

#define SOS_CONSENT_POST_LETTERS "POST_LETTERS"
#define SOS_CONSENT_ASKED "ASKED"
#define SOS_CONSENT_GIVEN "GIVEN"
#define SOS_CONSENT_PARTLY "PARTLY"
#define SOS_CONSENT_REFUSED "REFUSED"
#define SOS_CONSENT_WITHDRAWN "WITHDRAWN"
#define SOS_CONSENT_EXPIRED "EXPIRED"

/* Everything the decision rests on. Texts are borrowed; NULL is "not known", which never opens a door. */
typedef struct
{
  const char *delivery; /* code of "delivery" */
  const char *today;
  gboolean deceased;    /* stops every letter */
  gboolean to_office;   /* for somebody at work: no home is asked about, and secure email is a way */
  gboolean has_address; /* an address is chosen; the fields below are its own */
  gboolean in_prison;
  const char *posting_rule;
  const char *valid_from;         /* may be partial */
  const char *valid_to;           /* may be partial: then over from its first day on */
  gboolean hidden_from_recipient; /* it is hidden from whom the letter is for */
  gboolean check_needed;          /* a letter came back from there */
  const char *reviewed_on;        /* when they were last asked */
  int review_days;                /* 0: that of sos_limits_default */
  const char *post_letters;       /* status of the POST_LETTERS agreement; NULL where never asked */
  const char *post_letters_until; /* its last day; NULL where it has none */
} SosPostingCase;

/* Whether it goes in an envelope to an address, by the post or as prison mail. */
gboolean sos_delivery_is_posted (const char *delivery);
/* How what is posted goes to an address of @type, a code of "address-type"; NULL is none of a prison. Static. */
const char *sos_delivery_to (const char *type);

/* May it go this way? N2, and the whole of domain 6.3.2. By hand is always allowed but after a death. What is
 * not known, not whole or not of today refuses. Words are about "they", without name or address. Any thread.
 * (transfer full) */
SosVerdict *sos_posting_decide (const SosPostingCase *posting);

/* 6.3, N3: may a letter to an address where post must be discreet come from @plain_name at @plain_address (each may be NULL)? Only where both are
 * known and neither holds the name of the @office. (transfer full) */
SosVerdict *sos_posting_check_sender (const char *office, const char *plain_name, const char *plain_address);

/* Days since they were asked, -1 where never or not known; and whether that is too long (TRUE where never).
 */
int sos_posting_get_days_asked (const char *reviewed_on, const char *today);
gboolean sos_posting_is_stale (const char *reviewed_on, const char *today, int review_days);

G_END_DECLS
