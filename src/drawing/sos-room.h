/* sos-room.h - where on a drawing a box of a given size finds room. Knows nothing of what stands there. */
#pragma once

#include <cairo.h>

#include "sos-box.h"

G_BEGIN_DECLS

/* A piece of the drawing, looked at unit by unit. */
typedef struct _SosRoom SosRoom;

/* @paint paints what is free, in any colour, and clears again what is not; in the units of the drawing. (transfer full) */
typedef void (*SosRoomPaint) (cairo_t *cr, gpointer data);
SosRoom *sos_room_new (const SosBox *around, SosRoomPaint paint, gpointer data);
void sos_room_free (SosRoom *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosRoom, sos_room_free)

/* The box is free no more. */
void sos_room_block (SosRoom *self, const SosBox *box);
gboolean sos_room_is_free (SosRoom *self, const SosBox *box);
/* The free box of that size whose middle is nearest to the wish; FALSE where there is none. */
gboolean sos_room_find (SosRoom *self, double width, double height, double wish_x, double wish_y, SosBox *found);

G_END_DECLS
