/* sos-viewer.c - whoever is at the desk, as lists ask it: whom they must not know of, who is their own. Kept in memory while it holds.
 *
 * It hangs on the code lists of its store, as the ranks do, and whether it still holds is read off the audit in the same snapshot:
 * what can hide somebody, or make them somebody's own, has a line there. */
#include "config.h"
#include "sos-rights-private.h"
#include "sos-stage-rules.h"

#include <stdlib.h>

#define MOST_KEPT 16

struct _SosViewer
{
  gatomicrefcount references;
  SosSeatRead seat;
  GArray *hidden; /* gint64, ascending */
  GArray *own;    /* the people of their open episodes, likewise */
  gint64 seq;     /* the last line of the audit it is known to hold for; under the lock of those kept */
};

typedef struct
{
  GMutex lock;
  GHashTable *by_actor; /* gint64* -> SosViewer */
} Viewers;

#define SINCE "SELECT 1 FROM audit WHERE seq > $1 AND "
#define MOVES \
  "((kind = 'person' AND (field IS NULL OR field = 'merged-into' OR (field = 'sealed' AND (old = 'yes' OR new = 'yes'))) AND verb IN ('collect', 'alter', 'erase'))" \
  " OR (kind IN ('episode', 'household_episode') AND (field IS NULL OR field IN ('worker', 'team', 'stage', 'person', 'household')))" \
  " OR (kind IN ('staff', 'membership', 'relationship') AND verb <> 'consult')" \
  " OR (kind = 'concern' AND (field IS NULL OR field = 'subject') AND verb <> 'consult'))"

static void
free_viewers (gpointer data)
{
  Viewers *viewers = data;

  g_hash_table_unref (viewers->by_actor);
  g_mutex_clear (&viewers->lock);
  g_free (viewers);
}

static Viewers *
get_viewers (SosTransaction *transaction)
{
  static GMutex making;
  GObject *codes = G_OBJECT (sos_transaction_get_codes (transaction));
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&making);
  Viewers *viewers = g_object_get_data (codes, "sos-viewers");

  if (viewers == NULL)
    {
      viewers = g_new0 (Viewers, 1);
      g_mutex_init (&viewers->lock);
      viewers->by_actor = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) sos_viewer_unref);
      g_object_set_data_full (codes, "sos-viewers", viewers, free_viewers);
    }
  return viewers;
}

/* ---- making one ---- */

/* Of those who are sealed, the ones that are not for this seat. A record that was joined with another is asked for as that one. */
static GArray *
find_hidden (SosTransaction *transaction, const SosSeatRead *seat, GError **error)
{
  g_autoptr (GArray) sealed = sos_transaction_select_ids (transaction, "SELECT id FROM person WHERE sealed = 1 ORDER BY id", error, "");
  g_autoptr (GArray) used
    = sos_transaction_select_ids (transaction, "SELECT coalesce (merged_into, id) FROM person WHERE sealed = 1 ORDER BY id", error, "");
  g_autoptr (GArray) hidden = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (sealed == NULL || used == NULL)
    return NULL;
  for (guint i = 0; i < sealed->len; i++)
    {
      const gint64 person = g_array_index (used, gint64, i);
      SosRightsCase rights = { .role = seat->role };

      if (sos_rights_is_worker (seat->role) && !sos_rights_state_near (transaction, seat, person, &rights, error))
        return NULL;
      if (!sos_rights_sees_sealed (seat->role, rights.near, rights.leads))
        g_array_append_val (hidden, g_array_index (sealed, gint64, i));
    }
  return g_steal_pointer (&hidden);
}

/* The people of the open episodes of this seat. */
static GArray *
find_own (SosTransaction *transaction, const SosSeatRead *seat, GError **error)
{
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows
    = sos_transaction_select (transaction, "SELECT person, stage FROM episode WHERE worker = $1 AND removed IS NULL ORDER BY person", &local,
                              "i", seat->id != 0 ? seat->id : (gint64) -1);

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 person = sos_rows_get_number (rows, 0);

      if (sos_stage_is_open (sos_rows_get_text (rows, 1)) && (own->len == 0 || g_array_index (own, gint64, own->len - 1) != person))
        g_array_append_val (own, person);
    }
  if (local == NULL)
    return g_steal_pointer (&own);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static SosViewer *
make_viewer (SosTransaction *transaction, gint64 seq, GError **error)
{
  g_autoptr (SosViewer) self = g_new0 (SosViewer, 1);

  g_atomic_ref_count_init (&self->references);
  self->seq = seq;
  if (!sos_rights_read_seat (transaction, &self->seat, error))
    return NULL;
  self->hidden = find_hidden (transaction, &self->seat, error);
  self->own = self->hidden != NULL ? find_own (transaction, &self->seat, error) : NULL;
  return self->own != NULL ? g_steal_pointer (&self) : NULL;
}

/* ---- keeping it ---- */

