/* sos-kin-rules.c - how people are related, from ties between two; what follows for a third. Knows no record and no word for it. */
#include "config.h"
#include "sos-kin-private.h"

#include "sos-clock.h"
#include "sos-reason-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#define LEAST_YEARS_BETWEEN 12
#define LEAST_AGE_OF_A_PARTNER 16

#define FEMALE "FEMALE"
#define MALE "MALE"

/* Every kind of relationship: what it says, which of the two comes first in it, and what the other end is called. */
static const struct
{
  const char *type;
  int kinship; /* -1: none that a family is made of */
  gboolean other_first;
  int how;
  const char *inverse, *inverse_female, *inverse_male; /* by the sex of the person; NULL: as inverse */
} types[] = {
  { "MOTHER", SOS_KIN_IS_PARENT_OF, TRUE, SOS_DESCENT_BIRTH, "CHILD", NULL, NULL },
  { "FATHER", SOS_KIN_IS_PARENT_OF, TRUE, SOS_DESCENT_BIRTH, "CHILD", NULL, NULL },
  { "PARENT", SOS_KIN_IS_PARENT_OF, TRUE, SOS_DESCENT_BIRTH, "CHILD", NULL, NULL },
  { "CHILD", SOS_KIN_IS_PARENT_OF, FALSE, SOS_DESCENT_BIRTH, "PARENT", "MOTHER", "FATHER" },
  { "STEP_PARENT", SOS_KIN_IS_PARENT_OF, TRUE, SOS_DESCENT_STEP, "STEP_CHILD", NULL, NULL },
  { "STEP_CHILD", SOS_KIN_IS_PARENT_OF, FALSE, SOS_DESCENT_STEP, "STEP_PARENT", NULL, NULL },
  { "FOSTER_CARER", SOS_KIN_IS_PARENT_OF, TRUE, SOS_DESCENT_FOSTER, "FOSTER_CHILD", NULL, NULL },
  { "FOSTER_CHILD", SOS_KIN_IS_PARENT_OF, FALSE, SOS_DESCENT_FOSTER, "FOSTER_CARER", NULL, NULL },
  { "GUARDIAN", SOS_KIN_IS_PARENT_OF, TRUE, SOS_DESCENT_KINSHIP, "CARED_FOR", NULL, NULL },
  { "CARER", SOS_KIN_IS_PARENT_OF, TRUE, SOS_DESCENT_KINSHIP, "CARED_FOR", NULL, NULL },
  { "CARED_FOR", SOS_KIN_IS_PARENT_OF, FALSE, SOS_DESCENT_KINSHIP, "CARER", NULL, NULL },
  { "PARENT_PARTNER", SOS_KIN_IS_PARENT_PARTNER_OF, TRUE, 0, "PARTNERS_CHILD", NULL, NULL },
  { "PARTNERS_CHILD", SOS_KIN_IS_PARENT_PARTNER_OF, FALSE, 0, "PARENT_PARTNER", NULL, NULL },
  { "SISTER", SOS_KIN_IS_SIBLING_OF, TRUE, 0, "SIBLING", "SISTER", "BROTHER" },
  { "BROTHER", SOS_KIN_IS_SIBLING_OF, TRUE, 0, "SIBLING", "SISTER", "BROTHER" },
  { "SIBLING", SOS_KIN_IS_SIBLING_OF, TRUE, 0, "SIBLING", "SISTER", "BROTHER" },
  { "HALF_SIBLING", SOS_KIN_IS_HALF_SIBLING_OF, TRUE, 0, "HALF_SIBLING", NULL, NULL },
  { "STEP_SIBLING", SOS_KIN_IS_STEP_SIBLING_OF, TRUE, 0, "STEP_SIBLING", NULL, NULL },
  { "GRANDPARENT", SOS_KIN_IS_GRANDPARENT_OF, TRUE, 0, "GRANDCHILD", NULL, NULL },
  { "GRANDCHILD", SOS_KIN_IS_GRANDPARENT_OF, FALSE, 0, "GRANDPARENT", NULL, NULL },
  { "AUNT", SOS_KIN_IS_AUNT_OF, TRUE, 0, "NIECE_NEPHEW", NULL, NULL },
  { "UNCLE", SOS_KIN_IS_AUNT_OF, TRUE, 0, "NIECE_NEPHEW", NULL, NULL },
  { "AUNT_UNCLE", SOS_KIN_IS_AUNT_OF, TRUE, 0, "NIECE_NEPHEW", NULL, NULL },
  { "NIECE_NEPHEW", SOS_KIN_IS_AUNT_OF, FALSE, 0, "AUNT_UNCLE", "AUNT", "UNCLE" },
  { "COUSIN", SOS_KIN_IS_COUSIN_OF, TRUE, 0, "COUSIN", NULL, NULL },
  { "PARTNER", SOS_KIN_IS_COUPLE_WITH, TRUE, SOS_COUPLE_TOGETHER, "PARTNER", NULL, NULL },
  { "SPOUSE", SOS_KIN_IS_COUPLE_WITH, TRUE, SOS_COUPLE_MARRIED, "SPOUSE", NULL, NULL },
  { "EX_PARTNER", SOS_KIN_IS_COUPLE_WITH, TRUE, SOS_COUPLE_SEPARATED, "EX_PARTNER", NULL, NULL },
  { "EX_SPOUSE", SOS_KIN_IS_COUPLE_WITH, TRUE, SOS_COUPLE_DIVORCED, "EX_SPOUSE", NULL, NULL },
  { "FRIEND", -1, TRUE, 0, "FRIEND", NULL, NULL },
  { "OTHER", -1, TRUE, 0, "OTHER", NULL, NULL },
};

