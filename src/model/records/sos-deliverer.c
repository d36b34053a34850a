/* sos-deliverer.c - somebody who delivers: staff, volunteer or partner trainer, beside what the staff list says; domain 4.10. */
#include "config.h"
#include "sos-deliverer.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_DELIVERER_STAFF] = { "staff", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Who"), "staff" },
  [SOS_DELIVERER_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Delivers as"), "deliverer-kind" },
  [SOS_DELIVERER_STAGE] = { "stage", SOS_KIND_CODE, 0, N_("Stage"), "volunteer-stage" },
  [SOS_DELIVERER_TRAINED] = { "trained", SOS_KIND_NUMBER, 0, N_("Training sessions done") },
  [SOS_DELIVERER_SHADOWED] = { "shadowed", SOS_KIND_NUMBER, 0, N_("Sessions shadowed") },
  [SOS_DELIVERER_SEX] = { "sex", SOS_KIND_CODE, 0, N_("Sex"), "sex" },
  [SOS_DELIVERER_PROVIDER] = { "provider", SOS_KIND_CODE, 0, N_("Provider"), "provider" },
  [SOS_DELIVERER_BASE_BOROUGH] = { "base-borough", SOS_KIND_CODE, 0, N_("Travels from"), "borough" },
  [SOS_DELIVERER_MOST_A_WEEK] = { "most-a-week", SOS_KIND_NUMBER, 0, N_("Most sessions a week") },
  [SOS_DELIVERER_LANGUAGES] = { "languages", SOS_KIND_TEXT, 0, N_("Languages") },
  [SOS_DELIVERER_MAY_TELL] = { "may-tell", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What may be told of their story") },
  [SOS_DELIVERER_MAY_NOT_TELL] = { "may-not-tell", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What may not be told") },
  [SOS_DELIVERER_WELLBEING_ON] = { "wellbeing-on", SOS_KIND_DATE, 0, N_("How they are, last asked") },
  [SOS_DELIVERER_STEP_FREE] = { "step-free", SOS_KIND_FLAG, 0, N_("Needs a room without steps") },
};

SOS_DEFINE_RECORD (SosDeliverer, sos_deliverer, "deliverer", fields)
