/* sos-assessment-area.c - one area of life in an assessment, edited where it stands. Knows no other area. */
#include "config.h"
#include "sos-assessment-area.h"

#include "sos-person-plan-text.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

struct _SosAssessmentArea
{
  GtkBox parent_instance;

  SosPersonPlanText *words;

  SosPersonTab *tab; /* outlives it */
  SosRecordSaver *saver;
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (SosAssessmentArea, sos_assessment_area, GTK_TYPE_BOX)

enum
{
  CHANGED,
  ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const guint fields[SOS_N_COLUMNS] = { SOS_ASSESSMENT_SCORE_SCORE, SOS_ASSESSMENT_SCORE_OWN, SOS_ASSESSMENT_SCORE_STRENGTH };

static void
entered_cb (SosPersonPlanText *words, SosAssessmentArea *self)
{
  sos_record_saver_flush (self->saver);
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
sos_assessment_area_dispose (GObject *object)
{
  g_clear_object (&SOS_ASSESSMENT_AREA (object)->saver);
  sos_widget_dispose_template (object, SOS_TYPE_ASSESSMENT_AREA);
  G_OBJECT_CLASS (sos_assessment_area_parent_class)->dispose (object);
}

static void
sos_assessment_area_class_init (SosAssessmentAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_assessment_area_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (SOS_TYPE_PERSON_PLAN_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-assessment-area.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "assessment_score.evidence", FALSE, G_STRUCT_OFFSET (SosAssessmentArea, words));
}

static void
sos_assessment_area_init (SosAssessmentArea *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->words, "entered", G_CALLBACK (entered_cb), self, 0);
}

GtkWidget *
sos_assessment_area_new (SosPersonTab *tab)
{
  SosAssessmentArea *self = g_object_new (SOS_TYPE_ASSESSMENT_AREA, NULL);

  self->tab = tab;
  self->saver = sos_record_saver_new (sos_person_tab_get_store (tab), GTK_WIDGET (self), SOS_TYPE_ASSESSMENT_SCORE);
  g_signal_connect_object (self->saver, "said", G_CALLBACK (sos_person_tab_say), tab, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), sos_record_saver_get_panel (self->saver));
  return GTK_WIDGET (self);
}

static SosRecord *
get_record (SosAssessmentArea *self)
{
  return sos_record_saver_get_record (self->saver);
}

void
sos_assessment_area_show (SosAssessmentArea *self, SosRecord *score, gboolean editable)
{
  g_return_if_fail (SOS_IS_ASSESSMENT_AREA (self));

  self->editable = editable;
  sos_record_saver_set_base (self->saver, score);
  sos_person_plan_text_set_editable (self->words, editable);
}

const char *
sos_assessment_area_get_domain (SosAssessmentArea *self)
{
  return get_record (self) != NULL ? sos_record_get_text (get_record (self), SOS_ASSESSMENT_SCORE_DOMAIN) : NULL;
}

const char *
sos_assessment_area_get_code (SosAssessmentArea *self, SosColumn column)
{
  g_return_val_if_fail (column < SOS_N_COLUMNS, NULL);
  return get_record (self) != NULL ? sos_record_find_text (get_record (self), fields[column]) : NULL;
}

void
sos_assessment_area_set_code (SosAssessmentArea *self, SosColumn column, const char *code)
{
  g_return_if_fail (column < SOS_N_COLUMNS);

  if (!self->editable || g_strcmp0 (sos_assessment_area_get_code (self, column), code) == 0)
    return;
  sos_record_saver_set_text (self->saver, fields[column], code);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
sos_assessment_area_is_editable (SosAssessmentArea *self)
{
  return self->editable;
}

gboolean
sos_assessment_area_is_held (SosAssessmentArea *self)
{
  return sos_record_saver_get_saving (self->saver) == SOS_SAVING_HELD;
}

void
sos_assessment_area_focus_words (SosAssessmentArea *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

void
sos_assessment_area_flush (SosAssessmentArea *self)
{
  sos_record_saver_flush (self->saver);
}
