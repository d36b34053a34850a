/* sos-people-rank.c - everybody in one order. Ordering a hundred thousand found people by the database costs a look-up each; with
 * the whole order at hand it is one pass over it, past a set of those who were found. Knows no filter and no row.
 *
 * A rank hangs on the code lists of its store, which live as long as the store and are replaced when borough names may change.
 * Whether it still holds is read off the audit, in the same snapshot: a change that can move somebody has a line there. */
#include "config.h"
#include "sos-people-rank.h"

#include <string.h>

#define KEEP 3 /* orders; 8 bytes a person each */

static const struct
{
  const char *walk; /* the list in its order; whether the value is not known */
  const char *look; /* the value of one person as text that compares as the order does, and their sort key */
  gboolean by_name; /* people of one value stand by name, else by id */
  gboolean falling; /* the greatest value first */
  const char *moved; /* lines of the audit that may move somebody */
} orders[SOS_PEOPLE_N_ORDERS] = {
#define WALK(key, order) \
  "SELECT person, " key " IS NULL FROM person_list ORDER BY " order, \
    "SELECT " key ", sort_key FROM person_list WHERE person = $1"
#define OF_PERSON(fields) "kind = 'person' AND (field IS NULL OR field IN ('status', 'merged-into', " fields "))"
#define ANY "person IS NOT NULL OR kind = 'staff'"
  [SOS_PEOPLE_BY_NAME] = { WALK ("sort_key", "sort_key, person"), FALSE, FALSE,
                           OF_PERSON ("'sort-key', 'full-name', 'family-name', 'given-names'") },
  [SOS_PEOPLE_BY_REF] = { WALK ("ref", "ref, person"), FALSE, FALSE, OF_PERSON ("'ref'") },
  /* The youngest first: whoever was born last. */
  [SOS_PEOPLE_BY_AGE] = { WALK ("birth_date", "birth_date DESC NULLS LAST, person DESC"), FALSE, TRUE, OF_PERSON ("'birth-date'") },
  [SOS_PEOPLE_BY_BOROUGH] = { WALK ("borough_name", "borough_name NULLS LAST, sort_key, person"), TRUE, FALSE, ANY },
  [SOS_PEOPLE_BY_SERVICES] = { WALK ("services", "services NULLS LAST, sort_key, person"), TRUE, FALSE, ANY },
  [SOS_PEOPLE_BY_WORKER] = { WALK ("worker_name", "worker_name NULLS LAST, sort_key, person"), TRUE, FALSE, ANY },
  [SOS_PEOPLE_BY_ALERTS] = { "SELECT person, alert_rank IS NULL FROM person_list ORDER BY alert_rank NULLS LAST, sort_key, person",
                             "SELECT 1000 + alert_rank, sort_key FROM person_list WHERE person = $1", TRUE, FALSE, ANY },
  [SOS_PEOPLE_BY_CONTACT] = { WALK ("contact_on", "contact_on NULLS LAST, person"), FALSE, FALSE, ANY },
  [SOS_PEOPLE_BY_NEXT_DUE] = { WALK ("next_due_on", "next_due_on NULLS LAST, person"), FALSE, FALSE, ANY },
};

struct _SosPeopleRank
{
  gatomicrefcount references;
  SosPeopleOrder order;
  GArray *people; /* gint64, in order */
  guint n_known;  /* of these, how many have a value to be ordered by */
  GMutex lock;    /* over what follows */
  GArray *hidden; /* gint64: those who were left out last */
  GArray *places; /* guint: where they stand */
};

/* What is kept for one store. */
typedef struct
{
  GMutex lock;
  struct
  {
    SosPeopleRank *rank;
    gint64 seq;  /* the last line of the audit it is known to hold for */
    gint64 last; /* the newest person in the list then; filling an office leaves no audit */
    gint64 day;  /* the lists know of; a new one may move people and leaves no audit either */
    guint used;
  } kept[KEEP];
  guint turn;
} Ranks;

static void
free_ranks (gpointer data)
{
  Ranks *ranks = data;

  for (guint i = 0; i < KEEP; i++)
    g_clear_pointer (&ranks->kept[i].rank, sos_people_rank_unref);
  g_mutex_clear (&ranks->lock);
  g_free (ranks);
}

