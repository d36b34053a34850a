/* sos-referral-page.c - one referral: its steps with the deed that comes next, what was said, others of theirs. Decides nothing. */
#include "config.h"
#include "sos-referral-page.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-date-rules.h"
#include "sos-fold-box.h"
#include "sos-referral-dialogs.h"
#include "sos-referral-rules.h"
#include "sos-referrals.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

struct _SosReferralPage
{
  SosPage parent_instance;

  /* template */
  GtkStack *stack;
  SosEmptyState *empty;
  GtkLabel *heading, *note, *reason;
  GtkButton *person;
  SosSection *steps_section, *others_section;
  GtkListBox *steps, *others;
  SosFacts *said, *referrer;

  gint64 referral;
  SosReferralCase *referral_case;
  GCancellable *cancellable;
  guint reload;
  gboolean reading, again; /* one read at a time: an older answer never comes last */
};

G_DEFINE_FINAL_TYPE (SosReferralPage, sos_referral_page, SOS_TYPE_PAGE)

static SosCodes *
codes_of (SosReferralPage *self)
{
  return sos_store_get_codes (sos_page_get_store (SOS_PAGE (self)));
}

static const char *
text_of (SosReferralPage *self, guint field)
{
  return sos_record_find_text (self->referral_case->referral, field);
}

static const char *
label_of (SosReferralPage *self, const char *list, guint field)
{
  const char *code = text_of (self, field);

  return code != NULL ? sos_codes_get_label (codes_of (self), list, code) : NULL;
}

/* --- the steps --- */

typedef enum
{
  STEP_DONE,
  STEP_NOW,   /* can be done */
  STEP_LATER, /* something else comes first */
} StepState;

typedef struct
{
  const char *title;  /* N_() */
  const char *verb;   /* N_() of its button; NULL: none */
  const char *action;
  gboolean leads;
  StepState (*state) (SosReferralPage *self);
  char *(*dup_note) (SosReferralPage *self);
} Step;

static gboolean
is_decided (SosReferralPage *self)
{
  return text_of (self, SOS_REFERRAL_DECISION) != NULL;
}

static gboolean
is_at (SosReferralPage *self, const char *stage)
{
  return sos_record_has_text (self->referral_case->episode, SOS_EPISODE_STAGE, stage);
}

static StepState
state_of (gboolean done)
{
  return done ? STEP_DONE : STEP_NOW;
}

static StepState
complete_state (SosReferralPage *self)
{
  return state_of (self->referral_case->lacking->len == 0);
}

