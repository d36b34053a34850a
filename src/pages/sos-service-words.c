/* sos-service-words.c - what stands on the card of an episode. Decides nothing: the rules say which date plans and how near it is. */
#include "config.h"
#include "sos-service-words.h"

#include "sos-assessment-rules.h"
#include "sos-clock.h"
#include "sos-help.h"
#include "sos-hospital-rules.h"
#include "sos-look.h"
#include "sos-moment.h"
#include "sos-person-words.h"
#include "sos-release-fact.h"
#include "sos-release-rules.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- what is there ---- */

static GPtrArray *
dup_of (SosPersonCase *person_case, SosEpisode *episode, GType type)
{
  return sos_person_case_dup_owned (person_case, type, sos_record_get_id (SOS_RECORD (episode)));
}

static gint64
get_time (SosRecord *record, guint field)
{
  return record != NULL && sos_record_is_set (record, field) ? sos_record_get_number (record, field) : 0;
}

SosRecord *
sos_service_words_find_last (SosPersonCase *person_case, SosEpisode *episode, GType type, guint dated)
{
  g_autoptr (GPtrArray) records = dup_of (person_case, episode, type);
  SosRecord *last = NULL;

  for (guint i = 0; i < records->len; i++)
    if (last == NULL || g_strcmp0 (sos_record_get_text (records->pdata[i], dated), sos_record_get_text (last, dated)) >= 0)
      last = records->pdata[i];
  return last;
}

SosRecord *
sos_service_words_find_stay (SosPersonCase *person_case, SosEpisode *episode)
{
  g_autoptr (GPtrArray) stays = dup_of (person_case, episode, SOS_TYPE_CUSTODY_STAY);
  SosRecord *now = NULL;

  for (guint i = 0; i < stays->len; i++)
    {
      SosRecord *stay = stays->pdata[i];
      const gboolean open = !sos_record_is_set (stay, SOS_CUSTODY_STAY_VALID_TO);
      const gboolean now_open = now != NULL && !sos_record_is_set (now, SOS_CUSTODY_STAY_VALID_TO);

      if (now == NULL || open > now_open
          || (open == now_open && g_strcmp0 (sos_record_get_text (stay, SOS_CUSTODY_STAY_VALID_FROM), sos_record_get_text (now, SOS_CUSTODY_STAY_VALID_FROM)) >= 0))
        now = stay;
    }
  return now;
}

SosRecord *
sos_service_words_find_admission (SosPersonCase *person_case, SosEpisode *episode)
{
  g_autoptr (GPtrArray) all = dup_of (person_case, episode, SOS_TYPE_ADMISSION);
  SosRecord *last = NULL;

  for (guint i = 0; i < all->len; i++)
    if (last == NULL || get_time (all->pdata[i], SOS_ADMISSION_ADMITTED_AT) >= get_time (last, SOS_ADMISSION_ADMITTED_AT))
      last = all->pdata[i];
  return last;
}

SosRecord *
sos_service_words_find_release (SosPersonCase *person_case, SosEpisode *episode)
{
  g_autoptr (GPtrArray) dates = dup_of (person_case, episode, SOS_TYPE_RELEASE_DATE);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (SosReleaseFact));
  SosRecord *stay = sos_service_words_find_stay (person_case, episode);
  const gint64 about = stay != NULL ? sos_record_get_id (stay) : 0;
  int planned;

  for (guint i = 0; i < dates->len; i++)
    {
      const gint64 of = sos_record_get_number (dates->pdata[i], SOS_RELEASE_DATE_STAY);
      SosReleaseFact fact;

      if (of != 0 && of != about)
        continue;
      sos_release_fact_read (dates->pdata[i], sos_person_case_get_codes (person_case), &fact);
      g_array_append_val (facts, fact);
      g_ptr_array_add (kept, dates->pdata[i]);
    }
  planned = sos_release_find_planned ((const SosReleaseFact *) (gpointer) facts->data, facts->len);
  return planned >= 0 ? kept->pdata[planned] : NULL;
}

