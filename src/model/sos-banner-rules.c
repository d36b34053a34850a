/* sos-banner-rules.c - the alerts in the strip of a person. Knows no store and no page. */
#include "config.h"
#include "sos-banner-rules.h"

#include "sos-address.h"
#include "sos-address-rules.h"
#include "sos-agreement-rules.h"
#include "sos-alert.h"
#include "sos-clock.h"
#include "sos-concern.h"
#include "sos-concern-category.h"
#include "sos-concern-rules.h"
#include "sos-concern-step.h"
#include "sos-conflict.h"
#include "sos-consent.h"
#include "sos-missing-episode.h"
#include "sos-moment.h"
#include "sos-person-code.h"
#include "sos-posting-rules.h"
#include "sos-restriction.h"
#include "sos-threat-warning.h"

#include <glib/gi18n.h>
#include <string.h>

#define LONGEST_BRIEF 17 /* letters: a column of the list, and the room below a symbol in a drawing */
#define LANGUAGE_ICON "preferences-desktop-locale-symbolic"

static const char *const kinds[] = {
  SOS_ALERT_THREAT_TO_LIFE, SOS_ALERT_KEEP_APART,        SOS_ALERT_DO_NOT_POST, SOS_ALERT_CHILD_PROTECTION,
  SOS_ALERT_MISSING,        SOS_ALERT_SELF_HARM,         SOS_ALERT_TWO_WORKERS, SOS_ALERT_LICENCE,
  SOS_ALERT_NO_CONSENT,     SOS_ALERT_NO_PARENT_CONTACT, SOS_ALERT_ACCESS,      SOS_ALERT_MEDICAL,
};

G_DEFINE_BOXED_TYPE (SosBannerAlert, sos_banner_alert, sos_banner_alert_copy, sos_banner_alert_free)

SosBannerAlert *
sos_banner_alert_copy (const SosBannerAlert *self)
{
  SosBannerAlert *copy = g_memdup2 (self, sizeof *self);

  copy->words = g_strdup (self->words);
  copy->reviewed_on = g_strdup (self->reviewed_on);
  return copy;
}

void
sos_banner_alert_free (SosBannerAlert *self)
{
  g_free (self->words);
  g_free (self->reviewed_on);
  g_free (self);
}

static char *
shorten (const char *words)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (words, -1) <= SOS_BANNER_MAX_WORDS)
    return g_strdup (words);
  start = g_utf8_substring (words, 0, SOS_BANNER_MAX_WORDS - 1);
  return g_strconcat (start, "…", NULL);
}

static SosBannerAlert *
add_alert (GPtrArray *alerts, const char *kind, const char *words, const char *reviewed_on)
{
  const SosLook *look = sos_look_find ("alert-kind", kind);
  SosBannerAlert *alert = g_new0 (SosBannerAlert, 1);

  alert->kind = kind;
  alert->words = shorten (words);
  alert->tone = look->tone;
  alert->icon = look->icon;
  alert->reviewed_on = g_strdup (reviewed_on);
  g_ptr_array_add (alerts, alert);
  return alert;
}

static const char *
get_label (const SosBannerCase *banner_case, const char *list, const char *code)
{
  if (banner_case->codes != NULL)
    return sos_codes_get_label (banner_case->codes, list, code);
  return code != NULL ? code : "";
}

static guint
get_length (GPtrArray *array)
{
  return array != NULL ? array->len : 0;
}

/* A warning stands until the last day is certainly past. */
static gboolean
is_over (SosRecord *address, const char *today)
{
  return sos_address_get_hold (sos_record_get_text (address, SOS_ADDRESS_VALID_FROM),
                               sos_record_get_text (address, SOS_ADDRESS_VALID_TO), today)
         == SOS_ADDRESS_OVER;
}

/* Nobody asked, nobody said why, no letter came back: what stands there is what a new address begins with. */
static gboolean
is_unasked (SosRecord *address)
{
  return sos_record_has_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_DEFAULT)
         && !sos_record_is_set (address, SOS_ADDRESS_REVIEWED_ON) && !sos_record_is_set (address, SOS_ADDRESS_REASON)
         && !sos_record_get_flag (address, SOS_ADDRESS_CHECK_NEEDED);
}

