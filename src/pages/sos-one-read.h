/* sos-one-read.h - one read of a page at a time: what is asked meanwhile is read once more when the first is there. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

/* Part of its page, main thread. @begin begins a read, whose end says sos_one_read_end(). */
typedef struct
{
  gpointer page; /* borrowed */
  SosPageRead begin;
  guint source;
  gboolean reading, again;
} SosOneRead;

/* Soon, however often it is asked until then. */
void sos_one_read_ask (SosOneRead *self);
void sos_one_read_end (SosOneRead *self);
/* When the page goes. */
void sos_one_read_clear (SosOneRead *self);

G_END_DECLS
