/* sos-family-print-private.h - what the files of the window that prints for a family share; for them alone. */
#pragma once

#include "sos-family-case.h"
#include "sos-family-pages.h"
#include "sos-family-print.h"
#include "sos-widgets.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _SosFamilyPrint
{
  AdwWindow parent_instance;

  AdwComboRow *kind, *whom, *format, *languages, *sheet;
  GtkWidget *contrast_row, *redacted_row;
  GtkSwitch *contrast, *redacted;
  GtkLabel *advice, *problem, *page_label;
  SosSection *left_out_section;
  GtkWidget *left_out;
  GtkToggleButton *as_text;
  GtkStack *views;
  SosPagePreview *preview;
  GtkTextView *text;
  SosEmptyState *none;

  GtkWidget *from;        /* the page below; NULL once it is gone */
  SosStore *store;
  SosFamilyView *view;
  SosFamilyCase *desk;    /* what the worker sees; NULL until it is read */
  GArray *readers;        /* gint64, in the order of the list; 0: the worker, or everybody who is asked */
  SosFamilyPaper *paper;  /* NULL: it may not be made, or is being read */
  SosFamilyPages *pages;
  GCancellable *reading;
  guint n_makings;        /* of pages: only the last one is shown */
  gboolean filling;       /* the lists are being filled: nobody chose anything */
  gboolean form_chosen;   /* for this reader, by hand */
  gboolean busy;          /* something is on its way to the printer or into a file */
  gboolean told;          /* why nothing came out: that stays, though the pages are read again, until somebody chooses something */
};

/* What is chosen; 0: the worker, or everybody who is asked. */
SosFamilyPaperKind sos_family_print_get_kind (SosFamilyPrint *self);
gint64 sos_family_print_get_reader (SosFamilyPrint *self);
/* Offers those who may have the paper chosen, and the forms it comes in. */
void sos_family_print_fill_readers (SosFamilyPrint *self);
void sos_family_print_show_choices (SosFamilyPrint *self);

G_END_DECLS
