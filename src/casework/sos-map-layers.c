/* sos-map-layers.c - what the map can show. A new layer of things is a row with its words and its question; one of people also a
 * letter, told in sos-map-person.c. */
#include "config.h"
#include "sos-map-layers.h"

#include "sos-clock.h"
#include "sos-map-person.h"
#include "sos-map-things.h"
#include "sos-people.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static char *
dup_people (guint n)
{
  return g_strdup_printf (ngettext ("%u person", "%u people", n), n);
}

static char *
dup_teams (guint n)
{
  return g_strdup_printf (ngettext ("%u team", "%u teams", n), n);
}

static char *
dup_services (guint n)
{
  return g_strdup_printf (ngettext ("%u service", "%u services", n), n);
}

static char *
dup_funders (guint n)
{
  return g_strdup_printf (ngettext ("%u funder", "%u funders", n), n);
}

static char *
dup_sites (guint n)
{
  return g_strdup_printf (ngettext ("%u hospital or prison", "%u hospitals and prisons", n), n);
}

static char *
dup_sessions (guint n)
{
  return g_strdup_printf (ngettext ("%u session", "%u sessions", n), n);
}

static char *
dup_programmes (guint n)
{
  return g_strdup_printf (ngettext ("%u programme", "%u programmes", n), n);
}

static char *
dup_groups (guint n)
{
  return g_strdup_printf (ngettext ("%u group", "%u groups", n), n);
}

static char *
dup_schools (guint n)
{
  return g_strdup_printf (ngettext ("%u school", "%u schools", n), n);
}

/* Of boroughs, in so many of them: */

static char *
dup_no_group (guint n)
{
  return g_strdup_printf (_("no group in %u"), n);
}

static char *
dup_no_offer (guint n)
{
  return g_strdup_printf (_("nothing on offer in %u"), n);
}

static char *
dup_no_team (guint n)
{
  return g_strdup_printf (_("no team in %u"), n);
}

/* "2026-11-24 10:50 Meridian Park Academy" */
static char *
dup_session (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 3);
  g_autofree char *day = NULL;

  if (g_strv_length (parts) != 3)
    return g_strdup (line);
  day = sos_date_dup_near (parts[0]);
  if (*parts[1] == '\0')
    return g_strdup_printf ("%s, %s", day, parts[2]);
  return g_strdup_printf ("%s, %s, %s", day, parts[1], parts[2]);
}

static GStrv
split_name (const char *line)
{
  return g_strsplit (line, SOS_MAP_NAME_SEPARATOR, -1);
}

static char *
dup_offer (const char *line)
{
  g_auto (GStrv) parts = split_name (line);

  /* Translators: a service, and the team that does it */
  return g_strv_length (parts) == 2 ? g_strdup_printf (_("%s, by %s"), parts[0], parts[1]) : g_strdup (line);
}

static char *
dup_programme (const char *line)
{
  g_auto (GStrv) parts = split_name (line);

  if (g_strv_length (parts) != 4)
    return g_strdup (line);
  if (g_str_equal (parts[3], "0"))
    /* Translators: a school and a programme there */
    return g_strdup_printf (_("%s: %s, no session planned yet"), parts[0], parts[1]);
  /* Translators: a school, a programme there, and so many of so many sessions */
  return g_strdup_printf (_("%s: %s, %s of %s done this school year"), parts[0], parts[1], parts[2], parts[3]);
}

