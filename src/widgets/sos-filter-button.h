/* sos-filter-button.h - a filter whose label is the choice, blue when it narrows the list. */
#pragma once

#include "sos-codes.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Properties: "value" (string; NULL: any), "any-label" (string: "Any service"). */
#define SOS_TYPE_FILTER_BUTTON (sos_filter_button_get_type ())
G_DECLARE_FINAL_TYPE (SosFilterButton, sos_filter_button, SOS, FILTER_BUTTON, AdwBin)

const char *sos_filter_button_get_value (SosFilterButton *self);
void sos_filter_button_set_value (SosFilterButton *self, const char *value);
/* What it says: the choice, or that there is none. */
const char *sos_filter_button_get_label (SosFilterButton *self);
/* Offers one more choice, unless it is offered already. */
void sos_filter_button_add (SosFilterButton *self, const char *value, const char *label);
/* Whether the choice of @value stands in the list; it stays chosen where it is. */
void sos_filter_button_set_offered (SosFilterButton *self, const char *value, gboolean offered);
/* Over the choice of @value, and those after it, in the list. */
void sos_filter_button_add_heading (SosFilterButton *self, const char *value, const char *heading);
/* Offers every code of @list that is in use. */
void sos_filter_button_add_codes (SosFilterButton *self, SosCodes *codes, const char *list);

G_END_DECLS
