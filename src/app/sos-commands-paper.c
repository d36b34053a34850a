/* sos-commands-paper.c - a letter into a file, through every gate the window has: draft, check, approval, release. */
#include "config.h"
#include "sos-commands-private.h"

#include "sos-letter-print.h"
#include "sos-letters.h"
#include "sos-paper-format.h"

#include <glib/gi18n.h>

/* One letter on its way; the options, then what became of them. */
typedef struct
{
  char *kind, *ref, *format, *delivery, *output;
  gint64 letter;
  GBytes *pdf;
} Paper;

static void
clear_paper (Paper *paper)
{
  g_free (paper->kind);
  g_free (paper->ref);
  g_free (paper->format);
  g_free (paper->delivery);
  g_free (paper->output);
  g_clear_pointer (&paper->pdf, g_bytes_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Paper, clear_paper)

/* The code of the office for what was said on the command line: "large-print" is LARGE_PRINT. */
static char *
dup_code (const char *words)
{
  return g_strdelimit (g_ascii_strup (words, -1), "-", '_');
}

static const char *
find_fault (Paper *paper)
{
  SosPaperFormat format;
  gboolean high_contrast;

  if (g_strcmp0 (paper->kind, "L1") != 0)
    return _("What can be made here: L1, L5, assurance, family-plan, genogram, household-sheet, meeting-sheet.");
  if (paper->ref == NULL)
    return _("Say who the letter is for, by reference: --for P-000123-K");
  if (paper->output == NULL)
    return _("Say which new file it goes to, with --output FILE.pdf");
  if (g_file_test (paper->output, G_FILE_TEST_EXISTS))
    return _("There is a file of that name already; a letter goes to a new one.");
  if (paper->format != NULL && (!sos_paper_format_parse (paper->format, &format, &high_contrast) || high_contrast))
    return _("A letter comes in clear-print, large-print or giant.");
  if (g_strcmp0 (paper->delivery, "hand") != 0 && g_strcmp0 (paper->delivery, "post") != 0)
    return _("A letter goes by hand or by post: --delivery hand, or --delivery post");
  return NULL;
}

static void
read_options (GVariantDict *options, Paper *paper)
{
  g_variant_dict_lookup (options, "paper", "s", &paper->kind);
  g_variant_dict_lookup (options, "for", "s", &paper->ref);
  g_variant_dict_lookup (options, "format", "s", &paper->format);
  g_variant_dict_lookup (options, "output", "^ay", &paper->output);
  if (!g_variant_dict_lookup (options, "delivery", "s", &paper->delivery))
    paper->delivery = g_strdup ("hand");
}

/* ---- the gates, in their order; what one refuses leaves nothing behind ---- */

/* Where it would be posted: the first address post is meant for, else the first there is, so that the rule can say why not. */
static SosRecord *
choose_address (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (SosPersonCase) person_case = sos_person_case_load (transaction, person, error);
  GPtrArray *addresses = person_case != NULL ? sos_person_case_get_records (person_case, SOS_TYPE_ADDRESS) : NULL;

  for (guint i = 0; addresses != NULL && i < addresses->len; i++)
    {
      SosRecord *address = g_ptr_array_index (addresses, i);

      if (sos_record_has_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_OK)
          || sos_record_has_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_OK_DISCREET))
        return g_object_ref (address);
    }
  return addresses != NULL && addresses->len > 0 ? g_object_ref (g_ptr_array_index (addresses, 0)) : NULL;
}

static gboolean
choose_post (SosTransaction *transaction, Paper *paper, gint64 person, GError **error)
{
  g_autoptr (SosRecord) address = choose_address (transaction, person, error);
  g_autoptr (SosDeed) delivery = sos_deed_new (paper->letter, sos_delivery_to (address != NULL ? sos_record_find_text (address, SOS_ADDRESS_TYPE) : NULL), NULL);

  delivery->other = address != NULL ? sos_record_get_id (address) : 0;
  return (error == NULL || *error == NULL) && sos_casework_choose_delivery (transaction, delivery, error);
}

