/* sos-deliver-read.h - what the rules ask about somebody who delivers, and what is planned with them, read from the records. Inside
 * casework alone; decides nothing. */
#pragma once

#include "sos-deliver-rules.h"
#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* One planned thing with one who delivers it. */
typedef struct
{
  SosDelivery what;   /* its texts live as long as the reading */
  gint64 staff;
  const char *label;  /* "Home visit", translated by the code list */
  gboolean untold;    /* with somebody the one at the desk must not know of: it takes its hour, and stands in no list */
} SosPlannedDelivery;

typedef struct
{
  SosDelivererFacts facts;
  SosRecord *staff, *deliverer; /* @deliverer NULL: nobody wrote down what they do here */
  GPtrArray *clearances, *availability, *absences, *no_go; /* of SosRecord */
  GArray *planned;   /* SosPlannedDelivery of theirs, from a week ago on, in the order of days */
  /* what @facts borrows */
  GArray *clearance_facts, *hours, *away, *places, *engagements;
  GStringChunk *texts;
} SosDeliverReading;

/* (transfer full); NULL with @error, NOT_FOUND where there is no such colleague. */
SosDeliverReading *sos_deliver_reading_new (SosTransaction *transaction, gint64 staff, GError **error);
void sos_deliver_reading_free (SosDeliverReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosDeliverReading, sos_deliver_reading_free)

/* Whether a later check of the same kind and place stands for the check @i. */
gboolean sos_deliver_reading_is_followed (const SosDeliverReading *self, guint i);
/* Whether checks are asked of them: of volunteers and partners always, of staff from the day on which somebody enters them. */
gboolean sos_deliver_reading_is_asked (const SosDeliverReading *self);

/* What of a place the rules ask; @place_kind is a code of "visit-place". */
SosDeliverAt sos_deliver_find_at (const char *place_kind);
/* Day and minutes of a visit in London. */
void sos_delivery_set_times (SosDelivery *what, gint64 starts_at, gint64 ends_at, GStringChunk *texts);

G_END_DECLS
