/* sos-person-concerns.c - what is open of somebody's safety, a card each. Knows no rule; what is asked is asked in windows. */
#include "config.h"
#include "sos-person-concerns.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-concern-dialog.h"
#include "sos-concern-raise.h"
#include "sos-concern-window.h"
#include "sos-incident-apart.h"
#include "sos-moment.h"
#include "sos-role-rules.h"
#include "sos-row-menu.h"
#include "sos-safeguarding.h"
#include "sos-safety-card.h"
#include "sos-safety-dialogs.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

static const char *
label_of (SosPersonCase *person_case, const char *list, gpointer record, guint field)
{
  return sos_codes_get_label (sos_person_case_get_codes (person_case), list, sos_record_find_text (record, field));
}

static gboolean
leads (SosPersonCase *person_case)
{
  const SosRightsCase *rights = sos_person_case_get_rights (person_case);

  return sos_rights_is_lead (rights->role, rights->leads);
}

static void
append_sentence (GString *note, const char *words)
{
  if (words != NULL && words[0] != '\0')
    g_string_append_printf (note, note->len > 0 ? "\n%s" : "%s", words);
}

/* Concerns --------------------------------------------------------------------------------------------------------------------- */

static GtkWidget *
concern_new (SosPersonCase *person_case, SosRecord *concern)
{
  const SosLook *look = sos_look_find ("concern-state", sos_record_get_text (concern, SOS_CONCERN_STATE));
  gboolean overdue = FALSE;
  g_autofree char *title = sos_concern_dup_title (person_case, concern), *next = sos_concern_dup_next (person_case, concern, &overdue);
  g_autofree char *when = sos_moment_dup_words (sos_record_get_number (concern, SOS_CONCERN_RAISED_AT));
  /* Translators: the reference of a concern, a day and an hour */
  g_autofree char *end = g_strdup_printf (_("%s · %s"), sos_record_get_text (concern, SOS_CONCERN_REF), when);
  GtkWidget *card = sos_safety_card_new (sos_status_new (look->icon, label_of (person_case, "concern-state", concern, SOS_CONCERN_STATE), look->tone), end, title,
                                         NULL);
  GtkWidget *open = sos_block_button (_("Open…"), NULL, "act flat");
  /* Translators: %s is the reference of a concern */
  g_autofree char *spoken = g_strdup_printf (_("Open concern %s"), sos_record_get_text (concern, SOS_CONCERN_REF));

  if (next != NULL)
    gtk_box_append (GTK_BOX (gtk_widget_get_first_child (card)), sos_status_new ("alarm-symbolic", next, overdue ? SOS_LOOK_DANGER : SOS_LOOK_WARN));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (open), "x", sos_record_get_id (concern));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "concern.open");
  gtk_widget_set_valign (open, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (open, spoken);
  gtk_box_append (GTK_BOX (card), open);
  return card;
}

/* Open ones first, the newest of each on top. */
static void
show_concerns (SosPersonCase *person_case, GtkListBox *list)
{
  GPtrArray *all = sos_person_case_get_records (person_case, SOS_TYPE_CONCERN);

  sos_block_clear (GTK_WIDGET (list));
  for (int closed = 0; closed < 2; closed++)
    for (guint i = all->len; i > 0; i--)
      if (sos_concern_is_open (sos_record_get_text (all->pdata[i - 1], SOS_CONCERN_STATE)) == !closed)
        sos_block_append_row (GTK_WIDGET (list), concern_new (person_case, all->pdata[i - 1]));
  if (all->len == 0)
    sos_block_append_none (GTK_WIDGET (list), _("None. Whoever sees or hears something that worries them raises a concern, however small."));
}

/* Incidents and missing ---------------------------------------------------------------------------------------------------------- */

/* Adds a menu of what may be done with the record of a card. */
typedef struct
{
  const char *label, *action;
  gboolean seen;
} Deed;

