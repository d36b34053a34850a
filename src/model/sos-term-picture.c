/* sos-term-picture.c - a term as it is seen: plain words and states. Knows no record and draws nothing. */
#include "config.h"
#include "sos-term-picture.h"

#include <glib/gi18n.h>

static const char *const words[SOS_N_BLOCK_STATES] = {
  [SOS_BLOCK_NONE] = "",
  [SOS_BLOCK_DELIVERED] = N_("delivered"),
  [SOS_BLOCK_MOVED] = N_("moved and delivered"),
  [SOS_BLOCK_CANCELLED] = N_("cancelled"),
  [SOS_BLOCK_CONFIRMED] = N_("confirmed"),
  [SOS_BLOCK_PLANNED] = N_("planned"),
  [SOS_BLOCK_HALF] = N_("one half accepted"),
  [SOS_BLOCK_WRONG] = N_("not right"),
};

const char *
sos_block_state_get_words (SosBlockState state)
{
  g_return_val_if_fail (state < SOS_N_BLOCK_STATES, "");
  return state == SOS_BLOCK_NONE ? "" : _(words[state]);
}

static void
clear_week (gpointer data)
{
  SosTermWeek *week = data;

  g_free (week->day);
  g_free (week->month);
  g_free (week->spoken);
  g_free (week->shade);
}

static void
free_row (gpointer data)
{
  SosTermRow *row = data;

  for (guint i = 0; i < row->n_cells; i++)
    {
      g_free (row->cells[i].label);
      g_free (row->cells[i].spoken);
    }
  g_free (row->cells);
  g_free (row->tag);
  g_free (row->title);
  g_free (row->note);
  g_free (row->slack);
  g_free (row);
}

SosTermPicture *
sos_term_picture_new (void)
{
  SosTermPicture *self = g_new0 (SosTermPicture, 1);

  self->references = 1;
  self->now = -1;
  self->weeks = g_array_new (FALSE, TRUE, sizeof (SosTermWeek));
  g_array_set_clear_func (self->weeks, clear_week);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  return self;
}

SosTermWeek *
sos_term_picture_add_week (SosTermPicture *self)
{
  g_array_set_size (self->weeks, self->weeks->len + 1);
  return &g_array_index (self->weeks, SosTermWeek, self->weeks->len - 1);
}

SosTermRow *
sos_term_picture_add_row (SosTermPicture *self)
{
  SosTermRow *row = g_new0 (SosTermRow, 1);

  row->n_cells = self->weeks->len;
  row->cells = g_new0 (SosTermCell, row->n_cells);
  g_ptr_array_add (self->rows, row);
  return row;
}

SosTermPicture *
sos_term_picture_ref (SosTermPicture *self)
{
  g_atomic_int_inc (&self->references);
  return self;
}

void
sos_term_picture_unref (SosTermPicture *self)
{
  if (!g_atomic_int_dec_and_test (&self->references))
    return;
  g_array_unref (self->weeks);
  g_ptr_array_unref (self->rows);
  g_free (self);
}
