/* sos-run-faults.c - what is not yet right about a run, beside what planning says: the register, the group, who agreed, who delivers. One
 * sentence each, and what mends it. Names nobody who is kept apart. */
#include "config.h"
#include "sos-run-needs.h"
#include "sos-run-private.h"
#include "sos-run-school.h"

#include "sos-apart.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-school-checks.h"
#include "sos-school-letter-private.h"

#include <glib/gi18n.h>

static void
add (SosRunCase *self, gboolean grave, const char *action, const char *label, gint64 target, char *words)
{
  SosRunFault *fault = g_new (SosRunFault, 1);

  *fault = (SosRunFault){ grave, words, action, label, target };
  g_ptr_array_add (self->faults, fault);
}

static gboolean
is_group (SosRunCase *self)
{
  return self->n_taken > 0;
}

/* A register that nobody took, oldest first; only where pupils are named. */
static void
find_registers (SosRunCase *self)
{
  for (guint i = 0; is_group (self) && i < self->sessions->len; i++)
    {
      const SosRunSession *session = self->sessions->pdata[i];
      const int number = (int) sos_record_get_number (session->session, SOS_SESSION_NUMBER);
      const gint64 id = sos_record_get_id (session->session);
      guint missing = 0;

      if (!session->over || session->off || (session->n_marks == 0 && sos_record_has_text (session->session, SOS_SESSION_DAY, self->today)))
        continue;
      for (guint k = 0; k < self->places->len; k++)
        {
          const SosRunPlace *place = self->places->pdata[k];
          const char *joined = sos_record_find_text (place->place, SOS_COHORT_PLACE_JOINED_ON);

          missing += place->group == SOS_PLACE_TAKEN && place->marks[i] == NULL
                     && g_strcmp0 (joined, sos_record_get_text (session->session, SOS_SESSION_DAY)) <= 0;
        }
      if (session->n_marks == 0)
        add (self, TRUE, "page.take-register", _("Take it"), id, g_strdup_printf (_("Nobody took the register of session %d."), number));
      else if (missing > 0)
        add (self, FALSE, "page.take-register", _("Take it"), id,
             g_strdup_printf (g_dngettext (NULL, "The register of session %d has no mark for %u pupil.", "The register of session %d has no mark for %u pupils.", missing), number, missing));
    }
}

static void
find_missed (SosRunCase *self)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const SosRunPlace *place = self->places->pdata[i];

      if (place->group == SOS_PLACE_TAKEN && place->missed_in_a_row >= SOS_REGISTER_IN_A_ROW)
        add (self, FALSE, place->person != 0 ? "app.show-person" : NULL, _("Open their record"), place->person,
             /* Translators: a first name and a letter; how many sessions */
             g_strdup_printf (g_dngettext (NULL, "%s has missed the last session.", "%s has missed the last %u sessions.", place->missed_in_a_row), place->name, place->missed_in_a_row));
    }
}

/* A session that is to come, on a day on which some of the group sit an exam; the nearest two. */
static void
find_exams (SosRunCase *self)
{
  guint told = 0;

  for (guint i = 0; i < self->sessions->len && told < 2; i++)
    {
      const SosRunSession *session = self->sessions->pdata[i];
      g_autofree char *day = sos_date_dup_short (sos_record_find_text (session->session, SOS_SESSION_DAY));
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint k = 0; k < self->places->len; k++)
        {
          const SosRunPlace *place = self->places->pdata[k];

          if (place->group == SOS_PLACE_TAKEN && place->exams[i])
            g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", place->name);
        }
      if (names->len == 0)
        continue;
      told++;
      /* Translators: the number of a session, its day, names of pupils */
      add (self, FALSE, NULL, NULL, 0, g_strdup_printf (_("Session %d, %s. In an exam that day: %s"), (int) sos_record_get_number (session->session, SOS_SESSION_NUMBER), day, names->str));
    }
}