static void
add_menu (GtkWidget *card, gpointer record, const char *what, const Deed *deeds, guint n_deeds)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  /* Translators: %s is what a row is about */
  g_autofree char *words = g_strdup_printf (_("What to do with: %s"), what);

  for (guint i = 0; i < n_deeds; i++)
    if (deeds[i].seen)
      sos_row_menu_add (menu, _(deeds[i].label), deeds[i].action, g_variant_new_int64 (sos_record_get_id (record)));
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0)
    gtk_box_append (GTK_BOX (card), sos_row_menu_new (menu, words, sos_record_get_id (record)));
}

/* Who else was in it, and what came of the question whether the two are kept apart. */
static void
add_other (GString *note, SosRecord *incident, const char *other)
{
  const char *why = sos_record_find_text (incident, SOS_INCIDENT_APART_WORDS);

  if (other[0] == '\0')
    return;
  if (note->len > 0)
    g_string_append_c (note, '\n');
  if (sos_incident_asks_apart (incident))
    /* Translators: %s is a name */
    g_string_append_printf (note, _("%s was in it too. Are the two to be kept apart?"), other);
  else if (why != NULL)
    /* Translators: a name, and why in words */
    g_string_append_printf (note, _("%s was in it too. No keep-apart rule is needed: %s"), other, why);
  else
    /* Translators: %s is a name */
    g_string_append_printf (note, _("%s was in it too. A keep-apart rule answers for the two."), other);
}

static GtkWidget *
incident_new (SosPersonCase *person_case, SosRecord *incident)
{
  const gboolean is_signed = sos_record_is_set (incident, SOS_INCIDENT_SIGNED_ON);
  const char *kind = label_of (person_case, "incident-kind", incident, SOS_INCIDENT_KIND);
  g_autofree char *when = sos_moment_dup_words (sos_record_get_number (incident, SOS_INCIDENT_HAPPENED_AT));
  g_autoptr (GString) note = g_string_new (sos_record_find_text (incident, SOS_INCIDENT_PLACE));
  const char *other = sos_person_case_get_name_of (person_case, sos_record_get_number (incident, SOS_INCIDENT_OTHER_PERSON));
  const gboolean asks = sos_incident_asks_apart (incident) && other[0] != '\0';
  const Deed deeds[] = { { N_("_Change…"), "incident.change", !is_signed }, { N_("_Sign…"), "incident.sign", !is_signed && leads (person_case) },
                         { N_("_Keep the two apart…"), "incident.apart", asks }, { N_("_No rule is needed…"), "incident.not-apart", asks } };
  GtkWidget *card;

  append_sentence (note, sos_record_find_text (incident, SOS_INCIDENT_WORDS));
  append_sentence (note, sos_record_find_text (incident, SOS_INCIDENT_ACTION));
  append_sentence (note, sos_record_find_text (incident, SOS_INCIDENT_LEARNING));
  add_other (note, incident, other);
  card = sos_safety_card_new (is_signed ? sos_status_new ("changes-prevent-symbolic", _("Signed"), SOS_LOOK_QUIET)
                                        : sos_status_new ("document-edit-symbolic", _("To sign"), SOS_LOOK_WARN),
                              when, kind, note->str);
  add_menu (card, incident, kind, deeds, G_N_ELEMENTS (deeds));
  return card;
}

