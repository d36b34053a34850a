/* sos-wordings-window.h - the words of each kind of letter, said otherwise or in another language, beside a real letter that follows each key. */
#pragma once

#include "sos-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Over the window of @from; @kind: with which it begins. What is typed is kept as a draft. */
void sos_wordings_window_open (GtkWidget *from, SosStore *store, const char *kind);

/* The program's own English of a paper, as a translation of it remembers it: SosOwnEnglish of casework. NULL where it brings none. (transfer full) */
char *sos_wordings_dup_own_english (const char *kind);

G_END_DECLS
