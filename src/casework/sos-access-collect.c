/* sos-access-collect.c - copies all that is held about somebody for a request to see it, a part a record, with proposals of what tells of others
 * (domain 4.15). Decides nothing: whoever looks through it does. */
#include "config.h"
#include "sos-access.h"

#include "sos-clock.h"
#include "sos-history.h"
#include "sos-moment.h"
#include "sos-pass-error.h"
#include "sos-person-reaches.h"
#include "sos-third-party.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  SosTransaction *transaction;
  SosRecord *request, *person;
  SosThirdParty *others;
  GArray *labels; /* SosTextSpan: of the words at hand, what the program calls things */
  SosSayLetter say_letter;
  gint64 position;
} Collecting;

/* ---- whose names are looked for ---- */

static gboolean
add_rows (Collecting *self, const char *sql, void (*add) (SosThirdParty *others, const char *words), GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (self->transaction, sql, &local, "i", sos_record_get_id (self->person));

  while (rows != NULL && sos_rows_next (rows, &local))
    add (self->others, sos_rows_get_text (rows, 0));
  return sos_pass_error (&local, error);
}

/* Everybody who is tied to them: relatives, who lives with them, who was named in a contact or an incident, who is in a keep-apart rule or a group
 * with them; by every name they have. */
#define TIED \
  "(SELECT other_person FROM relationship WHERE person = $1 AND removed IS NULL UNION SELECT person FROM relationship WHERE other_person = $1 AND removed IS NULL" \
  " UNION SELECT person FROM membership WHERE removed IS NULL AND household IN (SELECT household FROM membership WHERE person = $1 AND removed IS NULL)" \
  " UNION SELECT other_person FROM contact_with WHERE contact IN (SELECT id FROM contact WHERE person = $1)" \
  " UNION SELECT other_person FROM incident WHERE person = $1 UNION SELECT person FROM incident WHERE other_person = $1" \
  " UNION SELECT person FROM conflict_member WHERE removed IS NULL AND conflict IN (SELECT conflict FROM conflict_member WHERE person = $1 AND removed IS NULL)" \
  " UNION SELECT person FROM cohort_place WHERE removed IS NULL AND run IN (SELECT run FROM cohort_place WHERE person = $1 AND removed IS NULL))"

