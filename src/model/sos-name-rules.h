/* sos-name-rules.h - names are kept as their owners write them (domain 0.6, V1); what is only proposed from
 * them. */
#pragma once

#include "sos-person.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

#define SOS_NAME_MAX 200 /* code points */

#define SOS_DIRECTION_LTR "LTR"
#define SOS_DIRECTION_RTL "RTL"

/* The name as it is stored: in NFC, without space around it, and nothing else changed. Never NULL. (transfer
 * full) */
char *sos_name_dup_clean (const char *typed);
/* V1: not empty, at most SOS_NAME_MAX code points, no control character. Ask with what was typed. (transfer
 * full) */
SosVerdict *sos_name_check (const char *typed);

/* ISO 15924 code of the script the name begins in ("Latn", "Arab"), "Zyyy" for none. Static. */
const char *sos_name_get_script (const char *name);
/* Direction of the first letter that has one: SOS_DIRECTION_LTR or _RTL. Static. */
const char *sos_name_get_direction (const char *name);
/* What a list sorts by, proposed: family name first where it is known. Either may be NULL. (transfer full) */
char *sos_name_dup_sort_key (const char *full_name, const char *family_name, const char *given_names);

/* For the address and the head of a letter: name on letters, else known as, else the full name. (transfer
 * full) */
char *sos_person_dup_letter_name (SosPerson *person);
/* After "Hello": known as, else name on letters, else given names, else the full name. (transfer full) */
char *sos_person_dup_greeting (SosPerson *person);

G_END_DECLS
