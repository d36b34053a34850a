/* sos-family-case.c - one household as one viewer may see it, read in one snapshot; the parts are filled in files of their own.
 * Writes nothing but the look. */
#include "config.h"
#include "sos-family-case.h"

#include "sos-casework-private.h"
#include "sos-family-case-private.h"
#include "sos-load.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (SosFamilyCase, sos_family_case, G_TYPE_OBJECT)

SosFamilyView *
sos_family_view_new (gint64 household, gint64 subject, gint64 for_person, const char *day)
{
  SosFamilyView *self = g_new0 (SosFamilyView, 1);

  self->household = household;
  self->subject = subject;
  self->for_person = for_person;
  self->day = g_strdup (day);
  return self;
}

SosFamilyView *
sos_family_view_copy (const SosFamilyView *self)
{
  return sos_family_view_new (self->household, self->subject, self->for_person, self->day);
}

void
sos_family_view_free (SosFamilyView *self)
{
  g_free (self->day);
  g_free (self);
}

static void
free_row (gpointer data)
{
  SosFamilyRow *row = data;

  g_free (row->name);
  g_free (row->ref);
  g_free (row->line);
  g_free (row->summary);
  g_free (row->open);
  g_free (row->lives);
  g_free (row->agreement);
  g_free (row->agreement_words);
  g_free (row->agreed);
  g_free (row->post);
  g_free (row->flag);
  for (SosFact fact = 0; fact < SOS_N_FACTS; fact++)
    sos_verdict_free (row->facts[fact]);
  g_free (row);
}

static void
sos_family_case_finalize (GObject *object)
{
  SosFamilyCase *self = SOS_FAMILY_CASE (object);
  GPtrArray *arrays[] = { self->members, self->goals, self->meetings, self->episodes, self->events, self->timeline, self->notices,
                          self->homes, self->places, self->outside, self->issues, self->sentences };

  g_clear_pointer (&self->view, sos_family_view_free);
  g_free (self->ref);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->home_facts);
  g_free (self->hazards);
  g_clear_object (&self->household);
  sos_family_unref (self->family);
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_ptr_array_unref (arrays[i]);
  g_array_unref (self->grid_places);
  g_hash_table_unref (self->cells);
  G_OBJECT_CLASS (sos_family_case_parent_class)->finalize (object);
}

static void
sos_family_case_class_init (SosFamilyCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_family_case_finalize;
}

static void
sos_family_case_init (SosFamilyCase *self)
{
  self->family = sos_family_new ();
  self->members = g_ptr_array_new_with_free_func (free_row);
  self->goals = g_ptr_array_new_with_free_func (sos_family_goal_row_free);
  self->meetings = g_ptr_array_new_with_free_func (sos_family_meeting_row_free);
  self->episodes = g_ptr_array_new_with_free_func (sos_family_episode_row_free);
  self->events = g_ptr_array_new_with_free_func (sos_family_event_free);
  self->timeline = g_ptr_array_new_with_free_func (sos_family_event_free);
  self->notices = g_ptr_array_new_with_free_func (g_free);
  self->homes = g_ptr_array_new_with_free_func (sos_family_home_row_free);
  self->places = g_ptr_array_new_with_free_func (sos_family_place_row_free);
  self->outside = g_ptr_array_new_with_free_func (sos_family_outside_row_free);
  self->issues = g_ptr_array_new ();
  self->sentences = g_ptr_array_new_with_free_func (g_free);
  self->grid_places = g_array_new (FALSE, FALSE, sizeof (guint));
  self->cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, sos_issue_cell_free);
}

/* A label somebody wrote may hold a surname or a street: it is for those who work with the whole family. */
static void
fill_title (SosFamilyCase *self, SosFamilyReading *reading)
{
  const char *label = sos_record_find_text (reading->household, SOS_HOUSEHOLD_LABEL);

  self->ref = g_strdup (sos_record_find_text (reading->household, SOS_HOUSEHOLD_REF));
  self->title = label != NULL && sos_family_reading_is_near (reading) ? g_strdup (label) : g_strdup_printf (_("Household %s"), self->ref);
}

/* Where nobody may be known of there is no household. */
static gboolean
is_hidden (SosTransaction *transaction, const SosFamilyReading *reading)
{
  guint n_hidden = 0;

  for (guint i = 0; i < reading->members->len; i++)
    n_hidden += sos_transaction_hides (transaction, g_array_index (reading->members, SosReadMember, i).id);
  return n_hidden > 0 && n_hidden == reading->members->len;
}

SosFamilyCase *
sos_family_case_load (SosTransaction *transaction, const SosFamilyView *view, GError **error)
{
  static void (*const fillers[]) (SosFamilyCase *self, SosFamilyReading *reading)
    = { fill_title,           sos_family_fill_members, sos_family_fill_homes,     sos_family_fill_ties,
        sos_family_fill_grid, sos_family_fill_plan,    sos_family_fill_household, sos_family_fill_events,
        sos_family_fill_notices };
  g_auto (SosFamilyReading) reading = { NULL };
  g_autoptr (SosFamilyCase) self = g_object_new (SOS_TYPE_FAMILY_CASE, NULL);

  self->view = sos_family_view_copy (view);
  if (!sos_family_reading_load (&reading, transaction, self->view, error))
    return NULL;
  if (is_hidden (transaction, &reading))
    {
      sos_transaction_set_not_found (error);
      return NULL;
    }
  if (view->for_person != 0
      && (sos_family_reading_find (&reading, view->for_person) == NULL || sos_transaction_hides (transaction, view->for_person)))
    {
      sos_casework_refuse ("N4", _("This person does not belong to the household."), error);
      return NULL;
    }
  self->review_days = reading.review_days;
  for (guint i = 0; i < G_N_ELEMENTS (fillers); i++)
    fillers[i] (self, &reading);
  if (!sos_family_note_apart (self, &reading, transaction, error))
    return NULL;
  if (self->view->day == NULL)
    self->view->day = g_strdup (reading.day);
  return g_steal_pointer (&self);
}

