/* sos-work-ask.h - whether voluntary work may begin with somebody, asked inside a transaction (sos-work-rules.h). Inside casework alone. */
#pragma once

#include "sos-transaction.h"
#include "sos-work-rules.h"

G_BEGIN_DECLS

/* Whoever took back that we work with them, until a lead has decided (4.2.4): the one place where that is said. @person: a column, in SQL. */
#define SOS_TAKES_BACK_SQL "w.restricts = 1 AND w.removed IS NULL" /* of a withdrawal w */
#define SOS_TAKEN_BACK_SQL(person) "EXISTS (SELECT 1 FROM withdrawal w WHERE w.person = " person " AND " SOS_TAKES_BACK_SQL ")"
#define SOS_STILL_AGREED_SQL(person) " AND NOT " SOS_TAKEN_BACK_SQL (person)
gboolean sos_work_read_taken_back (SosTransaction *transaction, gint64 person, gboolean *taken_back, GError **error);

/* (transfer full); NULL with @error. */
SosVerdict *sos_work_ask (SosTransaction *transaction, gint64 person, SosWork work, GError **error);
/* 4.2.3, after @consent was changed: where one parent says yes and another no, a lead has to settle it; once it is settled, that was to do. */
gboolean sos_consent_keep_disagreement (SosTransaction *transaction, SosRecord *consent, GError **error);

G_END_DECLS