/* A postcode alone was typed with the name of somebody new: nobody has said anything of visits there. */
static gboolean
is_only_typed (SosRecord *address)
{
  return is_unasked (address) && !sos_record_is_set (address, SOS_ADDRESS_LINES) && !sos_record_is_set (address, SOS_ADDRESS_SITE);
}

/* Rules of an address that are alerts. An address left behind may still be unsafe. What only stands there until somebody has asked holds as
 * firmly, and is said quietly: a strip that warns of everybody warns of nobody. */
static const struct
{
  const char *kind;
  guint field;
  const char *rule;
  const char *words; /* %s: what the address is called */
  gboolean when_over;
  gboolean (*is_default) (SosRecord *address); /* NULL: it is always somebody's word */
  const char *default_words;
  const char *tone; /* NULL: that of the kind */
  const char *icon;
} address_alerts[] = {
  /* Translators: %s is what an address is called: "Home", "Aunt Bernie". */
  { SOS_ALERT_DO_NOT_POST, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_UNSAFE, N_("Unsafe address: %s"), TRUE },
  { SOS_ALERT_DO_NOT_POST, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_DO_NOT_POST, N_("Do not post: %s"), FALSE, is_unasked,
    N_("No post until asked: %s") },
  { SOS_ALERT_TWO_WORKERS, SOS_ADDRESS_VISITING_RULE, SOS_VISITING_NOT_AT_ADDRESS, N_("Do not visit: %s"),
    FALSE, NULL, NULL, SOS_LOOK_DANGER, "action-unavailable-symbolic" },
  { SOS_ALERT_TWO_WORKERS, SOS_ADDRESS_VISITING_RULE, SOS_VISITING_TWO_WORKERS, N_("Two workers: %s"),
    FALSE, is_only_typed, N_("Two workers until asked: %s") },
};

static void
derive_from_address (const SosBannerCase *banner_case, SosRecord *address, GPtrArray *alerts)
{
  gboolean over = is_over (address, banner_case->today);
  const char *called
    = sos_record_is_set (address, SOS_ADDRESS_LABEL)
        ? sos_record_get_text (address, SOS_ADDRESS_LABEL)
        : get_label (banner_case, "address-type", sos_record_get_text (address, SOS_ADDRESS_TYPE));

  for (guint i = 0; i < G_N_ELEMENTS (address_alerts); i++)
    {
      const gboolean quiet = address_alerts[i].is_default != NULL && address_alerts[i].is_default (address);
      g_autoptr (GString) words = g_string_new (quiet ? _(address_alerts[i].default_words) : _(address_alerts[i].words));
      const char *tone = quiet ? SOS_LOOK_QUIET : address_alerts[i].tone;
      SosBannerAlert *alert;

      if (!sos_record_has_text (address, address_alerts[i].field, address_alerts[i].rule)
          || (over && !address_alerts[i].when_over))
        continue;
      g_string_replace (words, "%s", called, 1);
      alert = add_alert (alerts, address_alerts[i].kind, words->str,
                         sos_record_get_text (address, SOS_ADDRESS_REVIEWED_ON));
      alert->address = sos_record_get_id (address);
      alert->tone = tone != NULL ? tone : alert->tone;
      alert->icon = address_alerts[i].icon != NULL ? address_alerts[i].icon : alert->icon;
    }
}

static const struct
{
  const char *status;
  const char *words;
} consent_alerts[] = {
  { SOS_CONSENT_ASKED, N_("No agreement yet") },
  { SOS_CONSENT_WITHDRAWN, N_("Agreement taken back") },
  { SOS_CONSENT_REFUSED, N_("Does not agree to work with us") },
  { SOS_CONSENT_EXPIRED, N_("Agreement has ended") },
};

static const char *
find_consent_words (const char *status)
{
  if (status == NULL)
    return _("No agreement yet");
  for (guint i = 0; i < G_N_ELEMENTS (consent_alerts); i++)
    if (strcmp (consent_alerts[i].status, status) == 0)
      return _(consent_alerts[i].words);
  return NULL;
}

