/* sos-demo-client.c - one young person of the demo office, with all that is kept about them but their episodes. */
#include "config.h"
#include "sos-demo-client.h"

#include "sos-banner-rules.h"

#include <math.h>
#include <string.h>

static gboolean
is_current (const SosDemoSlot *slot)
{
  return slot->state == SOS_DEMO_OPEN || slot->state == SOS_DEMO_WAITING;
}

/* Around 16.4 with a deviation of 3; one in 25 is ten or eleven, one in eight over twenty; some services have ages of their own. */
static int
draw_age (SosDemoWriter *writer, const char *service)
{
  static const struct
  {
    const char *service;
    int lowest, highest;
  } ages[] = { { "TTG", 18, 25 }, { "LIV", 11, 16 }, { "EXR", 12, 19 }, { "SPL", 11, 16 } };
  const int drawn = sos_demo_between (writer, 0, 99);
  const double u = g_rand_double_range (writer->rand, 1e-9, 1), v = g_rand_double (writer->rand);
  int age = (int) lrint (16.4 + 3 * sqrt (-2 * log (u)) * cos (2 * G_PI * v));

  age = CLAMP (age, 12, 20);
  if (drawn < 4)
    age = sos_demo_between (writer, 10, 11);
  else if (drawn < 17)
    age = sos_demo_between (writer, 21, 25);
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    if (g_str_equal (service, ages[i].service) && (age < ages[i].lowest || age > ages[i].highest))
      age = sos_demo_between (writer, ages[i].lowest, ages[i].highest);
  return age;
}

static const char *
draw_sex (SosDemoWriter *writer, const char *service)
{
  static const struct
  {
    const char *service;
    int male;
  } shares[] = { { "SOS", 82 }, { "TTG", 100 }, { "HOS", 84 }, { "LIV", 70 }, { "EXR", 0 } };
  int male = 58;

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (g_str_equal (service, shares[i].service))
      male = shares[i].male;
  return sos_demo_chance (writer, male) ? "MALE" : "FEMALE";
}

/* A birth date is not always known to the day. */
static const char *
draw_birth (SosDemoWriter *writer, int age, char partial[8], const char **quality)
{
  static const SosDemoShare qualities[] = { { "EXACT", 92 }, { "YEAR_MONTH", 2 }, { "YEAR", 2 }, { "ESTIMATED", 4 } };
  const char *date = sos_demo_date (writer, -(int) (age * 365.25) - sos_demo_between (writer, 1, 360));

  *quality = sos_demo_pick_share (writer, qualities, G_N_ELEMENTS (qualities));
  if (g_str_equal (*quality, "EXACT"))
    return date;
  g_strlcpy (partial, date, g_str_equal (*quality, "YEAR_MONTH") ? 8 : 5);
  return partial;
}

static const char *
draw_ethnicity (SosDemoWriter *writer, SosDemoHome *home)
{
  static const SosDemoShare others[] = {
    { "MIXED_WHITE_BLACK_CARIBBEAN", 4 }, { "MIXED_WHITE_BLACK_AFRICAN", 2 }, { "MIXED_OTHER", 3 }, { "BLACK_OTHER", 2 },
    { "MIXED_WHITE_ASIAN", 1 }, { "ASIAN_INDIAN", 1 }, { "PREFER_NOT_SAY", 2 },
  };

  if (sos_demo_chance (writer, 6))
    return "NOT_ASKED";
  return sos_demo_chance (writer, 86) ? home->origin->ethnicity : sos_demo_pick_share (writer, others, G_N_ELEMENTS (others));
}

static char *
dup_school (SosDemoWriter *writer, const SosDemoSlot *slot, int age)
{
  if (age > 18 || (age > 15 && !sos_demo_chance (writer, 70)))
    return NULL;
  if (g_str_equal (slot->service, "LIV") && sos_demo_chance (writer, 60))
    return g_strdup ("Meridian Park Academy");
  return g_strdup (sos_demo_pick (writer, "schools"));
}

