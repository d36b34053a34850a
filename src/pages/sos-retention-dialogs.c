/* sos-retention-dialogs.c - the windows in which it is said how long a record is kept. Decide nothing. */
#include "config.h"
#include "sos-retention-dialogs.h"

#include "sos-deed-dialog.h"

#include <glib/gi18n.h>

/* In the order in which they are offered. */
static const char *const kinds[] = { SOS_RETENTION_EXTEND, SOS_RETENTION_HOLD, SOS_RETENTION_DISPOSE };

/* Above all: whose record it is. */
static void
explain (SosDeedDialog *dialog, const char *who, const char *words)
{
  g_autofree char *text = g_strdup_printf ("%s\n%s", who, words);

  sos_deed_dialog_explain (dialog, text);
}

static void
decide_cb (SosDeedDialog *dialog, gpointer data)
{
  const gint64 chosen = sos_deed_dialog_get_choice (dialog, "decision");
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");
  g_autofree char *until = NULL;
  const gboolean erase = g_str_equal (kinds[chosen], SOS_RETENTION_DISPOSE);
  SosDeed *deed;

  if (g_str_equal (kinds[chosen], SOS_RETENTION_EXTEND) && !sos_deed_dialog_read_day (dialog, "until", &until))
    return;
  deed = sos_deed_new (*(gint64 *) data, kinds[chosen], words);
  deed->date = g_steal_pointer (&until);
  sos_deed_dialog_write (dialog, erase ? _("Asked that it is erased") : _("Decided how long it is kept"),
                         (SosTransactionFunc) (erase ? sos_casework_ask_disposal : sos_casework_keep_longer), deed, (GDestroyNotify) sos_deed_free, NULL);
}

static void
chosen_cb (SosDeedDialog *dialog)
{
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "until"), g_str_equal (kinds[sos_deed_dialog_get_choice (dialog, "decision")], SOS_RETENTION_EXTEND));
}

void
sos_retention_ask_decide (GtkWidget *from, SosStore *store, gint64 person, const char *who)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("How long it is kept"), "sos-retention-form", _("_Decide"));

  explain (dialog, who, _("Nothing is erased by this. Where it is to be, another of those who decide confirms it, one of the two being whoever leads data protection."));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    sos_deed_dialog_offer (dialog, "decision", i, sos_codes_get_label (sos_store_get_codes (store), "retention-kind", kinds[i]));
  g_signal_connect_object (sos_deed_dialog_get (dialog, "decision"), "notify::selected", G_CALLBACK (chosen_cb), dialog, G_CONNECT_SWAPPED);
  sos_deed_dialog_set_do (dialog, decide_cb, g_memdup2 (&person, sizeof person), g_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, -1);
  sos_deed_dialog_present (dialog);
}

/* A reason alone is asked. */
typedef struct
{
  gint64 id;
  const char *done;
  SosTransactionFunc func;
} Saying;

static void
say_cb (SosDeedDialog *dialog, gpointer data)
{
  const Saying *saying = data;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");

  sos_deed_dialog_write (dialog, _(saying->done), saying->func, sos_deed_new (saying->id, NULL, words), (GDestroyNotify) sos_deed_free, NULL);
}

static void
open (GtkWidget *from, SosStore *store, const char *who, const char *title, const char *verb, const char *words, Saying saying)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, title, "sos-retention-form", verb);

  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "decision"), FALSE);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "until"), FALSE);
  explain (dialog, who, words);
  sos_deed_dialog_set_do (dialog, say_cb, g_memdup2 (&saying, sizeof saying), g_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, -1);
  sos_deed_dialog_present (dialog);
}

void
sos_retention_ask_dispose (GtkWidget *from, SosStore *store, gint64 person, const char *who)
{
  open (from, store, who, _("Erase the record"), _("_Erase for good"),
        _("Everything held about them goes, and nobody can bring it back: neither Ctrl+Z nor the program. Their reference and a certificate stay. Write down where "
          "copies of this office are, on disks and in backups, and when these go."),
        (Saying){ person, N_("Record erased"), (SosTransactionFunc) sos_casework_dispose });
}

void
sos_retention_ask_end_hold (GtkWidget *from, SosStore *store, gint64 decision, const char *who)
{
  open (from, store, who, _("End the hold"), _("_End it"), _("After this it is looked at again how long the record is kept. Say why nothing holds it any more."),
        (Saying){ decision, N_("Hold ended"), (SosTransactionFunc) sos_casework_end_retention });
}

void
sos_retention_ask_take_back (GtkWidget *from, SosStore *store, gint64 decision, const char *who)
{
  open (from, store, who, _("Not to be erased"), _("_Take it back"), _("The record is looked at again. Say why."),
        (Saying){ decision, N_("Not to be erased"), (SosTransactionFunc) sos_casework_end_retention });
}