GPtrArray *
sos_service_words_dup_checks (SosPersonCase *person_case, SosEpisode *episode)
{
  g_autoptr (GPtrArray) records = dup_of (person_case, episode, SOS_TYPE_EPISODE_CHECK);
  SosRecord *stay = sos_service_words_find_stay (person_case, episode), *admission = sos_service_words_find_admission (person_case, episode);
  SosRecord *about = stay != NULL ? stay : admission;
  const char *of = sos_record_get_text (SOS_RECORD (episode), SOS_EPISODE_SERVICE);

  if ((g_strcmp0 (of, SOS_CHECKS_RELEASE) == 0 && stay == NULL) || (g_strcmp0 (of, SOS_CHECKS_DISCHARGE) == 0 && admission == NULL))
    return NULL;
  if (sos_service_words_find_last (person_case, episode, SOS_TYPE_RELOCATION, SOS_RELOCATION_DATED) != NULL)
    of = SOS_CHECKS_MOVE;
  return sos_checks_state (sos_person_case_get_codes (person_case), of, records, sos_record_get_id (SOS_RECORD (episode)), about != NULL ? sos_record_get_id (about) : 0);
}

/* ---- facts ---- */

static void
fact_free (gpointer data)
{
  SosServiceFact *fact = data;

  g_free (fact->label);
  g_free (fact->words);
  g_free (fact);
}

/* Takes @words; nothing is added where there are none. */
static void
add (GPtrArray *facts, const char *label, char *words, const char *tone)
{
  SosServiceFact *fact;

  if (words == NULL || words[0] == '\0')
    {
      g_free (words);
      return;
    }
  fact = g_new0 (SosServiceFact, 1);
  fact->label = g_strdup (label);
  fact->words = words;
  fact->tone = tone;
  g_ptr_array_add (facts, fact);
}

static const char *
label_of (SosPersonCase *person_case, SosRecord *record, guint field)
{
  const SosField *row = &SOS_RECORD_GET_CLASS (record)->fields[field];

  return sos_record_is_set (record, field) ? sos_codes_get_label (sos_person_case_get_codes (person_case), row->of, sos_record_get_text (record, field)) : "";
}

/* "2 Dec, in 9 days, confirmed" */
static void
add_release (SosPersonCase *person_case, SosEpisode *episode, SosRecord *stay, GPtrArray *facts)
{
  SosRecord *release = sos_service_words_find_release (person_case, episode);
  const char *today = sos_person_case_get_today (person_case), *iso = release != NULL ? sos_record_get_text (release, SOS_RELEASE_DATE_DAY) : NULL;
  g_autofree char *day = sos_date_dup_short (iso);
  g_autofree char *status = release != NULL ? g_utf8_strdown (label_of (person_case, release, SOS_RELEASE_DATE_STATUS), -1) : NULL;
  const int left = iso != NULL ? sos_date_days_between (today, iso) : 0;

  if (release == NULL)
    add (facts, _("Release"), stay != NULL ? g_strdup (_("no date told yet")) : NULL, SOS_LOOK_WARN);
  else if (sos_record_has_text (release, SOS_RELEASE_DATE_STATUS, SOS_RELEASE_HAPPENED))
    /* Translators: a date, and how many days ago */
    add (facts, _("Released"), g_strdup_printf (ngettext ("%s, %d day ago", "%s, %d days ago", -left), day, -left), NULL);
  else if (left < 0)
    add (facts, _("Release"), g_strdup_printf (_("%s: was it so?"), day), SOS_LOOK_DANGER);
  else
    add (facts, _("Release"), g_strdup_printf (ngettext ("%s, in %d day, %s", "%s, in %d days, %s", left), day, left, status),
         sos_release_get_rung (left) != 0 && sos_release_get_rung (left) <= 14 ? SOS_LOOK_DANGER : sos_release_get_rung (left) == 42 ? SOS_LOOK_WARN : NULL);
}

static void
add_checks (SosPersonCase *person_case, SosEpisode *episode, const char *label, GPtrArray *facts)
{
  g_autoptr (GPtrArray) checks = sos_service_words_dup_checks (person_case, episode);
  const guint open = checks != NULL ? sos_checks_count_open (checks) : 0;

  if (checks == NULL || checks->len == 0)
    return;
  /* Translators: how many points of a list are ready, of how many */
  add (facts, label, open == 0 ? g_strdup (_("all ready")) : g_strdup_printf (_("%u of %u ready"), checks->len - open, checks->len), open == 0 ? SOS_LOOK_GOOD : SOS_LOOK_WARN);
}

