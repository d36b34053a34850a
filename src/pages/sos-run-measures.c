/* sos-run-measures.c - what is measured of each pupil at one time, entered like a table; what changed of those known both times. */
#include "config.h"
#include "sos-run-part.h"

#include "sos-blocks.h"
#include "sos-change-chart.h"
#include "sos-form-row.h"
#include "sos-run-change.h"
#include "sos-sideways.h"

#include <glib/gi18n.h>

#define NAME_WIDTH 126
#define PLACE "sos-place"
#define KIND "sos-kind"
#define SENT "sos-sent" /* what is on its way already */

struct _SosRunMeasures
{
  SosRunPart parent_instance;

  GtkWidget *moments, *table, *none, *changes, *legend;
  const char *moment; /* static */
  char *shape;
};

#define SOS_TYPE_RUN_MEASURES (sos_run_measures_get_type ())
G_DECLARE_FINAL_TYPE (SosRunMeasures, sos_run_measures, SOS, RUN_MEASURES, SosRunPart)
G_DEFINE_FINAL_TYPE (SosRunMeasures, sos_run_measures, SOS_TYPE_RUN_PART)

static const char *const moments[] = { "BASELINE", "MID", "END", "FOLLOW_UP" };

/* Over each column a word; the whole is its tooltip and stands below. */
static const struct
{
  const char *kind, *head;
} heads[] = {
  { "ATTENDANCE", N_("Present") }, { "NEGATIVE_POINTS", N_("Points −") }, { "POSITIVE_POINTS", N_("Points +") }, { "DETENTIONS", N_("Detent.") },
  { "ISOLATION_DAYS", N_("Isolat.") }, { "SUSPENSION_DAYS", N_("Susp.") }, { "EXCLUSION", N_("Excl.") }, { "SAY_NO", "1" }, { "WHO_TO_TALK_TO", "2" },
  { "SCHOOL_MATTERS", "3" }, { "CARRYING_SAFER", "4" }, { "THINK_FIRST", "5" }, { "SAFE_ON_WAY", "6" },
  { "WORKER_HOME", "a" }, { "WORKER_FAMILY", "b" }, { "WORKER_SCHOOL", "c" }, { "WORKER_FRIENDS", "d" }, { "WORKER_PLACES", "e" }, { "WORKER_SAFETY", "f" },
};

/* A number or a letter that the legend explains. */
static gboolean
is_mark (const char *head)
{
  return head[1] == '\0';
}

static SosRunCase *
case_of (SosRunMeasures *self)
{
  return sos_run_part_get_case (SOS_RUN_PART (self));
}

static const char *
get_label (SosRunMeasures *self, const char *kind)
{
  return sos_codes_get_label (sos_run_part_get_codes (SOS_RUN_PART (self)), "measure-kind", kind);
}

/* --- one value --- */

static char *
dup_value (SosRunMeasures *self, gint64 place, const char *kind)
{
  SosRecord *measure = sos_run_case_find_measure (case_of (self), place, self->moment, kind);

  if (measure == NULL)
    return g_strdup ("");
  if (sos_record_is_set (measure, SOS_MEASURE_POSSIBLE))
    return g_strdup_printf ("%d/%d", (int) sos_record_get_number (measure, SOS_MEASURE_VALUE), (int) sos_record_get_number (measure, SOS_MEASURE_POSSIBLE));
  return g_strdup_printf ("%d", (int) sos_record_get_number (measure, SOS_MEASURE_VALUE));
}

/* "61/70", "12", or nothing: not known. FALSE where it is none of these. */
static gboolean
read_value (const char *typed, gboolean of_possible, gint64 *value, gint64 *possible)
{
  g_auto (GStrv) parts = g_strsplit (typed, "/", 3);
  gint64 *numbers[] = { value, possible };

  *value = *possible = SOS_NUMBER_UNKNOWN;
  if (g_strv_length (parts) > (of_possible ? 2 : 1))
    return FALSE;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *end = NULL;

      g_strstrip (parts[i]);
      if (parts[i][0] == '\0')
        return parts[1] == NULL;
      *numbers[i] = g_ascii_strtoll (parts[i], &end, 10);
      if (*end != '\0' || *numbers[i] < 0 || *numbers[i] > 100000)
        return FALSE;
    }
  return TRUE;
}

