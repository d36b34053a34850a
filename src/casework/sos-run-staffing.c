/* sos-run-staffing.c - who could deliver the sessions of a run that are to come. Asks the constraints alone, the same as for any other change. */
#include "config.h"
#include "sos-run-staffing.h"

#include "sos-load.h"
#include "sos-record-plain.h"
#include "sos-records.h"
#include "sos-school-rights.h"

#include <glib/gi18n.h>

/* As it lies; one whose parts nobody wrote down yet has those of its programme. */
static SosPlanSession
get_session (const SosRunStaffing *self, int session)
{
  SosPlanSession as = *sos_plan_board_get (self->plan->board, session), made;

  if (as.n_parts > 0)
    return as;
  made = sos_plan_session_make (self->plan->world, as.run, as.number);
  sos_plan_session_move (&made, self->plan->world, as.day, as.from, as.to);
  as.n_parts = made.n_parts;
  for (int p = 0; p < made.n_parts; p++)
    as.parts[p] = made.parts[p];
  return as;
}

/* ---- what there is to do ---- */

static void
free_seat (gpointer data)
{
  g_free (((SosStaffSeat *) data)->label);
  g_free (data);
}

static char *
dup_label (const SosStaffSeat *seat, guint n, gboolean parts, SosCodes *codes)
{
  const char *does = sos_codes_get_label (codes, "staff-part", sos_staff_part_get_code (seat->as));
  g_autofree char *numbered = n > 1 ? g_strdup_printf ("%s %u", does, seat->nth + 1) : g_strdup (does);

  /* Translators: what somebody does in a session, and for which provider: "Trainer, ConnectFutures" */
  return parts ? g_strdup_printf (_("%s, %s"), numbered, sos_codes_get_label (codes, "provider", seat->provider)) : g_steal_pointer (&numbered);
}

static int
find_nth (const SosPlanPart *part, SosStaffPart as, guint nth)
{
  for (int k = 0; k < part->n_staff; k++)
    if (part->staff[k].part == as && nth-- == 0)
      return k;
  return -1;
}

/* The most there are in one session. */
static guint
count_most (const SosRunStaffing *self, int part, SosStaffPart as)
{
  guint most = 0;

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const SosPlanSession lies = get_session (self, g_array_index (self->sessions, int, i));

      while (part < lies.n_parts && find_nth (&lies.parts[part], as, most) >= 0)
        most++;
    }
  return most;
}

static void
add_seats (SosRunStaffing *self, int part, SosStaffPart as, int needed, SosCodes *codes)
{
  const SosPlanSession first = get_session (self, g_array_index (self->sessions, int, 0));
  const guint n = MAX (count_most (self, part, as), (guint) MAX (needed, 1));

  for (guint nth = 0; nth < n; nth++)
    {
      SosStaffSeat *seat = g_new (SosStaffSeat, 1);

      *seat = (SosStaffSeat){ part, first.parts[part].provider, as, nth, (int) nth < needed, NULL };
      seat->label = dup_label (seat, n, first.n_parts > 1, codes);
      g_ptr_array_add (self->seats, seat);
    }
}

/* As many of each as the programme asks for, or as there are, and at least one: somebody may help, or learn, where nobody has to. */
static void
list_seats (SosRunStaffing *self, SosCodes *codes)
{
  const SosPlanProgramme *programme = sos_plan_world_get_programme_of (self->plan->world, self->run);
  const int n = self->sessions->len > 0 ? get_session (self, g_array_index (self->sessions, int, 0)).n_parts : 0;

  for (int part = 0; part < n; part++)
    if (part > 0)
      add_seats (self, part, SOS_PART_TRAINER, 1, codes);
    else
      {
        add_seats (self, part, SOS_PART_LEAD, 1, codes);
        add_seats (self, part, SOS_PART_SECOND, programme->staff_least - 1, codes);
        add_seats (self, part, SOS_PART_VOLUNTEER, programme->volunteers_least, codes);
        add_seats (self, part, SOS_PART_SHADOW, 0, codes);
      }
}

/* ---- reading ---- */

static int
compare_days (gconstpointer one, gconstpointer other, gpointer board)
{
  const SosPlanSession *a = sos_plan_board_get (board, *(const int *) one), *b = sos_plan_board_get (board, *(const int *) other);

  return a->day != b->day ? a->day - b->day : a->number - b->number;
}

static void
list_sessions (SosRunStaffing *self)
{
  const GArray *all = sos_plan_board_get_run (self->plan->board, self->run);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const int place = g_array_index (all, int, i);
      const SosPlanSession *lies = sos_plan_board_get (self->plan->board, place);

      if (sos_plan_session_is_to_come (lies, sos_plan_world_get_today (self->plan->world)))
        g_array_append_val (self->sessions, place);
    }
  g_array_sort_with_data (self->sessions, compare_days, self->plan->board);
}

