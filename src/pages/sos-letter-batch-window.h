/* sos-letter-batch-window.h - many letters to the printer, a line each: chosen, printed, and taken back after a jam. */
#pragma once

#include "sos-letter-queue.h"
#include "sos-page.h"

G_BEGIN_DECLS

/* @rows: SosLetterRow, approved ones. Over the window of @from. */
void sos_letter_batch_window_show (GtkWidget *from, SosStore *store, GPtrArray *rows);

G_END_DECLS
