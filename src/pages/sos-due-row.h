/* sos-due-row.h - one thing that is due, as a row of a list: whom, what, why, by when, and the one button that does it. */
#pragma once

#include "sos-today.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A GtkListBoxRow; its actions are "page.deal", "page.put-off", "page.take-up" (sxx): rule, person, record; and app.show-person. @whose: says
 * whose it is too. The item may go: the row keeps what it needs. */
GtkWidget *sos_due_row_new (const SosDueItem *item, gboolean whose);
/* The button of @rule, which says what it does; @action takes (sxx): rule, person, record. */
GtkWidget *sos_due_button_new (const SosAlertRule *rule, const char *action, gint64 person, gint64 about);
/* The same as Enter on it. */
void sos_due_row_deal (GtkListBoxRow *row);
/* 0 where @row is no such row. */
gint64 sos_due_row_get_person (GtkListBoxRow *row);
/* "Overdue", as a line between rows. */
GtkWidget *sos_due_heading_new (const char *words, gboolean danger);
/* A sentence where there is nothing, or more, to show. */
GtkWidget *sos_due_sentence_new (const char *words);

/* ---- what the page's actions do ---- */

/* Does what the button of @target (sxx) says: opens the place, or ticks it off. @page: a SosPage. */
void sos_due_deal (GtkWidget *page, GVariant *target);
/* Where on the tab of @rule it is done. (transfer full) */
char *sos_due_dup_place (const SosAlertRule *rule, gint64 about);
/* The window that asks until when, and why. */
void sos_due_ask_put_off (GtkWidget *page, GVariant *target);
void sos_due_take_up (GtkWidget *page, gint64 put_off);

G_END_DECLS
