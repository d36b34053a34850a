/* sos-map-private.h - what the files that lay out and draw the map share; for them alone. */
#pragma once

#include <cairo.h>

#include "sos-map-layout.h"
#include "sos-map-ramp.h"
#include "sos-room.h"

G_BEGIN_DECLS

#define SOS_MAP_LEGEND_LEFT 24.0
#define SOS_MAP_MARGIN 20.0
#define SOS_MAP_PIN 10.0   /* from its point to the middle of its head; both times the scale of text */
#define SOS_MAP_DISC 8.5   /* radius of a numbered school */
#define SOS_MAP_CORNER 6.0 /* of a tile */
#define SOS_MAP_GAP 3.0    /* between tiles */
#define SOS_MAP_SWATCH_WIDTH 26.0
#define SOS_MAP_SWATCH_HEIGHT 15.0

typedef enum
{
  SOS_MAP_TEXT_NAME,
  SOS_MAP_TEXT_SMALL_NAME, /* where there is too little room for it */
  SOS_MAP_TEXT_NUMBER,
  SOS_MAP_TEXT_SMALL_NUMBER,
  SOS_MAP_TEXT_TILE_NUMBER,
  SOS_MAP_TEXT_TILE_PINS,
  SOS_MAP_TEXT_TITLE,
  SOS_MAP_TEXT_NOTE,
  SOS_MAP_TEXT_CLASS,
  SOS_MAP_TEXT_KEY,
  SOS_MAP_TEXT_RIVER,
  SOS_MAP_TEXT_SCHOOL,
  SOS_MAP_TEXT_DISC,
  SOS_MAP_TEXT_TAG,
  SOS_MAP_TEXT_FOOT,
  SOS_MAP_N_TEXTS,
} SosMapTextRole;

typedef struct
{
  SosMapTextRole role;
  int borough; /* -1: none */
  PangoLayout *layout;
  double x, baseline, width, size;
  SosBox box;
} SosMapText;

typedef struct
{
  guint borough, number; /* number: within its borough, from 1 */
  double x, y;           /* its point */
  SosBox box;            /* of the pin and of the disc that takes its place */
  int disc, name;        /* texts of the chosen borough, in "chosen" */
} SosMapPlacedPin;

typedef struct
{
  SosMapClass class;
  double x, y; /* of its swatch */
} SosMapLegendRow;

struct _SosMapDrawing
{
  SosMapPicture *picture;
  SosMapFrame frame; /* font borrowed no more once laid out */
  PangoContext *context;
  PangoFontDescription *font;
  double scale, left, top; /* of shapes: pixels a metre, and where its corner is */
  double tile;             /* from one tile to the next */
  SosBox *boxes;           /* by borough */
  SosMapLabel *labels;     /* by borough */
  GArray *texts;           /* SosMapText, drawn with the base */
  GArray *chosen;          /* SosMapText, drawn with the choice */
  GArray *tags;            /* SosMapText, of the boroughs whose label is not whole: drawn with the choice or the pointer */
  GArray *pins;            /* SosMapPlacedPin */
  GArray *legend;          /* SosMapLegendRow */
  SosBox legend_box, key_box; /* what the classes are called; what else there is, in the other corner or below */
  SosBox key_pin;          /* the pin of the key; empty where there are no pins */
  double river;            /* among tiles: its height; 0: none */
  guint left_out;          /* pins for which there is no room: the key has a row that says so, */
  guint left_out_text;     /* which is this text; known only while there are any */
};

guint sos_map_n (const SosMapDrawing *self);
const SosBorough *sos_map_borough (const SosMapDrawing *self, guint borough);
double sos_map_x (const SosMapDrawing *self, double metres);
double sos_map_y (const SosMapDrawing *self, double metres);
SosBox sos_map_tile_box (const SosMapDrawing *self, const SosBorough *borough);

/* sos-map-texts.c. Texts stand by left and baseline. The text is valid until the next is made. */
SosMapText *sos_map_add_text (SosMapDrawing *self, GArray *texts, SosMapTextRole role, int borough, const char *words);
void sos_map_drop_text (GArray *texts);
void sos_map_move_text (SosMapText *text, double x, double baseline);
double sos_map_size (const SosMapDrawing *self, SosMapTextRole role);
SosMapText *sos_map_text (const GArray *texts, guint i);
PangoLayout *sos_map_lay_out_text (SosMapDrawing *self, SosMapTextRole role, const char *words);

/* sos-map-outline.c: adds a borough, or its tile, to the path. */
void sos_map_add_outline (const SosMapDrawing *self, cairo_t *cr, guint borough);
/* All units of the frame where nothing of the map stands. (transfer full) */
SosRoom *sos_map_make_free_room (SosMapDrawing *self);
/* All units well within the borough. (transfer full) */
SosRoom *sos_map_make_borough_room (SosMapDrawing *self, guint borough);

/* sos-map-legend.c: how high it is, then where. The key has a row for each class that is there only now and then, and one for pins. */
double sos_map_measure_legend (SosMapDrawing *self);
double sos_map_measure_key (SosMapDrawing *self);
void sos_map_place_legend (SosMapDrawing *self, double left, double top);
/* @right: of its longest words, else @left of its swatches is kept. */
void sos_map_place_key (SosMapDrawing *self, double left, double right, double top);
/* That row once more, now that it is known how many they are. */
void sos_map_say_left_out (SosMapDrawing *self, guint n);
double sos_map_measure_foot (SosMapDrawing *self, double width);
void sos_map_place_foot (SosMapDrawing *self, double left, double width, double top);
/* Takes all of it away again. */
void sos_map_clear_legend (SosMapDrawing *self);

/* sos-map-pins.c, then sos-map-labels.c, sos-map-tiles.c */
double sos_map_disc (const SosMapDrawing *self);
/* Where they are, before any label. */
void sos_map_place_known_pins (SosMapDrawing *self);
/* Those of which no more is known than the borough, clear of what stands there; FALSE where some found no room. */
gboolean sos_map_place_other_pins (SosMapDrawing *self, guint borough);
void sos_map_place_school_names (SosMapDrawing *self);
guint sos_map_count_pins (const SosMapDrawing *self, guint borough);
void sos_map_place_labels (SosMapDrawing *self);
void sos_map_place_tile_labels (SosMapDrawing *self);

/* sos-map-tags.c, after all labels. NULL where the borough needs no tag. */
void sos_map_place_tags (SosMapDrawing *self);
const SosMapText *sos_map_get_tag (const SosMapDrawing *self, guint borough);

G_END_DECLS
