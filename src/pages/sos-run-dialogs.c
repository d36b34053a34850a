/* sos-run-dialogs.c - asks what the deeds on a run need. Each has a form and a deed; what follows the deeds know. */
#include "config.h"
#include "sos-run-dialogs.h"

#include "sos-apart-let-rows.h"
#include "sos-clock.h"
#include "sos-typed-when.h"
#include "sos-people-choice.h"
#include "sos-record-edit.h"
#include "sos-run-feedback.h"

#include <glib/gi18n.h>

#define WIDTH 480
#define HEIGHT 620

static void
write_edited (SosDeedDialog *dialog, const SosRecordEdit *edit, const char *title, SosTransactionFunc func)
{
  g_autoptr (SosRecord) record = sos_record_edit_dup (edit);

  sos_deed_dialog_write (dialog, title, func, sos_save_record_new (record, NULL), (GDestroyNotify) sos_save_record_free, NULL);
}

static const SosRunPlace *
find_place (SosRunCase *run_case, gint64 place)
{
  const SosRunPlace *found = sos_run_case_find_place (run_case, place);

  g_return_val_if_fail (found != NULL, NULL);
  return found;
}

/* ---- nominating ---- */

static gint64
get_linked (SosDeedDialog *dialog)
{
  GArray *people = sos_people_choice_get (sos_deed_dialog_get (dialog, "who"));

  return people->len > 0 ? g_array_index (people, gint64, 0) : 0;
}

static void
do_nomination (SosDeedDialog *dialog, gpointer data)
{
  g_autoptr (SosRecord) place = sos_record_edit_dup (data);

  if (sos_people_choice_get (sos_deed_dialog_get (dialog, "who"))->len > 1)
    {
      sos_deed_dialog_say (dialog, _("A place is for one. Take the others out, and nominate them after this."));
      return;
    }
  sos_record_set_number (place, SOS_COHORT_PLACE_PERSON, get_linked (dialog));
  sos_deed_dialog_write (dialog, _("Nominated"), (SosTransactionFunc) sos_casework_nominate,
                         sos_nomination_new (place, gtk_check_button_get_active (sos_deed_dialog_get (dialog, "another"))),
                         (GDestroyNotify) sos_nomination_free, NULL);
}

void
sos_run_ask_nomination (GtkWidget *from, SosStore *store, SosRunCase *run_case)
{
  SosDeedDialog *dialog;
  g_autoptr (SosRecord) place = g_object_new (SOS_TYPE_COHORT_PLACE, "run", sos_record_get_id (run_case->run), "status", "NOMINATED", "nominated-by", "SCHOOL", NULL);
  SosRecordEdit *edit = sos_record_edit_new (place);

  g_type_ensure (SOS_TYPE_PEOPLE_CHOICE);
  dialog = sos_deed_dialog_new (from, store, _("Nominate a pupil"), "sos-run-nomination-form", _("_Nominate"));
  sos_deed_dialog_explain (dialog, _("As the school writes it: a first name and a letter. Link somebody the office knows where it is sure."));
  sos_deed_dialog_bind (dialog, edit->edited);
  sos_people_choice_begin (sos_deed_dialog_get (dialog, "who"), store, 0);
  sos_deed_dialog_set_do (dialog, do_nomination, edit, sos_record_edit_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  sos_deed_dialog_present (dialog);
}

/* ---- the panel ---- */

static void
do_panel (SosDeedDialog *dialog, gpointer data)
{
  g_autoptr (SosRecord) place = sos_record_edit_dup (data);

  sos_apart_let_write (dialog, _("Decided by the panel"), (SosTransactionFunc) sos_casework_decide_place, sos_save_record_new (place, NULL),
                       (GDestroyNotify) sos_save_record_free, NULL);
}

void
sos_run_ask_panel (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 place)
{
  const SosRunPlace *found = find_place (run_case, place);
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, found->name, "sos-run-panel-form", _("_Decide"));
  SosRecordEdit *edit = sos_record_edit_new (found->place);

  sos_deed_dialog_explain (dialog, _("Scores stand side by side, 0 to 4; they are never added up and never printed."));
  sos_deed_dialog_bind (dialog, edit->edited);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "girls"), sos_record_get_flag (run_case->programme, SOS_PROGRAMME_FEMALE_ONLY));
  sos_deed_dialog_set_do (dialog, do_panel, edit, sos_record_edit_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  sos_deed_dialog_present (dialog);
}

/* ---- coming and leaving ---- */

static const char *const agreed_by[] = { "PARENT", "PUPIL" };
static const char *const ends[] = { "LEFT", "MOVED_SCHOOL", "EXCLUDED", "CUSTODY", "NOT_TAKEN", "REMOVED" };

