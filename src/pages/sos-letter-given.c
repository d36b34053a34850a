/* sos-letter-given.c - into whose hand a letter went, and on which day. Decides nothing. */
#include "config.h"
#include "sos-letter-given.h"

#include "sos-clock.h"
#include "sos-deed-dialog.h"
#include "sos-letter-states.h"

#include <glib/gi18n.h>

/* What is asked, by what is to be noted. */
static const struct
{
  const char *state, *title, *verb, *done;
} ends[] = {
  { SOS_LETTER_HANDED, N_("Given by hand"), N_("_Given"), N_("Letter given by hand") },
  { SOS_LETTER_COLLECTED, N_("Collected"), N_("_Collected"), N_("Letter collected") },
};

static guint
find_end (const char *state)
{
  guint i = G_N_ELEMENTS (ends) - 1;

  while (i > 0 && !g_str_equal (ends[i].state, state))
    i--;
  return i;
}

gboolean
sos_letter_given_is_asked (const char *state)
{
  return g_str_equal (ends[find_end (state)].state, state);
}

typedef struct
{
  gint64 letter;
  guint end;
} Given;

static void
do_given (SosDeedDialog *dialog, gpointer data)
{
  const Given *given = data;
  g_autofree char *day = NULL, *whom = sos_deed_dialog_dup_words (dialog, "whom");
  SosDeed *deed;

  if (!sos_deed_dialog_read_day (dialog, "day", &day))
    return;
  if (!day || !whom)
    {
      sos_deed_dialog_say_at (dialog, day ? "whom" : "day", day ? _("Say into whose hand it went.") : _("Say on which day."));
      return;
    }
  deed = sos_deed_new (given->letter, ends[given->end].state, whom);
  deed->date = g_steal_pointer (&day);
  sos_deed_dialog_write (dialog, _(ends[given->end].done), (SosTransactionFunc) sos_casework_mark_delivered, deed, (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_letter_given_ask (GtkWidget *from, SosStore *store, SosLetterCase *letter_case, const char *state)
{
  const guint end = find_end (state);
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _(ends[end].title), "sos-letter-given-form", _(ends[end].verb));
  const char *name = sos_merge_get_text (sos_letter_case_get_merge (letter_case), "recipient_name");
  g_autofree char *today = sos_clock_dup_today (), *day = sos_date_dup_long (today);
  Given *given = g_new (Given, 1);

  *given = (Given){ sos_record_get_id (SOS_RECORD (sos_letter_case_get_letter (letter_case))), end };
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "day"), day);
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "whom"), name ? name : "");
  sos_deed_dialog_set_do (dialog, do_given, given, g_free);
  sos_deed_dialog_present (dialog);
}
