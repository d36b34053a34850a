/* sos-join-rules.h - two records of one person made one (domain 0.6, N10): what may be chosen, what stays whatever is chosen, and what
 * forbids it. Decides on plain values and on the two records; knows no store. */
#pragma once

#include "sos-records.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_JOIN_CONFLICT, /* both say something, and not the same: somebody chooses */
  SOS_JOIN_ONE,      /* only one says something: that is kept, unless somebody chooses otherwise */
  SOS_JOIN_FIXED,    /* the safer one stays, and is not there to be chosen away */
  SOS_JOIN_SAME,
} SosJoinState;

/* One field of the two beside each other. */
typedef struct
{
  guint field;
  SosJoinState state;
  gboolean takes_other; /* what is kept where nobody chooses comes from the record that is joined */
} SosJoinLine;

/* The fields of a person of which at least one record says something; what must be chosen first, what is the same last, else in the order
 * of the table. What goes with another field (how sure a date is, the parts of a name) has no line where that one is chosen. Element type
 * SosJoinLine. Any thread. (transfer full) */
GArray *sos_join_compare (SosRecord *kept, SosRecord *other);
/* Writes into @kept what stands once the two are one. @other_fields: a bit for each field where the value of @other was chosen;
 * @kept_fields: where that of @kept was, in spite of sos_join_compare(). What is fixed asks neither. */
void sos_join_apply (SosRecord *kept, SosRecord *other, guint64 kept_fields, guint64 other_fields);

/* The stricter of two codes of "posting-rule", of "visiting-rule", of what is safe of a number ("yes-no"; NULL is not known). Static or
 * one of the two. */
const char *sos_join_stricter_posting (const char *one, const char *other);
const char *sos_join_stricter_visiting (const char *one, const char *other);
const char *sos_join_stricter_safe (const char *one, const char *other);

/* What the two have to do with each other; zero is nothing. */
typedef struct
{
  gboolean same_record;
  gboolean joined;     /* one of them was joined with another already */
  gboolean related;    /* one is held as a relative of the other */
  gboolean apart;      /* a keep-apart rule holds between them */
  gboolean ordered;    /* an order keeps one from the other */
  gboolean hidden;     /* an address of one is hidden from the other */
  gboolean two_drafts; /* a plan is being written for each */
  gboolean together;   /* both belong to one household now, as two; forbids nothing */
} SosJoinPair;

/* May these two be one person? What says that they are two has to be settled first; allowed with a remark where
 * something else makes one think. Rule N10. (transfer full) */
SosVerdict *sos_join_check (const SosJoinPair *pair);

G_END_DECLS
