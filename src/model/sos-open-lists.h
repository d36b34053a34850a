/* sos-open-lists.h - the code lists whose words an office may change and add to: no rule of the program acts on them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *list;  /* "funder" */
  const char *label; /* to be translated: "Who pays" */
  const char *beside; /* the code list of what is noted beside a word; NULL: nothing is */
} SosOpenList;

const SosOpenList *sos_open_lists_get (guint *n_lists);
const SosOpenList *sos_open_lists_find (const char *list);

G_END_DECLS
