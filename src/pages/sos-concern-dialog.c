/* sos-concern-dialog.c - asks what a concern needs next, and does it. Decides nothing. */
#include "config.h"
#include "sos-concern-dialog.h"

#include "sos-clock.h"
#include "sos-combo-words.h"
#include "sos-form-row.h"
#include "sos-deed-dialog.h"
#include "sos-moment-rows.h"
#include "sos-moment.h"
#include "sos-record-plain.h"
#include "sos-safeguarding.h"

#include <glib/gi18n.h>

/* Steps ------------------------------------------------------------------------------------------------------------------------ */

/* Which parts of the form each step shows. */
typedef enum
{
  WHOSE = 1 << 0,    /* which referral it is about */
  DECISION = 1 << 1,
  MEETING = 1 << 2,
  WHOM = 1 << 3,
  MET = 1 << 4,
  NEXT = 1 << 5,
  SAID = 1 << 6,
  WHEN = 1 << 7,
} Part;

static const struct
{
  const char *kind, *title, *verb, *done, *words;
  guint parts;
} steps[] = {
  { SOS_STEP_DECISION, N_("Decide"), N_("_Decide"), N_("Decided"), N_("Every decision has its reason; several may be true at once."), SAID | WHEN | DECISION | NEXT },
  { SOS_STEP_REFERRAL, N_("Referral"), N_("_Write down"), N_("Referral written down"),
    N_("One referral an agency, with their reference. A reply is asked for after one working day, and it is taken further after three."),
    SAID | WHEN | DECISION | WHOM },
  { SOS_STEP_REPLY, N_("A reply came"), N_("_Write down"), N_("Reply written down"), N_("What they said they do, and their reference."), SAID | WHEN | WHOSE | WHOM },
  { SOS_STEP_CHASE, N_("Asked again"), N_("_Write down"), N_("Asked again"), "", SAID | WHEN | WHOSE | WHOM },
  { SOS_STEP_ESCALATION, N_("Taken further up"), N_("_Write down"), N_("Taken further up"), "", SAID | WHEN | WHOSE | WHOM },
  { SOS_STEP_MEETING, N_("Meeting"), N_("_Write down"), N_("Meeting written down"), N_("Only what we have to do: the minutes stay with whoever called it."),
    SAID | WHEN | MEETING | MET | NEXT },
  { SOS_STEP_NOTE, N_("Note"), N_("_Add"), N_("Note added"), "", SAID | WHEN },
};

static void
show_nrm (SosDeedDialog *dialog, SosRecord *step)
{
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "nrm"), sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_REFERRAL)
                                                                 && sos_record_has_text (step, SOS_CONCERN_STEP_DECISION, SOS_DECISION_NRM));
}

static void
decision_cb (SosRecord *step, GParamSpec *pspec, SosDeedDialog *dialog)
{
  show_nrm (dialog, step);
}

static void
show_parts (SosDeedDialog *dialog, SosRecord *step, guint parts)
{
  static const struct
  {
    const char *row;
    guint part;
  } rows[] = {
    { "whose", WHOSE }, { "concern_step.decision", DECISION }, { "concern_step.meeting", MEETING }, { "whom", WHOM }, { "met", MET },
    { "concern_step.next-on", NEXT }, { "said", SAID }, { "day", WHEN }, { "hours", WHEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_visible (sos_deed_dialog_get (dialog, rows[i].row), (parts & rows[i].part) != 0);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "when"), (parts & (WHEN | NEXT)) != 0);
  sos_combo_words_show_whole (sos_deed_dialog_get (dialog, "concern_step.decision"));
  /* A referral carries a decision out. */
  if (sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_REFERRAL))
    adw_preferences_row_set_title (sos_deed_dialog_get (dialog, "concern_step.decision"), _("What for"));
  show_nrm (dialog, step);
  g_signal_connect_object (step, "notify::decision", G_CALLBACK (decision_cb), dialog, 0);
}

