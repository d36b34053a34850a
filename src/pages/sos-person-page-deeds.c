/* sos-person-page-deeds.c - what can be done from anywhere on the page of a person: its keys and its menu. */
#include "config.h"
#include "sos-person-page-private.h"

#include "sos-access-dialog.h"
#include "sos-appointment-dialog.h"
#include "sos-concern-raise.h"
#include "sos-family-deeds.h"
#include "sos-letter-new.h"
#include "sos-letters.h"
#include "sos-person-alike.h"
#include "sos-person-papers-words.h"
#include "sos-person-rights.h"
#include "sos-sheet-print.h"
#include "sos-visit-dialog.h"

#include <glib/gi18n.h>

static void
tab_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int tab = sos_person_page_find_tab (g_variant_get_string (parameter, NULL));

  if (tab >= 0)
    sos_person_page_show_tab (SOS_PERSON_PAGE (widget), tab);
}

static void
go_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);
  const char *tab_name, *place;

  g_variant_get (parameter, "(&s&s)", &tab_name, &place);
  sos_person_page_go (self, tab_name, place);
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);
  SosPersonTab *tab = self->pages[sos_person_page_current_tab (self)];

  if (tab)
    sos_person_tab_print (tab);
}

static void
next_tab_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_person_page_step_tab (SOS_PERSON_PAGE (widget), 1);
}

static void
previous_tab_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_person_page_step_tab (SOS_PERSON_PAGE (widget), SOS_PERSON_N_TABS - 1);
}

/* The one that was asked for, not one that was there before. */
static void
show_letter (SosPersonPage *self, gint64 letter)
{
  g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT, letter);

  gtk_widget_activate_action (GTK_WIDGET (self), "page.go", "(ss)", "papers", place);
}

static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;

  if (!sos_store_finish (SOS_STORE (source), result, &data, &error))
    sos_page_say_error (GTK_WIDGET (self), error);
  else
    show_letter (self, ((SosDeed *) data)->result);
  if (data)
    sos_deed_free (data);
}

/* Of the plan a letter would be about; a second one of the same would look like the first. */
static SosLetter *
find_open_letter (SosPersonPage *self)
{
  SosPlan *plan = sos_person_case_find_agreed_plan (self->person_case);

  return sos_person_papers_words_find_open (self->person_case, plan ? plan : sos_person_case_find_current_plan (self->person_case));
}

static void
new_letter_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);
  int papers = sos_person_page_find_tab ("papers");
  SosLetter *open = self->person_case ? find_open_letter (self) : NULL;

  if (!self->person_case)
    return;
  if (papers >= 0)
    sos_person_page_show_tab (self, papers);
  if (open)
    {
      show_letter (self, sos_record_get_id (SOS_RECORD (open)));
      sos_page_say (widget, _("This plan has a letter on its way: here it is."));
      return;
    }
  /* Without a plan there are the other kinds to choose from. */
  if (sos_person_case_find_current_plan (self->person_case) == NULL)
    {
      gtk_widget_activate_action (widget, "page.other-letter", NULL);
      return;
    }
  sos_store_write_async (sos_page_get_store (SOS_PAGE (self)), _("Letter drafted"), (SosTransactionFunc) sos_casework_take_up_letter,
                         sos_deed_new (self->person, NULL, NULL), (GDestroyNotify) sos_deed_free, NULL, drafted_cb,
                         g_object_ref (self));
}

static void
letter_made_cb (gpointer self, gint64 letter)
{
  show_letter (self, letter);
}

static void
other_letter_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);

  if (self->person_case)
    sos_letter_new_ask (widget, sos_page_get_store (SOS_PAGE (self)), self->person_case, letter_made_cb);
}

static void
log_contact_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "page.go", "(ss)", "contacts", "quick");
}

static void
copy_reference_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);

  sos_clipboard_copy (widget, gtk_label_get_label (self->ref));
  sos_page_say (widget, _("Reference copied; it leaves the clipboard in 30 seconds."));
}

