/* sos-look.c - tone and icon of a stored code. Knows no widget. */
#include "config.h"
#include "sos-look.h"

#define NEVER "action-unavailable-symbolic"
#define POST "mail-unread-symbolic"
#define PLAIN_POST "mail-read-symbolic"
#define BY_HAND "avatar-default-symbolic"
#define SECURE "channel-secure-symbolic"
#define SHIELD "security-high-symbolic"
#define TWO_HEADS "system-users-symbolic"
#define PADLOCK "changes-prevent-symbolic"
#define CLOCK "alarm-symbolic"
#define TRIANGLE "dialog-warning-symbolic"
#define LOOK_HERE "emblem-important-symbolic"
#define QUESTION "dialog-question-symbolic"
#define TICK "object-select-symbolic"
#define DOT "media-record-symbolic"
#define UNDER_WAY "media-playback-start-symbolic"
#define DRAFT "document-edit-symbolic"
#define DASH "list-remove-symbolic"
#define CALL "call-start-symbolic"
#define NO_CALL "call-stop-symbolic"

static const SosLook looks[] = {
  { "posting-rule", "OK", SOS_LOOK_GOOD, POST },
  { "posting-rule", "OK_DISCREET", SOS_LOOK_NOTE, PLAIN_POST },
  { "posting-rule", "HAND_ONLY", SOS_LOOK_WARN, BY_HAND },
  { "posting-rule", "DO_NOT_POST", SOS_LOOK_DANGER, POST },
  { "posting-rule", "UNSAFE", SOS_LOOK_DANGER, POST },
  { "visiting-rule", "OK", SOS_LOOK_GOOD, TICK },
  { "visiting-rule", "TWO_WORKERS", SOS_LOOK_WARN, TWO_HEADS },
  { "visiting-rule", "DAYLIGHT_ONLY", SOS_LOOK_WARN, CLOCK },
  { "visiting-rule", "NOT_AT_ADDRESS", SOS_LOOK_DANGER, NEVER },
  { "delivery", "HAND", SOS_LOOK_NOTE, BY_HAND },
  { "delivery", "POST", SOS_LOOK_QUIET, POST },
  { "delivery", "SECURE_EMAIL", SOS_LOOK_QUIET, SECURE },
  { "delivery", "SITE_MAIL", SOS_LOOK_QUIET, POST },
  { "yes-no", "YES", SOS_LOOK_GOOD, TICK },
  { "yes-no", "NO", SOS_LOOK_DANGER, NEVER },
  { "may-ring", "YES", SOS_LOOK_GOOD, CALL },
  { "may-ring", "WEEKDAYS", SOS_LOOK_GOOD, CALL },
  { "may-ring", "SCHOOL_HOURS", SOS_LOOK_GOOD, CALL },
  { "may-ring", "ASK_FIRST", SOS_LOOK_WARN, CALL },
  { "may-ring", "NEVER", SOS_LOOK_DANGER, NO_CALL },
  { "goal-status", "NOT_STARTED", SOS_LOOK_QUIET, DOT },
  { "goal-status", "GOING_WELL", SOS_LOOK_GOOD, TICK },
  { "goal-status", "STUCK", SOS_LOOK_WARN, TRIANGLE },
  { "goal-status", "CHANGED", SOS_LOOK_NOTE, DRAFT },
  { "goal-status", "DONE", SOS_LOOK_GOOD, TICK },
  { "goal-status", "DROPPED", SOS_LOOK_QUIET, DASH },
  { "action-status", "TO_DO", SOS_LOOK_QUIET, DOT },
  { "action-status", "DOING", SOS_LOOK_NOTE, UNDER_WAY },
  { "action-status", "DONE", SOS_LOOK_GOOD, TICK },
  { "action-status", "NOT_DONE", SOS_LOOK_QUIET, DASH },
  { "contact-outcome", "HELD", SOS_LOOK_GOOD, TICK },
  { "contact-outcome", "NO_REPLY", SOS_LOOK_WARN, LOOK_HERE },
  { "contact-outcome", "DNA", SOS_LOOK_WARN, LOOK_HERE },
  { "contact-outcome", "NOT_AT_HOME", SOS_LOOK_WARN, LOOK_HERE },
  { "contact-outcome", "CANCELLED_YP", SOS_LOOK_WARN, DASH },
  { "contact-outcome", "CANCELLED_US", SOS_LOOK_WARN, DASH },
  { "contact-outcome", "REARRANGED", SOS_LOOK_NOTE, CLOCK },
  { "contact-outcome", "REFUSED", SOS_LOOK_WARN, NEVER },
  { "contact-outcome", "WRONG_NUMBER", SOS_LOOK_WARN, NO_CALL },
  { "contact-outcome", "REMOVED_BY_SITE", SOS_LOOK_WARN, NEVER },
  { "contact-type", "FACE_TO_FACE", SOS_LOOK_QUIET, BY_HAND },
  { "contact-type", "PHONE", SOS_LOOK_QUIET, CALL },
  { "contact-type", "PROFESSIONAL_CALL", SOS_LOOK_QUIET, CALL },
  { "contact-type", "DUTY_CALL", SOS_LOOK_QUIET, CALL },
  { "contact-type", "ATTEMPT", SOS_LOOK_QUIET, NO_CALL },
  { "contact-type", "TEXT", SOS_LOOK_QUIET, POST },
  { "contact-type", "EMAIL", SOS_LOOK_QUIET, POST },
  { "contact-type", "LETTER", SOS_LOOK_QUIET, PLAIN_POST },
  { "contact-type", "VIDEO", SOS_LOOK_QUIET, "camera-web-symbolic" },
  { "contact-type", "HOME_VISIT", SOS_LOOK_QUIET, "user-home-symbolic" },
  { "contact-type", "SCHOOL_VISIT", SOS_LOOK_QUIET, "accessories-dictionary-symbolic" },
  { "contact-type", "PRISON_VISIT", SOS_LOOK_QUIET, PADLOCK },
  { "contact-type", "WARD_VISIT", SOS_LOOK_QUIET, "emblem-favorite-symbolic" },
  { "contact-type", "ACCOMPANY", SOS_LOOK_QUIET, UNDER_WAY },
  { "contact-type", "GATE_PICKUP", SOS_LOOK_QUIET, "go-home-symbolic" },
  { "contact-type", "GROUP_SESSION", SOS_LOOK_QUIET, TWO_HEADS },
  { "contact-type", "FAMILY_MEETING", SOS_LOOK_QUIET, TWO_HEADS },
  { "contact-type", "MEETING", SOS_LOOK_QUIET, SHIELD },
  { "contact-type", "FOLLOW_UP", SOS_LOOK_QUIET, "edit-redo-symbolic" },
  { "contact-place", "CAFE", SOS_LOOK_QUIET, "emoji-food-symbolic" },
  { "contact-place", "HOME", SOS_LOOK_QUIET, "user-home-symbolic" },
  { "plan-state", "DRAFT", SOS_LOOK_NOTE, DRAFT },
  { "plan-state", "AGREED", SOS_LOOK_GOOD, PADLOCK },
  { "plan-state", "REPLACED", SOS_LOOK_QUIET, PADLOCK },
  { "area-severity", "UNCOMFORTABLE", SOS_LOOK_NOTE, LOOK_HERE },
  { "area-severity", "RISKY", SOS_LOOK_WARN, LOOK_HERE },
  { "area-severity", "NEVER", SOS_LOOK_DANGER, TRIANGLE },
  { "conflict-level", "1", SOS_LOOK_NOTE, LOOK_HERE },
  { "conflict-level", "2", SOS_LOOK_WARN, LOOK_HERE },
  { "conflict-level", "3", SOS_LOOK_DANGER, TWO_HEADS },
  { "conflict-level", "4", SOS_LOOK_DANGER, NEVER },
  { "consent-status", "ASKED", SOS_LOOK_NOTE, QUESTION },
  { "consent-status", "GIVEN", SOS_LOOK_GOOD, TICK },
  { "consent-status", "PARTLY", SOS_LOOK_WARN, LOOK_HERE },
  { "consent-status", "REFUSED", SOS_LOOK_DANGER, NEVER },
  { "consent-status", "WITHDRAWN", SOS_LOOK_DANGER, NEVER },
  { "consent-status", "EXPIRED", SOS_LOOK_WARN, CLOCK },
  { "access-state", "RECEIVED", SOS_LOOK_WARN, LOOK_HERE },
  { "access-state", "ID", SOS_LOOK_NOTE, TICK },
  { "access-state", "SCOPED", SOS_LOOK_NOTE, TICK },
  { "access-state", "COLLECTED", SOS_LOOK_WARN, LOOK_HERE },
  { "access-state", "FIRST_REVIEW", SOS_LOOK_NOTE, TICK },
  { "access-state", "REDACTED", SOS_LOOK_NOTE, TICK },
  { "access-state", "SECOND_REVIEW", SOS_LOOK_GOOD, TICK },
  { "access-state", "SENT", SOS_LOOK_GOOD, TICK },
  { "access-state", "REFUSED_PART", SOS_LOOK_GOOD, TICK },
  { "access-state", "CLOSED", SOS_LOOK_QUIET, PADLOCK },
  { "concern-state", "RAISED", SOS_LOOK_DANGER, LOOK_HERE },
  { "concern-state", "TRIAGED", SOS_LOOK_WARN, LOOK_HERE },
  { "concern-state", "DECIDED", SOS_LOOK_WARN, TICK },
  { "concern-state", "REFERRED_OUT", SOS_LOOK_WARN, SHIELD },
  { "concern-state", "ACKNOWLEDGED", SOS_LOOK_NOTE, SHIELD },
  { "concern-state", "MEETINGS", SOS_LOOK_NOTE, TWO_HEADS },
  { "concern-state", "OUTCOME", SOS_LOOK_NOTE, TICK },
  { "concern-state", "CLOSED", SOS_LOOK_QUIET, PADLOCK },
  { "letter-state", "DRAFT", SOS_LOOK_NOTE, DRAFT },
  { "letter-state", "CHECK", SOS_LOOK_NOTE, QUESTION },
  { "letter-state", "APPROVED", SOS_LOOK_GOOD, PADLOCK },
  { "letter-state", "PRINTED", SOS_LOOK_NOTE, "document-print-symbolic" },
  { "letter-state", "HANDED", SOS_LOOK_GOOD, TICK },
  { "letter-state", "POSTED", SOS_LOOK_GOOD, TICK },
  { "letter-state", "COLLECTED", SOS_LOOK_GOOD, TICK },
  { "letter-state", "READ_ALOUD", SOS_LOOK_GOOD, TICK },
  { "letter-state", "CONFIRMED_RECEIVED", SOS_LOOK_GOOD, TICK },
  { "letter-state", "RETURNED", SOS_LOOK_DANGER, TRIANGLE },
  { "letter-state", "VOID", SOS_LOOK_QUIET, DASH },
  { "alert-kind", "THREAT_TO_LIFE", SOS_LOOK_SOLID, TRIANGLE },
  { "alert-kind", "KEEP_APART", SOS_LOOK_DANGER, NEVER },
  { "alert-kind", "DO_NOT_POST", SOS_LOOK_DANGER, POST },
  { "alert-kind", "CHILD_PROTECTION", SOS_LOOK_DANGER, SHIELD },
  { "alert-kind", "MISSING", SOS_LOOK_DANGER, QUESTION },
  { "alert-kind", "SELF_HARM", SOS_LOOK_DANGER, LOOK_HERE },
  { "alert-kind", "TWO_WORKERS", SOS_LOOK_WARN, TWO_HEADS },
  { "alert-kind", "LICENCE", SOS_LOOK_WARN, "task-due-symbolic" },
  { "alert-kind", "NO_CONSENT", SOS_LOOK_WARN, PADLOCK },
  { "alert-kind", "NO_PARENT_CONTACT", SOS_LOOK_WARN, NO_CALL },
  { "alert-kind", "ACCESS", SOS_LOOK_NOTE, "preferences-desktop-accessibility-symbolic" },
  { "alert-kind", "MEDICAL", SOS_LOOK_NOTE, LOOK_HERE },
};

const SosLook *
sos_look_find (const char *list, const char *code)
{
  static const SosLook quiet = { "", "", SOS_LOOK_QUIET, DOT };

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (looks[i].code, code) == 0 && g_strcmp0 (looks[i].list, list) == 0)
      return &looks[i];
  return &quiet;
}
