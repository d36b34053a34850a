/* sos-letter-batch-window.c - a line a letter, with its rule and its way, while many go to the printer. Decides nothing. */
#include "config.h"
#include "sos-letter-batch-window.h"

#include "sos-blocks.h"
#include "sos-letter-batch.h"
#include "sos-letter-view.h"
#include "sos-plain-window.h"
#include "sos-posting-rules.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *window; /* it owns this */
  SosStore *store;
  GPtrArray *rows;   /* SosLetterRow */
  GPtrArray *checks; /* GtkCheckButton of each, borrowed */
  GPtrArray *states; /* GtkLabel of each, borrowed */
  SosLetterBatch *batch; /* NULL before it begins */
  GArray *places;    /* guint: the row of each entry of the batch */
  GtkWidget *progress, *print, *stop, *jam, *jam_letter, *jam_page, *put_back;
} Many;

static void
many_free (gpointer data)
{
  Many *many = data;

  if (many->batch)
    {
      g_signal_handlers_disconnect_by_data (many->batch, many);
      sos_letter_batch_cancel (many->batch);
    }
  g_clear_object (&many->batch);
  g_clear_pointer (&many->places, g_array_unref);
  g_ptr_array_unref (many->rows);
  g_ptr_array_unref (many->checks);
  g_ptr_array_unref (many->states);
  g_object_unref (many->store);
  g_free (many);
}

/* What is said ---------------------------------------------------------------------------------------------------------------- */

static const char *
describe_state (Many *many, guint entry)
{
  switch (sos_letter_batch_get_state (many->batch, entry))
    {
    case SOS_BATCH_RUNS:
      return _("at the printer…");
    case SOS_BATCH_PRINTED:
      return _("printed");
    case SOS_BATCH_REFUSED:
    case SOS_BATCH_STOPPED:
      return sos_letter_batch_get_words (many->batch, entry);
    case SOS_BATCH_WAITS:
    default:
      return _("waits");
    }
}

static void
offer_jam (Many *many)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < sos_letter_batch_get_n (many->batch); i++)
    gtk_string_list_append (names, sos_letter_row_get (sos_letter_batch_get_row (many->batch, i))->ref);
  gtk_drop_down_set_model (GTK_DROP_DOWN (many->jam_letter), G_LIST_MODEL (names));
  g_object_unref (names);
}

static void
show_now (Many *many)
{
  const guint n = sos_letter_batch_get_n (many->batch), printed = sos_letter_batch_count (many->batch, SOS_BATCH_PRINTED);
  const guint left = sos_letter_batch_count (many->batch, SOS_BATCH_WAITS) + sos_letter_batch_count (many->batch, SOS_BATCH_STOPPED);
  const gboolean running = sos_letter_batch_is_running (many->batch);
  g_autofree char *words = g_strdup_printf (_("%u of %u printed"), printed, n);

  for (guint i = 0; i < n; i++)
    gtk_label_set_label (many->states->pdata[g_array_index (many->places, guint, i)], describe_state (many, i));
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (many->progress), n > 0 ? (double) printed / n : 0);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (many->progress), words);
  gtk_widget_set_visible (many->stop, running);
  gtk_widget_set_visible (many->print, !running && left > 0);
  gtk_button_set_label (GTK_BUTTON (many->print), _("Go _on"));
  gtk_widget_set_visible (many->jam, !running && printed > 0);
}

/* Deeds ----------------------------------------------------------------------------------------------------------------------- */

static void
begin (Many *many)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  many->places = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < many->rows->len; i++)
    {
      gtk_widget_set_sensitive (many->checks->pdata[i], FALSE);
      if (!gtk_check_button_get_active (many->checks->pdata[i]))
        continue;
      g_ptr_array_add (chosen, many->rows->pdata[i]);
      g_array_append_val (many->places, i);
    }
  many->batch = sos_letter_batch_new (many->store, chosen, GTK_WINDOW (many->window), sos_letter_view_get_export_folder ());
  g_signal_connect_swapped (many->batch, "moved", G_CALLBACK (show_now), many);
  g_signal_connect_swapped (many->batch, "ended", G_CALLBACK (show_now), many);
  offer_jam (many);
}

static void
print_cb (Many *many)
{
  if (!many->batch)
    begin (many);
  sos_letter_batch_run (many->batch);
  show_now (many);
}

static void
stop_cb (Many *many)
{
  sos_letter_batch_cancel (many->batch);
  gtk_widget_set_visible (many->stop, FALSE);
}

static void
put_back_cb (Many *many)
{
  sos_letter_batch_take_back (many->batch, gtk_drop_down_get_selected (GTK_DROP_DOWN (many->jam_letter)),
                              (guint) gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (many->jam_page)));
  show_now (many);
}

/* Rows ------------------------------------------------------------------------------------------------------------------------ */

static gboolean
shares_home (Many *many, guint i)
{
  const gint64 home = sos_letter_row_get (many->rows->pdata[i])->household, person = sos_letter_row_get (many->rows->pdata[i])->person;

  for (guint j = 0; home != 0 && j < many->rows->len; j++)
    if (sos_letter_row_get (many->rows->pdata[j])->household == home && sos_letter_row_get (many->rows->pdata[j])->person != person)
      return TRUE;
  return FALSE;
}

