/* sos-joining.c - two records of one person made one: who decided it, why, and what it moved; domain 0.6, N10. */
#include "config.h"
#include "sos-joining.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_JOINING_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Kept record"), "person" },
  [SOS_JOINING_OTHER_PERSON] = { "other-person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Record joined with it"), "person" },
  [SOS_JOINING_REASON] = { "reason", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Reason") },
  [SOS_JOINING_JOINED_BY] = { "joined-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Decided by"), "staff" },
  [SOS_JOINING_JOINED_ON] = { "joined-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Joined on") },
  [SOS_JOINING_FIRST_LINE] = { "first-line", SOS_KIND_NUMBER, SOS_FIELD_ISSUED, N_("First line of the history") },
  [SOS_JOINING_LAST_LINE] = { "last-line", SOS_KIND_NUMBER, SOS_FIELD_ISSUED, N_("Last line of the history") },
  [SOS_JOINING_PARTED_BY] = { "parted-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Taken apart by"), "staff" },
  [SOS_JOINING_PARTED_ON] = { "parted-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Taken apart on") },
  [SOS_JOINING_PARTED_REASON] = { "parted-reason", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Why taken apart") },
};

SOS_DEFINE_RECORD (SosJoining, sos_joining, "joining", fields)
