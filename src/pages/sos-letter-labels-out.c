/* sos-letter-labels-out.c - labels and the list of envelopes on their way to the printer. The gate is asked before a word is drawn. */
#include "config.h"
#include "sos-letter-labels-out.h"

#include "sos-clock.h"
#include "sos-letter-view.h"
#include "sos-paper-labels.h"
#include "sos-print-run.h"

#include <glib/gi18n.h>

#define LABELS_JOB "Labels"
#define LIST_JOB "Envelopes"

typedef struct
{
  GtkWidget *from;
  SosLabelsKind kind;
} Out;

static Out *
out_new (GtkWidget *from, SosLabelsKind kind)
{
  Out *out = g_new0 (Out, 1);

  out->from = g_object_ref (from);
  out->kind = kind;
  return out;
}

static void
out_free (Out *out)
{
  g_object_unref (out->from);
  g_free (out);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Out, out_free)

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Out) out = user_data;
  g_autoptr (GError) error = NULL;

  if (!sos_print_run_finish (result, &error))
    sos_page_say_error (out->from, error);
}

static void
print (Out *out, const SosPrintRun *run)
{
  GtkRoot *root = gtk_widget_get_root (out->from);
  const char *folder = sos_letter_view_get_export_folder ();
  g_autofree char *name = g_strdup_printf ("%s.pdf", run->job);
  g_autofree char *path = folder ? g_build_filename (folder, name, NULL) : NULL;
  SosPrintRun with_path = *run;

  with_path.export_to = path;
  sos_print_run_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &with_path, printed_cb, out_new (out->from, out->kind));
}

static void
draw_labels_cb (gpointer labels, cairo_t *cr, guint page)
{
  sos_paper_labels_draw_page (labels, cr, page);
}

/* One label a letter, whoever lives where (6.3.5). */
static void
print_labels (Out *out, GPtrArray *envelopes)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SosPaperLabels) labels = NULL;
  g_autoptr (GError) error = NULL;
  SosPrintRun run = { .job = LABELS_JOB, .width = 595.276, .height = 841.89, .draw = draw_labels_cb };

  for (guint i = 0; i < envelopes->len; i++)
    {
      const SosEnvelope *envelope = envelopes->pdata[i];

      g_ptr_array_add (texts, g_strdup_printf ("%s\n%s", envelope->name, envelope->address));
    }
  labels = out->kind == SOS_LABELS_BY_HAND ? sos_paper_labels_new_by_hand (texts, 0) : sos_paper_labels_new (texts, 0);
  if (!sos_paper_labels_check_ready (labels, &error))
    {
      sos_page_say_error (out->from, error);
      return;
    }
  run.n_pages = sos_paper_labels_get_n_pages (labels);
  run.pages = labels;
  print (out, &run);
}

static SosMerge *
merge_of (GPtrArray *envelopes)
{
  SosMerge *merge = sos_merge_new ();
  g_autofree char *today = sos_clock_dup_today (), *day = sos_date_dup_long (today);

  sos_merge_set_text (merge, "today", day);
  for (guint i = 0; i < envelopes->len; i++)
    {
      const SosEnvelope *envelope = envelopes->pdata[i];
      SosMerge *item = sos_merge_add_item (merge, "envelopes");

      sos_merge_set_text (item, "ref", envelope->ref);
      sos_merge_set_text (item, "name", envelope->name);
      sos_merge_set_text (item, "how", envelope->plain ? _("plain envelope") : _("office envelope"));
    }
  return merge;
}

static void
draw_list_cb (gpointer paper, cairo_t *cr, guint page)
{
  sos_paper_draw_page (paper, cr, page, FALSE);
}

static void
print_list (Out *out, const SosEnvelopes *envelopes)
{
  g_autoptr (SosMerge) merge = merge_of (envelopes->envelopes);
  SosPaperOptions options = { .format = SOS_PAPER_OFFICE, .title = LIST_JOB, .template = envelopes->template };
  g_autoptr (GError) error = NULL;
  g_autoptr (SosPaper) paper = sos_paper_new (SOS_ENVELOPE_LIST, merge, &options, &error);
  SosPrintRun run = { .job = LIST_JOB, .draw = draw_list_cb, .pages = paper };

  if (!paper || !sos_paper_check_ready (paper, &error))
    {
      sos_page_say_error (out->from, error);
      return;
    }
  run.n_pages = sos_paper_get_n_pages (paper);
  sos_paper_get_page_size (paper, &run.width, &run.height);
  print (out, &run);
}

static void
say_left_out (Out *out, const SosEnvelopes *envelopes)
{
  g_autofree char *words = g_strdup_printf (g_dngettext (NULL, "%u letter is not among them: it may not be posted.",
                                                         "%u letters are not among them: they may not be posted.", envelopes->n_refused),
                                            envelopes->n_refused);

  if (envelopes->n_refused > 0)
    sos_page_say (out->from, words);
}

static void
addressed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Out) out = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;
  SosEnvelopes *envelopes;

  if (!sos_store_finish (SOS_STORE (source), result, &data, &error))
    sos_page_say_error (out->from, error);
  envelopes = data;
  if (!envelopes)
    return;
  if (!error)
    say_left_out (out, envelopes);
  if (!error && envelopes->envelopes->len > 0 && out->kind == SOS_LABELS_LIST)
    print_list (out, envelopes);
  else if (!error && envelopes->envelopes->len > 0)
    print_labels (out, envelopes->envelopes);
  sos_envelopes_free (envelopes);
}

void
sos_letter_labels_print (GtkWidget *from, SosStore *store, GPtrArray *rows, SosLabelsKind kind)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (letters, sos_letter_row_get (rows->pdata[i])->id);
  sos_store_write_async (store, NULL, (SosTransactionFunc) sos_casework_address_envelopes, sos_envelopes_new (letters),
                         (GDestroyNotify) sos_envelopes_free, NULL, addressed_cb, out_new (from, kind));
}
