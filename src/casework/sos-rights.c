/* sos-rights.c - how near whoever is at the desk is to a person, read from the episodes; the rules decide. */
#include "config.h"
#include "sos-rights.h"

#include "sos-casework-private.h"
#include "sos-concern-rules.h"
#include "sos-family-read.h"
#include "sos-letter-rules.h"
#include "sos-pass-error.h"
#include "sos-reference.h"
#include "sos-rights-private.h"
#include "sos-stage-rules.h"
#include "sos-work-ask.h"

#include <glib/gi18n.h>

/* Everybody who ever was of one household with the person. */
#define HOUSEHOLDS "SELECT household FROM membership WHERE person = $1 AND removed IS NULL"
#define HOUSEHOLD "SELECT person FROM membership WHERE removed IS NULL AND household IN (" HOUSEHOLDS ")"
/* Everybody the person is related to. */
#define RELATED \
  "SELECT other_person FROM relationship WHERE person = $1 AND removed IS NULL" \
  " UNION SELECT person FROM relationship WHERE other_person = $1 AND removed IS NULL"

#define WORK "SELECT work.stage, work.service, work.worker, coalesce (work.team, staff.team) FROM "
#define BY " AS work LEFT JOIN staff ON staff.id = work.worker WHERE work.removed IS NULL AND "

static const char own_sql[] = WORK "episode" BY "work.person = $1";
static const char members_sql[] = WORK "episode" BY "work.person <> $1 AND work.person IN (" HOUSEHOLD ")";
static const char related_sql[] = WORK "episode" BY "work.person <> $1 AND work.person IN (" RELATED ")";
static const char household_sql[] = WORK "household_episode" BY "work.household IN (" HOUSEHOLDS ")";

/* What was found of one kind of work. */
typedef struct
{
  gboolean any;        /* at all, over or not */
  gboolean open;
  gboolean taken;      /* open, and somebody works on it */
  gboolean mine;       /* open and mine */
  gboolean mine_alone; /* of these, one that is not the work with a whole family */
  gboolean was_mine;   /* over */
  gboolean team;       /* open and my team's */
  gboolean was_team;
  gboolean other_team; /* open, nobody works on it, and it waits for another team */
  gboolean somebody;   /* somebody worked on it, or some team had it */
} Work;

static void
take_work (Work *work, SosTransaction *transaction, const SosSeatRead *seat, SosRows *row)
{
  const gboolean open = sos_stage_is_open (sos_rows_get_text (row, 0));
  const gint64 worker = sos_rows_get_number (row, 2), team = sos_rows_get_number (row, 3);
  const gboolean mine = worker != 0 && worker == seat->id, of_team = team != 0 && team == seat->team;

  work->any = TRUE;
  work->open |= open;
  work->taken |= open && worker != 0;
  work->mine |= open && mine;
  work->mine_alone
    |= open && mine && !sos_family_is_household_service (sos_transaction_get_codes (transaction), sos_rows_get_text (row, 1));
  work->was_mine |= !open && mine;
  work->team |= open && of_team;
  work->was_team |= !open && of_team;
  work->other_team |= open && worker == 0 && team != 0 && !of_team;
  work->somebody |= worker != 0 || team != 0;
}

static gboolean
read_work (Work *work, SosTransaction *transaction, const SosSeatRead *seat, const char *sql, gint64 person, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, &local, "i", person);

  while (rows != NULL && sos_rows_next (rows, &local))
    take_work (work, transaction, seat, rows);
  return sos_pass_error (&local, error);
}

/* Somebody with whom work is open, or was, has their worker and their team; whom nobody has taken up yet may be taken up. */
static void
state_client (SosRightsCase *rights, const Work *own)
{
  const gboolean nobodys = own->open ? !own->taken && !own->other_team : !own->somebody;

  rights->near = own->mine_alone ? SOS_NEAR_OWN : own->mine ? SOS_NEAR_HOUSEHOLD : SOS_NEAR_NOT;
  rights->in_team = own->team || (!own->open && own->was_team);
  rights->keeps = own->mine || (!own->open && own->was_mine) || nobodys;
  rights->leads = rights->in_team || nobodys;
}

/* Whether somebody is known because of a worry about them. */
typedef enum
{
  NO_WORRY,
  WORRY,
  WORRY_AT_WORK, /* about somebody who works or volunteers here, or a professional who works with us */
} Worry;

#define WORRY_SQL \
  "SELECT CASE WHEN sum (subject IN ('" SOS_SUBJECT_COLLEAGUE "', '" SOS_SUBJECT_PROFESSIONAL "')) > 0 THEN 2 WHEN count (*) > 0 THEN 1 ELSE 0 END FROM concern" \
  " WHERE person = $1 AND subject IS NOT NULL AND removed IS NULL"