static Ranks *
get_ranks (SosTransaction *transaction)
{
  static GMutex making;
  GObject *codes = G_OBJECT (sos_transaction_get_codes (transaction));
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&making);
  Ranks *ranks = g_object_get_data (codes, "sos-people-ranks");

  if (ranks == NULL)
    {
      ranks = g_new0 (Ranks, 1);
      g_mutex_init (&ranks->lock);
      g_object_set_data_full (codes, "sos-people-ranks", ranks, free_ranks);
    }
  return ranks;
}

/* ---- whether a rank holds ---- */

/* The number @sql gives; @found says whether it gave one. FALSE with @error. */
static gboolean
ask_number (SosTransaction *transaction, const char *sql, gint64 after, gint64 *number, gboolean *found, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, error, "i", after);
  g_autoptr (GError) local = NULL;

  *found = rows != NULL && sos_rows_next (rows, &local);
  *number = *found ? sos_rows_get_number (rows, 0) : 0;
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return rows != NULL && (error == NULL || *error == NULL);
}

typedef struct
{
  gint64 seq;
  gint64 last;
  gint64 day;
} Moment;

static gboolean
read_moment (SosTransaction *transaction, Moment *moment, GError **error)
{
  gboolean found;

  return ask_number (transaction, "SELECT coalesce (max (seq), 0) FROM audit WHERE seq > $1", -1, &moment->seq, &found, error)
         && ask_number (transaction, "SELECT coalesce (max (person), 0) FROM person_list WHERE person > $1", -1, &moment->last, &found,
                        error)
         && ask_number (transaction, "SELECT day FROM list_day WHERE one > $1", -1, &moment->day, &found, error);
}

/* NULL without @error where nothing is kept, or what is kept holds no more. */
static SosPeopleRank *
find_kept (Ranks *ranks, SosTransaction *transaction, SosPeopleOrder order, const Moment *now, GError **error)
{
  g_autofree char *sql
    = g_strconcat ("SELECT 1 FROM audit WHERE seq > $1 AND verb <> 'consult' AND (", orders[order].moved, ") LIMIT 1", NULL);

  for (guint i = 0; i < KEEP; i++)
    {
      gboolean moved;
      gint64 one;

      if (ranks->kept[i].rank == NULL || ranks->kept[i].rank->order != order)
        continue;
      if (ranks->kept[i].last != now->last || ranks->kept[i].day != now->day || ranks->kept[i].seq > now->seq
          || !ask_number (transaction, sql, ranks->kept[i].seq, &one, &moved, error) || moved)
        return NULL;
      ranks->kept[i].seq = now->seq;
      ranks->kept[i].used = ++ranks->turn;
      g_atomic_ref_count_inc (&ranks->kept[i].rank->references);
      return ranks->kept[i].rank;
    }
  return NULL;
}

/* In the place of an older one of that order, else of the one unused for longest. */
static void
keep (Ranks *ranks, SosPeopleRank *rank, const Moment *now)
{
  guint place = 0;

  for (guint i = 0; i < KEEP; i++)
    if (ranks->kept[i].rank != NULL && ranks->kept[i].rank->order == rank->order)
      {
        if (ranks->kept[i].seq > now->seq)
          return;
        place = i;
        break;
      }
    else if (ranks->kept[i].used < ranks->kept[place].used)
      place = i;
  g_clear_pointer (&ranks->kept[place].rank, sos_people_rank_unref);
  g_atomic_ref_count_inc (&rank->references);
  ranks->kept[place].rank = rank;
  ranks->kept[place].seq = now->seq;
  ranks->kept[place].last = now->last;
  ranks->kept[place].day = now->day;
  ranks->kept[place].used = ++ranks->turn;
}

/* ---- making one ---- */

static SosPeopleRank *
walk (SosTransaction *transaction, SosPeopleOrder order, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, orders[order].walk, error, "");
  g_autoptr (SosPeopleRank) self = g_new0 (SosPeopleRank, 1);
  g_autoptr (GError) local = NULL;

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->lock);
  self->order = order;
  self->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 person = sos_rows_get_number (rows, 0);

      g_array_append_val (self->people, person);
      self->n_known += sos_rows_get_number (rows, 1) == 0 ? 1 : 0;
    }
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return rows != NULL && (error == NULL || *error == NULL) ? g_steal_pointer (&self) : NULL;
}

