/* sos-assessment-view.c - one assessment, whole. Knows no other; what may be signed, the rules say. */
#include "config.h"
#include "sos-assessment-view.h"

#include "sos-assessment-beside.h"
#include "sos-blocks.h"
#include "sos-person-plan-choice.h"
#include "sos-person-plan-text.h"
#include "sos-score-cell.h"
#include "sos-score-chart.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define MOST_AREAS 32

struct _SosAssessmentView
{
  GtkBox parent_instance;

  SosWrapBox *versions;
  GtkWidget *begin, *keys, *drop;
  GtkBox *panel, *judgements;
  SosRovingGrid *grid;
  GtkLabel *totals;
  SosAssessmentBeside beside;
  SosPersonPlanText *summary;
  GtkEditable *started_on;

  SosPersonTab *tab; /* outlives it */
  gint64 assessment;
  SosRecordSaver *saver;
  SosPersonCase *person_case;
  GtkWidget *areas[MOST_AREAS]; /* SosAssessmentArea */
  GtkWidget *cells[MOST_AREAS][SOS_N_COLUMNS]; /* NULL where not asked */
  GtkBox *choices[SOS_N_JUDGEMENTS];
  guint n_areas;
  gboolean showing, editable;
};

G_DEFINE_FINAL_TYPE (SosAssessmentView, sos_assessment_view, GTK_TYPE_BOX)

enum
{
  VERSION,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static SosCodes *
get_codes (SosAssessmentView *self)
{
  return sos_store_get_codes (sos_person_tab_get_store (self->tab));
}

/* Versions -------------------------------------------------------------------------------------------------------------------- */

static void
version_cb (GtkToggleButton *button, SosAssessmentView *self)
{
  const gint64 *assessment = g_object_get_data (G_OBJECT (button), "assessment");

  if (gtk_toggle_button_get_active (button) && *assessment != self->assessment)
    g_signal_emit (self, signals[VERSION], 0, *assessment);
}

static GtkWidget *
version_new (SosAssessmentView *self, const SosAssessmentSheet *sheet, GtkToggleButton *group)
{
  const gint64 id = sos_record_get_id (sheet->assessment);
  g_autofree char *title = sos_assessment_sheet_dup_title (sheet, get_codes (self));
  GtkWidget *button = gtk_toggle_button_new_with_label (title);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
  gtk_widget_add_css_class (button, "small");
  g_object_set_data_full (G_OBJECT (button), "assessment", g_memdup2 (&id, sizeof id), g_free);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), id == self->assessment);
  g_signal_connect_object (button, "toggled", G_CALLBACK (version_cb), self, 0);
  return button;
}

static void
show_versions (SosAssessmentView *self, GPtrArray *sheets)
{
  const gboolean here = sos_focus_find (GTK_WIDGET (self->versions)) != NULL;
  GtkToggleButton *group = NULL;

  sos_wrap_box_clear (self->versions);
  for (guint i = 0; i < sheets->len; i++)
    {
      GtkWidget *button = version_new (self, sheets->pdata[i], group);

      group = GTK_TOGGLE_BUTTON (button);
      sos_wrap_box_append (self->versions, button);
    }
  if (here)
    sos_assessment_view_focus (self, "versions");
}

/* Areas ----------------------------------------------------------------------------------------------------------------------- */

static int
find_row (SosAssessmentView *self, gpointer area)
{
  for (guint i = 0; i < self->n_areas; i++)
    if (self->areas[i] == area)
      return (int) i;
  return -1;
}

static void
words_cb (SosScoreCell *cell, SosAssessmentArea *area)
{
  sos_assessment_area_focus_words (area);
}

/* From the words on to the next area's first score. */
static void
entered_cb (SosAssessmentArea *area, SosAssessmentView *self)
{
  const int row = find_row (self, area);
  GtkWidget *next = row >= 0 && row + 1 < (int) self->n_areas ? sos_roving_grid_find (self->grid, 1, row + 2) : NULL;

  if (next != NULL)
    gtk_widget_grab_focus (next);
}

