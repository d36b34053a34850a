/* sos-family-homes.c - the homes of a family case on the day that is looked at, and who sleeps where, as far as it may be shown. */
#include "config.h"
#include "sos-family-case-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- who lives where ---- */

static SosRecord *
get_membership (SosFamilyReading *reading, guint i)
{
  return g_ptr_array_index (reading->records[SOS_READ_MEMBERSHIPS], i);
}

static gboolean
is_here (SosFamilyReading *reading, SosRecord *membership, gint64 person)
{
  return sos_record_get_number (membership, SOS_MEMBERSHIP_PERSON) == person
         && sos_family_is_on_day (membership, SOS_MEMBERSHIP_VALID_FROM, SOS_MEMBERSHIP_VALID_TO, reading->day);
}

gint64
sos_family_count_nights (SosRecord *membership)
{
  const gint64 nights = sos_record_get_number (membership, SOS_MEMBERSHIP_NIGHTS);

  if (sos_record_has_text (membership, SOS_MEMBERSHIP_LIVES_HERE, "NO")
      || sos_record_has_text (membership, SOS_MEMBERSHIP_LIVES_HERE, "VISITS"))
    return 0;
  if (nights != SOS_NUMBER_UNKNOWN)
    return nights;
  return sos_record_has_text (membership, SOS_MEMBERSHIP_LIVES_HERE, "PART") ? 3 : 7;
}

/* Where most nights are; a person without a word of a home lives in the only one there is. */
SosRecord *
sos_family_find_main_membership (SosFamilyReading *reading, gint64 person)
{
  SosRecord *most = NULL;

  for (guint i = 0; i < reading->records[SOS_READ_MEMBERSHIPS]->len; i++)
    {
      SosRecord *membership = get_membership (reading, i);

      if (is_here (reading, membership, person) && (most == NULL || sos_family_count_nights (membership) > sos_family_count_nights (most)))
        most = membership;
    }
  return most;
}

static SosRecord *
find_only_home (SosFamilyReading *reading)
{
  SosRecord *only = NULL;
  guint n = 0;

  for (guint i = 0; i < reading->records[SOS_READ_HOMES]->len; i++)
    {
      SosRecord *home = g_ptr_array_index (reading->records[SOS_READ_HOMES], i);

      if (!sos_family_is_on_day (home, SOS_HOUSEHOLD_ADDRESS_VALID_FROM, SOS_HOUSEHOLD_ADDRESS_VALID_TO, reading->day))
        continue;
      only = home;
      n++;
    }
  return n == 1 ? only : NULL;
}

static SosRecord *
get_home (SosFamilyReading *reading, SosRecord *membership)
{
  const gint64 home = membership != NULL ? sos_record_get_number (membership, SOS_MEMBERSHIP_HOME) : 0;

  if (membership == NULL || sos_family_count_nights (membership) <= 0)
    return NULL;
  return home != 0 ? sos_family_reading_find_record (reading, SOS_READ_HOMES, home) : find_only_home (reading);
}

/* ---- the homes ---- */

gboolean
sos_family_may_show_home (SosFamilyReading *reading, SosRecord *home, guint *n_people)
{
  gboolean may = TRUE;

  *n_people = 0;
  for (guint i = 0; i < reading->members->len; i++)
    {
      const SosReadMember *member = &g_array_index (reading->members, SosReadMember, i);

      if (!sos_family_is_shown (member) || get_home (reading, sos_family_find_main_membership (reading, member->id)) != home)
        continue;
      may = may && sos_family_reading_may_home (reading, member, home);
      ++*n_people;
    }
  return may && *n_people > 0;
}

static char *
dup_place (SosFamilyReading *reading, SosRecord *home, gboolean own)
{
  SosRecord *address = sos_family_reading_find_record (
    reading, SOS_READ_ADDRESSES, sos_record_get_number (home, SOS_HOUSEHOLD_ADDRESS_ADDRESS));
  const char *called = sos_record_find_text (home, SOS_HOUSEHOLD_ADDRESS_CALLED);
  const char *lines = sos_record_find_text (address, SOS_ADDRESS_LINES), *postcode = sos_record_find_text (address, SOS_ADDRESS_POSTCODE);
  g_autofree char *first = lines != NULL ? g_strndup (lines, strcspn (lines, "\n")) : NULL;
  g_autofree char *district = postcode != NULL ? g_strndup (postcode, strcspn (postcode, " ")) : NULL;

  if (called != NULL && !own)
    return g_strdup (called);
  if (first == NULL)
    return g_strdup (called != NULL ? called : district);
  return district != NULL ? g_strdup_printf ("%s, %s", first, district) : g_steal_pointer (&first);
}

/* Those who sleep there on other nights. */
static void
add_guests (SosFamilyReading *reading, SosRecord *home, GPtrArray *parts)
{
  for (guint i = 0; i < reading->records[SOS_READ_MEMBERSHIPS]->len; i++)
    {
      SosRecord *membership = get_membership (reading, i);
      const SosReadMember *member = sos_family_reading_find (reading, sos_record_get_number (membership, SOS_MEMBERSHIP_PERSON));
      g_autofree char *name = member != NULL ? sos_family_dup_short_name (member->person) : NULL;
      const int nights = (int) sos_family_count_nights (membership);

      if (member == NULL || !sos_family_is_shown (member) || !is_here (reading, membership, member->id) || get_home (reading, membership) != home
          || sos_family_find_main_membership (reading, member->id) == membership || !sos_family_reading_may_home (reading, member, home))
        continue;
      /* Translators: who and how many nights a week: "Kadeem: 3 nights" */
      sos_family_add_part (parts, g_strdup_printf (g_dngettext (NULL, "%s: %d night", "%s: %d nights", (gulong) nights), name, nights));
    }
}

