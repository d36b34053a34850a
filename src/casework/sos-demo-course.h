/* sos-demo-course.h - what happened with one young person of the demo office: episode, stages, plan, letters, tasks. */
#pragma once

#include "sos-demo-client.h"

G_BEGIN_DECLS

/* @goals: element type SosDemoNode, of goals.txt. */
void sos_demo_course_make (SosDemoWriter *writer, SosDemoClient *client, const SosDemoSlot *slot, GPtrArray *goals);

G_END_DECLS
