/* sos-blocks.h - the few lines of widgets every row of a page is made of; they know no record. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @classes: CSS classes separated by blanks, "row-title num"; NULL for none. */
void sos_block_add_classes (GtkWidget *widget, const char *classes);
/* A label from the left; one line that ends in dots where there is no room. */
GtkWidget *sos_block_label (const char *text, const char *classes);
/* A label that wraps. */
GtkWidget *sos_block_text (const char *text, const char *classes);
/* A name: stands at the left in any script, and is never touched. */
GtkWidget *sos_block_name (const char *name, const char *classes);
/* A button with @label, and @icon before it where not NULL. */
GtkWidget *sos_block_button (const char *label, const char *icon, const char *classes);
/* An icon alone; @words is its tooltip and what is read aloud. */
GtkWidget *sos_block_icon_button (const char *icon, const char *words, const char *classes);
/* Two lines, the first bold and the second quiet; a NULL @note leaves the second out. */
GtkWidget *sos_block_two_lines (const char *title, const char *note);
/* @label with a small first letter, for the middle of a line. (transfer full) */
char *sos_block_dup_small (const char *label);
/* A menu button that says @label, without an arrow. */
GtkWidget *sos_block_menu_button (const char *label, GtkWidget *popover, const char *classes);
/* Children of a box or rows of a list box. */
void sos_block_clear (GtkWidget *container);
/* Appends @child as a row of a list box with class "rows"; it takes no focus of its own. */
GtkWidget *sos_block_append_row (GtkWidget *list, GtkWidget *child);
/* A sentence where a list has nothing to show. */
GtkWidget *sos_block_append_none (GtkWidget *list, const char *sentence);
/* A hairline across a grid. */
void sos_block_rule_off (GtkGrid *grid, int row, int columns);

G_END_DECLS
