/* sos-office.h - a small real office in a file of its own, for tests of windows and pages. */
#pragma once

#include "sos-casework.h"
#include "sos-records.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* Opened, with one member of staff (SOS_OFFICE_WORKER, at the desk) and @n_people people with an open episode allocated to
 * them: "Person 1 Tester", "Person 2 Tester"… in the order of their ids. The file goes with sos_office_free(). */
typedef struct
{
  SosStore *store;
  char *folder;
  char *path;
  gint64 worker;
  GArray *people; /* gint64 */
} SosOffice;

#define SOS_OFFICE_WORKER "Moyo Adeyemi"

SosOffice *sos_office_new (guint n_people);
void sos_office_free (SosOffice *self);

/* Runs the main loop until @done says so; fails the test after 10 seconds, naming @what. */
void sos_office_wait (gboolean (*done) (gpointer data), gpointer data, const char *what);

G_END_DECLS
