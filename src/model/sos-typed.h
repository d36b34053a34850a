/* sos-typed.h - words as people type them. Knows no record and no store. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Nothing, or nothing but blanks. NULL is nothing. */
gboolean sos_typed_is_blank (const char *words);

G_END_DECLS
