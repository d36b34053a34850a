/* families.c - families to draw: one by name, and as many as wanted by number. Nobody in them exists. */
#include "families.h"

#define MALE "MALE"
#define FEMALE "FEMALE"

static SosFamilyMember *
add (SosFamily *family, const char *name, const char *sex, int age, const char *fact)
{
  SosFamilyMember *member = sos_family_add_member (family, 1000 + family->members->len);

  member->name = g_strdup (name);
  member->full_name = g_strdup (name);
  member->sex = g_strdup (sex);
  member->age = age;
  member->fact = g_strdup (fact);
  return member;
}

static void
add_couple (SosFamily *family, guint one, guint other, SosCoupleKind kind, const char *years)
{
  sos_family_add_couple (family, one, other, kind)->years = g_strdup (years);
}

static void
add_children (SosFamily *family, guint one, guint other, guint first, guint last)
{
  for (guint child = first; child <= last; child++)
    {
      sos_family_add_descent (family, one, child, SOS_DESCENT_BIRTH);
      sos_family_add_descent (family, other, child, SOS_DESCENT_BIRTH);
    }
}

static SosFamilyHome *
add_home (SosFamily *family, const char *label, const char *note, gboolean own)
{
  SosFamilyHome *home = sos_family_add_home (family);

  home->label = g_strdup (label);
  home->note = g_strdup (note);
  home->own = own;
  return home;
}

static void
move_in (SosFamilyHome *home, guint member)
{
  g_array_append_val (home->members, member);
}

static void
add_tie (SosFamily *family, guint member, SosTieKind kind, const char *label, const char *icon)
{
  SosTie *tie = sos_family_add_tie (family, member, kind);

  tie->label = g_strdup (label);
  tie->icon = g_strdup (icon);
}

static void
warn (SosFamilyMember *member, const char *alert)
{
  sos_family_member_take_alerts (member, g_strdupv ((char *[]){ (char *) alert, NULL }), alert);
}

/* Whatever the viewer may not see says so, to be found where it must not be. */
static void
hide (SosFamilyMember *member)
{
  char **const texts[] = { &member->name, &member->full_name, &member->sex, &member->years, &member->fact, &member->role, &member->alert };

  member->seen = SOS_SEEN_PLAIN;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_free (*texts[i]);
      *texts[i] = g_strdup (FAMILY_CANARY);
    }
  warn (member, FAMILY_CANARY);
}

static void
bury (SosFamilyMember *member, const char *years)
{
  member->died = TRUE;
  member->years = g_strdup (years);
}

/* ---- by name ---- */

