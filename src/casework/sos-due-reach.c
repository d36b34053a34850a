/* sos-due-reach.c - what a number, a day off or a keep-apart rule moves of what is due about others. */
#include "config.h"
#include "sos-due-keep.h"

#include "sos-due-read.h"

/* A number moves what its rule says, a day off what is counted in working days. */
static guint
find_kinds (SosRecord *record)
{
  const char *setting = SOS_IS_SETTING (record) ? sos_record_get_text (record, SOS_SETTING_NAME) : NULL;
  const SosAlertRule *rule = setting != NULL ? sos_alert_find_of_setting (setting) : NULL;
  guint kinds = rule != NULL ? SOS_DUE_KIND (rule->of) : 0;

  for (guint i = 0; SOS_IS_BANK_HOLIDAY (record) && i < sos_n_alert_rules; i++)
    kinds |= sos_alert_rules[i].unit == SOS_ALERT_WORKING_DAYS ? SOS_DUE_KIND (sos_alert_rules[i].of) : 0;
  return kinds;
}

/* A rule is told of the first of its people: with one more or one less that may be another. */
static gboolean
refresh_members (SosTransaction *transaction, gint64 conflict, GError **error)
{
  g_autoptr (GPtrArray) members = sos_transaction_query (transaction, SOS_TYPE_CONFLICT_MEMBER, "conflict = $1 AND person IS NOT NULL ORDER BY id", error, "i", conflict);

  for (guint i = 0; members != NULL && i < members->len; i++)
    sos_transaction_refresh_person (transaction, sos_record_get_number (members->pdata[i], SOS_CONFLICT_MEMBER_PERSON));
  return members != NULL;
}

#define REACHED "kinds that are reached"

gboolean
sos_due_reach (SosTransaction *transaction, SosRecord *record, GError **error)
{
  const guint *before = sos_transaction_recall (transaction, REACHED);
  const guint kinds = find_kinds (record) | (before != NULL ? *before : 0);

  if (SOS_IS_SETTING (record) || SOS_IS_BANK_HOLIDAY (record))
    sos_due_forget_clock (transaction);
  if (kinds != 0)
    sos_transaction_remember (transaction, REACHED, g_memdup2 (&kinds, sizeof kinds), g_free);
  return !SOS_IS_CONFLICT_MEMBER (record) || refresh_members (transaction, sos_record_get_number (record, SOS_CONFLICT_MEMBER_CONFLICT), error);
}

gboolean
sos_due_keep_reached (SosTransaction *transaction, GError **error)
{
  const guint *kinds = sos_transaction_recall (transaction, REACHED);

  return kinds == NULL || sos_due_keep_kinds (transaction, *kinds, error);
}