/* The first letters, as friends say it, where the name is long enough to be cut. */
static char *
dup_known_as (SosDemoWriter *writer, const char *given)
{
  if (g_utf8_strlen (given, -1) < 6 || !sos_demo_chance (writer, 12))
    return NULL;
  return g_utf8_substring (given, 0, sos_demo_between (writer, 3, 4));
}

static const char *
get_status (const SosDemoSlot *slot)
{
  return is_current (slot) ? "ACTIVE" : "FORMER";
}

static void
make_person (SosDemoWriter *writer, SosDemoHome *home, const SosDemoSlot *slot, SosDemoClient *client)
{
  static const SosDemoShare care[] = {
    { "NEVER", 66 }, { "LOOKED_AFTER_S20", 5 }, { "LOOKED_AFTER_S31", 4 }, { "CARE_LEAVER", 6 }, { "KINSHIP", 5 },
    { "PREVIOUSLY_LAC", 3 }, { "SPECIAL_GUARDIANSHIP", 1 }, { "NOT_KNOWN", 10 },
  };
  static const SosDemoShare social[] = {
    { "NONE", 50 }, { "EARLY_HELP", 14 }, { "CIN_S17", 14 }, { "CP_PLAN", 4 }, { "LAC", 5 }, { "NOT_KNOWN", 13 },
  };
  static const SosDemoShare ehcp[] = { { "NO", 76 }, { "YES", 16 }, { "APPLIED", 8 } };
  static const SosDemoShare migration[] = {
    { "NO_ISSUE", 70 }, { "EUSS", 6 }, { "LEAVE_LIMITED", 5 }, { "ASYLUM", 2 }, { "NRPF", 1 }, { "NOT_ASKED", 16 },
  };
  const char *sex = draw_sex (writer, slot->service), *given = NULL, *quality = NULL;
  g_autofree char *name = sos_demo_dup_name (writer, home, sex, &given);
  g_autofree char *known_as = dup_known_as (writer, given);
  g_autofree char *school = dup_school (writer, slot, client->age);
  const char *ethnicity = draw_ethnicity (writer, home);
  const gboolean other_language = sos_demo_chance (writer, 35);
  const gboolean interpreter = other_language && !g_str_equal (home->origin->language, "en") && sos_demo_chance (writer, 20);
  const char *social_care = sos_demo_pick_share (writer, social, G_N_ELEMENTS (social));
  const gboolean has_worker = g_str_equal (social_care, "CP_PLAN") || g_str_equal (social_care, "LAC");
  char partial[8], year[4] = "";

  if (school != NULL && client->age < 18)
    g_snprintf (year, sizeof year, "%d", MAX (client->age - 5, 5));
  client->id = sos_demo_make (
    writer, SOS_TYPE_PERSON, SOS_PERSON_FULL_NAME, name, SOS_PERSON_GIVEN_NAMES, given, SOS_PERSON_FAMILY_NAME, home->family_name,
    SOS_PERSON_KNOWN_AS, known_as, SOS_PERSON_BIRTH_DATE, draw_birth (writer, client->age, partial, &quality),
    SOS_PERSON_BIRTH_DATE_QUALITY, quality, SOS_PERSON_SEX, sex, SOS_PERSON_PRONOUNS,
    g_str_equal (sex, "FEMALE") ? "she/her" : "he/him", SOS_PERSON_ETHNICITY, ethnicity, SOS_PERSON_ETHNICITY_SOURCE,
    g_str_equal (ethnicity, "NOT_ASKED") ? NULL : "SELF_DEFINED", SOS_PERSON_FIRST_LANGUAGE,
    other_language ? home->origin->language : "en", SOS_PERSON_INTERPRETER_NEEDED, (int) interpreter, SOS_PERSON_LETTER_LANGUAGE,
    interpreter ? home->origin->language : "en", SOS_PERSON_EHCP,
    sos_demo_pick_share (writer, ehcp, G_N_ELEMENTS (ehcp)), SOS_PERSON_CARE_STATUS,
    sos_demo_pick_share (writer, care, G_N_ELEMENTS (care)), SOS_PERSON_SOCIAL_CARE_STATUS, social_care,
    SOS_PERSON_SOCIAL_CARE_BOROUGH, has_worker ? home->borough : NULL, SOS_PERSON_SOCIAL_WORKER,
    has_worker ? sos_demo_pick (writer, "social worker") : NULL, SOS_PERSON_IMMIGRATION_NEED,
    sos_demo_pick_share (writer, migration, G_N_ELEMENTS (migration)), SOS_PERSON_HOME_BOROUGH, home->borough,
    SOS_PERSON_SCHOOL, school, SOS_PERSON_SCHOOL_YEAR, year[0] != '\0' ? year : NULL, SOS_PERSON_STATUS, get_status (slot),
    SOS_DEMO_END);

  if (sos_demo_chance (writer, 6))
    {
      const char *other = NULL;
      g_autofree char *alias = sos_demo_dup_name (writer, home, sex, &other);

      sos_demo_make (writer, SOS_TYPE_PERSON_NAME, SOS_PERSON_NAME_PERSON, client->id, SOS_PERSON_NAME_NAME, alias,
                     SOS_PERSON_NAME_TYPE, sos_demo_chance (writer, 60) ? "PREFERRED" : "BIRTH", SOS_DEMO_END);
    }
}

