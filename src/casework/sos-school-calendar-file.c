/* sos-school-calendar-file.c - a calendar file of a school held against its calendar, row by row. What a file is exchange knows; saves nothing. */
#include "config.h"
#include "sos-school-calendar-file.h"

#include "sos-calendar-file.h"
#include "sos-calendar-source.h"
#include "sos-casework-private.h"
#include "sos-day.h"
#include "sos-pass-error.h"
#include "sos-record-plain.h"

#include <glib/gi18n.h>

static void
row_free (gpointer data)
{
  SosTakeRow *row = data;

  g_free (row->words);
  g_free (row->uid);
  g_free (row->why);
  g_clear_object (&row->stored);
  g_free (row);
}

SosTakeCalendar *
sos_take_calendar_new (SosRecord *calendar, struct _SosCalendarFile *file)
{
  SosTakeCalendar *self = g_new0 (SosTakeCalendar, 1);

  self->calendar = sos_record_copy (calendar);
  self->file = file;
  self->rows = g_ptr_array_new_with_free_func (row_free);
  return self;
}

void
sos_take_calendar_free (SosTakeCalendar *self)
{
  sos_calendar_file_free (self->file);
  g_object_unref (self->calendar);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* ---- what is there ---- */

/* A day or term of the calendar, as plain values. */
typedef struct
{
  gboolean term;
  SosRecord *record;
  SosDayKind kind;
  const char *term_name; /* of the record */
  int first, last, years_from, years_to;
  const char *words, *uid; /* of the record */
  gboolean met;
} There;

typedef struct
{
  SosTakeCalendar *take;
  GPtrArray *days, *terms; /* records */
  GArray *there;           /* There */
} Looking;

static void
clear_looking (Looking *self)
{
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_pointer (&self->there, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Looking, clear_looking)

static int
get_year (SosRecord *day, guint field)
{
  return sos_record_is_set (day, field) ? (int) sos_record_get_number (day, field) : 0;
}

static void
list_there (Looking *self)
{
  for (guint i = 0; i < self->days->len; i++)
    {
      SosRecord *day = self->days->pdata[i];
      const There there = { FALSE, day, sos_day_kind_find (sos_record_get_text (day, SOS_CALENDAR_DAY_KIND)), NULL,
                            sos_day_parse (sos_record_get_text (day, SOS_CALENDAR_DAY_FIRST)), sos_day_parse (sos_record_get_text (day, SOS_CALENDAR_DAY_LAST)),
                            get_year (day, SOS_CALENDAR_DAY_YEARS_FROM), get_year (day, SOS_CALENDAR_DAY_YEARS_TO),
                            sos_record_find_text (day, SOS_CALENDAR_DAY_WORDS), sos_record_find_text (day, SOS_CALENDAR_DAY_UID) };

      g_array_append_val (self->there, there);
    }
  for (guint i = 0; i < self->terms->len; i++)
    {
      SosRecord *term = self->terms->pdata[i];
      const There there = { TRUE, term, SOS_DAY_TEACHING, sos_record_get_text (term, SOS_SCHOOL_TERM_NAME),
                            sos_day_parse (sos_record_get_text (term, SOS_SCHOOL_TERM_BEGINS_ON)), sos_day_parse (sos_record_get_text (term, SOS_SCHOOL_TERM_ENDS_ON)) };

      g_array_append_val (self->there, there);
    }
}

/* As it is by now, where it is stored. */
static gboolean
read_calendar (Looking *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GError) local = NULL;
  SosRecord *stored = sos_transaction_find (transaction, SOS_TYPE_SCHOOL_CALENDAR, "id = $1", &local, "i", sos_record_get_id (self->take->calendar));

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (stored != NULL)
    {
      g_object_unref (self->take->calendar);
      self->take->calendar = stored;
    }
  return TRUE;
}

static gboolean
read_there (Looking *self, SosTransaction *transaction, GError **error)
{
  if (!read_calendar (self, transaction, error))
    return FALSE;
  self->days = sos_transaction_query (transaction, SOS_TYPE_CALENDAR_DAY, "calendar = $1 ORDER BY first, id", error, "i", sos_record_get_id (self->take->calendar));
  self->terms = self->days != NULL ? sos_transaction_query (transaction, SOS_TYPE_SCHOOL_TERM, "calendar = $1 ORDER BY begins_on, id", error, "i",
                                                            sos_record_get_id (self->take->calendar)) : NULL;
  if (self->terms == NULL)
    return FALSE;
  list_there (self);
  return TRUE;
}

/* ---- what meets what ---- */

static gboolean
is_same (const There *there, const SosTakeRow *row)
{
  return there->term == row->term && there->kind == row->kind && there->first == row->first && there->last == row->last
         && there->years_from == row->years_from && there->years_to == row->years_to && (row->term || g_strcmp0 (there->words, row->words) == 0)
         && (!row->term || g_strcmp0 (there->term_name, row->term_name) == 0);
}

static gboolean
has_mark_at (const There *there, const SosTakeRow *row)
{
  return !row->term && !there->term && row->uid != NULL && g_strcmp0 (there->uid, row->uid) == 0 && there->first == row->first;
}

static gboolean
has_mark (const There *there, const SosTakeRow *row)
{
  return !row->term && !there->term && row->uid != NULL && g_strcmp0 (there->uid, row->uid) == 0;
}

static gboolean
is_alike (const There *there, const SosTakeRow *row)
{
  if (there->term || row->term)
    return there->term && row->term && g_strcmp0 (there->term_name, row->term_name) == 0;
  return there->kind == row->kind && there->first == row->first;
}

/* The nearest likeness first, over all rows, so that what is the same meets before what has only the same mark. */
static gboolean (*const likenesses[]) (const There *there, const SosTakeRow *row) = { is_same, has_mark_at, has_mark, is_alike };

static void
meet (Looking *self, SosTakeRow *row, guint likeness)
{
  for (guint i = 0; row->take == SOS_TAKE_NEW && i < self->there->len; i++)
    {
      There *there = &g_array_index (self->there, There, i);

      if (there->met || !likenesses[likeness](there, row))
        continue;
      there->met = TRUE;
      row->take = likeness == 0 ? SOS_TAKE_SAME : SOS_TAKE_CHANGED;
      row->stored = g_object_ref (there->record);
      row->was_first = there->first;
      row->was_last = there->last;
    }
}

static const char *
guess_term (int first)
{
  int year, month, day;

  sos_day_split (first, &year, &month, &day);
  return month >= 8 ? "AUTUMN" : month <= 3 ? "SPRING" : "SUMMER";
}

static SosTakeRow *
make_row (const SosCalendarEntry *entry)
{
  SosTakeRow *row = g_new0 (SosTakeRow, 1);

  row->take = entry->state == SOS_ENTRY_REFUSED ? SOS_TAKE_REFUSED : SOS_TAKE_NEW;
  row->term = entry->state == SOS_ENTRY_TERM;
  row->term_name = row->term && entry->term == NULL ? guess_term (entry->first) : entry->term;
  row->kind = entry->kind;
  row->first = entry->first;
  row->last = entry->last;
  row->years_from = entry->years_from;
  row->years_to = entry->years_to;
  row->line = entry->line;
  row->words = g_strdup (entry->words);
  row->uid = g_strdup (entry->uid);
  row->why = g_strdup (entry->why);
  return row;
}

/* ---- terms of a school that goes by its borough’s ---- */

static gboolean
is_borough_term (const GPtrArray *terms, const SosTakeRow *row)
{
  for (guint i = 0; i < terms->len; i++)
    if (sos_record_has_text (terms->pdata[i], SOS_SCHOOL_TERM_NAME, row->term_name)
        && sos_day_parse (sos_record_get_text (terms->pdata[i], SOS_SCHOOL_TERM_BEGINS_ON)) == row->first
        && sos_day_parse (sos_record_get_text (terms->pdata[i], SOS_SCHOOL_TERM_ENDS_ON)) == row->last)
      return TRUE;
  return FALSE;
}

/* A half-term that a term holds already, day for day. */
static gboolean
is_half (const GPtrArray *terms, const SosTakeRow *row)
{
  for (guint i = 0; i < terms->len; i++)
    if (sos_record_get_day (terms->pdata[i], SOS_SCHOOL_TERM_HALF_FROM) == row->first && sos_record_get_day (terms->pdata[i], SOS_SCHOOL_TERM_HALF_TO) == row->last)
      return TRUE;
  return FALSE;
}

static void
meet_halves (const GPtrArray *terms, const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      SosTakeRow *row = rows->pdata[i];

      if (!row->term && row->take == SOS_TAKE_NEW && row->kind == SOS_DAY_HALF_TERM && is_half (terms, row))
        row->take = SOS_TAKE_SAME;
    }
}