/* Their own address is theirs, line by line. */
static void
keep_lines (SosThirdParty *others, const char *lines)
{
  g_auto (GStrv) parts = g_strsplit_set (lines != NULL ? lines : "", "\n,", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    sos_third_party_keep (others, parts[i]);
}

static gboolean
read_others (Collecting *self, GError **error)
{
  static const char *const names[] = {
    "SELECT full_name FROM person WHERE id <> $1 AND id IN " TIED,
    "SELECT known_as FROM person WHERE id <> $1 AND id IN " TIED,
    "SELECT name FROM person_name WHERE removed IS NULL AND person <> $1 AND person IN " TIED,
    "SELECT normalised FROM contact_point WHERE removed IS NULL AND person <> $1 AND person IN " TIED,
    "SELECT name FROM contact_with WHERE name IS NOT NULL AND contact IN (SELECT id FROM contact WHERE person = $1)",
    "SELECT holder_name FROM contact_point WHERE person = $1 AND coalesce (belongs_to, '') <> 'SELF' AND removed IS NULL",
    "SELECT normalised FROM contact_point WHERE person = $1 AND coalesce (belongs_to, '') <> 'SELF' AND removed IS NULL",
  };
  static const char *const own[] = {
    "SELECT full_name FROM person WHERE id = $1",
    "SELECT known_as FROM person WHERE id = $1",
    "SELECT name FROM person_name WHERE removed IS NULL AND person = $1",
    "SELECT value FROM contact_point WHERE removed IS NULL AND person = $1 AND belongs_to = 'SELF'",
    "SELECT postcode FROM address WHERE removed IS NULL AND person = $1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!add_rows (self, names[i], sos_third_party_add_name, error))
      return FALSE;
  if (!add_rows (self, "SELECT name FROM school WHERE removed IS NULL AND $1 <> 0", sos_third_party_add_phrase, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (!add_rows (self, own[i], sos_third_party_keep, error))
      return FALSE;
  return add_rows (self, "SELECT lines FROM address WHERE removed IS NULL AND person = $1", keep_lines, error);
}

/* ---- a record in words ---- */

/* What a record that is referred to is called. */
static const struct
{
  const char *of, *sql;
} named[] = {
  { "staff", "SELECT name FROM staff WHERE id = $1" },
  { "person", "SELECT full_name FROM person WHERE id = $1" },
  { "agency", "SELECT name FROM agency WHERE id = $1" },
  { "professional", "SELECT name FROM professional WHERE id = $1" },
  { "school", "SELECT name FROM school WHERE id = $1" },
};

static char *
dup_named (Collecting *self, const SosField *field, gint64 id)
{
  const gboolean hidden = g_strcmp0 (field->of, "person") == 0 && sos_transaction_hides (self->transaction, id);

  for (guint i = 0; id != 0 && !hidden && i < G_N_ELEMENTS (named); i++)
    if (g_strcmp0 (named[i].of, field->of) == 0)
      {
        g_autoptr (SosRows) rows = sos_transaction_select (self->transaction, named[i].sql, NULL, "i", id);

        return rows != NULL && sos_rows_next (rows, NULL) ? g_strdup (sos_rows_get_text (rows, 0)) : NULL;
      }
  return NULL;
}

/* NULL: nothing to say. */
static char *
dup_value (Collecting *self, SosRecord *record, guint i)
{
  const SosField *field = &SOS_RECORD_GET_CLASS (record)->fields[i];
  char *day;

  if (!sos_record_is_set (record, i) || (field->flags & SOS_FIELD_OWNER))
    return NULL;
  switch (field->kind)
    {
    case SOS_KIND_CODE:
      return g_strdup (sos_codes_get_label (sos_transaction_get_codes (self->transaction), field->of, sos_record_get_text (record, i)));
    case SOS_KIND_DATE:
      day = sos_date_dup_long (sos_record_get_text (record, i));
      return day != NULL ? day : g_strdup (sos_record_get_text (record, i));
    case SOS_KIND_TIME:
      return sos_moment_dup_stamp (sos_record_get_number (record, i));
    case SOS_KIND_NUMBER:
      return field->flags & SOS_FIELD_ISSUED || g_str_equal (field->name, "position") ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, sos_record_get_number (record, i));
    case SOS_KIND_REFERENCE:
      return dup_named (self, field, sos_record_get_number (record, i));
    case SOS_KIND_FLAG:
      return sos_record_get_flag (record, i) ? g_strdup (_("yes")) : NULL;
    case SOS_KIND_BYTES:
      return NULL;
    case SOS_KIND_TEXT:
    case SOS_KIND_LONG_TEXT:
    default:
      return g_str_equal (field->name, "sort-key") ? NULL : g_strdup (sos_record_get_text (record, i));
    }
}

/* What they need, what they cannot: by its name in the list it is from. */
static char *
dup_code_words (Collecting *self, SosRecord *record)
{
  const char *label = sos_codes_get_label (sos_transaction_get_codes (self->transaction), sos_record_get_text (record, SOS_PERSON_CODE_LIST),
                                           sos_record_get_text (record, SOS_PERSON_CODE_CODE));
  const char *words = sos_record_find_text (record, SOS_PERSON_CODE_WORDS);

  return words != NULL ? g_strdup_printf ("%s: %s", label, words) : g_strdup (label);
}

static void
add_line (Collecting *self, GString *words, const char *label, const char *value)
{
  SosTextSpan span;

  if (words->len > 0)
    g_string_append_c (words, '\n');
  span = (SosTextSpan){ (guint) g_utf8_strlen (words->str, -1), (guint) g_utf8_strlen (label, -1) };
  g_array_append_val (self->labels, span);
  g_string_append_printf (words, "%s: %s", label, value);
}

static char *
dup_words (Collecting *self, SosRecord *record)
{
  GString *words;
  guint n_fields;
  const SosField *fields = sos_record_get_fields (record, &n_fields);

  g_array_set_size (self->labels, 0);
  if (SOS_IS_PERSON_CODE (record))
    return dup_code_words (self, record);
  words = g_string_new (NULL);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = dup_value (self, record, i);

      if (value != NULL && value[0] != '\0')
        add_line (self, words, sos_field_get_label (&fields[i]), value);
    }
  return g_string_free (words, FALSE);
}

/* ---- a part ---- */

static gboolean
is_label (Collecting *self, const SosTextSpan *span)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      const SosTextSpan *label = &g_array_index (self->labels, SosTextSpan, i);

      if (span->starts >= label->starts && span->starts + span->length <= label->starts + label->length)
        return TRUE;
    }
  return FALSE;
}

