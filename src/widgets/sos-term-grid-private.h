/* sos-term-grid-private.h - what the parts of the term grid share. */
#pragma once

#include "sos-term-grid.h"
#include "sos-term-line.h"

G_BEGIN_DECLS

struct _SosTermGrid
{
  GtkWidget parent_instance;

  SosTermPicture *picture;
  GPtrArray *lines; /* SosTermLine, children */
  GtkAdjustment *adjustments[2]; /* by orientation */
  GtkScrollablePolicy policies[2];
  SosTermSizes sizes;
  int row, week;    /* the cursor */
  int held_row, held_week; /* -1: nothing */
  SosAnswer *answers;
  GStrv words;
  GtkWidget *menu;
  guint filling;
  struct
  {
    int row, week;
    gboolean on;
    double x, y; /* of the pointer */
  } drag;
};

static inline int
sos_term_grid_count_rows (SosTermGrid *self)
{
  return self->picture != NULL ? (int) self->picture->rows->len : 0;
}

static inline int
sos_term_grid_count_weeks (SosTermGrid *self)
{
  return self->picture != NULL ? (int) self->picture->weeks->len : 0;
}

void sos_term_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
