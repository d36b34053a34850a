/* sos-near-date.h - a day that is near today, as people write one: the year may be left out. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "30 Nov", "Mon 30 Nov", and all that sos_date_dup_parsed() reads as a whole day. A year that is left out is that of the next such
 * day, or of one just past. NULL where it is no day. @today is ISO. (transfer full) */
char *sos_near_date_dup_parsed (const char *typed, const char *today);
/* What speaks against taking @typed for a day: that it cannot be read, or that it is another weekday than is written with it.
 * NULL: nothing. (transfer full) */
char *sos_near_date_dup_doubt (const char *typed, const char *today);

G_END_DECLS
