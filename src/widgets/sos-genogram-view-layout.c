/* sos-genogram-view-layout.c - the drawing of a family is laid out, and the one looked at stays where they were. Draws nothing. */
#include "config.h"
#include "sos-genogram-view-private.h"

#include "sos-genogram-job.h"
#include "sos-genogram-walk.h"

#define TRIM 10.0 /* of the drawing's own margin, where that helps it fit */

/* ---- who is who ---- */

/* Somebody keeps being the same person; of those not shown, who have no id, only in the same family. */
int
sos_genogram_view_translate (SosFamily *from, SosFamily *to, int place)
{
  const SosFamilyMember *member;

  if (from == NULL || to == NULL || place < 0)
    return -1;
  if (from == to)
    return place;
  member = sos_family_get_member (from, (guint) place);
  return member->person != 0 ? sos_family_find (to, member->person) : -1;
}

static SosFamily *
get_drawn (SosGenogramView *self)
{
  return self->genogram != NULL ? sos_genogram_get_family (self->genogram) : NULL;
}

int
sos_genogram_view_to_drawn (SosGenogramView *self, int place)
{
  return sos_genogram_view_translate (self->family, get_drawn (self), place);
}

int
sos_genogram_view_from_drawn (SosGenogramView *self, int member)
{
  return sos_genogram_view_translate (get_drawn (self), self->family, member);
}

int
sos_genogram_view_find_at (SosGenogramView *self, double x, double y)
{
  if (self->genogram == NULL)
    return -1;
  sos_lens_find (&self->lens, &x, &y);
  return sos_genogram_view_from_drawn (self, sos_genogram_find_at (self->genogram, x, y));
}

/* Whom to look at first: who is selected, who is worked for, anybody. */
static int
find_anchor (SosGenogramView *self)
{
  const int selected = sos_genogram_view_to_drawn (self, self->selected);
  SosFamily *drawn = get_drawn (self);

  if (selected >= 0)
    return selected;
  for (guint i = 0; i < drawn->members->len; i++)
    if (sos_family_get_member (drawn, i)->subject)
      return (int) i;
  return drawn->members->len > 0 ? 0 : -1;
}

gboolean
sos_genogram_view_reveal (SosGenogramView *self, int member)
{
  SosBox box;

  if (member < 0)
    return FALSE;
  sos_genogram_get_box (self->genogram, (guint) member, &box);
  return sos_lens_reveal (&self->lens, &box);
}

/* ---- laying out ---- */

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint one = *(const guint *) a, other = *(const guint *) b;
  const int levels = (int) sos_genogram_get_level (data, one) - (int) sos_genogram_get_level (data, other);
  double x1, x2, y;

  if (levels != 0)
    return levels;
  sos_genogram_get_place (data, one, &x1, &y);
  sos_genogram_get_place (data, other, &x2, &y);
  return x1 < x2 ? -1 : x1 > x2;
}

static void
find_order (SosGenogramView *self)
{
  g_array_set_size (self->order, 0);
  for (guint i = 0; i < get_drawn (self)->members->len; i++)
    g_array_append_val (self->order, i);
  g_array_sort_with_data (self->order, compare_places, self->genogram);
}

static void
set_busy (SosGenogramView *self, gboolean busy)
{
  if (self->busy == busy)
    return;
  self->busy = busy;
  g_object_notify (G_OBJECT (self), "busy");
}

/* The new drawing of the same family: somebody who was in the old one stands still. */
static void
keep_lens (SosGenogramView *self, SosGenogram *old, const SosBox *extents)
{
  const int anchor = find_anchor (self);
  const int before = sos_genogram_view_translate (get_drawn (self), sos_genogram_get_family (old), anchor);
  double from[2] = { 0, 0 }, to[2] = { 0, 0 };

  if (before >= 0)
    {
      sos_genogram_get_place (old, (guint) before, &from[0], &from[1]);
      sos_genogram_get_place (self->genogram, (guint) anchor, &to[0], &to[1]);
    }
  sos_lens_keep_drawing (&self->lens, extents, from, to);
  if (before < 0)
    sos_genogram_view_reveal (self, anchor);
}

static void
aim_lens (SosGenogramView *self, const SosBox *extents)
{
  const int anchor = find_anchor (self);
  double x = 0, y = 0;

  if (anchor >= 0)
    sos_genogram_get_place (self->genogram, (guint) anchor, &x, &y);
  self->lens.mode = SOS_LENS_FIT;
  sos_lens_set_drawing (&self->lens, extents, x, y);
}

static void
take (SosGenogramView *self, SosGenogram *genogram)
{
  g_autoptr (SosGenogram) old = self->genogram;
  SosBox extents;

  self->genogram = genogram;
  find_order (self);
  sos_genogram_get_extents (genogram, &extents);
  extents = sos_box_grown (&extents, -TRIM);
  if (old != NULL && self->keep_places)
    keep_lens (self, old, &extents);
  else
    aim_lens (self, &extents);
  self->keep_places = TRUE;
  self->drawn = self->asked;
  sos_genogram_view_queue (self);
}

typedef struct
{
  SosGenogramView *self;
  guint asked;
} Question;

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Question *question = data;
  g_autoptr (SosGenogramView) self = question->self;
  g_autoptr (SosGenogram) genogram = sos_genogram_job_finish (result);

  if (question->asked == self->asked)
    take (self, g_steal_pointer (&genogram));
  set_busy (self, FALSE);
  if (self->drawn != self->asked)
    sos_genogram_view_lay_out (self);
}

/* One at a time: of what is asked meanwhile only the last is done. */
static void
begin (SosGenogramView *self, SosGenogram *before)
{
  Question *question;

  if (self->busy)
    return;
  question = g_new (Question, 1);
  question->self = g_object_ref (self);
  question->asked = self->asked;
  set_busy (self, TRUE);
  sos_genogram_job_async (self->family, before, &(SosGenogramLook){ self->font, self->outside }, laid_out_cb, question);
}

static void
lay_out (SosGenogramView *self)
{
  SosGenogram *before = self->keep_places ? self->genogram : NULL;

  if (sos_genogram_job_is_small (self->family))
    take (self, sos_genogram_job_do (self->family, before, &(SosGenogramLook){ self->font, self->outside }));
  else
    begin (self, before);
}

void
sos_genogram_view_lay_out (SosGenogramView *self)
{
  self->asked++;
  if (self->family != NULL && self->font != NULL)
    lay_out (self);
}
