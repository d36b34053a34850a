/* sos-office-rights.h - whether whoever is at the desk may see or change a part of the office. */
#pragma once

#include "sos-rights-rules.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* (transfer full); NULL with @error where that cannot be read. The program itself, which fills offices, may. */
SosVerdict *sos_office_may (SosTransaction *transaction, SosOfficePart part, SosMay may, GError **error);
/* REFUSED in words where they may not change it. */
gboolean sos_office_ask (SosTransaction *transaction, SosOfficePart part, GError **error);

G_END_DECLS
