/* sos-term-grid-lines.c - the few lines that stand for all rows of a term grid, and which row each has now. */
#include "config.h"
#include "sos-term-grid-private.h"

#include "sos-focus.h"

SosTermLine *
sos_term_grid_find_line (SosTermGrid *self, int row)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (sos_term_line_get_row (self->lines->pdata[i]) == row)
      return self->lines->pdata[i];
  return NULL;
}

void
sos_term_grid_answer_line (SosTermGrid *self, SosTermLine *line)
{
  const gboolean held = self->held_row >= 0 && sos_term_line_get_row (line) == self->held_row;

  for (int week = 0; week < sos_term_grid_count_weeks (self); week++)
    sos_term_place_answer (SOS_TERM_PLACE (sos_term_line_get_place (line, week)), held ? self->answers[week] : SOS_ANSWER_NONE, held ? self->words[week] : NULL,
                           held && week == self->held_week);
}

void
sos_term_grid_show_line (SosTermGrid *self, SosTermLine *line, int row)
{
  sos_term_line_show (line, self->picture, row);
  if (row >= 0 && row == self->held_row)
    sos_term_grid_answer_line (self, line);
}

static void
line_clicked_cb (SosTermLine *line, int week, SosTermGrid *self)
{
  if (self->held_row >= 0)
    sos_term_grid_tell (self, sos_term_line_get_row (line) == self->held_row && week >= 0 ? SOS_TERM_PUT : SOS_TERM_LET_GO, sos_term_line_get_row (line), week);
  else
    sos_term_grid_tell (self, SOS_TERM_OPENED, sos_term_line_get_row (line), week);
}

static void
line_entered_cb (SosTermLine *line, int week, SosTermGrid *self)
{
  self->row = sos_term_line_get_row (line);
  self->week = week;
  sos_term_grid_tell (self, SOS_TERM_CHOSEN, self->row, week);
}

static void
add_line (SosTermGrid *self)
{
  GtkWidget *line = sos_term_line_new ();

  g_signal_connect (line, "clicked", G_CALLBACK (line_clicked_cb), self);
  g_signal_connect (line, "entered", G_CALLBACK (line_entered_cb), self);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  g_ptr_array_add (self->lines, line);
}

void
sos_term_grid_find_range (SosTermGrid *self, int *first, int *last)
{
  GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];
  const double top = vertical != NULL ? gtk_adjustment_get_value (vertical) : 0;
  const int height = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - self->sizes.head, 0);

  *first = CLAMP ((int) (top / self->sizes.row), 0, MAX (sos_term_grid_count_rows (self) - 1, 0));
  *last = MIN ((int) ((top + height) / self->sizes.row), sos_term_grid_count_rows (self) - 1);
}

/* A line that is out of sight and does not hold the cursor. */
static SosTermLine *
find_spare (SosTermGrid *self, int first, int last)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      SosTermLine *line = self->lines->pdata[i];
      const int row = sos_term_line_get_row (line);

      if ((row < first || row > last) && sos_focus_find (GTK_WIDGET (line)) == NULL)
        return line;
    }
  return NULL;
}

SosTermLine *
sos_term_grid_take_line (SosTermGrid *self)
{
  SosTermLine *line;
  int first, last;

  sos_term_grid_find_range (self, &first, &last);
  line = find_spare (self, first, last);
  if (line != NULL)
    return line;
  add_line (self);
  return self->lines->pdata[self->lines->len - 1];
}

/* Gives every row that is seen a line; TRUE where there were enough of them. */
static gboolean
fill (SosTermGrid *self)
{
  gboolean enough = TRUE;
  int first, last;

  sos_term_grid_find_range (self, &first, &last);
  for (int row = first; row <= last; row++)
    {
      SosTermLine *line = sos_term_grid_find_line (self, row) == NULL ? find_spare (self, first, last) : NULL;

      if (line != NULL)
        sos_term_grid_show_line (self, line, row);
      else if (sos_term_grid_find_line (self, row) == NULL)
        enough = FALSE;
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return enough;
}

/* Widgets are not made while they are given their places. */
static gboolean
fill_cb (gpointer user_data)
{
  SosTermGrid *self = user_data;

  self->filling = 0;
  while (!fill (self))
    add_line (self);
  return G_SOURCE_REMOVE;
}

void
sos_term_grid_fill_later (SosTermGrid *self)
{
  if (self->filling == 0)
    self->filling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fill_cb, self, NULL);
}

void
sos_term_grid_scrolled (SosTermGrid *self)
{
  if (!fill (self))
    sos_term_grid_fill_later (self);
}
