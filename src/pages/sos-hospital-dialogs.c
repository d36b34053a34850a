/* sos-hospital-dialogs.c - asks about a time in hospital, an offer on the ward, the way home, a move for safety, and for somebody new at the
 * bedside. Decides nothing. */
#include "config.h"
#include "sos-service-dialogs.h"

#include "sos-clock.h"
#include "sos-consequence-rows.h"
#include "sos-hospital-rules.h"
#include "sos-hospital.h"
#include "sos-moment-rows.h"
#include "sos-moment.h"
#include "sos-page.h"
#include "sos-record-plain.h"
#include "sos-service-words.h"
#include "sos-service.h"
#include "sos-site-choice.h"
#include "sos-typed-when.h"

#include <glib/gi18n.h>

/* A record that is asked about while it is filled. */
typedef struct
{
  SosPersonTab *tab;
  SosRecord *draft, *other; /* @other NULL: none */
} Draft;

static void
draft_free (gpointer data)
{
  Draft *draft = data;

  g_object_unref (draft->tab);
  g_object_unref (draft->draft);
  g_clear_object (&draft->other);
  g_free (draft);
}

static Draft *
draft_new (SosPersonTab *tab, gpointer record, gpointer other)
{
  Draft *draft = g_new0 (Draft, 1);

  draft->tab = g_object_ref (tab);
  draft->draft = record;
  draft->other = other;
  return draft;
}

/* In hospital -------------------------------------------------------------------------------------------------------------------------- */

static SosAdmit *
collect_admission (Draft *draft, gint64 moment)
{
  g_autoptr (SosRecord) record = sos_record_copy (draft->draft);

  sos_record_set_number (record, SOS_ADMISSION_ADMITTED_AT, moment);
  return sos_admit_new (record);
}

static void
show_admission (SosDeedDialog *dialog, gpointer admit, const GError *error)
{
  sos_consequence_rows_show (dialog, admit != NULL ? ((SosAdmit *) admit)->what : NULL);
}

static void
ask_admission_cb (SosDeedDialog *dialog)
{
  Draft *draft = sos_deed_dialog_get_data (dialog);
  g_autofree char *typed = draft != NULL ? sos_deed_dialog_dup_words (dialog, "day") : NULL, *hours = draft != NULL ? sos_deed_dialog_dup_words (dialog, "hours") : NULL;
  g_autofree char *today = sos_clock_dup_today (), *day = sos_typed_dup_day (typed, today, SOS_DAY_PAST);
  const gint64 moment = day != NULL && hours != NULL ? sos_moment_parse (day, hours) : 0;

  if (moment > 0 && sos_record_is_set (draft->draft, SOS_ADMISSION_SITE))
    sos_consequence_rows_ask (dialog, sos_person_tab_get_store (draft->tab), (SosTransactionFunc) sos_admit_ask, collect_admission (draft, moment),
                              (GDestroyNotify) sos_admit_free, show_admission);
}

static void
admit_cb (SosDeedDialog *dialog, gpointer data)
{
  gint64 moment;

  if (sos_moment_rows_read (dialog, "day", "hours", &moment))
    sos_deed_dialog_write (dialog, _("Time in hospital written down"), (SosTransactionFunc) sos_casework_admit,
                           collect_admission (data, moment), (GDestroyNotify) sos_admit_free, NULL);
}

static void
change_cb (SosDeedDialog *dialog, gpointer data)
{
  Draft *draft = data;
  g_autoptr (SosRecord) record = sos_record_copy (draft->draft);
  gint64 moment;

  if (!sos_moment_rows_read (dialog, "day", "hours", &moment))
    return;
  sos_record_set_number (record, SOS_ADMISSION_ADMITTED_AT, moment);
  sos_deed_dialog_write (dialog, _("What the ward says written down"), (SosTransactionFunc) sos_casework_save_record, sos_save_record_new (record, NULL),
                         (GDestroyNotify) sos_save_record_free, NULL);
}

