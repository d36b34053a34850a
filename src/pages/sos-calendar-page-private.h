/* sos-calendar-page-private.h - what the parts of the page of a year share. */
#pragma once

#include "sos-calendar-page.h"

#include "sos-calendar-change.h"
#include "sos-calendar-sheet.h"
#include "sos-deed-dialog.h"
#include "sos-wrap-layout.h"
#include "sos-year-grid.h"

G_BEGIN_DECLS

struct _SosCalendarPage
{
  SosPage parent_instance;

  /* template */
  GtkBox *switch_slot, *cards, *buttons;
  GtkLabel *title, *source, *day;
  GtkWidget *filters;
  SosStatus *state;
  GtkMenuButton *chooser;
  GtkStack *stack;
  SosYearGrid *grid;
  SosWrapBox *legend;
  SosEmptyState *empty;
  GtkWidget *view_switch;

  SosCalendarQuery query;
  SosCalendarSheet *sheet;  /* NULL: not read yet */
  gboolean reading, stale;  /* one read at a time, again where it was out of date before it came */
  guint refresh;
};

/* Another year, borough or school. */
void sos_calendar_page_show (SosCalendarPage *self, const SosCalendarQuery *query);

/* sos-calendar-chooser.c: the boroughs and schools there are, with what is to be known of their calendars. */
void sos_calendar_chooser_fill (SosCalendarPage *self);

/* sos-calendar-cards.c: all that the year is made of, as lists beside it. */
void sos_calendar_cards_show (SosCalendarPage *self);

/* sos-calendar-weeks-card.c */
GtkWidget *sos_calendar_weeks_card_new (SosCalendarPage *self);

/* sos-calendar-deeds.c */
extern const SosActionRow sos_calendar_deeds[];
extern const guint sos_calendar_n_deeds;
/* What can be said of the days that are chosen. */
void sos_calendar_deeds_fill_menu (SosCalendarPage *self, GMenu *menu);
/* A single line of the school or borough that is shown which says exactly these days; NULL: none. */
SosRecord *sos_calendar_deeds_find_line (SosCalendarPage *self, int first, int last);
/* What would follow from @change, which it takes over, in the window that asks for it. */
void sos_calendar_deeds_ask (SosDeedDialog *dialog, SosStore *store, SosCalendarChange *change);

/* sos-calendar-take.c */
void sos_calendar_take_file (GtkWidget *widget, const char *action, GVariant *parameter);

/* The calendar of what is shown as it is to be kept: the stored one, which is then @stored, or a new one. (transfer full) */
SosRecord *sos_calendar_page_make_calendar (SosCalendarPage *self, gboolean *stored);

G_END_DECLS
