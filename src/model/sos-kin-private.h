/* sos-kin-private.h - the ties of a family as sos-kin-rules.c keeps them, for its words. */
#pragma once

#include "sos-kin-rules.h"

G_BEGIN_DECLS

/* From the first to the second; where the order means nothing, both ways are looked for. */
typedef enum
{
  SOS_KIN_IS_PARENT_OF,
  SOS_KIN_IS_SIBLING_OF,
  SOS_KIN_IS_HALF_SIBLING_OF,
  SOS_KIN_IS_STEP_SIBLING_OF,
  SOS_KIN_IS_GRANDPARENT_OF,
  SOS_KIN_IS_AUNT_OF,
  SOS_KIN_IS_COUSIN_OF,
  SOS_KIN_IS_COUPLE_WITH,
  SOS_KIN_IS_PARENT_PARTNER_OF,
} SosKinship;

typedef struct
{
  SosKinship kinship;
  gint64 first, second;
  int how; /* SosDescentKind of a parent, SosCoupleKind of a couple */
  char *years; /* of a couple */
} SosKinLink;

typedef struct
{
  gint64 id;
  char *sex;
  char *birth_date;
} SosKinPerson;

struct _SosKin
{
  char *day;
  GArray *people; /* SosKinPerson */
  GArray *links;  /* SosKinLink */
};

const SosKinPerson *sos_kin_find_person (const SosKin *self, gint64 id);
/* The tie of @kinship from @first to @second, NULL where there is none. */
const SosKinLink *sos_kin_find_link (const SosKin *self, SosKinship kinship, gint64 first, gint64 second);
/* The same either way round. */
const SosKinLink *sos_kin_find_between (const SosKin *self, SosKinship kinship, gint64 one, gint64 other);
/* Parents by birth or adoption; and how many two people share. */
guint sos_kin_count_parents (const SosKin *self, gint64 child);
guint sos_kin_count_shared_parents (const SosKin *self, gint64 one, gint64 other);

G_END_DECLS
