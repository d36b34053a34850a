/* sos-person-plan-step.c - one step of a goal, edited where it stands. Knows no other step. */
#include "config.h"
#include "sos-person-plan-step.h"

#include "sos-blocks.h"
#include "sos-form-row.h"
#include "sos-near-date.h"
#include "sos-person-plan-choice.h"
#include "sos-person-plan-text.h"
#include "sos-plan-rules.h"
#include "sos-record-saver.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

struct _SosPersonPlanStep
{
  GtkBox parent_instance;

  GtkMenuButton *who;
  GtkLabel *who_label;
  GtkBox *who_choices;
  SosPersonPlanText *words;
  GtkEntry *when;
  GtkMenuButton *status;
  SosStatus *status_word;
  GtkPopover *who_popover;
  GtkPopover *details;
  GtkBox *status_choices;
  GtkBox *reason_box;
  GtkEditable *reason;
  GtkWidget *reason_button;
  GtkWidget *more;
  GtkWidget *order;

  SosPersonTab *tab; /* outlives the row */
  SosRecordSaver *saver;
  SosAction *action;
  SosPersonCase *person_case;
  SosPersonPlanAccess access;
  char *when_shown; /* what differs from it was typed */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (SosPersonPlanStep, sos_person_plan_step, GTK_TYPE_BOX)

enum
{
  MOVE,
  ENTERED,
  LEFT_OVER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
text_of (gpointer record, guint field)
{
  return sos_record_get_text (SOS_RECORD (record), field);
}

/* Who ----------------------------------------------------------------------------------------------------------------------- */

static void
show_who (SosPersonPlanStep *self)
{
  SosRecord *record = sos_record_saver_get_record (self->saver);
  const char *who = text_of (record, SOS_ACTION_WHO);
  g_autofree char *name = sos_person_plan_words_dup_who (self->person_case, who, text_of (record, SOS_ACTION_WHO_NAME));
  /* Translators: who does a step */
  g_autofree char *spoken = g_strdup_printf (_("Who: %s"), name);

  gtk_label_set_label (self->who_label, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->who), name);
  sos_spoken_name_set (GTK_WIDGET (self->who), spoken);
  if (g_strcmp0 (who, SOS_WHO_YP) == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->who_label), "note-text");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->who_label), "note-text");
}

static void
who_chosen_cb (GtkWidget *choices, const char *code, SosPersonPlanStep *self)
{
  if (self->showing)
    return;
  sos_record_saver_set_text (self->saver, SOS_ACTION_WHO, code);
  show_who (self);
}

/* When ---------------------------------------------------------------------------------------------------------------------- */

static gboolean
is_when_typed (SosPersonPlanStep *self)
{
  return g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->when)), self->when_shown ? self->when_shown : "") != 0;
}

/* From the form, not from what was read: a day that is still on its way to the store stays where it was typed. */
static void
show_when (SosPersonPlanStep *self)
{
  if (is_when_typed (self))
    return;
  g_free (self->when_shown);
  self->when_shown = sos_person_plan_words_dup_when (sos_record_saver_get_record (self->saver));
  if (is_when_typed (self))
    sos_form_row_show (GTK_EDITABLE (self->when), self->when_shown);
}

/* A day where it can be read as one, else words: one of the two, never both. Then it is shown as it was understood. */
static void
commit_when (SosPersonPlanStep *self)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->when)));
  g_autofree char *day = NULL;

  if (!self->action || self->access != SOS_PERSON_PLAN_WRITE || !is_when_typed (self))
    return;
  day = sos_near_date_dup_parsed (typed, sos_person_case_get_today (self->person_case));
  sos_record_saver_set_text (self->saver, SOS_ACTION_WHEN_WORDS, day || typed[0] == '\0' ? NULL : typed);
  sos_record_saver_set_text (self->saver, SOS_ACTION_BY_WHEN, day);
  g_free (self->when_shown);
  self->when_shown = g_steal_pointer (&typed);
  show_when (self);
}

static void
when_left_cb (GtkEventControllerFocus *controller, SosPersonPlanStep *self)
{
  commit_when (self);
}

/* Status -------------------------------------------------------------------------------------------------------------------- */

