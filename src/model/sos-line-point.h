/* sos-line-point.h - where somebody put themselves on a line from 0 to 10 on one day: what a chart of answers is drawn from. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SOS_LINE_MOST 10
#define SOS_LINE_SERIES 2
#define SOS_LINE_UNKNOWN (-1) /* not asked, or not said; never 0 (N11) */

typedef struct
{
  char *day; /* ISO */
  int values[SOS_LINE_SERIES];
} SosLinePoint;

G_END_DECLS
