/* sos-safety-dialogs.c - asks what an incident, somebody missing, a threat or a part in a concern needs, and does it. Decides nothing. */
#include "config.h"
#include "sos-safety-dialogs.h"

#include "sos-apart-dialog.h"
#include "sos-choice-rows.h"
#include "sos-clock.h"
#include "sos-consequence-rows.h"
#include "sos-deed-dialog.h"
#include "sos-incident-apart.h"
#include "sos-moment-rows.h"
#include "sos-people-choice.h"
#include "sos-record-plain.h"
#include "sos-role-rules.h"
#include "sos-safeguarding.h"

#include <glib/gi18n.h>

static int
get_threat_days (SosPersonTab *tab)
{
  return sos_person_case_get_limits (sos_person_tab_get_case (tab))->threat_days;
}

static const char *
get_today (SosPersonTab *tab)
{
  return sos_person_case_get_today (sos_person_tab_get_case (tab));
}

/* A copy of what is there, or a new one. */
static SosRecord *
draft_of (SosPersonTab *tab, gpointer record, GType type)
{
  return record != NULL ? sos_record_copy (record) : g_object_new (type, "person", sos_person_tab_get_person (tab), NULL);
}

static SosDeedDialog *
open_form (SosPersonTab *tab, const char *title, const char *form, const char *verb, const char *words)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), title, form, verb);

  sos_deed_dialog_explain (dialog, words);
  return dialog;
}

static void
write_record (SosDeedDialog *dialog, const char *title, SosRecord *record)
{
  sos_deed_dialog_write (dialog, title, (SosTransactionFunc) sos_casework_save_record, sos_save_record_new (record, NULL),
                         (GDestroyNotify) sos_save_record_free, NULL);
}

/* Incidents -------------------------------------------------------------------------------------------------------------------- */

static void
incident_cb (SosDeedDialog *dialog, gpointer data)
{
  g_autoptr (SosRecord) record = sos_record_copy (data);
  GArray *others = sos_people_choice_get (sos_deed_dialog_get (dialog, "other"));
  gint64 moment;

  if (!sos_moment_rows_read (dialog, "day", "hours", &moment))
    return;
  if (others->len > 1)
    {
      sos_deed_dialog_say (dialog, _("One of them is asked about. Take the others out, and name them under “Who was there”."));
      return;
    }
  sos_record_set_number (record, SOS_INCIDENT_OTHER_PERSON, others->len > 0 ? g_array_index (others, gint64, 0) : 0);
  sos_record_set_number (record, SOS_INCIDENT_HAPPENED_AT, moment != 0 ? moment : sos_clock_now ());
  write_record (dialog, _("Incident written down"), record);
}

static void
begin_other (SosPersonTab *tab, SosDeedDialog *dialog, SosRecord *draft)
{
  const gint64 other = sos_record_get_number (draft, SOS_INCIDENT_OTHER_PERSON);

  sos_people_choice_begin (sos_deed_dialog_get (dialog, "other"), sos_person_tab_get_store (tab), sos_person_tab_get_person (tab));
  if (other != 0)
    sos_people_choice_add (sos_deed_dialog_get (dialog, "other"), other, sos_person_case_get_name_of (sos_person_tab_get_case (tab), other));
}

void
sos_safety_dialog_incident (SosPersonTab *tab, SosIncident *record)
{
  SosRecord *draft = draft_of (tab, record, SOS_TYPE_INCIDENT);
  SosDeedDialog *dialog;

  g_type_ensure (SOS_TYPE_PEOPLE_CHOICE);
  dialog = open_form (tab, _("Incident"), "sos-incident-form", _("_Write down"),
                      _("What follows is asked for by itself: another assessment, a look at keep-apart rules, the signature of a lead."));

  if (record == NULL)
    sos_record_set_number (draft, SOS_INCIDENT_HAPPENED_AT, sos_clock_now ());
  begin_other (tab, dialog, draft);
  sos_deed_dialog_bind (dialog, draft);
  sos_moment_rows_set (dialog, "day", "hours", sos_record_get_number (draft, SOS_INCIDENT_HAPPENED_AT));
  sos_deed_dialog_set_do (dialog, incident_cb, draft, g_object_unref);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 720);
  sos_deed_dialog_present (dialog);
}

/* Missing ---------------------------------------------------------------------------------------------------------------------- */

