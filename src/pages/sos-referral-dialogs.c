/* sos-referral-dialogs.c - what is asked for a referral, and who works with whoever is referred. Decides nothing. */
#include "config.h"
#include "sos-referral-dialogs.h"

#include "sos-clock.h"
#include "sos-code-choice.h"
#include "sos-typed-when.h"
#include "sos-page.h"
#include "sos-record-edit.h"
#include "sos-referral-rules.h"
#include "sos-referrals.h"
#include "sos-stage-rules.h"
#include "sos-steps-ahead.h"
#include "sos-worker-load.h"

#include <glib/gi18n.h>

#define TO_BE_ENTERED (-1) /* whom the referral is of comes with the deed; the form is not to ask */
#define WIDTH 560
#define HEIGHT 680

/* ---- entered and changed ---- */

typedef struct
{
  SosStore *store;
  SosRecordEdit *record;
  gint64 episode;
  gboolean looked;
  SosCreatePerson *create; /* who is entered with it; NULL: they are held */
} Edit;

static void
edit_free (gpointer data)
{
  Edit *edit = data;

  g_object_unref (edit->store);
  sos_record_edit_free (edit->record);
  g_clear_pointer (&edit->create, sos_create_person_free);
  g_free (edit);
}

static SosCodes *
codes_of (SosStore *store)
{
  return sos_store_get_codes (store);
}

static void
named_cb (GObject *source, GAsyncResult *result, SosDeedDialog *dialog, const char *id, guint field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) named = sos_named_finish (result, &error);
  Edit *edit = sos_deed_dialog_get_data (dialog);

  if (named == NULL || edit == NULL)
    return;
  sos_deed_dialog_offer (dialog, id, 0, _("None from the list"));
  for (guint i = 0; i < named->len; i++)
    sos_deed_dialog_offer (dialog, id, ((SosNamed *) named->pdata[i])->id, ((SosNamed *) named->pdata[i])->name);
  if (sos_record_get_number (edit->record->edited, field) != 0)
    sos_deed_dialog_set_choice (dialog, id, sos_record_get_number (edit->record->edited, field));
}

static void
agencies_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;

  named_cb (source, result, dialog, "agency", SOS_REFERRAL_AGENCY);
}

static void
professionals_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;

  named_cb (source, result, dialog, "professional", SOS_REFERRAL_PROFESSIONAL);
}

/* The referrer is asked for where it is not a colleague or themselves. */
static void
source_cb (SosRecord *referral, GParamSpec *pspec, SosDeedDialog *dialog)
{
  static const char *const rows[] = { "agency", "professional", "referral.referrer-name", "referral.referrer-role", "referral.referrer-contact" };
  const gboolean somebody = !sos_record_has_text (referral, SOS_REFERRAL_SOURCE, "SELF") && !sos_record_has_text (referral, SOS_REFERRAL_SOURCE, "INTERNAL");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_visible (sos_deed_dialog_get (dialog, rows[i]), somebody);
}

static SosRecord *
dup_edited (SosDeedDialog *dialog, Edit *edit)
{
  sos_record_set_number (edit->record->edited, SOS_REFERRAL_AGENCY, sos_deed_dialog_get_choice (dialog, "agency"));
  sos_record_set_number (edit->record->edited, SOS_REFERRAL_PROFESSIONAL, sos_deed_dialog_get_choice (dialog, "professional"));
  return sos_record_edit_dup (edit->record);
}

/* The lead is asked about both; whoever is joined goes on in the record that was there. */
static void
added_cb (gpointer from, gpointer data)
{
  SosAddReferral *add = data;

  if (add->create != NULL && add->create->same != 0 && !add->create->joined)
    sos_page_say (from, _("They are somebody else's to join: the team lead is asked, and nothing you typed is lost."));
  if (add->create != NULL)
    gtk_widget_activate_action (from, "page.entered", NULL);
  gtk_widget_activate_action (from, "app.show-referral", "x", add->result);
}

