/* sos-person-reaches.h - which records belong to a person, directly or through their owner. Inside casework alone. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* How the records of one type are found from the person, and in which order. */
typedef struct
{
  GType type;
  char *tail; /* of a query, the person being $1 */
} SosPersonReach;

/* SosPersonReach, an element a type, for good. Any thread. (transfer none) */
GArray *sos_person_reaches_get (void);

G_END_DECLS
