/* sos-facts.h - a grid of labels and values: "Born  4 March 2010, 16". */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOS_TYPE_FACTS (sos_facts_get_type ())
G_DECLARE_FINAL_TYPE (SosFacts, sos_facts, SOS, FACTS, GtkGrid)

GtkWidget *sos_facts_new (void);
/* Adds a line; a NULL or blank @value adds none: what is not known is not shown as nothing (N11 is for the form). */
void sos_facts_add (SosFacts *self, const char *label, const char *value);
void sos_facts_clear (SosFacts *self);

G_END_DECLS
