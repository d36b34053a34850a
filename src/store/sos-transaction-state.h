/* sos-transaction-state.h - what a transaction is made of, for the two files that make it up. */
#pragma once

#include "sos-transaction-private.h"

G_BEGIN_DECLS

struct _SosTransaction
{
  SosSqlite *sqlite;      /* borrowed */
  SosStoreShared *shared; /* borrowed */
  SosCodes *codes;        /* owned */
  gint64 actor;
  gint64 now;
  char *today;
  char *reason;
  gpointer brought; /* not owned */
  char *title;
  gint64 deed;           /* the number of its first line in the audit; 0: none yet */
  gboolean write;
  gboolean lasting;
  gboolean bulk;
  gboolean codes_changed;
  guint search_age;
  GArray *changes;       /* SosChange */
  GArray *standings;     /* SosStanding: what the records handed in were before this write */
  GPtrArray *steps;      /* SosStep */
  GHashTable *step_of;   /* record id -> SosStep, borrowed; ids are unique over all types */
  GHashTable *touched;   /* person ids, gint64* */
  GHashTable *reindex;   /* those whose searched words changed */
  GHashTable *made;      /* those who came with this write */
  GHashTable *words;     /* of names, that this write has met */
  GArray *hidden;        /* gint64, ascending; NULL: not asked yet */
  GHashTable *known;     /* static key -> Known */
  char *refused;         /* the deed a rule said no to, or NULL; and what it was about */
  GType refused_type;
  gint64 refused_id, refused_person;
};

typedef struct
{
  SosRecord *record; /* owned */
  gint64 id, revision, removed;
  guint64 changed;
} SosStanding;

/* The record as it stands, removed or not; NULL without @error where there is none. (transfer full) */
SosRecord *sos_transaction_find_any (SosTransaction *self, GType type, gint64 id, GError **error);
/* The write came to nothing: what the records handed in were before it they are again. */
void sos_transaction_put_standings_back (SosTransaction *self);

G_END_DECLS