/* One term of its own, and the school goes by the borough’s no more: what the borough says already is not taken, and of others it is said. */
static gboolean
meet_borough (Looking *self, SosTransaction *transaction, GError **error)
{
  SosRecord *calendar = self->take->calendar;
  g_autoptr (GPtrArray) terms = NULL;

  if (!sos_record_is_set (calendar, SOS_SCHOOL_CALENDAR_SCHOOL) || self->terms->len > 0)
    return TRUE;
  terms = sos_transaction_query (transaction, SOS_TYPE_SCHOOL_TERM,
                                 "calendar IN (SELECT c.id FROM school_calendar c JOIN school s ON s.borough = c.borough WHERE c.removed IS NULL AND c.school IS NULL"
                                 " AND c.year = $1 AND s.id = $2)", error, "ii", sos_record_get_number (calendar, SOS_SCHOOL_CALENDAR_YEAR),
                                 sos_record_get_number (calendar, SOS_SCHOOL_CALENDAR_SCHOOL));
  if (terms != NULL)
    meet_halves (terms, self->take->rows);
  for (guint i = 0; terms != NULL && terms->len > 0 && i < self->take->rows->len; i++)
    {
      SosTakeRow *row = self->take->rows->pdata[i];

      if (!row->term || row->take != SOS_TAKE_NEW)
        continue;
      if (is_borough_term (terms, row))
        row->take = SOS_TAKE_SAME;
      else if (row->why == NULL)
        row->why = g_strdup (_("Taken, the school goes by its own terms alone, and by the borough’s no more."));
    }
  return terms != NULL;
}