static gboolean
propose (Collecting *self, SosRecord *part, const char *words, GError **error)
{
  g_autoptr (GArray) spans = sos_third_party_find (self->others, words);

  for (guint i = 0; i < spans->len; i++)
    {
      const SosTextSpan *span = &g_array_index (spans, SosTextSpan, i);
      g_autoptr (SosRecord) mark
        = g_object_new (SOS_TYPE_ACCESS_MARK, "part", sos_record_get_id (part), "starts", (gint64) span->starts, "length", (gint64) span->length, "reason",
                        SOS_ACCESS_OTHERS, "state", SOS_MARK_PROPOSED, NULL);

      if (!is_label (self, span) && !sos_transaction_save (self->transaction, mark, error))
        return FALSE;
    }
  return TRUE;
}

/* @withheld: why it is kept back until somebody says otherwise; NULL: it is not. */
static gboolean
add_part (Collecting *self, const char *what, SosRecord *about, const char *words, const char *withheld, GError **error)
{
  g_autoptr (SosRecord) part = NULL;

  if (words == NULL || words[0] == '\0')
    return TRUE;
  part = g_object_new (SOS_TYPE_ACCESS_PART, "request", sos_record_get_id (self->request), "position", ++self->position, "what", what, "words", words, "withheld", withheld,
                       "decided-by", withheld != NULL ? sos_transaction_get_actor (self->transaction) : 0, "decided-on",
                       withheld != NULL ? sos_transaction_get_today (self->transaction) : NULL, NULL);
  if (about != NULL)
    {
      sos_record_set_text (part, SOS_ACCESS_PART_ABOUT, sos_record_get_name (about));
      sos_record_set_number (part, SOS_ACCESS_PART_ABOUT_ID, sos_record_get_id (about));
    }
  return sos_transaction_save (self->transaction, part, error) && propose (self, part, words, error);
}

/* An address that somebody must not learn is not given to anybody but themselves unasked; that MAPPA applies stands in the way of preventing crime
 * where it is told. */
static gboolean
find_withheld (Collecting *self, SosRecord *record, const char **withheld, GError **error)
{
  const gboolean by_subject = sos_record_has_text (self->request, SOS_ACCESS_REQUEST_REQUESTER_KIND, SOS_ACCESS_BY_SUBJECT);
  gint64 n = 0;

  *withheld = SOS_IS_MAPPA (record) ? "CRIME_PREVENTION" : NULL;
  if (by_subject || !SOS_IS_ADDRESS (record))
    return TRUE;
  if (!sos_transaction_select_number (self->transaction, "SELECT count (*) FROM address_person WHERE address = $1 AND removed IS NULL", &n, error, "i",
                                      sos_record_get_id (record)))
    return FALSE;
  *withheld = n > 0 ? "OTHER_HOUSEHOLD" : NULL;
  return TRUE;
}

static gboolean
add_record (Collecting *self, SosRecord *record, GError **error)
{
  const char *name = sos_history_find_record_name (sos_record_get_name (record)), *withheld = NULL;
  g_autofree char *words = dup_words (self, record);

  return find_withheld (self, record, &withheld, error) && add_part (self, name != NULL ? name : _("Record"), record, words, withheld, error);
}

static gboolean
add_records (Collecting *self, GType type, const char *tail, GError **error)
{
  g_autoptr (GPtrArray) records = sos_transaction_query (self->transaction, type, tail, error, "i", sos_record_get_id (self->person));

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (!add_record (self, records->pdata[i], error))
      return FALSE;
  return records != NULL;
}

/* ---- all that is held ---- */

/* What says how the office works, of others as much as of them, or names another by what it is: of keep-apart rules only that there is one is given. */
static gboolean
is_left_out (GType type)
{
  const GType types[] = { SOS_TYPE_TASK,  SOS_TYPE_LIKENESS, SOS_TYPE_JOINING, SOS_TYPE_BREAK_GLASS,      SOS_TYPE_PUT_OFF,
                          SOS_TYPE_CLASH, SOS_TYPE_CONFLICT, SOS_TYPE_CONFLICT_MEMBER, SOS_TYPE_ADDRESS_PERSON, SOS_TYPE_ACCESS_REQUEST };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (type == types[i])
      return TRUE;
  return FALSE;
}

static gboolean
add_reached (Collecting *self, GError **error)
{
  GArray *reaches = sos_person_reaches_get ();

  for (guint i = 0; i < reaches->len; i++)
    {
      const SosPersonReach *reach = &g_array_index (reaches, SosPersonReach, i);

      if (!is_left_out (reach->type) && !add_records (self, reach->type, reach->tail, error))
        return FALSE;
    }
  return add_records (self, SOS_TYPE_CONTACT, "person = $1 ORDER BY starts_at, id", error)
         && add_records (self, SOS_TYPE_ADDENDUM, "contact IN (SELECT id FROM contact WHERE person = $1) ORDER BY id", error);
}

