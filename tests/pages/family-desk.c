/* family-desk.c - a part of a family's page, with the family of S2 behind it. */
#include "config.h"
#include "family-desk.h"

#include "sos-family-deeds.h"
#include "sos-posting-rules.h"

#include <string.h>

#define FUNC(name) ((SosTransactionFunc) sos_casework_##name)

static gint64
add_person (Office *office, const char *name, const char *sex, const char *born)
{
  g_autofree char *given = g_strndup (name, strcspn (name, " "));

  return office_add (office, SOS_TYPE_PERSON, "full-name", name, "given-names", given, "sex", sex, "birth-date", born, "birth-date-quality",
                     "EXACT", NULL);
}

static gint64
add_address (Office *office, gint64 person, const char *type, const char *lines)
{
  return office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", type, "lines", lines, "postcode", "SW2 9CK", "posting-rule",
                     SOS_POSTING_OK, "visiting-rule", "OK", "reviewed-on", "2026-11-02", NULL);
}

static void
add_member (FamilyDesk *self, gint64 person, const char *role, gint64 home)
{
  office_add (self->desk.office, SOS_TYPE_MEMBERSHIP, "person", person, "household", self->household, "role", role, "home", home,
              "lives-here", "FULL", "valid-from", "2019-05-01", NULL);
}

static void
add_agreement (FamilyDesk *self, gint64 person, const char *status)
{
  office_add (self->desk.office, SOS_TYPE_CONSENT, "person", person, "type", "WORK_WITH_ME", "status", status, "given-by", "SELF", "dated",
              "2026-09-14", NULL);
}

static void
relate (FamilyDesk *self, gint64 person)
{
  office_must (self->desk.office, FUNC (relate), office_deed (person, self->denise, "MOTHER", NULL, NULL));
  office_must (self->desk.office, FUNC (relate), office_deed (person, self->patrick, "FATHER", NULL, NULL));
}

static void
add_people (FamilyDesk *self)
{
  Office *office = self->desk.office;

  self->kadeem = add_person (office, "Kadeem Okafor", "MALE", "2010-09-12");
  self->aaliyah = add_person (office, "Aaliyah Okafor", "FEMALE", "2011-10-02");
  self->denise = add_person (office, "Denise Bennett", "FEMALE", "1985-05-01");
  self->patrick = add_person (office, "Patrick Okafor", "MALE", "1982-03-03");
  relate (self, self->kadeem);
  relate (self, self->aaliyah);
  add_agreement (self, self->kadeem, "GIVEN");
  add_agreement (self, self->denise, "GIVEN");
  add_agreement (self, self->aaliyah, "REFUSED");
}

static void
add_homes (FamilyDesk *self)
{
  Office *office = self->desk.office;

  self->household = office_must (office, FUNC (add_household), office_deed (0, 0, "E09000022", NULL, NULL));
  self->home_address = add_address (office, self->denise, "HOME", "4 Larkfield Walk\nLondon");
  self->father_address = add_address (office, self->kadeem, "OTHER_PARENT", "9 Windlass Road\nLondon");
  office_add (office, SOS_TYPE_ADDRESS_PERSON, "address", self->father_address, "rule", "HIDDEN_FROM", "other-person", self->denise, NULL);
  self->home = office_must (office, FUNC (add_home), office_deed (self->household, self->home_address, NULL, "Larkfield Walk", "2019-05-01"));
  self->other_home
    = office_must (office, FUNC (add_home), office_deed (self->household, self->father_address, NULL, "Windlass Road", "2019-05-01"));
  add_member (self, self->kadeem, "YP_OF_CONCERN", self->home);
  add_member (self, self->aaliyah, "SIBLING", self->home);
  add_member (self, self->denise, "MOTHER", self->home);
  add_member (self, self->patrick, "FATHER", self->other_home);
}

static void
add_work (FamilyDesk *self)
{
  Office *office = self->desk.office;

  office_add (office, SOS_TYPE_EPISODE, "person", self->kadeem, "service", "LIV", "stage", "ACTIVE", "worker", office->worker, "team",
              office->team, "referred-on", "2026-09-14", NULL);
  office_add (office, SOS_TYPE_EPISODE, "person", self->aaliyah, "service", "EXR", "stage", "ACTIVE", "worker", office->colleague, "team",
              office->other_team, NULL);
  self->work = office_add (office, SOS_TYPE_HOUSEHOLD_EPISODE, "household", self->household, "service", "FAM", "stage", "ACTIVE", "worker",
                           office->worker, "referred-on", "2026-09-28", "reviewed-on", "2026-10-20", NULL);
}

