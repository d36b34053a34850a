/* sos-letter-new.c - which letter is wanted, for whom, and why where they have not agreed. Decides nothing. */
#include "config.h"
#include "sos-letter-new.h"

#include "sos-clock.h"
#include "sos-consent-rules.h"
#include "sos-consequence-rows.h"
#include "sos-deed-dialog.h"
#include "sos-kin-rules.h"
#include "sos-letter-make.h"
#include "sos-letter-states.h"
#include "sos-letters.h"

#include <glib/gi18n.h>

/* What the window is asked for; with it, it goes. */
typedef struct
{
  GtkWidget *from; /* not owned: the window keeps it */
  SosStore *store;
  SosPersonCase *person_case;
  SosLetterNewMade made;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_object_unref (wanted->store);
  g_object_unref (wanted->person_case);
  g_free (wanted);
}

static const SosLetterRule *
get_chosen (SosDeedDialog *dialog)
{
  guint n;
  const SosLetterRule *rules = sos_letter_rules_get (&n);
  const gint64 chosen = sos_deed_dialog_get_choice (dialog, "kind");

  return chosen > 0 && chosen <= n ? &rules[chosen - 1] : NULL;
}

/* What its rules ask, in a sentence or two. (transfer full) */
static char *
dup_about (const SosLetterRule *rule)
{
  static const char *const approvers[] = {
    [SOS_APPROVER_WORKER] = N_("You may approve it yourself."),
    [SOS_APPROVER_LEAD] = N_("A team lead approves it."),
    [SOS_APPROVER_SAFEGUARDING] = N_("A safeguarding lead approves it."),
    [SOS_APPROVER_DATA_PROTECTION] = N_("A data-protection lead approves it."),
  };
  static const char *const readers[] = {
    [SOS_READER_PERSON] = N_("They read it themselves."),
    [SOS_READER_PARENT] = N_("A parent or carer reads it."),
    [SOS_READER_OFFICE] = N_("Somebody at work reads it."),
  };
  const char *way = rule->secure_only                    ? _("It goes by secure email alone.")
                    : rule->post_only                    ? _("It goes by post alone.")
                    : rule->reader == SOS_READER_OFFICE ? _("It goes by secure email, by post to their work, or by hand.")
                                                         : _("It goes by hand, or by post where their address allows it.");
  const char *approver = rule->approver == SOS_APPROVER_WORKER && rule->reader == SOS_READER_PARENT
                           ? _("You may approve it yourself where they agreed to it; without that a team lead does.")
                           : _(approvers[rule->approver]);

  return g_strdup_printf ("%s %s %s", _(readers[rule->reader]), way, approver);
}

static SosMakeLetter *
collect (SosDeedDialog *dialog, const SosLetterRule *rule)
{
  Wanted *wanted = sos_deed_dialog_get_data (dialog);
  SosMakeLetter *make = sos_make_letter_new (sos_record_get_id (SOS_RECORD (sos_person_case_get_person (wanted->person_case))), rule->kind);

  if (rule->reader == SOS_READER_PARENT)
    make->reader = sos_deed_dialog_get_choice (dialog, "reader");
  if (rule->or_ground)
    make->ground = sos_deed_dialog_dup_words (dialog, "ground");
  return make;
}

/* One that may go nowhere is not begun: said here, while another can still be chosen. */
static void
answered_cb (SosDeedDialog *dialog, gpointer make, const GError *error)
{
  sos_deed_dialog_forbid (dialog, error ? error->message : NULL);
}

static void
ask (SosDeedDialog *dialog)
{
  Wanted *wanted = sos_deed_dialog_get_data (dialog);
  const SosLetterRule *rule = get_chosen (dialog);

  if (rule && wanted)
    sos_consequence_rows_ask (dialog, wanted->store, (SosTransactionFunc) sos_letter_make_ask, collect (dialog, rule), (GDestroyNotify) sos_make_letter_free,
                              answered_cb);
}

static void
typed_cb (SosDeedDialog *dialog)
{
  sos_consequence_rows_ask_soon (dialog, ask);
}

/* Whether it is being written, or waits to be printed or sent. */
static gboolean
is_on_its_way (SosRecord *letter)
{
  return sos_letter_is_being_written (letter) || sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_APPROVED)
         || sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_PRINTED);
}

