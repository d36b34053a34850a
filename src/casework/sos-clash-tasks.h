/* sos-clash-tasks.h - who is told of a clash: a task for the worker of each of the two, and one for their team lead. Inside casework
 * alone. */
#pragma once

#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* @clash is saved. Makes the tasks it has not yet; none where it is overridden. @ref: of its rule, NULL for an order. */
gboolean sos_clash_tasks_keep (SosTransaction *transaction, SosRecord *clash, const char *ref, gboolean overdue, GError **error);
/* The clash is over or overridden: nothing is left to do. */
gboolean sos_clash_tasks_finish (SosTransaction *transaction, SosRecord *clash, GError **error);
/* Asks the team lead of @person to approve @conflict; and that was done. */
gboolean sos_clash_tasks_ask_approval (SosTransaction *transaction, SosRecord *conflict, gint64 person, GError **error);
gboolean sos_clash_tasks_approved (SosTransaction *transaction, SosRecord *conflict, GError **error);

G_END_DECLS
