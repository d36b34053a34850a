/* sos-person-agreements.c - one line an agreement, read across; what was taken back and waits for somebody; notes on competence. Knows no
 * rule. */
#include "config.h"
#include "sos-person-agreements.h"

#include "sos-agreement-dialog.h"
#include "sos-agreement-rules.h"
#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-consent-rules.h"
#include "sos-lawful-window.h"
#include "sos-moment.h"
#include "sos-posting-rules.h"
#include "sos-record-dialog.h"
#include "sos-safety-card.h"
#include "sos-taking-back.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define SOON_DAYS 30

static const char *
label_of (SosPersonCase *person_case, const char *list, gpointer record, guint field)
{
  return sos_codes_get_label (sos_person_case_get_codes (person_case), list, sos_record_find_text (record, field));
}

static GtkWidget *
action_button (const char *label, const char *action, gint64 id, const char *what)
{
  GtkWidget *button = sos_block_button (label, NULL, "act flat");

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (what != NULL)
    gtk_widget_set_tooltip_text (button, what);
  return button;
}

/* Agreements ------------------------------------------------------------------------------------------------------------------ */

/* The last word of each, an agency each: what was said before stands in the history. */
static GPtrArray *
find_current (SosPersonCase *person_case)
{
  GPtrArray *all = sos_person_case_get_records (person_case, SOS_TYPE_CONSENT);
  GPtrArray *current = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = all->len; i > 0; i--)
    {
      const char *type = sos_record_get_text (all->pdata[i - 1], SOS_CONSENT_TYPE);
      const char *agency = sos_record_find_text (all->pdata[i - 1], SOS_CONSENT_TO_AGENCY);

      if (g_hash_table_add (seen, g_strdup_printf ("%s %s", type, agency != NULL ? agency : "")))
        g_ptr_array_insert (current, 0, all->pdata[i - 1]);
    }
  return current;
}

static GtkWidget *
status_new (SosPersonCase *person_case, SosRecord *consent)
{
  const char *status = sos_agreement_get_status (consent, sos_person_case_get_today (person_case));
  const SosLook *look = sos_look_find ("consent-status", status);
  GtkWidget *widget = sos_status_new (look->icon, sos_codes_get_label (sos_person_case_get_codes (person_case), "consent-status", status), look->tone);

  gtk_widget_set_halign (widget, GTK_ALIGN_START);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  return widget;
}

static GtkWidget *
what_new (SosPersonCase *person_case, SosRecord *consent)
{
  const char *type = label_of (person_case, "consent-type", consent, SOS_CONSENT_TYPE);
  const char *agency = sos_record_find_text (consent, SOS_CONSENT_TO_AGENCY), *scope = sos_record_find_text (consent, SOS_CONSENT_SCOPE);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), sos_block_text (type, "row-title"));
  if (agency != NULL)
    gtk_box_append (GTK_BOX (box), sos_block_text (agency, "row-note"));
  if (scope != NULL)
    gtk_box_append (GTK_BOX (box), sos_block_text (scope, "row-note"));
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_label_set_max_width_chars (GTK_LABEL (child), 22);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

/* "2 Nov, themselves" and "signed" below. */
static GtkWidget *
who_new (SosPersonCase *person_case, SosRecord *consent)
{
  const char *withdrawn = sos_record_find_text (consent, SOS_CONSENT_WITHDRAWN_ON);
  const gint64 giver = sos_record_get_number (consent, SOS_CONSENT_GIVEN_BY_PERSON);
  const char *name = giver != 0 ? sos_person_case_get_name_of (person_case, giver) : "";
  g_autofree char *by = sos_block_dup_small (label_of (person_case, "consent-giver", consent, SOS_CONSENT_GIVEN_BY));
  g_autofree char *how = sos_block_dup_small (label_of (person_case, "consent-how", consent, SOS_CONSENT_HOW));
  g_autofree char *day = sos_date_dup_short (withdrawn != NULL ? withdrawn : sos_record_find_text (consent, SOS_CONSENT_DATED));
  g_autofree char *first = g_strdup_printf (by[0] != '\0' ? "%s, %s" : "%s", day != NULL ? day : "–", by);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), sos_block_text (first, "small num"));
  if (name[0] != '\0')
    gtk_box_append (GTK_BOX (box), sos_block_text (name, "tiny dim"));
  if (how[0] != '\0')
    gtk_box_append (GTK_BOX (box), sos_block_text (how, "tiny dim"));
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_label_set_max_width_chars (GTK_LABEL (child), 24);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

