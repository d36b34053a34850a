/* sos-genogram-rooms.c - how near to each other people may stand: what their words, their homes and the lines between them need. */
#include "config.h"
#include "sos-genogram-private.h"

#include <math.h>

#define COUPLE 112.0      /* least distance of two who are a couple: the line is to be seen */
#define CUT 18.0
#define OTHER_HOME 14.0   /* between people of two homes */
#define OTHER_FAMILY 10.0 /* between people who are neither a couple nor brothers and sisters */

static double
get_years_width (const SosGenogram *self, guint couple)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      const SosGenText *text = sos_gen_text (self, i);

      if (text->role == SOS_GEN_TEXT_YEARS && text->of == couple)
        return text->width;
    }
  return 0;
}

double
sos_gen_get_clear (const SosGenogram *self, guint slot, guint partner)
{
  const SosGenSlot *here = sos_gen_slot (self, slot);

  return here->half + (here->home >= 0 && here->home != sos_gen_slot (self, partner)->home ? SOS_GEN_HOME_SIDE + SOS_GEN_CLEAR : 0);
}

/* From the middle of a person to where words over the line to a partner may stand. */
static double
get_edge (const SosGenogram *self, guint slot, guint partner)
{
  const gboolean parted = sos_gen_slot (self, slot)->home != sos_gen_slot (self, partner)->home;

  return parted ? sos_gen_get_clear (self, slot, partner) - SOS_GEN_CLEAR : SOS_GEN_R;
}

/* The strokes through the line of two who have parted take room from the years. */
static double
get_cut (const SosCouple *couple)
{
  return couple->kind == SOS_COUPLE_SEPARATED || couple->kind == SOS_COUPLE_DIVORCED ? CUT : 0;
}

/* A couple has room for its line, for one that goes down from it, and for the years above it. */
static void
widen_couples (const SosGenogram *self, double *rooms)
{
  for (guint i = 0; i < self->family->couples->len; i++)
    {
      const SosCouple *couple = g_ptr_array_index (self->family->couples, i);
      const guint one = couple->one, other = couple->other;
      const double years = get_years_width (self, i);
      double *room;

      if (!sos_gen_are_neighbours (self, one, other))
        continue;
      room = &rooms[sos_gen_slot (self, one)->index > sos_gen_slot (self, other)->index ? one : other];
      *room = MAX (*room, MAX (COUPLE, sos_gen_get_clear (self, one, other) + sos_gen_get_clear (self, other, one)));
      if (years > 0)
        *room = MAX (*room, get_edge (self, one, other) + get_edge (self, other, one) + years + 2 * SOS_GEN_CLEAR + get_cut (couple));
    }
}

static gboolean
is_own_line (const SosGenogram *self, const SosGenHop *hop, guint slot)
{
  for (guint i = 0; i < hop->to->len; i++)
    if (g_array_index (hop->to, guint, i) == slot)
      return TRUE;
  return FALSE;
}

/* Brothers and sisters stand a little closer than strangers. */
static void
narrow_siblings (const SosGenogram *self, double *extra)
{
  for (guint i = 0; i < self->hops->len; i++)
    {
      const SosGenHop *hop = g_ptr_array_index (self->hops, i);

      for (guint j = 0; j < hop->to->len; j++)
        {
          const SosGenSlot *slot = sos_gen_slot (self, g_array_index (hop->to, guint, j));
          const GArray *row = sos_gen_row (self, slot->level);

          if (slot->index > 0 && is_own_line (self, hop, g_array_index (row, guint, slot->index - 1)))
            extra[g_array_index (hop->to, guint, j)] = 0;
        }
    }
}

static void
find_rooms (const SosGenogram *self, double *rooms)
{
  g_autofree double *extra = g_new (double, self->slots->len);

  for (guint i = 0; i < self->slots->len; i++)
    extra[i] = sos_gen_slot (self, i)->kind == SOS_GEN_SLOT_PERSON ? OTHER_FAMILY : 0;
  narrow_siblings (self, extra);
  for (guint level = 0; level < self->levels->len; level++)
    for (guint i = 1; i < sos_gen_row (self, level)->len; i++)
      {
        const guint *row = &g_array_index (sos_gen_row (self, level), guint, i - 1);
        const SosGenSlot *left = sos_gen_slot (self, row[0]), *right = sos_gen_slot (self, row[1]);

        rooms[row[1]] = left->half + right->half + MAX (extra[row[1]], left->home != right->home ? OTHER_HOME : 0);
      }
  widen_couples (self, rooms);
}

void
sos_gen_find_tightest (const SosGenogram *self, double *at)
{
  g_autofree double *rooms = g_new0 (double, self->slots->len);

  find_rooms (self, rooms);
  for (guint level = 0; level < self->levels->len; level++)
    for (guint i = 0; i < sos_gen_row (self, level)->len; i++)
      {
        const guint *row = &g_array_index (sos_gen_row (self, level), guint, 0);

        at[row[i]] = i == 0 ? 0 : at[row[i - 1]] + ceil (rooms[row[i]]);
      }
}
