/* sos-appointment-dialog.c - asks when and where somebody is to be, and what came of it. Decides nothing. */
#include "config.h"
#include "sos-appointment-dialog.h"

#include "sos-apart-let-rows.h"
#include "sos-appointments.h"
#include "sos-clock.h"
#include "sos-moment.h"
#include "sos-place-alike.h"
#include "sos-record-edit.h"
#include "sos-schools-list.h"
#include "sos-staff-list.h"
#include "sos-typed-when.h"

#include <glib/gi18n.h>

#define MINUTES 45
#define LATE (5 * 24 * SOS_HOUR)

/* ---- doing it ---- */

/* FALSE where it cannot be read; the row says so. */
static gboolean
read_start (SosDeedDialog *dialog, gint64 *start)
{
  g_autofree char *today = sos_clock_dup_today (), *hour = sos_deed_dialog_dup_words (dialog, "hour");
  g_autofree char *day = sos_typed_dup_day (gtk_editable_get_text (sos_deed_dialog_get (dialog, "day")), today, SOS_DAY_TO_COME);

  *start = day != NULL ? sos_moment_parse (day, hour) : 0;
  if (*start > 0)
    return TRUE;
  sos_deed_dialog_say_at (dialog, day == NULL ? "day" : "hour", day == NULL ? _("That is no day.") : _("Write hours as 09:30."));
  return FALSE;
}

static void
made_cb (gpointer from, gpointer data)
{
  SosMakeAppointment *make = data;

  if (make->remark != NULL)
    sos_page_say (from, make->remark);
}

static const struct
{
  const char *id;
  guint field;
} choices[] = { { "worker", SOS_APPOINTMENT_WORKER }, { "driver", SOS_APPOINTMENT_DRIVER }, { "school", SOS_APPOINTMENT_SCHOOL } };

static void
do_make (SosDeedDialog *dialog, gpointer data)
{
  SosRecordEdit *edit = data;
  g_autoptr (SosRecord) appointment = NULL;
  gint64 start;

  if (!read_start (dialog, &start))
    return;
  sos_record_set_number (edit->edited, SOS_APPOINTMENT_STARTS_AT, start);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    sos_record_set_number (edit->edited, choices[i].field, sos_deed_dialog_get_choice (dialog, choices[i].id));
  appointment = sos_record_edit_dup (edit);
  sos_apart_let_write (dialog, sos_record_get_revision (appointment) == 0 ? _("Appointment made") : _("Appointment moved"),
                       (SosTransactionFunc) sos_casework_make_appointment, sos_make_appointment_new (appointment),
                       (GDestroyNotify) sos_make_appointment_free, made_cb);
}

/* ---- rows ---- */

/* The rows that go with the kind of place. */
static void
show_rows (SosDeedDialog *dialog)
{
  static const struct
  {
    const char *row, *kinds[3];
  } rows[] = {
    { "appointment.office", { SOS_APPOINTMENT_AT_OFFICE } },
    { "school", { SOS_APPOINTMENT_AT_SCHOOL } },
    { "appointment.site", { SOS_APPOINTMENT_AT_SITE } },
    { "appointment.place", { SOS_APPOINTMENT_ELSEWHERE } },
    { "appointment.room", { SOS_APPOINTMENT_AT_OFFICE, SOS_APPOINTMENT_AT_SCHOOL } },
  };
  SosRecordEdit *edit = sos_deed_dialog_get_data (dialog);
  const char *kind = edit != NULL ? sos_record_find_text (edit->edited, SOS_APPOINTMENT_PLACE_KIND) : NULL;

  for (guint i = 0; kind != NULL && i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_visible (sos_deed_dialog_get (dialog, rows[i].row), g_strv_contains (rows[i].kinds, kind));
}

static void
staff_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GPtrArray) staff = sos_staff_list_finish (SOS_STORE (source), result, NULL);
  SosRecordEdit *edit = sos_deed_dialog_get_data (dialog);

  if (edit == NULL || staff == NULL)
    return;
  sos_deed_dialog_offer (dialog, "driver", 0, _("Nobody: they come by themselves"));
  for (guint row = 0; row < 2; row++)
    {
      sos_deed_dialog_offer_records (dialog, choices[row].id, staff, SOS_STAFF_NAME);
      sos_deed_dialog_set_choice (dialog, choices[row].id, sos_record_get_number (edit->edited, choices[row].field));
    }
}

static void
schools_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GPtrArray) schools = sos_schools_list_finish (result, NULL);
  SosRecordEdit *edit = sos_deed_dialog_get_data (dialog);

  if (edit == NULL || schools == NULL)
    return;
  sos_deed_dialog_offer_records (dialog, "school", schools, SOS_SCHOOL_NAME);
  sos_deed_dialog_set_choice (dialog, "school", sos_record_get_number (edit->edited, SOS_APPOINTMENT_SCHOOL));
}

/* @day ISO; @hour NULL: not known. */
static void
fill_times (SosDeedDialog *dialog, const char *day, const char *hour)
{
  g_autofree char *shown = day != NULL ? sos_date_dup_long (day) : NULL;

  gtk_editable_set_text (sos_deed_dialog_get (dialog, "day"), shown != NULL ? shown : "");
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "hour"), hour != NULL ? hour : "");
}

