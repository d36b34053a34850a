/* map-desk.h - the page of the map over a small real office, and what it says. */
#pragma once

#include "desk.h"

#include "sos-map-summary.h"
#include "sos-map-table.h"
#include "sos-map-view.h"

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desk, desk_free)

/* Opens the page over @office, which is taken, and waits for the map. */
Desk *map_desk_show (Office *office);
/* Without waiting. */
Desk *map_desk_open (Office *office);
gboolean map_desk_has_map (gpointer desk);

SosMapView *map_desk_get_map (Desk *desk);
SosMapTable *map_desk_get_table (Desk *desk);
SosShown map_desk_get_drawn (Desk *desk, const char *code);
void map_desk_choose (Desk *desk, const char *filter, const char *value);

/* All words of the page, cells of the table with "|" behind them, what is said over them and what is heard of them. (transfer full) */
char *map_desk_dup_words (Desk *desk);
void map_desk_assert_says (Desk *desk, const char *expected);

/* What "app.show-people-of" was last asked for; NULL: nothing. */
extern char *map_desk_opened, *map_desk_opened_service, *map_desk_opened_status;

G_END_DECLS