static GtkWidget *
missing_new (SosPersonCase *person_case, SosRecord *missing)
{
  const gboolean found = sos_record_is_set (missing, SOS_MISSING_EPISODE_FOUND_AT);
  g_autofree char *since = sos_moment_dup_words (sos_record_get_number (missing, SOS_MISSING_EPISODE_REPORTED_AT));
  g_autofree char *until = found ? sos_moment_dup_words (sos_record_get_number (missing, SOS_MISSING_EPISODE_FOUND_AT)) : NULL;
  const char *risk = label_of (person_case, "missing-risk", missing, SOS_MISSING_EPISODE_RISK), *where = sos_record_find_text (missing, SOS_MISSING_EPISODE_FOUND_WHERE);
  const char *talk = sos_record_find_text (missing, SOS_MISSING_EPISODE_INTERVIEW_ON);
  g_autofree char *day = talk != NULL ? sos_date_dup_short (talk) : NULL;
  g_autoptr (GString) note = g_string_new (sos_record_find_text (missing, SOS_MISSING_EPISODE_LAST_SEEN));
  const Deed deeds[] = { { found ? N_("_Change…") : N_("_Found again…"), "missing.change", TRUE } };
  GtkWidget *card;

  if (until != NULL)
    /* Translators: a day and an hour, and where somebody was found */
    g_string_append_printf (note, _("\nFound %s %s"), until, where != NULL ? where : "");
  if (risk[0] != '\0')
    /* Translators: %s is a risk as the police see it: "High" */
    g_string_append_printf (note, _("\nRisk: %s"), risk);
  if (found)
    g_string_append_printf (note, "\n%s", day != NULL ? _("Return-home talk held") : _("Return-home talk not held yet"));
  g_strstrip (note->str);
  card = sos_safety_card_new (found ? sos_status_new ("object-select-symbolic", _("Found"), SOS_LOOK_QUIET)
                                    : sos_status_new ("dialog-question-symbolic", _("Missing now"), SOS_LOOK_DANGER),
                              since, _("Missing"), note->str);
  add_menu (card, missing, _("Missing"), deeds, G_N_ELEMENTS (deeds));
  return card;
}

typedef struct
{
  gint64 when;
  GtkWidget *card;
} Event;

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const gint64 left = ((const Event *) a)->when, right = ((const Event *) b)->when;

  return left < right ? 1 : left > right ? -1 : 0;
}

/* In the order in which they happened, the newest first. */
static void
show_happened (SosPersonCase *person_case, GtkListBox *list)
{
  GPtrArray *incidents = sos_person_case_get_records (person_case, SOS_TYPE_INCIDENT);
  GPtrArray *missing = sos_person_case_get_records (person_case, SOS_TYPE_MISSING_EPISODE);
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (Event));

  sos_block_clear (GTK_WIDGET (list));
  for (guint i = 0; i < incidents->len; i++)
    {
      const Event event = { sos_record_get_number (incidents->pdata[i], SOS_INCIDENT_HAPPENED_AT), incident_new (person_case, incidents->pdata[i]) };

      g_array_append_val (events, event);
    }
  for (guint i = 0; i < missing->len; i++)
    {
      const Event event = { sos_record_get_number (missing->pdata[i], SOS_MISSING_EPISODE_REPORTED_AT), missing_new (person_case, missing->pdata[i]) };

      g_array_append_val (events, event);
    }
  g_array_sort (events, compare_events);
  for (guint i = 0; i < events->len; i++)
    sos_block_append_row (GTK_WIDGET (list), g_array_index (events, Event, i).card);
  if (events->len == 0)
    sos_block_append_none (GTK_WIDGET (list), _("Nothing written down. An incident asks by itself for what comes after it."));
}

/* Threats, parts in a concern ---------------------------------------------------------------------------------------------------- */