static void
open_window_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "app.show-person-window", "x", SOS_PERSON_PAGE (widget)->person);
}

static void
refer_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);

  sos_person_page_show_tab (self, 0);
  if (self->pages[0])
    gtk_widget_activate_action (GTK_WIDGET (self->pages[0]), "overview.refer", NULL);
}

/* Whoever sees something says so, whether or not the rest of the record is theirs. */
static void
raise_concern_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);

  if (self->person_case)
    sos_concern_raise_about (widget, sos_page_get_store (SOS_PAGE (self)), sos_record_get_id (SOS_RECORD (sos_person_case_get_person (self->person_case))));
}

static void
add_alert_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);
  int safety = sos_person_page_find_tab ("safety");

  sos_person_page_show_tab (self, safety);
  if (self->pages[safety])
    gtk_widget_activate_action (GTK_WIDGET (self->pages[safety]), "safety.add", "s", "alert");
}

static void
open_family_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);

  if (self->person_case)
    gtk_widget_activate_action (widget, "app.show-family", "x", sos_person_page_find_household (self));
}

static void
family_started_cb (gpointer self, gpointer deed)
{
  gtk_widget_activate_action (self, "app.show-family", "x", ((SosDeed *) deed)->result);
}

static void
start_family_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);
  const char *borough = self->person_case ? sos_record_find_text (sos_person_case_get_person (self->person_case), SOS_PERSON_HOME_BOROUGH) : NULL;

  sos_page_write (self, sos_page_get_store (SOS_PAGE (self)), _("Family started"), (SosTransactionFunc) sos_casework_add_household,
                  sos_deed_new (self->person, borough, NULL), (GDestroyNotify) sos_deed_free, family_started_cb);
}

static void
details_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_person_page_show_tab (SOS_PERSON_PAGE (widget), sos_person_page_find_tab ("details"));
}

static void
open_with_reason_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_person_rights_ask_open (SOS_PAGE (widget), SOS_PERSON_PAGE (widget)->person);
}

static void
look_for_same_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_person_alike_look (SOS_PAGE (widget), SOS_PERSON_PAGE (widget)->person);
}

static void
open_kept_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);

  if (self->person_case)
    gtk_widget_activate_action (widget, "app.show-person", "x",
                                sos_record_get_number (SOS_RECORD (sos_person_case_get_person (self->person_case)), SOS_PERSON_MERGED_INTO));
}

static void
seal_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_person_rights_ask_seal (SOS_PAGE (widget), SOS_PERSON_PAGE (widget)->person, g_str_equal (name, "page.seal"));
}

static void
ask_access_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_access_dialog_log (SOS_PAGE (widget), SOS_PERSON_PAGE (widget)->person);
}

static void
plan_visit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);
  SosPerson *person = self->person_case != NULL ? sos_person_case_get_person (self->person_case) : NULL;

  if (person == NULL)
    return;
  if (sos_person_case_may (self->person_case, SOS_GROUP_WORK, SOS_MAY_CHANGE))
    sos_visit_ask (widget, sos_page_get_store (SOS_PAGE (self)), NULL, self->person, sos_record_get_text (SOS_RECORD (person), SOS_PERSON_FULL_NAME));
  else
    sos_page_say (widget, _("Visits are planned by those who work with them."));
}

/* From the plan, on the day on which it says that they meet next. */
static void
appointment_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPage *self = SOS_PERSON_PAGE (widget);
  SosPlan *plan = self->person_case != NULL && g_str_equal (name, "page.plan-appointment") ? sos_person_case_find_current_plan (self->person_case) : NULL;

  if (self->person_case == NULL)
    return;
  if (sos_person_case_may (self->person_case, SOS_GROUP_WORK, SOS_MAY_CHANGE))
    sos_appointment_ask (widget, sos_page_get_store (SOS_PAGE (self)), self->person,
                         plan != NULL ? sos_record_find_text (SOS_RECORD (plan), SOS_PLAN_NEXT_MEETING_ON) : NULL);
  else
    sos_page_say (widget, _("Appointments are made by those who work with them."));
}

