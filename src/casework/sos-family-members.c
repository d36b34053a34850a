/* sos-family-members.c - the members and ties of a family case, as far as they may be shown; where they live is sos-family-homes.c. */
#include "config.h"
#include "sos-family-case-private.h"

#include "sos-banner-rules.h"
#include "sos-clock.h"
#include "sos-date-rules.h"
#include "sos-posting-rules.h"

#include <glib/gi18n.h>
#include <string.h>

gboolean
sos_family_is_shown (const SosReadMember *member)
{
  return member->verdicts[SOS_FACT_NAME]->allowed;
}

SosFamilyRow *
sos_family_find_row (SosFamilyCase *self, gint64 person)
{
  const int place = sos_family_find (self->family, person);
  SosFamilyRow *row = person != 0 && place >= 0 ? g_ptr_array_index (self->members, place) : NULL;

  return row != NULL && !row->plain ? row : NULL;
}

char *
sos_family_join (GPtrArray *parts, const char *between)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? between : "", (char *) parts->pdata[i]);
  return g_string_free (joined, parts->len == 0);
}

void
sos_family_add_part (GPtrArray *parts, char *text)
{
  if (text != NULL)
    g_ptr_array_add (parts, text);
}

/* ---- one member ---- */

static char *
dup_years (SosRecord *person)
{
  g_autofree char *born = g_strndup (sos_record_is_set (person, SOS_PERSON_BIRTH_DATE)
                                       ? sos_record_get_text (person, SOS_PERSON_BIRTH_DATE)
                                       : "",
                                     4);
  g_autofree char *died = g_strndup (sos_record_get_text (person, SOS_PERSON_DECEASED_ON), 4);

  return g_strconcat (born, "–", died, NULL);
}

gboolean
sos_family_has_died (SosRecord *person, const char *day)
{
  const char *died = sos_record_find_text (person, SOS_PERSON_DECEASED_ON);

  return died != NULL && strncmp (died, day, strlen (died)) <= 0;
}

/* Expected on a day, and not written down as born since. */
static gboolean
is_expected (SosRecord *person)
{
  return sos_record_has_text (person, SOS_PERSON_BIRTH_DATE_QUALITY, SOS_BIRTH_EXPECTED);
}

static gboolean
is_born (SosRecord *person, const char *day)
{
  const char *born = sos_record_find_text (person, SOS_PERSON_BIRTH_DATE);

  return born == NULL || strncmp (born, day, strlen (born)) <= 0;
}

/* For the order of brothers and sisters: where only the year or the month is known, its middle. */
static guint32
get_born (SosRecord *person)
{
  const char *born = sos_record_find_text (person, SOS_PERSON_BIRTH_DATE);
  g_autofree char *middle = g_strconcat (born != NULL ? born : "", born != NULL && strlen (born) == 4 ? "-07-01" : "-15", NULL);
  GDate day;

  if (born == NULL)
    return 0;
  return sos_date_parse (born, &day) || sos_date_parse (middle, &day) ? g_date_get_julian (&day) : 0;
}

/* On the day a person died at their age then. */
static int
get_age (SosRecord *person, const char *day)
{
  const char *until = sos_family_has_died (person, day) && sos_date_is_valid (sos_record_get_text (person, SOS_PERSON_DECEASED_ON))
                        ? sos_record_get_text (person, SOS_PERSON_DECEASED_ON)
                        : day;

  return sos_date_age (sos_record_find_text (person, SOS_PERSON_BIRTH_DATE), until);
}

/* Services of the open episodes that may be shown; those with the household are said of the household. With
 * workers: "LiVVE · M. Adeyemi". */
static char *
dup_services (SosFamilyReading *reading, const SosReadMember *member, gboolean workers)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *episodes = reading->records[SOS_READ_EPISODES];

  for (guint i = 0; i < episodes->len; i++)
    {
      SosRecord *episode = episodes->pdata[i];
      const char *service = sos_record_find_text (episode, SOS_EPISODE_SERVICE);
      SosRecord *worker = sos_family_reading_find_record (reading, SOS_READ_STAFF, sos_record_get_number (episode, SOS_EPISODE_WORKER));

      if (sos_record_get_number (episode, SOS_EPISODE_PERSON) != member->id
          || !sos_family_reading_is_open (reading, episode, SOS_EPISODE_STAGE, SOS_EPISODE_REFERRED_ON, SOS_EPISODE_CLOSED_ON)
          || sos_family_is_household_service (reading->codes, service)
          || !sos_family_reading_may_episode (reading, member, episode))
        continue;
      sos_family_add_part (parts, workers && worker != NULL ? g_strdup_printf ("%s · %s", sos_codes_get_label (reading->codes, "service-short", service),
                                                                sos_record_get_text (worker, SOS_STAFF_NAME))
                                             : g_strdup (sos_codes_get_label (reading->codes, "service-short", service)));
    }
  return sos_family_join (parts, ", ");
}

