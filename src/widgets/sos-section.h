/* sos-section.h - a card with its heading; children go below, <child type="end"> beside the heading. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Properties: "title" (string), "note" (string, quiet words beside it), "plain" (boolean: no card, only heading and content). */
#define SOS_TYPE_SECTION (sos_section_get_type ())
G_DECLARE_FINAL_TYPE (SosSection, sos_section, SOS, SECTION, GtkBox)

GtkWidget *sos_section_new (const char *title);
void sos_section_set_title (SosSection *self, const char *title);
void sos_section_set_note (SosSection *self, const char *note);
/* Puts @widget at the end of the heading line. */
void sos_section_add_end (SosSection *self, GtkWidget *widget);

G_END_DECLS
