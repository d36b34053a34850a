/* sos-access-reasons.h - why words are taken out of what is given (4.15), as the choices of a list. */
#pragma once

#include "sos-codes.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Every reason there is, in the order of the office. */
void sos_access_reasons_offer (GtkDropDown *list, SosCodes *codes);
/* @code, and what is chosen; an unknown one changes nothing. (nullable) (borrowed) */
void sos_access_reasons_set (GtkDropDown *list, SosCodes *codes, const char *code);
const char *sos_access_reasons_get (GtkDropDown *list, SosCodes *codes);

G_END_DECLS
