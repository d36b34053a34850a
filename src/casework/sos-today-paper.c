/* sos-today-paper.c - the list of a day: hours, first names and references, boxes to tick. No alert, no address, no reason: it may be lost. */
#include "config.h"
#include "sos-desk-paper-private.h"

#include "sos-clock.h"
#include "sos-records.h"
#include "sos-today.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST 60

char *
sos_desk_paper_dup_who (const char *name, const char *ref)
{
  g_autofree char *first = g_strndup (name, strcspn (name, " "));

  return ref != NULL ? g_strdup_printf ("%s (%s)", first, ref) : g_steal_pointer (&first);
}

static void
add_planned (SosMerge *words, const SosToday *today)
{
  sos_merge_set_list (words, "planned");
  sos_merge_set_flag (words, "has_planned", today->day->len > 0);
  for (guint i = 0; i < today->day->len; i++)
    {
      const SosDayItem *item = today->day->pdata[i];
      SosMerge *row = sos_merge_add_item (words, "planned");
      g_autofree char *who = item->title_is_name ? sos_desk_paper_dup_who (item->title, NULL) : g_strdup (item->title);
      /* Translators: from one hour to another */
      g_autofree char *when = item->from != NULL && item->to != NULL ? g_strdup_printf (_("%s–%s"), item->from, item->to) : g_strdup (item->from != NULL ? item->from : _("today"));

      sos_merge_set_text (row, "when", when);
      sos_merge_set_text (row, "who", who);
    }
}

static void
add_due (SosMerge *words, const SosToday *today)
{
  sos_merge_set_list (words, "due");
  sos_merge_set_flag (words, "has_due", FALSE);
  for (guint i = 0; i < today->items->len; i++)
    {
      const SosDueItem *item = today->items->pdata[i];
      g_autofree char *who = sos_desk_paper_dup_who (item->name, item->ref);
      /* Translators: whom, what is to do, when: "Zoë (P-000418-K): review the plan, today" */
      g_autofree char *line = g_strdup_printf (item->late ? _("%s: %s, %s late") : _("%s: %s, %s"), who, item->title, item->when);

      if (item->group == SOS_DUE_LATER)
        continue;
      sos_merge_set_flag (words, "has_due", TRUE);
      sos_merge_set_text (sos_merge_add_item (words, "due"), "words", line);
    }
}

gboolean
sos_today_fill_paper (SosTransaction *transaction, SosDeskPaper *paper, GError **error)
{
  g_autoptr (SosToday) today = sos_today_load (transaction, SOS_DUE_NOW, MOST, error);
  g_autoptr (SosRecord) staff = today != NULL ? sos_transaction_load (transaction, SOS_TYPE_STAFF, sos_transaction_get_actor (transaction), error) : NULL;

  if (staff == NULL)
    return FALSE;
  paper->ref = g_strdup (sos_record_get_text (staff, SOS_STAFF_REF));
  sos_merge_set_text (paper->words, "whose", sos_record_get_text (staff, SOS_STAFF_NAME));
  add_planned (paper->words, today);
  add_due (paper->words, today);
  return TRUE;
}
