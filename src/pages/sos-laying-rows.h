/* sos-laying-rows.h - what would follow from sessions laid anew, shown in the window that asks about them. */
#pragma once

#include "sos-deed-dialog.h"
#include "sos-laying.h"

G_BEGIN_DECLS

/* Instead of what stood there: a sentence each in its group "stays", or why it cannot be. @laying NULL: nothing; (transfer full). */
void sos_laying_rows_show (SosDeedDialog *dialog, SosStore *store, SosLaying *laying);

G_END_DECLS
