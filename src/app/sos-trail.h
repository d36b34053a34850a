/* sos-trail.h - the pages one window has been to: back, forward, and those that are kept. Knows no window. */
#pragma once

#include "sos-places.h"

G_BEGIN_DECLS

typedef struct _SosTrail SosTrail;

/* Its pages stand in @slot, which shows the one where it is. */
SosTrail *sos_trail_new (GtkStack *slot);
/* The pages stay with the slot. */
void sos_trail_free (SosTrail *self);

/* To a page of @place; those ahead are forgotten. What is typed is kept before any page is left or dropped. */
void sos_trail_go (SosTrail *self, const SosPlace *place, SosStore *store, gint64 id);
/* By @step pages, as far as there are any; FALSE where there is none at all. */
gboolean sos_trail_step (SosTrail *self, int step);
gboolean sos_trail_may_step (SosTrail *self, int step);

/* Where it is: NULL before the first page. (transfer none) (nullable) */
SosPage *sos_trail_get_page (SosTrail *self);
const SosPlace *sos_trail_get_place (SosTrail *self);

/* Drops every page; what is typed is kept first. */
void sos_trail_clear (SosTrail *self);
/* Keeps what is typed on every page. */
void sos_trail_flush (SosTrail *self);

G_END_DECLS
