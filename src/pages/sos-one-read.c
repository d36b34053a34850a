/* sos-one-read.c - one read of a page at a time. Reads nothing itself. */
#include "config.h"
#include "sos-one-read.h"

static gboolean
begin_cb (gpointer data)
{
  SosOneRead *self = data;

  self->source = 0;
  self->again = self->reading;
  if (self->reading)
    return G_SOURCE_REMOVE;
  self->reading = TRUE;
  self->begin (self->page);
  return G_SOURCE_REMOVE;
}

void
sos_one_read_ask (SosOneRead *self)
{
  if (self->source == 0)
    self->source = g_idle_add (begin_cb, self);
}

void
sos_one_read_end (SosOneRead *self)
{
  self->reading = FALSE;
  if (self->again)
    sos_one_read_ask (self);
}

void
sos_one_read_clear (SosOneRead *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
}
