/* sos-office-checks.c - what the lists of the office ask before they are saved by hand, and what follows. Shows nothing. */
#include "config.h"
#include "sos-office-checks.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-fold.h"
#include "sos-name-rules.h"
#include "sos-office-codes.h"
#include "sos-office-rights.h"
#include "sos-pass-error.h"
#include "sos-records.h"
#include "sos-service-steps.h"
#include "sos-service-unit.h"

#include <glib/gi18n.h>
#include <string.h>

#define SITES "site"
#define TASK_KINDS "task-kind"
#define CHECKS "check-item"

/* ---- whose they are, and by what they are known ---- */

/* @name: by this field, and there is one of it at a time among those with the same @among; NONE where it has no name of its own. */
#define NONE (-1)

static const struct
{
  const char *record;
  SosOfficePart part;
  int name, among, ended;
  gboolean goes; /* may be taken away: nothing speaks of it */
} lists[] = {
  { "agency", SOS_OFFICE_LISTS, SOS_AGENCY_NAME, SOS_AGENCY_BOROUGH, SOS_AGENCY_ENDED_ON, FALSE },
  { "professional", SOS_OFFICE_LISTS, SOS_PROFESSIONAL_NAME, SOS_PROFESSIONAL_AGENCY, SOS_PROFESSIONAL_ENDED_ON, FALSE },
  { "site", SOS_OFFICE_LISTS, SOS_SITE_NAME, SOS_SITE_TYPE, SOS_SITE_ENDED_ON, FALSE },
  { "team", SOS_OFFICE_STAFF, SOS_TEAM_NAME, NONE, SOS_TEAM_ENDED_ON, FALSE },
  { "school_contact", SOS_OFFICE_LISTS, SOS_SCHOOL_CONTACT_NAME, SOS_SCHOOL_CONTACT_SCHOOL, SOS_SCHOOL_CONTACT_UNTIL, TRUE },
  { "school_room", SOS_OFFICE_LISTS, SOS_SCHOOL_ROOM_NAME, SOS_SCHOOL_ROOM_SCHOOL, NONE, FALSE },
  { "travel_time", SOS_OFFICE_LISTS, NONE, NONE, NONE, TRUE },
  { "programme", SOS_OFFICE_SERVICES, NONE, NONE, NONE, FALSE },
  { "programme_part", SOS_OFFICE_SERVICES, NONE, NONE, NONE, FALSE },
  { "programme_session", SOS_OFFICE_SERVICES, NONE, NONE, NONE, TRUE },
  { "service_step", SOS_OFFICE_SERVICES, SOS_SERVICE_STEP_WORDS, SOS_SERVICE_STEP_SERVICE, NONE, FALSE },
  { "service_field", SOS_OFFICE_SERVICES, SOS_SERVICE_FIELD_LABEL, SOS_SERVICE_FIELD_SERVICE, NONE, FALSE },
  { "service_shape", SOS_OFFICE_SERVICES, NONE, NONE, NONE, FALSE },
  { "service_outcome", SOS_OFFICE_SERVICES, NONE, NONE, NONE, TRUE },
  { "office_code", SOS_OFFICE_LISTS, NONE, NONE, NONE, FALSE },
};

static int
find_list (const char *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].record, record))
      return (int) i;
  return NONE;
}

/* ---- names ---- */

/* V1. Stored without blanks around it. */
static gboolean
check_name (SosRecord *record, guint field, GError **error)
{
  g_autofree char *clean = sos_name_dup_clean (sos_record_get_text (record, field));

  if (!sos_casework_obey (sos_name_check (sos_record_get_text (record, field)), error))
    return FALSE;
  sos_record_set_text (record, field, clean);
  return TRUE;
}

static char *
dup_key (SosRecord *record, int name, int among)
{
  g_auto (GStrv) words = sos_fold_words (sos_record_get_text (record, (guint) name));
  g_autofree char *folded = g_strjoinv (" ", words);
  g_autofree char *near
    = among != NONE ? sos_kind_dup_text (SOS_RECORD_GET_CLASS (record)->fields[among].kind, sos_record_get_value (record, (guint) among)) : NULL;

  return g_strdup_printf ("%s|%s", folded, near != NULL ? near : "");
}