static int
find_type (const char *type)
{
  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].type, type))
      return (int) i;
  return -1;
}

const char *
sos_kin_get_inverse (const char *type, const char *sex)
{
  const int i = find_type (type);
  const char *by_sex = NULL;

  if (i < 0)
    return NULL;
  if (g_strcmp0 (sex, FEMALE) == 0)
    by_sex = types[i].inverse_female;
  else if (g_strcmp0 (sex, MALE) == 0)
    by_sex = types[i].inverse_male;
  return by_sex != NULL ? by_sex : types[i].inverse;
}

/* ---- people and links ---- */

static void
clear_person (gpointer data)
{
  g_free (((SosKinPerson *) data)->sex);
  g_free (((SosKinPerson *) data)->birth_date);
}

static void
clear_link (gpointer data)
{
  g_free (((SosKinLink *) data)->years);
}

gboolean
sos_kin_brings_up (const char *type)
{
  static const char *const types[] = { "MOTHER", "FATHER", "PARENT", "STEP_PARENT", "CARER", "FOSTER_CARER", "GUARDIAN", "GRANDPARENT",
                                       "AUNT", "UNCLE", "AUNT_UNCLE", NULL };

  return type != NULL && g_strv_contains (types, type);
}

SosKin *
sos_kin_new (const char *day)
{
  SosKin *self = g_new0 (SosKin, 1);

  self->day = g_strdup (day);
  self->people = g_array_new (FALSE, FALSE, sizeof (SosKinPerson));
  self->links = g_array_new (FALSE, FALSE, sizeof (SosKinLink));
  g_array_set_clear_func (self->people, clear_person);
  g_array_set_clear_func (self->links, clear_link);
  return self;
}

void
sos_kin_free (SosKin *self)
{
  g_array_unref (self->people);
  g_array_unref (self->links);
  g_free (self->day);
  g_free (self);
}

void
sos_kin_add_person (SosKin *self, gint64 person, const char *sex, const char *birth_date)
{
  SosKinPerson made = { person, NULL, NULL };

  if (sos_kin_find_person (self, person) != NULL)
    return;
  made.sex = g_strdup (sex);
  made.birth_date = g_strdup (birth_date);
  g_array_append_val (self->people, made);
}

const SosKinPerson *
sos_kin_find_person (const SosKin *self, gint64 id)
{
  for (guint i = 0; i < self->people->len; i++)
    if (g_array_index (self->people, SosKinPerson, i).id == id)
      return &g_array_index (self->people, SosKinPerson, i);
  return NULL;
}

const SosKinLink *
sos_kin_find_link (const SosKin *self, SosKinship kinship, gint64 first, gint64 second)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      const SosKinLink *link = &g_array_index (self->links, SosKinLink, i);

      if (link->kinship == kinship && link->first == first && link->second == second)
        return link;
    }
  return NULL;
}

const SosKinLink *
sos_kin_find_between (const SosKin *self, SosKinship kinship, gint64 one, gint64 other)
{
  const SosKinLink *link = sos_kin_find_link (self, kinship, one, other);

  return link != NULL ? link : sos_kin_find_link (self, kinship, other, one);
}

