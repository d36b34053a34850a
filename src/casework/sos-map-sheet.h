/* sos-map-sheet.h - one look at the map: its figures as they may be seen, with all their words. Screen, table, papers and files show this
 * and nothing else, so that they cannot say more than one another. */
#pragma once

#include "sos-map-counts.h"
#include "sos-map-picture.h"
#include "sos-store.h"

G_BEGIN_DECLS

#define SOS_MAP_SHEET_COLUMNS 4 /* of figures; so many have room beside a map */

/* What a column holds: a layer's figures, or the longest wait of those who are counted in it. */
typedef struct
{
  guint layer;
  gboolean of_wait; /* figures are bands (sos_map_wait_get_words()); 0: nothing is said */
} SosMapColumn;

/* The layer looked at has a column, and others stand beside it, of the same kind, service and quarter. */
typedef struct
{
  const char *code; /* of the place; NULL: the total */
  char *name;
  int borough;      /* in the map; -1: it has none there */
  gboolean of_london; /* a borough, even where the file of the map has no outline of it */
  int place;        /* in the counts; -1: the total */
  SosShown shown;   /* of the layer looked at */
  SosShown *columns;
  int *done;        /* by column: how many of them are done; -1: nothing is said of that */
} SosMapRow;

/* Immutable, any thread. */
typedef struct
{
  gatomicrefcount references;
  SosMapCounts *counts;
  SosMapAsk ask;
  gboolean external;
  char *title, *definition, *numerator, *as_of, *note;
  char *aside;       /* of what stands beside a quarter that has ended: it is of today; NULL: all is of one day */
  char *missing;     /* boroughs of which there is no outline, a sentence; NULL: all are there */
  char *remark;      /* one sentence about all of it: why there is nothing to see, or so little; NULL: nothing to remark */
  gboolean of_service; /* its figures are of one service */
  gboolean refused;  /* that is a rule */
  gboolean counting; /* the office is counted for the first time: there is nothing to show yet, and nothing goes out */
  GArray *columns;   /* SosMapColumn */
  GPtrArray *rows;   /* SosMapRow: places in their order, the total last */
  SosMapPicture *picture; /* as it stands in a window */
  SosMapPicture *paper;   /* the same with definition, date and attribution below */
} SosMapSheet;

/* @external: for others: the City stands with its neighbour, and of people there are only home boroughs, since one kind beside another would tell
 * of those in whom they differ, and only quarters that have ended, since two of the running one would tell who came between them. Whoever works here may open the list of the same people, and sees it to this day. @view names a layer, kind, service and quarter there are. NULL where there is no map, and
 * for others where the quarter is not kept. (transfer full) */
SosMapSheet *sos_map_sheet_new (SosMapCounts *counts, const SosMapAsk *view, gboolean external, SosCodes *codes, GError **error);
SosMapSheet *sos_map_sheet_ref (SosMapSheet *self);
void sos_map_sheet_unref (SosMapSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosMapSheet, sos_map_sheet_unref)

/* Made in a worker; @counts NULL: they are read first. A quarter after the last is the last; a service after the last is all. For others a
 * quarter that has ended is kept first, where it is not (sos-map-kept.h). Main thread. */
void sos_map_sheet_async (SosStore *store, SosMapCounts *counts, const SosMapAsk *view, gboolean external, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data);
/* The same look once more, on its way out: of a quarter that has ended, kept first where it is not. Main thread. */
void sos_map_sheet_give_async (SosStore *store, const SosMapSheet *sheet, GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data);
/* Of either. */
SosMapSheet *sos_map_sheet_finish (GAsyncResult *result, GError **error);

/* The row of a borough of the map; NULL where it has none: the City, for others. */
const SosMapRow *sos_map_sheet_find (const SosMapSheet *self, int borough);
/* The row of the place of that code, for others of what it stands with; NULL where there is none. */
const SosMapRow *sos_map_sheet_find_place (const SosMapSheet *self, const char *code);
/* Why no list holds those who are counted, a sentence; NULL: one does. Static. */
const char *sos_map_sheet_why_no_list (const SosMapSheet *self);

/* In what the figures for others differ, a sentence. */
const char *sos_map_sheet_get_others (void);

const SosMapColumn *sos_map_sheet_get_column (const SosMapSheet *self, guint column);
/* Over its figures, short: "Waiting". Static, translated. */
const char *sos_map_sheet_get_title (const SosMapSheet *self, guint column);
/* A figure of the table: "57", "<5", "30 of 43", "4 to 8 weeks"; @spoken: as it is read aloud. (transfer full) */
char *sos_map_sheet_dup_figure (const SosMapSheet *self, const SosMapRow *row, guint column, gboolean spoken);
/* One after the other, those that are not NULL; "" where none is. (transfer full) */
char *sos_map_sheet_join (const char *const *sentences, guint n);

typedef struct
{
  int column; /* 0: by place; from 1: by that figure; -1: by the layer looked at */
  gboolean descending;
} SosMapOrder;
#define SOS_MAP_ORDER_USUAL { -1, TRUE }

/* SosMapRow: boroughs in @order, then what is none, the total last. (transfer container) */
GPtrArray *sos_map_sheet_sort (const SosMapSheet *self, const SosMapOrder *order);
/* As a table of texts: GStrv of titles, places in @order, the total. (transfer full) */
GPtrArray *sos_map_sheet_make_table (const SosMapSheet *self, const SosMapOrder *order);
/* All of it as a table: a header, places in @order, the total; then title, note, definition, date, attribution. (transfer full) */
char *sos_map_sheet_dup_csv (const SosMapSheet *self, const SosMapOrder *order);
/* In words, a line a place: for those who cannot see the drawing. (transfer full) */
char *sos_map_sheet_dup_text (const SosMapSheet *self);
/* What "<5" and its like mean, of all the figures of the table; the layer of the map is among them. NULL where all are numbers. (transfer full) */
char *sos_map_sheet_dup_marks (const SosMapSheet *self);
/* "map-open-home-sos-2026-4": layer, kind of borough, service where one is chosen, quarter; names no person and no place. (transfer full) */
char *sos_map_sheet_dup_name (const SosMapSheet *self);

/* It went out to a printer or into a file: one line in the audit. A SosTransactionFunc, for writing. */
typedef struct
{
  const char *verb; /* "print", "export" */
  char *words;      /* which map, in which form */
} SosMapRelease;
SosMapRelease *sos_map_release_new (const char *verb, const SosMapSheet *sheet, const char *form);
void sos_map_release_free (SosMapRelease *self);
gboolean sos_casework_note_map_release (SosTransaction *transaction, SosMapRelease *release, GError **error);

G_END_DECLS
