/* sos-help.h - practical help that is asked for somebody, decided by a lead, and given (domain 3.10). */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* Codes of "help-state". */
#define SOS_HELP_ASKED "ASKED"
#define SOS_HELP_APPROVED "APPROVED"
#define SOS_HELP_REFUSED "REFUSED"
#define SOS_HELP_GIVEN "GIVEN"

/* A new request, SosHelpRequest as it was typed, or one that waits still, put right. A lead hears of it. */
gboolean sos_casework_ask_help (SosTransaction *transaction, SosSaveRecord *save, GError **error);
/* A lead decides, who did not ask for it. id: help request; code: SOS_HELP_APPROVED or SOS_HELP_REFUSED, which needs @words. */
gboolean sos_casework_decide_help (SosTransaction *transaction, SosDeed *deed, GError **error);
/* What was approved was given. id: help request; date: NULL for today. */
gboolean sos_casework_give_help (SosTransaction *transaction, SosDeed *deed, GError **error);

G_END_DECLS
