/* sos-run-about.c - asks what is written down of a run as a whole: its particulars, whether it takes place with few, whom to ask at the school. */
#include "config.h"
#include "sos-run-dialogs.h"

#include "sos-office-list.h"
#include "sos-record-edit.h"
#include "sos-run-school.h"
#include "sos-school-deeds.h"
#include "sos-staff-list.h"

#include <glib/gi18n.h>
#include <string.h>

#define WIDTH 480
#define HEIGHT 640

/* ---- particulars ---- */

/* Rows that name a colleague, and the field each is of. */
static const struct
{
  const char *row;
  guint field;
} colleagues[] = { { "coordinator", SOS_PROGRAMME_RUN_COORDINATOR }, { "lead", SOS_PROGRAMME_RUN_LEAD } };

static void
do_details (SosDeedDialog *dialog, gpointer data)
{
  SosRecordEdit *edit = data;
  g_autoptr (SosRecord) run = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (colleagues); i++)
    if (gtk_widget_get_sensitive (sos_deed_dialog_get (dialog, colleagues[i].row)))
      sos_record_set_number (edit->edited, colleagues[i].field, sos_deed_dialog_get_choice (dialog, colleagues[i].row));
  run = sos_record_edit_dup (edit);
  sos_deed_dialog_write (dialog, _("Details of a run"), (SosTransactionFunc) sos_casework_change_run, sos_save_record_new (run, NULL), (GDestroyNotify) sos_save_record_free,
                         NULL);
}

/* Which particulars a service has. */
static void
show_groups (SosDeedDialog *dialog, SosRunCase *run_case)
{
  static const struct
  {
    const char *group, *services;
  } groups[] = { { "group", "LIV EXR SPL" }, { "measures", "LIV" }, { "visit", "SPL BRV EXR" }, { "training", "STP" } };
  const char *service = sos_record_get_text (run_case->programme, SOS_PROGRAMME_SERVICE);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    gtk_widget_set_visible (sos_deed_dialog_get (dialog, groups[i].group), strstr (groups[i].services, service) != NULL);
}

/* Until it is known who works here, nobody is chosen and nobody is taken out. */
static void
staff_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) staff = sos_staff_list_finish (SOS_STORE (store), result, &error);
  const SosRecordEdit *edit = sos_deed_dialog_get_data (dialog);

  if (edit == NULL)
    return;
  if (staff == NULL)
    sos_deed_dialog_say_error (dialog, error);
  for (guint i = 0; staff != NULL && i < G_N_ELEMENTS (colleagues); i++)
    {
      sos_deed_dialog_offer (dialog, colleagues[i].row, 0, _("Not chosen"));
      sos_deed_dialog_offer_records (dialog, colleagues[i].row, staff, SOS_STAFF_NAME);
      sos_deed_dialog_set_choice (dialog, colleagues[i].row, sos_record_get_number (edit->edited, colleagues[i].field));
      gtk_widget_set_sensitive (sos_deed_dialog_get (dialog, colleagues[i].row), sos_deed_dialog_get_choice (dialog, colleagues[i].row)
                                                                                   == sos_record_get_number (edit->edited, colleagues[i].field));
    }
}

void
sos_run_ask_details (GtkWidget *from, SosStore *store, SosRunCase *run_case)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("Details of the Run"), "sos-run-details-form", _("_Save"));
  SosRecordEdit *edit = sos_record_edit_new (run_case->run);

  sos_deed_dialog_explain (dialog, _("Where it stands follows from this and from its sessions. Days that are left empty are reckoned from them."));
  sos_deed_dialog_bind (dialog, edit->edited);
  show_groups (dialog, run_case);
  for (guint i = 0; i < G_N_ELEMENTS (colleagues); i++)
    gtk_widget_set_sensitive (sos_deed_dialog_get (dialog, colleagues[i].row), FALSE);
  sos_deed_dialog_set_do (dialog, do_details, edit, sos_record_edit_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  sos_staff_list_async (store, NULL, staff_cb, g_object_ref (dialog));
  sos_deed_dialog_present (dialog);
}

/* ---- with few ---- */

static const char *const decisions[] = { "HOLD", "LOW_NUMBERS" };

