/* sos-keeping-private.h - what the list and the deeds of keeping share. Inside casework alone. */
#pragma once

#include "sos-keeping.h"

G_BEGIN_DECLS

/* What was decided about one person and has not ended. */
typedef struct
{
  SosRecord *hold, *ask; /* SosRetention; NULL */
  char *until;           /* kept longer, to the latest of these days; NULL */
} SosRetentionState;

void sos_retention_state_clear (SosRetentionState *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SosRetentionState, sos_retention_state_clear)
gboolean sos_retention_read_state (SosTransaction *transaction, gint64 person, SosRetentionState *state, GError **error);
/* The day from which their record is looked at, and by which rule; NULL in @day: none yet. (transfer full) */
gboolean sos_retention_read_day (SosTransaction *transaction, gint64 person, char **day, const char **rule, GError **error);

G_END_DECLS
