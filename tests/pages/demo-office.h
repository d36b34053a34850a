/* demo-office.h - the demo office in a file of its own, for tests that look at much of it. */
#pragma once

#include "sos-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder, *path;
  SosStore *store;
} DemoOffice;

DemoOffice *demo_office_new (void);
void demo_office_free (DemoOffice *self);

/* The first column of each row that @sql gives; the test fails where it gives none in the other. */
GArray *demo_office_list (DemoOffice *self, const char *sql);
gint64 demo_office_ask (DemoOffice *self, const char *sql);

G_END_DECLS
