/* sos-label-wrap.h - labels of what people typed wrap between words, and inside one only where it is too long for any line. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Wraps @label, now and whenever its text changes. Not PANGO_WRAP_WORD_CHAR, which says the same: Pango 1.50 stops the program
 * over some mixes of scripts with it, and data must never do that. */
void sos_label_wrap (GtkLabel *label);

G_END_DECLS
