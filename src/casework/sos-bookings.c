/* sos-bookings.c - bookings as they were gathered, and the places they are at by number. Decides nothing. */
#include "config.h"
#include "sos-bookings.h"

#include "sos-booking-spots.h"
#include "sos-consequence.h"
#include "sos-fold.h"
#include "sos-moment.h"
#include "sos-pass-error.h"
#include "sos-place-words.h"
#include "sos-places.h"
#include "sos-site-names.h"

#include <glib/gi18n.h>
#include <string.h>

struct _SosBookings
{
  GArray *bookings;
  GStringChunk *texts;
  GHashTable *places; /* folded words, or a record -> number */
  guint n_places;
  GHashTable *said;   /* words as they are written -> the same number */
  SosSiteNames *sites; /* NULL: not read yet */
  GHashTable *told;    /* as sos_places_read_told(); NULL: not read yet */
  GHashTable *schools; /* words -> code of the school they name, "" for none: thousands of bookings ask for few words */
  GHashTable *there;  /* what is in already, as text: one that is of two people asked about comes twice */
};

SosBookings *
sos_bookings_new (void)
{
  SosBookings *self = g_new0 (SosBookings, 1);

  self->bookings = g_array_new (FALSE, FALSE, sizeof (SosBooking));
  self->texts = g_string_chunk_new (1024);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->schools = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
sos_bookings_free (SosBookings *self)
{
  g_array_unref (self->bookings);
  g_string_chunk_free (self->texts);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->said);
  g_hash_table_unref (self->there);
  g_hash_table_unref (self->schools);
  g_clear_pointer (&self->told, g_hash_table_unref);
  g_clear_pointer (&self->sites, sos_site_names_free);
  g_free (self);
}

GArray *
sos_bookings_get (SosBookings *self)
{
  return self->bookings;
}

void
sos_bookings_add (SosBookings *self, const SosBooking *booking)
{
  SosBooking copy = *booking;

  if (!g_hash_table_add (self->there, g_strdup_printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %u", booking->kind,
                                                       booking->id, booking->person, booking->staff, booking->at[SOS_SPOT_VEHICLE])))
    return;
  copy.borough = g_intern_string (booking->borough);
  copy.place = booking->place != NULL ? g_string_chunk_insert_const (self->texts, booking->place) : NULL;
  copy.words = booking->words != NULL ? g_string_chunk_insert_const (self->texts, booking->words) : NULL;
  g_array_append_val (self->bookings, copy);
}

static guint
number_key (SosBookings *self, const char *key)
{
  const guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, key));

  if (number != 0)
    return number;
  g_hash_table_insert (self->places, g_strdup (key), GUINT_TO_POINTER (++self->n_places));
  return self->n_places;
}

/* Words are folded once: thousands of bookings say few. */
guint
sos_bookings_number_place (SosBookings *self, const char *words)
{
  guint number = words != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->said, words)) : 0;
  g_autofree char *folded = number == 0 ? sos_fold_index_text (words) : NULL;

  if (number != 0 || folded[0] == '\0')
    return number;
  number = number_key (self, folded);
  g_hash_table_insert (self->said, g_strdup (words), GUINT_TO_POINTER (number));
  return number;
}

guint
sos_bookings_number_record (SosBookings *self, const char *record, gint64 id)
{
  char key[64];

  g_snprintf (key, sizeof key, "%s %" G_GINT64_FORMAT, record, id);
  return number_key (self, key);
}

gboolean
sos_booking_is_stay (const char *kind)
{
  static const char *const stays[] = { "address", "admission", "custody_stay", NULL };

  return g_strv_contains (stays, kind);
}

static guint
number_part (SosBookings *self, const char *of, const char *part)
{
  g_autofree char *words = part != NULL && part[0] != '\0' ? g_strdup_printf ("%s %s", of, part) : NULL;

  return words != NULL ? sos_bookings_number_place (self, words) : 0;
}

/* A ward of a hospital, which is a building with other wards. */
static void
set_ward (SosBookings *self, SosBooking *booking, const SosBookingPlace *place, const char *site, const char *rest)
{
  g_autofree char *ward = sos_site_dup_ward (place->ward);

  if (site != NULL)
    booking->at[SOS_SPOT_WARD] = number_part (self, site, place->ward != NULL ? ward : rest);
  else
    booking->at[SOS_SPOT_WARD] = sos_bookings_number_place (self, place->words);
}

