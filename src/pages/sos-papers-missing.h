/* sos-papers-missing.h - what a letter still lacks, with a button that leads to where it is said. */
#pragma once

#include "sos-letters.h"
#include "sos-paper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Fills @box anew. */
void sos_papers_missing_show (GtkWidget *box, SosLetterCase *letter_case, SosPaper *paper);

G_END_DECLS