/* ---- letters, as they were approved ---- */

static gboolean
add_pages (Collecting *self, SosRecord *paper, GError **error)
{
  g_autoptr (SosRecord) letter = sos_transaction_load (self->transaction, SOS_TYPE_LETTER, sos_record_get_number (paper, SOS_LETTER_PAPER_LETTER), error);
  g_autofree char *said = letter != NULL && self->say_letter != NULL ? self->say_letter (letter, paper) : NULL;
  /* Translators: the reference of a letter */
  g_autofree char *what = letter != NULL ? g_strdup_printf (_("Pages of letter %s"), sos_record_get_text (letter, SOS_LETTER_REF)) : NULL;

  g_array_set_size (self->labels, 0);
  return letter != NULL
         && add_part (self, what, paper, said != NULL ? said : _("The pages of this letter are held; their words were not kept. Print it from their papers and give a copy beside this."),
                      NULL, error);
}

/* Every version: each was somebody's word. */
static gboolean
add_letters (Collecting *self, GError **error)
{
  g_autoptr (GPtrArray) papers = sos_transaction_query (self->transaction, SOS_TYPE_LETTER_PAPER, "letter IN (SELECT id FROM letter WHERE person = $1) ORDER BY id", error,
                                                        "i", sos_record_get_id (self->person));

  for (guint i = 0; papers != NULL && i < papers->len; i++)
    if (!add_pages (self, papers->pdata[i], error))
      return FALSE;
  return papers != NULL;
}

static gboolean
add_rule (Collecting *self, GError **error)
{
  gint64 rules = 0;

  if (!sos_transaction_select_number (self->transaction,
                                      "SELECT count (*) FROM conflict_member m JOIN conflict c ON c.id = m.conflict WHERE m.person = $1 AND m.removed IS NULL AND"
                                      " c.removed IS NULL",
                                      &rules, error, "i", sos_record_get_id (self->person)))
    return FALSE;
  g_array_set_size (self->labels, 0);
  return rules == 0 || add_part (self, _("Keep-apart rule"), NULL, _("We hold a rule that says whom they should not meet. Whom it names is about others, and is not given."), NULL, error);
}

/* To whom something of theirs was given: papers that were printed, saved, sent. */
static gboolean
add_sharing (Collecting *self, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (SosRows) rows = sos_transaction_select (self->transaction,
                                                     "SELECT at, verb, kind, reason FROM audit WHERE person = $1 AND verb IN ('print', 'export', 'disclose') ORDER BY seq",
                                                     &local, "i", sos_record_get_id (self->person));

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      g_autofree char *at = sos_moment_dup_stamp (sos_rows_get_number (rows, 0));
      const char *verb = sos_rows_get_text (rows, 1), *name = sos_history_find_record_name (sos_rows_get_text (rows, 2));

      g_string_append_printf (words, "%s%s: %s, %s", words->len > 0 ? "\n" : "", at, name != NULL ? name : _("Record"),
                              g_str_equal (verb, "print") ? _("Printed") : g_str_equal (verb, "export") ? _("Saved as a file") : _("Shared"));
    }
  return sos_pass_error (&local, error) && add_part (self, _("What of it left the office"), NULL, words->str, NULL, error);
}

gboolean
sos_casework_collect_access (SosTransaction *transaction, SosCollectAccess *collect, GError **error)
{
  g_autoptr (SosRecord) request = sos_access_load_for (transaction, collect->request, SOS_ACCESS_DO_COLLECT, NULL, NULL, error);
  g_autoptr (SosRecord) person
    = request != NULL ? sos_transaction_load (transaction, SOS_TYPE_PERSON, sos_record_get_number (request, SOS_ACCESS_REQUEST_PERSON), error) : NULL;
  g_autoptr (SosThirdParty) others = sos_third_party_new ();
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (SosTextSpan));
  Collecting self = { transaction, request, person, others, labels, collect->say_letter, 0 };

  if (person == NULL || !read_others (&self, error) || !add_record (&self, person, error) || !add_reached (&self, error) || !add_letters (&self, error) || !add_rule (&self, error)
      || !add_sharing (&self, error))
    return FALSE;
  collect->count = (guint) self.position;
  sos_record_set_text (request, SOS_ACCESS_REQUEST_COLLECTED_ON, sos_transaction_get_today (transaction));
  sos_record_set_text (request, SOS_ACCESS_REQUEST_STATE, sos_access_get_next (SOS_ACCESS_SCOPED, SOS_ACCESS_DO_COLLECT, FALSE));
  return sos_transaction_save (transaction, request, error);
}
