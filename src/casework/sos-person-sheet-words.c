/* sos-person-sheet-words.c - what stands on the front sheet, the review sheet and the safety plan of one person. Draws nothing. */
#include "config.h"
#include "sos-person-sheets-private.h"

#include "sos-agreement-rules.h"
#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-letter-rules.h"
#include "sos-letter-words.h"
#include "sos-person-case-private.h"
#include "sos-plan-rules.h"
#include "sos-visit-private.h"

#include <glib/gi18n.h>

static const char *
label_of (SosSheetFill *fill, SosRecord *record, guint field)
{
  return sos_codes_get_label (sos_person_case_get_codes (fill->person), SOS_RECORD_GET_CLASS (record)->fields[field].of,
                              sos_record_find_text (record, field));
}

/* A field under its own label, in words. */
static void
add_field (SosSheetFill *fill, const char *list, SosRecord *record, guint field)
{
  const SosField *row = &SOS_RECORD_GET_CLASS (record)->fields[field];
  g_autofree char *day = row->kind == SOS_KIND_DATE ? sos_date_dup_long (sos_record_find_text (record, field)) : NULL;

  if (sos_record_is_set (record, field))
    sos_sheet_add_line (fill->sheet->words, list, sos_field_get_label (row),
                        day != NULL ? day : row->kind == SOS_KIND_CODE ? label_of (fill, record, field) : sos_record_find_text (record, field), NULL);
}

static gboolean
is_over (SosSheetFill *fill, SosRecord *record, guint to)
{
  const char *day = sos_record_find_text (record, to);

  return day != NULL && g_strcmp0 (day, sos_person_case_get_today (fill->person)) < 0;
}

/* ---- front sheet ---- */

static void
add_birth (SosSheetFill *fill)
{
  const char *born = sos_record_find_text (fill->record, SOS_PERSON_BIRTH_DATE);
  g_autofree char *day = born != NULL ? sos_date_dup_long (born) : NULL;
  const gboolean exact = sos_record_has_text (fill->record, SOS_PERSON_BIRTH_DATE_QUALITY, "EXACT");

  sos_sheet_add_line (fill->sheet->words, "who", _("Born"), day, exact ? NULL : label_of (fill, fill->record, SOS_PERSON_BIRTH_DATE_QUALITY));
}

static void
add_who (SosSheetFill *fill)
{
  static const guint first[] = { SOS_PERSON_FULL_NAME, SOS_PERSON_KNOWN_AS, SOS_PERSON_PRONUNCIATION };
  static const guint then[] = { SOS_PERSON_PRONOUNS, SOS_PERSON_FIRST_LANGUAGE, SOS_PERSON_LETTER_LANGUAGE, SOS_PERSON_SCHOOL };
  GPtrArray *codes = sos_person_case_get_records (fill->person, SOS_TYPE_PERSON_CODE);
  g_autoptr (GString) needs = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    add_field (fill, "who", fill->record, first[i]);
  add_birth (fill);
  for (guint i = 0; i < G_N_ELEMENTS (then); i++)
    add_field (fill, "who", fill->record, then[i]);
  for (guint i = 0; i < codes->len; i++)
    if (sos_record_has_text (codes->pdata[i], SOS_PERSON_CODE_LIST, "access-need"))
      g_string_append_printf (needs, "%s%s", needs->len > 0 ? ", " : "",
                              sos_codes_get_label (sos_person_case_get_codes (fill->person), "access-need", sos_record_get_text (codes->pdata[i], SOS_PERSON_CODE_CODE)));
  if (sos_record_get_flag (fill->record, SOS_PERSON_INTERPRETER_NEEDED))
    g_string_append_printf (needs, "%s%s", needs->len > 0 ? ", " : "", _("an interpreter"));
  sos_sheet_add_line (fill->sheet->words, "who", _("Needs"), needs->str, NULL);
}

