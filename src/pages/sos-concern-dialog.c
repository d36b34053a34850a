/* sos-concern-dialog.c - asks what a concern needs next, and does it. Decides nothing. */
#include "config.h"
#include "sos-concern-dialog.h"

#include "sos-clock.h"
#include "sos-deed-dialog.h"
#include "sos-moment-rows.h"
#include "sos-safeguarding.h"

#include <glib/gi18n.h>

/* Raising ---------------------------------------------------------------------------------------------------------------------- */

typedef struct
{
  SosRecord *draft;
  GPtrArray *boxes; /* GtkCheckButton, borrowed from the window */
} Raising;

static void
raising_free (gpointer data)
{
  Raising *raising = data;

  g_object_unref (raising->draft);
  g_ptr_array_unref (raising->boxes);
  g_free (raising);
}

static void
raise_cb (SosDeedDialog *dialog, gpointer data)
{
  Raising *raising = data;
  g_autoptr (SosRecord) record = sos_record_copy (raising->draft);
  SosRaiseConcern *deed;
  gint64 moment;

  if (!sos_moment_rows_read (dialog, "day", "hours", &moment))
    return;
  if (moment != 0)
    sos_record_set_number (record, SOS_CONCERN_RAISED_AT, moment);
  deed = sos_raise_concern_new (SOS_CONCERN (record));
  for (guint i = 0; i < raising->boxes->len; i++)
    if (gtk_check_button_get_active (raising->boxes->pdata[i]))
      sos_raise_concern_add (deed, g_object_get_data (raising->boxes->pdata[i], "code"));
  sos_deed_dialog_write (dialog, _("Concern raised"), (SosTransactionFunc) sos_casework_raise_concern, deed, (GDestroyNotify) sos_raise_concern_free, NULL);
}

static void
add_boxes (SosDeedDialog *dialog, Raising *raising, SosCodes *codes)
{
  GPtrArray *list = sos_codes_get_list (codes, "concern-category");

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const SosCode *code = list->pdata[i];
      GtkWidget *box;

      if (!code->active)
        continue;
      box = gtk_check_button_new_with_label (code->label);
      g_object_set_data_full (G_OBJECT (box), "code", g_strdup (code->code), g_free);
      sos_wrap_box_append (sos_deed_dialog_get (dialog, "categories"), box);
      g_ptr_array_add (raising->boxes, box);
    }
}

void
sos_concern_dialog_raise (GtkWidget *from, SosStore *store, gint64 person)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("Raise a concern"), "sos-concern-form", _("_Raise it"));
  Raising *raising = g_new (Raising, 1);

  *raising = (Raising){ g_object_new (SOS_TYPE_CONCERN, "person", person, "raised-at", sos_clock_now (), "state", SOS_CONCERN_RAISED, NULL),
                        g_ptr_array_new () };
  sos_deed_dialog_explain (dialog, _("In immediate danger ring 999 first and write afterwards. The safeguarding lead looks at it today."));
  sos_deed_dialog_bind (dialog, raising->draft);
  sos_moment_rows_set (dialog, "day", "hours", sos_clock_now ());
  add_boxes (dialog, raising, sos_store_get_codes (store));
  sos_deed_dialog_set_do (dialog, raise_cb, raising, raising_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 720);
  sos_deed_dialog_present (dialog);
}

/* Steps ------------------------------------------------------------------------------------------------------------------------ */

static const struct
{
  const char *kind, *title, *verb, *done, *words;
  gboolean decision, meeting, whom, met, next;
} steps[] = {
  { SOS_STEP_DECISION, N_("Decide"), N_("_Decide"), N_("Decided"), N_("Every decision has its reason; several may be true at once."), TRUE, FALSE, FALSE,
    FALSE, TRUE },
  { SOS_STEP_REFERRAL, N_("Referral"), N_("_Write down"), N_("Referral written down"),
    N_("To whom, and their reference. A reply is asked for after one working day, and it is taken further after three."), FALSE, FALSE, TRUE, FALSE, FALSE },
  { SOS_STEP_REPLY, N_("A reply came"), N_("_Write down"), N_("Reply written down"), N_("What they said they do, and their reference."), FALSE, FALSE, TRUE,
    FALSE, FALSE },
  { SOS_STEP_CHASE, N_("Asked again"), N_("_Write down"), N_("Asked again"), "", FALSE, FALSE, TRUE, FALSE, FALSE },
  { SOS_STEP_ESCALATION, N_("Taken further up"), N_("_Write down"), N_("Taken further up"), "", FALSE, FALSE, TRUE, FALSE, FALSE },
  { SOS_STEP_MEETING, N_("Meeting"), N_("_Write down"), N_("Meeting written down"), N_("Only what we have to do: the minutes stay with whoever called it."),
    FALSE, TRUE, FALSE, TRUE, TRUE },
  { SOS_STEP_NOTE, N_("Note"), N_("_Add"), N_("Note added"), "", FALSE, FALSE, FALSE, FALSE, FALSE },
};

static void
step_cb (SosDeedDialog *dialog, gpointer data)
{
  g_autoptr (SosRecord) record = sos_record_copy (data);
  gint64 moment;

  if (!sos_moment_rows_read (dialog, "day", "hours", &moment))
    return;
  if (moment != 0)
    sos_record_set_number (record, SOS_CONCERN_STEP_DONE_AT, moment);
  sos_deed_dialog_write (dialog, g_object_get_data (G_OBJECT (dialog), "done"), (SosTransactionFunc) sos_casework_add_concern_step,
                         sos_save_record_new (record, NULL), (GDestroyNotify) sos_save_record_free, NULL);
}

static void
take_step (SosPersonTab *tab, GtkWindow *over, gint64 concern, guint which)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), _(steps[which].title), "sos-concern-step-form", _(steps[which].verb));
  SosRecord *draft = g_object_new (SOS_TYPE_CONCERN_STEP, "concern", concern, "kind", steps[which].kind, "done-at", sos_clock_now (), NULL);
  const struct
  {
    const char *row;
    gboolean seen;
  } rows[] = {
    { "concern_step.decision", steps[which].decision }, { "concern_step.meeting", steps[which].meeting }, { "whom", steps[which].whom },
    { "met", steps[which].met },                        { "concern_step.next-on", steps[which].next },
  };

  sos_deed_dialog_explain (dialog, steps[which].words[0] != '\0' ? _(steps[which].words) : "");
  g_object_set_data (G_OBJECT (dialog), "done", (gpointer) _(steps[which].done));
  sos_deed_dialog_bind (dialog, draft);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_visible (sos_deed_dialog_get (dialog, rows[i].row), rows[i].seen);
  sos_moment_rows_set (dialog, "day", "hours", sos_clock_now ());
  sos_deed_dialog_set_do (dialog, step_cb, draft, g_object_unref);
  sos_window_stand_over (GTK_WINDOW (dialog), over);
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
