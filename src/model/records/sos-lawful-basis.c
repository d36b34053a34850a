/* sos-lawful-basis.c - why the office may hold what it holds, a purpose each; domain 4.2.1. Data: the data protection lead decides. */
#include "config.h"
#include "sos-lawful-basis.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_LAWFUL_BASIS_PURPOSE] = { "purpose", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What for"), "lawful-purpose" },
  [SOS_LAWFUL_BASIS_BASIS] = { "basis", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Basis (Article 6)"), "lawful-basis" },
  [SOS_LAWFUL_BASIS_CONDITION] = { "condition", SOS_KIND_TEXT, 0, N_("Condition (Article 9 or 10, Schedule 1)") },
  [SOS_LAWFUL_BASIS_NOTE] = { "note", SOS_KIND_LONG_TEXT, 0, N_("Note") },
  [SOS_LAWFUL_BASIS_POSITION] = { "position", SOS_KIND_NUMBER, 0, N_("Place in the list") },
  [SOS_LAWFUL_BASIS_DECIDED_BY] = { "decided-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Decided by"), "staff" },
  [SOS_LAWFUL_BASIS_DECIDED_ON] = { "decided-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Decided on") },
};

SOS_DEFINE_RECORD (SosLawfulBasis, sos_lawful_basis, "lawful_basis", fields)