static const SosMapLayer layers[] = {
  { .id = "open",
    .name = N_("Open people"),
    .heading = N_("People"),
    .titles = { N_("Open people by home borough"), N_("Open people by borough we work in"), N_("Open people by borough they have ties to") },
    .definition = N_("People worked with on a service, from the day a worker was allocated until it closes. Those who wait are counted "
                     "apart. Home is where they live now; where figures of an earlier quarter were kept, where they lived that day. Sealed records are in no number; people whose "
                     "place is protected are counted as withheld. Work with whole families is counted by the members who are on it."),
    .numerator = N_("people, each once a borough"),
    .dup_amount = dup_people,
    .column = N_("Open"),
    .beside = TRUE,
    .counts = SOS_MAP_OPEN,
    .status = SOS_PEOPLE_WORKED_WITH },
  { .id = "waiting",
    .name = N_("Waiting"),
    .titles = { N_("People waiting by home borough"), N_("People waiting by borough we work in"), N_("People waiting by borough they have ties to") },
    .definition = N_("People accepted on a service who wait for a worker. The longest wait is given where five or more wait. Sealed "
                     "records are in no number; people whose place is protected are counted as withheld."),
    .numerator = N_("people, each once a borough"),
    .dup_amount = dup_people,
    .column = N_("Waiting"),
    .beside = TRUE,
    .counts = SOS_MAP_WAITING,
    .status = SOS_PEOPLE_WAITING },
  { .id = "no-group",
    .name = N_("Waiting, no group"),
    .heading = N_("What is missing"),
    .titles = { N_("People waiting, no group in their home borough"), N_("People waiting, no group where we work"),
                N_("People waiting, no group where their ties are") },
    .definition = N_("People accepted on a service who wait for a worker, in boroughs where no group is agreed or running this school "
                     "year: what meets several times, in a school or elsewhere; for one service, none of that service. Groups for girls "
                     "alone make no difference to it. A borough shows 0 where nobody waits, or where there is one. Sealed records are in no "
                     "number."),
    .numerator = N_("people, each once a borough"),
    .dup_amount = dup_no_group,
    .column = N_("No group"),
    .none = N_("No borough has a waiting list and no group."),
    .counts = SOS_MAP_WAITING,
    .without = "groups",
    .status = SOS_PEOPLE_WAITING },
  { .id = "not-offered",
    .name = N_("Waiting, no offer"),
    .titles = { N_("People waiting, nothing on offer in their home borough"), N_("People waiting, nothing on offer where we work"),
                N_("People waiting, nothing on offer where their ties are") },
    .definition = N_("People accepted on a service who wait for a worker, in boroughs where that service is not on offer today; for all "
                     "services, where none is. A team may be based there all the same. Groups for girls alone make no difference to it. A borough shows 0 where nobody waits, or where there "
                     "is something. Sealed records are in no number."),
    .numerator = N_("people, each once a borough"),
    .dup_amount = dup_no_offer,
    .column = N_("No offer"),
    .none = N_("No borough has a waiting list and nothing on offer."),
    .counts = SOS_MAP_WAITING,
    .without = "offers",
    .status = SOS_PEOPLE_WAITING },
  { .id = "gap",
    .name = N_("Waiting, no team"),
    .titles = { N_("People waiting, no team in their home borough"), N_("People waiting, no team where we work"),
                N_("People waiting, no team where their ties are") },
    .definition = N_("People accepted on a service who wait for a worker, in boroughs in which no team of this office is based; something "
                     "may be on offer there all the same. A borough shows 0 where nobody waits, or where there is a team. Sealed records "
                     "are in no number."),
    .numerator = N_("people, each once a borough"),
    .dup_amount = dup_no_team,
    .column = N_("No team"),
    .none = N_("No borough has a waiting list and no team."),
    .counts = SOS_MAP_WAITING,
    .without = "teams",
    .status = SOS_PEOPLE_WAITING },
  { .id = "sessions",
    .name = N_("Sessions this term"),
    .heading = N_("Schools and groups"),
    .titles = { N_("Sessions this term by borough") },
    .definition = N_("Sessions in schools and elsewhere this term, done and still to come; those called off or moved are not counted. The "
                     "term is that of the boroughs’ calendars; where today is in none of them, autumn is September to December, spring January "
                     "to 10 April, summer 11 April to August. "
                     "Groups for girls alone, and where they meet, are on no map."),
    .numerator = N_("sessions"),
    .dup_amount = dup_sessions,
    .column = N_("Sessions"),
    .beside = TRUE,
    .fact = N_("Next"),
    .dup_name = dup_session,
    .sql = ASKED (SESSIONS, "p.service"),
    .by_service = TRUE,
    .by_done = TRUE },
  { .id = "schools",
    .name = N_("Schools"),
    .titles = { N_("Schools we work in by borough") },
    .definition = N_("Schools in which something is agreed, planned or done this school year, each once. Those where only a group for "
                     "girls alone meets are on no map."),
    .numerator = N_("schools"),
    .dup_amount = dup_schools,
    .column = N_("Schools"),
    .beside = TRUE,
    .pin = N_("school we work in"),
    .pinned = TRUE,
    .sql = ASKED (SCHOOLS, "p.service"),
    .by_service = TRUE },
  { .id = "programmes",
    .name = N_("Programmes in schools"),
    .titles = { N_("Programmes in schools by borough") },
    .definition = N_("What is agreed, planned or done in schools this school year: each programme once in each school, however often it runs "
                     "there. Groups for girls alone, and where they meet, are on no map."),
    .numerator = N_("programmes, each once a school"),
    .dup_amount = dup_programmes,
    .column = N_("Programmes"),
    .fact = N_("In schools"),
    .says_none = TRUE,
    .dup_name = dup_programme,
    .sql = ASKED (PROGRAMMES, "p.service"),
    .by_service = TRUE },
  { .id = "groups",
    .name = N_("Groups"),
    .titles = { N_("Groups by borough") },
    .definition = N_("Groups for young people that meet several times, agreed or running this school year, in a school or elsewhere; those that "
                     "are over are not counted. Groups for girls alone, and where they meet, are on no map."),
    .numerator = N_("groups"),
    .dup_amount = dup_groups,
    .column = N_("Groups"),
    .dup_name = dup_programme,
    .none = N_("No group is agreed or running this school year."),
    .sql = ASKED (GROUPS, "p.service"),
    .by_service = TRUE },
  { .id = "schools-asked",
    .name = N_("Schools asked, not served"),
    .titles = { N_("Schools asked, not served, by borough") },
    .definition = N_("Schools about which there is an enquiry or a proposal this school year, and nothing agreed, planned or done; for one "
                     "service, nothing of that."),
    .numerator = N_("schools"),
    .dup_amount = dup_schools,
    .column = N_("Asked"),
    .fact = N_("Asked"),
    .pin = N_("school not served yet"),
    .none = N_("Every school that asked is served."),
    .sql = ASKED (SCHOOLS_ASKED, "p.service"),
    .by_service = TRUE },
  { .id = "offers",
    .name = N_("Services on offer"),
    .heading = N_("This office"),
    .titles = { N_("Services on offer by borough") },
    .definition = N_("Services this office offers in a borough today, each once. Those that are planned, paused or ended are not counted. Groups "
                     "for girls alone are on no map."),
    .numerator = N_("services, each once"),
    .dup_amount = dup_services,
    .column = N_("Services"),
    .fact = N_("On offer"),
    .says_none = TRUE,
    .dup_name = dup_offer,
    .none = N_("Nothing is on offer in any borough. Choose a borough, and say what is offered there."),
    .sql = ASKED (OFFERS, "o.service"),
    .by_service = TRUE,
    .in_several = TRUE },
  { .id = "teams",
    .name = N_("Teams"),
    .titles = { N_("Teams by borough") },
    .definition = N_("Teams of this office, by the borough they work from."),
    .numerator = N_("teams"),
    .dup_amount = dup_teams,
    .column = N_("Teams"),
    .fact = N_("Based here"),
    .says_none = TRUE,
    .sql = TEAMS },
  { .id = "deliverers",
    .name = N_("Who deliver, by home"),
    .titles = { N_("Those who deliver by home borough") },
    .definition = N_("Staff, volunteers and partners who deliver sessions or visits, by the borough they travel from. Fewer than five are "
                     "not told apart; who they are is on no map."),
    .numerator = N_("people who deliver"),
    .dup_amount = dup_people,
    .column = N_("Deliver"),
    .none = N_("Nobody who delivers has a borough they travel from."),
    .sql = DELIVERERS,
    .hides_few = TRUE },
  { .id = "funders",
    .name = N_("Funders"),
    .titles = { N_("Funders by borough") },
    .definition = N_("Those who pay for what is on offer in a borough today, each once."),
    .numerator = N_("funders, each once"),
    .dup_amount = dup_funders,
    .column = N_("Funders"),
    .fact = N_("Paid by"),
    .sql = ASKED (FUNDERS, "o.service"),
    .by_service = TRUE,
    .in_several = TRUE },
  { .id = "sites",
    .name = N_("Hospitals and prisons"),
    .titles = { N_("Hospitals and prisons by borough") },
    .definition = N_("Hospitals and prisons this office goes to, by the borough they stand in. Who is in one is on no map."),
    .numerator = N_("hospitals and prisons"),
    .dup_amount = dup_sites,
    .column = N_("Sites"),
    .fact = N_("Sites"),
    .pin = N_("hospital or prison"),
    .sql = SITES },
};

