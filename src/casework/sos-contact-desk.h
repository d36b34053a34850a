/* sos-contact-desk.h - what stands beside the log of contacts: how many, when the next is due, twelve weeks, who may be meant in a line. */
#pragma once

#include "sos-contact-reach.h"
#include "sos-week-bar.h"

G_BEGIN_DECLS

#define SOS_CONTACT_WEEKS 12

/* A colleague, or somebody named in a contact before. */
typedef struct
{
  char *kind; /* code of "contact-with" */
  gint64 staff;
  char *name, *first_name, *role;
} SosContactKnown;

#define SOS_TYPE_CONTACT_DESK (sos_contact_desk_get_type ())
G_DECLARE_FINAL_TYPE (SosContactDesk, sos_contact_desk, SOS, CONTACT_DESK, GObject)

void sos_contact_desk_open_async (SosStore *store, gint64 person, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosContactDesk *sos_contact_desk_finish (GAsyncResult *result, GError **error);
SosContactDesk *sos_contact_desk_load (SosTransaction *transaction, gint64 person, GError **error);

guint sos_contact_desk_get_n_contacts (SosContactDesk *self);   /* all that may be seen, tries too */
const char *sos_contact_desk_get_first_on (SosContactDesk *self); /* ISO; NULL where there is none */
const char *sos_contact_desk_get_last_on (SosContactDesk *self);  /* held with them; NULL */
const char *sos_contact_desk_get_due_on (SosContactDesk *self);   /* NULL where nothing is due: no open episode */
int sos_contact_desk_get_interval (SosContactDesk *self);         /* days */
guint sos_contact_desk_get_n_unsigned (SosContactDesk *self);     /* of whoever is at the desk */
const char *sos_contact_desk_get_unsigned_on (SosContactDesk *self); /* the oldest of these */
gint64 sos_contact_desk_get_unsigned (SosContactDesk *self);         /* its id; 0 */
/* Oldest first; the last is the week of today. */
const SosWeekBar *sos_contact_desk_get_weeks (SosContactDesk *self);
/* Element type SosContactKnown. (transfer none) */
GPtrArray *sos_contact_desk_get_known (SosContactDesk *self);
/* (transfer none) */
SosContactReach *sos_contact_desk_get_reach (SosContactDesk *self);

/* A contact that is not signed, to be changed. */
void sos_contact_entry_open_async (SosStore *store, gint64 contact, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosContactEntry *sos_contact_entry_open_finish (GAsyncResult *result, GError **error);
SosContactEntry *sos_contact_entry_load (SosTransaction *transaction, gint64 contact, GError **error);

G_END_DECLS
