/* sos-agreement-dialog.h - the windows of agreements: asked for, taken back with what follows, checked, decided; notes on competence; on
 * which basis the office holds what it holds. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

/* @like: an agreement that is asked for again, or NULL. */
void sos_agreement_dialog_ask (SosPersonTab *tab, SosConsent *like);
void sos_agreement_dialog_take_back (SosPersonTab *tab);
void sos_agreement_dialog_check (SosPersonTab *tab, gint64 withdrawal);
void sos_agreement_dialog_decide (SosPersonTab *tab, gint64 withdrawal);
void sos_agreement_dialog_note (SosPersonTab *tab);

/* Whether an agreement holds today, so that it can be taken back. */
gboolean sos_agreement_dialog_holds (SosPersonTab *tab, SosConsent *consent);

G_END_DECLS
