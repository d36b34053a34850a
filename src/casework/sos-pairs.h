/* sos-pairs.h - pairs of records that may be one person: those somebody asked about, those nobody has said anything of, and two of them
 * beside each other with all that hangs on each (domain 0.6, N10). As whoever is at the desk may see it. */
#pragma once

#include "sos-join-rules.h"
#include "sos-likeness-rules.h"
#include "sos-rights-rules.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* One pair of the list; plain values, made in a worker, read on the main thread. */
typedef struct
{
  gint64 id; /* of the likeness */
  gint64 people[2];
  char *names[2];
  char *facts[2]; /* "P-000731-H · 17 · Newham · worker Moyo Adeyemi" */
  int score;      /* -1: not known */
  SosLikenessBand band; /* of that score, by the numbers the office chose */
  gboolean asked; /* by somebody who was not sure; else nobody has said anything */
  char *who;      /* asked; NULL: nobody */
  char *on;       /* the day, ISO */
  char *words;    /* why they ask; NULL */
  gboolean may_join;
} SosPair;
void sos_pair_free (SosPair *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPair, sos_pair_free)

/* The pairs that whoever is at the desk may decide about, or asked about; those that were asked about first, then the most alike; at most
 * 200. @person: only theirs; 0: all. Element type SosPair. Main thread. */
void sos_pairs_async (SosStore *store, gint64 person, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sos_pairs_finish (GAsyncResult *result, GError **error);
GPtrArray *sos_pairs_load (SosTransaction *transaction, gint64 person, GError **error);
/* How many of them there are for @person, without what is hidden; for the mark on their page. FALSE with @error. */
gboolean sos_pairs_count (SosTransaction *transaction, gint64 person, guint *n, GError **error);

/* id: person. Looks for whoever is held twice, and writes down what is found (OPEN). count: how many there are. */
gboolean sos_casework_look_for_same (SosTransaction *transaction, gpointer deed, GError **error);

/* What hangs on each of the two, in words and numbers. */
typedef struct
{
  const char *label; /* translated, static */
  guint n[2];
} SosPairCount;

/* Two of them beside each other. */
#define SOS_TYPE_PAIR_CASE (sos_pair_case_get_type ())
G_DECLARE_FINAL_TYPE (SosPairCase, sos_pair_case, SOS, PAIR_CASE, GObject)

/* @likeness: of the pair. The look at both is noted where their details may be seen. Main thread. */
void sos_pair_case_open_async (SosStore *store, gint64 likeness, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* Again, without a second note. */
void sos_pair_case_reload_async (SosStore *store, gint64 likeness, GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer user_data);
SosPairCase *sos_pair_case_finish (GAsyncResult *result, GError **error);
SosPairCase *sos_pair_case_load (SosTransaction *transaction, gint64 likeness, GError **error);

/* What belongs to one of the two. @which: 0, 1. All (transfer none). */
SosPerson *sos_pair_case_get_person (SosPairCase *self, guint which); /* without what may not be seen */
const char *sos_pair_case_get_facts (SosPairCase *self, guint which);
/* Whether the details of both may be seen, so that there is something to choose between. */
gboolean sos_pair_case_shows_details (SosPairCase *self);
/* A value in words; NULL where nothing is said. (transfer full) */
char *sos_pair_case_dup_words (SosPairCase *self, guint which, guint field);
const SosPair *sos_pair_case_get_pair (SosPairCase *self);
/* What was said of them: a code of "likeness-verdict". */
const char *sos_pair_case_get_verdict (SosPairCase *self);
/* May they be joined, told apart? */
const SosVerdict *sos_pair_case_get_may_join (SosPairCase *self);
const SosVerdict *sos_pair_case_get_may_tell_apart (SosPairCase *self);
/* Where one of them leads already: the record to go on in; 0: none does. */
gint64 sos_pair_case_get_kept (SosPairCase *self);
/* Who would be asked, by first name; NULL: nobody. */
const char *sos_pair_case_get_lead (SosPairCase *self);
/* What stays whatever is chosen, a sentence each. Element type char*. */
GPtrArray *sos_pair_case_get_safety (SosPairCase *self);
/* What hangs on them; only what one of them has. Element type SosPairCount. */
GArray *sos_pair_case_get_counts (SosPairCase *self);

G_END_DECLS