static void
add_works (SosSheetFill *fill)
{
  GPtrArray *episodes = sos_person_case_get_records (fill->person, SOS_TYPE_EPISODE);

  for (guint i = 0; i < episodes->len; i++)
    {
      SosRecord *episode = episodes->pdata[i];
      g_autofree char *since = sos_date_dup_short (sos_record_find_text (episode, SOS_EPISODE_REFERRED_ON));
      const char *worker = sos_person_case_get_name_of (fill->person, sos_record_get_number (episode, SOS_EPISODE_WORKER));
      /* Translators: the stage of the work, and since when: "Working, since 4 Sep" */
      g_autofree char *stage = since != NULL ? g_strdup_printf (_("%s, since %s"), label_of (fill, episode, SOS_EPISODE_STAGE), since)
                                             : g_strdup (label_of (fill, episode, SOS_EPISODE_STAGE));

      if (!sos_record_is_set (episode, SOS_EPISODE_CLOSED_ON))
        sos_sheet_add_line (fill->sheet->words, "works", sos_codes_get_label (sos_person_case_get_codes (fill->person), "service-short",
                                                                             sos_record_get_text (episode, SOS_EPISODE_SERVICE)),
                            *worker != '\0' ? worker : _("nobody yet"), stage);
    }
}

static char *
dup_phone_rules (SosSheetFill *fill, SosRecord *point)
{
  static const guint rules[] = { SOS_CONTACT_POINT_SAFE_TO_CALL, SOS_CONTACT_POINT_SAFE_TO_TEXT, SOS_CONTACT_POINT_SAFE_VOICEMAIL };
  static const guint more[] = { SOS_CONTACT_POINT_SAFE_TIMES, SOS_CONTACT_POINT_SAY_YOU_ARE };
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    g_string_append_printf (words, "%s%s: %s", words->len > 0 ? " · " : "", sos_field_get_label (&SOS_RECORD_GET_CLASS (point)->fields[rules[i]]),
                            sos_record_is_set (point, rules[i]) ? label_of (fill, point, rules[i]) : _("not asked"));
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    if (sos_record_is_set (point, more[i]))
      g_string_append_printf (words, " · %s: %s", sos_field_get_label (&SOS_RECORD_GET_CLASS (point)->fields[more[i]]), sos_record_get_text (point, more[i]));
  return g_string_free (words, FALSE);
}

static void
add_phones (SosSheetFill *fill)
{
  GPtrArray *points = sos_person_case_get_records (fill->person, SOS_TYPE_CONTACT_POINT);

  for (guint i = 0; i < points->len; i++)
    {
      g_autofree char *rules = dup_phone_rules (fill, points->pdata[i]);

      if (!sos_record_is_set (points->pdata[i], SOS_CONTACT_POINT_DEAD_SINCE))
        sos_sheet_add_line (fill->sheet->words, "reach", label_of (fill, points->pdata[i], SOS_CONTACT_POINT_BELONGS_TO),
                            sos_record_get_text (points->pdata[i], SOS_CONTACT_POINT_VALUE), rules);
    }
}

static void
add_home (SosSheetFill *fill, SosRecord *address)
{
  g_autofree char *where = sos_visit_dup_place (address);
  /* Translators: what may be posted to an address, and whether somebody may go there */
  g_autofree char *rules = g_strdup_printf (_("Post: %s · Visits: %s"), label_of (fill, address, SOS_ADDRESS_POSTING_RULE),
                                            label_of (fill, address, SOS_ADDRESS_VISITING_RULE));

  sos_sheet_add_line (fill->sheet->words, "reach", label_of (fill, address, SOS_ADDRESS_TYPE), where, rules);
}

static void
add_homes (SosSheetFill *fill)
{
  GPtrArray *addresses = sos_person_case_get_records (fill->person, SOS_TYPE_ADDRESS);
  guint n_withheld = 0;

  for (guint i = 0; i < addresses->len; i++)
    {
      if (is_over (fill, addresses->pdata[i], SOS_ADDRESS_VALID_TO))
        continue;
      if (sos_sheet_is_withheld (fill, addresses->pdata[i]))
        n_withheld++;
      else
        add_home (fill, addresses->pdata[i]);
    }
  if (n_withheld > 0)
    sos_sheet_leave_out (fill, g_dngettext (NULL, "An address that somebody must not learn. It is on the screen alone.",
                                            "Addresses that somebody must not learn. They are on the screen alone.", n_withheld));
}