SosFamily *
family_new_okafor (void)
{
  enum { RUTH, PATRICK, DENISE, MARLON, WINSTON, GLORIA, SONIA, MICAH, HIDDEN, KADEEM, AALIYAH, TIANA };
  static const guint homes[][6] = { { DENISE, MARLON, KADEEM, AALIYAH, TIANA, G_MAXUINT }, { GLORIA, SONIA, G_MAXUINT }, { RUTH, PATRICK, MICAH, G_MAXUINT } };
  SosFamily *family = sos_family_new ();

  add (family, "Ruth", FEMALE, 36, NULL);
  add (family, "Patrick", MALE, 44, NULL);
  add (family, "Denise", FEMALE, 41, "main contact");
  add (family, "Marlon", MALE, 39, NULL);
  bury (add (family, "Winston", MALE, 70, NULL), "1949–2019");
  add (family, "Gloria", FEMALE, 67, NULL);
  add (family, "Sonia", FEMALE, 38, NULL);
  add (family, "Micah", MALE, 1, NULL);
  hide (sos_family_add_member (family, 1000 + HIDDEN));
  add (family, "Kadeem", MALE, 16, "LiVVE · 4 nights");
  add (family, "Aaliyah", FEMALE, 15, NULL);
  add (family, "Tiana", FEMALE, 4, NULL);
  sos_family_get_member (family, KADEEM)->subject = sos_family_get_member (family, KADEEM)->open = TRUE;
  add_couple (family, RUTH, PATRICK, SOS_COUPLE_MARRIED, "2023");
  add_couple (family, PATRICK, DENISE, SOS_COUPLE_SEPARATED, "2007–2021");
  add_couple (family, DENISE, MARLON, SOS_COUPLE_TOGETHER, "2022");
  add_couple (family, WINSTON, GLORIA, SOS_COUPLE_MARRIED, "1979");
  add_children (family, WINSTON, GLORIA, DENISE, DENISE);
  add_children (family, WINSTON, GLORIA, SONIA, SONIA);
  add_children (family, RUTH, PATRICK, MICAH, MICAH);
  add_children (family, PATRICK, DENISE, HIDDEN, AALIYAH);
  add_children (family, DENISE, MARLON, TIANA, TIANA);
  add_home (family, "Home 1", "4 Larkfield Walk, SW2 · social rent · 5 people", TRUE);
  add_home (family, "Home 2", "Tulse Hill · Kadeem: · 3 nights", FALSE);
  add_home (family, "Home 3", NULL, FALSE);
  for (guint h = 0; h < G_N_ELEMENTS (homes); h++)
    for (guint i = 0; homes[h][i] != G_MAXUINT; i++)
      move_in (g_ptr_array_index (family->homes, h), homes[h][i]);
  return family;
}

SosFamily *
family_new_usual (void)
{
  SosFamily *family = sos_family_new ();
  SosFamilyHome *home;

  add (family, "Joy", FEMALE, 63, NULL);
  add (family, "Leon", MALE, 43, NULL);
  add (family, "Carla", FEMALE, 40, "main contact");
  add (family, "Andre", MALE, 38, NULL);
  add (family, "Tyrell", MALE, 17, "SOS · weekly");
  add (family, "Maya", FEMALE, 14, NULL);
  add (family, "Zion", MALE, 6, NULL);
  add (family, "Pia", FEMALE, 35, NULL);
  add (family, "Nia", FEMALE, 2, NULL);
  sos_family_get_member (family, 4)->subject = sos_family_get_member (family, 4)->open = TRUE;
  add_couple (family, 1, 2, SOS_COUPLE_DIVORCED, "2006–2016");
  add_couple (family, 2, 3, SOS_COUPLE_TOGETHER, "2018");
  add_couple (family, 1, 7, SOS_COUPLE_MARRIED, "2021");
  sos_family_add_descent (family, 0, 2, SOS_DESCENT_BIRTH);
  add_children (family, 1, 2, 4, 5);
  add_children (family, 2, 3, 6, 6);
  add_children (family, 1, 7, 8, 8);
  home = add_home (family, "Home 1", "12 Brook Court, SE5 · private rent · 5 people", TRUE);
  for (guint i = 2; i < 7; i++)
    move_in (home, i);
  home = add_home (family, "Home 2", "Peckham", FALSE);
  move_in (home, 1);
  move_in (home, 7);
  move_in (home, 8);
  move_in (add_home (family, "Home 3", NULL, FALSE), 0);
  return family;
}

