/* sos-record-checks-private.h - what single records ask, by what they are about; for the table in sos-record-checks.c alone. */
#pragma once

#include "sos-record-checks.h"

G_BEGIN_DECLS

/* V4, and no day that never was. */
gboolean sos_record_check_dates (SosRecord *record, GError **error);

gboolean sos_person_checks_person (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_person_checks_person_name (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_person_checks_address (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_person_checks_address_person (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_person_checks_contact_point (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_person_checks_identifier (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_person_checks_household (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);

gboolean sos_plan_checks_frozen (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_plan_checks_begun (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_plan_checks_part (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_plan_checks_plan (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_plan_checks_may_remove (SosTransaction *transaction, SosRecord *record, GError **error);

G_END_DECLS
