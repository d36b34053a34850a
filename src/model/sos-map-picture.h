/* sos-map-picture.h - what a map says: a figure a borough, pins, and words. Plain values that may be seen; draws nothing. */
#pragma once

#include "sos-borough-map.h"
#include "sos-suppression-rules.h"

G_BEGIN_DECLS

/* A school we work in, a hospital; never where a girls' group meets. */
typedef struct
{
  guint borough;
  gboolean placed;    /* whether it is known where in the borough */
  SosMapPoint place;  /* metres of the map */
  char *name;
} SosMapPin;

typedef struct
{
  gatomicrefcount references;
  SosBoroughMap *map;
  SosShown *shown;    /* by borough of the map */
  gboolean of_things; /* "1–4" in the legend: numbers of things are never hidden */
  gboolean external;  /* none is "–" */
  char *title, *note; /* of the legend; note NULL: none */
  GPtrArray *foot;    /* text: paragraphs below, as an export has them: definition, date, attribution */
  char *key;          /* what a pin is, for the legend */
  GPtrArray *pins;    /* SosMapPin, in the order in which they are numbered within a borough */
} SosMapPicture;

/* @shown: a figure for each borough of @map, copied. (transfer full) */
SosMapPicture *sos_map_picture_new (SosBoroughMap *map, const SosShown *shown, const char *title, const char *note);
void sos_map_picture_add_foot (SosMapPicture *self, const char *paragraph);
/* NULL until it is set: "school we work in". */
void sos_map_picture_set_key (SosMapPicture *self, const char *key);
/* @place NULL: not known. */
void sos_map_picture_add_pin (SosMapPicture *self, guint borough, const SosMapPoint *place, const char *name);
/* Filled, it must not change any more. */
SosMapPicture *sos_map_picture_ref (SosMapPicture *self);
void sos_map_picture_unref (SosMapPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosMapPicture, sos_map_picture_unref)

G_END_DECLS
