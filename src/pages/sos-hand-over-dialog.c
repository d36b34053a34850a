/* sos-hand-over-dialog.c - the window in which a caseload is looked at and handed over: whose, who goes on, a note for each. Decides nothing. */
#include "config.h"
#include "sos-hand-over-dialog.h"

#include "sos-deed-dialog.h"
#include "sos-handovers.h"
#include "sos-records.h"
#include "sos-worker-load.h"

#include <glib/gi18n.h>

#define WIDTH 620
#define HEIGHT 720

/* One of the caseload, and its two rows of the form. */
typedef struct
{
  SosCaseloadLine *line; /* of the caseload */
  AdwComboRow *to;
  GtkWidget *note;       /* NULL: a household */
} Line;

/* What the row of one may say instead of a worker. */
enum
{
  AS_ABOVE,
  STAYS,
  N_OTHERS,
};

typedef struct
{
  SosStore *store;
  gint64 from;         /* whose caseload was asked for last */
  GPtrArray *loads;    /* SosWorkerLoad; NULL: not read yet */
  GtkStringList *to;   /* what the row of each may say, for all of them */
  GPtrArray *caseload; /* SosCaseloadLine */
  GArray *lines;
} HandOver;

static void
hand_over_free (gpointer data)
{
  HandOver *self = data;

  g_object_unref (self->store);
  g_clear_pointer (&self->loads, g_ptr_array_unref);
  g_clear_object (&self->to);
  g_clear_pointer (&self->caseload, g_ptr_array_unref);
  g_array_unref (self->lines);
  g_free (self);
}

/* --- the caseload --- */

static void
clear_lines (SosDeedDialog *dialog, HandOver *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      adw_preferences_group_remove (sos_deed_dialog_get (dialog, "lines"), GTK_WIDGET (line->to));
      if (line->note != NULL)
        adw_preferences_group_remove (sos_deed_dialog_get (dialog, "lines"), line->note);
    }
  g_array_set_size (self->lines, 0);
}

static GtkStringList *
make_to (const HandOver *self)
{
  GtkStringList *words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _("As above"));
  gtk_string_list_append (words, _("Stays"));
  for (guint i = 0; i < self->loads->len; i++)
    gtk_string_list_append (words, ((SosWorkerLoad *) self->loads->pdata[i])->name);
  return words;
}

static AdwComboRow *
to_row_new (const HandOver *self, const SosCaseloadLine *line)
{
  AdwComboRow *row = ADW_COMBO_ROW (adw_combo_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->about);
  adw_combo_row_set_model (row, G_LIST_MODEL (self->to));
  return row;
}

static GtkWidget *
note_row_new (const SosCaseloadLine *line)
{
  GtkWidget *row = adw_entry_row_new ();
  /* Translators: %s is a young person */
  g_autofree char *title = g_strdup_printf (_("What must be known of %s"), line->name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  return row;
}

static void
add_line (SosDeedDialog *dialog, HandOver *self, SosCaseloadLine *one)
{
  Line line = { one, to_row_new (self, one), one->person != 0 ? note_row_new (one) : NULL };

  adw_preferences_group_add (sos_deed_dialog_get (dialog, "lines"), GTK_WIDGET (line.to));
  if (line.note != NULL)
    adw_preferences_group_add (sos_deed_dialog_get (dialog, "lines"), line.note);
  g_array_append_val (self->lines, line);
}

static void
show_caseload (SosDeedDialog *dialog, HandOver *self)
{
  const guint n = self->caseload->len;
  g_autofree char *words = n > 0 ? g_strdup_printf (g_dngettext (NULL, "%u piece of work, with what is to do for it. What is booked stays with whoever is booked.",
                                                                 "%u pieces of work, with what is to do for them. What is booked stays with whoever is booked.", n),
                                                    n)
                                 : g_strdup (_("They work with nobody now."));

  clear_lines (dialog, self);
  for (guint i = 0; i < n; i++)
    add_line (dialog, self, self->caseload->pdata[i]);
  adw_preferences_group_set_description (sos_deed_dialog_get (dialog, "lines"), words);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "lines"), TRUE);
}

/* Whose caseload an answer is; a later question makes it worth nothing. */
typedef struct
{
  SosDeedDialog *dialog;
  gint64 from;
} Question;

