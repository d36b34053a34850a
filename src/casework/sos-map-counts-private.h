/* sos-map-counts-private.h - what the files of the counts share; for them alone. The exact figures stand here. */
#pragma once

#include "sos-map-counts.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

struct _SosMapCounts
{
  gatomicrefcount references;
  gboolean complete;
  char *today;
  GPtrArray *places, *services; /* codes */
  int first, last;              /* quarters */
  guint n_quarters;             /* and one before all of them */
  guint **people;               /* [layer]: [quarter][kind][service, all][place], at the end of each quarter; NULL of things */
  guint **things;               /* [layer]: [service, all][place] */
  guint **totals;               /* [layer]: [service, all] of those that tell services apart */
  guint **done, **totals_done;  /* [layer]: as those two, how many of them are done */
  char ***names;                /* [layer]: [service, all][place]: of those things, a line each */
  SosShownCube **shown;         /* [layer * n_quarters + quarter], decided on first asking; by one thread or by two, to the same end */
  SosShownKind **marks;         /* [layer * n_quarters + quarter]: [kind][service, all][place], how it was shown when it was kept; NULL: it is decided */
  char **kept_on;               /* [quarter]: the day it was kept; NULL: it is as the records say */
  char **since;                 /* [kind][service, all][place]: the first day, or NULL */
};

/* The first row of @sql, two texts; those that are missing stay NULL. (transfer full) each; FALSE with @error. */
gboolean sos_map_select_two (SosTransaction *transaction, const char *sql, char **one, char **other, GError **error);
/* Where a row of layer, kind, service, place stands in a quarter; FALSE where it stands nowhere. */
gboolean sos_map_counts_find_row (const SosMapCounts *self, SosRows *rows, guint *index);
/* A row of layer, kind, service, place, period, people is added to what there is. */
void sos_map_counts_take_row (SosMapCounts *self, SosRows *rows);
/* The letter of a kind of borough in the file. */
char sos_map_get_kind_letter (SosMapKind kind);
/* -1 where there is none. */
int sos_map_find_code (const GPtrArray *codes, const char *code);
/* The layer whose counts have that letter; -1 where there is none. */
int sos_map_find_layer (char letter);
/* Services, and all of them. */
guint sos_map_get_width (const SosMapCounts *self);
guint sos_map_get_quarter_size (const SosMapCounts *self);
guint sos_map_get_index (const SosMapCounts *self, guint kind, guint service, guint place);
/* Where the things of @layer stand: those of a service, or of all where they are not told apart. */
guint sos_map_get_thing (const SosMapCounts *self, guint layer, guint service, guint place);
guint sos_map_quarter_index (const SosMapCounts *self, int quarter);

G_END_DECLS
