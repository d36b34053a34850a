/* sos-service-window.h - an episode’s own path whole: lists to be ready, dates told, times in prison or hospital, chances, answers; and what may
 * be done. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

void sos_service_window_open (SosPersonTab *tab, gint64 episode);

G_END_DECLS
