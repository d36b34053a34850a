/* sos-demo-home.c - a household of the demo office: where it is, what it is called, and the adults in it. */
#include "config.h"
#include "sos-demo-home.h"


/* The mix of young London; weights in percent. */
static const SosDemoOrigin origins[] = {
  { "english", 20, "WHITE_BRITISH", "en" },      { "caribbean", 12, "BLACK_CARIBBEAN", "en" },
  { "nigerian", 10, "BLACK_AFRICAN", "yo" },     { "ghanaian", 7, "BLACK_AFRICAN", "ak" },
  { "somali", 7, "BLACK_AFRICAN", "so" },        { "bengali", 8, "ASIAN_BANGLADESHI", "bn" },
  { "pakistani", 7, "ASIAN_PAKISTANI", "ur" },   { "turkish", 5, "WHITE_OTHER", "tr" },
  { "polish", 4, "WHITE_OTHER", "pl" },          { "portuguese", 4, "WHITE_OTHER", "pt" },
  { "albanian", 4, "WHITE_OTHER", "sq" },        { "arabic", 4, "OTHER_ARAB", "ar" },
  { "irish", 3, "WHITE_IRISH", "en" },           { "eritrean", 2, "BLACK_AFRICAN", "ti" },
  { "colombian", 2, "OTHER_ANY", "es" },         { "vietnamese", 1, "ASIAN_OTHER", "vi" },
};

static const SosDemoOrigin *
draw_origin (SosDemoWriter *writer)
{
  int drawn = sos_demo_between (writer, 0, 99);
  guint i = 0;

  while (drawn >= (int) origins[i].weight)
    drawn -= (int) origins[i++].weight;
  return &origins[i];
}

static const char *
draw_family_name (SosDemoWriter *writer, const SosDemoOrigin *origin)
{
  g_autofree char *section = g_strconcat ("family ", origin->name, NULL);

  return sos_demo_pick (writer, section);
}

static const char *
draw_given_name (SosDemoWriter *writer, const SosDemoOrigin *origin, const char *sex)
{
  /* Names travel: one in eight comes from elsewhere. */
  const SosDemoOrigin *from = sos_demo_chance (writer, 12) ? draw_origin (writer) : origin;
  g_autofree char *section = g_strdup_printf ("given %s %c", from->name, sex[0]);

  return sos_demo_pick (writer, section);
}

char *
sos_demo_dup_name (SosDemoWriter *writer, SosDemoHome *home, const char *sex, const char **given)
{
  const char *family = home->family_name;
  char *name;

  do
    {
      *given = draw_given_name (writer, home->origin, sex);
      name = g_strdup_printf ("%s %s", *given, family);
      if (!sos_demo_lists_is_rejected (writer->lists, name))
        return name;
      g_free (name);
    }
  while (TRUE);
}

void
sos_demo_draw_address (SosDemoWriter *writer, const char *borough, char **lines, char **postcode)
{
  static const char endings[] = "CIKMOV"; /* letters no inward code ends in */
  g_autofree char *section = g_strconcat ("districts ", borough, NULL);
  const char *town = g_str_equal (borough, "OUT_OF_LONDON") ? "" : "\nLondon";
  const char *street = sos_demo_pick (writer, "streets");

  if (sos_demo_chance (writer, 45))
    *lines = g_strdup_printf ("Flat %d, %s\n%d %s%s", sos_demo_between (writer, 1, 64), sos_demo_pick (writer, "houses"),
                              sos_demo_between (writer, 1, 180), street, town);
  else
    *lines = g_strdup_printf ("%d %s%s", sos_demo_between (writer, 1, 180), street, town);
  *postcode = g_strdup_printf ("%s %d%c%c", sos_demo_pick (writer, section), sos_demo_between (writer, 1, 9),
                               endings[sos_demo_between (writer, 0, 5)], endings[sos_demo_between (writer, 0, 5)]);
}

/* The numbers that cast.txt uses are left alone, as far as the few there are allow it. */
const char *
sos_demo_draw_phone (SosDemoWriter *writer, gboolean landline)
{
  static _Thread_local char number[16];
  const int mobile = sos_demo_between (writer, 0, 479);

  if (landline)
    g_snprintf (number, sizeof number, "020 7946 0%03d", sos_demo_between (writer, 200, 999));
  else
    g_snprintf (number, sizeof number, "07700 900%03d", mobile < 300 ? 200 + mobile : 520 + mobile);
  return number;
}

