/* sos-reason-rules.h - what is a reason in words (V28). Knows no record and no store. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ten letters or more, without the blanks around them. NULL is none. */
gboolean sos_reason_is_enough (const char *words);

G_END_DECLS
