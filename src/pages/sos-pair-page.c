/* sos-pair-page.c - two records that may be one person, beside each other: somebody chooses what holds, and says that they are one, or two, or
 * asks. Decides nothing: the case holds what the rules said (N10). */
#include "config.h"
#include "sos-pair-page.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-deed-dialog.h"
#include "sos-join.h"
#include "sos-pairs.h"

#include <glib/gi18n.h>

#define BIT(field) (G_GUINT64_CONSTANT (1) << (field))

struct _SosPairPage
{
  SosPage parent_instance;

  GtkStack *stack;
  SosEmptyState *empty;
  GtkWidget *refusal;
  GtkImage *refusal_icon;
  GtkLabel *refusal_words;
  GtkWidget *open_kept;
  GtkBox *sides;
  SosSection *choices_section;
  GtkGrid *choices;
  SosSection *safety_section;
  GtkListBox *safety;
  SosSection *along_section;
  GtkGrid *along;
  SosSection *rest_section;
  GtkGrid *rest;
  GtkWidget *join;
  GtkButton *ask;
  GtkLabel *said;

  gint64 likeness;
  SosPairCase *pair_case;
  guint kept;          /* which of the two goes on */
  guint64 taken[2];    /* fields whose value was chosen from the one or the other */
  GtkSizeGroup *columns[3]; /* stand where they stand in every card */
  gboolean showing;    /* what was chosen before is being shown */
  GCancellable *cancellable;
  guint reload_source;
};

G_DEFINE_FINAL_TYPE (SosPairPage, sos_pair_page, SOS_TYPE_PAGE)

/* --- which goes on --- */

static void show_case (SosPairPage *self);

static guint
which_of (gpointer widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (widget, "which"));
}

static void
kept_toggled_cb (GtkCheckButton *button, SosPairPage *self)
{
  if (self->showing || !gtk_check_button_get_active (button) || self->kept == which_of (button))
    return;
  self->kept = which_of (button);
  show_case (self);
  gtk_widget_grab_focus (g_object_get_data (G_OBJECT (self->sides), self->kept == 0 ? "side-0" : "side-1"));
}

static GtkWidget *
side_new (SosPairPage *self, guint which, GtkCheckButton *group)
{
  const char *name = sos_record_find_text (sos_pair_case_get_person (self->pair_case, which), SOS_PERSON_FULL_NAME);
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  /* Translators: %s is a name */
  g_autofree char *spoken = g_strdup_printf (_("%s goes on"), name);

  gtk_box_append (GTK_BOX (words), sos_block_name (name, "row-title"));
  gtk_box_append (GTK_BOX (words), sos_block_label (sos_pair_case_get_facts (self->pair_case, which), "row-note num"));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), words);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), self->kept == which);
  gtk_widget_add_css_class (button, "pair-side");
  sos_spoken_name_set (button, spoken);
  g_object_set_data (G_OBJECT (button), "which", GUINT_TO_POINTER (which));
  g_signal_connect_object (button, "toggled", G_CALLBACK (kept_toggled_cb), self, 0);
  return button;
}

static void
look_cb (GtkButton *button, SosPairPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.show-person-window", "x",
                              sos_record_get_id (SOS_RECORD (sos_pair_case_get_person (self->pair_case, which_of (button)))));
}

static void
add_side (SosPairPage *self, guint which, GtkCheckButton **group)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *side = side_new (self, which, *group);
  GtkWidget *look = sos_block_icon_button ("view-reveal-symbolic", _("Look at the record"), "act flat");

  *group = GTK_CHECK_BUTTON (side);
  gtk_widget_set_hexpand (side, TRUE);
  gtk_widget_set_valign (look, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (look), "which", GUINT_TO_POINTER (which));
  g_signal_connect_object (look, "clicked", G_CALLBACK (look_cb), self, 0);
  gtk_box_append (GTK_BOX (line), side);
  gtk_box_append (GTK_BOX (line), look);
  gtk_box_append (self->sides, line);
  g_object_set_data (G_OBJECT (self->sides), which == 0 ? "side-0" : "side-1", side);
}

static void
show_sides (SosPairPage *self)
{
  GtkCheckButton *group = NULL;

  sos_block_clear (GTK_WIDGET (self->sides));
  for (guint i = 0; i < 2; i++)
    add_side (self, i, &group);
}

/* --- what holds --- */

