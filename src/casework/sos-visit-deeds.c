/* sos-visit-deeds.c - a visit is planned, approved, begun, heard of and ended; every step keeps its hour (domain 4.9). */
#include "config.h"
#include "sos-duty.h"

#include "sos-apart-let-private.h"
#include "sos-apart.h"
#include "sos-banner-rules.h"
#include "sos-booking-spots.h"
#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-deliver-private.h"
#include "sos-pass-error.h"
#include "sos-rights-private.h"
#include "sos-rights.h"
#include "sos-typed.h"
#include "sos-visit-private.h"
#include "sos-work-ask.h"

#include <glib/gi18n.h>
#include <string.h>

SosPlanVisit *
sos_plan_visit_new (gpointer visit)
{
  SosPlanVisit *self = g_new0 (SosPlanVisit, 1);

  self->visit = g_object_ref (visit);
  return self;
}

void
sos_plan_visit_free (SosPlanVisit *self)
{
  g_object_unref (self->visit);
  g_free (self->remark);
  g_free (self);
}

gboolean
sos_duty_ask_right (SosTransaction *transaction, SosDutyMay what, GError **error)
{
  SosSeatRead seat;

  if (sos_transaction_get_actor (transaction) == 0)
    return TRUE;
  if (!sos_rights_read_seat (transaction, &seat, error))
    return FALSE;
  if (sos_duty_role_may (seat.role, what))
    return TRUE;
  return sos_casework_refuse ("4.9", what == SOS_DUTY_MAY_DECIDE ? _("A team lead decides this.") : _("This is not part of your work."), error);
}

/* ---- what a plan is held against ---- */

/* Where a plan leads: the words of the address, so that the plan says what was true when it was made. */
static gboolean
read_address (SosTransaction *transaction, SosRecord *visit, SosRecord **address, GError **error)
{
  const gint64 id = sos_record_get_number (visit, SOS_VISIT_PLAN_ADDRESS), person = sos_record_get_number (visit, SOS_VISIT_PLAN_PERSON);
  g_autoptr (GError) local = NULL;
  g_autofree char *words = NULL;

  *address = NULL;
  if (id == 0)
    return TRUE;
  *address = sos_transaction_find (transaction, SOS_TYPE_ADDRESS, "id = $1 AND person = $2", &local, "ii", id, person);
  if (!sos_pass_error (&local, error))
    return FALSE;
  if (*address == NULL)
    return sos_casework_refuse ("4.9", _("This is no address of theirs."), error);
  words = sos_visit_dup_place (*address);
  sos_record_set_text (visit, SOS_VISIT_PLAN_PLACE, words);
  sos_record_set_text (visit, SOS_VISIT_PLAN_BOROUGH, sos_record_find_text (*address, SOS_ADDRESS_BOROUGH));
  return TRUE;
}

/* A school that is known says where it is. */
static gboolean
read_school_place (SosTransaction *transaction, SosRecord *visit, GError **error)
{
  g_autoptr (SosRecord) school = NULL;
  const gint64 id = sos_record_get_number (visit, SOS_VISIT_PLAN_SCHOOL);
  g_autofree char *words = NULL;

  if (id == 0)
    return TRUE;
  school = sos_transaction_load (transaction, SOS_TYPE_SCHOOL, id, error);
  if (school == NULL)
    return FALSE;
  words = sos_record_is_set (school, SOS_SCHOOL_STREET)
            ? g_strdup_printf ("%s, %s", sos_record_get_text (school, SOS_SCHOOL_NAME), sos_record_get_text (school, SOS_SCHOOL_STREET))
            : g_strdup (sos_record_get_text (school, SOS_SCHOOL_NAME));
  sos_record_set_text (visit, SOS_VISIT_PLAN_PLACE_KIND, SOS_VISIT_AT_SCHOOL);
  sos_record_set_text (visit, SOS_VISIT_PLAN_PLACE, words);
  sos_record_set_text (visit, SOS_VISIT_PLAN_BOROUGH, sos_record_find_text (school, SOS_SCHOOL_BOROUGH));
  return TRUE;
}

