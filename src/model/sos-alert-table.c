/* sos-alert-table.c - the table of what is due and why: one row a rule. Decides nothing. */
#include "config.h"
#include "sos-alert-rules.h"

#include "sos-outcome-rules.h"
#include "sos-stage-needs.h"

#include <glib/gi18n.h>

#define FOREVER (-1)
#define WORKER SOS_DESK_WORKER
#define LEAD SOS_DESK_LEAD
#define DSL SOS_DESK_DSL
#define WORKING SOS_ALERT_WORKING_DAYS
#define DAYS SOS_ALERT_DAYS
#define GO SOS_ALERT_GO
#define TICK SOS_ALERT_TICK
#define TELL SOS_ALERT_TELL
#define TODO SOS_CARD_TODO
#define LETTERS SOS_CARD_LETTERS
#define WORK SOS_GROUP_WORK

#define LIST "view-list-bullet-symbolic"
#define PHONE "call-start-symbolic"
#define POST "mail-unread-symbolic"
#define PEN "document-edit-symbolic"
#define SHIELD "security-high-symbolic"
#define LOCK "changes-prevent-symbolic"
#define TWO "system-users-symbolic"
#define DAY "x-office-calendar-symbolic"
#define LATE "alarm-symbolic"
#define APART "action-unavailable-symbolic"
#define LOOK "dialog-warning-symbolic"

/* The clock of a stage counts the days itself; whose it is, and why, it says too. */
#define CLOCK(id, clock, ahead, put_off, icon, title, reason, label, tab, place, lead) \
  { id, SOS_FACT_STAGE, clock, NULL, 0, DAYS, ahead, FOREVER, SOS_DESK_CLOCK, TODO, WORK, FALSE, put_off, icon, title, reason, GO, label, tab, place, lead }
/* A task that somebody ticks off; one that is done by what it is about. */
#define TICKED(id, kind, icon) { id, SOS_FACT_TASK, kind, NULL, 0, DAYS, 28, FOREVER, WORKER, TODO, WORK, FALSE, 60, icon, NULL, NULL, TICK, N_("Done"), "overview", "" }
/* The same, where it cannot wait. */
#define PRESSING(kind, icon) { "TASK_" kind, SOS_FACT_TASK, kind, NULL, 0, DAYS, 28, FOREVER, WORKER, TODO, WORK, TRUE, 0, icon, NULL, NULL, TICK, N_("Done"), "overview", "" }
#define TASK_BY(deed, id, kind, group, red, icon, label, tab, place) \
  { id, SOS_FACT_TASK, kind, NULL, 0, DAYS, 28, FOREVER, WORKER, TODO, group, red, 0, icon, NULL, NULL, deed, label, tab, place }
#define TASK(id, kind, group, red, icon, label, tab, place) TASK_BY (GO, id, kind, SOS_GROUP_##group, red, icon, label, tab, place)
/* One that nothing of the place ends. */
#define TOLD(id, kind, group, red, icon, label, tab, place) TASK_BY (TELL, id, kind, SOS_GROUP_##group, red, icon, label, tab, place)