/* ---- where and how they are reached ---- */

static void
make_address (SosDemoWriter *writer, SosDemoHome *home, SosDemoClient *client)
{
  static const SosDemoShare rules[] = {
    { "HAND_ONLY", 34 }, { "DO_NOT_POST", 7 }, { "UNSAFE", 3 }, { "OK_DISCREET", 20 }, { "OK", 36 },
  };
  static const SosDemoShare visits[] = { { "OK", 82 }, { "TWO_WORKERS", 12 }, { "DAYLIGHT_ONLY", 6 } };
  static const SosDemoShare types[] = { { "HOME", 84 }, { "SUPPORTED_HOUSING", 6 }, { "TEMPORARY", 6 }, { "PLACEMENT", 4 } };
  g_autofree char *section = NULL;
  const gboolean stale = sos_demo_chance (writer, 18);
  const char *asked = sos_demo_date (writer, stale ? -sos_demo_between (writer, 91, 240) : -sos_demo_between (writer, 1, 88));
  gboolean unsafe, unasked;

  client->posting_rule = sos_demo_pick_share (writer, rules, G_N_ELEMENTS (rules));
  unsafe = g_str_equal (client->posting_rule, "UNSAFE");
  unasked = g_str_equal (client->posting_rule, "DO_NOT_POST");
  section = g_strconcat ("reason ", client->posting_rule, NULL);
  client->address = sos_demo_make (
    writer, SOS_TYPE_ADDRESS, SOS_ADDRESS_PERSON, client->id, SOS_ADDRESS_LABEL, "Home", SOS_ADDRESS_TYPE,
    sos_demo_pick_share (writer, types, G_N_ELEMENTS (types)), SOS_ADDRESS_LINES, home->lines, SOS_ADDRESS_POSTCODE, home->postcode,
    SOS_ADDRESS_BOROUGH, home->borough, SOS_ADDRESS_POSTING_RULE, client->posting_rule, SOS_ADDRESS_VISITING_RULE,
    unsafe ? "NOT_AT_ADDRESS" : sos_demo_pick_share (writer, visits, G_N_ELEMENTS (visits)), SOS_ADDRESS_REVIEWED_ON,
    unasked ? NULL : asked, SOS_ADDRESS_REVIEWED_BY, unasked ? G_GINT64_CONSTANT (0) : client->worker, SOS_ADDRESS_REASON,
    sos_demo_pick (writer, section), SOS_DEMO_END);
}