/* Which of the sites the office holds; NULL: another place. */
static const char *
get_site (SosTransaction *transaction, SosRecord *visit)
{
  const char *code = sos_record_find_text (visit, SOS_VISIT_PLAN_SITE);
  const SosCode *site = code != NULL ? sos_codes_find (sos_transaction_get_codes (transaction), "site", code) : NULL;

  return site != NULL ? site->label : NULL;
}

/* A site says what it is called and in which borough it stands; the ward, or whatever else was written, stands behind it. */
static gboolean
read_site_place (SosTransaction *transaction, SosRecord *visit, GError **error)
{
  static const char *const kinds[] = { SOS_VISIT_AT_PRISON, SOS_VISIT_AT_HOSPITAL, NULL };
  const char *kind = sos_record_find_text (visit, SOS_VISIT_PLAN_PLACE_KIND), *typed = sos_record_find_text (visit, SOS_VISIT_PLAN_PLACE), *label;
  g_autofree char *words = NULL;

  if (kind == NULL || !g_strv_contains (kinds, kind))
    sos_record_set_text (visit, SOS_VISIT_PLAN_SITE, NULL);
  label = get_site (transaction, visit);
  if (label == NULL)
    return !sos_record_is_set (visit, SOS_VISIT_PLAN_SITE) || sos_casework_refuse ("4.9", _("The office holds no such place any more. Choose again."), error);
  words = sos_typed_is_blank (typed) || strcmp (typed, label) == 0 ? g_strdup (label)
          : g_str_has_prefix (typed, label) ? g_strdup (typed) : g_strdup_printf ("%s, %s", label, typed);
  sos_record_set_text (visit, SOS_VISIT_PLAN_PLACE, words);
  sos_record_set_text (visit, SOS_VISIT_PLAN_BOROUGH, sos_codes_find (sos_transaction_get_codes (transaction), "site", sos_record_get_text (visit, SOS_VISIT_PLAN_SITE))->note);
  return TRUE;
}

/* Somebody whose home we know is visited at one we know, or the rule of that address would not be asked. */
#define KNOWN_SQL "SELECT EXISTS (SELECT 1 FROM address WHERE person = $1 AND removed IS NULL AND (valid_to IS NULL OR valid_to >= $2))"

static gboolean
check_home (SosTransaction *transaction, SosRecord *visit, GError **error)
{
  const gint64 person = sos_record_get_number (visit, SOS_VISIT_PLAN_PERSON);
  g_autoptr (SosRows) rows = NULL;

  if (person == 0 || !sos_record_has_text (visit, SOS_VISIT_PLAN_PLACE_KIND, SOS_VISIT_AT_HOME)
      || sos_record_get_number (visit, SOS_VISIT_PLAN_ADDRESS) != 0)
    return TRUE;
  rows = sos_transaction_select (transaction, KNOWN_SQL, error, "is", person, sos_transaction_get_today (transaction));
  if (rows == NULL || !sos_rows_next (rows, error))
    return FALSE;
  return sos_rows_get_number (rows, 0) == 0 || sos_casework_refuse ("4.9", _("Choose which of their addresses."), error);
}