/* Its last day, and a button where it has to be asked for again. */
static GtkWidget *
until_new (SosPersonTab *tab, SosPersonCase *person_case, SosRecord *consent)
{
  const char *today = sos_person_case_get_today (person_case), *until = sos_record_find_text (consent, SOS_CONSENT_EXPIRES_ON);
  const gboolean holds = sos_agreement_dialog_holds (tab, SOS_CONSENT (consent));
  const gboolean soon = until != NULL && sos_date_days_between (today, until) <= SOON_DAYS;
  g_autofree char *day = until != NULL ? sos_date_dup_short (until) : NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), sos_block_label (holds && day != NULL ? day : "–", holds && soon ? "small num warn-text strong" : "small num"));
  if (!holds || soon)
    {
      GtkWidget *button = action_button (_("Ask again…"), "agreement.again", sos_record_get_id (consent), NULL);

      sos_block_add_classes (button, "link tiny");
      gtk_widget_remove_css_class (button, "act");
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_widget_set_size_request (box, 96, -1);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static void
edit_cb (GtkWidget *button, SosPersonTab *tab)
{
  sos_record_dialog_edit (tab, g_object_get_data (G_OBJECT (button), "record"));
}

static void
add_agreement (SosPersonTab *tab, SosPersonCase *person_case, GtkGrid *grid, SosRecord *consent, int row)
{
  /* Translators: %s is what was agreed to */
  g_autofree char *words = g_strdup_printf (_("Change: %s"), label_of (person_case, "consent-type", consent, SOS_CONSENT_TYPE));
  GtkWidget *edit = sos_block_icon_button ("document-edit-symbolic", words, "act flat");

  g_object_set_data_full (G_OBJECT (edit), "record", g_object_ref (consent), g_object_unref);
  g_signal_connect_object (edit, "clicked", G_CALLBACK (edit_cb), tab, 0);
  gtk_widget_set_valign (edit, GTK_ALIGN_CENTER);
  gtk_grid_attach (grid, what_new (person_case, consent), 0, row, 1, 1);
  gtk_grid_attach (grid, status_new (person_case, consent), 1, row, 1, 1);
  gtk_grid_attach (grid, who_new (person_case, consent), 2, row, 1, 1);
  gtk_grid_attach (grid, until_new (tab, person_case, consent), 3, row, 1, 1);
  gtk_grid_attach (grid, edit, 4, row, 1, 1);
}

static void
show_grid (SosPersonTab *tab, SosPersonCase *person_case, GtkGrid *grid)
{
  static const char *const heads[] = { N_("To what"), N_("They say"), N_("When and who"), N_("Until"), "" };
  g_autoptr (GPtrArray) current = find_current (person_case);

  sos_block_clear (GTK_WIDGET (grid));
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      GtkWidget *head = sos_block_label (heads[i][0] != '\0' ? _(heads[i]) : "", "table-head");

      gtk_widget_set_hexpand (head, i == 0);
      gtk_grid_attach (grid, head, (int) i, 0, 1, 1);
    }
  sos_block_rule_off (grid, 1, G_N_ELEMENTS (heads));
  for (guint i = 0; i < current->len; i++)
    {
      if (i > 0)
        sos_block_rule_off (grid, 2 * (int) i + 1, G_N_ELEMENTS (heads));
      add_agreement (tab, person_case, grid, current->pdata[i], 2 * (int) i + 2);
    }
  if (current->len == 0)
    gtk_grid_attach (grid, sos_block_text (_("Nothing asked yet. Without “Letters by post” no letter is posted."), "row-note"), 0, 2,
                     G_N_ELEMENTS (heads), 1);
}

/* What was taken back ---------------------------------------------------------------------------------------------------------- */

static gboolean
leads (SosPersonCase *person_case)
{
  const SosRightsCase *rights = sos_person_case_get_rights (person_case);

  return sos_rights_is_lead (rights->role, rights->leads);
}

static char *
dup_withdrawal_note (SosPersonCase *person_case, SosRecord *withdrawal)
{
  const gint64 by = sos_record_get_number (withdrawal, SOS_WITHDRAWAL_BY_PERSON);
  g_autofree char *who = by != 0 ? g_strdup (sos_person_case_get_name_of (person_case, by))
                                 : g_strdup (label_of (person_case, "consent-giver", withdrawal, SOS_WITHDRAWAL_TAKEN_BY));
  const char *how = sos_record_find_text (withdrawal, SOS_WITHDRAWAL_HOW), *reason = sos_record_find_text (withdrawal, SOS_WITHDRAWAL_REASON);
  const char *checked = sos_record_find_text (withdrawal, SOS_WITHDRAWAL_CHECK_WORDS);
  GString *note = g_string_new (who);

  if (how != NULL)
    g_string_append_printf (note, ": %s", how);
  if (checked != NULL)
    /* Translators: %s is what a safeguarding check found */
    g_string_append_printf (note, _("\nChecked: %s"), checked);
  if (reason != NULL)
    /* Translators: %s is why something was decided */
    g_string_append_printf (note, _("\nDecided: %s"), reason);
  return g_string_free (note, FALSE);
}

