/* sos-family-grid.c - the issues of a family: per member and issue the last look before the day, and what it was at the last review. */
#include "config.h"
#include "sos-family-case-private.h"

#include "sos-clock.h"

#include <string.h>

void
sos_issue_cell_free (gpointer data)
{
  SosIssueCell *cell = data;

  g_free (cell->level);
  g_free (cell->words);
  g_free (cell->looked_on);
  g_free (cell->by);
  g_free (cell->note);
  g_free (cell->before);
  g_free (cell);
}

/* The day of the last review before the day: that of the open work, else of the last meeting. NULL: never. */
static const char *
find_review (SosFamilyReading *reading)
{
  GPtrArray *works = reading->records[SOS_READ_HOUSEHOLD_EPISODES], *meetings = reading->records[SOS_READ_MEETINGS];

  for (guint i = 0; i < works->len; i++)
    {
      const char *on = sos_record_find_text (works->pdata[i], SOS_HOUSEHOLD_EPISODE_REVIEWED_ON);

      if (on != NULL && strcmp (on, reading->day) <= 0)
        return on;
    }
  for (guint i = 0; i < meetings->len; i++)
    if (strcmp (sos_record_get_text (meetings->pdata[i], SOS_FAMILY_MEETING_DAY), reading->day) < 0)
      return sos_record_get_text (meetings->pdata[i], SOS_FAMILY_MEETING_DAY);
  return NULL;
}

/* Looks stand in the order of their days. */
static SosRecord *
find_look (SosFamilyReading *reading, gint64 person, const char *issue, const char *day)
{
  GPtrArray *looks = reading->records[SOS_READ_ISSUE_LEVELS];

  for (guint i = looks->len; day != NULL && i > 0; i--)
    {
      SosRecord *look = looks->pdata[i - 1];

      if (sos_record_get_number (look, SOS_ISSUE_LEVEL_PERSON) == person && sos_record_has_text (look, SOS_ISSUE_LEVEL_ISSUE, issue)
          && strcmp (sos_record_get_text (look, SOS_ISSUE_LEVEL_LOOKED_ON), day) <= 0)
        return look;
    }
  return NULL;
}

/* How much; -1 where it is no amount: what is not known is no nought (N11). */
static int
get_amount (const char *level)
{
  return level != NULL && level[0] >= '0' && level[0] <= '3' && level[1] == '\0' ? level[0] - '0' : -1;
}

/* For workers; a paper says nothing of who looked. */
static char *
dup_worker (SosFamilyReading *reading, gint64 staff)
{
  SosRecord *worker = reading->view->for_person == 0 ? sos_family_reading_find_record (reading, SOS_READ_STAFF, staff) : NULL;

  return worker != NULL ? g_strdup (sos_record_find_text (worker, SOS_STAFF_NAME)) : NULL;
}

static SosIssueCell *
make_cell (SosFamilyReading *reading, gint64 person, const char *issue)
{
  SosIssueCell *cell = g_new0 (SosIssueCell, 1);
  SosRecord *look = find_look (reading, person, issue, reading->day);
  SosRecord *before = find_look (reading, person, issue, find_review (reading));
  int now, then;

  cell->issue = issue;
  if (look == NULL)
    return cell;
  cell->record = sos_record_get_id (look);
  cell->level = g_strdup (sos_record_get_text (look, SOS_ISSUE_LEVEL_LEVEL));
  cell->words = g_strdup (sos_codes_get_label (reading->codes, "issue-level", cell->level));
  cell->looked_on = g_strdup (sos_record_get_text (look, SOS_ISSUE_LEVEL_LOOKED_ON));
  cell->by = dup_worker (reading, sos_record_get_number (look, SOS_ISSUE_LEVEL_LOOKED_BY));
  cell->note = reading->view->for_person == 0 ? g_strdup (sos_record_find_text (look, SOS_ISSUE_LEVEL_NOTE)) : NULL;
  cell->before = before != NULL ? g_strdup (sos_record_get_text (before, SOS_ISSUE_LEVEL_LEVEL)) : NULL;
  cell->review_days = reading->review_days;
  cell->stale = sos_date_days_between (cell->looked_on, reading->day) > reading->review_days;
  now = get_amount (cell->level);
  then = get_amount (cell->before);
  cell->change = now >= 0 && then >= 0 ? now - then : 0;
  return cell;
}

static void
fill_row (SosFamilyCase *self, SosFamilyReading *reading, const SosFamilyRow *row)
{
  for (guint i = 0; i < self->issues->len; i++)
    {
      const char *issue = self->issues->pdata[i];

      g_hash_table_insert (self->cells, g_strdup_printf ("%u %s", row->place, issue), make_cell (reading, row->person, issue));
    }
}

/* A worker is told why a row is empty; a paper for somebody has no row that it may not fill. */
static void
add_row (SosFamilyCase *self, SosFamilyReading *reading, SosFamilyRow *row)
{
  const SosVerdict *verdict = row->facts[SOS_FACT_ISSUES];

  if (row->plain || !row->belongs || sos_family_get_member (self->family, row->place)->died
      || (!verdict->allowed && reading->view->for_person != 0))
    return;
  g_array_append_val (self->grid_places, row->place);
  if (verdict->allowed)
    fill_row (self, reading, row);
  else
    g_ptr_array_index (self->sentences, row->place) = g_strdup (verdict->words);
}

void
sos_family_fill_grid (SosFamilyCase *self, SosFamilyReading *reading)
{
  GPtrArray *issues = sos_codes_get_list (reading->codes, "issue");

  for (guint i = 0; issues != NULL && i < issues->len; i++)
    if (((SosCode *) issues->pdata[i])->active)
      g_ptr_array_add (self->issues, (char *) g_intern_string (((SosCode *) issues->pdata[i])->code));
  g_ptr_array_set_size (self->sentences, (gint) self->members->len);
  for (guint i = 0; i < self->members->len; i++)
    add_row (self, reading, self->members->pdata[i]);
}