void
sos_admission_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode, SosRecord *admission)
{
  SosRecord *before = sos_service_words_find_admission (sos_person_tab_get_case (tab), episode);
  const gint64 left = before != NULL ? sos_record_get_known (before, SOS_ADMISSION_DISCHARGED_AT) : 0;
  const gboolean again = admission == NULL && left != 0;
  SosDeedDialog *dialog = sos_service_dialog_make (tab, over, again ? _("In hospital again") : _("In hospital"), "sos-admission-form", _("_Write down"),
                                                   _("The least is where and since when; a task keeps what is still to ask. No clinical notes."));
  Draft *draft = draft_new (tab, admission != NULL ? sos_record_copy (admission)
                                                   : g_object_new (SOS_TYPE_ADMISSION, "episode", sos_record_get_id (SOS_RECORD (episode)), "lead", SOS_HOSPITAL_US,
                                                                   "admitted-at", sos_clock_now (), NULL),
                            NULL);

  sos_deed_dialog_bind (dialog, draft->draft);
  sos_deed_dialog_set_do (dialog, admission != NULL ? change_cb : admit_cb, draft, draft_free);
  sos_moment_rows_set (dialog, "day", "hours", sos_record_get_number (draft->draft, SOS_ADMISSION_ADMITTED_AT));
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "admission.linked"), again || (admission != NULL && sos_record_is_set (admission, SOS_ADMISSION_EARLIER)));
  sos_site_choice_bind (dialog, sos_person_tab_get_store (tab), "site", TRUE, draft->draft, SOS_ADMISSION_SITE);
  sos_consequence_rows_show (dialog, NULL);
  if (admission == NULL)
    g_signal_connect_object (draft->draft, "notify", G_CALLBACK (ask_admission_cb), dialog, G_CONNECT_SWAPPED);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 600, 720);
  sos_deed_dialog_present (dialog);
}

/* Offers, and the way home ----------------------------------------------------------------------------------------------------------------- */

static void
offer_cb (SosDeedDialog *dialog, gpointer data)
{
  Draft *draft = data;
  g_autoptr (SosRecord) record = sos_record_copy (draft->draft);
  gint64 moment;

  if (!sos_moment_rows_read (dialog, "day", "hours", &moment))
    return;
  sos_record_set_number (record, SOS_WARD_OFFER_OFFERED_AT, moment);
  sos_deed_dialog_write (dialog, _("Offer written down"), (SosTransactionFunc) sos_casework_save_record, sos_save_record_new (record, NULL),
                         (GDestroyNotify) sos_save_record_free, NULL);
}

void
sos_ward_offer_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode)
{
  SosRecord *admission = sos_service_words_find_admission (sos_person_tab_get_case (tab), episode);
  SosDeedDialog *dialog;
  Draft *draft;

  if (admission == NULL)
    {
      sos_person_tab_say (tab, _("Write down first that they are in hospital."));
      return;
    }
  dialog = sos_service_dialog_make (tab, over, _("Support offered"), "sos-ward-offer-form", _("_Write down"),
                                    _("Three gentle offers at most; who was not fit to talk was not asked."));
  draft = draft_new (tab, g_object_new (SOS_TYPE_WARD_OFFER, "admission", sos_record_get_id (admission), "offered-at", sos_clock_now (), NULL), NULL);
  sos_deed_dialog_bind (dialog, draft->draft);
  sos_deed_dialog_set_do (dialog, offer_cb, draft, draft_free);
  sos_moment_rows_set (dialog, "day", "hours", sos_clock_now ());
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, -1);
  sos_deed_dialog_present (dialog);
}

static const char *const went_to[] = { NULL, "HOME", "FAMILY", "RELOCATED", "CARE", "CUSTODY", "SELF_DISCHARGED", "OTHER_HOSPITAL", "DIED" };
static const char *const yes_no[] = { NULL, "YES", "NO" };

static SosDischarge *
collect_discharge (SosDeedDialog *dialog, Draft *draft, gint64 moment)
{
  SosDischarge *discharge = sos_discharge_new (sos_record_get_id (draft->draft));

  discharge->moment = moment;
  discharge->to = g_strdup (went_to[sos_deed_dialog_get_choice (dialog, "to")]);
  discharge->meeting = g_strdup (yes_no[sos_deed_dialog_get_choice (dialog, "meeting")]);
  discharge->left_before = sos_deed_dialog_dup_words (dialog, "left-before");
  return discharge;
}

static void
show_discharge (SosDeedDialog *dialog, gpointer discharge, const GError *error)
{
  sos_consequence_rows_show (dialog, discharge != NULL ? ((SosDischarge *) discharge)->what : NULL);
}

