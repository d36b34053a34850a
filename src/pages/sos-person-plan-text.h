/* sos-person-plan-text.h - words that are edited where they are read: they wrap, grow, and look like a label. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Properties: "placeholder" (string, shown while there is nothing), "quoted" (boolean: a closing quotation mark follows the
 * words), "one-paragraph" (boolean: Enter does not break the line, it emits "entered"),
 * "says-nothing" (boolean: the placeholder stands there for readers too: "nothing" is an answer).
 * Signal "entered" (SosPersonPlanText*): Enter was pressed in one paragraph. */
#define SOS_TYPE_PERSON_PLAN_TEXT (sos_person_plan_text_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonPlanText, sos_person_plan_text, SOS, PERSON_PLAN_TEXT, GtkTextView)

/* Reading only: no placeholder; the words can still be selected, by the cursor too, and are read aloud. */
void sos_person_plan_text_set_editable (SosPersonPlanText *self, gboolean editable);

G_END_DECLS
