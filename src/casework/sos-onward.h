/* sos-onward.h - help that is asked of a partner, asked about again, answered, begun and ended (domain 2.3, 4.2). */
#pragma once

#include "sos-casework.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* A new one: person, agency or its name, what is asked for; days that are not said are today, and as long after it as the office waits.
 * Refused without an agreement to share with that very partner, but to a lead who says why (N4). One task until the partner has answered and
 * begun. */
typedef struct
{
  SosRecord *onward; /* SosOnwardReferral, new */
} SosAskPartner;
SosAskPartner *sos_ask_partner_new (gpointer onward);
void sos_ask_partner_free (SosAskPartner *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosAskPartner, sos_ask_partner_free)
gboolean sos_casework_ask_partner (SosTransaction *transaction, SosAskPartner *ask, GError **error);

/* id: onward referral; code: "onward-state"; date: when (NULL: today); words: what they said (NULL: nothing new). */
gboolean sos_casework_note_partner (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: onward referral; date: when to ask once more (NULL: as long as the office waits); words: what they said. */
gboolean sos_casework_chase_partner (SosTransaction *transaction, SosDeed *deed, GError **error);

/* What their agreement to share with the partner of @onward says now, and whether it may be spoken of; inside any transaction. (transfer
 * full); NULL with @error. */
SosVerdict *sos_onward_ask_sharing (SosTransaction *transaction, SosRecord *onward, GError **error);
/* The partner’s name; "" where it is not known. (transfer full); NULL with @error. */
char *sos_onward_dup_partner (SosTransaction *transaction, SosRecord *onward, GError **error);

G_END_DECLS
