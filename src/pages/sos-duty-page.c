/* sos-duty-page.c - the duty board. Shows what the clock and the records say; every deed leaves its hour. */
#include "config.h"
#include "sos-duty-page.h"

#include "sos-apart-let-rows.h"
#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-duty.h"
#include "sos-fold-box.h"
#include "sos-row-menu.h"
#include "sos-sheet-print.h"
#include "sos-visit-dialog.h"

#include <glib/gi18n.h>

#define MOST_WAIT 60 /* seconds: how late somebody is stands there in minutes */

struct _SosDutyPage
{
  SosPage parent_instance;

  /* template */
  GtkLabel *heading, *note;
  GtkWidget *plan;
  GtkStack *stack;
  SosEmptyState *empty;
  GtkWidget *late, *out, *coming, *over;
  GtkWidget *late_section, *out_section, *coming_section, *over_section;

  /* owned */
  SosDutyBoard *board;
  GCancellable *cancellable;
  guint reload, timer;
  GSourceFunc read; /* reads the board again */
};

G_DEFINE_FINAL_TYPE (SosDutyPage, sos_duty_page, SOS_TYPE_PAGE)

/* --- words of a row --- */

static void
append_part (GString *words, char *part)
{
  g_autofree char *taken = part;

  if (taken != NULL && taken[0] != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", taken);
}

static char *
dup_title (const SosDutyRow *row)
{
  if (row->second == NULL)
    return g_strdup (row->worker != NULL ? row->worker : "");
  /* Translators: two colleagues who go together */
  return g_strdup_printf (_("%s and %s"), row->worker, row->second);
}

static const char *
get_label (SosDutyPage *self, const char *list, SosRecord *visit, guint field)
{
  return sos_codes_get_label (sos_store_get_codes (sos_page_get_store (SOS_PAGE (self))), list, sos_record_get_text (visit, field));
}

/* "10:40–12:00", with the day where it is another. */
static char *
dup_times (SosDutyPage *self, SosRecord *visit)
{
  const gint64 starts = sos_record_get_number (visit, SOS_VISIT_PLAN_STARTS_AT);
  g_autofree char *from = sos_visit_dup_hour (starts), *to = sos_visit_dup_hour (sos_record_get_number (visit, SOS_VISIT_PLAN_ENDS_AT));
  g_autoptr (GDateTime) moment = sos_clock_to_london (starts), now = sos_clock_to_london (self->board->now);
  g_autofree char *day = g_date_time_format (moment, "%Y-%m-%d"), *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *near = sos_date_dup_near (day);

  return g_strcmp0 (day, today) == 0 ? g_strdup_printf ("%s–%s", from, to) : g_strdup_printf ("%s, %s–%s", near, from, to);
}

static char *
dup_where (SosDutyPage *self, const SosDutyRow *row)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *phone = sos_visit_dup_hour (sos_record_get_number (row->visit, SOS_VISIT_PLAN_PHONE_IN_AT));

  append_part (words, dup_times (self, row->visit));
  append_part (words, g_strdup (get_label (self, "visit-purpose", row->visit, SOS_VISIT_PLAN_PURPOSE)));
  append_part (words, g_strdup (row->place));
  append_part (words, g_strdup (row->person_name));
  append_part (words, phone[0] != '\0' ? g_strdup_printf (_("phones in at %s"), phone) : NULL);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Whom to ring, with the number: on a bad day nobody looks for it. */
static char *
dup_numbers (const SosDutyRow *row)
{
  g_autoptr (GString) words = g_string_new (NULL);

  append_part (words, row->worker_phone != NULL ? g_strdup_printf ("%s: %s", row->worker, row->worker_phone) : NULL);
  append_part (words, row->buddy != NULL ? g_strdup_printf (_("buddy %s: %s"), row->buddy, row->buddy_phone != NULL ? row->buddy_phone : "–") : NULL);
  if (row->open && sos_record_is_set (row->visit, SOS_VISIT_PLAN_EMERGENCY_PHONE))
    append_part (words, g_strdup_printf (_("emergency contact %s: %s"), sos_record_get_text (row->visit, SOS_VISIT_PLAN_EMERGENCY_NAME),
                                         sos_record_get_text (row->visit, SOS_VISIT_PLAN_EMERGENCY_PHONE)));
  append_part (words, row->open && sos_record_is_set (row->visit, SOS_VISIT_PLAN_CAR_REG)
                        ? g_strdup_printf (_("car %s"), sos_record_get_text (row->visit, SOS_VISIT_PLAN_CAR_REG))
                        : NULL);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* "Left 12:55 · Phoned in 13:28". */
static char *
dup_steps (SosDutyPage *self, const SosDutyRow *row)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < row->steps->len; i++)
    {
      g_autofree char *hour = sos_visit_dup_hour (sos_record_get_number (row->steps->pdata[i], SOS_VISIT_STEP_AT));

      append_part (words, g_strdup_printf ("%s %s", get_label (self, "visit-step", row->steps->pdata[i], SOS_VISIT_STEP_KIND), hour));
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
dup_late (SosDutyPage *self, const SosDuty *duty)
{
  const gulong minutes = (gulong) MAX ((self->board->now - duty->due_at) / 60, 0);

  return duty->phone ? g_strdup_printf (g_dngettext (NULL, "%lu minute without the call", "%lu minutes without the call", minutes), minutes)
                     : g_strdup_printf (g_dngettext (NULL, "%lu minute late", "%lu minutes late", minutes), minutes);
}

static GtkWidget *
state_new (SosDutyPage *self, const SosDutyRow *row)
{
  const gboolean high = sos_record_has_text (row->visit, SOS_VISIT_PLAN_RISK, SOS_VISIT_RISK_HIGH);
  g_autofree char *due = sos_visit_dup_hour (row->duty.due_at), *since = sos_visit_dup_hour (row->duty.since), *late = dup_late (self, &row->duty), *words = NULL;

  switch (row->duty.phase)
    {
    case SOS_DUTY_PLANNED:
      if (high && sos_record_get_number (row->visit, SOS_VISIT_PLAN_APPROVED_BY) == 0)
        return sos_status_new ("dialog-question-symbolic", _("High risk, not approved"), "warn");
      return high ? sos_status_new ("object-select-symbolic", _("High risk, approved"), "good") : sos_status_new ("media-record-symbolic", _("Planned"), NULL);
    case SOS_DUTY_OUT:
    case SOS_DUTY_CHECKED_IN:
      /* Translators: %s is an hour */
      words = row->duty.phone ? g_strdup_printf (_("phones in by %s"), due) : g_strdup_printf (_("back by %s"), due);
      return sos_status_new (row->duty.phase == SOS_DUTY_OUT ? "media-playback-start-symbolic" : "call-start-symbolic", words, row->duty.unsaid ? "warn" : "note");
    case SOS_DUTY_DUE_BACK:
      words = g_strdup_printf (_("due since %s"), due);
      return sos_status_new ("alarm-symbolic", words, "warn");
    case SOS_DUTY_CALL_WORKER:
    case SOS_DUTY_CALL_BUDDY:
    case SOS_DUTY_DECIDE:
      return sos_chip_new ("dialog-warning-symbolic", late, row->duty.phase == SOS_DUTY_DECIDE ? "solid" : "danger");
    case SOS_DUTY_BACK:
      words = g_strdup_printf (_("back at %s"), since);
      return sos_status_new ("object-select-symbolic", words, "good");
    case SOS_DUTY_CANCELLED:
    default:
      return sos_status_new ("list-remove-symbolic", _("Cancelled"), NULL);
    }
}

/* --- deeds of a row --- */

/* The one deed that comes next. */
static const struct
{
  SosDutyPhase phase;
  const char *label, *action;
} next[] = {
  { SOS_DUTY_PLANNED, N_("Left"), "page.out" },
  { SOS_DUTY_OUT, N_("Back"), "page.back" },
  { SOS_DUTY_CHECKED_IN, N_("Back"), "page.back" },
  { SOS_DUTY_DUE_BACK, N_("Back"), "page.back" },
  { SOS_DUTY_CALL_WORKER, N_("Rang the worker"), "page.called-worker" },
  { SOS_DUTY_CALL_BUDDY, N_("Rang the buddy"), "page.called-buddy" },
  { SOS_DUTY_DECIDE, N_("Decide…"), "page.police" },
};

static gboolean
waits_for_approval (const SosDutyRow *row)
{
  return row->duty.phase == SOS_DUTY_PLANNED && sos_record_has_text (row->visit, SOS_VISIT_PLAN_RISK, SOS_VISIT_RISK_HIGH)
         && sos_record_get_number (row->visit, SOS_VISIT_PLAN_APPROVED_BY) == 0;
}

static GtkWidget *
button_new (SosDutyPage *self, const SosDutyRow *row)
{
  const char *label = NULL, *action = NULL;
  g_autofree char *title = dup_title (row), *spoken = NULL;
  GtkWidget *button;

  for (guint i = 0; i < G_N_ELEMENTS (next); i++)
    if (next[i].phase == row->duty.phase)
      {
        label = _(next[i].label);
        action = next[i].action;
      }
  if (waits_for_approval (row))
    {
      label = _("Approve");
      action = "page.approve";
    }
  if (label == NULL || ((waits_for_approval (row) || row->duty.phase == SOS_DUTY_DECIDE) && !self->board->may_decide))
    return NULL;
  button = sos_block_button (label, NULL, "act");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", sos_record_get_id (row->visit));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  /* Translators: a deed, and about whom: "Back: Hannah Lindqvist" */
  spoken = g_strdup_printf (_("%s: %s"), label, title);
  sos_spoken_name_set (button, spoken);
  return button;
}

#define PLANNED (1u << SOS_DUTY_PLANNED)
#define UNDER_WAY \
  (1u << SOS_DUTY_OUT | 1u << SOS_DUTY_CHECKED_IN | 1u << SOS_DUTY_DUE_BACK | 1u << SOS_DUTY_CALL_WORKER | 1u << SOS_DUTY_CALL_BUDDY | 1u << SOS_DUTY_DECIDE)
#define LATE (1u << SOS_DUTY_DUE_BACK | 1u << SOS_DUTY_CALL_WORKER | 1u << SOS_DUTY_CALL_BUDDY | 1u << SOS_DUTY_DECIDE)

static const struct
{
  guint phases;
  gboolean leads;
  const char *label, *action;
} deeds[] = {
  { PLANNED | UNDER_WAY, FALSE, N_("Left"), "page.out" },
  { UNDER_WAY, FALSE, N_("Phoned in"), "page.heard" },
  { UNDER_WAY, FALSE, N_("Stays longer…"), "page.longer" },
  { UNDER_WAY, FALSE, N_("Back"), "page.back" },
  { LATE, FALSE, N_("Rang the worker"), "page.called-worker" },
  { LATE, FALSE, N_("Rang the buddy"), "page.called-buddy" },
  { LATE, TRUE, N_("The police is rung…"), "page.police" },
  { LATE, TRUE, N_("Wait, and why…"), "page.decide-wait" },
  { UNDER_WAY, TRUE, N_("What they say when they cannot speak"), "page.phrase" },
  { PLANNED | UNDER_WAY, FALSE, N_("Sheet to take along…"), "page.sheet" },
  { PLANNED, FALSE, N_("Change…"), "page.change" },
  { PLANNED | UNDER_WAY, FALSE, N_("Cancel the visit…"), "page.cancel" },
};

static GtkWidget *
menu_new (SosDutyPage *self, const SosDutyRow *row)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *title = dup_title (row);
  /* Translators: %s is a colleague who is out */
  g_autofree char *words = g_strdup_printf (_("More about the visit of %s"), title);
  const gboolean left = sos_record_get_number (row->visit, SOS_VISIT_PLAN_OUT_AT) > 0;
  GtkWidget *button;

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (deeds[i].phases & 1u << row->duty.phase && (!deeds[i].leads || self->board->may_decide)
        && !(left && (g_str_equal (deeds[i].action, "page.out") || g_str_equal (deeds[i].action, "page.cancel"))))
      sos_row_menu_add (menu, _(deeds[i].label), deeds[i].action, g_variant_new_int64 (sos_record_get_id (row->visit)));
  if (row->person != 0)
    sos_row_menu_add (menu, _("Open the record"), "app.show-person", g_variant_new_int64 (row->person));
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    return NULL;
  button = sos_row_menu_new (menu, words, sos_record_get_id (row->visit));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static void
append_words (GtkWidget *box, char *words, const char *classes)
{
  g_autofree char *taken = words;

  if (taken != NULL && taken[0] != '\0')
    gtk_box_append (GTK_BOX (box), sos_block_text (taken, classes));
}

/* The state stands beside the name, where no long words below it take its room. */
static GtkWidget *
first_line_new (SosDutyPage *self, const SosDutyRow *row)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *state = state_new (self, row);
  g_autofree char *title = dup_title (row);

  gtk_box_append (GTK_BOX (line), sos_block_label (title, "row-title"));
  gtk_widget_set_valign (state, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), state);
  return line;
}

