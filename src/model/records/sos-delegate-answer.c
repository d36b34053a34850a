/* sos-delegate-answer.c - how sure a delegate was of one statement, before or after the training: 0 to 10. */
#include "config.h"
#include "sos-delegate-answer.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_DELEGATE_ANSWER_DELEGATE] = { "delegate", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Delegate"), "delegate" },
  [SOS_DELEGATE_ANSWER_MOMENT] = { "moment", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("When"), "delegate-moment" },
  [SOS_DELEGATE_ANSWER_STATEMENT] = { "statement", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What"), "delegate-statement" },
  [SOS_DELEGATE_ANSWER_VALUE] = { "value", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Value") },
};

SOS_DEFINE_RECORD (SosDelegateAnswer, sos_delegate_answer, "delegate_answer", fields)
