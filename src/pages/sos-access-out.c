/* sos-access-out.c - what is given to whoever asked to see a record: laid out twice, so that its index can name pages. */
#include "config.h"
#include "sos-access-out.h"

#include "sos-access-paper.h"
#include "sos-clock.h"
#include "sos-paper-window.h"

#include <glib/gi18n.h>

#define DAY 86400

static char *export_folder;

void
sos_access_out_set_folder (const char *folder)
{
  g_free (export_folder);
  export_folder = g_strdup (folder);
}

static void
set_verb (gpointer out, const char *verb)
{
  ((SosAccessOut *) out)->verb = verb;
}

/* What stands before the index stays where it is when the index is there too. */
static void
add_index (SosAccessPaper *paper, SosCodes *codes, gint64 date)
{
  g_autoptr (SosPaperGrid) grid = sos_paper_grid_new (paper->paper, date);
  g_autofree guint *pages = g_new (guint, MAX (paper->paper->blocks->len, 1));

  for (guint i = 0; i < paper->paper->blocks->len; i++)
    pages[i] = sos_paper_grid_find_page (grid, i);
  sos_access_paper_add_index (paper, pages, codes);
}

void
sos_access_out_show (SosPage *page, const SosAccessSheet *sheet)
{
  SosStore *store = sos_page_get_store (page);
  g_autoptr (SosAccessPaper) paper = sos_access_paper_new (sheet, sos_store_get_codes (store));
  const gint64 date = sos_clock_now () / DAY * DAY + DAY / 2;
  g_autofree char *words = NULL;
  const SosAccessOut out = { sos_record_get_id (sheet->request), "print" };
  SosPaperShow show = { .name = paper->paper->title, .store = store, .data = g_memdup2 (&out, sizeof out), .free_data = g_free,
                        .ask = (SosTransactionFunc) sos_casework_release_access, .note = (SosTransactionFunc) sos_casework_note_access, .set_verb = set_verb,
                        .folder = export_folder };

  add_index (paper, sos_store_get_codes (store), date);
  words = sos_office_paper_dup_text (paper->paper);
  show.words = words;
  sos_paper_show_set_grid (&show, sos_paper_grid_new (paper->paper, date));
  show.remark = sheet->n_open > 0 ? _("What is not decided yet is taken out here.") : sheet->second == NULL ? _("Two people look through it before it is given.") : NULL;
  sos_paper_window_show (GTK_WIDGET (page), &show);
}
