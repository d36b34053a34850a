/* sos-wording-lists.c - lists of words kept as words of the office are: what is asked of one, and what follows from it. */
#include "config.h"
#include "sos-wording-lists.h"

#include "sos-casework-private.h"
#include "sos-letter-rules.h"
#include "sos-pass-error.h"
#include "sos-typed.h"

#include <glib/gi18n.h>

/* Where less is found than before, somebody says why: that is asked of whoever looks at the versions later. */
static gboolean
check_looser (SosTransaction *transaction, const SosKeepWording *keep, SosListed list, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) kept = sos_typed_is_blank (keep->note) ? sos_wordings_find (transaction, keep->kind, SOS_LANGUAGE_ENGLISH, &local) : NULL;
  const char *before = kept != NULL ? sos_record_get_text (kept, SOS_WORDING_TEMPLATE) : sos_listed_get_built_in (list);

  if (!sos_pass_error (&local, error))
    return FALSE;
  return !sos_typed_is_blank (keep->note) || !sos_listed_is_looser (list, keep->template, before)
         || sos_casework_refuse ("6.4", _("A word that was found would not be found any more. Say under “What is new” why."), error);
}

gboolean
sos_wording_lists_check (SosTransaction *transaction, const SosKeepWording *keep, GError **error)
{
  const SosListed list = sos_listed_find (keep->kind);
  g_autofree char *fault = list < SOS_N_LISTED ? sos_listed_find_fault (list, keep->template) : NULL;

  if (fault != NULL)
    return sos_casework_refuse ("6.4", fault, error);
  return list == SOS_N_LISTED || check_looser (transaction, keep, list, error);
}

gboolean
sos_wording_lists_note (SosTransaction *transaction, const char *kind, SosTelling **before, GError **error)
{
  const SosListed list = sos_listed_find (kind);

  *before = NULL;
  if (list == SOS_N_LISTED || list == SOS_LISTED_HARD)
    return TRUE;
  *before = sos_letter_telling_load (transaction, error);
  return *before != NULL;
}

gboolean
sos_wording_lists_take_back (SosTransaction *transaction, const SosTelling *before, int *n_back, GError **error)
{
  return before == NULL || sos_letter_telling_take_back (transaction, before, n_back, error);
}
