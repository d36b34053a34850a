/* sos-outcome-rules.c - what came of the work, counted honestly. Knows no record. */
#include "config.h"
#include "sos-outcome-rules.h"

#include "sos-clock.h"

#include <glib/gi18n.h>

void
sos_outcome_count_add (SosOutcomeCount *self, const char *status)
{
  const struct
  {
    const char *status;
    guint *n;
  } counts[] = { { SOS_OUTCOME_ACHIEVED, &self->achieved },   { SOS_OUTCOME_PARTLY, &self->partly },     { SOS_OUTCOME_NOT, &self->not },
                 { SOS_OUTCOME_NOT_A_GOAL, &self->no_goal }, { SOS_OUTCOME_UNKNOWN, &self->unknown } };

  self->asked++;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (g_strcmp0 (counts[i].status, status) == 0)
      {
        (*counts[i].n)++;
        return;
      }
  self->open++;
}

static void
append (GString *words, guint n, const char *format, const char *mark)
{
  g_autoptr (GString) part = g_string_new (format);
  g_autofree char *number = g_strdup_printf ("%u", n);

  if (n == 0)
    return;
  g_string_replace (part, "%u", number, 1);
  g_string_append_printf (words, "%s%s", words->len > 0 ? mark : "", part->str);
}

char *
sos_outcome_count_dup_words (const SosOutcomeCount *self)
{
  const guint known = self->achieved + self->partly + self->not;
  g_autoptr (GString) rest = g_string_new (NULL);

  append (rest, self->unknown, _("%u not known"), ", ");
  append (rest, self->no_goal, _("%u no goal"), ", ");
  append (rest, self->open, _("%u not answered"), ", ");
  /* Translators: what came of the work: "3 achieved, 1 partly, 2 not, of 6 known" and, behind "; ", what is not known or was not aimed at */
  return g_strdup_printf (rest->len > 0 ? _("%u achieved, %u partly, %u not, of %u known; %s") : _("%u achieved, %u partly, %u not, of %u known"), self->achieved,
                          self->partly, self->not, known, rest->str);
}

SosVerdict *
sos_outcome_may_hold (const char *status, const char *dated, int weeks, const char *today)
{
  if (g_strcmp0 (status, SOS_OUTCOME_ACHIEVED) != 0 && g_strcmp0 (status, SOS_OUTCOME_PARTLY) != 0)
    return sos_verdict_new_refused ("4.14", _("Only what was achieved, at least in part, can have held."), NULL);
  if (dated == NULL || !sos_date_is_valid (dated))
    return sos_verdict_new_refused ("4.14", _("Say on which day it was achieved; the weeks count from there."), NULL);
  if (sos_date_days_between (dated, today) < weeks * 7)
    return sos_verdict_new_refused ("V4", weeks == SOS_OUTCOME_FIRST_WEEKS ? _("It is not thirteen weeks yet.") : _("It is not twenty-six weeks yet."), NULL);
  return sos_verdict_new_allowed ("4.14", NULL);
}