static char *
dup_line (SosPersonCase *person_case, SosRecord *ruler)
{
  const SosCode *kind = ruler != NULL ? sos_codes_find (sos_person_case_get_codes (person_case), "ruler-kind", sos_record_get_text (ruler, SOS_RULER_KIND)) : NULL;
  g_auto (GStrv) names = g_strsplit (kind != NULL && kind->note != NULL ? kind->note : "", "|", 2);
  g_autofree char *day = ruler != NULL ? sos_date_dup_short (sos_record_get_text (ruler, SOS_RULER_DATED)) : NULL;
  static const guint values[] = { SOS_RULER_FIRST, SOS_RULER_SECOND };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; ruler != NULL && i < G_N_ELEMENTS (values) && names[i] != NULL; i++)
    if (sos_record_is_set (ruler, values[i]))
      g_string_append_printf (words, "%s%s %d", words->len > 0 ? ", " : "", names[i], (int) sos_record_get_number (ruler, values[i]));
  if (words->len == 0)
    return NULL;
  g_string_append_printf (words, ", %s", day);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
state_custody (SosPersonCase *person_case, SosEpisode *episode, GPtrArray *facts)
{
  SosRecord *stay = sos_service_words_find_stay (person_case, episode);
  g_autofree char *since = stay != NULL ? sos_date_dup_short (sos_record_get_text (stay, SOS_CUSTODY_STAY_VALID_FROM)) : NULL;
  g_autoptr (GPtrArray) chances = dup_of (person_case, episode, SOS_TYPE_OPPORTUNITY);

  if (stay != NULL && get_time (stay, SOS_CUSTODY_STAY_RELEASED_AT) == 0)
    /* Translators: a prison, a date */
    add (facts, _("In prison"), g_strdup_printf (_("%s, since %s"), label_of (person_case, stay, SOS_CUSTODY_STAY_SITE), since), NULL);
  add_release (person_case, episode, stay, facts);
  if (stay != NULL)
    {
      add_checks (person_case, episode, _("Ready for release"), facts);
      add (facts, _("Address"), g_strdup (label_of (person_case, stay, SOS_CUSTODY_STAY_SUITABILITY)),
           sos_record_has_text (stay, SOS_CUSTODY_STAY_SUITABILITY, "NONE") ? SOS_LOOK_DANGER : sos_record_has_text (stay, SOS_CUSTODY_STAY_SUITABILITY, "PROVISIONAL") ? SOS_LOOK_WARN : NULL);
    }
  add (facts, _("Motivation"), dup_line (person_case, sos_service_words_find_last (person_case, episode, SOS_TYPE_RULER, SOS_RULER_DATED)), NULL);
  if (chances->len > 0)
    add (facts, _("Courses and jobs"), g_strdup_printf (ngettext ("%u found", "%u found", chances->len), chances->len), NULL);
}

static char *
dup_ward (SosPersonCase *person_case, SosRecord *admission, const char *since)
{
  const char *site = label_of (person_case, admission, SOS_ADMISSION_SITE), *ward = sos_record_find_text (admission, SOS_ADMISSION_WARD);

  if (ward == NULL)
    /* Translators: a hospital, a day and an hour */
    return g_strdup_printf (_("%s, ward not known, since %s"), site, since);
  /* Translators: a hospital, a ward, a day and an hour */
  return g_strdup_printf (_("%s, ward %s, since %s"), site, ward, since);
}

static void
state_own_line (SosPersonCase *person_case, SosEpisode *episode, GPtrArray *facts)
{
  add (facts, _("Their own line"), dup_line (person_case, sos_service_words_find_last (person_case, episode, SOS_TYPE_RULER, SOS_RULER_DATED)), NULL);
}