/* Whom they belong to: nobody whose own record is sealed, or not for whoever is at the desk. */
static gboolean
may_stand (SosSheetFill *fill, gint64 other, gboolean *sealed)
{
  g_autoptr (SosRecord) person = sos_transaction_hides (fill->transaction, other)
                                   ? NULL
                                   : sos_transaction_find (fill->transaction, SOS_TYPE_PERSON, "id = $1", NULL, "i", other);

  *sealed = person != NULL && sos_record_get_flag (person, SOS_PERSON_SEALED);
  return person != NULL && !*sealed;
}

static void
add_people (SosSheetFill *fill)
{
  GPtrArray *ties = sos_person_case_get_records (fill->person, SOS_TYPE_RELATIONSHIP);
  gboolean any_sealed = FALSE;

  for (guint i = 0; i < ties->len; i++)
    {
      const gint64 other = sos_record_get_number (ties->pdata[i], SOS_RELATIONSHIP_OTHER_PERSON);
      const gboolean responsible = sos_record_has_text (ties->pdata[i], SOS_RELATIONSHIP_PARENTAL_RESPONSIBILITY, "YES");
      gboolean sealed = FALSE;

      if (!is_over (fill, ties->pdata[i], SOS_RELATIONSHIP_VALID_TO) && may_stand (fill, other, &sealed))
        sos_sheet_add_line (fill->sheet->words, "people", label_of (fill, ties->pdata[i], SOS_RELATIONSHIP_TYPE), sos_person_case_get_name_of (fill->person, other),
                            responsible ? _("has parental responsibility") : NULL);
      else
        any_sealed |= sealed;
    }
  add_field (fill, "people", fill->record, SOS_PERSON_SOCIAL_WORKER);
  if (any_sealed)
    sos_sheet_leave_out (fill, _("A relative whose record is sealed."));
}

static void
add_agreements (SosSheetFill *fill)
{
  static const char *const types[] = { "WORK_WITH_ME", "SHARE_WITH", "CONTACT_PARENT", "HOME_VISIT", "POST_LETTERS" };
  GPtrArray *consents = sos_person_case_get_records (fill->person, SOS_TYPE_CONSENT);
  const char *today = sos_person_case_get_today (fill->person);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      SosRecord *consent = sos_agreement_find (consents, types[i], today);
      const char *status = sos_agreement_get_status (consent, today);

      sos_sheet_add_line (fill->sheet->words, "agreed", sos_codes_get_label (sos_person_case_get_codes (fill->person), "consent-type", types[i]),
                          status != NULL ? sos_codes_get_label (sos_person_case_get_codes (fill->person), "consent-status", status) : _("not asked"), NULL);
    }
}

static void
add_next (SosSheetFill *fill)
{
  SosPlan *plan = sos_person_case_find_current_plan (fill->person);

  if (plan == NULL)
    return;
  add_field (fill, "next", SOS_RECORD (plan), SOS_PLAN_NEXT_MEETING_ON);
  add_field (fill, "next", SOS_RECORD (plan), SOS_PLAN_REVIEW_ON);
}

gboolean
sos_sheet_fill_front (SosSheetFill *fill, GError **error)
{
  static const char *const lists[] = { "who", "works", "reach", "people", "agreed", "next" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    sos_merge_set_list (fill->sheet->words, lists[i]);
  add_who (fill);
  add_works (fill);
  if (sos_sheet_is_sealed (fill))
    sos_sheet_leave_out (fill, _("This record is sealed: how they are reached and who belongs to them stay off the paper."));
  else
    {
      add_phones (fill);
      add_homes (fill);
      add_people (fill);
    }
  add_agreements (fill);
  add_next (fill);
  sos_sheet_leave_out (fill, _("Alerts, keep-apart rules, places they avoid and concerns. They are on no sheet."));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *flag = g_strconcat ("has_", lists[i], NULL);

      sos_merge_set_flag (fill->sheet->words, flag, sos_merge_get_list (fill->sheet->words, lists[i])->len > 0);
    }
  return TRUE;
}

