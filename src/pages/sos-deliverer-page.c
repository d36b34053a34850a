/* sos-deliverer-page.c - somebody who delivers. Shows a case; what is asked is in sos-deliver-dialogs.c. */
#include "config.h"
#include "sos-deliverer-page.h"

#include "sos-expense.h"
#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-deliver-dialogs.h"
#include "sos-deliver.h"
#include "sos-fold-box.h"
#include "sos-row-menu.h"
#include "sos-stand-in-button.h"

#include <glib/gi18n.h>

struct _SosDelivererPage
{
  SosPage parent_instance;

  /* template */
  GtkStack *stack;
  SosEmptyState *none;
  GtkLabel *name, *facts;
  GtkWidget *about, *phrase;
  GtkBox *chips;
  GtkWidget *checks, *planned, *tasks, *hours, *away, *places, *expenses;
  GtkWidget *add_checks, *add_hours, *add_away, *add_places, *add_expenses;
  SosSection *planned_section, *tasks_section;

  /* owned */
  gint64 staff;
  SosDelivererCase *found;
  GCancellable *cancellable;
  guint reload;
};

G_DEFINE_FINAL_TYPE (SosDelivererPage, sos_deliverer_page, SOS_TYPE_PAGE)

static SosCodes *
get_codes (SosDelivererPage *self)
{
  return sos_store_get_codes (sos_page_get_store (SOS_PAGE (self)));
}

/* --- rows --- */

static GtkWidget *
line_new (const char *title, const char *note, GtkWidget *state, GtkWidget *end)
{
  GtkWidget *line = sos_fold_box_new (9), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_widget_add_css_class (line, "lrow");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), sos_block_text (title, "row-title"));
  if (note != NULL && note[0] != '\0')
    gtk_box_append (GTK_BOX (words), sos_block_text (note, "row-note num"));
  gtk_box_append (GTK_BOX (line), words);
  if (state != NULL)
    {
      gtk_widget_set_valign (state, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), state);
    }
  if (end != NULL)
    {
      gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), end);
    }
  return line;
}

/* Change and Remove; @more (optional) stands before them. */
static GtkWidget *
menu_new (SosDelivererPage *self, SosRecord *record, const char *words, const char *more, const char *more_action)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  const gint64 id = sos_record_get_id (record);

  if (!self->found->may_change)
    return NULL;
  if (more != NULL)
    sos_row_menu_add (menu, more, more_action, g_variant_new_int64 (id));
  sos_row_menu_add (menu, _("Change…"), "page.change", g_variant_new_int64 (id));
  sos_row_menu_add (menu, _("Remove"), "page.remove", g_variant_new_int64 (id));
  return sos_row_menu_new (menu, words, id);
}

/* --- checks --- */

static char *
dup_check_title (SosDelivererPage *self, SosRecord *check)
{
  const char *kind = sos_codes_get_label (get_codes (self), "clearance-kind", sos_record_get_text (check, SOS_CLEARANCE_KIND));
  const char *site = sos_record_find_text (check, SOS_CLEARANCE_SITE);

  /* Translators: a check, and the place it is for: "Prison clearance: HMP Isis" */
  return site != NULL ? g_strdup_printf (_("%s: %s"), kind, site) : g_strdup (kind);
}

