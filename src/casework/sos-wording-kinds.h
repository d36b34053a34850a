/* sos-wording-kinds.h - the papers whose words the office may say otherwise, and what each can be tried on (domain 6.5). */
#pragma once

#include "sos-merge.h"
#include "sos-codes.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

typedef struct _SosWordingKind SosWordingKind;

/* In the order they are offered: letters about somebody, letters to schools, papers of the office, the words all letters share. */
const SosWordingKind *sos_wording_kinds_get (guint i); /* NULL: no more */
const SosWordingKind *sos_wording_kind_find (const char *kind);
/* Also the name of its template. Static. */
const char *sos_wording_kind_get_code (const SosWordingKind *self);
/* What it is called; borrowed. */
const char *sos_wording_kind_get_title (const SosWordingKind *self, SosCodes *codes);
/* Whether it comes in other languages than English. */
gboolean sos_wording_kind_is_translated (const SosWordingKind *self);
/* For a pocket: cut out of its sheet. */
gboolean sos_wording_kind_is_card (const SosWordingKind *self);
/* Set small, since it stays with those who work here. */
gboolean sos_wording_kind_is_small (const SosWordingKind *self);

/* References of what such a paper may be made about by whoever is at the desk, at most @most, the newest first, and what it would say about each.
 * Through the gate of that paper; none where it lets nothing pass. (transfer full) (element-type utf8, SosMerge); FALSE with @error. */
gboolean sos_wording_kind_list_tries (const SosWordingKind *self, SosTransaction *transaction, guint most, GPtrArray **refs, GPtrArray **words, GError **error);
/* What it would say about @ref alone, one of those; NULL where that is there no more, or its gate lets it pass no more. (transfer full) */
gboolean sos_wording_kind_try (const SosWordingKind *self, SosTransaction *transaction, const char *ref, SosMerge **words, GError **error);

G_END_DECLS