/* 3.6: up to the session with that number; a place that is offered later is refused. */
static gboolean
may_join (SosRunCase *self)
{
  const SosRunSession *next = self->next >= 0 ? self->sessions->pdata[self->next] : NULL;
  const gint64 until = sos_record_get_number (self->programme, SOS_PROGRAMME_JOIN_UNTIL);

  if (until == SOS_NUMBER_UNKNOWN || until <= 0)
    return TRUE;
  return next != NULL ? sos_record_get_number (next->session, SOS_SESSION_NUMBER) <= until : self->sessions->len == 0;
}

static void
find_group (SosRunCase *self)
{
  const SosRunPlace *first = NULL;

  for (guint i = 0; i < self->places->len && first == NULL; i++)
    if (((SosRunPlace *) self->places->pdata[i])->group == SOS_PLACE_RESERVE)
      first = self->places->pdata[i];
  if (is_group (self) && self->least != SOS_NUMBER_UNKNOWN && self->n_taken < (guint) self->least)
    add (self, FALSE, "page.nominate", _("Nominate…"), 0,
         g_strdup_printf (_("The group has %u pupils; it needs %d."), self->n_taken, (int) self->least));
  if (first != NULL && self->cap != SOS_NUMBER_UNKNOWN && self->n_taken < (guint) self->cap && may_join (self))
    add (self, FALSE, "page.offer", _("Offer it"), sos_record_get_id (first->place),
         /* Translators: a first name and a letter */
         g_strdup_printf (_("A place is free, and %s is first on the reserve list."), first->name));
}

/* Who comes, and nobody agreed. */
static void
find_agreements (SosRunCase *self)
{
  guint n = 0;
  gint64 first = 0;

  for (guint i = 0; i < self->places->len; i++)
    {
      const SosRunPlace *row = self->places->pdata[i];

      if (row->group != SOS_PLACE_TAKEN || !sos_place_is_taken (sos_record_get_text (row->place, SOS_COHORT_PLACE_STATUS))
          || (sos_record_is_set (row->place, SOS_COHORT_PLACE_AGREED_BY) && !sos_record_has_text (row->place, SOS_COHORT_PLACE_AGREED_BY, "NOBODY")))
        continue;
      n++;
      if (first == 0)
        first = sos_record_get_id (row->place);
    }
  if (n > 0)
    add (self, TRUE, "page.place", _("Look…"), first,
         g_strdup_printf (g_dngettext (NULL, "Nobody has agreed yet that %u pupil comes.", "Nobody has agreed yet that %u pupils come.", n), n));
}

static void
find_staff (SosRunCase *self)
{
  const SosRunSession *next = self->next >= 0 ? self->sessions->pdata[self->next] : NULL;
  const char *day = next != NULL ? sos_record_find_text (next->session, SOS_SESSION_DAY) : NULL;
  const char *action = self->may >= SOS_SCHOOL_MAY_PLAN ? "page.staff" : NULL;
  const gint64 id = next != NULL ? sos_record_get_id (next->session) : 0;

  if (day == NULL)
    return;
  if (next->staff->len == 0 && sos_date_days_between (self->today, day) <= self->limits.school_staffed_days)
    add (self, TRUE, action, _("Choose…"), id,
         g_strdup_printf (_("Nobody is named yet who delivers session %d."), (int) sos_record_get_number (next->session, SOS_SESSION_NUMBER)));
  for (guint i = 0; i < next->staff->len; i++)
    {
      const SosRunStaff *staff = next->staff->pdata[i];

      if (staff->lacks != NULL)
        /* Translators: a colleague; why they may not deliver, a whole sentence */
        add (self, TRUE, action, _("Somebody else…"), id, g_strdup_printf (_("%s: %s"), staff->name, staff->lacks));
    }
}

