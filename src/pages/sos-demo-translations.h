/* sos-demo-translations.h - what the demo office has its appointments in beside English, kept and approved like any translation. */
#pragma once

#include "sos-store.h"

G_BEGIN_DECLS

/* In a demo office that was just filled; blocks, not for the window's thread. Each says that it is there to be looked at and was checked by nobody. */
gboolean sos_demo_translations_keep (SosStore *store, GError **error);

G_END_DECLS