static void
ask_discharge_cb (SosDeedDialog *dialog)
{
  Draft *draft = sos_deed_dialog_get_data (dialog);
  gint64 moment;

  if (draft != NULL && sos_moment_rows_read (dialog, "day", "hours", &moment) && moment > 0)
    sos_consequence_rows_ask (dialog, sos_person_tab_get_store (draft->tab), (SosTransactionFunc) sos_discharge_ask, collect_discharge (dialog, draft, moment),
                              (GDestroyNotify) sos_discharge_free, show_discharge);
}

static void
discharge_cb (SosDeedDialog *dialog, gpointer data)
{
  gint64 moment;

  if (sos_moment_rows_read (dialog, "day", "hours", &moment))
    sos_deed_dialog_write (dialog, _("They left hospital"), (SosTransactionFunc) sos_casework_discharge, collect_discharge (dialog, data, moment),
                           (GDestroyNotify) sos_discharge_free, NULL);
}

static void
offer_codes (SosDeedDialog *dialog, const char *id, const char *list, const char *const *values, guint n, SosCodes *codes)
{
  for (guint i = 0; i < n; i++)
    sos_deed_dialog_offer (dialog, id, i, values[i] != NULL ? sos_codes_get_label (codes, list, values[i]) : _("Not known"));
}

void
sos_discharge_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode)
{
  SosPersonCase *person_case = sos_person_tab_get_case (tab);
  SosRecord *admission = sos_service_words_find_admission (person_case, episode);
  SosDeedDialog *dialog;

  if (admission == NULL)
    {
      sos_person_tab_say (tab, _("Write down first that they are in hospital."));
      return;
    }
  dialog = sos_service_dialog_make (tab, over, _("They left hospital"), "sos-discharge-form", _("_Write down"),
                                    _("With the safety plan for the way home, or with the reason why there is none."));
  sos_deed_dialog_set_do (dialog, discharge_cb, draft_new (tab, g_object_ref (admission), NULL), draft_free);
  offer_codes (dialog, "to", "discharged-to", went_to, G_N_ELEMENTS (went_to), sos_person_case_get_codes (person_case));
  offer_codes (dialog, "meeting", "yes-no", yes_no, G_N_ELEMENTS (yes_no), sos_person_case_get_codes (person_case));
  sos_moment_rows_set (dialog, "day", "hours", sos_clock_now ());
  sos_consequence_rows_show (dialog, NULL);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "to"), "notify::selected", G_CALLBACK (ask_discharge_cb), dialog, G_CONNECT_SWAPPED);
  sos_deed_dialog_present (dialog);
  ask_discharge_cb (dialog);
}

/* Moved away ---------------------------------------------------------------------------------------------------------------------------------- */

static gboolean
is_moved (Draft *draft)
{
  return sos_record_has_text (draft->draft, SOS_RELOCATION_STATUS, SOS_RELOCATION_MOVED);
}

static SosMoveAway *
collect_move (Draft *draft)
{
  g_autoptr (SosRecord) relocation = sos_record_copy (draft->draft), address = sos_record_copy (draft->other);

  return sos_move_away_new (relocation, is_moved (draft) && sos_record_is_set (address, SOS_ADDRESS_LINES) ? address : NULL);
}

static void
show_move (SosDeedDialog *dialog, gpointer move, const GError *error)
{
  sos_consequence_rows_show (dialog, move != NULL ? ((SosMoveAway *) move)->what : NULL);
}

static void
ask_move_cb (SosDeedDialog *dialog)
{
  Draft *draft = sos_deed_dialog_get_data (dialog);

  if (draft == NULL)
    return;
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "place"), is_moved (draft));
  if (sos_record_find_missing (draft->draft) == NULL)
    sos_consequence_rows_ask (dialog, sos_person_tab_get_store (draft->tab), (SosTransactionFunc) sos_move_away_ask, collect_move (draft),
                              (GDestroyNotify) sos_move_away_free, show_move);
}

static void
move_cb (SosDeedDialog *dialog, gpointer data)
{
  sos_deed_dialog_write (dialog, is_moved (data) ? _("Moved for safety") : _("Move written down"), (SosTransactionFunc) sos_casework_move_away, collect_move (data),
                         (GDestroyNotify) sos_move_away_free, NULL);
}

