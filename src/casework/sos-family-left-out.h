/* sos-family-left-out.h - what a paper for somebody leaves out, in words for whoever makes it: the difference between two views. */
#pragma once

#include "sos-family-case.h"

G_BEGIN_DECLS

/* What the worker sees in @desk and the readers do not: left out where it is missing from any of @cases (element type SosFamilyCase,
 * none: nothing is left out). One sentence each, naming nothing the worker does not see; for their screen, never for paper. Element type
 * char*. (transfer full) */
GPtrArray *sos_family_dup_left_out (SosFamilyCase *desk, GPtrArray *cases);

G_END_DECLS