static GtkWidget *
row_new (SosDutyPage *self, const SosDutyRow *row)
{
  GtkWidget *line = sos_fold_box_new (12), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *button = button_new (self, row), *menu = menu_new (self, row);
  const gboolean late = sos_duty_is_overdue (row->duty.phase);

  sos_block_add_classes (line, "lrow pad");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), first_line_new (self, row));
  append_words (words, dup_where (self, row), "row-note num");
  if (late)
    append_words (words, g_strdup (sos_duty_phase_get_words (row->duty.phase)), "small strong danger-text");
  if (late || row->duty.phase == SOS_DUTY_DUE_BACK)
    append_words (words, dup_numbers (row), "small num");
  if (row->duty.unsaid && row->duty.due_at != 0)
    append_words (words, g_strdup (_("Nobody said that they left; they count as out all the same.")), "small warn-text");
  append_words (words, dup_steps (self, row), "small dim num");
  gtk_box_append (GTK_BOX (line), words);
  if (button != NULL)
    gtk_box_append (GTK_BOX (line), button);
  if (menu != NULL)
    gtk_box_append (GTK_BOX (line), menu);
  return line;
}

/* --- the board --- */

static GtkWidget *
find_list (SosDutyPage *self, SosDutyPhase phase)
{
  if (sos_duty_is_overdue (phase))
    return self->late;
  if (phase >= SOS_DUTY_BACK)
    return self->over;
  return phase == SOS_DUTY_PLANNED ? self->coming : self->out;
}

