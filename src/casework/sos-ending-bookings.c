/* sos-ending-bookings.c - what is booked with somebody outlives the end of an episode: somebody would wait, or stand at a door, in vain. So each is
 * named, and called off or kept by choice. */
#include "config.h"
#include "sos-ending-bookings.h"

#include "sos-appointments.h"
#include "sos-consequence.h"
#include "sos-moment.h"
#include "sos-visit-private.h"

#include <glib/gi18n.h>

#define N_ANSWERS 3

static const struct
{
  GType (*type) (void);
  guint starts_at;
  gboolean (*cancel) (SosTransaction *transaction, SosRecord *record, const char *why, GError **error);
  const char *words[N_ANSWERS]; /* not said yet, called off, kept */
} kinds[] = {
  /* Translators: %s is a day and an hour, in each of these */
  { sos_appointment_get_type, SOS_APPOINTMENT_STARTS_AT, sos_appointment_cancel,
    { N_("The appointment of %s is still booked. Say whether it is called off."), N_("The appointment of %s is called off."),
      N_("The appointment of %s stays booked.") } },
  { sos_visit_plan_get_type, SOS_VISIT_PLAN_STARTS_AT, sos_visit_cancel,
    { N_("The visit of %s is still booked. Say whether it is called off."), N_("The visit of %s is called off."), N_("The visit of %s stays booked.") } },
};

/* Of one kind, the next first. (transfer full); NULL with @error. */
static GPtrArray *
read_kind (SosTransaction *transaction, guint kind, gint64 person, GError **error)
{
  return sos_transaction_query (transaction, kinds[kind].type (), "person = $1 AND state = 'PLANNED' AND starts_at >= $2 ORDER BY starts_at, id", error, "ii",
                                person, sos_transaction_get_now (transaction));
}

gboolean
sos_ending_bookings_count (SosTransaction *transaction, gint64 person, guint *n, GError **error)
{
  *n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) found = read_kind (transaction, i, person, error);

      if (found == NULL)
        return FALSE;
      *n += found->len;
    }
  return TRUE;
}

gboolean
sos_ending_bookings_say (SosTransaction *transaction, gint64 person, const char *booked, GPtrArray *what, GError **error)
{
  static const SosConsequenceSort sorts[N_ANSWERS] = { SOS_TO_DO, SOS_STOPS, SOS_STAYS };
  const guint answer = g_strcmp0 (booked, SOS_BOOKED_CANCEL) == 0 ? 1 : g_strcmp0 (booked, SOS_BOOKED_KEEP) == 0 ? 2 : 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) found = read_kind (transaction, i, person, error);

      for (guint j = 0; found != NULL && j < found->len; j++)
        {
          g_autofree char *when = sos_moment_dup_words (sos_record_get_number (found->pdata[j], kinds[i].starts_at));
          g_auto (GStrv) parts = g_strsplit (_(kinds[i].words[answer]), "%s", 2);

          sos_consequences_add (what, sorts[answer], "booking", g_strjoinv (when, parts));
        }
      if (found == NULL)
        return FALSE;
    }
  return TRUE;
}

gboolean
sos_ending_bookings_cancel (SosTransaction *transaction, gint64 person, const char *why, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) found = read_kind (transaction, i, person, error);

      for (guint j = 0; found != NULL && j < found->len; j++)
        if (!kinds[i].cancel (transaction, found->pdata[j], why, error))
          return FALSE;
      if (found == NULL)
        return FALSE;
    }
  return TRUE;
}
