/* sos-demo-lists.h - the words a demo office is made of: names, places, sentences, from data/demo. Knows no store. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _SosDemoLists SosDemoLists;

/* Reads every list of the program's own data; sections are parted by "[name]" lines. (transfer full) */
SosDemoLists *sos_demo_lists_new (void);
void sos_demo_lists_free (SosDemoLists *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosDemoLists, sos_demo_lists_free)

/* The lines of one section ("given so F"), in file order; NULL where there is none. Element type char*; (transfer none) */
GPtrArray *sos_demo_lists_get (SosDemoLists *self, const char *section);

/* Whether a made-up name happens to be that of somebody well known. Compared folded. */
gboolean sos_demo_lists_is_rejected (SosDemoLists *self, const char *name);

/* One file of data/demo as text. (transfer full) */
char *sos_demo_lists_dup_file (const char *name);

G_END_DECLS
