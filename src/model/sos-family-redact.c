/* sos-family-redact.c - a family without anything that tells who it is: shapes, lines and who lives with whom. Plain values.
 *
 * Initials would not do: in one street they are a name. Whom the police or a prison knows is told by no label either, because the
 * shape of a family is enough to know it again. */
#include "config.h"
#include "sos-family-redact.h"

#include <glib/gi18n.h>

#define NOWHERE G_MAXUINT

/* Where each member stands in what is left; NOWHERE for those who do not. */
static guint *
find_places (SosFamily *self)
{
  guint *places = g_new (guint, self->members->len + 1), n = 0;

  for (guint i = 0; i < self->members->len; i++)
    places[i] = sos_family_get_member (self, i)->seen == SOS_SEEN_PLAIN ? NOWHERE : n++;
  return places;
}

static void
add_member (SosFamily *out, const SosFamilyMember *member)
{
  SosFamilyMember *copy = sos_family_add_member (out, -(gint64) out->members->len - 1);

  copy->seen = SOS_SEEN;
  copy->name = g_strdup_printf (_("Person %u"), out->members->len);
  copy->full_name = g_strdup (copy->name);
  copy->sex = g_strdup (member->sex);
  copy->subject = member->subject;
  copy->died = member->died;
  copy->unborn = member->unborn;
  copy->absent = member->absent;
}

static void
add_couple (SosFamily *out, const SosCouple *couple, const guint *places)
{
  if (places[couple->one] != NOWHERE && places[couple->other] != NOWHERE)
    sos_family_add_couple (out, places[couple->one], places[couple->other], couple->kind);
}

static void
add_home (SosFamily *out, const SosFamilyHome *home, const guint *places)
{
  SosFamilyHome *copy = sos_family_add_home (out);

  copy->label = g_strdup_printf (_("Home %u"), out->homes->len);
  copy->own = home->own;
  for (guint i = 0; i < home->members->len; i++)
    {
      const guint place = places[g_array_index (home->members, guint, i)];

      if (place != NOWHERE)
        g_array_append_val (copy->members, place);
    }
}

SosFamily *
sos_family_dup_redacted (SosFamily *self)
{
  SosFamily *out = sos_family_new ();
  g_autofree guint *places = find_places (self);

  for (guint i = 0; i < self->members->len; i++)
    if (places[i] != NOWHERE)
      add_member (out, sos_family_get_member (self, i));
  for (guint i = 0; i < self->descents->len; i++)
    {
      const SosDescent *descent = &g_array_index (self->descents, SosDescent, i);

      if (places[descent->parent] != NOWHERE && places[descent->child] != NOWHERE)
        sos_family_add_descent (out, places[descent->parent], places[descent->child], descent->kind);
    }
  for (guint i = 0; i < self->couples->len; i++)
    add_couple (out, self->couples->pdata[i], places);
  for (guint i = 0; i < self->homes->len; i++)
    add_home (out, self->homes->pdata[i], places);
  return out;
}

/* ---- what was taken out ---- */

typedef struct
{
  guint plain, facts, alerts, homes, years, outside, forbidden;
} Count;

static Count
count (SosFamily *self)
{
  Count n = { 0 };

  for (guint i = 0; i < self->members->len; i++)
    {
      const SosFamilyMember *member = sos_family_get_member (self, i);

      n.plain += member->seen == SOS_SEEN_PLAIN;
      n.facts += member->fact != NULL || member->open;
      n.alerts += member->alert != NULL;
    }
  for (guint i = 0; i < self->homes->len; i++)
    n.homes += ((SosFamilyHome *) self->homes->pdata[i])->note != NULL;
  for (guint i = 0; i < self->couples->len; i++)
    n.years += ((SosCouple *) self->couples->pdata[i])->years != NULL;
  for (guint i = 0; i < self->ties->len; i++)
    {
      n.outside += ((SosTie *) self->ties->pdata[i])->other < 0;
      n.forbidden += ((SosTie *) self->ties->pdata[i])->other >= 0;
    }
  return n;
}

GPtrArray *
sos_family_dup_redacted_words (SosFamily *self)
{
  const Count n = count (self);
  const struct
  {
    guint n;
    const char *words;
  } lines[] = {
    { self->members->len - n.plain, N_("All names: each is “Person 1”, “Person 2” and so on") },
    { self->members->len - n.plain, N_("Ages, and the years of births and deaths") },
    { n.years, N_("The years of couples") },
    { n.homes, N_("Addresses, and what homes are called") },
    { n.facts, N_("Who is with us, who is the main contact, nights in each home") },
    { n.alerts, N_("Alerts") },
    { n.outside, N_("Ties to school, health, justice and others outside the family") },
    { n.forbidden, N_("Contact that is not allowed") },
    { n.plain, N_("Those who are not shown to you") },
  };
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i].n > 0)
      g_ptr_array_add (words, g_strdup (_(lines[i].words)));
  return words;
}