/* One that is over may be there a second time. */
static gboolean
check_once (SosTransaction *transaction, SosRecord *before, SosRecord *record, int i, GError **error)
{
  g_autofree char *key = dup_key (record, lists[i].name, lists[i].among), *old = before != NULL ? dup_key (before, lists[i].name, lists[i].among) : NULL;
  g_autoptr (GPtrArray) all = NULL;

  if (g_strcmp0 (key, old) == 0)
    return TRUE;
  all = sos_transaction_query (transaction, G_OBJECT_TYPE (record), "1 ORDER BY id", error, "");
  for (guint j = 0; all != NULL && j < all->len; j++)
    {
      g_autofree char *other = dup_key (all->pdata[j], lists[i].name, lists[i].among);

      if (g_str_equal (key, other) && sos_record_get_id (all->pdata[j]) != sos_record_get_id (record)
          && (lists[i].ended == NONE || !sos_record_is_set (all->pdata[j], (guint) lists[i].ended)))
        return sos_casework_refuse (NULL, _("There is one of that name already. Change that one, or say in the name how they differ."), error);
    }
  return all != NULL;
}

/* ---- what some ask beside ---- */

/* A stored code never changes, so that what speaks of it still does. */
static gboolean
prepare_site (SosTransaction *transaction, SosRecord *before, SosRecord *site, GError **error)
{
  g_autofree char *code = NULL;

  if (before != NULL && sos_record_is_set (before, SOS_SITE_CODE) && sos_casework_has_changed (before, site, SOS_SITE_CODE))
    return sos_casework_refuse ("2", _("Records speak of this place by its code; the code stays."), error);
  if (sos_record_is_set (site, SOS_SITE_CODE))
    return TRUE;
  code = sos_office_codes_make (transaction, SITES, sos_record_get_text (site, SOS_SITE_NAME), error);
  if (code == NULL)
    return FALSE;
  sos_record_set_text (site, SOS_SITE_CODE, code);
  return TRUE;
}

static gboolean
keeps_code (SosRecord *before, SosRecord *record, guint service, guint code, GError **error)
{
  return before == NULL || (!sos_casework_has_changed (before, record, service) && !sos_casework_has_changed (before, record, code))
         || sos_casework_refuse ("2", _("Records speak of this row; it stays with its service. End it, and add another."), error);
}

/* The code that is none yet comes of the words: "CFS_ASK_HOW_IT_WENT". */
static gboolean
give_code (SosTransaction *transaction, SosRecord *record, guint service, guint code, guint words, const char *list, GError **error)
{
  g_autofree char *named = NULL, *made = NULL;

  if (sos_record_is_set (record, code))
    return TRUE;
  named = g_strdup_printf ("%s %s", sos_record_get_text (record, service), sos_record_get_text (record, words));
  made = sos_office_codes_make (transaction, list, named, error);
  if (made == NULL)
    return FALSE;
  sos_record_set_text (record, code, made);
  return TRUE;
}

static gboolean
prepare_step (SosTransaction *transaction, SosRecord *before, SosRecord *step, GError **error)
{
  const gboolean days = sos_record_is_set (step, SOS_SERVICE_STEP_DAYS), hours = sos_record_is_set (step, SOS_SERVICE_STEP_HOURS);
  const gint64 count = days ? sos_record_get_number (step, SOS_SERVICE_STEP_DAYS) : hours ? sos_record_get_number (step, SOS_SERVICE_STEP_HOURS) / 24 : 0;

  if (days == hours)
    return sos_casework_refuse ("2", _("Say how many days from it, or how many hours: one of the two. Before it is less than 0."), error);
  if (count < -3650 || count > 3650)
    return sos_casework_refuse ("2", _("That is more than ten years from it."), error);
  return keeps_code (before, step, SOS_SERVICE_STEP_SERVICE, SOS_SERVICE_STEP_CODE, error)
         && give_code (transaction, step, SOS_SERVICE_STEP_SERVICE, SOS_SERVICE_STEP_CODE, SOS_SERVICE_STEP_WORDS, TASK_KINDS, error);
}

