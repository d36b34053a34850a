/* sos-letter-rules.h - rules about a letter as such (domain 6.2; V23). Decides on plain values; knows no record. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

#define SOS_LANGUAGE_ENGLISH "en"

/* V23: is a letter, which comes in English alone until there are translations, in the @language its reader has letters in? NULL
 * and "" are English: nobody asked for another. (transfer full) */
SosVerdict *sos_letter_check_language (const char *language);

G_END_DECLS
