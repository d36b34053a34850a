/* sos-distance.h - how far somebody came in one episode: first against latest, their own lines, what came of it (domain 4.14). */
#pragma once

#include "sos-person-case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* NULL where nothing can be said yet: no second assessment, no second point of a line, no outcome. */
GtkWidget *sos_distance_new (SosPersonCase *person_case, gint64 episode);

G_END_DECLS
