/* sos-run-delegates.c - professionals who come to a training: who, whence, whether they came, how sure before and after. */
#include "config.h"
#include "sos-fold-box.h"
#include "sos-run-part.h"

#include "sos-blocks.h"
#include "sos-form-row.h"
#include "sos-row-menu.h"

#include <glib/gi18n.h>

#define DELEGATE "sos-delegate"
#define STATEMENT "sos-statement"
#define SENT "sos-sent" /* what is on its way already */

struct _SosRunDelegates
{
  SosRunPart parent_instance;

  GtkWidget *section, *list, *moments, *table, *legend, *answers;
  const char *moment; /* static */
  char *shape;
};

#define SOS_TYPE_RUN_DELEGATES (sos_run_delegates_get_type ())
G_DECLARE_FINAL_TYPE (SosRunDelegates, sos_run_delegates, SOS, RUN_DELEGATES, SosRunPart)
G_DEFINE_FINAL_TYPE (SosRunDelegates, sos_run_delegates, SOS_TYPE_RUN_PART)

static const char *const moments[] = { "BEFORE", "AFTER" };
static const char *const statements[] = { "SPOT", "TALK", "RESPOND", "REFER", "WORDS" };

static SosRunCase *
case_of (SosRunDelegates *self)
{
  return sos_run_part_get_case (SOS_RUN_PART (self));
}

static SosCodes *
codes_of (SosRunDelegates *self)
{
  return sos_run_part_get_codes (SOS_RUN_PART (self));
}

/* --- who comes --- */

static void
append (GString *words, const char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
}

static char *
dup_note (SosRunDelegates *self, SosRecord *delegate)
{
  g_autoptr (GString) note = g_string_new (NULL);
  static const guint texts[] = { SOS_DELEGATE_JOB, SOS_DELEGATE_ORGANISATION, SOS_DELEGATE_ACCESS_NEEDS, SOS_DELEGATE_DIET };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    append (note, sos_record_find_text (delegate, texts[i]));
  if (sos_record_is_set (delegate, SOS_DELEGATE_BOROUGH))
    append (note, sos_codes_get_label (codes_of (self), "borough", sos_record_get_text (delegate, SOS_DELEGATE_BOROUGH)));
  return g_string_free (g_steal_pointer (&note), FALSE);
}

static GtkWidget *
state_new (SosRunDelegates *self, SosRecord *delegate)
{
  static const struct
  {
    const char *status, *icon, *tone;
  } states[] = { { "ATTENDED", "object-select-symbolic", "good" }, { "PART", "object-select-symbolic", "warn" }, { "DNA", "action-unavailable-symbolic", "danger" },
                 { "WAITLISTED", "alarm-symbolic", "warn" } };
  const char *status = sos_record_get_text (delegate, SOS_DELEGATE_STATUS), *label = sos_codes_get_label (codes_of (self), "delegate-status", status);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (status, states[i].status) == 0)
      return sos_status_new (states[i].icon, label, states[i].tone);
  return sos_status_new ("media-record-symbolic", label, NULL);
}

static GtkWidget *
row_new (SosRunDelegates *self, SosRecord *delegate)
{
  GtkWidget *line = sos_fold_box_new (9), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1), *state = state_new (self, delegate);
  g_autofree char *note = dup_note (self, delegate);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *more = g_strdup_printf (_("More about %s"), sos_record_get_text (delegate, SOS_DELEGATE_NAME));

  gtk_widget_add_css_class (line, "lrow");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), sos_block_name (sos_record_get_text (delegate, SOS_DELEGATE_NAME), "row-title"));
  if (note[0] != '\0')
    gtk_box_append (GTK_BOX (words), sos_block_text (note, "row-note"));
  gtk_box_append (GTK_BOX (line), words);
  gtk_widget_set_valign (state, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), state);
  if (case_of (self)->may >= SOS_SCHOOL_MAY_PLAN)
    {
      GtkWidget *button;

      sos_row_menu_add (menu, _("Change…"), "page.delegate", g_variant_new_int64 (sos_record_get_id (delegate)));
      button = sos_row_menu_new (menu, more, sos_record_get_id (delegate));
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), button);
    }
  return line;
}

/* --- how sure --- */

static char *
dup_answer (SosRunDelegates *self, gint64 delegate, const char *moment, const char *statement)
{
  for (guint i = case_of (self)->answers->len; i > 0; i--)
    {
      SosRecord *answer = case_of (self)->answers->pdata[i - 1];

      if (sos_record_get_number (answer, SOS_DELEGATE_ANSWER_DELEGATE) == delegate && sos_record_has_text (answer, SOS_DELEGATE_ANSWER_MOMENT, moment)
          && sos_record_has_text (answer, SOS_DELEGATE_ANSWER_STATEMENT, statement))
        return g_strdup_printf ("%d", (int) sos_record_get_number (answer, SOS_DELEGATE_ANSWER_VALUE));
    }
  return g_strdup ("");
}