static gpointer
load (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_family_case_load (transaction, data, error);
}

/* ---- the look ---- */

static gboolean
note_looks (SosTransaction *transaction, gpointer data, GError **error)
{
  GArray *people = data;

  for (guint i = 0; i < people->len; i++)
    {
      const gint64 id = g_array_index (people, gint64, i);

      if (!sos_transaction_note (transaction, "consult", SOS_TYPE_PERSON, id, id, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static GArray *
collect_shown (SosFamilyCase *self)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->members->len; i++)
    {
      const SosFamilyRow *row = self->members->pdata[i];

      if (!row->plain)
        g_array_append_val (people, row->person);
    }
  return people;
}

static void
free_array (gpointer data)
{
  g_array_unref (data);
}

/* The looks are noted once the page has what it asked for, so that noting never delays it. */
static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  SosFamilyCase *self = sos_load_finish (result, &error);
  GArray *people;

  if (self == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  people = collect_shown (self);
  g_task_return_pointer (task, self, g_object_unref);
  sos_store_write_async (SOS_STORE (source), NULL, note_looks, people, free_array, NULL, NULL, NULL);
}

static void
free_view (gpointer data)
{
  sos_family_view_free (data);
}

void
sos_family_case_open_async (SosStore *store, const SosFamilyView *view, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  sos_load_async (store, load, sos_family_view_copy (view), free_view, g_object_unref, cancellable, opened_cb,
                  g_task_new (store, cancellable, callback, user_data));
}

void
sos_family_case_reload_async (SosStore *store, const SosFamilyView *view, GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  sos_load_async (store, load, sos_family_view_copy (view), free_view, g_object_unref, cancellable, callback, user_data);
}

SosFamilyCase *
sos_family_case_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

/* ---- reading it ---- */

const SosFamilyView *
sos_family_case_get_view (SosFamilyCase *self)
{
  return self->view;
}

const char *
sos_family_case_get_day (SosFamilyCase *self)
{
  return self->view->day;
}

int
sos_family_case_get_review_days (SosFamilyCase *self)
{
  return self->review_days;
}

const char *
sos_family_case_get_title (SosFamilyCase *self)
{
  return self->title;
}

const char *
sos_family_case_get_ref (SosFamilyCase *self)
{
  return self->ref;
}

const char *
sos_family_case_get_subtitle (SosFamilyCase *self)
{
  return self->subtitle != NULL ? self->subtitle : "";
}

const char *
sos_family_case_get_home_facts (SosFamilyCase *self)
{
  return self->home_facts != NULL ? self->home_facts : "";
}

const char *
sos_family_case_get_hazards (SosFamilyCase *self)
{
  return self->hazards;
}

SosFamily *
sos_family_case_get_family (SosFamilyCase *self)
{
  return self->family;
}

static gboolean
concerns (SosFamilyCase *self, const SosChange *change)
{
  const gint64 person = change->type == SOS_TYPE_PERSON ? change->id : change->owner;

  if (person == 0 || change->type == SOS_TYPE_MEMBERSHIP)
    return change->type != SOS_TYPE_LETTER_PAPER;
  return sos_family_find (self->family, person) >= 0;
}

gboolean
sos_family_case_is_touched (SosFamilyCase *self, GArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    if (concerns (self, &g_array_index (changes, SosChange, i)))
      return TRUE;
  return FALSE;
}

GPtrArray *
sos_family_case_get_members (SosFamilyCase *self)
{
  return self->members;
}

GPtrArray *
sos_family_case_get_goals (SosFamilyCase *self)
{
  return self->goals;
}

GPtrArray *
sos_family_case_get_meetings (SosFamilyCase *self)
{
  return self->meetings;
}

GPtrArray *
sos_family_case_get_episodes (SosFamilyCase *self)
{
  return self->episodes;
}

SosHousehold *
sos_family_case_get_household (SosFamilyCase *self)
{
  return self->household;
}

GPtrArray *
sos_family_case_get_homes (SosFamilyCase *self)
{
  return self->homes;
}

GPtrArray *
sos_family_case_get_places (SosFamilyCase *self)
{
  return self->places;
}

GPtrArray *
sos_family_case_get_outside (SosFamilyCase *self)
{
  return self->outside;
}

GPtrArray *
sos_family_case_get_events (SosFamilyCase *self)
{
  return self->events;
}

GPtrArray *
sos_family_case_get_timeline (SosFamilyCase *self)
{
  return self->timeline;
}

GPtrArray *
sos_family_case_get_notices (SosFamilyCase *self)
{
  return self->notices;
}

GPtrArray *
sos_family_case_get_issues (SosFamilyCase *self)
{
  return self->issues;
}

GArray *
sos_family_case_get_grid_places (SosFamilyCase *self)
{
  return self->grid_places;
}

const char *
sos_family_case_get_grid_sentence (SosFamilyCase *self, guint place)
{
  return place < self->sentences->len ? self->sentences->pdata[place] : NULL;
}

const SosIssueCell *
sos_family_case_get_cell (SosFamilyCase *self, guint place, const char *issue)
{
  g_autofree char *key = g_strdup_printf ("%u %s", place, issue);

  return g_hash_table_lookup (self->cells, key);
}