static void
state_hospital (SosPersonCase *person_case, SosEpisode *episode, GPtrArray *facts)
{
  SosRecord *admission = sos_service_words_find_admission (person_case, episode), *earlier;
  const gint64 left = get_time (admission, SOS_ADMISSION_DISCHARGED_AT);
  g_autofree char *when = admission != NULL ? sos_moment_dup_words (left != 0 ? left : get_time (admission, SOS_ADMISSION_ADMITTED_AT)) : NULL;
  g_autofree char *expected = admission != NULL && left == 0 ? sos_date_dup_short (sos_record_find_text (admission, SOS_ADMISSION_EXPECTED_ON)) : NULL;

  if (admission == NULL)
    return;
  if (left == 0)
    add (facts, _("On the ward"), dup_ward (person_case, admission, when), SOS_LOOK_WARN);
  else
    /* Translators: where somebody went, a day and an hour */
    add (facts, _("Left hospital"), g_strdup_printf (_("%s, %s"), label_of (person_case, admission, SOS_ADMISSION_DISCHARGED_TO), when), NULL);
  earlier = sos_person_case_find (person_case, SOS_TYPE_ADMISSION, sos_record_get_number (admission, SOS_ADMISSION_EARLIER));
  if (earlier != NULL && get_time (earlier, SOS_ADMISSION_DISCHARGED_AT) != 0)
    add (facts, _("Again"), sos_hospital_dup_readmission (get_time (earlier, SOS_ADMISSION_DISCHARGED_AT), get_time (admission, SOS_ADMISSION_ADMITTED_AT)), SOS_LOOK_DANGER);
  add (facts, _("What happened"), g_strdup (label_of (person_case, admission, SOS_ADMISSION_MECHANISM)), NULL);
  add (facts, _("Leads"), g_strdup (label_of (person_case, admission, SOS_ADMISSION_LEAD)), NULL);
  add (facts, _("Discharge expected"), g_steal_pointer (&expected), SOS_LOOK_WARN);
  add_checks (person_case, episode, _("Safety plan"), facts);
  state_own_line (person_case, episode, facts);
}

static void
state_law (SosPersonCase *person_case, SosEpisode *episode, GPtrArray *facts)
{
  SosRecord *law = sos_service_words_find_last (person_case, episode, SOS_TYPE_JUSTICE_STATUS, SOS_JUSTICE_STATUS_DATED);
  SosRecord *move = sos_service_words_find_last (person_case, episode, SOS_TYPE_RELOCATION, SOS_RELOCATION_DATED);
  g_autofree char *since = law != NULL ? sos_date_dup_short (sos_record_get_text (law, SOS_JUSTICE_STATUS_DATED)) : NULL;

  if (law != NULL)
    {
      add (facts, _("The law"), g_strdup_printf (_("%s, since %s"), label_of (person_case, law, SOS_JUSTICE_STATUS_STATUS), since), NULL);
      add (facts, _("At court"), sos_date_dup_short (sos_record_find_text (law, SOS_JUSTICE_STATUS_COURT_ON)), SOS_LOOK_WARN);
      add (facts, _("Order ends"), sos_date_dup_short (sos_record_find_text (law, SOS_JUSTICE_STATUS_ORDER_ENDS_ON)), NULL);
    }
  if (move == NULL)
    return;
  add (facts, _("Moved for safety"), g_strdup (label_of (person_case, move, SOS_RELOCATION_STATUS)), SOS_LOOK_WARN);
  add_checks (person_case, episode, _("To hand over"), facts);
}

/* How closely, and what that asks. */
static void
state_core (SosPersonCase *person_case, SosEpisode *episode, GPtrArray *facts)
{
  const char *tier = sos_record_find_text (episode, SOS_EPISODE_TIER);

  if (tier != NULL)
    /* Translators: how closely somebody is worked with, and what that asks: "Intensive: two contacts a week, one of them in person" */
    add (facts, _("How closely"), g_strdup_printf (_("%s: %s"), label_of (person_case, SOS_RECORD (episode), SOS_EPISODE_TIER), sos_tier_get_words (tier)), NULL);
  else
    add (facts, _("How closely"), g_strdup_printf (_("not said yet: %s"), sos_tier_get_words (NULL)), SOS_LOOK_WARN);
  state_law (person_case, episode, facts);
}

