/* sos-person-steps.h - what comes next for a person: steps of the plan, tasks, questions that are due. Makes no widget. */
#pragma once

#include "sos-person-case.h"

G_BEGIN_DECLS

typedef struct
{
  SosRecord *record; /* an action, a task or an address; of the case, as are the words */
  const char *title; /* NULL where it has no words */
  const char *date;  /* NULL where it has no day */
  char *note;        /* NULL for none */
} SosPersonStep;

/* Everything that is open, by day. Element type SosPersonStep. (transfer full) */
GPtrArray *sos_person_steps_dup (SosPersonCase *person_case);

G_END_DECLS