static void
commit (SosRunMeasures *self, GtkWidget *entry)
{
  const gint64 place = *(const gint64 *) g_object_get_data (G_OBJECT (entry), PLACE);
  const char *kind = g_object_get_data (G_OBJECT (entry), KIND), *typed = gtk_editable_get_text (GTK_EDITABLE (entry));
  const SosMeasureKind *found = sos_measure_kind_find (kind);
  g_autofree char *before = dup_value (self, place, kind);
  gint64 value, possible;

  if (g_str_equal (before, typed))
    {
      gtk_widget_remove_css_class (entry, "error");
      return;
    }
  if (!read_value (typed, found->of_possible, &value, &possible) || (value != SOS_NUMBER_UNKNOWN && found->of_possible && possible == SOS_NUMBER_UNKNOWN)
      || (value != SOS_NUMBER_UNKNOWN && !sos_measure_may_be (found, value, possible == SOS_NUMBER_UNKNOWN ? SOS_MEASURE_UNKNOWN : possible)))
    {
      gtk_widget_add_css_class (entry, "error");
      sos_page_say (GTK_WIDGET (self), found->of_possible ? _("Write how many of how many, as 61/70.")
                                       : found->most > 0  ? _("Write a number as low as 0 and no higher than the scale; leave it empty where it is not known.")
                                                          : _("Write a number, or leave it empty where it is not known."));
      return;
    }
  gtk_widget_remove_css_class (entry, "error");
  if (g_strcmp0 (g_object_get_data (G_OBJECT (entry), SENT), typed) == 0)
    return;
  g_object_set_data_full (G_OBJECT (entry), SENT, g_strdup (typed), g_free);
  sos_page_write (self, sos_run_part_get_store (SOS_RUN_PART (self)), _("Measure"), (SosTransactionFunc) sos_casework_measure,
                  sos_measuring_new (place, self->moment, kind, value, possible), (GDestroyNotify) sos_measuring_free, NULL);
}

static void
left_cb (GtkEventController *focus, SosRunMeasures *self)
{
  commit (self, gtk_event_controller_get_widget (focus));
}

/* Enter: this one is done, the next pupil below. */
static void
activate_cb (GtkWidget *entry, SosRunMeasures *self)
{
  int column, row;
  GtkWidget *below;

  commit (self, entry);
  gtk_grid_query_child (GTK_GRID (self->table), entry, &column, &row, NULL, NULL);
  below = gtk_grid_get_child_at (GTK_GRID (self->table), column, row + 1);
  if (below != NULL && GTK_IS_ENTRY (below))
    gtk_widget_grab_focus (below);
}

/* --- the table --- */

static GtkWidget *
entry_new (SosRunMeasures *self, const SosRunPlace *place, const char *kind)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  const gint64 id = sos_record_get_id (place->place);
  /* Translators: a pupil, what is measured of them */
  g_autofree char *spoken = g_strdup_printf (_("%s: %s"), place->name, get_label (self, kind));

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 5);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 5);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_add_css_class (entry, "measure");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_editable (GTK_EDITABLE (entry), case_of (self)->may >= SOS_SCHOOL_MAY_REGISTER);
  g_object_set_data_full (G_OBJECT (entry), PLACE, g_memdup2 (&id, sizeof id), g_free);
  g_object_set_data (G_OBJECT (entry), KIND, (gpointer) kind);
  sos_spoken_name_set (entry, spoken);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, 0);
  g_signal_connect_object (entry, "activate", G_CALLBACK (activate_cb), self, 0);
  gtk_widget_add_controller (entry, focus);
  return entry;
}

