/* sos-history-entries.c - the lines of the history gathered into what people did: a deed is an entry, looks one after the other are one. Reads
 * only. */
#include "config.h"
#include "sos-history-entries.h"

#include "sos-clock.h"
#include "sos-load.h"

#include <glib/gi18n.h>

#define MOST_LINES 5000
#define MOST_NAMED 3

struct _SosHistoryEntry
{
  GObject parent_instance;

  GPtrArray *lines; /* SosHistoryRow, oldest first */
  char *title;
  char *note;
};

G_DEFINE_FINAL_TYPE (SosHistoryEntry, sos_history_entry, G_TYPE_OBJECT)

static gboolean
is_look (SosHistoryRow *row)
{
  return g_strcmp0 (sos_history_row_get_verb (row), "consult") == 0;
}

/* ---- which lines are one ---- */

/* @later is the line after @earlier as they are read. Lines from before deeds were numbered are one where one moment and one person wrote
 * them. */
static gboolean
is_one_deed (SosHistoryRow *later, SosHistoryRow *earlier)
{
  const gint64 deed = sos_history_row_get_deed (later);

  if (sos_history_row_get_actor (later) != sos_history_row_get_actor (earlier))
    return FALSE;
  if (is_look (later) || is_look (earlier))
    return is_look (later) && is_look (earlier)
           && sos_history_row_get_at (later) - sos_history_row_get_at (earlier) <= SOS_HISTORY_ONE_LOOK;
  if (deed != 0 || sos_history_row_get_deed (earlier) != 0)
    return deed == sos_history_row_get_deed (earlier);
  return sos_history_row_get_at (later) == sos_history_row_get_at (earlier);
}

/* ---- what it is called ---- */

char *
sos_history_row_dup_change (SosHistoryRow *self)
{
  const char *old = sos_history_row_get_old (self), *now = sos_history_row_get_new (self);

  if (old != NULL && now != NULL)
    return g_strdup_printf ("%s → %s", old, now);
  if (old != NULL)
    /* Translators: %s is what was taken away */
    return g_strdup_printf (_("%s, taken away"), old);
  return g_strdup (now != NULL ? now : "");
}

static SosHistoryRow *
first_of (SosHistoryEntry *self)
{
  return g_ptr_array_index (self->lines, 0);
}

static SosHistoryRow *
last_of (SosHistoryEntry *self)
{
  return g_ptr_array_index (self->lines, self->lines->len - 1);
}

static const char *
find_title (SosHistoryEntry *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (sos_history_row_get_title (self->lines->pdata[i]) != NULL)
      return sos_history_row_get_title (self->lines->pdata[i]);
  return NULL;
}

/* The first line says what came or went; where all are fields, it is the first of them. */
static void
name_entry (SosHistoryEntry *self)
{
  const char *title = find_title (self);

  if (is_look (first_of (self)) && self->lines->len > 1)
    /* Translators: %u is how often somebody looked at a record within a short time */
    self->title = g_strdup_printf (g_dngettext (NULL, "Looked at the record, %u time", "Looked at the record, %u times", self->lines->len),
                                   self->lines->len);
  else if (title != NULL)
    self->title = g_strdup (title);
  else
    self->title = g_strdup (sos_history_row_get_what (first_of (self)));
}

static void
add_once (GPtrArray *words, const char *word)
{
  if (word != NULL && *word != '\0' && !g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
    g_ptr_array_add (words, (gpointer) word);
}

/* The first few things it was about. */
static char *
dup_named (SosHistoryEntry *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  GString *named = g_string_new (NULL);

  for (guint i = 0; i < self->lines->len; i++)
    add_once (words, sos_history_row_get_what (self->lines->pdata[i]));
  for (guint i = 0; i < MIN (words->len, MOST_NAMED); i++)
    if (!g_str_equal (words->pdata[i], self->title))
      g_string_append_printf (named, "%s%s", named->len > 0 ? " · " : "", (char *) words->pdata[i]);
  if (words->len > MOST_NAMED)
    g_string_append (named, " · …");
  return g_string_free (named, FALSE);
}

static const char *
find_reason (SosHistoryEntry *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const char *reason = sos_history_row_get_reason (self->lines->pdata[i]);

      if (reason != NULL && g_strcmp0 (reason, "undo") != 0)
        return reason;
    }
  return NULL;
}

/* "13:20 to 14:02" */
static char *
dup_between (SosHistoryEntry *self)
{
  g_autoptr (GDateTime) from = sos_clock_to_london (sos_history_row_get_at (first_of (self)));
  g_autoptr (GDateTime) to = sos_clock_to_london (sos_history_row_get_at (last_of (self)));
  g_autofree char *first = g_date_time_format (from, "%H:%M"), *last = g_date_time_format (to, "%H:%M");

  /* Translators: two times of a day */
  return g_str_equal (first, last) ? g_strdup ("") : g_strdup_printf (_("%s to %s"), first, last);
}

static void
note_entry (SosHistoryEntry *self)
{
  const char *reason = find_reason (self);
  g_autofree char *change = self->lines->len == 1 ? sos_history_row_dup_change (first_of (self)) : NULL;

  if (is_look (first_of (self)))
    self->note = dup_between (self);
  else if (change != NULL && *change != '\0')
    self->note = reason != NULL ? g_strdup_printf ("%s · %s", change, reason) : g_steal_pointer (&change);
  else
    self->note = reason != NULL ? g_strdup (reason) : dup_named (self);
}

