/* sos-family.c - the plain values of a family; knows no record and decides nothing. */
#include "config.h"
#include "sos-family.h"

static void
free_member (gpointer data)
{
  SosFamilyMember *member = data;

  g_free (member->name);
  g_free (member->full_name);
  g_free (member->sex);
  g_free (member->years);
  g_free (member->fact);
  g_free (member->role);
  g_free (member->alert);
  g_strfreev (member->alerts);
  g_free (member);
}

static void
free_couple (gpointer data)
{
  g_free (((SosCouple *) data)->years);
  g_free (data);
}

static void
free_home (gpointer data)
{
  SosFamilyHome *home = data;

  g_free (home->label);
  g_free (home->note);
  g_array_unref (home->members);
  g_free (home);
}

static void
free_tie (gpointer data)
{
  g_free (((SosTie *) data)->label);
  g_free (((SosTie *) data)->icon);
  g_free (data);
}

SosFamily *
sos_family_new (void)
{
  SosFamily *self = g_new0 (SosFamily, 1);

  g_atomic_ref_count_init (&self->references);
  self->members = g_ptr_array_new_with_free_func (free_member);
  self->descents = g_array_new (FALSE, FALSE, sizeof (SosDescent));
  self->couples = g_ptr_array_new_with_free_func (free_couple);
  self->homes = g_ptr_array_new_with_free_func (free_home);
  self->ties = g_ptr_array_new_with_free_func (free_tie);
  return self;
}

SosFamily *
sos_family_ref (SosFamily *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
sos_family_unref (SosFamily *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->members);
  g_array_unref (self->descents);
  g_ptr_array_unref (self->couples);
  g_ptr_array_unref (self->homes);
  g_ptr_array_unref (self->ties);
  g_free (self);
}

SosFamilyMember *
sos_family_add_member (SosFamily *self, gint64 person)
{
  SosFamilyMember *member = g_new0 (SosFamilyMember, 1);

  member->person = person;
  member->age = -1;
  g_ptr_array_add (self->members, member);
  return member;
}

void
sos_family_member_take_alerts (SosFamilyMember *self, char **alerts, const char *brief)
{
  const guint n = alerts != NULL ? g_strv_length (alerts) : 0;

  g_strfreev (self->alerts);
  g_free (self->alert);
  self->alerts = n > 0 ? alerts : NULL;
  self->alert = n > 1 ? g_strdup_printf ("%s +%u", brief, n - 1) : n > 0 ? g_strdup (brief) : NULL;
  if (n == 0)
    g_strfreev (alerts);
}

void
sos_family_add_descent (SosFamily *self, guint parent, guint child, SosDescentKind kind)
{
  const SosDescent descent = { parent, child, kind };

  g_return_if_fail (parent < self->members->len && child < self->members->len);
  g_array_append_val (self->descents, descent);
}

SosCouple *
sos_family_add_couple (SosFamily *self, guint one, guint other, SosCoupleKind kind)
{
  SosCouple *couple = g_new0 (SosCouple, 1);

  couple->one = one;
  couple->other = other;
  couple->kind = kind;
  g_ptr_array_add (self->couples, couple);
  return couple;
}

SosFamilyHome *
sos_family_add_home (SosFamily *self)
{
  SosFamilyHome *home = g_new0 (SosFamilyHome, 1);

  home->members = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (self->homes, home);
  return home;
}

SosTie *
sos_family_add_tie (SosFamily *self, guint member, SosTieKind kind)
{
  SosTie *tie = g_new0 (SosTie, 1);

  tie->member = member;
  tie->other = -1;
  tie->kind = kind;
  g_ptr_array_add (self->ties, tie);
  return tie;
}

SosFamilyMember *
sos_family_get_member (SosFamily *self, guint place)
{
  g_return_val_if_fail (place < self->members->len, NULL);

  return g_ptr_array_index (self->members, place);
}

int
sos_family_find (SosFamily *self, gint64 person)
{
  for (guint i = 0; i < self->members->len; i++)
    if (sos_family_get_member (self, i)->person == person)
      return (int) i;
  return -1;
}

char *
sos_family_dup_names (SosFamily *self, const SosFamilyHome *home)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < home->members->len; i++)
    {
      const SosFamilyMember *member = sos_family_get_member (self, g_array_index (home->members, guint, i));

      if (member->seen == SOS_SEEN && member->name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", member->name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}
