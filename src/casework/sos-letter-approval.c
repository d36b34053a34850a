/* sos-letter-approval.c - who may approve a letter: a named person, with the role that the letter asks for. */
#include "config.h"
#include "sos-letter-approval.h"

#include "sos-casework-private.h"
#include "sos-letter-rules.h"
#include "sos-limits-load.h"
#include "sos-pass-error.h"

#include <glib/gi18n.h>

#define DAY ((gint64) 24 * 60 * 60)

typedef enum
{
  MAY_NOT,
  MAY_OWN,
  MAY_ALL,
} Right;

static const struct
{
  const char *role;
  Right right;
} rights[] = {
  { "TEAM_LEAD", MAY_ALL },
  { "DSL", MAY_ALL },
  { "CASEWORKER", MAY_OWN },
  { "SITE_WORKER", MAY_OWN },
};

static Right
find_right (SosRecord *staff)
{
  for (guint i = 0; i < G_N_ELEMENTS (rights); i++)
    if (sos_record_has_text (staff, SOS_STAFF_ROLE, rights[i].role))
      return rights[i].right;
  return MAY_NOT;
}

/* Whether somebody made an address of @person unsafe, or safe again, within the last days; or took an unsafe one away, or brought it
 * back: a line without a field. */
static gboolean
has_changed_lately (SosTransaction *transaction, gint64 person, int days, gboolean *changed, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction,
    "SELECT 1 FROM audit WHERE person = $1 AND kind = 'address' AND at >= $2"
    " AND ((field = 'posting-rule' AND (old = 'UNSAFE' OR new = 'UNSAFE'))"
    " OR (field IS NULL AND verb IN ('erase', 'collect')"
    " AND EXISTS (SELECT 1 FROM address WHERE address.id = audit.record AND posting_rule = 'UNSAFE'))) LIMIT 1",
    error, "ii", person, sos_transaction_get_now (transaction) - days * DAY);
  g_autoptr (GError) local = NULL;

  *changed = rows != NULL && sos_rows_next (rows, &local);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return rows != NULL && (error == NULL || *error == NULL);
}

static gboolean
refuse_careful (int days, GError **error)
{
  g_autofree char *words = g_strdup_printf (
    g_dngettext (NULL,
                 "An address of this person was marked unsafe, or safe again, in the last %d day. A team lead has to approve this letter.",
                 "An address of this person was marked unsafe, or safe again, in the last %d days. A team lead has to approve this letter.",
                 (gulong) days),
    days);

  return sos_casework_refuse ("V23", words, error);
}

/* Who approves that kind, where not its worker; NULL where this @staff does. */
static const char *
find_other_approver (SosRecord *staff, SosLetterApprover approver)
{
  switch (approver)
    {
    case SOS_APPROVER_SAFEGUARDING:
      return sos_record_has_text (staff, SOS_STAFF_ROLE, "DSL") ? NULL : _("A safeguarding lead has to approve this letter.");
    case SOS_APPROVER_DATA_PROTECTION:
      /* Or the safeguarding lead, who sees every record; the former does so only where a request opens it. */
      return sos_record_has_text (staff, SOS_STAFF_ROLE, "DATA_PROTECTION_LEAD") || sos_record_has_text (staff, SOS_STAFF_ROLE, "DSL")
               ? NULL
               : _("A data-protection lead or a safeguarding lead has to approve this letter.");
    case SOS_APPROVER_LEAD:
      return find_right (staff) == MAY_ALL ? NULL : _("A team lead has to approve this letter.");
    case SOS_APPROVER_WORKER:
    default:
      return NULL;
    }
}

static gboolean
refuse_telling (guint n, GError **error)
{
  g_autofree char *words = g_strdup_printf (g_dngettext (NULL, "%u word in this letter tells what it is about. A team lead has to approve it.",
                                                         "%u words in this letter tell what it is about. A team lead has to approve it.", n),
                                            n);

  return sos_casework_refuse ("V23", words, error);
}

static gboolean
ask_own (SosTransaction *transaction, SosRecord *letter, Right right, guint n_telling, gboolean named, GError **error)
{
  g_autoptr (GError) local = NULL;
  SosLimits limits;
  gboolean changed = FALSE;

  if (right == MAY_ALL)
    return TRUE;
  if (right == MAY_NOT)
    return sos_casework_refuse ("V23", _("A letter is approved by its worker or a team lead."), error);
  if (sos_record_get_number (letter, SOS_LETTER_WORKER) != sos_transaction_get_actor (transaction))
    return sos_casework_refuse ("V23", _("This letter is somebody else’s. Its worker or a team lead approves it."), error);
  if (named)
    return sos_casework_refuse ("V23", _("Words in this letter may name somebody else. A team lead has to approve it."), error);
  if (n_telling >= SOS_LETTER_MANY_TELLING)
    return refuse_telling (n_telling, error);
  if (!sos_limits_load (transaction, &limits, error))
    return FALSE;
  if (!has_changed_lately (transaction, sos_record_get_number (letter, SOS_LETTER_PERSON), limits.careful_days, &changed, &local))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return !changed || refuse_careful (limits.careful_days, error);
}

/* Whoever is at the desk, while they work here; NULL without @error where they do not. */
static SosRecord *
find_actor (SosTransaction *transaction, GError **error)
{
  return sos_transaction_find (transaction, SOS_TYPE_STAFF, "id = $1 AND active = 1", error, "i", sos_transaction_get_actor (transaction));
}

static SosLetterApprover
get_approver (SosRecord *letter)
{
  return sos_letter_find_approver (sos_record_get_text (letter, SOS_LETTER_KIND), sos_record_is_set (letter, SOS_LETTER_GROUND));
}

gboolean
sos_letter_approval_ask (SosTransaction *transaction, SosRecord *letter, guint n_telling, gboolean named, GError **error)
{
  const SosLetterApprover approver = get_approver (letter);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) staff = find_actor (transaction, &local);
  const char *other = staff != NULL ? find_other_approver (staff, approver) : NULL;

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (other != NULL)
    return sos_casework_refuse ("V23", other, error);
  if (staff != NULL && approver != SOS_APPROVER_WORKER)
    return TRUE;
  return ask_own (transaction, letter, staff != NULL ? find_right (staff) : MAY_NOT, n_telling, named, error);
}

gboolean
sos_letter_approval_may_decide (SosTransaction *transaction, SosRecord *letter, gboolean *may, GError **error)
{
  const SosLetterApprover approver = get_approver (letter);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) staff = find_actor (transaction, &local);

  *may = staff != NULL && (find_right (staff) == MAY_ALL || (approver != SOS_APPROVER_WORKER && find_other_approver (staff, approver) == NULL));
  return sos_pass_error (&local, error);
}
