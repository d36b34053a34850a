/* sos-partners.c - the partners who were asked to help somebody: a row each, and the windows of its deeds. Decides nothing. */
#include "config.h"
#include "sos-partners.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-deed-dialog.h"
#include "sos-onward-rules.h"
#include "sos-onward.h"
#include "sos-referral-case.h"
#include "sos-row-menu.h"
#include "sos-sheet-print.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define CHASE "chase"
#define PRINT "print"

/* What can be done next, by what they said last. */
static const struct
{
  const char *deed, *label;
} deeds[] = {
  { SOS_ONWARD_ACCEPTED, N_("They accepted…") }, { SOS_ONWARD_DECLINED, N_("They declined…") },  { SOS_ONWARD_STARTED, N_("It began…") },
  { SOS_ONWARD_ENDED, N_("It ended…") },         { SOS_ONWARD_WITHDRAWN, N_("Take it back…") },
};

/* ---- rows ---- */

static const char *
get_partner (SosPersonCase *person_case, SosRecord *onward)
{
  const gint64 agency = sos_record_get_number (onward, SOS_ONWARD_REFERRAL_AGENCY);

  return agency != 0 ? sos_person_case_get_name_of (person_case, agency) : sos_record_get_text (onward, SOS_ONWARD_REFERRAL_AGENCY_NAME);
}

/* "Asked 3 Nov: a mentor; again on 17 Nov". */
static char *
dup_note (SosPersonCase *person_case, SosRecord *onward)
{
  const char *chase_on = sos_record_find_text (onward, SOS_ONWARD_REFERRAL_CHASE_ON);
  g_autofree char *asked = sos_date_dup_short (sos_record_get_text (onward, SOS_ONWARD_REFERRAL_ASKED_ON)), *chase = chase_on != NULL ? sos_date_dup_short (chase_on) : NULL;
  const char *what = sos_record_get_text (onward, SOS_ONWARD_REFERRAL_ASKED_FOR);

  if (chase != NULL)
    /* Translators: what is asked of a partner, the day it was asked, the day to ask again */
    return g_strdup_printf (_("%s · asked %s, again on %s"), what, asked, chase);
  /* Translators: what is asked of a partner, the day it was asked */
  return g_strdup_printf (_("%s · asked %s"), what, asked);
}

static GtkWidget *
state_new (SosPersonCase *person_case, SosRecord *onward)
{
  const char *state = sos_record_get_text (onward, SOS_ONWARD_REFERRAL_STATE), *chase = sos_record_find_text (onward, SOS_ONWARD_REFERRAL_CHASE_ON);
  const char *words = sos_codes_get_label (sos_person_case_get_codes (person_case), "onward-state", state);
  const gboolean late = chase != NULL && g_strcmp0 (chase, sos_person_case_get_today (person_case)) < 0;

  if (g_str_equal (state, SOS_ONWARD_STARTED))
    return sos_status_new ("object-select-symbolic", words, "good");
  return late ? sos_status_new ("alarm-symbolic", words, "warn") : sos_block_label (words, "row-note");
}

static GVariant *
make_target (SosRecord *onward, const char *deed)
{
  return g_variant_new ("(xs)", sos_record_get_id (onward), deed);
}

static GtkWidget *
menu_new (SosPersonCase *person_case, SosRecord *onward)
{
  const char *state = sos_record_get_text (onward, SOS_ONWARD_REFERRAL_STATE);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *words = g_strdup_printf (_("More about %s"), get_partner (person_case, onward));

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_onward_may_move (state, deeds[i].deed);

      if (verdict->allowed)
        sos_row_menu_add (menu, _(deeds[i].label), "overview.partner", make_target (onward, deeds[i].deed));
    }
  if (sos_onward_waits (state))
    sos_row_menu_add (menu, _("Asked again…"), "overview.partner", make_target (onward, CHASE));
  if (sos_onward_is_open (state))
    sos_row_menu_add (menu, _("Print the summary…"), "overview.partner", make_target (onward, PRINT));
  return sos_row_menu_new (menu, words, sos_record_get_id (onward));
}

static GtkWidget *
row_new (SosPersonCase *person_case, SosRecord *onward)
{
  GtkWidget *row = sos_fold_box_new (9), *words;
  g_autofree char *note = dup_note (person_case, onward);
  const char *said = sos_record_find_text (onward, SOS_ONWARD_REFERRAL_WORDS);

  gtk_widget_add_css_class (row, "lrow");
  words = sos_block_two_lines (get_partner (person_case, onward), note);
  gtk_widget_set_hexpand (words, TRUE);
  sos_tooltip_set (words, said != NULL ? said : note);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), state_new (person_case, onward));
  if (sos_onward_is_open (sos_record_get_text (onward, SOS_ONWARD_REFERRAL_STATE)) && sos_person_case_may (person_case, SOS_GROUP_WORK, SOS_MAY_CHANGE))
    gtk_box_append (GTK_BOX (row), menu_new (person_case, onward));
  return row;
}