static void
make_table (SosRunMeasures *self)
{
  int row = 1;

  sos_block_clear (self->table);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      GtkWidget *head = sos_block_label (is_mark (heads[i].head) ? heads[i].head : _(heads[i].head), "table-head");

      gtk_label_set_xalign (GTK_LABEL (head), 0.5);
      gtk_label_set_ellipsize (GTK_LABEL (head), PANGO_ELLIPSIZE_NONE);
      sos_tooltip_set (head, get_label (self, heads[i].kind));
      gtk_grid_attach (GTK_GRID (self->table), head, (int) i + 1, 0, 1, 1);
    }
  for (guint i = 0; i < case_of (self)->places->len; i++)
    {
      const SosRunPlace *place = case_of (self)->places->pdata[i];
      GtkWidget *name;

      if (place->group != SOS_PLACE_TAKEN)
        continue;
      name = sos_block_name (place->name, "mark-name");
      gtk_widget_set_size_request (name, (int) (NAME_WIDTH * sos_text_scale (GTK_WIDGET (self))), -1);
      gtk_label_set_max_width_chars (GTK_LABEL (name), 1);
      gtk_grid_attach (GTK_GRID (self->table), name, 0, row, 1, 1);
      for (guint k = 0; k < G_N_ELEMENTS (heads); k++)
        gtk_grid_attach (GTK_GRID (self->table), entry_new (self, place, heads[k].kind), (int) k + 1, row, 1, 1);
      row++;
    }
}

/* What somebody is typing stays. */
static void
fill_table (SosRunMeasures *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->table); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const gint64 *place = g_object_get_data (G_OBJECT (child), PLACE);
      g_autofree char *value = place != NULL ? dup_value (self, *place, g_object_get_data (G_OBJECT (child), KIND)) : NULL;

      if (value == NULL || sos_focus_find (child) != NULL || gtk_widget_has_css_class (child, "error"))
        continue;
      sos_form_row_show (GTK_EDITABLE (child), value);
      g_object_set_data (G_OBJECT (child), SENT, NULL);
    }
}

static char *
dup_shape (SosRunMeasures *self)
{
  g_autoptr (GString) shape = g_string_new (NULL);

  for (guint i = 0; i < case_of (self)->places->len; i++)
    {
      const SosRunPlace *place = case_of (self)->places->pdata[i];

      if (place->group == SOS_PLACE_TAKEN)
        g_string_append_printf (shape, "%" G_GINT64_FORMAT " %s;", sos_record_get_id (place->place), place->name);
    }
  return g_string_free (g_steal_pointer (&shape), FALSE);
}

/* --- what changed --- */

static void
show_changes (SosRunMeasures *self)
{
  guint n_kinds;
  const SosRunChangeKind *kinds = sos_run_change_get_kinds (&n_kinds);

  sos_block_clear (self->changes);
  for (guint i = 0; i < n_kinds; i++)
    {
      const SosMeasureChange change = sos_run_case_get_change (case_of (self), kinds[i].kind);
      g_autofree char *words = sos_run_change_dup_words (&kinds[i], &change);
      const double most = kinds[i].most > 0 ? kinds[i].most : MAX (1, MAX (change.before, change.after));

      gtk_grid_attach (GTK_GRID (self->changes), sos_block_label (_(kinds[i].label), "fact-label"), 0, (int) i, 1, 1);
      gtk_grid_attach (GTK_GRID (self->changes), sos_block_label (words, "fact-value"), 1, (int) i, 1, 1);
      if (change.n >= SOS_RUN_FEWEST_DRAWN)
        {
          GtkWidget *chart = sos_change_chart_new (change.before, change.after, most, change.worse > change.better, words);

          gtk_widget_set_hexpand (chart, TRUE);
          gtk_grid_attach (GTK_GRID (self->changes), chart, 2, (int) i, 1, 1);
        }
    }
}

static void
sos_run_measures_show_case (SosRunPart *part)
{
  SosRunMeasures *self = SOS_RUN_MEASURES (part);
  g_autofree char *shape = dup_shape (self);

  if (g_strcmp0 (shape, self->shape) != 0)
    {
      g_free (self->shape);
      self->shape = g_steal_pointer (&shape);
      make_table (self);
    }
  fill_table (self);
  show_changes (self);
  gtk_widget_set_visible (self->none, self->shape[0] == '\0');
  gtk_widget_set_visible (self->table, self->shape[0] != '\0');
}

