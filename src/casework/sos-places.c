/* sos-places.c - places in words that somebody said are one, or are not. Knows no rule of keeping apart. */
#include "config.h"
#include "sos-places.h"

#include "sos-casework-private.h"
#include "sos-load.h"
#include "sos-office-codes.h"
#include "sos-pass-error.h"
#include "sos-place-words.h"
#include "sos-records.h"
#include "sos-rights.h"

#include <glib/gi18n.h>
#include <string.h>

/* A list of codes nobody chooses from: the key of a place, and in words the one it is. */
#define LIST "place"

/* ---- what was told ---- */

GHashTable *
sos_places_read_told (SosTransaction *transaction, GError **error)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT code, label FROM code WHERE list = '" LIST "'", &local, "");

  while (rows != NULL && sos_rows_next (rows, &local))
    g_hash_table_insert (told, g_strdup (sos_rows_get_text (rows, 0)), sos_place_dup_key (sos_rows_get_text (rows, 1)));
  if (local == NULL)
    return g_steal_pointer (&told);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* The words of the one place that @words are, where somebody told. (transfer full); NULL: nobody did. FALSE with @error. */
static gboolean
find_told (SosTransaction *transaction, const char *key, char **words, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT label FROM code WHERE list = '" LIST "' AND code = $1", &local, "s", key);

  *words = rows != NULL && sos_rows_next (rows, &local) ? g_strdup (sos_rows_get_text (rows, 0)) : NULL;
  return sos_pass_error (&local, error);
}

/* Whoever was said to be the first of the two is the second from now on. */
static gboolean
follow (SosTransaction *transaction, const char *before, const char *words, GError **error)
{
  g_autoptr (GPtrArray) same = before != NULL ? sos_transaction_query (transaction, SOS_TYPE_OFFICE_CODE, "list = '" LIST "' AND label = $1 ORDER BY id", error, "s", before)
                                              : g_ptr_array_new ();

  for (guint i = 0; same != NULL && i < same->len; i++)
    if (!sos_office_codes_keep (transaction, LIST, sos_record_get_text (same->pdata[i], SOS_OFFICE_CODE_CODE), words, NULL, TRUE, error))
      return FALSE;
  return same != NULL;
}

gboolean
sos_casework_tell_place (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  const gboolean same = g_strcmp0 (deed->code, SOS_PLACE_SAME) == 0;
  g_autofree char *key = sos_place_dup_key (deed->words), *other_key = sos_place_dup_key (deed->why), *told = NULL, *other_told = NULL;
  const char *other;

  if (key[0] == '\0' || other_key[0] == '\0' || g_str_equal (key, other_key))
    return sos_casework_refuse ("4.7", _("These are not two places."), error);
  if (!find_told (transaction, key, &told, error) || !find_told (transaction, other_key, &other_told, error))
    return FALSE;
  other = other_told != NULL ? other_told : deed->why;
  return sos_office_codes_keep (transaction, LIST, other_key, other, NULL, TRUE, error)
         && (!same || follow (transaction, told, other, error))
         && sos_office_codes_keep (transaction, LIST, key, same ? other : told != NULL ? told : deed->words, NULL, TRUE, error);
}

/* ---- what is like it ---- */

/* Wherever the office writes a place down that a rule or a booking speaks of, with whom it is about; $1 now. */
static const char *const held[] = {
  "SELECT m.person, c.place FROM conflict c JOIN conflict_member m ON m.conflict = c.id AND m.removed IS NULL AND m.person IS NOT NULL"
  " WHERE c.removed IS NULL AND c.status = 'ACTIVE' AND c.place IS NOT NULL AND $1 = $1",
  "SELECT person, place FROM restriction WHERE removed IS NULL AND place IS NOT NULL AND $1 = $1",
  "SELECT person, label FROM area_to_avoid WHERE removed IS NULL AND $1 = $1",
  "SELECT a.person, p.words FROM area_place p JOIN area_to_avoid a ON a.id = p.area WHERE p.removed IS NULL AND a.removed IS NULL AND $1 = $1",
  "SELECT person, place FROM visit_plan WHERE removed IS NULL AND person IS NOT NULL AND place IS NOT NULL AND place_kind <> 'HOME' AND ends_at >= $1",
  "SELECT person, place FROM appointment WHERE removed IS NULL AND place IS NOT NULL AND starts_at >= $1",
};