static guint
count_due_back (const SosDutyBoard *board)
{
  guint n = 0;

  for (guint i = 0; i < board->rows->len; i++)
    n += ((const SosDutyRow *) board->rows->pdata[i])->duty.phase == SOS_DUTY_DUE_BACK;
  return n;
}

/* "4 out · 1 due back · nobody is looked for": whoever is due is told before the clock asks for them. */
static void
show_head (SosDutyPage *self)
{
  g_autoptr (GDateTime) now = sos_clock_to_london (self->board->now);
  /* Translators: a day and an hour, see strftime */
  g_autofree char *heading = g_date_time_format (now, _("%A %-d %B, %H:%M"));
  g_autofree char *out = g_strdup_printf (g_dngettext (NULL, "%u out", "%u out", self->board->n_out), self->board->n_out);
  const guint n_due = count_due_back (self->board);
  /* Translators: people who should be back by now, or should have phoned in */
  g_autofree char *due = n_due > 0 ? g_strdup_printf (g_dngettext (NULL, " · %u due back", " · %u due back", n_due), n_due) : g_strdup ("");
  g_autofree char *late = self->board->n_overdue > 0
                            ? g_strdup_printf (g_dngettext (NULL, "%u looked for", "%u looked for", self->board->n_overdue), self->board->n_overdue)
                            : g_strdup (_("nobody is looked for"));
  g_autofree char *note = g_strdup_printf ("%s%s · %s", out, due, late);

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->note, note);
  sos_page_set_foot (SOS_PAGE (self), self->board->n_overdue > 0 ? _("After 15 minutes ring the worker, after 30 the buddy and a lead; after 45 a lead decides about the police.")
                                                                 : _("Whoever is not back in time stands on top, with the numbers to ring."));
}