/* A second place: the other parent, hidden from the one at home now and then. */
static void
make_other_address (SosDemoWriter *writer, SosDemoHome *home, SosDemoClient *client)
{
  g_autofree char *lines = NULL, *postcode = NULL;
  gint64 address;

  sos_demo_draw_address (writer, home->borough, &lines, &postcode);
  address = sos_demo_make (writer, SOS_TYPE_ADDRESS, SOS_ADDRESS_PERSON, client->id, SOS_ADDRESS_LABEL, "Other parent",
                           SOS_ADDRESS_TYPE, "OTHER_PARENT", SOS_ADDRESS_LINES, lines, SOS_ADDRESS_POSTCODE, postcode,
                           SOS_ADDRESS_BOROUGH, home->borough, SOS_ADDRESS_POSTING_RULE, "HAND_ONLY", SOS_ADDRESS_VISITING_RULE,
                           "OK", SOS_ADDRESS_REVIEWED_ON, sos_demo_date (writer, -sos_demo_between (writer, 5, 80)),
                           SOS_ADDRESS_REVIEWED_BY, client->worker, SOS_DEMO_END);
  if (home->adult != 0 && sos_demo_chance (writer, 30))
    sos_demo_make (writer, SOS_TYPE_ADDRESS_PERSON, SOS_ADDRESS_PERSON_ADDRESS, address, SOS_ADDRESS_PERSON_RULE, "HIDDEN_FROM",
                   SOS_ADDRESS_PERSON_OTHER_PERSON, home->adult, SOS_ADDRESS_PERSON_NAME, home->adult_name, SOS_DEMO_END);
}

static void
make_numbers (SosDemoWriter *writer, SosDemoHome *home, SosDemoClient *client)
{
  static const SosDemoShare safe[] = { { "YES", 78 }, { "NO", 12 }, { NULL, 10 } };

  if (client->age > 10)
    sos_demo_make (writer, SOS_TYPE_CONTACT_POINT, SOS_CONTACT_POINT_PERSON, client->id, SOS_CONTACT_POINT_KIND, "PHONE",
                   SOS_CONTACT_POINT_VALUE, sos_demo_draw_phone (writer, FALSE), SOS_CONTACT_POINT_BELONGS_TO, "SELF",
                   SOS_CONTACT_POINT_SAFE_TO_CALL, sos_demo_pick_share (writer, safe, 3), SOS_CONTACT_POINT_SAFE_TO_TEXT,
                   sos_demo_pick_share (writer, safe, 3), SOS_CONTACT_POINT_SAFE_VOICEMAIL, "NO", SOS_CONTACT_POINT_SAFE_TIMES,
                   sos_demo_chance (writer, 40) ? sos_demo_pick (writer, "hours") : NULL, SOS_CONTACT_POINT_SAY_YOU_ARE,
                   sos_demo_pick (writer, "say you are"), SOS_CONTACT_POINT_PREFERRED, TRUE, SOS_DEMO_END);
  if (sos_demo_chance (writer, 14))
    {
      g_autofree char *email = g_strdup_printf ("yp%06u@example.org", client->number);

      sos_demo_make (writer, SOS_TYPE_CONTACT_POINT, SOS_CONTACT_POINT_PERSON, client->id, SOS_CONTACT_POINT_KIND, "EMAIL",
                     SOS_CONTACT_POINT_VALUE, email, SOS_CONTACT_POINT_BELONGS_TO, "SELF", SOS_DEMO_END);
    }
}

/* The check digit of an NHS number; -1 where the number cannot have one. */
static int
check_nhs (const char *digits)
{
  int sum = 0;

  for (int i = 0; i < 9; i++)
    sum += (digits[i] - '0') * (10 - i);
  sum = 11 - sum % 11;
  return sum == 11 ? 0 : sum == 10 ? -1 : sum;
}