/* Those among the records read that are of @person. (transfer container) */
static GPtrArray *
collect_of (SosFamilyReading *reading, SosRead read, guint field, gint64 person)
{
  GPtrArray *own = g_ptr_array_new ();

  for (guint i = 0; i < reading->records[read]->len; i++)
    if (sos_record_get_number (reading->records[read]->pdata[i], field) == person)
      g_ptr_array_add (own, reading->records[read]->pdata[i]);
  return own;
}

/* The keep-apart rules that @person is in. (transfer container) */
static GPtrArray *
collect_conflicts (SosFamilyReading *reading, gint64 person)
{
  g_autoptr (GPtrArray) parts = collect_of (reading, SOS_READ_CONFLICT_MEMBERS, SOS_CONFLICT_MEMBER_PERSON, person);
  GPtrArray *conflicts = g_ptr_array_new ();

  for (guint i = 0; i < parts->len; i++)
    {
      SosRecord *conflict = sos_family_reading_find_record (reading, SOS_READ_CONFLICTS, sos_record_get_number (parts->pdata[i], SOS_CONFLICT_MEMBER_CONFLICT));

      if (conflict != NULL)
        g_ptr_array_add (conflicts, conflict);
    }
  return conflicts;
}

/* All of them in full, in order. (transfer full) */
static char **
dup_words (GPtrArray *alerts)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < alerts->len; i++)
    g_strv_builder_add (words, ((SosBannerAlert *) alerts->pdata[i])->words);
  return g_strv_builder_end (words);
}

static void
fill_alerts (SosFamilyReading *reading, const SosReadMember *member, SosFamilyMember *out)
{
  g_autoptr (GPtrArray) addresses = collect_of (reading, SOS_READ_ADDRESSES, SOS_ADDRESS_PERSON, member->id);
  g_autoptr (GPtrArray) consents = collect_of (reading, SOS_READ_CONSENTS, SOS_CONSENT_PERSON, member->id);
  g_autoptr (GPtrArray) needs = collect_of (reading, SOS_READ_PERSON_CODES, SOS_PERSON_CODE_PERSON, member->id);
  g_autoptr (GPtrArray) set = collect_of (reading, SOS_READ_ALERTS, SOS_ALERT_PERSON, member->id);
  g_autoptr (GPtrArray) orders = collect_of (reading, SOS_READ_RESTRICTIONS, SOS_RESTRICTION_PERSON, member->id);
  g_autoptr (GPtrArray) conflicts = collect_conflicts (reading, member->id);
  const SosBannerCase banner = { .person = SOS_PERSON (member->person), .addresses = addresses, .consents = consents, .person_codes = needs,
                                 .alerts = set, .conflicts = conflicts, .restrictions = orders, .codes = reading->codes, .today = reading->today };
  g_autoptr (GPtrArray) alerts = NULL;
  g_autofree char *brief = NULL;
  const SosBannerAlert *first;

  if (!member->verdicts[SOS_FACT_ALERTS]->allowed || sos_family_reading_is_past (reading))
    return;
  alerts = sos_banner_derive (&banner);
  first = sos_banner_find_warning (alerts);
  if (first != NULL)
    brief = sos_banner_dup_brief (first->kind, first->words, reading->codes);
  sos_family_member_take_alerts (out, dup_words (alerts), brief);
}

static void
fill_seen (SosFamilyReading *reading, const SosReadMember *member, SosFamilyMember *out)
{
  const char *quality = sos_record_find_text (member->person, SOS_PERSON_BIRTH_DATE_QUALITY);

  out->seen = SOS_SEEN;
  out->name = sos_family_dup_short_name (member->person);
  out->full_name = g_strdup (sos_record_get_text (member->person, SOS_PERSON_FULL_NAME));
  out->sex = g_strdup (sos_record_find_text (member->person, SOS_PERSON_SEX));
  out->age = is_expected (member->person) ? -1 : get_age (member->person, reading->day);
  out->about = out->age >= 0 && g_strcmp0 (quality, "EXACT") != 0;
  out->died = sos_family_has_died (member->person, reading->day);
  out->years = out->died ? dup_years (member->person) : NULL;
  out->born = get_born (member->person);
  out->unborn = is_expected (member->person);
  out->absent = (!out->unborn && !is_born (member->person, reading->day)) || (!member->belongs && !out->died);
  fill_alerts (reading, member, out);
}