static void
do_start (SosDeedDialog *dialog, gpointer data)
{
  sos_apart_let_write (dialog, _("On the group"), (SosTransactionFunc) sos_casework_start_place,
                       sos_deed_new (*(gint64 *) data, agreed_by[sos_deed_dialog_get_choice (dialog, "agreed")], NULL), (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_run_ask_start (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 place)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, find_place (run_case, place)->name, "sos-run-start-form", _("They _come"));

  for (guint i = 0; i < G_N_ELEMENTS (agreed_by); i++)
    sos_deed_dialog_offer (dialog, "agreed", i, sos_codes_get_label (sos_store_get_codes (store), "place-agreed-by", agreed_by[i]));
  sos_deed_dialog_set_choice (dialog, "agreed", sos_record_has_text (find_place (run_case, place)->place, SOS_COHORT_PLACE_AGREED_BY, "PUPIL"));
  sos_deed_dialog_explain (dialog, _("They come from the next session on. Sessions before it are not counted for them."));
  sos_deed_dialog_set_do (dialog, do_start, g_memdup2 (&place, sizeof place), g_free);
  sos_deed_dialog_present (dialog);
}

static void
do_leaving (SosDeedDialog *dialog, gpointer data)
{
  g_autofree char *reason = sos_deed_dialog_dup_words (dialog, "reason"), *typed = sos_deed_dialog_dup_words (dialog, "day"), *today = sos_clock_dup_today ();
  SosDeed *deed = sos_deed_new (*(gint64 *) data, ends[sos_deed_dialog_get_choice (dialog, "end")], reason);

  deed->date = sos_typed_dup_day (typed, today, SOS_DAY_PAST);
  if (typed != NULL && deed->date == NULL)
    {
      sos_deed_free (deed);
      sos_deed_dialog_say_at (dialog, "day", _("Write the day as 24/11/2026."));
      return;
    }
  sos_deed_dialog_write (dialog, _("Place ended"), (SosTransactionFunc) sos_casework_leave_place, deed, (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_run_ask_leaving (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 place)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, find_place (run_case, place)->name, "sos-run-leaving-form", _("_End the place"));

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    sos_deed_dialog_offer (dialog, "end", i, sos_codes_get_label (sos_store_get_codes (store), "place-status", ends[i]));
  sos_deed_dialog_explain (dialog, _("What was marked and measured stays. The place is free for the first of the reserve list."));
  sos_deed_dialog_set_do (dialog, do_leaving, g_memdup2 (&place, sizeof place), g_free);
  sos_deed_dialog_present (dialog);
}

/* ---- one-to-one ---- */

static void
do_one_to_one (SosDeedDialog *dialog, gpointer data)
{
  g_autofree char *reason = sos_deed_dialog_dup_words (dialog, "reason");
  const gint64 place = sos_deed_dialog_get_choice (dialog, "who");

  if (place == 0)
    sos_deed_dialog_say (dialog, _("Choose who goes on one-to-one."));
  else
    sos_deed_dialog_write (dialog, _("One-to-one instead"), (SosTransactionFunc) sos_casework_see_one_to_one, sos_deed_new (place, NULL, reason),
                           (GDestroyNotify) sos_deed_free, NULL);
}

/* Everybody on the group is offered, so that the window says nothing of whom a rule is about. */
void
sos_run_ask_one_to_one (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 place)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("One-to-one Instead"), "sos-run-one-to-one-form", _("_Take Out of the Group"));

  sos_deed_dialog_offer (dialog, "who", 0, _("Not chosen"));
  for (guint i = 0; i < run_case->places->len; i++)
    {
      const SosRunPlace *row = run_case->places->pdata[i];

      if (row->group == SOS_PLACE_TAKEN)
        sos_deed_dialog_offer (dialog, "who", sos_record_get_id (row->place), row->name);
    }
  sos_deed_dialog_set_choice (dialog, "who", sos_run_case_find_place (run_case, place) != NULL ? place : 0);
  sos_deed_dialog_explain (dialog, _("They leave the group today. What was marked and measured stays, and nothing of why is on any paper. Work with them alone is opened "
                                     "where the office knows them."));
  sos_deed_dialog_set_do (dialog, do_one_to_one, NULL, NULL);
  sos_deed_dialog_present (dialog);
}

/* ---- the register ---- */

#define MARKED "sos-marked" /* whose mark, of which session: what is then undone */

