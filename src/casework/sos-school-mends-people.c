/* sos-school-mends-people.c - others who could deliver a session, and what can become of one by two providers when one falls away (3.7). */
#include "config.h"
#include "sos-school-mends-private.h"

#include "sos-run.h"
#include "sos-school-deeds.h"

#include <glib/gi18n.h>

#define OTHER_DAYS 3 /* beside other choices */

/* ---- somebody else ---- */

static void
replace (SosPlanSession *as, int part, int person, int by)
{
  SosPlanPart *of = &as->parts[part];

  for (int k = 0; k < of->n_staff; k++)
    if (of->staff[k].person == person)
      {
        of->staff[k].person = by;
        return;
      }
}

/* That @person gives; the first where they give none. */
static int
find_part (const SosPlanSession *as, int person)
{
  return MAX (sos_plan_session_find_part (as, person), 0);
}

static gboolean
is_on (const SosPlanSession *as, int person)
{
  return sos_plan_session_find_part (as, person) != SOS_PLAN_NONE;
}

/* Whoever keeps every rule there: cleared, free, travel fits, may come to the place, nobody to keep apart, a woman where only women deliver. */
static gboolean
may_come (SosTermSheet *sheet, int session, const SosPlanSession *as, int part, int by)
{
  return !is_on (as, by) && sos_plan_board_allows_person (sheet->plan->board, session, as, part, by, NULL, NULL);
}

/* With the one to come, or with @by for @person. */
static SosPlanSession
staff_with (SosTermSheet *sheet, int session, int person, int by)
{
  SosPlanSession as = *sos_plan_board_get (sheet->plan->board, session);
  const gboolean volunteer = sos_plan_world_get_person (sheet->plan->world, by)->kind == SOS_PLAN_VOLUNTEER;

  if (person != SOS_PLAN_NONE)
    replace (&as, find_part (&as, person), person, by);
  else if (as.parts[0].n_staff < SOS_PLAN_MOST_STAFF)
    {
      as.parts[0].staff[as.parts[0].n_staff].person = by;
      as.parts[0].staff[as.parts[0].n_staff].part = volunteer ? SOS_PART_VOLUNTEER : as.parts[0].n_staff == 0 ? SOS_PART_LEAD : SOS_PART_SECOND;
      as.parts[0].n_staff++;
    }
  return as;
}

/* Sessions of the run to come on which @person is and @by could be. */
static SosLaying *
laying_all (SosTermSheet *sheet, int run, int person, int by, guint *n)
{
  const GArray *sessions = sos_plan_board_get_run (sheet->plan->board, run);
  SosLaying *laying = sos_laying_new (sheet->year);

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      const int session = g_array_index (sessions, int, i);
      const SosPlanSession *lies = sos_plan_board_get (sheet->plan->board, session);
      const SosPlanSession as = staff_with (sheet, session, person, by);

      if (!sos_plan_session_is_to_come (lies, sheet->today) || !is_on (lies, person) || !may_come (sheet, session, lies, find_part (lies, person), by))
        continue;
      sos_laying_add (laying, sheet->plan, &as);
    }
  *n = laying->sessions->len;
  return laying;
}

static void
add_person (GPtrArray *mends, SosTermSheet *sheet, int session, int person, int by)
{
  const SosPlanSession *lies = sos_plan_board_get (sheet->plan->board, session);
  const SosPlanSession as = staff_with (sheet, session, person, by);
  const char *name = sos_plan_world_get_person (sheet->plan->world, by)->name;
  const char *other = person != SOS_PLAN_NONE ? sos_plan_world_get_person (sheet->plan->world, person)->name : NULL;
  SosLaying *all;
  guint n = 0;

  sos_school_mends_add (mends, SOS_MEND_PERSON, g_strdup_printf (other != NULL ? _("Send %s") : _("%s as well"), name), other != NULL ? g_strdup_printf (_("Send %s instead of %s"), name, other) : g_strdup_printf (_("Send %s as well"), name), g_strdup (_("this session only")))->laying
    = sos_school_mends_laying_of (sheet, &as);
  if (person == SOS_PLAN_NONE)
    return;
  all = laying_all (sheet, lies->run, person, by, &n);
  if (n > 1)
    sos_school_mends_add (mends, SOS_MEND_PERSON, g_strdup_printf (_("%s for all %u"), name, n), g_strdup_printf (_("Send %s instead of %s"), name, other), g_strdup_printf (g_dngettext (NULL, "%u session to come", "all %u sessions to come", n), n))->laying = all;
  else
    sos_laying_free (all);
}

/* Volunteers stand in for volunteers, a partner's people for a partner's; else whoever of us. */
static gboolean
fits (const SosTermSheet *sheet, int person, int by, gboolean volunteer)
{
  const SosPlanPerson *one = person != SOS_PLAN_NONE ? sos_plan_world_get_person (sheet->plan->world, person) : NULL;
  const SosPlanPerson *other = sos_plan_world_get_person (sheet->plan->world, by);

  return one != NULL ? one->kind == other->kind : (other->kind == SOS_PLAN_VOLUNTEER) == volunteer && other->kind != SOS_PLAN_PARTNER;
}

