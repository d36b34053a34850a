/* sos-demo-writer.c - makes records of a demo office, from C and from scripts in data/demo; knows no letter and no rule. */
#include "config.h"
#include "sos-demo-writer.h"

#include "sos-clock.h"
#include "sos-reference.h"
#include "sos-sort-key.h"

#include <stdarg.h>
#include <string.h>

typedef struct
{
  guint field;
  char *text;
} SosDemoValue;

/* ---- what the office gives ---- */

/* Never one that the script has promised to somebody. */
static char *
issue_reference (SosDemoWriter *self, const char *prefix)
{
  char *ref = sos_transaction_issue_reference (self->transaction, prefix, &self->error);

  while (ref != NULL && g_hash_table_contains (self->reserved, ref))
    {
      g_free (ref);
      ref = sos_transaction_issue_reference (self->transaction, prefix, &self->error);
    }
  return ref;
}

static void
give_reference (SosDemoWriter *self, SosRecord *record)
{
  static const struct
  {
    const char *type;
    const char *prefix;
    guint field;
  } issued[] = {
    { "person", "P", SOS_PERSON_REF },
    { "household", "H", SOS_HOUSEHOLD_REF },
    { "letter", "L", SOS_LETTER_REF },
    { "staff", "S", SOS_STAFF_REF },
    { "conflict", "C", SOS_CONFLICT_REF },
    { "school", "E", SOS_SCHOOL_REF },
    { "programme_run", "R", SOS_PROGRAMME_RUN_REF },
    { "concern", "G", SOS_CONCERN_REF },
    { "referral", "R", SOS_REFERRAL_REF },
  };

  for (guint i = 0; i < G_N_ELEMENTS (issued); i++)
    if (g_str_equal (sos_record_get_name (record), issued[i].type) && !sos_record_is_set (record, issued[i].field))
      {
        g_autofree char *ref = issue_reference (self, issued[i].prefix);

        sos_record_set_text (record, issued[i].field, ref);
      }
}

static void
describe_name (SosRecord *person)
{
  const char *name = sos_record_get_text (person, SOS_PERSON_FULL_NAME);
  g_autofree char *key = sos_sort_key_make (name);
  const gboolean arabic = name != NULL && g_unichar_get_script (g_utf8_get_char (name)) == G_UNICODE_SCRIPT_ARABIC;

  if (!sos_record_is_set (person, SOS_PERSON_SORT_KEY))
    sos_record_set_text (person, SOS_PERSON_SORT_KEY, key);
  sos_record_set_text (person, SOS_PERSON_NAME_SCRIPT, arabic ? "Arab" : "Latn");
  sos_record_set_text (person, SOS_PERSON_TEXT_DIRECTION, arabic ? "RTL" : "LTR");
}