/* They stay with the home they are of, wherever the one worked for moves: the first one, until somebody says of which. */
gboolean
sos_family_has_facts (SosFamilyReading *reading, gint64 home)
{
  const gint64 said = sos_record_get_number (reading->household, SOS_HOUSEHOLD_FACTS_HOME);
  GPtrArray *homes = reading->records[SOS_READ_HOMES];

  return said != 0 ? said == home : homes->len > 0 && sos_record_get_id (homes->pdata[0]) == home;
}

static char *
dup_home_note (SosFamilyReading *reading, SosRecord *home, SosFamilyHome *out)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *tenancy = sos_record_find_text (reading->household, SOS_HOUSEHOLD_TENANCY);

  sos_family_add_part (parts, dup_place (reading, home, out->own));
  if (sos_family_has_facts (reading, out->record) && tenancy != NULL && reading->view->for_person == 0)
    sos_family_add_part (parts, g_strdup (sos_codes_get_label (reading->codes, "tenancy", tenancy)));
  if (out->own)
    sos_family_add_part (parts, g_strdup_printf (g_dngettext (NULL, "%u person", "%u people", out->members->len), out->members->len));
  add_guests (reading, home, parts);
  return sos_family_join (parts, " · ");
}

static void
fill_home (SosFamilyCase *self, SosFamilyReading *reading, SosRecord *home, guint number)
{
  guint n_people;
  const gboolean may = sos_family_may_show_home (reading, home, &n_people);
  SosFamilyHome *out;

  /* Whom somebody lives with is no more theirs to know than where. */
  if (!may && reading->view->for_person != 0)
    return;
  out = sos_family_add_home (self->family);
  out->record = sos_record_get_id (home);
  out->label = g_strdup_printf (_("Home %u"), number);
  for (guint i = 0; i < self->members->len; i++)
    {
      SosFamilyRow *row = g_ptr_array_index (self->members, i);

      if (row->plain || get_home (reading, sos_family_find_main_membership (reading, row->person)) != home)
        continue;
      g_array_append_val (out->members, i);
      row->home = (int) self->family->homes->len - 1;
      out->own = out->own || row->person == self->view->subject;
    }
  out->note = may ? dup_home_note (reading, home, out) : NULL;
}

static gboolean
is_lived_in (SosFamilyReading *reading, SosRecord *home)
{
  for (guint i = 0; i < reading->members->len; i++)
    {
      const SosReadMember *member = &g_array_index (reading->members, SosReadMember, i);

      if (sos_family_is_shown (member) && !sos_family_has_died (member->person, reading->day)
          && get_home (reading, sos_family_find_main_membership (reading, member->id)) == home)
        return TRUE;
    }
  return FALSE;
}

/* "Home 1, 4 nights; Home 2, 3 nights"; numbers are those of the homes as they were met. */
static char *
dup_lives (SosFamilyCase *self, SosFamilyReading *reading, GPtrArray *numbered, const SosReadMember *member)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < reading->records[SOS_READ_MEMBERSHIPS]->len; i++)
    {
      SosRecord *membership = get_membership (reading, i),
                *home = is_here (reading, membership, member->id) ? get_home (reading, membership) : NULL;
      const int nights = (int) sos_family_count_nights (membership);
      guint number;

      if (home == NULL || !g_ptr_array_find (numbered, home, &number)
          || (reading->view->for_person != 0 && !sos_family_reading_may_home (reading, member, home)))
        continue;
      if (nights < 7)
        sos_family_add_part (parts, g_strdup_printf (g_dngettext (NULL, "Home %u, %d night", "Home %u, %d nights", (gulong) nights), number + 1, nights));
      else
        sos_family_add_part (parts, g_strdup_printf (_("Home %u"), number + 1));
    }
  return sos_family_join (parts, "; ");
}

/* Where they live most. */
static void
decide_address (SosFamilyReading *reading, const SosReadMember *member, SosFamilyRow *row)
{
  SosRecord *home = get_home (reading, sos_family_find_main_membership (reading, member->id));

  if (home == NULL)
    return;
  sos_verdict_free (row->facts[SOS_FACT_ADDRESS]);
  row->facts[SOS_FACT_ADDRESS] = sos_family_reading_decide_home (reading, member, home);
}

void
sos_family_fill_homes (SosFamilyCase *self, SosFamilyReading *reading)
{
  g_autoptr (GPtrArray) numbered = g_ptr_array_new ();
  GPtrArray *homes = reading->records[SOS_READ_HOMES];

  for (guint i = 0; i < homes->len; i++)
    if (sos_family_is_on_day (homes->pdata[i], SOS_HOUSEHOLD_ADDRESS_VALID_FROM, SOS_HOUSEHOLD_ADDRESS_VALID_TO, reading->day)
        && is_lived_in (reading, homes->pdata[i]))
      {
        g_ptr_array_add (numbered, homes->pdata[i]);
        fill_home (self, reading, homes->pdata[i], numbered->len);
      }
  for (guint i = 0; i < self->members->len; i++)
    {
      SosFamilyRow *row = g_ptr_array_index (self->members, i);
      const SosReadMember *member = sos_family_reading_find (reading, row->person);

      if (row->plain)
        continue;
      row->lives = dup_lives (self, reading, numbered, member);
      decide_address (reading, member, row);
    }
}