/* Those that wait come first, and the first of them is proposed. */
static void
offer_referrals (SosDeedDialog *dialog, SosPersonTab *tab, gint64 concern)
{
  GPtrArray *all = sos_person_case_get_records (sos_person_tab_get_case (tab), SOS_TYPE_CONCERN_STEP);

  for (int waits = 1; waits >= 0; waits--)
    for (guint i = 0; i < all->len; i++)
      {
        SosRecord *step = all->pdata[i];
        g_autofree char *when = sos_moment_dup_words (sos_record_get_known (step, SOS_CONCERN_STEP_DONE_AT));
        /* Translators: an agency, and the day and the hour at which it was asked */
        g_autofree char *words = g_strdup_printf (_("%s, %s"), sos_record_get_text (step, SOS_CONCERN_STEP_AGENCY), when);

        if (sos_record_get_number (step, SOS_CONCERN_STEP_CONCERN) == concern && sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_REFERRAL)
            && sos_record_is_set (step, SOS_CONCERN_STEP_REPLIED_AT) == !waits)
          sos_deed_dialog_offer (dialog, "whose", sos_record_get_id (step), words);
      }
}

static void
step_cb (SosDeedDialog *dialog, gpointer data)
{
  g_autoptr (SosRecord) record = sos_record_copy (data);
  gint64 moment;

  if (!sos_moment_rows_read (dialog, "day", "hours", &moment))
    return;
  if (moment != 0)
    sos_record_set_number (record, SOS_CONCERN_STEP_DONE_AT, moment);
  if (gtk_widget_get_visible (sos_deed_dialog_get (dialog, "whose")))
    sos_record_set_number (record, SOS_CONCERN_STEP_REFERRAL, sos_deed_dialog_get_choice (dialog, "whose"));
  sos_deed_dialog_write (dialog, g_object_get_data (G_OBJECT (dialog), "done"), (SosTransactionFunc) sos_casework_add_concern_step,
                         sos_save_record_new (record, NULL), (GDestroyNotify) sos_save_record_free, NULL);
}

static SosDeedDialog *
open_step (SosPersonTab *tab, const char *title, const char *verb, const char *words, SosRecord *draft, guint parts)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), title, "sos-concern-step-form", verb);

  sos_deed_dialog_explain (dialog, words[0] != '\0' ? _(words) : "");
  if (sos_record_has_text (draft, SOS_CONCERN_STEP_KIND, SOS_STEP_DECISION))
    sos_form_row_say_unset (sos_deed_dialog_get (dialog, "concern_step.decision"), _("Choose…"));
  sos_deed_dialog_bind (dialog, draft);
  show_parts (dialog, draft, parts);
  return dialog;
}

/* Whoever was asked is known by the referral; it is not typed again. */
static void
take_step (SosPersonTab *tab, GtkWindow *over, gint64 concern, guint which)
{
  SosRecord *draft = g_object_new (SOS_TYPE_CONCERN_STEP, "concern", concern, "kind", steps[which].kind, "done-at", sos_clock_now (), NULL);
  SosDeedDialog *dialog = open_step (tab, _(steps[which].title), _(steps[which].verb), steps[which].words, draft, steps[which].parts);

  g_object_set_data (G_OBJECT (dialog), "done", (gpointer) _(steps[which].done));
  if (steps[which].parts & WHOSE)
    {
      offer_referrals (dialog, tab, concern);
      gtk_widget_set_visible (sos_deed_dialog_get (dialog, "concern_step.agency"), FALSE);
    }
  sos_moment_rows_set (dialog, "day", "hours", sos_clock_now ());
  sos_deed_dialog_set_do (dialog, step_cb, draft, g_object_unref);
  sos_window_stand_over (GTK_WINDOW (dialog), over);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 720);
  sos_deed_dialog_present (dialog);
}

/* What came later ---------------------------------------------------------------------------------------------------------------- */

