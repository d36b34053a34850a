/* sos-demo-writer.h - makes records of a demo office, from C and from scripts in data/demo; worker threads only. */
#pragma once

#include "sos-demo-lists.h"
#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* The day the demo office stands at. */
#define SOS_DEMO_TODAY "2026-11-23"

/* One filling of one office. Errors stick: after the first nothing is made any more, so that callers ask once. */
typedef struct
{
  SosTransaction *transaction; /* borrowed; the one of the moment */
  GError *error;
  GRand *rand;
  SosDemoLists *lists;
  GHashTable *labels;   /* "moyo" -> gint64* id */
  GHashTable *reserved; /* references that the script has given out */
  GHashTable *dates;    /* julian day -> ISO text */
  guint today;          /* julian */
  guint n_people;       /* made so far */
} SosDemoWriter;

SosDemoWriter *sos_demo_writer_new (guint64 seed);
void sos_demo_writer_free (SosDemoWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosDemoWriter, sos_demo_writer_free)

#define SOS_DEMO_END (-1)

/* Saves a new record. Pairs of field and value by the kind of the field: const char*, gint64, or int for a flag; then
 * SOS_DEMO_END. What the office gives (reference, sort key, script) is filled in. Returns its id, 0 once there is an error. */
gint64 sos_demo_make (SosDemoWriter *self, GType type, ...);

/* What was made under a label, 0 where nothing was. */
gint64 sos_demo_find_label (SosDemoWriter *self, const char *label);

/* A script: one record a block, its fields below it, what it owns indented further.
 *   person zoe
 *     full-name: Zoë O’Neill-Brennan
 *     alert
 *       kind: KEEP_APART
 * A reference is "@label", a time ISO in UTC, " | " a line break, a bare number in a reference field its number. */
typedef struct
{
  GType type;
  char *label;
  GArray *values;      /* SosDemoValue */
  GPtrArray *children; /* SosDemoNode */
} SosDemoNode;

/* Records at the left edge of the file, in order. Element type SosDemoNode. (transfer full) */
GPtrArray *sos_demo_script_read (const char *file);
/* Makes @node and all it owns, belonging to @owner (0: nobody). More fields may follow, as in sos_demo_make(). */
gint64 sos_demo_play (SosDemoWriter *self, SosDemoNode *node, gint64 owner, ...);
/* The same without what @node owns. */
gint64 sos_demo_play_alone (SosDemoWriter *self, SosDemoNode *node, gint64 owner, ...);
/* What @node says in @field; NULL where nothing. */
const char *sos_demo_node_get_text (SosDemoNode *node, guint field);

/* Draws; the same seed draws the same. */
gboolean sos_demo_chance (SosDemoWriter *self, double percent);
int sos_demo_between (SosDemoWriter *self, int lowest, int highest); /* both may come */
const char *sos_demo_pick (SosDemoWriter *self, const char *section);
typedef struct
{
  const char *code;
  guint weight;
} SosDemoShare;
/* One of them by its weight. */
const char *sos_demo_pick_share (SosDemoWriter *self, const SosDemoShare *shares, guint n_shares);
/* The ISO date @days after the office's today; kept as long as the writer. */
const char *sos_demo_date (SosDemoWriter *self, int days);

G_END_DECLS