/* NULL without @error where none is kept, or it holds no more. */
static SosViewer *
find_kept (Viewers *viewers, SosTransaction *transaction, gint64 now, GError **error)
{
  const gint64 actor = sos_transaction_get_actor (transaction);
  SosViewer *kept = g_hash_table_lookup (viewers->by_actor, &actor);
  gint64 moved = 0;

  if (kept == NULL || kept->seq > now || (kept->seq < now && !sos_transaction_select_number (transaction, SINCE MOVES " LIMIT 1", &moved, error, "i", kept->seq))
      || moved != 0)
    return NULL;
  kept->seq = now;
  g_atomic_ref_count_inc (&kept->references);
  return kept;
}

static void
keep (Viewers *viewers, SosViewer *viewer)
{
  const SosViewer *kept = g_hash_table_lookup (viewers->by_actor, &viewer->seat.id);

  if (kept != NULL && kept->seq > viewer->seq)
    return;
  if (kept == NULL && g_hash_table_size (viewers->by_actor) >= MOST_KEPT)
    g_hash_table_remove_all (viewers->by_actor);
  g_atomic_ref_count_inc (&viewer->references);
  g_hash_table_replace (viewers->by_actor, g_memdup2 (&viewer->seat.id, sizeof viewer->seat.id), viewer);
}

SosViewer *
sos_viewer_load (SosTransaction *transaction, GError **error)
{
  Viewers *viewers = get_viewers (transaction);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&viewers->lock);
  g_autoptr (GError) local = NULL;
  SosViewer *self = NULL;
  gint64 now;

  /* A write sees what may yet be taken back. */
  if (sos_transaction_is_write (transaction))
    return make_viewer (transaction, 0, error);
  if (sos_transaction_select_number (transaction, "SELECT max (seq) FROM audit", &now, &local, ""))
    self = find_kept (viewers, transaction, now, &local);
  if (self == NULL && local == NULL && (self = make_viewer (transaction, now, &local)) != NULL)
    keep (viewers, self);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return self;
}

void
sos_viewer_unref (SosViewer *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->hidden, g_array_unref);
  g_clear_pointer (&self->own, g_array_unref);
  g_free (self);
}

GArray *
sos_viewer_dup_hidden (SosTransaction *transaction, GError **error)
{
  g_autoptr (SosViewer) viewer = sos_viewer_load (transaction, error);

  return viewer != NULL ? g_array_ref (viewer->hidden) : NULL;
}

/* ---- lists ---- */

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

void
sos_viewer_state (SosViewer *self, gint64 person, gint64 worker, gint64 team, gboolean former, SosRightsCase *rights)
{
  const gboolean own = self->seat.id != 0
                       && ((worker != 0 && worker == self->seat.id)
                           || (self->own->len > 0 && bsearch (&person, self->own->data, self->own->len, sizeof (gint64), compare_ids) != NULL));
  const gboolean nobodys = worker == 0 && team == 0 && !former;

  *rights = (SosRightsCase){ .program = self->seat.id == 0, .role = self->seat.role };
  rights->in_team = team != 0 && team == self->seat.team;
  rights->keeps = own || nobodys || (worker == 0 && rights->in_team);
  rights->leads = rights->in_team || nobodys;
}

gboolean
sos_viewer_sees_all (SosViewer *self, SosGroup group)
{
  const SosRightsCase far = { .program = self->seat.id == 0, .role = self->seat.role };

  return sos_rights_allows (&far, group, SOS_MAY_SEE);
}

/* As sos_viewer_state() does it line by line. */
static gboolean
adds_team (SosViewer *self, SosGroup group)
{
  const SosRightsCase near = { .role = self->seat.role, .in_team = TRUE, .leads = TRUE };

  return self->seat.team != 0 && sos_rights_allows (&near, group, SOS_MAY_SEE);
}

static gboolean
adds_own (SosViewer *self, SosGroup group)
{
  const SosRightsCase near = { .role = self->seat.role, .keeps = TRUE };

  return sos_rights_allows (&near, group, SOS_MAY_SEE);
}

static gboolean
add_all (GArray *ids, GArray *more)
{
  if (more == NULL)
    return FALSE;
  g_array_append_vals (ids, more->data, more->len);
  return TRUE;
}

static void
sort_once_each (GArray *ids)
{
  guint n = 0;

  g_array_sort (ids, compare_ids);
  for (guint i = 0; i < ids->len; i++)
    if (n == 0 || g_array_index (ids, gint64, n - 1) != g_array_index (ids, gint64, i))
      g_array_index (ids, gint64, n++) = g_array_index (ids, gint64, i);
  g_array_set_size (ids, n);
}

GArray *
sos_viewer_find_seen (SosViewer *self, SosTransaction *transaction, SosGroup group, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) team = adds_team (self, group)
                              ? sos_transaction_select_ids (transaction, "SELECT person FROM person_list WHERE team = $1", error, "i", self->seat.team)
                              : g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) nobodys
    = adds_own (self, group) && team != NULL
        ? sos_transaction_select_ids (transaction,
                                      "SELECT person FROM person_list WHERE worker IS NULL AND (team IS NULL OR team = $1) AND status <> 'FORMER'",
                                      error, "i", self->seat.team)
        : g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!add_all (ids, team) || !add_all (ids, nobodys) || (adds_own (self, group) && !add_all (ids, self->own)))
    return NULL;
  sort_once_each (ids);
  return g_steal_pointer (&ids);
}
