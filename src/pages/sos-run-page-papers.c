/* sos-run-page-papers.c - what may be printed of a run, and its calendars. */
#include "config.h"
#include "sos-run-page-private.h"

#include "sos-row-menu.h"
#include "sos-run-feedback.h"
#include "sos-run-out.h"
#include "sos-school-letter-out.h"

#include <glib/gi18n.h>

void
sos_run_page_show_paper (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosRunPage *self = SOS_RUN_PAGE (widget);
  const int kind = parameter != NULL ? sos_run_paper_parse (g_variant_get_string (parameter, NULL)) : SOS_RUN_REGISTER;

  if (kind >= 0)
    sos_run_out_show (widget, sos_page_get_store (SOS_PAGE (self)), (SosRunPaperKind) kind, self->run, 0);
}

void
sos_run_page_show_school_letter (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosRunPage *self = SOS_RUN_PAGE (widget);
  const int kind = parameter != NULL ? sos_school_letter_kind_parse (g_variant_get_string (parameter, NULL)) : SOS_SCHOOL_LETTER_ASSURES;

  if (kind >= 0)
    sos_school_letter_out_show (widget, sos_page_get_store (SOS_PAGE (self)), (SosSchoolLetterKind) kind, self->run);
}

void
sos_run_page_save_calendar (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosRunPage *self = SOS_RUN_PAGE (widget);
  const gboolean school = g_str_has_suffix (action, "school");
  SosRecord *of = school ? self->found->school : self->found->run;

  sos_run_out_save_calendar (widget, sos_page_get_store (SOS_PAGE (self)), school ? SOS_CALENDAR_OF_SCHOOL : SOS_CALENDAR_OF_RUN, sos_record_get_id (of),
                             sos_record_get_text (of, school ? SOS_SCHOOL_REF : SOS_PROGRAMME_RUN_REF));
}

/* Of whoever leads the next session. */
void
sos_run_page_save_lead_calendar (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosRunPage *self = SOS_RUN_PAGE (widget);
  const SosRunSession *next = self->found->next >= 0 ? self->found->sessions->pdata[self->found->next] : NULL;
  const SosRunStaff *lead = next != NULL && next->staff->len > 0 ? next->staff->pdata[0] : NULL;

  if (lead != NULL)
    sos_run_out_save_calendar (widget, sos_page_get_store (SOS_PAGE (self)), SOS_CALENDAR_OF_STAFF, lead->staff, lead->ref);
  else
    sos_page_say (widget, _("Nobody is named yet who delivers the next session."));
}

static void
fill_letters (GMenu *menu)
{
  static const char *const labels[SOS_N_SCHOOL_LETTERS] = {
    [SOS_SCHOOL_LETTER_CONFIRMS] = N_("Confirmation to the school"),
    [SOS_SCHOOL_LETTER_ASSURES] = N_("Letter of assurance"),
  };

  for (SosSchoolLetterKind kind = 0; kind < SOS_N_SCHOOL_LETTERS; kind++)
    sos_row_menu_add (menu, _(labels[kind]), "page.school-letter", g_variant_new_string (sos_school_letter_kind_get_template (kind)));
}

/* Of which runs there is a paper. */
enum
{
  OF_GROUP = 1 << 0,    /* who is on it is known */
  OF_TRAINING = 1 << 1, /* of professionals */
  OF_MANY = 1 << 2,     /* nobody is named */
  OF_MEASURED = 1 << 3, /* what changes for each is measured */
  OF_ANY = OF_GROUP | OF_TRAINING | OF_MANY,
};

typedef struct
{
  SosRunPaperKind kind;
  const char *label;
  guint of;
} PaperRow;

