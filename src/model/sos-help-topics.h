/* sos-help-topics.h - every topic of help that the program brings, in the words of the desk's language. */
#pragma once

#include "sos-help-page.h"

G_BEGIN_DECLS

/* All of them, in their order (SosHelpPage). Main thread. (transfer none) */
GPtrArray *sos_help_topics_get (void);
/* NULL: there is none of that id. (transfer none) */
const SosHelpPage *sos_help_topics_find (const char *id);
/* Whether each word of @sought begins a word of @page, without case and marks; nothing sought is in every page. */
gboolean sos_help_topics_match (const SosHelpPage *page, const char *sought);

G_END_DECLS