/* One of the same kind to the same reader that has not gone yet. */
static SosRecord *
find_draft (SosDeedDialog *dialog, const SosLetterRule *rule)
{
  Wanted *wanted = sos_deed_dialog_get_data (dialog);
  GPtrArray *letters = sos_person_case_get_records (wanted->person_case, SOS_TYPE_LETTER);
  const gint64 reader = rule->reader == SOS_READER_PARENT ? sos_deed_dialog_get_choice (dialog, "reader") : 0;

  for (guint i = letters->len; i > 0; i--)
    if (sos_record_has_text (letters->pdata[i - 1], SOS_LETTER_KIND, rule->kind) && is_on_its_way (letters->pdata[i - 1])
        && MAX (sos_record_get_number (letters->pdata[i - 1], SOS_LETTER_READER), 0) == reader)
      return letters->pdata[i - 1];
  return NULL;
}

static void
show_draft (SosDeedDialog *dialog, const SosLetterRule *rule)
{
  AdwActionRow *row = sos_deed_dialog_get (dialog, "draft");
  SosRecord *draft = find_draft (dialog, rule);
  g_autofree char *day = draft ? sos_date_dup_long (sos_record_get_text (draft, SOS_LETTER_MADE_ON)) : NULL;
  /* Translators: the reference of a letter, the day it was begun */
  g_autofree char *words = draft ? g_strdup_printf (_("%s, begun %s"), sos_record_get_text (draft, SOS_LETTER_REF), day ? day : "–") : NULL;

  if (draft)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sos_letter_is_being_written (draft) ? _("One is being written already") : _("One waits to be printed or sent"));
  gtk_widget_set_visible (GTK_WIDGET (row), draft != NULL);
  adw_action_row_set_subtitle (row, words ? words : "");
}

static void
choice_cb (SosDeedDialog *dialog)
{
  const SosLetterRule *rule = sos_deed_dialog_get_data (dialog) ? get_chosen (dialog) : NULL;

  if (!rule)
    return;
  show_draft (dialog, rule);
  ask (dialog);
}

static void
kind_cb (SosDeedDialog *dialog)
{
  const SosLetterRule *rule = get_chosen (dialog);
  g_autofree char *about = rule ? dup_about (rule) : NULL;
  int width, height;

  if (!rule)
    return;
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "reader"), rule->reader == SOS_READER_PARENT);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "ground"), rule->or_ground);
  gtk_label_set_label (sos_deed_dialog_get (dialog, "about"), about);
  gtk_window_get_default_size (GTK_WINDOW (dialog), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (dialog), width, -1); /* as high as this kind asks, not the one before */
  choice_cb (dialog);
}

static void
offer_kinds (SosDeedDialog *dialog, SosPersonCase *person_case)
{
  guint n;
  const SosLetterRule *rules = sos_letter_rules_get (&n);
  const gboolean has_plan = sos_person_case_find_current_plan (person_case) != NULL;

  for (guint i = 0; i < n; i++)
    if (sos_letter_may_begin (&rules[i], has_plan))
      sos_deed_dialog_offer (dialog, "kind", i + 1,
                             sos_codes_get_label (sos_person_case_get_codes (person_case), "letter-kind", rules[i].kind));
}

static void
offer_readers (SosDeedDialog *dialog, SosPersonCase *person_case)
{
  GPtrArray *ties = sos_person_case_get_records (person_case, SOS_TYPE_RELATIONSHIP);

  for (guint i = 0; i < ties->len; i++)
    {
      const gint64 other = sos_record_get_number (ties->pdata[i], SOS_RELATIONSHIP_OTHER_PERSON);
      const char *name = sos_person_case_get_name_of (person_case, other);
      const char *type = sos_codes_get_label (sos_person_case_get_codes (person_case), "relationship-type",
                                              sos_record_get_text (ties->pdata[i], SOS_RELATIONSHIP_TYPE));
      g_autofree char *words = g_strdup_printf ("%s, %s", name, type);

      if (sos_kin_brings_up (sos_record_find_text (ties->pdata[i], SOS_RELATIONSHIP_TYPE)) && name[0] != '\0')
        sos_deed_dialog_offer (dialog, "reader", other, words);
    }
  sos_deed_dialog_offer (dialog, "reader", 0, _("Somebody who is not held here"));
}

static void
show (SosDeedDialog *dialog, gint64 letter)
{
  Wanted *wanted = sos_deed_dialog_get_data (dialog);
  SosLetterNewMade made = wanted->made;
  g_autoptr (GtkWidget) from = g_object_ref (wanted->from);

  gtk_window_destroy (GTK_WINDOW (dialog));
  if (made)
    made (from, letter);
}