static SosVisitFacts
state_facts (SosTransaction *transaction, SosRecord *visit, SosRecord *address)
{
  const gint64 phone_in = sos_record_get_number (visit, SOS_VISIT_PLAN_PHONE_IN_AT);

  return (SosVisitFacts){
    .worker = sos_record_get_number (visit, SOS_VISIT_PLAN_WORKER),
    .second = sos_record_get_number (visit, SOS_VISIT_PLAN_SECOND),
    .buddy = sos_record_get_number (visit, SOS_VISIT_PLAN_BUDDY),
    .starts_at = sos_record_get_number (visit, SOS_VISIT_PLAN_STARTS_AT),
    .ends_at = sos_record_get_number (visit, SOS_VISIT_PLAN_ENDS_AT),
    .phone_in_at = MAX (phone_in, 0),
    .now = sos_transaction_get_now (transaction),
    .place_kind = sos_record_find_text (visit, SOS_VISIT_PLAN_PLACE_KIND),
    .place = sos_record_find_text (visit, SOS_VISIT_PLAN_PLACE),
    .visiting_rule = address != NULL ? sos_record_find_text (address, SOS_ADDRESS_VISITING_RULE) : NULL,
    .posting_rule = address != NULL ? sos_record_find_text (address, SOS_ADDRESS_POSTING_RULE) : NULL,
    .risk = sos_record_find_text (visit, SOS_VISIT_PLAN_RISK),
    .public_place = sos_record_get_flag (visit, SOS_VISIT_PLAN_PUBLIC_PLACE),
    .daytime = sos_record_get_flag (visit, SOS_VISIT_PLAN_DAYTIME),
    .controls = sos_record_find_text (visit, SOS_VISIT_PLAN_CONTROLS),
    .approved = sos_record_get_number (visit, SOS_VISIT_PLAN_APPROVED_BY) != 0,
  };
}

/* What a school asks of whoever comes. (transfer full) (nullable) */
static gboolean
read_school (SosTransaction *transaction, SosRecord *visit, SosRecord **school, GError **error)
{
  const gint64 id = sos_record_get_number (visit, SOS_VISIT_PLAN_SCHOOL);

  *school = id != 0 ? sos_transaction_load (transaction, SOS_TYPE_SCHOOL, id, error) : NULL;
  return id == 0 || *school != NULL;
}

static gboolean
ask_deliver (SosTransaction *transaction, SosPlanVisit *plan, guint who, GError **error)
{
  g_autoptr (SosRecord) school = NULL;
  SosRecord *visit = plan->visit;
  const gint64 staff = sos_record_get_number (visit, who);
  g_autoptr (GStringChunk) texts = g_string_chunk_new (32);
  SosDelivery what = { .kind = "visit_plan", .id = sos_record_get_id (visit),
                       .at = sos_deliver_find_at (sos_record_find_text (visit, SOS_VISIT_PLAN_PLACE_KIND)),
                       .site = get_site (transaction, visit) != NULL ? get_site (transaction, visit) : sos_record_find_text (visit, SOS_VISIT_PLAN_PLACE),
                       .place = sos_record_find_text (visit, SOS_VISIT_PLAN_PLACE),
                       .borough = sos_record_find_text (visit, SOS_VISIT_PLAN_BOROUGH),
                       .own_car = sos_record_has_text (visit, SOS_VISIT_PLAN_TRANSPORT, "OWN_CAR")
                                  && sos_record_has_text (visit, SOS_VISIT_PLAN_PURPOSE, "GATE_PICKUP") };

  if (staff == 0)
    return TRUE;
  if (!read_school (transaction, visit, &school, error))
    return FALSE;
  if (school != NULL)
    {
      what.site = sos_record_get_text (school, SOS_SCHOOL_NAME);
      what.letter_needed = sos_record_get_flag (school, SOS_SCHOOL_LETTER_NEEDED);
      what.speaker_check = sos_record_get_flag (school, SOS_SCHOOL_SPEAKER_CHECK);
    }
  sos_delivery_set_times (&what, sos_record_get_number (visit, SOS_VISIT_PLAN_STARTS_AT), sos_record_get_number (visit, SOS_VISIT_PLAN_ENDS_AT),
                          texts);
  return sos_casework_obey_noting (sos_deliver_ask (transaction, staff, &what, error), &plan->remark, error);
}

/* Where the person is met, for the rules that keep people apart. */
SosSpot
sos_visit_find_spot (const char *place_kind)
{
  static const struct
  {
    const char *code;
    SosSpot spot;
  } spots[] = { { SOS_VISIT_AT_HOME, SOS_SPOT_HOME }, { SOS_VISIT_AT_PRISON, SOS_SPOT_VISITS }, { SOS_VISIT_AT_HOSPITAL, SOS_SPOT_WARD } };

  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    if (g_strcmp0 (spots[i].code, place_kind) == 0)
      return spots[i].spot;
  return SOS_SPOT_BUILDING;
}

