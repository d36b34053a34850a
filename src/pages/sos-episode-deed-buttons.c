/* sos-episode-deed-buttons.c - what an episode needs for its next stage, with the button that brings it. The rules say what is lacking. */
#include "config.h"
#include "sos-episode-deed-buttons.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-ending-dialogs.h"
#include "sos-ending-sign-dialog.h"
#include "sos-endings.h"
#include "sos-referral-dialogs.h"
#include "sos-stage-needs.h"
#include "sos-stage-rules.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

/* What a button is about; belongs to it. */
typedef struct
{
  SosPersonTab *tab; /* borrowed: the row stands in it */
  SosPersonCase *person_case;
  SosEpisode *episode;
  const char *deed;  /* static: SOS_NEED_… */
} About;

static void
about_free (gpointer data)
{
  About *about = data;

  g_object_unref (about->person_case);
  g_object_unref (about->episode);
  g_free (about);
}

static gint64
id_of (const About *about)
{
  return sos_record_get_id (SOS_RECORD (about->episode));
}

/* --- the deeds --- */

static SosRecord *
find_referral (const About *about)
{
  GPtrArray *referrals = sos_person_case_get_records (about->person_case, SOS_TYPE_REFERRAL);

  for (guint i = referrals->len; i > 0; i--)
    if (sos_record_get_number (referrals->pdata[i - 1], SOS_REFERRAL_EPISODE) == id_of (about))
      return referrals->pdata[i - 1];
  return NULL;
}

/* The referral, or the window in which it is written down. */
static void
go_to_referral (const About *about)
{
  SosRecord *referral = find_referral (about);

  if (referral != NULL)
    gtk_widget_activate_action (GTK_WIDGET (about->tab), "app.show-referral", "x", sos_record_get_id (referral));
  else
    sos_referral_ask_new (GTK_WIDGET (about->tab), sos_person_tab_get_store (about->tab), sos_person_tab_get_person (about->tab),
                          sos_record_get_text (SOS_RECORD (about->episode), SOS_EPISODE_SERVICE), id_of (about),
                          sos_person_case_get_n_alike (about->person_case) == 0);
}

static void
go_to_worker (const About *about)
{
  sos_referral_ask_worker (GTK_WIDGET (about->tab), sos_person_tab_get_store (about->tab), id_of (about));
}

static void
go_to_contacts (const About *about)
{
  sos_person_tab_go (about->tab, "contacts", "quick");
}

static void
go_to_agreement (const About *about)
{
  sos_person_tab_go (about->tab, "safety", "agreement");
}

static void
go_to_plan (const About *about)
{
  sos_person_tab_go (about->tab, "plan", NULL);
}

static void
go_to_assessment (const About *about)
{
  sos_person_tab_go (about->tab, "assessment", "");
}

static void
go_to_safety (const About *about)
{
  sos_person_tab_go (about->tab, "safety", NULL);
}

static void
go_to_ending (const About *about)
{
  sos_ending_ask (about->tab, about->person_case, about->episode);
}

static void
sign (const About *about)
{
  sos_ending_sign_dialog_open (about->tab, about->person_case, about->episode);
}

static const struct
{
  const char *deed;
  void (*go) (const About *about);
} deeds[] = {
  { SOS_NEED_REFERRAL, go_to_referral },     { SOS_NEED_DUPLICATES, go_to_referral }, { SOS_NEED_ACKNOWLEDGE, go_to_referral },
  { SOS_NEED_APART, go_to_referral },        { SOS_NEED_DECIDE, go_to_referral },     { SOS_NEED_ALLOCATE, go_to_worker },
  { SOS_NEED_CONTACT, go_to_contacts },      { SOS_NEED_AGREEMENT, go_to_agreement }, { SOS_NEED_PLAN, go_to_plan },
  { SOS_NEED_CLOSURE, go_to_ending },        { SOS_NEED_OUTCOMES, go_to_ending },     { SOS_NEED_SIGN, sign },
  { SOS_NEED_CONCERN, go_to_safety },        { SOS_NEED_ASSESSMENT, go_to_assessment },
};

static void
deed_cb (GtkWidget *button, About *about)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].deed, about->deed))
      deeds[i].go (about);
}

static gboolean
can_go (const char *deed)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].deed, deed))
      return TRUE;
  return FALSE;
}

