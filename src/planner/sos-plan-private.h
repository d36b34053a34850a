/* sos-plan-private.h - one look at a session, as the constraints see it. Inside planner alone. */
#pragma once

#include "sos-plan-board.h"

G_BEGIN_DECLS

G_STATIC_ASSERT (sizeof (gsize) == 8);

/* Two numbers as one key of a table. What GLib offers for 64 bits looks at the lower half alone, so that all runs of one day fell together. */
static inline gpointer
sos_pair_key (int one, int other)
{
  return GSIZE_TO_POINTER ((gsize) (guint32) one << 32 | (guint32) other);
}

static inline guint
sos_pair_hash (gconstpointer key)
{
  const gsize pair = GPOINTER_TO_SIZE (key);

  return (guint) (pair >> 32) * 2654435761u ^ (guint) pair;
}

typedef struct
{
  const SosPlanBoard *board;
  SosPlanWorld *world;
  const SosPlanSession *session; /* as it is, or would be */
  int self;                      /* its place on the board, where it lies and does not count; NONE */
  gboolean moving;
  const SosPlanRun *run;
  const SosPlanProgramme *programme;
  const SosPlanSchool *school;
  GArray *findings; /* where to add; NULL: whether anything hard speaks is enough */
  gboolean hard;    /* out: something did */
  int cost;         /* out */
} SosLook;

SosLook sos_look_make (const SosPlanBoard *board, int self, const SosPlanSession *session, gboolean moving, GArray *findings);

/* What one of them finds is added here alone: set aside, hard, dear. */
void sos_look_add (SosLook *self, SosFinding finding);
/* Of nobody, no other session and no room unless it is said: a default, which compilers take for a slip. */
#define sos_look_find(self, ...)                                                                                              \
  G_STMT_START                                                                                                                \
  {                                                                                                                           \
    _Pragma ("GCC diagnostic push") _Pragma ("GCC diagnostic ignored \"-Woverride-init\"")                                    \
    sos_look_add (self, (SosFinding){ .person = SOS_PLAN_NONE, .other = SOS_PLAN_NONE, .room = SOS_PLAN_NONE, __VA_ARGS__ }); \
    _Pragma ("GCC diagnostic pop")                                                                                            \
  }                                                                                                                           \
  G_STMT_END

/* The tables of constraints: of the slot, of one who delivers, of the session as a whole, of a run. Ordered. */
void sos_constraints_ask_slot (SosLook *look);
void sos_constraints_ask_person (SosLook *look, const SosPlanPart *part, int person);
void sos_constraints_ask_session (SosLook *look);
void sos_constraints_ask_run (SosLook *look);

/* The elements in an order drawn by @rand; NULL: as they are. */
void sos_plan_shuffle (GArray *array, GRand *rand);

G_END_DECLS