/* Rule and way in a line; where another of the household has a letter in the same batch, that too (6.3.5). */
static char *
dup_about (Many *many, guint i, SosCodes *codes)
{
  const SosLetterLine *line = sos_letter_row_get (many->rows->pdata[i]);
  const SosVerdict *verdict = sos_letter_row_get_verdict (many->rows->pdata[i]);
  GString *about = g_string_new (line->ref);

  g_string_append_printf (about, " · %s · %s", sos_codes_get_label (codes, "letter-kind", line->kind),
                          sos_codes_get_label (codes, "delivery", line->delivery));
  if (verdict->words)
    g_string_append_printf (about, " · %s", verdict->words);
  if (shares_home (many, i))
    g_string_append_printf (about, " · %s", _("Of one household: an envelope of its own."));
  return g_string_free (about, FALSE);
}

static GtkWidget *
row_new (Many *many, guint i)
{
  SosLetterRow *letter = many->rows->pdata[i];
  const gboolean allowed = sos_letter_row_get_verdict (letter)->allowed;
  GtkWidget *line = sos_fold_box_new (9), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *check = gtk_check_button_new (), *state = sos_block_text (allowed ? "" : _("held by a rule"), "small dim");
  g_autofree char *about = dup_about (many, i, sos_store_get_codes (many->store));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), allowed);
  gtk_widget_set_sensitive (check, allowed);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  sos_spoken_name_set (check, sos_letter_row_get (letter)->name);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), sos_block_name (sos_letter_row_get (letter)->name, "row-title"));
  gtk_box_append (GTK_BOX (words), sos_block_text (about, allowed ? "row-note" : "row-note danger-text"));
  gtk_label_set_max_width_chars (GTK_LABEL (state), 26);
  gtk_widget_set_valign (state, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), check);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), state);
  gtk_widget_add_css_class (line, "lrow");
  g_ptr_array_add (many->checks, check);
  g_ptr_array_add (many->states, state);
  return line;
}

static GtkWidget *
body_new (Many *many)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *list = gtk_list_box_new ();

  gtk_box_append (GTK_BOX (box), sos_block_text (_("Each letter is a job of its own and begins on a new sheet; two people are never on one. The "
                                                   "dialog comes for each, with the printer, both sides and the tray as they were chosen: Enter prints it."),
                                                 "small dim"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "rows");
  for (guint i = 0; i < many->rows->len; i++)
    sos_block_append_row (list, row_new (many, i));
  gtk_box_append (GTK_BOX (box), list);
  return box;
}

static GtkWidget *
button_new (Many *many, const char *label, const char *classes, GCallback func)
{
  GtkWidget *button = sos_block_button (label, NULL, classes);

  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  g_signal_connect_swapped (button, "clicked", func, many);
  return button;
}

/* After a jam: up to where paper came out whole. */
static GtkWidget *
jam_new (Many *many)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  many->jam_letter = gtk_drop_down_new (NULL, NULL);
  many->jam_page = gtk_spin_button_new_with_range (0, 30, 1);
  many->put_back = button_new (many, _("Print again from _there"), "act", G_CALLBACK (put_back_cb));
  sos_spoken_name_set (many->jam_letter, _("The letter it stuck in"));
  sos_spoken_name_set (many->jam_page, _("Pages of it that came out"));
  gtk_box_append (GTK_BOX (box), sos_block_label (_("It stuck in"), "small"));
  gtk_box_append (GTK_BOX (box), many->jam_letter);
  gtk_box_append (GTK_BOX (box), sos_block_label (_("after page"), "small"));
  gtk_box_append (GTK_BOX (box), many->jam_page);
  gtk_box_append (GTK_BOX (box), many->put_back);
  gtk_widget_set_visible (box, FALSE);
  return box;
}

static GtkWidget *
foot_new (Many *many)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  many->progress = gtk_progress_bar_new ();
  gtk_progress_bar_set_show_text (GTK_PROGRESS_BAR (many->progress), TRUE);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (many->progress), "");
  gtk_widget_set_hexpand (many->progress, TRUE);
  gtk_widget_set_valign (many->progress, GTK_ALIGN_CENTER);
  many->print = button_new (many, _("_Print these"), "act suggested-action", G_CALLBACK (print_cb));
  many->stop = button_new (many, _("_Stop after this one"), "act", G_CALLBACK (stop_cb));
  many->jam = jam_new (many);
  gtk_widget_set_visible (many->stop, FALSE);
  gtk_box_append (GTK_BOX (line), many->progress);
  gtk_box_append (GTK_BOX (line), many->stop);
  gtk_box_append (GTK_BOX (line), many->print);
  gtk_box_append (GTK_BOX (box), many->jam);
  gtk_box_append (GTK_BOX (box), line);
  return box;
}

void
sos_letter_batch_window_show (GtkWidget *from, SosStore *store, GPtrArray *rows)
{
  Many *many = g_new0 (Many, 1);
  GtkWidget *body, *foot;

  many->store = g_object_ref (store);
  many->rows = g_ptr_array_ref (rows);
  many->checks = g_ptr_array_new ();
  many->states = g_ptr_array_new ();
  body = body_new (many);
  foot = foot_new (many);
  many->window = sos_plain_window_new (from, _("Print many letters"), body, foot);
  g_object_set_data_full (G_OBJECT (many->window), "sos-many", many, many_free);
  gtk_window_present (GTK_WINDOW (many->window));
  gtk_widget_grab_focus (many->print);
}