static void
make_identifiers (SosDemoWriter *writer, const SosDemoSlot *slot, SosDemoClient *client)
{
  const guint scattered = (guint) ((guint64) client->number * 7919 % 1000000);
  char value[12];
  int check;

  g_snprintf (value, sizeof value, "999%06u", scattered);
  check = check_nhs (value);
  if (check >= 0 && sos_demo_chance (writer, 28))
    {
      g_snprintf (value, sizeof value, "999%06u%d", scattered, check);
      sos_demo_make (writer, SOS_TYPE_IDENTIFIER, SOS_IDENTIFIER_PERSON, client->id, SOS_IDENTIFIER_TYPE, "NHS_NO",
                     SOS_IDENTIFIER_VALUE, value, SOS_IDENTIFIER_SOURCE, "referral", SOS_DEMO_END);
    }
  if (!g_str_equal (slot->service, "TTG"))
    return;
  g_snprintf (value, sizeof value, "Z9%03uZZ", client->number * 37 % 1000);
  sos_demo_make (writer, SOS_TYPE_IDENTIFIER, SOS_IDENTIFIER_PERSON, client->id, SOS_IDENTIFIER_TYPE, "PRISON_NO",
                 SOS_IDENTIFIER_VALUE, value, SOS_IDENTIFIER_SOURCE, "prison resettlement", SOS_DEMO_END);
}

/* ---- what they agreed to ---- */

static void
make_consent (SosDemoWriter *writer, SosDemoClient *client, const char *type, const char *status, const char *agency, int days_ago)
{
  const char *giver = client->age >= 16 ? "SELF" : client->age >= 13 ? "BOTH" : "PARENT_PR";
  const gboolean asked = g_str_equal (status, "ASKED");

  sos_demo_make (writer, SOS_TYPE_CONSENT, SOS_CONSENT_PERSON, client->id, SOS_CONSENT_TYPE, type, SOS_CONSENT_TO_AGENCY, agency,
                 SOS_CONSENT_GIVEN_BY, asked ? NULL : giver, SOS_CONSENT_HOW,
                 asked ? NULL : sos_demo_chance (writer, 40) ? "SIGNED" : "VERBAL", SOS_CONSENT_EXPLAINED_BY, client->worker,
                 SOS_CONSENT_DATED, sos_demo_date (writer, -days_ago), SOS_CONSENT_EXPIRES_ON, sos_demo_date (writer, 365 - days_ago),
                 SOS_CONSENT_STATUS, status, SOS_CONSENT_WITHDRAWN_ON,
                 g_str_equal (status, "WITHDRAWN") ? sos_demo_date (writer, -days_ago / 3) : NULL, SOS_DEMO_END);
}

static void
make_consents (SosDemoWriter *writer, const SosDemoSlot *slot, SosDemoClient *client)
{
  static const SosDemoShare work[] = { { "GIVEN", 93 }, { "ASKED", 4 }, { "WITHDRAWN", 2 }, { "PARTLY", 1 } };
  const int days_ago = slot->state == SOS_DEMO_CLOSED ? sos_demo_between (writer, 400, 1200) : sos_demo_between (writer, 5, 350);
  const gboolean posted = g_str_has_prefix (client->posting_rule, "OK");

  if (slot->state == SOS_DEMO_DECLINED)
    return;
  if (slot->state == SOS_DEMO_WAITING)
    {
      make_consent (writer, client, "WORK_WITH_ME", "ASKED", NULL, 3);
      return;
    }
  make_consent (writer, client, "WORK_WITH_ME", client->agreed ? "GIVEN" : sos_demo_pick_share (writer, work, G_N_ELEMENTS (work)), NULL, days_ago);
  make_consent (writer, client, "POST_LETTERS", posted ? "GIVEN" : "REFUSED", NULL, days_ago);
  if (sos_demo_chance (writer, 45))
    make_consent (writer, client, "CONTACT_PARENT", sos_demo_chance (writer, 85) ? "GIVEN" : "REFUSED", NULL, days_ago);
  if (client->age < 18 && sos_demo_chance (writer, 45))
    make_consent (writer, client, "CONTACT_SCHOOL", "GIVEN", NULL, days_ago);
  if (sos_demo_chance (writer, 35))
    make_consent (writer, client, "SHARE_WITH", "GIVEN", sos_demo_pick (writer, "agencies"), days_ago);
}

