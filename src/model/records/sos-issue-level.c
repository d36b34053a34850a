/* sos-issue-level.c - one look at one issue of one person; domain 3.4. Every look is a record, so that any day can be read. */
#include "config.h"
#include "sos-issue-level.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_ISSUE_LEVEL_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_ISSUE_LEVEL_ISSUE] = { "issue", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Issue"), "issue" },
  [SOS_ISSUE_LEVEL_LEVEL] = { "level", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("How much"), "issue-level" },
  [SOS_ISSUE_LEVEL_LOOKED_ON] = { "looked-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Looked at on") },
  [SOS_ISSUE_LEVEL_LOOKED_BY] = { "looked-by", SOS_KIND_REFERENCE, 0, N_("Looked at by"), "staff" },
  [SOS_ISSUE_LEVEL_NOTE] = { "note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
};

SOS_DEFINE_RECORD (SosIssueLevel, sos_issue_level, "issue_level", fields)
