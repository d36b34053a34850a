/* sos-commands-contacts.c - the contact history of somebody into a file, through the gate the window has. */
#include "config.h"
#include "sos-commands-private.h"

#include "sos-clock.h"
#include "sos-contact-paper.h"
#include "sos-person.h"
#include "sos-paper.h"

#include <glib/gi18n.h>

#define DAY 86400

/* One paper on its way; the options, then what became of them. */
typedef struct
{
  char *ref, *whom, *format, *output;
  gboolean redacted;
  SosPaperOptions options;
  SosContactPaperOut *out;
  GBytes *pdf;
} Paper;

static void
clear_paper (Paper *paper)
{
  g_free (paper->ref);
  g_free (paper->whom);
  g_free (paper->format);
  g_free (paper->output);
  g_clear_pointer (&paper->out, sos_contact_paper_out_free);
  g_clear_pointer (&paper->pdf, g_bytes_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Paper, clear_paper)

static const char *
find_fault (Paper *paper)
{
  if (paper->ref == NULL)
    return _("Say whose contacts, by reference: --for P-000123-K");
  if (paper->output == NULL)
    return _("Say which new file it goes to, with --output FILE.pdf");
  if (g_file_test (paper->output, G_FILE_TEST_EXISTS))
    return _("There is a file of that name already; a paper goes to a new one.");
  if (paper->whom != NULL && sos_contacts_for_parse (paper->whom) != SOS_CONTACTS_FOR_WORKER && sos_contacts_for_parse (paper->whom) != SOS_CONTACTS_FOR_THEM)
    return _("The contact history is made for the worker or for them: --whom worker, --whom them. For anybody else it is made in the window.");
  if (paper->format != NULL && !sos_paper_format_parse (paper->format, &paper->options.format, &paper->options.high_contrast))
    return _("A paper comes in clear-print, large-print or giant; with +high-contrast after it in black alone.");
  return NULL;
}

static gboolean
release (SosTransaction *transaction, gpointer data, GError **error)
{
  Paper *paper = data;
  g_autoptr (GError) local = NULL;
  SosContactFilter filter = { .person = sos_transaction_find_reference (transaction, SOS_TYPE_PERSON, paper->ref, &local) };
  g_autoptr (SosContactPaperAsk) ask = NULL;

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (filter.person == 0)
    g_set_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND, _("Nothing in this office has the reference %s."), paper->ref);
  if (filter.person == 0)
    return FALSE;
  ask = sos_contact_paper_ask_new (&filter, paper->whom != NULL ? (SosContactsFor) sos_contacts_for_parse (paper->whom) : SOS_CONTACTS_FOR_THEM, NULL,
                                   paper->redacted);
  g_clear_pointer (&paper->out, sos_contact_paper_out_free);
  paper->out = sos_contact_paper_out_new (ask, "export");
  return sos_casework_release_contact_paper (transaction, paper->out, error);
}

/* The middle of today: what is made twice on one day is the same to the byte. */
static gboolean
render (Paper *paper, GError **error)
{
  g_autoptr (SosPaper) pages = NULL;

  paper->options.title = paper->out->ref;
  paper->options.template = paper->out->template;
  paper->options.date = sos_clock_now () / DAY * DAY + DAY / 2;
  pages = sos_paper_new (SOS_CONTACT_PAPER_KIND, paper->out->words, &paper->options, error);
  if (pages == NULL || !sos_paper_check_ready (pages, error))
    return FALSE;
  paper->pdf = sos_paper_render_pdf (pages, error);
  return paper->pdf != NULL;
}

gboolean
sos_command_is_contact_paper (GVariantDict *options)
{
  g_autofree char *kind = NULL;

  return g_variant_dict_lookup (options, "paper", "s", &kind) && g_str_equal (kind, SOS_CONTACT_PAPER_KIND);
}

int
sos_command_contact_paper (GVariantDict *options)
{
  g_auto (Paper) paper = { NULL };
  g_autoptr (SosStore) store = NULL;
  g_autoptr (GError) error = NULL;
  const char *fault;

  g_variant_dict_lookup (options, "for", "s", &paper.ref);
  g_variant_dict_lookup (options, "whom", "s", &paper.whom);
  g_variant_dict_lookup (options, "format", "s", &paper.format);
  g_variant_dict_lookup (options, "output", "^ay", &paper.output);
  paper.redacted = g_variant_dict_contains (options, "redacted");
  fault = find_fault (&paper);
  if (fault == NULL && !g_variant_dict_contains (options, "office"))
    fault = _("Say which office the paper comes from, with --office FILE.");
  if (fault == NULL && !g_variant_dict_contains (options, "as"))
    fault = _("Say who makes the paper, by reference: --as S-000001-C");
  if (fault != NULL)
    return sos_command_fail_usage (fault);
  store = sos_command_open_office (options, &error);
  if (store == NULL || !sos_store_write (store, NULL, release, &paper, &error) || !render (&paper, &error)
      || !sos_command_write_paper (paper.output, paper.pdf, &error)
      || !sos_store_write (store, NULL, (SosTransactionFunc) sos_casework_mark_contact_paper_out, paper.out, &error))
    return sos_command_fail (error);
  return SOS_EXIT_DONE;
}
