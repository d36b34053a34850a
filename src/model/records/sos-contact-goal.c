/* sos-contact-goal.c - a goal that a contact was about. */
#include "config.h"
#include "sos-contact-goal.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_CONTACT_GOAL_CONTACT] = { "contact", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Contact"), "contact" },
  [SOS_CONTACT_GOAL_GOAL] = { "goal", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Goal"), "goal" },
};

SOS_DEFINE_RECORD (SosContactGoal, sos_contact_goal, "contact_goal", fields)
