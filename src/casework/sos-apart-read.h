/* sos-apart-read.h - the keep-apart rules that are in force, read from conflicts, orders and areas into the book that is asked. Inside
 * casework alone; decides nothing. */
#pragma once

#include "sos-apart-index.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

typedef struct
{
  SosApartBook *book;
  GArray *limits;    /* SosApartLimit; their texts live in @texts */
  GStringChunk *texts;
  GHashTable *read;  /* ids of conflicts and orders in the book */
  GHashTable *people, *staff; /* ids of everybody a rule of the book is about */
} SosApartReading;

/* Without any rule. */
SosApartReading *sos_apart_reading_new (SosTransaction *transaction, GError **error);
void sos_apart_reading_free (SosApartReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosApartReading, sos_apart_reading_free)

/* Adds the rules about @person; 0: all there are. What is there already stays there once. */
gboolean sos_apart_reading_add (SosApartReading *self, SosTransaction *transaction, gint64 person, GError **error);
/* Adds the rules about @staff: whoever is kept from a colleague, by whichever client that one is with. */
gboolean sos_apart_reading_add_staff (SosApartReading *self, SosTransaction *transaction, gint64 staff, GError **error);
/* Areas that @person (0: anybody) says are not safe: a warning, never a block (4.8). */
gboolean sos_apart_reading_add_areas (SosApartReading *self, SosTransaction *transaction, gint64 person, GError **error);

G_END_DECLS
