/* sos-ending-sign-dialog.h - an ending as it was prepared, before the lead signs it or sends it back. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

void sos_ending_sign_dialog_open (SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode);
/* The last ending that was prepared for @episode; NULL: none. (transfer none) */
SosRecord *sos_ending_find (SosPersonCase *person_case, SosEpisode *episode);

G_END_DECLS
