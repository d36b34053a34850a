/* sos-office-kinds.h - the lists an office keeps, one row a list: of which record, what of it is shown, how it ends. */
#pragma once

#include "sos-records.h"
#include "sos-rights-rules.h"

G_BEGIN_DECLS

#define SOS_OFFICE_NO_FIELD (-1)
#define SOS_OFFICE_CELLS 3

typedef struct
{
  const char *name;  /* "sites"; static */
  const char *group; /* to be translated, as the rest that is words */
  const char *title;
  const char *add;   /* "New place"; NULL: none is added */
  const char *note;  /* what the list is for */
  GType (*get_type) (void); /* NULL: words of code lists */
  int label;         /* the field it is known by */
  int cells[SOS_OFFICE_CELLS]; /* fields shown beside it */
  int filter;        /* a code by which the list is narrowed; NO_FIELD: none */
  int ended;         /* its last day, */
  int active;        /* or a flag that says it is in use */
  int verify;        /* the day by which it is to be checked */
  const char *order; /* SQL of the order, after that of the label */
  SosOfficePart part;
  const char *form;  /* "sos-office-site-form" */
} SosOfficeKind;

const SosOfficeKind *sos_office_kinds_list (guint *n_kinds);
const SosOfficeKind *sos_office_kinds_find (const char *name);

G_END_DECLS
