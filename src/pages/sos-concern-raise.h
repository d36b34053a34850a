/* sos-concern-raise.h - the window in which a concern is raised, about somebody held or about anybody else. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

/* From anywhere a person is shown: whoever works here may raise one. */
void sos_concern_raise_about (GtkWidget *from, SosStore *store, gint64 person);
/* About somebody who is not worked with: their name is asked, and whoever looks like them is offered. @place: of a pupil of a group whose record
 * there is or is made; 0: none. @name: what is known; NULL: nothing. */
void sos_concern_raise_other (GtkWidget *from, SosStore *store, gint64 place, const char *name);

G_END_DECLS
