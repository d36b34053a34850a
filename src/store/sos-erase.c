/* sos-erase.c - takes all that is held about one person out of the file, by the field tables: what belongs to what, and what cannot be without it. */
#include "config.h"
#include "sos-erase.h"

#include "sos-records.h"
#include "sos-transaction-private.h"

#include <string.h>

/* Which records go: one row each, for the length of the write. */
#define BEGIN \
  "PRAGMA defer_foreign_keys = ON; CREATE TEMP TABLE IF NOT EXISTS erased (kind TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;" \
  " DELETE FROM temp.erased;"
#define OF(kind) "(SELECT id FROM temp.erased WHERE kind = '" kind "')"

G_GNUC_PRINTF (3, 4)
static gboolean
run (SosTransaction *self, GError **error, const char *format, ...)
{
  g_autofree char *sql = NULL;
  va_list values;

  va_start (values, format);
  sql = g_strdup_vprintf (format, values);
  va_end (values);
  return sos_sqlite_run (sos_transaction_get_sqlite (self), sql, error);
}

static gint64
count_changes (SosTransaction *self)
{
  return sqlite3_changes (sos_sqlite_get_handle (sos_transaction_get_sqlite (self)));
}

/* ---- what goes ---- */

/* A record goes with what it belongs to, and with what it cannot be without; whom others were joined with takes these along. */
static gboolean
goes_with (SosRecordClass *klass, guint field)
{
  const SosField *known = &klass->fields[field];

  if (known->kind != SOS_KIND_REFERENCE)
    return FALSE;
  if (g_str_equal (klass->name, "person"))
    return g_str_equal (known->name, "merged-into");
  return (known->flags & (SOS_FIELD_OWNER | SOS_FIELD_REQUIRED)) != 0;
}

typedef gboolean (*EachField) (SosTransaction *self, SosRecordClass *klass, const SosField *field, const char *column, gpointer data, GError **error);