static const char *
word_giver (SosRecord *consent)
{
  static const struct
  {
    const char *code, *words;
  } givers[] = { { "SELF", N_("Agreed") }, { "BOTH", N_("Agreed") }, { "PARENT_PR", N_("By a parent") },
                 { "CARER_NO_PR", N_("By a carer") }, { "LA_UNDER_ORDER", N_("By the council") } };

  for (guint i = 0; i < G_N_ELEMENTS (givers); i++)
    if (sos_record_has_text (consent, SOS_CONSENT_GIVEN_BY, givers[i].code))
      return _(givers[i].words);
  return _("Agreed");
}

/* What may be seen was decided by what they agree to today; what is told is what they agreed to on the day. */
static void
fill_agreement (SosFamilyReading *reading, const SosReadMember *member, SosFamilyRow *row)
{
  SosRecord *agreement = sos_family_find_agreement (reading->records[SOS_READ_CONSENTS], member->id, "WORK_WITH_ME", reading->day);
  g_autofree char *day = agreement != NULL ? sos_date_dup_short (sos_record_find_text (agreement, SOS_CONSENT_DATED)) : NULL;

  if (!member->verdicts[SOS_FACT_AGREEMENT]->allowed || sos_family_has_died (member->person, reading->day))
    return;
  if (agreement == NULL)
    {
      row->agreement_words = g_strdup (_("Not asked"));
      return;
    }
  row->agreement = g_strdup (sos_record_get_text (agreement, SOS_CONSENT_STATUS));
  if (sos_family_has_agreed (agreement, reading->day))
    {
      row->agreement_words = g_strdup (word_giver (agreement));
      row->agreed = g_strjoin (", ", day != NULL ? day : _("Day not known"),
                               sos_codes_get_label (reading->codes, "consent-giver",
                                                    sos_record_find_text (agreement, SOS_CONSENT_GIVEN_BY)),
                               NULL);
    }
  else
    row->agreement_words = g_strdup (g_strcmp0 (row->agreement, SOS_CONSENT_ASKED) == 0 ? _("Asked") : _("Not agreed"));
}

static char *
dup_post (SosFamilyReading *reading, const SosReadMember *member)
{
  GPtrArray *addresses = reading->records[SOS_READ_ADDRESSES];

  for (guint i = 0; member->verdicts[SOS_FACT_CONTACT]->allowed && !sos_family_reading_is_past (reading) && i < addresses->len; i++)
    {
      SosRecord *address = addresses->pdata[i];
      g_autofree char *day = sos_date_dup_short (sos_record_find_text (address, SOS_ADDRESS_REVIEWED_ON));
      const char *rule = sos_codes_get_label (reading->codes, "posting-rule", sos_record_get_text (address, SOS_ADDRESS_POSTING_RULE));

      if (sos_record_get_number (address, SOS_ADDRESS_PERSON) != member->id
          || sos_record_has_text (address, SOS_ADDRESS_TYPE, "OTHER_PARENT")
          || !sos_family_is_on_day (address, SOS_ADDRESS_VALID_FROM, SOS_ADDRESS_VALID_TO, reading->today))
        continue;
      /* Translators: a posting rule and a day: "Hand only, asked 2 Nov" */
      return day != NULL ? g_strdup_printf (_("%s, asked %s"), rule, day) : g_strdup_printf (_("%s, never asked"), rule);
    }
  return NULL;
}

/* What a lead sees though it was not allowed to be told. */
static char *
dup_flag (const SosFamilyRow *row)
{
  const SosVerdict *service = row->facts[SOS_FACT_SERVICE], *address = row->facts[SOS_FACT_ADDRESS];
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  if (row->open != NULL && service->allowed && service->words != NULL)
    g_ptr_array_add (words, service->words);
  if (address->allowed && address->words != NULL)
    g_ptr_array_add (words, address->words);
  return sos_family_join (words, " ");
}