/* Draws the pages and has them approved in the transaction that made the letter. */
static gboolean
approve (SosTransaction *transaction, Paper *paper, GError **error)
{
  g_autoptr (SosLetterCase) letter_case = sos_letter_case_load (transaction, paper->letter, error);
  g_autoptr (SosPaper) pages = letter_case != NULL ? sos_letter_pages_make (letter_case, NULL, error) : NULL;
  g_autoptr (GBytes) pdf = pages != NULL ? sos_paper_render_pdf (pages, error) : NULL;
  g_autoptr (GBytes) template = sos_paper_load_template (paper->kind);
  g_autoptr (SosApproveLetter) deed = NULL;

  if (pdf == NULL)
    return FALSE;
  deed = sos_approve_letter_new (letter_case, template, pdf);
  deed->said = sos_paper_dup_text (pages, SOS_PAPER_ENGLISH);
  deed->above = sos_paper_dup_text (pages, SOS_PAPER_TOP_PANEL);
  return sos_casework_approve_letter (transaction, deed, error);
}

static gboolean
release (SosTransaction *transaction, Paper *paper, GError **error)
{
  g_autoptr (SosDeed) deed = sos_deed_new (paper->letter, NULL, "export");

  if (!sos_casework_release_letter (transaction, deed, error))
    return FALSE;
  paper->pdf = g_bytes_ref (sos_record_get_bytes (SOS_RECORD (deed->made), SOS_LETTER_PAPER_PDF));
  return TRUE;
}

/* Only once the file is there. */
static gboolean
mark_printed (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosDeed) deed = sos_deed_new (((Paper *) data)->letter, NULL, "export");

  return sos_casework_mark_printed (transaction, deed, error);
}

static gint64
find_person (SosTransaction *transaction, const char *ref, GError **error)
{
  g_autoptr (GError) local = NULL;
  const gint64 person = sos_transaction_find_reference (transaction, SOS_TYPE_PERSON, ref, &local);

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (person == 0)
    g_set_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND, _("Nobody in this office has the reference %s."), ref);
  return person;
}

static gboolean
make_letter (SosTransaction *transaction, gpointer data, GError **error)
{
  Paper *paper = data;
  const gint64 person = find_person (transaction, paper->ref, error);
  g_autofree char *format = paper->format != NULL ? dup_code (paper->format) : NULL;
  g_autoptr (SosDeed) draft = sos_deed_new (person, format, NULL);
  g_autoptr (SosDeed) check = NULL;

  if (person == 0 || !sos_casework_draft_letter (transaction, draft, error))
    return FALSE;
  paper->letter = draft->result;
  if (g_str_equal (paper->delivery, "post") && !choose_post (transaction, paper, person, error))
    return FALSE;
  check = sos_deed_new (paper->letter, NULL, NULL);
  return sos_casework_check_letter (transaction, check, error) && approve (transaction, paper, error)
         && release (transaction, paper, error);
}

int
sos_command_paper (GVariantDict *options)
{
  g_auto (Paper) paper = { NULL };
  g_autoptr (SosStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (sos_command_is_family_paper (options))
    return sos_command_family_paper (options);
  if (sos_command_is_contact_paper (options))
    return sos_command_contact_paper (options);
  if (sos_command_is_school_letter (options))
    return sos_command_school_letter (options);
  read_options (options, &paper);
  if (find_fault (&paper) != NULL)
    return sos_command_fail_usage (find_fault (&paper));
  if (!g_variant_dict_contains (options, "office"))
    return sos_command_fail_usage (_("Say which office the letter comes from, with --office FILE."));
  if (!g_variant_dict_contains (options, "as"))
    return sos_command_fail_usage (_("Say who makes the letter, by reference: --as S-000001-C"));
  store = sos_command_open_office (options, &error);
  if (store == NULL || !sos_store_write (store, NULL, make_letter, &paper, &error)
      || !sos_command_write_paper (paper.output, paper.pdf, &error)
      || !sos_store_write (store, NULL, mark_printed, &paper, &error))
    return sos_command_fail (error);
  return SOS_EXIT_DONE;
}