static void
do_mark (SosDeedDialog *dialog, gpointer data)
{
  const SosRecordEdit *edit = data;
  SosMarking *marking = sos_marking_new ();

  sos_marking_add (marking, sos_record_get_number (edit->edited, SOS_ATTENDANCE_PLACE), sos_record_get_number (edit->edited, SOS_ATTENDANCE_SESSION),
                   sos_record_find_text (edit->edited, SOS_ATTENDANCE_CODE), sos_record_get_number (edit->edited, SOS_ATTENDANCE_MINUTES_LATE),
                   sos_record_find_text (edit->edited, SOS_ATTENDANCE_NOTE), sos_record_find_text (edit->edited, SOS_ATTENDANCE_CORRECTION));
  sos_deed_dialog_write (dialog, g_object_get_data (G_OBJECT (dialog), MARKED), (SosTransactionFunc) sos_casework_mark_register, marking, (GDestroyNotify) sos_marking_free, NULL);
}

/* A closed register keeps the mark there was, so it is named before another is chosen. */
static void
explain_correction (SosDeedDialog *dialog, SosCodes *codes, SosRecord *mark)
{
  g_autofree char *words = g_strdup_printf (_("This register is closed. The mark that was there, %s, stays beside the new one."),
                                            sos_codes_get_label (codes, "attendance-code", sos_record_get_text (mark, SOS_ATTENDANCE_CODE)));

  sos_deed_dialog_explain (dialog, words);
}

/* How late is asked of whoever was. */
static void
code_cb (SosRecord *mark, GParamSpec *pspec, SosDeedDialog *dialog)
{
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "attendance.minutes-late"), sos_record_has_text (mark, SOS_ATTENDANCE_CODE, "L"));
}

static SosRecord *
make_mark (const SosRunPlace *place, guint session, gint64 session_id, const char *code)
{
  SosRecord *mark = place->marks[session] != NULL ? sos_record_copy (place->marks[session])
                                                  : g_object_new (SOS_TYPE_ATTENDANCE, "place", sos_record_get_id (place->place), "session", session_id, NULL);

  if (code != NULL)
    sos_record_set_text (mark, SOS_ATTENDANCE_CODE, code);
  sos_record_set_text (mark, SOS_ATTENDANCE_CORRECTION, NULL);
  return mark;
}

void
sos_run_ask_mark (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 place, gint64 session, const char *code)
{
  const SosRunPlace *found = find_place (run_case, place);
  const guint column = (guint) sos_run_case_find_session (run_case, session);
  const SosRunSession *held = run_case->sessions->pdata[column];
  const gboolean correcting = held->closed && found->marks[column] != NULL;
  g_autoptr (SosRecord) mark = make_mark (found, column, session, code);
  /* Translators: whose mark, and of which session */
  g_autofree char *title = g_strdup_printf (_("%s, session %d"), found->name, (int) sos_record_get_number (held->session, SOS_SESSION_NUMBER));
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, title, "sos-run-mark-form", correcting ? _("C_orrect") : _("_Mark"));
  SosRecordEdit *edit = sos_record_edit_new (mark);

  if (correcting)
    explain_correction (dialog, sos_store_get_codes (store), found->marks[column]);
  g_object_set_data_full (G_OBJECT (dialog), MARKED, g_steal_pointer (&title), g_free);
  sos_deed_dialog_bind (dialog, edit->edited);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "attendance.correction"), correcting);
  g_signal_connect_object (edit->edited, "notify::code", G_CALLBACK (code_cb), dialog, 0);
  code_cb (edit->edited, NULL, dialog);
  sos_deed_dialog_set_do (dialog, do_mark, edit, sos_record_edit_free);
  sos_deed_dialog_present (dialog);
}

/* ---- how a session went ---- */

static void
do_held (SosDeedDialog *dialog, gpointer data)
{
  write_edited (dialog, data, _("Session held"), (SosTransactionFunc) sos_casework_hold_session);
}

void
sos_run_ask_held (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 session)
{
  const SosRunSession *found = sos_run_case_get_session (run_case, session);
  SosDeedDialog *dialog;
  g_autofree char *title = NULL;
  SosRecordEdit *edit;

  g_return_if_fail (found != NULL);

  title = g_strdup_printf (_("Session %d"), (int) sos_record_get_number (found->session, SOS_SESSION_NUMBER));
  dialog = sos_deed_dialog_new (from, store, title, "sos-run-held-form", _("It was _held"));
  edit = sos_record_edit_new (found->session);
  if (!sos_record_is_set (edit->edited, SOS_SESSION_DELIVERED_MINUTES) && found->minutes > 0)
    sos_record_set_number (edit->edited, SOS_SESSION_DELIVERED_MINUTES, found->minutes);
  sos_deed_dialog_explain (dialog, _("What somebody disclosed is written as a concern, never here; here only how many did."));
  sos_deed_dialog_bind (dialog, edit->edited);
  sos_deed_dialog_set_do (dialog, do_held, edit, sos_record_edit_free);
  sos_deed_dialog_present (dialog);
}

