/* sos-tasks.h - tasks that follow from a record: made for whoever has to act, and done when the record says so. Inside casework alone. */
#pragma once

#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* Who works with @person; who leads their team, or else any; the safeguarding lead, or else that lead. 0 where nobody does. FALSE with
 * @error. */
gboolean sos_tasks_find_worker (SosTransaction *transaction, gint64 person, gint64 *staff, GError **error);
gboolean sos_tasks_find_lead (SosTransaction *transaction, gint64 person, gint64 *staff, GError **error);
gboolean sos_tasks_find_safeguarding_lead (SosTransaction *transaction, gint64 person, gint64 *staff, GError **error);

/* A new task, due today, not saved. (transfer full) */
SosRecord *sos_tasks_make (SosTransaction *transaction, gint64 person, const char *kind, gint64 staff, const char *words);
/* That it follows from @record, which has an id. */
void sos_tasks_say_about (SosRecord *task, SosRecord *record);

/* There is an open task of @kind about @record with these words, due then (NULL: today), or none where @wanted is FALSE: those that are no
 * longer wanted are done. One of each kind. */
gboolean sos_tasks_keep (SosTransaction *transaction, SosRecord *record, gint64 person, const char *kind, gboolean wanted, gint64 staff,
                         const char *words, const char *due_on, GError **error);
/* Those found by @tail are done today. */
gboolean sos_tasks_finish (SosTransaction *transaction, const char *tail, gint64 id, GError **error);

G_END_DECLS