static SosFamilyRow *
make_row (SosFamilyReading *reading, const SosReadMember *member, guint place)
{
  SosFamilyRow *row = g_new0 (SosFamilyRow, 1);
  SosRecord *membership = sos_family_find_main_membership (reading, member->id);

  row->place = place;
  row->home = -1;
  row->plain = !sos_family_is_shown (member);
  row->belongs = member->belongs;
  for (SosFact fact = 0; fact < SOS_N_FACTS; fact++)
    row->facts[fact] = sos_verdict_copy (member->verdicts[fact]);
  if (row->plain)
    {
      row->name = g_strdup (_("Restricted"));
      return row;
    }
  row->person = member->id;
  row->membership = membership != NULL ? sos_record_get_id (membership) : 0;
  /* Whom we ring is not told to others of the family. */
  row->main_contact = membership != NULL && sos_record_get_flag (membership, SOS_MEMBERSHIP_MAIN_CONTACT)
                      && (!member->asked.for_person || member->asked.is_self);
  row->name = g_strdup (sos_record_get_text (member->person, SOS_PERSON_FULL_NAME));
  row->ref = g_strdup (sos_record_get_text (member->person, SOS_PERSON_REF));
  row->open = dup_services (reading, member, TRUE);
  row->post = dup_post (reading, member);
  fill_agreement (reading, member, row);
  return row;
}

static void
finish_row (SosFamilyReading *reading, const SosReadMember *member, SosFamilyRow *row, SosFamilyMember *out)
{
  g_autofree char *services = dup_services (reading, member, FALSE);
  SosRecord *membership = sos_family_find_main_membership (reading, member->id);
  g_autoptr (GPtrArray) fact = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) line = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *age = out->died ? g_strdup (out->years) : out->age >= 0 ? g_strdup_printf (out->about ? _("about %d") : "%d", out->age) : NULL;
  const char *pronouns = sos_record_find_text (member->person, SOS_PERSON_PRONOUNS);

  row->flag = dup_flag (row);
  out->open = services != NULL;
  if (row->main_contact)
    sos_family_add_part (fact, g_strdup (_("main contact")));
  sos_family_add_part (fact, g_strdup (services));
  if (membership != NULL && sos_record_has_text (membership, SOS_MEMBERSHIP_LIVES_HERE, "PART") && row->home >= 0)
    sos_family_add_part (fact, g_strdup_printf (g_dngettext (NULL, "%d night", "%d nights", (gulong) sos_family_count_nights (membership)),
                                 (int) sos_family_count_nights (membership)));
  out->fact = sos_family_join (fact, " · ");
  sos_family_add_part (line, g_strdup (out->role));
  sos_family_add_part (line, g_strdup (age));
  /* Translators: %s is a service: "in LiVVE" */
  sos_family_add_part (line, services != NULL ? g_strdup_printf (_("in %s"), services) : NULL);
  row->line = sos_family_join (line, ", ");
  row->summary = age != NULL && pronouns != NULL ? g_strdup_printf ("%s · %s", age, pronouns) : g_strdup (age != NULL ? age : pronouns);
}

/* ---- all of them ---- */

/* The one worked for, else the first young person of concern, else the first who is shown. */
static gint64
find_subject (SosFamilyReading *reading)
{
  const SosReadMember *chosen = sos_family_reading_find (reading, reading->view->subject);

  if (chosen != NULL && sos_family_is_shown (chosen))
    return chosen->id;
  for (guint i = 0; i < reading->records[SOS_READ_MEMBERSHIPS]->len; i++)
    {
      SosRecord *membership = g_ptr_array_index (reading->records[SOS_READ_MEMBERSHIPS], i);
      const SosReadMember *member = sos_family_reading_find (reading, sos_record_get_number (membership, SOS_MEMBERSHIP_PERSON));

      if (member != NULL && sos_family_is_shown (member) && sos_record_has_text (membership, SOS_MEMBERSHIP_ROLE, "YP_OF_CONCERN"))
        return member->id;
    }
  for (guint i = 0; i < reading->members->len; i++)
    if (sos_family_is_shown (&g_array_index (reading->members, SosReadMember, i)))
      return g_array_index (reading->members, SosReadMember, i).id;
  return 0;
}

static void
add_member (SosFamilyCase *self, SosFamilyReading *reading, const SosReadMember *member)
{
  SosFamilyMember *out;

  if (!sos_family_is_shown (member) && !sos_disclosure_shows_plain (&member->asked))
    return;
  out = sos_family_add_member (self->family, member->id);
  out->seen = SOS_SEEN_PLAIN;
  out->absent = !member->belongs;
  if (sos_family_is_shown (member))
    fill_seen (reading, member, out);
  g_ptr_array_add (self->members, make_row (reading, member, self->members->len));
}