static void
show_status (SosPersonPlanStep *self)
{
  SosCodes *codes = sos_person_case_get_codes (self->person_case);
  const char *status = text_of (self->action, SOS_ACTION_STATUS);
  const SosLook *look = sos_look_find ("action-status", status ? status : SOS_ACTION_TO_DO);
  int over = sos_person_plan_words_get_days_over (SOS_RECORD (self->action), sos_person_case_get_today (self->person_case));
  g_autofree char *late = g_strdup_printf (g_dngettext (NULL, "%d day over", "%d days over", over), over);
  const char *label = sos_codes_get_label (codes, "action-status", status ? status : SOS_ACTION_TO_DO);
  g_autofree char *spoken = g_strdup_printf (_("Status: %s"), over > 0 ? late : label);

  sos_chip_set_label (SOS_CHIP (self->status_word), over > 0 ? late : label);
  sos_chip_set_icon_name (SOS_CHIP (self->status_word), over > 0 ? "alarm-symbolic" : look->icon);
  sos_chip_set_tone (SOS_CHIP (self->status_word), over > 0 ? SOS_LOOK_DANGER : look->tone);
  sos_spoken_name_set (GTK_WIDGET (self->status), spoken);
}

static void
set_status (SosPersonPlanStep *self, const char *code, const char *words)
{
  SosCodes *codes = sos_person_case_get_codes (self->person_case);
  /* Translators: what has become of a step: "Step: done" */
  g_autofree char *title = g_strdup_printf (_("Step: %s"), sos_codes_get_label (codes, "action-status", code));

  sos_record_saver_flush (self->saver);
  gtk_popover_popdown (self->details);
  sos_person_tab_write (self->tab, title, (SosTransactionFunc) sos_casework_set_action_status,
                        sos_deed_new (sos_record_get_id (SOS_RECORD (self->action)), code, words),
                        (GDestroyNotify) sos_deed_free, NULL);
}

/* Not done needs a reason; everything else is done at once. */
static void
status_chosen_cb (GtkWidget *choices, const char *code, SosPersonPlanStep *self)
{
  gboolean not_done = g_strcmp0 (code, SOS_ACTION_NOT_DONE) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->reason_box), not_done);
  if (self->showing)
    return;
  if (not_done)
    gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  else
    set_status (self, code, NULL);
}

static void
reason_cb (GtkWidget *widget, SosPersonPlanStep *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));

  if (words[0] == '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  else
    set_status (self, SOS_ACTION_NOT_DONE, words);
}

/* Deeds on the whole row ---------------------------------------------------------------------------------------------------- */

static void
move_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPlanStep *self = SOS_PERSON_PLAN_STEP (widget);

  gtk_popover_popdown (self->details);
  g_signal_emit (self, signals[MOVE], 0, g_variant_get_int32 (parameter));
}

/* Its words could not be stored and it is not in the plan: refused when it was new, or removed by somebody else. */
static gboolean
is_stray (SosPersonPlanStep *self)
{
  return sos_record_saver_get_saving (self->saver) == SOS_SAVING_HELD
         && !sos_person_case_find (self->person_case, SOS_TYPE_ACTION, sos_record_get_id (SOS_RECORD (self->action)));
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPlanStep *self = SOS_PERSON_PLAN_STEP (widget);

  if (self->access != SOS_PERSON_PLAN_WRITE)
    return;
  gtk_popover_popdown (self->details);
  if (is_stray (self))
    g_signal_emit (self, signals[LEFT_OVER], 0);
  else
    sos_person_tab_remove (self->tab, _("Step removed"), sos_record_saver_get_record (self->saver));
}

static void
entered_cb (SosPersonPlanText *words, SosPersonPlanStep *self)
{
  sos_record_saver_flush (self->saver);
  g_signal_emit (self, signals[ENTERED], 0);
}

/* Refused, and nothing was typed that could be lost: the row has no reason to stay. */
static void
said_cb (SosRecordSaver *saver, const char *words, SosPersonPlanStep *self)
{
  sos_person_tab_say (self->tab, words);
  if (sos_record_saver_get_saving (saver) == SOS_SAVING_DONE)
    g_signal_emit (self, signals[LEFT_OVER], 0);
}