/* Whom we know because of somebody else belongs to those who work with that one; whom we know because of nobody, to all: but a worry is for those
 * who lead. */
static void
state_relative (SosRightsCase *rights, const Work *family, Worry worry)
{
  rights->in_team = family->team;
  rights->keeps = family->mine || (!family->open && worry == NO_WORRY);
  rights->leads = family->team || !family->open;
}

/* Those who lead work with the family; but a worry about a colleague or a professional is for the safeguarding lead alone, whoever their family
 * is, unless somebody works with them now. */
static void
state_leads (SosRightsCase *rights, const Work *own, gboolean of_family, Worry worry)
{
  if (worry == WORRY_AT_WORK)
    rights->leads = rights->leads && own->open;
  else
    rights->leads = rights->leads || of_family;
}

gboolean
sos_rights_state_near (SosTransaction *transaction, const SosSeatRead *seat, gint64 person, SosRightsCase *rights, GError **error)
{
  Work own = { FALSE }, members = { FALSE }, household = { FALSE }, family;
  gint64 worry;

  if (!read_work (&own, transaction, seat, own_sql, person, error)
      || !read_work (&members, transaction, seat, members_sql, person, error)
      || !read_work (&household, transaction, seat, household_sql, person, error)
      || !sos_transaction_select_number (transaction, WORRY_SQL, &worry, error, "i", person))
    return FALSE;
  family = members;
  family.open |= household.open;
  family.mine |= household.mine;
  family.team |= household.team;
  if (own.any)
    state_client (rights, &own);
  else if (!read_work (&family, transaction, seat, related_sql, person, error))
    return FALSE;
  else
    state_relative (rights, &family, (Worry) worry);
  state_leads (rights, &own, members.team || household.team, (Worry) worry);
  if (rights->near < SOS_NEAR_HOUSEHOLD)
    rights->near = household.mine ? SOS_NEAR_HOUSEHOLD : members.mine ? SOS_NEAR_RELATIVE : SOS_NEAR_NOT;
  return TRUE;
}

/* ---- who sits there ---- */

gboolean
sos_rights_read_seat (SosTransaction *transaction, SosSeatRead *seat, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;

  *seat = (SosSeatRead){ sos_transaction_get_actor (transaction), 0, NULL };
  if (seat->id == 0)
    return TRUE;
  rows = sos_transaction_select (transaction, "SELECT role, team FROM staff WHERE id = $1 AND active = 1 AND removed IS NULL", &local, "i",
                                 seat->id);
  if (rows != NULL && sos_rows_next (rows, &local))
    {
      seat->role = g_intern_string (sos_rows_get_text (rows, 0));
      seat->team = sos_rows_get_number (rows, 1);
    }
  return sos_pass_error (&local, error);
}

/* @used: the record that is written in, where this one was joined with another. */
static gboolean
read_sealed (SosTransaction *transaction, gint64 person, gboolean *sealed, gint64 *used, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows
    = sos_transaction_select (transaction, "SELECT sealed, coalesce (merged_into, id) FROM person WHERE id = $1 AND removed IS NULL", &local, "i", person);
  const gboolean found = rows != NULL && sos_rows_next (rows, &local);

  *sealed = found && sos_rows_get_number (rows, 0) != 0;
  *used = found ? sos_rows_get_number (rows, 1) : person;
  if (found)
    return TRUE;
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    sos_transaction_set_not_found (error);
  return FALSE;
}

static gboolean
read_opened (SosTransaction *transaction, gint64 person, SosRightsCase *rights, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT max (until) FROM break_glass WHERE person = $1 AND staff = $2 AND removed IS NULL", &local, "ii", person,
    sos_transaction_get_actor (transaction));

  if (rows != NULL && sos_rows_next (rows, &local))
    rights->until = sos_rows_get_number (rows, 0);
  rights->opened = sos_rights_is_open_at (rights->until, sos_transaction_get_now (transaction));
  return sos_pass_error (&local, error);
}

gboolean
sos_rights_load (SosTransaction *transaction, gint64 person, SosRightsCase *rights, GError **error)
{
  SosSeatRead seat;
  gint64 used;

  *rights = (SosRightsCase){ .program = sos_transaction_get_actor (transaction) == 0 };
  if (!read_sealed (transaction, person, &rights->sealed, &used, error) || !sos_work_read_taken_back (transaction, used, &rights->restricted, error)
      || !sos_rights_read_seat (transaction, &seat, error))
    return FALSE;
  rights->joined = used != person;
  rights->role = seat.role;
  /* Of the others the role says all. */
  if (!sos_rights_is_worker (seat.role))
    return TRUE;
  return sos_rights_state_near (transaction, &seat, used, rights, error) && read_opened (transaction, used, rights, error);
}

