/* sos-people-choice.h - some people chosen by searching: those chosen as rows that can be taken out again. Knows no record but by id. */
#pragma once

#include "sos-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOS_TYPE_PEOPLE_CHOICE (sos_people_choice_get_type ())
G_DECLARE_FINAL_TYPE (SosPeopleChoice, sos_people_choice, SOS, PEOPLE_CHOICE, AdwPreferencesGroup)

/* Signal "chosen" (SosPeopleChoice*): somebody came or went. */
/* Before it is used. It finds whom the person at the desk may see; @except is never offered (0: nobody). */
void sos_people_choice_begin (SosPeopleChoice *self, SosStore *store, gint64 except);
void sos_people_choice_add (SosPeopleChoice *self, gint64 person, const char *name);
/* Element type gint64. (transfer none) */
GArray *sos_people_choice_get (SosPeopleChoice *self);
void sos_people_choice_focus (SosPeopleChoice *self);

G_END_DECLS
