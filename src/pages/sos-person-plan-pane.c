/* sos-person-plan-pane.c - what stands between a plan and an agreed one. Knows the rules, not the cards. */
#include "config.h"
#include "sos-person-plan-pane.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-person-plan-choice.h"
#include "sos-person-plan-text.h"
#include "sos-plan-rules.h"
#include "sos-posting-rules.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

struct _SosPersonPlanPane
{
  GtkBox parent_instance;

  GtkLabel *version;
  SosStatus *state;
  GtkLabel *changes;
  GtkWidget *before;
  GtkListBox *findings;
  GtkWidget *agree_box;
  GtkLabel *agree_title;
  GtkBox *agree_choices;
  GtkWidget *why_not;
  SosPersonPlanText *agreement_words;
  GtkWidget *copy_box;
  GtkLabel *copy_title;
  GtkBox *copy_choices;
  GtkLabel *copy_note;
  SosFacts *facts;
  GtkLabel *reason;
  GtkWidget *agree;
  GtkWidget *change;
  GtkWidget *print;
  GtkLabel *print_label;

  SosPersonTab *tab;     /* outlives the pane */
  SosRecordSaver *saver; /* borrowed */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (SosPersonPlanPane, sos_person_plan_pane, GTK_TYPE_BOX)

/* What the button beside a finding says. */
static const struct
{
  const char *remedy;
  const char *label;
} remedies[] = {
  { SOS_PLAN_REMEDY_ADD_GOAL, N_("Add") },
  { SOS_PLAN_REMEDY_SHOW_GOAL, N_("Show") },
  { SOS_PLAN_REMEDY_SHOW_STEPS, N_("Show") },
  { SOS_PLAN_REMEDY_MOVE_ACTION, N_("Move") },
  { SOS_PLAN_REMEDY_SHOW_ACTION, N_("Show") },
  { SOS_PLAN_REMEDY_SET_REVIEW, N_("Set") },
  { SOS_PLAN_REMEDY_CHOOSE_AGREEMENT, N_("Choose") },
  { SOS_PLAN_REMEDY_SAY_WHY, N_("Say") },
  { SOS_PLAN_REMEDY_SAY_REASON, N_("Say") },
  { SOS_PLAN_REMEDY_SET_DAY, N_("Set") },
  { SOS_PLAN_REMEDY_SAY_STRENGTHS, N_("Say") },
  { SOS_PLAN_REMEDY_SAY_IF_WRONG, N_("Say") },
  { SOS_PLAN_REMEDY_SET_MEETING, N_("Set") },
};

static const struct
{
  const char *icon;
  const char *icon_class;
  const char *words_class;
} severities[] = {
  [SOS_PLAN_BLOCK] = { "dialog-warning-symbolic", "danger-text", "small strong" },
  [SOS_PLAN_WARN] = { "emblem-important-symbolic", "warn-text", "small strong" },
  [SOS_PLAN_OK] = { "object-select-symbolic", "good-text", "small" },
};

/* Findings ------------------------------------------------------------------------------------------------------------------ */

static GtkWidget *
remedy_button_new (const SosPlanFinding *finding)
{
  g_autofree char *place = g_strdup_printf ("%s:%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT, finding->remedy, finding->goal,
                                            finding->action);
  g_autofree char *spoken = NULL;
  const char *label = _("Show");
  GtkWidget *button;

  for (guint i = 0; i < G_N_ELEMENTS (remedies); i++)
    if (g_str_equal (remedies[i].remedy, finding->remedy))
      label = _(remedies[i].label);
  button = sos_block_button (label, NULL, "act");
  spoken = g_strdup_printf ("%s: %s", label, finding->words);
  sos_spoken_name_set (button, spoken);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "plan.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", place);
  return button;
}

static GtkWidget *
finding_row_new (const SosPlanFinding *finding)
{
  GtkWidget *row = sos_fold_box_new (9);
  GtkWidget *icon = gtk_image_new_from_icon_name (severities[finding->severity].icon);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  sos_block_add_classes (icon, severities[finding->severity].icon_class);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (icon, 2);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), sos_block_text (finding->words, severities[finding->severity].words_class));
  if (finding->note)
    gtk_box_append (GTK_BOX (words), sos_block_text (finding->note, "tiny dim"));
  for (GtkWidget *label = gtk_widget_get_first_child (words); label; label = gtk_widget_get_next_sibling (label))
    gtk_label_set_max_width_chars (GTK_LABEL (label), 22);
  sos_block_add_classes (row, "lrow mini");
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), words);
  if (finding->remedy)
    gtk_box_append (GTK_BOX (row), remedy_button_new (finding));
  return row;
}

