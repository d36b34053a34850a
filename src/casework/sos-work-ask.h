/* sos-work-ask.h - whether voluntary work may begin with somebody, asked inside a transaction (sos-work-rules.h). Inside casework alone. */
#pragma once

#include "sos-transaction.h"
#include "sos-work-rules.h"

G_BEGIN_DECLS

/* (transfer full); NULL with @error. */
SosVerdict *sos_work_ask (SosTransaction *transaction, gint64 person, SosWork work, GError **error);
/* 4.2.3, after @consent was changed: where one parent says yes and another no, a lead has to settle it; once it is settled, that was to do. */
gboolean sos_consent_keep_disagreement (SosTransaction *transaction, SosRecord *consent, GError **error);

G_END_DECLS