static void
commit (SosRunDelegates *self, GtkWidget *entry)
{
  const gint64 delegate = *(const gint64 *) g_object_get_data (G_OBJECT (entry), DELEGATE);
  const char *statement = g_object_get_data (G_OBJECT (entry), STATEMENT), *typed = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autofree char *before = dup_answer (self, delegate, self->moment, statement);
  guint64 value = 0;

  gtk_widget_remove_css_class (entry, "error");
  if (g_str_equal (before, typed))
    return;
  if (typed[0] != '\0' && !g_ascii_string_to_unsigned (typed, 10, 0, 10, &value, NULL))
    {
      gtk_widget_add_css_class (entry, "error");
      sos_page_say (GTK_WIDGET (self), _("Write a number from 0 to 10, or leave it empty where it is not known."));
      return;
    }
  if (g_strcmp0 (g_object_get_data (G_OBJECT (entry), SENT), typed) == 0)
    return;
  g_object_set_data_full (G_OBJECT (entry), SENT, g_strdup (typed), g_free);
  sos_page_write (self, sos_run_part_get_store (SOS_RUN_PART (self)), _("Answer"), (SosTransactionFunc) sos_casework_answer,
                  sos_measuring_new (delegate, self->moment, statement, typed[0] != '\0' ? (gint64) value : SOS_NUMBER_UNKNOWN, SOS_NUMBER_UNKNOWN),
                  (GDestroyNotify) sos_measuring_free, NULL);
}

static void
left_cb (GtkEventController *focus, SosRunDelegates *self)
{
  commit (self, gtk_event_controller_get_widget (focus));
}

static void
activate_cb (GtkWidget *entry, SosRunDelegates *self)
{
  commit (self, entry);
  gtk_widget_child_focus (self->table, GTK_DIR_DOWN);
}

static GtkWidget *
entry_new (SosRunDelegates *self, SosRecord *delegate, const char *statement)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  const gint64 id = sos_record_get_id (delegate);
  g_autofree char *spoken = g_strdup_printf (_("%s: %s"), sos_record_get_text (delegate, SOS_DELEGATE_NAME),
                                             sos_codes_get_label (codes_of (self), "delegate-statement", statement));

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 3);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 3);
  gtk_widget_add_css_class (entry, "measure");
  gtk_editable_set_editable (GTK_EDITABLE (entry), case_of (self)->may >= SOS_SCHOOL_MAY_REGISTER);
  g_object_set_data_full (G_OBJECT (entry), DELEGATE, g_memdup2 (&id, sizeof id), g_free);
  g_object_set_data (G_OBJECT (entry), STATEMENT, (gpointer) statement);
  sos_spoken_name_set (entry, spoken);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, 0);
  g_signal_connect_object (entry, "activate", G_CALLBACK (activate_cb), self, 0);
  gtk_widget_add_controller (entry, focus);
  return entry;
}

static gboolean
is_here (SosRecord *delegate)
{
  return !sos_record_has_text (delegate, SOS_DELEGATE_STATUS, "CANCELLED") && !sos_record_has_text (delegate, SOS_DELEGATE_STATUS, "WAITLISTED");
}

static void
make_table (SosRunDelegates *self)
{
  int row = 1;

  sos_block_clear (self->table);
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      gtk_grid_attach (GTK_GRID (self->table), sos_block_label (number, "table-head"), (int) i + 1, 0, 1, 1);
    }
  for (guint i = 0; i < case_of (self)->delegates->len; i++)
    {
      SosRecord *delegate = case_of (self)->delegates->pdata[i];

      if (!is_here (delegate))
        continue;
      gtk_grid_attach (GTK_GRID (self->table), sos_block_name (sos_record_get_text (delegate, SOS_DELEGATE_NAME), "mark-name"), 0, row, 1, 1);
      for (guint k = 0; k < G_N_ELEMENTS (statements); k++)
        gtk_grid_attach (GTK_GRID (self->table), entry_new (self, delegate, statements[k]), (int) k + 1, row, 1, 1);
      row++;
    }
}

static void
fill_table (SosRunDelegates *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->table); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const gint64 *delegate = g_object_get_data (G_OBJECT (child), DELEGATE);
      g_autofree char *value = delegate != NULL ? dup_answer (self, *delegate, self->moment, g_object_get_data (G_OBJECT (child), STATEMENT)) : NULL;

      if (value != NULL && sos_focus_find (child) == NULL && !gtk_widget_has_css_class (child, "error"))
        {
          sos_form_row_show (GTK_EDITABLE (child), value);
          g_object_set_data (G_OBJECT (child), SENT, NULL);
        }
    }
}