static void
draft_cb (SosDeedDialog *dialog)
{
  const SosLetterRule *rule = get_chosen (dialog);
  SosRecord *draft = rule ? find_draft (dialog, rule) : NULL;

  if (draft)
    show (dialog, sos_record_get_id (draft));
}

#define MADE "sos-letter-new-made"

static void
made_cb (gpointer from, gpointer data)
{
  SosMakeLetter *make = data;
  SosLetterNewMade made = g_object_get_data (from, MADE);

  if (made)
    made (from, make->letter);
}

static void
do_make (SosDeedDialog *dialog, gpointer data)
{
  Wanted *wanted = data;
  const SosLetterRule *rule = get_chosen (dialog);

  if (!rule)
    return;
  /* The one of this plan that is on its way is shown, where there is one. */
  if (rule->of_plan && gtk_widget_activate_action (wanted->from, "page.new-letter", NULL))
    gtk_window_destroy (GTK_WINDOW (dialog));
  else
    sos_deed_dialog_write (dialog, _("Letter drafted"), (SosTransactionFunc) sos_casework_make_letter, collect (dialog, rule),
                           (GDestroyNotify) sos_make_letter_free, made_cb);
}

void
sos_letter_new_ask (GtkWidget *from, SosStore *store, SosPersonCase *person_case, SosLetterNewMade made)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("New letter"), "sos-letter-new-form", _("_Draft it"));
  Wanted *wanted = g_new (Wanted, 1);

  *wanted = (Wanted){ from, g_object_ref (store), g_object_ref (person_case), made };
  g_object_set_data (G_OBJECT (from), MADE, made);
  sos_deed_dialog_set_do (dialog, do_make, wanted, wanted_free);
  offer_kinds (dialog, person_case);
  offer_readers (dialog, person_case);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "kind"), "notify::selected", G_CALLBACK (kind_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "reader"), "notify::selected", G_CALLBACK (choice_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "ground"), "changed", G_CALLBACK (typed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "open"), "clicked", G_CALLBACK (draft_cb), dialog, G_CONNECT_SWAPPED);
  kind_cb (dialog);
  sos_deed_dialog_present (dialog);
}

/* A reason ------------------------------------------------------------------------------------------------------------------ */

typedef struct
{
  gint64 letter;
  char *code;
} Reason;

static void
reason_free (gpointer data)
{
  g_free (((Reason *) data)->code);
  g_free (data);
}

static void
do_reason (SosDeedDialog *dialog, gpointer data)
{
  Reason *reason = data;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "reason");

  sos_deed_dialog_write (dialog, _("Reason written down"), (SosTransactionFunc) sos_casework_give_letter_reason,
                         sos_deed_new (reason->letter, reason->code, words), (GDestroyNotify) sos_deed_free, NULL);
}

/* What is asked, and what becomes of the answer. */
static const struct
{
  const char *code, *title, *note;
} questions[] = {
  { "kept-words", N_("Why these words stay"), N_("It stands in the record beside the letter.") },
  { "ground", N_("Why without their agreement"), N_("It stands in the record, and a team lead approves the letter.") },
  { SOS_LETTER_REASON_NAMED, N_("Why these words stay"), N_("It holds for the letter as its words stand now: changed, they are asked about again.") },
  { SOS_LETTER_REASON_PAST_DAYS, N_("Why with days that are past"), N_("It stands in the record beside the letter, for whoever approves it.") },
};

static guint
find_question (const char *code)
{
  guint i = G_N_ELEMENTS (questions) - 1;

  while (i > 0 && !g_str_equal (questions[i].code, code))
    i--;
  return i;
}

void
sos_letter_new_ask_reason (GtkWidget *from, SosStore *store, gint64 letter, const char *code, const char *words)
{
  const guint question = find_question (code);
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _(questions[question].title), "sos-reason-form", _("_Write it down"));
  Reason *reason = g_new0 (Reason, 1);

  reason->letter = letter;
  reason->code = g_strdup (code);
  sos_deed_dialog_explain (dialog, _(questions[question].note));
  gtk_editable_set_text (GTK_EDITABLE (sos_deed_dialog_get (dialog, "reason")), words ? words : "");
  sos_deed_dialog_set_do (dialog, do_reason, reason, reason_free);
  sos_deed_dialog_present (dialog);
}