static gboolean
prepare_field (SosTransaction *transaction, SosRecord *before, SosRecord *field, GError **error)
{
  const gboolean list = sos_record_has_text (field, SOS_SERVICE_FIELD_KIND, "CODE");
  const char *chosen = sos_record_find_text (field, SOS_SERVICE_FIELD_LIST);

  if (list && (chosen == NULL || sos_codes_get_list (sos_transaction_get_codes (transaction), chosen) == NULL))
    return sos_casework_refuse ("2", _("Say which list the answer is one of."), error);
  if (!list && chosen != NULL)
    sos_record_set_text (field, SOS_SERVICE_FIELD_LIST, NULL);
  if (before != NULL && sos_casework_has_changed (before, field, SOS_SERVICE_FIELD_KIND))
    return sos_casework_refuse ("2", _("Answers are there in that kind. End this question, and ask another."), error);
  return keeps_code (before, field, SOS_SERVICE_FIELD_SERVICE, SOS_SERVICE_FIELD_CODE, error)
         && give_code (transaction, field, SOS_SERVICE_FIELD_SERVICE, SOS_SERVICE_FIELD_CODE, SOS_SERVICE_FIELD_LABEL, "service-field", error);
}

/* @least and @most of one thing: in order where both are said. */
static gboolean
are_in_order (SosRecord *record, guint least, guint most, const char *words, GError **error)
{
  return !sos_record_is_set (record, least) || !sos_record_is_set (record, most) || sos_record_get_number (record, least) <= sos_record_get_number (record, most)
         || sos_casework_refuse ("V4", words, error);
}

static gboolean
prepare_shape (SosTransaction *transaction, SosRecord *before, SosRecord *shape, GError **error)
{
  return are_in_order (shape, SOS_SERVICE_SHAPE_AGE_FROM, SOS_SERVICE_SHAPE_AGE_TO, _("The first age is above the last."), error)
         && sos_service_unit_check (transaction, before, shape, error);
}

#define LIVVE_CAP 15

