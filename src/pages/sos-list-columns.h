/* sos-list-columns.h - the columns of a list whose cells are words: a row of a table each. Knows neither what is listed nor the question. */
#pragma once

#include "sos-codes.h"
#include "sos-width-step.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOS_LIST_NO_ORDER -1

/* Static, and as long as the list lives. */
typedef struct
{
  const char *title;                             /* not yet translated */
  char *(*dup) (gpointer row, SosCodes *codes);  /* what stands in the cell; NULL: nothing. @row: that of a SosIdItem */
  int order;                                     /* what its head asks for; SOS_LIST_NO_ORDER */
  int width;                                     /* at text scale 1; 0: takes what is left */
  const char *css_class;                         /* NULL: none */
  SosWidthStep gone;                             /* from this step on it is not there */
  gboolean (*is_late) (gpointer row);            /* then it is said as a danger; NULL: never */
} SosListColumn;

/* Appends all @n; the cells show the rows of SosIdItems as they arrive. Sorted by @order at first. */
void sos_list_columns_add (GtkColumnView *table, const SosListColumn *columns, guint n, int order, SosCodes *codes);
/* Which of them there is room for. */
void sos_list_columns_fit (GtkColumnView *table, const SosListColumn *columns, guint n, SosWidthStep step);

G_END_DECLS