static void
do_new (SosDeedDialog *dialog, gpointer data)
{
  Edit *edit = data;
  g_autoptr (SosRecord) referral = dup_edited (dialog, edit);
  SosAddReferral *add = sos_add_referral_new (SOS_REFERRAL (referral));

  g_ptr_array_unref (add->needs);
  add->needs = sos_code_ticks_dup (dialog, "needs");
  add->borough = g_strdup (sos_code_choice_get (dialog, "borough", codes_of (edit->store), "borough"));
  add->second_reason = sos_deed_dialog_dup_words (dialog, "second");
  add->episode = edit->episode;
  add->looked = edit->looked;
  add->create = edit->create != NULL ? sos_create_person_copy (edit->create) : NULL;
  sos_deed_dialog_write (dialog, _("Referral entered"), (SosTransactionFunc) sos_casework_add_referral, add, (GDestroyNotify) sos_add_referral_free, added_cb);
}

static SosDeedDialog *
open_form (GtkWidget *from, Edit *edit, const char *title, const char *verb, GPtrArray *needs)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, edit->store, title, "sos-referral-form", verb);

  sos_deed_dialog_bind (dialog, edit->record->edited);
  sos_code_ticks_offer (dialog, "needs", codes_of (edit->store), "entry-need", needs);
  sos_code_choice_offer (dialog, "borough", codes_of (edit->store), "borough", _("As it is held"), NULL);
  g_signal_connect_object (edit->record->edited, "notify::source", G_CALLBACK (source_cb), dialog, 0);
  source_cb (edit->record->edited, NULL, dialog);
  sos_named_async (edit->store, SOS_TYPE_AGENCY, NULL, agencies_cb, g_object_ref (dialog));
  sos_named_async (edit->store, SOS_TYPE_PROFESSIONAL, NULL, professionals_cb, g_object_ref (dialog));
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  return dialog;
}

/* @create: see Edit; taken. */
static void
ask_new (GtkWidget *from, SosStore *store, gint64 person, SosCreatePerson *create, const char *service, gint64 episode, gboolean looked)
{
  Edit *edit = g_new0 (Edit, 1);
  g_autoptr (SosRecord) referral = g_object_new (SOS_TYPE_REFERRAL, NULL);
  g_autofree char *today = sos_clock_dup_today ();
  SosDeedDialog *dialog;

  edit->store = g_object_ref (store);
  edit->record = sos_record_edit_new (referral);
  edit->episode = episode;
  edit->looked = looked;
  edit->create = create;
  sos_record_set_number (edit->record->edited, SOS_REFERRAL_PERSON, person);
  sos_record_set_text (edit->record->edited, SOS_REFERRAL_RECEIVED_ON, today);
  sos_record_set_text (edit->record->edited, SOS_REFERRAL_URGENCY, "ROUTINE");
  sos_record_set_text (edit->record->edited, SOS_REFERRAL_SERVICE, service);
  dialog = open_form (from, edit, _("New referral"), _("_Enter"), NULL);
  gtk_widget_set_sensitive (sos_deed_dialog_get (dialog, "referral.service"), episode == 0);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "second"), episode == 0);
  sos_deed_dialog_explain (dialog, create != NULL ? _("Enter what is there; what is lacking may follow, and stands on the referral until it does. Until the referral is entered"
                                                      " nobody is held; what you typed of them is kept.")
                                                  : _("Enter what is there; what is lacking may follow, and stands on the referral until it does."));
  sos_deed_dialog_set_do (dialog, do_new, edit, edit_free);
  sos_deed_dialog_present (dialog);
}

void
sos_referral_ask_new (GtkWidget *from, SosStore *store, gint64 person, const char *service, gint64 episode, gboolean looked)
{
  ask_new (from, store, person, NULL, service, episode, looked);
}

void
sos_referral_ask_new_person (GtkWidget *from, SosStore *store, SosCreatePerson *create)
{
  ask_new (from, store, TO_BE_ENTERED, create, NULL, 0, TRUE);
}

static void
do_change (SosDeedDialog *dialog, gpointer data)
{
  Edit *edit = data;
  SosChangeReferral *change = g_new0 (SosChangeReferral, 1);

  change->referral = dup_edited (dialog, edit);
  change->needs = sos_code_ticks_dup (dialog, "needs");
  change->borough = g_strdup (sos_code_choice_get (dialog, "borough", codes_of (edit->store), "borough"));
  sos_deed_dialog_write (dialog, _("Referral changed"), (SosTransactionFunc) sos_casework_change_referral, change,
                         (GDestroyNotify) sos_change_referral_free, NULL);
}