static GtkWidget *
threat_new (SosPersonCase *person_case, SosRecord *threat)
{
  const char *ended = sos_record_find_text (threat, SOS_THREAT_WARNING_ENDED_ON), *by = sos_record_find_text (threat, SOS_THREAT_WARNING_REVIEW_BY);
  const gboolean overdue = ended == NULL && by != NULL && strcmp (by, sos_person_case_get_today (person_case)) < 0;
  g_autofree char *when = sos_moment_dup_words (sos_record_get_number (threat, SOS_THREAT_WARNING_WARNED_AT)), *day = sos_date_dup_short (ended != NULL ? ended : by);
  g_autoptr (GString) note = g_string_new (NULL);
  const Deed deeds[] = { { N_("_Look again…"), "threat.review", ended == NULL }, { N_("_End…"), "threat.end", ended == NULL && leads (person_case) } };
  GtkWidget *card;

  append_sentence (note, sos_record_find_text (threat, SOS_THREAT_WARNING_STEPS));
  append_sentence (note, sos_record_find_text (threat, SOS_THREAT_WARNING_WHO_KNOWS));
  /* Translators: %s is a day */
  g_string_append_printf (note, ended != NULL ? _("\nEnded %s") : overdue ? _("\nReview overdue since %s; it still stands.") : _("\nLook again by %s."),
                          day != NULL ? day : "–");
  g_strstrip (note->str);
  card = sos_safety_card_new (ended != NULL ? sos_status_new ("object-select-symbolic", _("Ended"), SOS_LOOK_QUIET)
                                            : sos_status_new ("dialog-warning-symbolic", _("Threat to life"), SOS_LOOK_DANGER),
                              when, label_of (person_case, "relocation", threat, SOS_THREAT_WARNING_RELOCATION)[0] != '\0'
                                      ? label_of (person_case, "relocation", threat, SOS_THREAT_WARNING_RELOCATION)
                                      : _("Warning by the police"),
                              note->str);
  add_menu (card, threat, _("Threat to life"), deeds, G_N_ELEMENTS (deeds));
  return card;
}

static SosRoleHold
get_hold (SosPersonCase *person_case, SosRecord *role)
{
  const SosRoleCase asked = {
    .role = sos_record_find_text (role, SOS_ROLE_IN_CONCERN_ROLE),
    .source = sos_record_find_text (role, SOS_ROLE_IN_CONCERN_SOURCE),
    .reliability = sos_record_find_text (role, SOS_ROLE_IN_CONCERN_RELIABILITY),
    .recorded_on = sos_record_find_text (role, SOS_ROLE_IN_CONCERN_RECORDED_ON),
    .review_by = sos_record_find_text (role, SOS_ROLE_IN_CONCERN_REVIEW_BY),
    .ended_on = sos_record_find_text (role, SOS_ROLE_IN_CONCERN_ENDED_ON),
    .today = sos_person_case_get_today (person_case),
  };

  return sos_role_get_hold (&asked);
}

/* What nobody looked at in time is grey, and counts nowhere (N12). */
static GtkWidget *
role_new (SosPersonCase *person_case, SosRecord *role, SosRoleHold hold)
{
  const char *what = label_of (person_case, "concern-role", role, SOS_ROLE_IN_CONCERN_ROLE);
  const char *how = label_of (person_case, "source-reliability", role, SOS_ROLE_IN_CONCERN_RELIABILITY);
  g_autofree char *said = sos_date_dup_short (sos_record_find_text (role, SOS_ROLE_IN_CONCERN_RECORDED_ON));
  g_autofree char *by = sos_date_dup_short (sos_record_find_text (role, SOS_ROLE_IN_CONCERN_REVIEW_BY));
  /* Translators: who says something about somebody, and how they know */
  g_autofree char *note = g_strdup_printf (_("%s: %s"), sos_record_find_text (role, SOS_ROLE_IN_CONCERN_SOURCE), how);
  /* Translators: %s is a day */
  g_autofree char *until = g_strdup_printf (hold == SOS_ROLE_HOLDS ? _("Until %s") : _("Not looked at since %s: counts nowhere"), by != NULL ? by : "–");
  const Deed deeds[] = { { N_("_Look again…"), "role.renew", TRUE }, { N_("_End…"), "role.end", TRUE } };
  GtkWidget *card = sos_safety_card_new (hold == SOS_ROLE_HOLDS ? sos_status_new ("emblem-important-symbolic", until, SOS_LOOK_NOTE)
                                                                : sos_status_new ("alarm-symbolic", until, SOS_LOOK_QUIET),
                                         said != NULL ? said : "–", what, note);

  if (hold == SOS_ROLE_STALE)
    gtk_widget_add_css_class (card, "dim");
  add_menu (card, role, what, deeds, G_N_ELEMENTS (deeds));
  return card;
}

