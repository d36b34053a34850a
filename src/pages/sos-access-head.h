/* sos-access-head.h - who asks to see a record, and how far the request is. */
#pragma once

#include "sos-access.h"
#include "sos-section.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The reference over @head, a line a fact in @facts, which is emptied first. */
void sos_access_head_show (const SosAccessSheet *sheet, SosCodes *codes, SosSection *head, GtkBox *facts);

G_END_DECLS
