/* sos-demo-services.h - times in prison and in hospital of the people of a demo office who are not in a script (domain 9). */
#pragma once

#include "sos-demo-client.h"

G_BEGIN_DECLS

/* What the service of an open episode has of its own. Draws nothing, so that everybody after them stays who they are. */
void sos_demo_services_make (SosDemoWriter *writer, const SosDemoClient *client, const char *service, gint64 episode);

G_END_DECLS
