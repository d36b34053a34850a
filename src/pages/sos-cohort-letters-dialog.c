/* sos-cohort-letters-dialog.c - letters to the parents of those on a run: for whom, what they say. Whether one may be begun is found by casework. */
#include "config.h"
#include "sos-cohort-letters-dialog.h"

#include "sos-choice-rows.h"
#include "sos-cohort-letters.h"

#include <glib/gi18n.h>

#define WIDTH 560
#define HEIGHT 720

static const char *const fields[] = { "what-we-do", "what-you-can-do", "next-steps" };

static void
made_cb (gpointer from, gpointer data)
{
  gtk_widget_activate_action (from, "win.show-letters", NULL);
}

static void
do_begin (SosDeedDialog *dialog, gpointer data)
{
  SosCohortLetters *found = data;
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  SosBeginCohortLetters *begin = sos_begin_cohort_letters_new ();

  sos_choice_rows_read (dialog, chosen);
  for (guint i = 0; i < chosen->len; i++)
    {
      const SosCohortLetter *letter = found->letters->pdata[g_array_index (chosen, gint64, i)];

      sos_begin_cohort_letters_add (begin, letter->person, letter->reader);
    }
  begin->what_we_do = sos_deed_dialog_dup_words (dialog, fields[0]);
  begin->what_you_can_do = sos_deed_dialog_dup_words (dialog, fields[1]);
  begin->next_steps = sos_deed_dialog_dup_words (dialog, fields[2]);
  sos_deed_dialog_write (dialog, _("Letters drafted"), (SosTransactionFunc) sos_casework_begin_cohort_letters, begin,
                         (GDestroyNotify) sos_begin_cohort_letters_free, made_cb);
}

static char *
dup_title (const SosCohortLetter *letter)
{
  /* Translators: a pupil, and the parent a letter is for */
  return letter->parent != NULL ? g_strdup_printf (_("%s: to %s"), letter->pupil, letter->parent) : g_strdup (letter->pupil);
}

static void
add_other (SosDeedDialog *dialog, const SosCohortLetter *letter, const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), letter->words != NULL ? letter->words : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("action-unavailable-symbolic"));
  adw_preferences_group_add (sos_deed_dialog_get (dialog, "not"), row);
}

static void
add_letters (SosDeedDialog *dialog, const SosCohortLetters *found)
{
  guint n_may = 0;

  for (guint i = 0; i < found->letters->len; i++)
    {
      const SosCohortLetter *letter = found->letters->pdata[i];
      g_autofree char *title = dup_title (letter);

      n_may += letter->may;
      if (letter->may)
        sos_choice_rows_add (dialog, "letters", i, title, letter->words, letter->wanted);
      else
        add_other (dialog, letter, title);
    }
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "not"), n_may < found->letters->len);
  if (n_may == 0)
    adw_preferences_group_set_description (sos_deed_dialog_get (dialog, "letters"), _("No letter to a parent may be begun. Why stands below."));
}

static void
set_words (SosDeedDialog *dialog, const char *id, const char *words)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (sos_deed_dialog_get (dialog, id)), words, -1);
}

static void
present (GtkWidget *from, SosStore *store, SosCohortLetters *found)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("Letters to Parents"), "sos-cohort-letters-form", _("_Draft Them"));
  const char *const words[] = { found->what_we_do, found->what_you_can_do, found->next_steps };

  sos_deed_dialog_explain (dialog, _("A letter each, to one parent about one of them, and never two on a sheet. They wait among the letters, to be read and approved one by one; "
                                     "each is asked again whether it may go."));
  g_object_set_data (G_OBJECT (dialog), "sos-help", (gpointer) "cohort");
  sos_deed_dialog_set_do (dialog, do_begin, found, (GDestroyNotify) sos_cohort_letters_free);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    set_words (dialog, fields[i], words[i]);
  add_letters (dialog, found);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  sos_deed_dialog_present (dialog);
}

typedef struct
{
  GtkWidget *from;
  SosStore *store;
} Asked;

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (GtkWidget) from = asked->from;
  g_autoptr (SosStore) store = asked->store;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosCohortLetters) found = sos_cohort_letters_finish (result, &error);

  if (gtk_widget_get_root (from) == NULL)
    return;
  if (found == NULL)
    sos_page_say_error (from, error);
  else if (found->letters->len == 0)
    sos_page_say (from, _("Nobody has a place on this run yet."));
  else
    present (from, store, g_steal_pointer (&found));
}

void
sos_cohort_letters_dialog_ask (GtkWidget *from, SosStore *store, gint64 run)
{
  Asked *asked = g_new (Asked, 1);

  *asked = (Asked){ g_object_ref (from), g_object_ref (store) };
  sos_cohort_letters_async (store, run, NULL, found_cb, asked);
}