static char *
complete_note (SosReferralPage *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  GPtrArray *lacking = self->referral_case->lacking;

  for (guint i = 0; i < lacking->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", (const char *) lacking->pdata[i]);
  /* Translators: %s are the things a referral still lacks */
  return lacking->len == 0 ? g_strdup (_("All that is asked at least is there.")) : g_strdup_printf (_("Still lacking: %s."), words->str);
}

static StepState
asked_state (SosReferralPage *self)
{
  return self->referral_case->stage->facts.answer_by != NULL ? STEP_NOW : STEP_DONE;
}

static char *
asked_note (SosReferralPage *self)
{
  const char *words = text_of (self, SOS_REFERRAL_ASKED_WORDS), *by = text_of (self, SOS_REFERRAL_ANSWER_BY), *answered = text_of (self, SOS_REFERRAL_ANSWERED_ON);
  g_autofree char *day = answered != NULL ? sos_date_dup_short (answered) : by != NULL ? sos_date_dup_short (by) : NULL;

  if (words == NULL)
    return g_strdup (_("Nothing was asked."));
  /* Translators: what was asked, and a day */
  return answered != NULL ? g_strdup_printf (_("“%s” Answered %s."), words, day) : g_strdup_printf (_("“%s” Answer wanted by %s."), words, day);
}

static StepState
duplicates_state (SosReferralPage *self)
{
  return state_of (text_of (self, SOS_REFERRAL_DUPLICATES_ON) != NULL);
}

static char *
duplicates_note (SosReferralPage *self)
{
  const guint n = self->referral_case->n_alike;

  if (n > 0)
    return g_strdup_printf (g_dngettext (NULL, "%u other record may be the same person.", "%u other records may be the same person.", n), n);
  return g_strdup (text_of (self, SOS_REFERRAL_DUPLICATES_ON) != NULL ? _("Looked at; nobody was said to be the same person.") : _("Nobody very like them is held. Look once more, and say so."));
}

static StepState
acknowledged_state (SosReferralPage *self)
{
  return state_of (text_of (self, SOS_REFERRAL_ACKNOWLEDGED_ON) != NULL);
}

/* "Secure email, 23 Nov". */
static char *
dup_how_and_when (SosReferralPage *self, guint how, guint when)
{
  g_autofree char *day = text_of (self, when) != NULL ? sos_date_dup_short (text_of (self, when)) : NULL;
  const char *label = label_of (self, "told-how", how);

  if (day == NULL)
    return NULL;
  return label != NULL ? g_strdup_printf ("%s, %s", label, day) : g_strdup (day);
}

static char *
acknowledged_note (SosReferralPage *self)
{
  char *done = dup_how_and_when (self, SOS_REFERRAL_ACKNOWLEDGED_HOW, SOS_REFERRAL_ACKNOWLEDGED_ON);

  return done != NULL ? done : g_strdup (_("The referrer does not know yet that it has come."));
}

static StepState
screened_state (SosReferralPage *self)
{
  if (!is_at (self, SOS_STAGE_REFERRED))
    return STEP_DONE;
  return complete_state (self) == STEP_DONE && duplicates_state (self) == STEP_DONE && acknowledged_state (self) == STEP_DONE ? STEP_NOW : STEP_LATER;
}

static char *
screened_note (SosReferralPage *self)
{
  if (screened_state (self) == STEP_LATER)
    return g_strdup (_("Comes once the steps above are done."));
  return g_strdup (screened_state (self) == STEP_DONE ? _("Handed to the lead, who decides next.") : _("Hands it to the lead, who decides on it."));
}

static StepState
decided_state (SosReferralPage *self)
{
  return state_of (is_decided (self));
}

static char *
decided_note (SosReferralPage *self)
{
  const char *decision = label_of (self, "referral-decision", SOS_REFERRAL_DECISION), *why = label_of (self, "closing-reason", SOS_REFERRAL_DECISION_REASON);
  const char *words = text_of (self, SOS_REFERRAL_DECISION_WORDS), *by = self->referral_case->decided_by;
  g_autoptr (GString) note = g_string_new (decision);

  if (decision == NULL)
    return g_strdup (self->referral_case->age->words != NULL ? self->referral_case->age->words : _("Accepted, declined or signposted by the lead, with a reason."));
  if (why != NULL)
    g_string_append_printf (note, " · %s", why);
  if (text_of (self, SOS_REFERRAL_SIGNPOSTED_TO) != NULL)
    g_string_append_printf (note, " · %s", text_of (self, SOS_REFERRAL_SIGNPOSTED_TO));
  if (by != NULL)
    g_string_append_printf (note, " · %s", by);
  if (words != NULL)
    g_string_append_printf (note, "\n%s", words);
  return g_string_free (g_steal_pointer (&note), FALSE);
}

static StepState
told_state (SosReferralPage *self)
{
  if (text_of (self, SOS_REFERRAL_TOLD_ON) != NULL)
    return STEP_DONE;
  return is_decided (self) ? STEP_NOW : STEP_LATER;
}

static char *
told_note (SosReferralPage *self)
{
  char *done = dup_how_and_when (self, SOS_REFERRAL_TOLD_HOW, SOS_REFERRAL_TOLD_ON);

  return done != NULL ? done : g_strdup (is_decided (self) ? _("The referrer does not know yet what was decided.") : _("Comes after the decision."));
}

static StepState
worker_state (SosReferralPage *self)
{
  if (self->referral_case->worker != NULL && !is_at (self, SOS_STAGE_WAITING))
    return STEP_DONE;
  return is_at (self, SOS_STAGE_WAITING) ? STEP_NOW : STEP_LATER;
}

/* "Waits since 3 Nov · First · looked at 17 Nov". */
static char *
worker_note (SosReferralPage *self)
{
  const char *since = text_of (self, SOS_REFERRAL_WAITING_SINCE), *looked = text_of (self, SOS_REFERRAL_REVIEWED_ON);
  g_autofree char *day = since != NULL ? sos_date_dup_short (since) : NULL, *again = looked != NULL ? sos_date_dup_short (looked) : NULL;

  if (worker_state (self) == STEP_DONE)
    return g_strdup (self->referral_case->worker);
  if (!is_at (self, SOS_STAGE_WAITING) || day == NULL)
    return g_strdup (_("Comes once it is accepted."));
  if (again == NULL)
    /* Translators: a day, a place on the waiting list */
    return g_strdup_printf (_("Waits since %s · %s"), day, label_of (self, "waiting-priority", SOS_REFERRAL_PRIORITY));
  /* Translators: a day, a place on the waiting list, the day it was last looked at */
  return g_strdup_printf (_("Waits since %s · %s · looked at %s"), day, label_of (self, "waiting-priority", SOS_REFERRAL_PRIORITY), again);
}

static const Step steps[] = {
  { N_("Complete enough"), N_("Complete…"), "page.change", FALSE, complete_state, complete_note },
  { N_("Held twice?"), N_("Nobody else"), "page.duplicates", FALSE, duplicates_state, duplicates_note },
  { N_("Acknowledged"), N_("Acknowledge…"), "page.acknowledge", FALSE, acknowledged_state, acknowledged_note },
  { N_("More is asked"), N_("It is answered"), "page.answered", FALSE, asked_state, asked_note },
  { N_("Screening"), N_("Begin screening"), "page.screen", FALSE, screened_state, screened_note },
  { N_("Decision"), N_("Decide…"), "page.decide", TRUE, decided_state, decided_note },
  { N_("Referrer told"), N_("Tell…"), "page.told", FALSE, told_state, told_note },
  { N_("Worker"), N_("Allocate…"), "page.allocate", FALSE, worker_state, worker_note },
};

/* One that was not taken has no worker to wait for; nothing asked is no step. */
static gboolean
is_shown (SosReferralPage *self, const Step *step)
{
  const char *decision = text_of (self, SOS_REFERRAL_DECISION);

  if (step->state == asked_state)
    return text_of (self, SOS_REFERRAL_ASKED_ON) != NULL;
  return step->state != worker_state || decision == NULL || g_str_equal (decision, SOS_REFERRAL_ACCEPT);
}

static GtkWidget *
step_button_new (SosReferralPage *self, const Step *step, gboolean first)
{
  GtkWidget *button = sos_block_button (_(step->verb), NULL, first ? "act suggested-action" : "act");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), step->action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
step_row_new (SosReferralPage *self, const Step *step, gboolean first)
{
  static const struct
  {
    const char *icon, *words, *tone;
  } looks[] = {
    [STEP_DONE] = { "object-select-symbolic", N_("Done"), "good" },
    [STEP_NOW] = { "media-playback-start-symbolic", N_("To do"), "note" },
    [STEP_LATER] = { "content-loading-symbolic", N_("Later"), "" },
  };
  const StepState state = step->state (self);
  GtkWidget *row = sos_fold_box_new (12);
  g_autofree char *note = step->dup_note (self);
  GtkWidget *words = sos_block_two_lines (_(step->title), NULL);
  GtkWidget *status = sos_status_new (looks[state].icon, _(looks[state].words), looks[state].tone);

  sos_block_add_classes (row, "lrow pad");
  gtk_box_append (GTK_BOX (words), sos_block_text (note, "row-note"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (status, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (status, 76, -1);
  gtk_box_append (GTK_BOX (row), status);
  gtk_box_append (GTK_BOX (row), words);
  if (state == STEP_NOW && self->referral_case->may_change && (!step->leads || self->referral_case->may_decide))
    gtk_box_append (GTK_BOX (row), step_button_new (self, step, first));
  return row;
}

static void
append_more (SosReferralPage *self)
{
  GtkWidget *row = sos_fold_box_new (6);
  const struct
  {
    const char *words, *action;
    gboolean now;
  } more[] = {
    { N_("Ask the referrer for more…"), "page.ask-more", !is_decided (self) },
    { N_("Look at the waiting list again…"), "page.waiting", is_at (self, SOS_STAGE_WAITING) },
    { N_("Records alike…"), "page.alike", self->referral_case->n_alike > 0 },
  };

  gtk_widget_add_css_class (row, "lrow");
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      GtkWidget *button = more[i].now ? sos_block_button (_(more[i].words), NULL, "act flat") : NULL;

      if (button == NULL)
        continue;
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), more[i].action);
      gtk_box_append (GTK_BOX (row), button);
    }
  sos_block_append_row (GTK_WIDGET (self->steps), row);
}

static void
show_steps (SosReferralPage *self)
{
  const char *clock = sos_record_find_text (self->referral_case->episode, SOS_EPISODE_CLOCK), *due = sos_record_find_text (self->referral_case->episode, SOS_EPISODE_NEXT_DUE_ON);
  g_autofree char *day = due != NULL ? sos_date_dup_near (due) : NULL, *note = NULL;
  gboolean first = TRUE;

  sos_block_clear (GTK_WIDGET (self->steps));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (is_shown (self, &steps[i]))
      {
        sos_block_append_row (GTK_WIDGET (self->steps), step_row_new (self, &steps[i], first));
        first = first && steps[i].state (self) != STEP_NOW;
      }
  if (self->referral_case->may_change)
    append_more (self);
  /* Translators: a day, and what is due then: "Tomorrow: Decide on a referral" */
  note = day != NULL ? g_strdup_printf (_("%s: %s"), day, sos_codes_get_label (codes_of (self), "stage-clock", clock)) : NULL;
  sos_section_set_note (self->steps_section, note != NULL ? note : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->steps_section), clock != NULL ? sos_stage_clock_get_words (clock) : NULL);
}