/* ---- review sheet ---- */

/* The words of the plan as its letter has them: others are named in both for the same reason, or in neither. */
gboolean
sos_sheet_fill_review (SosSheetFill *fill, GError **error)
{
  g_autoptr (SosPersonCase) whole = sos_person_case_load_whole (fill->transaction, fill->sheet->person, error);
  SosPlan *agreed = whole != NULL ? sos_person_case_find_agreed_plan (whole) : NULL, *plan = agreed;
  g_autoptr (SosRecord) letter = NULL;
  g_autoptr (SosMerge) words = NULL;

  if (whole == NULL)
    return FALSE;
  if (plan == NULL)
    plan = sos_person_case_find_current_plan (whole);
  if (plan == NULL)
    return sos_casework_refuse ("4.4", _("There is no plan yet to look at again. Start a plan first."), error);
  letter = g_object_new (SOS_TYPE_LETTER, "person", fill->sheet->person, "kind", SOS_LETTER_KIND_PLAN, "plan", sos_record_get_id (SOS_RECORD (plan)), NULL);
  words = sos_letter_words_make (fill->transaction, whole, SOS_LETTER (letter), NULL, NULL, FALSE, error);
  if (words == NULL)
    return FALSE;
  if (sos_merge_get_list (words, "goals")->len == 0)
    return sos_casework_refuse ("4.4", _("The plan has no goal in their words yet, so there is nothing to look at again."), error);
  sos_merge_set_flag (words, "interpreter", sos_record_get_flag (fill->record, SOS_PERSON_INTERPRETER_NEEDED));
  g_set_object (&fill->sheet->words, words);
  sos_sheet_leave_out (fill, _("Names of others, where the goal is not shared with them."));
  return sos_sheet_take_translation (fill, error);
}

/* ---- safety plan ---- */

static SosRecord *
find_safety_plan (SosSheetFill *fill)
{
  GPtrArray *plans = sos_person_case_get_records (fill->person, SOS_TYPE_SAFETY_PLAN);

  for (guint i = plans->len; i > 0; i--)
    if (!sos_record_is_set (plans->pdata[i - 1], SOS_SAFETY_PLAN_ENDED_ON))
      return plans->pdata[i - 1];
  return NULL;
}

/* Neither where they live nor whom and where they avoid: it is carried about. */
gboolean
sos_sheet_fill_safety (SosSheetFill *fill, GError **error)
{
  static const struct
  {
    guint field;
    const char *name;
  } texts[] = {
    { SOS_SAFETY_PLAN_TRIGGERS, "triggers" },           { SOS_SAFETY_PLAN_WARNING_SIGNS, "signs" },       { SOS_SAFETY_PLAN_WHAT_THEY_DO, "do" },
    { SOS_SAFETY_PLAN_PEOPLE_THEY_CALL, "call" },       { SOS_SAFETY_PLAN_SAFE_PLACES, "places" },        { SOS_SAFETY_PLAN_WHAT_WORKER_DOES, "worker_does" },
    { SOS_SAFETY_PLAN_WHO_KNOWS, "who_knows" },
  };
  SosRecord *plan = find_safety_plan (fill);
  g_autofree char *review = plan != NULL ? sos_date_dup_long (sos_record_find_text (plan, SOS_SAFETY_PLAN_REVIEW_ON)) : NULL;

  if (plan == NULL)
    return sos_casework_refuse ("V17", _("There is no safety plan yet. Make one with them first, under “Safety”."), error);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    sos_merge_set_text (fill->sheet->words, texts[i].name, sos_record_find_text (plan, texts[i].field));
  sos_merge_set_text (fill->sheet->words, "review", review);
  sos_sheet_leave_out (fill, _("Their surname and where they live, where they were treated, and the places they avoid: it is carried about."));
  return TRUE;
}
