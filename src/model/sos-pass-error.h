/* sos-pass-error.h - what a function read into an error of its own, given on to its caller. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sos_pass_error:
 * @local: an error of the caller's own; %NULL inside: all went well. What it holds is given to @error
 * @error: where the caller's caller wants it, or %NULL
 *
 * For a function in which several steps may fail and %NULL or 0 is no sign of it: each step fills @local, and this ends them.
 *
 * Returns: whether nothing failed
 */
gboolean sos_pass_error (GError **local, GError **error);

G_END_DECLS
