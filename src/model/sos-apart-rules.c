/* sos-apart-rules.c - the book of keep-apart rules, and what it says of two bookings. Knows no record and no store. */
#include "config.h"
#include "sos-apart-private.h"

#include "sos-clock.h"
#include "sos-disclosure-rules.h"
#include "sos-place-words.h"

#include <glib/gi18n.h>
#include <string.h>

#define MINUTE 60

/* ---- the book ---- */

static void
who_free (gpointer data)
{
  SosApartWho *who = data;

  g_array_unref (who->parts);
  g_free (who);
}

static void
clear_entry (gpointer data)
{
  SosApartEntry *entry = data;

  g_free ((char *) entry->rule.ref);
  g_free ((char *) entry->rule.review_by);
  g_array_unref (entry->members);
}

SosApartBook *
sos_apart_book_new (const char *today, int window)
{
  SosApartBook *self = g_new0 (SosApartBook, 1);

  self->today = g_strdup (today);
  self->window = window;
  self->entries = g_array_new (FALSE, FALSE, sizeof (SosApartEntry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->people = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, who_free);
  return self;
}

void
sos_apart_book_free (SosApartBook *self)
{
  g_free (self->today);
  g_array_unref (self->entries);
  g_hash_table_unref (self->people);
  g_free (self);
}

guint
sos_apart_book_add (SosApartBook *self, const SosApartRule *rule)
{
  SosApartEntry entry = { *rule, g_array_new (FALSE, FALSE, sizeof (gint64)) };

  entry.rule.ref = g_strdup (rule->ref);
  entry.rule.review_by = g_strdup (rule->review_by);
  g_array_append_val (self->entries, entry);
  return self->entries->len - 1;
}

SosApartWho *
sos_apart_book_find (SosApartBook *self, gint64 id)
{
  return id != 0 ? g_hash_table_lookup (self->people, &id) : NULL;
}

static SosApartWho *
get_who (SosApartBook *self, gint64 id)
{
  SosApartWho *who = sos_apart_book_find (self, id);

  if (who != NULL)
    return who;
  who = g_new (SosApartWho, 1);
  who->id = id;
  who->parts = g_array_new (FALSE, FALSE, sizeof (SosApartPart));
  g_hash_table_insert (self->people, &who->id, who);
  return who;
}

void
sos_apart_book_add_member (SosApartBook *self, guint rule, gint64 id, guint side)
{
  const SosApartPart part = { rule, side };
  SosApartWho *who;

  g_return_if_fail (rule < self->entries->len && id != 0 && side < 2);

  who = get_who (self, id);
  for (guint i = 0; i < who->parts->len; i++)
    if (g_array_index (who->parts, SosApartPart, i).rule == rule && g_array_index (who->parts, SosApartPart, i).side == side)
      return;
  g_array_append_val (who->parts, part);
  g_array_append_val (g_array_index (self->entries, SosApartEntry, rule).members, id);
}

const SosApartRule *
sos_apart_book_get (SosApartBook *self, guint rule)
{
  return rule < self->entries->len ? &g_array_index (self->entries, SosApartEntry, rule).rule : NULL;
}

gboolean
sos_apart_book_knows (SosApartBook *self, gint64 who)
{
  return sos_apart_book_find (self, who) != NULL;
}

/* ---- two people ---- */

static SosApart
state (SosApartBook *self, guint rule, gint64 one, gint64 other)
{
  const SosApartRule *entry = sos_apart_book_get (self, rule);
  const gboolean overdue = entry->review_by != NULL && strcmp (entry->review_by, self->today) < 0;

  return (SosApart){ entry->level, rule, SOS_SPOT_BUILDING, overdue, one, other };
}

/* Which of two findings counts: never the order in which they were made. */
static SosApart
graver (SosApartBook *self, SosApart one, SosApart other)
{
  if (one.level != other.level)
    return one.level > other.level ? one : other;
  if (one.level == SOS_APART_NONE)
    return one;
  if (one.rule == other.rule)
    return MIN (one.one, one.other) != MIN (other.one, other.other) ? (MIN (one.one, one.other) < MIN (other.one, other.other) ? one : other)
           : MAX (one.one, one.other) <= MAX (other.one, other.other) ? one : other;
  return sos_apart_book_get (self, one.rule)->id < sos_apart_book_get (self, other.rule)->id ? one : other;
}

static gboolean
is_apart (SosApartBook *self, const SosApartPart *one, const SosApartPart *other)
{
  return one->rule == other->rule && (sos_apart_book_get (self, one->rule)->whole_group || one->side != other->side);
}

/* @from and @to: the time at which both are there. */
static SosApart
find_between (SosApartBook *self, gint64 one, gint64 other, gint64 from, gint64 to)
{
  SosApartWho *a = one != other ? sos_apart_book_find (self, one) : NULL;
  SosApartWho *b = a != NULL ? sos_apart_book_find (self, other) : NULL;
  SosApart found = { SOS_APART_NONE };

  for (guint i = 0; b != NULL && i < a->parts->len; i++)
    for (guint j = 0; j < b->parts->len; j++)
      {
        const SosApartPart *part = &g_array_index (a->parts, SosApartPart, i);
        const SosApartRule *rule = sos_apart_book_get (self, part->rule);

        if (is_apart (self, part, &g_array_index (b->parts, SosApartPart, j)) && rule->from < MAX (to, from + 1) && from < rule->to)
          found = graver (self, found, state (self, part->rule, one, other));
      }
  return found;
}

SosApart
sos_apart_between (SosApartBook *self, gint64 one, gint64 other)
{
  return find_between (self, one, other, G_MININT64, G_MAXINT64);
}

/* ---- two bookings ---- */

/* A stay that nobody knows the end of has no end. */
static gint64
later_by (gint64 time, gint64 seconds)
{
  return time > G_MAXINT64 - seconds ? G_MAXINT64 : time + seconds;
}

static gboolean
is_near (const SosBooking *one, const SosBooking *other, int window)
{
  const gint64 seconds = (gint64) window * MINUTE;

  return one->start <= later_by (other->end, seconds) && other->start <= later_by (one->end, seconds);
}

/* Until somebody says which place each is, those that may be one are taken for one. */
static gboolean
may_be_one_building (const SosBooking *one, const SosBooking *other)
{
  return one->place != NULL && other->place != NULL && !(one->place_told && other->place_told) && sos_place_may_be_one (one->place, other->place);
}

SosSpot
sos_booking_meet (const SosBooking *one, const SosBooking *other, int window)
{
  if (!is_near (one, other, window))
    return SOS_N_SPOTS;
  for (guint spot = 0; spot < SOS_N_SPOTS; spot++)
    if (one->at[spot] != 0 && one->at[spot] == other->at[spot])
      return spot;
  return may_be_one_building (one, other) ? SOS_SPOT_BUILDING : SOS_N_SPOTS;
}

static gboolean
is_same_day (const SosBooking *one, const SosBooking *other)
{
  g_autoptr (GDateTime) a = one->start != G_MININT64 ? sos_clock_to_london (one->start) : NULL;
  g_autoptr (GDateTime) b = a != NULL && other->start != G_MININT64 ? sos_clock_to_london (other->start) : NULL;

  return b != NULL && g_date_time_get_year (a) == g_date_time_get_year (b)
         && g_date_time_get_day_of_year (a) == g_date_time_get_day_of_year (b);
}

/* Whoever comes with one booking against whoever comes with the other; two colleagues may meet. Who lives in the building is held against the
 * others by that, not by each visit. */
static SosApart
find_any (SosApartBook *self, const SosBooking *one, const SosBooking *other, SosSpot spot)
{
  const gint64 from = MAX (one->start, other->start), to = MAX (from, MIN (one->end, other->end));
  const gint64 a = spot == SOS_SPOT_BUILDING && one->stays_there ? 0 : one->person, b = spot == SOS_SPOT_BUILDING && other->stays_there ? 0 : other->person;
  const gint64 pairs[][2] = { { a, b }, { a, other->staff }, { one->staff, b } };
  SosApart found = { SOS_APART_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    found = graver (self, found, find_between (self, pairs[i][0], pairs[i][1], from, to));
  return found;
}

SosApart
sos_apart_decide (SosApartBook *self, const SosBooking *one, const SosBooking *other)
{
  const SosApart none = { SOS_APART_NONE };
  const SosSpot spot = sos_booking_meet (one, other, self->window);
  SosApart found = find_any (self, one, other, spot);

  if (found.level == SOS_APART_NONE)
    return none;
  found.spot = spot;
  if (found.spot < SOS_N_SPOTS)
    return found;
  if (one->staff == 0 || one->staff != other->staff || !is_same_day (one, other))
    return none;
  found.level = SOS_APART_NOTE;
  found.spot = SOS_SPOT_WORKER;
  return found;
}

SosApart
sos_apart_decide_worker (SosApartBook *self, const SosBooking *booking)
{
  SosApart found = find_between (self, booking->person, booking->staff, booking->start, booking->end);

  found.spot = SOS_SPOT_SESSION;
  return found;
}

/* ---- words ---- */

static const struct
{
  const char *code, *words;
} spots[] = {
  [SOS_SPOT_SESSION] = { "SESSION", N_("in the same session") },
  [SOS_SPOT_VEHICLE] = { "VEHICLE", N_("in the same car or at the same gate") },
  [SOS_SPOT_HOME] = { "HOME", N_("in the same home") },
  [SOS_SPOT_ROOM] = { "ROOM", N_("in the same room") },
  [SOS_SPOT_RECEPTION] = { "RECEPTION", N_("in the same reception") },
  [SOS_SPOT_WARD] = { "WARD", N_("on the same ward") },
  [SOS_SPOT_VISITS] = { "VISITS", N_("in the same visits hall") },
  [SOS_SPOT_BUILDING] = { "BUILDING", N_("in the same building") },
  [SOS_SPOT_WORKER] = { "WORKER", N_("with the same worker on one day") },
  [SOS_SPOT_PLACE] = { "PLACE", N_("at a place they are kept from") },
  [SOS_SPOT_CURFEW] = { "CURFEW", N_("at a time when they must be at home") },
  [SOS_SPOT_AREA] = { "AREA", N_("in an area they avoid") },
};

const char *
sos_spot_get_words (SosSpot spot)
{
  return spot < G_N_ELEMENTS (spots) ? _(spots[spot].words) : "";
}

const char *
sos_spot_get_code (SosSpot spot)
{
  return spot < G_N_ELEMENTS (spots) ? spots[spot].code : spots[SOS_SPOT_BUILDING].code;
}

SosSpot
sos_spot_find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    if (g_strcmp0 (spots[i].code, code) == 0)
      return i;
  return SOS_SPOT_BUILDING;
}

/* What each level says and leaves to do. */
static const struct
{
  const char *words;  /* %s: where */
  const char *remedy;
} levels[] = {
  [SOS_APART_NOTE] = { N_("Note: a keep-apart rule with another booking %s"), NULL },
  [SOS_APART_AVOID] = { N_("Better not: a keep-apart rule with another booking %s"), N_("You may go on; write down how.") },
  [SOS_APART_KEEP] = { N_("Clash: a keep-apart rule with another booking %s"),
                       N_("Choose another time or place, or ask a team lead, who may override it with a reason and a plan.") },
  [SOS_APART_NEVER] = { N_("Clash: a never-together rule with another booking %s"),
                        N_("Choose another time or place. Nobody can override this.") },
};
static const char *const alone[] = {
  [SOS_APART_NOTE] = N_("Note: this booking is %s"),
  [SOS_APART_AVOID] = N_("Better not: this booking is %s"),
  [SOS_APART_KEEP] = N_("Clash: this booking is %s"),
  [SOS_APART_NEVER] = N_("Clash: this booking is %s"),
};

static char *
dup_words (int level, SosSpot spot, const char *ref, gboolean overdue)
{
  const char *format = spot >= SOS_SPOT_PLACE ? alone[level] : levels[level].words;
  g_autoptr (GString) words = g_string_new (_(format));

  g_string_replace (words, "%s", sos_spot_get_words (spot), 1);
  if (ref != NULL)
    g_string_append_printf (words, " (%s)", ref);
  g_string_append_c (words, '.');
  if (overdue)
    g_string_append_printf (words, " %s", _("Its review is overdue; it holds until somebody has looked."));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

SosVerdict *
sos_apart_dup_verdict (int level, SosSpot spot, const char *ref, gboolean overdue, gboolean overridden)
{
  g_autofree char *words = NULL;
  SosVerdict *verdict;

  if (level <= SOS_APART_NONE || level > SOS_APART_NEVER)
    return sos_verdict_new_allowed ("N1", NULL);
  words = dup_words (level, spot, ref, overdue);
  if (level == SOS_APART_NEVER || (level == SOS_APART_KEEP && !overridden))
    {
      verdict = sos_verdict_new_refused ("N1", words, _(levels[level].remedy));
      verdict->level = level;
      return verdict;
    }
  verdict = sos_verdict_new_allowed ("N1", words);
  verdict->level = level;
  verdict->remedy = g_strdup (level == SOS_APART_AVOID ? _(levels[level].remedy) : level == SOS_APART_KEEP ? _("A team lead has overridden it.") : NULL);
  return verdict;
}

/* ---- who may what ---- */

static const struct
{
  const char *role;
  gboolean may[3];
} roles[] = {
  { SOS_ROLE_CASEWORKER, { TRUE, FALSE, FALSE } },
  { SOS_ROLE_SITE_WORKER, { TRUE, FALSE, FALSE } },
  { SOS_ROLE_TEAM_LEAD, { TRUE, TRUE, TRUE } },
  { SOS_ROLE_DSL, { TRUE, TRUE, TRUE } },
};

gboolean
sos_apart_role_may (const char *role, SosApartMay what)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_strcmp0 (roles[i].role, role) == 0)
      return roles[i].may[what];
  return FALSE;
}

gboolean
sos_apart_may_name (const char *role, gboolean theirs)
{
  return sos_apart_role_may (role, SOS_APART_MAY_NAME) || (theirs && sos_apart_role_may (role, SOS_APART_MAY_RECORD));
}

gboolean
sos_apart_may_see (const char *role, gboolean theirs, int level)
{
  return level > SOS_APART_NOTE || sos_apart_may_name (role, theirs);
}
