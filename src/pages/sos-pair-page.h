/* sos-pair-page.h - two records that may be one person, beside each other. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_PAIR_PAGE (sos_pair_page_get_type ())
G_DECLARE_FINAL_TYPE (SosPairPage, sos_pair_page, SOS, PAIR_PAGE, SosPage)

/* @likeness: of the pair. */
GtkWidget *sos_pair_page_new (SosStore *store, gint64 likeness);

G_END_DECLS
