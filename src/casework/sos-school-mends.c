/* sos-school-mends.c - what can be done about a session or a run that is not right: the ways there are, and the deed of one. Finds days and people
 * elsewhere. */
#include "config.h"
#include "sos-school-mends-private.h"

#include "sos-day.h"
#include "sos-school-deeds.h"

#include <glib/gi18n.h>

GPtrArray *
sos_school_mends_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) sos_school_mend_free);
}

void
sos_school_mend_free (SosSchoolMend *self)
{
  g_free (self->brief);
  g_free (self->title);
  g_free (self->note);
  g_clear_pointer (&self->laying, sos_laying_free);
  g_free (self);
}

SosSchoolMend *
sos_school_mends_add (GPtrArray *mends, SosMendKind kind, char *brief, char *title, char *note)
{
  SosSchoolMend *mend = g_new0 (SosSchoolMend, 1);

  mend->kind = kind;
  mend->brief = brief;
  mend->title = title;
  mend->note = note;
  g_ptr_array_add (mends, mend);
  return mend;
}

guint
sos_school_mends_pick (GPtrArray *mends, guint picked[SOS_SCHOOL_MENDS_AT_ONCE])
{
  gboolean seen[SOS_N_MENDS] = { FALSE };
  guint64 taken = 0;
  guint left = SOS_SCHOOL_MENDS_AT_ONCE, n = 0;

  for (int again = 0; again < 2; again++)
    for (guint i = 0; i < MIN (mends->len, 64) && left > 0; i++)
      {
        const SosMendKind kind = ((SosSchoolMend *) mends->pdata[i])->kind;

        if ((taken & (G_GUINT64_CONSTANT (1) << i)) != 0 || (again == 0 && seen[kind]))
          continue;
        seen[kind] = TRUE;
        taken |= G_GUINT64_CONSTANT (1) << i;
        left--;
      }
  for (guint i = 0; i < MIN (mends->len, 64); i++)
    if ((taken & (G_GUINT64_CONSTANT (1) << i)) != 0)
      picked[n++] = i;
  return n;
}

/* ---- words ---- */

/* Each way begins with what is done: hold, send, end, write down, leave. */
void
sos_school_mends_add_move (GPtrArray *mends, const SosTermSheet *sheet, const SosPlanSession *as, char *note, SosLaying *laying, guint more)
{
  g_autofree char *day = sos_day_dup_words (as->day, sheet->today), *hour = sos_minutes_dup_text (as->from);
  /* Translators: on a small button: a day, an hour, and how many sessions more are moved */
  char *brief = more > 0 ? g_strdup_printf (_("%s, %s, and %u more"), day, hour, more) : g_strdup_printf (_("%s, %s"), day, hour);

  /* Translators: a day and an hour */
  sos_school_mends_add (mends, SOS_MEND_DAY, brief, g_strdup_printf (_("Hold it on %s, %s"), day, hour), note)->laying = laying;
}

static void
add_names (const SosTermSheet *sheet, const SosPlanSession *as, GString *words)
{
  for (int p = 0; p < as->n_parts; p++)
    for (int k = 0; k < as->parts[p].n_staff; k++)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", sos_plan_world_get_person (sheet->plan->world, as->parts[p].staff[k].person)->name);
}