static const char *
get_withdrawal_title (SosPersonCase *person_case, SosRecord *withdrawal)
{
  if (sos_record_is_set (withdrawal, SOS_WITHDRAWAL_DECISION))
    return label_of (person_case, "withdrawal-decision", withdrawal, SOS_WITHDRAWAL_DECISION);
  if (!sos_record_get_flag (withdrawal, SOS_WITHDRAWAL_RESTRICTS))
    return _("Taken back in part");
  return sos_record_is_set (withdrawal, SOS_WITHDRAWAL_CHECKED_ON) ? _("A lead decides how it goes on") : _("A safeguarding check is due");
}

static GtkWidget *
withdrawal_new (SosPersonCase *person_case, SosRecord *withdrawal)
{
  const gboolean decided = sos_record_is_set (withdrawal, SOS_WITHDRAWAL_DECISION) || !sos_record_get_flag (withdrawal, SOS_WITHDRAWAL_RESTRICTS);
  const gboolean checked = sos_record_is_set (withdrawal, SOS_WITHDRAWAL_CHECKED_ON);
  g_autofree char *when = sos_moment_dup_words (sos_record_get_number (withdrawal, SOS_WITHDRAWAL_TAKEN_AT));
  g_autofree char *note = dup_withdrawal_note (person_case, withdrawal);
  GtkWidget *status = sos_status_new ("action-unavailable-symbolic", _("Taken back"), decided ? SOS_LOOK_QUIET : SOS_LOOK_DANGER);
  GtkWidget *card = sos_safety_card_new (status, when, get_withdrawal_title (person_case, withdrawal), note);

  if (!decided && leads (person_case))
    gtk_box_append (GTK_BOX (card), checked ? action_button (_("_Decide…"), "agreement.decide", sos_record_get_id (withdrawal), NULL)
                                            : action_button (_("_Check…"), "agreement.check", sos_record_get_id (withdrawal), NULL));
  return card;
}

static void
show_withdrawals (SosPersonCase *person_case, GtkListBox *list)
{
  GPtrArray *all = sos_person_case_get_records (person_case, SOS_TYPE_WITHDRAWAL);

  sos_block_clear (GTK_WIDGET (list));
  for (guint i = all->len; i > 0; i--)
    sos_block_append_row (GTK_WIDGET (list), withdrawal_new (person_case, all->pdata[i - 1]));
  gtk_widget_set_visible (GTK_WIDGET (list), all->len > 0);
}

/* Notes on competence --------------------------------------------------------------------------------------------------------- */

static GtkWidget *
note_new (SosPersonCase *person_case, SosRecord *note)
{
  static const struct
  {
    const char *view, *tone, *icon;
  } looks[] = {
    { SOS_COMPETENCE_CAN, SOS_LOOK_GOOD, "object-select-symbolic" },
    { SOS_COMPETENCE_CANNOT, SOS_LOOK_WARN, "action-unavailable-symbolic" },
    { SOS_COMPETENCE_NOT_SURE, SOS_LOOK_WARN, "dialog-question-symbolic" },
  };
  const char *view = sos_record_get_text (note, SOS_COMPETENCE_NOTE_VIEW);
  const gint64 seen = sos_record_get_number (note, SOS_COMPETENCE_NOTE_LEAD_SEEN_BY);
  const char *name = seen != 0 ? sos_person_case_get_name_of (person_case, seen) : NULL;
  const char *wishes = sos_record_find_text (note, SOS_COMPETENCE_NOTE_WISHES);
  g_autofree char *day = sos_date_dup_short (sos_record_get_text (note, SOS_COMPETENCE_NOTE_DATED));
  g_autoptr (GString) words = g_string_new (sos_record_get_text (note, SOS_COMPETENCE_NOTE_REASONS));
  GtkWidget *status = NULL, *card;

  if (wishes != NULL)
    /* Translators: %s is what somebody said */
    g_string_append_printf (words, _("\n“%s”"), wishes);
  if (name != NULL)
    /* Translators: %s is a team lead */
    g_string_append_printf (words, _("\nSeen by %s"), name);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (looks[i].view, view) == 0)
      status = sos_status_new (looks[i].icon, sos_codes_get_label (sos_person_case_get_codes (person_case), "competence-view", view), looks[i].tone);
  card = sos_safety_card_new (status != NULL ? status : sos_status_new ("dialog-question-symbolic", "", SOS_LOOK_QUIET), day,
                              label_of (person_case, "consent-type", note, SOS_COMPETENCE_NOTE_DECISION), words->str);
  if (seen == 0 && leads (person_case))
    gtk_box_append (GTK_BOX (card), action_button (_("_Seen"), "agreement.see", sos_record_get_id (note), _("I have looked over this note")));
  return card;
}