/* --- the line --- */

static GtkWidget *
button_new (SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode, const char *deed, const char *label, const char *classes)
{
  GtkWidget *button = sos_block_button (label, NULL, classes);
  About *about = g_new (About, 1);

  *about = (About){ tab, g_object_ref (person_case), g_object_ref (episode), deed };
  g_object_set_data_full (G_OBJECT (button), "about", about, about_free);
  g_signal_connect (button, "clicked", G_CALLBACK (deed_cb), about);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

/* "Next, Screening: the referral is not acknowledged yet." */
static char *
dup_sentence (SosPersonCase *person_case, const char *stage, const SosStageNeed *need, guint n_more)
{
  const char *label = sos_codes_get_label (sos_person_case_get_codes (person_case), "stage", stage);

  if (n_more == 0)
    /* Translators: a stage, and what is lacking for it, a sentence */
    return g_strdup_printf (_("Next, %s: %s"), label, need->words);
  /* Translators: a stage, what is lacking for it, a sentence, and how much else */
  return g_strdup_printf (g_dngettext (NULL, "Next, %s: %s And %u more.", "Next, %s: %s And %u more.", n_more), label, need->words, n_more);
}

static GtkWidget *
plain_button_new (SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode, const char *label, GCallback func)
{
  GtkWidget *button = sos_block_button (label, NULL, "act");
  About *about = g_new (About, 1);

  *about = (About){ tab, g_object_ref (person_case), g_object_ref (episode), "" };
  g_object_set_data_full (G_OBJECT (button), "about", about, about_free);
  g_signal_connect (button, "clicked", func, about);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

/* An end that was prepared before its time is what comes next. */
static const char *
find_next (SosCodes *codes, const SosStageFacts *facts, const char *stage, const char *usual)
{
  const gboolean early = facts != NULL && g_strcmp0 (stage, SOS_STAGE_CLOSING) != 0 && sos_stage_is_open (stage)
                         && sos_stage_is_reason (codes, SOS_STAGE_CLOSED_EARLY, facts->reason);

  return early ? SOS_STAGE_CLOSED_EARLY : usual;
}

static void
drop_cb (GtkWidget *button, About *about)
{
  sos_person_tab_write (about->tab, _("It goes on"), (SosTransactionFunc) sos_casework_drop_ending, sos_deed_new (id_of (about), NULL, NULL),
                        (GDestroyNotify) sos_deed_free, NULL);
}

static void
change_cb (GtkWidget *button, About *about)
{
  go_to_ending (about);
}

static gboolean
is_lead (SosPersonCase *person_case)
{
  const SosRightsCase *rights = sos_person_case_get_rights (person_case);

  return rights->program || sos_rights_is_lead (rights->role, rights->leads);
}

/* What was prepared may be changed, or taken away: it goes on. After a death there is neither. */
static void
append_early (GtkWidget *line, SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode, const SosStageFacts *facts, const SosStageNeed *first)
{
  if (g_strcmp0 (facts->reason, SOS_REASON_DIED) == 0)
    return;
  gtk_box_append (GTK_BOX (line), plain_button_new (tab, person_case, episode, _("It goes on"), G_CALLBACK (drop_cb)));
  if (!g_str_equal (first->deed, SOS_NEED_CLOSURE))
    gtk_box_append (GTK_BOX (line), plain_button_new (tab, person_case, episode, _("Change…"), G_CALLBACK (change_cb)));
}

void
sos_episode_append_deeds (GtkWidget *row, SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode)
{
  const SosStageFacts *facts = sos_person_case_find_stage_facts (person_case, sos_record_get_id (SOS_RECORD (episode)));
  const char *stage = sos_record_find_text (episode, SOS_EPISODE_STAGE);
  g_autofree GStrv next = sos_stage_dup_next (stage);
  const char *wanted = find_next (sos_person_case_get_codes (person_case), facts, stage, next[0]);
  g_autoptr (GPtrArray) needs = facts != NULL && wanted != NULL ? sos_stage_find_needs (wanted, facts, sos_person_case_get_limits (person_case)) : NULL;
  const SosStageNeed *first = needs != NULL && needs->len > 0 ? needs->pdata[0] : NULL;
  const gboolean may = sos_person_case_may (person_case, SOS_GROUP_WORK, SOS_MAY_CHANGE);
  GtkWidget *line = sos_fold_box_new (12), *words;
  g_autofree char *sentence = NULL;

  if (first == NULL)
    {
      g_object_ref_sink (line);
      g_object_unref (line);
      return;
    }
  sentence = dup_sentence (person_case, wanted, first, needs->len - 1);
  words = sos_block_text (sentence, "row-note");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), words);
  if (g_str_equal (wanted, SOS_STAGE_CLOSED_EARLY) && may)
    append_early (line, tab, person_case, episode, facts, first);
  if (can_go (first->deed) && may && (!g_str_equal (first->deed, SOS_NEED_SIGN) || is_lead (person_case)))
    gtk_box_append (GTK_BOX (line), button_new (tab, person_case, episode, first->deed, first->label, "act"));
  gtk_box_append (GTK_BOX (row), line);
}