/* What is asked at least and not there, in the order of the form; the borough is of the person. */
static const struct
{
  guint field;
  const char *row;
} least[] = {
  { SOS_REFERRAL_SOURCE, "referral.source" },
  { SOS_REFERRAL_REFERRER_CONTACT, "referral.referrer-contact" },
  { SOS_REFERRAL_REASON, "referral.reason" },
};

/* Where whoever completes it begins. */
static const char *
find_first_row (SosDeedDialog *dialog, SosRecord *referral)
{
  for (guint i = 0; i < G_N_ELEMENTS (least); i++)
    if (!sos_record_is_set (referral, least[i].field) && gtk_widget_get_visible (sos_deed_dialog_get (dialog, least[i].row)))
      return least[i].row;
  return "borough";
}

static void
say_lacking (SosDeedDialog *dialog, SosReferralCase *asked)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < asked->lacking->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "; " : "", (const char *) asked->lacking->pdata[i]);
  /* Translators: what a referral has not got yet, a few words each, parted by semicolons */
  g_string_prepend (words, _("Still lacking: "));
  g_string_append_c (words, '.');
  sos_deed_dialog_explain (dialog, words->str);
}

void
sos_referral_ask_change (GtkWidget *from, SosStore *store, SosReferralCase *asked)
{
  Edit *edit = g_new0 (Edit, 1);
  SosDeedDialog *dialog;

  edit->store = g_object_ref (store);
  edit->record = sos_record_edit_new (asked->referral);
  dialog = open_form (from, edit, _("Referral"), _("_Change"), asked->needs);
  gtk_widget_set_sensitive (sos_deed_dialog_get (dialog, "referral.service"), FALSE);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "second"), FALSE);
  sos_deed_dialog_set_do (dialog, do_change, edit, edit_free);
  if (asked->lacking->len > 0)
    say_lacking (dialog, asked);
  sos_deed_dialog_present (dialog);
  if (asked->lacking->len > 0)
    gtk_widget_grab_focus (sos_deed_dialog_get (dialog, find_first_row (dialog, edit->record->edited)));
}

/* ---- small deeds ---- */

typedef struct
{
  SosStore *store;
  gint64 id;
  const char *title; /* static, translated */
  SosTransactionFunc func;
} Small;

static void
small_free (gpointer data)
{
  g_object_unref (((Small *) data)->store);
  g_free (data);
}

static Small *
small_new (SosStore *store, gint64 id, const char *title, gpointer func)
{
  Small *small = g_new (Small, 1);

  *small = (Small){ g_object_ref (store), id, title, (SosTransactionFunc) func };
  return small;
}

/* A day as people write it. FALSE where it cannot be read, which is said. (transfer full) */
static gboolean
read_day (SosDeedDialog *dialog, char **day)
{
  g_autofree char *typed = sos_deed_dialog_dup_words (dialog, "day"), *today = sos_clock_dup_today ();

  *day = sos_typed_dup_day (typed, today, SOS_DAY_EITHER);
  if (typed == NULL || *day != NULL)
    return TRUE;
  sos_deed_dialog_say (dialog, _("The day cannot be read. Write it another way."));
  return FALSE;
}

static void
do_told (SosDeedDialog *dialog, gpointer data)
{
  Small *small = data;
  const char *how = sos_code_choice_get (dialog, "how", codes_of (small->store), "told-how");
  SosDeed *deed;
  char *day;

  if (how == NULL)
    {
      sos_deed_dialog_say (dialog, _("Say how the referrer was told."));
      return;
    }
  if (!read_day (dialog, &day))
    return;
  deed = sos_deed_new (small->id, how, NULL);
  deed->date = day;
  sos_deed_dialog_write (dialog, small->title, small->func, deed, (GDestroyNotify) sos_deed_free, NULL);
}

static void
ask_told (GtkWidget *from, SosStore *store, gint64 referral, const char *title, const char *words, const char *done, gpointer func)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, title, "sos-referral-told-form", _("_Write down"));
  g_autofree char *today = sos_clock_dup_today (), *shown = sos_date_dup_short (today);

  sos_deed_dialog_explain (dialog, words);
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "day"), shown);
  sos_code_choice_offer (dialog, "how", codes_of (store), "told-how", _("Choose"), NULL);
  sos_deed_dialog_set_do (dialog, do_told, small_new (store, referral, done, func), small_free);
  sos_deed_dialog_present (dialog);
}

