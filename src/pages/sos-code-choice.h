/* sos-code-choice.h - a combo row of a deed's window as a choice of one code, where no record has the field. */
#pragma once

#include "sos-codes.h"
#include "sos-deed-dialog.h"

G_BEGIN_DECLS

/* Offers every code of @list that is in use; with @none (translated) as the first choice, or NULL: one is always chosen. @stage: only
 * reasons ("closing-reason") that go with it; NULL: all. Replaces nothing: once a row. */
void sos_code_choice_offer (SosDeedDialog *dialog, const char *id, SosCodes *codes, const char *list, const char *none, const char *stage);
/* The code chosen, static as long as @codes; NULL: none. */
const char *sos_code_choice_get (SosDeedDialog *dialog, const char *id, SosCodes *codes, const char *list);
void sos_code_choice_set (SosDeedDialog *dialog, const char *id, SosCodes *codes, const char *list, const char *code);

/* Ticks for every code of @list in the expander row @id; those of @codes_on (GPtrArray of text) are on. */
void sos_code_ticks_offer (SosDeedDialog *dialog, const char *id, SosCodes *codes, const char *list, GPtrArray *codes_on);
/* What is ticked. Element type text, owned. (transfer full) */
GPtrArray *sos_code_ticks_dup (SosDeedDialog *dialog, const char *id);

G_END_DECLS
