/* sos-person-alike.h - what a person's page says of other records that are, or may be, the same person. */
#pragma once

#include "sos-page.h"
#include "sos-person-case.h"

G_BEGIN_DECLS

/* A mark that leads to the pairs nobody has decided about; none where there are none. */
void sos_person_alike_add_chip (SosPersonCase *person_case, SosWrapBox *chips);
/* Looks for others now, and opens the pairs, or says that there are none. */
void sos_person_alike_look (SosPage *page, gint64 person);
/* Fills @empty for a record that was joined with another: where to go on. */
void sos_person_alike_explain_joined (SosPersonCase *person_case, SosEmptyState *empty);
/* The records that were joined with this one, a row each, into a list of rows; what is done goes through @page. */
void sos_person_alike_fill_joined (GtkWidget *page, SosStore *store, SosPersonCase *person_case, GtkWidget *list);

G_END_DECLS