static void
moment_cb (GtkToggleButton *button, SosRunMeasures *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->moment = g_object_get_data (G_OBJECT (button), KIND);
  if (case_of (self) != NULL)
    fill_table (self);
}

static void
sos_run_measures_constructed (GObject *object)
{
  SosRunMeasures *self = SOS_RUN_MEASURES (object);
  SosCodes *codes = sos_run_part_get_codes (SOS_RUN_PART (self));
  GtkWidget *first = NULL;
  g_autoptr (GString) legend = g_string_new (NULL);

  G_OBJECT_CLASS (sos_run_measures_parent_class)->constructed (object);
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (sos_codes_get_label (codes, "measure-moment", moments[i]));

      g_object_set_data (G_OBJECT (button), KIND, (gpointer) moments[i]);
      if (first != NULL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      else
        first = button;
      g_signal_connect_object (button, "toggled", G_CALLBACK (moment_cb), self, 0);
      gtk_box_append (GTK_BOX (self->moments), button);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (first), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (is_mark (heads[i].head))
      g_string_append_printf (legend, "%s%s %s", legend->len > 0 ? " · " : "", heads[i].head, get_label (self, heads[i].kind));
  gtk_label_set_label (GTK_LABEL (self->legend), legend->str);
}

static void
sos_run_measures_finalize (GObject *object)
{
  g_free (SOS_RUN_MEASURES (object)->shape);
  G_OBJECT_CLASS (sos_run_measures_parent_class)->finalize (object);
}

static void
sos_run_measures_class_init (SosRunMeasuresClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = sos_run_measures_constructed;
  G_OBJECT_CLASS (klass)->finalize = sos_run_measures_finalize;
  SOS_RUN_PART_CLASS (klass)->show_case = sos_run_measures_show_case;
}

static void
sos_run_measures_init (SosRunMeasures *self)
{
  GtkWidget *section = sos_section_new (_("What changed")), *scroller;

  self->moment = moments[0];
  self->moments = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  sos_block_add_classes (self->moments, "linked choice");
  gtk_widget_set_halign (self->moments, GTK_ALIGN_START);
  self->table = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->table), 3);
  gtk_grid_set_row_spacing (GTK_GRID (self->table), 3);
  self->none = sos_block_text (_("Nobody is on the group yet, so there is nobody to measure."), "dim");
  self->legend = sos_block_text (NULL, "tiny dim");
  self->changes = gtk_grid_new ();
  sos_block_add_classes (self->changes, "run-changes");
  gtk_grid_set_column_spacing (GTK_GRID (self->changes), 18);
  gtk_grid_set_row_spacing (GTK_GRID (self->changes), 6);
  sos_section_set_note (SOS_SECTION (section), _("before, and the last time known; only of those known both times"));
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vscrollbar-policy", GTK_POLICY_NEVER, "child", self->table, NULL);
  gtk_box_append (GTK_BOX (section), sos_sideways_new (self->changes));
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_box_append (GTK_BOX (self), self->moments);
  gtk_box_append (GTK_BOX (self), self->none);
  gtk_box_append (GTK_BOX (self), scroller);
  gtk_box_append (GTK_BOX (self), self->legend);
  gtk_box_append (GTK_BOX (self), section);
}

static GtkWidget *
find_empty (SosRunMeasures *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->table); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_ENTRY (child) && gtk_editable_get_text (GTK_EDITABLE (child))[0] == '\0')
      return child;
  return NULL;
}

void
sos_run_measures_go (SosRunPart *part, SosMeasureMoment moment)
{
  SosRunMeasures *self = SOS_RUN_MEASURES (part);
  GtkWidget *button = gtk_widget_get_first_child (self->moments), *empty;

  while (button != NULL && g_strcmp0 (g_object_get_data (G_OBJECT (button), KIND), sos_measure_moment_get_code (moment)) != 0)
    button = gtk_widget_get_next_sibling (button);
  g_return_if_fail (button != NULL);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  empty = find_empty (self);
  gtk_widget_grab_focus (empty != NULL ? empty : button);
}

GtkWidget *
sos_run_measures_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_RUN_MEASURES, "store", store, NULL);
}