char *
sos_school_mends_dup_note (const SosTermSheet *sheet, SosPlanBoard *board, int session, const SosPlanSession *as)
{
  g_autoptr (GString) names = g_string_new (NULL), words = g_string_new (NULL);
  g_autoptr (GArray) findings = session != SOS_PLAN_NONE ? sos_plan_board_ask (board, session, as) : NULL;

  add_names (sheet, as, names);
  g_string_append (words, as->room != SOS_PLAN_NONE ? sos_plan_world_get_room (sheet->plan->world, as->room)->name : _("no room yet"));
  if (names->len > 0)
    g_string_append_printf (words, _(" · with %s"), names->str);
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      g_autofree char *remark = sos_finding_dup_words (&g_array_index (findings, SosFinding, i), board, as);

      g_string_append_printf (words, " · %s", remark);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

SosLaying *
sos_school_mends_laying_of (const SosTermSheet *sheet, const SosPlanSession *as)
{
  SosLaying *laying = sos_laying_new (sheet->year);

  sos_laying_add (laying, sheet->plan, as);
  return laying;
}

/* ---- as it lies ---- */

/* As it lies, agreed to in writing. */
static void
add_aside (GPtrArray *mends, SosTermSheet *sheet, const SosTermWrong *wrong)
{
  const SosPlanSession *lies = sos_plan_board_get (sheet->plan->board, wrong->session);
  SosSchoolMend *mend;

  if (!sos_laying_may_set_aside (&wrong->finding))
    return;
  mend = wrong->finding.constraint == SOS_C8
           ? sos_school_mends_add (mends, SOS_MEND_LEAVE, g_strdup (_("Leave it so…")), g_strdup (_("Leave it so, with a plan")), g_strdup (_("A team lead decides, with a reason")))
           : sos_school_mends_add (mends, SOS_MEND_LEAVE, g_strdup (_("The school agrees…")), g_strdup (_("Leave it so: the school agrees in writing")), NULL);
  mend->laying = sos_school_mends_laying_of (sheet, lies);
  mend->code = sos_constraint_get_id (wrong->finding.constraint);
  mend->asks_reason = TRUE;
  mend->asks_agreed = wrong->finding.constraint != SOS_C8;
}

/* ---- the whole ---- */

GPtrArray *
sos_school_mends_list (SosTermSheet *sheet, const SosTermWrong *wrong)
{
  GPtrArray *mends = sos_school_mends_new ();
  const gboolean of_school = wrong->finding.reason == SOS_REASON_SCHOOL_STAFF || wrong->finding.reason == SOS_REASON_SCHOOL_NOBODY;

  if (wrong->cancelled != 0)
    {
      g_ptr_array_unref (mends);
      return sos_school_mends_cancelled (sheet, wrong->run, wrong->cancelled);
    }
  if (wrong->session == SOS_PLAN_NONE)
    {
      g_ptr_array_unref (mends);
      return sos_school_mends_run (sheet, wrong->run);
    }
  if (wrong->finding.constraint == SOS_C9)
    {
      sos_school_mends_add_partner (mends, sheet, wrong);
      return mends;
    }
  if (wrong->finding.reason == SOS_REASON_NOT_NAMED)
    sos_school_mends_add_named (mends, sheet, wrong);
  else if (wrong->finding.constraint == SOS_C13 && !of_school)
    sos_school_mends_add_people (mends, sheet, wrong->session, SOS_PLAN_NONE, wrong->finding.reason == SOS_REASON_FEW_VOLUNTEERS);
  else if (wrong->finding.person != SOS_PLAN_NONE)
    sos_school_mends_add_people (mends, sheet, wrong->session, wrong->finding.person, FALSE);
  if (wrong->finding.constraint != SOS_C13 || wrong->finding.reason == SOS_REASON_SCHOOL_NOBODY)
    sos_school_mends_add_slots (mends, sheet, sheet->plan->board, wrong->session, FALSE);
  if (mends->len == 0)
    sos_school_mends_add_together (mends, sheet, sheet->plan->board, wrong->session);
  add_aside (mends, sheet, wrong);
  return mends;
}

static SosLaying *
laying_copy (const SosLaying *from)
{
  SosLaying *copy = sos_laying_new (from->year);

  g_array_append_vals (copy->sessions, from->sessions->data, from->sessions->len);
  return copy;
}

gpointer
sos_school_mend_make_deed (SosSchoolMend *self, const char *why, const char *agreed_by, SosTransactionFunc *func, GDestroyNotify *free_deed)
{
  SosDeed *deed;
  SosLaying *laying;

  if (self->laying == NULL)
    {
      deed = sos_deed_new (self->id, self->code, why);
      deed->count = self->count;
      deed->other = self->other;
      *func = self->func;
      *free_deed = (GDestroyNotify) sos_deed_free;
      return deed;
    }
  laying = laying_copy (self->laying);
  if (self->code != NULL)
    sos_laying_set_aside (laying, self->code, why, agreed_by);
  *func = (SosTransactionFunc) sos_casework_lay_sessions;
  *free_deed = (GDestroyNotify) sos_laying_free;
  return laying;
}
