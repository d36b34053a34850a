/* sos-person-papers-spelling.h - words of a letter no dictionary has, beside its reading level. Advice. */
#pragma once

#include "sos-letters.h"
#include "sos-paper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Fills @box, which is not seen where there is nothing to say. */
void sos_person_papers_spelling_show (GtkWidget *box, SosLetterCase *letter_case, SosPaper *paper);

G_END_DECLS