/* Made once: thousands of bookings ask. */
static const GRegex *
get_ward (void)
{
  static GRegex *ward = NULL;

  if (g_once_init_enter (&ward))
    g_once_init_leave (&ward, g_regex_new ("\\bward\\b.*", G_REGEX_CASELESS | G_REGEX_DOTALL | G_REGEX_OPTIMIZE, 0, NULL));
  return ward;
}

/* Of what stands before "ward", which is the hospital, where the office holds none of that name. */
static char *
dup_place_key (const char *words)
{
  g_autofree char *building = g_regex_replace_literal (get_ward (), words != NULL ? words : "", -1, 0, "", 0, NULL);

  return sos_place_dup_key (building);
}

/* "The side gate of Meridian Park" and "Meridian Park, side gate" are one place, and so are two that somebody said are one. */
static guint
number_unknown (SosBookings *self, const char *words, const char **place, gboolean *place_told)
{
  g_autofree char *key = dup_place_key (words);
  const char *told = self->told != NULL ? g_hash_table_lookup (self->told, key) : NULL;

  if (key[0] == '\0')
    return 0;
  *place = g_string_chunk_insert_const (self->texts, told != NULL ? told : key);
  *place_told = told != NULL;
  return sos_bookings_number_place (self, *place);
}

/* The school that words name, which is all one building, wherever in it they are. */
static guint
number_school (SosBookings *self, const char *words)
{
  const char *code = words != NULL ? g_hash_table_lookup (self->schools, words) : NULL;

  if (words == NULL || self->sites == NULL)
    return 0;
  if (code == NULL)
    {
      code = sos_site_names_find (self->sites, SOS_SITES_SCHOOLS, words, NULL);
      code = code != NULL ? code : "";
      g_hash_table_insert (self->schools, g_strdup (words), (gpointer) code);
    }
  return code[0] != '\0' ? sos_bookings_number_record (self, "school", g_ascii_strtoll (code, NULL, 10)) : 0;
}

void
sos_bookings_set_place (SosBookings *self, SosBooking *booking, const SosBookingPlace *place)
{
  const SosSiteSort sort = place->spot == SOS_SPOT_WARD ? SOS_SITES_HOSPITALS : place->spot == SOS_SPOT_VISITS || place->prison ? SOS_SITES_PRISONS : SOS_SITES_ANY;
  g_autofree char *rest = NULL;
  const char *named = self->sites != NULL ? sos_site_names_find (self->sites, sort, place->words, &rest) : NULL;
  const char *site = place->site != NULL ? place->site : named;

  if (place->site != NULL && g_strcmp0 (named, place->site) != 0)
    {
      g_free (rest);
      rest = sos_site_dup_ward (place->words);
    }
  booking->place = NULL;
  if (place->driver != 0)
    sos_booking_set_car (booking, self, place->driver);
  if (place->spot == SOS_SPOT_HOME || place->spot == SOS_SPOT_VEHICLE)
    {
      booking->at[place->spot] = sos_bookings_number_place (self, place->words);
      return;
    }
  sos_booking_set_school (booking, self, place->school);
  if (place->school == 0 && site != NULL)
    booking->at[SOS_SPOT_BUILDING] = number_part (self, "site", site);
  else if (place->school == 0)
    booking->at[SOS_SPOT_BUILDING] = sort == SOS_SITES_ANY ? number_school (self, place->words) : 0;
  if (booking->at[SOS_SPOT_BUILDING] == 0)
    booking->at[SOS_SPOT_BUILDING] = number_unknown (self, place->words, &booking->place, &booking->place_told);
  if (place->spot == SOS_SPOT_VISITS)
    booking->at[SOS_SPOT_VISITS] = booking->at[SOS_SPOT_BUILDING];
  else if (place->spot == SOS_SPOT_WARD)
    set_ward (self, booking, place, site, rest);
}

