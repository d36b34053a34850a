/* sos-contact-seen.h - which contacts are a meeting in person (3.1), for SQL. Inside casework alone. */
#pragma once

/* Of the column "type" of a contact. */
#define SOS_CONTACT_SEEN_IN \
  "('FACE_TO_FACE', 'PRISON_VISIT', 'WARD_VISIT', 'HOME_VISIT', 'SCHOOL_VISIT', 'ACCOMPANY', 'GATE_PICKUP', 'GROUP_SESSION', 'FAMILY_MEETING')"
