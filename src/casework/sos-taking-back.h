/* sos-taking-back.h - an agreement taken back, with all that stops the same day (domain 4.2.4; N13, S7): asked beforehand, done, checked,
 * decided. */
#pragma once

#include "sos-casework.h"
#include "sos-consequence.h"

G_BEGIN_DECLS

/* What is taken back, by whom and how. */
typedef struct
{
  gint64 person;
  GArray *consents;  /* gint64: agreements that hold; that we work with them among them: all voluntary work stops */
  char *taken_by;    /* code "consent-giver" */
  gint64 by_person;  /* of the family; 0: themselves, or nobody with a record */
  char *how;
  char *scope;
  gint64 result;     /* the withdrawal */
  GPtrArray *what;   /* SosConsequence, once it was asked or done; NULL before */
} SosWithdraw;
SosWithdraw *sos_withdraw_new (gint64 person, const char *taken_by, const char *how);
void sos_withdraw_free (SosWithdraw *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosWithdraw, sos_withdraw_free)

/* Asks what would follow, and does nothing: fills @what. By the same code as the deed, so that it is what will be done. */
gboolean sos_withdrawal_ask (SosTransaction *transaction, SosWithdraw *withdraw, GError **error);
/* Does it, in this transaction. Refused for agreements that do not hold, and for somebody who may not take them back. Safeguarding is
 * left as it is. */
gboolean sos_casework_withdraw (SosTransaction *transaction, SosWithdraw *withdraw, GError **error);

/* id: withdrawal; words: what was looked at; date: when statutory partners were told (NULL: nobody had to be). By those who lead. */
gboolean sos_casework_check_withdrawal (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: withdrawal; code: CONTINUE or CLOSE; words: why; why: "closing-reason" of the episodes that end. By those who lead, once it was
 * checked. To go on needs an agreement given since. count: episodes closed. */
gboolean sos_casework_decide_withdrawal (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: competence note. */
gboolean sos_casework_see_competence (SosTransaction *transaction, SosDeed *deed, GError **error);

G_END_DECLS
