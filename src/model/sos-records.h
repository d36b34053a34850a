/* sos-records.h - all record types, by number and by name. */
#pragma once

#include "sos-person.h"
#include "sos-person-code.h"
#include "sos-person-name.h"
#include "sos-identifier.h"
#include "sos-address.h"
#include "sos-address-person.h"
#include "sos-contact-point.h"
#include "sos-consent.h"
#include "sos-relationship.h"
#include "sos-household.h"
#include "sos-household-address.h"
#include "sos-membership.h"
#include "sos-team.h"
#include "sos-borough-service.h"
#include "sos-staff.h"
#include "sos-episode.h"
#include "sos-stage-event.h"
#include "sos-plan.h"
#include "sos-goal.h"
#include "sos-goal-share.h"
#include "sos-action.h"
#include "sos-area-to-avoid.h"
#include "sos-area-place.h"
#include "sos-alert.h"
#include "sos-letter.h"
#include "sos-letter-paper.h"
#include "sos-task.h"
#include "sos-likeness.h"
#include "sos-issue-level.h"
#include "sos-joining.h"
#include "sos-disclosure.h"
#include "sos-family-goal.h"
#include "sos-family-goal-share.h"
#include "sos-family-action.h"
#include "sos-family-meeting.h"
#include "sos-meeting-person.h"
#include "sos-household-episode.h"
#include "sos-outside-tie.h"
#include "sos-conflict.h"
#include "sos-conflict-member.h"
#include "sos-restriction.h"
#include "sos-clash.h"
#include "sos-break-glass.h"
#include "sos-school-calendar.h"
#include "sos-school-term.h"
#include "sos-calendar-day.h"
#include "sos-bank-holiday.h"
#include "sos-school.h"
#include "sos-school-contact.h"
#include "sos-school-room.h"
#include "sos-school-period.h"
#include "sos-programme.h"
#include "sos-programme-part.h"
#include "sos-programme-session.h"
#include "sos-programme-run.h"
#include "sos-session.h"
#include "sos-segment.h"
#include "sos-segment-staff.h"
#include "sos-cohort-place.h"
#include "sos-attendance.h"
#include "sos-measure.h"
#include "sos-session-count.h"
#include "sos-planning-override.h"
#include "sos-provider-away.h"
#include "sos-travel-time.h"
#include "sos-setting.h"

G_BEGIN_DECLS

/* Every record type there is, owners before what they own; static. */
const GType *sos_records_get_types (guint *n_types);

/* The type of the record called @name ("person"), or G_TYPE_INVALID. */
GType sos_records_find_type (const char *name);

/* The class of a record type; it lives as long as the program. */
SosRecordClass *sos_records_get_class (GType type);

G_END_DECLS