typedef struct
{
  SosTransaction *transaction;
  GHashTable *told;
  const char *key;  /* of what was typed */
  const char *place; /* the one place it is, where that was told */
  char *best;
  gsize most;       /* letters of what the best says: the fewer beyond the typed ones, the likest */
} Search;

static gboolean
may_see (Search *self, gint64 person)
{
  SosRightsCase rights;

  return sos_rights_load (self->transaction, person, &rights, NULL) && sos_rights_knows_of (&rights)
         && sos_rights_allows (&rights, SOS_GROUP_SAFETY, SOS_MAY_SEE);
}

/* Both were told of: they are one already, or are not. */
static gboolean
is_settled (Search *self, const char *key)
{
  return g_str_equal (key, self->key) || (self->place != NULL && g_hash_table_contains (self->told, key));
}

static gboolean
is_near (const char *key, const char *other)
{
  return sos_place_may_be_one (key, other) || sos_place_is_like (key, other);
}

static void
look_at (Search *self, gint64 person, const char *words)
{
  g_autofree char *key = sos_place_dup_key (words);
  const gsize away = (gsize) ABS ((gssize) strlen (key) - (gssize) strlen (self->key));

  if (is_settled (self, key) || !is_near (self->key, key) || (self->best != NULL && away >= self->most)
      || !may_see (self, person))
    return;
  g_free (self->best);
  self->best = g_strdup (words);
  self->most = away;
}

char *
sos_places_find_like (SosTransaction *transaction, const char *words, GError **error)
{
  g_autofree char *key = sos_place_dup_key (words);
  g_autoptr (GHashTable) told = sos_places_read_told (transaction, error);
  Search self = { transaction, told, key, told != NULL ? g_hash_table_lookup (told, key) : NULL, NULL, 0 };

  for (guint i = 0; told != NULL && key[0] != '\0' && i < G_N_ELEMENTS (held); i++)
    {
      g_autoptr (GError) local = NULL;
      g_autoptr (SosRows) rows = sos_transaction_select (transaction, held[i], &local, "i", sos_transaction_get_now (transaction));

      while (rows != NULL && sos_rows_next (rows, &local))
        look_at (&self, sos_rows_get_number (rows, 0), sos_rows_get_text (rows, 1));
      if (local == NULL)
        continue;
      g_propagate_error (error, g_steal_pointer (&local));
      g_clear_pointer (&self.best, g_free);
      break;
    }
  return self.best;
}

/* Those whose places it may be about; what is kept about them is made anew. */
gboolean
sos_places_reach (SosTransaction *transaction, SosRecord *record, GError **error)
{
  g_autofree char *other = NULL;

  if (!SOS_IS_OFFICE_CODE (record) || !sos_record_has_text (record, SOS_OFFICE_CODE_LIST, LIST))
    return TRUE;
  other = sos_place_dup_key (sos_record_get_text (record, SOS_OFFICE_CODE_LABEL));
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    {
      g_autoptr (GError) local = NULL;
      g_autoptr (SosRows) rows = sos_transaction_select (transaction, held[i], &local, "i", sos_transaction_get_now (transaction));

      while (rows != NULL && sos_rows_next (rows, &local))
        {
          g_autofree char *key = sos_place_dup_key (sos_rows_get_text (rows, 1));

          if (is_near (key, sos_record_get_text (record, SOS_OFFICE_CODE_CODE)) || is_near (key, other))
            sos_transaction_refresh_person (transaction, sos_rows_get_number (rows, 0));
        }
      if (local == NULL)
        continue;
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return TRUE;
}

/* ---- asked by a window ---- */

static gpointer
run (SosTransaction *transaction, gpointer words, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *like = sos_places_find_like (transaction, words, &local);

  if (local == NULL)
    return like != NULL ? g_steal_pointer (&like) : g_strdup ("");
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

void
sos_places_find_like_async (SosStore *store, const char *words, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run, g_strdup (words), g_free, g_free, cancellable, callback, user_data);
}

char *
sos_places_find_like_finish (GAsyncResult *result, GError **error)
{
  g_autofree char *like = sos_load_finish (result, error);

  return like != NULL && like[0] != '\0' ? g_steal_pointer (&like) : NULL;
}
