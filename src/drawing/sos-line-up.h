/* sos-line-up.h - things in a row, each as near as can be to where it wishes to stand. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of @n things from left to right, @at says where each would stand in the tightest row; the distances in it are the least
 * allowed. @x becomes the row with the least sum of weight × distance² from the @wish of each. Weights are above 0. */
void sos_line_up (guint n, const double *at, const double *wish, const double *weight, double *x);

G_END_DECLS
