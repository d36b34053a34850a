/* sos-letter-days.h - whether a letter about a plan has a day left that is still to come (6.1, V23). Inside casework alone. */
#pragma once

#include "sos-records.h"
#include "sos-transaction.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* Under this name the reason stands among the words typed for a letter; it is no place in its template. */
#define SOS_LETTER_PAST_DAYS_FIELD "past_days_reason"

/* May @letter go out with the days its plan names? Refused where the review and all steps are past and nobody wrote down why it goes as it is.
 * (transfer full), NULL with @error. */
SosVerdict *sos_letter_days_ask (SosTransaction *transaction, SosRecord *letter, GError **error);

G_END_DECLS
