/* sos-visit-dialog.c - asks where somebody goes, until when, and what makes it safe. Decides nothing. */
#include "config.h"
#include "sos-visit-dialog.h"

#include "sos-apart-let-rows.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-people-choice.h"
#include "sos-place-alike.h"
#include "sos-record-edit.h"
#include "sos-schools-list.h"
#include "sos-sites-list.h"
#include "sos-staff-list.h"
#include "sos-typed-when.h"

#include <glib/gi18n.h>

typedef struct
{
  SosDeedDialog *dialog; /* not owned: it owns this */
  SosStore *store;
  SosRecordEdit *edit;
  SosVisitPlaces *places; /* of whom they visit; NULL: not read */
  GPtrArray *sites[2]; /* SosSite: prisons, hospitals; NULL: not read */
  gint64 person;
} Planning;

static void
planning_free (gpointer data)
{
  Planning *planning = data;

  sos_record_edit_free (planning->edit);
  g_clear_pointer (&planning->places, sos_visit_places_free);
  for (guint i = 0; i < G_N_ELEMENTS (planning->sites); i++)
    g_clear_pointer (&planning->sites[i], g_ptr_array_unref);
  g_free (planning);
}

char *
sos_visit_dup_hour (gint64 time)
{
  g_autoptr (GDateTime) moment = time > 0 ? sos_clock_to_london (time) : NULL;

  return moment != NULL ? g_date_time_format (moment, "%H:%M") : g_strdup ("");
}

static char *
dup_day (gint64 time)
{
  g_autoptr (GDateTime) moment = sos_clock_to_london (time);

  return g_date_time_format (moment, "%Y-%m-%d");
}

/* ---- hours ---- */

/* FALSE where it cannot be read; the row says so. */
static gboolean
read_hour (SosDeedDialog *dialog, const char *id, const char *day, gboolean needed, gint64 *time)
{
  const char *typed = gtk_editable_get_text (sos_deed_dialog_get (dialog, id));
  const int minutes = sos_typed_read_hour (typed);

  *time = 0;
  if (typed[0] == '\0' && !needed)
    return TRUE;
  if (minutes >= 0)
    {
      *time = sos_clock_from_london (day, minutes);
      return TRUE;
    }
  sos_deed_dialog_say_at (dialog, id, _("Write hours as 09:30."));
  return FALSE;
}

/* Who is back at an earlier hour than they left is back on the next day. */
static gboolean
read_times (Planning *planning)
{
  g_autofree char *today = sos_clock_dup_today ();
  g_autofree char *day = sos_typed_dup_day (gtk_editable_get_text (sos_deed_dialog_get (planning->dialog, "day")), today, SOS_DAY_TO_COME);
  g_autofree char *next = sos_date_dup_add (day, 1);
  gint64 from, to, phone;

  if (day == NULL)
    {
      sos_deed_dialog_say_at (planning->dialog, "day", _("That is no day."));
      return FALSE;
    }
  if (!read_hour (planning->dialog, "from", day, TRUE, &from) || !read_hour (planning->dialog, "to", day, TRUE, &to)
      || !read_hour (planning->dialog, "phone", day, FALSE, &phone))
    return FALSE;
  if (to < from && !read_hour (planning->dialog, "to", next, TRUE, &to))
    return FALSE;
  if (phone != 0 && phone < from && !read_hour (planning->dialog, "phone", next, FALSE, &phone))
    return FALSE;
  sos_record_set_number (planning->edit->edited, SOS_VISIT_PLAN_STARTS_AT, from);
  sos_record_set_number (planning->edit->edited, SOS_VISIT_PLAN_ENDS_AT, to);
  sos_record_set_number (planning->edit->edited, SOS_VISIT_PLAN_PHONE_IN_AT, phone != 0 ? phone : SOS_NUMBER_UNKNOWN);
  return TRUE;
}

/* ---- doing it ---- */

