/* sos-demo-contacts.h - the contacts with one young person of the demo office, in numbers and words as an office has them. */
#pragma once

#include "sos-demo-client.h"

G_BEGIN_DECLS

/* One episode; days before today. */
typedef struct
{
  gint64 episode;
  int from, to;     /* the first try, the end; 0: today */
  const char *last; /* the day of the last one held with them, ISO; NULL: any */
  gboolean open;
} SosDemoContacts;

/* Draws of its own, so that nothing else of the office changes with it. */
void sos_demo_contacts_make (SosDemoWriter *writer, SosDemoClient *client, const SosDemoContacts *contacts);
/* The first client has those of contacts.txt. */
void sos_demo_contacts_play (SosDemoWriter *writer);

G_END_DECLS
