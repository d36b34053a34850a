/* sos-access-reasons.c - why words are taken out, as the choices of a list. Decides nothing. */
#include "config.h"
#include "sos-access-reasons.h"

#define LIST "access-reason"

void
sos_access_reasons_offer (GtkDropDown *list, SosCodes *codes)
{
  GPtrArray *reasons = sos_codes_get_list (codes, LIST);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; reasons != NULL && i < reasons->len; i++)
    gtk_string_list_append (labels, sos_codes_get_label (codes, LIST, ((SosCode *) reasons->pdata[i])->code));
  gtk_drop_down_set_model (list, G_LIST_MODEL (labels));
}

void
sos_access_reasons_set (GtkDropDown *list, SosCodes *codes, const char *code)
{
  GPtrArray *reasons = sos_codes_get_list (codes, LIST);

  for (guint i = 0; reasons != NULL && i < reasons->len; i++)
    if (g_strcmp0 (((SosCode *) reasons->pdata[i])->code, code) == 0)
      gtk_drop_down_set_selected (list, i);
}

const char *
sos_access_reasons_get (GtkDropDown *list, SosCodes *codes)
{
  GPtrArray *reasons = sos_codes_get_list (codes, LIST);
  const guint which = gtk_drop_down_get_selected (list);

  return reasons != NULL && which < reasons->len ? ((SosCode *) reasons->pdata[which])->code : NULL;
}
