/* sos-agreement-dialog.c - asks what an agreement, a note on competence or a decision needs, and does it. Decides nothing. */
#include "config.h"
#include "sos-agreement-dialog.h"

#include "sos-agreement-rules.h"
#include "sos-choice-rows.h"
#include "sos-clock.h"
#include "sos-consequence-rows.h"
#include "sos-consent-rules.h"
#include "sos-deed-dialog.h"
#include "sos-posting-rules.h"
#include "sos-stage-rules.h"
#include "sos-taking-back.h"

#include <glib/gi18n.h>

/* Key people as a choice ------------------------------------------------------------------------------------------------------ */

/* With what is written down of their parental responsibility, so that nobody chooses blindly. */
static void
offer_givers (SosDeedDialog *dialog, SosPersonTab *tab)
{
  SosPersonCase *person_case = sos_person_tab_get_case (tab);
  GPtrArray *ties = sos_person_case_get_records (person_case, SOS_TYPE_RELATIONSHIP);

  sos_deed_dialog_offer (dialog, "giver", 0, _("Nobody named"));
  for (guint i = 0; i < ties->len; i++)
    {
      const gint64 other = sos_record_get_number (ties->pdata[i], SOS_RELATIONSHIP_OTHER_PERSON);
      const char *responsible = sos_record_find_text (ties->pdata[i], SOS_RELATIONSHIP_PARENTAL_RESPONSIBILITY);
      const char *name = sos_person_case_get_name_of (person_case, other);
      g_autofree char *words
        = g_strcmp0 (responsible, "YES") == 0  ? g_strdup (name)
          /* Translators: %s is the name of somebody */
          : g_strcmp0 (responsible, "NO") == 0 ? g_strdup_printf (_("%s (no parental responsibility)"), name)
                                               : g_strdup_printf (_("%s (responsibility not known)"), name);

      if (name[0] != '\0')
        sos_deed_dialog_offer (dialog, "giver", other, words);
    }
}

static gboolean
is_parent (const char *giver)
{
  return g_strcmp0 (giver, SOS_GIVER_PARENT) == 0 || g_strcmp0 (giver, SOS_GIVER_BOTH) == 0;
}

static const char *
get_birth_date (SosPersonTab *tab)
{
  return sos_record_get_text (SOS_RECORD (sos_person_case_get_person (sos_person_tab_get_case (tab))), SOS_PERSON_BIRTH_DATE);
}

static const char *
get_today (SosPersonTab *tab)
{
  return sos_person_case_get_today (sos_person_tab_get_case (tab));
}

gboolean
sos_agreement_dialog_holds (SosPersonTab *tab, SosConsent *consent)
{
  return sos_agreement_holds (SOS_RECORD (consent), get_today (tab));
}

/* Asking for an agreement ------------------------------------------------------------------------------------------------------ */

typedef struct
{
  SosDeedDialog *dialog; /* borrowed: it goes with the window */
  SosPersonTab *tab;
  SosRecord *draft;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_object_unref (asking->tab);
  g_object_unref (asking->draft);
  g_free (asking);
}

static Asking *
asking_new (SosPersonTab *tab, SosDeedDialog *dialog, gpointer draft)
{
  Asking *asking = g_new (Asking, 1);

  *asking = (Asking){ dialog, g_object_ref (tab), draft };
  return asking;
}

/* Which rows an agreement asks with: an agency where something is shared, a parent where one agrees. */
static void
show_consent_rows (Asking *asking)
{
  gtk_widget_set_visible (sos_deed_dialog_get (asking->dialog, "consent.to-agency"),
                          sos_record_has_text (asking->draft, SOS_CONSENT_TYPE, SOS_CONSENT_SHARE));
  gtk_widget_set_visible (sos_deed_dialog_get (asking->dialog, "giver"), is_parent (sos_record_get_text (asking->draft, SOS_CONSENT_GIVEN_BY)));
}

static void
consent_changed_cb (GObject *draft, GParamSpec *pspec, Asking *asking)
{
  show_consent_rows (asking);
}