FamilyDesk *
family_desk_new_empty (void)
{
  FamilyDesk *self = g_new0 (FamilyDesk, 1);

  self->desk.office = office_new ();
  add_people (self);
  add_homes (self);
  add_work (self);
  self->view = sos_family_view_new (self->household, self->kadeem, 0, NULL);
  return self;
}

/* ---- reading, as the page does: one case at a time, so that an older one never comes last ---- */

static void changed_cb (FamilyDesk *self);

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  FamilyDesk *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosFamilyCase) family_case = sos_family_case_finish (result, &error);

  g_assert_no_error (error);
  self->reading = FALSE;
  sos_family_part_set_case (self->part, family_case);
  if (self->outdated)
    changed_cb (self);
}

static void
changed_cb (FamilyDesk *self)
{
  self->outdated = self->reading;
  if (self->reading)
    return;
  self->reading = TRUE;
  sos_family_case_reload_async (self->desk.office->store, self->view, NULL, read_cb, self);
}

static gboolean
has_read (gpointer data)
{
  return !((FamilyDesk *) data)->reading;
}

void
family_desk_read (FamilyDesk *self)
{
  changed_cb (self);
  office_wait (has_read, self, "the family");
}

void
family_desk_turn_to (FamilyDesk *self, const char *day)
{
  g_free (self->view->day);
  self->view->day = g_strdup (day);
  family_desk_read (self);
}

void
family_desk_show (FamilyDesk *self, SosFamilyPart *(*make) (SosStore *store))
{
  self->part = make (self->desk.office->store);
  desk_show (&self->desk, GTK_WIDGET (self->part));
  g_signal_connect_swapped (self->desk.office->store, "changed", G_CALLBACK (changed_cb), self);
  family_desk_read (self);
  desk_settle (&self->desk);
}

FamilyDesk *
family_desk_new (SosFamilyPart *(*make) (SosStore *store))
{
  FamilyDesk *self = family_desk_new_empty ();

  family_desk_show (self, make);
  return self;
}

void
family_desk_free (FamilyDesk *self)
{
  desk_settle (&self->desk);
  g_signal_handlers_disconnect_by_func (self->desk.office->store, changed_cb, self);
  desk_tear_down (&self->desk, NULL);
  sos_family_view_free (self->view);
  g_free (self);
}

void
family_desk_set_issue (FamilyDesk *self, gint64 person, const char *issue, const char *level, const char *looked_on)
{
  g_autoptr (SosSetIssue) set = sos_set_issue_new (person, issue, level, NULL);
  g_autoptr (GError) error = NULL;

  set->looked_on = g_strdup (looked_on);
  office_do (self->desk.office, FUNC (set_issue_level), set, &error);
  g_assert_no_error (error);
}

/* ---- dialogs and toasts ---- */

GtkWidget *
family_desk_dialog (FamilyDesk *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == self->desk.window)
        return GTK_WIDGET (window);
    }
  return NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return family_desk_dialog (data) != NULL && gtk_widget_get_mapped (family_desk_dialog (data));
}

static gboolean
has_no_dialog (gpointer data)
{
  return family_desk_dialog (data) == NULL;
}

void
family_desk_answer (FamilyDesk *self, const char *verb)
{
  office_wait (has_dialog, self, "the dialog");
  desk_press (family_desk_dialog (self), verb);
  office_wait (has_no_dialog, self, "the dialog to go");
  desk_settle (&self->desk);
}

typedef struct
{
  FamilyDesk *desk;
  const char *words;
} Said;

static gboolean
has_said (gpointer data)
{
  const Said *said = data;

  return desk_find_words (GTK_WIDGET (said->desk->desk.window), said->words) != NULL;
}

void
family_desk_wait_said (FamilyDesk *self, const char *words)
{
  office_wait (has_said, &(Said){ self, words }, words);
}
