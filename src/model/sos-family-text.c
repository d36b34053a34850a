/* sos-family-text.c - a family in words: everything its drawing shows, for those who hear it or read it as a text. */
#include "config.h"
#include "sos-family-text.h"

#include <glib/gi18n.h>

typedef struct
{
  SosFamily *family;
  GString *text;
} Telling;

/* Of somebody who is not shown it is told whose child they are, as the drawing does, and no more. */
static gboolean
is_seen (SosFamily *family, guint place)
{
  return sos_family_get_member (family, place)->seen == SOS_SEEN;
}

static const char *
get_name (SosFamily *family, guint place)
{
  const SosFamilyMember *member = sos_family_get_member (family, place);

  if (member->seen == SOS_SEEN_PLAIN)
    return _("somebody who is not shown");
  return member->name != NULL ? member->name : _("somebody without a name");
}

static void
add_part (GString *line, const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", words);
}

/* ---- one person ---- */

static const char *
name_sex (const SosFamilyMember *member)
{
  if (g_strcmp0 (member->sex, "MALE") == 0)
    return _("male");
  return g_strcmp0 (member->sex, "FEMALE") == 0 ? _("female") : _("sex not stated");
}

static char *
dup_age (const SosFamilyMember *member)
{
  if (member->age < 0 || member->unborn)
    return NULL;
  /* Translators: %d is an age that is not exact */
  return member->about ? g_strdup_printf (_("about %d"), member->age) : g_strdup_printf ("%d", member->age);
}

static void
describe (GString *line, const SosFamilyMember *member)
{
  g_autofree char *age = dup_age (member);

  add_part (line, member->subject ? _("the one we work for") : member->role);
  add_part (line, name_sex (member));
  add_part (line, age);
  add_part (line, member->died ? _("died") : NULL);
  add_part (line, member->years);
  add_part (line, member->unborn ? _("not yet born") : NULL);
  add_part (line, member->absent ? _("not there on this day") : NULL);
  add_part (line, member->open ? _("open to us") : NULL);
  add_part (line, member->fact);
  for (guint i = 0; member->alerts != NULL && member->alerts[i] != NULL; i++)
    add_part (line, member->alerts[i]);
}

static const char *
word_couple (SosCoupleKind kind)
{
  static const char *const words[] = {
    [SOS_COUPLE_MARRIED] = N_("married to %s"),
    [SOS_COUPLE_TOGETHER] = N_("living with %s"),
    [SOS_COUPLE_SEPARATED] = N_("separated from %s"),
    [SOS_COUPLE_DIVORCED] = N_("divorced from %s"),
  };

  return _(words[kind]);
}

static const char *
word_descent (SosDescentKind kind)
{
  static const char *const words[] = {
    [SOS_DESCENT_BIRTH] = N_("child of %s"),
    [SOS_DESCENT_ADOPTED] = N_("adopted child of %s"),
    [SOS_DESCENT_FOSTER] = N_("foster child of %s"),
    [SOS_DESCENT_STEP] = N_("stepchild of %s"),
    [SOS_DESCENT_KINSHIP] = N_("brought up by %s"),
  };

  return _(words[kind]);
}

/* @words with @name in place of its "%s". (transfer full) */
static char *
dup_with (const char *words, const char *name)
{
  GString *text = g_string_new (words);

  g_string_replace (text, "%s", name, 1);
  return g_string_free (text, FALSE);
}

/* Years tell nothing of somebody who is not shown: the drawing has none there either. */
static void
add_couples (GString *line, SosFamily *family, guint place)
{
  for (guint i = 0; i < family->couples->len; i++)
    {
      const SosCouple *couple = family->couples->pdata[i];
      const guint other = couple->one == place ? couple->other : couple->one;
      g_autofree char *words = dup_with (word_couple (couple->kind), get_name (family, other));

      if (couple->one != place && couple->other != place)
        continue;
      add_part (line, words);
      if (is_seen (family, place) && is_seen (family, other))
        add_part (line, couple->years);
    }
}

/* "child of Denise and Patrick". */
static void
add_parents (GString *line, SosFamily *family, guint place, SosDescentKind kind)
{
  g_autoptr (GString) parents = g_string_new (NULL);
  g_autofree char *words = NULL;

  for (guint i = 0; i < family->descents->len; i++)
    {
      const SosDescent *descent = &g_array_index (family->descents, SosDescent, i);

      if (descent->child == place && descent->kind == kind)
        g_string_append_printf (parents, "%s%s", parents->len > 0 ? _(" and ") : "", get_name (family, descent->parent));
    }
  if (parents->len == 0)
    return;
  words = dup_with (word_descent (kind), parents->str);
  add_part (line, words);
}

static void
tell_member (Telling *self, guint place)
{
  const SosFamilyMember *member = sos_family_get_member (self->family, place);
  g_autoptr (GString) line = g_string_new (NULL);

  if (is_seen (self->family, place))
    describe (line, member);
  add_couples (line, self->family, place);
  for (SosDescentKind kind = SOS_DESCENT_BIRTH; kind <= SOS_DESCENT_KINSHIP; kind++)
    add_parents (line, self->family, place, kind);
  g_string_append_printf (self->text, "%s%s%s.\n", get_name (self->family, place), line->len > 0 ? ": " : "", line->str);
}

/* ---- homes and ties ---- */

static void
tell_home (Telling *self, const SosFamilyHome *home)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < home->members->len; i++)
    if (is_seen (self->family, g_array_index (home->members, guint, i)))
      add_part (line, get_name (self->family, g_array_index (home->members, guint, i)));
  g_string_append_printf (self->text, "%s%s%s: %s.\n", home->label, home->note != NULL ? ", " : "", home->note != NULL ? home->note : "",
                          line->str);
}

static void
tell_tie (Telling *self, const SosTie *tie)
{
  static const char *const kinds[] = {
    [SOS_TIE_STRONG] = N_("strong tie to %s"),
    [SOS_TIE_WEAK] = N_("weak tie to %s"),
    [SOS_TIE_CONFLICT] = N_("conflict with %s"),
  };
  const char *to = tie->other >= 0 ? get_name (self->family, (guint) tie->other) : tie->label;
  g_autofree char *words = dup_with (tie->other >= 0 ? _("contact not allowed with %s") : _(kinds[tie->kind]), to);

  if (is_seen (self->family, tie->member) && (tie->other < 0 || is_seen (self->family, (guint) tie->other)))
    g_string_append_printf (self->text, "%s: %s.\n", get_name (self->family, tie->member), words);
}

char *
sos_family_dup_text (SosFamily *self)
{
  Telling telling = { self, g_string_new (NULL) };

  for (guint i = 0; i < self->members->len; i++)
    tell_member (&telling, i);
  for (guint i = 0; i < self->homes->len; i++)
    tell_home (&telling, self->homes->pdata[i]);
  for (guint i = 0; i < self->ties->len; i++)
    tell_tie (&telling, self->ties->pdata[i]);
  return g_string_free (telling.text, FALSE);
}