/* What a hidden row holds was not said. */
static void
ask_cb (SosDeedDialog *dialog, gpointer data)
{
  Asking *asking = data;
  g_autoptr (SosRecord) record = sos_record_copy (asking->draft);

  if (!sos_record_has_text (record, SOS_CONSENT_TYPE, SOS_CONSENT_SHARE))
    sos_record_set_text (record, SOS_CONSENT_TO_AGENCY, NULL);
  if (is_parent (sos_record_get_text (record, SOS_CONSENT_GIVEN_BY)))
    sos_record_set_number (record, SOS_CONSENT_GIVEN_BY_PERSON, sos_deed_dialog_get_choice (dialog, "giver"));
  sos_record_set_number (record, SOS_CONSENT_EXPLAINED_BY, sos_store_get_actor (sos_person_tab_get_store (asking->tab)));
  sos_deed_dialog_write (dialog, _("Agreement written down"), (SosTransactionFunc) sos_casework_save_record, sos_save_record_new (record, NULL),
                         (GDestroyNotify) sos_save_record_free, NULL);
}

static SosRecord *
make_consent (SosPersonTab *tab, SosConsent *like)
{
  const char *today = get_today (tab);
  g_autofree char *last = sos_consent_dup_last_day (today, get_birth_date (tab));
  SosRecord *draft = g_object_new (SOS_TYPE_CONSENT, "person", sos_person_tab_get_person (tab), "status", SOS_CONSENT_GIVEN, "dated", today,
                                   "expires-on", last, NULL);
  static const guint same[] = { SOS_CONSENT_TYPE, SOS_CONSENT_TO_AGENCY, SOS_CONSENT_SCOPE, SOS_CONSENT_LANGUAGE };

  for (guint i = 0; like != NULL && i < G_N_ELEMENTS (same); i++)
    sos_record_set_text (draft, same[i], sos_record_get_text (SOS_RECORD (like), same[i]));
  return draft;
}

void
sos_agreement_dialog_ask (SosPersonTab *tab, SosConsent *like)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), _("Agreement"), "sos-agreement-form", _("_Write down"));
  Asking *asking = asking_new (tab, dialog, make_consent (tab, like));

  sos_deed_dialog_explain (dialog, sos_consent_get_who (get_birth_date (tab), get_today (tab)));
  offer_givers (dialog, tab);
  sos_deed_dialog_bind (dialog, asking->draft);
  show_consent_rows (asking);
  g_signal_connect (asking->draft, "notify::type", G_CALLBACK (consent_changed_cb), asking);
  g_signal_connect (asking->draft, "notify::given-by", G_CALLBACK (consent_changed_cb), asking);
  sos_deed_dialog_set_do (dialog, ask_cb, asking, asking_free);
  sos_deed_dialog_present (dialog);
}

/* Notes on competence --------------------------------------------------------------------------------------------------------- */

static void
note_cb (SosDeedDialog *dialog, gpointer data)
{
  Asking *asking = data;
  g_autoptr (SosRecord) record = sos_record_copy (asking->draft);

  sos_deed_dialog_write (dialog, _("Note on competence written"), (SosTransactionFunc) sos_casework_save_record, sos_save_record_new (record, NULL),
                         (GDestroyNotify) sos_save_record_free, NULL);
}

void
sos_agreement_dialog_note (SosPersonTab *tab)
{
  SosDeedDialog *dialog
    = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), _("Note on competence"), "sos-competence-form", _("_Write down"));
  Asking *asking = asking_new (tab, dialog,
                               g_object_new (SOS_TYPE_COMPETENCE_NOTE, "person", sos_person_tab_get_person (tab), "decision", SOS_CONSENT_WORK, "dated",
                                             get_today (tab), NULL));

  sos_deed_dialog_explain (dialog, _("About this one decision, never about the person. Below 16 all four answers have to be yes; from 16 on they can "
                                     "decide until it is shown that they cannot."));
  sos_deed_dialog_bind (dialog, asking->draft);
  sos_deed_dialog_set_do (dialog, note_cb, asking, asking_free);
  sos_deed_dialog_present (dialog);
}

/* Taking back ------------------------------------------------------------------------------------------------------------------ */

static const char *const takers[] = { SOS_GIVER_SELF, SOS_GIVER_PARENT, SOS_GIVER_CARER, SOS_GIVER_COUNCIL };

static const char *
get_taker (SosDeedDialog *dialog)
{
  const gint64 chosen = sos_deed_dialog_get_choice (dialog, "by");

  return takers[CLAMP (chosen, 1, (gint64) G_N_ELEMENTS (takers)) - 1];
}

