/* sos-combo-words.h - choices whose words are read whole. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The list of @row, whose model is of GtkStringObject, shows every choice whole instead of its first twenty letters; long ones on several
 * lines. */
void sos_combo_words_show_whole (AdwComboRow *row);

G_END_DECLS