/* Whoever goes, first and second, in one. Where they had better not meet, how it goes well is noted while it is planned; who leaves was told. */
static gboolean
ask_apart (SosTransaction *transaction, SosPlanVisit *plan, gboolean leaves, GError **error)
{
  SosRecord *visit = plan->visit;
  const gint64 second = sos_record_get_number (visit, SOS_VISIT_PLAN_SECOND);
  const SosBooking booking = { .kind = "visit_plan", .id = sos_record_get_id (visit), .person = sos_record_get_number (visit, SOS_VISIT_PLAN_PERSON),
                               .staff = sos_record_get_number (visit, SOS_VISIT_PLAN_WORKER), .start = sos_record_get_number (visit, SOS_VISIT_PLAN_STARTS_AT),
                               .end = sos_record_get_number (visit, SOS_VISIT_PLAN_ENDS_AT), .borough = sos_record_find_text (visit, SOS_VISIT_PLAN_BOROUGH),
                               .words = sos_record_find_text (visit, SOS_VISIT_PLAN_PLACE) };
  const SosBookingPlace at = { .spot = sos_visit_find_spot (sos_record_find_text (visit, SOS_VISIT_PLAN_PLACE_KIND)), .words = booking.words,
                               .site = sos_record_find_text (visit, SOS_VISIT_PLAN_SITE), .school = sos_record_get_number (visit, SOS_VISIT_PLAN_SCHOOL),
                               .driver = sos_visit_is_in_car (visit) ? booking.staff : 0 };
  const SosLetWords words = { sos_record_find_text (visit, SOS_VISIT_PLAN_APART_NOTE),
                              leaves ? NULL : sos_apart_let_get_better_not (), NULL };
  SosBooking asked[] = { booking, booking };

  asked[1].staff = second;
  if (booking.person == 0 || booking.staff == 0)
    return TRUE;
  return sos_apart_let (transaction, sos_apart_ask_all (transaction, asked, second != 0 ? 2 : 1, &at, error), &words, &plan->remark, error);
}

/* N13, 4.2.3: with somebody who agrees to it. */
static gboolean
ask_work (SosTransaction *transaction, SosPlanVisit *plan, GError **error)
{
  const gint64 person = sos_record_get_number (plan->visit, SOS_VISIT_PLAN_PERSON);
  const gboolean home = sos_record_has_text (plan->visit, SOS_VISIT_PLAN_PLACE_KIND, SOS_VISIT_AT_HOME);

  return person == 0 || sos_casework_obey_noting (sos_work_ask (transaction, person, home ? SOS_WORK_AT_HOME : SOS_WORK_MEETING, error), &plan->remark, error);
}

