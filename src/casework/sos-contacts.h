/* sos-contacts.h - what is done with contacts (domain 4.6): logged, changed while they are not signed, signed, a note put beneath, a
 * draft taken away. Contacts change by these deeds alone. */
#pragma once

#include "sos-casework.h"
#include "sos-quick-line.h"

G_BEGIN_DECLS

/* A contact with all that goes with it, as somebody writes it. */
typedef struct
{
  SosRecord *contact;   /* SosContact: new, or as it was read; after the deed, its revision is the new one */
  GPtrArray *with;      /* SosContactWith, new ones each */
  GArray *goals;        /* gint64 */
  GPtrArray *purposes;  /* char*, codes of "contact-purpose" */
  gboolean sign;        /* in the same deed */
} SosContactEntry;

SosContactEntry *sos_contact_entry_new (gint64 person); /* nothing said yet */
SosContactEntry *sos_contact_entry_copy (const SosContactEntry *self);
void sos_contact_entry_free (SosContactEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosContactEntry, sos_contact_entry_free)

/* One more who took part; texts may be NULL. Somebody who is there already is not added again. */
void sos_contact_entry_add_with (SosContactEntry *self, const char *kind, gint64 person, gint64 staff, const char *name, const char *role);
/* What a quick line says, doubtful parts left out. */
SosContactEntry *sos_contact_entry_new_from_line (gint64 person, const SosQuickLine *line);
/* The whole of it as one text, for a draft that outlives the window, and back; NULL where @text is none. (transfer full) */
char *sos_contact_entry_dup_text (const SosContactEntry *self);
SosContactEntry *sos_contact_entry_new_from_text (const char *text);

/* Logs a new one, or changes one that is not signed; asks V4 and V5. The first try moves an allocated episode on (1.1); a next step
 * becomes a task of the worker; what was held with the young person is their last contact. */
gboolean sos_casework_keep_contact (SosTransaction *transaction, SosContactEntry *entry, GError **error);
/* id: contact. From then on it stays as it is. */
gboolean sos_casework_sign_contact (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: a contact that is signed; words. */
gboolean sos_casework_add_addendum (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id: a contact that is not signed, with its task where that is not done. */
gboolean sos_casework_remove_contact (SosTransaction *transaction, SosDeed *deed, GError **error);

/* Part of the SosRestoreGuard: no undo takes the signature off a contact that has notes beneath it. */
gboolean sos_contacts_may_restore (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);

G_END_DECLS