/* --- what was said --- */

static void
show_said (SosReferralPage *self)
{
  static const struct
  {
    guint field;
    const char *list;
  } facts[] = {
    { SOS_REFERRAL_URGENCY, "referral-urgency" },      { SOS_REFERRAL_RISKS, NULL },
    { SOS_REFERRAL_PERSON_KNOWS, "yes-no-unknown" },   { SOS_REFERRAL_PARENT_KNOWS, "yes-no-unknown" },
    { SOS_REFERRAL_CONSENT_STATED, "yes-no-unknown" }, { SOS_REFERRAL_MAY_SAY_WHO, "yes-no-unknown" },
    { SOS_REFERRAL_SAFE_CONTACT, NULL },               { SOS_REFERRAL_KEY_WORKER, NULL },
    { SOS_REFERRAL_OTHER_AGENCIES, NULL },             { SOS_REFERRAL_ORDERS, NULL },
    { SOS_REFERRAL_ACCESS, NULL },                     { SOS_REFERRAL_APART, "apart-check" },
    { SOS_REFERRAL_APART_WORDS, NULL },
  };
  SosRecord *referral = self->referral_case->referral;
  const SosField *table = SOS_RECORD_GET_CLASS (referral)->fields;
  g_autoptr (GPtrArray) needs = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < self->referral_case->needs->len; i++)
    g_ptr_array_add (needs, (char *) sos_codes_get_label (codes_of (self), "entry-need", self->referral_case->needs->pdata[i]));
  g_ptr_array_add (needs, NULL);
  joined = g_strjoinv (", ", (char **) needs->pdata);
  gtk_label_set_text (self->reason, text_of (self, SOS_REFERRAL_REASON) != NULL ? text_of (self, SOS_REFERRAL_REASON) : _("No reason is written down yet."));
  sos_facts_clear (self->said);
  sos_facts_add (self->said, _("Needs"), joined);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    sos_facts_add (self->said, sos_field_get_label (&table[facts[i].field]),
                   facts[i].list != NULL ? label_of (self, facts[i].list, facts[i].field) : text_of (self, facts[i].field));
}

