/* sos-onward-referral.c - help that is asked of a partner, and what became of it; domain 4.1. */
#include "config.h"
#include "sos-onward-referral.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_ONWARD_REFERRAL_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_ONWARD_REFERRAL_EPISODE] = { "episode", SOS_KIND_REFERENCE, 0, N_("Episode"), "episode" },
  [SOS_ONWARD_REFERRAL_AGENCY] = { "agency", SOS_KIND_REFERENCE, 0, N_("Agency"), "agency" },
  [SOS_ONWARD_REFERRAL_AGENCY_NAME] = { "agency-name", SOS_KIND_TEXT, 0, N_("Agency, where it is not in the list") },
  [SOS_ONWARD_REFERRAL_CONTACT] = { "contact", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Whom to ask there") },
  [SOS_ONWARD_REFERRAL_ASKED_FOR] = { "asked-for", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("What is asked for") },
  [SOS_ONWARD_REFERRAL_STATE] = { "state", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("State"), "onward-state" },
  [SOS_ONWARD_REFERRAL_ASKED_ON] = { "asked-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Asked on") },
  [SOS_ONWARD_REFERRAL_CHASE_ON] = { "chase-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Ask again on") },
  [SOS_ONWARD_REFERRAL_ANSWERED_ON] = { "answered-on", SOS_KIND_DATE, 0, N_("Answered on") },
  [SOS_ONWARD_REFERRAL_STARTED_ON] = { "started-on", SOS_KIND_DATE, 0, N_("Started on") },
  [SOS_ONWARD_REFERRAL_ENDED_ON] = { "ended-on", SOS_KIND_DATE, 0, N_("Ended on") },
  [SOS_ONWARD_REFERRAL_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What they said") },
  [SOS_ONWARD_REFERRAL_SUMMARY] = { "summary", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What is told about them") },
  [SOS_ONWARD_REFERRAL_STAFF] = { "staff", SOS_KIND_REFERENCE, 0, N_("By"), "staff" },
  [SOS_ONWARD_REFERRAL_GROUND] = { "ground", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Why without their agreement") },
};

SOS_DEFINE_RECORD (SosOnwardReferral, sos_onward_referral, "onward_referral", fields)
