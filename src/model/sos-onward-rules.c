/* sos-onward-rules.c - help that is asked of a partner: its course, and what sharing needs. Knows no record, no store, no page. */
#include "config.h"
#include "sos-onward-rules.h"

#include "sos-consent-rules.h"
#include "sos-reason-rules.h"

#include <glib/gi18n.h>

static const struct
{
  const char *from, *to;
} moves[] = {
  { SOS_ONWARD_ASKED, SOS_ONWARD_ACCEPTED },     { SOS_ONWARD_ASKED, SOS_ONWARD_DECLINED },    { SOS_ONWARD_ASKED, SOS_ONWARD_STARTED },
  { SOS_ONWARD_ASKED, SOS_ONWARD_WITHDRAWN },    { SOS_ONWARD_ACCEPTED, SOS_ONWARD_STARTED },  { SOS_ONWARD_ACCEPTED, SOS_ONWARD_DECLINED },
  { SOS_ONWARD_ACCEPTED, SOS_ONWARD_WITHDRAWN }, { SOS_ONWARD_STARTED, SOS_ONWARD_ENDED },
};

gboolean
sos_onward_waits (const char *state)
{
  return g_strcmp0 (state, SOS_ONWARD_ASKED) == 0 || g_strcmp0 (state, SOS_ONWARD_ACCEPTED) == 0;
}

gboolean
sos_onward_is_open (const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (g_strcmp0 (moves[i].from, state) == 0)
      return TRUE;
  return FALSE;
}

SosVerdict *
sos_onward_may_move (const char *from, const char *to)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (g_strcmp0 (moves[i].from, from) == 0 && g_strcmp0 (moves[i].to, to) == 0)
      return sos_verdict_new_allowed ("4.1", NULL);
  return sos_verdict_new_refused ("4.1", _("What was asked of a partner does not go on like that."),
                                  sos_onward_is_open (from) ? NULL : _("It is over; ask them anew."));
}

SosVerdict *
sos_onward_may_share (const char *status, const char *ground, gboolean lead)
{
  if (sos_consent_is_yes (status))
    return sos_verdict_new_allowed ("N4", NULL);
  if (!sos_reason_is_enough (ground))
    return sos_verdict_new_refused ("N4", _("They have not agreed that we share anything with this partner."),
                                    _("Ask them, and write it down under Safety; or a team lead says why it is asked all the same."));
  if (!lead)
    return sos_verdict_new_refused ("N4", _("Without their agreement it is a team lead who asks."), _("Ask them first, or your lead."));
  return sos_verdict_new_allowed ("N4", _("Asked without their agreement, for the reason written down."));
}
