/* sos-typed.h - words as people type them. Knows no record and no store. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Nothing, or nothing but blanks. NULL is nothing. */
gboolean sos_typed_is_blank (const char *words);

/* Pence of an amount as it is typed: "4.60", "£4.60", "12", "1,200"; -1 where it is none. */
gint64 sos_typed_read_pence (const char *typed);

G_END_DECLS