/* What was entered by hand is nobody’s to take away. */
static void
add_gone (Looking *self)
{
  for (guint i = 0; i < self->there->len; i++)
    {
      const There *there = &g_array_index (self->there, There, i);
      SosTakeRow *row;

      if (there->met || there->uid == NULL)
        continue;
      row = g_new0 (SosTakeRow, 1);
      *row = (SosTakeRow){ .take = SOS_TAKE_GONE, .stored = g_object_ref (there->record), .kind = there->kind, .first = there->first, .last = there->last,
                           .words = g_strdup (there->words), .uid = g_strdup (there->uid) };
      g_ptr_array_add (self->take->rows, row);
    }
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const SosTakeRow *one = *(SosTakeRow *const *) a, *other = *(SosTakeRow *const *) b;

  return one->first != other->first ? one->first - other->first : one->line < other->line ? -1 : one->line > other->line;
}

gboolean
sos_school_calendar_look (SosTransaction *transaction, SosTakeCalendar *take, GError **error)
{
  g_auto (Looking) self = { .take = take, .there = g_array_new (FALSE, FALSE, sizeof (There)) };

  g_ptr_array_set_size (take->rows, 0);
  for (guint i = 0; i < SOS_N_TAKES; i++)
    take->n[i] = 0;
  if (!read_there (&self, transaction, error))
    return FALSE;
  for (guint i = 0; i < take->file->entries->len; i++)
    g_ptr_array_add (take->rows, make_row (take->file->entries->pdata[i]));
  for (guint likeness = 0; likeness < G_N_ELEMENTS (likenesses); likeness++)
    for (guint i = 0; i < take->rows->len; i++)
      meet (&self, take->rows->pdata[i], likeness);
  meet_halves (self.terms, take->rows);
  if (!meet_borough (&self, transaction, error))
    return FALSE;
  add_gone (&self);
  g_ptr_array_sort (take->rows, compare_rows);
  for (guint i = 0; i < take->rows->len; i++)
    {
      SosTakeRow *row = take->rows->pdata[i];

      row->chosen = row->take == SOS_TAKE_NEW || row->take == SOS_TAKE_CHANGED;
      take->n[row->take]++;
    }
  return TRUE;
}

/* ---- the taking ---- */

static void
set_day (SosRecord *record, guint field, int day)
{
  g_autofree char *text = sos_day_dup_text (day);

  sos_record_set_text (record, field, text);
}