static void
normalise_number (SosRecord *point)
{
  GString *digits;

  if (!sos_record_has_text (point, SOS_CONTACT_POINT_KIND, "PHONE"))
    return;
  digits = g_string_new (NULL);
  for (const char *p = sos_record_get_text (point, SOS_CONTACT_POINT_VALUE); p != NULL && *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
  sos_record_set_text (point, SOS_CONTACT_POINT_NORMALISED, digits->str);
  g_string_free (digits, TRUE);
}

/* Never a surname, unless the script says so. */
static void
label_household (SosRecord *household)
{
  g_autofree char *label = g_strdup_printf ("Household %s", sos_record_get_text (household, SOS_HOUSEHOLD_REF));

  if (!sos_record_is_set (household, SOS_HOUSEHOLD_LABEL))
    sos_record_set_text (household, SOS_HOUSEHOLD_LABEL, label);
}

static gint64
keep (SosDemoWriter *self, SosRecord *record)
{
  const GType type = G_OBJECT_TYPE (record);

  if (self->error != NULL)
    return 0;
  if (type == SOS_TYPE_PERSON)
    describe_name (record);
  else if (type == SOS_TYPE_CONTACT_POINT)
    normalise_number (record);
  if (sos_record_class_find_field (SOS_RECORD_GET_CLASS (record), "ref") >= 0)
    give_reference (self, record);
  if (type == SOS_TYPE_HOUSEHOLD)
    label_household (record);
  if (self->error != NULL || !sos_transaction_save (self->transaction, record, &self->error))
    return 0;
  self->n_people += type == SOS_TYPE_PERSON ? 1 : 0;
  return sos_record_get_id (record);
}

static void
set_from_list (SosRecord *record, va_list values)
{
  guint n_fields;
  const SosField *fields = sos_record_get_fields (record, &n_fields);
  int field;

  while ((field = va_arg (values, int)) != SOS_DEMO_END)
    {
      const GType type = sos_kind_get_value_type (fields[field].kind);

      g_assert (field >= 0 && (guint) field < n_fields);
      if (type == G_TYPE_STRING)
        sos_record_set_text (record, (guint) field, va_arg (values, const char *));
      else if (type == G_TYPE_BOOLEAN)
        sos_record_set_flag (record, (guint) field, va_arg (values, int));
      else
        sos_record_set_number (record, (guint) field, va_arg (values, gint64));
    }
}

gint64
sos_demo_make (SosDemoWriter *self, GType type, ...)
{
  g_autoptr (SosRecord) record = NULL;
  va_list values;

  if (self->error != NULL)
    return 0;
  record = g_object_new (type, NULL);
  va_start (values, type);
  set_from_list (record, values);
  va_end (values);
  return keep (self, record);
}

/* ---- scripts ---- */

static void
node_free (SosDemoNode *self)
{
  g_free (self->label);
  g_array_unref (self->values);
  g_ptr_array_unref (self->children);
  g_free (self);
}

static void
clear_value (gpointer value)
{
  g_free (((SosDemoValue *) value)->text);
}

static SosDemoNode *
node_new (const char *words)
{
  SosDemoNode *self = g_new0 (SosDemoNode, 1);
  g_auto (GStrv) parts = g_strsplit (words, " ", 2);

  self->type = sos_records_find_type (parts[0]);
  if (self->type == G_TYPE_INVALID)
    g_error ("The demo script names no record: %s", parts[0]);
  self->label = g_strdup (parts[1]);
  self->values = g_array_new (FALSE, FALSE, sizeof (SosDemoValue));
  g_array_set_clear_func (self->values, clear_value);
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  return self;
}

static void
node_add_value (SosDemoNode *self, const char *words, const char *colon)
{
  g_autofree char *name = g_strndup (words, colon - words);
  g_auto (GStrv) lines = g_strsplit (colon + 2, " | ", -1);
  const int field = sos_record_class_find_field (sos_records_get_class (self->type), name);
  SosDemoValue value = { (guint) field, NULL };

  if (field < 0)
    g_error ("The demo script names no field: %s", words);
  value.text = g_strjoinv ("\n", lines);
  g_array_append_val (self->values, value);
}

/* A field is "name: text"; a colon further inside a text is none. */
static const char *
find_colon (const char *words)
{
  const char *end = words + strspn (words, "abcdefghijklmnopqrstuvwxyz-");

  return end[0] == ':' && end[1] == ' ' ? end : NULL;
}

GPtrArray *
sos_demo_script_read (const char *file)
{
  g_autofree char *text = sos_demo_lists_dup_file (file);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *roots = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  SosDemoNode *open[8] = { NULL };

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const gsize depth = strspn (lines[i], " ") / 2;
      const char *words = lines[i] + 2 * depth;
      const char *colon = find_colon (words);

      g_assert (depth < G_N_ELEMENTS (open));
      if (*words == '\0' || *words == '#')
        continue;
      if (colon != NULL)
        {
          node_add_value (open[depth - 1], words, colon);
          continue;
        }
      open[depth] = node_new (words);
      g_ptr_array_add (depth == 0 ? roots : open[depth - 1]->children, open[depth]);
    }
  return roots;
}

gint64
sos_demo_find_label (SosDemoWriter *self, const char *label)
{
  const gint64 *id = g_hash_table_lookup (self->labels, label);

  return id != NULL ? *id : 0;
}

static void
set_number_from_text (SosDemoWriter *self, SosRecord *record, const SosField *field, guint i, const char *text)
{
  g_autoptr (GDateTime) time = field->kind == SOS_KIND_TIME ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  if (field->kind == SOS_KIND_REFERENCE && sos_demo_find_label (self, text + 1) == 0)
    g_error ("The demo script has nothing under %s", text);
  else if (field->kind == SOS_KIND_REFERENCE)
    sos_record_set_number (record, i, sos_demo_find_label (self, text + 1));
  else if (time != NULL)
    sos_record_set_number (record, i, g_date_time_to_unix (time));
  else
    sos_record_set_number (record, i, g_ascii_strtoll (text, NULL, 10));
}

static void
set_from_text (SosDemoWriter *self, SosRecord *record, guint i, const char *text)
{
  guint n_fields;
  const SosField *field = &sos_record_get_fields (record, &n_fields)[i];

  if (g_str_equal (field->name, "ref"))
    {
      g_autofree char *ref = sos_reference_make (g_ascii_toupper (sos_record_get_name (record)[0]), (guint) atoi (text));

      g_hash_table_add (self->reserved, g_strdup (ref));
      sos_record_set_text (record, i, ref);
    }
  else if (field->kind == SOS_KIND_FLAG)
    sos_record_set_flag (record, i, g_str_equal (text, "yes"));
  else if (sos_kind_get_value_type (field->kind) == G_TYPE_INT64)
    set_number_from_text (self, record, field, i, text);
  else
    sos_record_set_text (record, i, text);
}

