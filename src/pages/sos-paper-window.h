/* sos-paper-window.h - pages as they will come out, and under them the ways out: the printer, a file. Knows no gate but what it is given. */
#pragma once

#include "sos-paper-grid.h"
#include "sos-paper.h"
#include "sos-way-out.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;    /* a reference: all that a queue or a file may show (N3) */
  const char *words;   /* all that stands on it: for those who do not see it */
  const char *remark;  /* a sentence beside the number of pages; NULL */
  guint n_pages;
  double width, height; /* points */
  void (*draw) (gpointer pages, cairo_t *cr, guint page);
  GBytes *(*render) (gpointer pages, GError **error);
  gpointer pages;      /* GObject; (transfer full) */
  /* What goes out, and what is asked and written in the office: @data lives as long as the window, and as long as a way out is under way.
   * Before each way out it is asked again whether it may (NULL: not), for a window may stand open all day. */
  SosStore *store;
  gpointer data;       /* (transfer full) */
  GDestroyNotify free_data;
  SosTransactionFunc ask;
  SosTransactionFunc note;
  void (*set_verb) (gpointer data, const char *verb); /* "print" or "export", static */
  const char *folder;  /* for tests: into it, without a dialog; NULL: as ever */
} SosPaperShow;

/* Over the window of @from. Says nothing when it is out but by closing; what went wrong is said in the page or dialog of @from. */
GtkWidget *sos_paper_window_show (GtkWidget *from, const SosPaperShow *show);

/* The parts of @show that are about pages. Takes @paper, @grid. */
void sos_paper_show_set_paper (SosPaperShow *show, SosPaper *paper);
void sos_paper_show_set_grid (SosPaperShow *show, SosPaperGrid *grid);

G_END_DECLS
