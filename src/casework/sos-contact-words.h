/* sos-contact-words.h - what a contact is called in a list and on paper, and who took part. Inside casework alone. */
#pragma once

#include "sos-contact-log.h"

G_BEGIN_DECLS

/* "Café" for face to face in one, else the way. (transfer full) */
char *sos_contact_words_dup_title (SosCodes *codes, const SosContactLine *line);
/* Of a message that was held: answered. (transfer full) */
char *sos_contact_words_dup_came_to (SosCodes *codes, const SosContactLine *line);
/* "with Zo", "to Siobhán Brennan, mother". @redacted: whoever is neither the young person nor one of us is what they are, without a name
 * (domain 4.15). "" where nobody is left. (transfer full) */
char *sos_contact_words_dup_with (const SosContactLine *line, gboolean redacted);

G_END_DECLS
