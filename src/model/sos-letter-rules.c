/* sos-letter-rules.c - rules about a letter as such. Knows no record, no store, no page. */
#include "config.h"
#include "sos-letter-rules.h"

#include <glib/gi18n.h>

SosVerdict *
sos_letter_check_language (const char *language)
{
  if (language == NULL || *language == '\0' || g_str_equal (language, SOS_LANGUAGE_ENGLISH))
    return sos_verdict_new_allowed ("V23", NULL);
  return sos_verdict_new_refused ("V23", _("This letter is in English, and they have their letters in another language."),
                                  _("Ask them whether English will do, and change “Letters in” under Details."));
}
