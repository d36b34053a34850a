/* sos-demo-contacts.c - the contacts with one young person of the demo office: some fourteen thousand in all (domain 9). */
#include "config.h"
#include "sos-demo-contacts.h"

#include "sos-clock.h"

#define FULL_CLIENTS 950 /* those of the first round have all of theirs; of the many of a large office, the latest two */
#define FEW 2
#define MOST_OPEN 27
#define MOST_CLOSED 24
#define MINUTE 60

typedef struct
{
  SosDemoWriter *writer;
  SosDemoClient *client;
  const SosDemoContacts *contacts;
  const char *type, *outcome, *words;
  const char *kind; /* with whom */
  gint64 at;
  int minutes;
  gboolean is_signed;
} One;

static const SosDemoShare ways[] = { { "FACE_TO_FACE", 46 }, { "PHONE", 24 }, { "TEXT", 16 }, { "HOME_VISIT", 8 }, { "SCHOOL_VISIT", 6 } };
static const SosDemoShare calls[] = { { "PHONE", 62 }, { "EMAIL", 18 }, { "PROFESSIONAL_CALL", 12 }, { "MEETING", 8 } };
static const SosDemoShare failed[] = { { "NO_REPLY", 46 }, { "DNA", 30 }, { "CANCELLED_YP", 12 }, { "REARRANGED", 8 }, { "CANCELLED_US", 4 } };
static const SosDemoShare places[] = { { "CAFE", 34 }, { "OFFICE", 24 }, { "COMMUNITY", 22 }, { "SCHOOL", 20 } };
static const SosDemoShare purposes[] = { { "CHECK_IN", 40 }, { "PLAN", 14 }, { "EDUCATION", 16 }, { "SAFETY", 12 }, { "FAMILY", 8 }, { "PRACTICAL", 10 } };

/* A quarter of an hour of a working day. */
static gint64
draw_moment (SosDemoWriter *writer, const char *day)
{
  g_autofree char *today = g_strdup (sos_demo_date (writer, 0));
  const int latest = g_str_equal (day, today) ? 13 : 18;

  return sos_clock_from_london (day, sos_demo_between (writer, 9, latest) * 60 + 15 * sos_demo_between (writer, 0, 3));
}

/* Nobody works on a Sunday, hardly anybody on a Saturday. */
static const char *
find_working_day (SosDemoWriter *writer, int days_ago)
{
  GDate date;
  const char *day = sos_demo_date (writer, -days_ago);

  if (sos_date_parse (day, &date) && g_date_get_weekday (&date) >= G_DATE_SATURDAY)
    return sos_demo_date (writer, -days_ago - ((int) g_date_get_weekday (&date) - (int) G_DATE_FRIDAY));
  return day;
}

static void
draw_with_them (One *one)
{
  one->kind = SOS_WITH_YP;
  one->type = sos_demo_pick_share (one->writer, ways, G_N_ELEMENTS (ways));
  one->outcome = sos_demo_chance (one->writer, 80) ? SOS_CONTACT_HELD : sos_demo_pick_share (one->writer, failed, G_N_ELEMENTS (failed));
  one->words = sos_demo_pick (one->writer, g_str_equal (one->outcome, SOS_CONTACT_HELD) ? "contact held" : "contact try");
}

static void
draw_with_others (One *one)
{
  const gboolean family = one->client->adult != 0 && sos_demo_chance (one->writer, 45);

  one->kind = family ? SOS_WITH_RELATIVE : SOS_WITH_PROFESSIONAL;
  one->type = family ? SOS_CONTACT_PHONE : sos_demo_pick_share (one->writer, calls, G_N_ELEMENTS (calls));
  one->outcome = sos_demo_chance (one->writer, 88) ? SOS_CONTACT_HELD : "NO_REPLY";
  one->words = g_str_equal (one->outcome, SOS_CONTACT_HELD) ? sos_demo_pick (one->writer, family ? "contact family" : "contact professional") : NULL;
}

static gboolean
is_meeting (const One *one)
{
  return g_str_equal (one->type, "FACE_TO_FACE") || g_str_equal (one->type, "MEETING") || g_str_has_suffix (one->type, "_VISIT");
}

static void
make_with (One *one, gint64 contact)
{
  const gboolean professional = g_str_equal (one->kind, SOS_WITH_PROFESSIONAL), family = g_str_equal (one->kind, SOS_WITH_RELATIVE);

  sos_demo_make (one->writer, SOS_TYPE_CONTACT_WITH, SOS_CONTACT_WITH_CONTACT, contact, SOS_CONTACT_WITH_KIND, one->kind,
                 SOS_CONTACT_WITH_OTHER_PERSON, family ? one->client->adult : G_GINT64_CONSTANT (0), SOS_CONTACT_WITH_NAME,
                 professional ? sos_demo_pick (one->writer, "social worker") : NULL, SOS_CONTACT_WITH_ROLE,
                 professional ? "social worker" : family ? "at home" : NULL, SOS_DEMO_END);
}

