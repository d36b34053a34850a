/* sos-family-household.c - the household itself: what it is, its homes, what ties its people to others, as far as each may be shown. */
#include "config.h"
#include "sos-family-case-private.h"

#include "sos-family-private.h"

#include <string.h>

void
sos_family_home_row_free (gpointer data)
{
  SosFamilyHomeRow *row = data;

  g_free (row->called);
  g_free (row->address);
  g_free (row->from);
  g_free (row->to);
  g_free (row);
}

void
sos_family_place_row_free (gpointer data)
{
  SosFamilyPlaceRow *row = data;

  g_free (row->who);
  g_free (row->words);
  g_free (row);
}

void
sos_family_outside_row_free (gpointer data)
{
  SosFamilyOutsideRow *row = data;

  g_free (row->who);
  g_free (row->label);
  g_free (row->kind);
  g_free (row->strength);
  g_free (row->note);
  g_free (row);
}

static char *
dup_text (SosRecord *record, guint field)
{
  return g_strdup (sos_record_find_text (record, field));
}

/* ---- homes ---- */

/* On one line. */
static char *
dup_address (SosRecord *address)
{
  const char *lines = sos_record_find_text (address, SOS_ADDRESS_LINES), *postcode = sos_record_find_text (address, SOS_ADDRESS_POSTCODE);
  g_auto (GStrv) parts = g_strsplit (lines != NULL ? lines : "", "\n", -1);
  g_autofree char *joined = g_strjoinv (", ", parts);

  return postcode != NULL ? g_strconcat (joined, *joined != '\0' ? ", " : "", postcode, NULL) : g_steal_pointer (&joined);
}

static SosRecord *
find_address (SosFamilyReading *reading, SosRecord *home)
{
  return sos_family_reading_find_record (reading, SOS_READ_ADDRESSES, sos_record_get_number (home, SOS_HOUSEHOLD_ADDRESS_ADDRESS));
}

/* Where nobody lives, it is as open as it is to know that place of whose it is. */
static gboolean
may_show_empty (SosFamilyCase *self, SosFamilyReading *reading, SosRecord *address)
{
  const gint64 person = sos_record_get_number (address, SOS_ADDRESS_PERSON);

  return sos_family_find_row (self, person) != NULL
         && sos_family_reading_may_address (reading, sos_family_reading_find (reading, person), address);
}

static void
add_home (SosFamilyCase *self, SosFamilyReading *reading, SosRecord *home)
{
  SosFamilyHomeRow *row = g_new0 (SosFamilyHomeRow, 1);
  SosRecord *address = find_address (reading, home);
  const gboolean lived = sos_family_may_show_home (reading, home, &row->n_people);

  row->id = sos_record_get_id (home);
  row->from = dup_text (home, SOS_HOUSEHOLD_ADDRESS_VALID_FROM);
  row->to = dup_text (home, SOS_HOUSEHOLD_ADDRESS_VALID_TO);
  row->has_facts = sos_family_has_facts (reading, row->id);
  if (address != NULL && (row->n_people > 0 ? lived : may_show_empty (self, reading, address)))
    {
      row->called = dup_text (home, SOS_HOUSEHOLD_ADDRESS_CALLED);
      row->address = dup_address (address);
    }
  g_ptr_array_add (self->homes, row);
}

static void
add_homes (SosFamilyCase *self, SosFamilyReading *reading, gboolean ended)
{
  GPtrArray *homes = reading->records[SOS_READ_HOMES];

  for (guint i = 0; i < homes->len; i++)
    if (sos_record_is_set (homes->pdata[i], SOS_HOUSEHOLD_ADDRESS_VALID_TO) == ended)
      add_home (self, reading, homes->pdata[i]);
}

/* Each who lives in a home has an address record of it: it is one home all the same. */
static gboolean
is_home (SosFamilyReading *reading, SosRecord *address)
{
  GPtrArray *homes = reading->records[SOS_READ_HOMES];

  for (guint i = 0; i < homes->len; i++)
    {
      SosRecord *place = find_address (reading, homes->pdata[i]);

      if (place != NULL && !sos_record_is_set (homes->pdata[i], SOS_HOUSEHOLD_ADDRESS_VALID_TO)
          && (place == address || sos_family_is_same_place (place, address)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_offered (SosFamilyCase *self, const char *words)
{
  for (guint i = 0; i < self->places->len; i++)
    if (g_str_equal (((const SosFamilyPlaceRow *) self->places->pdata[i])->words, words))
      return TRUE;
  return FALSE;
}

static void
add_place (SosFamilyCase *self, SosFamilyReading *reading, SosRecord *address)
{
  const gint64 person = sos_record_get_number (address, SOS_ADDRESS_PERSON);
  const SosFamilyRow *member = sos_family_find_row (self, person);
  g_autofree char *words = dup_address (address);
  SosFamilyPlaceRow *row;

  if (member == NULL || *words == '\0' || is_home (reading, address) || is_offered (self, words) || !may_show_empty (self, reading, address)
      || !sos_family_is_on_day (address, SOS_ADDRESS_VALID_FROM, SOS_ADDRESS_VALID_TO, reading->day))
    return;
  row = g_new0 (SosFamilyPlaceRow, 1);
  row->address = sos_record_get_id (address);
  row->who = g_strdup (sos_family_get_member (self->family, member->place)->name);
  row->words = g_steal_pointer (&words);
  g_ptr_array_add (self->places, row);
}

/* ---- ties ---- */

static void
add_outside (SosFamilyCase *self, SosFamilyReading *reading, SosRecord *tie, const SosFamilyRow *member)
{
  SosFamilyOutsideRow *row;

  if (sos_record_get_number (tie, SOS_OUTSIDE_TIE_PERSON) != member->person)
    return;
  row = g_new0 (SosFamilyOutsideRow, 1);
  row->id = sos_record_get_id (tie);
  row->person = member->person;
  row->who = g_strdup (sos_family_get_member (self->family, member->place)->name);
  row->label = dup_text (tie, SOS_OUTSIDE_TIE_LABEL);
  row->kind = dup_text (tie, SOS_OUTSIDE_TIE_KIND);
  row->strength = dup_text (tie, SOS_OUTSIDE_TIE_STRENGTH);
  row->note = dup_text (tie, SOS_OUTSIDE_TIE_NOTE);
  g_ptr_array_add (self->outside, row);
}

static void
add_all_outside (SosFamilyCase *self, SosFamilyReading *reading)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      const SosFamilyRow *member = self->members->pdata[i];

      for (guint k = 0; !member->plain && sos_family_reading_may (reading, member->person, SOS_FACT_ISSUES)
                        && k < reading->records[SOS_READ_OUTSIDE_TIES]->len; k++)
        add_outside (self, reading, reading->records[SOS_READ_OUTSIDE_TIES]->pdata[k], member);
    }
}

/* Nothing of this is for a paper. */
void
sos_family_fill_household (SosFamilyCase *self, SosFamilyReading *reading)
{
  if (reading->view->for_person != 0)
    return;
  add_all_outside (self, reading);
  if (!sos_family_reading_is_near (reading))
    return;
  self->household = g_object_ref (SOS_HOUSEHOLD (reading->household));
  add_homes (self, reading, FALSE);
  add_homes (self, reading, TRUE);
  for (guint i = 0; i < reading->records[SOS_READ_ADDRESSES]->len; i++)
    add_place (self, reading, reading->records[SOS_READ_ADDRESSES]->pdata[i]);
}
