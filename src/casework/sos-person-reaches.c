/* sos-person-reaches.c - the record types that belong to a person, and how each is found from there; worked out once from the tables of fields. */
#include "config.h"
#include "sos-person-reaches.h"

#include "sos-records.h"

static void
append_owner (GString *tail, SosRecordClass *klass)
{
  const SosField *owner = &klass->fields[sos_record_class_find_owner (klass)];
  g_autofree char *column = sos_field_dup_column (owner);

  if (g_str_equal (owner->of, "person"))
    {
      g_string_append_printf (tail, "%s = $1", column);
      return;
    }
  g_string_append_printf (tail, "%s IN (SELECT id FROM %s WHERE removed IS NULL AND ", column, owner->of);
  append_owner (tail, sos_records_get_class (sos_records_find_type (owner->of)));
  g_string_append_c (tail, ')');
}

/* The field of the table that orders its rows: a position, else the first date. */
static int
find_order (SosRecordClass *klass)
{
  const int position = sos_record_class_find_field (klass, "position");

  for (guint i = 0; position < 0 && i < klass->n_fields; i++)
    if (klass->fields[i].kind == SOS_KIND_DATE)
      return (int) i;
  return position;
}

static char *
make_tail (SosRecordClass *klass)
{
  GString *tail = g_string_new (NULL);
  const int order = find_order (klass);

  append_owner (tail, klass);
  g_string_append (tail, " ORDER BY ");
  if (order >= 0)
    {
      g_autofree char *column = sos_field_dup_column (&klass->fields[order]);

      g_string_append_printf (tail, "%s, ", column);
    }
  g_string_append (tail, "id");
  return g_string_free (tail, FALSE);
}

/* Whether a chain of owners leads from @klass to a person. */
static gboolean
leads_to_person (SosRecordClass *klass)
{
  const int owner = sos_record_class_find_owner (klass);

  if (owner < 0)
    return FALSE;
  return g_str_equal (klass->fields[owner].of, "person")
         || leads_to_person (sos_records_get_class (sos_records_find_type (klass->fields[owner].of)));
}

/* Letter papers and what is collected for a request to see a record are left out: they are large. So are contacts, of which there may be thousands: sos-contact-log.h reads those. */
static gboolean
is_left_out (SosRecordClass *klass)
{
  const char *owner = klass->fields[sos_record_class_find_owner (klass)].of;

  return G_TYPE_FROM_CLASS (klass) == SOS_TYPE_LETTER_PAPER || G_TYPE_FROM_CLASS (klass) == SOS_TYPE_CONTACT || g_str_equal (owner, "contact")
         || g_str_equal (owner, "access_request") || g_str_equal (owner, "access_part");
}

GArray *
sos_person_reaches_get (void)
{
  static gsize ready;
  static GArray *reaches;

  if (g_once_init_enter (&ready))
    {
      guint n_types;
      const GType *types = sos_records_get_types (&n_types);

      reaches = g_array_new (FALSE, FALSE, sizeof (SosPersonReach));
      for (guint i = 0; i < n_types; i++)
        {
          SosRecordClass *klass = sos_records_get_class (types[i]);
          SosPersonReach reach = { types[i], NULL };

          if (!leads_to_person (klass) || is_left_out (klass))
            continue;
          reach.tail = make_tail (klass);
          g_array_append_val (reaches, reach);
        }
      g_once_init_leave (&ready, 1);
    }
  return reaches;
}
