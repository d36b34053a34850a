/* sos-record-words.h - rows of a form whose words are records of their own: who may not know an address, the places of an area. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

#define SOS_RECORD_N_WORD_LISTS 3

/* Each row holds names with commas between. */
typedef struct
{
  SosPersonTab *tab; /* borrowed */
  gint64 owner;      /* the record they belong to; 0 while it is new */
  GtkWidget *rows[SOS_RECORD_N_WORD_LISTS]; /* borrowed of the form; NULL where it has no such row */
} SosRecordWords;

/* One write: a record that is new, and the words that belong to it. */
typedef struct _SosRecordWrite SosRecordWrite;

/* Finds the rows of @form and shows what is held. */
void sos_record_words_find (SosRecordWords *self, SosPersonTab *tab, gint64 owner, GtkBuilder *form);
/* What differs between what is held and what is typed, with @record, a new one, before it; NULL where there is neither.
 * (transfer full) (nullable) */
SosRecordWrite *sos_record_words_dup_write (SosRecordWords *self, SosRecord *record);

/* A SosTransactionFunc, and the GDestroyNotify of what it is given. */
gboolean sos_record_write_run (SosTransaction *transaction, gpointer write, GError **error);
void sos_record_write_free (gpointer write);

G_END_DECLS
