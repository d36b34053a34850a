/* sos-school-mend-dialog.c - the ways there are to mend something, and what follows from the one that is chosen. Finds none of them. */
#include "config.h"
#include "sos-school-mend-dialog.h"

#include "sos-laying-rows.h"
#include "sos-tick-row.h"

#include <glib/gi18n.h>

typedef struct
{
  SosStore *store;
  GPtrArray *mends; /* SosSchoolMend */
  GPtrArray *checks; /* GtkCheckButton, as many; borrowed */
  char *undo;
} Ways;

static void
free_ways (gpointer data)
{
  Ways *ways = data;

  g_object_unref (ways->store);
  g_ptr_array_unref (ways->mends);
  g_ptr_array_unref (ways->checks);
  g_free (ways->undo);
  g_free (ways);
}

static SosSchoolMend *
find_chosen (Ways *ways)
{
  for (guint i = 0; i < ways->checks->len; i++)
    if (gtk_check_button_get_active (ways->checks->pdata[i]))
      return ways->mends->pdata[i];
  return NULL;
}

/* Words that are still to be written keep nothing from being shown; the deed asks for them. */
static void
show_chosen (SosDeedDialog *dialog)
{
  Ways *ways = sos_deed_dialog_get_data (dialog);
  SosSchoolMend *mend = ways != NULL ? find_chosen (ways) : NULL;
  gboolean told;
  SosTransactionFunc func;
  GDestroyNotify free_deed;

  if (mend == NULL)
    return;
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "asked"), mend->asks_reason);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "agreed"), mend->asks_agreed);
  told = mend->laying != NULL && !mend->asks_reason;
  sos_laying_rows_show (dialog, ways->store, told ? sos_school_mend_make_deed (mend, NULL, NULL, &func, &free_deed) : NULL);
}

static void
toggled_cb (GtkCheckButton *check, SosDeedDialog *dialog)
{
  if (gtk_check_button_get_active (check))
    show_chosen (dialog);
}

/* What is still to be written for a way lies below the ways: the cursor goes there, or it is not found. */
static gboolean
asks_more (SosDeedDialog *dialog, const SosSchoolMend *mend)
{
  const struct
  {
    const char *row;
    gboolean asked;
    const char *words;
  } rows[] = { { "reason", mend->asks_reason, _("Say why; a few words are enough.") },
               { "agreed", mend->asks_agreed, _("Write down who at the school agreed to it in writing.") } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *said = rows[i].asked ? sos_deed_dialog_dup_words (dialog, rows[i].row) : NULL;

      if (!rows[i].asked || (said != NULL && *g_strstrip (said) != '\0'))
        continue;
      sos_deed_dialog_say (dialog, rows[i].words);
      gtk_widget_grab_focus (sos_deed_dialog_get (dialog, rows[i].row));
      return TRUE;
    }
  return FALSE;
}

static void
do_chosen (SosDeedDialog *dialog, gpointer data)
{
  Ways *ways = data;
  SosSchoolMend *mend = find_chosen (ways);
  g_autofree char *why = sos_deed_dialog_dup_words (dialog, "reason"), *agreed = sos_deed_dialog_dup_words (dialog, "agreed");
  SosTransactionFunc func;
  GDestroyNotify free_deed;
  gpointer deed;

  if (mend == NULL)
    {
      sos_deed_dialog_say (dialog, _("Choose what is to be done."));
      return;
    }
  if (asks_more (dialog, mend))
    return;
  deed = sos_school_mend_make_deed (mend, mend->asks_reason ? why : NULL, mend->asks_agreed ? agreed : NULL, &func, &free_deed);
  sos_deed_dialog_write (dialog, ways->undo, func, deed, free_deed, NULL);
}

static void
add_way (SosDeedDialog *dialog, Ways *ways, guint i)
{
  const SosSchoolMend *mend = ways->mends->pdata[i];
  GtkWidget *check, *row = sos_tick_row_new (mend->title, mend->note, &check);

  if (i > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), ways->checks->pdata[0]);
  g_ptr_array_add (ways->checks, check);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), dialog);
  adw_preferences_group_add (sos_deed_dialog_get (dialog, "ways"), row);
}

void
sos_school_mend_dialog_choose (SosDeedDialog *self, guint way)
{
  Ways *ways = sos_deed_dialog_get_data (self);
  GtkWidget *row;

  if (ways == NULL || way >= ways->checks->len)
    return;
  gtk_check_button_set_active (ways->checks->pdata[way], TRUE);
  row = gtk_widget_get_ancestor (ways->checks->pdata[way], GTK_TYPE_LIST_BOX_ROW);
  gtk_widget_grab_focus (row); /* in sight, however far down */
}

SosDeedDialog *
sos_school_mend_dialog_new (GtkWidget *from, SosStore *store, const char *title, const char *explain, const char *undo, GPtrArray *mends)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, title, "sos-school-mend-form", _("_Do It"));
  Ways *ways = g_new0 (Ways, 1);

  *ways = (Ways){ g_object_ref (store), mends, g_ptr_array_new (), g_strdup (undo) };
  sos_deed_dialog_explain (dialog, explain);
  sos_deed_dialog_set_do (dialog, do_chosen, ways, free_ways);
  for (guint i = 0; i < mends->len; i++)
    add_way (dialog, ways, i);
  if (mends->len == 0)
    sos_deed_dialog_forbid (dialog, _("No way was found that keeps every rule."));
  sos_school_mend_dialog_choose (dialog, 0);
  /* The only way there is cannot be left out: nothing is asked of it. */
  if (mends->len == 1)
    gtk_widget_set_visible (ways->checks->pdata[0], FALSE);
  return dialog;
}