static void
when_activate_cb (GtkEntry *entry, SosPersonPlanStep *self)
{
  commit_when (self);
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

/* Who, what, by when, how it goes: as it is read. */
static gboolean
sos_person_plan_step_focus_next (GtkWidget *widget, GtkDirectionType direction)
{
  SosPersonPlanStep *self = SOS_PERSON_PLAN_STEP (widget);
  GtkWidget *stops[] = { GTK_WIDGET (self->who), GTK_WIDGET (self->words), GTK_WIDGET (self->when), GTK_WIDGET (self->status),
                         sos_record_saver_get_panel (self->saver) };

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (sos_person_plan_step_parent_class)->focus (widget, direction);
  return sos_focus_walk (stops, G_N_ELEMENTS (stops), direction);
}

static void
sos_person_plan_step_finalize (GObject *object)
{
  g_free (SOS_PERSON_PLAN_STEP (object)->when_shown);
  G_OBJECT_CLASS (sos_person_plan_step_parent_class)->finalize (object);
}

static void
sos_person_plan_step_dispose (GObject *object)
{
  SosPersonPlanStep *self = SOS_PERSON_PLAN_STEP (object);

  g_clear_object (&self->saver);
  g_clear_object (&self->action);
  g_clear_object (&self->person_case);
  sos_widget_dispose_template (self, SOS_TYPE_PERSON_PLAN_STEP);
  G_OBJECT_CLASS (sos_person_plan_step_parent_class)->dispose (object);
}

#define BIND(name, member) \
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, G_STRUCT_OFFSET (SosPersonPlanStep, member))

