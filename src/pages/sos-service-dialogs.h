/* sos-service-dialogs.h - the windows that ask what a deed of a service needs, and do it (domain 3). Decide nothing. */
#pragma once

#include "sos-deed-dialog.h"
#include "sos-person-tab.h"

G_BEGIN_DECLS

/* Opens the window of @deed for @episode, over @over. Deeds: "stay", "release", "visit", "released", "opportunity", "ruler", "readiness",
 * "felt-safe", "admit", "admission", "offer", "discharge", "justice", "move", "tier", "outcome", "help", "index", "facts". */
void sos_service_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode, const char *deed);
/* The same for one record of it that is changed: a time in prison, a chance. */
void sos_service_dialog_change (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode, gpointer record);
/* "Write down a release date…", translated; static. */
const char *sos_service_dialog_get_label (const char *deed);
/* One point of a list. */
void sos_service_dialog_check (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode, const char *item);

/* Somebody who is in no record, at the bedside. @from: the page it was asked on. */
void sos_bedside_dialog_open (GtkWidget *from, SosStore *store);

/* For the files of these windows alone: a window with that form, over @over. */
SosDeedDialog *sos_service_dialog_make (SosPersonTab *tab, GtkWindow *over, const char *title, const char *form, const char *verb, const char *words);
void sos_release_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode);
void sos_released_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode);
void sos_prison_visit_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode);
void sos_admission_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode, SosRecord *admission);
void sos_ward_offer_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode);
void sos_discharge_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode);
void sos_tier_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode);
void sos_index_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode);
void sos_move_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode);
void sos_facts_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode);

G_END_DECLS