/* The day of the last word: when it was taken back, or else given. */
static const char *
get_said_on (SosRecord *consent)
{
  if (consent == NULL)
    return NULL;
  return sos_record_get_text (consent, sos_record_is_set (consent, SOS_CONSENT_WITHDRAWN_ON) ? SOS_CONSENT_WITHDRAWN_ON : SOS_CONSENT_DATED);
}

static void
derive_from_consents (const SosBannerCase *banner_case, GPtrArray *alerts)
{
  SosRecord *work = sos_agreement_find (banner_case->consents, "WORK_WITH_ME", banner_case->today);
  SosRecord *parent = sos_agreement_find (banner_case->consents, "CONTACT_PARENT", banner_case->today);
  const char *words = find_consent_words (sos_agreement_get_status (work, banner_case->today));
  const char *about_parent = sos_agreement_get_status (parent, banner_case->today);

  if (words != NULL && banner_case->client)
    add_alert (alerts, SOS_ALERT_NO_CONSENT, words,
               get_said_on (work));
  if (g_strcmp0 (about_parent, SOS_CONSENT_REFUSED) == 0 || g_strcmp0 (about_parent, SOS_CONSENT_WITHDRAWN) == 0)
    add_alert (alerts, SOS_ALERT_NO_PARENT_CONTACT, _("No contact with parent"),
               get_said_on (parent));
}

static void
derive_from_person (const SosBannerCase *banner_case, GPtrArray *alerts)
{
  SosRecord *person = SOS_RECORD (banner_case->person);
  const char *language = sos_record_get_text (person, SOS_PERSON_FIRST_LANGUAGE);
  g_autofree char *interpreter = NULL;

  if (sos_record_has_text (person, SOS_PERSON_SOCIAL_CARE_STATUS, "CP_PLAN"))
    add_alert (alerts, SOS_ALERT_CHILD_PROTECTION, _("Child protection plan"), NULL);
  if (!sos_record_get_flag (person, SOS_PERSON_INTERPRETER_NEEDED))
    return;
  /* Translators: %s is a language. */
  interpreter = language != NULL
                  ? g_strdup_printf (_("Interpreter: %s"), get_label (banner_case, "language", language))
                  : g_strdup (_("Interpreter"));
  add_alert (alerts, SOS_ALERT_ACCESS, interpreter, NULL)->icon = LANGUAGE_ICON;
}

/* All needs in one alert: "Large print, High contrast". */
static void
derive_from_needs (const SosBannerCase *banner_case, GPtrArray *alerts)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < get_length (banner_case->person_codes); i++)
    {
      SosRecord *need = g_ptr_array_index (banner_case->person_codes, i);

      if (!sos_record_has_text (need, SOS_PERSON_CODE_LIST, "access-need"))
        continue;
      if (words->len > 0)
        g_string_append (words, ", ");
      g_string_append (
        words, get_label (banner_case, "access-need", sos_record_get_text (need, SOS_PERSON_CODE_CODE)));
    }
  if (words->len > 0)
    add_alert (alerts, SOS_ALERT_ACCESS, words->str, NULL);
}

/* One alert for all rules: how many there are, and against whom, is for those who may know. The oldest look counts. */
static void
derive_from_conflicts (const SosBannerCase *banner_case, GPtrArray *alerts)
{
  const char *reviewed = NULL;

  for (guint i = 0; i < get_length (banner_case->conflicts); i++)
    {
      const char *on = sos_record_get_text (g_ptr_array_index (banner_case->conflicts, i), SOS_CONFLICT_REVIEWED_ON);

      reviewed = reviewed == NULL || (on != NULL && strcmp (on, reviewed) < 0) ? on : reviewed;
    }
  if (get_length (banner_case->conflicts) > 0)
    add_alert (alerts, SOS_ALERT_KEEP_APART, get_label (banner_case, "alert-kind", SOS_ALERT_KEEP_APART), reviewed);
}

