/* sos-taking-back-private.h - one taking back on its way, for the files that work it out. */
#pragma once

#include "sos-consent-rules.h"
#include "sos-taking-back.h"

G_BEGIN_DECLS

typedef struct
{
  SosTransaction *transaction;
  SosWithdraw *withdraw;
  GPtrArray *all;        /* SosConsent of the person */
  GPtrArray *chosen;     /* of them, those taken back; borrowed */
  SosRecord *withdrawal; /* NULL: it is only asked */
  gint64 worker, lead;
  gboolean work, post, visit, group;
  gboolean school;       /* their school may be spoken to, or could until now */
} SosTaking;

/* One more consequence. Takes @words. */
void sos_taking_say (SosTaking *taking, SosConsequenceSort sort, const char *kind, char *words);
/* Saves @record, where it is done and not only asked. */
gboolean sos_taking_keep (SosTaking *taking, SosRecord *record, GError **error);
const char *sos_taking_label (SosTaking *taking, const char *list, const char *code);
const char *sos_taking_get_today (SosTaking *taking);

/* A task about this taking back; the second says so among the consequences. */
gboolean sos_taking_save_task (SosTaking *taking, const char *kind, gint64 staff, const char *words, GError **error);
gboolean sos_taking_ask_to (SosTaking *taking, const char *kind, gint64 staff, const char *words, GError **error);

/* All that stops, in order. */
gboolean sos_taking_stop (SosTaking *taking, GError **error);
/* All that is to do from now on. */
gboolean sos_taking_make_tasks (SosTaking *taking, GError **error);

G_END_DECLS