static void
show_referrer (SosReferralPage *self)
{
  sos_facts_clear (self->referrer);
  sos_facts_add (self->referrer, _("Who"), label_of (self, "referral-source", SOS_REFERRAL_SOURCE));
  sos_facts_add (self->referrer, _("Agency"), self->referral_case->agency);
  sos_facts_add (self->referrer, _("Professional"), self->referral_case->professional);
  sos_facts_add (self->referrer, _("Name"), text_of (self, SOS_REFERRAL_REFERRER_NAME));
  sos_facts_add (self->referrer, _("Post"), text_of (self, SOS_REFERRAL_REFERRER_ROLE));
  sos_facts_add (self->referrer, _("Reached by"), text_of (self, SOS_REFERRAL_REFERRER_CONTACT));
  sos_facts_add (self->referrer, _("How it came"), label_of (self, "referral-method", SOS_REFERRAL_METHOD));
}

static GtkWidget *
other_row_new (SosReferralPage *self, SosRecord *other)
{
  GtkWidget *row = sos_fold_box_new (12), *open = sos_block_button (_("Open"), NULL, "act");
  g_autofree char *day = sos_date_dup_short (sos_record_get_text (other, SOS_REFERRAL_RECEIVED_ON)), *note = NULL;
  const char *decision = sos_record_find_text (other, SOS_REFERRAL_DECISION);

  /* Translators: a day, and what was decided: "3 Nov · Declined" */
  note = g_strdup_printf (_("%s · %s"), day, decision != NULL ? sos_codes_get_label (codes_of (self), "referral-decision", decision) : _("not decided"));
  gtk_widget_add_css_class (row, "lrow");
  gtk_box_append (GTK_BOX (row), sos_block_two_lines (sos_codes_get_label (codes_of (self), "service", sos_record_get_text (other, SOS_REFERRAL_SERVICE)), note));
  gtk_widget_set_hexpand (gtk_widget_get_first_child (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "app.show-referral");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (open), "x", sos_record_get_id (other));
  gtk_widget_set_valign (open, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), open);
  return row;
}

