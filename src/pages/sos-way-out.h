/* sos-way-out.h - the last steps of what leaves the office: to a printer or into a file, and then noted. Asks no gate: whoever calls has. */
#pragma once

#include "sos-print-run.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* What is written in the office once it is out there; @data is taken. Without @func nothing is, and @store may be NULL. */
typedef struct
{
  SosStore *store;
  SosTransactionFunc func;
  gpointer data;
  GDestroyNotify free_data;
} SosWayOutNote;

/* Both return @task, which they take: TRUE once it is noted, or what went wrong. That it is out cannot be undone, so the note is written
 * whatever becomes of the window. Main thread. */
void sos_way_out_print (GTask *task, GtkWindow *parent, const SosPrintRun *run, const SosWayOutNote *note);
/* Readable by its owner alone. */
void sos_way_out_save (GTask *task, GFile *file, GBytes *bytes, const SosWayOutNote *note);
/* What the page says when it is out and noted: printed, or saved under which name and where. @file: NULL for the printer. */
char *sos_way_out_dup_said (GFile *file);

G_END_DECLS