guint
sos_map_layers_get_n (void)
{
  return G_N_ELEMENTS (layers);
}

const SosMapLayer *
sos_map_layers_get (guint layer)
{
  g_return_val_if_fail (layer < G_N_ELEMENTS (layers), &layers[0]);

  return &layers[layer];
}

int
sos_map_layers_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    if (g_strcmp0 (layers[i].id, id) == 0)
      return (int) i;
  return -1;
}

gboolean
sos_map_layer_is_of_people (const SosMapLayer *self)
{
  return self->counts != 0;
}

gboolean
sos_map_layer_is_of_today (const SosMapLayer *self)
{
  return self->hides_few || self->without != NULL;
}

char *
sos_map_layer_dup_title (const SosMapLayer *self, SosMapKind kind, SosCodes *codes, const char *service)
{
  const char *title = _(self->titles[sos_map_layer_is_of_people (self) ? kind : SOS_MAP_KIND_HOME]);

  if (service == NULL)
    return g_strdup (title);
  /* Translators: "Open people by home borough, SOS core casework" */
  return g_strdup_printf (_("%s, %s"), title, sos_codes_get_label (codes, "service", service));
}

int
sos_map_quarter_of (const char *date)
{
  int year = 0, month = 1;

  if (date == NULL || sscanf (date, "%4d-%2d", &year, &month) < 1 || year < 1 || month < 1 || month > 12)
    return 0;
  return year * 4 + (month - 1) / 3;
}

