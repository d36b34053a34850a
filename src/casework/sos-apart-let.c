/* sos-apart-let.c - may a clash be let be before it is booked? Asks who is at the desk and what they say to it; the rules decide. */
#include "config.h"
#include "sos-apart-let-private.h"

#include "sos-apart-check.h"
#include "sos-casework-private.h"
#include "sos-deliver-private.h"
#include "sos-reason-rules.h"
#include "sos-rights-private.h"
#include "sos-typed.h"

#include <glib/gi18n.h>

SosLetting *
sos_letting_new (SosTransactionFunc func, gpointer data, GDestroyNotify free_data, const char *reason, const char *plan)
{
  SosLetting *self = g_new0 (SosLetting, 1);

  self->func = func;
  self->data = data;
  self->free_data = free_data;
  self->reason = g_strdup (reason);
  self->plan = g_strdup (plan);
  self->asked = g_atomic_rc_box_new0 (gboolean);
  return self;
}

void
sos_letting_free (SosLetting *self)
{
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_atomic_rc_box_release (self->asked);
  g_free (self->reason);
  g_free (self->plan);
  g_free (self);
}

gboolean
sos_casework_do_letting (SosTransaction *transaction, SosLetting *letting, GError **error)
{
  gboolean done;

  *letting->asked = FALSE;
  letting->n_let = 0;
  sos_transaction_set_brought (transaction, letting);
  done = letting->func (transaction, letting->data, error);
  sos_transaction_set_brought (transaction, NULL);
  return done;
}

/* ---- who may ---- */

/* Whoever may not is told who may. (transfer full); NULL with @error. */
static char *
dup_who (SosTransaction *transaction, GError **error)
{
  g_autoptr (SosRecord) staff = NULL;
  gint64 lead;

  if (!sos_staff_find_lead (transaction, sos_transaction_get_actor (transaction), &lead, error))
    return NULL;
  if (lead == 0)
    return g_strdup (_("A team lead or the safeguarding lead may allow it, with a reason and a plan."));
  staff = sos_transaction_load (transaction, SOS_TYPE_STAFF, lead, error);
  /* Translators: %s is the name of a team lead */
  return staff != NULL ? g_strdup_printf (_("%s or the safeguarding lead may allow it, with a reason and a plan."), sos_record_get_text (staff, SOS_STAFF_NAME))
                       : NULL;
}

static gboolean
refuse (const SosVerdict *verdict, const SosLetWords *words, const char *who, GError **error)
{
  g_autofree char *said = g_strdup_printf ("%s %s %s", verdict->words, words->instead != NULL ? words->instead : _("Choose another time or place."), who);

  return sos_casework_refuse (verdict->rule, said, error);
}

static gboolean
let_blocked (SosTransaction *transaction, const SosVerdict *verdict, const SosLetWords *words, GError **error)
{
  SosLetting *letting = sos_transaction_get_brought (transaction);
  g_autofree char *who = NULL;
  SosSeatRead seat;

  if (!sos_rights_read_seat (transaction, &seat, error))
    return FALSE;
  if (!sos_apart_role_may (seat.role, SOS_APART_MAY_DECIDE))
    return (who = dup_who (transaction, error)) != NULL && refuse (verdict, words, who, error);
  if (letting == NULL || (sos_typed_is_blank (letting->reason) && sos_typed_is_blank (letting->plan)))
    {
      if (letting != NULL)
        *letting->asked = TRUE;
      return refuse (verdict, words, _("You may allow it, with a reason and a plan."), error);
    }
  *letting->asked = TRUE;
  if (!sos_casework_obey (sos_apart_check_override (verdict->level, seat.role, letting->reason, letting->plan), error))
    return FALSE;
  letting->n_let++;
  return TRUE;
}

const char *
sos_apart_let_get_better_not (void)
{
  return _("Choose another time or place, or write in ten letters or more how it is done all the same.");
}

gboolean
sos_apart_let (SosTransaction *transaction, SosVerdict *verdict, const SosLetWords *words, char **remark, GError **error)
{
  g_autoptr (SosVerdict) taken = verdict;
  g_autofree char *asked = NULL;

  if (taken == NULL)
    return FALSE;
  if (!taken->allowed && taken->level == SOS_APART_KEEP)
    return let_blocked (transaction, taken, words, error);
  if (!taken->allowed || taken->level != SOS_APART_AVOID || words->better_not == NULL || sos_reason_is_enough (words->note))
    return sos_casework_obey_noting (g_steal_pointer (&taken), remark, error);
  asked = g_strdup_printf ("%s %s", taken->words, words->better_not);
  return sos_casework_refuse (taken->rule, asked, error);
}
