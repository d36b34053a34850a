/* sos-reference.h - references people read out and copy by hand: "P-000123-K"; six digits, more in an office of millions. Knows no record. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a reference names: its first letter. */
#define SOS_REFERENCE_PERSON 'P'
#define SOS_REFERENCE_HOUSEHOLD 'H'
#define SOS_REFERENCE_LETTER 'L'
#define SOS_REFERENCE_CONFLICT 'C'
#define SOS_REFERENCE_SCHOOL 'E'
#define SOS_REFERENCE_RUN 'R'
#define SOS_REFERENCE_CONCERN 'G'

#define SOS_REFERENCE_LAST 99999999

/* The reference of the @number-th thing (1 to SOS_REFERENCE_LAST) of @kind, a capital letter. The last letter checks the
 * rest: a weighted sum modulo 19, the weights being powers of two, in an alphabet without B G I O Q S Z, which look like
 * digits. It finds every wrong character and every exchange of two neighbours. (transfer full) */
char *sos_reference_make (char kind, guint number);

/* Whether @text is a reference of any kind, exactly as made. NULL is not. */
gboolean sos_reference_is_valid (const char *text);


G_END_DECLS
