/* sos-work-ask.h - whether voluntary work may begin with somebody, asked inside a transaction (sos-work-rules.h). Inside casework alone. */
#pragma once

#include "sos-transaction.h"
#include "sos-work-rules.h"

G_BEGIN_DECLS

/* (transfer full); NULL with @error. */
SosVerdict *sos_work_ask (SosTransaction *transaction, gint64 person, SosWork work, GError **error);

G_END_DECLS
