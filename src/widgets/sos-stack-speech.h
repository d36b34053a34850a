/* sos-stack-speech.h - a screen reader hears only the page of a stack that is seen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on the pages of @stack that are not shown are hidden from the accessibility tree too; GTK 4.8 leaves them in it, and
 * so would read out what lock and other pages hide. Call once, any time. */
void sos_stack_speak_visible_only (GtkStack *stack);

G_END_DECLS
