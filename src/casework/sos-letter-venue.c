/* sos-letter-venue.c - the place of an appointment held against the areas somebody avoids. Decides nothing itself. */
#include "config.h"
#include "sos-letter-venue.h"

#include "sos-area-rules.h"
#include "sos-casework-private.h"

#include <glib/gi18n.h>

#define PLACES "area IN (SELECT id FROM area_to_avoid WHERE person = $1 AND removed IS NULL)"

gboolean
sos_letter_venue_ask (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  const gint64 person = sos_record_get_number (letter, SOS_LETTER_PERSON);
  g_autoptr (GPtrArray) words = sos_transaction_query (transaction, SOS_TYPE_LETTER_WORD, "letter = $1 AND field IN ('venue', 'route_note')", error,
                                                       "i", sos_record_get_id (letter));
  g_autoptr (GPtrArray) areas = NULL, places = NULL;

  if (words == NULL || words->len == 0)
    return words != NULL;
  areas = sos_transaction_query (transaction, SOS_TYPE_AREA_TO_AVOID, "person = $1", error, "i", person);
  places = areas != NULL ? sos_transaction_query (transaction, SOS_TYPE_AREA_PLACE, PLACES, error, "i", person) : NULL;
  for (guint i = 0; places != NULL && i < words->len; i++)
    if (sos_area_find_named (sos_record_find_text (words->pdata[i], SOS_LETTER_WORD_WORDS), areas, places) != NULL)
      return sos_casework_refuse ("6.5", _("The place or the way there lies where they do not go. Choose another."), error);
  return places != NULL;
}
