/* sos-family-home.c - addresses of a family: taken along to a new home, and closed to post when somebody at home is not safe (3.4). */
#include "config.h"
#include "sos-family-private.h"

#include "sos-casework-private.h"
#include "sos-fold.h"
#include "sos-letters.h"
#include "sos-pass-error.h"
#include "sos-posting-rules.h"
#include "sos-pull-back.h"
#include "sos-rights.h"
#include "sos-withheld.h"

#include <glib/gi18n.h>

gboolean
sos_family_save (SosTransaction *transaction, gpointer record, GError **error)
{
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);

  return sos_casework_keep_record (transaction, save, error);
}

gboolean
sos_family_ask (SosTransaction *transaction, gint64 person, GType type, gint64 id, GError **error)
{
  return sos_rights_ask (transaction, person, SOS_GROUP_FAMILY, SOS_MAY_CHANGE, type, id, error);
}

gboolean
sos_family_ask_known (SosTransaction *transaction, gint64 person, GError **error)
{
  return sos_rights_ask (transaction, person, SOS_GROUP_NAME, SOS_MAY_SEE, SOS_TYPE_PERSON, person, error);
}

/* Whoever may change one of its members works with the family. Else anybody could put somebody of theirs into a family, and so look into
 * it (N4). One without members is nobody's yet. */
gboolean
sos_family_ask_household (SosTransaction *transaction, gint64 household, GError **error)
{
  g_autoptr (GPtrArray) members = sos_transaction_query (transaction, SOS_TYPE_MEMBERSHIP, "household = $1", error, "i", household);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      SosRightsCase rights = { 0 };

      if (!sos_rights_load (transaction, sos_record_get_number (members->pdata[i], SOS_MEMBERSHIP_PERSON), &rights, error))
        return FALSE;
      if (sos_rights_allows (&rights, SOS_GROUP_FAMILY, SOS_MAY_CHANGE))
        return TRUE;
    }
  if (members == NULL || members->len == 0)
    return members != NULL;
  return sos_casework_refuse ("N4", _("You do not work with anybody in this family. Ask their worker."), error);
}

GPtrArray *
sos_family_find_addresses (SosTransaction *transaction, gint64 person, GError **error)
{
  return sos_transaction_query (transaction, SOS_TYPE_ADDRESS,
                                "person = $1 AND (valid_from IS NULL OR valid_from <= $2) AND (valid_to IS "
                                "NULL OR valid_to > $2) ORDER BY id",
                                error, "is", person, sos_transaction_get_today (transaction));
}

gboolean
sos_family_is_same_place (SosRecord *one, SosRecord *other)
{
  static const guint fields[] = { SOS_ADDRESS_LINES, SOS_ADDRESS_POSTCODE };

  for (guint i = 0; sos_record_get_id (one) != sos_record_get_id (other) && i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *a = sos_fold_index_text (sos_record_get_text (one, fields[i]));
      g_autofree char *b = sos_fold_index_text (sos_record_get_text (other, fields[i]));

      if (*a == '\0' || !g_str_equal (a, b))
        return FALSE;
    }
  return TRUE;
}

static gboolean
copy_rules (SosTransaction *transaction, gint64 from, gint64 to, GError **error)
{
  g_autoptr (GPtrArray) rules
    = sos_transaction_query (transaction, SOS_TYPE_ADDRESS_PERSON,
                             "address = $1 AND rule = 'HIDDEN_FROM' ORDER BY id", error, "i", from);

  for (guint i = 0; rules != NULL && i < rules->len; i++)
    {
      g_autoptr (SosRecord) copy = g_object_new (SOS_TYPE_ADDRESS_PERSON, NULL);

      sos_record_assign (copy, rules->pdata[i], 0);
      sos_record_set_identity (copy, 0, 0, 0);
      sos_record_set_number (copy, SOS_ADDRESS_PERSON_ADDRESS, to);
      if (!sos_family_save (transaction, copy, error))
        return FALSE;
    }
  return rules != NULL;
}

gboolean
sos_family_copy_address (SosTransaction *transaction, SosRecord *from, gint64 person, const char *day, GError **error)
{
  static const guint fields[] = { SOS_ADDRESS_LINES, SOS_ADDRESS_POSTCODE, SOS_ADDRESS_BOROUGH,
                                  SOS_ADDRESS_SITE, SOS_ADDRESS_VISITING_RULE };
  g_autoptr (SosRecord) address = g_object_new (SOS_TYPE_ADDRESS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    sos_record_set_text (address, fields[i], sos_record_get_text (from, fields[i]));
  sos_record_set_number (address, SOS_ADDRESS_PERSON, person);
  /* Who moves into a refuge along with somebody is hidden as they are. */
  sos_record_set_text (address, SOS_ADDRESS_TYPE, sos_record_has_text (from, SOS_ADDRESS_TYPE, "REFUGE") ? "REFUGE" : "HOME");
  sos_record_set_text (address, SOS_ADDRESS_VALID_FROM, day);
  sos_record_set_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_DEFAULT);
  return sos_family_save (transaction, address, error)
         && copy_rules (transaction, sos_record_get_id (from), sos_record_get_id (address), error);
}

/* ---- by hand until asked ---- */

/* Everybody who lives in one home with the person, the person among them: the same home, or the same household where none is said. */
#define AT_HOME \
  "SELECT DISTINCT other.person FROM membership AS own JOIN membership AS other ON other.household = own.household" \
  " AND other.home IS NOT DISTINCT FROM own.home WHERE own.person = $1 AND own.removed IS NULL AND other.removed IS NULL" \
  " AND coalesce (own.lives_here, 'FULL') IN ('FULL', 'PART') AND coalesce (other.lives_here, 'FULL') IN ('FULL', 'PART')" \
  " AND (own.valid_from IS NULL OR own.valid_from <= $2) AND (own.valid_to IS NULL OR own.valid_to > $2)" \
  " AND (other.valid_from IS NULL OR other.valid_from <= $2) AND (other.valid_to IS NULL OR other.valid_to > $2)" \
  " UNION SELECT $1 ORDER BY 1"

