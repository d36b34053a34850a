/* sos-people-columns.h - the columns of the list of people: what stands in a cell and how wide it is. */
#pragma once

#include "sos-people.h"
#include "sos-width-step.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Appends all columns; the cells show SosIdItem's rows as they arrive. */
void sos_people_columns_add (GtkColumnView *view, SosCodes *codes);
/* Which of them there is room for; worker only where it says something (@scope). */
void sos_people_columns_fit (GtkColumnView *view, SosWidthStep step, SosPeopleScope scope);
/* Puts the arrow on the header of @order. */
void sos_people_columns_sort (GtkColumnView *view, SosPeopleOrder order, gboolean descending);
/* What is sorted by, for the sentence at the foot: "next due". Translated. */
const char *sos_people_columns_get_words (SosPeopleOrder order);

G_END_DECLS
