/* sos-school-notice.c - a letter to the school of a run that went out, as it said it. */
#include "config.h"
#include "sos-school-notice.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SCHOOL_NOTICE_RUN] = { "run", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Run"), "programme_run" },
  [SOS_SCHOOL_NOTICE_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Letter"), "school-notice" },
  [SOS_SCHOOL_NOTICE_VERSION] = { "version", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Version") },
  [SOS_SCHOOL_NOTICE_DATED] = { "dated", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Dated") },
  [SOS_SCHOOL_NOTICE_SENT_BY] = { "sent-by", SOS_KIND_REFERENCE, 0, N_("Sent by"), "staff" },
  [SOS_SCHOOL_NOTICE_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What it said") },
};

SOS_DEFINE_RECORD (SosSchoolNotice, sos_school_notice, "school_notice", fields)
