/* sos-person-page-private.h - what the page of a person and its deeds share. */
#pragma once

#include "sos-person-case.h"
#include "sos-person-page.h"
#include "sos-person-tab.h"
#include "sos-widgets.h"

G_BEGIN_DECLS

#define SOS_PERSON_N_TABS 8

struct _SosPersonPage
{
  SosPage parent_instance;

  GtkStack *outer;
  SosEmptyState *none;
  GtkLabel *name;
  GtkLabel *known_as;
  GtkLabel *ref;
  GtkLabel *facts;
  SosWrapBox *alerts;
  GtkBox *tab_bar;
  GtkWidget *log_contact;
  GtkWidget *new_letter;
  SosEmptyState *closed;
  GtkStack *stack;
  GMenu *more_menu;

  gint64 person;
  SosPersonCase *person_case;
  GtkToggleButton *buttons[SOS_PERSON_N_TABS];
  SosPersonTab *pages[SOS_PERSON_N_TABS]; /* made when first shown */
  char *wanted_tab, *wanted_place; /* where somebody was sent before there was a person; NULL: nowhere */
  GCancellable *cancellable;
  guint reload_source;
  guint closing_source; /* the hours of an opening end */
  gboolean reading;
  gboolean outdated; /* by a change that came while it was read */
};

/* The place of the tab of that name in the row; -1 where there is none. */
int sos_person_page_find_tab (const char *name);
int sos_person_page_current_tab (SosPersonPage *self);
void sos_person_page_show_tab (SosPersonPage *self, guint tab);
/* As many tabs on, over those that are not there; round at the end. */
void sos_person_page_step_tab (SosPersonPage *self, guint step);
/* The family they live with; 0 where there is none. */
gint64 sos_person_page_find_household (SosPersonPage *self);

/* Its actions, for good. */
const SosActionRow *sos_person_page_get_actions (guint *n);

G_END_DECLS
