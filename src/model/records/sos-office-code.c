/* sos-office-code.c - field table of sos-office-code.h. */
#include "config.h"
#include "sos-office-code.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_OFFICE_CODE_LIST] = { "list", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("List") },
  [SOS_OFFICE_CODE_CODE] = { "code", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Code") },
  [SOS_OFFICE_CODE_LABEL] = { "label", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("What it is called") },
  [SOS_OFFICE_CODE_NOTE] = { "note", SOS_KIND_TEXT, 0, N_("Note") },
  [SOS_OFFICE_CODE_ACTIVE] = { "active", SOS_KIND_FLAG, 0, N_("Offered for new entries") },
  [SOS_OFFICE_CODE_POSITION] = { "position", SOS_KIND_NUMBER, 0, N_("Place in the list") },
  /* What the program came with; no label: the office made it. */
  [SOS_OFFICE_CODE_FIRST_LABEL] = { "first-label", SOS_KIND_TEXT, SOS_FIELD_ISSUED, N_("As the program came with it") },
  [SOS_OFFICE_CODE_FIRST_NOTE] = { "first-note", SOS_KIND_TEXT, SOS_FIELD_ISSUED, N_("Its first note") },
  [SOS_OFFICE_CODE_FIRST_ACTIVE] = { "first-active", SOS_KIND_FLAG, SOS_FIELD_ISSUED, N_("Was offered") },
};

SOS_DEFINE_RECORD (SosOfficeCode, sos_office_code, "office_code", fields)