static SosDeedDialog *
open_window (GtkWidget *from, SosStore *store, SosRecord *appointment, const char *title, const char *verb)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, title, "sos-appointment-form", verb);
  SosRecordEdit *edit = sos_record_edit_new (appointment);

  sos_deed_dialog_bind (dialog, edit->edited);
  sos_place_alike_attach (sos_deed_dialog_get (dialog, "appointment.place"), store);
  sos_deed_dialog_set_do (dialog, do_make, edit, sos_record_edit_free);
  g_signal_connect_object (edit->edited, "notify::place-kind", G_CALLBACK (show_rows), dialog, G_CONNECT_SWAPPED);
  show_rows (dialog);
  sos_staff_list_async (store, NULL, staff_cb, g_object_ref (dialog));
  sos_schools_list_async (store, NULL, schools_cb, g_object_ref (dialog));
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 760);
  return dialog;
}

void
sos_appointment_ask (GtkWidget *from, SosStore *store, gint64 person, const char *day)
{
  g_autoptr (SosRecord) appointment
    = g_object_new (SOS_TYPE_APPOINTMENT, "person", person, "worker", sos_store_get_actor (store), "starts-at", sos_clock_now (), "minutes", (gint64) MINUTES,
                    "place-kind", SOS_APPOINTMENT_AT_OFFICE, "office", SOS_OFFICE_MAIN, "state", SOS_APPOINTMENT_PLANNED, NULL);
  SosDeedDialog *dialog = open_window (from, store, appointment, _("Make an appointment"), _("_Make it"));

  sos_deed_dialog_explain (dialog, _("Nobody is asked to a place where somebody is at about that time from whom they are kept apart."));
  fill_times (dialog, day, NULL);
  sos_deed_dialog_present (dialog);
}

void
sos_appointment_ask_move (GtkWidget *from, SosStore *store, SosRecord *appointment)
{
  SosDeedDialog *dialog = open_window (from, store, appointment, _("Move an appointment"), _("_Move it"));
  const gint64 start = sos_record_get_number (appointment, SOS_APPOINTMENT_STARTS_AT);
  g_autofree char *day = sos_moment_dup_day (start), *hour = sos_moment_dup_hours (start);

  fill_times (dialog, day, hour);
  sos_deed_dialog_present (dialog);
}

/* ---- what came of it ---- */

/* What each asks for, and says when it is done. */
static const struct
{
  const char *code, *title, *verb, *explain, *words, *done;
} endings[] = {
  { SOS_APPOINTMENT_KEPT, N_("They came"), N_("_Write down"), N_("It becomes a contact that was held; sign it under “Contacts” when it says all."), N_("Note of the contact"),
    N_("Appointment kept") },
  { SOS_APPOINTMENT_MISSED, N_("They did not come"), N_("_Write down"), N_("It becomes a try in their contacts."), N_("Note of the try"), N_("Appointment missed") },
  { SOS_APPOINTMENT_CANCELLED, N_("Cancel an appointment"), N_("_Cancel it"), N_("The hour is free again for everybody."), N_("Why"), N_("Appointment cancelled") },
};

typedef struct
{
  gint64 appointment;
  guint ending;
  SosPageWritten done;
} Ending;

static void
do_end (SosDeedDialog *dialog, gpointer data)
{
  const Ending *ending = data;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");
  SosDeed *deed = sos_deed_new (ending->appointment, endings[ending->ending].code, words);

  deed->why = sos_deed_dialog_dup_words (dialog, "late");
  sos_deed_dialog_write (dialog, _(endings[ending->ending].done), (SosTransactionFunc) sos_casework_end_appointment, deed, (GDestroyNotify) sos_deed_free,
                         ending->done);
}

void
sos_appointment_ask_end (GtkWidget *from, SosStore *store, SosRecord *appointment, const char *code, SosPageWritten done)
{
  const gboolean late = sos_record_get_number (appointment, SOS_APPOINTMENT_STARTS_AT) < sos_clock_now () - LATE;
  Ending *ending;
  SosDeedDialog *dialog;
  guint i = 0;

  while (i < G_N_ELEMENTS (endings) && !g_str_equal (endings[i].code, code))
    i++;
  g_return_if_fail (i < G_N_ELEMENTS (endings));
  ending = g_new (Ending, 1);
  *ending = (Ending){ sos_record_get_id (appointment), i, done };
  dialog = sos_deed_dialog_new (from, store, _(endings[i].title), "sos-appointment-end-form", _(endings[i].verb));
  sos_deed_dialog_explain (dialog, _(endings[i].explain));
  gtk_label_set_label (sos_deed_dialog_get (dialog, "words-label"), _(endings[i].words));
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "late"), late && !g_str_equal (code, SOS_APPOINTMENT_CANCELLED));
  sos_deed_dialog_set_do (dialog, do_end, ending, g_free);
  sos_deed_dialog_present (dialog);
}