static void
show_others (SosReferralPage *self)
{
  GPtrArray *others = self->referral_case->others;

  sos_block_clear (GTK_WIDGET (self->others));
  for (guint i = 0; i < others->len; i++)
    sos_block_append_row (GTK_WIDGET (self->others), other_row_new (self, others->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->others_section), others->len > 0);
}

/* --- all --- */

static void
show_head (SosReferralPage *self)
{
  SosReferralCase *referral_case = self->referral_case;
  g_autofree char *received = sos_date_dup_short (text_of (self, SOS_REFERRAL_RECEIVED_ON));
  g_autofree char *age = sos_age_dup_words (sos_record_get_text (referral_case->person, SOS_PERSON_BIRTH_DATE),
                                            sos_record_get_text (referral_case->person, SOS_PERSON_BIRTH_DATE_QUALITY), referral_case->today);
  const char *parts[] = { text_of (self, SOS_REFERRAL_REF), sos_codes_get_label (codes_of (self), "service", text_of (self, SOS_REFERRAL_SERVICE)), age,
                          referral_case->borough, sos_codes_get_label (codes_of (self), "stage", sos_record_get_text (referral_case->episode, SOS_EPISODE_STAGE)) };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", parts[i]);
  /* Translators: facts of a referral, and the day it came */
  g_string_append_printf (words, _(" · received %s"), received);
  gtk_label_set_text (self->heading, sos_record_get_text (referral_case->person, SOS_PERSON_FULL_NAME));
  gtk_label_set_text (self->note, words->str);
  /* The target first: an action without what it asks for is warned of. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->person), "x", sos_record_get_id (referral_case->person));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->person), "app.show-person");
  sos_page_set_foot (SOS_PAGE (self), text_of (self, SOS_REFERRAL_REF) != NULL ? text_of (self, SOS_REFERRAL_REF) : "");
}

static void
update_actions (SosReferralPage *self)
{
  const gboolean may = self->referral_case != NULL && self->referral_case->may_change;
  const gboolean open = may && !is_decided (self);
  const struct
  {
    const char *name;
    gboolean enabled;
  } states[] = {
    { "page.change", may },       { "page.duplicates", may && duplicates_state (self) == STEP_NOW && self->referral_case->n_alike == 0 },
    { "page.acknowledge", may },  { "page.ask-more", open },
    { "page.answered", may },     { "page.screen", open && screened_state (self) == STEP_NOW },
    { "page.decide", open && self->referral_case->may_decide },
    { "page.told", may && is_decided (self) },
    { "page.allocate", may && is_at (self, SOS_STAGE_WAITING) },
    { "page.waiting", may && is_at (self, SOS_STAGE_WAITING) },
    { "page.alike", may && self->referral_case->n_alike > 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), states[i].name, states[i].enabled);
}

static void
show_case (SosReferralPage *self)
{
  show_head (self);
  update_actions (self);
  show_steps (self);
  show_said (self);
  show_referrer (self);
  show_others (self);
  gtk_stack_set_visible_child_name (self->stack, "referral");
}

static void load (SosReferralPage *self);

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosReferralPage) self = user_data;
  g_autoptr (GError) error = NULL;
  SosReferralCase *loaded = sos_referral_case_finish (result, &error);

  self->reading = FALSE;
  if (self->stack == NULL) /* taken down */
    {
      g_clear_pointer (&loaded, sos_referral_case_free);
      return;
    }
  if (self->again)
    load (self);
  if (loaded == NULL)
    {
      sos_empty_state_set (self->empty, "dialog-question-symbolic", _("This referral cannot be shown"), error->message, NULL, NULL);
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  g_clear_pointer (&self->referral_case, sos_referral_case_free);
  self->referral_case = loaded;
  show_case (self);
}

static void
load (SosReferralPage *self)
{
  self->again = self->reading;
  if (self->reading)
    return;
  self->reading = TRUE;
  sos_referral_case_async (sos_page_get_store (SOS_PAGE (self)), self->referral, self->cancellable, loaded_cb, g_object_ref (self));
}

static gboolean
reload_cb (gpointer user_data)
{
  SosReferralPage *self = user_data;

  self->reload = 0;
  load (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (SosReferralPage *self)
{
  if (self->reload == 0)
    self->reload = g_idle_add (reload_cb, self);
}

/* --- actions --- */

static void
write_deed (gpointer page, const char *title, gpointer func, SosDeed *deed)
{
  sos_page_write (page, sos_page_get_store (page), title, (SosTransactionFunc) func, deed, (GDestroyNotify) sos_deed_free, NULL);
}

static void
change (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_referral_ask_change (widget, sos_page_get_store (SOS_PAGE (widget)), SOS_REFERRAL_PAGE (widget)->referral_case);
}

static void
note_duplicates (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_deed (widget, _("Held twice: looked at"), sos_casework_note_duplicates, sos_deed_new (SOS_REFERRAL_PAGE (widget)->referral, NULL, NULL));
}

static void
acknowledge (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_referral_ask_acknowledge (widget, sos_page_get_store (SOS_PAGE (widget)), SOS_REFERRAL_PAGE (widget)->referral);
}

static void
ask_more (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_referral_ask_more (widget, sos_page_get_store (SOS_PAGE (widget)), SOS_REFERRAL_PAGE (widget)->referral);
}

static void
answered (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_deed (widget, _("The referrer has answered"), sos_casework_take_answer, sos_deed_new (SOS_REFERRAL_PAGE (widget)->referral, NULL, NULL));
}

static void
screen (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_deed (widget, _("Screening begun"), sos_casework_move_episode,
              sos_deed_new (sos_record_get_id (SOS_REFERRAL_PAGE (widget)->referral_case->episode), SOS_STAGE_SCREENING, NULL));
}

static void
decide (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_referral_ask_decide (widget, sos_page_get_store (SOS_PAGE (widget)), SOS_REFERRAL_PAGE (widget)->referral_case);
}

static void
told (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_referral_ask_told (widget, sos_page_get_store (SOS_PAGE (widget)), SOS_REFERRAL_PAGE (widget)->referral);
}

static void
allocate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_referral_ask_worker (widget, sos_page_get_store (SOS_PAGE (widget)), sos_record_get_id (SOS_REFERRAL_PAGE (widget)->referral_case->episode));
}

static void
waiting (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_referral_ask_waiting (widget, sos_page_get_store (SOS_PAGE (widget)), SOS_REFERRAL_PAGE (widget)->referral_case);
}

static void
show_alike (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "app.show-pairs", "x", sos_record_get_id (SOS_REFERRAL_PAGE (widget)->referral_case->person));
}

static const SosActionRow rows[] = {
  { "page.change", N_("Change the referral"), "<Control>e", change },
  { "page.duplicates", N_("Nobody else is the same person"), NULL, note_duplicates },
  { "page.acknowledge", N_("Acknowledge"), NULL, acknowledge },
  { "page.ask-more", N_("Ask the referrer for more"), NULL, ask_more },
  { "page.answered", N_("The referrer has answered"), NULL, answered },
  { "page.screen", N_("Begin screening"), NULL, screen },
  { "page.decide", N_("Decide"), "<Control>d", decide },
  { "page.told", N_("Tell the referrer"), NULL, told },
  { "page.allocate", N_("Allocate"), NULL, allocate },
  { "page.waiting", N_("Look at the waiting list again"), NULL, waiting },
  { "page.alike", N_("Records alike"), NULL, show_alike },
};

/* --- class --- */

static void
sos_referral_page_constructed (GObject *object)
{
  SosReferralPage *self = SOS_REFERRAL_PAGE (object);

  G_OBJECT_CLASS (sos_referral_page_parent_class)->constructed (object);
  self->cancellable = g_cancellable_new ();
  update_actions (self); /* nothing can be done before it is read */
  sos_page_follow (SOS_PAGE (self), (SosPageRead) changed_cb);
}

static void
sos_referral_page_dispose (GObject *object)
{
  SosReferralPage *self = SOS_REFERRAL_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->reload, g_source_remove);
  sos_widget_dispose_template (self, SOS_TYPE_REFERRAL_PAGE);
  g_clear_pointer (&self->referral_case, sos_referral_case_free);
  G_OBJECT_CLASS (sos_referral_page_parent_class)->dispose (object);
}

