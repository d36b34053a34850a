/* sos-apart-let-private.h - what the deeds say that book something: may its clash be let be, and that it was. Inside casework alone. */
#pragma once

#include "sos-apart-let.h"
#include "sos-clash-found.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* What the one who books says beside it. Texts are borrowed. */
typedef struct
{
  const char *note;       /* how it is done all the same, where they had better not meet (level 2) */
  const char *better_not; /* a whole sentence, where nothing is noted; NULL: no note is asked for */
  const char *instead;    /* a whole sentence: what else may be done; NULL: another time or place */
} SosLetWords;

/* What asks for such a note where somebody is met: a whole sentence. */
const char *sos_apart_let_get_better_not (void);

/* TRUE where what is asked about may be booked: @verdict allows it, or it is let be. What it remarks is added to @remark. Takes the verdict; FALSE
 * with @error already set for NULL. */
gboolean sos_apart_let (SosTransaction *transaction, SosVerdict *verdict, const SosLetWords *words, char **remark, GError **error);

/* Whether anything was let be in the deed that is done now. */
gboolean sos_apart_let_was (SosTransaction *transaction);
/* After the booking of @person is saved: what was let be is written down at its clashes. Nothing where nothing was. */
gboolean sos_apart_let_keep (SosTransaction *transaction, const char *kind, gint64 booking, gint64 person, GError **error);
/* The same of a place on @run: at each clash of its sessions, and for those to come. @group: of SosClashFound, those on the run they are kept from; its
 * bookings may be NULL. */
gboolean sos_apart_let_keep_run (SosTransaction *transaction, gint64 run, gint64 person, GArray *group, GError **error);
/* Whether that was let be for the run already. */
gboolean sos_apart_let_has_run (SosTransaction *transaction, gint64 run, const SosClashFound *found, gboolean *has, GError **error);

/* A new clash of a session takes over what was let be for its run. */
gboolean sos_apart_let_inherit (SosTransaction *transaction, SosRecord *clash, GError **error);
/* What was let be for a run ends with the place on it, and with the rule. */
gboolean sos_apart_let_close (SosTransaction *transaction, gint64 person, GError **error);
/* The keys of all that was let be about @person, into @keys: key -> the level to which. */
gboolean sos_apart_let_read (SosTransaction *transaction, gint64 person, GHashTable *keys, GError **error);

/* Writes down who let @clash be, why, and what is done about the risk; what was to do about it is done. */
gboolean sos_clash_let (SosTransaction *transaction, SosRecord *clash, const char *reason, const char *plan, GError **error);

/* The kind of a clash that stands for a place on a run. */
#define SOS_LET_ON_RUN "programme_run"

G_END_DECLS