/* Escape leads from the words back to the scores. */
static gboolean
escape_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, SosAssessmentView *self)
{
  const int row = find_row (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  GtkWidget *cell = row >= 0 ? sos_roving_grid_find (self->grid, 1, row + 1) : NULL;

  if (key != GDK_KEY_Escape || cell == NULL)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_grab_focus (cell);
}

static void
add_heads (SosAssessmentView *self)
{
  static const char *const heads[] = { "", N_("Ours"), N_("Theirs"), N_("Strength"), N_("What it rests on") };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    gtk_grid_attach (GTK_GRID (self->grid), sos_block_label (heads[i][0] != '\0' ? _(heads[i]) : "", "table-head"), (int) i, 0, 1, 1);
}

static GtkWidget *
name_new (SosAssessmentView *self, const SosCode *domain)
{
  GtkWidget *name = sos_block_two_lines (domain->label, domain->note);

  gtk_widget_set_size_request (name, 150, -1);
  gtk_widget_add_css_class (name, "assess-name");
  for (GtkWidget *label = gtk_widget_get_first_child (name); label != NULL; label = gtk_widget_get_next_sibling (label))
    if (GTK_IS_LABEL (label))
      {
        gtk_label_set_wrap (GTK_LABEL (label), TRUE);
        gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
        gtk_label_set_width_chars (GTK_LABEL (label), 20);
        gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
      }
  return name;
}

static void
add_cell (SosAssessmentView *self, guint row, SosColumn column)
{
  GtkWidget *cell = sos_score_cell_new (SOS_ASSESSMENT_AREA (self->areas[row]), column, get_codes (self));

  gtk_widget_set_size_request (cell, 92, 38);
  g_signal_connect_object (cell, "words", G_CALLBACK (words_cb), self->areas[row], 0);
  gtk_grid_attach (GTK_GRID (self->grid), cell, 1 + (int) column, 1 + (int) row, 1, 1);
  self->cells[row][column] = cell;
}

static void
add_area (SosAssessmentView *self, SosRecord *score)
{
  const char *code = sos_record_get_text (score, SOS_ASSESSMENT_SCORE_DOMAIN);
  const SosCode unknown = { .code = code, .label = code };
  const SosCode *domain = sos_codes_find (get_codes (self), "domain", code);
  const guint row = self->n_areas++;
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->areas[row] = sos_assessment_area_new (self->tab);
  g_signal_connect_object (self->areas[row], "entered", G_CALLBACK (entered_cb), self, 0);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (escape_cb), self, 0);
  gtk_widget_add_controller (self->areas[row], keys);
  gtk_grid_attach (GTK_GRID (self->grid), name_new (self, domain != NULL ? domain : &unknown), 0, 1 + (int) row, 1, 1);
  for (SosColumn column = 0; column < SOS_N_COLUMNS; column++)
    if (sos_domain_asks (code, column))
      add_cell (self, row, column);
  gtk_grid_attach (GTK_GRID (self->grid), self->areas[row], 1 + SOS_N_COLUMNS, 1 + (int) row, 1, 1);
}

/* What was said before this one; NULL where nothing was. */
static const char *
find_before (const SosAssessmentSheet *before, SosRecord *score, SosColumn column)
{
  guint n;
  const SosAreaScore *areas = before != NULL ? sos_assessment_sheet_get_areas (before, &n) : NULL;
  const SosAreaScore *area = areas != NULL ? sos_area_score_find (areas, n, sos_record_get_text (score, SOS_ASSESSMENT_SCORE_DOMAIN)) : NULL;

  return area != NULL ? area->codes[column] : NULL;
}

static void
show_areas (SosAssessmentView *self, const SosAssessmentSheet *sheet, const SosAssessmentSheet *before)
{
  if (self->n_areas == 0)
    add_heads (self);
  for (guint i = self->n_areas; i < MIN (sheet->scores->len, MOST_AREAS); i++)
    add_area (self, sheet->scores->pdata[i]);
  for (guint i = 0; i < MIN (sheet->scores->len, self->n_areas); i++)
    {
      sos_assessment_area_show (SOS_ASSESSMENT_AREA (self->areas[i]), sheet->scores->pdata[i], self->editable);
      for (SosColumn column = 0; column < SOS_N_COLUMNS; column++)
        if (self->cells[i][column] != NULL)
          sos_score_cell_show (SOS_SCORE_CELL (self->cells[i][column]), find_before (before, sheet->scores->pdata[i], column));
    }
}

/* A mean never stands without how many are known (N11). */
static void
show_totals (SosAssessmentView *self, const SosAssessmentSheet *sheet)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n;
  const SosAreaScore *areas = sos_assessment_sheet_get_areas (sheet, &n);

  for (SosColumn column = 0; column < SOS_N_COLUMNS; column++)
    {
      const SosScoreCount count = sos_score_count (areas, n, column);
      g_autofree char *told = sos_score_count_dup_words (&count);

      g_string_append_printf (words, "%s%s: %s", column > 0 ? "\n" : "", sos_column_get_label (column), told);
    }
  gtk_label_set_label (self->totals, words->str);
}

