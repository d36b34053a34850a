/* sos-ahead.h - releases to come and patients on a ward whom nobody has seen, of whoever is at the desk (screens.md, Today). */
#pragma once

#include "sos-store.h"

G_BEGIN_DECLS

#define SOS_AHEAD_DAYS 42

/* One of them, in words. */
typedef struct
{
  gint64 person, episode;
  char *name;          /* of the person */
  char *day, *month;   /* of a release: "2", "Dec"; NULL for a ward */
  char *note;          /* "In 9 days · 6 of 12 ready"; "Ward 12D since today 02:10" */
  char *state;         /* what stands out: "No address"; NULL: nothing */
  const char *tone;    /* "danger", "warn", "good"; static */
  const char *deed;    /* of the window of the service: what its button does; static */
  const char *label;   /* of that button; static, translated */
  int sort;            /* days to it; hours since */
} SosAheadItem;

/* Element type SosAheadItem. Releases by their day, what is past and not yet said first; wards with who waits longest first. (transfer full) */
GPtrArray *sos_ahead_load_releases (SosTransaction *transaction, GError **error);
GPtrArray *sos_ahead_load_wards (SosTransaction *transaction, GError **error);

G_END_DECLS