/* Each number of a programme: what it must be at least, where it is said. */
static gboolean
check_numbers (SosRecord *programme, GError **error)
{
  static const struct
  {
    guint field;
    gint64 least;
  } numbers[] = { { SOS_PROGRAMME_SESSIONS, 1 }, { SOS_PROGRAMME_SESSIONS_MOST, 1 },    { SOS_PROGRAMME_MINUTES, 1 },  { SOS_PROGRAMME_CAP, 1 },
                  { SOS_PROGRAMME_LEAST, 1 },    { SOS_PROGRAMME_STAFF_LEAST, 1 },      { SOS_PROGRAMME_GAP_MOST, 0 }, { SOS_PROGRAMME_VOLUNTEERS_LEAST, 0 },
                  { SOS_PROGRAMME_LEAD_LEAST, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (sos_record_is_set (programme, numbers[i].field) && sos_record_get_number (programme, numbers[i].field) < numbers[i].least)
      /* Translators: the name of a number, the smallest it may be */
      {
        g_autofree char *words = g_strdup_printf (_("%s: %d or more."), _(SOS_RECORD_GET_CLASS (programme)->fields[numbers[i].field].label), (int) numbers[i].least);

        return sos_casework_refuse ("3.5", words, error);
      }
  return are_in_order (programme, SOS_PROGRAMME_SESSIONS, SOS_PROGRAMME_SESSIONS_MOST, _("It has more sessions than it may have at most."), error)
         && are_in_order (programme, SOS_PROGRAMME_LEAST, SOS_PROGRAMME_CAP, _("The fewest are more than there are places."), error)
         && are_in_order (programme, SOS_PROGRAMME_PART_FROM, SOS_PROGRAMME_COMPLETE_FROM, _("Part of it is counted from more sessions than all of it."), error)
         && are_in_order (programme, SOS_PROGRAMME_COMPLETE_FROM, SOS_PROGRAMME_SESSIONS, _("Nobody could complete it: it has fewer sessions than that."), error);
}

/* What no office sets aside: fifteen places of LiVVE (N8), women and girls alone in Expect Respect (N7). */
static gboolean
prepare_programme (SosTransaction *transaction, SosRecord *before, SosRecord *programme, GError **error)
{
  const gboolean livve = sos_record_has_text (programme, SOS_PROGRAMME_SERVICE, "LIV"), girls = sos_record_has_text (programme, SOS_PROGRAMME_SERVICE, "EXR");

  if (before != NULL && (sos_casework_has_changed (before, programme, SOS_PROGRAMME_CODE) || sos_casework_has_changed (before, programme, SOS_PROGRAMME_SERVICE)))
    return sos_casework_refuse ("2", _("Runs speak of it by its short name and its service; they stay."), error);
  if (livve && !sos_record_is_set (programme, SOS_PROGRAMME_CAP))
    sos_record_set_number (programme, SOS_PROGRAMME_CAP, LIVVE_CAP);
  if (livve && sos_record_get_number (programme, SOS_PROGRAMME_CAP) > LIVVE_CAP)
    return sos_casework_refuse ("N8", _("A group of LiVVE has fifteen places at most."), error);
  if (girls && !sos_record_get_flag (programme, SOS_PROGRAMME_FEMALE_ONLY))
    return sos_casework_refuse ("N7", _("Expect Respect is for women and girls only."), error);
  return check_numbers (programme, error);
}

/* Two halves of a booking of BRAVE are given by two (3.7). */
static gboolean
check_provider (SosTransaction *transaction, SosRecord *part, GError **error)
{
  gint64 same = 0;

  return sos_transaction_select_number (transaction,
                                        "SELECT count (*) FROM programme_part p JOIN programme o ON o.id = p.programme WHERE p.programme = $1 AND p.id <> $2 AND p.provider = $3"
                                        " AND p.removed IS NULL AND o.service = 'BRV'",
                                        &same, error, "iis", sos_record_get_number (part, SOS_PROGRAMME_PART_PROGRAMME), sos_record_get_id (part),
                                        sos_record_get_text (part, SOS_PROGRAMME_PART_PROVIDER))
         && (same == 0 || sos_casework_refuse ("V19", _("The two parts are given by two different providers."), error));
}

static gboolean
prepare_part (SosTransaction *transaction, SosRecord *before, SosRecord *part, GError **error)
{
  if (sos_record_get_number (part, SOS_PROGRAMME_PART_MINUTES) < 1)
    return sos_casework_refuse ("V19", _("Say how many minutes it takes."), error);
  if (!check_provider (transaction, part, error))
    return FALSE;
  return !sos_record_is_set (part, SOS_PROGRAMME_PART_GAP_MOST)
         || (sos_record_get_number (part, SOS_PROGRAMME_PART_GAP_MOST) >= 0 && sos_record_get_number (part, SOS_PROGRAMME_PART_GAP_MOST) <= 20)
         || sos_casework_refuse ("V19", _("From 0 to 20 minutes lie between two parts."), error);
}

static gboolean
prepare_travel (SosTransaction *transaction, SosRecord *before, SosRecord *way, GError **error)
{
  const gint64 minutes = sos_record_get_number (way, SOS_TRAVEL_TIME_MINUTES);

  return (minutes >= 0 && minutes <= 600) || sos_casework_refuse ("C4", _("From 0 to 600 minutes."), error);
}

static const struct
{
  const char *record;
  gboolean (*prepare) (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
} asks[] = {
  { "site", prepare_site },           { "service_step", prepare_step }, { "service_field", prepare_field },
  { "service_shape", prepare_shape }, { "travel_time", prepare_travel }, { "programme", prepare_programme },
  { "programme_part", prepare_part },
};

gboolean
sos_office_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  const int i = find_list (sos_record_get_name (record));

  g_return_val_if_fail (i != NONE, FALSE);

  if (!sos_office_ask (transaction, lists[i].part, error))
    return FALSE;
  if (lists[i].name != NONE && (!check_name (record, (guint) lists[i].name, error) || !check_once (transaction, before, record, i, error)))
    return FALSE;
  for (guint j = 0; j < G_N_ELEMENTS (asks); j++)
    if (g_str_equal (asks[j].record, lists[i].record))
      return asks[j].prepare (transaction, before, record, error);
  return TRUE;
}

gboolean
sos_office_may_remove (SosTransaction *transaction, SosRecord *record, GError **error)
{
  const int i = find_list (sos_record_get_name (record));

  if (i == NONE || !lists[i].goes)
    return sos_casework_refuse ("2", _("This is not removed: records speak of it. Say which was its last day."), error);
  return sos_office_ask (transaction, lists[i].part, error);
}

/* ---- what follows ---- */

gboolean
sos_office_follow_site (SosTransaction *transaction, SosRecord *before, SosRecord *site, GError **error)
{
  const char *last = site != NULL ? sos_record_find_text (site, SOS_SITE_ENDED_ON) : NULL;

  return site == NULL
         || sos_office_codes_keep (transaction, SITES, sos_record_get_text (site, SOS_SITE_CODE), sos_record_get_text (site, SOS_SITE_NAME),
                                   sos_record_find_text (site, SOS_SITE_BOROUGH),
                                   sos_record_has_text (site, SOS_SITE_STATUS, "OPEN")
                                     && (last == NULL || strcmp (last, sos_transaction_get_today (transaction)) >= 0),
                                   error);
}

gboolean
sos_office_follow_step (SosTransaction *transaction, SosRecord *before, SosRecord *step, GError **error)
{
  g_autofree char *label = step != NULL ? g_strdup (sos_record_get_text (step, SOS_SERVICE_STEP_WORDS)) : NULL;

  if (label == NULL)
    return TRUE;
  if (g_str_has_suffix (label, "."))
    label[strlen (label) - 1] = '\0';
  return sos_office_codes_keep (transaction, TASK_KINDS, sos_record_get_text (step, SOS_SERVICE_STEP_CODE), label, NULL, TRUE, error);
}

#define TO_ASK "SELECT DISTINCT person FROM episode WHERE service = $1 AND (closed_on IS NULL OR closed_on >= $2) AND removed IS NULL" \
               " UNION SELECT person FROM task WHERE kind = $3 AND done_on IS NULL AND removed IS NULL"

gboolean
sos_office_reach (SosTransaction *transaction, SosRecord *record, GError **error)
{
  const gboolean check = SOS_IS_OFFICE_CODE (record) && sos_record_has_text (record, SOS_OFFICE_CODE_LIST, CHECKS);
  g_autofree char *since = sos_date_dup_add (sos_transaction_get_today (transaction), -SOS_STEPS_ENDED_DAYS);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;

  if (!sos_office_codes_reach (transaction, record, error))
    return FALSE;
  if (!check && !SOS_IS_SERVICE_STEP (record))
    return TRUE;
  rows = sos_transaction_select (transaction, TO_ASK, &local, "sss",
                                 check ? sos_record_find_text (record, SOS_OFFICE_CODE_NOTE) : sos_record_get_text (record, SOS_SERVICE_STEP_SERVICE), since,
                                 check ? NULL : sos_record_get_text (record, SOS_SERVICE_STEP_CODE));
  while (rows != NULL && sos_rows_next (rows, &local))
    sos_transaction_refresh_person (transaction, sos_rows_get_number (rows, 0));
  return sos_pass_error (&local, error);
}

/* ---- a new day ---- */

static gboolean
let_go (SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) gone = sos_transaction_query (transaction, SOS_TYPE_STAFF, "active = 1 AND leaves_on IS NOT NULL AND leaves_on < $1 ORDER BY id", error,
                                                      "s", sos_transaction_get_today (transaction));

  for (guint i = 0; gone != NULL && i < gone->len; i++)
    {
      sos_record_set_flag (gone->pdata[i], SOS_STAFF_ACTIVE, FALSE);
      if (!sos_transaction_save (transaction, gone->pdata[i], error))
        return FALSE;
    }
  return gone != NULL;
}

/* Places whose last day is past are offered no more. */
static gboolean
shut (SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) over = sos_transaction_query (transaction, SOS_TYPE_SITE, "code IS NOT NULL AND ended_on IS NOT NULL AND ended_on < $1 ORDER BY id", error,
                                                      "s", sos_transaction_get_today (transaction));

  for (guint i = 0; over != NULL && i < over->len; i++)
    if (!sos_office_follow_site (transaction, NULL, over->pdata[i], error))
      return FALSE;
  return over != NULL;
}

gboolean
sos_office_turn_day (SosTransaction *transaction, GError **error)
{
  return let_go (transaction, error) && shut (transaction, error);
}
