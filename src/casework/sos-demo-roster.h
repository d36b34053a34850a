/* sos-demo-roster.h - how many people a demo office has on which service, where and how far (domain 9). Knows no record. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_DEMO_OPEN,
  SOS_DEMO_WAITING,
  SOS_DEMO_CLOSED,
  SOS_DEMO_DECLINED,
} SosDemoState;

/* A place to be filled by one person. */
typedef struct
{
  const char *service;
  const char *borough;
  SosDemoState state;
} SosDemoSlot;

/* The places of one round of the recipe in a drawn order. (transfer full), element type SosDemoSlot */
GArray *sos_demo_roster_new (GRand *rand);
/* Somebody named already fills such a place: one of that service and state goes, of that borough if there is one. */
void sos_demo_roster_fill (GArray *roster, const char *service, const char *borough, SosDemoState state);
/* Takes the next place away, or the next in @borough on @service; both may be NULL. FALSE when there is none. */
gboolean sos_demo_roster_take (GArray *roster, const char *service, const char *borough, SosDemoSlot *slot);

G_END_DECLS