static void
append_part (GString *words, char *part)
{
  g_autofree char *taken = part;

  if (taken != NULL && taken[0] != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", taken);
}

static char *
dup_check_note (SosDelivererPage *self, const SosClearanceRow *row)
{
  SosRecord *check = row->record;
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *issued = sos_date_dup_long (sos_record_find_text (check, SOS_CLEARANCE_ISSUED_ON));
  g_autofree char *last = row->last_day != NULL ? sos_date_dup_long (row->last_day) : NULL;
  g_autofree char *looked = sos_date_dup_short (sos_record_find_text (check, SOS_CLEARANCE_CHECKED_ON));
  g_autofree char *decided = sos_date_dup_short (sos_record_find_text (check, SOS_CLEARANCE_CONTENT_APPROVED_ON));

  append_part (note, sos_record_is_set (check, SOS_CLEARANCE_LEVEL)
                       ? g_strdup (sos_codes_get_label (get_codes (self), "clearance-level", sos_record_get_text (check, SOS_CLEARANCE_LEVEL)))
                       : NULL);
  append_part (note, g_strdup_printf (_("dated %s"), issued));
  append_part (note, last != NULL ? g_strdup_printf (_("last valid day %s"), last) : row->last_day == NULL ? g_strdup (_("no end")) : g_strdup (_("nobody knows to which day")));
  append_part (note, looked != NULL ? g_strdup_printf (_("update service looked at %s"), looked) : NULL);
  append_part (note, decided != NULL ? g_strdup_printf (_("decided %s"), decided) : NULL);
  return g_string_free (g_steal_pointer (&note), FALSE);
}

static GtkWidget *
check_state_new (const SosClearanceRow *row, const char *today)
{
  const gboolean later = g_strcmp0 (sos_record_get_text (row->record, SOS_CLEARANCE_ISSUED_ON), today) > 0;

  if (!row->current && !row->holds)
    return sos_status_new ("list-remove-symbolic", _("Followed"), NULL);
  if (later)
    return sos_status_new ("media-record-symbolic", _("Begins later"), "note");
  if (!row->holds && row->reminder >= 0)
    return sos_status_new ("dialog-warning-symbolic", _("Does not count"), "danger");
  if (!row->holds)
    return sos_status_new ("dialog-warning-symbolic", _("Lapsed"), "danger");
  if (row->reminder != SOS_REMINDER_NONE)
    {
      const int left = sos_date_days_between (today, row->last_day);
      g_autofree char *words = left == 0 ? g_strdup (_("Last day")) : g_strdup_printf (g_dngettext (NULL, "%d day", "%d days", (gulong) left), left);

      return sos_status_new ("alarm-symbolic", words, "warn");
    }
  return sos_status_new ("object-select-symbolic", _("Valid"), "good");
}

static void
append_check (SosDelivererPage *self, const SosClearanceRow *row)
{
  const gboolean undecided = sos_record_get_flag (row->record, SOS_CLEARANCE_CONTENT)
                             && sos_record_get_number (row->record, SOS_CLEARANCE_CONTENT_APPROVED_BY) == 0 && self->found->may_restricted;
  g_autofree char *title = dup_check_title (self, row->record), *note = dup_check_note (self, row);
  /* Translators: %s is a check of somebody */
  g_autofree char *words = g_strdup_printf (_("More about: %s"), title);

  sos_block_append_row (self->checks, line_new (title, note, check_state_new (row, self->found->today),
                                                menu_new (self, row->record, words, undecided ? _("They may deliver…") : NULL, "page.content")));
}

/* What is asked of them and is not there comes first. */
static void
show_checks (SosDelivererPage *self)
{
  sos_block_clear (self->checks);
  for (guint i = 0; i < self->found->lacks->len; i++)
    {
      const SosClearanceLack *lack = self->found->lacks->pdata[i];

      sos_block_append_row (self->checks, line_new (sos_codes_get_label (get_codes (self), "clearance-kind", lack->kind), lack->words,
                                                    sos_status_new ("dialog-warning-symbolic", _("Stops them"), "danger"), NULL));
    }
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->found->clearances->len; i++)
      if (((SosClearanceRow *) self->found->clearances->pdata[i])->current == (pass == 0))
        append_check (self, self->found->clearances->pdata[i]);
  if (self->found->lacks->len + self->found->clearances->len == 0)
    sos_block_append_none (self->checks, _("Nothing is written down yet. Add what was checked, and to which day it holds."));
}

/* --- planned --- */

static char *
dup_hours (int from, int to)
{
  return from >= 0 ? g_strdup_printf ("%02d:%02d–%02d:%02d", from / 60, from % 60, to / 60, to % 60) : NULL;
}

