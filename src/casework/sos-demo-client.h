/* sos-demo-client.h - one young person of the demo office, with all that is kept about them but their episodes. */
#pragma once

#include "sos-demo-home.h"
#include "sos-demo-roster.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  gint64 address;
  const char *posting_rule;
  const char *access_need; /* NULL where none */
  int age;
  guint number; /* of the client, from 0 */
  gint64 adult;  /* out: whoever they live with, 0: nobody we know */
  gint64 worker;
  gint64 team;
  gboolean agreed; /* for certain; else as the mix has it */
  const char *fact; /* out: the mix has something open of their safety, SOS_ALERT_…, static; NULL: nothing */
  gboolean apart;  /* out: the mix has somebody from whom they are kept */
} SosDemoClient;

/* Makes the person, address, numbers, agreements, family ties, alerts. @client: worker, team and number are given. */
void sos_demo_client_make (SosDemoWriter *writer, SosDemoHome *home, const SosDemoSlot *slot, SosDemoClient *client);

G_END_DECLS