/* --- what comes after an end --- */

static SosRecord *
find_follow_up (SosPersonCase *person_case, SosEpisode *episode)
{
  GPtrArray *contacts = sos_person_case_get_records (person_case, SOS_TYPE_FOLLOW_UP);

  for (guint i = 0; i < contacts->len; i++)
    if (sos_record_get_number (contacts->pdata[i], SOS_FOLLOW_UP_EPISODE) == sos_record_get_id (SOS_RECORD (episode))
        && sos_record_has_text (contacts->pdata[i], SOS_FOLLOW_UP_STATE, "DUE"))
      return contacts->pdata[i];
  return NULL;
}

static void
follow_up_cb (GtkWidget *button, About *about)
{
  SosRecord *contact = find_follow_up (about->person_case, about->episode);

  if (contact != NULL)
    sos_ending_ask_follow_up (about->tab, sos_record_get_id (contact));
}

static void
reopen_cb (GtkWidget *button, About *about)
{
  sos_ending_ask_reopen (about->tab, id_of (about));
}

/* "Closed 3 Mar · Goals met · follow-up due 3 Jun". */
static char *
dup_ended (SosPersonCase *person_case, SosEpisode *episode)
{
  SosCodes *codes = sos_person_case_get_codes (person_case);
  SosRecord *contact = find_follow_up (person_case, episode);
  const char *closed = sos_record_find_text (episode, SOS_EPISODE_CLOSED_ON), *reason = sos_record_find_text (episode, SOS_EPISODE_REASON);
  g_autofree char *day = closed != NULL ? sos_date_dup_short (closed) : g_strdup (""), *due = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_printf (words, "%s %s", sos_codes_get_label (codes, "stage", sos_record_get_text (SOS_RECORD (episode), SOS_EPISODE_STAGE)), day);
  if (reason != NULL)
    g_string_append_printf (words, " · %s", sos_codes_get_label (codes, "closing-reason", reason));
  due = contact != NULL ? sos_date_dup_short (sos_record_get_text (contact, SOS_FOLLOW_UP_DUE_ON)) : NULL;
  if (due != NULL)
    /* Translators: the end of a line; %s is a day */
    g_string_append_printf (words, _(" · follow-up due %s"), due);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

GtkWidget *
sos_episode_ended_row_new (SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode)
{
  GtkWidget *row = sos_fold_box_new (12), *words;
  g_autofree char *note = dup_ended (person_case, episode);
  const gboolean may = sos_person_case_may (person_case, SOS_GROUP_WORK, SOS_MAY_CHANGE);

  gtk_widget_add_css_class (row, "lrow");
  words = sos_block_two_lines (sos_codes_get_label (sos_person_case_get_codes (person_case), "service", sos_record_get_text (SOS_RECORD (episode), SOS_EPISODE_SERVICE)), note);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), words);
  if (may && find_follow_up (person_case, episode) != NULL)
    gtk_box_append (GTK_BOX (row), plain_button_new (tab, person_case, episode, _("Follow up…"), G_CALLBACK (follow_up_cb)));
  if (may && !sos_record_has_text (SOS_RECORD (episode), SOS_EPISODE_REASON, SOS_REASON_DIED))
    gtk_box_append (GTK_BOX (row), plain_button_new (tab, person_case, episode, _("Reopen…"), G_CALLBACK (reopen_cb)));
  return row;
}
