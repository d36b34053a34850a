/* sos-search-short.c - answers to one or two letters, kept in memory, because they are a large part of a large office. Asks nothing.
 *
 * An answer was true for the snapshot it was made from. Whoever's words changed since is on the list of the touched, and is asked
 * anew by whoever uses the answer, in their own snapshot. The list may only be emptied together with the answers and when no
 * write is under way; a reader that began before that (in an earlier age) neither keeps answers nor gets any. */
#include "config.h"
#include "sos-search-private.h"

#define MANY 8000           /* fewer ids the index gives at once */
#define MOST_TOUCHED 400    /* asking more of them anew takes longer than the answer saves */
#define MOST_BYTES (24 << 20)

struct _SosShortAnswers
{
  GMutex mutex;
  guint age;
  gboolean closed;     /* too much changes at once; until that write has ended */
  GArray *touched;     /* gint64 */
  GHashTable *answers; /* beginning -> GByteArray: differences of ids, seven bits a byte */
  gsize n_bytes;
};

SosShortAnswers *
sos_short_answers_new (void)
{
  SosShortAnswers *self = g_new0 (SosShortAnswers, 1);

  g_mutex_init (&self->mutex);
  self->touched = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_byte_array_unref);
  return self;
}

void
sos_short_answers_free (SosShortAnswers *self)
{
  g_hash_table_unref (self->answers);
  g_array_unref (self->touched);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/* Called with the lock. */
static void
begin_age (SosShortAnswers *self)
{
  self->age++;
  self->n_bytes = 0;
  g_hash_table_remove_all (self->answers);
  g_array_set_size (self->touched, 0);
}

void
sos_short_answers_end_write (SosShortAnswers *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (self->closed || self->touched->len > MOST_TOUCHED / 2)
    begin_age (self);
  self->closed = FALSE;
}

void
sos_short_answers_touch (SosShortAnswers *self, gint64 person)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (self->closed)
    return;
  g_array_append_val (self->touched, person);
  if (self->touched->len <= MOST_TOUCHED)
    return;
  begin_age (self);
  self->closed = TRUE;
}

guint
sos_short_answers_get_age (SosShortAnswers *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->age;
}

static GByteArray *
pack (GArray *ids)
{
  GByteArray *bytes = g_byte_array_sized_new (ids->len * 2);
  guint64 last = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      guint64 apart = (guint64) g_array_index (ids, gint64, i) - last;

      last += apart;
      do
        {
          const guint8 byte = (guint8) ((apart & 0x7f) | (apart > 0x7f ? 0x80 : 0));

          g_byte_array_append (bytes, &byte, 1);
          apart >>= 7;
        }
      while (apart > 0);
    }
  return bytes;
}

static GArray *
unpack (GByteArray *bytes)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), bytes->len / 2);
  guint64 last = 0, apart = 0;
  guint shift = 0;

  for (guint i = 0; i < bytes->len; i++)
    {
      apart |= (guint64) (bytes->data[i] & 0x7f) << shift;
      shift += 7;
      if (bytes->data[i] & 0x80)
        continue;
      last += apart;
      g_array_append_val (ids, last);
      apart = shift = 0;
    }
  return ids;
}

GArray *
sos_short_answers_find (SosShortAnswers *self, guint age, const char *beginning, GArray **touched)
{
  g_autoptr (GByteArray) bytes = NULL;

  g_mutex_lock (&self->mutex);
  if (age == self->age && !self->closed)
    bytes = g_hash_table_lookup (self->answers, beginning);
  if (bytes != NULL)
    {
      g_byte_array_ref (bytes);
      *touched = g_array_copy (self->touched);
    }
  g_mutex_unlock (&self->mutex);
  return bytes != NULL ? unpack (bytes) : NULL;
}

void
sos_short_answers_keep (SosShortAnswers *self, guint age, const char *beginning, GArray *ids)
{
  g_autoptr (GByteArray) bytes = ids->len >= MANY ? pack (ids) : NULL;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (bytes == NULL || age != self->age || self->closed || self->n_bytes + bytes->len > MOST_BYTES
      || g_hash_table_contains (self->answers, beginning))
    return;
  self->n_bytes += bytes->len;
  g_hash_table_insert (self->answers, g_strdup (beginning), g_steal_pointer (&bytes));
}