SosFamily *
family_new_everything (void)
{
  enum { OLUFEMI, ABENI, DAWN, FEMI, GRACE, KOFI, SAM, AMA, TUNDE, BISI, HIDDEN, BABY, JO, LODGER };
  SosFamily *family = sos_family_new ();
  SosFamilyHome *home;
  SosTie *tie;

  bury (add (family, "Olufemi", MALE, 71, NULL), "1950–2021");
  add (family, "Abeni", FEMALE, 74, "brings up Tunde");
  bury (add (family, "Dawn", FEMALE, 31, NULL), "1985–2016");
  add (family, "Femi", MALE, 46, "in prison");
  add (family, "Grace", FEMALE, 44, "main contact");
  add (family, "Kofi", MALE, 48, NULL);
  add (family, "Sam", NULL, 19, "their own flat");
  add (family, "Ama", FEMALE, 17, "HOS · ward");
  add (family, "Tunde", MALE, 14, NULL);
  add (family, "Bisi", FEMALE, 9, NULL);
  hide (add (family, "", FEMALE, 7, NULL));
  add (family, "Baby", NULL, -1, "due March")->unborn = TRUE;
  add (family, "Jo", MALE, 18, NULL);
  add (family, "Mr Ellis", MALE, 60, "lodger");
  sos_family_get_member (family, AMA)->subject = sos_family_get_member (family, AMA)->open = TRUE;
  warn (sos_family_get_member (family, TUNDE), "gang conflict");
  sos_family_get_member (family, LODGER)->about = TRUE;
  sos_family_get_member (family, JO)->absent = TRUE;
  add_couple (family, OLUFEMI, ABENI, SOS_COUPLE_MARRIED, "1973");
  add_couple (family, DAWN, FEMI, SOS_COUPLE_DIVORCED, "2004–2010");
  add_couple (family, FEMI, GRACE, SOS_COUPLE_SEPARATED, "2011–2019");
  add_couple (family, GRACE, KOFI, SOS_COUPLE_TOGETHER, "2020");
  add_couple (family, AMA, JO, SOS_COUPLE_TOGETHER, NULL);
  add_children (family, OLUFEMI, ABENI, FEMI, FEMI);
  add_children (family, DAWN, FEMI, SAM, AMA);
  add_children (family, DAWN, FEMI, TUNDE, TUNDE);
  add_children (family, AMA, JO, BABY, BABY);
  sos_family_add_descent (family, ABENI, TUNDE, SOS_DESCENT_KINSHIP);
  sos_family_add_descent (family, FEMI, BISI, SOS_DESCENT_ADOPTED);
  sos_family_add_descent (family, GRACE, BISI, SOS_DESCENT_ADOPTED);
  sos_family_add_descent (family, GRACE, HIDDEN, SOS_DESCENT_FOSTER);
  sos_family_add_descent (family, KOFI, HIDDEN, SOS_DESCENT_FOSTER);
  sos_family_add_descent (family, KOFI, BISI, SOS_DESCENT_STEP);
  sos_family_add_descent (family, GRACE, AMA, SOS_DESCENT_STEP);
  home = add_home (family, "Home 1", "9 Acre Lane, SW2 · social rent · 4 people", TRUE);
  move_in (home, GRACE), move_in (home, KOFI), move_in (home, AMA), move_in (home, BISI), move_in (home, LODGER);
  home = add_home (family, "Home 2", "address not shown", FALSE);
  move_in (home, ABENI), move_in (home, TUNDE);
  tie = sos_family_add_tie (family, FEMI, SOS_TIE_CONFLICT);
  tie->other = GRACE;
  tie = sos_family_add_tie (family, FEMI, SOS_TIE_CONFLICT);
  tie->other = TUNDE;
  add_tie (family, AMA, SOS_TIE_STRONG, "St Thomas’ Hospital", "hospital");
  add_tie (family, AMA, SOS_TIE_WEAK, "Meridian Park Academy", "school");
  add_tie (family, TUNDE, SOS_TIE_CONFLICT, "Meridian Park Academy", "school");
  add_tie (family, TUNDE, SOS_TIE_CONFLICT, "Youth justice", "youth-justice");
  add_tie (family, FEMI, SOS_TIE_STRONG, "HMP Thameside", "prison");
  add_tie (family, ABENI, SOS_TIE_STRONG, "New Wine Church", "faith");
  add_tie (family, HIDDEN, SOS_TIE_STRONG, FAMILY_CANARY, "school");
  add_tie (family, SAM, SOS_TIE_WEAK, "Friends from football", "peers");
  return family;
}

/* ---- by number ---- */

