/* sos-map-page-private.h - what the files of the page of the map share; for them alone. */
#pragma once

#include "sos-map-page.h"

#include "sos-map-sheet.h"
#include "sos-map-summary.h"
#include "sos-map-table.h"

G_BEGIN_DECLS

struct _SosMapPage
{
  SosPage parent_instance;

  /* template */
  GtkStack *stack;
  SosEmptyState *none;
  SosFilterButton *layer, *service, *kind, *quarter;
  GtkToggleButton *shapes, *tiles;
  GMenu *print_menu, *save_menu;
  GtkWidget *for_others;
  GtkLabel *others_words, *remark;
  SosMapView *map;
  GtkWidget *zoom_out, *fit, *zoom_in;
  GtkLabel *words;
  GtkWidget *side;
  SosMapTable *table;
  SosMapSummary *summary;

  /* owned */
  SosMapSheet *sheet; /* NULL until it is read */
  GCancellable *asking;
  guint refresh_timer, counting_timer;
  gboolean others;
  gboolean grey;        /* on paper and in a PDF */
  gboolean filling;     /* choices are being offered, nobody chose */
  gboolean stale;       /* the office changed since the figures were read */
  gboolean begin_table; /* the cursor goes there with the next answer */
  gboolean stacked; /* the table is below the map */
};

/* sos-map-page.c: the figures are read once more. */
void sos_map_page_ask_anew (SosMapPage *self);

/* sos-map-page-filters.c: what is asked for; what the filters offer. */
SosMapAsk sos_map_page_get_ask (SosMapPage *self);
void sos_map_page_offer_choices (SosMapPage *self);
/* Quarters are known with the figures alone, and stay as they are. */
void sos_map_page_offer_quarters (SosMapPage *self);
/* What stands where no quarter is chosen: for others the last that has ended. */
void sos_map_page_name_last_quarter (SosMapPage *self);
/* Those that change nothing of what is looked at are away: a school has no home borough. */
void sos_map_page_fit_filters (SosMapPage *self);

/* sos-map-page-out.c: actions. */
void sos_map_page_print (GtkWidget *widget, const char *action, GVariant *parameter);
void sos_map_page_save (GtkWidget *widget, const char *action, GVariant *parameter);

G_END_DECLS