/* The remedy of a row; NULL where there is none. */
static GtkWidget *
find_remedy (GtkListBoxRow *row)
{
  GtkWidget *last = gtk_widget_get_last_child (gtk_list_box_row_get_child (row));

  return GTK_IS_BUTTON (last) ? last : NULL;
}

static gboolean
leads_to (GtkWidget *remedy, GVariant *place)
{
  return g_variant_equal (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (remedy)), place);
}

/* Whoever stands at a remedy stands there again; where that is done, at "Agree", or while that may not be at the first of the others. */
static void
go_back_to (SosPersonPlanPane *self, GVariant *place, int from)
{
  GtkWidget *next = gtk_widget_is_sensitive (self->agree) ? self->agree : NULL;
  GtkListBoxRow *row;

  for (int i = from; (row = gtk_list_box_get_row_at_index (self->findings, i)); i++)
    {
      GtkWidget *remedy = find_remedy (row);

      if (remedy && (!next || leads_to (remedy, place)))
        next = remedy;
    }
  if (next)
    gtk_widget_grab_focus (next);
}

/* The new rows first, so that the cursor never stands at what is gone: the window would send it to its other end. */
static void
show_findings (SosPersonPlanPane *self, GPtrArray *findings)
{
  GtkWidget *at = sos_focus_find (GTK_WIDGET (self->findings));
  int n_before = 0;

  while (gtk_list_box_get_row_at_index (self->findings, n_before))
    n_before++;
  for (guint i = 0; i < findings->len; i++)
    sos_block_append_row (GTK_WIDGET (self->findings), finding_row_new (findings->pdata[i]));
  if (GTK_IS_BUTTON (at))
    go_back_to (self, gtk_actionable_get_action_target_value (GTK_ACTIONABLE (at)), n_before);
  while (n_before-- > 0)
    gtk_list_box_remove (self->findings, GTK_WIDGET (gtk_list_box_get_row_at_index (self->findings, 0)));
}

/* The foot: one sentence, and what may be done. */
static void
show_draft (SosPersonPlanPane *self, SosPersonCase *person_case, SosPlan *plan)
{
  g_autoptr (GPtrArray) findings = sos_person_case_check_plan (person_case, plan);
  g_autoptr (SosVerdict) verdict = sos_plan_may_be_agreed (findings);

  gtk_widget_action_set_enabled (GTK_WIDGET (self->tab), "plan.agree", verdict->allowed);
  show_findings (self, findings);
  gtk_label_set_label (self->reason, verdict->allowed ? _("Ready to be agreed.") : verdict->words);
  gtk_widget_remove_css_class (GTK_WIDGET (self->reason), verdict->allowed ? "danger-text" : "good-text");
  gtk_widget_add_css_class (GTK_WIDGET (self->reason), verdict->allowed ? "good-text" : "danger-text");
}

/* Agreed and older versions, in words. */
static void
add_fact (SosPersonPlanPane *self, SosPersonCase *person_case, SosPlan *plan, guint field, const char *label, const char *list)
{
  const char *value = sos_record_find_text (plan, field);
  g_autofree char *day = value && !list ? sos_date_dup_long (value) : NULL;

  if (value && list)
    value = sos_codes_get_label (sos_person_case_get_codes (person_case), list, value);
  sos_facts_add (self->facts, label, day ? day : value);
}

static void
show_frozen (SosPersonPlanPane *self, SosPersonCase *person_case, SosPlan *plan, SosPersonPlanAccess access)
{
  static const struct
  {
    guint field;
    const char *label;
    const char *list;
  } facts[] = {
    { SOS_PLAN_AGREED_ON, N_("Agreed on"), NULL },
    { SOS_PLAN_AGREEMENT, N_("How"), "agreement" },
    { SOS_PLAN_AGREEMENT_WORDS, N_("In their words"), NULL },
    { SOS_PLAN_COPY_GIVEN, N_("Copy"), "copy-given" },
    { SOS_PLAN_REVIEW_ON, N_("Next review"), NULL },
  };

  sos_facts_clear (self->facts);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    add_fact (self, person_case, plan, facts[i].field, _(facts[i].label), facts[i].list);
  gtk_label_set_label (self->reason, access == SOS_PERSON_PLAN_READ
                                        ? _("An earlier version, kept as it was agreed.")
                                        : _("Agreed: its words stay. Note how steps go, or change it as a new version."));
  gtk_widget_remove_css_class (GTK_WIDGET (self->reason), "danger-text");
  gtk_widget_remove_css_class (GTK_WIDGET (self->reason), "good-text");
}

