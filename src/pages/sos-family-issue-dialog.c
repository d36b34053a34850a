/* sos-family-issue-dialog.c - sets an issue of a member, at once or through a form. Knows no grid. */
#include "config.h"
#include "sos-family-issue-dialog.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-deed-dialog.h"
#include "sos-family-cell-words.h"
#include "sos-family-deeds.h"
#include "sos-person-plan-choice.h"

#include <glib/gi18n.h>

#define TITLE _("Issue looked at")

/* Abuse at home closes the post to it: whoever wrote the one has to know of the other. */
static void
written_cb (gpointer widget, gpointer data)
{
  const SosSetIssue *set = data;
  g_autofree char *post = NULL;
  g_autofree char *letters = NULL;
  g_autofree char *words = NULL;

  if (set->addresses == 0)
    return;
  post = g_strdup_printf (g_dngettext (NULL, "Post to %d address goes by hand until they have been asked.",
                                       "Post to %d addresses at this home goes by hand until each has been asked.", (gulong) set->addresses),
                          set->addresses);
  letters = g_strdup_printf (g_dngettext (NULL, "%d letter taken back.", "%d letters taken back.", (gulong) set->letters), set->letters);
  words = set->letters > 0 ? g_strdup_printf ("%s %s", post, letters) : g_strdup (post);
  sos_page_say (widget, words);
}

void
sos_family_set_issue (SosFamilyPart *from, gint64 person, const SosIssueCell *look, const char *level)
{
  const gboolean same = g_strcmp0 (look->level, level) == 0;

  sos_family_part_write (from, TITLE, (SosTransactionFunc) sos_casework_set_issue_level,
                         sos_set_issue_new (person, look->issue, level, same ? look->note : NULL), (GDestroyNotify) sos_set_issue_free,
                         written_cb);
}

static void
chosen_cb (GtkWidget *box, const char *level, SosRecord *record)
{
  sos_record_set_text (record, SOS_ISSUE_LEVEL_LEVEL, level);
}

static void
do_cb (SosDeedDialog *dialog, gpointer data)
{
  SosRecord *record = data;
  SosSetIssue *set = sos_set_issue_new (
    sos_record_get_number (record, SOS_ISSUE_LEVEL_PERSON), sos_record_get_text (record, SOS_ISSUE_LEVEL_ISSUE),
    sos_record_get_text (record, SOS_ISSUE_LEVEL_LEVEL), sos_record_find_text (record, SOS_ISSUE_LEVEL_NOTE));

  set->looked_on = g_strdup (sos_record_get_text (record, SOS_ISSUE_LEVEL_LOOKED_ON));
  sos_deed_dialog_write (dialog, TITLE, (SosTransactionFunc) sos_casework_set_issue_level, set, (GDestroyNotify) sos_set_issue_free, written_cb);
}

/* Whom it is about, and what was known. */
static void
explain (SosDeedDialog *dialog, SosFamilyPart *from, gint64 person, const SosIssueCell *look, SosCodes *codes)
{
  SosFamily *family = sos_family_case_get_family (sos_family_part_get_case (from));
  const int place = sos_family_find (family, person);
  const char *name = place >= 0 ? sos_family_get_member (family, (guint) place)->name : "";
  g_autofree char *spoken
    = sos_family_cell_dup_spoken (name, sos_codes_get_label (codes, "issue", look->issue), look,
                                  sos_family_case_get_day (sos_family_part_get_case (from)));
  /* Translators: the whole of what is known of an issue, as a sentence */
  g_autofree char *words = g_strdup_printf (_("%s."), spoken);

  sos_deed_dialog_explain (dialog, words);
}

static SosRecord *
make_record (gint64 person, const SosIssueCell *look)
{
  SosRecord *record = g_object_new (SOS_TYPE_ISSUE_LEVEL, NULL);
  g_autofree char *today = sos_clock_dup_today ();

  sos_record_set_number (record, SOS_ISSUE_LEVEL_PERSON, person);
  sos_record_set_text (record, SOS_ISSUE_LEVEL_ISSUE, look->issue);
  sos_record_set_text (record, SOS_ISSUE_LEVEL_LEVEL, look->level);
  sos_record_set_text (record, SOS_ISSUE_LEVEL_NOTE, look->note);
  sos_record_set_text (record, SOS_ISSUE_LEVEL_LOOKED_ON, today);
  return record;
}

void
sos_family_ask_issue (SosFamilyPart *from, gint64 person, const SosIssueCell *look)
{
  SosStore *store = sos_family_part_get_store (from);
  SosCodes *codes = sos_store_get_codes (store);
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (from), store, _("What is difficult"), "sos-family-issue-form", _("_Note it"));
  g_autoptr (SosRecord) record = make_record (person, look);
  GtkBox *levels = sos_deed_dialog_get (dialog, "levels");

  explain (dialog, from, person, look, codes);
  sos_person_plan_choice_fill (levels, codes, "issue-level", 2, G_CALLBACK (chosen_cb), record);
  sos_person_plan_choice_select (levels, look->level);
  sos_deed_dialog_bind (dialog, record);
  sos_deed_dialog_set_do (dialog, do_cb, g_object_ref (record), g_object_unref);
  sos_deed_dialog_present (dialog);
  gtk_widget_child_focus (GTK_WIDGET (levels), GTK_DIR_TAB_FORWARD);
}
