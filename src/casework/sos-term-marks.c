/* sos-term-marks.c - what a paper may say of a session that is not right yet (5.7). The findings the constraints make. */
#include "config.h"
#include "sos-term-marks.h"

#include <glib/gi18n.h>

static const struct
{
  SosTermMark mark;
  const char *sign, *words;
} marks[] = {
  { SOS_TERM_MARK_STAFF, "?", N_("somebody is missing who delivers it") },
  { SOS_TERM_MARK_CHECK, "!", N_("a check of somebody does not hold that day") },
  { SOS_TERM_MARK_OTHER, "*", N_("something else is to be put right") },
};

/* N5: of keep-apart rules, limits of a colleague and of pupils a paper is silent. */
static guint
find_mark (const SosFinding *finding)
{
  const gboolean hidden = finding->constraint == SOS_C8 || finding->constraint == SOS_C11 || finding->constraint == SOS_C12;

  if (hidden || finding->grade == SOS_GRADE_SOFT)
    return 0;
  if (finding->constraint == SOS_C13)
    return finding->reason == SOS_REASON_SCHOOL_STAFF || finding->reason == SOS_REASON_SCHOOL_NOBODY ? 0 : SOS_TERM_MARK_STAFF;
  if (finding->constraint == SOS_C5)
    return SOS_TERM_MARK_CHECK;
  return finding->grade == SOS_GRADE_HARD ? SOS_TERM_MARK_OTHER : 0;
}

guint
sos_term_marks_find (SosPlanBoard *board, int session)
{
  const SosPlanSession *lies = sos_plan_board_get (board, session);
  const GArray *findings;
  guint found = 0;

  if (!sos_plan_session_is_to_come (lies, sos_plan_world_get_today (sos_plan_board_get_world (board))))
    return 0;
  findings = sos_plan_board_check (board, session);
  for (guint i = 0; i < findings->len; i++)
    found |= find_mark (&g_array_index (findings, SosFinding, i));
  return found;
}

char *
sos_term_marks_dup_signs (guint found)
{
  GString *signs = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if ((found & marks[i].mark) != 0)
      g_string_append (signs, marks[i].sign);
  return g_string_free (signs, FALSE);
}

char *
sos_term_marks_dup_words (guint found)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if ((found & marks[i].mark) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", _(marks[i].words));
  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}
