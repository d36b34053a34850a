/* sos-plan-board.c - sessions laid out over a world, and what was said of each, kept until something near it changes. Decides nothing: the
 * constraints do. */
#include "config.h"
#include "sos-plan-private.h"

#include "sos-day.h"

#include <string.h>

typedef struct
{
  SosPlanSession session;
  GArray *findings; /* NULL: not asked since something changed */
} Cell;

struct _SosPlanBoard
{
  SosPlanWorld *world;
  GArray *cells;
  GHashTable *days;   /* day -> GArray of places */
  GHashTable *people; /* person and day -> GArray of places */
  GPtrArray *runs;  /* GArray of places, a run */
};

static void
clear_cell (gpointer data)
{
  g_clear_pointer (&((Cell *) data)->findings, g_array_unref);
}

SosPlanBoard *
sos_plan_board_new (SosPlanWorld *world)
{
  SosPlanBoard *self = g_new0 (SosPlanBoard, 1);

  self->world = sos_plan_world_ref (world);
  self->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  g_array_set_clear_func (self->cells, clear_cell);
  self->days = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->people = g_hash_table_new_full (sos_pair_hash, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return self;
}

SosPlanBoard *
sos_plan_board_copy (const SosPlanBoard *self)
{
  SosPlanBoard *copy = sos_plan_board_new (self->world);

  for (int i = 0; i < sos_plan_board_get_n (self); i++)
    sos_plan_board_add (copy, sos_plan_board_get (self, i));
  return copy;
}

void
sos_plan_board_free (SosPlanBoard *self)
{
  g_array_unref (self->cells);
  g_hash_table_unref (self->days);
  g_hash_table_unref (self->people);
  g_ptr_array_unref (self->runs);
  sos_plan_world_unref (self->world);
  g_free (self);
}

/* ---- where things lie ---- */

SosPlanWorld *
sos_plan_board_get_world (const SosPlanBoard *self)
{
  return self->world;
}

int
sos_plan_board_get_n (const SosPlanBoard *self)
{
  return (int) self->cells->len;
}

static Cell *
get_cell (const SosPlanBoard *self, int session)
{
  return &g_array_index (self->cells, Cell, session);
}

const SosPlanSession *
sos_plan_board_get (const SosPlanBoard *self, int session)
{
  g_return_val_if_fail (session >= 0 && session < (int) self->cells->len, NULL);

  return &get_cell (self, session)->session;
}

const GArray *
sos_plan_board_get_day (const SosPlanBoard *self, int day)
{
  return g_hash_table_lookup (self->days, GINT_TO_POINTER (day));
}

const GArray *
sos_plan_board_get_run (const SosPlanBoard *self, int run)
{
  return run < (int) self->runs->len ? self->runs->pdata[run] : NULL;
}

/* In the order of places, so that what is found comes in one order however things were put. */
static void
insert_place (GArray *places, int place)
{
  guint i = 0;

  while (i < places->len && g_array_index (places, int, i) < place)
    i++;
  g_array_insert_val (places, i, place);
}

static void
remove_place (GArray *places, int place)
{
  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, int, i) == place)
      {
        g_array_remove_index (places, i);
        return;
      }
}

const GArray *
sos_plan_board_get_person_day (const SosPlanBoard *self, int person, int day)
{
  return g_hash_table_lookup (self->people, sos_pair_key (person, day));
}

static void
lay_under (GHashTable *table, gpointer key, int place, gboolean there)
{
  GArray *places = g_hash_table_lookup (table, key);

  if (places == NULL)
    {
      places = g_array_new (FALSE, FALSE, sizeof (int));
      g_hash_table_insert (table, key, places);
    }
  remove_place (places, place);
  if (there)
    insert_place (places, place);
}

/* Lays a session down under its day and its people, or takes it up. */
static void
lay (SosPlanBoard *self, int place, const SosPlanSession *session, gboolean there)
{
  if (session->day == 0)
    return;
  lay_under (self->days, GINT_TO_POINTER (session->day), place, there);
  for (int part = 0; part < session->n_parts; part++)
    for (int k = 0; k < session->parts[part].n_staff; k++)
      lay_under (self->people, sos_pair_key (session->parts[part].staff[k].person, session->day), place, there);
}

static void
forget_all (SosPlanBoard *self, const GArray *places)
{
  for (guint i = 0; places != NULL && i < places->len; i++)
    g_clear_pointer (&get_cell (self, g_array_index (places, int, i))->findings, g_array_unref);
}

/* A session speaks of those of its week, since people work so many days in one, and of those of its run. */
static void
forget_near (SosPlanBoard *self, const SosPlanSession *session)
{
  const int monday = sos_day_get_monday (session->day);

  for (int day = monday; monday != 0 && day < monday + 7; day++)
    forget_all (self, sos_plan_board_get_day (self, day));
  forget_all (self, sos_plan_board_get_run (self, session->run));
}