/* ---- gathering ---- */

static void
finish (SosHistoryEntry *entry)
{
  if (entry == NULL)
    return;
  name_entry (entry);
  note_entry (entry);
}

/* @rows come newest first, and so do the entries; the lines of each stand as they were written. */
static GPtrArray *
gather (GPtrArray *rows, const SosHistoryAsk *ask)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  SosHistoryEntry *entry = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      SosHistoryRow *row = rows->pdata[i];
      const gint64 actor = sos_history_row_get_actor (row);

      if ((ask->actor != 0 && ask->actor != (actor != 0 ? actor : -1)) || sos_history_row_get_at (row) < ask->since)
        continue;
      if (entry == NULL || !is_one_deed (first_of (entry), row))
        {
          finish (entry);
          entry = g_object_new (SOS_TYPE_HISTORY_ENTRY, NULL);
          g_ptr_array_add (entries, entry);
        }
      g_ptr_array_insert (entry->lines, 0, g_object_ref (row));
    }
  finish (entry);
  return entries;
}

static void
free_actor (gpointer data)
{
  g_free (((SosHistoryActor *) data)->name);
  g_free (data);
}

static int
compare_actors (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(SosHistoryActor *const *) a)->name, (*(SosHistoryActor *const *) b)->name);
}

static GPtrArray *
find_actors (GPtrArray *rows)
{
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GPtrArray *actors = g_ptr_array_new_with_free_func (free_actor);

  for (guint i = 0; i < rows->len; i++)
    {
      const gint64 id = sos_history_row_get_actor (rows->pdata[i]) != 0 ? sos_history_row_get_actor (rows->pdata[i]) : -1;
      SosHistoryActor *actor;

      if (!g_hash_table_add (met, g_memdup2 (&id, sizeof id)))
        continue;
      actor = g_new (SosHistoryActor, 1);
      *actor = (SosHistoryActor){ id, g_strdup (sos_history_row_get_who (rows->pdata[i])) };
      g_ptr_array_add (actors, actor);
    }
  g_ptr_array_sort (actors, compare_actors);
  return actors;
}

SosHistory *
sos_history_load (SosTransaction *transaction, const SosHistoryAsk *ask, GError **error)
{
  g_autoptr (GArray) ids = sos_history_query_run (transaction, ask->person, ask->filter, error);
  g_autoptr (GPtrArray) rows
    = ids != NULL ? sos_history_fetch (transaction, (const gint64 *) ids->data, MIN (ids->len, MOST_LINES), error) : NULL;
  SosHistory *self;

  if (rows == NULL)
    return NULL;
  self = g_new (SosHistory, 1);
  *self = (SosHistory){ gather (rows, ask), find_actors (rows) };
  return self;
}

void
sos_history_free (SosHistory *self)
{
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->actors);
  g_free (self);
}

static gpointer
run (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_history_load (transaction, data, error);
}

void
sos_history_async (SosStore *store, const SosHistoryAsk *ask, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run, g_memdup2 (ask, sizeof *ask), g_free, (GDestroyNotify) sos_history_free, cancellable, callback, user_data);
}

SosHistory *
sos_history_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

/* ---- an entry ---- */

static void
sos_history_entry_finalize (GObject *object)
{
  SosHistoryEntry *self = SOS_HISTORY_ENTRY (object);

  g_ptr_array_unref (self->lines);
  g_free (self->title);
  g_free (self->note);
  G_OBJECT_CLASS (sos_history_entry_parent_class)->finalize (object);
}

static void
sos_history_entry_class_init (SosHistoryEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_history_entry_finalize;
}

static void
sos_history_entry_init (SosHistoryEntry *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
}

gint64
sos_history_entry_get_at (SosHistoryEntry *self)
{
  return sos_history_row_get_at (last_of (self));
}

gint64
sos_history_entry_get_begun_at (SosHistoryEntry *self)
{
  return sos_history_row_get_at (first_of (self));
}

const char *
sos_history_entry_get_who (SosHistoryEntry *self)
{
  return sos_history_row_get_who (first_of (self));
}

/* Of a deed with many lines the one that says most; where they say different things, it is a change. */
const char *
sos_history_entry_get_verb (SosHistoryEntry *self)
{
  static const char *const telling[] = { "combine", "part", "breakglass", "print", "export", "disclose", "fail", NULL };
  const char *verb = sos_history_row_get_verb (first_of (self));

  for (guint i = 0; i < self->lines->len; i++)
    if (g_strv_contains (telling, sos_history_row_get_verb (self->lines->pdata[i])))
      return sos_history_row_get_verb (self->lines->pdata[i]);
  for (guint i = 0; i < self->lines->len; i++)
    if (g_strcmp0 (verb, "erase") == 0 && g_strcmp0 (sos_history_row_get_verb (self->lines->pdata[i]), verb) != 0)
      return "alter";
  return verb;
}

const char *
sos_history_entry_get_title (SosHistoryEntry *self)
{
  return self->title;
}

const char *
sos_history_entry_get_note (SosHistoryEntry *self)
{
  return self->note;
}

GPtrArray *
sos_history_entry_get_lines (SosHistoryEntry *self)
{
  return self->lines;
}
