/* sos-service-events.h - what happened or is to happen in an episode, with its day: referral, allocation, review, end, release, admission,
 * discharge, court, a move, a birthday. Inside casework alone. */
#pragma once

#include "sos-records.h"
#include "sos-release-fact.h"
#include "sos-store.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;  /* code of "service-event", static */
  const char *about; /* name of the record it stands on, static */
  gint64 about_id;
  char *day;         /* ISO */
  gint64 moment;     /* seconds UTC; 0: the hour is not known */
} SosServiceEvent;

/* Those of @episode that have a day and that one of @steps is counted from (NULL: all), were @instead saved, NULL: as they are: an admission,
 * where they stand with the law, a move, a plan agreed, or @episode itself. Of an episode that is closed there is its end alone. Element type
 * SosServiceEvent. (transfer full) */
GPtrArray *sos_service_events_read (SosTransaction *transaction, SosRecord *episode, GPtrArray *steps, SosRecord *instead, GError **error);
const SosServiceEvent *sos_service_events_find (GPtrArray *events, const char *name);

/* The dates of @episode that are about the time in prison @stay (NULL: none is known), or about what comes after any, oldest first; the facts
 * beside them, one each. Element types SosReleaseDate and SosReleaseFact. */
typedef struct
{
  GPtrArray *dates;
  GArray *facts;
} SosReleaseRead;
gboolean sos_release_read (SosTransaction *transaction, gint64 episode, SosRecord *stay, SosReleaseRead *read, GError **error);
/* Writes down that the date @old is followed by the one of that number; it stays in the list. */
gboolean sos_release_follow (SosTransaction *transaction, SosRecord *old, gint64 by, GError **error);
void sos_release_read_clear (SosReleaseRead *read);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SosReleaseRead, sos_release_read_clear)
/* The date that plans; NULL where none does. (transfer none) */
SosRecord *sos_release_read_find_planned (const SosReleaseRead *read);

/* The time in prison that counts now: the one without an end, else the last. @stay: (transfer full), NULL where there is none. FALSE with
 * @error. */
gboolean sos_custody_find (SosTransaction *transaction, gint64 episode, SosRecord **stay, GError **error);
/* The last time in hospital; likewise. */
gboolean sos_admission_find (SosTransaction *transaction, gint64 episode, SosRecord **admission, GError **error);

G_END_DECLS
