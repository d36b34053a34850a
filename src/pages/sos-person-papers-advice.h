/* sos-person-papers-advice.h - what is worth a second look in the words of a letter, beside its pages. Advice: it stops nothing. */
#pragma once

#include "sos-letters.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Fills @box, a column, and hides it where there is nothing to say. */
void sos_person_papers_advice_show (GtkWidget *box, SosLetterCase *letter_case);

G_END_DECLS