void
sos_bookings_place_limits (SosBookings *self, GArray *limits)
{
  for (guint i = 0; self->sites != NULL && i < limits->len; i++)
    {
      SosApartLimit *limit = &g_array_index (limits, SosApartLimit, i);
      const char *site = limit->place != NULL ? sos_site_names_find (self->sites, SOS_SITES_ANY, limit->place, NULL) : NULL;

      if (limit->place == NULL || limit->borough != NULL)
        continue;
      limit->at = site != NULL ? number_part (self, "site", site) : number_school (self, limit->place);
      if (limit->at == 0)
        limit->at = number_unknown (self, limit->place, &limit->place_key, &limit->place_told);
    }
}

static void
add_school_name (SosBookings *self, gint64 id, const char *name)
{
  g_autofree char *code = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  sos_site_names_add_school (self->sites, code, name);
}

gboolean
sos_bookings_read_sites (SosBookings *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;

  if (self->sites != NULL)
    return TRUE;
  self->told = sos_places_read_told (transaction, error);
  if (self->told == NULL)
    return FALSE;
  self->sites = sos_site_names_new ();
  rows = sos_transaction_select (transaction, "SELECT code, name, type FROM site WHERE removed IS NULL AND code IS NOT NULL ORDER BY id", &local, "");
  while (rows != NULL && sos_rows_next (rows, &local))
    sos_site_names_add (self->sites, sos_rows_get_text (rows, 0), sos_rows_get_text (rows, 1), g_strcmp0 (sos_rows_get_text (rows, 2), "HOSPITAL") == 0);
  g_clear_pointer (&rows, sos_rows_free);
  rows = local == NULL ? sos_transaction_select (transaction, "SELECT id, name FROM school WHERE removed IS NULL ORDER BY id", &local, "") : NULL;
  while (rows != NULL && sos_rows_next (rows, &local))
    add_school_name (self, sos_rows_get_number (rows, 0), sos_rows_get_text (rows, 1));
  return sos_pass_error (&local, error);
}

/* ---- who is there anyway ---- */

static gboolean
stays_there (SosBookings *self, const SosBooking *booking)
{
  for (guint i = 0; i < self->bookings->len; i++)
    {
      const SosBooking *stay = &g_array_index (self->bookings, SosBooking, i);

      if (stay->person == booking->person && sos_booking_is_stay (stay->kind) && stay->at[SOS_SPOT_BUILDING] == booking->at[SOS_SPOT_BUILDING]
          && stay->start <= booking->start && booking->end <= stay->end)
        return TRUE;
    }
  return FALSE;
}

void
sos_bookings_settle (SosBookings *self, SosBooking *booking)
{
  booking->stays_there = !sos_booking_is_stay (booking->kind) && booking->at[SOS_SPOT_BUILDING] != 0 && stays_there (self, booking);
}

void
sos_bookings_settle_from (SosBookings *self, guint first)
{
  for (guint i = first; i < self->bookings->len; i++)
    sos_bookings_settle (self, &g_array_index (self->bookings, SosBooking, i));
}

gboolean
sos_bookings_has_before (SosBookings *self, guint place)
{
  const SosBooking *booking = &g_array_index (self->bookings, SosBooking, place);

  for (guint i = 0; i < place; i++)
    {
      const SosBooking *other = &g_array_index (self->bookings, SosBooking, i);

      if (other->id == booking->id && other->person == booking->person && g_str_equal (other->kind, booking->kind))
        return TRUE;
    }
  return FALSE;
}

gboolean
sos_bookings_ask_again (SosTransaction *transaction, gint64 person, GPtrArray *what, guint *n, GError **error)
{
  g_autoptr (SosBookings) self = sos_bookings_new ();
  guint asked = 0;

  if (!sos_bookings_gather (self, transaction, person, FALSE, error))
    return FALSE;
  for (guint i = 0; i < sos_bookings_get (self)->len; i++)
    {
      const SosBooking *booking = &g_array_index (sos_bookings_get (self), SosBooking, i);
      g_autofree char *when = booking->start > 0 ? sos_moment_dup_words (booking->start) : g_strdup (_("now"));

      if (sos_booking_is_stay (booking->kind) || sos_bookings_has_before (self, i))
        continue;
      asked++;
      /* Translators: a kind of booking, a day and an hour */
      sos_consequences_add (what, SOS_TO_DO, "booking", g_strdup_printf (_("%s, %s: is it still right?"), sos_booking_get_label (booking->kind), when));
    }
  if (n != NULL)
    *n = asked;
  return TRUE;
}
