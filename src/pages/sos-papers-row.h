/* sos-papers-row.h - a line of what is said beside a letter: an icon, a sentence, a quiet one under it, and room for a button. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @tone: a style class; @note may be NULL. (transfer floating) */
GtkWidget *sos_papers_row_new (const char *icon, const char *tone, const char *words, const char *note);
/* A button that is read out as "@label: @about". @target is taken. (transfer floating) */
GtkWidget *sos_papers_row_button_new (const char *label, const char *about, const char *action, GVariant *target);

G_END_DECLS
