/* sos-family-timeline.h - everything that happened in a family, across its members and services, newest first, by months. */
#pragma once

#include "sos-family-part.h"

G_BEGIN_DECLS

#define SOS_TYPE_FAMILY_TIMELINE (sos_family_timeline_get_type ())
G_DECLARE_FINAL_TYPE (SosFamilyTimeline, sos_family_timeline, SOS, FAMILY_TIMELINE, SosFamilyPart)

SosFamilyPart *sos_family_timeline_new (SosStore *store);

G_END_DECLS