static const PaperRow papers[] = {
  { SOS_RUN_PLAN, N_("All its sessions"), OF_ANY },
  { SOS_RUN_SESSION_PLAN, N_("Session plan"), OF_ANY },
  { SOS_RUN_PREP_SHEET, N_("For school staff"), OF_GROUP | OF_MANY },
  { SOS_RUN_REGISTER, N_("Register"), OF_GROUP },
  { SOS_RUN_REGISTER_BLANK, N_("Register to fill in"), OF_GROUP },
  { SOS_RUN_COUNT_SHEET, N_("Sheet to count on"), OF_MANY },
  { SOS_RUN_SIGN_IN, N_("Sheet to sign in"), OF_TRAINING },
  { SOS_RUN_FEEDBACK_FORM, N_("What they think: a form"), OF_TRAINING | OF_MANY | OF_MEASURED },
  { SOS_RUN_CERTIFICATES, N_("Certificates"), OF_GROUP | OF_TRAINING },
  { SOS_RUN_EVALUATION, N_("Summary"), OF_ANY },
  { SOS_RUN_INVOICE_SLIP, N_("Slip for an invoice"), OF_TRAINING },
};

static const PaperRow handouts[] = {
  { SOS_RUN_INVITATION, N_("Invitation to each"), OF_GROUP },
  { SOS_RUN_JOINING, N_("Joining letters"), OF_TRAINING },
  { SOS_RUN_MIDPOINT, N_("How it stands, to the school"), OF_GROUP },
  { SOS_RUN_END_REPORT, N_("Report on each, to the school"), OF_GROUP },
  { SOS_RUN_ENDING, N_("Letter at the end to each"), OF_GROUP },
  { SOS_RUN_THANKS, N_("Thank-you to the school"), OF_GROUP | OF_MANY },
};

static const PaperRow of_office[] = {
  { SOS_SCHOOLS_WEEK_OF_LEAD, N_("This week of who leads"), OF_ANY },
  { SOS_SCHOOLS_WEEK_OF_ALL, N_("This week of all"), OF_ANY },
  { SOS_SCHOOLS_TERM_PLAN, N_("Term plan, A4"), OF_ANY },
  { SOS_SCHOOLS_TERM_PLAN_LARGE, N_("Term plan, A3"), OF_ANY },
  { SOS_SCHOOLS_HEADCOUNT, N_("Pupils reached by borough"), OF_ANY },
};

static void
fill_papers (GMenu *menu, const PaperRow *rows, guint n, guint is)
{
  for (guint i = 0; i < n; i++)
    if (rows[i].of == OF_ANY || (rows[i].of & is) != 0)
      sos_row_menu_add (menu, _(rows[i].label), "page.paper", g_variant_new_string (sos_run_paper_get_code (rows[i].kind)));
}

void
sos_run_page_fill_papers (SosRunPage *self, gboolean group)
{
  const guint is = (group ? OF_GROUP : 0) | (sos_run_case_is_training (self->found) ? OF_TRAINING : 0) | (sos_run_case_asks_feedback (self->found) ? OF_MANY : 0)
                   | (group && sos_run_case_is_measured (self->found) ? OF_MEASURED : 0);
  g_autoptr (GMenu) menu = g_menu_new (), out = g_menu_new (), letters = g_menu_new (), office = g_menu_new (), calendars = g_menu_new ();

  fill_papers (out, papers, G_N_ELEMENTS (papers), is);
  fill_papers (letters, handouts, G_N_ELEMENTS (handouts), is);
  fill_papers (office, of_office, G_N_ELEMENTS (of_office), is);
  if (group)
    sos_row_menu_add (letters, _("Letters to parents…"), "page.parent-letters", NULL);
  if (self->found->school != NULL)
    fill_letters (letters);
  sos_actions_fill_menu (SOS_PAGE_GET_CLASS (self)->rows, SOS_PAGE_GET_CLASS (self)->n_rows, "calendar", calendars);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (out));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (letters));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (office));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (calendars));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->papers_button), G_MENU_MODEL (menu));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.print", group);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.calendar-school", self->found->school != NULL);
}
