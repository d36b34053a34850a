/* sos-death-dialog.c - that somebody has died: what stops at once is shown, then it is written down. Decides nothing. */
#include "config.h"
#include "sos-death-dialog.h"

#include "sos-consequence-rows.h"
#include "sos-deaths.h"

#include <glib/gi18n.h>

static void
show_cb (SosDeedDialog *dialog, gpointer ask, const GError *error)
{
  sos_consequence_rows_show (dialog, ask != NULL ? ((SosAskDeath *) ask)->what : NULL);
  if (error != NULL)
    sos_deed_dialog_say_error (dialog, error);
}

static void
death_cb (SosDeedDialog *dialog, gpointer data)
{
  const gint64 *person = data;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words"), *day = NULL;
  SosDeed *deed;

  if (!sos_deed_dialog_read_birth (dialog, "day", &day))
    return;
  deed = sos_deed_new (*person, NULL, words);
  deed->date = g_steal_pointer (&day);
  sos_deed_dialog_write (dialog, _("Written down that they died"), (SosTransactionFunc) sos_casework_note_death, deed, (GDestroyNotify) sos_deed_free, NULL);
}

static gboolean
is_typed (SosDeedDialog *dialog, gpointer data)
{
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");

  return words != NULL;
}

void
sos_death_dialog_open (SosPersonTab *tab)
{
  SosStore *store = sos_person_tab_get_store (tab);
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (tab), store, _("They have died"), "sos-death-form", _("_Write it down"));
  gint64 *person = g_new (gint64, 1);

  *person = sos_person_tab_get_person (tab);
  sos_deed_dialog_explain (dialog, _("Take your time. What stands below happens at once; it can be undone as a whole. A lead signs that the work has ended."));
  sos_deed_dialog_set_do (dialog, death_cb, person, g_free);
  sos_deed_dialog_set_typed (dialog, is_typed);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 640);
  sos_consequence_rows_show (dialog, NULL);
  sos_consequence_rows_ask (dialog, store, (SosTransactionFunc) sos_death_ask, sos_ask_death_new (*person), (GDestroyNotify) sos_ask_death_free, show_cb);
  sos_deed_dialog_present (dialog);
}