const SosAlertRule sos_alert_rules[] = {
  /* The course of an episode (1.1): on the day its clock says, at the desk its clock says. */
  CLOCK ("ACKNOWLEDGE", SOS_CLOCK_ACKNOWLEDGE, 2, 5, POST, N_("answer the referral"), N_("Referred on {on}. {why}"), N_("Open"), "overview", "", 0),
  CLOCK ("SCREEN", SOS_CLOCK_DECIDE, 5, 10, LIST, N_("decide on the referral"), N_("There since {on}. {why}"), N_("Decide"), "overview", "", 0),
  CLOCK ("REFERRER_ASKED", SOS_CLOCK_ANSWER, 2, 10, POST, N_("ask the referrer again"), N_("There since {on}. {why}"), N_("Open"), "overview", "", 0),
  CLOCK ("WAITING_REVIEW", SOS_CLOCK_WAITING, 14, 14, LATE, N_("still waiting"), N_("On the list since {on}. {why}"), N_("Allocate"), "overview", "", 0),
  CLOCK ("FIRST_TRY", SOS_CLOCK_FIRST_CONTACT, 2, 5, PHONE, N_("first contact"), N_("Allocated on {on}. {why}"), N_("Log a try"), "contacts", "new", 3),
  CLOCK ("ASSESS", SOS_CLOCK_ASSESS, 7, 14, LIST, N_("assessment"), N_("There since {on}. {why}"), N_("Assess"), "assessment", "new", 0),
  CLOCK ("AGREE_PLAN", SOS_CLOCK_AGREE_PLAN, 7, 14, LIST, N_("agree the plan"), N_("Assessed on {on}. {why}"), N_("Plan"), "plan", "", 0),
  CLOCK ("REVIEW", SOS_CLOCK_REVIEW, 7, 14, LIST, N_("review the plan"), N_("There since {on}. {why}"), N_("Review"), "plan", "", 14),
  CLOCK ("PAUSED_LONG", SOS_CLOCK_PAUSED, 7, 28, LATE, N_("the pause ends"), N_("Paused since {on}. {why}"), N_("Decide"), "overview", "", 0),
  CLOCK ("CLOSE", SOS_CLOCK_CLOSE, 10, 14, LIST, N_("finish the ending"), N_("Ending since {on}. {why}"), N_("Close"), "overview", "", 0),

  /* When they are seen (3.1); after half as long again those who lead see it too. */
  { "SEE_T1", SOS_FACT_CONTACT, "T1", NULL, 7, DAYS, 1, FOREVER, WORKER, TODO, WORK, FALSE, 3, PHONE, N_("see them"),
    N_("Last met on {on}; every {days} days"), GO, N_("Log"), "contacts", "new", 3 },
  { "SPEAK_T1", SOS_FACT_CONTACT, "T1_SPOKEN", NULL, 4, DAYS, 0, FOREVER, WORKER, TODO, WORK, FALSE, 3, PHONE, N_("be in touch, twice a week"),
    N_("Last in touch on {on}; every {days} days"), GO, N_("Log"), "contacts", "new", 3 },
  { "SEE_T2", SOS_FACT_CONTACT, "T2", NULL, 14, DAYS, 2, FOREVER, WORKER, TODO, WORK, FALSE, 7, PHONE, N_("see them"),
    N_("Last met on {on}; every {days} days"), GO, N_("Log"), "contacts", "new", 7 },
  { "SEE_T3", SOS_FACT_CONTACT, "T3", NULL, 28, DAYS, 3, FOREVER, WORKER, TODO, WORK, FALSE, 14, PHONE, N_("be in touch"),
    N_("Last in touch on {on}; every {days} days"), GO, N_("Log"), "contacts", "new", 14 },

  /* Plans, agreements, orders, ages. */
  { "PLAN_REVIEW", SOS_FACT_PLAN, NULL, NULL, 0, DAYS, 7, FOREVER, WORKER, TODO, SOS_GROUP_PLAN, FALSE, 14, LIST, N_("review the plan"),
    N_("Set for {on} in the plan"), GO, N_("Review"), "plan", "", 14 },
  { "MEETING", SOS_FACT_MEETING, NULL, NULL, 0, DAYS, 0, 0, WORKER, SOS_CARD_DAY, SOS_GROUP_PLAN, FALSE, 0, DAY, N_("meeting about the plan"),
    NULL, GO, N_("Open"), "plan", "" },
  { "AGREEMENT_ENDS", SOS_FACT_AGREEMENT, "WORK_WITH_ME", NULL, 0, DAYS, 28, FOREVER, WORKER, TODO, SOS_GROUP_AGREEMENT, FALSE, 14, LOCK, N_("agreement ends"),
    N_("Working together is agreed until {on}"), GO, N_("Renew"), "safety", "agreement", 1 },
  { "OTHERS_END", SOS_FACT_AGREEMENT, "OTHER", NULL, 0, DAYS, 28, FOREVER, WORKER, TODO, SOS_GROUP_AGREEMENT, FALSE, 28, LOCK, N_("an agreement ends"),
    N_("What they agreed to holds until {on}; more is still agreed"), GO, N_("Renew"), "safety", "agreement", 14 },
  { "AGREED_BEFORE_16", SOS_FACT_AGREEMENT, "AGE_16", NULL, 0, DAYS, 14, 730, WORKER, TODO, SOS_GROUP_AGREEMENT, FALSE, 28, LOCK, N_("ask anew what they agree to"),
    N_("16 on {on}: they agree themselves, and this was said before"), GO, N_("Ask again"), "safety", "agreement", 14 },
  { "AGREED_BEFORE_18", SOS_FACT_AGREEMENT, "AGE_18", NULL, 0, DAYS, 14, FOREVER, WORKER, TODO, SOS_GROUP_AGREEMENT, FALSE, 28, LOCK, N_("ask anew what they agree to"),
    N_("18 on {on}: nobody agrees for them, and this was said before"), GO, N_("Ask again"), "safety", "agreement", 14 },
  { "ORDER_ENDS", SOS_FACT_ORDER, NULL, NULL, 0, DAYS, 28, 7, WORKER, TODO, SOS_GROUP_SAFETY, FALSE, 28, DAY, N_("what the law asks ends"),
    N_("It holds until {on}; say what comes after"), GO, N_("Open"), "safety", "" },
  { "TURNS_16", SOS_FACT_BIRTHDAY, NULL, "!SOS", 16, SOS_ALERT_YEARS, 90, 14, WORKER, TODO, WORK, FALSE, 90, DAY, N_("turns 16"),
    N_("From {due} they agree themselves"), GO, N_("Ask again"), "safety", "agreement" },
  { "TURNS_18", SOS_FACT_BIRTHDAY, NULL, "!SOS", 18, SOS_ALERT_YEARS, 90, 14, WORKER, TODO, WORK, FALSE, 90, DAY, N_("turns 18"),
    N_("On {due}; adult services, probation, agreements"), GO, N_("Plan"), "plan", "" },
  { "TURNS_21", SOS_FACT_BIRTHDAY, NULL, NULL, 21, SOS_ALERT_YEARS, 90, 14, WORKER, TODO, WORK, FALSE, 90, DAY, N_("turns 21"),
    N_("On {due}; what ends for care leavers"), GO, N_("Plan"), "plan", "" },
  { "TURNS_25", SOS_FACT_BIRTHDAY, NULL, "!SOS", 25, SOS_ALERT_YEARS, 90, 14, WORKER, TODO, WORK, FALSE, 90, DAY, N_("turns 25"),
    N_("On {due}; the service ends at that age"), GO, N_("Plan"), "plan", "" },

  /* The work with a whole household (3.4). */
  { "FAMILY_REVIEW", SOS_FACT_FAMILY, "REVIEW", NULL, 0, DAYS, 7, FOREVER, WORKER, TODO, WORK, FALSE, 14, LIST, N_("review the work with the family"),
    N_("Set for {on}"), GO, N_("Open"), "overview", "family", 14 },
  { "FAMILY_MOVED_IN", SOS_FACT_FAMILY, "MOVED_IN", NULL, 0, DAYS, 0, 28, WORKER, TODO, WORK, FALSE, 28, TWO, N_("somebody moved in with the family"),
    N_("Since {on}; what does it change for them?"), GO, N_("Look"), "overview", "family" },
  { "FAMILY_MOVED_OUT", SOS_FACT_FAMILY, "MOVED_OUT", NULL, 0, DAYS, 0, 28, WORKER, TODO, WORK, FALSE, 28, TWO, N_("somebody moved out of the family"),
    N_("On {on}; what does it change for them?"), GO, N_("Look"), "overview", "family" },

  /* Letters and notes. */
  { "LETTER_FINISH", SOS_FACT_LETTER, "DRAFT", NULL, 3, WORKING, 30, FOREVER, WORKER, LETTERS, SOS_GROUP_LETTERS, FALSE, 14, POST, N_("finish the letter"),
    N_("Begun on {on}"), GO, N_("Finish"), "papers", NULL },
  { "LETTER_SIGN", SOS_FACT_LETTER, "CHECK", NULL, 2, WORKING, 30, FOREVER, WORKER, LETTERS, SOS_GROUP_LETTERS, FALSE, 14, POST, N_("read and approve the letter"),
    N_("Made on {on}, to be checked"), GO, N_("Read"), "papers", NULL },
  { "LETTER_APPROVE", SOS_FACT_LETTER, "CHECK_LEAD", NULL, 2, WORKING, 30, FOREVER, LEAD, TODO, SOS_GROUP_LETTERS, FALSE, 5, POST, N_("approve the letter"),
    N_("Made on {on}; a lead approves it"), GO, N_("Read"), "papers", NULL },
  { "LETTER_APPROVE_DSL", SOS_FACT_LETTER, "CHECK_DSL", NULL, 2, WORKING, 30, FOREVER, DSL, TODO, SOS_GROUP_LETTERS, FALSE, 5, POST, N_("approve the letter"),
    N_("Made on {on}; the safeguarding lead approves it"), GO, N_("Read"), "papers", NULL },
  { "LETTER_APPROVE_DATA", SOS_FACT_LETTER, "CHECK_DATA", NULL, 2, WORKING, 30, FOREVER, SOS_DESK_DATA, TODO, SOS_GROUP_LETTERS, FALSE, 5, POST, N_("approve the letter"),
    N_("Made on {on}; whoever leads data protection approves it"), GO, N_("Read"), "papers", NULL },
  { "LETTER_PRINT", SOS_FACT_LETTER, "APPROVED", NULL, 2, WORKING, 30, FOREVER, WORKER, LETTERS, SOS_GROUP_LETTERS, FALSE, 14, POST, N_("print the letter"),
    N_("Made on {on}, approved"), GO, N_("Print"), "papers", NULL },
  { "LETTER_GIVE", SOS_FACT_LETTER, "PRINTED", NULL, 3, WORKING, 30, FOREVER, WORKER, LETTERS, SOS_GROUP_LETTERS, FALSE, 14, POST, N_("give or post the letter"),
    N_("Made on {on}, printed"), GO, N_("Log"), "papers", NULL },
  { "SIGN_NOTE", SOS_FACT_NOTE, NULL, NULL, 0, DAYS, 0, FOREVER, WORKER, TODO, WORK, FALSE, 0, PEN, N_("sign the note"),
    N_("Of {on}, not signed yet"), GO, N_("Sign"), "contacts", "", 7 },
  { "ASK_POST", SOS_FACT_ADDRESS, "ASKED", NULL, 90, DAYS, 7, FOREVER, WORKER, TODO, SOS_GROUP_CONTACT, FALSE, 0, POST, N_("is their post still safe?"),
    N_("Asked on {on}; a letter waits for the answer"), GO, N_("Ask, record"), "safety", "" },
  { "ASK_POST_NEVER", SOS_FACT_ADDRESS, "NEVER", NULL, 0, DAYS, 0, FOREVER, WORKER, TODO, SOS_GROUP_CONTACT, FALSE, 0, POST, N_("is their post safe?"),
    N_("Never asked; a letter waits for the answer"), GO, N_("Ask, record"), "safety", "" },

  /* Assessment and safety plan (4.3). */
  { "COUNTERSIGN", SOS_FACT_ASSESSMENT, "RED", NULL, 1, WORKING, 1, FOREVER, LEAD, TODO, WORK, TRUE, 0, SHIELD, N_("countersign the assessment"),
    N_("Signed on {on} with a red or an immediate danger; a lead looks within {days} working day"), GO, N_("Read"), "assessment", NULL },
  { "ASSESS_AGAIN", SOS_FACT_ASSESSMENT, "SIGNED", NULL, 84, DAYS, 7, FOREVER, WORKER, TODO, WORK, FALSE, 14, LIST, N_("assessment, twelve weeks"),
    N_("Your scale beside theirs; the last was on {on}"), GO, N_("Assess"), "assessment", "new", 14 },
  { "ASSESS_SIGN", SOS_FACT_ASSESSMENT, "DRAFT", NULL, 10, DAYS, 3, FOREVER, WORKER, TODO, WORK, FALSE, 7, PEN, N_("sign the assessment"),
    N_("Begun on {on}"), GO, N_("Sign"), "assessment", NULL },
  { "SAFETY_PLAN_WANTED", SOS_FACT_SAFETY_PLAN, "WANTED", NULL, 1, WORKING, 1, FOREVER, WORKER, TODO, SOS_GROUP_SAFETY, TRUE, 0, SHIELD, N_("make a safety plan"),
    N_("The assessment of {on} says red or immediate danger"), GO, N_("Make it"), "assessment", "safety-plan" },
  { "SAFETY_PLAN_REVIEW", SOS_FACT_SAFETY_PLAN, "REVIEW", NULL, 0, DAYS, 3, FOREVER, WORKER, TODO, SOS_GROUP_SAFETY, FALSE, 0, SHIELD, N_("look at the safety plan again"),
    N_("It says by {on}"), GO, N_("Review"), "assessment", "safety-plan" },
  /* Whether it held (4.14); a later question takes the place of the first. */
  { "OUTCOME_13W", SOS_FACT_OUTCOME, "13W", NULL, SOS_OUTCOME_FIRST_WEEKS * 7, DAYS, 7, 90, WORKER, TODO, WORK, FALSE, 28, LIST, N_("does it still hold?"),
    N_("Achieved on {on}; thirteen weeks have passed"), GO, N_("Write it down"), "overview", NULL },
  { "OUTCOME_26W", SOS_FACT_OUTCOME, "26W", NULL, SOS_OUTCOME_SECOND_WEEKS * 7, DAYS, 7, 90, WORKER, TODO, WORK, FALSE, 28, LIST, N_("does it still hold?"),
    N_("Achieved on {on}; half a year has passed"), GO, N_("Write it down"), "overview", NULL },
  /* It holds meanwhile, and whatever day it is (4.7). */
  { "APART_REVIEW", SOS_FACT_LOOK_AGAIN, "APART", NULL, 0, DAYS, 14, FOREVER, LEAD, TODO, SOS_GROUP_SAFETY, FALSE, 0, APART, N_("look at a keep-apart rule again"),
    N_("By {on}; it holds until then and after"), GO, N_("Review"), "safety", "", 0, TRUE },
  { "AREA_REVIEW", SOS_FACT_LOOK_AGAIN, "AREA", NULL, 0, DAYS, 14, FOREVER, WORKER, TODO, SOS_GROUP_SAFETY, FALSE, 28, APART, N_("look at an area to avoid again"),
    N_("By {on}; it holds until then and after"), GO, N_("Review"), "safety", "", 14 },
  { "ALERT_REVIEW", SOS_FACT_LOOK_AGAIN, "ALERT", NULL, 0, DAYS, 7, FOREVER, WORKER, TODO, SOS_GROUP_SAFETY, FALSE, 28, LOOK, N_("look at an alert again"),
    N_("By {on}; it shows until then and after"), GO, N_("Review"), "safety", "", 14 },

  /* Tasks, by their kind. */
  TICKED ("TASK_STEP", "CONTACT_STEP", LIST),
  TICKED ("TASK_TELL_STOPPED", "TELL_STOPPED", PHONE),
  TICKED ("TASK_CANCEL_BOOKING", "CANCEL_BOOKING", DAY),
  TICKED ("TASK_OFFER_PLACE", "OFFER_PLACE", TWO),
  TICKED ("TASK_MISSING_OFTEN", "MISSING_OFTEN", SHIELD),
  TOLD ("TASK_DESTROY", "PRINTED_NOT_POSTED", LETTERS, TRUE, POST, N_("Open"), "papers", ""),
  TOLD ("TASK_TAKEN_BACK", "LETTER_TAKEN_BACK", LETTERS, FALSE, POST, N_("Open"), "papers", ""),
  TASK ("TASK_ASK_ADDRESS", "ASK_ADDRESS", CONTACT, FALSE, POST, N_("Ask, record"), "safety", ""),
  TASK ("TASK_LIKENESS", "LIKENESS", DETAILS, FALSE, TWO, N_("Look"), "details", ""),
  TOLD ("TASK_PLAN_REVIEW", "PLAN_REVIEW", PLAN, FALSE, LIST, N_("Review"), "plan", ""),
  TASK ("TASK_CLASH", "CLASH", SAFETY, TRUE, APART, N_("Decide"), "safety", ""),
  TASK ("TASK_APPROVE_APART", "APPROVE_APART", SAFETY, FALSE, APART, N_("Approve"), "safety", ""),
  TASK ("TASK_OPENED", "OPENED", NAME, FALSE, LOOK, N_("Look over"), "openings", ""),
  TASK ("TASK_WITHDRAWN_CHECK", "WITHDRAWN_CHECK", AGREEMENT, TRUE, SHIELD, N_("Check"), "safety", "agreement"),
  TASK ("TASK_WITHDRAWN_DECIDE", "WITHDRAWN_DECIDE", AGREEMENT, FALSE, LOCK, N_("Decide"), "safety", "agreement"),
  TASK ("TASK_COMPETENCE", "COMPETENCE", AGREEMENT, FALSE, LOCK, N_("Ask, record"), "safety", "agreement"),
  TASK ("TASK_AGREE_PARENTS", "AGREE_PARENTS", AGREEMENT, FALSE, LOCK, N_("Settle"), "safety", "agreement"),
  TOLD ("TASK_CONFIRM_STOPPED", "CONFIRM_STOPPED", LETTERS, FALSE, POST, N_("Open"), "papers", ""),
  TASK ("TASK_TRIAGE", "CONCERN_TRIAGE", SAFETY, TRUE, SHIELD, N_("Look"), "safety", ""),
  TASK ("TASK_REFER", "CONCERN_REFER", SAFETY, TRUE, SHIELD, N_("Refer"), "safety", ""),
  TASK ("TASK_CHASE", "CONCERN_CHASE", SAFETY, FALSE, SHIELD, N_("Chase"), "safety", ""),
  TASK ("TASK_ESCALATE", "CONCERN_ESCALATE", SAFETY, TRUE, SHIELD, N_("Take further"), "safety", ""),
  TASK ("TASK_WATCH", "CONCERN_WATCH", SAFETY, FALSE, SHIELD, N_("Look"), "safety", ""),
  TASK ("TASK_GROUNDS", "NRM_GROUNDS", SAFETY, FALSE, SHIELD, N_("Ask"), "safety", ""),
  TASK ("TASK_CONCLUSIVE", "NRM_CONCLUSIVE", SAFETY, FALSE, SHIELD, N_("Ask"), "safety", ""),
  TASK ("TASK_MEETING", "CONCERN_MEETING", SAFETY, FALSE, DAY, N_("Open"), "safety", ""),
  TASK ("TASK_MAPPA", "MAPPA_NEXT", RESTRICTED, FALSE, SHIELD, N_("Open"), "safety", ""),
  TASK ("TASK_INCIDENT_ASSESS", "INCIDENT_ASSESS", WORK, FALSE, LIST, N_("Assess"), "assessment", "new"),
  TASK ("TASK_INCIDENT_APART", "INCIDENT_APART", SAFETY, FALSE, APART, N_("Look"), "safety", ""),
  TASK ("TASK_INCIDENT_SIGN", "INCIDENT_SIGN", SAFETY, FALSE, PEN, N_("Sign"), "safety", ""),
  TOLD ("TASK_BREACH", "INCIDENT_BREACH", SAFETY, TRUE, SHIELD, N_("Open"), "safety", ""),
  TASK ("TASK_RETURN_TALK", "RETURN_TALK", SAFETY, FALSE, PHONE, N_("Open"), "safety", ""),
  TASK ("TASK_THREAT_REVIEW", "THREAT_REVIEW", SAFETY, TRUE, SHIELD, N_("Look again"), "safety", ""),
  TOLD ("TASK_THREAT_BOOKING", "THREAT_BOOKING", SAFETY, TRUE, SHIELD, N_("Look"), "safety", ""),
  TASK ("TASK_ROLE_REVIEW", "ROLE_REVIEW", SAFETY, FALSE, SHIELD, N_("Look again"), "safety", ""),
  TASK ("TASK_REFERRAL_DECIDE", "REFERRAL_DECIDE", WORK, FALSE, LIST, N_("Decide"), "overview", ""),
  TASK ("TASK_ACCESS", "ACCESS_DUE", HISTORY, TRUE, LOOK, N_("Open"), "history", ""),
  { "TASK_COURT_APART", SOS_FACT_TASK, "COURT_APART", NULL, 0, DAYS, 28, FOREVER, WORKER, TODO, SOS_GROUP_SAFETY, FALSE, 0, APART, NULL, NULL, TICK, N_("Not needed"), "safety", "" },
  { "TASK_NOTE_APART", SOS_FACT_TASK, "NOTE_APART", NULL, 0, DAYS, 28, FOREVER, WORKER, TODO, SOS_GROUP_SAFETY, FALSE, 0, APART, NULL, NULL, TICK, N_("Not needed"), "safety", "" },
  TASK ("TASK_HELP", "HELP_DECIDE", WORK, FALSE, LIST, N_("Decide"), "overview", NULL),
  TASK ("TASK_ELIGIBLE", "ELIGIBLE_DECIDE", WORK, FALSE, LIST, N_("Decide"), "overview", ""),
  TASK ("TASK_CLOSE_SIGN", "CLOSE_SIGN", WORK, FALSE, PEN, N_("Sign"), "overview", ""),
  TASK ("TASK_CLOSE_BACK", "CLOSE_BACK", WORK, FALSE, PEN, N_("Open"), "overview", ""),
  PRESSING ("DEATH", SHIELD),
  PRESSING ("TTG_SILENT", PHONE),
  PRESSING ("RECALL", LOOK),
  PRESSING ("HOS_SEEN", PHONE),
  PRESSING ("HOS_PLAN", SHIELD),
  PRESSING ("HOS_READMITTED", LOOK),
  PRESSING ("HOS_CLASH", APART),
  PRESSING ("HANDOVER", TWO),
  TASK ("TASK_ONWARD", "ONWARD_CHASE", WORK, FALSE, PHONE, N_("Ask again"), "overview", "partners"),
  TICKED ("TASK", NULL, LIST),
};

const guint sos_n_alert_rules = G_N_ELEMENTS (sos_alert_rules);
