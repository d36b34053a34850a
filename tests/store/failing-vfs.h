/* failing-vfs.h - a disk that fails when it is told to: between the engine and the real one, for every file of this process. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FAILING_ONCE,     /* one answer is an error, the next are right again */
  FAILING_EVER,     /* from that moment the disk is gone */
  FAILING_FULL,     /* from that moment nothing more can be written; reading goes on */
  N_FAILINGS,
} Failing;

/* Puts itself before the engine's own. Once, before the first file is opened. What is synced is counted, not waited for. */
void failing_vfs_install (void);
/* The @n-th read, write, truncation or sync from now on fails; 0: none. */
void failing_vfs_arm (Failing failing, guint n);
/* How many there were since; whether the fault was met. */
guint failing_vfs_disarm (gboolean *met);

G_END_DECLS
