/* sos-contact-rules.h - postcodes, phones and numbers: their shape, and one form to compare (V6, V7, V8).
 * Knows no record. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "identifier-type" that have a shape. */
#define SOS_IDENTIFIER_PRISON_NO "PRISON_NO"
#define SOS_IDENTIFIER_NHS_NO "NHS_NO"
#define SOS_IDENTIFIER_UPN "UPN"
#define SOS_IDENTIFIER_ULN "ULN"
#define SOS_IDENTIFIER_NI_NO "NI_NO"
#define SOS_IDENTIFIER_URN "URN" /* of a school */

/* All checks here only remark, they never refuse: a wrong-looking number may still be the only one there is.
 * (transfer full) */
SosVerdict *sos_postcode_check (const char *typed);                     /* V6 */
SosVerdict *sos_phone_check (const char *typed);                        /* V7 */
SosVerdict *sos_identifier_check (const char *type, const char *typed); /* V8 */

/* "se159ck" gives "SE15 9CK"; NULL where it has not the shape of a postcode. (transfer full) */
char *sos_postcode_dup_normalised (const char *typed);

/* "+44 (0)7700 900142" and "0044 7700…" give "07700900142"; other countries "+48…"; NULL where it is no
 * number. (transfer full) */
char *sos_phone_dup_normalised (const char *typed);
/* Whether @number ends in the digits of @ending (three at least), or is the same number. Both as typed. */
gboolean sos_phone_ends_in (const char *number, const char *ending);

/* Capitals, without spaces, dashes and invisible marks. Never NULL. (transfer full) */
char *sos_identifier_dup_normalised (const char *typed);
/* Ten digits whose last one checks the others, modulus 11. */
gboolean sos_nhs_number_is_valid (const char *typed);

G_END_DECLS
