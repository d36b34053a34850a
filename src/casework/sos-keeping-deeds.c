/* sos-keeping-deeds.c - what those who decide say about a record whose day has come: longer, held, to be erased; and the erasing by a second one. */
#include "config.h"
#include "sos-keeping-private.h"

#include "sos-casework-private.h"
#include "sos-erase.h"
#include "sos-history.h"
#include "sos-reason-rules.h"
#include "sos-rights-private.h"

#include <glib/gi18n.h>

/* ---- what the rules are asked ---- */

static gboolean
read_role (SosTransaction *transaction, gint64 staff, gboolean *data, GError **error)
{
  gint64 found;

  if (!sos_transaction_select_number (transaction, "SELECT 1 FROM staff WHERE id = $1 AND role = 'DATA_PROTECTION_LEAD'", &found, error, "i", staff))
    return FALSE;
  *data = *data || found != 0;
  return TRUE;
}

/* Of whom whoever is at the desk must not know, they are told what they would be of somebody who is not there. */
static gboolean
read_ask (SosTransaction *transaction, gint64 person, const char *words, SosRetentionState *state, SosRetentionAsk *asked, const char **rule, GError **error)
{
  const gint64 actor = sos_transaction_get_actor (transaction);
  g_autofree char *day = NULL;
  const char *today = sos_transaction_get_today (transaction);
  SosRightsCase rights;
  gint64 by;

  if (!sos_rights_load (transaction, person, &rights, error))
    return FALSE;
  if (!sos_rights_knows_of (&rights))
    {
      sos_transaction_set_not_found (error);
      return FALSE;
    }
  if (!sos_retention_read_state (transaction, person, state, error) || !sos_retention_read_day (transaction, person, &day, rule, error))
    return FALSE;
  by = state->ask != NULL ? sos_record_get_number (state->ask, SOS_RETENTION_ASKED_BY) : 0;
  *asked = (SosRetentionAsk){ .deciding = actor != 0 && sos_retention_is_deciding (rights.role, rights.leads),
                              .due = day != NULL && g_strcmp0 (day, today) <= 0 && g_strcmp0 (state->until, today) <= 0,
                              .held = state->hold != NULL, .asked = by != 0, .own = by == actor, .words = words };
  return read_role (transaction, actor, &asked->data, error) && read_role (transaction, by, &asked->data, error);
}

static SosRecord *
decision_new (SosTransaction *transaction, const SosDeed *deed, const char *kind, const char *rule)
{
  return g_object_new (SOS_TYPE_RETENTION, "person", deed->id, "kind", kind, "rule", rule, "words", deed->words, "asked-on", sos_transaction_get_today (transaction),
                       "asked-by", sos_transaction_get_actor (transaction), NULL);
}

/* ---- kept ---- */

gboolean
sos_casework_keep_longer (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  const gboolean hold = g_strcmp0 (deed->code, SOS_RETENTION_HOLD) == 0;
  g_auto (SosRetentionState) state = { 0 };
  g_autoptr (SosRecord) decision = NULL;
  SosRetentionAsk asked;
  const char *rule;

  if (!read_ask (transaction, deed->id, deed->words, &state, &asked, &rule, error)
      || !sos_rights_obey (transaction, sos_retention_may_keep (&asked, hold ? NULL : deed->date != NULL ? deed->date : "", sos_transaction_get_today (transaction)), "alter",
                           deed->id, error))
    return FALSE;
  if (hold && asked.held)
    return sos_casework_refuse ("V27", _("It is held already."), error);
  decision = decision_new (transaction, deed, hold ? SOS_RETENTION_HOLD : SOS_RETENTION_EXTEND, rule);
  if (!hold)
    sos_record_set_text (decision, SOS_RETENTION_UNTIL, deed->date);
  return sos_transaction_save (transaction, decision, error);
}

