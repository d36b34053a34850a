/* sos-laying-rows.c - what would follow from sessions laid anew, shown in the window that asks about them. Decides nothing. */
#include "config.h"
#include "sos-laying-rows.h"

#include "sos-consequence-rows.h"

static void
answered (SosDeedDialog *dialog, gpointer deed, const GError *error)
{
  SosLaying *laying = deed;
  g_autoptr (GPtrArray) what = sos_consequences_new ();

  for (guint i = 0; laying != NULL && i < laying->told->len; i++)
    sos_consequences_add (what, SOS_STAYS, "record", g_strdup (laying->told->pdata[i]));
  sos_consequence_rows_show (dialog, what);
  sos_deed_dialog_say (dialog, error != NULL ? error->message : "");
}

void
sos_laying_rows_show (SosDeedDialog *dialog, SosStore *store, SosLaying *laying)
{
  sos_deed_dialog_say (dialog, "");
  sos_consequence_rows_show (dialog, NULL);
  sos_consequence_rows_forget (dialog);
  if (laying != NULL)
    sos_consequence_rows_ask (dialog, store, (SosTransactionFunc) sos_laying_ask, laying, (GDestroyNotify) sos_laying_free, answered);
}
