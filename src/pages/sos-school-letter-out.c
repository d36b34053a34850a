/* sos-school-letter-out.c - a letter to the school of a run on its way out. Decides nothing about what may stand in it. */
#include "config.h"
#include "sos-school-letter-out.h"

#include "sos-clock.h"
#include "sos-page.h"
#include "sos-paper-window.h"

#include <glib/gi18n.h>

#define DAY 86400

static char *export_folder;

void
sos_school_letter_out_set_export_folder (const char *folder)
{
  g_free (export_folder);
  export_folder = g_strdup (folder);
}

static void
set_verb (gpointer letter, const char *verb)
{
  ((SosSchoolLetter *) letter)->verb = verb;
}

static char *
dup_remark (const SosSchoolLetter *letter)
{
  if (letter->again)
    return g_strdup_printf (_("Version %d, which the school has already."), letter->version);
  return letter->version > 1 ? g_strdup_printf (_("Version %d, in place of the one the school has."), letter->version) : g_strdup_printf (_("Version %d."), letter->version);
}

/* By post, with the address of the school in the window. */
static SosPaper *
make_paper (const SosSchoolLetter *letter, GError **error)
{
  const SosPaperOptions options = { .delivery = SOS_PAPER_BY_POST, .title = letter->name, .date = sos_clock_now () / DAY * DAY + DAY / 2,
                                    .template = letter->template };
  g_autoptr (SosPaper) paper = sos_paper_new (sos_school_letter_kind_get_template (letter->kind), letter->words, &options, error);

  return paper != NULL && sos_paper_check_ready (paper, error) ? g_steal_pointer (&paper) : NULL;
}

/* Takes @letter. */
static void
show (GtkWidget *from, SosStore *store, SosSchoolLetter *letter)
{
  g_autoptr (SosSchoolLetter) kept = letter;
  g_autoptr (GError) error = NULL;
  SosPaper *paper = make_paper (letter, &error);
  g_autofree char *words = paper != NULL ? sos_paper_dup_text (paper, SOS_PAPER_WHOLE) : NULL, *remark = dup_remark (letter);
  SosPaperShow shown = { .name = letter->name, .words = words, .remark = remark, .store = store, .data = letter,
                         .free_data = (GDestroyNotify) sos_school_letter_free, .ask = (SosTransactionFunc) sos_casework_release_school_letter,
                         .note = (SosTransactionFunc) sos_casework_mark_school_letter_out, .set_verb = set_verb, .folder = export_folder };

  if (paper == NULL)
    {
      sos_page_say_error (from, error);
      return;
    }
  sos_paper_show_set_paper (&shown, paper);
  sos_paper_window_show (from, &shown);
  (void) g_steal_pointer (&kept);
}

static void
released_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) from = user_data;
  g_autoptr (GError) error = NULL;
  gpointer letter = NULL;
  const gboolean there = sos_store_finish (SOS_STORE (source), result, &letter, &error);

  if (there && gtk_widget_get_root (from) != NULL)
    {
      show (from, SOS_STORE (source), letter);
      return;
    }
  sos_page_say_error (from, error);
  g_clear_pointer (&letter, sos_school_letter_free);
}

void
sos_school_letter_out_show (GtkWidget *from, SosStore *store, SosSchoolLetterKind kind, gint64 run)
{
  sos_store_write_async (store, NULL, (SosTransactionFunc) sos_casework_release_school_letter, sos_school_letter_new (kind, NULL, run, "print"),
                         (GDestroyNotify) sos_school_letter_free, NULL, released_cb, g_object_ref (from));
}