gboolean
sos_casework_end_retention (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) decision = sos_transaction_load (transaction, SOS_TYPE_RETENTION, deed->id, error);
  const gint64 person = decision != NULL ? sos_record_get_number (decision, SOS_RETENTION_PERSON) : 0;
  g_auto (SosRetentionState) state = { 0 };
  SosRetentionAsk asked;
  const char *rule;

  if (decision == NULL || !read_ask (transaction, person, deed->words, &state, &asked, &rule, error)
      || !sos_rights_obey (transaction, sos_retention_may_keep (&asked, NULL, NULL), "alter", person, error))
    return FALSE;
  if (sos_record_is_set (decision, SOS_RETENTION_ENDED_ON))
    return sos_casework_refuse ("V27", _("That has ended already."), error);
  sos_record_set_text (decision, SOS_RETENTION_ENDED_ON, sos_transaction_get_today (transaction));
  sos_record_set_number (decision, SOS_RETENTION_ENDED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (decision, SOS_RETENTION_ENDED_WORDS, deed->words);
  return sos_transaction_save (transaction, decision, error);
}

/* ---- erased ---- */

gboolean
sos_casework_ask_disposal (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_auto (SosRetentionState) state = { 0 };
  g_autoptr (SosRecord) decision = NULL;
  SosRetentionAsk asked;
  const char *rule;

  if (!read_ask (transaction, deed->id, deed->words, &state, &asked, &rule, error)
      || !sos_rights_obey (transaction, sos_retention_may_ask (&asked), "alter", deed->id, error))
    return FALSE;
  decision = decision_new (transaction, deed, SOS_RETENTION_DISPOSE, rule);
  return sos_transaction_save (transaction, decision, error);
}

/* "12 × Contact, 3 × Letter": kinds of records, and of none what it said. */
static char *
dup_erased (GArray *erased)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < erased->len; i++)
    {
      const SosErased *one = &g_array_index (erased, SosErased, i);
      const char *name = sos_history_find_record_name (one->kind);

      g_string_append_printf (words, "%s%" G_GINT64_FORMAT " × %s", i > 0 ? ", " : "", one->n, name != NULL ? name : _("Other"));
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Made before anything goes: without it the history is not touched. */
static SosRecord *
certificate_new (SosTransaction *transaction, SosRecord *person, SosRecord *ask, const char *rule, const char *backups)
{
  return g_object_new (SOS_TYPE_DISPOSAL, "ref", sos_record_get_text (person, SOS_PERSON_REF), "rule", rule, "disposed-on", sos_transaction_get_today (transaction),
                       "asked-by", sos_record_get_number (ask, SOS_RETENTION_ASKED_BY), "decided-by", sos_transaction_get_actor (transaction), "backups", backups, NULL);
}

gboolean
sos_casework_dispose (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, deed->id, error), certificate = NULL;
  g_auto (SosRetentionState) state = { 0 };
  g_autoptr (GArray) erased = NULL;
  g_autofree char *words = NULL;
  SosRetentionAsk asked;
  const char *rule;

  if (person == NULL || !read_ask (transaction, deed->id, NULL, &state, &asked, &rule, error)
      || !sos_rights_obey (transaction, sos_retention_may_dispose (&asked), "erase", deed->id, error))
    return FALSE;
  if (!sos_reason_is_enough (deed->words))
    return sos_casework_refuse ("V27", _("Say where copies of the file are, and what becomes of them."), error);
  certificate = certificate_new (transaction, person, state.ask, rule, deed->words);
  if (!sos_transaction_save (transaction, certificate, error))
    return FALSE;
  erased = sos_transaction_erase_person (transaction, deed->id, error);
  if (erased == NULL)
    return FALSE;
  words = dup_erased (erased);
  sos_record_set_text (certificate, SOS_DISPOSAL_ERASED, words);
  deed->result = sos_record_get_id (certificate);
  return sos_transaction_save (transaction, certificate, error);
}

/* ---- by hand ---- */

gboolean
sos_retention_may_remove (SosTransaction *transaction, SosRecord *record, GError **error)
{
  return sos_casework_refuse ("V27", _("What was decided about keeping a record stays as it is written."), error);
}

gboolean
sos_retention_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  return sos_retention_may_remove (transaction, record, error);
}