static void
sheet_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct
  {
    const char *action;
    SosPersonSheetKind kind;
  } sheets[] = { { "page.front-sheet", SOS_PERSON_FRONT_SHEET }, { "page.review-sheet", SOS_PERSON_REVIEW_SHEET }, { "page.safety-sheet", SOS_PERSON_SAFETY_SHEET } };
  SosPersonPage *self = SOS_PERSON_PAGE (widget);

  for (guint i = 0; self->person_case != NULL && i < G_N_ELEMENTS (sheets); i++)
    if (g_str_equal (sheets[i].action, name))
      sos_sheet_print_open (widget, NULL, sos_page_get_store (SOS_PAGE (self)), sheets[i].kind, self->person, 0);
}

static const SosActionRow actions[] = {
  { "page.tab", NULL, NULL, tab_cb, "s" },
  { "page.go", NULL, NULL, go_cb, "(ss)" },
  { "page.print", N_("Print"), "<Control>p", print_cb },
  { "page.next-tab", N_("Next tab"), "<Control>Page_Down", next_tab_cb },
  { "page.previous-tab", N_("Previous tab"), "<Control>Page_Up", previous_tab_cb },
  { "page.log-contact", N_("Log contact"), "<Control><Shift>k", log_contact_cb },
  { "page.new-letter", N_("Letter about the plan"), "<Control><Shift>l", new_letter_cb, NULL, "more" },
  { "page.other-letter", N_("New letter…"), "<Control><Shift>j", other_letter_cb, NULL, "more", TRUE },
  { "page.open-with-reason", N_("Open with a reason…"), NULL, open_with_reason_cb, NULL, "more", TRUE },
  { "page.refer", N_("Refer to a service…"), NULL, refer_cb, NULL, "more", TRUE },
  { "page.raise-concern", N_("Raise a concern…"), "<Control><Shift>r", raise_concern_cb, NULL, "more", TRUE },
  { "page.add-alert", N_("Mark an alert…"), NULL, add_alert_cb, NULL, "more", TRUE },
  { "page.open-family", N_("Open the family"), "<Control><Shift>f", open_family_cb, NULL, "more", TRUE },
  { "page.start-family", N_("Start a family"), NULL, start_family_cb, NULL, "more", TRUE },
  { "page.details", N_("Everything held about them"), NULL, details_cb, NULL, "more", TRUE },
  { "page.seal", N_("Seal this record…"), NULL, seal_cb, NULL, "more", TRUE },
  { "page.unseal", N_("Take the seal off…"), NULL, seal_cb, NULL, "more", TRUE },
  { "page.ask-access", N_("Somebody asks to see this record…"), NULL, ask_access_cb, NULL, "more", TRUE },
  { "page.look-for-same", N_("Look whether they are held twice"), NULL, look_for_same_cb, NULL, "more", TRUE },
  { "page.open-kept", NULL, NULL, open_kept_cb },
  { "page.appointment", N_("Appointment…"), "<Control><Shift>t", appointment_cb, NULL, "more", TRUE },
  { "page.plan-appointment", NULL, NULL, appointment_cb },
  { "page.plan-visit", N_("Plan a visit…"), "<Control><Shift>v", plan_visit_cb, NULL, "more", TRUE },
  { "page.front-sheet", N_("Front sheet…"), "<Control><Shift>p", sheet_cb, NULL, "more", TRUE },
  { "page.review-sheet", N_("Sheet to review the plan…"), NULL, sheet_cb, NULL, "more", TRUE },
  { "page.safety-sheet", N_("Safety plan to keep…"), NULL, sheet_cb, NULL, "more", TRUE },
  { "page.copy-reference", N_("Copy the reference"), "<Control><Shift>c", copy_reference_cb, NULL, "more" },
  { "page.open-window", N_("Open in a window of its own"), "<Control>Return", open_window_cb, NULL, "more" },
};

const SosActionRow *
sos_person_page_get_actions (guint *n)
{
  *n = G_N_ELEMENTS (actions);
  return actions;
}