static void
show_board (SosDutyPage *self)
{
  GtkWidget *lists[] = { self->late, self->out, self->coming, self->over };
  GtkWidget *sections[] = { self->late_section, self->out_section, self->coming_section, self->over_section };
  g_autofree char *mark = sos_focus_dup_mark (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    sos_block_clear (lists[i]);
  for (guint i = 0; i < self->board->rows->len; i++)
    {
      const SosDutyRow *row = self->board->rows->pdata[i];

      sos_block_append_row (find_list (self, row->duty.phase), row_new (self, row));
    }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    gtk_widget_set_visible (sections[i], gtk_widget_get_first_child (lists[i]) != NULL);
  show_head (self);
  gtk_widget_set_visible (self->plan, self->board->may_plan);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.plan", self->board->may_plan);
  if (self->board->rows->len == 0)
    sos_empty_state_set (self->empty, "object-select-symbolic", _("Nobody is out, and nobody goes"),
                         _("Plan a visit before somebody leaves: where, until when, and who is rung if they are not back."),
                         self->board->may_plan ? _("Plan a visit…") : NULL, "page.plan");
  gtk_stack_set_visible_child_name (self->stack, self->board->rows->len > 0 ? "board" : "empty");
  if (mark != NULL)
    sos_focus_return (GTK_WIDGET (self), mark);
}

static gboolean
timer_cb (gpointer user_data)
{
  SosDutyPage *self = user_data;

  self->timer = 0;
  if (self->reload == 0)
    self->reload = g_idle_add (self->read, self);
  return G_SOURCE_REMOVE;
}

static void
wait (SosDutyPage *self)
{
  const gint64 seconds = self->board->until == G_MAXINT64 ? MOST_WAIT : self->board->until - self->board->now;

  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_seconds ((guint) CLAMP (seconds, 1, MOST_WAIT), timer_cb, self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDutyPage) self = user_data;
  g_autoptr (GError) error = NULL;
  SosDutyBoard *board = sos_duty_board_finish (result, &error);

  if (board == NULL)
    {
      sos_page_show_unread (self->stack, self->empty, error, "page.read-again");
      return;
    }
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      sos_duty_board_free (board);
      return;
    }
  g_clear_pointer (&self->board, sos_duty_board_free);
  self->board = board;
  show_board (self);
  wait (self);
}

