/* sos-posting-ask.h - puts the question of N2 to the rules with what the office knows now. Inside casework alone. */
#pragma once

#include "sos-posting-rules.h"
#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* May @letter go out by @delivery to @address (0: none) today? Reads afresh in this transaction. (transfer full) */
SosVerdict *sos_posting_ask (SosTransaction *transaction, gint64 person, gint64 address, const char *delivery, GError **error);

/* The same for a letter about @about that is for @reader (0: for somebody at work), to an address of theirs: the agreement to post is that of
 * whom it is about, what is hidden is hidden from who reads it. */
SosVerdict *sos_posting_ask_for (SosTransaction *transaction, gint64 about, gint64 reader, gint64 address, const char *delivery, GError **error);

G_END_DECLS