static void
sos_person_plan_step_class_init (SosPersonPlanStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_person_plan_step_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_person_plan_step_finalize;
  widget_class->focus = sos_person_plan_step_focus_next;
  signals[MOVE] = g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_INT);
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[LEFT_OVER] = g_signal_new ("left-over", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
  g_type_ensure (SOS_TYPE_PERSON_PLAN_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-plan-step.ui");
  BIND ("who", who);
  BIND ("who_label", who_label);
  BIND ("who_choices", who_choices);
  BIND ("who_popover", who_popover);
  BIND ("action.words", words);
  BIND ("when", when);
  BIND ("status", status);
  BIND ("status_word", status_word);
  BIND ("details", details);
  BIND ("status_choices", status_choices);
  BIND ("reason_box", reason_box);
  BIND ("reason", reason);
  BIND ("reason_button", reason_button);
  BIND ("more", more);
  BIND ("order", order);
  gtk_widget_class_install_action (widget_class, "step.move", "i", move_cb);
  gtk_widget_class_install_action (widget_class, "step.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "step.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "step.move", "i", 1);
}

static void
sos_person_plan_step_init (SosPersonPlanStep *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  /* A menu button centres what it shows; a column of words stands at the left. */
  gtk_widget_set_halign (gtk_widget_get_parent (GTK_WIDGET (self->status_word)), GTK_ALIGN_START);
  g_signal_connect_object (focus, "leave", G_CALLBACK (when_left_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->when), focus);
  g_signal_connect_object (self->when, "activate", G_CALLBACK (when_activate_cb), self, 0);
  g_signal_connect_object (self->words, "entered", G_CALLBACK (entered_cb), self, 0);
  g_signal_connect_object (self->reason, "activate", G_CALLBACK (reason_cb), self, 0);
  g_signal_connect_object (self->reason_button, "clicked", G_CALLBACK (reason_cb), self, 0);
}

GtkWidget *
sos_person_plan_step_new (SosPersonTab *tab)
{
  SosPersonPlanStep *self = g_object_new (SOS_TYPE_PERSON_PLAN_STEP, NULL);
  SosStore *store = sos_person_tab_get_store (tab);

  self->tab = tab;
  self->saver = sos_record_saver_new (store, GTK_WIDGET (self), SOS_TYPE_ACTION);
  g_signal_connect_object (self->saver, "said", G_CALLBACK (said_cb), self, 0);
  gtk_box_append (GTK_BOX (self), sos_record_saver_get_panel (self->saver));
  sos_person_plan_choice_fill (self->who_choices, sos_store_get_codes (store), "action-who", 1, G_CALLBACK (who_chosen_cb), self);
  sos_person_plan_choice_fill (self->status_choices, sos_store_get_codes (store), "action-status", 1,
                               G_CALLBACK (status_chosen_cb), self);
  return GTK_WIDGET (self);
}

void
sos_person_plan_step_begin (SosPersonPlanStep *self, SosPersonCase *person_case, SosAction *action)
{
  g_return_if_fail (SOS_IS_PERSON_PLAN_STEP (self));

  sos_record_saver_make (self->saver, action, _("Step added"));
  sos_person_plan_step_show (self, person_case, action, SOS_PERSON_PLAN_WRITE);
}

void
sos_person_plan_step_show (SosPersonPlanStep *self, SosPersonCase *person_case, SosAction *action,
                           SosPersonPlanAccess access)
{
  const char *status = text_of (action, SOS_ACTION_STATUS);
  gboolean write = access == SOS_PERSON_PLAN_WRITE;

  g_set_object (&self->action, action);
  g_set_object (&self->person_case, person_case);
  self->access = access;
  self->showing = TRUE;
  sos_record_saver_set_base (self->saver, action);
  show_who (self);
  show_when (self);
  show_status (self);
  sos_person_plan_choice_select (self->who_choices, text_of (sos_record_saver_get_record (self->saver), SOS_ACTION_WHO));
  sos_person_plan_choice_select (self->status_choices, status ? status : SOS_ACTION_TO_DO);
  sos_form_row_show (self->reason, text_of (action, SOS_ACTION_REASON));
  sos_person_plan_text_set_editable (self->words, write);
  gtk_editable_set_editable (GTK_EDITABLE (self->when), write);
  gtk_widget_set_sensitive (GTK_WIDGET (self->who_popover), write);
  gtk_widget_set_sensitive (gtk_popover_get_child (self->details), access != SOS_PERSON_PLAN_READ);
  gtk_widget_set_visible (self->more, access != SOS_PERSON_PLAN_READ);
  gtk_widget_set_visible (self->order, write);
  self->showing = FALSE;
}

void
sos_person_plan_step_join (SosPersonPlanStep *self, GtkSizeGroup *const columns[3])
{
  gtk_size_group_add_widget (columns[0], GTK_WIDGET (self->who));
  gtk_size_group_add_widget (columns[1], GTK_WIDGET (self->when));
  gtk_size_group_add_widget (columns[2], GTK_WIDGET (self->status));
}

SosAction *
sos_person_plan_step_get_action (SosPersonPlanStep *self)
{
  g_return_val_if_fail (SOS_IS_PERSON_PLAN_STEP (self), NULL);
  return self->action;
}

void
sos_person_plan_step_flush (SosPersonPlanStep *self)
{
  g_return_if_fail (SOS_IS_PERSON_PLAN_STEP (self));
  commit_when (self);
  sos_record_saver_flush (self->saver);
}

SosSaving
sos_person_plan_step_get_saving (SosPersonPlanStep *self)
{
  g_return_val_if_fail (SOS_IS_PERSON_PLAN_STEP (self), SOS_SAVING_DONE);
  return MAX (sos_record_saver_get_saving (self->saver), is_when_typed (self) ? SOS_SAVING_HELD : SOS_SAVING_DONE);
}

gboolean
sos_person_plan_step_is_over (SosPersonPlanStep *self, SosPersonCase *person_case)
{
  g_return_val_if_fail (SOS_IS_PERSON_PLAN_STEP (self), FALSE);
  return !is_when_typed (self) && sos_record_saver_is_over (self->saver, sos_person_case_get_read_at (person_case));
}

void
sos_person_plan_step_focus (SosPersonPlanStep *self, SosPersonPlanStepPart part)
{
  g_return_if_fail (SOS_IS_PERSON_PLAN_STEP (self));
  sos_focus_begin (part == SOS_PERSON_PLAN_STEP_WHEN ? GTK_WIDGET (self->when) : GTK_WIDGET (self->words));
}
