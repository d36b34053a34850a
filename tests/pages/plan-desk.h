/* plan-desk.h - one person's plan in its page, for the tests of it. */
#pragma once

#include "desk.h"

G_BEGIN_DECLS

/* The page is open at a plan that may be agreed, with one goal and two steps. */
Desk *plan_desk_new (gint64 *plan);
GtkWidget *plan_desk_tab (Desk *self);
/* What was typed is left, stored, and read again. */
void plan_desk_keep (Desk *self);
/* The first record in a table. */
gint64 plan_desk_first (Desk *self, const char *table);

G_END_DECLS