static void
planned_cb (gpointer from, gpointer data)
{
  SosPlanVisit *plan = data;

  if (plan->remark != NULL)
    sos_page_say (from, plan->remark);
}

/* The sites of the kind of place chosen; NULL: it is neither a prison nor a hospital, or they are not read yet. */
static GPtrArray *
get_sites (Planning *planning)
{
  const char *kind = sos_record_find_text (planning->edit->edited, SOS_VISIT_PLAN_PLACE_KIND);

  if (g_strcmp0 (kind, SOS_VISIT_AT_PRISON) == 0)
    return planning->sites[0];
  return g_strcmp0 (kind, SOS_VISIT_AT_HOSPITAL) == 0 ? planning->sites[1] : NULL;
}

static const char *
get_chosen_site (Planning *planning)
{
  const gint64 chosen = sos_deed_dialog_get_choice (planning->dialog, "site");
  GPtrArray *sites = get_sites (planning);

  for (guint i = 0; sites != NULL && i < sites->len; i++)
    if (sos_record_get_id (sites->pdata[i]) == chosen)
      return sos_record_find_text (sites->pdata[i], SOS_SITE_CODE);
  return NULL;
}

/* ---- what stands against it, before it is asked ---- */

static gint64
get_choice (Planning *planning, const char *id)
{
  return gtk_widget_get_visible (sos_deed_dialog_get (planning->dialog, id)) ? sos_deed_dialog_get_choice (planning->dialog, id) : 0;
}

static const SosVisitPlace *
find_place (Planning *planning)
{
  const gint64 address = get_choice (planning, "address");

  for (guint i = 0; planning->places != NULL && i < planning->places->places->len; i++)
    if (((SosVisitPlace *) planning->places->places->pdata[i])->address == address)
      return planning->places->places->pdata[i];
  return NULL;
}

/* What is known so far; the deed asks all of it again, of what is kept. */
static SosVisitFacts
state_facts (Planning *planning)
{
  SosRecord *visit = planning->edit->edited;
  const SosVisitPlace *place = find_place (planning);
  const gboolean chosen = place != NULL || get_choice (planning, "school") != 0 || get_choice (planning, "site") != 0;

  return (SosVisitFacts){
    .worker = get_choice (planning, "worker"),
    .second = get_choice (planning, "second"),
    .buddy = get_choice (planning, "buddy"),
    .starts_at = sos_record_get_number (visit, SOS_VISIT_PLAN_STARTS_AT),
    .ends_at = sos_record_get_number (visit, SOS_VISIT_PLAN_ENDS_AT),
    .phone_in_at = MAX (sos_record_get_number (visit, SOS_VISIT_PLAN_PHONE_IN_AT), 0),
    .now = sos_clock_now (),
    .place_kind = sos_record_find_text (visit, SOS_VISIT_PLAN_PLACE_KIND),
    .place = chosen ? "chosen" : sos_record_find_text (visit, SOS_VISIT_PLAN_PLACE),
    .visiting_rule = place != NULL ? place->visiting_rule : NULL,
    .posting_rule = place != NULL ? place->posting_rule : NULL,
    .two_workers = planning->places != NULL && planning->places->two_workers,
    .hazards = planning->places != NULL && planning->places->hazards,
    .risk = sos_record_find_text (visit, SOS_VISIT_PLAN_RISK),
    .public_place = sos_record_get_flag (visit, SOS_VISIT_PLAN_PUBLIC_PLACE),
    .daytime = sos_record_get_flag (visit, SOS_VISIT_PLAN_DAYTIME),
    .controls = sos_record_find_text (visit, SOS_VISIT_PLAN_CONTROLS),
  };
}

/* Whoever plans it is told as soon as the place is chosen, and not after all the rest is typed. */
static void
show_against (Planning *planning)
{
  const SosVisitFacts facts = state_facts (planning);
  g_autoptr (SosVerdict) verdict = sos_visit_check_place (&facts);
  GtkWidget *row = sos_deed_dialog_get (planning->dialog, "against");

  gtk_widget_set_visible (row, !verdict->allowed);
  g_object_set (row, "title", verdict->allowed ? "" : verdict->words, "subtitle", verdict->allowed ? "" : verdict->remedy, NULL);
}