SosRunStaffing *
sos_run_staffing_load (SosTransaction *transaction, gint64 run, GError **error)
{
  g_autoptr (SosRunStaffing) self = g_new0 (SosRunStaffing, 1);
  g_autoptr (SosRecord) record = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, run, error);

  self->sessions = g_array_new (FALSE, FALSE, sizeof (int));
  self->seats = g_ptr_array_new_with_free_func (free_seat);
  if (record == NULL || !sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, run, error))
    return NULL;
  self->year = sos_record_get_int (record, SOS_PROGRAMME_RUN_YEAR);
  self->plan = sos_school_plan_read (transaction, self->year, error);
  if (self->plan == NULL)
    return NULL;
  self->run = sos_school_plan_find (self->plan->runs, run);
  if (self->run == SOS_PLAN_NONE)
    return g_steal_pointer (&self);
  list_sessions (self);
  list_seats (self, sos_transaction_get_codes (transaction));
  return g_steal_pointer (&self);
}

void
sos_run_staffing_free (SosRunStaffing *self)
{
  g_clear_pointer (&self->plan, sos_school_plan_free);
  g_array_unref (self->sessions);
  g_ptr_array_unref (self->seats);
  g_free (self);
}

static gpointer
load (SosTransaction *transaction, gpointer run, GError **error)
{
  return sos_run_staffing_load (transaction, *(gint64 *) run, error);
}

void
sos_run_staffing_async (SosStore *store, gint64 run, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, load, g_memdup2 (&run, sizeof run), g_free, (GDestroyNotify) sos_run_staffing_free, cancellable, callback, user_data);
}

SosRunStaffing *
sos_run_staffing_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

/* ---- who there is ---- */

static int
find_holder (const SosPlanSession *as, const SosStaffSeat *seat)
{
  const int k = seat->part < as->n_parts ? find_nth (&as->parts[seat->part], seat->as, seat->nth) : -1;

  return k >= 0 ? as->parts[seat->part].staff[k].person : SOS_PLAN_NONE;
}

int
sos_run_staffing_find_there (const SosRunStaffing *self, const SosStaffSeat *seat, int session)
{
  const SosPlanSession as = get_session (self, session);

  return find_holder (&as, seat);
}

static gboolean
is_open (SosRunStaffing *self, const SosStaffSeat *seat, int session)
{
  const SosPlanSession as = get_session (self, session);
  const int holder = find_holder (&as, seat);

  return (seat->needed && holder == SOS_PLAN_NONE)
         || (holder != SOS_PLAN_NONE && !sos_plan_board_allows_person (self->plan->board, session, &as, seat->part, holder, NULL, NULL));
}

guint
sos_run_staffing_find_first (SosRunStaffing *self, const GArray *chosen)
{
  for (guint i = 0; i < self->seats->len; i++)
    for (guint k = 0; k < chosen->len; k++)
      if (is_open (self, self->seats->pdata[i], g_array_index (chosen, int, k)))
        return i;
  return 0;
}

/* Those of its provider; a volunteer helps, and never stands for one of us. Anybody may learn. */
static gboolean
fits (const SosRunStaffing *self, const SosStaffSeat *seat, int person)
{
  const SosPlanPerson *who = sos_plan_world_get_person (self->plan->world, person);

  return g_strcmp0 (who->provider, seat->provider) == 0
         && (seat->as == SOS_PART_SHADOW || (who->kind == SOS_PLAN_VOLUNTEER) == (seat->as == SOS_PART_VOLUNTEER));
}

static void
take_off (SosPlanPart *part, int k)
{
  for (part->n_staff--; k < part->n_staff; k++)
    part->staff[k] = part->staff[k + 1];
}

static void
take_off_person (SosPlanSession *as, int person)
{
  for (int p = 0; p < as->n_parts; p++)
    for (int k = as->parts[p].n_staff - 1; k >= 0; k--)
      if (as->parts[p].staff[k].person == person)
        take_off (&as->parts[p], k);
}

/* @person in that seat, and nowhere else in the session; FALSE where there is no room for one more. */
static gboolean
seat_person (SosPlanSession *as, const SosStaffSeat *seat, int person)
{
  SosPlanPart *part = &as->parts[seat->part];
  int k = seat->part < as->n_parts ? find_nth (part, seat->as, seat->nth) : -1;

  if (seat->part >= as->n_parts)
    return FALSE;
  if (k >= 0)
    take_off (part, k);
  if (person == SOS_PLAN_NONE)
    return TRUE;
  take_off_person (as, person);
  if (part->n_staff >= SOS_PLAN_MOST_STAFF)
    return FALSE;
  k = k >= 0 ? MIN (k, part->n_staff) : part->n_staff;
  for (int i = part->n_staff++; i > k; i--)
    part->staff[i] = part->staff[i - 1];
  part->staff[k].person = person;
  part->staff[k].part = seat->as;
  part->declined = FALSE;
  return TRUE;
}