static const char *const names[] = { "Ada", "Kwame", "Jo", "Oluwaseun", "Maria", "Li", "Nathaniel", "Zo", "Shanice", "Mohammed",
                                     "Aleksandra", "Theo", "Ng", "Rukhsana", "Bartholomew-James", "Eve", "Kieran", "Chidi", "Fatoumata", "Sol" };
static const char *const facts[] = { NULL, NULL, NULL, "main contact", "LiVVE · 4 nights", "grandmother · brings up two of the children", "in prison" };

static SosFamilyMember *
add_by_lot (SosFamily *family, GRand *lot, int age)
{
  const char *const sexes[] = { MALE, FEMALE, MALE, FEMALE, MALE, FEMALE, MALE, FEMALE, NULL };
  SosFamilyMember *member = add (family, names[g_rand_int_range (lot, 0, G_N_ELEMENTS (names))],
                                 sexes[g_rand_int_range (lot, 0, G_N_ELEMENTS (sexes))], age,
                                 facts[g_rand_int_range (lot, 0, G_N_ELEMENTS (facts))]);
  const int lucky = g_rand_int_range (lot, 0, 40);

  if (lucky == 0)
    hide (member);
  else if (lucky == 1 || age > 75)
    bury (member, "1950–2019");
  if (lucky == 2)
    member->age = -1;
  if (lucky == 3 && age < 1)
    member->unborn = TRUE;
  if (lucky == 4)
    warn (member, "not safe at home");
  member->open = lucky == 5;
  member->absent = lucky == 6;
  return member;
}

static int
pick (GRand *lot, guint n)
{
  return g_rand_int_range (lot, 0, (gint32) n);
}

/* What is known of everybody while the family grows. */
typedef struct
{
  SosFamily *family;
  GRand *lot;
  GArray *ages;   /* int */
  GArray *partner; /* int: the last; -1 */
  GArray *rooted; /* gboolean: has parents */
} Growth;

static guint
grow (Growth *growth, int age, gboolean rooted)
{
  const int nobody = -1;

  add_by_lot (growth->family, growth->lot, MAX (age, 0));
  g_array_append_val (growth->ages, age);
  g_array_append_val (growth->partner, nobody);
  g_array_append_val (growth->rooted, rooted);
  return growth->family->members->len - 1;
}

static int
get_age (const Growth *growth, guint member)
{
  return g_array_index (growth->ages, int, member);
}

static void
pair (Growth *growth, guint one, guint other)
{
  static const char *const years[] = { NULL, "2004", "2007–2021", "1979" };

  add_couple (growth->family, one, other, (SosCoupleKind) pick (growth->lot, 4), years[pick (growth->lot, 4)]);
  g_array_index (growth->partner, int, one) = (int) other;
  g_array_index (growth->partner, int, other) = (int) one;
}

static void
grow_child (Growth *growth, guint parent)
{
  const int other = g_array_index (growth->partner, int, parent);
  const SosDescentKind kind = pick (growth->lot, 8) == 0 ? (SosDescentKind) pick (growth->lot, 5) : SOS_DESCENT_BIRTH;
  const guint child = grow (growth, MAX (get_age (growth, parent) - 17 - pick (growth->lot, 22), 0), TRUE);

  sos_family_add_descent (growth->family, parent, child, kind);
  if (other >= 0 && pick (growth->lot, 10) > 0)
    sos_family_add_descent (growth->family, (guint) other, child, pick (growth->lot, 12) == 0 ? SOS_DESCENT_STEP : kind);
}

static void
grow_parents (Growth *growth, guint child)
{
  const guint mother = grow (growth, get_age (growth, child) + 20 + pick (growth->lot, 15), FALSE);

  sos_family_add_descent (growth->family, mother, child, SOS_DESCENT_BIRTH);
  g_array_index (growth->rooted, gboolean, child) = TRUE;
  if (pick (growth->lot, 3) > 0)
    {
      const guint father = grow (growth, get_age (growth, mother) + pick (growth->lot, 6), FALSE);

      sos_family_add_descent (growth->family, father, child, SOS_DESCENT_BIRTH);
      pair (growth, mother, father);
    }
}