/* ---- who they belong to, and what to be careful about ---- */

static void
make_ties (SosDemoWriter *writer, SosDemoHome *home, SosDemoClient *client)
{
  static const SosDemoShare ring[] = { { "YES", 62 }, { "ASK_FIRST", 22 }, { "WEEKDAYS", 9 }, { "NEVER", 7 } };
  const gboolean parent = home->adult != 0 && (g_str_equal (home->adult_type, "MOTHER") || g_str_equal (home->adult_type, "FATHER"));

  sos_demo_make (writer, SOS_TYPE_MEMBERSHIP, SOS_MEMBERSHIP_PERSON, client->id, SOS_MEMBERSHIP_HOUSEHOLD, home->id,
                 SOS_MEMBERSHIP_ROLE, "YP_OF_CONCERN", SOS_MEMBERSHIP_LIVES_HERE, sos_demo_chance (writer, 90) ? "FULL" : "PART",
                 SOS_DEMO_END);
  if (home->adult != 0)
    sos_demo_make (writer, SOS_TYPE_RELATIONSHIP, SOS_RELATIONSHIP_PERSON, client->id, SOS_RELATIONSHIP_OTHER_PERSON, home->adult,
                   SOS_RELATIONSHIP_TYPE, home->adult_type, SOS_RELATIONSHIP_PARENTAL_RESPONSIBILITY, parent ? "YES" : "UNKNOWN",
                   SOS_RELATIONSHIP_MAY_RING, sos_demo_pick_share (writer, ring, G_N_ELEMENTS (ring)), SOS_DEMO_END);
}

static void
make_code (SosDemoWriter *writer, SosDemoClient *client, const char *list, const char *code)
{
  sos_demo_make (writer, SOS_TYPE_PERSON_CODE, SOS_PERSON_CODE_PERSON, client->id, SOS_PERSON_CODE_LIST, list,
                 SOS_PERSON_CODE_CODE, code, SOS_DEMO_END);
}

static void
make_needs (SosDemoWriter *writer, SosDemoClient *client)
{
  static const SosDemoShare access[] = {
    { "LARGE_PRINT", 20 }, { "DYSLEXIA_PAPER", 25 }, { "EASY_READ", 15 }, { "LOW_LITERACY", 15 }, { "SLCN", 20 }, { "BSL", 5 },
  };
  static const SosDemoShare disability[] = {
    { "ADHD", 30 }, { "AUTISM", 15 }, { "LEARNING", 15 }, { "MENTAL_HEALTH", 20 }, { "SLCN", 10 }, { "LONG_TERM_HEALTH", 10 },
  };

  if (sos_demo_chance (writer, 11))
    {
      client->access_need = sos_demo_pick_share (writer, access, G_N_ELEMENTS (access));
      make_code (writer, client, "access-need", client->access_need);
    }
  if (sos_demo_chance (writer, 18))
    make_code (writer, client, "disability", sos_demo_pick_share (writer, disability, G_N_ELEMENTS (disability)));
}

static void
make_alert (SosDemoWriter *writer, SosDemoClient *client)
{
  static const SosDemoShare kinds[] = {
    { SOS_ALERT_KEEP_APART, 42 }, { "LICENCE", 18 }, { "SELF_HARM", 12 }, { "MEDICAL", 18 }, { "MISSING", 5 }, { "THREAT_TO_LIFE", 5 },
  };
  static const char *const facts[] = { SOS_ALERT_SELF_HARM, SOS_ALERT_MISSING, SOS_ALERT_THREAT_TO_LIFE };
  const char *kind = sos_demo_pick_share (writer, kinds, G_N_ELEMENTS (kinds));
  g_autofree char *section = g_strconcat ("alert ", kind, NULL);
  const char *words = sos_demo_pick (writer, section), *review_by = sos_demo_date (writer, sos_demo_between (writer, -9, 90)),
             *reviewed_on = sos_demo_date (writer, -sos_demo_between (writer, 1, 80));

  /* No alert by hand: it follows from the rule, the concern or the warning that is made once everybody is there. */
  client->apart = g_str_equal (kind, SOS_ALERT_KEEP_APART);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (g_str_equal (kind, facts[i]))
      client->fact = facts[i];
  if (client->apart || client->fact != NULL)
    return;
  sos_demo_make (writer, SOS_TYPE_ALERT, SOS_ALERT_PERSON, client->id, SOS_ALERT_KIND, kind, SOS_ALERT_WORDS, words, SOS_ALERT_REVIEWED_ON,
                 reviewed_on, SOS_ALERT_REVIEW_BY, review_by, SOS_DEMO_END);
}

