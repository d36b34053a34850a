/* sos-missing-episode.c - a time nobody knew where somebody was; domain 4.5.3. */
#include "config.h"
#include "sos-missing-episode.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_MISSING_EPISODE_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_MISSING_EPISODE_REPORTED_AT] = { "reported-at", SOS_KIND_TIME, SOS_FIELD_REQUIRED, N_("Reported missing at") },
  [SOS_MISSING_EPISODE_REPORTED_BY] = { "reported-by", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Reported by") },
  [SOS_MISSING_EPISODE_LAST_SEEN] = { "last-seen", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Last seen") },
  [SOS_MISSING_EPISODE_POLICE_REF] = { "police-ref", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Police reference") },
  [SOS_MISSING_EPISODE_RISK] = { "risk", SOS_KIND_CODE, 0, N_("Risk as the police say"), "missing-risk" },
  [SOS_MISSING_EPISODE_FOUND_AT] = { "found-at", SOS_KIND_TIME, 0, N_("Found at") },
  [SOS_MISSING_EPISODE_FOUND_WHERE] = { "found-where", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Where") },
  [SOS_MISSING_EPISODE_FOUND_BOROUGH] = { "found-borough", SOS_KIND_CODE, 0, N_("Borough"), "borough" },
  [SOS_MISSING_EPISODE_WITH_WHOM] = { "with-whom", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("With whom") },
  [SOS_MISSING_EPISODE_HARM] = { "harm", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Harm") },
  [SOS_MISSING_EPISODE_INTERVIEW_OFFERED_ON] = { "interview-offered-on", SOS_KIND_DATE, 0, N_("Return-home talk offered on") },
  [SOS_MISSING_EPISODE_INTERVIEW_ON] = { "interview-on", SOS_KIND_DATE, 0, N_("Return-home talk held on") },
  [SOS_MISSING_EPISODE_SHARED] = { "shared", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Told to") },
  [SOS_MISSING_EPISODE_RECORDED_BY] = { "recorded-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Written down by"), "staff" },
};

SOS_DEFINE_RECORD (SosMissingEpisode, sos_missing_episode, "missing_episode", fields)