void
sos_family_fill_members (SosFamilyCase *self, SosFamilyReading *reading)
{
  const gint64 subject = find_subject (reading);

  self->view->subject = subject;
  for (guint i = 0; i < reading->members->len; i++)
    add_member (self, reading, &g_array_index (reading->members, SosReadMember, i));
}

/* ---- ties ---- */

static void
add_outside (SosFamilyCase *self, SosFamilyReading *reading, SosRecord *tie)
{
  static const struct
  {
    const char *code;
    SosTieKind kind;
  } kinds[] = { { "STRONG", SOS_TIE_STRONG }, { "WEAK", SOS_TIE_WEAK }, { "CONFLICT", SOS_TIE_CONFLICT } };
  const gint64 person = sos_record_get_number (tie, SOS_OUTSIDE_TIE_PERSON);
  const SosFamilyRow *row = sos_family_find_row (self, person);
  const SosCode *code = sos_codes_find (reading->codes, "outside-kind", sos_record_get_text (tie, SOS_OUTSIDE_TIE_KIND));
  SosTie *out;

  if (row == NULL || !sos_family_reading_may (reading, person, SOS_FACT_ISSUES))
    return;
  out = sos_family_add_tie (self->family, row->place, SOS_TIE_WEAK);
  out->label = g_strdup (sos_record_get_text (tie, SOS_OUTSIDE_TIE_LABEL));
  out->icon = g_strdup (code != NULL ? code->note : NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (sos_record_has_text (tie, SOS_OUTSIDE_TIE_STRENGTH, kinds[i].code))
      out->kind = kinds[i].kind;
}

static void
add_forbidden (SosFamilyCase *self, SosFamilyReading *reading, SosRecord *tie)
{
  const gint64 one = sos_record_get_number (tie, SOS_RELATIONSHIP_PERSON), two = sos_record_get_number (tie, SOS_RELATIONSHIP_OTHER_PERSON);
  const SosFamilyRow *a = sos_family_find_row (self, one), *b = sos_family_find_row (self, two);

  if (a == NULL || b == NULL || !sos_contact_restriction_forbids (sos_record_find_text (tie, SOS_RELATIONSHIP_CONTACT_RESTRICTION))
      || !sos_family_reading_may (reading, one, SOS_FACT_CONTACT) || !sos_family_reading_may (reading, two, SOS_FACT_CONTACT))
    return;
  for (guint i = 0; i < self->family->ties->len; i++)
    {
      const SosTie *old = g_ptr_array_index (self->family->ties, i);

      if (old->other >= 0
          && ((old->member == a->place && (guint) old->other == b->place)
              || (old->member == b->place && (guint) old->other == a->place)))
        return;
    }
  sos_family_add_tie (self->family, a->place, SOS_TIE_CONFLICT)->other = (int) b->place;
}

/* What each is to the one worked for, who is whose, what ties them to others; then what stands below and beside the names. */
void
sos_family_fill_ties (SosFamilyCase *self, SosFamilyReading *reading)
{
  g_autoptr (SosKin) all = sos_family_reading_make_kin (reading, reading->day, FALSE);
  g_autoptr (SosKin) kin = sos_family_reading_make_kin (reading, reading->day, TRUE);

  sos_kin_draw (all, self->family);
  for (guint i = 0; i < reading->records[SOS_READ_OUTSIDE_TIES]->len; i++)
    add_outside (self, reading, reading->records[SOS_READ_OUTSIDE_TIES]->pdata[i]);
  for (guint i = 0; i < reading->records[SOS_READ_RELATIONSHIPS]->len; i++)
    add_forbidden (self, reading, reading->records[SOS_READ_RELATIONSHIPS]->pdata[i]);
  for (guint i = 0; i < self->members->len; i++)
    {
      SosFamilyRow *row = g_ptr_array_index (self->members, i);
      SosFamilyMember *out = sos_family_get_member (self->family, i);

      if (row->plain)
        {
          out->person = -(gint64) i - 1; /* told apart, and nothing to open */
          continue;
        }
      /* Whom we work for is a fact of theirs: no member is told it by a mark. */
      out->subject = row->person == self->view->subject && reading->view->for_person == 0;
      out->role = sos_kin_dup_word (kin, self->view->subject, row->person);
      finish_row (reading, sos_family_reading_find (reading, row->person), row, out);
    }
}