static void
find_halves (SosRunCase *self)
{
  const SosRunSession *next = self->next >= 0 ? self->sessions->pdata[self->next] : NULL;

  /* A booking that is confirmed all the same: the school has agreed to one half. */
  for (guint i = 0; next != NULL && !sos_record_has_text (next->session, SOS_SESSION_STATUS, "CONFIRMED") && i < next->segments->len; i++)
    if (sos_record_has_text (next->segments->pdata[i], SOS_SEGMENT_STATUS, "ASKED") || sos_record_has_text (next->segments->pdata[i], SOS_SEGMENT_STATUS, "DECLINED"))
      add (self, TRUE, "page.segment", _("What they said…"), sos_record_get_id (next->segments->pdata[i]),
           g_strdup_printf (sos_record_has_text (next->segments->pdata[i], SOS_SEGMENT_STATUS, "ASKED") ? _("Part %d has not been accepted, so the booking is not confirmed.")
                                                                                                       : _("Part %d was declined, so the booking is not confirmed."),
                            (int) sos_record_get_number (next->segments->pdata[i], SOS_SEGMENT_NUMBER)));
}

/* C19: said of the run, or of a pupil, who is not named. */
static void
state_step_free (SosRunCase *self)
{
  self->step_free = sos_record_get_flag (self->run, SOS_PROGRAMME_RUN_STEP_FREE);
  for (guint i = 0; i < self->places->len; i++)
    {
      const SosRunPlace *place = self->places->pdata[i];

      self->step_free = self->step_free || (place->group == SOS_PLACE_TAKEN && sos_record_get_flag (place->place, SOS_COHORT_PLACE_STEP_FREE));
    }
}

/* C13, C19: what the planning says of its sessions as well, here with what leads to it. */
static void
find_rooms (SosRunCase *self)
{
  const char *action = self->may >= SOS_SCHOOL_MAY_PLAN ? "page.school-staff" : NULL;

  state_step_free (self);
  for (guint i = 0; i < self->sessions->len; i++)
    {
      const SosRunSession *session = self->sessions->pdata[i];
      const int number = (int) sos_record_get_number (session->session, SOS_SESSION_NUMBER);

      if (session->to_come && sos_record_get_flag (self->programme, SOS_PROGRAMME_SCHOOL_STAFF)
          && sos_run_find_school_staff (self->run, session->session) == SOS_SCHOOL_STAFF_NOBODY)
        add (self, TRUE, action, _("Name them…"), sos_record_get_id (session->session), g_strdup_printf (_("The school sends nobody into the room to session %d."), number));
      if (session->to_come && session->has_steps && self->step_free)
        add (self, FALSE, "app.show-term", _("Another room…"), sos_record_get_id (session->session),
             g_strdup_printf (_("Session %d is in a room that is not step-free, and somebody needs that."), number));
    }
}

/* What falls due by a day. */
static gboolean
find_needs (SosRunCase *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) sessions = sos_run_case_list_sessions (self);

  return sos_run_needs_find (transaction, &(SosRunRead){ self->run, self->programme, self->school, sessions }, self->faults, error);
}

/* A place of somebody the rule is about; for those who lead alone: others are told that there is a rule, and of nobody. 0: none. */
static gboolean
find_member (SosRunCase *self, SosTransaction *transaction, SosRecord *rule, gint64 *place, GError **error)
{
  g_autoptr (GPtrArray) members = rule != NULL && self->may >= SOS_SCHOOL_MAY_DECIDE
                                    ? sos_transaction_query (transaction, SOS_TYPE_CONFLICT_MEMBER, "conflict = $1 ORDER BY id DESC", error, "i", sos_record_get_id (rule))
                                    : g_ptr_array_new ();

  *place = 0;
  for (guint i = 0; members != NULL && *place == 0 && i < members->len; i++)
    for (guint k = 0; k < self->places->len; k++)
      {
        const SosRunPlace *row = self->places->pdata[k];

        if (row->group == SOS_PLACE_TAKEN && row->person != 0 && row->person == sos_record_get_number (members->pdata[i], SOS_CONFLICT_MEMBER_PERSON))
          *place = sos_record_get_id (row->place);
      }
  return members != NULL;
}

