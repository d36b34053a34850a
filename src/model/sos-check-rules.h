/* sos-check-rules.h - what of a list that must be ready by a day is not ready (domain 3.2, 3.3). Reads records, changes none. */
#pragma once

#include "sos-codes.h"

G_BEGIN_DECLS

/* Whose list it is: what the list "check-item" notes beside its points. */
#define SOS_CHECKS_RELEASE "TTG"
#define SOS_CHECKS_DISCHARGE "HOS"
#define SOS_CHECKS_MOVE "MOVE"

/* Codes of "check-state". */
#define SOS_CHECK_NOT_YET "NOT_YET"
#define SOS_CHECK_PROVISIONAL "PROVISIONAL"
#define SOS_CHECK_DONE "DONE"
#define SOS_CHECK_NOT_NEEDED "NOT_NEEDED"

/* One point as it stands. */
typedef struct
{
  const SosCode *item;  /* (transfer none) */
  gpointer record;      /* SosEpisodeCheck (transfer none); NULL: nobody looked yet */
  const char *state;    /* static or of the record */
  gboolean ready;
} SosCheck;

/* Every point of the list @of for @episode; @about: the time in prison or in hospital it is for, 0: none. @records: element type
 * SosEpisodeCheck, which must live as long. Element type SosCheck. (transfer full) */
GPtrArray *sos_checks_state (SosCodes *codes, const char *of, GPtrArray *records, gint64 episode, gint64 about);
guint sos_checks_count_open (GPtrArray *checks);
/* "Address on release (provisional), Phone"; NULL where all is ready. (transfer full) */
char *sos_checks_dup_open (GPtrArray *checks, SosCodes *codes);

G_END_DECLS
