/* sos-posting-ask.h - puts the question of N2 to the rules with what the office knows now. Inside casework alone. */
#pragma once

#include "sos-posting-rules.h"
#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* May @letter go out by @delivery to @address (0: none) today? Reads afresh in this transaction. (transfer full) */
SosVerdict *sos_posting_ask (SosTransaction *transaction, gint64 person, gint64 address, const char *delivery, GError **error);

G_END_DECLS