int
sos_plan_board_add (SosPlanBoard *self, const SosPlanSession *session)
{
  const Cell cell = { *session, NULL };
  const int place = (int) self->cells->len;

  while ((int) self->runs->len <= session->run)
    g_ptr_array_add (self->runs, g_array_new (FALSE, FALSE, sizeof (int)));
  g_array_append_val (self->cells, cell);
  insert_place (self->runs->pdata[session->run], place);
  lay (self, place, session, TRUE);
  forget_near (self, session);
  return place;
}

void
sos_plan_board_put (SosPlanBoard *self, int session, const SosPlanSession *as)
{
  Cell *cell = get_cell (self, session);

  g_return_if_fail (as->run == cell->session.run);

  forget_near (self, &cell->session);
  lay (self, session, &cell->session, FALSE);
  lay (self, session, as, TRUE);
  cell->session = *as;
  forget_near (self, as);
}

/* ---- sessions ---- */

static const char *const part_codes[] = { "LEAD", "SECOND", "VOLUNTEER", "TRAINER", "SHADOW", "OBSERVER" };

SosStaffPart
sos_staff_part_find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (part_codes); i++)
    if (g_strcmp0 (part_codes[i], code) == 0)
      return i;
  return SOS_PART_OBSERVER;
}

const char *
sos_staff_part_get_code (SosStaffPart part)
{
  return part_codes[part];
}

int
sos_plan_session_find_lead (const SosPlanSession *self)
{
  for (int k = 0; self->n_parts > 0 && k < self->parts[0].n_staff; k++)
    if (self->parts[0].staff[k].part == SOS_PART_LEAD)
      return self->parts[0].staff[k].person;
  return SOS_PLAN_NONE;
}

int
sos_plan_session_find_part (const SosPlanSession *self, int person)
{
  for (int p = 0; p < self->n_parts; p++)
    for (int k = 0; k < self->parts[p].n_staff; k++)
      if (self->parts[p].staff[k].person == person)
        return p;
  return SOS_PLAN_NONE;
}

SosPlanSession
sos_plan_session_make (SosPlanWorld *world, int run, int number)
{
  const SosPlanProgramme *programme = sos_plan_world_get_programme_of (world, run);
  SosPlanSession session = { .run = run, .number = number, .room = SOS_PLAN_NONE, .school_staff = sos_plan_world_get_run (world, run)->school_staff,
                             .n_parts = (int) programme->n_parts };

  for (int i = 0; i < session.n_parts; i++)
    session.parts[i].provider = programme->parts[i].provider;
  return session;
}

void
sos_plan_session_move (SosPlanSession *self, SosPlanWorld *world, int day, int from, int to)
{
  const SosPlanProgramme *programme = sos_plan_world_get_programme_of (world, self->run);
  int at = from;

  if (day != self->day || from != self->from)
    self->school_staff = sos_plan_world_get_run (world, self->run)->school_staff; /* they are asked anew too */
  self->day = day;
  self->from = from;
  for (int i = 0; i < self->n_parts; i++)
    {
      self->parts[i].from = at;
      at = self->n_parts > 1 ? at + programme->parts[i].minutes : to;
      self->parts[i].to = at;
      self->parts[i].declined = FALSE; /* they are asked anew */
    }
  self->to = self->n_parts > 1 ? at : to;
}

/* ---- asking ---- */

SosLook
sos_look_make (const SosPlanBoard *board, int self, const SosPlanSession *session, gboolean moving, GArray *findings)
{
  const SosPlanRun *run = sos_plan_world_get_run (board->world, session->run);

  return (SosLook){ .board = board, .world = board->world, .session = session, .self = self, .moving = moving, .run = run,
                    .programme = sos_plan_world_get_programme (board->world, run->programme),
                    .school = sos_plan_world_get_school (board->world, run->school), .findings = findings };
}

/* What a school may agree to in writing (one half of two among it), and a team lead may decide; never two who are never together (N1), nor the past. */
static gboolean
is_set_aside (const SosPlanSession *session, const SosFinding *finding)
{
  const guint32 may = 1u << SOS_C1 | 1u << SOS_C2 | 1u << SOS_C8 | 1u << SOS_C9 | 1u << SOS_C10;

  if ((session->aside & may & 1u << finding->constraint) == 0 || finding->reason == SOS_REASON_PAST)
    return FALSE;
  if (finding->constraint == SOS_C9)
    return finding->reason == SOS_REASON_DECLINED;
  return finding->constraint != SOS_C8 || finding->number < SOS_APART_NEVER;
}

void
sos_look_add (SosLook *self, SosFinding finding)
{
  if (is_set_aside (self->session, &finding))
    return;
  self->hard = self->hard || finding.grade == SOS_GRADE_HARD;
  self->cost += finding.grade == SOS_GRADE_SOFT ? finding.cost : 0;
  if (self->findings != NULL)
    g_array_append_val (self->findings, finding);
}