/* What a court, a licence or a school said, while it is in force; a curfew with its hours. */
static void
derive_from_restrictions (const SosBannerCase *banner_case, GPtrArray *alerts)
{
  for (guint i = 0; i < get_length (banner_case->restrictions); i++)
    {
      SosRecord *order = g_ptr_array_index (banner_case->restrictions, i);
      const char *from = sos_record_find_text (order, SOS_RESTRICTION_VALID_FROM), *to = sos_record_find_text (order, SOS_RESTRICTION_VALID_TO);
      const char *label = get_label (banner_case, "restriction-kind", sos_record_get_text (order, SOS_RESTRICTION_KIND));
      g_autofree char *words = sos_record_is_set (order, SOS_RESTRICTION_CURFEW_FROM) && sos_record_is_set (order, SOS_RESTRICTION_CURFEW_TO)
                                 /* Translators: "Curfew, 19:00 to 07:00" */
                                 ? g_strdup_printf (_("%s, %s to %s"), label, sos_record_get_text (order, SOS_RESTRICTION_CURFEW_FROM),
                                                    sos_record_get_text (order, SOS_RESTRICTION_CURFEW_TO))
                                 : g_strdup (label);

      if ((from == NULL || strcmp (from, banner_case->today) <= 0) && (to == NULL || strcmp (to, banner_case->today) >= 0))
        add_alert (alerts, SOS_ALERT_LICENCE, words, from);
    }
}

/* ---- from safeguarding: never what happened, only that something is open ---- */

static void
derive_from_threats (const SosBannerCase *banner_case, GPtrArray *alerts)
{
  for (guint i = 0; i < get_length (banner_case->threats); i++)
    {
      SosRecord *threat = g_ptr_array_index (banner_case->threats, i);
      const char *by = sos_record_get_text (threat, SOS_THREAT_WARNING_REVIEW_BY), *looked = sos_record_get_text (threat, SOS_THREAT_WARNING_REVIEWED_ON);
      g_autofree char *warned = sos_moment_dup_day (sos_record_get_number (threat, SOS_THREAT_WARNING_WARNED_AT));
      const gboolean overdue = by != NULL && strcmp (by, banner_case->today) < 0;

      if (!sos_record_is_set (threat, SOS_THREAT_WARNING_ENDED_ON))
        add_alert (alerts, SOS_ALERT_THREAT_TO_LIFE, overdue ? _("Threat to life; look at it again") : get_label (banner_case, "alert-kind", SOS_ALERT_THREAT_TO_LIFE),
                   looked != NULL ? looked : warned);
    }
}

static void
derive_from_missing (const SosBannerCase *banner_case, GPtrArray *alerts)
{
  for (guint i = 0; i < get_length (banner_case->missing); i++)
    {
      SosRecord *missing = g_ptr_array_index (banner_case->missing, i);
      const gint64 since = sos_record_get_number (missing, SOS_MISSING_EPISODE_REPORTED_AT);
      g_autofree char *when = sos_moment_dup_words (since), *day = sos_moment_dup_day (since);
      /* Translators: %s is a day and an hour */
      g_autofree char *words = g_strdup_printf (_("Missing since %s"), when);

      if (!sos_record_is_set (missing, SOS_MISSING_EPISODE_FOUND_AT))
        add_alert (alerts, SOS_ALERT_MISSING, words, day);
    }
}

static gboolean
has_category (const SosBannerCase *banner_case, gint64 concern, const char *category)
{
  for (guint i = 0; i < get_length (banner_case->categories); i++)
    {
      SosRecord *record = g_ptr_array_index (banner_case->categories, i);

      if (sos_record_get_number (record, SOS_CONCERN_CATEGORY_CONCERN) == concern && sos_record_has_text (record, SOS_CONCERN_CATEGORY_CATEGORY, category))
        return TRUE;
    }
  return FALSE;
}

/* A referral to them, as an agency is written: by their own name or that of the hub that takes referrals for them. */
static gboolean
is_to_council (SosRecord *step)
{
  const char *agency = sos_record_has_text (step, SOS_CONCERN_STEP_KIND, "REFERRAL") ? sos_record_find_text (step, SOS_CONCERN_STEP_AGENCY) : NULL;

  return agency != NULL && g_regex_match_simple ("\\b(mash|children['’]?s (services|social care))\\b", agency, G_REGEX_CASELESS, 0);
}

