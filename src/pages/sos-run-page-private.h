/* sos-run-page-private.h - what the files of the page of a run share. */
#pragma once

#include "sos-run-page.h"

#include "sos-run-part.h"
#include "sos-widgets.h"

G_BEGIN_DECLS

typedef enum
{
  TAB_REGISTER,
  TAB_GROUP,
  TAB_SESSIONS,
  TAB_MEASURES,
  TAB_DELEGATES,
  N_TABS,
} Tab;

struct _SosRunPage
{
  SosPage parent_instance;

  /* template */
  GtkStack *stack, *tabs;
  SosEmptyState *none;
  GtkLabel *name, *facts;
  GtkWidget *details, *nominate, *papers_button, *side, *faults;
  GtkBox *tab_bar, *switch_place, *legend_slot;
  SosStageLine *stages;
  SosSection *faults_section;

  GtkWidget *view_switch, *buttons[N_TABS];
  SosRunPart *parts[N_TABS];
  gint64 run;
  SosRunCase *found;
  GCancellable *cancellable;
  guint reload;
  gboolean reading, outdated;
};

/* Name, facts, the line of stages. */
void sos_run_page_show_head (SosRunPage *self);
/* The register that closes next. (transfer full) */
char *sos_run_page_dup_foot (SosRunPage *self);

/* What may be printed of this run, in its menu; @group: it has a register. */
void sos_run_page_fill_papers (SosRunPage *self, gboolean group);
/* For the table of actions. */
void sos_run_page_show_paper (GtkWidget *widget, const char *action, GVariant *parameter);
void sos_run_page_show_school_letter (GtkWidget *widget, const char *action, GVariant *parameter);
void sos_run_page_save_calendar (GtkWidget *widget, const char *action, GVariant *parameter);
void sos_run_page_save_lead_calendar (GtkWidget *widget, const char *action, GVariant *parameter);

G_END_DECLS
