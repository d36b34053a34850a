/* sos-choice-rows.c - a row and a box for each record of which some are chosen. Decides nothing. */
#include "config.h"
#include "sos-choice-rows.h"

#include "sos-tick-row.h"

#define BOXES "sos-choice-boxes"
#define ID "sos-choice-id"

/* Borrowed from the window. */
static GPtrArray *
get_boxes (SosDeedDialog *dialog)
{
  GPtrArray *boxes = g_object_get_data (G_OBJECT (dialog), BOXES);

  if (boxes != NULL)
    return boxes;
  boxes = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (dialog), BOXES, boxes, (GDestroyNotify) g_ptr_array_unref);
  return boxes;
}

GtkWidget *
sos_choice_rows_add (SosDeedDialog *dialog, const char *group, gint64 id, const char *title, const char *subtitle, gboolean chosen)
{
  GtkWidget *box, *row = sos_tick_row_new (title, subtitle, &box);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (box), chosen);
  g_object_set_data_full (G_OBJECT (box), ID, g_memdup2 (&id, sizeof id), g_free);
  adw_preferences_group_add (sos_deed_dialog_get (dialog, group), row);
  g_ptr_array_add (get_boxes (dialog), box);
  return box;
}

guint
sos_choice_rows_get_n (SosDeedDialog *dialog)
{
  return get_boxes (dialog)->len;
}

void
sos_choice_rows_read (SosDeedDialog *dialog, GArray *ids)
{
  GPtrArray *boxes = get_boxes (dialog);

  for (guint i = 0; i < boxes->len; i++)
    if (gtk_check_button_get_active (boxes->pdata[i]))
      g_array_append_vals (ids, g_object_get_data (boxes->pdata[i], ID), 1);
}
