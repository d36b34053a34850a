/* sos-letter-prison.c - a letter to somebody in prison is opened and read there: it arrives by their full name and number, and says nothing of where
 * they keep away from, and of nobody else by name (6.3). Words that tell are another rule's (6.4). */
#include "config.h"
#include "sos-letter-prison.h"

#include "sos-area-rules.h"
#include "sos-letter-free-words.h"
#include "sos-letter-gate.h"
#include "sos-letter-telling.h"
#include "sos-others-names.h"
#include "sos-pass-error.h"
#include "sos-posting-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#define FOUND "\x01" /* stands in no text that was typed */

gboolean
sos_letter_prison_is (SosRecord *address)
{
  return address != NULL && sos_record_has_text (address, SOS_ADDRESS_TYPE, SOS_ADDRESS_TYPE_PRISON);
}

/* NULL without @error where there is none. */
static SosRecord *
find (SosTransaction *transaction, GType type, const char *tail, gint64 id, GError **error)
{
  return sos_transaction_find (transaction, type, tail, error, "i", id);
}

/* Of @id, where there is one; FALSE with @error. */
static gboolean
look_at_address (SosTransaction *transaction, gint64 id, gboolean *prison, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) address = id > 0 ? find (transaction, SOS_TYPE_ADDRESS, "id = $1", id, &local) : NULL;

  *prison = sos_letter_prison_is (address);
  return sos_pass_error (&local, error);
}

char *
sos_letter_prison_dup_number (SosTransaction *transaction, gint64 reader, GError **error)
{
  g_autoptr (SosRecord) number = find (transaction, SOS_TYPE_IDENTIFIER, "person = $1 AND type = 'PRISON_NO' ORDER BY id DESC", reader, error);

  return number != NULL ? g_strdup (sos_record_find_text (number, SOS_IDENTIFIER_VALUE)) : NULL;
}

SosVerdict *
sos_letter_prison_ask (SosTransaction *transaction, gint64 reader, gint64 address, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *number = NULL;
  gboolean prison;

  if (!look_at_address (transaction, address, &prison, error))
    return NULL;
  if (!prison)
    return sos_verdict_new_allowed ("N2", NULL);
  number = sos_letter_prison_dup_number (transaction, reader, &local);
  if (!sos_pass_error (&local, error))
    return NULL;
  if (number != NULL)
    return sos_verdict_new_allowed ("N2", NULL);
  return sos_verdict_new_refused ("N2", _("A letter to a prison arrives by their prison number, and none is written down."),
                                  _("Write it down under Details, or give the letter by hand at a visit."));
}

/* ---- what it says ---- */

static SosVerdict *
ask_areas (SosTransaction *transaction, gint64 person, const char *all, GError **error)
{
  g_autoptr (GPtrArray) areas = sos_transaction_query (transaction, SOS_TYPE_AREA_TO_AVOID, "person = $1 ORDER BY id", error, "i", person);
  g_autoptr (GPtrArray) places
    = areas != NULL ? sos_transaction_query (transaction, SOS_TYPE_AREA_PLACE, "area IN (SELECT id FROM area_to_avoid WHERE person = $1) ORDER BY id", error, "i", person)
                    : NULL;

  if (places == NULL)
    return NULL;
  if (sos_area_find_named (all, areas, places) == NULL)
    return sos_verdict_new_allowed ("6.3", NULL);
  return sos_verdict_new_refused ("6.3", _("Letters to a prison are read there, and this one names a place they keep away from."),
                                  _("Say it without the place, or give the letter by hand at a visit."));
}

static SosVerdict *
ask_names (SosTransaction *transaction, gint64 person, const char *all, GError **error)
{
  g_autoptr (SosRecord) record = sos_transaction_load (transaction, SOS_TYPE_PERSON, person, error);
  g_autoptr (SosNameRedact) names = sos_name_redact_new (FOUND);
  g_autofree char *without = NULL;

  if (record == NULL || !sos_others_names_read (transaction, record, names, error))
    return NULL;
  without = sos_name_redact_dup (names, all);
  if (strstr (without, FOUND) == NULL)
    return sos_verdict_new_allowed ("6.3", NULL);
  return sos_verdict_new_refused ("6.3", _("Letters to a prison are read there, and this one names somebody else."),
                                  _("Say who it is without the name, or give the letter by hand at a visit."));
}

static gboolean
goes_there (SosTransaction *transaction, SosRecord *letter, gboolean *there, GError **error)
{
  *there = FALSE;
  if (!sos_delivery_is_posted (sos_record_find_text (letter, SOS_LETTER_DELIVERY)))
    return TRUE;
  return look_at_address (transaction, sos_record_get_number (letter, SOS_LETTER_ADDRESS), there, error);
}

SosVerdict *
sos_letter_prison_ask_words (SosTransaction *transaction, SosRecord *letter, SosMerge *words, GError **error)
{
  const gint64 person = sos_record_get_number (letter, SOS_LETTER_PERSON);
  g_autofree char *all = NULL;
  g_autoptr (SosVerdict) areas = NULL;
  gboolean there;

  if (!goes_there (transaction, letter, &there, error))
    return NULL;
  if (!there || words == NULL)
    return sos_verdict_new_allowed ("6.3", NULL);
  all = sos_letter_free_words_dup (words);
  areas = ask_areas (transaction, person, all, error);
  return areas == NULL || !areas->allowed ? g_steal_pointer (&areas) : ask_names (transaction, person, all, error);
}

SosVerdict *
sos_letter_prison_ask_pages (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  g_autoptr (SosMerge) words = NULL;
  gboolean there;

  if (!goes_there (transaction, letter, &there, error))
    return NULL;
  if (!there)
    return sos_verdict_new_allowed ("6.3", NULL);
  return sos_letter_telling_read_kept (transaction, letter, &words, error) ? sos_letter_prison_ask_words (transaction, letter, words, error) : NULL;
}
