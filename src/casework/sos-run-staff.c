/* sos-run-staff.c - who delivers a session, in their order, and to which day the checks hold that are asked of them. Reads only. */
#include "config.h"
#include "sos-run-private.h"

#include "sos-deliver-private.h"
#include "sos-pass-error.h"

#include <string.h>

static void
free_staff (gpointer data)
{
  SosRunStaff *staff = data;

  g_free (staff->name);
  g_free (staff->ref);
  g_free (staff->part);
  g_free (staff->clear_to);
  g_free (staff->lacks);
  g_free (staff);
}

/* To which day the checks hold that are asked of them, and what they lack for this session. */
static void
state_clearance (SosTransaction *transaction, SosRunStaff *staff, const char *day)
{
  g_autoptr (SosDeliverReading) reading = sos_deliver_reading_new (transaction, staff->staff, NULL);
  const SosDelivery plain = { .day = day, .from = -1 };
  g_autoptr (GArray) found = NULL;

  if (reading == NULL || !sos_deliver_reading_is_asked (reading))
    return;
  for (guint i = 0; i < reading->clearances->len; i++)
    {
      g_autofree char *last = sos_deliver_reading_is_followed (reading, i) ? NULL : sos_clearance_dup_last_day (&reading->facts.clearances[i]);

      if (last == NULL || (staff->clear_to != NULL && strcmp (staff->clear_to, last) <= 0) || strcmp (last, day) < 0)
        continue;
      g_free (staff->clear_to);
      staff->clear_to = g_steal_pointer (&last);
    }
  found = sos_deliver_find (&reading->facts, &plain);
  for (guint i = 0; staff->lacks == NULL && i < found->len; i++)
    if (g_array_index (found, SosDeliverFinding, i).reason == SOS_DELIVER_CLEARANCE)
      staff->lacks = sos_deliver_finding_dup_words (&g_array_index (found, SosDeliverFinding, i));
}

static int
compare_staff (gconstpointer a, gconstpointer b)
{
  const SosRunStaff *one = *(SosRunStaff *const *) a, *other = *(SosRunStaff *const *) b;
  static const char order[] = "LSVTHO"; /* lead, second, volunteer, trainer, shadow, observer */
  const char *first = strchr (order, g_str_equal (one->part, "SHADOW") ? 'H' : one->part[0]);
  const char *second = strchr (order, g_str_equal (other->part, "SHADOW") ? 'H' : other->part[0]);

  return first != second ? (first < second ? -1 : 1) : one->id < other->id ? -1 : 1;
}

#define STAFF_SQL \
  "SELECT f.id, f.staff, f.segment, s.name, f.part, s.ref FROM segment_staff f JOIN segment g ON g.id = f.segment JOIN staff s ON s.id = f.staff" \
  " WHERE g.session = $1 AND f.removed IS NULL AND g.removed IS NULL ORDER BY f.id"

gboolean
sos_run_session_read_staff (SosTransaction *transaction, SosRunSession *session, gboolean checks, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, STAFF_SQL, &local, "i", sos_record_get_id (session->session));

  session->staff = g_ptr_array_new_with_free_func (free_staff);
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      SosRunStaff *staff = g_new0 (SosRunStaff, 1);

      *staff = (SosRunStaff){ .id = sos_rows_get_number (rows, 0), .staff = sos_rows_get_number (rows, 1), .segment = sos_rows_get_number (rows, 2),
                              .name = g_strdup (sos_rows_get_text (rows, 3)), .part = g_strdup (sos_rows_get_text (rows, 4)), .ref = g_strdup (sos_rows_get_text (rows, 5)) };
      g_ptr_array_add (session->staff, staff);
    }
  g_clear_pointer (&rows, sos_rows_free);
  for (guint i = 0; checks && sos_record_is_set (session->session, SOS_SESSION_DAY) && i < session->staff->len; i++)
    state_clearance (transaction, session->staff->pdata[i], sos_record_get_text (session->session, SOS_SESSION_DAY));
  g_ptr_array_sort (session->staff, compare_staff);
  return sos_pass_error (&local, error);
}
