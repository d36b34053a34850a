/* sos-school-notice.h - a letter to the school of a run that went out, as it said it. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SCHOOL_NOTICE (sos_school_notice_get_type ())
SOS_DECLARE_RECORD (SosSchoolNotice, sos_school_notice, SCHOOL_NOTICE)

typedef enum
{
  SOS_SCHOOL_NOTICE_RUN,
  SOS_SCHOOL_NOTICE_KIND,
  SOS_SCHOOL_NOTICE_VERSION,
  SOS_SCHOOL_NOTICE_DATED,
  SOS_SCHOOL_NOTICE_SENT_BY,
  SOS_SCHOOL_NOTICE_WORDS,
} SosSchoolNoticeField;

G_END_DECLS