static void
chosen_cb (SosDeedDialog *dialog)
{
  if (sos_deed_dialog_get_data (dialog) != NULL)
    show_against (sos_deed_dialog_get_data (dialog));
}

/* The row of what stands against the plan is gone to. */
static gboolean
check (Planning *planning)
{
  static const char *const rows[][2] = { { "starts-at", "from" }, { "ends-at", "to" }, { "phone-in-at", "phone" }, { "place", "visit_plan.place" }, { "controls", "visit_plan.controls" } };
  const SosVisitFacts facts = state_facts (planning);
  const char *about;
  g_autoptr (SosVerdict) verdict = sos_visit_check_about (&facts, &about);
  g_autofree char *words = sos_verdict_dup_text (verdict);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_strcmp0 (about, rows[i][0]) == 0)
      about = rows[i][1];
  if (!verdict->allowed)
    sos_deed_dialog_say_at (planning->dialog, about, words);
  return verdict->allowed;
}

static void
do_plan (SosDeedDialog *dialog, gpointer data)
{
  static const struct
  {
    const char *id;
    guint field;
  } choices[] = { { "worker", SOS_VISIT_PLAN_WORKER }, { "second", SOS_VISIT_PLAN_SECOND }, { "buddy", SOS_VISIT_PLAN_BUDDY },
                  { "address", SOS_VISIT_PLAN_ADDRESS }, { "school", SOS_VISIT_PLAN_SCHOOL } };
  Planning *planning = data;
  GArray *people = sos_people_choice_get (sos_deed_dialog_get (dialog, "person"));
  g_autoptr (SosRecord) visit = NULL;

  if (!read_times (planning))
    return;
  if (people->len > 1)
    {
      sos_deed_dialog_say (dialog, _("Plan a visit for each of them; one plan is for one person."));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    sos_record_set_number (planning->edit->edited, choices[i].field, get_choice (planning, choices[i].id));
  sos_record_set_number (planning->edit->edited, SOS_VISIT_PLAN_PERSON, people->len > 0 ? g_array_index (people, gint64, 0) : 0);
  sos_record_set_text (planning->edit->edited, SOS_VISIT_PLAN_SITE, get_chosen_site (planning));
  if (!check (planning))
    return;
  visit = sos_record_edit_dup (planning->edit);
  sos_apart_let_write (dialog, sos_record_get_revision (visit) == 0 ? _("Visit planned") : _("Visit changed"),
                       (SosTransactionFunc) sos_casework_plan_visit, sos_plan_visit_new (visit), (GDestroyNotify) sos_plan_visit_free, planned_cb);
}

/* ---- where ---- */

/* The rows that go with the kind of place. */
static void
show_rows (Planning *planning)
{
  const char *kind = sos_record_find_text (planning->edit->edited, SOS_VISIT_PLAN_PLACE_KIND);
  const gboolean school = g_strcmp0 (kind, SOS_VISIT_AT_SCHOOL) == 0 && sos_deed_dialog_get_choice (planning->dialog, "school") != 0;
  const gboolean at_home = g_strcmp0 (kind, SOS_VISIT_AT_HOME) == 0, places = at_home && planning->places != NULL && planning->places->places->len > 0;

  gtk_widget_set_visible (sos_deed_dialog_get (planning->dialog, "address"), places);
  gtk_widget_set_visible (sos_deed_dialog_get (planning->dialog, "school"), g_strcmp0 (kind, SOS_VISIT_AT_SCHOOL) == 0);
  gtk_widget_set_visible (sos_deed_dialog_get (planning->dialog, "site"), get_sites (planning) != NULL);
  gtk_widget_set_visible (sos_deed_dialog_get (planning->dialog, "visit_plan.place"), !places && !school);
  gtk_widget_set_visible (sos_deed_dialog_get (planning->dialog, "visit_plan.borough"), !places && !school);
  show_against (planning);
}

/* Of a ward or a wing only the name is still to be written where the site is chosen. */
static void
offer_sites (Planning *planning)
{
  const char *code = sos_record_find_text (planning->edit->edited, SOS_VISIT_PLAN_SITE);
  GPtrArray *sites = get_sites (planning);

  g_object_set_data (sos_deed_dialog_get (planning->dialog, "site"), "sos-values", NULL);
  sos_deed_dialog_offer (planning->dialog, "site", 0, _("Another place"));
  for (guint i = 0; sites != NULL && i < sites->len; i++)
    {
      sos_deed_dialog_offer (planning->dialog, "site", sos_record_get_id (sites->pdata[i]), sos_record_get_text (sites->pdata[i], SOS_SITE_NAME));
      if (sos_record_has_text (sites->pdata[i], SOS_SITE_CODE, code))
        sos_deed_dialog_set_choice (planning->dialog, "site", sos_record_get_id (sites->pdata[i]));
    }
}

static void
kind_cb (SosDeedDialog *dialog)
{
  Planning *planning = sos_deed_dialog_get_data (dialog);

  if (planning == NULL)
    return;
  show_rows (planning);
  offer_sites (planning);
}

static void
school_cb (SosDeedDialog *dialog)
{
  if (sos_deed_dialog_get_data (dialog) != NULL)
    show_rows (sos_deed_dialog_get_data (dialog));
}

static void
places_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosVisitPlaces) places = sos_visit_places_finish (result, &error);
  Planning *planning = sos_deed_dialog_get_data (dialog);

  if (planning == NULL)
    return;
  if (error != NULL) /* whoever may not visit them hears so before all the rest is typed */
    sos_deed_dialog_say_error (dialog, error);
  g_clear_pointer (&planning->places, sos_visit_places_free);
  planning->places = g_steal_pointer (&places);
  g_object_set_data (sos_deed_dialog_get (dialog, "address"), "sos-values", NULL);
  for (guint i = 0; planning->places != NULL && i < planning->places->places->len; i++)
    {
      const SosVisitPlace *place = planning->places->places->pdata[i];

      sos_deed_dialog_offer (dialog, "address", place->address, place->words);
    }
  sos_deed_dialog_set_choice (dialog, "address", sos_record_get_number (planning->edit->edited, SOS_VISIT_PLAN_ADDRESS));
  show_rows (planning);
}

