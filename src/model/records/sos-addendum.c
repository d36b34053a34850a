/* sos-addendum.c - a note beneath a signed contact, by which it is put right; domain 4.6. */
#include "config.h"
#include "sos-addendum.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_ADDENDUM_CONTACT] = { "contact", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Contact"), "contact" },
  [SOS_ADDENDUM_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Note beneath") },
  [SOS_ADDENDUM_WRITTEN_BY] = { "written-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Written by"), "staff" },
  [SOS_ADDENDUM_WRITTEN_AT] = { "written-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Written at") },
};

SOS_DEFINE_RECORD (SosAddendum, sos_addendum, "addendum", fields)
