/* sos-letter-venue.c - the place of an appointment held against the areas somebody avoids. Decides nothing itself. */
#include "config.h"
#include "sos-letter-venue.h"

#include "sos-area-rules.h"
#include "sos-casework-private.h"

#include <glib/gi18n.h>

#define PLACES "area IN (SELECT id FROM area_to_avoid WHERE person = $1 AND removed IS NULL)"

static gboolean
has_venue (GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (sos_record_has_text (words->pdata[i], SOS_LETTER_WORD_FIELD, "venue"))
      return TRUE;
  return FALSE;
}

/* Where no place was typed it is that of the next appointment. */
static gboolean
add_appointment (SosTransaction *transaction, SosRecord *letter, GPtrArray *words, GError **error)
{
  g_autoptr (GPtrArray) next = NULL;

  if (!sos_record_has_text (letter, SOS_LETTER_KIND, "L4") || has_venue (words))
    return TRUE;
  next = sos_transaction_query (transaction, SOS_TYPE_APPOINTMENT, "person = $1 AND state = 'PLANNED' AND starts_at > $2 ORDER BY starts_at, id", error,
                                "ii", sos_record_get_number (letter, SOS_LETTER_PERSON), sos_transaction_get_now (transaction));
  if (next != NULL && next->len > 0)
    g_ptr_array_add (words, g_object_new (SOS_TYPE_LETTER_WORD, "words", sos_record_find_text (next->pdata[0], SOS_APPOINTMENT_PLACE), NULL));
  return next != NULL;
}

gboolean
sos_letter_venue_ask (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  const gint64 person = sos_record_get_number (letter, SOS_LETTER_PERSON);
  g_autoptr (GPtrArray) words = sos_transaction_query (transaction, SOS_TYPE_LETTER_WORD, "letter = $1 AND field IN ('venue', 'route_note')", error,
                                                       "i", sos_record_get_id (letter));
  g_autoptr (GPtrArray) areas = NULL, places = NULL;

  if (words == NULL || !add_appointment (transaction, letter, words, error))
    return FALSE;
  if (words->len == 0)
    return TRUE;
  areas = sos_transaction_query (transaction, SOS_TYPE_AREA_TO_AVOID, "person = $1", error, "i", person);
  places = areas != NULL ? sos_transaction_query (transaction, SOS_TYPE_AREA_PLACE, PLACES, error, "i", person) : NULL;
  for (guint i = 0; places != NULL && i < words->len; i++)
    if (sos_area_find_named (sos_record_find_text (words->pdata[i], SOS_LETTER_WORD_WORDS), areas, places) != NULL)
      return sos_casework_refuse ("6.5", _("The place or the way there lies where they do not go. Choose another."), error);
  return places != NULL;
}