static SosWithdraw *
collect (SosDeedDialog *dialog, SosPersonTab *tab)
{
  g_autofree char *how = sos_deed_dialog_dup_words (dialog, "how");
  SosWithdraw *withdraw = sos_withdraw_new (sos_person_tab_get_person (tab), get_taker (dialog), how);

  withdraw->scope = sos_deed_dialog_dup_words (dialog, "words");
  if (is_parent (withdraw->taken_by))
    withdraw->by_person = sos_deed_dialog_get_choice (dialog, "giver");
  sos_choice_rows_read (dialog, withdraw->consents);
  return withdraw;
}

static void
show_what_follows (SosDeedDialog *dialog, gpointer withdraw, const GError *error)
{
  sos_consequence_rows_show (dialog, withdraw != NULL ? ((SosWithdraw *) withdraw)->what : NULL);
  sos_deed_dialog_say (dialog, error == NULL ? "" : error->message);
}

/* Asked anew with every choice, so that what stands there is what will be done. */
static void
ask_what_follows (SosDeedDialog *dialog)
{
  SosPersonTab *tab = sos_deed_dialog_get_data (dialog);

  if (tab == NULL)
    return;
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "giver"), is_parent (get_taker (dialog)));
  sos_consequence_rows_ask (dialog, sos_person_tab_get_store (tab), (SosTransactionFunc) sos_withdrawal_ask, collect (dialog, tab),
                            (GDestroyNotify) sos_withdraw_free, show_what_follows);
}

static void
chosen_cb (GObject *row, GParamSpec *pspec, SosDeedDialog *dialog)
{
  ask_what_follows (dialog);
}

static void
take_back_cb (SosDeedDialog *dialog, gpointer data)
{
  sos_deed_dialog_write (dialog, _("Agreement taken back"), (SosTransactionFunc) sos_casework_withdraw, collect (dialog, data),
                         (GDestroyNotify) sos_withdraw_free, NULL);
}

static void
add_box (SosDeedDialog *dialog, SosPersonTab *tab, SosRecord *consent)
{
  const char *type = sos_record_get_text (consent, SOS_CONSENT_TYPE);
  const char *label = sos_codes_get_label (sos_person_case_get_codes (sos_person_tab_get_case (tab)), "consent-type", type);
  const gboolean chosen = g_strcmp0 (type, SOS_CONSENT_WORK) == 0 || g_strcmp0 (type, SOS_CONSENT_SHARE) == 0;
  GtkWidget *box = sos_choice_rows_add (dialog, "scope", sos_record_get_id (consent), label,
                                        sos_record_find_text (consent, SOS_CONSENT_TO_AGENCY), chosen);

  g_signal_connect_object (box, "notify::active", G_CALLBACK (chosen_cb), dialog, 0);
}

static void
fill_taking_back (SosDeedDialog *dialog, SosPersonTab *tab)
{
  SosPersonCase *person_case = sos_person_tab_get_case (tab);
  GPtrArray *consents = sos_person_case_get_records (person_case, SOS_TYPE_CONSENT);

  for (guint i = 0; i < consents->len; i++)
    if (sos_agreement_dialog_holds (tab, consents->pdata[i]))
      add_box (dialog, tab, consents->pdata[i]);
  for (guint i = 0; i < G_N_ELEMENTS (takers); i++)
    sos_deed_dialog_offer (dialog, "by", i + 1, sos_codes_get_label (sos_person_case_get_codes (person_case), "consent-giver", takers[i]));
  offer_givers (dialog, tab);
}

void
sos_agreement_dialog_take_back (SosPersonTab *tab)
{
  SosDeedDialog *dialog
    = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), _("Take back an agreement"), "sos-taking-back-form", _("_Take back today"));

  sos_deed_dialog_explain (dialog, _("All of it stops the same day, in one step, and can be undone. Safeguarding goes on untouched."));
  sos_deed_dialog_set_do (dialog, take_back_cb, g_object_ref (tab), g_object_unref);
  fill_taking_back (dialog, tab);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "by"), "notify::selected", G_CALLBACK (chosen_cb), dialog, 0);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "giver"), "notify::selected", G_CALLBACK (chosen_cb), dialog, 0);
  sos_consequence_rows_show (dialog, NULL);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 720);
  sos_deed_dialog_present (dialog);
  ask_what_follows (dialog);
}

