/* sos-lock.h - one program a file: a lock beside it that says who holds it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _SosLock SosLock;

/* LOCKED in words, naming the holder, where another program has it. */
SosLock *sos_lock_take (const char *office, GError **error);
void sos_lock_release (SosLock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosLock, sos_lock_release)

G_END_DECLS