/* Choices ------------------------------------------------------------------------------------------------------------------- */

static void
agreement_cb (GtkWidget *box, const char *code, SosPersonPlanPane *self)
{
  gtk_widget_set_visible (self->why_not, g_str_equal (code, SOS_AGREEMENT_IN_PART) || g_str_equal (code, SOS_AGREEMENT_NOT_AGREED));
  if (!self->showing)
    sos_record_saver_set_text (self->saver, SOS_PLAN_AGREEMENT, code);
}

static void
copy_cb (GtkWidget *box, const char *code, SosPersonPlanPane *self)
{
  if (!self->showing)
    sos_record_saver_set_text (self->saver, SOS_PLAN_COPY_GIVEN, code);
}

/* Whether anything could be posted today; the reason where not. */
static char *
dup_posting_note (SosPersonCase *person_case)
{
  GPtrArray *addresses = sos_person_case_get_records (person_case, SOS_TYPE_ADDRESS);
  g_autoptr (SosVerdict) verdict = NULL;

  for (guint i = 0; i < addresses->len && !(verdict && verdict->allowed); i++)
    {
      g_clear_pointer (&verdict, sos_verdict_free);
      verdict = sos_person_case_ask_posting (person_case, sos_record_get_id (addresses->pdata[i]),
                                             sos_delivery_to (sos_record_find_text (addresses->pdata[i], SOS_ADDRESS_TYPE)));
    }
  if (!verdict)
    return g_strdup (_("No post: there is no address."));
  /* Translators: %s is a whole sentence with the reason */
  return verdict->allowed ? NULL : g_strdup_printf (_("No post: %s"), verdict->words);
}

static void
show_choices (SosPersonPlanPane *self, SosPersonCase *person_case)
{
  SosPerson *person = sos_person_case_get_person (person_case);
  /* As chosen, also where that is still on its way to the store. */
  gpointer form = sos_record_saver_get_record (self->saver);
  g_autofree char *note = dup_posting_note (person_case);

  self->showing = TRUE;
  gtk_label_set_label (self->agree_title, sos_person_plan_words_get_ask (person, SOS_PLAN_ASK_AGREE));
  gtk_label_set_label (self->copy_title, sos_person_plan_words_get_ask (person, SOS_PLAN_ASK_COPY));
  sos_person_plan_choice_select (self->agree_choices, sos_record_find_text (form, SOS_PLAN_AGREEMENT));
  sos_person_plan_choice_select (self->copy_choices, sos_record_find_text (form, SOS_PLAN_COPY_GIVEN));
  gtk_label_set_label (self->copy_note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->copy_note), note != NULL);
  self->showing = FALSE;
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_person_plan_pane_dispose (GObject *object)
{
  sos_widget_dispose_template (object, SOS_TYPE_PERSON_PLAN_PANE);
  G_OBJECT_CLASS (sos_person_plan_pane_parent_class)->dispose (object);
}

static void
sos_person_plan_pane_class_init (SosPersonPlanPaneClass *klass)
{
  static const struct
  {
    const char *id;
    gsize offset;
  } children[] = {
    { "version", G_STRUCT_OFFSET (SosPersonPlanPane, version) },
    { "state", G_STRUCT_OFFSET (SosPersonPlanPane, state) },
    { "changes", G_STRUCT_OFFSET (SosPersonPlanPane, changes) },
    { "before", G_STRUCT_OFFSET (SosPersonPlanPane, before) },
    { "findings", G_STRUCT_OFFSET (SosPersonPlanPane, findings) },
    { "agree_box", G_STRUCT_OFFSET (SosPersonPlanPane, agree_box) },
    { "agree_title", G_STRUCT_OFFSET (SosPersonPlanPane, agree_title) },
    { "agree_choices", G_STRUCT_OFFSET (SosPersonPlanPane, agree_choices) },
    { "why_not", G_STRUCT_OFFSET (SosPersonPlanPane, why_not) },
    { "plan.agreement-words", G_STRUCT_OFFSET (SosPersonPlanPane, agreement_words) },
    { "copy_box", G_STRUCT_OFFSET (SosPersonPlanPane, copy_box) },
    { "copy_title", G_STRUCT_OFFSET (SosPersonPlanPane, copy_title) },
    { "copy_choices", G_STRUCT_OFFSET (SosPersonPlanPane, copy_choices) },
    { "copy_note", G_STRUCT_OFFSET (SosPersonPlanPane, copy_note) },
    { "facts", G_STRUCT_OFFSET (SosPersonPlanPane, facts) },
    { "reason", G_STRUCT_OFFSET (SosPersonPlanPane, reason) },
    { "agree", G_STRUCT_OFFSET (SosPersonPlanPane, agree) },
    { "change", G_STRUCT_OFFSET (SosPersonPlanPane, change) },
    { "print", G_STRUCT_OFFSET (SosPersonPlanPane, print) },
    { "print_label", G_STRUCT_OFFSET (SosPersonPlanPane, print_label) },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_person_plan_pane_dispose;
  g_type_ensure (SOS_TYPE_PERSON_PLAN_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-plan-pane.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].id, FALSE, children[i].offset);
}