static void
set_days (SosRecord *day, const SosTakeRow *row)
{
  sos_record_set_text (day, SOS_CALENDAR_DAY_KIND, sos_day_kind_get_code (row->kind));
  set_day (day, SOS_CALENDAR_DAY_FIRST, row->first);
  set_day (day, SOS_CALENDAR_DAY_LAST, row->last);
  sos_record_set_known (day, SOS_CALENDAR_DAY_YEARS_FROM, row->years_from);
  sos_record_set_known (day, SOS_CALENDAR_DAY_YEARS_TO, row->years_to);
  sos_record_set_text (day, SOS_CALENDAR_DAY_WORDS, row->words);
  sos_record_set_text (day, SOS_CALENDAR_DAY_UID, row->uid);
}

static void
set_term (SosRecord *term, const SosTakeRow *row)
{
  sos_record_set_text (term, SOS_SCHOOL_TERM_NAME, row->term_name);
  set_day (term, SOS_SCHOOL_TERM_BEGINS_ON, row->first);
  set_day (term, SOS_SCHOOL_TERM_ENDS_ON, row->last);
}

static SosRecord *
make_record (const SosTakeCalendar *take, const SosTakeRow *row)
{
  SosRecord *record = row->stored != NULL ? sos_record_copy (row->stored) : g_object_new (row->term ? SOS_TYPE_SCHOOL_TERM : SOS_TYPE_CALENDAR_DAY, NULL);

  sos_record_set_number (record, row->term ? (guint) SOS_SCHOOL_TERM_CALENDAR : (guint) SOS_CALENDAR_DAY_CALENDAR, sos_record_get_id (take->calendar));
  if (row->term)
    set_term (record, row);
  else
    set_days (record, row);
  return record;
}

gboolean
sos_take_row_is_sound (const SosTakeRow *row)
{
  return row->take == SOS_TAKE_GONE || row->term || (sos_day_kind_get_code (row->kind) != NULL && row->first > 0 && row->last >= row->first);
}

/* What a calendar that is confirmed is told by a file is not, before somebody says so; one that is not leaves all of it open. */
static gboolean
leaves_open (const SosTakeCalendar *take)
{
  return !take->sure && sos_record_get_flag (take->calendar, SOS_SCHOOL_CALENDAR_CONFIRMED);
}

/* One that begins with the file is from there as a whole; of another the days alone are, and say so themselves. */
static void
keep_calendar (const SosTakeCalendar *take, SosCalendarChange *change, const char *today)
{
  g_autoptr (SosRecord) calendar = sos_record_copy (take->calendar);

  if (sos_record_get_revision (calendar) == 0)
    {
      sos_record_set_text (calendar, SOS_SCHOOL_CALENDAR_SOURCE, take->source);
      sos_record_set_text (calendar, SOS_SCHOOL_CALENDAR_SOURCE_ON, today);
      sos_record_set_flag (calendar, SOS_SCHOOL_CALENDAR_CONFIRMED, take->sure);
    }
  sos_calendar_change_keep (change, calendar);
}

SosCalendarChange *
sos_take_calendar_make_change (SosTakeCalendar *take, const char *today, GError **error)
{
  g_autoptr (SosCalendarChange) change = sos_calendar_change_new ((int) sos_record_get_number (take->calendar, SOS_SCHOOL_CALENDAR_YEAR));

  change->why = g_strdup (take->source);
  keep_calendar (take, change, today);
  for (guint i = 0; i < take->rows->len; i++)
    {
      const SosTakeRow *row = take->rows->pdata[i];
      g_autoptr (SosRecord) record = NULL;

      if (!row->chosen || row->take == SOS_TAKE_SAME)
        continue;
      if (!sos_take_row_is_sound (row))
        {
          sos_casework_refuse (NULL, _("Choose what kind of day each of them is, or leave it out."), error);
          return NULL;
        }
      record = row->take == SOS_TAKE_GONE ? sos_record_copy (row->stored) : make_record (take, row);
      if (row->take == SOS_TAKE_GONE)
        sos_calendar_change_drop (change, record);
      else
        {
          sos_calendar_source_set (record, take->source, today, leaves_open (take));
          sos_calendar_change_keep (change, record);
        }
    }
  return g_steal_pointer (&change);
}