SosPeopleRank *
sos_people_rank_load (SosTransaction *transaction, SosPeopleOrder order, GError **error)
{
  Ranks *ranks = get_ranks (transaction);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&ranks->lock);
  g_autoptr (GError) local = NULL;
  Moment now;
  SosPeopleRank *self;

  if (!read_moment (transaction, &now, error))
    return NULL;
  self = find_kept (ranks, transaction, order, &now, &local);
  if (self == NULL && local == NULL)
    {
      self = walk (transaction, order, &local);
      /* A write sees what may yet be taken back. */
      if (self != NULL && !sos_transaction_is_write (transaction))
        keep (ranks, self, &now);
    }
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return self;
}

void
sos_people_rank_unref (SosPeopleRank *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->people);
  g_clear_pointer (&self->hidden, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* ---- those who were found ---- */

#define NOBODY -1

/* Ids in a table twice to four times their number; 0, which is nobody's, where nothing stands. */
typedef struct
{
  gint64 *slots;
  guint shift; /* 64 less the binary digits of the size */
} IdSet;

static guint64
get_slot (const IdSet *set, gint64 id)
{
  return ((guint64) id * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> set->shift;
}

static gboolean
contains (const IdSet *set, gint64 id)
{
  const guint64 mask = G_MAXUINT64 >> set->shift;
  guint64 slot = get_slot (set, id);

  while (set->slots[slot] != 0 && set->slots[slot] != id)
    slot = (slot + 1) & mask;
  return set->slots[slot] == id;
}

static void
add (IdSet *set, gint64 id)
{
  const guint64 mask = G_MAXUINT64 >> set->shift;
  guint64 slot = get_slot (set, id);

  while (set->slots[slot] != 0 && set->slots[slot] != id)
    slot = (slot + 1) & mask;
  set->slots[slot] = id;
}

/* In the place of whoever is taken out stands somebody who is nobody, so that those behind are still found. */
static void
strike (IdSet *set, gint64 id)
{
  const guint64 mask = G_MAXUINT64 >> set->shift;
  guint64 slot = get_slot (set, id);

  while (set->slots[slot] != 0 && set->slots[slot] != id)
    slot = (slot + 1) & mask;
  if (set->slots[slot] == id)
    set->slots[slot] = NOBODY;
}

static void
fill (IdSet *set, const GArray *ids)
{
  const guint digits = g_bit_storage (ids->len) + 1;

  set->shift = 64 - digits;
  set->slots = g_new0 (gint64, (gsize) 1 << digits);
  for (guint i = 0; i < ids->len; i++)
    add (set, g_array_index (ids, gint64, i));
}

/* ---- using it ---- */

/* Takes the places from @begin to before @end, forwards or backwards. */
static void
append (SosPeopleRank *self, guint begin, guint end, gboolean backwards, GArray *ids)
{
  if (!backwards)
    g_array_append_vals (ids, &g_array_index (self->people, gint64, begin), end - begin);
  for (guint i = end; backwards && i > begin; i--)
    g_array_append_val (ids, g_array_index (self->people, gint64, i - 1));
}

/* The same but for those at @left_out, ascending places. */
static void
append_others (SosPeopleRank *self, guint begin, guint end, gboolean backwards, const GArray *left_out, GArray *ids)
{
  for (guint i = 0; i < left_out->len; i++)
    {
      const guint place = g_array_index (left_out, guint, backwards ? left_out->len - 1 - i : i);

      if (place < begin || place >= end)
        continue;
      if (backwards)
        append (self, place + 1, end, TRUE, ids);
      else
        append (self, begin, place, FALSE, ids);
      end = backwards ? place : end;
      begin = backwards ? begin : place + 1;
    }
  append (self, begin, end, backwards, ids);
}

/* Where the hidden ones stand; looked for once, as long as they stay the same. (transfer full) */
static GArray *
find_places (SosPeopleRank *self, GArray *hidden)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  IdSet set;

  if (hidden->len == 0)
    return g_array_new (FALSE, FALSE, sizeof (guint));
  if (self->hidden != NULL && self->hidden->len == hidden->len
      && memcmp (self->hidden->data, hidden->data, hidden->len * sizeof (gint64)) == 0)
    return g_array_ref (self->places);
  g_clear_pointer (&self->hidden, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  self->hidden = g_array_ref (hidden);
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  fill (&set, hidden);
  for (guint i = 0; i < self->people->len; i++)
    if (contains (&set, g_array_index (self->people, gint64, i)))
      g_array_append_val (self->places, i);
  g_free (set.slots);
  return g_array_ref (self->places);
}

/* A rank is of the office, whoever asks: those who are hidden from one are left out as it is read. */
GArray *
sos_people_rank_list (SosPeopleRank *self, gboolean descending, const GArray *hidden)
{
  g_autoptr (GArray) places = find_places (self, (GArray *) hidden);
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), self->people->len);

  append_others (self, 0, self->n_known, descending, places, ids);
  append_others (self, self->n_known, self->people->len, descending, places, ids);
  return ids;
}

