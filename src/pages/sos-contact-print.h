/* sos-contact-print.h - the contact history on its way to a printer or into a file: asks for whom, then the gate, then the printer. */
#pragma once

#include "sos-contact-log.h"
#include "sos-person-tab.h"

G_BEGIN_DECLS

/* With the filters as they are shown. */
void sos_contact_print_ask (SosPersonTab *tab, const SosContactFilter *filter);

/* For tests: printing and saving go into this folder, without a dialog; NULL: as ever. */
void sos_contact_print_set_export_folder (const char *folder);

G_END_DECLS
