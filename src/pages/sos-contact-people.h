/* sos-contact-people.h - who may be meant in a quick line, and which goals: from the case of a person and what stands beside their log. */
#pragma once

#include "sos-contact-desk.h"
#include "sos-person-case.h"

G_BEGIN_DECLS

typedef struct _SosContactPeople SosContactPeople;

/* @desk may be NULL: nobody but family and those around them is known then. (transfer full) */
SosContactPeople *sos_contact_people_new (SosPersonCase *person_case, SosContactDesk *desk);
void sos_contact_people_free (SosContactPeople *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosContactPeople, sos_contact_people_free)

/* As it is now; texts as long as @self. */
const SosQuickContext *sos_contact_people_get_context (SosContactPeople *self);
/* "Siobhán Brennan, mother". (transfer full) */
char *sos_contact_people_dup_label (const char *name, const char *role);
/* What one who took part is called. (transfer full) */
char *sos_contact_people_dup_with (SosContactPeople *self, SosRecord *with);
/* What stands against contacts with them; NULL where it is not known yet. (transfer none) */
SosContactReach *sos_contact_people_get_reach (SosContactPeople *self);
/* The number and a word or two of a goal; NULL where it is none of theirs. (transfer full) */
char *sos_contact_people_dup_goal (SosContactPeople *self, gint64 goal);

G_END_DECLS
