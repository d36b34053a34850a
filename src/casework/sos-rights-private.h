/* sos-rights-private.h - what sos-rights.c and sos-viewer.c share. */
#pragma once

#include "sos-rights.h"

G_BEGIN_DECLS

/* Whoever is at the desk; role NULL: nobody who works here now. */
typedef struct
{
  gint64 id;
  gint64 team;
  const char *role; /* interned */
} SosSeatRead;

gboolean sos_rights_read_seat (SosTransaction *transaction, SosSeatRead *seat, GError **error);
/* Fills in near, in_team, keeps and leads. */
gboolean sos_rights_state_near (SosTransaction *transaction, const SosSeatRead *seat, gint64 person, SosRightsCase *rights, GError **error);

G_END_DECLS
