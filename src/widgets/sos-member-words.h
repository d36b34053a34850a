/* sos-member-words.h - what is said of a member of a family beside the drawing. Of somebody not shown, nothing. */
#pragma once

#include "sos-family.h"

G_BEGIN_DECLS

/* For the eye, some lines: "Aaliyah Okafor, sister". (transfer full) */
char *sos_member_words_dup_tip (const SosFamilyMember *member);
/* For those who listen, all that the drawing says: "Aaliyah Okafor, 15, sister, LiVVE". (transfer full) */
char *sos_member_words_dup_spoken (const SosFamilyMember *member);

G_END_DECLS