/* Judgements ------------------------------------------------------------------------------------------------------------------ */

static void
judged_cb (GtkWidget *box, const char *code, SosAssessmentView *self)
{
  for (guint i = 0; !self->showing && i < SOS_N_JUDGEMENTS; i++)
    if (GTK_WIDGET (self->choices[i]) == box)
      sos_record_saver_set_text (self->saver, SOS_ASSESSMENT_TO_THEM + i, code);
}

static void
make_judgements (SosAssessmentView *self)
{
  static const char *const labels[SOS_N_JUDGEMENTS] = { N_("Risk to them"), N_("Risk of exploitation"), N_("Risk to others"), N_("Likelihood of offending") };

  for (guint i = 0; i < SOS_N_JUDGEMENTS; i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      self->choices[i] = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
      sos_spoken_name_set (GTK_WIDGET (self->choices[i]), _(labels[i]));
      gtk_box_append (GTK_BOX (line), sos_block_label (_(labels[i]), "fact-label"));
      sos_person_plan_choice_fill (self->choices[i], get_codes (self), "judgement", 4, G_CALLBACK (judged_cb), self);
      gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->choices[i]));
      gtk_box_append (self->judgements, line);
    }
}

static void
show_judgements (SosAssessmentView *self)
{
  SosRecord *record = sos_record_saver_get_record (self->saver);

  self->showing = TRUE;
  for (guint i = 0; i < SOS_N_JUDGEMENTS; i++)
    {
      sos_person_plan_choice_select (self->choices[i], sos_record_find_text (record, SOS_ASSESSMENT_TO_THEM + i));
      gtk_widget_set_sensitive (GTK_WIDGET (self->choices[i]), self->editable);
    }
  self->showing = FALSE;
}

/* Class ----------------------------------------------------------------------------------------------------------------------- */

static void
sos_assessment_view_dispose (GObject *object)
{
  SosAssessmentView *self = SOS_ASSESSMENT_VIEW (object);

  g_clear_object (&self->saver);
  g_clear_object (&self->person_case);
  sos_widget_dispose_template (self, SOS_TYPE_ASSESSMENT_VIEW);
  G_OBJECT_CLASS (sos_assessment_view_parent_class)->dispose (object);
}

#define BIND(name, member) \
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, G_STRUCT_OFFSET (SosAssessmentView, member))

