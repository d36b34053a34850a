/* sos-person-plan-choice.h - one of a code list, as round buttons under or beside each other. */
#pragma once

#include "sos-codes.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is called when somebody (or sos_person_plan_choice_select()) chooses. */
typedef void (*SosPersonPlanChosen) (GtkWidget *box, const char *code, gpointer user_data);

/* Fills @box with a button for each code of @list in use, @columns in a row. @chosen is a SosPersonPlanChosen; @object, a
 * GObject, is its user data and bounds its life. */
void sos_person_plan_choice_fill (GtkBox *box, SosCodes *codes, const char *list, guint columns, GCallback chosen,
                                  gpointer object);
/* Marks @code; none where NULL. */
void sos_person_plan_choice_select (GtkBox *box, const char *code);
/* The first button, for the focus. (transfer none) */
GtkWidget *sos_person_plan_choice_find_first (GtkBox *box);

G_END_DECLS