static void
add_adult (SosDemoWriter *writer, SosDemoHome *self, const char *type, const char *role, const char *sex, int age,
           gboolean main_contact)
{
  const char *given = NULL;
  g_autofree char *name = sos_demo_dup_name (writer, self, sex, &given);
  const char *born = sos_demo_date (writer, -age * 365 - sos_demo_between (writer, 0, 364));
  const gboolean landline = sos_demo_chance (writer, 15);
  gint64 id;

  id = sos_demo_make (writer, SOS_TYPE_PERSON, SOS_PERSON_FULL_NAME, name, SOS_PERSON_GIVEN_NAMES, given,
                      SOS_PERSON_FAMILY_NAME, self->family_name, SOS_PERSON_SEX, sex, SOS_PERSON_BIRTH_DATE, born,
                      SOS_PERSON_BIRTH_DATE_QUALITY, "EXACT", SOS_PERSON_HOME_BOROUGH, self->borough,
                      SOS_PERSON_FIRST_LANGUAGE, sos_demo_chance (writer, 50) ? self->origin->language : "en", SOS_DEMO_END);
  sos_demo_make (writer, SOS_TYPE_CONTACT_POINT, SOS_CONTACT_POINT_PERSON, id, SOS_CONTACT_POINT_KIND, "PHONE",
                 SOS_CONTACT_POINT_VALUE, sos_demo_draw_phone (writer, landline), SOS_CONTACT_POINT_BELONGS_TO, "SELF",
                 SOS_CONTACT_POINT_SAFE_TO_CALL, "YES", SOS_CONTACT_POINT_SAFE_VOICEMAIL, "NO", SOS_CONTACT_POINT_PREFERRED, TRUE,
                 SOS_DEMO_END);
  sos_demo_make (writer, SOS_TYPE_MEMBERSHIP, SOS_MEMBERSHIP_PERSON, id, SOS_MEMBERSHIP_HOUSEHOLD, self->id,
                 SOS_MEMBERSHIP_ROLE, role, SOS_MEMBERSHIP_LIVES_HERE, "FULL", SOS_MEMBERSHIP_MAIN_CONTACT, (int) main_contact,
                 SOS_DEMO_END);
  if (!main_contact)
    return;
  self->adult = id;
  self->adult_type = type;
  self->adult_name = g_steal_pointer (&name);
}

static void
add_adults (SosDemoWriter *writer, SosDemoHome *self)
{
  const int drawn = sos_demo_between (writer, 0, 99);

  if (drawn < 58)
    add_adult (writer, self, "MOTHER", "MOTHER", "FEMALE", sos_demo_between (writer, 33, 52), TRUE);
  else if (drawn < 70)
    add_adult (writer, self, "FATHER", "FATHER", "MALE", sos_demo_between (writer, 35, 56), TRUE);
  else if (drawn < 77)
    add_adult (writer, self, "GRANDPARENT", "GRANDPARENT", "FEMALE", sos_demo_between (writer, 56, 74), TRUE);
  else if (drawn < 81)
    add_adult (writer, self, "FOSTER_CARER", "FOSTER_CARER", "FEMALE", sos_demo_between (writer, 38, 60), TRUE);
  if (drawn < 20)
    add_adult (writer, self, "PARENT_PARTNER", "PARENT_PARTNER", "MALE", sos_demo_between (writer, 35, 56), FALSE);
}

SosDemoHome *
sos_demo_home_new_empty (SosDemoWriter *writer, const char *borough)
{
  static const SosDemoShare tenancies[] = {
    { "SOCIAL", 55 }, { "PRIVATE_RENT", 24 }, { "TEMPORARY", 11 }, { "OWNER", 7 }, { "HOSTEL", 3 },
  };
  SosDemoHome *self = g_new0 (SosDemoHome, 1);

  self->borough = borough;
  self->origin = draw_origin (writer);
  self->family_name = draw_family_name (writer, self->origin);
  sos_demo_draw_address (writer, borough, &self->lines, &self->postcode);
  self->id = sos_demo_make (writer, SOS_TYPE_HOUSEHOLD, SOS_HOUSEHOLD_BOROUGH, borough, SOS_HOUSEHOLD_TENANCY,
                            sos_demo_pick_share (writer, tenancies, G_N_ELEMENTS (tenancies)), SOS_DEMO_END);
  return self;
}

SosDemoHome *
sos_demo_home_new (SosDemoWriter *writer, const char *borough)
{
  SosDemoHome *self = sos_demo_home_new_empty (writer, borough);

  add_adults (writer, self);
  return self;
}

void
sos_demo_home_free (SosDemoHome *self)
{
  g_free (self->lines);
  g_free (self->postcode);
  g_free (self->adult_name);
  g_free (self);
}