void
sos_school_mends_add_people (GPtrArray *mends, SosTermSheet *sheet, int session, int person, gboolean volunteer)
{
  const SosPlanSession *lies = sos_plan_board_get (sheet->plan->board, session);
  const int part = person != SOS_PLAN_NONE ? find_part (lies, person) : 0;

  for (int by = 0; by < sos_plan_world_get_n_people (sheet->plan->world) && mends->len < 2 * SOS_SCHOOL_MENDS_MOST; by++)
    if (fits (sheet, person, by, volunteer) && may_come (sheet, session, lies, part, by))
      add_person (mends, sheet, session, person, by);
}

GPtrArray *
sos_school_mends_staff (SosTermSheet *sheet, int session, int person)
{
  GPtrArray *mends = sos_school_mends_new ();

  sos_school_mends_add_people (mends, sheet, session, person, FALSE);
  if (person == SOS_PLAN_NONE)
    sos_school_mends_add_people (mends, sheet, session, person, TRUE);
  return mends;
}

/* ---- a partner ---- */

static void
add_answer (GPtrArray *mends, const SosPlanSession *lies, int part, const char *code, const char *brief, const char *title, const char *note)
{
  SosSchoolMend *mend = sos_school_mends_add (mends, SOS_MEND_ANSWER, g_strdup (brief), g_strdup (title), g_strdup (note));

  mend->func = (SosTransactionFunc) sos_casework_answer_part;
  mend->id = lies->id;
  mend->code = code;
  mend->count = part;
}

/* The school agrees in writing to one half; it will count as half a session. */
static void
add_one_half (GPtrArray *mends, SosTermSheet *sheet, const SosPlanSession *lies)
{
  SosSchoolMend *mend = sos_school_mends_add (mends, SOS_MEND_FEWER, g_strdup (_("One half only…")), g_strdup (_("Hold one half only: the school agrees in writing")), g_strdup (_("It counts as half a session")));

  mend->laying = sos_school_mends_laying_of (sheet, lies);
  mend->code = "C9";
  mend->asks_reason = mend->asks_agreed = TRUE;
}

/* With @by on the part that fell away, instead of whoever was. */
static SosPlanSession
give_part (const SosPlanSession *lies, int part, int by)
{
  SosPlanSession as = *lies;
  SosPlanPart *of = &as.parts[part];

  of->n_staff = MAX (of->n_staff, 1);
  if (lies->parts[part].n_staff == 0)
    of->staff[0].part = SOS_PART_TRAINER;
  of->staff[0].person = by;
  of->declined = FALSE;
  return as;
}

/* Somebody of the provider of that part, with @note. */
static void
add_their_people (GPtrArray *mends, SosTermSheet *sheet, int session, int part, const char *note)
{
  const SosPlanSession *lies = sos_plan_board_get (sheet->plan->board, session);

  for (int by = 0; by < sos_plan_world_get_n_people (sheet->plan->world) && mends->len < 2 * SOS_SCHOOL_MENDS_MOST; by++)
    {
      const SosPlanPerson *person = sos_plan_world_get_person (sheet->plan->world, by);
      SosPlanSession as;

      if (g_strcmp0 (person->provider, lies->parts[part].provider) != 0 || !may_come (sheet, session, lies, part, by))
        continue;
      as = give_part (lies, part, by);
      sos_school_mends_add (mends, SOS_MEND_PERSON, g_strdup_printf (_("Send %s"), person->name), g_strdup_printf (_("Send %s"), person->name), g_strdup (note))->laying = sos_school_mends_laying_of (sheet, &as);
    }
}

/* X1: both halves another day, which is the rule; one half; somebody else of theirs. Who has only not answered yet may have accepted. */
void
sos_school_mends_add_partner (GPtrArray *mends, SosTermSheet *sheet, const SosTermWrong *wrong)
{
  const SosPlanSession *lies = sos_plan_board_get (sheet->plan->board, wrong->session);
  const int part = CLAMP (wrong->finding.number, 1, lies->n_parts);

  if (wrong->finding.reason == SOS_REASON_NOT_ACCEPTED)
    {
      add_answer (mends, lies, part, "ACCEPTED", _("They accept"), _("Write down that they have accepted"), _("as they said, by telephone or in writing"));
      add_answer (mends, lies, part, "DECLINED", _("They do not come"), _("Write down that they do not come"), _("The booking as a whole is then not confirmed, and you choose what becomes of it"));
    }
  sos_school_mends_add_slots (mends, sheet, sheet->plan->board, wrong->session, FALSE);
  if (wrong->finding.reason != SOS_REASON_DECLINED)
    return;
  g_ptr_array_set_size (mends, (int) MIN (mends->len, OTHER_DAYS));
  add_their_people (mends, sheet, wrong->session, part - 1, _("Somebody else of the same provider, who is asked"));
  add_one_half (mends, sheet, lies);
}

/* Who gives a part is for its provider to say: theirs alone are offered, never one of us for a partner’s half. */
void
sos_school_mends_add_named (GPtrArray *mends, SosTermSheet *sheet, const SosTermWrong *wrong)
{
  const SosPlanSession *lies = sos_plan_board_get (sheet->plan->board, wrong->session);
  const int part = CLAMP (wrong->finding.number, 1, lies->n_parts);

  if (part == 1)
    sos_school_mends_add_people (mends, sheet, wrong->session, SOS_PLAN_NONE, FALSE);
  else
    add_their_people (mends, sheet, wrong->session, part - 1, _("as they told us"));
}
