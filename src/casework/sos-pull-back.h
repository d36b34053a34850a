/* sos-pull-back.h - takes back letters that may not go out any more. Inside casework alone. */
#pragma once

#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* As sos_letters_pull_back(), and also every letter by post to @address (0: none), whose words stand on the paper. */
int sos_letters_pull_back_from (SosTransaction *transaction, gint64 person, gint64 address, const char *reason, GError **error);

/* A SosProjection: whatever changed something about @person, undo included, leaves no letter on a way that is not open. */
gboolean sos_letters_project (SosTransaction *transaction, gint64 person, GError **error);

/* This one, whatever its way: it is a draft again, and printed pages are to destroy. */
gboolean sos_letters_take_back (SosTransaction *transaction, SosRecord *letter, const char *reason, GError **error);

/* The paper of @letter is out of the printer and may not be posted: somebody has to destroy it. */
gboolean sos_letters_ask_to_destroy (SosTransaction *transaction, SosRecord *letter, GError **error);

G_END_DECLS