static void
clear_grid (GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

static void
attach (SosPairPage *self, GtkGrid *grid, GtkWidget *widget, int column, int row)
{
  gtk_widget_set_hexpand (widget, column > 0);
  gtk_size_group_add_widget (self->columns[column], widget);
  gtk_grid_attach (grid, widget, column, row, 1, 1);
}

static void
add_label (SosPairPage *self, GtkGrid *grid, const char *words, const char *classes, int column, int row)
{
  GtkWidget *label = column == 0 ? sos_block_label (words, classes) : sos_block_name (words, classes);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  attach (self, grid, label, column, row);
}

static const char *
get_label (guint field)
{
  return sos_field_get_label (&SOS_RECORD_CLASS (sos_records_get_class (SOS_TYPE_PERSON))->fields[field]);
}

/* The reference over each column, so that nobody mixes them up. */
static void
add_heads (SosPairPage *self, GtkGrid *grid)
{
  for (guint i = 0; i < 2; i++)
    add_label (self, grid, sos_record_find_text (sos_pair_case_get_person (self->pair_case, i), SOS_PERSON_REF), "table-head num", (int) i + 1, 0);
}

static void
chosen_cb (GtkCheckButton *button, SosPairPage *self)
{
  const guint field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "field"));

  if (!gtk_check_button_get_active (button))
    return;
  self->taken[which_of (button)] |= BIT (field);
  self->taken[1 - which_of (button)] &= ~BIT (field);
}

static guint
get_chosen (SosPairPage *self, guint field)
{
  for (guint i = 0; i < 2; i++)
    if (self->taken[i] & BIT (field))
      return i;
  return self->kept;
}

static void
add_choice (SosPairPage *self, guint field, int row)
{
  GtkCheckButton *group = NULL;

  add_label (self, self->choices, get_label (field), "fact-label", 0, row);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *words = sos_pair_case_dup_words (self->pair_case, i, field);
      GtkWidget *button = gtk_check_button_new ();
      /* Translators: a field, what is held: "Born: 3 November 2009" */
      g_autofree char *spoken = g_strdup_printf (_("%s: %s"), get_label (field), words);

      gtk_check_button_set_child (GTK_CHECK_BUTTON (button), sos_block_name (words, "fact-value num"));
      gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (button), get_chosen (self, field) == i);
      sos_spoken_name_set (button, spoken);
      g_object_set_data (G_OBJECT (button), "which", GUINT_TO_POINTER (i));
      g_object_set_data (G_OBJECT (button), "field", GUINT_TO_POINTER (field));
      g_signal_connect_object (button, "toggled", G_CALLBACK (chosen_cb), self, 0);
      attach (self, self->choices, button, (int) i + 1, row);
      group = GTK_CHECK_BUTTON (button);
    }
}

static void
add_plain (SosPairPage *self, guint field, int row)
{
  add_label (self, self->rest, get_label (field), "fact-label", 0, row);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *words = sos_pair_case_dup_words (self->pair_case, i, field);

      add_label (self, self->rest, words != NULL ? words : "–", words != NULL ? "fact-value num" : "fact-value dim", (int) i + 1, row);
    }
}

static void
add_fixed (SosPairPage *self, guint field)
{
  /* Translators: a field of which the safer of two values stays: "Home borough: the safer of the two stays." */
  g_autofree char *words = g_strdup_printf (_("%s: the safer of the two stays."), get_label (field));

  sos_block_append_row (GTK_WIDGET (self->safety), sos_block_text (words, "lrow tight"));
}

static void
show_fields (SosPairPage *self)
{
  SosRecord *kept = SOS_RECORD (sos_pair_case_get_person (self->pair_case, self->kept));
  SosRecord *other = SOS_RECORD (sos_pair_case_get_person (self->pair_case, 1 - self->kept));
  g_autoptr (GArray) lines = sos_join_compare (kept, other);
  int n_choices = 0, n_rest = 0;

  add_heads (self, self->choices);
  add_heads (self, self->rest);
  for (guint i = 0; i < lines->len; i++)
    {
      const SosJoinLine *line = &g_array_index (lines, SosJoinLine, i);

      if (line->state == SOS_JOIN_CONFLICT)
        add_choice (self, line->field, ++n_choices);
      else if (line->state == SOS_JOIN_FIXED)
        add_fixed (self, line->field);
      else
        add_plain (self, line->field, ++n_rest);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->choices_section), n_choices > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->rest_section), n_rest > 0);
}