static gboolean
check_plan (SosTransaction *transaction, SosPlanVisit *plan, gboolean leaves, GError **error)
{
  static const guint workers[] = { SOS_VISIT_PLAN_WORKER, SOS_VISIT_PLAN_SECOND };
  g_autoptr (SosRecord) address = NULL;
  SosVisitFacts facts;

  if (!read_school_place (transaction, plan->visit, error) || !read_site_place (transaction, plan->visit, error)
      || !read_address (transaction, plan->visit, &address, error) || !check_home (transaction, plan->visit, error))
    return FALSE;
  facts = state_facts (transaction, plan->visit, address);
  if (!sos_visit_read_two_workers (transaction, sos_record_get_number (plan->visit, SOS_VISIT_PLAN_PERSON), &facts.two_workers, &facts.hazards, error))
    return FALSE;
  if (facts.ends_at <= facts.now)
    return sos_casework_refuse ("V4", _("This visit is over already. Write it down as a contact instead."), error);
  if (!sos_casework_obey_noting (sos_visit_check (&facts), &plan->remark, error) || !ask_work (transaction, plan, error)
      || !ask_apart (transaction, plan, leaves, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (workers); i++)
    if (!ask_deliver (transaction, plan, workers[i], error))
      return FALSE;
  return TRUE;
}

/* ---- planning ---- */

/* What deeds alone write is taken from what is there, whatever was handed in. */
static gboolean
keep_done (SosTransaction *transaction, SosRecord *visit, GError **error)
{
  static const guint done[] = { SOS_VISIT_PLAN_STATE, SOS_VISIT_PLAN_OUT_AT, SOS_VISIT_PLAN_CHECKED_IN_AT, SOS_VISIT_PLAN_BACK_AT };
  g_autoptr (SosRecord) before = NULL;

  /* A plan that changes is another plan. */
  sos_record_set_number (visit, SOS_VISIT_PLAN_APPROVED_BY, 0);
  sos_record_set_number (visit, SOS_VISIT_PLAN_APPROVED_AT, SOS_NUMBER_UNKNOWN);
  if (sos_record_get_revision (visit) == 0)
    {
      sos_record_set_text (visit, SOS_VISIT_PLAN_STATE, SOS_VISIT_PLANNED);
      for (guint i = 1; i < G_N_ELEMENTS (done); i++)
        sos_record_set_number (visit, done[i], SOS_NUMBER_UNKNOWN);
      return TRUE;
    }
  before = sos_transaction_load (transaction, SOS_TYPE_VISIT_PLAN, sos_record_get_id (visit), error);
  if (before == NULL)
    return FALSE;
  if (!sos_record_has_text (before, SOS_VISIT_PLAN_STATE, SOS_VISIT_PLANNED))
    return sos_casework_refuse ("4.9", _("They have left already, or it is over. Note what changes on the duty board."), error);
  for (guint i = 0; i < G_N_ELEMENTS (done); i++)
    sos_record_set_value (visit, done[i], sos_record_get_value (before, done[i]));
  return TRUE;
}

static gboolean
ask_approval (SosTransaction *transaction, SosRecord *visit, GError **error)
{
  const gint64 worker = sos_record_get_number (visit, SOS_VISIT_PLAN_WORKER);
  g_autoptr (SosRecord) task = NULL;
  gint64 lead;

  if (!sos_office_tasks_finish (transaction, "visit = $1 AND kind = 'APPROVE_VISIT' AND done_on IS NULL", sos_record_get_id (visit), error))
    return FALSE;
  if (!sos_record_has_text (visit, SOS_VISIT_PLAN_RISK, SOS_VISIT_RISK_HIGH))
    return TRUE;
  if (!sos_staff_find_lead (transaction, worker, &lead, error))
    return FALSE;
  task = sos_office_task_new (transaction, worker, lead, "APPROVE_VISIT", _("A visit of high risk waits for your approval."));
  sos_record_set_number (task, SOS_OFFICE_TASK_VISIT, sos_record_get_id (visit));
  return sos_transaction_save (transaction, task, error);
}

/* What is planned with whoever goes changes what is at risk. */
static gboolean
follow_workers (SosTransaction *transaction, SosRecord *visit, GError **error)
{
  const gint64 second = sos_record_get_number (visit, SOS_VISIT_PLAN_SECOND);

  return sos_deliver_rescan (transaction, sos_record_get_number (visit, SOS_VISIT_PLAN_WORKER), error)
         && (second == 0 || sos_deliver_rescan (transaction, second, error));
}

gboolean
sos_casework_plan_visit (SosTransaction *transaction, SosPlanVisit *plan, GError **error)
{
  SosRecord *visit = plan->visit;
  const gint64 person = sos_record_get_number (visit, SOS_VISIT_PLAN_PERSON);

  g_clear_pointer (&plan->remark, g_free);
  if (!sos_duty_ask_right (transaction, SOS_DUTY_MAY_PLAN, error)
      || !sos_rights_ask (transaction, person, SOS_GROUP_WORK, SOS_MAY_CHANGE, SOS_TYPE_VISIT_PLAN, sos_record_get_id (visit), error)
      || !keep_done (transaction, visit, error) || !check_plan (transaction, plan, FALSE, error))
    return FALSE;
  return sos_transaction_save (transaction, visit, error) && ask_approval (transaction, visit, error) && follow_workers (transaction, visit, error)
         && sos_apart_let_keep (transaction, "visit_plan", sos_record_get_id (visit), person, error);
}

/* ---- steps ---- */

#define NEEDS_WORDS (1u << 0)
#define LEADS (1u << 1)

static gboolean
set_approved (SosTransaction *transaction, SosRecord *visit, SosDeed *deed, GError **error)
{
  const gint64 actor = sos_transaction_get_actor (transaction);

  if (actor != 0 && (actor == sos_record_get_number (visit, SOS_VISIT_PLAN_WORKER) || actor == sos_record_get_number (visit, SOS_VISIT_PLAN_SECOND)))
    return sos_casework_refuse ("4.9", _("Nobody approves their own visit."), error);
  sos_record_set_number (visit, SOS_VISIT_PLAN_APPROVED_BY, actor);
  sos_record_set_number (visit, SOS_VISIT_PLAN_APPROVED_AT, sos_transaction_get_now (transaction));
  return sos_office_tasks_finish (transaction, "visit = $1 AND kind = 'APPROVE_VISIT' AND done_on IS NULL", deed->id, error);
}

static gboolean
set_out (SosTransaction *transaction, SosRecord *visit, SosDeed *deed, GError **error)
{
  g_autoptr (SosPlanVisit) plan = sos_plan_visit_new (visit);
  const SosVisitFacts facts = state_facts (transaction, visit, NULL);

  /* Rules may have changed since it was planned: an address became unsafe, a check lapsed. */
  if (!sos_casework_obey (sos_visit_may_begin (&facts), error) || !check_plan (transaction, plan, TRUE, error))
    return FALSE;
  sos_record_set_text (visit, SOS_VISIT_PLAN_STATE, SOS_VISIT_OUT);
  sos_record_set_number (visit, SOS_VISIT_PLAN_OUT_AT, sos_transaction_get_now (transaction));
  return TRUE;
}

/* Heard of: nobody has to ring them any more, until they are late again. */
static gboolean
set_heard (SosTransaction *transaction, SosRecord *visit, SosDeed *deed, GError **error)
{
  sos_record_set_number (visit, SOS_VISIT_PLAN_CHECKED_IN_AT, sos_transaction_get_now (transaction));
  return TRUE;
}

static gboolean
set_longer (SosTransaction *transaction, SosRecord *visit, SosDeed *deed, GError **error)
{
  if (deed->other <= sos_transaction_get_now (transaction))
    return sos_casework_refuse ("V4", _("Choose an hour that is still to come."), error);
  if (deed->other - sos_record_get_number (visit, SOS_VISIT_PLAN_STARTS_AT) > 16 * 60 * 60)
    return sos_casework_refuse ("V4", _("This visit is longer than a day’s work."), error);
  sos_record_set_number (visit, SOS_VISIT_PLAN_ENDS_AT, deed->other);
  return set_heard (transaction, visit, deed, error);
}

static gboolean
set_back (SosTransaction *transaction, SosRecord *visit, SosDeed *deed, GError **error)
{
  sos_record_set_text (visit, SOS_VISIT_PLAN_STATE, SOS_VISIT_BACK);
  sos_record_set_number (visit, SOS_VISIT_PLAN_BACK_AT, sos_transaction_get_now (transaction));
  return TRUE;
}

gboolean
sos_visit_cancel (SosTransaction *transaction, SosRecord *visit, const char *why, GError **error)
{
  g_autoptr (SosRecord) step = g_object_new (SOS_TYPE_VISIT_STEP, NULL);

  sos_record_set_number (step, SOS_VISIT_STEP_VISIT, sos_record_get_id (visit));
  sos_record_set_text (step, SOS_VISIT_STEP_KIND, SOS_VISIT_STEP_CANCELLED);
  sos_record_set_number (step, SOS_VISIT_STEP_AT, sos_transaction_get_now (transaction));
  sos_record_set_number (step, SOS_VISIT_STEP_STAFF, sos_transaction_get_actor (transaction));
  sos_record_set_text (step, SOS_VISIT_STEP_WORDS, why);
  sos_record_set_text (visit, SOS_VISIT_PLAN_STATE, SOS_VISIT_CANCELLED);
  return sos_transaction_save (transaction, visit, error) && sos_transaction_save (transaction, step, error)
         && sos_office_tasks_finish (transaction, "visit = $1 AND done_on IS NULL", sos_record_get_id (visit), error);
}

/* Somebody who left does not un-leave: they come back. */
static gboolean
set_cancelled (SosTransaction *transaction, SosRecord *visit, SosDeed *deed, GError **error)
{
  if (sos_record_has_text (visit, SOS_VISIT_PLAN_STATE, SOS_VISIT_OUT))
    return sos_casework_refuse ("4.9", _("They have left already. Note when they are back."), error);
  sos_record_set_text (visit, SOS_VISIT_PLAN_STATE, SOS_VISIT_CANCELLED);
  return sos_office_tasks_finish (transaction, "visit = $1 AND done_on IS NULL", deed->id, error);
}

static const struct
{
  const char *code;
  guint flags;
  gboolean (*set) (SosTransaction *transaction, SosRecord *visit, SosDeed *deed, GError **error); /* NULL: only noted */
  const char *finishes; /* the tasks that are done by it; NULL: none */
} steps[] = {
  { SOS_VISIT_STEP_APPROVED, LEADS, set_approved, NULL },
  { SOS_VISIT_STEP_OUT, 0, set_out, NULL },
  { SOS_VISIT_STEP_CHECKED_IN, 0, set_heard, "visit = $1 AND kind IN ('CALL_WORKER', 'CALL_BUDDY') AND done_on IS NULL" },
  { SOS_VISIT_STEP_LONGER, 0, set_longer, "visit = $1 AND kind IN ('CALL_WORKER', 'CALL_BUDDY', 'DECIDE') AND done_on IS NULL" },
  { SOS_VISIT_STEP_CALLED_WORKER, 0, NULL, "visit = $1 AND kind = 'CALL_WORKER' AND done_on IS NULL" },
  { SOS_VISIT_STEP_CALLED_BUDDY, 0, NULL, "visit = $1 AND kind IN ('CALL_WORKER', 'CALL_BUDDY') AND done_on IS NULL" },
  { SOS_VISIT_STEP_POLICE, LEADS | NEEDS_WORDS, NULL, "visit = $1 AND kind = 'DECIDE' AND done_on IS NULL" },
  { SOS_VISIT_STEP_WAIT, LEADS | NEEDS_WORDS, NULL, "visit = $1 AND kind = 'DECIDE' AND done_on IS NULL" },
  { SOS_VISIT_STEP_BACK, 0, set_back, "visit = $1 AND done_on IS NULL" },
  { SOS_VISIT_STEP_CANCELLED, NEEDS_WORDS, set_cancelled, NULL },
};

static gboolean
add_step (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) step = g_object_new (SOS_TYPE_VISIT_STEP, NULL);

  sos_record_set_number (step, SOS_VISIT_STEP_VISIT, deed->id);
  sos_record_set_text (step, SOS_VISIT_STEP_KIND, deed->code);
  sos_record_set_number (step, SOS_VISIT_STEP_AT, sos_transaction_get_now (transaction));
  sos_record_set_number (step, SOS_VISIT_STEP_STAFF, sos_transaction_get_actor (transaction));
  sos_record_set_text (step, SOS_VISIT_STEP_WORDS, deed->words);
  if (!sos_transaction_save (transaction, step, error))
    return FALSE;
  deed->result = sos_record_get_id (step);
  return TRUE;
}