static void
caseload_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr (SosDeedDialog) dialog = question->dialog;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) caseload = sos_caseload_finish (result, &error);
  HandOver *self = sos_deed_dialog_get_data (dialog);

  if (self == NULL || self->from != question->from)
    return;
  if (caseload == NULL)
    {
      sos_deed_dialog_say_error (dialog, error);
      return;
    }
  clear_lines (dialog, self);
  g_clear_pointer (&self->caseload, g_ptr_array_unref);
  self->caseload = g_steal_pointer (&caseload);
  show_caseload (dialog, self);
}

static void
from_cb (SosDeedDialog *dialog)
{
  HandOver *self = sos_deed_dialog_get_data (dialog);
  const gint64 from = self != NULL && self->loads != NULL ? sos_deed_dialog_get_choice (dialog, "from") : 0;
  Question *question;

  if (from == 0 || from == self->from)
    return;
  self->from = from;
  question = g_new (Question, 1);
  *question = (Question){ g_object_ref (dialog), from };
  sos_caseload_async (self->store, from, NULL, caseload_cb, question);
}

/* The one with most work is the first to give some away, the one with least the first to take it. */
static void
loads_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) loads = sos_worker_loads_finish (result, &error);
  HandOver *self = sos_deed_dialog_get_data (dialog);

  if (self == NULL)
    return;
  if (loads == NULL)
    {
      sos_deed_dialog_say_error (dialog, error);
      return;
    }
  self->loads = g_steal_pointer (&loads);
  self->to = make_to (self);
  sos_deed_dialog_offer (dialog, "from", 0, _("Choose"));
  sos_deed_dialog_offer (dialog, "to", 0, _("Choose"));
  for (guint i = 0; i < self->loads->len; i++)
    {
      const SosWorkerLoad *to = self->loads->pdata[i], *from = self->loads->pdata[self->loads->len - 1 - i];
      /* Translators: a worker, and what they carry */
      g_autofree char *takes = g_strdup_printf (_("%s: %s"), to->name, to->words), *gives = g_strdup_printf (_("%s: %s"), from->name, from->words);

      sos_deed_dialog_offer (dialog, "to", to->staff, takes);
      sos_deed_dialog_offer (dialog, "from", from->staff, gives);
    }
  gtk_widget_grab_focus (sos_deed_dialog_get (dialog, "from"));
}

/* --- the deed --- */

static gint64
find_to (SosDeedDialog *dialog, const HandOver *self, const Line *line)
{
  const guint chosen = adw_combo_row_get_selected (line->to);

  if (chosen == AS_ABOVE)
    return sos_deed_dialog_get_choice (dialog, "to");
  return chosen >= N_OTHERS && chosen < N_OTHERS + self->loads->len ? ((SosWorkerLoad *) self->loads->pdata[chosen - N_OTHERS])->staff : 0;
}

/* It goes to another thread; what is shown stays, in case it is refused. */
static GPtrArray *
dup_lines (SosDeedDialog *dialog, const HandOver *self)
{
  GPtrArray *lines = sos_caseload_lines_new ();

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      sos_caseload_lines_add (lines, line->line, find_to (dialog, self, line), line->note != NULL ? gtk_editable_get_text (GTK_EDITABLE (line->note)) : NULL);
    }
  return lines;
}

static void
do_hand_over (SosDeedDialog *dialog, gpointer data)
{
  HandOver *self = data;
  g_autofree char *reason = sos_deed_dialog_dup_words (dialog, "reason");

  if (self->caseload == NULL)
    {
      sos_deed_dialog_say (dialog, _("Choose whose caseload it is."));
      return;
    }
  sos_deed_dialog_write (dialog, _("Caseload handed over"), (SosTransactionFunc) sos_casework_hand_over, sos_hand_over_new (self->from, reason, dup_lines (dialog, self)),
                         (GDestroyNotify) sos_hand_over_free, NULL);
}

void
sos_hand_over_ask (GtkWidget *from, SosStore *store)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("Hand over a caseload"), "sos-hand-over-form", _("_Hand over"));
  HandOver *self = g_new0 (HandOver, 1);

  self->store = g_object_ref (store);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  sos_deed_dialog_explain (dialog, _("All of them at once, or none. Each note stands first with whoever goes on, until they say that they read it. Ctrl+Z takes all of it back."));
  sos_deed_dialog_set_do (dialog, do_hand_over, self, hand_over_free);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "from"), "notify::selected", G_CALLBACK (from_cb), dialog, G_CONNECT_SWAPPED);
  sos_worker_loads_async (store, 0, NULL, loads_cb, g_object_ref (dialog));
  sos_deed_dialog_present (dialog);
}
