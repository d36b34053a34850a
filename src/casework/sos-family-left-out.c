/* sos-family-left-out.c - what a paper for somebody leaves out, in words for whoever makes it: the difference between two views. */
#include "config.h"
#include "sos-family-left-out.h"

#include <glib/gi18n.h>

typedef struct
{
  SosFamilyCase *desk;
  GPtrArray *cases;
  GPtrArray *words;
} LeftOut;

/* ---- one of theirs ---- */

static SosFamilyCase *
get_case (const LeftOut *self, guint i)
{
  return g_ptr_array_index (self->cases, i);
}

/* The row of @person in what the reader @i sees; NULL where they are not in it. */
static const SosFamilyRow *
find_row (const LeftOut *self, guint i, gint64 person)
{
  const int place = sos_family_find (sos_family_case_get_family (get_case (self, i)), person);

  return place >= 0 ? g_ptr_array_index (sos_family_case_get_members (get_case (self, i)), place) : NULL;
}

static const SosFamilyRow *
get_desk_row (const LeftOut *self, guint place)
{
  return g_ptr_array_index (sos_family_case_get_members (self->desk), place);
}

static const SosFamilyMember *
get_desk_member (const LeftOut *self, guint place)
{
  return sos_family_get_member (sos_family_case_get_family (self->desk), place);
}

typedef gboolean (*Tells) (SosFamilyCase *family_case, const SosFamilyRow *row);

/* The first reader to whom @row of the desk is not told that; NULL: it is told to all. */
static const SosFamilyRow *
find_untold (const LeftOut *self, const SosFamilyRow *row, Tells tells)
{
  for (guint i = 0; i < self->cases->len; i++)
    {
      const SosFamilyRow *seen = find_row (self, i, row->person);

      if (seen != NULL && !tells (get_case (self, i), seen))
        return seen;
    }
  return NULL;
}

static void
add (const LeftOut *self, char *words)
{
  g_ptr_array_add (self->words, words);
}

/* "Patrick, Ruth and Micah". (transfer full) */
static char *
join_names (GPtrArray *names)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (joined, "%s%s", i == 0 ? "" : i + 1 == names->len ? _(" and ") : _(", "), (char *) names->pdata[i]);
  return g_string_free (joined, FALSE);
}

/* "Where Patrick and Ruth live. They have not allowed this to be told." Takes @about. */
static void
add_because (const LeftOut *self, char *about, const SosVerdict *verdict)
{
  if (verdict != NULL && !verdict->allowed && verdict->words != NULL)
    /* Translators: what is left out, and the sentence why */
    add (self, g_strdup_printf (_("%s. %s"), about, verdict->words));
  else
    add (self, g_strdup (about));
  g_free (about);
}

/* ---- who is in it ---- */

static gboolean
is_in_all (const LeftOut *self, gint64 person)
{
  for (guint i = 0; i < self->cases->len; i++)
    if (find_row (self, i, person) == NULL)
      return FALSE;
  return TRUE;
}

static void
add_people (const LeftOut *self)
{
  GPtrArray *rows = sos_family_case_get_members (self->desk);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    if (get_desk_row (self, i)->plain)
      n++;
    else if (!is_in_all (self, get_desk_row (self, i)->person))
      /* Translators: %s is a name */
      add (self, g_strdup_printf (_("%s. This record is sealed."), get_desk_member (self, i)->name));
  if (n > 0)
    add (self, g_strdup_printf (g_dngettext (NULL, "%u person who is not shown to you either", "%u people who are not shown to you either",
                                             n),
                                n));
}

/* ---- goals ---- */

static gboolean
has_goal (SosFamilyCase *family_case, gint64 id)
{
  GPtrArray *goals = sos_family_case_get_goals (family_case);

  for (guint i = 0; i < goals->len; i++)
    if (((SosFamilyGoalRow *) goals->pdata[i])->id == id)
      return TRUE;
  return FALSE;
}

static gboolean
is_goal_told (const LeftOut *self, gint64 id)
{
  for (guint i = 0; i < self->cases->len; i++)
    if (!has_goal (get_case (self, i), id))
      return FALSE;
  return TRUE;
}

static void
add_goals (const LeftOut *self)
{
  GPtrArray *goals = sos_family_case_get_goals (self->desk);
  guint others = 0, family = 0, shared = 0;

  for (guint i = 0; i < goals->len; i++)
    {
      const SosFamilyGoalRow *goal = goals->pdata[i];

      if (is_goal_told (self, goal->id))
        continue;
      shared += goal->shared;
      others += !goal->shared && goal->person != 0;
      family += !goal->shared && goal->person == 0;
    }
  if (others > 0)
    add (self, g_strdup_printf (g_dngettext (NULL, "%u private goal of others", "%u private goals of others", others), others));
  if (family > 0)
    add (self, g_strdup_printf (g_dngettext (NULL, "%u goal of the family that is not shared",
                                             "%u goals of the family that are not shared", family),
                                family));
  if (shared > 0)
    add (self, g_strdup_printf (g_dngettext (NULL, "%u shared goal that is not for them to see",
                                             "%u shared goals that are not for them to see", shared),
                                shared));
}

/* ---- where they live ---- */

static gboolean
tells_home (SosFamilyCase *family_case, const SosFamilyRow *row)
{
  return row->home >= 0;
}

static void
add_home (const LeftOut *self, const SosFamilyHome *home)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;
  const SosVerdict *why = NULL;

  for (guint i = 0; i < home->members->len; i++)
    {
      const guint place = g_array_index (home->members, guint, i);
      const SosFamilyRow *untold = find_untold (self, get_desk_row (self, place), tells_home);

      if (untold == NULL)
        continue;
      g_ptr_array_add (names, get_desk_member (self, place)->name);
      if (why == NULL && !untold->facts[SOS_FACT_ADDRESS]->allowed)
        why = untold->facts[SOS_FACT_ADDRESS];
    }
  if (names->len == 0)
    return;
  joined = join_names (names);
  /* Translators: %s are names */
  add_because (self, g_strdup_printf (g_dngettext (NULL, "Where %s lives", "Where %s live", names->len), joined), why);
}

