/* sos-application.h - one program: one office open, its windows, lock and blank, undo. */
#pragma once

#include "sos-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOS_TYPE_APPLICATION (sos_application_get_type ())
G_DECLARE_FINAL_TYPE (SosApplication, sos_application, SOS, APPLICATION, AdwApplication)

SosApplication *sos_application_new (void);
SosStore *sos_application_get_store (SosApplication *self); /* (transfer none) (nullable) */

G_END_DECLS