/* A partial date compares by what it says: "2021" is before "2021-05-01". */
static gboolean
is_after (const char *date, const char *day)
{
  return date != NULL && day != NULL && strncmp (date, day, strlen (date)) > 0;
}

static gboolean
is_over (const char *date, const char *day)
{
  return date != NULL && day != NULL && strncmp (date, day, strlen (date)) <= 0;
}

/* What a couple was on the day: those who parted later were still together. */
static int
find_couple_kind (const SosKinTie *tie, int how, const char *day)
{
  const gboolean parted = how == SOS_COUPLE_SEPARATED || how == SOS_COUPLE_DIVORCED;

  if (parted && day != NULL && tie->to != NULL && !is_over (tie->to, day))
    return how == SOS_COUPLE_DIVORCED ? SOS_COUPLE_MARRIED : SOS_COUPLE_TOGETHER;
  if (!parted && is_over (tie->to, day))
    return how == SOS_COUPLE_MARRIED ? SOS_COUPLE_DIVORCED : SOS_COUPLE_SEPARATED;
  return how;
}

static char *
dup_years (const SosKinTie *tie, int how)
{
  const gboolean parted = how == SOS_COUPLE_SEPARATED || how == SOS_COUPLE_DIVORCED;
  g_autofree char *from = tie->from != NULL ? g_strndup (tie->from, 4) : NULL;
  g_autofree char *to = parted && tie->to != NULL ? g_strndup (tie->to, 4) : NULL;

  if (to == NULL)
    return g_steal_pointer (&from);
  return g_strconcat (from != NULL ? from : "", "–", to, NULL);
}

static gboolean
is_of_the_day (const SosKinTie *tie, guint type, const char *day)
{
  if (is_after (tie->from, day))
    return FALSE;
  /* A mother stays one; somebody who cared for a time does not. */
  return types[type].kinship == SOS_KIN_IS_COUPLE_WITH || types[type].how == SOS_DESCENT_BIRTH || !is_over (tie->to, day);
}

static SosKinLink
read_tie (const SosKin *self, const SosKinTie *tie, guint type)
{
  SosKinLink link = { (SosKinship) types[type].kinship, tie->other, tie->person, types[type].how, NULL };

  if (!types[type].other_first)
    {
      link.first = tie->person;
      link.second = tie->other;
    }
  if (link.kinship == SOS_KIN_IS_PARENT_OF && link.how == SOS_DESCENT_BIRTH && g_strcmp0 (tie->standing, "LEGAL") == 0)
    link.how = SOS_DESCENT_ADOPTED;
  if (link.kinship == SOS_KIN_IS_COUPLE_WITH)
    {
      link.how = find_couple_kind (tie, link.how, self->day);
      link.years = dup_years (tie, link.how);
    }
  return link;
}

static gboolean
is_two_way (SosKinship kinship)
{
  return kinship != SOS_KIN_IS_PARENT_OF && kinship != SOS_KIN_IS_GRANDPARENT_OF && kinship != SOS_KIN_IS_AUNT_OF
         && kinship != SOS_KIN_IS_PARENT_PARTNER_OF;
}

void
sos_kin_add_tie (SosKin *self, const SosKinTie *tie)
{
  const int type = find_type (tie->type);
  SosKinLink link;

  if (type < 0 || types[type].kinship < 0 || tie->person == tie->other || sos_kin_find_person (self, tie->person) == NULL
      || sos_kin_find_person (self, tie->other) == NULL || !is_of_the_day (tie, (guint) type, self->day))
    return;
  link = read_tie (self, tie, (guint) type);
  if (is_two_way (link.kinship) ? sos_kin_find_between (self, link.kinship, link.first, link.second) != NULL
                                : sos_kin_find_link (self, link.kinship, link.first, link.second) != NULL)
    clear_link (&link);
  else
    g_array_append_val (self->links, link);
}

/* ---- who is whose ---- */

gboolean
sos_kin_is_parent (SosKin *self, gint64 parent, gint64 child)
{
  return sos_kin_find_link (self, SOS_KIN_IS_PARENT_OF, parent, child) != NULL;
}

static gboolean
is_born_to (const SosKin *self, gint64 parent, gint64 child)
{
  const SosKinLink *link = sos_kin_find_link (self, SOS_KIN_IS_PARENT_OF, parent, child);

  return link != NULL && (link->how == SOS_DESCENT_BIRTH || link->how == SOS_DESCENT_ADOPTED);
}