void
sos_referral_ask_acknowledge (GtkWidget *from, SosStore *store, gint64 referral)
{
  ask_told (from, store, referral, _("Acknowledge"), _("When and how the referrer was told that the referral has come."), _("Referral acknowledged"),
            sos_casework_acknowledge_referral);
}

void
sos_referral_ask_told (GtkWidget *from, SosStore *store, gint64 referral)
{
  ask_told (from, store, referral, _("Tell the referrer"), _("When and how the referrer was told what was decided."), _("Referrer told"),
            sos_casework_tell_referrer);
}

static void
do_more (SosDeedDialog *dialog, gpointer data)
{
  Small *small = data;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");
  SosDeed *deed;
  char *day;

  if (!read_day (dialog, &day))
    return;
  deed = sos_deed_new (small->id, NULL, words);
  deed->date = day;
  sos_deed_dialog_write (dialog, small->title, small->func, deed, (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_referral_ask_more (GtkWidget *from, SosStore *store, gint64 referral)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("Ask for more"), "sos-referral-ask-form", _("_Write down"));

  sos_deed_dialog_explain (dialog, _("Until the answer comes, the day it is wanted by is what is due."));
  sos_deed_dialog_set_do (dialog, do_more, small_new (store, referral, _("More is asked of the referrer"), sos_casework_ask_referrer), small_free);
  sos_deed_dialog_present (dialog);
}

/* ---- the decision ---- */

static void
decision_cb (SosDeedDialog *dialog)
{
  Small *small = sos_deed_dialog_get_data (dialog);
  const char *decision = small != NULL ? sos_code_choice_get (dialog, "decision", codes_of (small->store), "referral-decision") : NULL;
  const gboolean accept = g_strcmp0 (decision, SOS_REFERRAL_ACCEPT) == 0;

  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "accept-group"), accept);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "refuse-group"), !accept);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "signposted"), g_strcmp0 (decision, SOS_REFERRAL_SIGNPOST) == 0);
}

static void
do_decide (SosDeedDialog *dialog, gpointer data)
{
  Small *small = data;
  SosCodes *codes = codes_of (small->store);
  SosDecideReferral *decide = sos_decide_referral_new (small->id, sos_code_choice_get (dialog, "decision", codes, "referral-decision"));

  decide->apart = g_strdup (sos_code_choice_get (dialog, "apart", codes, "apart-check"));
  decide->apart_words = sos_deed_dialog_dup_words (dialog, "apart-words");
  decide->priority = g_strdup (sos_code_choice_get (dialog, "priority", codes, "waiting-priority"));
  decide->age_reason = sos_deed_dialog_dup_words (dialog, "age-reason");
  decide->reason = g_strdup (sos_code_choice_get (dialog, "reason", codes, "closing-reason"));
  decide->signposted_to = sos_deed_dialog_dup_words (dialog, "signposted");
  decide->words = sos_deed_dialog_dup_words (dialog, "words");
  sos_deed_dialog_write (dialog, small->title, small->func, decide, (GDestroyNotify) sos_decide_referral_free, NULL);
}

void
sos_referral_ask_decide (GtkWidget *from, SosStore *store, SosReferralCase *asked)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("Decide"), "sos-referral-decide-form", _("_Decide"));
  SosCodes *codes = codes_of (store);

  if (asked->age->words != NULL)
    sos_deed_dialog_explain (dialog, asked->age->words);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "age-reason"), asked->age->words != NULL);
  sos_code_choice_offer (dialog, "decision", codes, "referral-decision", NULL, NULL);
  sos_code_choice_offer (dialog, "apart", codes, "apart-check", _("Not looked at yet"), NULL);
  sos_code_choice_offer (dialog, "priority", codes, "waiting-priority", NULL, NULL);
  sos_code_choice_offer (dialog, "reason", codes, "closing-reason", _("Choose"), SOS_STAGE_DECLINED);
  sos_code_choice_set (dialog, "apart", codes, "apart-check", sos_record_find_text (asked->referral, SOS_REFERRAL_APART));
  sos_code_choice_set (dialog, "priority", codes, "waiting-priority", "MEDIUM");
  g_signal_connect_object (sos_deed_dialog_get (dialog, "decision"), "notify::selected", G_CALLBACK (decision_cb), dialog, G_CONNECT_SWAPPED);
  sos_deed_dialog_set_do (dialog, do_decide, small_new (store, sos_record_get_id (asked->referral), _("Referral decided"), sos_casework_decide_referral), small_free);
  decision_cb (dialog);
  sos_deed_dialog_present (dialog);
}