/* N1: a rule that came after the group did. Named by its reference, and by nobody’s name; every paper is silent about it (N5). */
static gboolean
find_clashes (SosRunCase *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) clashes = sos_transaction_query (
    transaction, SOS_TYPE_CLASH, "kind = 'session' AND gone_on IS NULL AND level >= 3 AND booking IN (SELECT id FROM session WHERE run = $1) ORDER BY conflict, booking", error, "i",
    sos_record_get_id (self->run));
  g_autoptr (GHashTable) sessions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (SosRecord) rule = NULL;
  gint64 member = 0;

  for (guint i = 0; clashes != NULL && i < clashes->len; i++)
    {
      const gint64 session = sos_record_get_number (clashes->pdata[i], SOS_CLASH_BOOKING), conflict = sos_record_get_number (clashes->pdata[i], SOS_CLASH_CONFLICT);

      if (sos_clash_is_overridden (clashes->pdata[i]))
        continue;
      g_hash_table_add (sessions, g_memdup2 (&session, sizeof session));
      if (rule == NULL && conflict != 0)
        rule = sos_transaction_load (transaction, SOS_TYPE_CONFLICT, conflict, NULL);
    }
  if (clashes == NULL || !find_member (self, transaction, rule, &member, error))
    return FALSE;
  if (g_hash_table_size (sessions) > 0)
    add (self, TRUE, self->may >= SOS_SCHOOL_MAY_PLAN ? "page.one-to-one" : NULL, _("One-to-one…"), member != 0 ? member : SOS_RUN_NOBODY,
         /* Translators: how many sessions, the reference of a rule */
         g_strdup_printf (g_dngettext (NULL, "A keep-apart rule stands against %u coming session (%s). See one of them one-to-one instead.",
                                       "A keep-apart rule stands against %u coming sessions (%s). See one of them one-to-one instead.", g_hash_table_size (sessions)),
                          g_hash_table_size (sessions), rule != NULL ? sos_record_get_text (rule, SOS_CONFLICT_REF) : _("an order of a court")));
  return TRUE;
}

/* A school that asks for a letter of assurance lets in nobody who is not on one (4.10). */
static gboolean
find_assurance (SosRunCase *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  if (self->school == NULL || !sos_record_get_flag (self->school, SOS_SCHOOL_LETTER_NEEDED))
    return TRUE;
  if (!sos_school_letter_find_lacking (transaction, sos_record_get_id (self->run), sos_record_get_text (self->school, SOS_SCHOOL_NAME), names, error))
    return FALSE;
  if (names->len == 0)
    return TRUE;
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  add (self, TRUE, "page.assure", _("Letter of assurance…"), 0,
       /* Translators: names of colleagues */
       g_strdup_printf (_("The school has no letter of assurance that names %s."), list));
  return TRUE;
}

/* In the order in which they were found, the grave ones first. */
static void
put_grave_first (SosRunCase *self)
{
  guint n = 0;

  for (guint i = 0; i < self->faults->len; i++)
    if (((SosRunFault *) self->faults->pdata[i])->grave)
      g_ptr_array_insert (self->faults, (int) n++, g_ptr_array_steal_index (self->faults, i));
}

gboolean
sos_run_case_add_faults (SosRunCase *self, SosTransaction *transaction, GError **error)
{
  static void (*const finders[]) (SosRunCase *self) = { find_staff, find_rooms, find_halves, find_registers, find_agreements, find_missed, find_group, find_exams };

  if (!find_clashes (self, transaction, error) || !find_assurance (self, transaction, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (finders); i++)
    finders[i] (self);
  if (!find_needs (self, transaction, error))
    return FALSE;
  put_grave_first (self);
  return TRUE;
}
