/* sos-handovers.h - a whole caseload given to others in one deed, with a note for each young person. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* One of a caseload: an episode of a young person, or of a household. Plain values. */
typedef struct
{
  GType type;    /* SOS_TYPE_EPISODE or SOS_TYPE_HOUSEHOLD_EPISODE */
  gint64 id;
  gint64 person; /* 0: a household */
  char *name;    /* of the young person; what the household is called */
  char *about;   /* "SOS core · Active" */
  gint64 to;     /* who goes on; 0: it stays where it is */
  char *note;    /* for them; of a household none is asked */
} SosCaseloadLine;

/* What @staff works on now, by name; nobody of whom whoever looks must not know. Element type SosCaseloadLine. (transfer full) */
GPtrArray *sos_caseload_load (SosTransaction *transaction, gint64 staff, GError **error);
void sos_caseload_async (SosStore *store, gint64 staff, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sos_caseload_finish (GAsyncResult *result, GError **error);
/* An empty list of the same, and one more in it as @line, given to @to with @note. */
GPtrArray *sos_caseload_lines_new (void);
void sos_caseload_lines_add (GPtrArray *lines, const SosCaseloadLine *line, gint64 to, const char *note);

typedef struct
{
  gint64 from;
  char *reason;     /* why one takes more than anybody should, where they do; NULL */
  GPtrArray *lines; /* SosCaseloadLine, as they were looked at, with who goes on and the notes */
  guint n_given;    /* out */
} SosHandOver;
/* Takes @lines. */
SosHandOver *sos_hand_over_new (gint64 from, const char *reason, GPtrArray *lines);
void sos_hand_over_free (SosHandOver *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosHandOver, sos_hand_over_free)
/* All that are given or none, by a lead (0.4): refused where the caseload is another than was looked at, where a note is lacking, or
 * where one may not be given. What was to do for them goes along, and each note is a task to read; what is booked stays with whoever is
 * booked. */
gboolean sos_casework_hand_over (SosTransaction *transaction, SosHandOver *over, GError **error);

G_END_DECLS