/* On whose account it is; help that is asked for and not decided, or promised and not given. */
static void
state_families (SosPersonCase *person_case, SosEpisode *episode, GPtrArray *facts)
{
  const char *index = sos_person_case_find_index (person_case, sos_record_get_id (SOS_RECORD (episode)));
  g_autoptr (GPtrArray) requests = dup_of (person_case, episode, SOS_TYPE_HELP_REQUEST);
  guint n_asked = 0, n_approved = 0;

  for (guint i = 0; i < requests->len; i++)
    {
      n_asked += sos_record_has_text (requests->pdata[i], SOS_HELP_REQUEST_STATE, SOS_HELP_ASKED);
      n_approved += sos_record_has_text (requests->pdata[i], SOS_HELP_REQUEST_STATE, SOS_HELP_APPROVED);
    }
  if (index != NULL)
    add (facts, _("On account of"), g_strdup (index[0] != '\0' ? index : _("somebody we support")), NULL);
  if (n_asked > 0)
    add (facts, _("Practical help"), g_strdup_printf (ngettext ("%u waits for a lead", "%u wait for a lead", n_asked), n_asked), SOS_LOOK_WARN);
  if (n_approved > 0)
    add (facts, _("Help to give"), g_strdup_printf (ngettext ("%u approved", "%u approved", n_approved), n_approved), SOS_LOOK_WARN);
}

char *
sos_service_words_dup_answer (SosPersonCase *person_case, SosEpisode *episode, SosRecord *field)
{
  g_autoptr (GPtrArray) answers = dup_of (person_case, episode, SOS_TYPE_EPISODE_FACT);
  const char *kind = sos_record_get_text (field, SOS_SERVICE_FIELD_KIND), *code = sos_record_get_text (field, SOS_SERVICE_FIELD_CODE);

  for (guint i = 0; i < answers->len; i++)
    {
      const char *value = sos_record_find_text (answers->pdata[i], SOS_EPISODE_FACT_VALUE);

      if (!sos_record_has_text (answers->pdata[i], SOS_EPISODE_FACT_FIELD, code) || value == NULL)
        continue;
      if (g_str_equal (kind, "DATE"))
        return sos_date_dup_long (value);
      return g_strdup (g_str_equal (kind, "CODE") ? sos_codes_get_label (sos_person_case_get_codes (person_case), sos_record_get_text (field, SOS_SERVICE_FIELD_LIST), value) : value);
    }
  return NULL;
}

static void
state_sessions (SosPersonCase *person_case, SosEpisode *episode, GPtrArray *facts)
{
  const SosAgreedSessions *count = sos_person_case_find_sessions (person_case, sos_record_get_id (SOS_RECORD (episode)));

  if (count != NULL)
    /* Translators: how many sessions were held, of how many that were agreed */
    add (facts, _("Sessions"), g_strdup_printf (_("%d of %d held"), count->held, count->agreed), count->held >= count->agreed ? SOS_LOOK_GOOD : NULL);
}

/* What the office chose to show of what its service asks. */
static void
state_answers (SosPersonCase *person_case, SosEpisode *episode, GPtrArray *facts)
{
  GPtrArray *fields = sos_person_case_get_service_fields (person_case);

  for (guint i = 0; i < fields->len; i++)
    if (sos_record_has_text (fields->pdata[i], SOS_SERVICE_FIELD_SERVICE, sos_record_get_text (SOS_RECORD (episode), SOS_EPISODE_SERVICE))
        && sos_record_get_flag (fields->pdata[i], SOS_SERVICE_FIELD_CARD))
      add (facts, sos_record_get_text (fields->pdata[i], SOS_SERVICE_FIELD_LABEL), sos_service_words_dup_answer (person_case, episode, fields->pdata[i]), NULL);
}

/* ---- the next thing ---- */

static const char *
find_next_custody (SosPersonCase *person_case, SosEpisode *episode)
{
  SosRecord *stay = sos_service_words_find_stay (person_case, episode), *release = sos_service_words_find_release (person_case, episode);
  g_autoptr (GPtrArray) checks = sos_service_words_dup_checks (person_case, episode);

  if (stay == NULL)
    return "stay";
  if (get_time (stay, SOS_CUSTODY_STAY_RELEASED_AT) != 0)
    return "ruler";
  if (release == NULL)
    return "release";
  if (g_strcmp0 (sos_record_get_text (release, SOS_RELEASE_DATE_DAY), sos_person_case_get_today (person_case)) <= 0)
    return "released";
  return sos_date_days_between (sos_person_case_get_today (person_case), sos_record_get_text (release, SOS_RELEASE_DATE_DAY)) <= 42 && checks != NULL
             && sos_checks_count_open (checks) > 0
           ? "open" : "visit";
}

