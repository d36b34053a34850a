/* sos-letter-sender.c - whom a letter comes from, where post must be discreet: neither its top nor its envelope names the office (6.3, N3). */
#include "config.h"
#include "sos-letter-sender.h"

#include "sos-letter-telling.h"
#include "sos-pass-error.h"
#include "sos-posting-rules.h"

#include <glib/gi18n.h>

enum
{
  OFFICE,
  PLAIN_NAME,
  PLAIN_ADDRESS,
  N_SETTINGS,
};

/* Owned strings. FALSE with @error. */
static gboolean
read_settings (SosTransaction *transaction, char *values[N_SETTINGS + 1], GError **error)
{
  static const char *const names[] = { [OFFICE] = "office.name", [PLAIN_NAME] = "office.plain-name", [PLAIN_ADDRESS] = "office.plain-address" };
  g_autoptr (GError) local = NULL;

  for (guint i = 0; i < N_SETTINGS && local == NULL; i++)
    {
      g_autofree char *value = sos_transaction_dup_setting (transaction, names[i], &local);

      values[i] = g_strdup (value != NULL ? value : "");
    }
  return sos_pass_error (&local, error);
}

static gboolean
is_discreet (SosRecord *address)
{
  return address != NULL && sos_record_has_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_OK_DISCREET);
}

/* FALSE with @error. */
static gboolean
look_at_address (SosTransaction *transaction, gint64 id, gboolean *discreet, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) address = id > 0 ? sos_transaction_find (transaction, SOS_TYPE_ADDRESS, "id = $1", &local, "i", id) : NULL;

  *discreet = is_discreet (address);
  return sos_pass_error (&local, error);
}

SosVerdict *
sos_letter_sender_ask (SosTransaction *transaction, gint64 address, GError **error)
{
  g_auto (GStrv) values = g_new0 (char *, N_SETTINGS + 1);
  gboolean discreet;

  if (!look_at_address (transaction, address, &discreet, error))
    return NULL;
  if (!discreet)
    return sos_verdict_new_allowed ("N3", NULL);
  return read_settings (transaction, values, error) ? sos_posting_check_sender (values[OFFICE], values[PLAIN_NAME], values[PLAIN_ADDRESS]) : NULL;
}

SosVerdict *
sos_letter_sender_ask_pages (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  g_autoptr (SosMerge) words = NULL;
  g_auto (GStrv) values = g_new0 (char *, N_SETTINGS + 1);
  gboolean discreet = FALSE;

  if (sos_delivery_is_posted (sos_record_find_text (letter, SOS_LETTER_DELIVERY))
      && !look_at_address (transaction, sos_record_get_number (letter, SOS_LETTER_ADDRESS), &discreet, error))
    return NULL;
  if (!discreet)
    return sos_verdict_new_allowed ("N3", NULL);
  if (!sos_letter_telling_read_kept (transaction, letter, &words, error) || !read_settings (transaction, values, error))
    return NULL;
  if (words == NULL || g_strcmp0 (sos_merge_get_text (words, "office_name"), values[OFFICE]) != 0)
    return sos_verdict_new_allowed ("N3", NULL);
  return sos_verdict_new_refused ("N3", _("Post to this address must be discreet, and these pages name the office at their top."),
                                  _("Take the letter back to draft: then it comes from the neutral return address."));
}

gboolean
sos_letter_sender_add (SosTransaction *transaction, SosRecord *address, SosMerge *merge, GError **error)
{
  g_auto (GStrv) values = g_new0 (char *, N_SETTINGS + 1);

  if (!is_discreet (address))
    return TRUE;
  if (!read_settings (transaction, values, error))
    return FALSE;
  sos_merge_set_text (merge, "office_name", values[PLAIN_NAME]);
  sos_merge_set_text (merge, "office_address", values[PLAIN_ADDRESS]);
  return TRUE;
}
