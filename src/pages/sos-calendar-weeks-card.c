/* sos-calendar-weeks-card.c - how many weeks are taught in each term, what a weekly programme can lose, and how else it can lie where it does not fit. */
#include "config.h"
#include "sos-calendar-page-private.h"

#include "sos-blocks.h"
#include "sos-day.h"
#include "sos-plain-window.h"
#include "sos-sideways.h"

#include <glib/gi18n.h>

#define ROOMY 2 /* weeks to spare, above which nobody has to count */

static char *
dup_term (SosCalendarPage *self, const SosCalendarWeeks *weeks)
{
  return g_strdup (sos_codes_get_label (self->sheet->codes, "term-name", weeks->name));
}

/* ---- the ways there are ---- */

static void
show_ways (SosCalendarPage *self, const SosCalendarWeeks *weeks, const SosCalendarNeed *need, int weekday)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *list = gtk_list_box_new ();
  g_autoptr (GPtrArray) words = sos_calendar_sheet_list_shapes (self->sheet, weeks, need, weekday);
  g_autofree char *head = g_strdup_printf (_("%s on %s"), need->name, sos_weekday_get_plural (weekday));

  gtk_box_append (GTK_BOX (body), sos_block_text (head, "row-title"));
  gtk_box_append (GTK_BOX (body), sos_block_text (words->pdata[0], NULL));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "rows");
  gtk_widget_add_css_class (list, "section");
  for (guint i = 1; i < words->len; i++)
    {
      GtkWidget *row = sos_block_text (words->pdata[i], "lrow");

      sos_block_append_row (list, row);
    }
  gtk_box_append (GTK_BOX (body), list);
  gtk_window_present (GTK_WINDOW (sos_plain_window_new (GTK_WIDGET (self), _("Where It Fits"), body, NULL)));
}

/* ---- the grid ---- */

typedef struct
{
  guint term, need;
  int weekday; /* 1 Monday */
} Where;

static void
ways_cb (GtkWidget *button, SosCalendarPage *self)
{
  const Where *where = g_object_get_data (G_OBJECT (button), "sos-where");

  if (where->term < self->sheet->weeks->len && where->need < self->sheet->needs->len)
    show_ways (self, &g_array_index (self->sheet->weeks, SosCalendarWeeks, where->term), self->sheet->needs->pdata[where->need], where->weekday);
}

/* A minus that lines up and is read aloud. */
static char *
dup_slack (int slack)
{
  return slack > 0 ? g_strdup_printf ("+%d", slack) : slack < 0 ? g_strdup_printf ("−%d", -slack) : g_strdup ("0");
}

static char *
dup_spoken (SosCalendarPage *self, const SosCalendarWeeks *weeks, const SosCalendarNeed *need, int weekday, int slack)
{
  g_autofree char *term = dup_term (self, weeks);
  const char *day = sos_weekday_get_plural (weekday + 1);

  if (slack < 0)
    return g_strdup_printf (ngettext ("%s, %s, %s: %d week too few. Other ways it can lie", "%s, %s, %s: %d weeks too few. Other ways it can lie", (gulong) -slack), need->name,
                            term, day, -slack);
  return g_strdup_printf (ngettext ("%s, %s, %s: %d week to spare", "%s, %s, %s: %d weeks to spare", (gulong) slack), need->name, term, day, slack);
}

static GtkWidget *
few_new (SosCalendarPage *self, Where where, const char *label)
{
  GtkWidget *button = sos_block_button (label, NULL, "flat year-few num");

  g_object_set_data_full (G_OBJECT (button), "sos-where", g_memdup2 (&where, sizeof where), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (ways_cb), self, 0);
  return button;
}

static void
attach_slack (SosCalendarPage *self, GtkGrid *grid, int row, Where where)
{
  const SosCalendarWeeks *weeks = &g_array_index (self->sheet->weeks, SosCalendarWeeks, where.term);
  const SosCalendarNeed *need = self->sheet->needs->pdata[where.need];
  const int slack = sos_calendar_weeks_get_slack (weeks, need, where.weekday - 1);
  g_autofree char *label = dup_slack (slack), *spoken = dup_spoken (self, weeks, need, where.weekday - 1, slack);
  GtkWidget *cell = slack < 0 ? few_new (self, where, label) : sos_block_label (label, slack == 0 ? "num strong" : "num dim");

  if (slack >= 0)
    gtk_label_set_xalign (GTK_LABEL (cell), 0.5);
  gtk_widget_set_tooltip_text (cell, spoken);
  sos_spoken_name_set (cell, spoken);
  gtk_grid_attach (grid, cell, where.weekday, row, 1, 1);
}