/* ---- what the rules say ---- */

/* (transfer full) */
static SosVerdict *
ask_session (SosRunStaffing *self, const SosStaffSeat *seat, SosPlanSession *as, int session, SosStaffChoice *choice)
{
  g_autoptr (GArray) findings = g_array_new (FALSE, FALSE, sizeof (SosFinding));
  int cost = 0;

  choice->n_there += find_holder (as, seat) == choice->person;
  if (!seat_person (as, seat, choice->person))
    return sos_verdict_new_refused (NULL, _("Nobody more can be named for it."), NULL);
  choice->n_may += sos_plan_board_allows_person (self->plan->board, session, as, seat->part, choice->person, &cost, findings);
  choice->cost += cost;
  return sos_findings_dup_verdict (findings, self->plan->board, as);
}

/* The first no, else the first remark. */
static guint
find_deciding (const GPtrArray *verdicts)
{
  guint remark = 0;

  for (guint i = 0; i < verdicts->len; i++)
    if (!((SosVerdict *) verdicts->pdata[i])->allowed)
      return i;
  while (remark + 1 < verdicts->len && ((SosVerdict *) verdicts->pdata[remark])->words == NULL)
    remark++;
  return remark;
}

/* The session is named where the same is not true of all. (transfer full) */
static char *
dup_words (const GPtrArray *verdicts, int number, guint deciding)
{
  const char *words = ((SosVerdict *) verdicts->pdata[deciding])->words;
  gboolean all = TRUE;

  for (guint i = 0; i < verdicts->len; i++)
    all &= g_strcmp0 (((SosVerdict *) verdicts->pdata[i])->words, words) == 0;
  return words == NULL || all ? g_strdup (words) : g_strdup_printf (_("Session %d: %s"), number, words);
}

static SosStaffChoice *
ask_person (SosRunStaffing *self, const SosStaffSeat *seat, const GArray *chosen, int person)
{
  SosStaffChoice *choice = g_new0 (SosStaffChoice, 1);
  g_autoptr (GPtrArray) verdicts = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_verdict_free);

  choice->person = person;
  choice->name = sos_plan_world_get_person (self->plan->world, person)->name;
  for (guint i = 0; i < chosen->len; i++)
    {
      SosPlanSession as = get_session (self, g_array_index (chosen, int, i));

      g_ptr_array_add (verdicts, ask_session (self, seat, &as, g_array_index (chosen, int, i), choice));
    }
  if (verdicts->len > 0)
    {
      const guint deciding = find_deciding (verdicts);

      choice->words = dup_words (verdicts, sos_plan_board_get (self->plan->board, g_array_index (chosen, int, deciding))->number, deciding);
    }
  return choice;
}

static void
free_choice (gpointer data)
{
  g_free (((SosStaffChoice *) data)->words);
  g_free (data);
}

static int
compare_choices (gconstpointer one, gconstpointer other)
{
  const SosStaffChoice *a = *(SosStaffChoice *const *) one, *b = *(SosStaffChoice *const *) other;

  if (a->n_may != b->n_may)
    return a->n_may > b->n_may ? -1 : 1;
  return a->n_may > 0 && a->cost != b->cost ? a->cost - b->cost : g_utf8_collate (a->name, b->name);
}

GPtrArray *
sos_run_staffing_ask (SosRunStaffing *self, const SosStaffSeat *seat, const GArray *chosen)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (free_choice);

  for (int person = 0; person < sos_plan_world_get_n_people (self->plan->world); person++)
    if (fits (self, seat, person))
      g_ptr_array_add (choices, ask_person (self, seat, chosen, person));
  g_ptr_array_sort (choices, compare_choices);
  return choices;
}

SosLaying *
sos_run_staffing_lay (SosRunStaffing *self, const SosStaffSeat *seat, const GArray *chosen, int person)
{
  SosLaying *laying = sos_laying_new (self->year);

  for (guint i = 0; i < chosen->len; i++)
    {
      const int session = g_array_index (chosen, int, i);
      SosPlanSession as = get_session (self, session);

      if (find_holder (&as, seat) == person || !seat_person (&as, seat, person))
        continue;
      if (person == SOS_PLAN_NONE || sos_plan_board_allows_person (self->plan->board, session, &as, seat->part, person, NULL, NULL))
        sos_laying_add (laying, self->plan, &as);
    }
  return laying;
}
