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

typedef enum
{
  SOS_TERM_CHOSEN,
  SOS_TERM_OPENED,
  SOS_TERM_MENU,
  SOS_TERM_HOLD,
  SOS_TERM_PUT,
  SOS_TERM_LET_GO,
  SOS_TERM_N_SIGNALS,
} SosTermSignal;

void sos_term_grid_tell (SosTermGrid *self, SosTermSignal signal, int row, int week);

/* sos-term-grid-lines.c */
SosTermLine *sos_term_grid_find_line (SosTermGrid *self, int row); /* NULL: it is out of sight */
SosTermLine *sos_term_grid_take_line (SosTermGrid *self);          /* one that can be given another row */
void sos_term_grid_show_line (SosTermGrid *self, SosTermLine *line, int row);
void sos_term_grid_answer_line (SosTermGrid *self, SosTermLine *line);
void sos_term_grid_find_range (SosTermGrid *self, int *first, int *last); /* rows in sight */
void sos_term_grid_fill_later (SosTermGrid *self);
void sos_term_grid_scrolled (SosTermGrid *self);

/* sos-term-grid-hands.c */
GtkWidget *sos_term_grid_reach (SosTermGrid *self, int row, int week); /* scrolled into sight; NULL: there is none */
gboolean sos_term_grid_go (SosTermGrid *self, int row, int week);
gboolean sos_term_grid_focus (GtkWidget *widget, GtkDirectionType direction);
void sos_term_grid_add_hands (SosTermGrid *self);
void sos_term_grid_add_keys (GtkWidgetClass *widget_class);

void sos_term_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
