/* sos-week-bar.h - how many contacts there were in one week, and how many tries: what a chart of weeks is drawn from. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *day; /* ISO, its Monday */
  guint held, tries;
} SosWeekBar;

G_END_DECLS