static void
append_planned (SosDelivererPage *self, const SosPlannedRow *row)
{
  g_autofree char *day = sos_date_dup_near (row->day), *hours = dup_hours (row->from, row->to);
  g_autoptr (GString) title = g_string_new (day);
  g_autoptr (GString) note = g_string_new (NULL);

  if (hours != NULL)
    g_string_append_printf (title, ", %s", hours);
  append_part (note, g_strdup (row->label));
  append_part (note, g_strdup (row->place));
  append_part (note, g_strdup (row->words));
  sos_block_append_row (self->planned, line_new (title->str, note->str,
                                                 row->blocks          ? sos_status_new ("dialog-warning-symbolic", _("At risk"), "danger")
                                                 : row->words != NULL ? sos_status_new ("emblem-important-symbolic", _("Ask them"), "warn")
                                                                      : NULL,
                                                 row->blocks ? sos_stand_in_button_new (sos_page_get_store (SOS_PAGE (self)), sos_record_get_id (self->found->staff),
                                                                                        row->kind, row->id)
                                                             : NULL));
}

#define MOST_PLANNED 40

/* What may not be delivered first: that is what somebody has to act on. */
static void
show_planned (SosDelivererPage *self)
{
  guint n = 0;
  g_autofree char *note = NULL;

  sos_block_clear (self->planned);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->found->planned->len && n < MOST_PLANNED; i++)
      if (((SosPlannedRow *) self->found->planned->pdata[i])->blocks == (pass == 0))
        {
          append_planned (self, self->found->planned->pdata[i]);
          n++;
        }
  if (n == 0)
    sos_block_append_none (self->planned, _("Nothing is planned."));
  note = self->found->n_at_risk > 0 ? g_strdup_printf (g_dngettext (NULL, "%u, %u at risk", "%u, %u at risk", self->found->planned->len), self->found->planned->len,
                                                       self->found->n_at_risk)
                                    : g_strdup_printf ("%u", self->found->planned->len);
  sos_section_set_note (self->planned_section, n > 0 ? note : "");
}

/* --- at the side --- */

static void
show_tasks (SosDelivererPage *self)
{
  sos_block_clear (self->tasks);
  for (guint i = 0; i < self->found->tasks->len; i++)
    {
      SosRecord *task = self->found->tasks->pdata[i];
      g_autofree char *due = sos_date_dup_near (sos_record_find_text (task, SOS_OFFICE_TASK_DUE_ON));

      sos_block_append_row (self->tasks, line_new (sos_codes_get_label (get_codes (self), "office-task-kind", sos_record_get_text (task, SOS_OFFICE_TASK_KIND)),
                                                   sos_record_get_text (task, SOS_OFFICE_TASK_WORDS), due != NULL ? sos_block_label (due, "small num dim") : NULL, NULL));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->tasks_section), self->found->tasks->len > 0);
}

static char *
dup_span (const char *from, const char *to)
{
  g_autofree char *first = sos_date_dup_short (from), *last = sos_date_dup_short (to);

  if (first == NULL && last == NULL)
    return NULL;
  if (first == NULL || last == NULL || g_strcmp0 (from, to) == 0)
    return first != NULL ? g_strdup (first) : g_strdup_printf (_("until %s"), last);
  return g_strdup_printf (_("%s to %s"), first, last);
}

static void
show_hours (SosDelivererPage *self)
{
  sos_block_clear (self->hours);
  for (guint i = 0; i < self->found->hours->len; i++)
    {
      SosRecord *when = self->found->hours->pdata[i];
      g_autofree char *title = g_strdup_printf ("%s, %s–%s", sos_weekday_get_name ((int) sos_record_get_number (when, SOS_AVAILABILITY_WEEKDAY)),
                                                sos_record_get_text (when, SOS_AVAILABILITY_FROM_HOUR), sos_record_get_text (when, SOS_AVAILABILITY_TO_HOUR));
      g_autofree char *span = dup_span (sos_record_find_text (when, SOS_AVAILABILITY_VALID_FROM), sos_record_find_text (when, SOS_AVAILABILITY_VALID_TO));

      sos_block_append_row (self->hours, line_new (title, span, NULL, menu_new (self, when, title, NULL, NULL)));
    }
  if (self->found->hours->len == 0)
    sos_block_append_none (self->hours, _("Not written down, so any hour may do."));
}