static void
sos_referral_page_class_init (SosReferralPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = sos_referral_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = sos_referral_page_dispose;
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), rows, G_N_ELEMENTS (rows));
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-referral-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SosReferralPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SosReferralPage, empty);
  gtk_widget_class_bind_template_child (widget_class, SosReferralPage, heading);
  gtk_widget_class_bind_template_child (widget_class, SosReferralPage, note);
  gtk_widget_class_bind_template_child (widget_class, SosReferralPage, reason);
  gtk_widget_class_bind_template_child (widget_class, SosReferralPage, person);
  gtk_widget_class_bind_template_child (widget_class, SosReferralPage, steps_section);
  gtk_widget_class_bind_template_child (widget_class, SosReferralPage, others_section);
  gtk_widget_class_bind_template_child (widget_class, SosReferralPage, steps);
  gtk_widget_class_bind_template_child (widget_class, SosReferralPage, others);
  gtk_widget_class_bind_template_child (widget_class, SosReferralPage, said);
  gtk_widget_class_bind_template_child (widget_class, SosReferralPage, referrer);
}

static void
sos_referral_page_init (SosReferralPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
}

GtkWidget *
sos_referral_page_new (SosStore *store, gint64 referral)
{
  SosReferralPage *self;

  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  self = g_object_new (SOS_TYPE_REFERRAL_PAGE, "store", store, NULL);
  self->referral = referral;
  load (self);
  return GTK_WIDGET (self);
}