static char *
dup_shape (SosRunDelegates *self)
{
  g_autoptr (GString) shape = g_string_new (NULL);

  for (guint i = 0; i < case_of (self)->delegates->len; i++)
    if (is_here (case_of (self)->delegates->pdata[i]))
      g_string_append_printf (shape, "%" G_GINT64_FORMAT " %s;", sos_record_get_id (case_of (self)->delegates->pdata[i]),
                              sos_record_get_text (case_of (self)->delegates->pdata[i], SOS_DELEGATE_NAME));
  return g_string_free (g_steal_pointer (&shape), FALSE);
}

static void
sos_run_delegates_show_case (SosRunPart *part)
{
  SosRunDelegates *self = SOS_RUN_DELEGATES (part);
  g_autofree char *shape = dup_shape (self), *count = NULL;

  sos_block_clear (self->list);
  for (guint i = 0; i < case_of (self)->delegates->len; i++)
    sos_block_append_row (self->list, row_new (self, case_of (self)->delegates->pdata[i]));
  if (case_of (self)->delegates->len == 0)
    sos_block_append_none (self->list, _("Nobody has booked yet."));
  count = case_of (self)->cap != SOS_NUMBER_UNKNOWN ? g_strdup_printf (_("%u of %d places"), case_of (self)->delegates->len, (int) case_of (self)->cap)
                                                    : g_strdup_printf ("%u", case_of (self)->delegates->len);
  sos_section_set_note (SOS_SECTION (self->section), count);
  if (g_strcmp0 (shape, self->shape) != 0)
    {
      g_free (self->shape);
      self->shape = g_steal_pointer (&shape);
      make_table (self);
    }
  fill_table (self);
  gtk_widget_set_visible (self->answers, self->shape[0] != '\0');
}

static void
moment_cb (GtkToggleButton *button, SosRunDelegates *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->moment = g_object_get_data (G_OBJECT (button), STATEMENT);
  if (case_of (self) != NULL)
    fill_table (self);
}

static void
sos_run_delegates_constructed (GObject *object)
{
  SosRunDelegates *self = SOS_RUN_DELEGATES (object);
  GtkWidget *first = NULL;
  g_autoptr (GString) legend = g_string_new (NULL);

  G_OBJECT_CLASS (sos_run_delegates_parent_class)->constructed (object);
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (sos_codes_get_label (codes_of (self), "delegate-moment", moments[i]));

      g_object_set_data (G_OBJECT (button), STATEMENT, (gpointer) moments[i]);
      if (first != NULL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      else
        first = button;
      g_signal_connect_object (button, "toggled", G_CALLBACK (moment_cb), self, 0);
      gtk_box_append (GTK_BOX (self->moments), button);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (first), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    g_string_append_printf (legend, "%s%u %s", i > 0 ? " · " : "", i + 1, sos_codes_get_label (codes_of (self), "delegate-statement", statements[i]));
  gtk_label_set_label (GTK_LABEL (self->legend), legend->str);
}

static void
sos_run_delegates_finalize (GObject *object)
{
  g_free (SOS_RUN_DELEGATES (object)->shape);
  G_OBJECT_CLASS (sos_run_delegates_parent_class)->finalize (object);
}

static void
sos_run_delegates_class_init (SosRunDelegatesClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = sos_run_delegates_constructed;
  G_OBJECT_CLASS (klass)->finalize = sos_run_delegates_finalize;
  SOS_RUN_PART_CLASS (klass)->show_case = sos_run_delegates_show_case;
}

static void
sos_run_delegates_init (SosRunDelegates *self)
{
  GtkWidget *add = sos_block_button (_("Add…"), NULL, "act");

  self->moment = moments[0];
  self->section = sos_section_new (_("Delegates"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "page.add-delegate");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  sos_section_add_end (SOS_SECTION (self->section), add);
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (self->list, "rows");
  sos_spoken_name_set (self->list, _("Delegates"));
  gtk_box_append (GTK_BOX (self->section), self->list);
  self->answers = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->moments = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  sos_block_add_classes (self->moments, "linked choice");
  gtk_widget_set_halign (self->moments, GTK_ALIGN_START);
  self->table = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->table), 6);
  gtk_grid_set_row_spacing (GTK_GRID (self->table), 3);
  self->legend = sos_block_text (NULL, "tiny dim");
  gtk_box_append (GTK_BOX (self->answers), sos_block_label (_("How sure they are, 0 to 10"), "section-title"));
  gtk_box_append (GTK_BOX (self->answers), self->moments);
  gtk_box_append (GTK_BOX (self->answers), self->table);
  gtk_box_append (GTK_BOX (self->answers), self->legend);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  gtk_box_append (GTK_BOX (self), self->section);
  gtk_box_append (GTK_BOX (self), self->answers);
}

GtkWidget *
sos_run_delegates_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_RUN_DELEGATES, "store", store, NULL);
}