static void
sos_person_plan_pane_init (SosPersonPlanPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sos_person_plan_pane_begin (SosPersonPlanPane *self, SosPersonTab *tab, SosRecordSaver *saver)
{
  SosCodes *codes = sos_store_get_codes (sos_person_tab_get_store (tab));

  self->tab = tab;
  self->saver = saver;
  sos_person_plan_choice_fill (self->agree_choices, codes, "agreement", 2, G_CALLBACK (agreement_cb), self);
  sos_person_plan_choice_fill (self->copy_choices, codes, "copy-given", 2, G_CALLBACK (copy_cb), self);
}

/* Whoever stands at a button that goes, "Agree" once it is agreed, goes on at the next. */
static void
show_buttons (SosPersonPlanPane *self, SosPersonPlanAccess access)
{
  gboolean agree = access == SOS_PERSON_PLAN_WRITE;
  gboolean change = access == SOS_PERSON_PLAN_FOLLOW;

  gtk_widget_set_visible (self->print, access != SOS_PERSON_PLAN_READ);
  if ((gtk_widget_is_focus (self->agree) && !agree) || (gtk_widget_is_focus (self->change) && !change))
    gtk_widget_grab_focus (self->print);
  gtk_widget_set_visible (self->agree, agree);
  gtk_widget_set_visible (self->change, change);
}

void
sos_person_plan_pane_show (SosPersonPlanPane *self, SosPersonCase *person_case, SosPlan *plan)
{
  SosPersonPlanAccess access = sos_person_plan_words_get_access (person_case, plan);
  gboolean write = access == SOS_PERSON_PLAN_WRITE;
  const char *state = sos_record_find_text (plan, SOS_PLAN_STATE);
  const SosLook *look = sos_look_find ("plan-state", state);
  g_autofree char *version = g_strdup_printf (_("Version %d"), (int) sos_record_get_number (SOS_RECORD (plan), SOS_PLAN_VERSION));
  g_autofree char *changes = sos_person_plan_words_dup_changes (person_case, plan);
  g_autofree char *name = sos_person_plan_words_dup_name (sos_person_case_get_person (person_case));
  /* Translators: %s is the name somebody goes by */
  g_autofree char *print = g_strdup_printf (_("Print for %s"), name);

  gtk_label_set_label (self->version, version);
  sos_chip_set_label (SOS_CHIP (self->state), sos_codes_get_label (sos_person_case_get_codes (person_case), "plan-state", state));
  sos_chip_set_icon_name (SOS_CHIP (self->state), look->icon);
  sos_chip_set_tone (SOS_CHIP (self->state), look->tone);
  gtk_label_set_label (self->changes, changes);
  gtk_widget_set_visible (GTK_WIDGET (self->changes), changes != NULL);
  gtk_label_set_label (self->print_label, print);
  sos_spoken_name_set (GTK_WIDGET (self->print), print);
  gtk_widget_set_visible (self->before, write);
  gtk_widget_set_visible (self->agree_box, write);
  gtk_widget_set_visible (self->copy_box, write);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), !write);
  show_buttons (self, access);
  if (write)
    {
      show_choices (self, person_case);
      show_draft (self, person_case, plan);
    }
  else
    show_frozen (self, person_case, plan, access);
}

gboolean
sos_person_plan_pane_focus (SosPersonPlanPane *self, const char *place)
{
  g_return_val_if_fail (SOS_IS_PERSON_PLAN_PANE (self), FALSE);

  if (g_str_equal (place, "agreement"))
    return gtk_widget_grab_focus (sos_person_plan_choice_find_first (self->agree_choices));
  if (g_str_equal (place, "agreement-words"))
    return gtk_widget_grab_focus (GTK_WIDGET (self->agreement_words));
  return FALSE;
}
