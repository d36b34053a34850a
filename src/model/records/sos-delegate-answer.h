/* sos-delegate-answer.h - how sure a delegate was of one statement, before or after the training: 0 to 10. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_DELEGATE_ANSWER (sos_delegate_answer_get_type ())
SOS_DECLARE_RECORD (SosDelegateAnswer, sos_delegate_answer, DELEGATE_ANSWER)

typedef enum
{
  SOS_DELEGATE_ANSWER_DELEGATE,
  SOS_DELEGATE_ANSWER_MOMENT,
  SOS_DELEGATE_ANSWER_STATEMENT,
  SOS_DELEGATE_ANSWER_VALUE,
} SosDelegateAnswerField;

G_END_DECLS