static int
compare_findings (const void *a, const void *b)
{
  const SosFinding *one = a, *other = b;
  const int keys[][2] = { { (int) one->constraint, (int) other->constraint }, { (int) one->grade, (int) other->grade },
                          { (int) one->reason, (int) other->reason }, { one->person, other->person }, { one->other, other->other },
                          { one->number, other->number } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i][0] != keys[i][1])
      return keys[i][0] < keys[i][1] ? -1 : 1;
  return 0;
}

static void
ask_people (SosLook *look)
{
  for (int i = 0; i < look->session->n_parts; i++)
    for (int k = 0; k < look->session->parts[i].n_staff; k++)
      sos_constraints_ask_person (look, &look->session->parts[i], look->session->parts[i].staff[k].person);
}

static GArray *
ask (const SosPlanBoard *self, int place, const SosPlanSession *session, gboolean moving)
{
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (SosFinding));
  SosLook look = sos_look_make (self, place, session, moving, findings);

  if (session->day == 0)
    return findings;
  sos_constraints_ask_slot (&look);
  ask_people (&look);
  sos_constraints_ask_session (&look);
  g_array_sort (findings, compare_findings);
  return findings;
}

const GArray *
sos_plan_board_check (SosPlanBoard *self, int session)
{
  Cell *cell = get_cell (self, session);

  if (cell->findings == NULL)
    cell->findings = ask (self, session, &cell->session, FALSE);
  return cell->findings;
}

GArray *
sos_plan_board_ask (SosPlanBoard *self, int session, const SosPlanSession *as)
{
  return ask (self, session, as, TRUE);
}

GArray *
sos_plan_board_check_run (SosPlanBoard *self, int run)
{
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (SosFinding));
  const SosPlanSession none = { .run = run };
  SosLook look = sos_look_make (self, SOS_PLAN_NONE, &none, FALSE, findings);

  sos_constraints_ask_run (&look);
  g_array_sort (findings, compare_findings);
  return findings;
}

gboolean
sos_plan_board_allows_slot (SosPlanBoard *self, int session, const SosPlanSession *as, GArray *findings)
{
  SosLook look = sos_look_make (self, session, as, TRUE, findings);

  sos_constraints_ask_slot (&look);
  return !look.hard;
}

gboolean
sos_plan_board_allows_person (SosPlanBoard *self, int session, const SosPlanSession *as, int part, int person, int *cost, GArray *findings)
{
  SosLook look = sos_look_make (self, session, as, TRUE, findings);

  sos_constraints_ask_person (&look, &as->parts[part], person);
  if (cost != NULL)
    *cost = look.cost;
  return !look.hard;
}

gboolean
sos_findings_are_hard (const GArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_array_index (findings, SosFinding, i).grade == SOS_GRADE_HARD)
      return TRUE;
  return FALSE;
}

int
sos_findings_get_cost (const GArray *findings)
{
  int cost = 0;

  for (guint i = 0; i < findings->len; i++)
    if (g_array_index (findings, SosFinding, i).grade == SOS_GRADE_SOFT)
      cost += g_array_index (findings, SosFinding, i).cost;
  return cost;
}

/* ---- everything ---- */

static void
sum (SosPlanSum *total, const GArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const SosFinding *finding = &g_array_index (findings, SosFinding, i);

      total->n_hard += finding->grade == SOS_GRADE_HARD ? 1 : 0;
      total->n_waits += finding->grade == SOS_GRADE_WAITS ? 1 : 0;
      if (finding->grade == SOS_GRADE_SOFT)
        total->by_constraint[finding->constraint] += finding->cost;
    }
}

/* Work is spread fairly: of two who could, whoever has less. Each session one more than before costs one more. */
static int
weigh_loads (const SosPlanBoard *self)
{
  const int n = sos_plan_world_get_n_people (self->world);
  g_autofree int *loads = g_new0 (int, MAX (n, 1));
  gint64 cost = 0;

  for (int i = 0; i < sos_plan_board_get_n (self); i++)
    {
      const SosPlanSession *session = sos_plan_board_get (self, i);

      for (int part = 0; session->day != 0 && part < session->n_parts; part++)
        for (int k = 0; k < session->parts[part].n_staff; k++)
          cost += loads[session->parts[part].staff[k].person]++;
    }
  return (int) (cost / 16);
}

SosPlanSum
sos_plan_board_sum (SosPlanBoard *self)
{
  SosPlanSum total = { 0 };

  for (int i = 0; i < sos_plan_board_get_n (self); i++)
    sum (&total, sos_plan_board_check (self, i));
  for (guint run = 0; run < self->runs->len; run++)
    {
      g_autoptr (GArray) findings = sos_plan_board_check_run (self, (int) run);

      sum (&total, findings);
    }
  total.by_constraint[SOS_C17] += weigh_loads (self);
  for (guint i = 0; i < SOS_N_CONSTRAINTS; i++)
    total.cost += total.by_constraint[i];
  return total;
}