/* Whether children's services were told, and the day of the last step. */
static gboolean
is_with_council (const SosBannerCase *banner_case, gint64 concern, gint64 *last)
{
  gboolean with = FALSE;

  for (guint i = 0; i < get_length (banner_case->steps); i++)
    {
      SosRecord *step = g_ptr_array_index (banner_case->steps, i);

      if (sos_record_get_number (step, SOS_CONCERN_STEP_CONCERN) != concern)
        continue;
      *last = MAX (*last, sos_record_get_number (step, SOS_CONCERN_STEP_DONE_AT));
      with = with || sos_record_has_text (step, SOS_CONCERN_STEP_DECISION, "MASH_REFERRAL") || is_to_council (step);
    }
  return with;
}

/* A concern that was raised says at once who was told and by when it is to be looked at; later, how far it has come. */
static void
add_look (const SosBannerCase *banner_case, SosRecord *concern, const SosBannerLook *look, const char *day, GPtrArray *alerts)
{
  g_autofree char *by = look->by != 0 ? sos_moment_dup_words (look->by) : NULL;
  const char *told = look->told != NULL ? look->told : _("nobody");
  g_autofree char *words
    = by == NULL ? g_strdup_printf (/* Translators: %s is how far a concern has come: “Looked at”, “Decided” */
                                    _("Concern open: %s"), get_label (banner_case, "concern-state", sos_record_get_text (concern, SOS_CONCERN_STATE)))
      : look->by < banner_case->now ? g_strdup_printf (/* Translators: a day and an hour, a name */
                                                       _("Concern not looked at by %s. Told: %s"), by, told)
                                    : g_strdup_printf (/* Translators: a day and an hour, a name */
                                                       _("Concern raised: look at it by %s. Told: %s"), by, told);

  add_alert (alerts, SOS_ALERT_CHILD_PROTECTION, words, by == NULL ? day : NULL);
}

static const SosBannerLook *
find_look (const SosBannerCase *banner_case, gint64 concern)
{
  for (guint i = 0; banner_case->looks != NULL && i < banner_case->looks->len; i++)
    if (g_array_index (banner_case->looks, SosBannerLook, i).concern == concern)
      return &g_array_index (banner_case->looks, SosBannerLook, i);
  return NULL;
}

static void
derive_from_concerns (const SosBannerCase *banner_case, GPtrArray *alerts)
{
  for (guint i = 0; i < get_length (banner_case->concerns); i++)
    {
      SosRecord *concern = g_ptr_array_index (banner_case->concerns, i);
      const gint64 id = sos_record_get_id (concern);
      gint64 last = sos_record_get_number (concern, SOS_CONCERN_RAISED_AT);
      const gboolean council = is_with_council (banner_case, id, &last);
      const SosBannerLook *look = find_look (banner_case, id);
      g_autofree char *day = sos_moment_dup_day (last);

      if (!sos_concern_is_open (sos_record_get_text (concern, SOS_CONCERN_STATE)))
        continue;
      if (council)
        add_alert (alerts, SOS_ALERT_CHILD_PROTECTION, _("Referred to children’s services"), day);
      if (look != NULL && (look->by != 0 || !council))
        add_look (banner_case, concern, look, day, alerts);
      if (has_category (banner_case, id, "SELF_HARM") || has_category (banner_case, id, "SUICIDE_RISK"))
        add_alert (alerts, SOS_ALERT_SELF_HARM, get_label (banner_case, "alert-kind", SOS_ALERT_SELF_HARM), day);
    }
}

/* ---- set by hand ---- */

/* What a fact says already is not said again by hand. */
static gboolean
is_said (GPtrArray *alerts, const char *kind)
{
  static const char *const once[] = { SOS_ALERT_THREAT_TO_LIFE, SOS_ALERT_KEEP_APART, SOS_ALERT_MISSING, SOS_ALERT_SELF_HARM, NULL };

  if (kind == NULL || !g_strv_contains (once, kind))
    return FALSE;
  for (guint i = 0; i < alerts->len; i++)
    if (strcmp (((SosBannerAlert *) g_ptr_array_index (alerts, i))->kind, kind) == 0)
      return TRUE;
  return FALSE;
}

