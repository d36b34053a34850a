/* sos-papers-telling.h - words of a letter that tell what it is about, or may tell of somebody else (6.3, 6.4). */
#pragma once

#include "sos-letters.h"
#include "sos-paper.h"
#include "sos-word-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Fills @box anew; @telling: the words that tell, as the office lists them. */
void sos_papers_telling_show (GtkWidget *box, SosLetterCase *letter_case, SosPaper *paper, SosWordList *telling);

G_END_DECLS