static void
add_homes (const LeftOut *self)
{
  GPtrArray *homes = sos_family_case_get_family (self->desk)->homes;

  for (guint i = 0; i < homes->len; i++)
    add_home (self, homes->pdata[i]);
}

/* ---- facts of each ---- */

static gboolean
tells_service (SosFamilyCase *family_case, const SosFamilyRow *row)
{
  return row->open != NULL;
}

static void
add_services (const LeftOut *self)
{
  GPtrArray *rows = sos_family_case_get_members (self->desk);

  for (guint i = 0; i < rows->len; i++)
    {
      const SosFamilyRow *row = get_desk_row (self, i), *untold = row->open != NULL ? find_untold (self, row, tells_service) : NULL;

      if (untold != NULL)
        /* Translators: %s is a name */
        add_because (self, g_strdup_printf (_("%s’s service, and that there is one"), get_desk_member (self, i)->name),
                     untold->facts[SOS_FACT_SERVICE]);
    }
}

static gboolean
tells_alert (SosFamilyCase *family_case, const SosFamilyRow *row)
{
  return sos_family_get_member (sos_family_case_get_family (family_case), row->place)->alert != NULL;
}

static gboolean
tells_agreement (SosFamilyCase *family_case, const SosFamilyRow *row)
{
  return row->agreement_words != NULL;
}

static gboolean
tells_issues (SosFamilyCase *family_case, const SosFamilyRow *row)
{
  GPtrArray *issues = sos_family_case_get_issues (family_case);

  for (guint i = 0; i < issues->len; i++)
    if (sos_family_case_get_cell (family_case, row->place, issues->pdata[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
tells_post (SosFamilyCase *family_case, const SosFamilyRow *row)
{
  return row->post != NULL;
}

/* @words with @name in place of its "%s". (transfer full) */
static char *
dup_with (const char *words, const char *name)
{
  GString *text = g_string_new (words);

  g_string_replace (text, "%s", name, 1);
  return g_string_free (text, FALSE);
}

/* Facts that many have: one sentence with their names. */
static const struct
{
  Tells tells;
  const char *words;
} named[] = {
  { tells_issues, N_("What is difficult for %s") },
  { tells_alert, N_("Alerts of %s") },
  { tells_agreement, N_("Whether %s agreed to the work") },
  { tells_post, N_("How post reaches %s") },
};

static void
add_named (const LeftOut *self, Tells tells, const char *words)
{
  GPtrArray *rows = sos_family_case_get_members (self->desk);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < rows->len; i++)
    if (!get_desk_row (self, i)->plain && !get_desk_member (self, i)->died && tells (self->desk, get_desk_row (self, i))
        && find_untold (self, get_desk_row (self, i), tells) != NULL)
      g_ptr_array_add (names, get_desk_member (self, i)->name);
  joined = join_names (names);
  if (names->len > 0)
    add (self, dup_with (words, joined));
}

static void
add_all_named (const LeftOut *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    add_named (self, named[i].tells, _(named[i].words));
}

/* ---- of them all ---- */

static guint
count_ties (SosFamilyCase *family_case, gboolean outside)
{
  GPtrArray *ties = sos_family_case_get_family (family_case)->ties;
  guint n = 0;

  for (guint i = 0; i < ties->len; i++)
    n += (((SosTie *) ties->pdata[i])->other < 0) == outside;
  return n;
}

static guint
count_untold_ties (const LeftOut *self, gboolean outside)
{
  guint least = count_ties (self->desk, outside);

  for (guint i = 0; i < self->cases->len; i++)
    least = MIN (least, count_ties (get_case (self, i), outside));
  return count_ties (self->desk, outside) - least;
}

static gboolean
is_work_told (const LeftOut *self)
{
  for (guint i = 0; i < self->cases->len; i++)
    if (sos_family_case_get_episodes (get_case (self, i))->len == 0)
      return FALSE;
  return TRUE;
}

static void
add_household (const LeftOut *self)
{
  const guint outside = count_untold_ties (self, TRUE), forbidden = count_untold_ties (self, FALSE);

  if (outside > 0)
    add (self, g_strdup_printf (g_dngettext (NULL, "%u tie to somebody outside the family", "%u ties to others outside the family",
                                             outside),
                                outside));
  if (forbidden > 0)
    add (self, g_strdup_printf (g_dngettext (NULL, "%u pair who must not be in contact", "%u pairs who must not be in contact",
                                             forbidden),
                                forbidden));
  if (sos_family_case_get_episodes (self->desk)->len > 0 && !is_work_told (self))
    add (self, g_strdup (_("The work with the family. They have not agreed to it.")));
  if (sos_family_case_get_home_facts (self->desk)[0] != '\0')
    add (self, g_strdup (_("Rent, bedrooms and what is owed")));
  if (sos_family_case_get_hazards (self->desk) != NULL)
    add (self, g_strdup (_("What to look out for on visits")));
}

GPtrArray *
sos_family_dup_left_out (SosFamilyCase *desk, GPtrArray *cases)
{
  static void (*const parts[]) (const LeftOut *self) = { add_goals, add_homes, add_services, add_all_named, add_household, add_people };
  const LeftOut self = { desk, cases, g_ptr_array_new_with_free_func (g_free) };

  for (guint i = 0; cases->len > 0 && i < G_N_ELEMENTS (parts); i++)
    parts[i] (&self);
  return self.words;
}
