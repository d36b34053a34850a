/* sos-run-dialogs.h - asks what the deeds on a run need: who, why, how it went. Knows no page. */
#pragma once

#include "sos-deed-dialog.h"
#include "sos-run.h"

G_BEGIN_DECLS

void sos_run_ask_nomination (GtkWidget *from, SosStore *store, SosRunCase *run_case);
void sos_run_ask_panel (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 place);
void sos_run_ask_start (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 place);
/* @place SOS_RUN_NOBODY: nobody is proposed. */
void sos_run_ask_one_to_one (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 place);
void sos_run_ask_leaving (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 place);
/* @code: the mark it begins with, NULL for the one that is there. */
void sos_run_ask_mark (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 place, gint64 session, const char *code);
void sos_run_ask_held (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 session);
void sos_run_ask_feedback (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 session);
/* What a provider said of their half. */
void sos_run_ask_segment (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 segment);
/* @delegate 0: a new one. */
void sos_run_ask_delegate (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 delegate);
/* ---- of the run as a whole: sos-run-about.c ---- */

void sos_run_ask_details (GtkWidget *from, SosStore *store, SosRunCase *run_case);
/* Whether a training takes place with few. */
void sos_run_ask_few (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 session);
/* Who of the school is in the room. */
void sos_run_ask_school_staff (GtkWidget *from, SosStore *store, SosRunCase *run_case, gint64 session);
/* Somebody at its school, new. @role: code of "school-contact-role". */
void sos_run_ask_contact (GtkWidget *from, SosStore *store, SosRunCase *run_case, const char *role);

G_END_DECLS
