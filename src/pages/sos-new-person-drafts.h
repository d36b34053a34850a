/* sos-new-person-drafts.h - the words of somebody new, kept while they are typed and brought back. */
#pragma once

#include "sos-new-person-form.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* Every row that says something; what a blank one held is forgotten. Behind the writes that are on their way. */
void sos_new_person_drafts_keep (SosStore *store, SosNewPersonForm *form);
void sos_new_person_drafts_forget (SosStore *store);
/* Puts what sos_drafts_load_async() found for a person who is not there yet into rows that are blank. When the newest was kept;
 * 0 where there was none. */
gint64 sos_new_person_drafts_bring_back (GPtrArray *drafts, SosNewPersonForm *form);

G_END_DECLS