void
sos_move_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode)
{
  SosDeedDialog *dialog = sos_service_dialog_make (tab, over, _("Moved for their safety"), "sos-relocation-form", _("_Write down"),
                                                   _("How far it is. Once they have moved, the place is hidden and they are on no map; below stands what follows."));
  Draft *draft = draft_new (tab,
                            g_object_new (SOS_TYPE_RELOCATION, "episode", sos_record_get_id (SOS_RECORD (episode)), "dated",
                                          sos_person_case_get_today (sos_person_tab_get_case (tab)), NULL),
                            g_object_new (SOS_TYPE_ADDRESS, "person", sos_person_tab_get_person (tab), "type", "TEMPORARY", "posting-rule", "DO_NOT_POST",
                                          "visiting-rule", "OK", NULL));

  sos_deed_dialog_bind (dialog, draft->draft);
  sos_deed_dialog_bind (dialog, draft->other);
  sos_deed_dialog_set_do (dialog, move_cb, draft, draft_free);
  sos_consequence_rows_show (dialog, NULL);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "place"), FALSE);
  g_signal_connect_object (draft->draft, "notify", G_CALLBACK (ask_move_cb), dialog, G_CONNECT_SWAPPED);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 600, 720);
  sos_deed_dialog_present (dialog);
}

/* At the bedside -------------------------------------------------------------------------------------------------------------------------------- */

/* The hour alone is typed: today, or yesterday where it is still to come today. */
static gint64
read_hour (const char *hours)
{
  g_autofree char *today = sos_clock_dup_today ();
  g_autofree char *yesterday = sos_date_dup_add (today, -1);
  const gint64 moment = hours != NULL ? sos_moment_parse (today, hours) : sos_clock_now ();

  return moment > sos_clock_now () ? sos_moment_parse (yesterday, hours) : moment;
}

static void
written_cb (gpointer from, gpointer data)
{
  SosBedside *bedside = data;

  gtk_widget_activate_action (from, "app.show-person", "x", bedside->person);
}

static void
bedside_cb (SosDeedDialog *dialog, gpointer data)
{
  g_autofree char *name = sos_deed_dialog_dup_words (dialog, "name"), *typed = sos_deed_dialog_dup_words (dialog, "born"), *hours = sos_deed_dialog_dup_words (dialog, "hours");
  g_autofree char *born = typed != NULL ? sos_date_dup_parsed (typed) : NULL;
  g_autoptr (SosRecord) admission = sos_record_copy (data);
  const gint64 moment = read_hour (hours);

  if (name == NULL)
    sos_deed_dialog_say (dialog, _("A name, or what they are called; you can put it right later."));
  else if (typed != NULL && born == NULL)
    sos_deed_dialog_say (dialog, _("Write a day, a month or a year, or leave it empty."));
  else if (moment <= 0)
    sos_deed_dialog_say (dialog, _("Write hours as 09:30."));
  else
    {
      sos_record_set_number (admission, SOS_ADMISSION_ADMITTED_AT, moment);
      sos_deed_dialog_write (dialog, _("Bedside record"), (SosTransactionFunc) sos_casework_admit_at_bedside, sos_bedside_new (name, born, admission),
                             (GDestroyNotify) sos_bedside_free, written_cb);
    }
}

/* The record is nobody's until somebody is there; a number of an episode stands in for it until then. */
void
sos_bedside_dialog_open (GtkWidget *from, SosStore *store)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("At the bedside"), "sos-bedside-form", _("_Write down"));
  SosRecord *admission = g_object_new (SOS_TYPE_ADMISSION, "episode", G_GINT64_CONSTANT (1), "lead", SOS_HOSPITAL_US, "admitted-at", sos_clock_now (), NULL);

  sos_deed_dialog_explain (dialog, _("A name, a hospital, Enter. The rest is asked for by a task, when there is time."));
  sos_deed_dialog_bind (dialog, admission);
  sos_deed_dialog_set_do (dialog, bedside_cb, admission, g_object_unref);
  sos_site_choice_bind (dialog, store, "site", TRUE, admission, SOS_ADMISSION_SITE);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 480, -1);
  sos_deed_dialog_present (dialog);
}