static void
show_safety (SosPairPage *self)
{
  GPtrArray *safety = sos_pair_case_get_safety (self->pair_case);

  for (guint i = 0; i < safety->len; i++)
    sos_block_append_row (GTK_WIDGET (self->safety), sos_block_text (safety->pdata[i], "lrow tight"));
  gtk_widget_set_visible (GTK_WIDGET (self->safety_section), gtk_widget_get_first_child (GTK_WIDGET (self->safety)) != NULL);
}

static void
show_along (SosPairPage *self)
{
  GArray *counts = sos_pair_case_get_counts (self->pair_case);

  add_heads (self, self->along);
  for (guint i = 0; i < counts->len; i++)
    {
      const SosPairCount *count = &g_array_index (counts, SosPairCount, i);

      add_label (self, self->along, count->label, "fact-label", 0, (int) i + 1);
      for (guint j = 0; j < 2; j++)
        {
          g_autofree char *n = count->n[j] > 0 ? g_strdup_printf ("%u", count->n[j]) : g_strdup ("–");

          add_label (self, self->along, n, count->n[j] > 0 ? "fact-value num" : "fact-value dim", (int) j + 1, (int) i + 1);
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->along_section), counts->len > 0);
}

/* --- what may be said --- */

static void
show_refusal (SosPairPage *self)
{
  const SosVerdict *may = sos_pair_case_get_may_join (self->pair_case);
  g_autofree char *words = sos_verdict_dup_text (may);

  gtk_label_set_label (self->refusal_words, words);
  gtk_image_set_from_icon_name (self->refusal_icon, may->allowed ? "dialog-question-symbolic" : "action-unavailable-symbolic");
  gtk_widget_set_visible (self->refusal, *words != '\0');
  gtk_widget_set_visible (self->open_kept, sos_pair_case_get_kept (self->pair_case) != 0);
}

/* What was said of them last, and by whom. */
static char *
dup_said (SosPairPage *self)
{
  const SosPair *pair = sos_pair_case_get_pair (self->pair_case);
  const char *verdict = sos_pair_case_get_verdict (self->pair_case);
  g_autofree char *day = pair->on != NULL ? sos_date_dup_short (pair->on) : NULL;
  SosCodes *codes = sos_store_get_codes (sos_page_get_store (SOS_PAGE (self)));

  if (pair->who == NULL)
    return g_strdup (sos_codes_get_label (codes, "likeness-verdict", verdict));
  if (pair->words != NULL)
    /* Translators: what was said of two records, by whom, when, why: "Not sure, ask the lead: Moyo Adeyemi, 23 Nov. One phone." */
    return g_strdup_printf (_("%s: %s, %s. %s"), sos_codes_get_label (codes, "likeness-verdict", verdict), pair->who, day != NULL ? day : "",
                            pair->words);
  /* Translators: what was said of two records, by whom, when: "Not sure, ask the lead: Moyo Adeyemi, 23 Nov" */
  return g_strdup_printf (_("%s: %s, %s"), sos_codes_get_label (codes, "likeness-verdict", verdict), pair->who, day != NULL ? day : "");
}

static void
show_answers (SosPairPage *self)
{
  const char *verdict = sos_pair_case_get_verdict (self->pair_case), *lead = sos_pair_case_get_lead (self->pair_case);
  const gboolean joined = sos_pair_case_get_kept (self->pair_case) != 0;
  const gboolean apart = g_strcmp0 (verdict, SOS_LIKENESS_DIFFERENT_PERSON) == 0;
  /* Translators: %s is the name of a team lead; the letter after _ opens it with Alt */
  g_autofree char *ask = lead != NULL ? g_strdup_printf (_("_Not sure, ask %s"), lead) : g_strdup (_("_Not sure"));
  g_autofree char *said = dup_said (self);

  gtk_button_set_label (self->ask, ask);
  gtk_label_set_label (self->said, said);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->said), said);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.join", sos_pair_case_get_may_join (self->pair_case)->allowed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.apart",
                                 !joined && !apart && sos_pair_case_get_may_tell_apart (self->pair_case)->allowed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.ask", !joined && g_strcmp0 (verdict, SOS_LIKENESS_NOT_SURE) != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.open-kept", joined);
}