static void
make_area (SosDemoWriter *writer, SosDemoHome *home, SosDemoClient *client)
{
  static const SosDemoShare severities[] = { { "NEVER", 35 }, { "RISKY", 45 }, { "UNCOMFORTABLE", 20 } };
  static const SosDemoShare reasons[] = { { "THREAT", 30 }, { "VIOLENCE", 20 }, { "RIVAL_AREAS", 30 }, { "EXPLOITER", 10 }, { "LEGAL", 10 } };
  const char *severity = sos_demo_pick_share (writer, severities, G_N_ELEMENTS (severities));
  g_autofree char *section = g_strconcat ("area ", severity, NULL);
  g_autofree char *districts = g_strconcat ("districts ", home->borough, NULL);
  gint64 area;

  area = sos_demo_make (writer, SOS_TYPE_AREA_TO_AVOID, SOS_AREA_TO_AVOID_PERSON, client->id, SOS_AREA_TO_AVOID_LABEL,
                        sos_demo_pick (writer, section), SOS_AREA_TO_AVOID_SEVERITY, severity, SOS_AREA_TO_AVOID_TIMES,
                        sos_demo_pick (writer, "times"), SOS_AREA_TO_AVOID_REASON_CODE,
                        sos_demo_pick_share (writer, reasons, G_N_ELEMENTS (reasons)), SOS_AREA_TO_AVOID_SOURCE,
                        sos_demo_chance (writer, 70) ? "YP" : "PROFESSIONAL", SOS_AREA_TO_AVOID_REVIEW_BY,
                        sos_demo_date (writer, sos_demo_between (writer, -20, 150)), SOS_DEMO_END);
  sos_demo_make (writer, SOS_TYPE_AREA_PLACE, SOS_AREA_PLACE_AREA, area, SOS_AREA_PLACE_KIND, "DISTRICT", SOS_AREA_PLACE_WORDS,
                 sos_demo_pick (writer, districts), SOS_DEMO_END);
  if (sos_demo_chance (writer, 40))
    sos_demo_make (writer, SOS_TYPE_AREA_PLACE, SOS_AREA_PLACE_AREA, area, SOS_AREA_PLACE_KIND, "BUS_ROUTE", SOS_AREA_PLACE_WORDS,
                   sos_demo_pick (writer, "bus"), SOS_DEMO_END);
}

void
sos_demo_client_make (SosDemoWriter *writer, SosDemoHome *home, const SosDemoSlot *slot, SosDemoClient *client)
{
  client->age = draw_age (writer, slot->service);
  client->adult = home->adult;
  client->access_need = NULL;
  make_person (writer, home, slot, client);
  make_address (writer, home, client);
  if (sos_demo_chance (writer, 9))
    make_other_address (writer, home, client);
  make_numbers (writer, home, client);
  make_identifiers (writer, slot, client);
  make_consents (writer, slot, client);
  make_ties (writer, home, client);
  make_needs (writer, client);
  if (slot->state == SOS_DEMO_OPEN && sos_demo_chance (writer, 30))
    make_alert (writer, client);
  if (slot->state == SOS_DEMO_OPEN && sos_demo_chance (writer, 22))
    make_area (writer, home, client);
}
