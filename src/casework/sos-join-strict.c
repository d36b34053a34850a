/* sos-join-strict.c - where two records of one person hold one place, the more careful of the two is right: its post, its visits, whom it is
 * hidden from. Nobody chooses that away. */
#include "config.h"
#include "sos-join-private.h"

#include "sos-fold.h"
#include "sos-posting-rules.h"

#include <string.h>

static char *
dup_plain (SosRecord *address, guint field)
{
  const char *text = sos_record_find_text (address, field);
  g_auto (GStrv) words = sos_fold_words (text != NULL ? text : "");

  return g_strjoinv ("", words);
}

/* TRUE where both say something and the same; @differ: both do, and not the same. */
static gboolean
agree (SosRecord *one, SosRecord *other, guint field, gboolean *differ)
{
  g_autofree char *a = dup_plain (one, field), *b = dup_plain (other, field);
  const gboolean both = *a != '\0' && *b != '\0';

  *differ = both && !g_str_equal (a, b);
  return both && !*differ;
}

/* A postcode and no street is that place too: nobody loses by being careful there. */
static gboolean
is_one_place (SosRecord *one, SosRecord *other)
{
  gboolean lines_differ, postcodes_differ, sites_differ;
  const gboolean lines = agree (one, other, SOS_ADDRESS_LINES, &lines_differ);
  const gboolean postcodes = agree (one, other, SOS_ADDRESS_POSTCODE, &postcodes_differ);
  const gboolean sites = agree (one, other, SOS_ADDRESS_SITE, &sites_differ);

  return (lines || postcodes || sites) && !lines_differ && !postcodes_differ && !sites_differ;
}

/* ---- the rules ---- */

/* The rule comes with when it was asked for, by whom, and why. */
static void
take_posting (SosRecord *address, SosRecord *from)
{
  static const guint fields[] = { SOS_ADDRESS_POSTING_RULE, SOS_ADDRESS_REVIEWED_ON, SOS_ADDRESS_REVIEWED_BY, SOS_ADDRESS_REASON };
  const char *rule = sos_record_get_text (address, SOS_ADDRESS_POSTING_RULE);

  if (g_strcmp0 (sos_join_stricter_posting (rule, sos_record_get_text (from, SOS_ADDRESS_POSTING_RULE)), rule) == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    sos_record_set_value (address, fields[i], sos_record_get_value (from, fields[i]));
}

static gboolean
take_rules (SosTransaction *transaction, SosRecord *address, SosRecord *from, GError **error)
{
  take_posting (address, from);
  sos_record_set_text (address, SOS_ADDRESS_VISITING_RULE,
                       sos_join_stricter_visiting (sos_record_get_text (address, SOS_ADDRESS_VISITING_RULE),
                                                   sos_record_get_text (from, SOS_ADDRESS_VISITING_RULE)));
  if (sos_record_has_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_UNSAFE))
    sos_record_set_text (address, SOS_ADDRESS_VISITING_RULE, SOS_VISITING_NOT_AT_ADDRESS);
  sos_record_set_flag (address, SOS_ADDRESS_CHECK_NEEDED,
                       sos_record_get_flag (address, SOS_ADDRESS_CHECK_NEEDED) || sos_record_get_flag (from, SOS_ADDRESS_CHECK_NEEDED));
  return sos_record_get_changed (address) == 0 || sos_transaction_save (transaction, address, error);
}

/* ---- whom it is hidden from ---- */

static gboolean
is_named (GPtrArray *rows, SosRecord *hidden)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const gint64 other = sos_record_get_number (rows->pdata[i], SOS_ADDRESS_PERSON_OTHER_PERSON);

      if (other == sos_record_get_number (hidden, SOS_ADDRESS_PERSON_OTHER_PERSON)
          && (other != 0 || sos_record_has_text (rows->pdata[i], SOS_ADDRESS_PERSON_NAME, sos_record_get_text (hidden, SOS_ADDRESS_PERSON_NAME))))
        return TRUE;
    }
  return FALSE;
}

static gboolean
hide (SosTransaction *transaction, gint64 address, SosRecord *hidden, GError **error)
{
  g_autoptr (SosRecord) copy = g_object_new (SOS_TYPE_ADDRESS_PERSON, NULL);

  sos_record_assign (copy, hidden, 0);
  sos_record_set_number (copy, SOS_ADDRESS_PERSON_ADDRESS, address);
  return sos_transaction_save (transaction, copy, error);
}

static GPtrArray *
find_hidden (SosTransaction *transaction, SosRecord *address, GError **error)
{
  return sos_transaction_query (transaction, SOS_TYPE_ADDRESS_PERSON, "address = $1 AND rule = 'HIDDEN_FROM' ORDER BY id", error, "i",
                                sos_record_get_id (address));
}

static gboolean
take_hidden (SosTransaction *transaction, SosRecord *address, SosRecord *from, GError **error)
{
  g_autoptr (GPtrArray) mine = find_hidden (transaction, address, error);
  g_autoptr (GPtrArray) theirs = mine != NULL ? find_hidden (transaction, from, error) : NULL;

  for (guint i = 0; theirs != NULL && i < theirs->len; i++)
    if (!is_named (mine, theirs->pdata[i]) && !hide (transaction, sos_record_get_id (address), theirs->pdata[i], error))
      return FALSE;
  return theirs != NULL;
}

/* ---- both ways ---- */

static gboolean
level (SosTransaction *transaction, SosRecord *one, SosRecord *other, GError **error)
{
  return take_rules (transaction, one, other, error) && take_rules (transaction, other, one, error)
         && take_hidden (transaction, one, other, error) && take_hidden (transaction, other, one, error);
}

static gboolean
is_among (GPtrArray *records, SosRecord *record)
{
  for (guint i = 0; i < records->len; i++)
    if (sos_record_get_id (records->pdata[i]) == sos_record_get_id (record))
      return TRUE;
  return FALSE;
}

/* All of them, in turn, until each has heard of each: of three records of one place the second may have learnt from the third. */
gboolean
sos_join_keep_strict (SosTransaction *transaction, GPtrArray *held, gint64 kept, GError **error)
{
  g_autoptr (GPtrArray) all = sos_transaction_query (transaction, SOS_TYPE_ADDRESS, "person = $1 ORDER BY id", error, "i", kept);

  for (guint round = 0; all != NULL && round < 2; round++)
    for (guint i = 0; i < all->len; i++)
      for (guint j = 0; j < all->len; j++)
        if (is_among (held, all->pdata[i]) && !is_among (held, all->pdata[j]) && is_one_place (all->pdata[i], all->pdata[j])
            && !level (transaction, all->pdata[i], all->pdata[j], error))
          return FALSE;
  return all != NULL;
}