static void
show_case (SosPairPage *self)
{
  const gboolean details = sos_pair_case_shows_details (self->pair_case);

  self->showing = TRUE;
  clear_grid (self->choices);
  clear_grid (self->rest);
  clear_grid (self->along);
  sos_block_clear (GTK_WIDGET (self->safety));
  show_refusal (self);
  show_sides (self);
  if (details)
    {
      show_fields (self);
      show_along (self);
    }
  show_safety (self);
  for (guint i = 0; !details && i < 3; i++)
    gtk_widget_set_visible (GTK_WIDGET (((SosSection *[]){ self->choices_section, self->along_section, self->rest_section })[i]), FALSE);
  show_answers (self);
  gtk_stack_set_visible_child_name (self->stack, "pair");
  self->showing = FALSE;
}

/* --- reading --- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPairPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosPairCase) pair_case = sos_pair_case_finish (result, &error);
  gboolean first;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (pair_case == NULL)
    {
      sos_empty_state_set (self->empty, "changes-prevent-symbolic", _("Nothing to show here"), error->message, NULL, NULL);
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  first = self->pair_case == NULL;
  g_set_object (&self->pair_case, pair_case);
  show_case (self);
  if (first)
    sos_page_focus_default (SOS_PAGE (self));
}

static gboolean
reload_cb (gpointer data)
{
  SosPairPage *self = data;

  self->reload_source = 0;
  sos_pair_case_reload_async (sos_page_get_store (SOS_PAGE (self)), self->likeness, self->cancellable, loaded_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static gboolean
concerns (SosPairPage *self, const SosChange *change)
{
  if (change->id == self->likeness || self->pair_case == NULL)
    return TRUE;
  for (guint i = 0; i < 2; i++)
    if (change->owner == sos_record_get_id (SOS_RECORD (sos_pair_case_get_person (self->pair_case, i))))
      return TRUE;
  return FALSE;
}

static void
changed_cb (SosStore *store, GArray *changes, SosPairPage *self)
{
  for (guint i = 0; self->reload_source == 0 && i < changes->len; i++)
    if (concerns (self, &g_array_index (changes, SosChange, i)))
      self->reload_source = g_idle_add (reload_cb, self);
}

/* --- the answers --- */

static gint64
get_person (SosPairPage *self, guint which)
{
  return sos_record_get_id (SOS_RECORD (sos_pair_case_get_person (self->pair_case, which)));
}

static gint64
get_revision (SosPairPage *self, guint which)
{
  return sos_record_get_revision (SOS_RECORD (sos_pair_case_get_person (self->pair_case, which)));
}

static void
joined_cb (gpointer widget, gpointer data)
{
  gtk_widget_activate_action (widget, "app.show-person", "x", ((SosJoin *) data)->kept);
}

static void
do_join (SosDeedDialog *dialog, gpointer data)
{
  SosPairPage *self = data;
  SosJoin *join = sos_join_new (get_person (self, self->kept), get_person (self, 1 - self->kept),
                                gtk_editable_get_text (GTK_EDITABLE (sos_deed_dialog_get (dialog, "reason"))));

  join->kept_revision = get_revision (self, self->kept);
  join->other_revision = get_revision (self, 1 - self->kept);
  join->kept_fields = self->taken[self->kept];
  join->other_fields = self->taken[1 - self->kept];
  sos_deed_dialog_write (dialog, _("Records joined"), (SosTransactionFunc) sos_casework_join_people, join, (GDestroyNotify) sos_join_free,
                         joined_cb);
}

/* One of the few deeds that are asked about before they are done: it concerns two people's records at once. */
static void
join_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPairPage *self = SOS_PAIR_PAGE (widget);
  SosDeedDialog *dialog
    = sos_deed_dialog_new (widget, sos_page_get_store (SOS_PAGE (self)), _("Join two records"), "sos-reason-form", _("_Join them"));
  /* Translators: two references */
  g_autofree char *words = g_strdup_printf (
    _("%s goes on with all that hangs on both. %s leads there and keeps what was not chosen. Undo makes both whole again, and they can be "
      "taken apart later. Say what makes you sure."),
    sos_record_find_text (sos_pair_case_get_person (self->pair_case, self->kept), SOS_PERSON_REF),
    sos_record_find_text (sos_pair_case_get_person (self->pair_case, 1 - self->kept), SOS_PERSON_REF));

  sos_deed_dialog_explain (dialog, words);
  sos_deed_dialog_set_do (dialog, do_join, g_object_ref (self), g_object_unref);
  sos_deed_dialog_present (dialog);
}

