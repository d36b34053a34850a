/* sos-visit-dialog.h - a visit away from the office as somebody plans it: a window over the page. */
#pragma once

#include "sos-deed-dialog.h"
#include "sos-duty.h"

G_BEGIN_DECLS

/* @visit NULL: a new one, to @person where that is not 0. Main thread. */
void sos_visit_ask (GtkWidget *from, SosStore *store, SosRecord *visit, gint64 person, const char *person_name);
/* They stay longer. */
void sos_visit_ask_longer (GtkWidget *from, SosStore *store, SosRecord *visit);
/* A step that needs words. @code: of "visit-step"; @explain: what follows. */
void sos_visit_ask_step (GtkWidget *from, SosStore *store, gint64 visit, const char *code, const char *title, const char *verb, const char *explain);

/* "10:40" of a time. (transfer full) */
char *sos_visit_dup_hour (gint64 time);

G_END_DECLS
