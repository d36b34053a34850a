/* sos-look.h - tone and icon of a stored code, so that it looks the same on every page; the word is the code list's. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SOS_LOOK_DANGER "danger"
#define SOS_LOOK_WARN "warn"
#define SOS_LOOK_GOOD "good"
#define SOS_LOOK_NOTE "note"
#define SOS_LOOK_SOLID "solid" /* threat to life alone */
#define SOS_LOOK_QUIET ""

typedef struct
{
  const char *list; /* the code list: "posting-rule" */
  const char *code;
  const char *tone; /* a style class: one of SOS_LOOK_*; "" for none */
  const char *icon; /* a symbolic icon name; one icon means one thing in the whole program */
} SosLook;

/* Never NULL: what has no look of its own is quiet, with a dot. Static. Any thread. */
const SosLook *sos_look_find (const char *list, const char *code);

G_END_DECLS
