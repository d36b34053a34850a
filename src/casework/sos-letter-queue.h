/* sos-letter-queue.h - the letters of the office that wait for something, with what the gates say of each; and what becomes of many at once. */
#pragma once

#include "sos-casework.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* One letter of the queue; plain values. */
#define SOS_TYPE_LETTER_ROW (sos_letter_row_get_type ())
G_DECLARE_FINAL_TYPE (SosLetterRow, sos_letter_row, SOS, LETTER_ROW, GObject)

/* Codes and names are borrowed from the row; "" where not known. */
typedef struct
{
  gint64 id, person, worker, household; /* household: 0 where none is known */
  const char *ref, *kind, *state, *delivery, *format, *name, *worker_name;
  const char *made_on, *delivered_on, *back_reason;
  const char *reader_name; /* a parent who reads it */
  gint64 version;
  gboolean mine;       /* whoever is at the desk writes it, or approves it */
  gboolean to_destroy; /* its printed pages have to be destroyed still */
  gboolean check_address; /* it came back, and nobody has checked the address since */
} SosLetterLine;
const SosLetterLine *sos_letter_row_get (SosLetterRow *self);
/* What the gate says of its own way, as things are now. (transfer none) */
const SosVerdict *sos_letter_row_get_verdict (SosLetterRow *self);

/* What waits, in the order of its states, the oldest first; then what went out in the last days. Of people whose letters may be seen only.
 * Element type SosLetterRow. (transfer full) */
GPtrArray *sos_letter_queue_load (SosTransaction *transaction, GError **error);
void sos_letter_queue_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sos_letter_queue_finish (GAsyncResult *result, GError **error);

/* Paper of these did not come out of the printer after all: they are to be printed again, the same version. id: letter. */
gboolean sos_casework_mark_not_printed (SosTransaction *transaction, SosDeed *deed, GError **error);

/* Where a letter that is printed goes, for a label or a line of the envelope list: asked of the gate as at the printer (N2). */
typedef struct
{
  gint64 letter;
  char *ref;     /* of the letter */
  char *name;    /* as on the page that was approved */
  char *address; /* lines */
  gboolean plain; /* a plain envelope, without a logo */
} SosEnvelope;
void sos_envelope_free (SosEnvelope *self);

/* The template of their list. */
#define SOS_ENVELOPE_LIST "envelope-list"

typedef struct
{
  GArray *letters;      /* gint64 asked for */
  GPtrArray *envelopes; /* SosEnvelope, of those that may be posted */
  GBytes *template;     /* of the list, as the office has it; NULL: what the program brings */
  guint n_refused;      /* each with a line in the history */
} SosEnvelopes;
SosEnvelopes *sos_envelopes_new (GArray *letters); /* takes @letters */
void sos_envelopes_free (SosEnvelopes *self);
/* A write, for what was refused is noted. */
gboolean sos_casework_address_envelopes (SosTransaction *transaction, SosEnvelopes *envelopes, GError **error);

G_END_DECLS