static GArray *
find_at_home (SosTransaction *transaction, gint64 person, GError **error)
{
  return sos_transaction_select_ids (transaction, AT_HOME, error, "is", person, sos_transaction_get_today (transaction));
}

static gboolean
ask_again (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) old
    = sos_transaction_find (transaction, SOS_TYPE_TASK, "person = $1 AND kind = 'ASK_ADDRESS' AND done_on IS NULL", &local, "i", person);
  g_autoptr (SosRecord) task = g_object_new (SOS_TYPE_TASK, NULL);

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (old != NULL)
    return TRUE;
  sos_record_set_number (task, SOS_TASK_PERSON, person);
  sos_record_set_text (task, SOS_TASK_KIND, "ASK_ADDRESS");
  sos_record_set_text (task, SOS_TASK_WORDS, _("Ask again, alone and not by phone, whether post is safe. By hand until then."));
  sos_record_set_number (task, SOS_TASK_STAFF, sos_transaction_get_actor (transaction));
  sos_record_set_text (task, SOS_TASK_DUE_ON, sos_transaction_get_today (transaction));
  return sos_transaction_save (transaction, task, error);
}

/* The reason is written on no address: whoever reads it over a shoulder must not learn it. */
static gboolean
close_address (SosTransaction *transaction, SosRecord *address, GError **error)
{
  sos_record_set_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_HAND_ONLY);
  sos_record_set_text (address, SOS_ADDRESS_REVIEWED_ON, NULL);
  sos_record_set_number (address, SOS_ADDRESS_REVIEWED_BY, 0);
  sos_record_set_text (address, SOS_ADDRESS_REASON, _("To be asked again."));
  return sos_transaction_save (transaction, address, error);
}

static gboolean
is_posted_to (SosRecord *address)
{
  return sos_record_has_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_OK)
         || sos_record_has_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_OK_DISCREET);
}

/* A stricter rule stays as it is. Every address of theirs, because nobody knows who reads what where. */
static gboolean
close_person (SosTransaction *transaction, gint64 person, int *n_closed, int *letters, GError **error)
{
  g_autoptr (GPtrArray) addresses = sos_family_find_addresses (transaction, person, error);
  int closed = 0, n;

  for (guint i = 0; addresses != NULL && i < addresses->len; i++)
    if (is_posted_to (addresses->pdata[i]))
      {
        if (!close_address (transaction, addresses->pdata[i], error))
          return FALSE;
        closed++;
      }
  if (addresses == NULL || (closed > 0 && !ask_again (transaction, person, error)))
    return FALSE;
  n = closed > 0 ? sos_letters_pull_back (transaction, person, _("The address has to be asked about again."), error) : 0;
  *n_closed += closed;
  *letters += MAX (n, 0);
  return n >= 0;
}

gboolean
sos_family_is_unsafe (SosRecord *look)
{
  return sos_record_has_text (look, SOS_ISSUE_LEVEL_ISSUE, "DOMESTIC_ABUSE")
         && (sos_record_has_text (look, SOS_ISSUE_LEVEL_LEVEL, "2") || sos_record_has_text (look, SOS_ISSUE_LEVEL_LEVEL, "3"));
}

gboolean
sos_family_post_by_hand (SosTransaction *transaction, gint64 person, int *addresses, int *letters, GError **error)
{
  g_autoptr (GArray) people = find_at_home (transaction, person, error);

  for (guint i = 0; people != NULL && i < people->len; i++)
    if (!close_person (transaction, g_array_index (people, gint64, i), addresses, letters, error))
      return FALSE;
  return people != NULL;
}

/* ---- a refuge ---- */

static gboolean
hide_address (SosTransaction *transaction, SosRecord *address, SosRecord *refuge, GError **error)
{
  sos_record_set_text (address, SOS_ADDRESS_TYPE, sos_record_get_text (refuge, SOS_ADDRESS_TYPE));
  sos_record_set_text (address, SOS_ADDRESS_BOROUGH, sos_record_get_text (refuge, SOS_ADDRESS_BOROUGH));
  return sos_transaction_save (transaction, address, error)
         && sos_letters_pull_back_from (transaction, sos_record_get_number (address, SOS_ADDRESS_PERSON), sos_record_get_id (address),
                                        _("The address was changed."), error)
              >= 0;
}

static gboolean
hide_person (SosTransaction *transaction, gint64 person, SosRecord *refuge, GError **error)
{
  g_autoptr (GPtrArray) addresses = sos_family_find_addresses (transaction, person, error);

  for (guint i = 0; addresses != NULL && i < addresses->len; i++)
    if (sos_family_is_same_place (addresses->pdata[i], refuge) && !sos_withheld_is_place (addresses->pdata[i])
        && !hide_address (transaction, addresses->pdata[i], refuge, error))
      return FALSE;
  return addresses != NULL;
}

gboolean
sos_family_hide_along (SosTransaction *transaction, SosRecord *refuge, GError **error)
{
  g_autoptr (GArray) people = find_at_home (transaction, sos_record_get_number (refuge, SOS_ADDRESS_PERSON), error);

  for (guint i = 0; people != NULL && i < people->len; i++)
    if (!hide_person (transaction, g_array_index (people, gint64, i), refuge, error))
      return FALSE;
  return people != NULL;
}
