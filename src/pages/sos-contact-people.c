/* sos-contact-people.c - who may be meant in a quick line, and which goals. Reads the case; knows no widget. */
#include "config.h"
#include "sos-contact-people.h"

#include "sos-clock.h"
#include "sos-goal.h"
#include "sos-kin-rules.h"

#include <glib/gi18n.h>
#include <string.h>

struct _SosContactPeople
{
  SosPersonCase *person_case;
  SosContactDesk *desk;
  GStringChunk *texts;
  GArray *people; /* SosQuickSomebody */
  GArray *goals;  /* SosQuickGoal */
  SosQuickContext context;
};

static const char *
keep (SosContactPeople *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

/* The first of the names, where it is no title. */
static char *
dup_first_name (const char *name)
{
  const char *blank = name != NULL ? strchr (name, ' ') : NULL;

  return blank != NULL && blank - name > 3 ? g_strndup (name, blank - name) : NULL;
}

static void
add_them (SosContactPeople *self)
{
  SosPerson *person = sos_person_case_get_person (self->person_case);
  const char *known_as = sos_record_find_text (person, SOS_PERSON_KNOWN_AS), *given = sos_record_find_text (person, SOS_PERSON_GIVEN_NAMES);
  const char *full = sos_record_find_text (person, SOS_PERSON_FULL_NAME);
  g_autofree char *words = g_strjoin (" ", known_as != NULL ? known_as : "", given != NULL ? given : "", NULL);
  const SosQuickSomebody them = { .kind = SOS_WITH_YP, .name = keep (self, known_as != NULL ? known_as : given != NULL ? given : full), .words = keep (self, words) };

  g_array_append_val (self->people, them);
}

static gboolean
is_professional (const char *type)
{
  static const char *const types[] = { "SOCIAL_WORKER", "SCHOOL_LEAD", "PROFESSIONAL", NULL };

  return type != NULL && g_strv_contains (types, type);
}

static void
add_relative (SosContactPeople *self, SosRecord *tie)
{
  const gint64 id = sos_record_get_number (tie, SOS_RELATIONSHIP_OTHER_PERSON);
  const char *type = sos_record_find_text (tie, SOS_RELATIONSHIP_TYPE), *name = sos_person_case_get_name_of (self->person_case, id);
  g_autofree char *role = g_utf8_strdown (sos_codes_get_label (sos_person_case_get_codes (self->person_case), "relationship-type", type), -1);
  g_autofree char *first = dup_first_name (name);
  const SosQuickSomebody somebody = { .kind = is_professional (type) ? SOS_WITH_PROFESSIONAL : SOS_WITH_RELATIVE, .person = id, .name = keep (self, name),
                                      .role = keep (self, role), .relation = keep (self, type), .words = keep (self, first) };

  if (name[0] != '\0' && !sos_record_is_set (tie, SOS_RELATIONSHIP_VALID_TO))
    g_array_append_val (self->people, somebody);
}

static void
add_known (SosContactPeople *self, const SosContactKnown *known)
{
  const gboolean staff = g_str_equal (known->kind, SOS_WITH_STAFF);
  const SosQuickSomebody somebody = { .kind = staff ? SOS_WITH_STAFF : g_intern_string (known->kind), .staff = known->staff, .name = known->name,
                                      .role = known->role, .words = known->first_name };

  g_array_append_val (self->people, somebody);
}

static void
add_goal (SosContactPeople *self, SosRecord *goal)
{
  g_autoptr (GPtrArray) steps = sos_person_case_dup_written (self->person_case, SOS_TYPE_ACTION, sos_record_get_id (goal));
  g_autoptr (GString) words = g_string_new (sos_record_find_text (goal, SOS_GOAL_IN_MY_WORDS));
  SosQuickGoal one = { sos_record_get_id (goal), (guint) MAX (sos_record_get_number (goal, SOS_GOAL_POSITION), 0), NULL };

  for (guint i = 0; i < steps->len; i++)
    g_string_append_printf (words, ". %s", sos_record_find_text (steps->pdata[i], SOS_ACTION_WORDS));
  one.words = keep (self, words->str);
  g_array_append_val (self->goals, one);
}

/* Of the agreed plan, which is what the work is about; else of the one being written. */
static void
add_goals (SosContactPeople *self)
{
  SosPlan *plan = sos_person_case_find_agreed_plan (self->person_case);
  g_autoptr (GPtrArray) goals = NULL;

  if (plan == NULL)
    plan = sos_person_case_find_current_plan (self->person_case);
  if (plan == NULL)
    return;
  goals = sos_person_case_dup_written (self->person_case, SOS_TYPE_GOAL, sos_record_get_id (SOS_RECORD (plan)));
  for (guint i = 0; i < goals->len; i++)
    add_goal (self, goals->pdata[i]);
}

SosContactPeople *
sos_contact_people_new (SosPersonCase *person_case, SosContactDesk *desk)
{
  SosContactPeople *self = g_new0 (SosContactPeople, 1);
  GPtrArray *ties = sos_person_case_get_records (person_case, SOS_TYPE_RELATIONSHIP);

  self->person_case = g_object_ref (person_case);
  self->desk = desk != NULL ? g_object_ref (desk) : NULL;
  self->texts = g_string_chunk_new (1024);
  self->people = g_array_new (FALSE, FALSE, sizeof (SosQuickSomebody));
  self->goals = g_array_new (FALSE, FALSE, sizeof (SosQuickGoal));
  add_them (self);
  for (guint i = 0; i < ties->len; i++)
    add_relative (self, ties->pdata[i]);
  for (guint i = 0; desk != NULL && i < sos_contact_desk_get_known (desk)->len; i++)
    add_known (self, sos_contact_desk_get_known (desk)->pdata[i]);
  add_goals (self);
  return self;
}

void
sos_contact_people_free (SosContactPeople *self)
{
  g_object_unref (self->person_case);
  g_clear_object (&self->desk);
  g_string_chunk_free (self->texts);
  g_array_unref (self->people);
  g_array_unref (self->goals);
  g_free (self);
}

const SosQuickContext *
sos_contact_people_get_context (SosContactPeople *self)
{
  self->context = (SosQuickContext){ sos_clock_now (), (const SosQuickSomebody *) (const void *) self->people->data, self->people->len,
                                     (const SosQuickGoal *) (const void *) self->goals->data, self->goals->len };
  return &self->context;
}

SosContactReach *
sos_contact_people_get_reach (SosContactPeople *self)
{
  return self->desk != NULL ? sos_contact_desk_get_reach (self->desk) : NULL;
}

char *
sos_contact_people_dup_label (const char *name, const char *role)
{
  if (name == NULL || role == NULL)
    return g_strdup (name != NULL ? name : role != NULL ? role : "");
  /* Translators: a name and what they are: "Ms Idris, school lead" */
  return g_strdup_printf (_("%s, %s"), name, role);
}

char *
sos_contact_people_dup_with (SosContactPeople *self, SosRecord *with)
{
  const gint64 person = sos_record_get_number (with, SOS_CONTACT_WITH_OTHER_PERSON), staff = sos_record_get_number (with, SOS_CONTACT_WITH_STAFF);
  const char *name = sos_record_find_text (with, SOS_CONTACT_WITH_NAME);
  const gboolean them = sos_record_has_text (with, SOS_CONTACT_WITH_KIND, SOS_WITH_YP);

  for (guint i = 0; name == NULL && i < self->people->len; i++)
    {
      const SosQuickSomebody *somebody = &g_array_index (self->people, SosQuickSomebody, i);

      if ((person != 0 && somebody->person == person) || (staff != 0 && somebody->staff == staff)
          || (them && g_str_equal (somebody->kind, SOS_WITH_YP)))
        name = somebody->name;
    }
  return sos_contact_people_dup_label (name, sos_record_find_text (with, SOS_CONTACT_WITH_ROLE));
}

char *
sos_contact_people_dup_goal (SosContactPeople *self, gint64 goal)
{
  for (guint i = 0; i < self->goals->len; i++)
    {
      const SosQuickGoal *one = &g_array_index (self->goals, SosQuickGoal, i);

      if (one->id == goal)
        return g_strdup_printf ("%u", one->number);
    }
  return NULL;
}
