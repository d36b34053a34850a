/* sos-person-case-private.h - the case as deeds read it, who asked the rights themselves. Inside casework alone. */
#pragma once

#include "sos-person-case.h"

G_BEGIN_DECLS

/* With everything, whoever is at the desk: what a letter says, whether a plan is complete, hangs on no eyes. (transfer full) */
SosPersonCase *sos_person_case_load_whole (SosTransaction *transaction, gint64 person, GError **error);
/* Of that, what a letter is made of alone: the records of sos-person-case-read.c's list, the worker, and the names of those mentioned. (transfer full) */
SosPersonCase *sos_person_case_load_for_letter (SosTransaction *transaction, gint64 person, GError **error);
/* All records of @type, seen or not, for what the rules make of them. (transfer none) */
GPtrArray *sos_person_case_get_held (SosPersonCase *self, GType type);

G_END_DECLS