static void
grow_one (Growth *growth)
{
  const guint who = (guint) pick (growth->lot, growth->family->members->len);
  const int age = get_age (growth, who), choice = pick (growth->lot, 20);
  const gboolean single = g_array_index (growth->partner, int, who) < 0;

  if (choice < 10 && age >= 24)
    grow_child (growth, who);
  else if (choice < 16 && age >= 17 && (single || pick (growth->lot, 3) == 0))
    pair (growth, who, grow (growth, age + pick (growth->lot, 8) - 4, FALSE));
  else if (choice < 18 && !g_array_index (growth->rooted, gboolean, who) && age < 60)
    grow_parents (growth, who);
  else if (choice == 19 && pick (growth->lot, 4) == 0)
    grow (growth, pick (growth->lot, 70), FALSE);
}

/* Adults with their partner or alone, children with a parent, now and then somebody with a grandparent or a friend. */
static void
house (Growth *growth)
{
  const guint n = growth->family->members->len;
  g_autofree int *homes = g_new (int, n);

  for (guint i = 0; i < n; i++)
    homes[i] = -1;
  for (guint i = 0; i < n; i++)
    {
      const int partner = g_array_index (growth->partner, int, i);
      const GArray *descents = growth->family->descents;

      if (pick (growth->lot, 8) == 0)
        continue;
      if (partner >= 0 && homes[partner] >= 0 && pick (growth->lot, 4) > 0)
        homes[i] = homes[partner];
      for (guint d = 0; get_age (growth, i) < 19 && homes[i] < 0 && d < descents->len; d++)
        if (g_array_index (descents, SosDescent, d).child == i)
          homes[i] = homes[g_array_index (descents, SosDescent, d).parent];
      if (homes[i] < 0 && i > 0 && pick (growth->lot, 15) == 0)
        homes[i] = homes[pick (growth->lot, i)];
      if (homes[i] < 0 && get_age (growth, i) >= 19 && !sos_family_get_member (growth->family, i)->died)
        {
          g_autofree char *label = g_strdup_printf ("Home %u", growth->family->homes->len + 1);

          homes[i] = (int) growth->family->homes->len;
          add_home (growth->family, label, pick (growth->lot, 2) ? "4 Larkfield Walk, SW2 · social rent" : NULL, growth->family->homes->len == 0);
        }
      if (homes[i] >= 0)
        move_in (g_ptr_array_index (growth->family->homes, homes[i]), i);
    }
}

SosFamily *
family_new_likely (guint32 seed, guint n)
{
  g_autoptr (GRand) lot = g_rand_new_with_seed (seed);
  g_autoptr (GArray) ages = g_array_new (FALSE, FALSE, sizeof (int)), partner = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) rooted = g_array_new (FALSE, FALSE, sizeof (gboolean));
  Growth growth = { sos_family_new (), lot, ages, partner, rooted };

  grow (&growth, 45 + pick (lot, 35), FALSE);
  while (growth.family->members->len < n)
    grow_one (&growth);
  sos_family_get_member (growth.family, (guint) pick (lot, n))->subject = TRUE;
  house (&growth);
  return growth.family;
}

static void
tie_by_lot (SosFamily *family, GRand *lot)
{
  static const char *const icons[] = { "school", "youth-justice", "prison", "hospital", "police", "faith", "peers", "unheard-of", NULL };
  const guint n = family->members->len;
  const guint one = (guint) pick (lot, n), other = (guint) pick (lot, n);
  const gboolean hidden = sos_family_get_member (family, one)->seen == SOS_SEEN_PLAIN;

  switch (pick (lot, 10))
    {
    case 0:
    case 1:
    case 2:
    case 3:
      sos_family_add_descent (family, one, other, (SosDescentKind) pick (lot, 5));
      break;
    case 4:
    case 5:
    case 6:
      add_couple (family, one, other, (SosCoupleKind) pick (lot, 4), hidden ? FAMILY_CANARY : pick (lot, 2) ? "2001–2009" : NULL);
      break;
    case 7:
      add_tie (family, one, (SosTieKind) pick (lot, 3), hidden ? FAMILY_CANARY : names[pick (lot, 20)], icons[pick (lot, 9)]);
      break;
    case 8:
      sos_family_add_tie (family, one, SOS_TIE_CONFLICT)->other = (int) other;
      break;
    default:
      if (family->homes->len > 0)
        move_in (g_ptr_array_index (family->homes, pick (lot, family->homes->len)), one);
    }
}