static void
person_cb (SosDeedDialog *dialog)
{
  Planning *planning = sos_deed_dialog_get_data (dialog);
  GArray *people = sos_people_choice_get (sos_deed_dialog_get (dialog, "person"));
  const gint64 person = people->len == 1 ? g_array_index (people, gint64, 0) : 0;

  if (planning == NULL || person == planning->person)
    return;
  planning->person = person;
  sos_deed_dialog_say (dialog, "");
  g_clear_pointer (&planning->places, sos_visit_places_free);
  show_rows (planning);
  if (person != 0)
    sos_visit_places_async (planning->store, person, NULL, places_cb, g_object_ref (dialog));
}

/* ---- who ---- */

static void
staff_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  static const struct
  {
    const char *id;
    guint field;
  } rows[] = { { "worker", SOS_VISIT_PLAN_WORKER }, { "second", SOS_VISIT_PLAN_SECOND }, { "buddy", SOS_VISIT_PLAN_BUDDY } };
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GPtrArray) staff = sos_staff_list_finish (SOS_STORE (source), result, NULL);
  Planning *planning = sos_deed_dialog_get_data (dialog);

  for (guint i = 0; planning != NULL && staff != NULL && i < G_N_ELEMENTS (rows); i++)
    {
      if (rows[i].field != SOS_VISIT_PLAN_WORKER)
        sos_deed_dialog_offer (dialog, rows[i].id, 0, _("Nobody"));
      sos_deed_dialog_offer_records (dialog, rows[i].id, staff, SOS_STAFF_NAME);
      sos_deed_dialog_set_choice (dialog, rows[i].id, sos_record_get_number (planning->edit->edited, rows[i].field));
    }
}