gboolean
sos_kin_is_partner (SosKin *self, gint64 one, gint64 other)
{
  const SosKinLink *link = sos_kin_find_between (self, SOS_KIN_IS_COUPLE_WITH, one, other);

  return link != NULL && (link->how == SOS_COUPLE_MARRIED || link->how == SOS_COUPLE_TOGETHER);
}

guint
sos_kin_count_parents (const SosKin *self, gint64 child)
{
  guint n = 0;

  for (guint i = 0; i < self->people->len; i++)
    n += is_born_to (self, g_array_index (self->people, SosKinPerson, i).id, child);
  return n;
}

guint
sos_kin_count_shared_parents (const SosKin *self, gint64 one, gint64 other)
{
  guint n = 0;

  for (guint i = 0; one != other && i < self->people->len; i++)
    {
      const gint64 parent = g_array_index (self->people, SosKinPerson, i).id;

      n += is_born_to (self, parent, one) && is_born_to (self, parent, other);
    }
  return n;
}

gboolean
sos_kin_is_sibling (SosKin *self, gint64 one, gint64 other)
{
  return sos_kin_find_between (self, SOS_KIN_IS_SIBLING_OF, one, other) != NULL
         || sos_kin_find_between (self, SOS_KIN_IS_HALF_SIBLING_OF, one, other) != NULL
         || sos_kin_count_shared_parents (self, one, other) > 0;
}

/* @left: how many generations may still be gone up, so that a ring in old data ends. */
static gboolean
is_ancestor (const SosKin *self, gint64 ancestor, gint64 person, guint left)
{
  for (guint i = 0; left > 0 && i < self->links->len; i++)
    {
      const SosKinLink *link = &g_array_index (self->links, SosKinLink, i);

      if (link->kinship == SOS_KIN_IS_PARENT_OF && link->second == person && is_born_to (self, link->first, person)
          && (link->first == ancestor || is_ancestor (self, ancestor, link->first, left - 1)))
        return TRUE;
    }
  return FALSE;
}

gboolean
sos_kin_is_ancestor (SosKin *self, gint64 ancestor, gint64 person)
{
  return is_ancestor (self, ancestor, person, MIN (self->people->len, 12));
}

void
sos_kin_draw (SosKin *self, SosFamily *family)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      const SosKinLink *link = &g_array_index (self->links, SosKinLink, i);
      const int first = sos_family_find (family, link->first), second = sos_family_find (family, link->second);

      if (first < 0 || second < 0 || sos_family_get_member (family, (guint) first)->seen == SOS_SEEN_PLAIN)
        continue;
      if (link->kinship == SOS_KIN_IS_PARENT_OF)
        sos_family_add_descent (family, (guint) first, (guint) second, (SosDescentKind) link->how);
      else if (link->kinship == SOS_KIN_IS_COUPLE_WITH && sos_family_get_member (family, (guint) second)->seen == SOS_SEEN)
        sos_family_add_couple (family, (guint) first, (guint) second, (SosCoupleKind) link->how)->years = g_strdup (link->years);
    }
}

/* ---- what cannot be, and what is odd ---- */

static int
get_birth_year (const SosKin *self, gint64 id)
{
  const SosKinPerson *person = sos_kin_find_person (self, id);

  return person != NULL && person->birth_date != NULL ? (int) g_ascii_strtoll (person->birth_date, NULL, 10) : 0;
}

/* Years by which @older was born before @younger; @fallback where that is not known. */
static int
get_years_between (const SosKin *self, gint64 older, gint64 younger, int fallback)
{
  const SosKinPerson *one = sos_kin_find_person (self, older), *two = sos_kin_find_person (self, younger);
  GDate a, b;

  if (get_birth_year (self, older) == 0 || get_birth_year (self, younger) == 0)
    return fallback;
  if (!sos_date_parse (one->birth_date, &a) || !sos_date_parse (two->birth_date, &b))
    return get_birth_year (self, younger) - get_birth_year (self, older);
  return g_date_days_between (&a, &b) >= 0 ? sos_date_age (one->birth_date, two->birth_date) : -1;
}

