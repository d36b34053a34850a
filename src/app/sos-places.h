/* sos-places.h - the pages there are: one row each; sidebar, navigation and shortcuts are made from it. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *label;     /* in the sidebar; NULL: not there */
  const char *icon_name;
  const char *under;     /* the place of the sidebar it belongs to; NULL: itself */
  const char *action;    /* "win.show-people"; NULL where a page is opened by a record */
  GtkWidget *(*make) (SosStore *store); /* a SosPage; NULL where it is of a record */
  GtkWidget *(*make_of) (SosStore *store, gint64 id);
  const char *help; /* the topic of help about it; NULL: none */
} SosPlace;

extern const SosPlace sos_places[];
extern const guint sos_n_places;

/* By name; never NULL for a name in the table. */
const SosPlace *sos_places_find (const char *name);

G_END_DECLS
