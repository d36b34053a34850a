/* sos-access.h - requests to see what is held about somebody (domain 4.15, V26): written down, collected, looked through by two, given or refused.
 * What was collected stays as it was; what is given is made from it without what is taken out. */
#pragma once

#include "sos-access-mark.h"
#include "sos-access-part.h"
#include "sos-access-request.h"
#include "sos-access-rules.h"
#include "sos-casework.h"

G_BEGIN_DECLS

/* ---- deeds ---- */

/* Whoever takes it writes it down; a reference and a due date are given. record: SosAccessRequest. */
gboolean sos_casework_log_access (SosTransaction *transaction, SosSaveRecord *save, GError **error);
/* One step of its course. id: request; code: a deed of sos-access-rules.h, but COLLECT and MARK; words, date: what the rules ask for. */
gboolean sos_casework_take_access (SosTransaction *transaction, SosDeed *deed, GError **error);
/* What stands on the pages of @letter as they were approved: this room draws none. NULL: their words were not kept. (transfer full) */
typedef char *(*SosSayLetter) (SosRecord *letter, SosRecord *paper);
typedef struct
{
  gint64 request;
  SosSayLetter say_letter; /* NULL: of no letter */
  guint count;             /* things collected */
} SosCollectAccess;
/* Copies all that is held, with proposals of what is about others. */
gboolean sos_casework_collect_access (SosTransaction *transaction, SosCollectAccess *collect, GError **error);
/* id: mark; code: of "access-mark"; why: of "access-reason", NULL as proposed. */
gboolean sos_casework_decide_mark (SosTransaction *transaction, SosDeed *deed, GError **error);
/* Every proposal that is still open is taken out. id: request; other: of this part alone. count: how many. */
gboolean sos_casework_take_marks (SosTransaction *transaction, SosDeed *deed, GError **error);
/* Words that nothing proposed are taken out, wherever they stand in what was collected. id: part; words; why: reason. count: places. */
gboolean sos_casework_mark_words (SosTransaction *transaction, SosDeed *deed, GError **error);
/* A whole thing is kept back, or (why NULL) given after all. id: part. */
gboolean sos_casework_withhold_part (SosTransaction *transaction, SosDeed *deed, GError **error);

/* ---- read ---- */

typedef struct
{
  gint64 id, person;
  char *ref, *name, *person_ref, *requester;
  char *state;                /* of "access-state" */
  char *received_on, *due_on; /* due NULL: the clock stands, or it is answered */
} SosAccessRow;
void sos_access_row_free (SosAccessRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosAccessRow, sos_access_row_free)

/* Those whoever is at the desk may see: all, for those who answer them; none for others. Open ones first, by what is due. Element type
 * SosAccessRow. (transfer full) */
GPtrArray *sos_access_list_load (SosTransaction *transaction, GError **error);
void sos_access_list_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sos_access_list_finish (GAsyncResult *result, GError **error);

typedef struct
{
  SosRecord *part;
  GPtrArray *marks; /* SosAccessMark, in the order of the text */
} SosAccessItem;

/* One request, with what was collected. */
typedef struct
{
  SosRecord *request;
  char *name, *person_ref;
  const char *role;     /* of whoever is at the desk; interned, NULL where nobody known is */
  char *first, *second; /* who looked through it; NULL: nobody yet */
  char *competence;     /* where somebody else asks for them: whether they decide that for themselves, and what is noted of it; else NULL */
  GPtrArray *items;     /* SosAccessItem */
  guint n_open;         /* proposals still to be decided */
  guint n_withheld;     /* words taken out, and things kept back */
  gint64 actor;
} SosAccessSheet;
void sos_access_sheet_free (SosAccessSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosAccessSheet, sos_access_sheet_free)

/* For those who answer such requests; of others, and of somebody they must not know of, it is not there. (transfer full) */
SosAccessSheet *sos_access_sheet_load (SosTransaction *transaction, gint64 request, GError **error);
void sos_access_sheet_async (SosStore *store, gint64 request, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosAccessSheet *sos_access_sheet_finish (GAsyncResult *result, GError **error);
/* What the rules ask of it. Borrows. */
void sos_access_fill_case (SosRecord *request, gint64 actor, SosAccessCase *asked);
/* The same with what is collected. */
void sos_access_sheet_state (const SosAccessSheet *self, SosAccessCase *asked);

/* ---- on paper, sos-access-paper.h ---- */

/* The first word that is taken out in one place and would be read in another, where nobody left it; NULL where none is. (transfer full) */
char *sos_access_find_left (const SosAccessSheet *sheet, SosCodes *codes);

typedef struct
{
  gint64 request;
  const char *verb; /* "print" or "export", static */
} SosAccessOut;
/* The gate before it leaves the office (V26), and the note that it has; lasting. */
gboolean sos_casework_release_access (SosTransaction *transaction, SosAccessOut *out, GError **error);
gboolean sos_casework_note_access (SosTransaction *transaction, SosAccessOut *out, GError **error);

/* ---- inside casework ---- */

/* The request, where whoever is at the desk may do @deed with it. (transfer full) */
SosRecord *sos_access_load_for (SosTransaction *transaction, gint64 request, const char *deed, const char *words, const char *day, GError **error);

G_END_DECLS
