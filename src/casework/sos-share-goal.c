/* sos-share-goal.c - with whom of a family a goal is shared (domain 3.4, N4). Who may read what is shared, the disclosure rules say. */
#include "config.h"
#include "sos-family-private.h"

SosShareGoal *
sos_share_goal_new (gint64 goal, gboolean shared)
{
  SosShareGoal *self = g_new0 (SosShareGoal, 1);

  self->goal = goal;
  self->shared = shared;
  self->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->homes = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
sos_share_goal_free (SosShareGoal *self)
{
  g_array_unref (self->people);
  g_array_unref (self->homes);
  g_free (self);
}

/* Who must not be known of at this desk was not taken off by it. */
static gboolean
stays (SosTransaction *transaction, const SosShareGoal *share, SosRecord *row)
{
  return share->shared && share->people->len + share->homes->len > 0
         && sos_transaction_hides (transaction, sos_record_get_number (row, SOS_FAMILY_GOAL_SHARE_PERSON));
}

static gboolean
drop_old (SosTransaction *transaction, const SosShareGoal *share, GError **error)
{
  g_autoptr (GPtrArray) old = sos_transaction_query (transaction, SOS_TYPE_FAMILY_GOAL_SHARE, "goal = $1", error, "i", share->goal);

  for (guint i = 0; old != NULL && i < old->len; i++)
    if (!stays (transaction, share, old->pdata[i]) && !sos_transaction_remove (transaction, old->pdata[i], error))
      return FALSE;
  return old != NULL;
}

static gboolean
add_new (SosTransaction *transaction, const SosShareGoal *share, GArray *ids, guint field, GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (SosRecord) row = g_object_new (SOS_TYPE_FAMILY_GOAL_SHARE, NULL);

      sos_record_set_number (row, SOS_FAMILY_GOAL_SHARE_GOAL, share->goal);
      sos_record_set_number (row, field, g_array_index (ids, gint64, i));
      if (!sos_family_save (transaction, row, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
sos_casework_share_family_goal (SosTransaction *transaction, SosShareGoal *share, GError **error)
{
  g_autoptr (SosRecord) goal = sos_transaction_load (transaction, SOS_TYPE_FAMILY_GOAL, share->goal, error);

  if (goal == NULL || !sos_family_ask_household (transaction, sos_record_get_number (goal, SOS_FAMILY_GOAL_HOUSEHOLD), error))
    return FALSE;
  sos_record_set_flag (goal, SOS_FAMILY_GOAL_SHARED, share->shared);
  if (!sos_family_save (transaction, goal, error) || !drop_old (transaction, share, error))
    return FALSE;
  return !share->shared
         || (add_new (transaction, share, share->people, SOS_FAMILY_GOAL_SHARE_PERSON, error)
             && add_new (transaction, share, share->homes, SOS_FAMILY_GOAL_SHARE_HOME, error));
}