static void
do_few (SosDeedDialog *dialog, gpointer data)
{
  g_autofree char *why = sos_deed_dialog_dup_words (dialog, "why");

  sos_deed_dialog_write (dialog, _("Decided about a training"), (SosTransactionFunc) sos_casework_decide_few,
                         sos_deed_new (*(gint64 *) data, decisions[sos_deed_dialog_get_choice (dialog, "what")], why), (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_run_ask_few (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 session)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("Fewer Than It Needs"), "sos-run-few-form", _("_Decide"));

  sos_deed_dialog_offer (dialog, "what", 0, _("It takes place all the same"));
  sos_deed_dialog_offer (dialog, "what", 1, _("It is called off"));
  sos_deed_dialog_explain (dialog, _("What is decided, by whom and why stays written down. One that is called off can be given another day."));
  sos_deed_dialog_set_do (dialog, do_few, g_memdup2 (&session, sizeof session), g_free);
  sos_deed_dialog_present (dialog);
}

/* ---- who of the school is in the room ---- */

static const char *const presents[] = { NULL, SOS_SCHOOL_PRESENT_YES, SOS_SCHOOL_PRESENT_NO };

static void
do_school_staff (SosDeedDialog *dialog, gpointer data)
{
  g_autofree char *who = sos_deed_dialog_dup_words (dialog, "who");
  SosDeed *deed = sos_deed_new (*(gint64 *) data, presents[sos_deed_dialog_get_choice (dialog, "present")], who);

  deed->count = (int) sos_deed_dialog_get_choice (dialog, "of");
  sos_deed_dialog_write (dialog, _("Somebody of the school"), (SosTransactionFunc) sos_casework_name_school_staff, deed, (GDestroyNotify) sos_deed_free, NULL);
}

static gint64
find_present (SosRunCase *run_case, SosRecord *session)
{
  switch (sos_run_find_school_staff (run_case->run, session))
    {
    case SOS_SCHOOL_STAFF_THERE:
      return 1;
    case SOS_SCHOOL_STAFF_NOBODY:
      return 2;
    case SOS_SCHOOL_STAFF_NOT_KNOWN:
    default:
      return 0;
    }
}

static const char *
find_named (SosRunCase *run_case, SosRecord *session)
{
  return sos_record_is_set (session, SOS_SESSION_SCHOOL_STAFF) ? sos_record_get_text (session, SOS_SESSION_SCHOOL_STAFF)
                                                               : sos_record_find_text (run_case->run, SOS_PROGRAMME_RUN_SCHOOL_STAFF);
}

void
sos_run_ask_school_staff (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 session)
{
  const int at = sos_run_case_find_session (run_case, session);
  SosRecord *found = at >= 0 ? ((SosRunSession *) run_case->sessions->pdata[at])->session : NULL;
  SosDeedDialog *dialog;

  g_return_if_fail (found != NULL);

  dialog = sos_deed_dialog_new (from, store, _("Somebody of the School"), "sos-run-school-form", _("_Write Down"));
  for (guint i = 0; i < G_N_ELEMENTS (presents); i++)
    sos_deed_dialog_offer (dialog, "present", i, presents[i] == NULL ? _("Not known yet") : sos_codes_get_label (sos_store_get_codes (store), "school-present", presents[i]));
  sos_deed_dialog_set_choice (dialog, "present", find_present (run_case, found));
  if (find_named (run_case, found) != NULL)
    gtk_editable_set_text (sos_deed_dialog_get (dialog, "who"), find_named (run_case, found));
  sos_deed_dialog_offer (dialog, "of", SOS_SCHOOL_STAFF_OF_ALL, _("All that are to come"));
  sos_deed_dialog_offer (dialog, "of", 0, _("This one alone"));
  sos_deed_dialog_set_choice (dialog, "of", at == run_case->next ? SOS_SCHOOL_STAFF_OF_ALL : 0);
  sos_deed_dialog_explain (dialog, _("Pupils are never with us alone: somebody of the school stays in the room. Where it sends nobody, the session cannot be held so."));
  sos_deed_dialog_set_do (dialog, do_school_staff, g_memdup2 (&session, sizeof session), g_free);
  sos_deed_dialog_present (dialog);
}

/* ---- whom to ask ---- */

static void
do_contact (SosDeedDialog *dialog, gpointer data)
{
  g_autoptr (SosRecord) contact = sos_record_edit_dup (data);

  sos_deed_dialog_write (dialog, _("Somebody at a school"), (SosTransactionFunc) sos_casework_keep_office_record, sos_save_record_new (contact, NULL),
                         (GDestroyNotify) sos_save_record_free, NULL);
}

void
sos_run_ask_contact (GtkWidget *from, SosStore *store, SosRunCase *run_case, const char *role)
{
  g_autoptr (SosRecord) contact = NULL;
  SosDeedDialog *dialog;
  SosRecordEdit *edit;

  if (run_case->school == NULL)
    return;
  contact = g_object_new (SOS_TYPE_SCHOOL_CONTACT, "school", sos_record_get_id (run_case->school), "role", role, NULL);
  dialog = sos_deed_dialog_new (from, store, _("Somebody at the School"), "sos-office-contact-form", _("_Add"));
  edit = sos_record_edit_new (contact);
  sos_deed_dialog_explain (dialog, sos_record_get_text (run_case->school, SOS_SCHOOL_NAME));
  sos_deed_dialog_bind (dialog, edit->edited);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "school"), FALSE);
  sos_deed_dialog_set_do (dialog, do_contact, edit, sos_record_edit_free);
  sos_deed_dialog_present (dialog);
}