static void
add_by_hand (const SosBannerCase *banner_case, SosRecord *alert, GPtrArray *alerts)
{
  guint order = sos_banner_get_order (sos_record_get_text (alert, SOS_ALERT_KIND));
  gboolean named;

  if (order >= G_N_ELEMENTS (kinds))
    return;
  /* Who is to be kept apart is never said here: only that there is a rule. */
  named = sos_record_is_set (alert, SOS_ALERT_WORDS) && strcmp (kinds[order], SOS_ALERT_KEEP_APART) != 0;
  add_alert (alerts, kinds[order],
             named ? sos_record_get_text (alert, SOS_ALERT_WORDS)
                   : get_label (banner_case, "alert-kind", kinds[order]),
             sos_record_get_text (alert, SOS_ALERT_REVIEWED_ON));
}

/* All of them against the facts alone: two that were set by hand both stand. */
static void
derive_by_hand (const SosBannerCase *banner_case, GPtrArray *alerts)
{
  g_autoptr (GPtrArray) unsaid = g_ptr_array_new ();

  for (guint i = 0; i < get_length (banner_case->alerts); i++)
    if (!is_said (alerts, sos_record_get_text (g_ptr_array_index (banner_case->alerts, i), SOS_ALERT_KIND)))
      g_ptr_array_add (unsaid, g_ptr_array_index (banner_case->alerts, i));
  for (guint i = 0; i < unsaid->len; i++)
    add_by_hand (banner_case, g_ptr_array_index (unsaid, i), alerts);
}

/* By kind; within a kind the graver tone first, then by words, so that the order never changes by itself. */
static int
compare_alerts (gconstpointer a, gconstpointer b)
{
  const SosBannerAlert *left = *(SosBannerAlert *const *) a;
  const SosBannerAlert *right = *(SosBannerAlert *const *) b;
  int order = (int) sos_banner_get_order (left->kind) - (int) sos_banner_get_order (right->kind);
  int danger = strcmp (right->tone, SOS_LOOK_DANGER) == 0 ? 1 : 0;

  danger -= strcmp (left->tone, SOS_LOOK_DANGER) == 0 ? 1 : 0;
  if (order != 0 || danger != 0)
    return order != 0 ? order : danger;
  return strcmp (left->words, right->words);
}

guint
sos_banner_get_order (const char *kind)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (kinds) && g_strcmp0 (kinds[i], kind) != 0)
    i++;
  return i;
}

char *
sos_banner_dup_brief (const char *kind, const char *words, SosCodes *codes)
{
  const SosCode *code = codes != NULL ? sos_codes_find (codes, "alert-kind", kind) : NULL;
  const char *colon = words != NULL ? strstr (words, ": ") : NULL;
  g_autofree char *first = colon != NULL ? g_strndup (words, colon - words) : g_strdup (words);

  if (first != NULL && (code == NULL || g_utf8_strlen (first, -1) <= LONGEST_BRIEF))
    return g_steal_pointer (&first);
  return g_strdup (code == NULL ? kind : code->note != NULL ? code->note : code->label);
}

const SosBannerAlert *
sos_banner_find_warning (GPtrArray *alerts)
{
  for (guint i = 0; i < alerts->len; i++)
    if (strcmp (((const SosBannerAlert *) alerts->pdata[i])->tone, SOS_LOOK_QUIET) != 0)
      return alerts->pdata[i];
  return NULL;
}

GPtrArray *
sos_banner_derive (const SosBannerCase *banner_case)
{
  GPtrArray *alerts = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_banner_alert_free);

  g_return_val_if_fail (SOS_IS_PERSON (banner_case->person) && sos_date_is_valid (banner_case->today),
                        alerts);
  derive_from_threats (banner_case, alerts);
  derive_from_concerns (banner_case, alerts);
  derive_from_missing (banner_case, alerts);
  for (guint i = 0; i < get_length (banner_case->addresses); i++)
    derive_from_address (banner_case, g_ptr_array_index (banner_case->addresses, i), alerts);
  derive_from_conflicts (banner_case, alerts);
  derive_from_restrictions (banner_case, alerts);
  derive_from_person (banner_case, alerts);
  derive_from_consents (banner_case, alerts);
  derive_from_needs (banner_case, alerts);
  derive_by_hand (banner_case, alerts);
  g_ptr_array_sort (alerts, compare_alerts);
  return alerts;
}
