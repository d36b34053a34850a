/* sos-record-words.h - rows of a form whose lines are records of their own: who may not know an address, the places of an area. */
#pragma once

#include "sos-list-beside.h"
#include "sos-person-tab.h"

G_BEGIN_DECLS

/* Each row is a text view with one name a line. */
typedef struct
{
  SosPersonTab *tab; /* borrowed */
  gint64 owner;      /* the record they belong to; 0 while it is new */
  GtkTextView *rows[SOS_BESIDE_N_LISTS]; /* borrowed of the form; NULL where it has no such row */
  char *said[SOS_BESIDE_N_LISTS];        /* what the row showed, or what was handed to the store last */
} SosRecordWords;

/* One write: a record that is new, and the lists beside it. */
typedef struct _SosRecordWrite SosRecordWrite;

/* Finds the rows of @form and shows what is held. */
void sos_record_words_find (SosRecordWords *self, SosPersonTab *tab, gint64 owner, GtkBuilder *form);
void sos_record_words_clear (SosRecordWords *self);
/* What was changed since it was shown or handed over, which it is now, with @record, a new one, before it; NULL where there is
 * neither. (transfer full) (nullable) */
SosRecordWrite *sos_record_words_dup_write (SosRecordWords *self, SosRecord *record);
/* What was handed over was not stored: @write is to be handed over again. */
void sos_record_words_take_back (SosRecordWords *self, SosRecordWrite *write);

/* A SosTransactionFunc, and the GDestroyNotify of what it is given. */
gboolean sos_record_write_run (SosTransaction *transaction, gpointer write, GError **error);
void sos_record_write_free (gpointer write);

G_END_DECLS