SosFamily *
family_new_wild (guint32 seed, guint n)
{
  g_autoptr (GRand) lot = g_rand_new_with_seed (seed);
  SosFamily *family = sos_family_new ();

  for (guint i = 0; i < n; i++)
    add_by_lot (family, lot, pick (lot, 90));
  for (guint i = 0; i < n / 4; i++)
    add_home (family, "A home", "with a note · and another", i == 0);
  for (guint i = 0; i < 2 * n; i++)
    tie_by_lot (family, lot);
  return family;
}

/* ---- less one ---- */

static guint
renumber (guint member, int left_out)
{
  return left_out >= 0 && member > (guint) left_out ? member - 1 : member;
}

static void
copy_member (SosFamily *to, const SosFamilyMember *from)
{
  SosFamilyMember *member = sos_family_add_member (to, from->person);

  *member = *from;
  member->name = g_strdup (from->name);
  member->full_name = g_strdup (from->full_name);
  member->sex = g_strdup (from->sex);
  member->years = g_strdup (from->years);
  member->fact = g_strdup (from->fact);
  member->role = g_strdup (from->role);
  member->alert = g_strdup (from->alert);
  member->alerts = g_strdupv (from->alerts);
}

static void
copy_home (SosFamily *to, const SosFamilyHome *from, int left_out)
{
  SosFamilyHome *home = add_home (to, from->label, from->note, from->own);

  for (guint i = 0; i < from->members->len; i++)
    if ((int) g_array_index (from->members, guint, i) != left_out)
      move_in (home, renumber (g_array_index (from->members, guint, i), left_out));
}

SosFamily *
family_new_without (SosFamily *family, int left_out)
{
  SosFamily *rest = sos_family_new ();

  for (guint i = 0; i < family->members->len; i++)
    if ((int) i != left_out)
      copy_member (rest, sos_family_get_member (family, i));
  for (guint i = 0; i < family->descents->len; i++)
    {
      const SosDescent *descent = &g_array_index (family->descents, SosDescent, i);

      if ((int) descent->parent != left_out && (int) descent->child != left_out)
        sos_family_add_descent (rest, renumber (descent->parent, left_out), renumber (descent->child, left_out), descent->kind);
    }
  for (guint i = 0; i < family->couples->len; i++)
    {
      const SosCouple *couple = g_ptr_array_index (family->couples, i);

      if ((int) couple->one != left_out && (int) couple->other != left_out)
        add_couple (rest, renumber (couple->one, left_out), renumber (couple->other, left_out), couple->kind, couple->years);
    }
  for (guint i = 0; i < family->homes->len; i++)
    copy_home (rest, g_ptr_array_index (family->homes, i), left_out);
  return rest;
}

SosGenogram *
family_lay_out (SosFamily *family)
{
  SosGenogram *genogram = sos_genogram_new (family, NULL);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans 11");

  sos_genogram_set_font (genogram, font);
  pango_font_description_free (font);
  return genogram;
}

double
family_get_x (const SosGenogram *genogram, guint member)
{
  double x, y;

  sos_genogram_get_place (genogram, member, &x, &y);
  return x;
}

double
family_get_y (const SosGenogram *genogram, guint member)
{
  double x, y;

  sos_genogram_get_place (genogram, member, &x, &y);
  return y;
}
