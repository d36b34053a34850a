/* sos-apart-private.h - how the book of keep-apart rules is kept; for its index alone. */
#pragma once

#include "sos-apart-rules.h"

G_BEGIN_DECLS

/* On which side of which rule somebody stands. */
typedef struct
{
  guint rule;
  guint side;
} SosApartPart;

typedef struct
{
  gint64 id;
  GArray *parts; /* SosApartPart */
} SosApartWho;

typedef struct
{
  SosApartRule rule; /* its texts are its own */
  GArray *members;   /* gint64; somebody on both sides stands here twice */
} SosApartEntry;

struct _SosApartBook
{
  char *today;
  int window;
  GArray *entries;    /* SosApartEntry */
  GHashTable *people; /* id -> SosApartWho */
};

SosApartWho *sos_apart_book_find (SosApartBook *self, gint64 id);

G_END_DECLS