static void
missing_cb (SosDeedDialog *dialog, gpointer data)
{
  g_autoptr (SosRecord) record = sos_record_copy (data);
  gint64 reported, found;

  if (!sos_moment_rows_read (dialog, "day", "hours", &reported) || !sos_moment_rows_read (dialog, "found-day", "found-hours", &found))
    return;
  sos_record_set_number (record, SOS_MISSING_EPISODE_REPORTED_AT, reported != 0 ? reported : sos_clock_now ());
  sos_record_set_number (record, SOS_MISSING_EPISODE_FOUND_AT, found);
  write_record (dialog, found != 0 ? _("Found again") : _("Missing: written down"), record);
}

void
sos_safety_dialog_missing (SosPersonTab *tab, SosMissingEpisode *record)
{
  SosDeedDialog *dialog = open_form (tab, _("Missing"), "sos-missing-form", _("_Write down"),
                                     _("It stands in the band over the record until they are found. Three times in ninety days ask for the MACE panel."));
  SosRecord *draft = draft_of (tab, record, SOS_TYPE_MISSING_EPISODE);

  if (record == NULL)
    sos_record_set_number (draft, SOS_MISSING_EPISODE_REPORTED_AT, sos_clock_now ());
  sos_deed_dialog_bind (dialog, draft);
  sos_moment_rows_set (dialog, "day", "hours", sos_record_get_number (draft, SOS_MISSING_EPISODE_REPORTED_AT));
  sos_moment_rows_set (dialog, "found-day", "found-hours",
                       sos_record_get_known (draft, SOS_MISSING_EPISODE_FOUND_AT));
  sos_deed_dialog_set_do (dialog, missing_cb, draft, g_object_unref);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 720);
  sos_deed_dialog_present (dialog);
}

/* MAPPA ------------------------------------------------------------------------------------------------------------------------ */

static void
mappa_cb (SosDeedDialog *dialog, gpointer data)
{
  g_autoptr (SosRecord) record = sos_record_copy (data);

  write_record (dialog, _("MAPPA written down"), record);
}

void
sos_safety_dialog_mappa (SosPersonTab *tab, SosMappa *record)
{
  SosDeedDialog *dialog = open_form (tab, _("MAPPA"), "sos-mappa-form", _("_Write down"),
                                     _("Only that it applies, whom to speak with, and what is ours to do. Seen by their own worker and those who lead, "
                                       "and by nobody who opened the record with a reason."));
  SosRecord *draft = draft_of (tab, record, SOS_TYPE_MAPPA);

  sos_deed_dialog_bind (dialog, draft);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "end"), record != NULL);
  sos_deed_dialog_set_do (dialog, mappa_cb, draft, g_object_unref);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 640);
  sos_deed_dialog_present (dialog);
}

/* Parts in a concern ------------------------------------------------------------------------------------------------------------ */

/* A word that calls somebody a name is asked about once. */
static gboolean
asks_about_label (SosDeedDialog *dialog, SosRecord *role)
{
  g_autofree char *words = sos_role_find_label (sos_record_get_text (role, SOS_ROLE_IN_CONCERN_SOURCE));

  if (words == NULL || g_object_get_data (G_OBJECT (dialog), "asked") != NULL)
    return FALSE;
  g_object_set_data (G_OBJECT (dialog), "asked", dialog);
  sos_deed_dialog_say (dialog, words);
  return TRUE;
}

static void
role_cb (SosDeedDialog *dialog, gpointer data)
{
  g_autoptr (SosRecord) record = sos_record_copy (data);

  if (!asks_about_label (dialog, record))
    write_record (dialog, _("Part in a concern written down"), record);
}

void
sos_safety_dialog_role (SosPersonTab *tab)
{
  SosDeedDialog *dialog = open_form (tab, _("Part in a concern"), "sos-role-form", _("_Write down"),
                                     _("What part they had, who says so, and until when that holds: never what somebody is. Six months at most, then it "
                                       "counts no more unless somebody looks again."));
  const char *today = get_today (tab);
  g_autofree char *review = sos_role_dup_last_review (today);
  SosRecord *draft = g_object_new (SOS_TYPE_ROLE_IN_CONCERN, "person", sos_person_tab_get_person (tab), "recorded-on", today, "review-by", review, NULL);

  sos_deed_dialog_bind (dialog, draft);
  sos_deed_dialog_set_do (dialog, role_cb, draft, g_object_unref);
  sos_deed_dialog_present (dialog);
}

/* Threats to life --------------------------------------------------------------------------------------------------------------- */

