/* sos-site-choice.h - a row of a window in which a prison or a hospital is chosen: those that are open, of that kind. */
#pragma once

#include "sos-deed-dialog.h"

G_BEGIN_DECLS

/* The choice in the combo row @id goes into the code @field of @record, which the window keeps. @hospital: hospitals, else prisons. */
void sos_site_choice_bind (SosDeedDialog *dialog, SosStore *store, const char *id, gboolean hospital, gpointer record, guint field);

G_END_DECLS
