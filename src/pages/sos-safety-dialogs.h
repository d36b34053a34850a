/* sos-safety-dialogs.h - the windows of incidents, of somebody missing, of threats to life and of parts in a concern. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

/* @record NULL: a new one. */
void sos_safety_dialog_incident (SosPersonTab *tab, SosIncident *record);
void sos_safety_dialog_missing (SosPersonTab *tab, SosMissingEpisode *record);
void sos_safety_dialog_role (SosPersonTab *tab);
void sos_safety_dialog_threat (SosPersonTab *tab);
void sos_safety_dialog_mappa (SosPersonTab *tab, SosMappa *record);

void sos_safety_dialog_sign_incident (SosPersonTab *tab, gint64 incident);
/* Two known people were in it: a rule between them, or why none is needed. */
void sos_safety_dialog_keep_apart (SosPersonTab *tab, gint64 incident);
void sos_safety_dialog_not_apart (SosPersonTab *tab, gint64 incident);
void sos_safety_dialog_review_threat (SosPersonTab *tab, gint64 threat);
void sos_safety_dialog_end_threat (SosPersonTab *tab, gint64 threat);
void sos_safety_dialog_renew_role (SosPersonTab *tab, gint64 role);
void sos_safety_dialog_end_role (SosPersonTab *tab, gint64 role);

G_END_DECLS