static gboolean
has_said_yes (SosPersonCase *person_case, SosRecord *admission)
{
  g_autoptr (GPtrArray) offers = sos_person_case_dup_owned (person_case, SOS_TYPE_WARD_OFFER, sos_record_get_id (admission));

  for (guint i = 0; i < offers->len; i++)
    if (sos_record_has_text (offers->pdata[i], SOS_WARD_OFFER_OUTCOME, SOS_WARD_ACCEPTED))
      return TRUE;
  return FALSE;
}

static const char *
find_next_hospital (SosPersonCase *person_case, SosEpisode *episode)
{
  SosRecord *admission = sos_service_words_find_admission (person_case, episode);
  g_autoptr (GPtrArray) checks = sos_service_words_dup_checks (person_case, episode);

  if (admission == NULL || get_time (admission, SOS_ADMISSION_DISCHARGED_AT) != 0)
    return "admit";
  if (!has_said_yes (person_case, admission))
    return "offer";
  return checks != NULL && sos_checks_count_open (checks) > 0 ? "open" : "discharge";
}

static const char *
find_next_law (SosPersonCase *person_case, SosEpisode *episode)
{
  return sos_service_words_find_last (person_case, episode, SOS_TYPE_JUSTICE_STATUS, SOS_JUSTICE_STATUS_DATED) == NULL ? "justice" : "facts";
}

/* What the council asks for of the work with a family, and how safe they say they feel. */
static void
state_family (SosPersonCase *person_case, SosEpisode *episode, GPtrArray *facts)
{
  add_checks (person_case, episode, _("For the council"), facts);
  state_own_line (person_case, episode, facts);
}

static const char *
find_next_list (SosPersonCase *person_case, SosEpisode *episode)
{
  g_autoptr (GPtrArray) checks = sos_service_words_dup_checks (person_case, episode);

  return checks != NULL && sos_checks_count_open (checks) > 0 ? "open" : "felt-safe";
}

static const char *
find_next_families (SosPersonCase *person_case, SosEpisode *episode)
{
  g_autoptr (GPtrArray) requests = dup_of (person_case, episode, SOS_TYPE_HELP_REQUEST);

  return requests->len > 0 ? "open" : "facts";
}

#define MOST_DEEDS 9

static const char *
find_next_answers (SosPersonCase *person_case, SosEpisode *episode)
{
  return "facts";
}

/* A service without a row has what the office asks, and nothing more. */
static const struct
{
  const char *service;
  void (*state) (SosPersonCase *person_case, SosEpisode *episode, GPtrArray *facts);
  const char *(*find_next) (SosPersonCase *person_case, SosEpisode *episode);
  const char *deeds[MOST_DEEDS];
} services[] = {
  { "TTG", state_custody, find_next_custody, { "release", "stay", "visit", "released", "opportunity", "ruler", "outcome", "facts" } },
  { "HOS", state_hospital, find_next_hospital, { "admit", "admission", "offer", "readiness", "felt-safe", "discharge", "outcome", "facts" } },
  { "SOS", state_core, find_next_law, { "tier", "justice", "move", "outcome", "facts" } },
  { "FAM", state_family, find_next_list, { "felt-safe", "outcome", "facts" } },
  { "EXR", state_own_line, find_next_answers, { "felt-safe", "outcome", "facts" } },
  { "CFS", state_families, find_next_families, { "help", "index", "outcome", "facts" } },
};

static const char *const plain_deeds[] = { "outcome", "facts", NULL };

static guint
find_service (SosEpisode *episode)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (services) && !sos_record_has_text (SOS_RECORD (episode), SOS_EPISODE_SERVICE, services[i].service))
    i++;
  return i;
}

GPtrArray *
sos_service_words_dup_facts (SosPersonCase *person_case, SosEpisode *episode)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (fact_free);
  const guint i = find_service (episode);

  if (i < G_N_ELEMENTS (services))
    services[i].state (person_case, episode, facts);
  state_sessions (person_case, episode, facts);
  state_answers (person_case, episode, facts);
  return facts;
}

const char *
sos_service_words_find_next (SosPersonCase *person_case, SosEpisode *episode)
{
  const guint i = find_service (episode);

  return i < G_N_ELEMENTS (services) ? services[i].find_next (person_case, episode) : "facts";
}

const char *const *
sos_service_words_get_deeds (SosEpisode *episode)
{
  const guint i = find_service (episode);

  return i < G_N_ELEMENTS (services) ? services[i].deeds : plain_deeds;
}
