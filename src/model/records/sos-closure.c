/* sos-closure.c - how an episode ends: the reason, what comes next, who signed it; domain 1.1. */
#include "config.h"
#include "sos-closure.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_CLOSURE_EPISODE] = { "episode", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Episode"), "episode" },
  [SOS_CLOSURE_REASON] = { "reason", SOS_KIND_CODE, 0, N_("Reason"), "closing-reason" },
  [SOS_CLOSURE_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Reason in words") },
  [SOS_CLOSURE_SCORES] = { "scores", SOS_KIND_CODE, 0, N_("Final scores"), "closing-scores" },
  [SOS_CLOSURE_SCORES_WHY] = { "scores-why", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Why there are none") },
  [SOS_CLOSURE_ONWARD] = { "onward", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What comes next for them") },
  [SOS_CLOSURE_SAFEGUARDING] = { "safeguarding", SOS_KIND_FLAG, 0, N_("Safeguarding checked") },
  [SOS_CLOSURE_SAFEGUARDING_WORDS] = { "safeguarding-words", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("What the check found") },
  [SOS_CLOSURE_REFERRER_TOLD_ON] = { "referrer-told-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Referrer told on") },
  [SOS_CLOSURE_LETTER] = { "letter", SOS_KIND_CODE, 0, N_("Closing letter"), "closing-letter" },
  [SOS_CLOSURE_LAST_CONTACT_ON] = { "last-contact-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Last contact") },
  [SOS_CLOSURE_PREPARED_ON] = { "prepared-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Prepared on") },
  [SOS_CLOSURE_PREPARED_BY] = { "prepared-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Prepared by"), "staff" },
  [SOS_CLOSURE_SIGNED_ON] = { "signed-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Signed on") },
  [SOS_CLOSURE_SIGNED_BY] = { "signed-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Signed by"), "staff" },
  [SOS_CLOSURE_BOOKED] = { "booked", SOS_KIND_CODE, 0, N_("What is booked with them"), "closing-booked" },
};

SOS_DEFINE_RECORD (SosClosure, sos_closure, "closure", fields)