static gboolean
check_state (SosRecord *visit, const char *code, GError **error)
{
  const gboolean over = sos_record_has_text (visit, SOS_VISIT_PLAN_STATE, SOS_VISIT_BACK)
                        || sos_record_has_text (visit, SOS_VISIT_PLAN_STATE, SOS_VISIT_CANCELLED);
  const gboolean out = sos_record_has_text (visit, SOS_VISIT_PLAN_STATE, SOS_VISIT_OUT);

  if (over)
    return sos_casework_refuse ("4.9", _("This visit is over."), error);
  if (out && (g_str_equal (code, SOS_VISIT_STEP_OUT) || g_str_equal (code, SOS_VISIT_STEP_APPROVED)))
    return sos_casework_refuse ("4.9", _("They have left already."), error);
  return TRUE;
}

gboolean
sos_casework_note_visit (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) visit = sos_transaction_load (transaction, SOS_TYPE_VISIT_PLAN, deed->id, error);
  guint i = 0;

  while (i < G_N_ELEMENTS (steps) && g_strcmp0 (steps[i].code, deed->code) != 0)
    i++;
  if (visit == NULL)
    return FALSE;
  if (i == G_N_ELEMENTS (steps))
    return sos_casework_refuse ("4.9", _("There is no such step."), error);
  if (!sos_duty_ask_right (transaction, steps[i].flags & LEADS ? SOS_DUTY_MAY_DECIDE : SOS_DUTY_MAY_PLAN, error)
      || !check_state (visit, deed->code, error))
    return FALSE;
  if (steps[i].flags & NEEDS_WORDS && sos_typed_is_blank (deed->words))
    return sos_casework_refuse ("V28", _("Say why; a few words are enough."), error);
  if (steps[i].set != NULL && (!steps[i].set (transaction, visit, deed, error) || !sos_transaction_save (transaction, visit, error)))
    return FALSE;
  if (steps[i].finishes != NULL && !sos_office_tasks_finish (transaction, steps[i].finishes, deed->id, error))
    return FALSE;
  return add_step (transaction, deed, error) && (steps[i].set == NULL || follow_workers (transaction, visit, error))
         && sos_apart_let_keep (transaction, "visit_plan", deed->id, sos_record_get_number (visit, SOS_VISIT_PLAN_PERSON), error);
}

