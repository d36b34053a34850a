/* test-fields.c - every field of every record: kept as it was typed, asked for in words, or left for later. */
#include "config.h"
#include "office-fixture.h"

#include <string.h>

/* Texts that break programs. A text has no zero inside; everything else is somebody's name. */
static const char *const hostile[] = {
  "'); DROP TABLE person; --",
  "' OR '1'='1",
  "\" UNION SELECT pdf FROM letter_paper --",
  "$1 $2 ?1 :a @b %s %n %d",
  "<b>bold</b><script>alert (1)</script> & &amp; &#x41;",
  "<span font='200'>",
  "\\'; ATTACH DATABASE 'x' AS y; --",
  "O’Neill-Brennan ‘Zoë’",
  "Nguyễn Thị Thanh Hà",
  "محمد الأحمد",
  "\u202egnp.eye\u202c \u2066x\u2069 \u200f\u200e",
  "Ìfẹ́olúwa Adébáyọ̀",
  "e\u0301 and \u00e9 are two spellings",
  "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "\t tab, \n line, \r return, \x01 \x1b[31m \x7f",
  "  blanks at both ends  ",
  "NULL",
  "Null",
  "0",
  "-1e309",
  "../../etc/passwd",
  "C:\\office\\..\\x",
  "=cmd|' /C calc'!A0",
  "{{template}} ${x} #{y}",
  "\"quote\" 'single' `back` \\slash\\",
  "X Æ A-12",
  "search MATCH \"x\" NEAR OR AND NOT *",
  "a;b,c\td|e~f",
  "\u00c3\u00a9 half a letter shown whole",
  "ﷺ ﷽ \U0001f1ec\U0001f1e7",
};

/* ---- every field of every record, verbatim ---- */

static void
assert_same (SosRecord *saved, SosRecord *read)
{
  guint n_fields;
  const SosField *fields = sos_record_get_fields (saved, &n_fields);

  g_assert_cmpint (sos_record_get_id (saved), ==, sos_record_get_id (read));
  g_assert_cmpint (sos_record_get_revision (saved), ==, sos_record_get_revision (read));
  for (guint i = 0; i < n_fields; i++)
    {
      const GValue *a = sos_record_get_value (saved, i), *b = sos_record_get_value (read, i);

      if (G_VALUE_HOLDS_STRING (a))
        g_assert_cmpstr (g_value_get_string (a), ==, g_value_get_string (b));
      else if (G_VALUE_HOLDS_INT64 (a))
        g_assert_cmpint (g_value_get_int64 (a), ==, g_value_get_int64 (b));
      else if (G_VALUE_HOLDS_BOOLEAN (a))
        g_assert_cmpint (g_value_get_boolean (a), ==, g_value_get_boolean (b));
      else if (g_value_get_boxed (a) != NULL)
        g_assert_true (g_bytes_equal (g_value_get_boxed (a), g_value_get_boxed (b)));
      else
        g_assert_null (g_value_get_boxed (b));
      if (fields[i].kind != SOS_KIND_BYTES)
        g_assert_cmpint (sos_record_is_set (saved, i), ==, sos_record_is_set (read, i));
    }
}

typedef struct
{
  const char *words;
  gboolean whole;
  GPtrArray *saved;
} Filling;

static gboolean
save_each_type (SosTransaction *transaction, gpointer data, GError **error)
{
  Filling *filling = data;
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (SosRecord) record = office_make_record (transaction, types[i], filling->words, filling->whole);

      if (types[i] == SOS_TYPE_SETTING && !filling->whole)
        sos_record_set_text (record, SOS_SETTING_NAME, "another name");
      if (!sos_transaction_save (transaction, record, error))
        return FALSE;
      g_assert_cmpint (sos_record_get_id (record), >, 0);
      g_assert_cmpint (sos_record_get_revision (record), ==, 1);
      g_assert_cmpuint (sos_record_get_changed (record), ==, 0);
      g_ptr_array_add (filling->saved, g_steal_pointer (&record));
    }
  return TRUE;
}

static gboolean
read_each (SosTransaction *transaction, gpointer data, GError **error)
{
  GPtrArray *saved = data;

  for (guint i = 0; i < saved->len; i++)
    {
      SosRecord *record = g_ptr_array_index (saved, i);
      g_autoptr (SosRecord) read = sos_transaction_load (transaction, G_OBJECT_TYPE (record), sos_record_get_id (record), error);

      if (read == NULL)
        return FALSE;
      assert_same (record, read);
    }
  return TRUE;
}

static void
test_verbatim (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (GPtrArray) saved = g_ptr_array_new_with_free_func (g_object_unref);
  const gint64 n_schema = office_count (office->path, "SELECT count (*) FROM sqlite_schema");

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    office_write (office, NULL, save_each_type, &(Filling){ hostile[i], TRUE, saved });
  office_write (office, NULL, save_each_type, &(Filling){ "what is required", FALSE, saved });
  office_fixture_reopen (office);
  office_read (office, read_each, saved);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM sqlite_schema"), ==, n_schema);
  g_test_message ("%u records of every type read back as they were typed", saved->len);
}

