/* sos-year-grid-private.h - what the parts of a year on the screen share. */
#pragma once

#include "sos-year-grid.h"

G_BEGIN_DECLS

#define SOS_YEAR_MONTHS 12

enum
{
  SOS_YEAR_CHOSEN,
  SOS_YEAR_OPENED,
  SOS_YEAR_MENU,
  SOS_N_YEAR_SIGNALS,
};

struct _SosYearGrid
{
  GtkWidget parent_instance;

  SosYearPicture *picture;
  GPtrArray *places;       /* SosYearPlace, one a day */
  GtkWidget *names[SOS_YEAR_MONTHS];
  PangoLayout *letters[7];
  GtkWidget *menu;
  int anchor, cursor;      /* days; what lies between them is chosen */
  int n_columns;
  double cell;
};

void sos_year_grid_tell (SosYearGrid *self, guint signal);
/* The cursor goes to @day, or to the end of the year that is nearer; @extend: and all from where it began is chosen. */
void sos_year_grid_go (SosYearGrid *self, int day, gboolean extend, gboolean focus);
int sos_year_grid_get_first (SosYearGrid *self);
int sos_year_grid_get_last (SosYearGrid *self);
/* Months are counted from September, 0. */
int sos_year_grid_get_month (int day);
int sos_year_grid_get_month_begin (SosYearGrid *self, int month);
int sos_year_grid_get_month_end (SosYearGrid *self, int month);

/* sos-year-grid-hand.c */
void sos_year_grid_add_keys (GtkWidgetClass *widget_class);
void sos_year_grid_add_pointer (SosYearGrid *self);

G_END_DECLS