static void
show_roles (SosPersonCase *person_case, GtkListBox *list)
{
  GPtrArray *all = sos_person_case_get_records (person_case, SOS_TYPE_ROLE_IN_CONCERN);
  guint n = 0;

  sos_block_clear (GTK_WIDGET (list));
  for (guint i = all->len; i > 0; i--)
    {
      const SosRoleHold hold = get_hold (person_case, all->pdata[i - 1]);

      if (hold == SOS_ROLE_ENDED)
        continue;
      sos_block_append_row (GTK_WIDGET (list), role_new (person_case, all->pdata[i - 1], hold));
      n++;
    }
  if (n == 0)
    sos_block_append_none (GTK_WIDGET (list), _("None. Write what part somebody had, who says so, and until when; never what they are."));
}

/* That it applies, whom to speak with, and what is ours to do. */
static GtkWidget *
mappa_new (SosPersonCase *person_case, SosRecord *mappa)
{
  const char *ended = sos_record_find_text (mappa, SOS_MAPPA_ENDED_ON);
  g_autofree char *since = sos_date_dup_short (sos_record_find_text (mappa, SOS_MAPPA_SINCE)), *over = sos_date_dup_short (ended);
  g_autofree char *next = sos_date_dup_short (sos_record_find_text (mappa, SOS_MAPPA_NEXT_ON));
  g_autofree char *title = g_strdup_printf ("%s · %s", label_of (person_case, "mappa-category", mappa, SOS_MAPPA_CATEGORY),
                                            label_of (person_case, "mappa-level", mappa, SOS_MAPPA_LEVEL));
  g_autoptr (GString) note = g_string_new (sos_record_find_text (mappa, SOS_MAPPA_AGENCY));
  const Deed deeds[] = { { N_("_Change…"), "mappa.change", ended == NULL } };
  GtkWidget *card;

  append_sentence (note, sos_record_find_text (mappa, SOS_MAPPA_CONTACT));
  append_sentence (note, sos_record_find_text (mappa, SOS_MAPPA_OUR_PART));
  if (next != NULL && ended == NULL)
    /* Translators: %s is a day */
    g_string_append_printf (note, _("\nNext on %s."), next);
  append_sentence (note, sos_record_find_text (mappa, SOS_MAPPA_ENDED_REASON));
  card = sos_safety_card_new (ended != NULL ? sos_status_new ("object-select-symbolic", _("Ended"), SOS_LOOK_QUIET)
                                            : sos_status_new ("security-high-symbolic", _("Applies"), SOS_LOOK_NOTE),
                              over != NULL ? over : since != NULL ? since : "–", title, note->str);
  add_menu (card, mappa, title, deeds, G_N_ELEMENTS (deeds));
  return card;
}

static void
show_mappa (SosPersonCase *person_case, GtkListBox *list)
{
  GPtrArray *all = sos_person_case_get_records (person_case, SOS_TYPE_MAPPA);

  sos_block_clear (GTK_WIDGET (list));
  for (guint i = all->len; i > 0; i--)
    sos_block_append_row (GTK_WIDGET (list), mappa_new (person_case, all->pdata[i - 1]));
  if (all->len == 0)
    sos_block_append_none (GTK_WIDGET (list), _("It is not written down that it applies."));
}

static void
show_threats (SosPersonCase *person_case, GtkListBox *list)
{
  GPtrArray *all = sos_person_case_get_records (person_case, SOS_TYPE_THREAT_WARNING);

  sos_block_clear (GTK_WIDGET (list));
  for (guint i = all->len; i > 0; i--)
    sos_block_append_row (GTK_WIDGET (list), threat_new (person_case, all->pdata[i - 1]));
  if (all->len == 0)
    sos_block_append_none (GTK_WIDGET (list), _("No warning by the police."));
}