/* What tools for breaking in type: closers, verbs and comments put together. */
static char *
make_attack (GRand *rand)
{
  static const char *const closers[] = { "'", "\"", "')", "\")", "`", "]", "';", "\\'", "%27", "\u02bc", "''", "\"\"" };
  static const char *const verbs[] = {
    " OR 1=1", " UNION ALL SELECT NULL,NULL", "; DROP TABLE audit", "; DELETE FROM person", " AND sqlite_version()=3",
    "; UPDATE person SET full_name=''", " RETURNING *", "; PRAGMA writable_schema=1", " || load_extension('x')", " GLOB '*'",
    "; ATTACH 'a' AS b", " HAVING 1", " LIKE '%'", "; VACUUM INTO 'x'", " MATCH 'a'", " ORDER BY 99",
  };
  static const char *const ends[] = { "", "--", "-- ", "/*", ";", "#", " AND 'a'='a", "\n--", ";\xc2\x85", "))" };

  return g_strdup_printf ("%s%s%s%s%u", closers[g_rand_int_range (rand, 0, G_N_ELEMENTS (closers))],
                          verbs[g_rand_int_range (rand, 0, G_N_ELEMENTS (verbs))],
                          verbs[g_rand_int_range (rand, 0, G_N_ELEMENTS (verbs))],
                          ends[g_rand_int_range (rand, 0, G_N_ELEMENTS (ends))], g_rand_int (rand));
}

typedef struct
{
  guint n;
  GRand *rand;
  GPtrArray *saved;
} Attack;

static gboolean
save_attacks (SosTransaction *transaction, gpointer data, GError **error)
{
  Attack *attack = data;
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < attack->n; i++)
    {
      g_autofree char *words = make_attack (attack->rand);
      g_autoptr (SosRecord) record = office_make_record (transaction, types[i % n_types], words, FALSE);
      guint n_fields;
      const SosField *fields = sos_record_get_fields (record, &n_fields);

      for (guint f = 0; f < n_fields; f++)
        if (sos_kind_get_value_type (fields[f].kind) == G_TYPE_STRING && !g_str_equal (fields[f].name, "ref"))
          sos_record_set_text (record, f, words);
      if (!sos_transaction_save (transaction, record, error))
        return FALSE;
      g_ptr_array_add (attack->saved, g_steal_pointer (&record));
    }
  return TRUE;
}

static void
test_attacks (OfficeFixture *office, gconstpointer data)
{
  const guint n = office_get_runs ("SOS_ATTACKS", 1000, 10000);
  g_autoptr (GPtrArray) saved = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  Attack attack = { n, rand, saved };
  const gint64 n_schema = office_count (office->path, "SELECT count (*) FROM sqlite_schema");
  const gint64 n_codes = office_count (office->path, "SELECT count (*) FROM code");

  office_write (office, NULL, save_attacks, &attack);
  office_read (office, read_each, saved);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM sqlite_schema"), ==, n_schema);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM code"), ==, n_codes);
  g_test_message ("%u attacks stored as they were typed, in every text field", n);
}

/* ---- required, and to be written later ---- */

typedef struct
{
  SosFieldFlags flag;
  gboolean (*attempt) (SosTransaction *transaction, GType type, guint field, guint n, GError **error);
  guint n; /* fields with that flag */
} Attempts;

static gboolean
attempt_each (SosTransaction *transaction, gpointer data, GError **error)
{
  Attempts *attempts = data;
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      SosRecordClass *klass = sos_records_get_class (types[i]);

      for (guint f = 0; f < klass->n_fields; f++)
        if ((klass->fields[f].flags & attempts->flag)
            && !attempts->attempt (transaction, types[i], f, attempts->n++, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
save_lacking (SosTransaction *transaction, GType type, guint field, guint n, GError **error)
{
  const SosField *lacking = &sos_records_get_class (type)->fields[field];
  g_autoptr (SosRecord) record = office_make_record (transaction, type, "words", FALSE);
  g_autoptr (GError) local = NULL;

  if (sos_kind_get_value_type (lacking->kind) == G_TYPE_INT64)
    sos_record_set_number (record, field, lacking->kind == SOS_KIND_NUMBER ? SOS_NUMBER_UNKNOWN : 0);
  else
    sos_record_set_text (record, field, " \t\n");
  g_assert_false (sos_transaction_save (transaction, record, &local));
  g_assert_error (local, SOS_STORE_ERROR, SOS_STORE_ERROR_MISSING);
  g_assert_nonnull (strstr (local->message, sos_field_get_label (lacking)));
  g_assert_cmpint (sos_record_get_id (record), ==, 0);
  return TRUE;
}

static void
test_missing (OfficeFixture *office, gconstpointer data)
{
  Attempts attempts = { SOS_FIELD_REQUIRED, save_lacking };

  office_write (office, NULL, attempt_each, &attempts);
  g_assert_cmpuint (attempts.n, >, 40);
  g_test_message ("%u required fields missed in words", attempts.n);
}

static gboolean
save_blank (SosTransaction *transaction, GType type, guint field, guint n, GError **error)
{
  g_autoptr (SosRecord) record = office_make_record (transaction, type, "words", TRUE);
  g_autoptr (SosRecord) read = NULL;

  sos_record_set_text (record, field, n % 2 == 0 ? NULL : " \t\n");
  if (!sos_transaction_save (transaction, record, error))
    return FALSE;
  read = sos_transaction_load (transaction, type, sos_record_get_id (record), error);
  g_assert_false (sos_record_is_set (read, field));
  g_assert_null (sos_record_get_text (read, field));
  return TRUE;
}

static void
test_later (OfficeFixture *office, gconstpointer data)
{
  Attempts attempts = { SOS_FIELD_LATER, save_blank };

  office_write (office, NULL, attempt_each, &attempts);
  g_assert_cmpuint (attempts.n, ==, 2);
}

#define ADD(name, func) g_test_add ("/store/fields/" name, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("verbatim", test_verbatim);
  ADD ("attacks", test_attacks);
  ADD ("missing", test_missing);
  ADD ("later", test_later);
  return g_test_run ();
}
