/* sos-letter-gate.h - may a letter go out, by all rules at once (N2, N4; domain 6.3, 6.5). Inside casework alone. */
#pragma once

#include "sos-letter-rules.h"
#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* Who reads @letter: the person, a parent of theirs; 0 where it is for somebody at work, or for a parent nobody has named. */
gint64 sos_letter_get_reader (SosRecord *letter);

/* May @letter go by @delivery to @address (0: none) today? The first rule that refuses, the gravest first; reads afresh. (transfer full) */
SosVerdict *sos_letter_gate_ask (SosTransaction *transaction, SosRecord *letter, const char *delivery, gint64 address, GError **error);
/* The same for its own way. */
SosVerdict *sos_letter_gate_ask_own (SosTransaction *transaction, SosRecord *letter, GError **error);
/* The same of pages that were approved: they have to be in the language of their reader as well (V23). */
SosVerdict *sos_letter_gate_ask_pages (SosTransaction *transaction, SosRecord *letter, const char *delivery, gint64 address, GError **error);
/* Of a letter as it is: while it is written, its way; from its approval on, its pages. */
SosVerdict *sos_letter_gate_ask_now (SosTransaction *transaction, SosRecord *letter, GError **error);

/* Whom @letter is for at work, as it was typed (sos_letter_facts_find_agency()); @agency NULL: nobody yet. (transfer full); FALSE with @error. */
gboolean sos_letter_gate_find_agency (SosTransaction *transaction, SosRecord *letter, char **agency, GError **error);

G_END_DECLS
