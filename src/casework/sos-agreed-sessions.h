/* sos-agreed-sessions.h - how many sessions were agreed in an episode, and how many were held (domain 3.5, 3.9, 3.10). */
#pragma once

#include "sos-store.h"

G_BEGIN_DECLS

typedef struct
{
  int agreed, held;
  char *last_on; /* ISO: the day of the last one agreed; NULL: it is still to come */
} SosAgreedSessions;
void sos_agreed_sessions_free (SosAgreedSessions *self);

/* What was agreed with them, else what is usual in the service. @count: (transfer full), NULL where neither says a number. FALSE with @error. */
gboolean sos_agreed_sessions_read (SosTransaction *transaction, SosRecord *episode, SosAgreedSessions **count, GError **error);

G_END_DECLS
