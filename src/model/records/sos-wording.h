/* sos-wording.h - the words of one kind of letter in one language, a version each; domain 6.2, 6.5. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_WORDING (sos_wording_get_type ())
SOS_DECLARE_RECORD (SosWording, sos_wording, WORDING)

typedef enum
{
  SOS_WORDING_KIND,
  SOS_WORDING_LANGUAGE,
  SOS_WORDING_VERSION,
  SOS_WORDING_STATE,
  SOS_WORDING_TEMPLATE,
  SOS_WORDING_ENGLISH,
  SOS_WORDING_SOURCE,
  SOS_WORDING_NOTE,
  SOS_WORDING_TRANSLATOR,
  SOS_WORDING_READ_BACK_BY,
  SOS_WORDING_MADE_BY,
  SOS_WORDING_MADE_AT,
  SOS_WORDING_APPROVED_BY,
  SOS_WORDING_APPROVED_AT,
  SOS_WORDING_ENDED_BY,
  SOS_WORDING_ENDED_AT,
} SosWordingField;

/* Codes of "wording-state". */
#define SOS_WORDING_DRAFT "DRAFT"
#define SOS_WORDING_KEPT "KEPT"

G_END_DECLS