static void
set_from_node (SosDemoWriter *self, SosRecord *record, SosDemoNode *node, gint64 owner)
{
  const int field = sos_record_class_find_owner (SOS_RECORD_GET_CLASS (record));

  if (field >= 0 && owner != 0)
    sos_record_set_number (record, (guint) field, owner);
  for (guint i = 0; i < node->values->len; i++)
    {
      const SosDemoValue *value = &g_array_index (node->values, SosDemoValue, i);

      set_from_text (self, record, value->field, value->text);
    }
}

static SosRecord *
read_node (SosDemoWriter *self, SosDemoNode *node, gint64 owner, va_list values)
{
  SosRecord *record = g_object_new (node->type, NULL);

  set_from_node (self, record, node, owner);
  set_from_list (record, values);
  return record;
}

gint64
sos_demo_play_alone (SosDemoWriter *self, SosDemoNode *node, gint64 owner, ...)
{
  g_autoptr (SosRecord) record = NULL;
  va_list values;

  if (self->error != NULL)
    return 0;
  va_start (values, owner);
  record = read_node (self, node, owner, values);
  va_end (values);
  return keep (self, record);
}

gint64
sos_demo_play (SosDemoWriter *self, SosDemoNode *node, gint64 owner, ...)
{
  g_autoptr (SosRecord) record = NULL;
  va_list values;
  gint64 id;

  if (self->error != NULL)
    return 0;
  va_start (values, owner);
  record = read_node (self, node, owner, values);
  va_end (values);
  id = keep (self, record);
  if (node->label != NULL && id != 0)
    g_hash_table_insert (self->labels, g_strdup (node->label), g_memdup2 (&id, sizeof id));
  for (guint i = 0; i < node->children->len && self->error == NULL; i++)
    sos_demo_play (self, g_ptr_array_index (node->children, i), id, SOS_DEMO_END);
  return id;
}

const char *
sos_demo_node_get_text (SosDemoNode *node, guint field)
{
  for (guint i = 0; i < node->values->len; i++)
    if (g_array_index (node->values, SosDemoValue, i).field == field)
      return g_array_index (node->values, SosDemoValue, i).text;
  return NULL;
}

/* ---- draws ---- */

gboolean
sos_demo_chance (SosDemoWriter *self, double percent)
{
  return g_rand_double (self->rand) * 100 < percent;
}

int
sos_demo_between (SosDemoWriter *self, int lowest, int highest)
{
  return lowest >= highest ? lowest : g_rand_int_range (self->rand, lowest, highest + 1);
}

const char *
sos_demo_pick (SosDemoWriter *self, const char *section)
{
  GPtrArray *lines = sos_demo_lists_get (self->lists, section);

  if (lines == NULL || lines->len == 0)
    g_error ("The demo lists have no section %s", section);
  return g_ptr_array_index (lines, g_rand_int_range (self->rand, 0, (gint32) lines->len));
}

const char *
sos_demo_pick_share (SosDemoWriter *self, const SosDemoShare *shares, guint n_shares)
{
  guint sum = 0, drawn, i = 0;

  for (guint n = 0; n < n_shares; n++)
    sum += shares[n].weight;
  drawn = (guint) g_rand_int_range (self->rand, 0, (gint32) sum);
  while (drawn >= shares[i].weight)
    drawn -= shares[i++].weight;
  return shares[i].code;
}

const char *
sos_demo_date (SosDemoWriter *self, int days)
{
  const guint julian = (guint) ((int) self->today + days);
  char *text = g_hash_table_lookup (self->dates, GUINT_TO_POINTER (julian));

  if (text == NULL)
    {
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, julian);
      text = sos_date_dup_from (&date);
      g_hash_table_insert (self->dates, GUINT_TO_POINTER (julian), text);
    }
  return text;
}

SosDemoWriter *
sos_demo_writer_new (guint64 seed)
{
  SosDemoWriter *self = g_new0 (SosDemoWriter, 1);
  const guint32 seeds[] = { (guint32) seed, (guint32) (seed >> 32) };
  GDate date;

  self->rand = g_rand_new_with_seed_array (seeds, G_N_ELEMENTS (seeds));
  self->lists = sos_demo_lists_new ();
  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->reserved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->dates = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  sos_date_parse (SOS_DEMO_TODAY, &date);
  self->today = g_date_get_julian (&date);
  return self;
}

void
sos_demo_writer_free (SosDemoWriter *self)
{
  g_clear_error (&self->error);
  g_rand_free (self->rand);
  sos_demo_lists_free (self->lists);
  g_hash_table_unref (self->labels);
  g_hash_table_unref (self->reserved);
  g_hash_table_unref (self->dates);
  g_free (self);
}