static SosDeed *
deed_new (SosPairPage *self)
{
  SosDeed *deed = sos_deed_new (get_person (self, 0), NULL, NULL);

  deed->other = get_person (self, 1);
  return deed;
}

static void
apart_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_page_write (widget, sos_page_get_store (SOS_PAGE (widget)), _("Two people; it is not asked again"),
                  (SosTransactionFunc) sos_casework_tell_apart, deed_new (SOS_PAIR_PAGE (widget)), (GDestroyNotify) sos_deed_free, NULL);
}

static void
ask_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *lead = sos_pair_case_get_lead (SOS_PAIR_PAGE (widget)->pair_case);
  /* Translators: %s is the name of a team lead */
  g_autofree char *title = lead != NULL ? g_strdup_printf (_("%s is asked, with both records"), lead) : g_strdup (_("Noted: not sure"));

  sos_page_write (widget, sos_page_get_store (SOS_PAGE (widget)), title, (SosTransactionFunc) sos_casework_ask_whether_same,
                  deed_new (SOS_PAIR_PAGE (widget)), (GDestroyNotify) sos_deed_free, NULL);
}

static void
open_kept_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "app.show-person", "x", sos_pair_case_get_kept (SOS_PAIR_PAGE (widget)->pair_case));
}

static const SosActionRow actions[] = {
  { "page.join", N_("Same person: join them…"), "<Control>Return", join_cb },
  { "page.apart", N_("Two people"), "<Control><Shift>Return", apart_cb },
  { "page.ask", N_("Not sure, ask the team lead"), NULL, ask_cb },
  { "page.open-kept", N_("Open the record that is kept"), NULL, open_kept_cb },
};

/* --- class --- */

static void
sos_pair_page_focus_default (SosPage *page)
{
  SosPairPage *self = SOS_PAIR_PAGE (page);
  GtkWidget *side = g_object_get_data (G_OBJECT (self->sides), self->kept == 0 ? "side-0" : "side-1");

  if (side != NULL)
    gtk_widget_grab_focus (side);
}

static void
sos_pair_page_dispose (GObject *object)
{
  SosPairPage *self = SOS_PAIR_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->reload_source, g_source_remove);
  g_clear_object (&self->pair_case);
  sos_widget_dispose_template (self, SOS_TYPE_PAIR_PAGE);
  G_OBJECT_CLASS (sos_pair_page_parent_class)->dispose (object);
}

static void
sos_pair_page_finalize (GObject *object)
{
  SosPairPage *self = SOS_PAIR_PAGE (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    g_clear_object (&self->columns[i]);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (sos_pair_page_parent_class)->finalize (object);
}

static void
sos_pair_page_class_init (SosPairPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_pair_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_pair_page_finalize;
  SOS_PAGE_CLASS (klass)->focus_default = sos_pair_page_focus_default;
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-pair-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, SosPairPage, name)
  BIND (stack);
  BIND (empty);
  BIND (refusal);
  BIND (refusal_icon);
  BIND (refusal_words);
  BIND (open_kept);
  BIND (sides);
  BIND (choices_section);
  BIND (choices);
  BIND (safety_section);
  BIND (safety);
  BIND (along_section);
  BIND (along);
  BIND (rest_section);
  BIND (rest);
  BIND (join);
  BIND (ask);
  BIND (said);
#undef BIND
}

static void
sos_pair_page_init (SosPairPage *self)
{
  GtkGrid *grids[3];

  self->cancellable = g_cancellable_new ();
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    self->columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
  grids[0] = self->choices;
  grids[1] = self->along;
  grids[2] = self->rest;
  for (guint i = 0; i < G_N_ELEMENTS (grids); i++)
    {
      gtk_grid_set_column_spacing (grids[i], 18);
      gtk_grid_set_row_spacing (grids[i], 3);
    }
}

GtkWidget *
sos_pair_page_new (SosStore *store, gint64 likeness)
{
  SosPairPage *self;

  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  self = g_object_new (SOS_TYPE_PAIR_PAGE, "store", store, NULL);
  self->likeness = likeness;
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, 0);
  sos_pair_case_open_async (store, likeness, self->cancellable, loaded_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}
