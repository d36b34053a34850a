/* sos-list-beside.h - short lists of words that are records of their own beside another: who may not know an address, the places of
 * an area. */
#pragma once

#include "sos-casework.h"
#include "sos-person-case.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_BESIDE_HIDDEN, /* of an address: whom it is hidden from */
  SOS_BESIDE_SHARED, /* of an address: who opens post there */
  SOS_BESIDE_PLACES, /* of an area to avoid */
  SOS_BESIDE_N_LISTS,
} SosBeside;

/* What is held, in its order: one a line, since a name may hold every other mark. "" where there is none. (transfer full) */
char *sos_list_beside_dup_text (SosPersonCase *person_case, SosBeside list, gint64 owner);

/* A list as somebody saw it and as they left it, both one a line. Only what they wrote is added and only what they took out goes, by
 * what is stored at that moment: asked twice, it is done once. */
typedef struct
{
  SosBeside list;
  gint64 owner; /* the record it stands beside */
  char *before, *after;
  GHashTable *known; /* folded name (g_utf8_casefold) to gint64*, a person it belongs to; NULL: none */
} SosListBeside;

SosListBeside *sos_list_beside_new (SosBeside list, gint64 owner, const char *before, const char *after);
void sos_list_beside_free (SosListBeside *self);
gboolean sos_casework_save_list_beside (SosTransaction *transaction, SosListBeside *change, GError **error);

G_END_DECLS