static void
append_wanted (SosPeopleRank *self, guint begin, guint end, gboolean backwards, const IdSet *wanted, GArray *ids)
{
  for (guint i = begin; i < end; i++)
    {
      const gint64 person = g_array_index (self->people, gint64, backwards ? end - 1 - (i - begin) : i);

      if (contains (wanted, person))
        g_array_append_val (ids, person);
    }
}

GArray *
sos_people_rank_order (SosPeopleRank *self, GArray *found, gboolean descending, const GArray *hidden)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), found->len);
  IdSet wanted;

  fill (&wanted, found);
  for (guint i = 0; i < hidden->len; i++)
    strike (&wanted, g_array_index (hidden, gint64, i));
  append_wanted (self, 0, self->n_known, descending, &wanted, ids);
  append_wanted (self, self->n_known, self->people->len, descending, &wanted, ids);
  g_free (wanted.slots);
  return ids;
}

/* ---- a few ---- */

typedef struct
{
  gint64 person;
  char *key; /* NULL: not known, so last */
  char *name;
} Place;

typedef struct
{
  SosPeopleOrder order;
  gboolean descending;
} Direction;

static void
clear_place (gpointer data)
{
  Place *place = data;

  g_free (place->key);
  g_free (place->name);
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const Place *x = a, *y = b;
  const Direction *direction = data;
  int order;

  if ((x->key == NULL) != (y->key == NULL))
    return x->key == NULL ? 1 : -1;
  order = g_strcmp0 (x->key, y->key);
  if (order == 0 && orders[direction->order].by_name)
    order = g_strcmp0 (x->name, y->name);
  if (order == 0)
    order = (x->person > y->person) - (x->person < y->person);
  return direction->descending != orders[direction->order].falling ? -order : order;
}

/* Nothing where @person is not in the list. */
static gboolean
look_up (SosTransaction *transaction, gint64 person, SosPeopleOrder order, GArray *places, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, orders[order].look, error, "i", person);
  g_autoptr (GError) local = NULL;

  if (rows != NULL && sos_rows_next (rows, &local))
    {
      Place place = { person, g_strdup (sos_rows_get_text (rows, 0)), g_strdup (sos_rows_get_text (rows, 1)) };

      g_array_append_val (places, place);
    }
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return rows != NULL && (error == NULL || *error == NULL);
}

GArray *
sos_people_rank_order_few (SosTransaction *transaction, GArray *found, SosPeopleOrder order, gboolean descending, GError **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GArray) ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), found->len);
  Direction direction = { order, descending };

  g_array_set_clear_func (places, clear_place);
  for (guint i = 0; i < found->len; i++)
    if (!look_up (transaction, g_array_index (found, gint64, i), order, places, error))
      return NULL;
  g_array_sort_with_data (places, compare_places, &direction);
  for (guint i = 0; i < places->len; i++)
    g_array_append_val (ids, g_array_index (places, Place, i).person);
  return g_steal_pointer (&ids);
}