static void
amend_cb (SosDeedDialog *dialog, gpointer data)
{
  g_autoptr (SosRecord) record = sos_record_copy (data);

  sos_deed_dialog_write (dialog, _("Added"), (SosTransactionFunc) sos_casework_save_record, sos_save_record_new (record, NULL),
                         (GDestroyNotify) sos_save_record_free, NULL);
}

gboolean
sos_concern_dialog_may_amend (SosRecord *step)
{
  return sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_REFERRAL) || sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_MEETING);
}

void
sos_concern_dialog_amend (SosPersonTab *tab, GtkWindow *over, SosRecord *step)
{
  const gboolean referral = sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_REFERRAL);
  SosRecord *draft = sos_record_copy (step);
  SosDeedDialog *dialog = open_step (tab, referral ? _("What came of the referral") : _("What came of the meeting"), _("_Write down"),
                                     N_("What was done stays as it was written; this is what came later."), draft, referral ? WHOM : MET | NEXT);

  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "concern_step.agency"), FALSE);
  sos_deed_dialog_set_do (dialog, amend_cb, draft, g_object_unref);
  sos_window_stand_over (GTK_WINDOW (dialog), over);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 640);
  sos_deed_dialog_present (dialog);
}

/* What is said in words --------------------------------------------------------------------------------------------------------- */

static const struct
{
  const char *deed, *title, *verb, *done, *words;
  SosTransactionFunc func;
} sayings[] = {
  { SOS_DEED_TRIAGE, N_("Look at it"), N_("_Looked at"), N_("Concern looked at"), N_("Your view: how grave it is, and what has to be known next."),
    (SosTransactionFunc) sos_casework_triage_concern },
  { SOS_DEED_OUTCOME, N_("Outcome"), N_("_Write down"), N_("Outcome written down"), N_("What came of it for the young person."),
    (SosTransactionFunc) sos_casework_set_concern_outcome },
  { SOS_DEED_CLOSE, N_("Close"), N_("_Close it"), N_("Concern closed"), N_("Why it may be closed. It stays in the record, and nothing of it changes any more."),
    (SosTransactionFunc) sos_casework_close_concern },
};

typedef struct
{
  gint64 concern;
  guint which;
} Saying;

static void
say_cb (SosDeedDialog *dialog, gpointer data)
{
  const Saying *saying = data;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words"), *to = sos_deed_dialog_dup_words (dialog, "reported-to"), *on = NULL;
  SosDeed *deed;

  if (!sos_deed_dialog_read_day (dialog, "reported-on", &on))
    return;
  deed = sos_deed_new (saying->concern, to, words);
  deed->date = g_steal_pointer (&on);
  sos_deed_dialog_write (dialog, _(sayings[saying->which].done), sayings[saying->which].func, deed, (GDestroyNotify) sos_deed_free, NULL);
}

static void
say_something (SosPersonTab *tab, GtkWindow *over, gint64 concern, guint which)
{
  SosDeedDialog *dialog
    = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), _(sayings[which].title), "sos-concern-words-form", _(sayings[which].verb));
  Saying *saying = g_new (Saying, 1);

  *saying = (Saying){ concern, which };
  sos_deed_dialog_explain (dialog, _(sayings[which].words));
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "reported"), g_str_equal (sayings[which].deed, SOS_DEED_CLOSE));
  sos_deed_dialog_set_do (dialog, say_cb, saying, g_free);
  sos_window_stand_over (GTK_WINDOW (dialog), over);
  sos_deed_dialog_present (dialog);
}

void
sos_concern_dialog_take (SosPersonTab *tab, GtkWindow *over, gint64 concern, const char *deed)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i].kind, deed))
      take_step (tab, over, concern, i);
  for (guint i = 0; i < G_N_ELEMENTS (sayings); i++)
    if (g_str_equal (sayings[i].deed, deed))
      say_something (tab, over, concern, i);
}