void
sos_person_concerns_show (SosPersonTab *tab, SosPersonCase *person_case, const SosPersonConcerns *lists)
{
  static const char *const adding[] = { "incident.add", "missing.add", "threat.add", "role.add", "mappa.add" };
  const gboolean may = sos_person_case_may (person_case, SOS_GROUP_SAFETY, SOS_MAY_CHANGE);

  show_concerns (person_case, lists->concerns);
  show_happened (person_case, lists->happened);
  show_threats (person_case, lists->threats);
  show_roles (person_case, lists->roles);
  show_mappa (person_case, lists->mappa);
  for (guint i = 0; i < G_N_ELEMENTS (adding); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (tab), adding[i], may);
}

/* Deeds ------------------------------------------------------------------------------------------------------------------------- */

static void
raise_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (sos_person_tab_get_case (SOS_PERSON_TAB (widget)))
    sos_concern_raise_about (widget, sos_person_tab_get_store (SOS_PERSON_TAB (widget)), sos_person_tab_get_person (SOS_PERSON_TAB (widget)));
}

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_concern_window_open (SOS_PERSON_TAB (widget), g_variant_get_int64 (parameter));
}

/* One function an action: with the id of its record, or with none. */
static const struct
{
  const char *name;
  void (*about) (SosPersonTab *tab, gint64 id);
} about[] = {
  { "incident.apart", sos_safety_dialog_keep_apart },   { "incident.not-apart", sos_safety_dialog_not_apart },
  { "incident.sign", sos_safety_dialog_sign_incident }, { "threat.review", sos_safety_dialog_review_threat },
  { "threat.end", sos_safety_dialog_end_threat },       { "role.renew", sos_safety_dialog_renew_role },
  { "role.end", sos_safety_dialog_end_role },
};

static void
about_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (about); i++)
    if (g_str_equal (about[i].name, name))
      about[i].about (SOS_PERSON_TAB (widget), g_variant_get_int64 (parameter));
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonTab *tab = SOS_PERSON_TAB (widget);

  if (sos_person_tab_get_case (tab) == NULL)
    return;
  if (g_str_equal (name, "incident.add"))
    sos_safety_dialog_incident (tab, NULL);
  else if (g_str_equal (name, "missing.add"))
    sos_safety_dialog_missing (tab, NULL);
  else if (g_str_equal (name, "threat.add"))
    sos_safety_dialog_threat (tab);
  else if (g_str_equal (name, "mappa.add"))
    sos_safety_dialog_mappa (tab, NULL);
  else
    sos_safety_dialog_role (tab);
}

/* What may be changed later, by the window it was written down in. */
static const struct
{
  const char *name;
  GType (*get_type) (void);
  void (*change) (SosPersonTab *tab, gpointer record);
} changing[] = {
  { "incident.change", sos_incident_get_type, (void (*) (SosPersonTab *, gpointer)) sos_safety_dialog_incident },
  { "missing.change", sos_missing_episode_get_type, (void (*) (SosPersonTab *, gpointer)) sos_safety_dialog_missing },
  { "mappa.change", sos_mappa_get_type, (void (*) (SosPersonTab *, gpointer)) sos_safety_dialog_mappa },
};

static void
change_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonTab *tab = SOS_PERSON_TAB (widget);

  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    {
      gpointer record = g_str_equal (changing[i].name, name)
                          ? sos_person_case_find (sos_person_tab_get_case (tab), changing[i].get_type (), g_variant_get_int64 (parameter))
                          : NULL;

      if (record != NULL)
        changing[i].change (tab, record);
    }
}

void
sos_person_concerns_install (GtkWidgetClass *widget_class)
{
  static const char *const adding[] = { "incident.add", "missing.add", "threat.add", "role.add", "mappa.add" };

  gtk_widget_class_install_action (widget_class, "concern.raise", NULL, raise_cb);
  gtk_widget_class_install_action (widget_class, "concern.open", "x", open_cb);
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_class_install_action (widget_class, changing[i].name, "x", change_cb);
  for (guint i = 0; i < G_N_ELEMENTS (adding); i++)
    gtk_widget_class_install_action (widget_class, adding[i], NULL, add_cb);
  for (guint i = 0; i < G_N_ELEMENTS (about); i++)
    gtk_widget_class_install_action (widget_class, about[i].name, "x", about_cb);
}
