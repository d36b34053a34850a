/* sos-access-out.h - what is given to whoever asked to see a record, as pages, and its ways out. */
#pragma once

#include "sos-access.h"
#include "sos-page.h"

G_BEGIN_DECLS

/* Over the window of @page. Until two people have looked through it no way out is open (V26). */
void sos_access_out_show (SosPage *page, const SosAccessSheet *sheet);
/* For tests: into it, without a dialog; NULL: as ever. */
void sos_access_out_set_folder (const char *folder);

G_END_DECLS
