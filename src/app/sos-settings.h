/* sos-settings.h - the desk's few choices; also when the program runs from its build folder. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* (transfer full) (nullable): NULL where the schema is nowhere; then nothing is kept. */
GSettings *sos_settings_open (void);

G_END_DECLS
