/* sos-steps-ahead.c - what becomes of the tasks of an episode, shown before a day of it is written down. Decides nothing. */
#include "config.h"
#include "sos-steps-ahead.h"

#include "sos-blocks.h"
#include "sos-consequence-rows.h"

static void
show_cb (SosDeedDialog *dialog, gpointer ask, const GError *error)
{
  sos_consequence_rows_show (dialog, ask != NULL ? ((SosAskSteps *) ask)->what : NULL);
}

void
sos_steps_ahead_ask (SosDeedDialog *dialog, SosStore *store, SosStepsOf of, gint64 id, gpointer record)
{
  sos_consequence_rows_ask (dialog, store, (SosTransactionFunc) sos_steps_ask, sos_ask_steps_new (of, id, record), (GDestroyNotify) sos_ask_steps_free,
                            show_cb);
}

/* Why it cannot be said, is said when it is done. */
static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) box = user_data;
  gpointer answer = NULL;
  g_autoptr (SosAskSteps) ask = NULL;
  const gboolean known = sos_store_finish (SOS_STORE (source), result, &answer, NULL);

  ask = answer;
  if (!known)
    return;
  for (guint i = 0; i < ask->what->len; i++)
    gtk_box_append (GTK_BOX (box), sos_block_text (((SosConsequence *) ask->what->pdata[i])->words, "row-note"));
  gtk_widget_set_visible (box, ask->what->len > 0);
}

GtkWidget *
sos_steps_ahead_new (SosStore *store, SosStepsOf of, gint64 episode)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_set_visible (box, FALSE);
  sos_store_read_async (store, (SosTransactionFunc) sos_steps_ask, sos_ask_steps_new (of, episode, NULL), (GDestroyNotify) sos_ask_steps_free, NULL, answered_cb,
                        g_object_ref (box));
  return box;
}