static void
sos_assessment_view_class_init (SosAssessmentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_assessment_view_dispose;
  signals[VERSION] = g_signal_new ("version", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (SOS_TYPE_PERSON_PLAN_TEXT);
  g_type_ensure (SOS_TYPE_BESIDE_BOX);
  g_type_ensure (SOS_TYPE_ROVING_GRID);
  g_type_ensure (SOS_TYPE_SCORE_CHART);
  g_type_ensure (SOS_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-assessment-view.ui");
  BIND ("versions", versions);
  BIND ("begin", begin);
  BIND ("keys", keys);
  BIND ("drop", drop);
  BIND ("panel", panel);
  BIND ("judgements", judgements);
  BIND ("grid", grid);
  BIND ("totals", totals);
  BIND ("assessment.summary", summary);
  BIND ("assessment.started-on", started_on);
  BIND ("title", beside.title);
  BIND ("states", beside.states);
  BIND ("before", beside.before);
  BIND ("faults", beside.faults);
  BIND ("fills", beside.fills);
  BIND ("compare", beside.compare);
  BIND ("change", beside.change);
  BIND ("chart", beside.chart);
  BIND ("safety", beside.safety);
  BIND ("beneath", beside.beneath);
  BIND ("notes", beside.notes);
  BIND ("reason", beside.reason);
  BIND ("sign", beside.sign);
  BIND ("countersign", beside.countersign);
  BIND ("note", beside.note);
}

static void
sos_assessment_view_init (SosAssessmentView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sos_assessment_view_new (SosPersonTab *tab, gint64 assessment)
{
  SosAssessmentView *self = g_object_new (SOS_TYPE_ASSESSMENT_VIEW, NULL);

  self->tab = tab;
  self->assessment = assessment;
  self->saver = sos_record_saver_new (sos_person_tab_get_store (tab), GTK_WIDGET (self), SOS_TYPE_ASSESSMENT);
  g_signal_connect_object (self->saver, "said", G_CALLBACK (sos_person_tab_say), tab, G_CONNECT_SWAPPED);
  gtk_box_append (self->panel, sos_record_saver_get_panel (self->saver));
  g_object_bind_property (sos_record_saver_get_panel (self->saver), "visible", self->panel, "visible", G_BINDING_SYNC_CREATE);
  make_judgements (self);
  return GTK_WIDGET (self);
}

gint64
sos_assessment_view_get_assessment (SosAssessmentView *self)
{
  return self->assessment;
}

/* The one before @sheet among @sheets, which has the latest first. */
static const SosAssessmentSheet *
find_earlier (GPtrArray *sheets, const SosAssessmentSheet *sheet)
{
  for (guint i = 0; i + 1 < sheets->len; i++)
    if (sheets->pdata[i] == sheet)
      return sheets->pdata[i + 1];
  return NULL;
}

static gboolean
has_draft (GPtrArray *sheets)
{
  for (guint i = 0; i < sheets->len; i++)
    if (((const SosAssessmentSheet *) sheets->pdata[i])->signed_on == NULL)
      return TRUE;
  return FALSE;
}

void
sos_assessment_view_show (SosAssessmentView *self, SosPersonCase *person_case, GPtrArray *sheets, const SosAssessmentSheet *sheet)
{
  const gboolean may = sos_person_case_may (person_case, SOS_GROUP_WORK, SOS_MAY_CHANGE);

  g_return_if_fail (SOS_IS_ASSESSMENT_VIEW (self));
  g_set_object (&self->person_case, person_case);
  self->editable = may && sheet->signed_on == NULL;
  sos_record_saver_set_base (self->saver, sheet->assessment);
  show_versions (self, sheets);
  show_areas (self, sheet, find_earlier (sheets, sheet));
  show_totals (self, sheet);
  show_judgements (self);
  sos_person_plan_text_set_editable (self->summary, self->editable);
  gtk_editable_set_editable (self->started_on, self->editable);
  gtk_widget_set_visible (self->begin, may && !has_draft (sheets));
  gtk_widget_set_visible (self->keys, self->editable);
  gtk_widget_set_visible (self->drop, self->editable);
  sos_assessment_beside_show (&self->beside, self->tab, person_case, sheets, sheet);
}

void
sos_assessment_view_flush (SosAssessmentView *self)
{
  sos_record_saver_flush (self->saver);
  for (guint i = 0; i < self->n_areas; i++)
    sos_assessment_area_flush (SOS_ASSESSMENT_AREA (self->areas[i]));
}

gboolean
sos_assessment_view_is_held (SosAssessmentView *self)
{
  gboolean held = sos_record_saver_get_saving (self->saver) == SOS_SAVING_HELD;

  for (guint i = 0; i < self->n_areas; i++)
    held = held || sos_assessment_area_is_held (SOS_ASSESSMENT_AREA (self->areas[i]));
  return held;
}

/* Where somebody is sent ------------------------------------------------------------------------------------------------------ */

static gboolean
focus_area (SosAssessmentView *self, const char *field, const char *domain)
{
  for (guint i = 0; i < self->n_areas; i++)
    if (domain == NULL || g_strcmp0 (sos_assessment_area_get_domain (SOS_ASSESSMENT_AREA (self->areas[i])), domain) == 0)
      {
        GtkWidget *cell = self->cells[i][g_str_equal (field, "strength") ? SOS_COLUMN_STRENGTH : SOS_COLUMN_SCORE];

        if (!g_str_equal (field, "evidence"))
          return cell != NULL && gtk_widget_grab_focus (cell);
        sos_assessment_area_focus_words (SOS_ASSESSMENT_AREA (self->areas[i]));
        return TRUE;
      }
  return FALSE;
}

static gboolean
focus_version (SosAssessmentView *self)
{
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->versions)); button != NULL; button = gtk_widget_get_next_sibling (button))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
      return gtk_widget_grab_focus (button);
  return FALSE;
}

void
sos_assessment_view_focus (SosAssessmentView *self, const char *place)
{
  g_auto (GStrv) parts = g_strsplit (place, ":", 2);
  const char *field = parts[0] != NULL ? parts[0] : "", *domain = parts[0] != NULL ? parts[1] : NULL;

  if (g_str_equal (field, "versions"))
    focus_version (self);
  else if (g_str_equal (field, "started-on"))
    gtk_widget_grab_focus (GTK_WIDGET (self->started_on));
  else
    {
      for (guint i = 0; i < SOS_N_JUDGEMENTS; i++)
        if (g_str_equal (field, sos_judgement_get_field (i)))
          {
            gtk_widget_grab_focus (sos_person_plan_choice_find_first (self->choices[i]));
            return;
          }
      focus_area (self, field, domain);
    }
}
