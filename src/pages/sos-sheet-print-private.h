/* sos-sheet-print-private.h - what the window that shows a paper about one person and its way out share; for them alone. */
#pragma once

#include "sos-sheet-pages.h"
#include "sos-sheet-print.h"
#include "sos-widgets.h"

G_BEGIN_DECLS

struct _SosSheetPrint
{
  AdwWindow parent_instance;

  GtkWidget *choices, *reason, *left_out;
  AdwComboRow *format, *languages;
  GtkSwitch *contrast;
  GtkLabel *problem, *page_label;
  GtkToggleButton *as_text;
  GtkStack *views;
  SosPagePreview *preview;
  GtkTextView *text;
  SosEmptyState *none;

  GtkWidget *from; /* NULL once it is gone */
  SosStore *store;
  SosPersonSheetKind kind;
  gint64 person, id;
  SosPersonSheet *sheet; /* NULL: it may not be made, or is being read */
  SosSheetPages *pages;
  gboolean reading, outdated; /* one read at a time: an older answer never comes last */
  gboolean form_chosen, filling, busy, refused;
};

/* What is chosen. */
SosSheetForm sos_sheet_print_get_form (SosSheetPrint *self);
const char *sos_sheet_print_get_reason (SosSheetPrint *self);
/* 6.4: words that tell stay for a reason. */
gboolean sos_sheet_print_needs_reason (SosSheetPrint *self);
void sos_sheet_print_show_actions (SosSheetPrint *self);
void sos_sheet_print_say (SosSheetPrint *self, const char *words);
void sos_sheet_print_read (SosSheetPrint *self);

/* sos-sheet-out.c. */
void sos_sheet_print_out (GtkWidget *widget, const char *name, GVariant *parameter);
void sos_sheet_print_save (GtkWidget *widget, const char *name, GVariant *parameter);

G_END_DECLS
