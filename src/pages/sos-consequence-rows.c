/* sos-consequence-rows.c - what follows from a deed, shown in its window before it is done. Decides nothing. */
#include "config.h"
#include "sos-consequence-rows.h"

#define ROWS "sos-consequence-rows"
#define ASKED "sos-consequence-asked" /* the number of the last question */
#define SOON "sos-consequence-soon"   /* the source of the next */
#define SOON_MS 250

static const char *const parts[] = { [SOS_STOPS] = "stops", [SOS_TO_DO] = "to-do", [SOS_STAYS] = "stays" };

/* Rows that stand there now; borrowed from the window. */
static GPtrArray *
get_rows (SosDeedDialog *dialog)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (dialog), ROWS);

  if (rows != NULL)
    return rows;
  rows = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (dialog), ROWS, rows, (GDestroyNotify) g_ptr_array_unref);
  return rows;
}

static GtkWidget *
row_new (const SosConsequence *consequence)
{
  static const char *const icons[] = {
    [SOS_STOPS] = "action-unavailable-symbolic", [SOS_TO_DO] = "task-due-symbolic", [SOS_STAYS] = "security-high-symbolic"
  };
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), consequence->words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icons[consequence->sort]));
  return row;
}

static void
clear (SosDeedDialog *dialog, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (rows->pdata[i], ADW_TYPE_PREFERENCES_GROUP)), rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_set_visible (sos_deed_dialog_get (dialog, parts[i]), FALSE);
}

void
sos_consequence_rows_show (SosDeedDialog *dialog, GPtrArray *what)
{
  GPtrArray *rows = get_rows (dialog);

  clear (dialog, rows);
  for (guint i = 0; what != NULL && i < what->len; i++)
    {
      GtkWidget *group = sos_deed_dialog_get (dialog, parts[((SosConsequence *) what->pdata[i])->sort]), *row = row_new (what->pdata[i]);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (rows, row);
      gtk_widget_set_visible (group, TRUE);
    }
}

typedef struct
{
  SosDeedDialog *dialog;
  guint number;
  GDestroyNotify free_deed;
  SosConsequenceAnswer answer;
} Question;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr (SosDeedDialog) dialog = question->dialog;
  g_autoptr (GError) error = NULL;
  gpointer deed = NULL;
  const gboolean last = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), ASKED)) == question->number;
  const gboolean done = sos_store_finish (SOS_STORE (source), result, &deed, &error);

  if (last && sos_deed_dialog_get_data (dialog) != NULL)
    question->answer (dialog, done ? deed : NULL, error);
  if (deed != NULL)
    question->free_deed (deed);
}

static guint
raise_number (SosDeedDialog *dialog)
{
  const guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), ASKED)) + 1;

  g_object_set_data (G_OBJECT (dialog), ASKED, GUINT_TO_POINTER (number));
  return number;
}

void
sos_consequence_rows_forget (SosDeedDialog *dialog)
{
  raise_number (dialog);
}

void
sos_consequence_rows_ask (SosDeedDialog *dialog, SosStore *store, SosTransactionFunc ask, gpointer deed, GDestroyNotify free_deed,
                          SosConsequenceAnswer answer)
{
  Question *question = g_new (Question, 1);

  *question = (Question){ g_object_ref (dialog), raise_number (dialog), free_deed, answer };
  sos_store_read_async (store, ask, deed, free_deed, NULL, answered_cb, question);
}

/* ---- once nothing was typed for a moment ---- */

typedef struct
{
  SosDeedDialog *dialog; /* not owned: with it the question goes */
  void (*ask) (SosDeedDialog *dialog);
} Soon;

static gboolean
soon_cb (gpointer data)
{
  const Soon soon = *(Soon *) data;

  g_object_steal_data (G_OBJECT (soon.dialog), SOON);
  if (sos_deed_dialog_get_data (soon.dialog) != NULL)
    soon.ask (soon.dialog);
  return G_SOURCE_REMOVE;
}

static void
forget_soon (gpointer source)
{
  g_source_remove (GPOINTER_TO_UINT (source));
}

void
sos_consequence_rows_ask_soon (SosDeedDialog *dialog, void (*ask) (SosDeedDialog *dialog))
{
  Soon *soon = g_new (Soon, 1);
  guint source;

  *soon = (Soon){ dialog, ask };
  source = g_timeout_add_full (G_PRIORITY_DEFAULT, SOON_MS, soon_cb, soon, g_free);
  g_object_set_data_full (G_OBJECT (dialog), SOON, GUINT_TO_POINTER (source), forget_soon);
}