static void
schools_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GPtrArray) schools = sos_schools_list_finish (result, NULL);
  Planning *planning = sos_deed_dialog_get_data (dialog);

  if (planning == NULL || schools == NULL)
    return;
  sos_deed_dialog_offer_records (dialog, "school", schools, SOS_SCHOOL_NAME);
  sos_deed_dialog_set_choice (dialog, "school", sos_record_get_number (planning->edit->edited, SOS_VISIT_PLAN_SCHOOL));
  show_rows (planning);
}

static void
take_sites (SosDeedDialog *dialog, guint sort, GAsyncResult *result)
{
  g_autoptr (GPtrArray) sites = sos_sites_list_finish (result, NULL);
  Planning *planning = sos_deed_dialog_get_data (dialog);

  if (planning == NULL || sites == NULL)
    return;
  planning->sites[sort] = g_steal_pointer (&sites);
  offer_sites (planning);
  show_rows (planning);
}

static void
prisons_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;

  take_sites (dialog, 0, result);
}

static void
hospitals_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;

  take_sites (dialog, 1, result);
}

/* ---- the window ---- */

static SosRecord *
make_visit (SosStore *store)
{
  SosRecord *visit = g_object_new (SOS_TYPE_VISIT_PLAN, NULL);

  sos_record_set_number (visit, SOS_VISIT_PLAN_WORKER, sos_store_get_actor (store));
  sos_record_set_number (visit, SOS_VISIT_PLAN_STARTS_AT, sos_clock_now ());
  sos_record_set_number (visit, SOS_VISIT_PLAN_ENDS_AT, sos_clock_now ());
  sos_record_set_text (visit, SOS_VISIT_PLAN_STATE, SOS_VISIT_PLANNED);
  sos_record_set_text (visit, SOS_VISIT_PLAN_RISK, "LOW");
  sos_record_set_text (visit, SOS_VISIT_PLAN_PLACE_KIND, SOS_VISIT_AT_HOME);
  sos_record_set_text (visit, SOS_VISIT_PLAN_PURPOSE, "HOME_VISIT");
  return visit;
}

static void
fill_times (SosDeedDialog *dialog, SosRecord *visit, gboolean new)
{
  g_autofree char *day = dup_day (sos_record_get_number (visit, SOS_VISIT_PLAN_STARTS_AT));
  g_autofree char *shown = sos_date_dup_long (day);
  g_autofree char *from = sos_visit_dup_hour (sos_record_get_number (visit, SOS_VISIT_PLAN_STARTS_AT));
  g_autofree char *to = sos_visit_dup_hour (sos_record_get_number (visit, SOS_VISIT_PLAN_ENDS_AT));
  g_autofree char *phone = sos_visit_dup_hour (sos_record_get_number (visit, SOS_VISIT_PLAN_PHONE_IN_AT));

  gtk_editable_set_text (sos_deed_dialog_get (dialog, "day"), shown);
  if (new)
    return;
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "from"), from);
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "to"), to);
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "phone"), phone);
}