static void
attach_words (GtkGrid *grid, int row, const char *words, const char *classes)
{
  GtkWidget *label = sos_block_label (words, classes);

  /* The name of a term is never cut, however large the text: the numbers beside it say nothing without it. */
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
}

static void
attach_weekdays (GtkGrid *grid)
{
  for (int weekday = 1; weekday <= 5; weekday++)
    {
      g_autofree char *name = g_utf8_substring (sos_weekday_get_name (weekday), 0, 3);
      GtkWidget *label = sos_block_label (name, "caption dim");

      gtk_label_set_xalign (GTK_LABEL (label), 0.5);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_grid_attach (grid, label, weekday, 0, 1, 1);
    }
}

static int
attach_taught (SosCalendarPage *self, GtkGrid *grid, int row)
{
  for (guint i = 0; i < self->sheet->weeks->len; i++, row++)
    {
      const SosCalendarWeeks *weeks = &g_array_index (self->sheet->weeks, SosCalendarWeeks, i);
      g_autofree char *term = dup_term (self, weeks);

      attach_words (grid, row, term, NULL);
      for (int weekday = 1; weekday <= 5; weekday++)
        {
          g_autofree char *n = g_strdup_printf ("%d", weeks->n[weekday - 1]);
          GtkWidget *label = sos_block_label (n, "num");

          gtk_label_set_xalign (GTK_LABEL (label), 0.5);
          gtk_grid_attach (grid, label, weekday, row, 1, 1);
        }
    }
  return row;
}

/* Whether somebody has to count its weeks. */
static gboolean
is_tight (SosCalendarPage *self, const SosCalendarNeed *need)
{
  for (guint i = 0; i < self->sheet->weeks->len; i++)
    for (int weekday = 0; weekday < 5; weekday++)
      if (sos_calendar_weeks_get_slack (&g_array_index (self->sheet->weeks, SosCalendarWeeks, i), need, weekday) <= ROOMY)
        return TRUE;
  return FALSE;
}

static int
attach_need (SosCalendarPage *self, GtkGrid *grid, int row, guint i)
{
  const SosCalendarNeed *need = self->sheet->needs->pdata[i];
  g_autofree char *head = g_strdup_printf (is_tight (self, need) ? _("%s, %d sessions: weeks to spare") : _("%s, %d sessions: fits every term"), need->name, need->sessions);
  GtkWidget *label = sos_block_text (head, is_tight (self, need) ? "strong" : "dim");

  gtk_widget_set_margin_top (label, 6);
  gtk_grid_attach (grid, label, 0, row++, 6, 1);
  for (guint term = 0; is_tight (self, need) && term < self->sheet->weeks->len; term++, row++)
    {
      g_autofree char *name = dup_term (self, &g_array_index (self->sheet->weeks, SosCalendarWeeks, term));

      attach_words (grid, row, name, NULL);
      for (int weekday = 1; weekday <= 5; weekday++)
        attach_slack (self, grid, row, (Where){ term, i, weekday });
    }
  return row;
}

GtkWidget *
sos_calendar_weeks_card_new (SosCalendarPage *self)
{
  GtkWidget *card = sos_section_new (_("Weeks taught")), *grid = gtk_grid_new ();
  int row;

  gtk_widget_add_css_class (grid, "year-weeks");
  attach_weekdays (GTK_GRID (grid));
  row = attach_taught (self, GTK_GRID (grid), 1);
  for (guint i = 0; self->sheet->weeks->len > 0 && i < self->sheet->needs->len; i++)
    row = attach_need (self, GTK_GRID (grid), row, i);
  gtk_widget_set_hexpand (grid, FALSE);
  gtk_box_append (GTK_BOX (card), sos_sideways_new (grid));
  return card;
}
