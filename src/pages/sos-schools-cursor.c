/* sos-schools-cursor.c - where the cursor of a term is, and what is done there: opened, its menu, taken in hand. */
#include "config.h"
#include "sos-schools-page-private.h"

#include "sos-day.h"
#include "sos-schools-switch.h"

#include <glib/gi18n.h>

GPtrArray *
sos_schools_page_dup_chosen (SosSchoolsPage *self)
{
  int row, week;

  sos_term_grid_get_chosen (self->grid, &row, &week);
  if (self->rows == NULL || row >= (int) self->rows->rows->len || week < 0)
    return g_ptr_array_new ();
  return sos_term_rows_find_blocks (self->rows, (guint) row, (guint) week);
}

SosTermRun *
sos_schools_page_find_run (SosSchoolsPage *self)
{
  int row, week;
  const GPtrArray *runs;

  sos_term_grid_get_chosen (self->grid, &row, &week);
  runs = self->rows != NULL && row < (int) self->rows->rows->len ? self->rows->rows->pdata[row] : NULL;
  return runs != NULL && runs->len == 1 ? runs->pdata[0] : NULL;
}

gboolean
sos_schools_page_go_to (SosSchoolsPage *self, gint64 session, gboolean focus)
{
  guint row, week;

  if (self->rows == NULL || !sos_term_rows_find (self->rows, session, &row, &week))
    return FALSE;
  sos_term_grid_choose (self->grid, (int) row, (int) week, focus);
  return TRUE;
}

/* The run a block belongs to. */
static gint64
find_block_run (SosSchoolsPage *self, const SosTermBlock *block)
{
  for (guint i = 0; i < self->sheet->runs->len; i++)
    {
      const SosTermRun *run = self->sheet->runs->pdata[i];

      for (guint k = 0; k < run->blocks->len; k++)
        if (g_array_index (run->blocks, SosTermBlock, k).session == block->session)
          return run->run;
    }
  return 0;
}

static void
update_switch (SosSchoolsPage *self)
{
  g_autoptr (GPtrArray) blocks = sos_schools_page_dup_chosen (self);
  const SosTermRun *run = sos_schools_page_find_run (self);
  int row, week;

  sos_term_grid_get_chosen (self->grid, &row, &week);
  sos_schools_switch_set (self->view_switch, week >= 0 && self->rows != NULL ? self->rows->first + 7 * week : 0,
                          run != NULL ? run->run : blocks->len > 0 ? find_block_run (self, blocks->pdata[0]) : 0, run != NULL ? run->school_id : 0);
}

static void
chosen_cb (SosSchoolsPage *self, int row, int week)
{
  sos_schools_hold_chosen (self, week);
  update_switch (self);
}

/* ---- what is done there ---- */

/* The run itself; where several lie in one place, those are offered. */
void
sos_schools_cursor_open (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);
  const SosTermRun *run = sos_schools_page_find_run (self);
  g_autoptr (GPtrArray) blocks = sos_schools_page_dup_chosen (self);

  if (self->monday != 0)
    sos_schools_week_act (self, NULL);
  else if (run != NULL || blocks->len == 1)
    gtk_widget_activate_action (widget, "app.show-run", "x", run != NULL ? run->run : find_block_run (self, blocks->pdata[0]));
  else if (blocks->len > 1)
    gtk_widget_activate_action (widget, "page.menu", NULL);
}

static void
opened_cb (SosSchoolsPage *self, int row, int week)
{
  sos_term_grid_choose (self->grid, row, week, FALSE);
  sos_schools_cursor_open (GTK_WIDGET (self), NULL, NULL);
}

void
sos_schools_cursor_open_run (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "app.show-run", "x", g_variant_get_int64 (parameter));
}

static void
add_open_items (SosSchoolsPage *self, GMenu *menu)
{
  g_autoptr (GPtrArray) blocks = sos_schools_page_dup_chosen (self);
  const SosTermRun *run = sos_schools_page_find_run (self);

  if (run != NULL)
    {
      g_autofree char *detailed = g_strdup_printf ("page.open-run(int64 %" G_GINT64_FORMAT ")", run->run);

      g_menu_append (menu, _("Open the run"), detailed);
      return;
    }
  for (guint i = 0; i < blocks->len; i++)
    {
      const SosTermBlock *block = blocks->pdata[i];
      g_autofree char *detailed = g_strdup_printf ("page.open-run(int64 %" G_GINT64_FORMAT ")", find_block_run (self, block));
      g_autofree char *name = block->place != SOS_PLAN_NONE ? sos_term_sheet_dup_session_name (self->sheet, sos_plan_board_get (self->sheet->plan->board, block->place)) : NULL;
      g_autofree char *day = sos_day_dup_words (block->day, self->sheet->today), *words = g_strdup_printf (_("%s, %s"), name != NULL ? name : _("Cancelled"), day);

      g_menu_append (menu, words, detailed);
    }
}

void
sos_schools_cursor_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (self->monday != 0)
    {
      sos_schools_week_pop_menu (self);
      return;
    }
  add_open_items (self, menu);
  sos_schools_deeds_fill_menu (self, menu);
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0)
    sos_term_grid_pop_up (self->grid, G_MENU_MODEL (menu));
}

static void
menu_cb (SosSchoolsPage *self, int row, int week)
{
  sos_schools_cursor_menu (GTK_WIDGET (self), NULL, NULL);
}

static void
hold_cb (SosSchoolsPage *self, int row, int week)
{
  sos_schools_hold_take (self, row, week);
}

static void
put_cb (SosSchoolsPage *self, int row, int week)
{
  sos_schools_hold_put (self, week);
}

static void
let_go_cb (SosSchoolsPage *self, int row, int week)
{
  sos_schools_hold_let_go (self);
}

void
sos_schools_cursor_hold (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);
  int row, week;

  if (self->monday != 0)
    {
      sos_schools_week_act (self, "page.hold");
      return;
    }
  sos_term_grid_get_chosen (self->grid, &row, &week);
  sos_schools_hold_take (self, row, week);
}

void
sos_schools_cursor_put (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);
  int row, week;

  if (self->monday != 0)
    {
      sos_schools_week_hold_put (self);
      return;
    }
  sos_term_grid_get_chosen (self->grid, &row, &week);
  sos_schools_hold_put (self, week);
}

void
sos_schools_cursor_let_go (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_schools_hold_let_go (SOS_SCHOOLS_PAGE (widget));
}

void
sos_schools_cursor_bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_cb);
  gtk_widget_class_bind_template_callback (widget_class, hold_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_cb);
  gtk_widget_class_bind_template_callback (widget_class, let_go_cb);
}