static void
show_away (SosDelivererPage *self)
{
  sos_block_clear (self->away);
  for (guint i = 0; i < self->found->away->len; i++)
    {
      SosRecord *absence = self->found->away->pdata[i];
      g_autofree char *span = dup_span (sos_record_find_text (absence, SOS_ABSENCE_FIRST), sos_record_find_text (absence, SOS_ABSENCE_LAST));
      const char *kind = sos_codes_get_label (get_codes (self), "absence-kind", sos_record_get_text (absence, SOS_ABSENCE_KIND));

      const char *provider = sos_record_find_text (absence, SOS_ABSENCE_PROVIDER);
      /* Translators: why, and a partner: "Leave, all of ConnectFutures" */
      g_autofree char *words = provider != NULL ? g_strdup_printf (_("%s, all of %s"), kind, sos_codes_get_label (get_codes (self), "provider", provider)) : g_strdup (kind);

      sos_block_append_row (self->away, line_new (span, words, NULL, menu_new (self, absence, span, NULL, NULL)));
    }
  if (self->found->away->len == 0)
    sos_block_append_none (self->away, _("No days away."));
}

static void
append_place (SosDelivererPage *self, SosRecord *place)
{
  const gboolean borough = sos_record_has_text (place, SOS_NO_GO_KIND, "BOROUGH");
  const char *where = borough ? sos_codes_get_label (get_codes (self), "borough", sos_record_get_text (place, SOS_NO_GO_BOROUGH))
                              : sos_record_get_text (place, SOS_NO_GO_PLACE);
  const gboolean firm = sos_record_get_flag (place, SOS_NO_GO_FIRM);

  sos_block_append_row (self->places,
                        line_new (where, sos_record_get_flag (place, SOS_NO_GO_RESTRICTED) ? _("For leads alone") : NULL,
                                  firm ? sos_status_new ("action-unavailable-symbolic", _("Must not"), "danger")
                                       : sos_status_new ("emblem-important-symbolic", _("Rather not"), "warn"),
                                  menu_new (self, place, where, NULL, NULL)));
}

static void
append_expense (SosDelivererPage *self, SosRecord *expense)
{
  const gint64 pence = sos_record_get_number (expense, SOS_EXPENSE_PENCE);
  const char *kind = sos_codes_get_label (get_codes (self), "expense-kind", sos_record_get_text (expense, SOS_EXPENSE_KIND));
  const char *paid = sos_record_find_text (expense, SOS_EXPENSE_PAID_ON), *words = sos_record_find_text (expense, SOS_EXPENSE_WORDS);
  g_autofree char *spent = sos_date_dup_short (sos_record_get_text (expense, SOS_EXPENSE_SPENT_ON)), *day = paid != NULL ? sos_date_dup_short (paid) : NULL;
  /* Translators: what for, and pounds and pence: "Travel, £4.60" */
  g_autofree char *title = g_strdup_printf (_("%s, £%d.%02d"), kind, (int) (pence / 100), (int) (pence % 100));
  g_autofree char *note = words != NULL ? g_strdup_printf ("%s · %s", spent, words) : g_strdup (spent);
  /* Translators: %s is a day */
  g_autofree char *state = day != NULL ? g_strdup_printf (_("Paid back %s"), day) : g_strdup (_("To pay back"));

  sos_block_append_row (self->expenses, line_new (title, note, sos_status_new (day != NULL ? "object-select-symbolic" : "emblem-important-symbolic", state,
                                                                               day != NULL ? SOS_LOOK_GOOD : SOS_LOOK_WARN),
                                                  menu_new (self, expense, title, NULL, NULL)));
}

static void
show_expenses (SosDelivererPage *self)
{
  sos_block_clear (self->expenses);
  for (guint i = 0; i < self->found->expenses->len; i++)
    append_expense (self, self->found->expenses->pdata[i]);
  if (self->found->expenses->len == 0)
    sos_block_append_none (self->expenses, _("None."));
}

