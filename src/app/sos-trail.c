/* sos-trail.c - the pages one window has been to: back, forward, and those that are kept. Knows no window. */
#include "config.h"
#include "sos-trail.h"

#define MAX_RECORDS 8 /* pages of records kept alive to go back to */

struct _SosTrail
{
  GtkStack *slot;   /* borrowed */
  GPtrArray *pages; /* SosPage, oldest first */
  guint here;       /* where in it; there may be no page */
  GPtrArray *kept;  /* SosPage of the sidebar that are on no way back */
};

static SosPage *
page_at (SosTrail *self, guint position)
{
  return g_ptr_array_index (self->pages, position);
}

static const SosPlace *
place_of (SosPage *page)
{
  return g_object_get_data (G_OBJECT (page), "sos-place");
}

/* The pages of the sidebar are made once: coming back finds their list where it was. */
static gboolean
is_kept (const SosPlace *place)
{
  return place->label != NULL;
}

/* Out of @pages; NULL: it is not there. */
static SosPage *
steal_page (GPtrArray *pages, const SosPlace *place)
{
  for (guint i = 0; i < pages->len; i++)
    if (place_of (pages->pdata[i]) == place)
      return g_ptr_array_steal_index (pages, i);
  return NULL;
}

static void
drop_page (SosTrail *self, guint position)
{
  SosPage *page = page_at (self, position);

  sos_page_flush (page);
  gtk_stack_remove (self->slot, GTK_WIDGET (page));
  g_ptr_array_remove_index (self->pages, position);
  if (self->here > position)
    self->here--;
}

/* Whoever goes on elsewhere does not come by what lay ahead on the way back. */
static void
forget_forward (SosTrail *self)
{
  for (guint i = self->pages->len; i > self->here + 1; i--)
    if (is_kept (place_of (page_at (self, i - 1))))
      g_ptr_array_add (self->kept, g_ptr_array_steal_index (self->pages, i - 1));
    else
      drop_page (self, i - 1);
}

static void
forget_oldest (SosTrail *self)
{
  guint n = 0;

  for (guint i = 0; i < self->pages->len; i++)
    n += !is_kept (place_of (page_at (self, i)));
  for (guint i = 0; n > MAX_RECORDS && i < self->pages->len;)
    if (i != self->here && !is_kept (place_of (page_at (self, i))))
      {
        drop_page (self, i);
        n--;
      }
    else
      i++;
}

static GtkWidget *
make_page (SosTrail *self, const SosPlace *place, SosStore *store, gint64 id)
{
  GtkWidget *page = place->make_of != NULL ? place->make_of (store, id) : place->make (store);

  g_object_set_data (G_OBJECT (page), "sos-place", (gpointer) place);
  gtk_stack_add_child (self->slot, page);
  return page;
}

static void
show_here (SosTrail *self)
{
  gtk_stack_set_visible_child (self->slot, GTK_WIDGET (sos_trail_get_page (self)));
}

SosTrail *
sos_trail_new (GtkStack *slot)
{
  SosTrail *self = g_new0 (SosTrail, 1);

  self->slot = slot;
  self->pages = g_ptr_array_new ();
  self->kept = g_ptr_array_new ();
  return self;
}

void
sos_trail_free (SosTrail *self)
{
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->kept);
  g_free (self);
}

void
sos_trail_go (SosTrail *self, const SosPlace *place, SosStore *store, gint64 id)
{
  SosPage *page = NULL;

  if (self->pages->len > 0)
    {
      sos_page_flush (sos_trail_get_page (self));
      forget_forward (self);
    }
  if (is_kept (place))
    page = steal_page (self->pages, place);
  if (is_kept (place) && page == NULL)
    page = steal_page (self->kept, place);
  g_ptr_array_add (self->pages, page != NULL ? page : SOS_PAGE (make_page (self, place, store, id)));
  self->here = self->pages->len - 1;
  forget_oldest (self);
  show_here (self);
}

gboolean
sos_trail_step (SosTrail *self, int step)
{
  if (self->pages->len == 0)
    return FALSE;
  sos_page_flush (sos_trail_get_page (self));
  self->here = CLAMP ((int) self->here + step, 0, (int) self->pages->len - 1);
  show_here (self);
  return TRUE;
}

gboolean
sos_trail_may_step (SosTrail *self, int step)
{
  const int there = (int) self->here + step;

  return there >= 0 && there < (int) self->pages->len;
}

SosPage *
sos_trail_get_page (SosTrail *self)
{
  return self->pages->len == 0 ? NULL : page_at (self, self->here);
}

const SosPlace *
sos_trail_get_place (SosTrail *self)
{
  return self->pages->len == 0 ? NULL : place_of (page_at (self, self->here));
}

void
sos_trail_clear (SosTrail *self)
{
  g_ptr_array_extend_and_steal (self->pages, g_steal_pointer (&self->kept));
  self->kept = g_ptr_array_new ();
  for (guint i = self->pages->len; i > 0; i--)
    drop_page (self, i - 1);
  self->here = 0;
}

void
sos_trail_flush (SosTrail *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    sos_page_flush (page_at (self, i));
}
