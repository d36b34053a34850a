/* sos-commands-family.c - a paper of a family into a file, through the gate the window has. */
#include "config.h"
#include "sos-commands-private.h"

#include "sos-family-pages.h"

#include <glib/gi18n.h>

/* One paper on its way; the options, then what became of them. */
typedef struct
{
  char *kind, *ref, *whom, *format, *size, *output;
  gboolean redacted;
  SosFamilyForm form;
  SosFamilyPaperOut *out;
  GBytes *pdf;
} Paper;

static void
clear_paper (Paper *paper)
{
  g_free (paper->kind);
  g_free (paper->ref);
  g_free (paper->whom);
  g_free (paper->format);
  g_free (paper->size);
  g_free (paper->output);
  g_clear_pointer (&paper->out, sos_family_paper_out_free);
  g_clear_pointer (&paper->pdf, g_bytes_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Paper, clear_paper)

static void
read_options (GVariantDict *options, Paper *paper)
{
  g_variant_dict_lookup (options, "paper", "s", &paper->kind);
  g_variant_dict_lookup (options, "for", "s", &paper->ref);
  g_variant_dict_lookup (options, "whom", "s", &paper->whom);
  g_variant_dict_lookup (options, "format", "s", &paper->format);
  g_variant_dict_lookup (options, "size", "s", &paper->size);
  g_variant_dict_lookup (options, "output", "^ay", &paper->output);
  paper->redacted = g_variant_dict_contains (options, "redacted");
}

static const char *
find_fault (Paper *paper)
{
  const gboolean drawing = sos_family_paper_kind_parse (paper->kind) == SOS_FAMILY_DRAWING;

  if (paper->ref == NULL)
    return _("Say which household, by reference: --for H-000123-K");
  if (paper->output == NULL)
    return _("Say which new file it goes to, with --output FILE.pdf");
  if (g_file_test (paper->output, G_FILE_TEST_EXISTS))
    return _("There is a file of that name already; a paper goes to a new one.");
  if (paper->format != NULL && !sos_paper_format_parse (paper->format, &paper->form.format, &paper->form.high_contrast))
    return _("A paper comes in clear-print, large-print or giant; with +high-contrast after it in black alone.");
  if (paper->size != NULL && !sos_sheet_parse (paper->size, &paper->form.sheet))
    return _("A drawing comes on A4 or A3.");
  if ((paper->redacted || paper->size != NULL) && !drawing)
    return _("A size, and leaving out the names, go with the drawing alone: --paper genogram");
  return NULL;
}

static gint64
find (SosTransaction *transaction, GType type, const char *ref, GError **error)
{
  g_autoptr (GError) local = NULL;
  const gint64 id = sos_transaction_find_reference (transaction, type, ref, &local);

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (id == 0)
    g_set_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND, _("Nothing in this office has the reference %s."), ref);
  return id;
}

static gboolean
release (SosTransaction *transaction, gpointer data, GError **error)
{
  Paper *paper = data;
  const gint64 household = find (transaction, SOS_TYPE_HOUSEHOLD, paper->ref, error);
  const gint64 whom = household != 0 && paper->whom != NULL ? find (transaction, SOS_TYPE_PERSON, paper->whom, error) : 0;
  g_autoptr (SosFamilyView) view = sos_family_view_new (household, 0, whom, NULL);
  g_autoptr (SosFamilyPaperAsk) ask = NULL;

  if (household == 0 || (paper->whom != NULL && whom == 0))
    return FALSE;
  ask = sos_family_paper_ask_new ((SosFamilyPaperKind) sos_family_paper_kind_parse (paper->kind), view, paper->redacted);
  g_clear_pointer (&paper->out, sos_family_paper_out_free);
  paper->out = sos_family_paper_out_new (ask, "export");
  return sos_casework_release_family_paper (transaction, paper->out, error);
}

static gboolean
render (Paper *paper, GError **error)
{
  g_autoptr (SosFamilyPages) pages = sos_family_pages_new (paper->out->paper, &paper->form, error);

  paper->pdf = pages != NULL ? sos_family_pages_render_pdf (pages, error) : NULL;
  return paper->pdf != NULL;
}

gboolean
sos_command_is_family_paper (GVariantDict *options)
{
  g_autofree char *kind = NULL;

  return g_variant_dict_lookup (options, "paper", "s", &kind) && sos_family_paper_kind_parse (kind) >= 0;
}

int
sos_command_family_paper (GVariantDict *options)
{
  g_auto (Paper) paper = { NULL };
  g_autoptr (SosStore) store = NULL;
  g_autoptr (GError) error = NULL;
  const char *fault;

  read_options (options, &paper);
  fault = find_fault (&paper);
  if (fault != NULL)
    return sos_command_fail_usage (fault);
  if (!g_variant_dict_contains (options, "office"))
    return sos_command_fail_usage (_("Say which office the paper comes from, with --office FILE."));
  if (!g_variant_dict_contains (options, "as"))
    return sos_command_fail_usage (_("Say who makes the paper, by reference: --as S-000001-C"));
  store = sos_command_open_office (options, &error);
  if (store == NULL || !sos_store_write (store, NULL, release, &paper, &error) || !render (&paper, &error)
      || !sos_command_write_paper (paper.output, paper.pdf, &error)
      || !sos_store_write (store, NULL, (SosTransactionFunc) sos_casework_mark_family_paper_out, paper.out, &error))
    return sos_command_fail (error);
  return SOS_EXIT_DONE;
}