/* ---- what was said of it ---- */

static void
do_feedback (SosDeedDialog *dialog, gpointer data)
{
  write_edited (dialog, data, _("What pupils said"), (SosTransactionFunc) sos_casework_keep_feedback);
}

void
sos_run_ask_feedback (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 session)
{
  const SosRunSession *found = sos_run_case_get_session (run_case, session);
  g_autoptr (SosRecord) feedback = NULL;
  SosDeedDialog *dialog;
  SosRecordEdit *edit;

  g_return_if_fail (found != NULL);

  feedback = found->feedback != NULL ? g_object_ref (found->feedback) : g_object_new (SOS_TYPE_SESSION_FEEDBACK, "session", session, NULL);
  dialog = sos_deed_dialog_new (from, store, _("What Pupils Said"), "sos-run-feedback-form", _("_Write Down"));
  edit = sos_record_edit_new (feedback);
  sos_deed_dialog_explain (dialog, _("How many pupils answered, and how many of them agree. Empty is not known. Nobody is named: what was said is printed on the summary."));
  sos_deed_dialog_bind (dialog, edit->edited);
  sos_deed_dialog_set_do (dialog, do_feedback, edit, sos_record_edit_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  sos_deed_dialog_present (dialog);
}

/* ---- halves of two providers ---- */

static const char *const answers[] = { "ASKED", "ACCEPTED", "DECLINED", "DELIVERED", "NOT_DELIVERED" };

static SosRecord *
find_segment (SosRunCase *run_case, gint64 segment)
{
  for (guint i = 0; i < run_case->sessions->len; i++)
    {
      const SosRunSession *session = run_case->sessions->pdata[i];

      for (guint k = 0; k < session->segments->len; k++)
        if (sos_record_get_id (session->segments->pdata[k]) == segment)
          return session->segments->pdata[k];
    }
  return NULL;
}

static void
do_segment (SosDeedDialog *dialog, gpointer data)
{
  sos_deed_dialog_write (dialog, _("Answer of a provider"), (SosTransactionFunc) sos_casework_answer_segment,
                         sos_deed_new (*(gint64 *) data, answers[sos_deed_dialog_get_choice (dialog, "answer")], NULL), (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_run_ask_segment (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 segment)
{
  SosRecord *found = find_segment (run_case, segment);
  SosDeedDialog *dialog;

  g_return_if_fail (found != NULL);

  dialog = sos_deed_dialog_new (from, store, sos_codes_get_label (sos_store_get_codes (store), "provider", sos_record_get_text (found, SOS_SEGMENT_PROVIDER)),
                                "sos-run-segment-form", _("_Write down"));
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      sos_deed_dialog_offer (dialog, "answer", i, sos_codes_get_label (sos_store_get_codes (store), "segment-status", answers[i]));
      if (sos_record_has_text (found, SOS_SEGMENT_STATUS, answers[i]))
        sos_deed_dialog_set_choice (dialog, "answer", i);
    }
  sos_deed_dialog_explain (dialog, _("A booking is confirmed only while both halves are accepted. One half that was given is counted as half."));
  sos_deed_dialog_set_do (dialog, do_segment, g_memdup2 (&segment, sizeof segment), g_free);
  sos_deed_dialog_present (dialog);
}

/* ---- professionals ---- */

static void
do_delegate (SosDeedDialog *dialog, gpointer data)
{
  write_edited (dialog, data, _("Delegate"), (SosTransactionFunc) sos_casework_save_delegate);
}

static SosRecord *
dup_delegate (SosRunCase *run_case, gint64 id)
{
  for (guint i = 0; i < run_case->delegates->len; i++)
    if (sos_record_get_id (run_case->delegates->pdata[i]) == id)
      return g_object_ref (run_case->delegates->pdata[i]);
  return g_object_new (SOS_TYPE_DELEGATE, "run", sos_record_get_id (run_case->run), "status", "BOOKED", NULL);
}

void
sos_run_ask_delegate (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 delegate)
{
  g_autoptr (SosRecord) record = dup_delegate (run_case, delegate);
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, delegate != 0 ? _("Delegate") : _("New delegate"), "sos-delegate-form", delegate != 0 ? _("_Change") : _("_Add"));
  SosRecordEdit *edit = sos_record_edit_new (record);

  sos_deed_dialog_bind (dialog, edit->edited);
  sos_deed_dialog_set_do (dialog, do_delegate, edit, sos_record_edit_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  sos_deed_dialog_present (dialog);
}