static void
show_places (SosDelivererPage *self)
{
  sos_block_clear (self->places);
  for (guint i = 0; i < self->found->no_go->len; i++)
    append_place (self, self->found->no_go->pdata[i]);
  if (self->found->n_restricted > 0)
    sos_block_append_none (self->places, _("There are places they are not available for. A lead knows which."));
  else if (self->found->no_go->len == 0)
    sos_block_append_none (self->places, _("They go everywhere."));
}

/* --- the head --- */

static void
add_fact (GString *facts, const char *fact)
{
  append_part (facts, g_strdup (fact));
}

static void
show_facts (SosDelivererPage *self)
{
  SosRecord *deliverer = self->found->deliverer;
  g_autoptr (GString) facts = g_string_new (NULL);
  const gint64 trained = deliverer != NULL ? sos_record_get_number (deliverer, SOS_DELIVERER_TRAINED) : SOS_NUMBER_UNKNOWN;
  const gint64 shadowed = deliverer != NULL ? sos_record_get_number (deliverer, SOS_DELIVERER_SHADOWED) : SOS_NUMBER_UNKNOWN;

  add_fact (facts, sos_record_find_text (self->found->staff, SOS_STAFF_REF));
  if (deliverer != NULL)
    {
      add_fact (facts, sos_codes_get_label (get_codes (self), "deliverer-kind", sos_record_get_text (deliverer, SOS_DELIVERER_KIND)));
      if (sos_record_is_set (deliverer, SOS_DELIVERER_STAGE))
        add_fact (facts, sos_codes_get_label (get_codes (self), "volunteer-stage", sos_record_get_text (deliverer, SOS_DELIVERER_STAGE)));
      if (sos_record_is_set (deliverer, SOS_DELIVERER_PROVIDER))
        add_fact (facts, sos_codes_get_label (get_codes (self), "provider", sos_record_get_text (deliverer, SOS_DELIVERER_PROVIDER)));
    }
  if (trained != SOS_NUMBER_UNKNOWN)
    append_part (facts, g_strdup_printf (_("training %d of 6"), (int) trained));
  if (shadowed != SOS_NUMBER_UNKNOWN)
    append_part (facts, g_strdup_printf (_("shadowed %d"), (int) shadowed));
  add_fact (facts, sos_record_find_text (self->found->staff, SOS_STAFF_PHONE));
  gtk_label_set_label (self->facts, facts->str);
}

static void
show_chips (SosDelivererPage *self)
{
  sos_block_clear (GTK_WIDGET (self->chips));
  if (self->found->n_at_risk > 0)
    {
      g_autofree char *words = g_strdup_printf (g_dngettext (NULL, "%u booking at risk", "%u bookings at risk", self->found->n_at_risk), self->found->n_at_risk);

      gtk_box_append (self->chips, sos_chip_new ("dialog-warning-symbolic", words, "danger"));
    }
  if (self->found->lacks->len > 0)
    gtk_box_append (self->chips, sos_chip_new ("dialog-warning-symbolic", _("May not deliver today"), "danger"));
  else
    gtk_box_append (self->chips, sos_chip_new ("object-select-symbolic", _("Cleared today"), "good"));
}

