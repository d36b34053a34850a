/* sos-join.h - two records of one person are made one, and taken apart again (domain 0.6, N10): a named person decides, with a reason. */
#pragma once

#include "sos-casework.h"
#include "sos-join-rules.h"

G_BEGIN_DECLS

/* What was chosen on the page. */
typedef struct
{
  gint64 kept;            /* the record that goes on */
  gint64 other;           /* the one that leads there from now on */
  gint64 kept_revision;   /* as they were when somebody looked at them; 0: whatever they are now */
  gint64 other_revision;
  guint64 kept_fields;    /* sos_join_apply() */
  guint64 other_fields;
  char *reason;
  int n_moved;            /* how many records went from the one to the other */
  gint64 result;          /* the joining */
} SosJoin;

SosJoin *sos_join_new (gint64 kept, gint64 other, const char *reason);
void sos_join_free (SosJoin *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosJoin, sos_join_free)

/* All that hangs on both hangs on the one that is kept, in this one transaction; of what keeps somebody safe the stricter stays; the other
 * record stays as it was, without what went over, and leads to the one that is kept. */
gboolean sos_casework_join_people (SosTransaction *transaction, SosJoin *join, GError **error);
/* id: joining; words: the reason. Whatever it moved goes back, unless somebody changed it since, and what was written since stays with the
 * record that was kept. count: how much could not go back. The two are known to be two people from then on. */
gboolean sos_casework_part_people (SosTransaction *transaction, SosDeed *deed, GError **error);

/* id, other: two people who are not one; words: why, or NULL. Remembered for the pair, and not asked again. */
gboolean sos_casework_tell_apart (SosTransaction *transaction, SosDeed *deed, GError **error);
/* id, other: two records of which whoever is at the desk does not know; the team lead is asked, by a task. made: the SosStaff who is,
 * NULL where nobody leads. */
gboolean sos_casework_ask_whether_same (SosTransaction *transaction, SosDeed *deed, GError **error);

G_END_DECLS
