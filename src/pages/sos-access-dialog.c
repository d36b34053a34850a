/* sos-access-dialog.c - what a step of a request to see a record needs, asked in a window. Decides nothing: the rules do. */
#include "config.h"
#include "sos-access-dialog.h"

#include "sos-clock.h"
#include "sos-code-choice.h"
#include "sos-deed-dialog.h"

#include <glib/gi18n.h>

enum
{
  DAY = 1,
  WORDS = 2,
  MONTHS = 4,
};

static const struct
{
  const char *deed, *label, *title, *verb, *done, *words;
  guint parts;
} steps[] = {
  { SOS_ACCESS_DO_KNOW, N_("Seen _who asks…"), N_("Seen who asks"), N_("_Write down"), N_("Written down who asks"),
    N_("On which day it was seen who they are. For whoever asks in the name of the young person also by what right, and whether the young person agrees "
       "who can decide that for themselves. The month counts from that day."),
    DAY | WORDS },
  { SOS_ACCESS_DO_ASK, N_("As_k what they mean…"), N_("Ask what they mean"), N_("_Write down"), N_("They are asked; the clock stands"),
    N_("On which day they were asked. The clock stands until they answer."), DAY },
  { SOS_ACCESS_DO_SCOPE, N_("What they w_ant…"), N_("What they want"), N_("_Write down"), N_("Written down what they want"),
    N_("All of it, or which part, for which time. Where they were asked: on which day they answered."), DAY | WORDS },
  { SOS_ACCESS_DO_EXTEND, N_("_Longer…"), N_("It takes longer"), N_("They _know"), N_("It takes longer"),
    N_("By up to two months where there is much of it. They are told within the first month, and why."), MONTHS | WORDS },
  { SOS_ACCESS_DO_COLLECT, N_("_Collect"), NULL, NULL, N_("Collected"), NULL, 0 },
  { SOS_ACCESS_DO_FIRST, N_("Looked _through"), NULL, NULL, N_("Looked through"), NULL, 0 },
  { SOS_ACCESS_DO_REDACT, N_("Pages are _right"), NULL, NULL, N_("The pages are right"), NULL, 0 },
  { SOS_ACCESS_DO_SECOND, N_("Looked through a_gain"), NULL, NULL, N_("Looked through by two"), NULL, 0 },
  { SOS_ACCESS_DO_BACK, N_("_Back to the first…"), N_("Back to the first"), N_("Give it _back"), N_("Given back to the first"),
    N_("What is to be done again. Two people look through it anew after that."), WORDS },
  { SOS_ACCESS_DO_SEND, N_("_Sent…"), N_("Sent"), N_("_It is sent"), N_("Written down that it is sent"),
    N_("How it went to them: by hand, by post where that is safe, locked with a password told apart."), WORDS },
  { SOS_ACCESS_DO_REFUSE, N_("Re_fuse…"), N_("Refuse"), N_("_Refuse"), N_("Refused"),
    N_("Nothing is given. Write down why: it is told to whoever asked, with how to complain."), WORDS },
  { SOS_ACCESS_DO_COMPLAIN, N_("Co_mplaint…"), N_("Complaint"), N_("_Write down"), N_("Complaint written down"),
    N_("What they complained of, and what became of it."), WORDS },
  { SOS_ACCESS_DO_CLOSE, N_("Cl_ose"), NULL, NULL, N_("Closed"), NULL, 0 },
};

const char *
sos_access_dialog_get_deed (guint which, const char **label)
{
  if (which >= G_N_ELEMENTS (steps))
    return NULL;
  *label = _(steps[which].label);
  return steps[which].deed;
}

static guint
find_step (const char *deed)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (steps) - 1 && !g_str_equal (steps[i].deed, deed))
    i++;
  return i;
}

gboolean
sos_access_dialog_is_plain (const char *deed)
{
  return steps[find_step (deed)].title == NULL;
}

const char *
sos_access_dialog_get_done (const char *deed)
{
  return _(steps[find_step (deed)].done);
}

/* ---- a step ---- */

typedef struct
{
  gint64 request;
  guint which;
} Step;

static void
step_cb (SosDeedDialog *dialog, gpointer data)
{
  const Step *step = data;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words"), *day = NULL;
  SosDeed *deed;

  if (steps[step->which].parts & DAY && !sos_deed_dialog_read_day (dialog, "day", &day))
    return;
  deed = sos_deed_new (step->request, steps[step->which].deed, words);
  deed->date = steps[step->which].parts & MONTHS ? g_strdup_printf ("%d", (int) sos_deed_dialog_get_choice (dialog, "months")) : g_steal_pointer (&day);
  sos_deed_dialog_write (dialog, _(steps[step->which].done), (SosTransactionFunc) sos_casework_take_access, deed, (GDestroyNotify) sos_deed_free, NULL);
}