static void
show_notes (SosPersonCase *person_case, GtkListBox *list)
{
  GPtrArray *all = sos_person_case_get_records (person_case, SOS_TYPE_COMPETENCE_NOTE);

  sos_block_clear (GTK_WIDGET (list));
  for (guint i = all->len; i > 0; i--)
    sos_block_append_row (GTK_WIDGET (list), note_new (person_case, all->pdata[i - 1]));
  if (all->len == 0)
    sos_block_append_none (GTK_WIDGET (list), sos_consent_get_who (sos_record_get_text (SOS_RECORD (sos_person_case_get_person (person_case)), SOS_PERSON_BIRTH_DATE),
                                                                   sos_person_case_get_today (person_case)));
}

void
sos_person_agreements_show (SosPersonTab *tab, SosPersonCase *person_case, GtkListBox *withdrawals, GtkGrid *grid, GtkListBox *notes)
{
  const gboolean may = sos_person_case_may (person_case, SOS_GROUP_AGREEMENT, SOS_MAY_CHANGE);
  GPtrArray *consents = sos_person_case_get_records (person_case, SOS_TYPE_CONSENT);
  gboolean any = FALSE;

  show_withdrawals (person_case, withdrawals);
  show_grid (tab, person_case, grid);
  show_notes (person_case, notes);
  for (guint i = 0; i < consents->len; i++)
    any = any || sos_agreement_dialog_holds (tab, consents->pdata[i]);
  gtk_widget_action_set_enabled (GTK_WIDGET (tab), "agreement.ask", may);
  gtk_widget_action_set_enabled (GTK_WIDGET (tab), "agreement.note", may);
  gtk_widget_action_set_enabled (GTK_WIDGET (tab), "agreement.take-back", may && any);
}

/* Deeds ------------------------------------------------------------------------------------------------------------------------ */

static void
ask_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (sos_person_tab_get_case (SOS_PERSON_TAB (widget)))
    sos_agreement_dialog_ask (SOS_PERSON_TAB (widget), NULL);
}

static void
again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gpointer consent = sos_person_case_find (sos_person_tab_get_case (SOS_PERSON_TAB (widget)), SOS_TYPE_CONSENT, g_variant_get_int64 (parameter));

  if (consent != NULL)
    sos_agreement_dialog_ask (SOS_PERSON_TAB (widget), consent);
}

static void
take_back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_agreement_dialog_take_back (SOS_PERSON_TAB (widget));
}

static void
note_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_agreement_dialog_note (SOS_PERSON_TAB (widget));
}

static void
check_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_agreement_dialog_check (SOS_PERSON_TAB (widget), g_variant_get_int64 (parameter));
}

static void
decide_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_agreement_dialog_decide (SOS_PERSON_TAB (widget), g_variant_get_int64 (parameter));
}

static void
see_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_person_tab_write (SOS_PERSON_TAB (widget), _("Note on competence seen"), (SosTransactionFunc) sos_casework_see_competence,
                        sos_deed_new (g_variant_get_int64 (parameter), NULL, NULL), (GDestroyNotify) sos_deed_free, NULL);
}

static void
basis_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_lawful_window_open (widget, sos_person_tab_get_store (SOS_PERSON_TAB (widget)));
}

void
sos_person_agreements_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "agreement.ask", NULL, ask_cb);
  gtk_widget_class_install_action (widget_class, "agreement.again", "x", again_cb);
  gtk_widget_class_install_action (widget_class, "agreement.take-back", NULL, take_back_cb);
  gtk_widget_class_install_action (widget_class, "agreement.note", NULL, note_cb);
  gtk_widget_class_install_action (widget_class, "agreement.check", "x", check_cb);
  gtk_widget_class_install_action (widget_class, "agreement.decide", "x", decide_cb);
  gtk_widget_class_install_action (widget_class, "agreement.see", "x", see_cb);
  gtk_widget_class_install_action (widget_class, "agreement.basis", NULL, basis_cb);
}