static gboolean
reload_cb (gpointer user_data)
{
  SosDutyPage *self = user_data;

  self->reload = 0;
  sos_duty_board_async (sos_page_get_store (SOS_PAGE (self)), self->cancellable, loaded_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (SosDutyPage *self)
{
  if (self->reload == 0)
    self->reload = g_idle_add (self->read, self);
}

/* --- actions --- */

static SosDutyRow *
find_row (SosDutyPage *self, gint64 visit)
{
  for (guint i = 0; self->board != NULL && i < self->board->rows->len; i++)
    if (sos_record_get_id (((SosDutyRow *) self->board->rows->pdata[i])->visit) == visit)
      return self->board->rows->pdata[i];
  return NULL;
}

/* Steps that need no words: name of the action, code, title of the deed. */
static const struct
{
  const char *action, *code, *title;
} plain_steps[] = {
  { "page.approve", SOS_VISIT_STEP_APPROVED, N_("Visit approved") },       { "page.out", SOS_VISIT_STEP_OUT, N_("Left") },
  { "page.heard", SOS_VISIT_STEP_CHECKED_IN, N_("Phoned in") },            { "page.back", SOS_VISIT_STEP_BACK, N_("Back") },
  { "page.called-worker", SOS_VISIT_STEP_CALLED_WORKER, N_("Rang the worker") }, { "page.called-buddy", SOS_VISIT_STEP_CALLED_BUDDY, N_("Rang the buddy") },
};

static void
note_step (GtkWidget *widget, const char *action, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain_steps); i++)
    if (g_str_equal (plain_steps[i].action, action))
      sos_apart_let_write_from (widget, sos_page_get_store (SOS_PAGE (widget)), _(plain_steps[i].title), _("_Note it"), (SosTransactionFunc) sos_casework_note_visit,
                                g_variant_get_int64 (parameter), plain_steps[i].code);
}

static const struct
{
  const char *action, *code, *title, *verb, *explain;
} worded_steps[] = {
  { "page.police", SOS_VISIT_STEP_POLICE, N_("The police is rung"), N_("_Note it"), N_("Write down whom you spoke with, and the reference.") },
  { "page.decide-wait", SOS_VISIT_STEP_WAIT, N_("Wait"), N_("_Note it"), N_("Write down why, and until when.") },
  { "page.cancel", SOS_VISIT_STEP_CANCELLED, N_("Cancel the visit"), N_("_Cancel it"), N_("Write down why it does not take place.") },
};

static void
ask_step (GtkWidget *widget, const char *action, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (worded_steps); i++)
    if (g_str_equal (worded_steps[i].action, action))
      sos_visit_ask_step (widget, sos_page_get_store (SOS_PAGE (widget)), g_variant_get_int64 (parameter), worded_steps[i].code, _(worded_steps[i].title),
                          _(worded_steps[i].verb), _(worded_steps[i].explain));
}

static void
ask_longer (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosDutyRow *row = find_row (SOS_DUTY_PAGE (widget), g_variant_get_int64 (parameter));

  if (row != NULL)
    sos_visit_ask_longer (widget, sos_page_get_store (SOS_PAGE (widget)), row->visit);
}

static void
plan_visit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_visit_ask (widget, sos_page_get_store (SOS_PAGE (widget)), NULL, 0, NULL);
}

static void
change_visit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosDutyRow *row = find_row (SOS_DUTY_PAGE (widget), g_variant_get_int64 (parameter));

  if (row != NULL && row->open)
    sos_visit_ask (widget, sos_page_get_store (SOS_PAGE (widget)), row->visit, row->person, row->person_name);
  else if (row != NULL)
    sos_page_say (widget, _("Ask whoever goes to change it."));
}