static void
do_waiting (SosDeedDialog *dialog, gpointer data)
{
  Small *small = data;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");

  sos_deed_dialog_write (dialog, small->title, small->func,
                         sos_deed_new (small->id, sos_code_choice_get (dialog, "priority", codes_of (small->store), "waiting-priority"), words),
                         (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_referral_ask_waiting (GtkWidget *from, SosStore *store, SosReferralCase *asked)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("Look at it again"), "sos-waiting-form", _("_Goes on waiting"));

  sos_code_choice_offer (dialog, "priority", codes_of (store), "waiting-priority", NULL, NULL);
  sos_code_choice_set (dialog, "priority", codes_of (store), "waiting-priority", sos_record_find_text (asked->referral, SOS_REFERRAL_PRIORITY));
  sos_deed_dialog_set_do (dialog, do_waiting,
                          small_new (store, sos_record_get_id (asked->referral), _("Waiting list looked at"), sos_casework_review_waiting), small_free);
  sos_deed_dialog_present (dialog);
}

/* ---- a worker ---- */

static void
do_worker (SosDeedDialog *dialog, gpointer data)
{
  Small *small = data;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");
  SosDeed *deed = sos_deed_new (small->id, NULL, words);

  deed->other = sos_deed_dialog_get_choice (dialog, "worker");
  sos_deed_dialog_write (dialog, small->title, small->func, deed, (GDestroyNotify) sos_deed_free, NULL);
}

/* "Ada Lund: 11.5 of 15 · 9 episodes", "Ben Cole, South team: 3 of 20 · 2 episodes", and why they cannot take one more. */
static char *
dup_worker (const SosWorkerLoad *worker)
{
  /* Translators: a worker, and the team they are in */
  g_autofree char *name = worker->elsewhere != NULL ? g_strdup_printf (_("%s, %s"), worker->name, worker->elsewhere) : g_strdup (worker->name);

  if (worker->may || worker->why_not == NULL)
    /* Translators: a worker, and what they carry */
    return g_strdup_printf (_("%s: %s"), name, worker->words);
  /* Translators: a worker, what they carry, and why they cannot take one more */
  return g_strdup_printf (_("%s: %s. %s"), name, worker->words, worker->why_not);
}

static void
loads_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) loads = sos_worker_loads_finish (result, &error);

  if (loads == NULL || sos_deed_dialog_get_data (dialog) == NULL)
    return;
  for (guint i = 0; i < loads->len; i++)
    {
      g_autofree char *words = dup_worker (loads->pdata[i]);

      sos_deed_dialog_offer (dialog, "worker", ((SosWorkerLoad *) loads->pdata[i])->staff, words);
    }
  /* There was nobody to choose while the cursor looked for its place. */
  gtk_widget_grab_focus (sos_deed_dialog_get (dialog, "worker"));
}

void
sos_referral_ask_worker (GtkWidget *from, SosStore *store, gint64 episode)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("Who will work with them?"), "sos-allocate-form", _("_Allocate"));

  sos_deed_dialog_explain (dialog, _("Your own team stands first, those with most room before the others. Given to another team, the record is theirs, and you no longer see it. An intensive episode weighs two, one that steps down a half."));
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, -1);
  sos_deed_dialog_set_do (dialog, do_worker, small_new (store, episode, _("Allocated"), sos_casework_allocate_episode), small_free);
  sos_worker_loads_async (store, episode, NULL, loads_cb, g_object_ref (dialog));
  sos_steps_ahead_ask (dialog, store, SOS_STEPS_OF_ALLOCATION, episode, NULL);
  sos_deed_dialog_present (dialog);
}