typedef struct
{
  SosPersonTab *tab;
  SosRecord *draft;
} Threat;

static void
threat_free (gpointer data)
{
  Threat *threat = data;

  g_object_unref (threat->tab);
  g_object_unref (threat->draft);
  g_free (threat);
}

static SosWarnOfThreat *
collect (SosDeedDialog *dialog, Threat *threat)
{
  g_autoptr (SosRecord) record = sos_record_copy (threat->draft);
  SosWarnOfThreat *warn = sos_warn_of_threat_new (SOS_THREAT_WARNING (record));

  sos_choice_rows_read (dialog, warn->addresses);
  return warn;
}

static void
show_what_follows (SosDeedDialog *dialog, gpointer warn, const GError *error)
{
  sos_consequence_rows_show (dialog, warn != NULL ? ((SosWarnOfThreat *) warn)->what : NULL);
}

static void
ask_what_follows (SosDeedDialog *dialog)
{
  Threat *threat = sos_deed_dialog_get_data (dialog);

  if (threat != NULL)
    sos_consequence_rows_ask (dialog, sos_person_tab_get_store (threat->tab), (SosTransactionFunc) sos_threat_ask, collect (dialog, threat),
                              (GDestroyNotify) sos_warn_of_threat_free, show_what_follows);
}

static void
chosen_cb (GObject *box, GParamSpec *pspec, SosDeedDialog *dialog)
{
  ask_what_follows (dialog);
}

static void
threat_cb (SosDeedDialog *dialog, gpointer data)
{
  Threat *threat = data;
  gint64 moment;

  if (!sos_moment_rows_read (dialog, "day", "hours", &moment))
    return;
  sos_record_set_number (threat->draft, SOS_THREAT_WARNING_WARNED_AT, moment != 0 ? moment : sos_clock_now ());
  sos_deed_dialog_write (dialog, _("Threat to life written down"), (SosTransactionFunc) sos_casework_warn_of_threat, collect (dialog, threat),
                         (GDestroyNotify) sos_warn_of_threat_free, NULL);
}

static void
add_address (SosDeedDialog *dialog, Threat *threat, SosRecord *address)
{
  SosCodes *codes = sos_person_case_get_codes (sos_person_tab_get_case (threat->tab));
  const gint64 id = sos_record_get_id (address);
  const char *label = sos_record_find_text (address, SOS_ADDRESS_LABEL), *lines = sos_record_find_text (address, SOS_ADDRESS_LINES);
  const char *name = label != NULL ? label : sos_codes_get_label (codes, "address-type", sos_record_get_text (address, SOS_ADDRESS_TYPE));

  g_signal_connect_object (sos_choice_rows_add (dialog, "addresses", id, name, lines, TRUE), "notify::active", G_CALLBACK (chosen_cb), dialog, 0);
}

/* Those where they may be: an address that is over is known to nobody new. */
static void
add_addresses (SosDeedDialog *dialog, Threat *threat)
{
  GPtrArray *all = sos_person_case_get_records (sos_person_tab_get_case (threat->tab), SOS_TYPE_ADDRESS);

  for (guint i = 0; i < all->len; i++)
    if (!sos_record_is_set (all->pdata[i], SOS_ADDRESS_VALID_TO))
      add_address (dialog, threat, all->pdata[i]);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "addresses"), sos_choice_rows_get_n (dialog) > 0);
}

void
sos_safety_dialog_threat (SosPersonTab *tab)
{
  SosDeedDialog *dialog = open_form (tab, _("Threat to life"), "sos-threat-form", _("_Write down"),
                                     _("One step: these addresses become unsafe, letters to them are taken back, each booking is looked at."));
  g_autofree char *review = sos_date_dup_add (get_today (tab), get_threat_days (tab));
  Threat *threat = g_new0 (Threat, 1);

  threat->tab = g_object_ref (tab);
  threat->draft = g_object_new (SOS_TYPE_THREAT_WARNING, "person", sos_person_tab_get_person (tab), "warned-at", sos_clock_now (), "review-by", review, NULL);
  sos_deed_dialog_bind (dialog, threat->draft);
  sos_moment_rows_set (dialog, "day", "hours", sos_clock_now ());
  sos_deed_dialog_set_do (dialog, threat_cb, threat, threat_free);
  add_addresses (dialog, threat);
  sos_consequence_rows_show (dialog, NULL);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 720);
  sos_deed_dialog_present (dialog);
  ask_what_follows (dialog);
}