static void
show_case (SosDelivererPage *self)
{
  GtkWidget *adds[] = { self->add_checks, self->add_hours, self->add_away, self->add_places, self->add_expenses, self->about };
  static const char *const changing[] = { "page.add-check", "page.add-hours", "page.add-away", "page.add-place", "page.add-expense", "page.about", "page.change", "page.remove" };
  g_autofree char *mark = sos_focus_dup_mark (GTK_WIDGET (self));
  g_autofree char *foot = g_strdup_printf (g_dngettext (NULL, "%u check is written down", "%u checks are written down", self->found->clearances->len),
                                           self->found->clearances->len);

  for (guint i = 0; i < G_N_ELEMENTS (adds); i++)
    gtk_widget_set_visible (adds[i], self->found->may_change);
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), changing[i], self->found->may_change);
  gtk_widget_set_visible (self->phrase, self->found->may_restricted);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.phrase", self->found->may_restricted);
  gtk_label_set_label (self->name, sos_record_get_text (self->found->staff, SOS_STAFF_NAME));
  show_facts (self);
  show_chips (self);
  show_checks (self);
  show_planned (self);
  show_tasks (self);
  show_hours (self);
  show_away (self);
  show_places (self);
  show_expenses (self);
  sos_page_set_foot (SOS_PAGE (self), foot);
  gtk_stack_set_visible_child_name (self->stack, "page");
  if (mark != NULL)
    sos_focus_return (GTK_WIDGET (self), mark);
}

/* --- reading --- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDelivererPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosDelivererCase) found = sos_deliverer_case_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (found == NULL)
    {
      g_object_set (self->none, "note", error->message, NULL);
      gtk_stack_set_visible_child_name (self->stack, "none");
      return;
    }
  g_set_object (&self->found, found);
  show_case (self);
}

static gboolean
reload_cb (gpointer user_data)
{
  SosDelivererPage *self = user_data;

  self->reload = 0;
  sos_deliverer_case_async (sos_page_get_store (SOS_PAGE (self)), self->staff, self->cancellable, loaded_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (SosDelivererPage *self)
{
  if (self->reload == 0)
    self->reload = g_idle_add (reload_cb, self);
}

/* --- actions --- */

static void
ask_record (SosDelivererPage *self, GType type, SosRecord *record)
{
  SosRecord *deliverer = self->found->deliverer;
  const gboolean partner = deliverer != NULL && sos_record_has_text (deliverer, SOS_DELIVERER_KIND, SOS_DELIVERS_AS_PARTNER);

  sos_deliver_ask_record (GTK_WIDGET (self), sos_page_get_store (SOS_PAGE (self)), self->staff, type, record, self->found->may_restricted, self->found->dbs_years,
                          partner ? sos_record_find_text (deliverer, SOS_DELIVERER_PROVIDER) : NULL);
}

static void
add_record (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const struct
  {
    const char *action;
    GType (*get_type) (void);
  } adds[] = { { "page.add-check", sos_clearance_get_type },
               { "page.add-hours", sos_availability_get_type },
               { "page.add-away", sos_absence_get_type },
               { "page.add-place", sos_no_go_get_type },
               { "page.add-expense", sos_expense_get_type } };

  for (guint i = 0; i < G_N_ELEMENTS (adds); i++)
    if (g_str_equal (adds[i].action, action))
      ask_record (SOS_DELIVERER_PAGE (widget), adds[i].get_type (), NULL);
}

static void
change_about (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosDelivererPage *self = SOS_DELIVERER_PAGE (widget);

  if (self->found != NULL && self->found->deliverer != NULL)
    ask_record (self, SOS_TYPE_DELIVERER, self->found->deliverer);
}

static SosRecord *
find_in (GPtrArray *records, gint64 id)
{
  for (guint i = 0; i < records->len; i++)
    if (sos_record_get_id (records->pdata[i]) == id)
      return records->pdata[i];
  return NULL;
}

static SosRecord *
find_record (SosDelivererPage *self, gint64 id)
{
  GPtrArray *lists[] = { self->found->hours, self->found->away, self->found->no_go, self->found->expenses };
  SosRecord *record = NULL;

  for (guint i = 0; record == NULL && i < self->found->clearances->len; i++)
    if (sos_record_get_id (((SosClearanceRow *) self->found->clearances->pdata[i])->record) == id)
      record = ((SosClearanceRow *) self->found->clearances->pdata[i])->record;
  for (guint i = 0; record == NULL && i < G_N_ELEMENTS (lists); i++)
    record = find_in (lists[i], id);
  return record;
}

static void
change_record (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosDelivererPage *self = SOS_DELIVERER_PAGE (widget);
  SosRecord *record = find_record (self, g_variant_get_int64 (parameter));

  if (record != NULL)
    ask_record (self, G_OBJECT_TYPE (record), record);
}

