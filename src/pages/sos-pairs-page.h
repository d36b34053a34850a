/* sos-pairs-page.h - the pairs of records that may be one person, for whoever decides that. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_PAIRS_PAGE (sos_pairs_page_get_type ())
G_DECLARE_FINAL_TYPE (SosPairsPage, sos_pairs_page, SOS, PAIRS_PAGE, SosPage)

/* @person: only the pairs they are in; 0: all. */
GtkWidget *sos_pairs_page_new (SosStore *store, gint64 person);

G_END_DECLS
