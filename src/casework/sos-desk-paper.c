/* sos-desk-paper.c - the gate of papers for those who work here, and what all of them say. What stands on each, its row says. */
#include "config.h"
#include "sos-desk-paper-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-office-words.h"
#include "sos-records.h"
#include "sos-wordings.h"

#include <glib/gi18n.h>

static const struct
{
  const char *kind;
  gboolean (*fill) (SosTransaction *transaction, SosDeskPaper *paper, GError **error); /* words and ref; or refuses */
  const char *reason;
} kinds[] = {
  { SOS_PAPER_DAY_LIST, sos_today_fill_paper, N_("List of the day") },
  { SOS_PAPER_TEAM_BOARD, sos_team_fill_paper, N_("Board of the team") },
  { SOS_PAPER_SUPERVISION_SHEET, sos_supervision_fill_paper, N_("Sheet of a supervision") },
};

SosDeskPaper *
sos_desk_paper_new (const char *kind, gint64 id, const char *verb)
{
  SosDeskPaper *self = g_new0 (SosDeskPaper, 1);

  self->kind = g_intern_string (kind);
  self->id = id;
  self->verb = verb;
  return self;
}

void
sos_desk_paper_free (SosDeskPaper *self)
{
  g_clear_object (&self->words);
  g_clear_pointer (&self->template, g_bytes_unref);
  g_free (self->ref);
  g_free (self);
}

static guint
find_kind (const SosDeskPaper *paper)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (kinds) && !g_str_equal (kinds[i].kind, paper->kind))
    i++;
  return i;
}

gboolean
sos_casework_release_desk_paper (SosTransaction *transaction, SosDeskPaper *paper, GError **error)
{
  const gint64 actor = sos_transaction_get_actor (transaction);
  g_autofree char *today = sos_date_dup_long (sos_transaction_get_today (transaction));

  g_clear_object (&paper->words);
  g_clear_pointer (&paper->ref, g_free);
  paper->words = sos_merge_new ();
  sos_merge_set_text (paper->words, "today", today);
  if (!sos_office_words_add (transaction, paper->words, error) || !sos_wordings_load_template (transaction, paper->kind, &paper->template, error))
    return FALSE;
  if (kinds[find_kind (paper)].fill (transaction, paper, error))
    {
      sos_merge_set_text (paper->words, "our_ref", paper->ref);
      return TRUE;
    }
  sos_transaction_note_refusal (transaction, paper->verb, SOS_TYPE_STAFF, actor, 0);
  return FALSE;
}

gboolean
sos_casework_mark_desk_paper (SosTransaction *transaction, SosDeskPaper *paper, GError **error)
{
  sos_transaction_set_lasting (transaction);
  return sos_transaction_note (transaction, paper->verb, SOS_TYPE_STAFF, sos_transaction_get_actor (transaction), 0, _(kinds[find_kind (paper)].reason), error);
}
