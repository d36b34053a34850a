/* sos-family-redact.h - a family without anything that tells who it is: shapes, lines and who lives with whom. Plain values. */
#pragma once

#include "sos-family.h"

G_BEGIN_DECLS

/* "Person 1"… in the order of the family; no name, age, year, address, service, alert, tie or contact that is not allowed, and nobody
 * who is seen plain. (transfer full) */
SosFamily *sos_family_dup_redacted (SosFamily *self);
/* What that takes out, one line each, as a list for whoever prints it. Element type char*. (transfer full) */
GPtrArray *sos_family_dup_redacted_words (SosFamily *self);

G_END_DECLS