/* Looked at again, ended, signed ------------------------------------------------------------------------------------------------- */

typedef struct
{
  gint64 id;
  const char *done;  /* static */
  SosTransactionFunc func;
} Later;

static void
later_cb (SosDeedDialog *dialog, gpointer data)
{
  const Later *later = data;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");
  g_autofree char *next = NULL;
  SosDeed *deed;

  if (sos_deed_dialog_get (dialog, "next") != NULL && !sos_deed_dialog_read_day (dialog, "next", &next))
    return;
  deed = sos_deed_new (later->id, NULL, words);
  deed->date = g_steal_pointer (&next);
  sos_deed_dialog_write (dialog, _(later->done), later->func, deed, (GDestroyNotify) sos_deed_free, NULL);
}

/* @next: the day that is proposed for the next look; NULL where something ends. */
static void
open_later (SosPersonTab *tab, const char *title, const char *verb, const char *words, const char *next, const Later *later)
{
  SosDeedDialog *dialog = open_form (tab, title, next != NULL ? "sos-review-form" : "sos-concern-words-form", verb, words);
  g_autofree char *day = sos_date_dup_long (next);

  if (day != NULL)
    gtk_editable_set_text (sos_deed_dialog_get (dialog, "next"), day);
  else
    gtk_widget_set_visible (sos_deed_dialog_get (dialog, "reported"), FALSE);
  sos_deed_dialog_set_do (dialog, later_cb, g_memdup2 (later, sizeof *later), g_free);
  sos_deed_dialog_present (dialog);
}

void
sos_safety_dialog_sign_incident (SosPersonTab *tab, gint64 incident)
{
  const Later later = { incident, N_("Incident signed"), (SosTransactionFunc) sos_casework_sign_incident };

  open_later (tab, _("Sign the incident"), _("_Sign"), _("What we learn from it, if anything. A signed incident stays as it is."), NULL, &later);
}

void
sos_safety_dialog_not_apart (SosPersonTab *tab, gint64 incident)
{
  const Later later = { incident, N_("No rule is needed"), (SosTransactionFunc) sos_casework_decline_apart };

  open_later (tab, _("No keep-apart rule"), _("_No rule is needed"), _("Why the two need not be kept apart. It stays with the incident, and is not asked again."), NULL,
              &later);
}

void
sos_safety_dialog_keep_apart (SosPersonTab *tab, gint64 incident)
{
  SosPersonCase *person_case = sos_person_tab_get_case (tab);
  SosRecord *found = person_case != NULL ? sos_person_case_find (person_case, SOS_TYPE_INCIDENT, incident) : NULL;
  const gint64 other = found != NULL ? sos_record_get_number (found, SOS_INCIDENT_OTHER_PERSON) : 0;

  if (other != 0)
    sos_apart_dialog_suggest (tab, other, sos_person_case_get_name_of (person_case, other));
}

void
sos_safety_dialog_review_threat (SosPersonTab *tab, gint64 threat)
{
  const Later later = { threat, N_("Threat to life looked at"), (SosTransactionFunc) sos_casework_review_threat };
  g_autofree char *next = sos_date_dup_add (get_today (tab), get_threat_days (tab));

  open_later (tab, _("Look again"), _("It _still stands"), _("Ask the police, and them, and say when somebody looks again."), next, &later);
}

void
sos_safety_dialog_end_threat (SosPersonTab *tab, gint64 threat)
{
  const Later later = { threat, N_("Threat to life ended"), (SosTransactionFunc) sos_casework_end_threat };

  open_later (tab, _("The threat has ended"), _("_End it"), _("Who says so, and why. Addresses stay unsafe until somebody has asked about each."), NULL, &later);
}

void
sos_safety_dialog_renew_role (SosPersonTab *tab, gint64 role)
{
  const Later later = { role, N_("Part in a concern looked at"), (SosTransactionFunc) sos_casework_renew_role };
  g_autofree char *next = sos_role_dup_last_review (get_today (tab));

  open_later (tab, _("Look again"), _("It _still holds"), _("Ask whoever said so, and them. Six months at most."), next, &later);
}

void
sos_safety_dialog_end_role (SosPersonTab *tab, gint64 role)
{
  const Later later = { role, N_("Part in a concern ended"), (SosTransactionFunc) sos_casework_end_role };

  open_later (tab, _("It holds no more"), _("_End it"), _("Why. It stays in the history and counts nowhere."), NULL, &later);
}
