/* sos-family-page-private.h - what the actions of a family's page ask of it. */
#pragma once

#include "sos-day-slider.h"
#include "sos-family-page.h"
#include "sos-family-part.h"
#include "sos-genogram-view.h"
#include "sos-widgets.h"

G_BEGIN_DECLS

#define SOS_FAMILY_N_PARTS 5

struct _SosFamilyPage
{
  SosPage parent_instance;

  /* template */
  GtkStack *outer;
  SosEmptyState *none;
  GtkLabel *heading;
  GtkLabel *note;
  GtkMenuButton *notices;
  SosChip *notices_chip;
  GtkBox *notice_list;
  GtkPaned *split;
  SosGenogramView *drawing;
  SosDaySlider *slider;
  GtkBox *members_slot;
  GtkBox *tab_bar;
  GtkStack *stack;
  GMenu *more_menu;

  /* owned */
  SosFamilyView *view;
  SosFamilyCase *family_case;
  SosFamilyPart *members;
  GtkToggleButton *buttons[SOS_FAMILY_N_PARTS];
  SosFamilyPart *parts[SOS_FAMILY_N_PARTS]; /* made when first shown */
  GtkWidget *member_popover;
  GtkWidget *menu_over; /* where it was asked for */
  GCancellable *cancellable;
  guint reload_source;
  gboolean telling; /* the drawing who is chosen: it has nothing to answer */
  gboolean reading;
  gboolean outdated; /* by a change that came, or another day that was chosen, while it was read */
};

/* Shows the part of that name; the one @by after the one shown. */
void sos_family_page_show_part (SosFamilyPage *self, const char *name);
void sos_family_page_step_part (SosFamilyPage *self, guint by);

/* sos-family-page-actions.c: what can be done, and with whom. */
void sos_family_page_install_actions (SosPageClass *klass);
/* Says which are on, after the case or the one chosen changed. */
void sos_family_page_update_actions (SosFamilyPage *self);
/* The menu over the drawing and over the list, and the one of the page. */
void sos_family_page_make_menus (SosFamilyPage *self);
/* The first of them: @at is a place in @over. */
void sos_family_page_show_menu (SosFamilyPage *self, GtkWidget *over, const GdkRectangle *at);

G_END_DECLS
