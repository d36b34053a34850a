/* losses.h - plans in which one session lost its day, and how few sessions must move at least. */
#pragma once

#include "sos-plan-board.h"

#include "worlds.h"

G_BEGIN_DECLS

#define LOSSES_KNOWN 200 /* cases whose least is known */

typedef struct
{
  SosPlanBoard *plan;
  int lost, monday;
  int least; /* 1: it alone; 2: one more; 3: more than that, or not at all */
} Loss;

/* A term that is planned. (transfer full) */
SosPlanBoard *loss_make_plan (const WorldSize *size, guint32 seed);
/* FALSE where @seed makes none; nothing is to be cleared then. */
gboolean loss_make (guint seed, Loss *loss);
void loss_clear (Loss *loss);

G_END_DECLS
