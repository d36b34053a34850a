/* sos-office-paper.c - a paper of the office as plain words before it has pages. Draws nothing. */
#include "config.h"
#include "sos-office-paper.h"

static void
clear_cell (gpointer data)
{
  g_free (((SosOfficeCell *) data)->text);
}

static void
free_block (gpointer data)
{
  SosOfficeBlock *block = data;

  g_free (block->text);
  g_clear_pointer (&block->widths, g_array_unref);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_free (block);
}

static void
clear_paper (gpointer data)
{
  SosOfficePaper *self = data;

  g_free (self->title);
  g_free (self->heading);
  g_free (self->note);
  g_free (self->foot);
  g_ptr_array_unref (self->blocks);
}

SosOfficePaper *
sos_office_paper_new (const char *title, const char *heading, const char *note)
{
  SosOfficePaper *self = g_atomic_rc_box_new0 (SosOfficePaper);

  self->title = g_strdup (title);
  self->heading = g_strdup (heading);
  self->note = g_strdup (note);
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  return self;
}

SosOfficePaper *
sos_office_paper_ref (SosOfficePaper *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
sos_office_paper_unref (SosOfficePaper *self)
{
  g_atomic_rc_box_release_full (self, clear_paper);
}

static SosOfficeBlock *
add_block (SosOfficePaper *self, SosOfficeKind kind, const char *text)
{
  SosOfficeBlock *block = g_new0 (SosOfficeBlock, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  g_ptr_array_add (self->blocks, block);
  return block;
}

void
sos_office_paper_add (SosOfficePaper *self, SosOfficeKind kind, const char *text)
{
  add_block (self, kind, text);
}

void
sos_office_paper_add_lines (SosOfficePaper *self, guint lines)
{
  add_block (self, SOS_OFFICE_LINES, NULL)->lines = lines;
}

SosOfficeBlock *
sos_office_paper_add_table (SosOfficePaper *self, const double *widths, guint n)
{
  SosOfficeBlock *block = add_block (self, SOS_OFFICE_TABLE, NULL);

  block->widths = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_vals (block->widths, widths, n);
  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return block;
}

void
sos_office_block_begin_row (SosOfficeBlock *self)
{
  GArray *row = g_array_new (FALSE, FALSE, sizeof (SosOfficeCell));

  g_array_set_clear_func (row, clear_cell);
  g_ptr_array_add (self->rows, row);
}

void
sos_office_block_add_heads (SosOfficeBlock *self, const char *const *heads, guint n)
{
  sos_office_block_begin_row (self);
  for (guint i = 0; i < n; i++)
    sos_office_block_add_cell (self, heads[i], SOS_CELL_STRONG);
}

void
sos_office_block_add_cell (SosOfficeBlock *self, const char *text, SosCellLook look)
{
  const SosOfficeCell cell = { g_strdup (text != NULL ? text : ""), look };

  g_array_append_val ((GArray *) self->rows->pdata[self->rows->len - 1], cell);
}

char *
sos_office_paper_dup_text (const SosOfficePaper *self)
{
  g_autoptr (GString) all = g_string_new (self->heading);

  g_string_append_printf (all, "\n%s\n%s\n", self->note != NULL ? self->note : "", self->foot != NULL ? self->foot : "");
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const SosOfficeBlock *block = self->blocks->pdata[i];

      if (block->text != NULL)
        g_string_append_printf (all, "%s\n", block->text);
      for (guint k = 0; block->rows != NULL && k < block->rows->len; k++)
        {
          const GArray *row = block->rows->pdata[k];

          for (guint c = 0; c < row->len; c++)
            g_string_append_printf (all, "%s%s", c > 0 ? "\t" : "", g_array_index (row, SosOfficeCell, c).text);
          g_string_append_c (all, '\n');
        }
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}