/* ---- asking ---- */

gboolean
sos_rights_obey (SosTransaction *transaction, SosVerdict *verdict, const char *deed, gint64 person, GError **error)
{
  if (sos_casework_obey (verdict, error))
    return TRUE;
  sos_transaction_note_refusal (transaction, deed, SOS_TYPE_PERSON, person, person);
  return FALSE;
}

/* Of the letters that are neutral, those since the agreement was taken back. */
#define CONFIRMS_SQL \
  "SELECT count (*) FROM letter l JOIN withdrawal w ON w.person = l.person WHERE l.person = $1 AND l.kind = '" SOS_LETTER_KIND_KEEP_IN_TOUCH "'" \
  " AND l.removed IS NULL AND l.state <> 'VOID' AND " SOS_TAKES_BACK_SQL " AND l.id > w.id" /* numbers follow time */
#define IS_SQL " AND l.id = $2"

static gboolean
count_confirming (SosTransaction *transaction, gint64 person, gint64 letter, gint64 *n, GError **error)
{
  return letter != 0 ? sos_transaction_select_number (transaction, CONFIRMS_SQL IS_SQL, n, error, "ii", person, letter)
                     : sos_transaction_select_number (transaction, CONFIRMS_SQL, n, error, "i", person);
}

/* 4.2.4: letters stop but for one, in neutral words. */
static gboolean
state_confirms (SosTransaction *transaction, gint64 person, GType type, gint64 id, const char *kind, SosRightsCase *rights, GError **error)
{
  gint64 n;

  if (!rights->restricted || type != SOS_TYPE_LETTER || (id == 0 && g_strcmp0 (kind, SOS_LETTER_KIND_KEEP_IN_TOUCH) != 0))
    return TRUE;
  if (!count_confirming (transaction, person, id, &n, error))
    return FALSE;
  rights->confirms = id != 0 ? n > 0 : n == 0;
  return TRUE;
}

static gboolean
ask (SosTransaction *transaction, gint64 person, SosGroup group, SosMay may, GType type, gint64 id, const char *kind, GError **error)
{
  SosRightsCase rights;

  /* What the program itself writes, and whoever came with this very write. */
  if (person == 0 || sos_transaction_has_made (transaction, person)
      || (sos_transaction_get_actor (transaction) == 0 && sos_transaction_is_write (transaction)))
    return TRUE;
  if (!sos_rights_load (transaction, person, &rights, error) || !state_confirms (transaction, person, type, id, kind, &rights, error))
    return FALSE;
  if (!sos_rights_knows_of (&rights))
    {
      sos_transaction_set_not_found (error);
      return FALSE;
    }
  if (sos_casework_obey (sos_rights_decide (&rights, group, may), error))
    return TRUE;
  if (sos_transaction_is_write (transaction))
    sos_transaction_note_refusal (transaction, may == SOS_MAY_SEE ? "consult" : may == SOS_MAY_SEND ? "send" : "alter", type, id, person);
  return FALSE;
}

gboolean
sos_rights_ask (SosTransaction *transaction, gint64 person, SosGroup group, SosMay may, GType type, gint64 id, GError **error)
{
  return ask (transaction, person, group, may, type, id, NULL, error);
}

gboolean
sos_rights_ask_new_letter (SosTransaction *transaction, gint64 person, const char *kind, GError **error)
{
  return ask (transaction, person, SOS_GROUP_LETTERS, SOS_MAY_CHANGE, SOS_TYPE_LETTER, 0, kind, error);
}

gboolean
sos_rights_ask_change (SosTransaction *transaction, gint64 person, GType type, gint64 id, GError **error)
{
  return sos_rights_ask (transaction, person, sos_rights_get_group (sos_records_get_class (type)->name), SOS_MAY_CHANGE, type, id, error);
}

/* Whom an address is hidden from keeps it safe, what was agreed or taken back holds whoever said it, what happened to somebody happened (N13), and
 * an episode is theirs on whosever account it is. */
gboolean
sos_rights_stays_without_name (GType type)
{
  return type == SOS_TYPE_ADDRESS_PERSON || type == SOS_TYPE_CONSENT || type == SOS_TYPE_WITHDRAWAL || type == SOS_TYPE_INCIDENT || type == SOS_TYPE_EPISODE;
}

gboolean
sos_rights_names_hidden (SosTransaction *transaction, const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words != NULL ? words : "", " ,.;:?!()", -1);
  gboolean hidden = FALSE;

  for (guint i = 0; !hidden && parts[i] != NULL; i++)
    if (g_str_has_prefix (parts[i], "P-") && sos_reference_is_valid (parts[i]))
      hidden = sos_transaction_find_reference (transaction, SOS_TYPE_PERSON, parts[i], NULL) == 0;
  return hidden;
}