/* ---- the phrase ---- */

static gboolean
find_phrase (SosTransaction *transaction, gint64 staff, SosRecord **phrase, GError **error)
{
  g_autoptr (GError) local = NULL;

  *phrase = sos_transaction_find (transaction, SOS_TYPE_CODE_PHRASE, "staff = $1", &local, "i", staff);
  return sos_pass_error (&local, error);
}

gboolean
sos_casework_set_phrase (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) phrase = NULL;

  if (!sos_duty_ask_right (transaction, SOS_DUTY_MAY_DECIDE, error) || !find_phrase (transaction, deed->id, &phrase, error))
    return FALSE;
  if (sos_typed_is_blank (deed->words))
    return phrase == NULL || sos_transaction_remove (transaction, phrase, error);
  if (phrase == NULL)
    {
      phrase = g_object_new (SOS_TYPE_CODE_PHRASE, NULL);
      sos_record_set_number (phrase, SOS_CODE_PHRASE_STAFF, deed->id);
    }
  sos_record_set_text (phrase, SOS_CODE_PHRASE_PHRASE, deed->words);
  sos_record_set_number (phrase, SOS_CODE_PHRASE_SET_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (phrase, SOS_CODE_PHRASE_SET_ON, sos_transaction_get_today (transaction));
  return sos_transaction_save (transaction, phrase, error);
}

gboolean
sos_casework_look_at_phrase (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) phrase = NULL;

  if (!sos_duty_ask_right (transaction, SOS_DUTY_MAY_DECIDE, error) || !find_phrase (transaction, deed->id, &phrase, error))
    return FALSE;
  g_set_object ((GObject **) &deed->made, (GObject *) phrase);
  return phrase == NULL
         || sos_transaction_note (transaction, "consult", SOS_TYPE_CODE_PHRASE, sos_record_get_id (phrase), 0, _("Phrase looked at"), error);
}