static void
remove_record (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosDelivererPage *self = SOS_DELIVERER_PAGE (widget);
  SosRecord *record = find_record (self, g_variant_get_int64 (parameter));
  g_autoptr (SosRecord) copy = record != NULL ? sos_record_copy (record) : NULL;

  if (copy != NULL)
    sos_page_write (self, sos_page_get_store (SOS_PAGE (self)), _("Removed"), (SosTransactionFunc) sos_casework_remove_record,
                    sos_save_record_new (copy, NULL), (GDestroyNotify) sos_save_record_free, NULL);
}

static void
decide_content (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_deliver_ask_content (widget, sos_page_get_store (SOS_PAGE (widget)), g_variant_get_int64 (parameter));
}

static void
agree_phrase (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_deliver_ask_phrase (widget, sos_page_get_store (SOS_PAGE (widget)), SOS_DELIVERER_PAGE (widget)->staff);
}

static const SosActionRow actions[] = {
  { "page.add-check", N_("Add a check…"), "Insert", add_record },
  { "page.add-hours", N_("Add hours of the week…"), NULL, add_record },
  { "page.add-away", N_("Add days away…"), NULL, add_record },
  { "page.add-place", N_("Add a place where they do not go…"), NULL, add_record },
  { "page.add-expense", N_("Add an expense…"), NULL, add_record },
  { "page.about", N_("About them…"), "F2", change_about },
  { "page.phrase", N_("Agree on a phrase…"), NULL, agree_phrase },
  { "page.change", NULL, NULL, change_record, "x" },
  { "page.remove", NULL, NULL, remove_record, "x" },
  { "page.content", NULL, NULL, decide_content, "x" },
};

/* --- class --- */

static void
sos_deliverer_page_focus_default (SosPage *page)
{
  SosDelivererPage *self = SOS_DELIVERER_PAGE (page);

  if (!gtk_widget_grab_focus (self->add_checks))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
sos_deliverer_page_dispose (GObject *object)
{
  SosDelivererPage *self = SOS_DELIVERER_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->reload, g_source_remove);
  g_clear_object (&self->found);
  sos_widget_dispose_template (self, SOS_TYPE_DELIVERER_PAGE);
  G_OBJECT_CLASS (sos_deliverer_page_parent_class)->dispose (object);
}

static void
sos_deliverer_page_finalize (GObject *object)
{
  g_clear_object (&SOS_DELIVERER_PAGE (object)->cancellable);
  G_OBJECT_CLASS (sos_deliverer_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
#define BIND(name) gtk_widget_class_bind_template_child (klass, SosDelivererPage, name)
  BIND (stack);
  BIND (none);
  BIND (name);
  BIND (facts);
  BIND (about);
  BIND (phrase);
  BIND (chips);
  BIND (checks);
  BIND (planned);
  BIND (tasks);
  BIND (hours);
  BIND (away);
  BIND (places);
  BIND (expenses);
  BIND (add_checks);
  BIND (add_hours);
  BIND (add_away);
  BIND (add_places);
  BIND (add_expenses);
  BIND (planned_section);
  BIND (tasks_section);
#undef BIND
}

static void
sos_deliverer_page_class_init (SosDelivererPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_deliverer_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_deliverer_page_finalize;
  SOS_PAGE_CLASS (klass)->focus_default = sos_deliverer_page_focus_default;
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-deliverer-page.ui");
  bind_template (widget_class);
}

static void
sos_deliverer_page_init (SosDelivererPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
}

GtkWidget *
sos_deliverer_page_new (SosStore *store, gint64 staff)
{
  SosDelivererPage *self;

  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  self = g_object_new (SOS_TYPE_DELIVERER_PAGE, "store", store, NULL);
  self->staff = staff;
  sos_page_follow (SOS_PAGE (self), (SosPageRead) changed_cb);
  changed_cb (self);
  return GTK_WIDGET (self);
}
