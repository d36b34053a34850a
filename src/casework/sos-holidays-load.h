/* sos-holidays-load.h - the days on which offices are shut, read. */
#pragma once

#include "sos-transaction.h"

G_BEGIN_DECLS

/* A set of ISO dates. (transfer full); NULL with @error. */
GHashTable *sos_holidays_load (SosTransaction *transaction, GError **error);
/* The same one after another, ended by NULL. (transfer container: g_free); NULL with @error. */
char **sos_holidays_list (SosTransaction *transaction, GError **error);
/* What is known of them holds no more, where @record is one: part of the SosReach. */
void sos_holidays_reach (SosTransaction *transaction, SosRecord *record);

G_END_DECLS
