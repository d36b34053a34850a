/* sos-demo-home.h - a household of the demo office: where it is, what it is called, and the adults in it. */
#pragma once

#include "sos-demo-writer.h"

G_BEGIN_DECLS

/* Where a family's names come from; drawn apart from anything that happens to them. */
typedef struct
{
  const char *name;      /* as in given.txt and family.txt */
  guint weight;
  const char *ethnicity; /* the usual one */
  const char *language;  /* the other one at home */
} SosDemoOrigin;

typedef struct
{
  gint64 id;
  const char *borough;
  const SosDemoOrigin *origin;
  const char *family_name;
  char *lines;
  char *postcode;
  gint64 adult;           /* the one who is rung; 0 where there is none */
  const char *adult_type; /* code of relationship-type */
  char *adult_name;
  guint n_clients;
} SosDemoHome;

SosDemoHome *sos_demo_home_new (SosDemoWriter *writer, const char *borough);
/* The same with nobody in it yet. */
SosDemoHome *sos_demo_home_new_empty (SosDemoWriter *writer, const char *borough);
void sos_demo_home_free (SosDemoHome *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosDemoHome, sos_demo_home_free)

/* A name nobody well known has. @sex: "FEMALE" or "MALE". @given borrows from the lists. (transfer full) */
char *sos_demo_dup_name (SosDemoWriter *writer, SosDemoHome *home, const char *sex, const char **given);
/* "Flat 3, Alder House\n12 Larkfield Walk\nLondon" and a postcode that was never issued. */
void sos_demo_draw_address (SosDemoWriter *writer, const char *borough, char **lines, char **postcode);
/* "07700 900217" or "020 7946 0217", from the ranges kept for drama; a static text until the next call of the thread. */
const char *sos_demo_draw_phone (SosDemoWriter *writer, gboolean landline);

G_END_DECLS
