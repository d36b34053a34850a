/* sos-join-deeds.c - two records of one person are made one by somebody who says why, and taken apart again by what the history says was
 * moved (N10). */
#include "config.h"
#include "sos-join-private.h"

#include "sos-casework-private.h"
#include "sos-likeness-rules.h"
#include "sos-name-rules.h"
#include "sos-pass-error.h"
#include "sos-record-checks.h"
#include "sos-rights.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

SosJoin *
sos_join_new (gint64 kept, gint64 other, const char *reason)
{
  SosJoin *self = g_new0 (SosJoin, 1);

  self->kept = kept;
  self->other = other;
  self->reason = g_strstrip (g_strdup (reason != NULL ? reason : ""));
  return self;
}

void
sos_join_free (SosJoin *self)
{
  g_free (self->reason);
  g_free (self);
}

/* ---- made one ---- */

/* A choice between what somebody saw holds for that, and not for what was written since. */
static gboolean
check_seen (SosRecord *person, gint64 revision, GError **error)
{
  if (revision == 0 || revision == sos_record_get_revision (person))
    return TRUE;
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT,
                       _("Somebody changed one of these records in the meantime. Look at both again."));
  return FALSE;
}

/* The name that does not go on is still a name of theirs. */
static gboolean
keep_name (SosTransaction *transaction, SosRecord *kept, const char *former, const char *joined, GError **error)
{
  const char *name = sos_record_get_text (kept, SOS_PERSON_FULL_NAME);
  const char *other = g_strcmp0 (name, former) == 0 ? joined : former;
  g_autoptr (SosRecord) alias = g_object_new (SOS_TYPE_PERSON_NAME, NULL);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) held = sos_transaction_find (transaction, SOS_TYPE_PERSON_NAME, "person = $1 AND name = $2", &local, "is",
                                                     sos_record_get_id (kept), other);

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (held != NULL || g_strcmp0 (name, other) == 0)
    return TRUE;
  sos_record_set_number (alias, SOS_PERSON_NAME_PERSON, sos_record_get_id (kept));
  sos_record_set_text (alias, SOS_PERSON_NAME_NAME, other);
  sos_record_set_text (alias, SOS_PERSON_NAME_TYPE,
                       g_strcmp0 (sos_name_get_script (name), sos_name_get_script (other)) == 0 ? "SPELLING_VARIANT" : "TRANSLITERATION");
  return sos_transaction_save (transaction, alias, error);
}

/* What stands on the person. A relative who turns out to be a client is one. */
static gboolean
save_kept (SosTransaction *transaction, SosJoin *join, SosRecord *kept, SosRecord *other, GError **error)
{
  g_autofree char *former = g_strdup (sos_record_get_text (kept, SOS_PERSON_FULL_NAME));

  sos_join_apply (kept, other, join->kept_fields, join->other_fields);
  if (!sos_record_is_set (kept, SOS_PERSON_STATUS))
    sos_record_set_text (kept, SOS_PERSON_STATUS, sos_record_get_text (other, SOS_PERSON_STATUS));
  return sos_record_checks_derive_status (transaction, kept, error) && sos_transaction_save (transaction, kept, error)
         && keep_name (transaction, kept, former, sos_record_get_text (other, SOS_PERSON_FULL_NAME), error);
}

/* It keeps all that stood on it, the other date of birth too; it is as hidden as the one it leads to. */
static gboolean
save_other (SosTransaction *transaction, SosRecord *kept, SosRecord *other, GError **error)
{
  sos_record_set_number (other, SOS_PERSON_MERGED_INTO, sos_record_get_id (kept));
  sos_record_set_text (other, SOS_PERSON_STATUS, SOS_STATUS_MERGED_INTO);
  sos_record_set_flag (other, SOS_PERSON_SEALED, sos_record_get_flag (kept, SOS_PERSON_SEALED));
  return sos_transaction_save (transaction, other, error);
}

/* Those that were joined with either before are as hidden. */
static gboolean
seal_earlier (SosTransaction *transaction, SosRecord *kept, GError **error)
{
  g_autoptr (GPtrArray) earlier = sos_record_get_flag (kept, SOS_PERSON_SEALED)
                                    ? sos_transaction_query (transaction, SOS_TYPE_PERSON, "merged_into = $1 AND sealed = 0", error, "i",
                                                             sos_record_get_id (kept))
                                    : g_ptr_array_new ();

  for (guint i = 0; earlier != NULL && i < earlier->len; i++)
    {
      sos_record_set_flag (earlier->pdata[i], SOS_PERSON_SEALED, TRUE);
      if (!sos_transaction_save (transaction, earlier->pdata[i], error))
        return FALSE;
    }
  return earlier != NULL;
}

static gboolean
make_one (SosTransaction *transaction, SosJoin *join, SosRecord *kept, SosRecord *other, GError **error)
{
  g_autoptr (GPtrArray) held
    = sos_transaction_query (transaction, SOS_TYPE_ADDRESS, "person = $1 ORDER BY id", error, "i", join->kept);

  return held != NULL && sos_join_move_all (transaction, join, error) && sos_join_keep_strict (transaction, held, join->kept, error)
         && save_kept (transaction, join, kept, other, error) && save_other (transaction, kept, other, error)
         && seal_earlier (transaction, kept, error)
         && sos_likeness_keep (transaction, join->kept, join->other, SOS_LIKENESS_SAME_PERSON, -1, join->reason, error);
}

static gboolean
save_joining (SosTransaction *transaction, SosJoin *join, gint64 first, gint64 last, GError **error)
{
  g_autoptr (SosRecord) joining = g_object_new (SOS_TYPE_JOINING, NULL);

  sos_record_set_number (joining, SOS_JOINING_PERSON, join->kept);
  sos_record_set_number (joining, SOS_JOINING_OTHER_PERSON, join->other);
  sos_record_set_text (joining, SOS_JOINING_REASON, join->reason);
  sos_record_set_number (joining, SOS_JOINING_JOINED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (joining, SOS_JOINING_JOINED_ON, sos_transaction_get_today (transaction));
  sos_record_set_number (joining, SOS_JOINING_FIRST_LINE, first);
  sos_record_set_number (joining, SOS_JOINING_LAST_LINE, last);
  if (!sos_transaction_save (transaction, joining, error))
    return FALSE;
  join->result = sos_record_get_id (joining);
  return TRUE;
}

gboolean
sos_casework_join_people (SosTransaction *transaction, SosJoin *join, GError **error)
{
  g_autoptr (SosRecord) kept = NULL;
  g_autoptr (SosRecord) other = NULL;
  gint64 before, after;

  if (!sos_join_ask (transaction, join->kept, join->other, error)
      || !sos_casework_obey (sos_rights_check_reason (join->reason), error))
    return FALSE;
  kept = sos_transaction_load (transaction, SOS_TYPE_PERSON, join->kept, error);
  other = kept != NULL ? sos_transaction_load (transaction, SOS_TYPE_PERSON, join->other, error) : NULL;
  if (other == NULL || !check_seen (kept, join->kept_revision, error) || !check_seen (other, join->other_revision, error))
    return FALSE;
  sos_transaction_set_reason (transaction, join->reason);
  return sos_transaction_find_last_line (transaction, &before, error) && make_one (transaction, join, kept, other, error)
         && sos_transaction_find_last_line (transaction, &after, error) && save_joining (transaction, join, before + 1, after, error)
         && sos_transaction_note (transaction, "combine", SOS_TYPE_PERSON, join->other, join->other, join->reason, error)
         && sos_transaction_note (transaction, "combine", SOS_TYPE_PERSON, join->kept, join->kept, join->reason, error);
}
