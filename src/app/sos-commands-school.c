/* sos-commands-school.c - letters to the school of a run, into a file, through their gate. */
#include "config.h"
#include "sos-commands-private.h"

#include "sos-clock.h"
#include "sos-paper.h"
#include "sos-school-letter.h"

#include <glib/gi18n.h>

#define DAY 86400

static int
get_kind (GVariantDict *options)
{
  g_autofree char *kind = NULL;

  return g_variant_dict_lookup (options, "paper", "s", &kind) ? sos_school_letter_kind_parse (kind) : -1;
}

gboolean
sos_command_is_school_letter (GVariantDict *options)
{
  return get_kind (options) >= 0;
}

static const char *
find_fault (GVariantDict *options, const char *ref, const char *output)
{
  if (ref == NULL)
    return _("Say which run, by reference: --for R-000123-K");
  if (output == NULL)
    return _("Say which new file it goes to, with --output FILE.pdf");
  if (g_file_test (output, G_FILE_TEST_EXISTS))
    return _("There is a file of that name already; a letter goes to a new one.");
  if (!g_variant_dict_contains (options, "office"))
    return _("Say which office the letter comes from, with --office FILE.");
  return g_variant_dict_contains (options, "as") ? NULL : _("Say who makes the letter, by reference: --as S-000001-C");
}

/* By post, with the address of the school in the window. */
static GBytes *
render (SosSchoolLetter *letter, GError **error)
{
  const SosPaperOptions options
    = { .delivery = SOS_PAPER_BY_POST, .title = letter->name, .date = sos_clock_now () / DAY * DAY + DAY / 2, .template = letter->template };
  g_autoptr (SosPaper) paper = sos_paper_new (sos_school_letter_kind_get_template (letter->kind), letter->words, &options, error);

  return paper != NULL ? sos_paper_render_pdf (paper, error) : NULL;
}

int
sos_command_school_letter (GVariantDict *options)
{
  g_autofree char *ref = NULL, *output = NULL;
  g_autoptr (SosSchoolLetter) letter = NULL;
  g_autoptr (SosStore) store = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_dict_lookup (options, "for", "s", &ref);
  g_variant_dict_lookup (options, "output", "^ay", &output);
  if (find_fault (options, ref, output) != NULL)
    return sos_command_fail_usage (find_fault (options, ref, output));
  letter = sos_school_letter_new ((SosSchoolLetterKind) get_kind (options), ref, 0, "export");
  store = sos_command_open_office (options, &error);
  if (store == NULL || !sos_store_write (store, NULL, (SosTransactionFunc) sos_casework_release_school_letter, letter, &error)
      || (pdf = render (letter, &error)) == NULL || !sos_command_write_paper (output, pdf, &error)
      || !sos_store_write (store, NULL, (SosTransactionFunc) sos_casework_mark_school_letter_out, letter, &error))
    return sos_command_fail (error);
  return SOS_EXIT_DONE;
}