static SosDeedDialog *
open_step (SosPage *page, const char *title, const char *verb, const char *words, guint parts)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (page), sos_page_get_store (page), title, "sos-access-step-form", verb);

  sos_deed_dialog_explain (dialog, words);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "day"), parts & DAY);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "months"), parts & MONTHS);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "words-row"), parts & WORDS);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "reason"), parts == 0);
  sos_deed_dialog_offer (dialog, "months", 1, _("A month"));
  sos_deed_dialog_offer (dialog, "months", 2, _("Two months"));
  return dialog;
}

/* The day is asked only where there is one to say. */
static guint
find_parts (const SosAccessSheet *sheet, guint which)
{
  const gboolean asked = sos_record_is_set (sheet->request, SOS_ACCESS_REQUEST_ASKED_ON);

  return g_str_equal (steps[which].deed, SOS_ACCESS_DO_SCOPE) && !asked ? WORDS : steps[which].parts;
}

void
sos_access_dialog_take (SosPage *page, const SosAccessSheet *sheet, const char *deed)
{
  const guint which = find_step (deed), parts = find_parts (sheet, which);
  SosDeedDialog *dialog = open_step (page, _(steps[which].title), _(steps[which].verb), _(steps[which].words), parts);
  const Step step = { sos_record_get_id (sheet->request), which };
  g_autofree char *today = sos_clock_dup_today (), *day = sos_date_dup_long (today);
  const char *scope = sos_record_find_text (sheet->request, SOS_ACCESS_REQUEST_SCOPE);

  gtk_editable_set_text (GTK_EDITABLE (sos_deed_dialog_get (dialog, "day")), day);
  if (g_str_equal (deed, SOS_ACCESS_DO_SCOPE) && scope != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (sos_deed_dialog_get (dialog, "words")), scope, -1);
  sos_deed_dialog_set_do (dialog, step_cb, g_memdup2 (&step, sizeof step), g_free);
  sos_deed_dialog_present (dialog);
}

/* ---- a whole thing kept back ---- */

static void
withhold_cb (SosDeedDialog *dialog, gpointer data)
{
  SosDeed *deed = sos_deed_new (*(gint64 *) data, NULL, NULL);
  SosCodes *codes = g_object_get_data (G_OBJECT (dialog), "codes");

  deed->why = g_strdup (sos_code_choice_get (dialog, "reason", codes, "access-reason"));
  sos_deed_dialog_write (dialog, _("Kept back"), (SosTransactionFunc) sos_casework_withhold_part, deed, (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_access_dialog_withhold (SosPage *page, gint64 part)
{
  SosDeedDialog *dialog
    = open_step (page, _("Keep it back"), _("_Keep it back"), _("Nothing of it is given. That something was kept back, and why, stands in the list at the end."), 0);
  SosCodes *codes = sos_store_get_codes (sos_page_get_store (page));

  g_object_set_data (G_OBJECT (dialog), "codes", codes);
  sos_code_choice_offer (dialog, "reason", codes, "access-reason", NULL, NULL);
  sos_deed_dialog_set_do (dialog, withhold_cb, g_memdup2 (&part, sizeof part), g_free);
  sos_deed_dialog_present (dialog);
}

/* ---- written down ---- */

static void
logged_cb (gpointer widget, gpointer data)
{
  if (gtk_widget_get_root (widget) != NULL)
    gtk_widget_activate_action (widget, "app.show-access-request", "x", sos_record_get_id (((SosSaveRecord *) data)->record));
}

static void
log_cb (SosDeedDialog *dialog, gpointer data)
{
  g_autoptr (SosRecord) record = sos_record_copy (data);

  sos_deed_dialog_write (dialog, _("Request written down"), (SosTransactionFunc) sos_casework_log_access, sos_save_record_new (record, NULL),
                         (GDestroyNotify) sos_save_record_free, logged_cb);
}

void
sos_access_dialog_log (SosPage *page, gint64 person)
{
  g_autofree char *today = sos_clock_dup_today ();
  SosRecord *draft = g_object_new (SOS_TYPE_ACCESS_REQUEST, "person", person, "requester-kind", SOS_ACCESS_BY_SUBJECT, "received-on", today, NULL);
  SosDeedDialog *dialog
    = sos_deed_dialog_new (GTK_WIDGET (page), sos_page_get_store (page), _("Somebody asks to see this record"), "sos-access-form", _("_Write down"));

  sos_deed_dialog_explain (dialog, _("It is answered within a month. The data protection lead and the safeguarding lead do that; they see it among what is due."));
  sos_deed_dialog_bind (dialog, draft);
  sos_deed_dialog_set_do (dialog, log_cb, draft, g_object_unref);
  sos_deed_dialog_present (dialog);
}
