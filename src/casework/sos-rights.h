/* sos-rights.h - the rights of whoever is at the desk, read from the records and put to sos-rights-rules.h. Inside casework alone. */
#pragma once

#include "sos-rights-rules.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* What the rules ask about @person and whoever is at the desk. Somebody who is not there is not found. Any transaction. */
gboolean sos_rights_load (SosTransaction *transaction, gint64 person, SosRightsCase *rights, GError **error);
/* May whoever is at the desk do this with what is held about @person? Of whom they must not know they are told what they would be of
 * somebody who is not there; else a refusal says why, and leaves a line "fail" in the history. @type, @id: the record it is about. */
gboolean sos_rights_ask (SosTransaction *transaction, gint64 person, SosGroup group, SosMay may, GType type, gint64 id, GError **error);
/* The same for a change of the records of one type. */
gboolean sos_rights_ask_change (SosTransaction *transaction, gint64 person, GType type, gint64 id, GError **error);
/* The same for a new letter of @kind: the one that confirms in neutral words that the work has stopped is written while all others stand. */
gboolean sos_rights_ask_new_letter (SosTransaction *transaction, gint64 person, const char *kind, GError **error);
/* TRUE where @verdict allows; else a refusal that leaves a line "fail". Takes the verdict. */
gboolean sos_rights_obey (SosTransaction *transaction, SosVerdict *verdict, const char *deed, gint64 person, GError **error);

/* Whether @words (NULL: none) name somebody by reference who must not be known of: "Same person as P-000123-K, or someone else?" */
gboolean sos_rights_names_hidden (SosTransaction *transaction, const char *words);
/* Whether a record of @type stays, without the name, though it names somebody who must not be known of. */
gboolean sos_rights_stays_without_name (GType type);

/* What of the rights is the same for everybody, and what lists need, kept in memory while it holds. */
typedef struct _SosViewer SosViewer; /* never changes, so any thread may read it */

SosViewer *sos_viewer_load (SosTransaction *transaction, GError **error); /* (transfer full) */
void sos_viewer_unref (SosViewer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosViewer, sos_viewer_unref)
/* The rights to a line of the list of people, from what the line itself says; never more than sos_rights_load() would give but for
 * who was opened or belongs to a family. */
void sos_viewer_state (SosViewer *self, gint64 person, gint64 worker, gint64 team, gboolean former, SosRightsCase *rights);
/* Whether a list may be asked by this of everybody. */
gboolean sos_viewer_sees_all (SosViewer *self, SosGroup group);
/* Those (ids, gint64, ascending) of whom @group may be seen, where it may not be of everybody. (transfer full) */
GArray *sos_viewer_find_seen (SosViewer *self, SosTransaction *transaction, SosGroup group, GError **error);

/* The SosHiding of the program. */
GArray *sos_viewer_dup_hidden (SosTransaction *transaction, GError **error);

G_END_DECLS
