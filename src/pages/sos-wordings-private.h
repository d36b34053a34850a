/* sos-wordings-private.h - what the parts of the window about the words of letters share. */
#pragma once

#include "sos-paper-passages.h"
#include "sos-wordings-window.h"
#include "sos-wordings.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOS_TYPE_WORDING_ROWS (sos_wording_rows_get_type ())
G_DECLARE_FINAL_TYPE (SosWordingRows, sos_wording_rows, SOS, WORDING_ROWS, GtkBox)

/* A row for each passage of @template. @beside: what stands under each (its text in @other), with @note before it; NULL: nothing. What is the
 * same in both is not said twice where @differing. @then: what @other was when these words were made; what has moved since is marked.
 * Signal "typed". */
GtkWidget *sos_wording_rows_new (void);
void sos_wording_rows_fill (SosWordingRows *self, const SosPaperTemplate *template, const SosPaperTemplate *other, const SosPaperTemplate *then,
                            const char *note, gboolean differing);
/* All of them, as many as there are passages, NULL at the end. (transfer full) */
char **sos_wording_rows_dup_texts (SosWordingRows *self);
/* Where the cursor is or was last. */
guint sos_wording_rows_get_focused (SosWordingRows *self);
/* Puts @words in at the cursor of that row. */
void sos_wording_rows_insert (SosWordingRows *self, const char *words);

G_END_DECLS
