/* sos-family-grid.h - what is difficult for whom: the members of a family by issues, set with one key, with the note behind each. */
#pragma once

#include "sos-family-part.h"

G_BEGIN_DECLS

#define SOS_TYPE_FAMILY_GRID (sos_family_grid_get_type ())
G_DECLARE_FINAL_TYPE (SosFamilyGrid, sos_family_grid, SOS, FAMILY_GRID, SosFamilyPart)

SosFamilyPart *sos_family_grid_new (SosStore *store);

G_END_DECLS