static void
begin_rows (SosDeedDialog *dialog, Planning *planning, gint64 person, const char *person_name)
{
  static const char *const against[] = { "address", "second" };
  SosPeopleChoice *choice = sos_deed_dialog_get (dialog, "person");

  sos_deed_dialog_offer (dialog, "school", 0, _("Another place"));
  sos_people_choice_begin (choice, planning->store, 0);
  g_signal_connect_object (choice, "chosen", G_CALLBACK (person_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (planning->edit->edited, "notify::place-kind", G_CALLBACK (kind_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "school"), "notify::selected", G_CALLBACK (school_cb), dialog, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (against); i++)
    g_signal_connect_object (sos_deed_dialog_get (dialog, against[i]), "notify::selected", G_CALLBACK (chosen_cb), dialog, G_CONNECT_SWAPPED);
  if (person != 0)
    sos_people_choice_add (choice, person, person_name != NULL ? person_name : "");
  show_rows (planning);
}

void
sos_visit_ask (GtkWidget *from, SosStore *store, SosRecord *visit, gint64 person, const char *person_name)
{
  g_autoptr (SosRecord) asked = visit != NULL ? g_object_ref (visit) : make_visit (store);
  SosDeedDialog *dialog;
  Planning *planning = g_new0 (Planning, 1);

  g_type_ensure (SOS_TYPE_PEOPLE_CHOICE);
  dialog = sos_deed_dialog_new (from, store, visit != NULL ? _("Change a visit") : _("Plan a visit"), "sos-visit-form",
                                visit != NULL ? _("_Change") : _("_Plan it"));
  planning->dialog = dialog;
  planning->store = store;
  planning->edit = sos_record_edit_new (asked);
  fill_times (dialog, planning->edit->edited, visit == NULL);
  sos_deed_dialog_bind (dialog, planning->edit->edited);
  sos_place_alike_attach (sos_deed_dialog_get (dialog, "visit_plan.place"), store);
  sos_deed_dialog_set_do (dialog, do_plan, planning, planning_free);
  begin_rows (dialog, planning, person, person_name);
  sos_staff_list_async (store, NULL, staff_cb, g_object_ref (dialog));
  sos_schools_list_async (store, NULL, schools_cb, g_object_ref (dialog));
  sos_sites_list_async (store, FALSE, NULL, prisons_cb, g_object_ref (dialog));
  sos_sites_list_async (store, TRUE, NULL, hospitals_cb, g_object_ref (dialog));
  sos_deed_dialog_present (dialog);
}

/* ---- steps ---- */

static void
do_longer (SosDeedDialog *dialog, gpointer data)
{
  SosRecord *visit = data;
  g_autofree char *today = sos_clock_dup_today ();
  g_autofree char *tomorrow = sos_date_dup_add (today, 1);
  SosDeed *deed;
  gint64 until;

  if (!read_hour (dialog, "until", today, TRUE, &until) || (until < sos_clock_now () && !read_hour (dialog, "until", tomorrow, TRUE, &until)))
    return;
  deed = sos_deed_new (sos_record_get_id (visit), SOS_VISIT_STEP_LONGER, NULL);
  deed->other = until;
  sos_deed_dialog_write (dialog, _("Stays longer"), (SosTransactionFunc) sos_casework_note_visit, deed, (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_visit_ask_longer (GtkWidget *from, SosStore *store, SosRecord *visit)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("Stays longer"), "sos-visit-longer-form", _("_Note it"));

  sos_deed_dialog_explain (dialog, _("You spoke with them, and they are well."));
  sos_deed_dialog_set_do (dialog, do_longer, g_object_ref (visit), g_object_unref);
  sos_deed_dialog_present (dialog);
}

typedef struct
{
  gint64 visit;
  const char *code, *title; /* static */
} Step;

static void
do_step (SosDeedDialog *dialog, gpointer data)
{
  const Step *step = data;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "reason");

  sos_deed_dialog_write (dialog, step->title, (SosTransactionFunc) sos_casework_note_visit, sos_deed_new (step->visit, step->code, words),
                         (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_visit_ask_step (GtkWidget *from, SosStore *store, gint64 visit, const char *code, const char *title, const char *verb, const char *explain)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, title, "sos-reason-form", verb);
  Step *step = g_new (Step, 1);

  *step = (Step){ visit, code, title };
  sos_deed_dialog_explain (dialog, explain);
  sos_deed_dialog_set_do (dialog, do_step, step, g_free);
  sos_deed_dialog_present (dialog);
}