char *
sos_map_quarter_dup_period (int quarter)
{
  return quarter <= 0 ? g_strdup ("") : g_strdup_printf ("%04d-%d", quarter / 4, quarter % 4 + 1);
}

int
sos_map_quarter_from_period (const char *period)
{
  int year = 0, part = 0;

  if (period == NULL || sscanf (period, "%4d-%1d", &year, &part) != 2 || part < 1 || part > 4)
    return 0;
  return year * 4 + part - 1;
}

static gboolean
is_now (int quarter, const char *today)
{
  return quarter >= sos_map_quarter_of (today);
}

static const char *
get_last_month (int quarter)
{
  static const char *const months[] = { N_("March"), N_("June"), N_("September"), N_("December") };

  return _(months[quarter % 4]);
}

char *
sos_map_layer_dup_as_of (const SosMapLayer *self, int quarter, const char *today, const char *kept_on)
{
  const gboolean ended = sos_map_layer_is_of_people (self) && !is_now (quarter, today);
  g_autofree char *day = sos_date_dup_long (ended && kept_on != NULL ? kept_on : today);

  if (!ended)
    return g_strdup_printf (_("As of %s"), day);
  if (kept_on == NULL)
    /* Translators: a month and a year */
    return g_strdup_printf (_("At the end of %s %d, as the records say today"), get_last_month (quarter), quarter / 4);
  /* Translators: a month and a year; the day on which figures were first given out, which are not counted again */
  return g_strdup_printf (_("At the end of %s %d, figures as kept on %s"), get_last_month (quarter), quarter / 4, day);
}

char *
sos_map_quarter_dup_name (int quarter, const char *today)
{
  static const char *const names[] = { N_("Jan–Mar"), N_("Apr–Jun"), N_("Jul–Sep"), N_("Oct–Dec") };

  if (is_now (quarter, today))
    return g_strdup_printf (_("%s %d, to date"), _(names[quarter % 4]), quarter / 4);
  /* Translators: "Jul–Sep 2026" */
  return g_strdup_printf (_("%s %d"), _(names[quarter % 4]), quarter / 4);
}