static gboolean
has_other_birth_parent (const SosKin *self, const SosKinLink *new)
{
  const SosKinPerson *parent = sos_kin_find_person (self, new->first);

  for (guint i = 0; parent->sex != NULL && i < self->people->len; i++)
    {
      const SosKinPerson *other = &g_array_index (self->people, SosKinPerson, i);
      const SosKinLink *link = sos_kin_find_link (self, SOS_KIN_IS_PARENT_OF, other->id, new->second);

      if (other->id != new->first && link != NULL && link->how == SOS_DESCENT_BIRTH && g_strcmp0 (other->sex, parent->sex) == 0)
        return TRUE;
    }
  return FALSE;
}

static const char *
find_impossible (SosKin *self, const SosKinLink *new)
{
  const SosKinLink *old = is_two_way (new->kinship) ? sos_kin_find_between (self, new->kinship, new->first, new->second)
                                                    : sos_kin_find_link (self, new->kinship, new->first, new->second);
  const gboolean born = new->kinship == SOS_KIN_IS_PARENT_OF && (new->how == SOS_DESCENT_BIRTH || new->how == SOS_DESCENT_ADOPTED);

  if (old != NULL && old->how == new->how)
    return N_("This is written down already.");
  if (born && sos_kin_is_ancestor (self, new->second, new->first))
    return N_("That would make somebody their own ancestor.");
  if (born && new->how == SOS_DESCENT_BIRTH && get_years_between (self, new->first, new->second, LEAST_YEARS_BETWEEN) < 0)
    return N_("The parent would be younger than the child.");
  return NULL;
}

static gboolean
is_child (const SosKin *self, gint64 id, const char *today)
{
  const SosKinPerson *person = sos_kin_find_person (self, id);
  const int age = sos_date_age (person->birth_date, today);

  return age >= 0 && age < LEAST_AGE_OF_A_PARTNER;
}

static const char *
find_odd_parent (SosKin *self, const SosKinLink *new)
{
  if (new->how == SOS_DESCENT_BIRTH && has_other_birth_parent (self, new))
    return g_strcmp0 (sos_kin_find_person (self, new->first)->sex, FEMALE) == 0 ? N_("There is a birth mother already.")
                                                                                 : N_("There is a birth father already.");
  if (get_years_between (self, new->first, new->second, LEAST_YEARS_BETWEEN) < LEAST_YEARS_BETWEEN)
    return N_("The parent is less than twelve years older than the child.");
  if (sos_kin_is_sibling (self, new->first, new->second))
    return N_("The two are written down as brother or sister.");
  return sos_kin_is_partner (self, new->first, new->second) ? N_("The two are written down as partners.") : NULL;
}

static const char *
find_odd (SosKin *self, const SosKinLink *new, const char *today)
{
  if (new->kinship == SOS_KIN_IS_PARENT_OF)
    return find_odd_parent (self, new);
  if (new->kinship != SOS_KIN_IS_COUPLE_WITH)
    return NULL;
  if (is_child (self, new->first, today) || is_child (self, new->second, today))
    return N_("One of the two is under sixteen. If this is so, the safeguarding lead has to know today.");
  if (sos_kin_is_parent (self, new->first, new->second) || sos_kin_is_parent (self, new->second, new->first)
      || sos_kin_is_sibling (self, new->first, new->second))
    return N_("The two are written down as parent and child, or as brother or sister.");
  return NULL;
}

SosVerdict *
sos_kin_check (SosKin *self, const SosKinTie *tie, const char *reason, const char *today)
{
  const int type = find_type (tie->type);
  const char *words;
  SosKinLink new;

  if (tie->person == tie->other)
    return sos_verdict_new_refused ("3.4", _("Nobody is related to themselves."), _("Choose another person."));
  if (type < 0 || types[type].kinship < 0 || sos_kin_find_person (self, tie->person) == NULL
      || sos_kin_find_person (self, tie->other) == NULL)
    return sos_verdict_new_allowed ("3.4", NULL);
  new = read_tie (self, tie, (guint) type);
  clear_link (&new);
  words = find_impossible (self, &new);
  if (words != NULL)
    return sos_verdict_new_refused ("3.4", _(words), _("Look at the dates of birth and at what is written down."));
  words = find_odd (self, &new, today);
  if (words != NULL && !sos_reason_is_enough (reason))
    return sos_verdict_new_refused ("3.4", _(words), _("If it is so, say why."));
  return sos_verdict_new_allowed ("3.4", words != NULL ? _(words) : NULL);
}