static void
make_one (One *one)
{
  const gboolean held = g_str_equal (one->outcome, SOS_CONTACT_HELD), meeting = is_meeting (one);
  const gint64 minutes = !held ? SOS_NUMBER_UNKNOWN : meeting ? 5 * sos_demo_between (one->writer, 5, 16) : sos_demo_between (one->writer, 3, 25);
  const gint64 entered = one->at + MINUTE * sos_demo_between (one->writer, 20, 220);
  const gint64 contact = sos_demo_make (
    one->writer, SOS_TYPE_CONTACT, SOS_CONTACT_PERSON, one->client->id, SOS_CONTACT_EPISODE, one->contacts->episode, SOS_CONTACT_STARTS_AT, one->at,
    SOS_CONTACT_MINUTES, minutes, SOS_CONTACT_TYPE, one->type, SOS_CONTACT_DIRECTION,
    meeting ? NULL : sos_demo_chance (one->writer, 80) ? SOS_CONTACT_OUT : SOS_CONTACT_IN, SOS_CONTACT_OUTCOME, one->outcome, SOS_CONTACT_PLACE,
    g_str_equal (one->type, "FACE_TO_FACE") ? sos_demo_pick_share (one->writer, places, G_N_ELEMENTS (places)) : NULL, SOS_CONTACT_NOTE, one->words,
    SOS_CONTACT_VISIBILITY, sos_demo_chance (one->writer, 1.5) ? SOS_CONTACT_RESTRICTED : SOS_CONTACT_NORMAL, SOS_CONTACT_WORKER, one->client->worker,
    SOS_CONTACT_ENTERED_BY, one->client->worker, SOS_CONTACT_ENTERED_AT, entered, SOS_CONTACT_SIGNED_BY,
    one->is_signed ? one->client->worker : G_GINT64_CONSTANT (0), SOS_CONTACT_SIGNED_AT, one->is_signed ? entered + 2 * MINUTE : G_GINT64_CONSTANT (0),
    SOS_DEMO_END);

  make_with (one, contact);
  if (held && sos_demo_chance (one->writer, 30))
    sos_demo_make (one->writer, SOS_TYPE_CONTACT_PURPOSE, SOS_CONTACT_PURPOSE_CONTACT, contact, SOS_CONTACT_PURPOSE_CODE,
                   sos_demo_pick_share (one->writer, purposes, G_N_ELEMENTS (purposes)), SOS_DEMO_END);
}

static void
make_on (SosDemoWriter *writer, SosDemoClient *client, const SosDemoContacts *contacts, const char *day, gboolean last)
{
  One one = { .writer = writer, .client = client, .contacts = contacts, .at = draw_moment (writer, day) };

  one.is_signed = g_strcmp0 (day, sos_demo_date (writer, -8)) < 0 || sos_demo_chance (writer, 70);
  if (last || sos_demo_chance (writer, 66))
    draw_with_them (&one);
  else
    draw_with_others (&one);
  if (last && !g_str_equal (one.outcome, SOS_CONTACT_HELD))
    {
      one.outcome = SOS_CONTACT_HELD;
      one.words = sos_demo_pick (writer, "contact held");
    }
  make_one (&one);
}

static void
make_all (SosDemoWriter *writer, SosDemoClient *client, const SosDemoContacts *contacts)
{
  const int n = client->number >= FULL_CLIENTS ? (contacts->open ? FEW : 0)
                                               : sos_demo_between (writer, contacts->open ? MOST_OPEN - 9 : MOST_CLOSED - 9,
                                                                   contacts->open ? MOST_OPEN : MOST_CLOSED);
  const int days = MAX (contacts->from - contacts->to, 1);

  /* The last one held is what the list says; after it come at most tries, which are left out. */
  for (int i = 0; i < n - 1; i++)
    {
      const char *day = find_working_day (writer, contacts->to + days - i * days / n - sos_demo_between (writer, 0, MAX (days / n, 1) - 1));

      if (contacts->last == NULL || g_strcmp0 (day, contacts->last) < 0)
        make_on (writer, client, contacts, day, FALSE);
    }
  if (n > 0 && contacts->last != NULL)
    make_on (writer, client, contacts, contacts->last, TRUE);
}

void
sos_demo_contacts_make (SosDemoWriter *writer, SosDemoClient *client, const SosDemoContacts *contacts)
{
  GRand *shared = writer->rand;

  writer->rand = g_rand_new_with_seed (client->number * 2654435761u + 2026u);
  make_all (writer, client, contacts);
  g_rand_free (writer->rand);
  writer->rand = shared;
}

void
sos_demo_contacts_play (SosDemoWriter *writer)
{
  g_autoptr (GPtrArray) contacts = sos_demo_script_read ("contacts.txt");

  for (guint i = 0; i < contacts->len; i++)
    sos_demo_play (writer, contacts->pdata[i], 0, SOS_DEMO_END);
}
