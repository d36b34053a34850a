/* sos-office-reaches.h - what a number of the office would change in the work that is going on. Inside casework alone. */
#pragma once

#include "sos-office-numbers.h"

G_BEGIN_DECLS

/* Appends to @what what follows where @setting says @value (NULL: built in) instead of what it says now. Reads only. */
gboolean sos_office_reaches_ask (SosTransaction *transaction, const SosOfficeSetting *setting, const char *value, GPtrArray *what, GError **error);

G_END_DECLS
