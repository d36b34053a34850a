/* sos-letter-queue.c - letters that wait, read in one snapshot with what the gates say of them. Decides nothing itself. */
#include "config.h"
#include "sos-letter-queue.h"

#include "sos-clock.h"
#include "sos-letter-gate.h"
#include "sos-letter-states.h"
#include "sos-load.h"
#include "sos-rights.h"

#define LOG_DAYS 30 /* for how long what went out is listed */
#define MOST 2000

struct _SosLetterRow
{
  GObject parent_instance;

  SosLetterLine line;
  SosVerdict *verdict;
};

G_DEFINE_FINAL_TYPE (SosLetterRow, sos_letter_row, G_TYPE_OBJECT)

/* The texts of a line, in the order of the columns of ROWS from TEXTS on. */
static const gsize texts[] = {
  G_STRUCT_OFFSET (SosLetterLine, ref),         G_STRUCT_OFFSET (SosLetterLine, kind),     G_STRUCT_OFFSET (SosLetterLine, state),
  G_STRUCT_OFFSET (SosLetterLine, delivery),    G_STRUCT_OFFSET (SosLetterLine, format),   G_STRUCT_OFFSET (SosLetterLine, name),
  G_STRUCT_OFFSET (SosLetterLine, worker_name), G_STRUCT_OFFSET (SosLetterLine, made_on),  G_STRUCT_OFFSET (SosLetterLine, delivered_on),
  G_STRUCT_OFFSET (SosLetterLine, back_reason), G_STRUCT_OFFSET (SosLetterLine, reader_name),
};
#define TEXTS 8

#define ROWS \
  "SELECT l.id, l.person, l.worker, l.version, (SELECT m.household FROM membership AS m WHERE m.person = l.person AND m.removed IS NULL" \
  "  AND m.valid_to IS NULL ORDER BY m.id LIMIT 1)," \
  " EXISTS (SELECT 1 FROM task AS t WHERE t.letter = l.id AND t.kind = 'PRINTED_NOT_POSTED' AND t.done_on IS NULL AND t.removed IS NULL)," \
  " coalesce (a.check_needed, 0), coalesce (l.reader, 0), l.ref, l.kind, l.state, l.delivery, l.format, coalesce (p.known_as, p.full_name), s.name, l.made_on," \
  " l.delivered_on, l.pulled_back_reason, coalesce (r.known_as, r.full_name)" \
  " FROM letter AS l JOIN person AS p ON p.id = l.person LEFT JOIN staff AS s ON s.id = l.worker LEFT JOIN address AS a ON a.id = l.address" \
  " LEFT JOIN person AS r ON r.id = l.reader" \
  " WHERE l.removed IS NULL AND p.removed IS NULL AND (l.state IN ('DRAFT', 'TRANSLATE', 'CHECK', 'APPROVED', 'PRINTED')" \
  "  OR (l.state = 'RETURNED' AND a.check_needed = 1) OR l.delivered_on >= $1)" \
  " ORDER BY l.made_on, l.id"

static void
sos_letter_row_finalize (GObject *object)
{
  SosLetterRow *self = SOS_LETTER_ROW (object);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (G_STRUCT_MEMBER (char *, &self->line, texts[i]));
  g_clear_pointer (&self->verdict, sos_verdict_free);
  G_OBJECT_CLASS (sos_letter_row_parent_class)->finalize (object);
}

static void
sos_letter_row_class_init (SosLetterRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_letter_row_finalize;
}

static void
sos_letter_row_init (SosLetterRow *self)
{
}

static SosLetterRow *
read_row (SosTransaction *transaction, SosRows *rows)
{
  SosLetterRow *self = g_object_new (SOS_TYPE_LETTER_ROW, NULL);
  SosLetterLine *line = &self->line;

  line->id = sos_rows_get_number (rows, 0);
  line->person = sos_rows_get_number (rows, 1);
  line->worker = MAX (sos_rows_get_number (rows, 2), 0);
  line->version = sos_rows_get_number (rows, 3);
  line->household = MAX (sos_rows_get_number (rows, 4), 0);
  line->to_destroy = sos_rows_get_number (rows, 5) == 1;
  line->check_address = sos_rows_get_number (rows, 6) == 1;
  line->mine = line->worker == sos_transaction_get_actor (transaction);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = sos_rows_get_text (rows, TEXTS + (int) i);

      G_STRUCT_MEMBER (char *, line, texts[i]) = g_strdup (text != NULL ? text : "");
    }
  if (sos_transaction_hides (transaction, sos_rows_get_number (rows, TEXTS - 1)))
    {
      g_free ((char *) line->reader_name);
      line->reader_name = g_strdup ("");
    }
  return self;
}

/* Whether their letters may be seen; asked once a person. */
static gboolean
may_see (SosTransaction *transaction, GHashTable *asked, gint64 person, gboolean *may, GError **error)
{
  gpointer known;
  SosRightsCase rights;

  if (g_hash_table_lookup_extended (asked, &person, NULL, &known))
    {
      *may = GPOINTER_TO_INT (known);
      return TRUE;
    }
  if (!sos_rights_load (transaction, person, &rights, error))
    return FALSE;
  *may = sos_rights_allows (&rights, SOS_GROUP_LETTERS, SOS_MAY_SEE);
  g_hash_table_insert (asked, g_memdup2 (&person, sizeof person), GINT_TO_POINTER (*may));
  return TRUE;
}

static GPtrArray *
read_rows (SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *since = sos_date_dup_add (sos_transaction_get_today (transaction), -LOG_DAYS);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, ROWS, &local, "s", since);

  while (rows != NULL && list->len < MOST && sos_rows_next (rows, &local))
    g_ptr_array_add (list, read_row (transaction, rows));
  if (local == NULL)
    return g_steal_pointer (&list);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static gboolean
is_waiting (const SosLetterLine *line)
{
  static const char *const states[] = { SOS_LETTER_DRAFT, SOS_LETTER_CHECK, SOS_LETTER_APPROVED, SOS_LETTER_PRINTED, NULL };

  return g_strv_contains (states, line->state);
}

static gboolean
ask_gate (SosTransaction *transaction, SosLetterRow *row, GError **error)
{
  g_autoptr (SosRecord) letter = NULL;

  if (!is_waiting (&row->line))
    {
      row->verdict = sos_verdict_new_allowed (NULL, NULL);
      return TRUE;
    }
  letter = sos_transaction_load (transaction, SOS_TYPE_LETTER, row->line.id, error);
  row->verdict = letter != NULL ? sos_letter_gate_ask_now (transaction, letter, error) : NULL;
  return row->verdict != NULL;
}

GPtrArray *
sos_letter_queue_load (SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) asked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) rows = read_rows (transaction, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      SosLetterRow *row = rows->pdata[i];
      gboolean may = FALSE;

      if (!may_see (transaction, asked, row->line.person, &may, error) || (may && !ask_gate (transaction, row, error)))
        return NULL;
      if (may)
        g_ptr_array_add (list, g_object_ref (row));
    }
  return rows != NULL ? g_steal_pointer (&list) : NULL;
}

static gpointer
run (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_letter_queue_load (transaction, error);
}

void
sos_letter_queue_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sos_letter_queue_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

const SosLetterLine *
sos_letter_row_get (SosLetterRow *self)
{
  return &self->line;
}

const SosVerdict *
sos_letter_row_get_verdict (SosLetterRow *self)
{
  return self->verdict;
}
