/* sos-conflict-member.c - somebody whom a keep-apart rule is about, and on which side; domain 4.7. */
#include "config.h"
#include "sos-conflict-member.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_CONFLICT_MEMBER_CONFLICT] = { "conflict", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Keep-apart rule"), "conflict" },
  [SOS_CONFLICT_MEMBER_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_CONFLICT_MEMBER_STAFF] = { "staff", SOS_KIND_REFERENCE, 0, N_("Colleague"), "staff" },
  [SOS_CONFLICT_MEMBER_SIDE] = { "side", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Side"), "conflict-side" },
};

SOS_DEFINE_RECORD (SosConflictMember, sos_conflict_member, "conflict_member", fields)