static void
print_sheet (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosDutyRow *row = find_row (SOS_DUTY_PAGE (widget), g_variant_get_int64 (parameter));
  const gint64 person = row != NULL ? sos_record_get_number (row->visit, SOS_VISIT_PLAN_PERSON) : 0;

  if (person > 0)
    sos_sheet_print_open (widget, NULL, sos_page_get_store (SOS_PAGE (widget)), SOS_PERSON_VISIT_SHEET, person, sos_record_get_id (row->visit));
  else if (row != NULL)
    sos_page_say (widget, _("This visit is to nobody we work with; it has no sheet."));
}

static void
phrase_cb (gpointer widget, gpointer data)
{
  SosDeed *deed = data;
  g_autofree char *words = deed->made != NULL ? g_strdup_printf (_("They say: “%s”."), sos_record_get_text (deed->made, SOS_CODE_PHRASE_PHRASE))
                                              : g_strdup (_("Nothing was agreed with them."));

  sos_page_say (widget, words);
}

static void
look_at_phrase (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosDutyRow *row = find_row (SOS_DUTY_PAGE (widget), g_variant_get_int64 (parameter));

  if (row != NULL)
    sos_page_write (widget, sos_page_get_store (SOS_PAGE (widget)), NULL, (SosTransactionFunc) sos_casework_look_at_phrase,
                    sos_deed_new (sos_record_get_number (row->visit, SOS_VISIT_PLAN_WORKER), NULL, NULL), (GDestroyNotify) sos_deed_free, phrase_cb);
}

static void
read_again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  changed_cb (SOS_DUTY_PAGE (widget));
}

static const SosActionRow actions[] = {
  { "page.plan", N_("Plan a visit…"), "Insert", plan_visit },
  { "page.read-again", NULL, NULL, read_again_cb },
  { "page.approve", NULL, NULL, note_step, "x" },
  { "page.out", NULL, NULL, note_step, "x" },
  { "page.heard", NULL, NULL, note_step, "x" },
  { "page.back", NULL, NULL, note_step, "x" },
  { "page.called-worker", NULL, NULL, note_step, "x" },
  { "page.called-buddy", NULL, NULL, note_step, "x" },
  { "page.longer", NULL, NULL, ask_longer, "x" },
  { "page.police", NULL, NULL, ask_step, "x" },
  { "page.decide-wait", NULL, NULL, ask_step, "x" },
  { "page.cancel", NULL, NULL, ask_step, "x" },
  { "page.change", NULL, NULL, change_visit, "x" },
  { "page.sheet", NULL, NULL, print_sheet, "x" },
  { "page.phrase", NULL, NULL, look_at_phrase, "x" },
};

/* --- class --- */

static void
sos_duty_page_focus_default (SosPage *page)
{
  gtk_widget_grab_focus (SOS_DUTY_PAGE (page)->plan);
}

static void
sos_duty_page_dispose (GObject *object)
{
  SosDutyPage *self = SOS_DUTY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->reload, g_source_remove);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->board, sos_duty_board_free);
  sos_widget_dispose_template (self, SOS_TYPE_DUTY_PAGE);
  G_OBJECT_CLASS (sos_duty_page_parent_class)->dispose (object);
}

static void
sos_duty_page_finalize (GObject *object)
{
  g_clear_object (&SOS_DUTY_PAGE (object)->cancellable);
  G_OBJECT_CLASS (sos_duty_page_parent_class)->finalize (object);
}

static void
sos_duty_page_class_init (SosDutyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_duty_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_duty_page_finalize;
  SOS_PAGE_CLASS (klass)->focus_default = sos_duty_page_focus_default;
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-duty-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, SosDutyPage, name)
  BIND (heading);
  BIND (note);
  BIND (plan);
  BIND (stack);
  BIND (empty);
  BIND (late);
  BIND (out);
  BIND (coming);
  BIND (over);
  BIND (late_section);
  BIND (out_section);
  BIND (coming_section);
  BIND (over_section);
#undef BIND
}

static void
sos_duty_page_init (SosDutyPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->read = reload_cb;
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
}

GtkWidget *
sos_duty_page_new (SosStore *store)
{
  SosDutyPage *self;

  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  self = g_object_new (SOS_TYPE_DUTY_PAGE, "store", store, NULL);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}