/* What becomes of it ----------------------------------------------------------------------------------------------------------- */

static void
write_deed (SosDeedDialog *dialog, const char *title, SosTransactionFunc func, SosDeed *deed)
{
  sos_deed_dialog_write (dialog, title, func, deed, (GDestroyNotify) sos_deed_free, NULL);
}

static void
check_cb (SosDeedDialog *dialog, gpointer data)
{
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words"), *told = NULL;
  SosDeed *deed;

  if (!sos_deed_dialog_read_day (dialog, "told", &told))
    return;
  deed = sos_deed_new (*(gint64 *) data, NULL, words);
  deed->date = g_steal_pointer (&told);
  write_deed (dialog, _("Safeguarding check written"), (SosTransactionFunc) sos_casework_check_withdrawal, deed);
}

static SosDeedDialog *
open_about (SosPersonTab *tab, gint64 id, const char *title, const char *form, const char *verb, const char *words, SosDeedDo func)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), title, form, verb);

  sos_deed_dialog_explain (dialog, words);
  sos_deed_dialog_set_do (dialog, func, g_memdup2 (&id, sizeof id), g_free);
  return dialog;
}

void
sos_agreement_dialog_check (SosPersonTab *tab, gint64 withdrawal)
{
  sos_deed_dialog_present (open_about (tab, withdrawal, _("Safeguarding check"), "sos-taking-back-check-form", _("_Checked"),
                                       _("Concerns stay open whatever was taken back. Tell those with a duty that our work has stopped."), check_cb));
}

static void
decide_cb (SosDeedDialog *dialog, gpointer data)
{
  const gboolean close = sos_deed_dialog_get_choice (dialog, "how") == 2;
  GPtrArray *reasons = g_object_get_data (G_OBJECT (dialog), "reasons");
  const gint64 why = sos_deed_dialog_get_choice (dialog, "why");
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");
  SosDeed *deed = sos_deed_new (*(gint64 *) data, close ? "CLOSE" : "CONTINUE", words);

  if (close && why > 0 && why <= reasons->len)
    deed->why = g_strdup (reasons->pdata[why - 1]);
  write_deed (dialog, close ? _("The work ends") : _("The work goes on"), (SosTransactionFunc) sos_casework_decide_withdrawal, deed);
}

static void
offer_reasons (SosDeedDialog *dialog, SosCodes *codes)
{
  GPtrArray *list = sos_codes_get_list (codes, "closing-reason");
  GPtrArray *reasons = g_ptr_array_new ();

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const SosCode *code = list->pdata[i];

      if (!code->active || g_str_equal (code->code, SOS_REASON_DIED) || !sos_stage_is_reason (codes, SOS_STAGE_CLOSED_EARLY, code->code))
        continue;
      g_ptr_array_add (reasons, (gpointer) code->code);
      sos_deed_dialog_offer (dialog, "why", reasons->len, code->label);
    }
  g_object_set_data_full (G_OBJECT (dialog), "reasons", reasons, (GDestroyNotify) g_ptr_array_unref);
}

static void
how_cb (GObject *row, GParamSpec *pspec, SosDeedDialog *dialog)
{
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "why"), sos_deed_dialog_get_choice (dialog, "how") == 2);
}

void
sos_agreement_dialog_decide (SosPersonTab *tab, gint64 withdrawal)
{
  SosDeedDialog *dialog = open_about (tab, withdrawal, _("How it goes on"), "sos-taking-back-decide-form", _("_Decide"),
                                      _("To go on needs an agreement given since. Where it ends, all open episodes are closed with this reason."),
                                      decide_cb);

  sos_deed_dialog_offer (dialog, "how", 1, _("The work goes on, as they now agree"));
  sos_deed_dialog_offer (dialog, "how", 2, _("The work ends"));
  offer_reasons (dialog, sos_person_case_get_codes (sos_person_tab_get_case (tab)));
  g_signal_connect_object (sos_deed_dialog_get (dialog, "how"), "notify::selected", G_CALLBACK (how_cb), dialog, 0);
  how_cb (NULL, NULL, dialog);
  sos_deed_dialog_present (dialog);
}