void
sos_partners_fill (GtkListBox *list, SosPersonTab *tab, SosPersonCase *person_case)
{
  GPtrArray *all = sos_person_case_get_records (person_case, SOS_TYPE_ONWARD_REFERRAL);

  sos_block_clear (GTK_WIDGET (list));
  for (guint over = 0; over < 2; over++)
    for (guint i = all->len; i > 0; i--)
      if (sos_onward_is_open (sos_record_get_text (all->pdata[i - 1], SOS_ONWARD_REFERRAL_STATE)) == (over == 0))
        sos_block_append_row (GTK_WIDGET (list), row_new (person_case, all->pdata[i - 1]));
  if (all->len == 0)
    sos_block_append_none (GTK_WIDGET (list), _("No partner is asked to help."));
}

/* ---- asked ---- */

static void
agencies_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) named = sos_named_finish (result, &error);

  if (sos_deed_dialog_get_data (dialog) == NULL)
    return;
  if (named == NULL)
    {
      sos_deed_dialog_say_error (dialog, error);
      return;
    }
  sos_deed_dialog_offer (dialog, "agency", 0, _("Not in the list"));
  for (guint i = 0; i < named->len; i++)
    sos_deed_dialog_offer (dialog, "agency", ((SosNamed *) named->pdata[i])->id, ((SosNamed *) named->pdata[i])->name);
}

static void
do_ask (SosDeedDialog *dialog, gpointer data)
{
  g_autoptr (SosRecord) onward = sos_record_copy (data);

  sos_record_set_number (onward, SOS_ONWARD_REFERRAL_AGENCY, sos_deed_dialog_get_choice (dialog, "agency"));
  sos_deed_dialog_write (dialog, _("Partner asked"), (SosTransactionFunc) sos_casework_ask_partner, sos_ask_partner_new (onward),
                         (GDestroyNotify) sos_ask_partner_free, NULL);
}

/* A name is asked for where none of the list is chosen. */
static void
agency_cb (SosDeedDialog *dialog)
{
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "onward_referral.agency-name"), sos_deed_dialog_get_choice (dialog, "agency") == 0);
}

void
sos_partners_ask (SosPersonTab *tab)
{
  SosStore *store = sos_person_tab_get_store (tab);
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (tab), store, _("Ask a partner for help"), "sos-partner-form", _("_Ask"));
  g_autoptr (SosRecord) onward = g_object_new (SOS_TYPE_ONWARD_REFERRAL, "person", sos_person_tab_get_person (tab), "state", SOS_ONWARD_ASKED, NULL);

  sos_deed_dialog_explain (dialog, _("The partner stands on Today to be asked again, until they have answered and begun. The summary is what the partner reads: only what they need."));
  sos_deed_dialog_bind (dialog, onward);
  sos_deed_dialog_set_do (dialog, do_ask, g_object_ref (onward), g_object_unref);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "agency"), "notify::selected", G_CALLBACK (agency_cb), dialog, G_CONNECT_SWAPPED);
  sos_named_async (store, SOS_TYPE_AGENCY, NULL, agencies_cb, g_object_ref (dialog));
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 680);
  sos_deed_dialog_present (dialog);
}

/* ---- answered ---- */

typedef struct
{
  gint64 onward;
  const char *deed; /* static */
} Answer;

static void
do_answer (SosDeedDialog *dialog, gpointer data)
{
  const Answer *answer = data;
  const gboolean chase = g_str_equal (answer->deed, CHASE);
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");
  SosDeed *deed;
  char *day;

  if (!sos_deed_dialog_read_day (dialog, "day", &day))
    return;
  deed = sos_deed_new (answer->onward, chase ? NULL : answer->deed, words);
  deed->date = day;
  sos_deed_dialog_write (dialog, chase ? _("Partner asked again") : _("Answer of a partner written down"),
                         (SosTransactionFunc) (chase ? sos_casework_chase_partner : sos_casework_note_partner), deed, (GDestroyNotify) sos_deed_free, NULL);
}

static const char *
intern_deed (const char *deed)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].deed, deed))
      return deeds[i].deed;
  return g_str_equal (deed, CHASE) ? CHASE : NULL;
}

static void
ask_answer (SosPersonTab *tab, gint64 onward, const char *deed)
{
  SosCodes *codes = sos_store_get_codes (sos_person_tab_get_store (tab));
  const gboolean chase = g_str_equal (deed, CHASE);
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), chase ? _("Asked again") : sos_codes_get_label (codes, "onward-state", deed),
                                               "sos-partner-answer-form", _("_Write down"));
  Answer *answer = g_new (Answer, 1);

  *answer = (Answer){ onward, deed };
  adw_preferences_row_set_title (sos_deed_dialog_get (dialog, "day"), chase ? _("To ask once more on") : _("On"));
  sos_deed_dialog_explain (dialog, chase ? _("Without a day, after as long as the office waits.") : _("Without a day, today."));
  sos_deed_dialog_set_do (dialog, do_answer, answer, g_free);
  sos_deed_dialog_present (dialog);
}

void
sos_partners_do (SosPersonTab *tab, gint64 onward, const char *deed)
{
  const char *known = intern_deed (deed);

  if (g_str_equal (deed, PRINT))
    sos_sheet_print_open (GTK_WIDGET (tab), NULL, sos_person_tab_get_store (tab), SOS_PERSON_PARTNER_SHEET, sos_person_tab_get_person (tab), onward);
  else if (known != NULL)
    ask_answer (tab, onward, known);
}