/* @goes: those fields by which a record goes; else all other references. */
static gboolean
for_each_reference (SosTransaction *self, gboolean goes, EachField func, gpointer data, GError **error)
{
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      SosRecordClass *klass = sos_records_get_class (types[i]);

      for (guint k = 0; k < klass->n_fields; k++)
        {
          g_autofree char *column = sos_field_dup_column (&klass->fields[k]);

          if (klass->fields[k].kind == SOS_KIND_REFERENCE && goes_with (klass, k) == goes && !func (self, klass, &klass->fields[k], column, data, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
gather_cb (SosTransaction *self, SosRecordClass *klass, const SosField *field, const char *column, gpointer data, GError **error)
{
  if (!run (self, error, "INSERT OR IGNORE INTO temp.erased SELECT '%s', t.id FROM %s t WHERE t.%s IN " OF ("%s"), klass->name, klass->name, column, field->of))
    return FALSE;
  *(gint64 *) data += count_changes (self);
  return TRUE;
}

/* Until nothing is found that hangs on what was found before. */
static gboolean
gather (SosTransaction *self, gint64 person, GError **error)
{
  gint64 found = 1;

  if (!run (self, error, "INSERT INTO temp.erased VALUES ('person', %" G_GINT64_FORMAT ")", person))
    return FALSE;
  while (found > 0)
    {
      found = 0;
      if (!for_each_reference (self, TRUE, gather_cb, &found, error))
        return FALSE;
    }
  return TRUE;
}

/* What stays of others speaks of it no more. */
static gboolean
let_go_cb (SosTransaction *self, SosRecordClass *klass, const SosField *field, const char *column, gpointer data, GError **error)
{
  return run (self, error, "UPDATE %s SET %s = NULL, revision = revision + 1 WHERE %s IN " OF ("%s") " AND id NOT IN " OF ("%s"), klass->name, column, column, field->of,
              klass->name);
}

/* What a school wrote of somebody it named to us. */
#define PUPILS "UPDATE cohort_place SET pupil_name = '–', revision = revision + 1 WHERE person IN " OF ("person") " AND pupil_name IS NOT NULL"

/* ---- it goes ---- */

static gboolean
take_away (SosTransaction *self, GArray *erased, GError **error)
{
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      SosErased one = { sos_records_get_class (types[i])->name, 0 };

      if (types[i] == SOS_TYPE_PERSON)
        continue;
      if (!run (self, error, "DELETE FROM %s WHERE id IN " OF ("%s"), one.kind, one.kind))
        return FALSE;
      one.n = count_changes (self);
      if (one.n > 0)
        g_array_append_val (erased, one);
    }
  return TRUE;
}

/* The reference stays, so that no other is ever given it. */
static gboolean
blank_person (SosTransaction *self, GError **error)
{
  SosRecordClass *klass = sos_records_get_class (SOS_TYPE_PERSON);
  g_autoptr (GString) sets = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const SosField *field = &klass->fields[i];
      g_autofree char *column = sos_field_dup_column (field);

      if (i != SOS_PERSON_REF)
        g_string_append_printf (sets, "%s = %s, ", column, field->kind == SOS_KIND_FLAG ? "0" : field->flags & SOS_FIELD_REQUIRED ? "'–'" : "NULL");
    }
  return run (self, error, "UPDATE person SET %sremoved = %" G_GINT64_FORMAT ", revision = revision + 1 WHERE id IN " OF ("person"), sets->str, sos_transaction_get_now (self));
}

/* Beside the records: what was typed and not kept, and the words of the history. */
static gboolean
clear_beside (SosTransaction *self, GError **error)
{
  return run (self, error, "DELETE FROM draft WHERE EXISTS (SELECT 1 FROM temp.erased e WHERE e.kind = draft.kind AND e.id = draft.record)")
         && run (self, error,
                 "UPDATE audit SET old = NULL, new = NULL, reason = NULL, title = NULL WHERE person IN " OF ("person")
                 " AND (old IS NOT NULL OR new IS NOT NULL OR reason IS NOT NULL OR title IS NOT NULL)");
}

/* Words of names that nobody else has: what a misspelling is held against. */
static gboolean
forget_words (SosTransaction *self, gint64 person, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (self, "SELECT words FROM search_words WHERE person = $1", &local, "i", person);
  g_auto (GStrv) words = rows != NULL && sos_rows_next (rows, &local) ? g_strsplit_set (sos_rows_get_text (rows, 0), " \n", -1) : NULL;

  g_clear_pointer (&rows, sos_rows_free);
  for (guint i = 0; local == NULL && words != NULL && words[i] != NULL; i++)
    if (strpbrk (words[i], "\"*") == NULL && words[i][0] != '\0')
      {
        g_autofree char *asked = g_strdup_printf ("\"%s\"", words[i]);

        sos_transaction_execute (self, "DELETE FROM name_word WHERE word = $1 AND NOT EXISTS (SELECT 1 FROM search WHERE search MATCH $2 AND rowid <> $3)", &local, "ssi",
                                 words[i], asked, person);
      }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
refresh (SosTransaction *self, GError **error)
{
  g_autoptr (GArray) people = sos_transaction_select_ids (self, "SELECT id FROM temp.erased WHERE kind = 'person' ORDER BY id", error, "");

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      sos_transaction_index_again (self, g_array_index (people, gint64, i));
      sos_transaction_refresh_person (self, g_array_index (people, gint64, i));
    }
  return people != NULL;
}

GArray *
sos_transaction_erase_person (SosTransaction *self, gint64 person, GError **error)
{
  g_autoptr (GArray) erased = g_array_new (FALSE, FALSE, sizeof (SosErased));
  g_return_val_if_fail (sos_transaction_is_write (self), NULL);

  sos_transaction_set_lasting (self);
  /* What an index forgets stays in its pieces until these are put together. */
  sos_transaction_get_shared (self)->filled = TRUE;
  if (!run (self, error, BEGIN) || !gather (self, person, error) || !run (self, error, PUPILS) || !for_each_reference (self, FALSE, let_go_cb, NULL, error)
      || !take_away (self, erased, error) || !clear_beside (self, error) || !forget_words (self, person, error) || !blank_person (self, error)
      || !sos_audit_write (self, "erase", "person", person, person, NULL, NULL, NULL, NULL, error))
    return NULL;
  return refresh (self, error) ? g_steal_pointer (&erased) : NULL;
}
