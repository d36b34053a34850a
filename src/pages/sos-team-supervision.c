/* sos-team-supervision.c - the window in which a supervision is written down. Decides nothing. */
#include "config.h"
#include "sos-team-view.h"

#include "sos-clock.h"
#include "sos-deed-dialog.h"
#include "sos-typed-when.h"
#include "sos-records.h"

#include <glib/gi18n.h>

typedef struct
{
  gint64 worker;
  SosRecord *supervision;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_clear_object (&asking->supervision);
  g_free (asking);
}

/* FALSE, with a sentence in the window, where what is written is no day. */
static gboolean
add_action (SosDeedDialog *dialog, SosSupervise *supervise, const char *row, gint64 who, const char *day_row)
{
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, row), *typed = day_row != NULL ? sos_deed_dialog_dup_words (dialog, day_row) : NULL;
  g_autofree char *today = sos_clock_dup_today (), *day = sos_typed_dup_day (typed, today, SOS_DAY_EITHER);

  if (typed != NULL && day == NULL)
    {
      sos_deed_dialog_say (dialog, _("Write a day, as in “30 nov”."));
      return FALSE;
    }
  if (words != NULL)
    sos_supervise_add_action (supervise, words, who, day);
  return TRUE;
}

static void
do_cb (SosDeedDialog *dialog, gpointer data)
{
  Asking *asking = data;
  SosStore *store = sos_page_get_store (g_object_get_data (G_OBJECT (dialog), "sos-page"));
  SosSupervise *supervise = sos_supervise_new (asking->worker);

  g_object_unref (supervise->supervision);
  supervise->supervision = sos_record_copy (asking->supervision);
  if (add_action (dialog, supervise, "action", asking->worker, "by_when") && add_action (dialog, supervise, "lead_action", sos_store_get_actor (store), NULL))
    sos_deed_dialog_write (dialog, _("Supervision written down"), (SosTransactionFunc) sos_casework_supervise, supervise, (GDestroyNotify) sos_supervise_free, NULL);
  else
    sos_supervise_free (supervise);
}

void
sos_team_ask_supervision (GtkWidget *from, const SosTeamBoard *board, gint64 worker)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, sos_page_get_store (SOS_PAGE (from)), _("Supervision"), "sos-supervision-form", _("_Write it down"));
  Asking *asking = g_new0 (Asking, 1);
  g_autofree char *today = sos_clock_dup_today (), *next = sos_date_dup_add (today, board->supervision_days);
  g_autofree char *words = NULL;

  for (guint i = 0; i < board->workers->len; i++)
    if (((SosTeamWorker *) board->workers->pdata[i])->id == worker)
      /* Translators: %s is a colleague */
      words = g_strdup_printf (_("With %s. What is written here is read by the two of you alone."), ((SosTeamWorker *) board->workers->pdata[i])->name);
  asking->worker = worker;
  asking->supervision = g_object_new (SOS_TYPE_SUPERVISION, "worker", worker, "lead", sos_store_get_actor (sos_page_get_store (SOS_PAGE (from))), "held-on", today,
                                      "next-on", next, NULL);
  g_object_set_data_full (G_OBJECT (dialog), "sos-page", g_object_ref (from), g_object_unref);
  sos_deed_dialog_explain (dialog, words);
  sos_deed_dialog_bind (dialog, asking->supervision);
  sos_deed_dialog_set_do (dialog, do_cb, asking, asking_free);
  sos_deed_dialog_present (dialog);
}
