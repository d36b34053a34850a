/* sos-service-words.h - what stands on the card of an episode: the facts of its own service, its next dates, and the one thing to do next
 * (domain 3). Makes no widget; reads a case. */
#pragma once

#include "sos-check-rules.h"
#include "sos-person-case.h"

G_BEGIN_DECLS

typedef struct
{
  char *label, *words;
  const char *tone; /* of sos-look.h; NULL: none */
} SosServiceFact;

/* Element type SosServiceFact; empty where nothing is known yet. (transfer full) */
GPtrArray *sos_service_words_dup_facts (SosPersonCase *person_case, SosEpisode *episode);

/* The deed that comes next, and every deed of the service, the usual first; NULL: none. Codes of sos-service-dialogs.h, static. */
const char *sos_service_words_find_next (SosPersonCase *person_case, SosEpisode *episode);
const char *const *sos_service_words_get_deeds (SosEpisode *episode);

/* The time in prison, in hospital that counts now; the date that plans the way out. NULL: none. (transfer none) */
SosRecord *sos_service_words_find_stay (SosPersonCase *person_case, SosEpisode *episode);
SosRecord *sos_service_words_find_admission (SosPersonCase *person_case, SosEpisode *episode);
SosRecord *sos_service_words_find_release (SosPersonCase *person_case, SosEpisode *episode);
/* The newest of @type by its field @dated; NULL: none. (transfer none) */
SosRecord *sos_service_words_find_last (SosPersonCase *person_case, SosEpisode *episode, GType type, guint dated);
/* The list that is to be ready now, of the time in prison or in hospital; NULL: none. Element type SosCheck. (transfer full) */
GPtrArray *sos_service_words_dup_checks (SosPersonCase *person_case, SosEpisode *episode);
/* An answer as people read it. (transfer full) (nullable) */
char *sos_service_words_dup_answer (SosPersonCase *person_case, SosEpisode *episode, SosRecord *field);

G_END_DECLS
